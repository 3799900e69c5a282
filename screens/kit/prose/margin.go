package prose

import (
	"slices"

	"fyne.io/fyne/v2"

	"placard/content/report"
)

// MarginItem is an object of the right margin, shown beside a place in the
// text: a definition, a note.
type MarginItem struct {
	At     report.Span
	Object fyne.CanvasObject
}

// marginBetween is the least room between two objects of the margin.
const marginBetween = 12

// marginItem is one with its place in the document.
type marginItem struct {
	MarginItem
	top    float64
	height float32
}

// SetMargin shows objects in the right margin. Each stands beside the line that
// its place is in or, where another object is, below that one; they scroll with
// the text. Call it again when one has changed its height.
func (p *Prose) SetMargin(items []MarginItem) {
	p.margin = make([]marginItem, len(items))
	for i, item := range items {
		p.margin[i].MarginItem = item
	}
	slices.SortStableFunc(p.margin, func(a, b marginItem) int { return inText(a.At, b.At) })
	p.placeMargin()
	p.draw()
}

// HasMargin reports whether there is room for the right margin. Without it the
// objects of SetMargin are not shown.
func (p *Prose) HasMargin() bool { return p.page.margin > 0 }

// Beside is where the right margin lies in the widget: its left edge and its
// width. It reports false where there is no room for it.
func (p *Prose) Beside() (x, width float32, ok bool) {
	return p.page.left + p.page.column + marginGap, p.page.margin, p.page.margin > 0
}

// placeMargin finds where the objects of the margin stand.
func (p *Prose) placeMargin() {
	if !p.ready || p.page.margin == 0 {
		return
	}
	free := 0.0
	for n := range p.margin {
		item := &p.margin[n]
		i, ok := p.flow.local(item.At.Block)
		if !ok {
			item.height = 0
			continue
		}
		y, _ := p.flow.lineAt(i, item.At.Start)
		item.top = max(y, free)
		item.height = heightAt(item.Object, p.page.margin)
		free = item.top + float64(item.height) + marginBetween
	}
}

// margin shows the objects of the margin that are in sight.
func (k *ink) margin() {
	p := k.p
	if p.page.margin == 0 {
		return
	}
	x := p.page.left + p.page.column + marginGap
	for _, item := range p.margin {
		k.embed(item.Object, Rect{x, float32(item.top - p.offset), p.page.margin, item.height})
	}
}
