package prose

import (
	"fyne.io/fyne/v2"

	"placard/screens/kit"
)

// The steps of scrolling by key, in lines of reading text.
const (
	arrowLines   = 2
	overlapLines = 2 // of a page that stay in sight
)

// sideStep is how far an arrow key moves a wide table.
const sideStep = 80

// Key does what a reader's plain keys do: scrolling, Enter to choose what has
// the focus ring, Escape to take the ring away. It reports whether the key was
// used; a key that has nothing left to do is not.
func (p *Prose) Key(event *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	shift := mod&fyne.KeyModifierShift != 0
	switch event.Name {
	case fyne.KeyDown:
		return p.LineDown()
	case fyne.KeyUp:
		return p.LineUp()
	case fyne.KeyLeft:
		return p.ScrollSideways(-sideStep)
	case fyne.KeyRight:
		return p.ScrollSideways(sideStep)
	case fyne.KeySpace:
		if shift {
			return p.PageUp()
		}
		return p.PageDown()
	case fyne.KeyPageDown:
		return p.PageDown()
	case fyne.KeyPageUp:
		return p.PageUp()
	case fyne.KeyHome:
		return p.Home()
	case fyne.KeyEnd:
		return p.End()
	case fyne.KeyReturn, fyne.KeyEnter:
		return p.OpenTerm()
	case fyne.KeyEscape:
		return p.Blur()
	}
	return false
}

// Scrolled is called by the toolkit when the wheel turns.
func (p *Prose) Scrolled(event *fyne.ScrollEvent) {
	if !p.zoomed(event.Scrolled.DY) {
		p.Scroll(-kit.Turned(event).Scrolled.DY)
	}
}

// Scroll moves the window down the text, by a negative distance up. It reports
// whether there was anywhere to go.
func (p *Prose) Scroll(dy float32) bool { return p.scrollTo(p.offset + float64(dy)) }

// LineDown and LineUp scroll by a little, as an arrow key does.
func (p *Prose) LineDown() bool { return p.Scroll(arrowLines * p.flow.sheet.reading.line) }

// LineUp is LineDown the other way.
func (p *Prose) LineUp() bool { return p.Scroll(-arrowLines * p.flow.sheet.reading.line) }

// Home scrolls to the start, the header in sight.
func (p *Prose) Home() bool { return p.scrollTo(0) }

// End scrolls to the end, the footer in sight.
func (p *Prose) End() bool { return p.scrollTo(p.documentHeight()) }

// AtEnd reports whether the last line is in sight, or above.
func (p *Prose) AtEnd() bool {
	return p.ready && p.flow.height <= p.offset+float64(p.Size().Height)+1
}

// Progress is how much of the text has passed or is in sight, 0 to 1.
func (p *Prose) Progress() float32 {
	if !p.ready || p.flow.height == 0 {
		return 0
	}
	return float32(min((p.offset+float64(p.Size().Height))/p.flow.height, 1))
}

// scrollTo is scrolling by the reader's hand: her place is where it ends.
func (p *Prose) scrollTo(offset float64) bool {
	if !p.ready {
		return false
	}
	before := p.offset
	p.moveTo(offset)
	if p.offset == before {
		return false
	}
	p.keepPlace()
	return true
}

// moveTo shows the document from an offset on.
func (p *Prose) moveTo(offset float64) {
	offset = p.clamp(offset)
	if offset == p.offset {
		return
	}
	p.offset = offset
	p.repoint()
	p.draw()
	if p.options.OnScrolled != nil {
		p.options.OnScrolled()
	}
}

// ScrollSideways moves the first wide table in sight, to the left if the
// distance is negative. It reports whether there was one to move.
func (p *Prose) ScrollSideways(dx float32) bool {
	for i := p.flow.at(p.offset); i < len(p.flow.laid); i++ {
		if p.flow.laid[i].top >= p.offset+float64(p.Size().Height) {
			break
		}
		if p.slide(i, dx) {
			return true
		}
	}
	return false
}

// slide moves a wide table.
func (p *Prose) slide(i int, dx float32) bool {
	to := max(min(p.sideways[i]+dx, p.flow.laid[i].wide-p.page.column), 0)
	if p.flow.laid[i].wide == 0 || to == p.sideways[i] {
		return false
	}
	p.sideways[i] = to
	p.draw()
	return true
}
