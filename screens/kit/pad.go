package kit

import "fyne.io/fyne/v2"

// Pad sets an object in, in the order of CSS.
func Pad(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return fyne.NewContainerWithLayout(&pad{top: top, right: right, bottom: bottom, left: left}, o)
}

// Narrow keeps an object to a width, at the left of what there is.
func Narrow(width float32, o fyne.CanvasObject) *fyne.Container {
	return fyne.NewContainerWithLayout(&pad{most: width}, o)
}

// Centred keeps an object to a width, in the middle of what there is.
func Centred(width float32, o fyne.CanvasObject) *fyne.Container {
	return fyne.NewContainerWithLayout(&pad{most: width, centre: true}, o)
}

type pad struct {
	top, right, bottom, left float32
	most                     float32 // widest content, 0 is any
	centre                   bool
	width                    float32
}

func (p *pad) inner(width float32) float32 {
	w := max(width-p.left-p.right, 0)
	if p.most > 0 {
		w = min(w, p.most)
	}
	return w
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
		w = min(w, p.most)
	}
	return w + p.left + p.right
}

func (p *pad) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p.width = size.Width
	w := p.inner(size.Width)
	x := p.left
	if p.centre {
		x += max((size.Width-p.left-p.right-w)/2, 0)
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
	w += p.left + p.right
	return fyne.NewSize(w, p.heightFor(objects, max(p.width, w)))
}

// Layers puts objects over each other, each at the full size.
func Layers(objects ...fyne.CanvasObject) *fyne.Container {
	return fyne.NewContainerWithLayout(&grow{}, objects...)
}
