package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// pair sets two things beside each other, and under each other where the width
// is too small for the text's size.
type pair struct {
	widget.BaseWidget
	left, right fyne.CanvasObject
	columns     bool    // of equal width, from the top; else the right one keeps its width
	least       float32 // width for both beside each other, at text scale 1
	gap, below  float32
}

// newAside puts a button at the right of words, in the middle of their height.
func newAside(words, button fyne.CanvasObject, gap float32) *pair {
	p := &pair{left: words, right: button, least: 420, gap: gap, below: 16}
	p.ExtendBaseWidget(p)
	return p
}

// newColumns makes two columns.
func newColumns(left, right fyne.CanvasObject) *pair {
	p := &pair{left: left, right: right, columns: true, least: 480, gap: 56, below: 32}
	p.ExtendBaseWidget(p)
	return p
}

// beside reports whether both fit beside each other, and how wide they are.
func (p *pair) beside(width float32) (left, right float32, fits bool) {
	fits = width >= p.least*look.Scale(p.Theme())
	switch {
	case !p.right.Visible():
		return width, 0, true
	case !fits && p.columns:
		return width, width, false
	case !fits:
		return width, min(p.right.MinSize().Width, width), false
	case p.columns:
		return (width - p.gap) / 2, (width - p.gap) / 2, true
	}
	right = p.right.MinSize().Width
	return max(width-right-p.gap, 0), right, true
}

// HeightFor is the height at a width.
func (p *pair) HeightFor(width float32) float32 {
	l, r, fits := p.beside(width)
	left := kit.HeightFor(p.left, l)
	switch {
	case !p.right.Visible():
		return left
	case fits:
		return max(left, kit.HeightFor(p.right, r))
	}
	return left + p.below + kit.HeightFor(p.right, r)
}

// NaturalWidth is what suits both beside each other.
func (p *pair) NaturalWidth() float32 { return p.least * look.Scale(p.Theme()) }

// MinSize fits both under each other.
func (p *pair) MinSize() fyne.Size {
	w := max(p.left.MinSize().Width, p.right.MinSize().Width)
	return fyne.NewSize(w, p.HeightFor(max(p.Size().Width, w)))
}

// CreateRenderer lays both out.
func (p *pair) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return &pairRenderer{p}
}

type pairRenderer struct{ p *pair }

func (r *pairRenderer) Layout(size fyne.Size) {
	p := r.p
	w, v, fits := p.beside(size.Width)
	left, right := kit.HeightFor(p.left, w), kit.HeightFor(p.right, v)
	at, y := fyne.NewPos(size.Width-v, 0), float32(0)
	switch {
	case !fits:
		at = fyne.NewPos(0, left+p.below)
	case !p.columns:
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
