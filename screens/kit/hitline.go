package kit

import (
	"sort"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Part is a stretch of a text, as byte offsets.
type Part struct{ Start, End int }

// HitLine is a text of one line in which some words stand out, in another
// face and colour: what was searched for. It is cut with an ellipsis.
type HitLine struct {
	widget.BaseWidget
	Content string
	Marks   []Part // in order, none within another
	Style   Style
	Marked  Style // of the same size
	right   bool  // it ends at the right
}

// NewHitLine makes a line; marks are in SemiBold and ink.
func NewHitLine(size fyne.ThemeSizeName, colour fyne.ThemeColorName) *HitLine {
	l := &HitLine{Style: Style{look.Sans, size, colour}, Marked: Style{look.SansSemiBold, size, look.Ink}}
	l.ExtendBaseWidget(l)
	return l
}

// NewTrailingLine is a line that ends at the right.
func NewTrailingLine(size fyne.ThemeSizeName, colour fyne.ThemeColorName) *HitLine {
	l := NewHitLine(size, colour)
	l.right = true
	return l
}

// Set changes the words.
func (l *HitLine) Set(content string, marks []Part) {
	l.Content, l.Marks = content, marks
	l.Refresh()
}

// NaturalWidth shows all words.
func (l *HitLine) NaturalWidth() float32 {
	var w float32
	for _, p := range l.pieces() {
		w += measure(l.Theme(), p.text, p.style)
	}
	return w
}

// MinSize is a few letters of a line.
func (l *HitLine) MinSize() fyne.Size {
	l.ExtendBaseWidget(l)
	h := look.LineHeight(l.Theme(), l.Style.Size)
	return fyne.NewSize(2*h, h)
}

// linePiece is a stretch of one style.
type linePiece struct {
	text  string
	style Style
}

func (l *HitLine) pieces() []linePiece {
	var list []linePiece
	add := func(text string, style Style) {
		if text != "" {
			list = append(list, linePiece{text, style})
		}
	}
	at := 0
	for _, m := range l.Marks {
		if m.Start < at || m.End <= m.Start || m.End > len(l.Content) {
			continue
		}
		add(l.Content[at:m.Start], l.Style)
		add(l.Content[m.Start:m.End], l.Marked)
		at = m.End
	}
	add(l.Content[at:], l.Style)
	return list
}

// cut are the pieces that fit into a width, the last with an ellipsis if more
// would come, and their width.
func (l *HitLine) cut(width float32) ([]linePiece, float32) {
	all := l.pieces()
	starts, x := make([]float32, len(all)), float32(0)
	for i, p := range all {
		starts[i] = x
		x += measure(l.Theme(), p.text, p.style)
		if x <= width {
			continue
		}
		for ; i > 0 && starts[i]+measure(l.Theme(), "…", all[i].style) > width; i-- { // not even the ellipsis fits
		}
		all[i].text = l.shorten(all[i], width-starts[i])
		return all[:i+1], starts[i] + measure(l.Theme(), all[i].text, all[i].style)
	}
	return all, x
}

// shorten is as much of a piece as fits into a width with an ellipsis.
func (l *HitLine) shorten(p linePiece, width float32) string {
	ends := []int{0}
	for i, r := range p.text {
		ends = append(ends, i+utf8.RuneLen(r))
	}
	most := sort.Search(len(ends), func(i int) bool {
		return measure(l.Theme(), p.text[:ends[i]]+"…", p.style) > width
	})
	return strings.TrimRight(p.text[:ends[max(most-1, 0)]], " ") + "…"
}

// CreateRenderer draws it.
func (l *HitLine) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &hitRenderer{l: l}
	LayAnew(r, l.Size())
	return r
}

type hitRenderer struct {
	l       *HitLine
	objects []fyne.CanvasObject
}

func (r *hitRenderer) Layout(size fyne.Size) {
	l := r.l
	if size.Width <= 0 {
		return
	}
	pieces, width := l.cut(size.Width)
	for len(r.objects) < len(pieces) {
		r.objects = append(r.objects, canvas.NewText("", theme.ColorForWidget(l.Style.Color, l)))
	}
	r.objects = r.objects[:len(pieces)]
	x := float32(0)
	if l.right {
		x = size.Width - width
	}
	th := l.Theme()
	for i, p := range pieces {
		o := r.objects[i].(*canvas.Text)
		o.Text, o.TextSize, o.FontSource = p.text, th.Size(p.style.Size), look.Font(p.style.Face)
		o.Color = theme.ColorForWidget(p.style.Color, l)
		got := o.MinSize()
		o.Move(fyne.NewPos(x, (size.Height-got.Height)/2))
		o.Resize(got)
		o.Refresh()
		x += measure(th, p.text, p.style)
	}
}

func (r *hitRenderer) MinSize() fyne.Size           { return r.l.MinSize() }
func (r *hitRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *hitRenderer) Destroy()                     {}
func (r *hitRenderer) Refresh() {
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}
