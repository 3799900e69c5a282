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
	Color fyne.ThemeColorName // of the icon, ink if empty
}

// iconButtonSide is the side of the square that reacts.
const iconButtonSide = 36

// NewIconButton makes an icon button.
func NewIconButton(icon look.IconName, name string, act func()) *IconButton {
	b := &IconButton{Icon: icon, Name: name}
	b.init(b, act)
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
func (b *IconButton) MinSize() fyne.Size { return fyne.NewSquareSize(iconButtonSide) }

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
	r.icon.Move(fyne.NewPos((size.Width-look.IconSize)/2, (size.Height-look.IconSize)/2))
	r.icon.Resize(fyne.NewSquareSize(look.IconSize))
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
	case colour == "":
		colour = look.Ink
	}
	r.state.paint(r.b, r.b.state(), "", 0)
	r.ring.ring(r.b, r.b.focused)
	r.icon.Resource = look.IconIn(r.b.Icon, colour)
	r.icon.Refresh()
	canvas.Refresh(r.b)
}
