package prose

import (
	"cmp"
	"strings"
)

// NextTerm moves the focus ring to the next key term: from the one that has it,
// or from the top of the window. A term out of sight is brought into it. It
// reports whether there was one.
func (p *Prose) NextTerm() bool { return p.walk(1, isTerm) }

// PrevTerm is NextTerm the other way.
func (p *Prose) PrevTerm() bool { return p.walk(-1, isTerm) }

// NextSpot moves the focus ring to the next thing that can be chosen: a term, a
// link, an editor's note, a picture, a chart's switch.
func (p *Prose) NextSpot() bool { return p.walk(1, isAny) }

// PrevSpot is NextSpot the other way.
func (p *Prose) PrevSpot() bool { return p.walk(-1, isAny) }

// OpenTerm chooses what has the focus ring. It reports whether anything had.
func (p *Prose) OpenTerm() bool {
	if p.focus == nil {
		return false
	}
	p.choose(*p.focus)
	return true
}

// Blur takes the focus ring away. It reports whether there was one.
func (p *Prose) Blur() bool {
	had := p.focus != nil
	p.setFocus(nil)
	return had
}

// FocusedTerm is the term that has the focus ring.
func (p *Prose) FocusedTerm() (TermMark, bool) {
	if p.focus == nil || p.focus.kind != termSpot {
		return TermMark{}, false
	}
	return p.focus.term, true
}

func isTerm(s spot) bool { return s.kind == termSpot }

func isAny(spot) bool { return true }

func (p *Prose) setFocus(s *spot) {
	if same(p.focus, s) {
		return
	}
	p.focus = s
	p.draw()
}

// walk moves the ring one spot on, among those wanted.
func (p *Prose) walk(step int, wanted func(spot) bool) bool {
	if !p.ready || len(p.flow.blocks) == 0 {
		return false
	}
	for i := p.start(step); i >= 0 && i < len(p.flow.blocks); i += step {
		spots := p.spots(i)
		for n := range spots {
			if step < 0 {
				n = len(spots) - 1 - n
			}
			if s := spots[n]; wanted(s) && p.beyondFocus(s, step) {
				p.setFocus(&s)
				p.showSpot(s)
				return true
			}
		}
	}
	return false
}

// start is the block where a walk begins: that of the ring if it is in sight,
// otherwise the first, or backwards the last, in the window.
func (p *Prose) start(step int) int {
	if p.focus != nil && p.inSight(*p.focus) {
		i, _ := p.flow.local(p.focus.span.Block)
		return i
	}
	p.focus = nil
	if step > 0 {
		return min(p.flow.at(p.offset), len(p.flow.blocks)-1)
	}
	return min(p.flow.at(p.offset+float64(p.Size().Height)), len(p.flow.blocks)-1)
}

// beyondFocus reports whether a spot comes after the one with the ring; without
// a ring, whether it is not already out of the window on the near side.
func (p *Prose) beyondFocus(s spot, step int) bool {
	if p.focus != nil {
		at := inText(s.span, p.focus.span)
		if at == 0 && s.kind != p.focus.kind {
			at = int(s.kind) - int(p.focus.kind)
		}
		if at == 0 && s.kind == markSpot { // two highlights that begin together
			at = cmp.Or(s.span.End-p.focus.span.End, strings.Compare(s.link, p.focus.link))
		}
		return at*step > 0
	}
	areas := p.areas(s)
	if len(areas) == 0 {
		return false
	}
	if step > 0 {
		return areas[0].Y >= 0 || s.kind == pictureSpot && areas[0].Y+areas[0].Height > 0
	}
	return areas[0].Y+areas[0].Height <= p.Size().Height
}

func (p *Prose) inSight(s spot) bool {
	for _, r := range p.areas(s) {
		if r.Y+r.Height > 0 && r.Y < p.Size().Height {
			return true
		}
	}
	return false
}

// showSpot scrolls if the spot is out of sight.
func (p *Prose) showSpot(s spot) {
	areas := p.areas(s)
	if len(areas) == 0 {
		return
	}
	if i, ok := p.flow.local(s.span.Block); ok && s.kind != tagSpot && s.kind != pictureSpot {
		p.revealSideways(areas, i)
	}
	first, last := areas[0], areas[len(areas)-1]
	if first.Y >= 0 && last.Y+last.Height <= p.Size().Height {
		return
	}
	p.scrollTo(p.offset + float64(first.Y) - float64(p.Size().Height)/2)
}
