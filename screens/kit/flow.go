package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Flow sets objects beside each other like words, each as wide as it likes, gap
// pixels apart, and wraps where the width ends.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap}, objects...)
}

// flow sets objects like words, wrapping at the width.
type flow struct {
	gap   float32
	width float32
}

func (f *flow) place(objects []fyne.CanvasObject, width float32, at func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	var x, y, tall float32
	for _, o := range shown(objects) {
		w := max(min(natural(o), width), o.MinSize().Width)
		s := fyne.NewSize(w, HeightFor(o, w))
		if x > 0 && x+s.Width > width {
			x, y, tall = 0, y+tall+f.gap, 0
		}
		if at != nil {
			at(o, fyne.NewPos(x, y), s)
		}
		x += s.Width + f.gap
		tall = max(tall, s.Height)
	}
	return y + tall
}

func (f *flow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.place(objects, width, nil)
}

func (f *flow) naturalWidth(objects []fyne.CanvasObject) float32 {
	return (&hstack{gap: f.gap}).naturalWidth(objects)
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, size.Width, func(o fyne.CanvasObject, p fyne.Position, s fyne.Size) {
		o.Move(p)
		o.Resize(s)
	})
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range shown(objects) {
		w = max(w, o.MinSize().Width)
	}
	return fyne.NewSize(w, f.heightFor(objects, max(f.width, w)))
}
