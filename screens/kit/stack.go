package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// wrapper is an object whose height depends on the width that it is given.
type wrapper interface{ HeightFor(width float32) float32 }

// HeightFor is the height that an object needs at a width.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	if w, ok := o.(wrapper); ok {
		return w.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(interface {
			heightFor([]fyne.CanvasObject, float32) float32
		}); ok {
			return l.heightFor(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

// natural is the width that an object takes when there is room.
func natural(o fyne.CanvasObject) float32 {
	if n, ok := o.(interface{ NaturalWidth() float32 }); ok {
		return n.NaturalWidth()
	}
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(interface {
			naturalWidth([]fyne.CanvasObject) float32
		}); ok {
			return l.naturalWidth(c.Objects)
		}
	}
	return o.MinSize().Width
}

// NaturalWidth is the width that an object takes when there is room.
func NaturalWidth(o fyne.CanvasObject) float32 { return natural(o) }

// wide is the width at which a least height is asked for: that of the last
// layout, or the natural one before the first. At the least width every text
// would be broken into a tower of words, for nothing.
func wide(last float32, natural func([]fyne.CanvasObject) float32, objects []fyne.CanvasObject) float32 {
	if last > 0 {
		return last
	}
	return natural(objects)
}

// shown are the objects that are not hidden.
func shown(objects []fyne.CanvasObject) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, o := range objects {
		if o != nil && o.Visible() {
			list = append(list, o)
		}
	}
	return list
}

// VStack puts objects under each other at the full width, gap pixels apart.
func VStack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&vstack{gap: gap}, objects...)
}

type vstack struct {
	gap   float32
	width float32 // at the last layout
}

func (v *vstack) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for i, o := range shown(objects) {
		if i > 0 {
			h += v.gap
		}
		h += HeightFor(o, width)
	}
	return h
}

func (v *vstack) naturalWidth(objects []fyne.CanvasObject) float32 {
	var w float32
	for _, o := range shown(objects) {
		w = max(w, natural(o))
	}
	return w
}

func (v *vstack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	v.width = size.Width
	if size.Width <= 0 { // still being filled
		return
	}
	var y float32
	for _, o := range shown(objects) {
		h := HeightFor(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h + v.gap
	}
}

func (v *vstack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range shown(objects) {
		w = max(w, o.MinSize().Width)
	}
	return fyne.NewSize(w, v.heightFor(objects, max(wide(v.width, v.naturalWidth, objects), w)))
}

// HStack puts objects beside each other, gap pixels apart, each as wide as it
// likes; the one made with Grow takes what is left. Objects are centred over
// the height.
func HStack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&hstack{gap: gap}, objects...)
}

// HStackTop is an HStack whose objects begin at the top.
func HStackTop(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&hstack{gap: gap, top: true}, objects...)
}

type hstack struct {
	gap   float32
	top   bool
	width float32
}

// Grow marks an object that takes the width left in an HStack.
func Grow(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&grow{}, o)
}

// Space takes the width left in an HStack and shows nothing.
func Space() fyne.CanvasObject { return container.New(&grow{}) }

// Fixed gives an object a width of its own.
func Fixed(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&fixed{width}, o)
}

func grows(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(*grow)
	return ok
}

// widths shares the width among objects. Growing ones share what is left; when
// there is too little, the widest give way first.
func (h *hstack) widths(objects []fyne.CanvasObject, width float32) []float32 {
	ws := make([]float32, len(objects))
	left, growing := width-h.gap*float32(max(len(objects)-1, 0)), 0
	for i, o := range objects {
		if grows(o) {
			growing++
			continue
		}
		ws[i] = natural(o)
		left -= ws[i]
	}
	if left < 0 {
		shrink(objects, ws, -left)
		left = 0
	}
	for i, o := range objects {
		if grows(o) {
			ws[i] = left / float32(growing)
		}
	}
	return ws
}

// shrink takes the missing pixels from the widest, down to their least width.
func shrink(objects []fyne.CanvasObject, ws []float32, missing float32) {
	for missing > 0.5 {
		best, slack := -1, float32(0.5)
		for i, o := range objects {
			if s := ws[i] - o.MinSize().Width; !grows(o) && s > slack && (best < 0 || ws[i] > ws[best]) {
				best, slack = i, 0.5
			}
		}
		if best < 0 {
			return
		}
		cut := min(missing, ws[best]-objects[best].MinSize().Width)
		ws[best] -= cut
		missing -= cut
	}
}

func (h *hstack) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	list := shown(objects)
	var tall float32
	for i, w := range h.widths(list, width) {
		tall = max(tall, HeightFor(list[i], w))
	}
	return tall
}

func (h *hstack) naturalWidth(objects []fyne.CanvasObject) float32 {
	var w float32
	for i, o := range shown(objects) {
		if i > 0 {
			w += h.gap
		}
		w += natural(o)
	}
	return w
}

func (h *hstack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h.width = size.Width
	list := shown(objects)
	var x float32
	for i, w := range h.widths(list, size.Width) {
		tall := HeightFor(list[i], w)
		y := float32(0)
		if !h.top {
			y = max((size.Height-tall)/2, 0)
		}
		list[i].Move(fyne.NewPos(x, y))
		list[i].Resize(fyne.NewSize(w, tall))
		x += w + h.gap
	}
}

func (h *hstack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for i, o := range shown(objects) {
		if i > 0 {
			w += h.gap
		}
		w += o.MinSize().Width
	}
	return fyne.NewSize(w, h.heightFor(objects, max(wide(h.width, h.naturalWidth, objects), w)))
}

type grow struct{}

func (g *grow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range objects {
		h = max(h, HeightFor(o, width))
	}
	return h
}

func (g *grow) naturalWidth(objects []fyne.CanvasObject) float32 {
	var w float32
	for _, o := range objects {
		w = max(w, natural(o))
	}
	return w
}

func (g *grow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

func (g *grow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s = s.Max(o.MinSize())
	}
	return s
}

type fixed struct{ width float32 }

func (f *fixed) heightFor(objects []fyne.CanvasObject, _ float32) float32 {
	return (&grow{}).heightFor(objects, f.width)
}
func (f *fixed) naturalWidth([]fyne.CanvasObject) float32 { return f.width }
func (f *fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	(&grow{}).Layout(objects, size)
}
func (f *fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(f.width, f.heightFor(objects, f.width))
}
