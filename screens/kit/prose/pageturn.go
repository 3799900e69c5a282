package prose

import "placard/content/report"

// PageDown turns a page: the last two lines in sight come to the top, and a line
// begins there. A heading whose text would not be in sight is left for the next
// page.
func (p *Prose) PageDown() bool { return p.turn(p.offset+float64(p.pageStep()), p.offset) }

// PageUp is PageDown the other way.
func (p *Prose) PageUp() bool {
	return p.turn(p.offset-float64(p.pageStep()), p.offset-float64(p.Size().Height)+1)
}

// pageStep is a window's height, less two lines to hold on to.
func (p *Prose) pageStep() float32 {
	step := p.Size().Height - overlapLines*p.flow.sheet.reading.line
	return max(step, p.flow.sheet.reading.line)
}

// turn shows a page that begins at an offset or as little above as makes it a good
// page, but not at least or above: then it begins where it was told.
func (p *Prose) turn(offset, least float64) bool {
	if !p.ready {
		return false
	}
	to := offset
	if last := p.clamp(p.documentHeight()); offset > 0 && offset < last {
		for range 4 { // what mends the foot may spoil the top, and again
			better := p.lineTop(p.withoutWidow(to))
			if better == to || better <= least {
				break
			}
			to = better
		}
	}
	return p.scrollTo(to)
}

// lineTop is the offset, or one a little above, at which the first line of the page
// is whole.
func (p *Prose) lineTop(offset float64) float64 {
	y := offset + topGap
	i := p.flow.at(y)
	if i >= len(p.flow.laid) || p.flow.laid[i].top >= y {
		return offset
	}
	l := &p.flow.laid[i]
	for k := len(l.lines) - 1; k >= 0; k-- {
		if top := l.top + float64(l.lines[k].y); top < y {
			if top+float64(l.lines[k].height) <= y {
				return offset // in the gap below it
			}
			return top - topGap
		}
	}
	return offset
}

// withoutWidow is the offset, or one above, at which no heading stands at the foot
// of the page without the beginning of its text.
func (p *Prose) withoutWidow(offset float64) float64 {
	foot := offset + float64(p.Size().Height)
	last := p.flow.at(foot)
	if last >= len(p.flow.laid) || p.flow.laid[last].top >= foot {
		last-- // the block before is the last one on the page
	}
	for last >= 0 && p.flow.laid[last].height == 0 {
		last--
	}
	if last < 0 {
		return offset
	}
	head := last
	if p.flow.blocks[last].Kind != report.Heading {
		if p.begun(last, foot) {
			return offset
		}
		head = p.before(last)
	}
	if head < 0 || p.flow.blocks[head].Kind != report.Heading {
		return offset
	}
	for b := p.before(head); b >= 0 && p.flow.blocks[b].Kind == report.Heading; b = p.before(head) {
		head = b
	}
	return p.flow.laid[head].top - float64(p.Size().Height)
}

// begun reports whether the first two lines of a block, or all of a shorter one,
// are above a height. A picture or a table need only have begun.
func (p *Prose) begun(i int, foot float64) bool {
	l := &p.flow.laid[i]
	if len(l.lines) == 0 || p.flow.blocks[i].Kind == report.Table || len(l.parts) > 0 {
		return foot-l.top > float64(2*p.flow.sheet.reading.line)
	}
	second := &l.lines[min(1, len(l.lines)-1)]
	return l.top+float64(second.y+second.height) <= foot
}

// before is the block that is shown before another, -1 for none.
func (p *Prose) before(i int) int {
	for i--; i >= 0 && p.flow.laid[i].height == 0; i-- {
	}
	return i
}
