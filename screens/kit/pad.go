package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placard/screens/look"
)

// Pad sets an object in, in the order of CSS.
func Pad(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&pad{top: top, right: right, bottom: bottom, left: left}, o)
}

// Page is the content of a screen between the margins that all screens have,
// so many pixels from above and below.
func Page(top, bottom float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&pad{top: top, bottom: bottom, page: true}, o)
}

// SetSides moves the sides of what Pad made, and reports whether they were
// elsewhere.
func SetSides(c *fyne.Container, left, right float32) bool {
	p := c.Layout.(*pad)
	moved := p.left != left || p.right != right
	p.left, p.right = left, right
	return moved
}

// Narrow keeps an object to a width at the left of what there is, more under
// larger text: as many letters stand in a line.
func Narrow(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&pad{most: width}, o)
}

// Centred does so in the middle of what there is.
func Centred(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&pad{most: width, centre: true}, o)
}

type pad struct {
	top, right, bottom, left float32
	most                     float32 // widest content, 0 is any
	centre                   bool
	page                     bool // the sides follow the width
	width                    float32
}

// sides are what is left empty at a width.
func (p *pad) sides(width float32) (left, right float32) {
	if p.page {
		return look.Margins(width, textScale())
	}
	return p.left, p.right
}

func (p *pad) inner(width float32) float32 {
	left, right := p.sides(width)
	w := max(width-left-right, 0)
	if p.most > 0 {
		w = min(w, p.most*max(textScale(), 1))
	}
	return w
}

// textScale is the user's, where there is no widget to ask.
func textScale() float32 {
	if app := fyne.CurrentApp(); app != nil {
		return look.Scale(app.Settings().Theme())
	}
	return 1
}

func (p *pad) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range shown(objects) {
		h = max(h, HeightFor(o, p.inner(width)))
	}
	return h + p.top + p.bottom
}

func (p *pad) naturalWidth(objects []fyne.CanvasObject) float32 {
	var w float32
	for _, o := range shown(objects) {
		w = max(w, natural(o))
	}
	if p.most > 0 {
		w = min(w, p.most*max(textScale(), 1))
	}
	left, right := p.sides(w)
	return w + left + right
}

func (p *pad) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p.width = size.Width
	w := p.inner(size.Width)
	x, right := p.sides(size.Width)
	if p.centre {
		x += max((size.Width-x-right-w)/2, 0)
	}
	for _, o := range shown(objects) {
		o.Move(fyne.NewPos(x, p.top))
		o.Resize(fyne.NewSize(w, max(size.Height-p.top-p.bottom, 0)))
	}
}

func (p *pad) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range shown(objects) {
		w = max(w, o.MinSize().Width)
	}
	left, right := p.sides(w)
	w += left + right
	return fyne.NewSize(w, p.heightFor(objects, max(wide(p.width, p.naturalWidth, objects), w)))
}

// Layers puts objects over each other, each at the full size.
func Layers(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&grow{}, objects...)
}

// Tall gives an object a height of its own.
func Tall(height float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&tall{height}, o)
}

type tall struct{ height float32 }

func (t *tall) heightFor([]fyne.CanvasObject, float32) float32 { return t.height }
func (t *tall) naturalWidth(objects []fyne.CanvasObject) float32 {
	return (&grow{}).naturalWidth(objects)
}
func (t *tall) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	(&grow{}).Layout(objects, size)
}
func (t *tall) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize((&grow{}).MinSize(objects).Width, t.height)
}

// Below puts a head of its natural height above a body that takes the rest.
func Below(head, body fyne.CanvasObject, gap float32) *fyne.Container {
	return container.New(&below{gap}, head, body)
}

type below struct{ gap float32 }

func (b *below) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], width) + b.gap + HeightFor(objects[1], width)
}
func (b *below) naturalWidth(objects []fyne.CanvasObject) float32 {
	return (&vstack{}).naturalWidth(objects)
}
func (b *below) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h := HeightFor(objects[0], size.Width)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, h))
	objects[1].Move(fyne.NewPos(0, h+b.gap))
	objects[1].Resize(fyne.NewSize(size.Width, max(size.Height-h-b.gap, 0)))
}
func (b *below) MinSize(objects []fyne.CanvasObject) fyne.Size {
	w := max(objects[0].MinSize().Width, objects[1].MinSize().Width)
	return fyne.NewSize(w, objects[0].MinSize().Height+b.gap+objects[1].MinSize().Height)
}

// AtLeast gives an object a least height, which may change from layout to
// layout.
func AtLeast(height func() float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&atLeast{height: height}, o)
}

type atLeast struct {
	grow
	height func() float32
}

func (a *atLeast) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return max(a.grow.heightFor(objects, width), a.height())
}
func (a *atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := a.grow.MinSize(objects)
	return fyne.NewSize(m.Width, max(m.Height, a.height()))
}
