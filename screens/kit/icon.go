package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Icon is an icon of the set in a colour of the theme. It does nothing.
type Icon struct {
	widget.BaseWidget
	name   look.IconName
	colour fyne.ThemeColorName
	image  *canvas.Image
}

// NewIcon shows an icon.
func NewIcon(name look.IconName, colour fyne.ThemeColorName) *Icon {
	i := &Icon{name: name, colour: colour, image: canvas.NewImageFromResource(nil)}
	i.ExtendBaseWidget(i)
	return i
}

// Set shows another icon or colour.
func (i *Icon) Set(name look.IconName, colour fyne.ThemeColorName) {
	if i.name != name || i.colour != colour {
		i.name, i.colour = name, colour
		i.Refresh()
	}
}

// MinSize is the icon's.
func (i *Icon) MinSize() fyne.Size {
	i.ExtendBaseWidget(i)
	return fyne.NewSquareSize(iconSide(i))
}

// Refresh shows the icon under the present theme.
func (i *Icon) Refresh() { setIcon(i, i.image, i.name, i.colour) }

// CreateRenderer draws it.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	i.ExtendBaseWidget(i)
	setIcon(i, i.image, i.name, i.colour)
	i.image.FillMode = canvas.ImageFillContain
	return widget.NewSimpleRenderer(i.image)
}

// setIcon shows an icon in an image of a widget, under the present theme. To read
// it takes a while: one that is there already is left alone, and an image without
// a size waits for one, for it is drawn by then.
func setIcon(w fyne.Widget, image *canvas.Image, name look.IconName, colour fyne.ThemeColorName) {
	icon := look.Painted(name, ink(colour, w))
	if image.Image != nil && image.Resource != nil && image.Resource.Name() == icon.Name() {
		return
	}
	image.Resource = icon
	if image.Image != nil || !image.Size().IsZero() {
		image.Refresh()
	}
}

// Divider is a hairline across the width.
type Divider struct {
	widget.BaseWidget
	Upright bool // a line down the height instead
}

// NewDivider makes a hairline.
func NewDivider() *Divider {
	d := &Divider{}
	d.ExtendBaseWidget(d)
	return d
}

// MinSize is one pixel.
func (d *Divider) MinSize() fyne.Size { return fyne.NewSquareSize(1) }

// CreateRenderer draws it.
func (d *Divider) CreateRenderer() fyne.WidgetRenderer {
	d.ExtendBaseWidget(d)
	r := &dividerRenderer{d: d, line: newBox(0)}
	r.Refresh()
	LayAnew(r, d.Size())
	return r
}

type dividerRenderer struct {
	d    *Divider
	line box
}

func (r *dividerRenderer) Layout(size fyne.Size) {
	r.line.Move(fyne.NewPos(0, 0))
	if r.d.Upright {
		r.line.Resize(fyne.NewSize(1, size.Height))
		return
	}
	r.line.Resize(fyne.NewSize(size.Width, 1))
}

func (r *dividerRenderer) MinSize() fyne.Size           { return r.d.MinSize() }
func (r *dividerRenderer) Destroy()                     {}
func (r *dividerRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line.Rectangle} }
func (r *dividerRenderer) Refresh() {
	r.line.paint(r.d, look.Line, "", 0)
	canvas.Refresh(r.d)
}
