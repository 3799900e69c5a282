package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// MarkSign is the small sign of a mark on a passage: the colour of a highlight
// with a shape of its own upon it, so that none is told by its colour alone; a
// note; a bookmark. It does nothing.
type MarkSign struct {
	widget.BaseWidget
	icon   look.IconName
	ground fyne.ThemeColorName // empty for what has no colour
	colour fyne.ThemeColorName // of the icon
}

// HighlightSign is the sign of a highlight's colour, from 1 to 4; 0 is that of a
// note.
func HighlightSign(n int) *MarkSign {
	switch n {
	case 1:
		return newMarkSign(look.IconStarFill, look.Highlight1, look.Ink)
	case 2:
		return newMarkSign(look.IconPlus, look.Highlight2, look.Ink)
	case 3:
		return newMarkSign(look.IconMinus, look.Highlight3, look.Ink)
	case 4:
		return newMarkSign(look.IconQuestion, look.Highlight4, look.Ink)
	}
	return newMarkSign(look.IconNotePencil, "", look.Muted)
}

// PlaceSign is the sign of a bookmark.
func PlaceSign() *MarkSign { return newMarkSign(look.IconBookmarkSimpleFill, "", look.Bookmark) }

func newMarkSign(icon look.IconName, ground, colour fyne.ThemeColorName) *MarkSign {
	m := &MarkSign{icon: icon, ground: ground, colour: colour}
	m.ExtendBaseWidget(m)
	return m
}

// MinSize is a small square.
func (m *MarkSign) MinSize() fyne.Size { return fyne.NewSquareSize(px(m, 20)) }

// CreateRenderer draws it.
func (m *MarkSign) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	ground, image := newFrame(5), canvas.NewImageFromResource(nil)
	side := func() float32 {
		if m.ground == "" {
			return px(m, 18)
		}
		return px(m, 12)
	}
	paint := func() {
		edge := look.Border
		if m.ground == "" {
			edge = ""
		}
		ground.paint(m, m.ground, edge)
		setIcon(m, image, m.icon, m.colour)
	}
	layout := func(size fyne.Size) {
		cover(ground, size)
		s := side()
		image.Move(fyne.NewPos((size.Width-s)/2, (size.Height-s)/2))
		image.Resize(fyne.NewSquareSize(s))
	}
	paint()
	r := &bare{w: m, layout: layout, least: m.MinSize, refresh: paint, objects: []fyne.CanvasObject{ground.Container, image}}
	LayAnew(r, m.Size())
	return r
}

// Swatch chooses what a mark is: its sign, its name, and the key that does the
// same if there is one.
type Swatch struct {
	press
	On   bool // the present choice
	sign *MarkSign
	text string
	key  string
}

// NewSwatch makes a swatch.
func NewSwatch(sign *MarkSign, text, key string, act func()) *Swatch {
	s := &Swatch{sign: sign, text: text, key: key}
	s.init(s, act)
	return s
}

// Set shows it as the present choice or not.
func (s *Swatch) Set(on bool) { s.set(&s.On, on) }

const swatchSide, swatchGap = 6, 6

func (s *Swatch) style() Style {
	if s.On {
		return Style{look.SansSemiBold, look.Text, look.Ink}
	}
	return Style{look.Sans, look.Text, look.Ink}
}

// NaturalWidth shows everything, in the heavier weight, so that nothing moves.
func (s *Swatch) NaturalWidth() float32 {
	w := 2*swatchSide + s.sign.MinSize().Width + swatchGap + measure(s.Theme(), s.text, Style{look.SansSemiBold, look.Text, look.Ink})
	if s.key != "" {
		w += swatchGap + NewKeyCap(s.key).MinSize().Width
	}
	return w + 1
}

// MinSize shows everything.
func (s *Swatch) MinSize() fyne.Size { return fyne.NewSize(s.NaturalWidth(), grown(s, 32)) }

// CreateRenderer draws it.
func (s *Swatch) CreateRenderer() fyne.WidgetRenderer {
	state, ring := newBox(look.RadiusControl), newBox(look.RadiusControl)
	text, key := NewLine("", look.Sans, look.Text, look.Ink), NewKeyCap(s.key)
	key.Hidden = s.key == ""
	paint := func() {
		ground := s.state()
		if s.On && ground == "" {
			ground = look.Selection
		}
		state.paint(s, ground, "", 0)
		ring.ring(s, s.focused)
		text.Style, text.Content = s.style(), s.text
		text.Refresh()
		s.sign.Refresh()
		key.Refresh()
	}
	layout := func(size fyne.Size) {
		cover(state, size)
		cover(ring, size)
		side := s.sign.MinSize()
		s.sign.Move(fyne.NewPos(swatchSide, (size.Height-side.Height)/2))
		s.sign.Resize(side)
		k := key.MinSize()
		right := size.Width - swatchSide
		if s.key != "" {
			key.Move(fyne.NewPos(right-k.Width, (size.Height-k.Height)/2))
			key.Resize(k)
			right -= k.Width + swatchGap
		}
		x := swatchSide + side.Width + swatchGap
		put(text, x, right-x+1, size.Height)
	}
	paint()
	r := &bare{w: s, layout: layout, least: s.MinSize, refresh: paint, objects: []fyne.CanvasObject{state.Rectangle, s.sign, text, key, ring.Rectangle}}
	LayAnew(r, s.Size())
	return r
}
