package kit

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Style is how a text is set, all by name.
type Style struct {
	Face  look.Face
	Size  fyne.ThemeSizeName
	Color fyne.ThemeColorName
}

// Text is a paragraph in one style that wraps to the width it is given. With
// MaxLines it ends in an ellipsis where it is cut.
type Text struct {
	widget.BaseWidget
	Content  string
	Style    Style
	Align    fyne.TextAlign
	MaxLines int // 0 is no limit

	drawn  bool   // by a renderer, perhaps one that is gone
	broken broken // what lines were broken from
	lines  []string
	cut    bool
	whole  whole
}

// whole is the width of the longest line, and what it was measured from.
type whole struct {
	content string
	style   Style
	scale   float32
	width   float32
}

// broken is everything that the breaks depend on.
type broken struct {
	content  string
	style    Style
	maxLines int
	width    float32
	scale    float32
}

// NewText is a paragraph.
func NewText(content string, face look.Face, size fyne.ThemeSizeName, colour fyne.ThemeColorName) *Text {
	t := &Text{Content: content, Style: Style{face, size, colour}}
	t.ExtendBaseWidget(t)
	return t
}

// NewLine is a text of one line that is cut with an ellipsis.
func NewLine(content string, face look.Face, size fyne.ThemeSizeName, colour fyne.ThemeColorName) *Text {
	t := NewText(content, face, size, colour)
	t.MaxLines = 1
	return t
}

// Body is a paragraph of the interface.
func Body(content string) *Text { return NewText(content, look.Sans, look.Text, look.Ink) }

// Hint is a paragraph of secondary text.
func Hint(content string) *Text { return NewText(content, look.Sans, look.Text, look.Muted) }

// Small is secondary text in the small size.
func Small(content string) *Text { return NewText(content, look.Sans, look.Caption, look.Muted) }

// Heading is the title of a screen.
func Heading(content string) *Text {
	return NewText(content, look.SerifSemiBold, look.Display, look.Ink)
}

// Subheading is the title of a part of a screen.
func Subheading(content string) *Text {
	return NewText(content, look.SerifSemiBold, look.Heading, look.Ink)
}

// Label is a small title over a value.
func Label(content string) *Text {
	return NewText(content, look.SansSemiBold, look.Caption, look.Muted)
}

// Set changes the words.
func (t *Text) Set(content string) {
	if t.Content != content {
		t.Content = content
		t.Refresh()
	}
}

// Paint changes the colour's name.
func (t *Text) Paint(colour fyne.ThemeColorName) {
	if t.Style.Color != colour {
		t.Style.Color = colour
		t.Refresh()
	}
}

// HeightFor is the height at a width.
func (t *Text) HeightFor(width float32) float32 {
	t.wrap(width)
	return float32(max(len(t.lines), 1)) * look.LineHeight(t.Theme(), t.Style.Size)
}

// Cut reports whether an ellipsis stands for some of the text.
func (t *Text) Cut() bool { return t.cut }

// NaturalWidth is the width at which no line need be broken.
func (t *Text) NaturalWidth() float32 {
	now := whole{content: t.Content, style: t.Style, scale: look.Scale(t.Theme())}
	if known := t.whole; known.content == now.content && known.style == now.style && known.scale == now.scale {
		return known.width
	}
	for line := range strings.Lines(t.Content) {
		now.width = max(now.width, t.measure(strings.TrimSuffix(line, "\n")))
	}
	t.whole = now
	return now.width
}

// MinSize is the width of a few letters, and the height at the present width.
// A text of one line asks for its whole width only through NaturalWidth.
func (t *Text) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	w := t.Size().Width
	if w <= 0 {
		w = t.NaturalWidth()
	}
	return fyne.NewSize(min(t.NaturalWidth(), look.LineHeight(t.Theme(), t.Style.Size)*2), t.HeightFor(w))
}

func (t *Text) measure(s string) float32 {
	return measure(t.Theme(), s, t.Style)
}

// measure is the width of a text in a style.
func measure(th fyne.Theme, s string, style Style) float32 {
	app := fyne.CurrentApp()
	if app == nil || s == "" {
		return 0
	}
	got, _ := app.Driver().RenderedTextSize(s, th.Size(style.Size), fyne.TextStyle{}, look.Font(style.Face))
	return got.Width
}

