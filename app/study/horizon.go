package study

import "slices"

// horizon is the best that can be done with any memory up to the conference
// day, when every answer has a price. It is the exact answer for one card by
// itself (a finite decision process, solved backwards); the prices of the days
// are how cards make room for each other.
//
// Days are counted as days left: 0 is the conference day, on which nothing is
// asked.
type horizon struct {
	*turns
	off     daysOff     // on which nothing is asked
	absent  float64     // share of the other days on which nothing will be done after all
	usual   float64     // price of an answer: the chance on the day that it must add
	highest float64     // price of a day that is far too full
	price   []float64   // by days left: as usual, or more where the day is full
	worth   [][]float64 // by days left at the last answer, then node: the chance on the day less the price of the answers until then
	takes   [][]float64 // likewise, the answers until then
}

// newHorizon solves for so many days, at one price for all. The turns must reach
// as far back as any card's last answer.
func newHorizon(t *turns, days int, off daysOff, price, absent float64) *horizon {
	t.reach(days)
	h := &horizon{turns: t, off: off, absent: absent, usual: price, highest: dearest * price, price: make([]float64, days+1), worth: make([][]float64, days+1), takes: make([][]float64, days+1)}
	for left := range h.price {
		h.price[left] = price
		h.worth[left], h.takes[left] = make([]float64, nodes), make([]float64, nodes)
	}
	h.solve()
	return h
}

// clone is a horizon of its own that is solved already.
func (h *horizon) clone() *horizon {
	own := *h
	own.price = slices.Clone(h.price)
	own.worth, own.takes = make([][]float64, len(h.worth)), make([][]float64, len(h.takes))
	for left := range h.worth {
		own.worth[left], own.takes[left] = slices.Clone(h.worth[left]), slices.Clone(h.takes[left])
	}
	return &own
}

// raise changes the price of a day by a factor, within bounds.
func (h *horizon) raise(left int, by float64) {
	h.price[left] = min(max(h.price[left]*by, h.usual), h.highest)
}

// reduce changes the usual price by a factor; it does not fall below the
// cheapest.
func (h *horizon) reduce(by float64) { h.usual = max(h.usual*by, min(h.usual, cheapest)) }

// solve works the worth out anew, after prices have changed.
func (h *horizon) solve() {
	for last, row := range h.worth {
		for n := range row {
			best, at, later := h.after[last][n].chance, 0, 0
			for left := 1; left < last; left += stride(last - left) {
				if h.off.has(left) {
					continue
				}
				turn := &h.after[last-left][n]
				if w := h.tried(turn, left, best); w > best {
					best, at, later = w, left, at
				}
			}
			row[n], h.takes[last][n] = best, 0
			if at > 0 {
				h.takes[last][n] = (1 - h.absent) * h.from(&h.after[last-at][n], at)
			}
			if later > 0 {
				h.takes[last][n] += h.absent * h.from(&h.after[last-later][n], later)
			}
		}
	}
}

// stride is how far apart the days lie that solve tries: the worth of asking
// changes little from day to day where the last answer is weeks away.
func stride(days int) int { return 1 + days/16 }

// asked is the worth of asking a card with so many days left, and doing the
// best from there on.
func (h *horizon) asked(t *nodeTurn, left int) float64 {
	worth := h.worth[left]
	return t.chance*t.right.of(worth) + (1-t.chance)*t.wrong.of(worth) - t.answers()*h.price[left]
}

// from is how many answers a card takes that is asked with so many days left.
func (h *horizon) from(t *nodeTurn, left int) float64 {
	takes := h.takes[left]
	return t.answers() + t.chance*t.right.of(takes) + (1-t.chance)*t.wrong.of(takes)
}

// answers is how many answers a traveller takes.
func (h *horizon) answers(t traveller) float64 {
	left, turn, _ := h.next(t, anyDay)
	if left == 0 {
		return 0
	}
	around := turn.around()
	if left == 1 {
		return t.count * (1 - h.absent) * h.from(&around, left)
	}
	return t.count * h.from(&around, left)
}

// tried is the worth of asking with so many days left if one can; otherwise the
// best of what comes later is left.
func (h *horizon) tried(t *nodeTurn, left int, later float64) float64 {
	return (1-h.absent)*h.asked(t, left) + h.absent*later
}

// next is the number of days left at which a card is best asked next, 0 for not
// any more, and its turn then. Its last answer was given with last days left; it
// can be asked from from on, on days that are open. Gain is how much more the
// card is worth than if that day were let pass.
func (h *horizon) next(t traveller, open func(left int, answers float64) bool) (at int, turned turn, gain float64) {
	c := t.at.corners()
	best := h.chance(c, t.last)
	for left := 1; left <= min(t.from, t.last-1); left++ {
		if h.off.has(left) {
			continue
		}
		turn := h.between(c, t.last-left)
		around := turn.around()
		if w := h.tried(&around, left, best); w > best && open(left, t.count*turn.answers()) {
			best, at, turned, gain = w, left, turn, w-best
		}
	}
	return at, turned, gain
}
