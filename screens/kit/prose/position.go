package prose

import (
	"sort"

	"placard/content/report"
)

// topGap is left free above a line that is brought to the top: so little that
// nothing is seen of the letters of the line before.
const topGap = 4

// place is what stays where it is when the text is laid out anew. The zero
// place is the start of the document.
type place struct {
	block, offset int     // in the report; a place in a block's text
	shift         float64 // how far below the window's top its line is
	align         Align
	set           bool
}

// offsetOf is the offset of the document that a place asks for.
func (p *Prose) offsetOf(at place) float64 {
	if !at.set {
		return 0
	}
	i, ok := p.flow.local(at.block)
	if !ok {
		return p.offset
	}
	y, height := p.flow.lineAt(i, at.offset)
	if at.align == Top {
		return y - at.shift
	}
	return y - (float64(p.Size().Height)-height)/2
}

// keepPlace remembers what the reader has before her.
func (p *Prose) keepPlace() {
	p.place = place{}
	if p.offset <= 0 {
		return
	}
	block, offset := p.TopPosition()
	if i, ok := p.flow.local(block); ok {
		y, _ := p.flow.lineAt(i, offset)
		p.place = place{block: block, offset: offset, shift: y - p.offset, set: true}
	}
}

// TopPosition is the start of the first line that is wholly in sight: the
// block, as an index of the report, and the byte offset in its text.
func (p *Prose) TopPosition() (block, offset int) {
	y := p.offset + topGap - 1
	for i := p.flow.at(y); i < len(p.flow.laid); i++ {
		l := &p.flow.laid[i]
		if l.height == 0 {
			continue
		}
		if len(l.lines) == 0 && l.top >= y {
			return p.flow.first + i, 0
		}
		for k := range l.lines {
			if l.top+float64(l.lines[k].y) >= y {
				return p.flow.first + i, int(l.lines[k].start)
			}
		}
	}
	return p.lastPosition()
}

// lastPosition is the start of the last line.
func (p *Prose) lastPosition() (block, offset int) {
	for i := len(p.flow.laid) - 1; i >= 0; i-- {
		l := &p.flow.laid[i]
		if n := len(l.lines); n > 0 {
			return p.flow.first + i, int(l.lines[n-1].start)
		}
		if l.height > 0 {
			return p.flow.first + i, 0
		}
	}
	return p.flow.first, 0
}

// ScrollTo brings the line with a place into sight. A block outside of what is
// shown is ignored.
func (p *Prose) ScrollTo(block, offset int, align Align) {
	i, ok := p.flow.local(block)
	if !ok {
		return
	}
	p.place = place{block: block, offset: offset, shift: topGap, align: align, set: true}
	if !p.ready {
		return
	}
	y, height := p.flow.lineAt(i, offset)
	if align == Nearest && y >= p.offset && y+height <= p.offset+float64(p.Size().Height) {
		p.keepPlace()
		return
	}
	p.moveTo(p.offsetOf(p.place))
}

// Reveal brings a stretch of text into sight and opens what it is folded into:
// an editor's note, or a chart in whose table it stands.
func (p *Prose) Reveal(span report.Span) {
	i, ok := p.flow.local(span.Block)
	if ok && p.ready && p.flow.laid[i].folds() && !p.isOpen(i) {
		p.fold(i)
	}
	p.ScrollTo(span.Block, span.Start, Nearest)
	p.revealSideways(p.RectsOf(span), i)
}

// revealSideways moves a wide table so that the first of some areas in it is in
// sight.
func (p *Prose) revealSideways(areas []Rect, i int) {
	if len(areas) == 0 || i >= len(p.flow.laid) || p.flow.laid[i].wide == 0 {
		return
	}
	r := areas[0]
	left := r.X - p.page.left
	right := r.X + r.Width - p.page.left - p.page.column
	switch {
	case left < 0:
		p.slide(i, left-columnGap)
	case right > 0:
		p.slide(i, min(right+columnGap, left))
	}
}

// folds reports whether a block can be opened and closed.
func (l *laid) folds() bool {
	for _, t := range l.tags {
		if t.does == unfolds || t.does == asTable {
			return true
		}
	}
	return false
}

// fold opens what is closed and closes what is open: a note, a chart's table.
// What stands at the top of the window stays there.
func (p *Prose) fold(i int) {
	p.keepPlace()
	p.open[i] = !p.open[i]
	p.flow.again(i)
	p.settle()
}

// lineAt is the top of the line that holds an offset of a block, in the
// document, and its height; a block without lines is taken as one.
func (f *flow) lineAt(i, offset int) (y, height float64) {
	l := &f.laid[i]
	if len(l.lines) == 0 {
		return l.top, float64(l.height)
	}
	k := l.lineOf(offset)
	return l.top + float64(l.lines[k].y), float64(l.lines[k].height)
}

// lineOf is the index of the line that holds an offset, or of the nearest one.
// Lines are in the order of the text, in tables too.
func (l *laid) lineOf(offset int) int {
	k := sort.Search(len(l.lines), func(k int) bool { return int(l.lines[k].start) > offset })
	return max(k-1, 0)
}