// wrap breaks the words into lines of at most width.
func (t *Text) wrap(width float32) {
	now := broken{t.Content, t.Style, t.MaxLines, width, look.Scale(t.Theme())}
	if t.lines != nil && t.broken == now {
		return
	}
	t.broken, t.lines, t.cut = now, []string{}, false
	if width <= 0 { // not laid out yet
		t.lines = append(t.lines, t.Content)
		return
	}
	for line := range strings.Lines(t.Content) {
		t.lines = append(t.lines, t.set(strings.TrimSuffix(line, "\n"), width)...)
	}
	if t.MaxLines > 0 && len(t.lines) > t.MaxLines {
		last := t.lines[t.MaxLines-1] + " " + t.lines[t.MaxLines]
		t.lines = t.lines[:t.MaxLines]
		t.lines[t.MaxLines-1] = t.ellipsis(last, width)
		t.cut = true
	}
}

// breakLine breaks a line where it is full. It adds up the widths of words,
// which the toolkit remembers: measuring ever longer lines would cost their square.
func (t *Text) breakLine(line string, width float32) []string {
	words := strings.Fields(line)
	if len(words) == 0 {
		return []string{""}
	}
	var lines []string
	space, x, from := t.measure(" "), float32(0), 0
	end := func(to int) {
		if to > from {
			lines = append(lines, strings.Join(words[from:to], " "))
		}
		x, from = 0, to
	}
	for i := range words {
		w := t.measure(words[i])
		if i > from && x+space+w > width {
			end(i)
		}
		for w > width && utf8.RuneCountInString(words[i]) > 1 {
			head := t.fitting(words[i], width)
			lines = append(lines, words[i][:head])
			words[i] = words[i][head:]
			w = t.measure(words[i])
		}
		if i > from {
			x += space
		}
		x += w
	}
	end(len(words))
	return lines
}

// fitting is how many bytes of a word fit, at least one letter.
func (t *Text) fitting(word string, width float32) int {
	end := 0
	for i := range word {
		if i > 0 && t.measure(word[:i]) > width {
			break
		}
		end = i
	}
	if end == 0 {
		_, end = utf8.DecodeRuneInString(word)
	}
	return end
}

func (t *Text) ellipsis(line string, width float32) string {
	for line != "" && t.measure(line+"…") > width {
		_, n := utf8.DecodeLastRuneInString(line)
		line = strings.TrimRight(line[:len(line)-n], " ")
	}
	return line + "…"
}

// CreateRenderer draws it.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &textRenderer{t: t}
	if t.drawn {
		LayAnew(r, t.Size())
	}
	return r
}

type textRenderer struct {
	t       *Text
	objects []fyne.CanvasObject
}

func (r *textRenderer) Layout(size fyne.Size) {
	t := r.t
	t.drawn = true
	t.wrap(size.Width)
	th := t.Theme()
	line := look.LineHeight(th, t.Style.Size)
	for len(r.objects) < len(t.lines) {
		r.objects = append(r.objects, canvas.NewText("", theme.ColorForWidget(t.Style.Color, t)))
	}
	r.objects = r.objects[:len(t.lines)]
	colour := theme.ColorForWidget(t.Style.Color, t)
	for i, s := range t.lines {
		o := r.objects[i].(*canvas.Text)
		o.Text, o.TextSize, o.FontSource, o.Color = s, th.Size(t.Style.Size), look.Font(t.Style.Face), colour
		got := o.MinSize()
		x := float32(0)
		switch t.Align {
		case fyne.TextAlignCenter:
			x = (size.Width - got.Width) / 2
		case fyne.TextAlignTrailing:
			x = size.Width - got.Width
		}
		o.Move(fyne.NewPos(x, float32(i)*line+(line-got.Height)/2))
		o.Resize(got)
		o.Refresh()
	}
}

func (r *textRenderer) MinSize() fyne.Size           { return r.t.MinSize() }
func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *textRenderer) Destroy()                     {}
func (r *textRenderer) Refresh() {
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}
