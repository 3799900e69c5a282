package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Columns puts objects beside each other in shares of the width, so that the
// columns of all rows of a list stand under each other. A share of 0 is the
// object's natural width.
func Columns(gap float32, shares []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{gap: gap, shares: shares}, objects...)
}

// EqualColumns are Columns of which all are as high as the highest.
func EqualColumns(gap float32, shares []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{gap: gap, shares: shares, equal: true}, objects...)
}

type columns struct {
	gap    float32
	shares []float32
	equal  bool
	width  float32
}

func (c *columns) widths(objects []fyne.CanvasObject, width float32) []float32 {
	ws := make([]float32, len(objects))
	left, sum := width-c.gap*float32(max(len(objects)-1, 0)), float32(0)
	for i, o := range objects {
		if c.shares[i] == 0 {
			ws[i] = natural(o)
			left -= ws[i]
		}
		sum += c.shares[i]
	}
	for i := range objects {
		if c.shares[i] > 0 {
			ws[i] = max(left, 0) * c.shares[i] / sum
		}
	}
	return ws
}

func (c *columns) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for i, w := range c.widths(objects, width) {
		h = max(h, HeightFor(objects[i], w))
	}
	return h
}

func (c *columns) naturalWidth(objects []fyne.CanvasObject) float32 {
	return (&hstack{gap: c.gap}).naturalWidth(objects)
}

func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	var x float32
	for i, w := range c.widths(objects, size.Width) {
		h := HeightFor(objects[i], w)
		if c.equal {
			h = size.Height
		}
		objects[i].Move(fyne.NewPos(x, max((size.Height-h)/2, 0)))
		objects[i].Resize(fyne.NewSize(w, h))
		x += w + c.gap
	}
}

func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range objects {
		w += o.MinSize().Width + c.gap
	}
	return fyne.NewSize(w, c.heightFor(objects, max(wide(c.width, c.naturalWidth, objects), w)))
}
