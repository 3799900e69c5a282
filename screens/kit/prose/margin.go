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

// The same in the gutter, and its distance from the text.
const (
	gutterBetween = 2
	gutterGap     = 8
)

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
	p.margin = inMargin(items)
	p.placeMargin()
	p.draw()
}

// SetGutter shows small objects left of the text, as SetMargin does at its right.
// They are as wide as they like to be, and there is always room for an icon.
func (p *Prose) SetGutter(items []MarginItem) {
	p.gutter = inMargin(items)
	p.placeMargin()
	p.draw()
}

func inMargin(items []MarginItem) []marginItem {
	list := make([]marginItem, len(items))
	for i, item := range items {
		list[i].MarginItem = item
	}
	slices.SortStableFunc(list, func(a, b marginItem) int { return inText(a.At, b.At) })
	return list
}

// HasMargin reports whether there is room for the right margin. Without it the
// objects of SetMargin are not shown.
func (p *Prose) HasMargin() bool { return p.page.margin > 0 }

// MarginFree reports whether no object of the right margin lies in a stretch of the
// window's height.
func (p *Prose) MarginFree(y, height float32) bool {
	for _, item := range p.margin {
		if top := float32(item.top - p.offset); item.height > 0 && top < y+height && top+item.height > y {
			return false
		}
	}
	return true
}

// Beside is where the right margin lies in the widget: its left edge and its
// width. It reports false where there is no room for it.
func (p *Prose) Beside() (x, width float32, ok bool) {
	return p.page.left + p.page.column + marginGap, p.page.margin, p.page.margin > 0
}

// placeMargin finds where the objects of both margins stand.
func (p *Prose) placeMargin() {
	if !p.ready {
		return
	}
	if p.page.margin > 0 {
		p.placeBeside(p.margin, marginBetween, func(o fyne.CanvasObject, _ float64) (height float32, lower float64) {
			return heightAt(o, p.page.margin), 0
		})
	}
	p.placeBeside(p.gutter, gutterBetween, func(o fyne.CanvasObject, line float64) (height float32, lower float64) {
		height = heightAt(o, o.MinSize().Width)
		return height, max((line-float64(height))/2, 0)
	})
}

// placeBeside sets objects beside their lines. Fit gives one its height, and says
// how much lower it stands than the top of the line.
func (p *Prose) placeBeside(items []marginItem, between float64, fit func(o fyne.CanvasObject, line float64) (height float32, lower float64)) {
	free := 0.0
	for n := range items {
		item := &items[n]
		i, ok := p.flow.local(item.At.Block)
		if !ok || p.flow.laid[i].height == 0 {
			item.height = 0
			continue
		}
		y, line := p.flow.lineAt(i, item.At.Start)
		height, lower := fit(item.Object, line)
		item.top, item.height = max(y+lower, free), height
		free = item.top + float64(item.height) + between
	}
}

// margin shows the objects of both margins that are in sight.
func (k *ink) margin() {
	p := k.p
	for _, item := range p.gutter {
		width := item.Object.Size().Width
		k.embed(item.Object, Rect{p.page.left - gutterGap - width, float32(item.top - p.offset), width, item.height})
	}
	if p.page.margin == 0 {
		return
	}
	x := p.page.left + p.page.column + marginGap
	for _, item := range p.margin {
		k.embed(item.Object, Rect{x, float32(item.top - p.offset), p.page.margin, item.height})
	}
}
