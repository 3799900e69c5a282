package detail

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// Run is a stretch of a paragraph in one face.
type Run struct {
	Text string
	Face look.Face
	Link string // an address that it leads to, empty for none
}

// Paragraph is a text whose stretches differ in face: a bold lead-in, a word in
// italics, a link. It wraps to the width it is given.
type Paragraph struct {
	widget.BaseWidget
	TextSize fyne.ThemeSizeName // empty is look.Reading
	Hang     float32            // how far all lines but the first are set in
	Align    fyne.TextAlign     // to the left or in the middle
	OnLink   func(url string)   // nil shows links as other words
	runs     []Run

	width, scale float32 // that lines were broken for
	lines        [][]piece
	measured     []word // at that scale
}

// piece is a stretch of a line in one face.
type piece struct {
	text string
	face look.Face
	link string
	x    float32
}

// word is what is not broken: letters up to the next space, in all its faces.
type word struct {
	parts []piece
	width float32
}

// NewParagraph makes a paragraph.
func NewParagraph(runs ...Run) *Paragraph {
	p := &Paragraph{}
	for _, r := range runs {
		if n := len(p.runs); n > 0 && p.runs[n-1].Face == r.Face && p.runs[n-1].Link == r.Link {
			p.runs[n-1].Text += r.Text
			continue
		}
		p.runs = append(p.runs, r)
	}
	p.ExtendBaseWidget(p)
	return p
}

// size is the name of the text size.
func (p *Paragraph) size() fyne.ThemeSizeName {
	if p.TextSize == "" {
		return look.Reading
	}
	return p.TextSize
}

// HeightFor is the height at a width.
func (p *Paragraph) HeightFor(width float32) float32 {
	p.wrap(width)
	return float32(max(len(p.lines), 1)) * look.LineHeight(p.Theme(), p.size())
}

// NaturalWidth is the width at which no line need be broken.
func (p *Paragraph) NaturalWidth() float32 {
	words := p.words()
	w := p.space() * float32(max(len(words)-1, 0))
	for _, word := range words {
		w += word.width
	}
	return w + 1
}

// least is the width of a few letters.
func (p *Paragraph) least() float32 { return look.LineHeight(p.Theme(), p.size()) * 3 }

// MinSize is a few letters wide, and the height at the present width.
func (p *Paragraph) MinSize() fyne.Size {
	least := p.least()
	return fyne.NewSize(least, p.HeightFor(max(p.Size().Width, least)))
}

func (p *Paragraph) measure(text string, face look.Face) float32 {
	app := fyne.CurrentApp()
	if app == nil || text == "" {
		return 0
	}
	size, _ := app.Driver().RenderedTextSize(text, p.Theme().Size(p.size()), fyne.TextStyle{}, look.Font(face))
	return size.Width
}

func (p *Paragraph) space() float32 {
	return p.measure("n n", look.Serif) - p.measure("nn", look.Serif)
}

// words are measured once for each text size.
func (p *Paragraph) words() []word {
	if p.measured == nil {
		p.measured = p.parted()
	}
	return p.measured
}

// parted parts the runs at spaces; a word that changes its face stays one.
func (p *Paragraph) parted() []word {
	var words []word
	open := false // whether the last word goes on
	for _, r := range p.runs {
		fields := strings.Fields(r.Text)
		if len(fields) == 0 {
			open = open && r.Text == ""
			continue
		}
		open = open && !startsWithSpace(r.Text)
		for i, f := range fields {
			part := piece{text: f, face: r.Face, link: r.Link}
			width := p.measure(f, r.Face)
			if i == 0 && open {
				last := &words[len(words)-1]
				part.x = last.width
				last.parts, last.width = append(last.parts, part), last.width+width
				continue
			}
			words = append(words, word{[]piece{part}, width})
		}
		open = !endsWithSpace(r.Text)
	}
	return words
}

func startsWithSpace(s string) bool { return strings.TrimLeft(s, " \t\n") != s }
func endsWithSpace(s string) bool   { return strings.TrimRight(s, " \t\n") != s }

// wrap sets the words in lines of at most width.
func (p *Paragraph) wrap(width float32) {
	scale := look.Scale(p.Theme())
	if p.lines != nil && p.width == width && p.scale == scale {
		return
	}
	if scale != p.scale {
		p.measured = nil
	}
	p.width, p.scale, p.lines = width, scale, [][]piece{}
	words := p.fitting(width - p.Hang)
	from := 0
	for _, to := range p.breaks(words, width) {
		p.lines = append(p.lines, p.line(words[from:to]))
		from = to
	}
}

