package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Even sets objects of one width beside each other in the middle, gap pixels
// apart; where they do not fit, in two rows of half as many, and so on.
func Even(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&even{gap: gap}, objects...)
}

type even struct {
	gap   float32
	width float32
}

// cell is the size of each, and how many stand in a row.
func (e *even) cell(objects []fyne.CanvasObject, width float32) (fyne.Size, int) {
	var w, h float32
	for _, o := range objects {
		w = max(w, natural(o))
	}
	for _, o := range objects {
		h = max(h, HeightFor(o, w))
	}
	n := max(len(objects), 1)
	for n > 1 && float32(n)*(w+e.gap)-e.gap > width {
		n = (n + 1) / 2
	}
	return fyne.NewSize(w, h), n
}

func (e *even) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	list := shown(objects)
	c, n := e.cell(list, width)
	rows := (len(list) + n - 1) / n
	return float32(rows)*(c.Height+e.gap) - e.gap
}

func (e *even) naturalWidth(objects []fyne.CanvasObject) float32 {
	list := shown(objects)
	c, _ := e.cell(list, 0)
	return float32(len(list))*(c.Width+e.gap) - e.gap
}

func (e *even) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	e.width = size.Width
	list := shown(objects)
	c, n := e.cell(list, size.Width)
	left := max((size.Width-float32(n)*(c.Width+e.gap)+e.gap)/2, 0)
	for i, o := range list {
		o.Move(fyne.NewPos(left+float32(i%n)*(c.Width+e.gap), float32(i/n)*(c.Height+e.gap)))
		o.Resize(c)
	}
}

func (e *even) MinSize(objects []fyne.CanvasObject) fyne.Size {
	c, _ := e.cell(shown(objects), 0)
	return fyne.NewSize(c.Width, e.heightFor(objects, max(e.width, c.Width)))
}
