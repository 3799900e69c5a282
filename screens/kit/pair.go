package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Pair sets two things beside each other, and under each other where the width
// is too small for the text's size.
type Pair struct {
	widget.BaseWidget
	Least       float32 // width for both beside each other, at text scale 1
	Gap         float32 // between them
	Below       float32 // between them, one under the other
	left, right fyne.CanvasObject
	halves      bool // of equal width, from the top; else the right one keeps its width
}

// NewAside puts a button at the right of words, in the middle of their height.
func NewAside(words, button fyne.CanvasObject, gap float32) *Pair {
	p := &Pair{left: words, right: button, Least: 420, Gap: gap, Below: 16}
	p.ExtendBaseWidget(p)
	return p
}

// NewHalves makes two columns of equal width.
func NewHalves(left, right fyne.CanvasObject) *Pair {
	p := &Pair{left: left, right: right, halves: true, Least: 480, Gap: 56, Below: 32}
	p.ExtendBaseWidget(p)
	return p
}

func (p *Pair) inside() fyne.CanvasObject {
	return &fyne.Container{Objects: []fyne.CanvasObject{p.left, p.right}}
}

// beside reports whether both fit beside each other, and how wide they are.
func (p *Pair) beside(width float32) (left, right float32, fits bool) {
	fits = width >= p.Least*look.Scale(p.Theme())
	switch {
	case !p.right.Visible():
		return width, 0, true
	case !fits && p.halves:
		return width, width, false
	case !fits:
		return width, min(p.right.MinSize().Width, width), false
	case p.halves:
		return (width - p.Gap) / 2, (width - p.Gap) / 2, true
	}
	right = p.right.MinSize().Width
	return max(width-right-p.Gap, 0), right, true
}

// HeightFor is the height at a width.
func (p *Pair) HeightFor(width float32) float32 {
	l, r, fits := p.beside(width)
	left := HeightFor(p.left, l)
	switch {
	case !p.right.Visible():
		return left
	case fits:
		return max(left, HeightFor(p.right, r))
	}
	return left + p.Below + HeightFor(p.right, r)
}

// NaturalWidth is what suits both beside each other.
func (p *Pair) NaturalWidth() float32 { return p.Least * look.Scale(p.Theme()) }

// MinSize fits both under each other.
func (p *Pair) MinSize() fyne.Size {
	w := max(p.left.MinSize().Width, p.right.MinSize().Width)
	return fyne.NewSize(w, p.HeightFor(max(p.Size().Width, w)))
}

// CreateRenderer lays both out.
func (p *Pair) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return &pairRenderer{p}
}

type pairRenderer struct{ p *Pair }

func (r *pairRenderer) Layout(size fyne.Size) {
	p := r.p
	w, v, fits := p.beside(size.Width)
	left, right := HeightFor(p.left, w), HeightFor(p.right, v)
	at, y := fyne.NewPos(size.Width-v, 0), float32(0)
	switch {
	case !fits:
		at = fyne.NewPos(0, left+p.Below)
	case !p.halves:
		y = max((size.Height-left)/2, 0)
		at.Y = max((size.Height-right)/2, 0)
	}
	p.left.Move(fyne.NewPos(0, y))
	p.left.Resize(fyne.NewSize(w, left))
	p.right.Move(at)
	p.right.Resize(fyne.NewSize(v, right))
}

func (r *pairRenderer) MinSize() fyne.Size           { return r.p.MinSize() }
func (r *pairRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.p.left, r.p.right} }
func (r *pairRenderer) Destroy()                     {}
func (r *pairRenderer) Refresh() {
	r.Layout(r.p.Size())
	r.p.left.Refresh()
	r.p.right.Refresh()
}
