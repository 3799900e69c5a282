package prose

import (
	"placard/content/report"
	"placard/screens/look"
)

// Lengths of the design in device-independent pixels at the ordinary text size.
const (
	paragraphGap = 16
	itemGap      = 6
	listStep     = 28 // a list's indent, and the least room for its markers
	markerGap    = 10
	quoteStep    = 20
	boxPad       = 16
	barGap       = 14
	maxDepth     = 8 // deeper lists and quotes are not set in any further
)

// shape finds what the blocks decide about each other: ranks of headings,
// indents of lists, the gaps between.
func (f *flow) shape() {
	base := f.titleLevel()
	before := -1 // the last block that is shown
	for i := range f.blocks {
		b, form := &f.blocks[i], &f.laid[i].form
		form.hidden = b.Kind == report.Furniture
		if form.hidden {
			continue
		}
		switch b.Kind {
		case report.Heading:
			form.rank = min(max(b.Level-base, 0), 2)
		case report.ListItem:
			if i == 0 || f.blocks[i-1].Kind != report.ListItem {
				f.shapeList(i)
			}
		case report.Quote:
			form.indent = f.quoteIndent(b.Depth)
		}
		if before >= 0 {
			form.gap = f.sheet.px(f.gap(before, i))
		}
		before = i
	}
}

// titleLevel is the level of heading that is drawn as the title: that of the
// first block if it is a heading, otherwise one above all.
func (f *flow) titleLevel() int {
	top, seen := 7, false
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.Kind == report.Furniture {
			continue
		}
		if b.Kind == report.Heading {
			if !seen {
				return b.Level
			}
			top = min(top, b.Level)
		}
		seen = true
	}
	return top - 1
}

// continues reports whether a block goes on with the quote before it.
func (f *flow) continues(i int) bool {
	return i > 0 && f.blocks[i].Kind == report.Quote && f.blocks[i-1].Kind == report.Quote
}

func (f *flow) quoteIndent(depth int) float32 {
	return f.sheet.px(quoteStep) * float32(min(max(depth, 0), maxDepth)+1)
}

// shapeList gives the items of a list their indents: each depth has room for
// its widest marker, so that markers hang.
func (f *flow) shapeList(first int) {
	var gutters [maxDepth + 1]float32
	end := first
	marker := Font{look.Serif, f.sheet.reading.size}
	for ; end < len(f.blocks) && f.blocks[end].Kind == report.ListItem; end++ {
		b := &f.blocks[end]
		d := min(max(b.Depth, 0), maxDepth)
		width := f.ruler.word(b.Label, marker) + f.sheet.px(markerGap)
		gutters[d] = max(gutters[d], width, f.sheet.px(listStep))
	}
	for i := first; i < end; i++ {
		d := min(max(f.blocks[i].Depth, 0), maxDepth)
		indent := float32(0)
		for _, g := range gutters[:d+1] {
			indent += g
		}
		f.laid[i].form.indent = indent
	}
}

// gap is the room between two blocks that follow each other, before the text
// scale.
func (f *flow) gap(a, b int) float32 {
	one, two := &f.blocks[a], &f.blocks[b]
	if two.Kind == report.Editor {
		return 6
	}
	if f.continues(b) {
		return 12
	}
	if one.Kind == report.Heading {
		if two.Kind == report.Heading {
			return 16
		}
		return f.roomAround(a).after
	}
	if one.Kind == report.ListItem && two.Kind == report.ListItem {
		return itemGap
	}
	if one.Kind == report.Footnote && two.Kind == report.Footnote {
		return itemGap
	}
	return max(f.roomAround(a).after, f.roomAround(b).before)
}

type room struct{ before, after float32 }

func (f *flow) roomAround(i int) room {
	switch f.blocks[i].Kind {
	case report.Heading:
		return [...]room{{44, 20}, {36, 12}, {28, 8}}[f.laid[i].form.rank]
	case report.Figure, report.Table, report.Code:
		return room{20, 24}
	case report.Callout, report.Rule:
		return room{24, 24}
	case report.Quote:
		return room{20, 20}
	}
	return room{paragraphGap, paragraphGap}
}