// breaks are where lines end, as indexes of words. A line is filled, but no
// short word is left alone on the last, if the one before can spare another.
func (p *Paragraph) breaks(words []word, width float32) []int {
	const short = 1. / 3 // of the width
	var ends []int
	space, x := p.space(), float32(0)
	for i, w := range words {
		if i > 0 && x+space+w.width > width {
			ends = append(ends, i)
			x = p.Hang
		} else if i > 0 {
			x += space
		}
		x += w.width
	}
	if len(words) == 0 {
		return nil
	}
	if n := len(ends); n > 0 && ends[n-1] == len(words)-1 && words[len(words)-1].width < width*short {
		before := ends[n-1]
		if n > 1 {
			before -= ends[n-2]
		}
		if pair := p.Hang + words[ends[n-1]-1].width + space + words[len(words)-1].width; before > 2 && pair <= width {
			ends[n-1]--
		}
	}
	return append(ends, len(words))
}

// line sets words beside each other; all but the first are set in.
func (p *Paragraph) line(words []word) []piece {
	space, x := p.space(), float32(0)
	if len(p.lines) > 0 {
		x = p.Hang
	}
	var line []piece
	for i, w := range words {
		if i > 0 {
			x += space
		}
		for _, part := range w.parts {
			part.x += x
			line = append(line, part)
		}
		x += w.width
	}
	return line
}

// fitting are the words, those parted that are wider than a line: addresses. At
// less than the least width, which only a page without a size yet has, nothing
// is parted: it would be for each letter.
func (p *Paragraph) fitting(width float32) []word {
	if width < p.least() {
		return p.words()
	}
	var list []word
	for _, w := range p.words() {
		if w.width <= width || len(w.parts) > 1 {
			list = append(list, w)
			continue
		}
		list = append(list, p.chop(w.parts[0], width)...)
	}
	return list
}

func (p *Paragraph) chop(long piece, width float32) []word {
	var list []word
	add := func(s string) {
		list = append(list, word{[]piece{{text: s, face: long.face, link: long.link}}, p.measure(s, long.face)})
	}
	head := ""
	for _, r := range long.text {
		if head != "" && p.measure(head+string(r), long.face) > width {
			add(head)
			head = ""
		}
		head += string(r)
	}
	add(head)
	return list
}

// CreateRenderer draws it.
func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &paragraphRenderer{p: p}
	kit.LayAnew(r, p.Size())
	return r
}

type paragraphRenderer struct {
	p     *Paragraph
	texts []fyne.CanvasObject
}

func (r *paragraphRenderer) Layout(size fyne.Size) {
	p := r.p
	p.wrap(size.Width)
	height := look.LineHeight(p.Theme(), p.size())
	r.texts = r.texts[:0]
	for i, line := range p.lines {
		parts := joined(line)
		in := p.indent(parts, size.Width)
		for _, part := range parts {
			o := p.object(part)
			got := o.MinSize()
			o.Move(fyne.NewPos(part.x+in, float32(i)*height+(height-got.Height)/2))
			o.Resize(got)
			r.texts = append(r.texts, o)
		}
	}
}

// indent is how far a line is set in, so that it stands in the middle.
func (p *Paragraph) indent(line []piece, width float32) float32 {
	if p.Align != fyne.TextAlignCenter || len(line) == 0 {
		return 0
	}
	last := line[len(line)-1]
	return max((width-last.x-p.measure(last.text, last.face))/2, 0)
}

// object is what a stretch of a line is drawn with.
func (p *Paragraph) object(part piece) fyne.CanvasObject {
	if part.link != "" && p.OnLink != nil {
		return newLink(part, p)
	}
	t := canvas.NewText(part.text, theme.ColorForWidget(look.Ink, p))
	t.TextSize, t.FontSource = p.Theme().Size(p.size()), look.Font(part.face)
	return t
}

// joined puts neighbours of one face together, so that a line is few objects.
// Parts of one word differ in face or link, so neighbours have a space between
// them.
func joined(line []piece) []piece {
	var list []piece
	for _, part := range line {
		if n := len(list); n > 0 && list[n-1].face == part.face && list[n-1].link == part.link {
			list[n-1].text += " " + part.text
			continue
		}
		list = append(list, part)
	}
	return list
}

func (r *paragraphRenderer) MinSize() fyne.Size           { return r.p.MinSize() }
func (r *paragraphRenderer) Objects() []fyne.CanvasObject { return r.texts }
func (r *paragraphRenderer) Destroy()                     {}
func (r *paragraphRenderer) Refresh() {
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}
