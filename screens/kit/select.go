package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placard/screens/look"
)

// Select shows one of several values and opens a menu of them. ↑ and ↓ change
// the value without opening it.
type Select struct {
	press
	Placeholder string // shown while none is chosen
	options     []string
	chosen      int
	change      func(int)
}

// NewSelect makes a drop-down with one value chosen, -1 for none. Change is
// told the index that the user chose.
func NewSelect(options []string, chosen int, change func(int)) *Select {
	s := &Select{options: options, chosen: chosen, change: change}
	s.init(s, s.open)
	return s
}

// Chosen is the index of the value shown, -1 for none.
func (s *Select) Chosen() int { return s.chosen }

// Set shows a value without telling.
func (s *Select) Set(i int) {
	if i != s.chosen {
		s.chosen = i
		s.Refresh()
	}
}

// SetOptions offers other values and shows one of them.
func (s *Select) SetOptions(options []string, chosen int) {
	s.options, s.chosen = options, chosen
	s.Refresh()
}

func (s *Select) choose(i int) {
	if i < 0 || i >= len(s.options) || i == s.chosen {
		return
	}
	s.Set(i)
	if s.change != nil {
		s.change(i)
	}
}

func (s *Select) open() {
	c := canvasOf(s)
	if c == nil || len(s.options) == 0 {
		return
	}
	items := make([]MenuItem, len(s.options))
	for i, o := range s.options {
		items[i] = MenuItem{Text: o, Ticked: i == s.chosen, Run: func() { s.choose(i) }}
	}
	showMenu(c, spot(s), s.Size(), s.Size().Width, items)
}

// TypedKey changes the value with ↑ and ↓.
func (s *Select) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyUp && !s.disabled:
		s.choose(s.chosen - 1)
	case ev.Name == fyne.KeyDown && !s.disabled:
		s.choose(s.chosen + 1)
	default:
		s.press.TypedKey(ev)
	}
}

// value is the text shown.
func (s *Select) value() (string, fyne.ThemeColorName) {
	switch {
	case s.chosen < 0 || s.chosen >= len(s.options):
		return s.Placeholder, look.Muted
	case s.disabled:
		return s.options[s.chosen], look.Muted
	}
	return s.options[s.chosen], look.Ink
}

const selectSide = 12

// NaturalWidth shows the longest value whole.
func (s *Select) NaturalWidth() float32 {
	style := Style{look.Sans, look.Text, look.Ink}
	w := measure(s.Theme(), s.Placeholder, style)
	for _, o := range s.options {
		w = max(w, measure(s.Theme(), o, style))
	}
	return min(max(w+2*selectSide+caretSide(s)+8, 120), 400*look.Scale(s.Theme()))
}

// MinSize can cut long values.
func (s *Select) MinSize() fyne.Size {
	return fyne.NewSize(min(s.NaturalWidth(), 160), max(look.ControlHeight, look.LineHeight(s.Theme(), look.Text)+14))
}

// CreateRenderer draws it.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	r := &selectRenderer{
		s: s, ground: newFrame(look.RadiusControl), state: newBox(look.RadiusControl), ring: newBox(look.RadiusControl + 3),
		text: NewLine("", look.Sans, look.Text, look.Ink), caret: canvas.NewImageFromResource(nil),
	}
	r.Refresh()
	return r
}

type selectRenderer struct {
	s           *Select
	ground      frame
	state, ring box
	text        *Text
	caret       *canvas.Image
}

func (r *selectRenderer) Layout(size fyne.Size) {
	cover(r.ground, size)
	cover(r.state, size)
	around(r.ring, size, 3)
	caret := caretSide(r.s)
	put(r.text, selectSide, max(size.Width-2*selectSide-caret-8, 0), size.Height)
	r.caret.Move(fyne.NewPos(size.Width-selectSide-caret, (size.Height-caret)/2))
	r.caret.Resize(fyne.NewSquareSize(caret))
}

func (r *selectRenderer) MinSize() fyne.Size { return r.s.MinSize() }
func (r *selectRenderer) Destroy()           {}
func (r *selectRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.Container, r.state.Rectangle, r.text, r.caret, r.ring.Rectangle}
}

func (r *selectRenderer) Refresh() {
	s := r.s
	r.ground.paint(s, look.Surface, look.Border)
	r.state.paint(s, s.state(), "", 0)
	r.ring.ring(s, s.focused)
	r.text.Content, r.text.Style.Color = s.value()
	r.text.Refresh()
	setIcon(s, r.caret, look.IconCaretDown, look.Muted)
	r.Layout(s.Size())
	canvas.Refresh(s)
}
