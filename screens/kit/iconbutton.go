package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placard/screens/look"
)

// IconButton is a button of an icon alone. Its name says what it does: it is
// the tip, and what the help sheet and tests call it.
type IconButton struct {
	press
	Name  string
	Icon  look.IconName
	Color fyne.ThemeColorName // of the icon; if empty muted, and ink under the pointer
}

// reach is the side of the square that reacts round an icon.
func reach(w themed) float32 { return px(w, 36) }

// NewIconButton makes an icon button.
func NewIconButton(icon look.IconName, name string, act func()) *IconButton {
	b := &IconButton{Icon: icon, Name: name}
	b.init(b, act)
	b.SetTip(name)
	return b
}

// Set changes icon and colour.
func (b *IconButton) Set(icon look.IconName, colour fyne.ThemeColorName) {
	if b.Icon != icon || b.Color != colour {
		b.Icon, b.Color = icon, colour
		b.Refresh()
	}
}

// MinSize is a square.
func (b *IconButton) MinSize() fyne.Size { return fyne.NewSquareSize(reach(b)) }

// CreateRenderer draws it.
func (b *IconButton) CreateRenderer() fyne.WidgetRenderer {
	r := &iconButtonRenderer{
		b: b, state: newBox(look.RadiusControl), ring: newBox(look.RadiusControl),
		icon: canvas.NewImageFromResource(nil),
	}
	r.Refresh()
	return r
}

type iconButtonRenderer struct {
	b           *IconButton
	state, ring box
	icon        *canvas.Image
}

func (r *iconButtonRenderer) Layout(size fyne.Size) {
	cover(r.state, size)
	cover(r.ring, size)
	side := iconSide(r.b)
	r.icon.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
	r.icon.Resize(fyne.NewSquareSize(side))
}

func (r *iconButtonRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *iconButtonRenderer) Destroy()           {}
func (r *iconButtonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.state.Rectangle, r.icon, r.ring.Rectangle}
}

func (r *iconButtonRenderer) Refresh() {
	colour := r.b.Color
	switch {
	case r.b.disabled:
		colour = look.Border
	case colour == "" && (r.b.hovered || r.b.focused):
		colour = look.Ink
	case colour == "":
		colour = look.Muted
	}
	r.state.paint(r.b, r.b.state(), "", 0)
	r.ring.ring(r.b, r.b.focused)
	setIcon(r.b, r.icon, r.b.Icon, colour)
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}
