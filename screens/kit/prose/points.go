package prose

import (
	"fyne.io/fyne/v2"

	"placard/content/report"
)

// PositionAt is the place in the text that is nearest to a point of the widget:
// the block, as an index of the report, and the byte offset in its text.
func (p *Prose) PositionAt(point fyne.Position) (block, offset int) {
	y := p.offset + float64(point.Y)
	i := p.flow.at(y)
	for i > 0 && i < len(p.flow.laid) && y < p.flow.laid[i].top && len(p.flow.laid[i-1].lines) > 0 &&
		y-p.flow.bottom(i-1) < p.flow.laid[i].top-y {
		i--
	}
	i = p.withLines(min(i, len(p.flow.laid)-1))
	if i < 0 {
		return p.flow.first, 0
	}
	l := &p.flow.laid[i]
	x := point.X - p.page.left + p.sideways[i]
	k := l.nearest(x, float32(y-l.top))
	return p.flow.first + i, p.flow.offsetAt(i, k, x)
}

// withLines is the nearest block that has text in sight, -1 if none has.
func (p *Prose) withLines(i int) int {
	for k := i; k >= 0 && k < len(p.flow.laid); k++ {
		if len(p.flow.laid[k].lines) > 0 {
			return k
		}
	}
	for k := i; k >= 0; k-- {
		if len(p.flow.laid[k].lines) > 0 {
			return k
		}
	}
	return -1
}

// nearest is the line nearest to a point of the block: by height first.
func (l *laid) nearest(x, y float32) int {
	best, least := 0, float32(maxWidth)
	for k := range l.lines {
		ln := &l.lines[k]
		away := 4096*beyond(y, ln.y, ln.y+ln.height) + beyond(x, ln.x, ln.x+ln.width)
		if away < least {
			best, least = k, away
		}
	}
	return best
}

// beyond is how far v lies outside of a stretch.
func beyond(v, low, high float32) float32 { return max(low-v, v-high, 0) }

// offsetAt is the offset nearest to x in a line.
func (f *flow) offsetAt(i, k int, x float32) int {
	l, text := &f.laid[i], f.blocks[i].Text
	ln := &l.lines[k]
	if ln.atoms != nil {
		return f.atomOffset(ln, x)
	}
	at := ln.x
	for _, pc := range l.set[ln.first:ln.last] {
		if x < at+pc.width+pc.space/2 {
			return int(pc.start) + f.within(text[pc.start:pc.end], f.styles.list[pc.style].font, x-at)
		}
		at += pc.width + pc.space
	}
	last := &l.set[ln.last-1]
	return int(last.end)
}

// within is the letter boundary of a word nearest to x.
func (f *flow) within(word string, font Font, x float32) int {
	best, least := 0, away(x, 0)
	prev := rune(0)
	for i, r := range word {
		if i > 0 && mayCut(prev, r) {
			d := away(x, f.ruler.Width(word[:i], font))
			if d > least {
				return best
			}
			best, least = i, d
		}
		prev = r
	}
	if away(x, f.ruler.word(word, font)) < least {
		return len(word)
	}
	return best
}

func away(a, b float32) float32 { return max(a-b, b-a) }

// xAt is where an offset stands in a line.
func (f *flow) xAt(i, k, offset int) float32 {
	l, text := &f.laid[i], f.blocks[i].Text
	ln := &l.lines[k]
	if ln.atoms != nil {
		return f.atomAt(ln, offset)
	}
	x, ink := ln.x, ln.x
	for _, pc := range l.set[ln.first:ln.last] {
		switch {
		case offset <= int(pc.start):
			return x
		case offset < int(pc.end):
			return x + f.ruler.Width(text[pc.start:offset], f.styles.list[pc.style].font)
		case offset < int(pc.next):
			return x + pc.width
		}
		ink = x + pc.width
		x += pc.width + pc.space
	}
	return ink
}

// RectsOf are the areas of a stretch of text in the widget, one per line; they
// may lie outside of the window. There are none where the text is folded away.
func (p *Prose) RectsOf(span report.Span) []Rect {
	i, ok := p.flow.local(span.Block)
	if !ok {
		return nil
	}
	var out []Rect
	l := &p.flow.laid[i]
	for k := l.lineOf(span.Start); k < len(l.lines) && int(l.lines[k].start) < span.End; k++ {
		if r, ok := p.lineRect(i, k, span.Start, span.End); ok {
			out = append(out, r)
		}
	}
	return out
}

// lineTrim is the room that marks leave between lines, above and below.
const lineTrim = 1.5

// lineRect is the area of a stretch of text in one line.
func (p *Prose) lineRect(i, k, start, end int) (Rect, bool) {
	l := &p.flow.laid[i]
	ln := &l.lines[k]
	start, end = max(start, int(ln.start)), min(end, int(ln.end))
	if start >= end {
		return Rect{}, false
	}
	from, to := p.flow.xAt(i, k, start), p.flow.xAt(i, k, end)
	if ln.atoms != nil {
		from, to = p.flow.atomRect(ln, start, end)
	}
	trim := p.flow.sheet.px(lineTrim)
	return Rect{
		X: p.page.left + from - p.sideways[i], Y: float32(l.top-p.offset) + ln.y + trim,
		Width: to - from, Height: ln.height - 2*trim,
	}, to > from
}
