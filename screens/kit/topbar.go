package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placard/screens/look"
)

// SearchBox looks like a field and opens the search.
type SearchBox struct {
	press
	Text, Key string
}

// NewSearchBox makes the box; key is the shortcut that does the same.
func NewSearchBox(text, key string, act func()) *SearchBox {
	s := &SearchBox{Text: text, Key: key}
	s.init(s, act)
	return s
}

// NaturalWidth is that of the drawing.
func (s *SearchBox) NaturalWidth() float32 { return 280 }

// MinSize leaves room for the word.
func (s *SearchBox) MinSize() fyne.Size {
	return fyne.NewSize(140, max(34, look.LineHeight(s.Theme(), look.Text)+12))
}

// CreateRenderer draws it.
func (s *SearchBox) CreateRenderer() fyne.WidgetRenderer {
	r := &searchBoxRenderer{
		s: s, ground: newFrame(look.RadiusControl), state: newBox(look.RadiusControl), ring: newBox(look.RadiusControl + 3),
		icon: canvas.NewImageFromResource(nil), text: NewLine(s.Text, look.Sans, look.Text, look.Muted), key: NewKeyCap(s.Key),
	}
	r.Refresh()
	return r
}

type searchBoxRenderer struct {
	s           *SearchBox
	ground      frame
	state, ring box
	icon        *canvas.Image
	text        *Text
	key         *KeyCap
}

func (r *searchBoxRenderer) Layout(size fyne.Size) {
	cover(r.ground, size)
	cover(r.state, size)
	around(r.ring, size, 3)
	side := iconSide(r.s)
	r.icon.Move(fyne.NewPos(10, (size.Height-side)/2))
	r.icon.Resize(fyne.NewSquareSize(side))
	k := r.key.MinSize()
	r.key.Move(fyne.NewPos(size.Width-k.Width-10, (size.Height-k.Height)/2))
	r.key.Resize(k)
	put(r.text, 18+side, max(size.Width-18-side-k.Width-16, 0), size.Height)
}

func (r *searchBoxRenderer) MinSize() fyne.Size { return r.s.MinSize() }
func (r *searchBoxRenderer) Destroy()           {}
func (r *searchBoxRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.Container, r.state.Rectangle, r.icon, r.text, r.key, r.ring.Rectangle}
}

func (r *searchBoxRenderer) Refresh() {
	r.ground.paint(r.s, look.Surface, look.Border)
	r.state.paint(r.s, r.s.state(), "", 0)
	r.ring.ring(r.s, r.s.focused)
	setIcon(r.s, r.icon, look.IconMagnifyingGlass, look.Muted)
	r.text.Refresh()
	r.key.Refresh()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}
