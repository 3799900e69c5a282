package axis

import (
	"math"

	"fyne.io/fyne/v2"
)

// near are the events within reach of a place, nearest dot first; bars come
// after dots.
func (s scene) near(at fyne.Position) []int {
	const reach = 14
	if math.Abs(float64(at.Y-s.line)) > reach {
		return nil
	}
	var list []int
	best := float32(reach)
	for _, p := range s.dots {
		best = min(best, max(p.x-at.X, at.X-p.x))
	}
	for _, p := range s.dots {
		if best < reach && max(p.x-at.X, at.X-p.x) <= best+2 {
			list = append(list, p.event)
		}
	}
	for i := len(s.bars) - 1; i >= 0 && len(list) == 0; i-- {
		if p := s.bars[i]; at.X >= p.x1 && at.X <= p.x2 {
			list = append(list, p.event)
		}
	}
	return list
}

// cardAt is the event whose card lies at a place, the topmost, or none.
func (s scene) cardAt(at fyne.Position) int {
	for i := len(s.cards) - 1; i >= 0; i-- {
		if s.cards[i].box.holds(at) {
			return s.cards[i].event
		}
	}
	return none
}
