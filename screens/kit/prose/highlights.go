package prose

import (
	"cmp"
	"slices"
	"sort"

	"fyne.io/fyne/v2/canvas"

	"placard/content/report"
)

// Highlight is a stretch of one block that somebody marked. Several can belong to
// one mark, and they may overlap.
type Highlight struct {
	ID     string // of the mark
	Span   report.Span
	Colour int // from 1; 0 is a line below the words
}

// coloured are the highlights.
type coloured struct {
	list    []Highlight // by where they start
	colours []layer
}

// SetHighlights marks what was marked by hand, under the text. Where they overlap,
// a later one leaves an edge of the one below to be seen.
func (p *Prose) SetHighlights(list []Highlight) {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Highlight) int {
		return cmp.Or(inText(a.Span, b.Span), b.Span.End-a.Span.End)
	})
	p.marks.coloured = coloured{list: list, colours: layersOf(list)}
	if p.focus != nil && p.focus.kind == markSpot {
		p.focus = nil
	}
	p.under = nil
	p.remark()
	p.repoint()
}

// Highlights are what SetHighlights marked.
func (p *Prose) Highlights() []Highlight { return p.marks.coloured.list }

// layersOf puts highlights into layers in which none overlaps another: each
// lies over as few others as can be.
func layersOf(list []Highlight) []layer {
	var layers []layer
	var ends []report.Span // of the last one at each depth
	for _, h := range list {
		if h.Span.Start >= h.Span.End {
			continue
		}
		depth := slices.IndexFunc(ends, func(e report.Span) bool {
			return e.Block != h.Span.Block || e.End <= h.Span.Start
		})
		if depth < 0 {
			depth = len(ends)
			ends = append(ends, h.Span)
		}
		ends[depth] = h.Span
		look := noteLine
		if h.Colour > 0 {
			look = colour1 + markLook(min(h.Colour, 4)-1)
		}
		i := slices.IndexFunc(layers, func(l layer) bool { return l.depth == depth && l.look == look })
		if i < 0 {
			i = len(layers)
			layers = append(layers, layer{look: look, depth: depth})
		}
		layers[i].spans = append(layers[i].spans, h.Span)
	}
	slices.SortStableFunc(layers, func(a, b layer) int { return a.depth - b.depth })
	return layers
}

// inBlock are the highlights that stand in a block.
func (c *coloured) inBlock(block int) []Highlight {
	from := sort.Search(len(c.list), func(i int) bool { return c.list[i].Span.Block >= block })
	to := from
	for to < len(c.list) && c.list[to].Span.Block == block {
		to++
	}
	return c.list[from:to]
}

// edgeBelow is how much of a highlight is seen above and below the one upon it.
const edgeBelow = 4

// colour draws a highlight, smaller by an edge for each that lies below it.
func (k *ink) colour(o *canvas.Rectangle, l layer, r Rect) {
	edge := min(k.p.flow.sheet.px(edgeBelow)*float32(l.depth), r.Height/3)
	o.FillColor, o.CornerRadius = k.palette.colours[l.look-colour1], 3
	o.Resize(o.Size().SubtractWidthHeight(0, 2*edge))
	o.Move(o.Position().AddXY(0, edge))
}
