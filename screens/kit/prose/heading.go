package prose

import (
	"fyne.io/fyne/v2"

	"placard/content/report"
)

// headingReach is how far above and below its lines one points at a heading.
const headingReach = 8

// headingAt is the block of the heading on whose lines a point lies, however
// far beside it; -1 if it lies on none.
func (p *Prose) headingAt(at fyne.Position) int {
	y := p.offset + float64(at.Y)
	for i := p.flow.at(y - headingReach); p.ready && i < len(p.flow.laid); i++ {
		l := &p.flow.laid[i]
		if l.top-headingReach > y {
			break
		}
		if p.flow.blocks[i].Kind == report.Heading && l.height > 0 && y < l.top+float64(l.height)+headingReach {
			return p.flow.first + i
		}
	}
	return -1
}

// pointHeading notes the heading that the pointer is on.
func (p *Prose) pointHeading(block int) {
	before := p.heading
	if block == before {
		return
	}
	p.heading = block
	if p.options.OnHeading == nil {
		return
	}
	if before >= 0 {
		p.options.OnHeading(before, Left)
	}
	if block >= 0 {
		p.options.OnHeading(block, Pointed)
	}
}
