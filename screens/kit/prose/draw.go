package prose

import (
	"sort"

	"fyne.io/fyne/v2"
)

// ground is where a block is drawn: in the widget itself, or in the pane of a
// table that is wider than the column.
type ground struct {
	x, y  float32 // of the block's corner
	back  *[]fyne.CanvasObject
	front *[]fyne.CanvasObject
}

// bars draws the bars along quotes that are in sight.
func (k *ink) bars() {
	p := k.p
	from := sort.Search(len(p.flow.bars), func(n int) bool { return p.flow.bars[n].end > p.offset })
	for _, b := range p.flow.bars[from:] {
		if b.start > p.offset+float64(p.Size().Height) {
			break
		}
		y, height := float32(b.top-p.offset), float32(b.bottom-b.top)
		if !k.outside(y, height) {
			k.shape(quoteBar, Rect{p.page.left + b.x, y, b.width, height}, &k.back)
		}
	}
}

// block draws the part of a block that is in sight.
func (k *ink) block(i int) {
	p := k.p
	l := &p.flow.laid[i]
	outer := ground{p.page.left, float32(l.top - p.offset), &k.back, &k.front}
	g := outer
	if l.wide > 0 {
		g = k.pane(i, outer)
	}
	for n, b := range l.boxes {
		r := b.Rect
		r.X, r.Y = r.X+g.x, r.Y+g.y
		switch {
		case k.outside(float32(l.top-p.offset)+b.Y, r.Height):
		case b.kind >= emptyTask:
			k.sign(iconKey{i, n}, b.kind, r, g.front)
		default:
			k.shape(b.kind, r, g.back)
		}
	}
	for _, pt := range l.parts {
		k.part(i, pt, g)
	}
	for n := range l.tags {
		k.tag(i, n, outer)
	}
	for n := range l.lines {
		if y := float32(l.top-p.offset) + l.lines[n].y; !k.outside(y, l.lines[n].height) {
			k.marks(i, n, g)
			k.line(i, n, g)
		}
	}
}

// shape draws a box.
func (k *ink) shape(kind boxKind, r Rect, list *[]fyne.CanvasObject) {
	o := k.rect(list, r)
	px := k.p.flow.sheet.px
	switch kind {
	case surfaceBox:
		o.FillColor, o.StrokeColor, o.StrokeWidth = k.palette.surface, k.palette.line, 1
		o.CornerRadius = px(8)
	case quoteBar, hairline:
		o.FillColor = k.palette.line
		if kind == quoteBar {
			o.FillColor = k.palette.border
		}
	case noteBar:
		o.FillColor = k.palette.note
	}
}

// marks draws what lies under a line, layer upon layer.
func (k *ink) marks(i, n int, g ground) {
	p := k.p
	ln := &p.flow.laid[i].lines[n]
	for _, l := range p.marks.layers {
		for _, span := range l.in(p.flow.first+i, int(ln.start), int(ln.end)) {
			r, ok := p.lineRect(i, n, span.Start, span.End)
			if !ok {
				continue
			}
			r.X, r.Y = r.X+g.x-(p.page.left-p.sideways[i]), r.Y+g.y-float32(p.flow.laid[i].top-p.offset)
			k.mark(l, r, dotKey{i, n, span}, g)
		}
	}
}

func (k *ink) mark(l layer, r Rect, key dotKey, g ground) {
	if l.look == dotted {
		thick := k.snap(k.p.flow.sheet.px(1))
		k.dotted(key, Rect{r.X, r.Y + r.Height - thick, r.Width, thick}, g.front)
		return
	}
	o := k.rect(g.back, r)
	switch l.look {
	case colour1, colour2, colour3, colour4:
		k.colour(o, l, r)
	case noteLine:
		thick := k.snap(k.p.flow.sheet.px(1.5))
		o.FillColor = k.palette.border
		o.Resize(fyne.NewSize(r.Width, thick))
		o.Move(fyne.NewPos(r.X, k.snap(r.Y+r.Height-thick)))
	case selected:
		trim := k.p.flow.sheet.px(lineTrim)
		o.FillColor = k.palette.chosen
		o.Resize(fyne.NewSize(r.Width, r.Height+2*trim))
		o.Move(fyne.NewPos(r.X, r.Y-trim))
	case termWash:
		o.FillColor = k.palette.selection
	case hitWash:
		o.FillColor, o.CornerRadius = k.palette.highlight, 2
	case currentHit:
		o.FillColor, o.CornerRadius = k.palette.highlight, 3
		o.StrokeColor, o.StrokeWidth = k.palette.current, 2
		o.Move(fyne.NewPos(r.X-2, r.Y))
		o.Resize(fyne.NewSize(r.Width+4, r.Height))
	}
}

// ends places header, tail and footer.
func (k *ink) ends() {
	p := k.p
	if e := &p.ends; e.header != nil {
		k.embed(e.header, Rect{p.page.left, float32(headerTop - p.offset), p.page.column, e.headerHeight})
	}
	if e := &p.ends; e.tail != nil {
		k.embed(e.tail, Rect{p.page.left, float32(p.flow.height + tailGap - p.offset), p.page.column, e.tailHeight})
	}
	if e := &p.ends; e.footer != nil {
		k.embed(e.footer, Rect{p.page.left, float32(p.footerTop() - p.offset), p.page.column, e.footerHeight})
	}
}

// embed places an object of another hand, if it is in sight.
func (k *ink) embed(o fyne.CanvasObject, r Rect) {
	if k.outside(r.Y, r.Height) {
		return
	}
	o.Resize(fyne.NewSize(r.Width, r.Height))
	o.Move(fyne.NewPos(r.X, r.Y))
	k.front = append(k.front, o)
}

// ring draws the focus ring around the spot that has it.
func (k *ink) ring() {
	p := k.p
	if p.focus == nil {
		return
	}
	for _, r := range p.areas(*p.focus) {
		if k.outside(r.Y, r.Height) {
			continue
		}
		o := k.rect(&k.front, Rect{r.X - 3, r.Y - 1, r.Width + 6, r.Height + 2})
		o.StrokeColor, o.StrokeWidth, o.CornerRadius = k.palette.ring, 2, 4
	}
}
