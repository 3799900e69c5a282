package study

// horizon is the best that can be done with any memory up to the conference
// day, when every answer has a price. It is the exact answer for one card by
// itself (a finite decision process, solved backwards); the prices of the days
// are how cards make room for each other.
//
// Days are counted as days left: 0 is the conference day, on which nothing is
// asked.
type horizon struct {
	*turns
	off    daysOff     // on which nothing is asked
	absent float64     // share of the other days on which nothing will be done after all
	price  []float64   // of an answer, by days left: the chance on the day that it must add
	worth  [][]float64 // by days left at the last answer, then node: the chance on the day less the price of the answers until then
}

// newHorizon solves for memories whose last answer lies up to days before the
// conference, at one price for all days.
func newHorizon(t *turns, days int, off daysOff, price, absent float64) *horizon {
	t.reach(days)
	h := &horizon{turns: t, off: off, absent: absent, price: make([]float64, days+1), worth: make([][]float64, days+1)}
	for left := range h.price {
		h.price[left] = price
		h.worth[left] = make([]float64, nodes)
	}
	h.solve()
	return h
}

// solve works the worth out anew, after prices have changed.
func (h *horizon) solve() {
	for last, row := range h.worth {
		for n := range row {
			best := h.kept(spot{float64(n / difficulties), float64(n % difficulties)}, last)
			for left := 1; left < last; left += stride(last - left) {
				if !h.off.has(left) {
					best = max(best, h.tried(h.after[last-left][n], left, best))
				}
			}
			row[n] = best
		}
	}
}

// stride is how far apart the days lie that solve tries: the worth of asking
// changes little from day to day where the last answer is weeks away.
func stride(days int) int { return 1 + days/16 }

// kept is the chance on the day if the card is not asked any more.
func (h *horizon) kept(p spot, left int) float64 {
	return h.params.ForgettingCurve(float64(left), p.memory().Stability)
}

// asked is the worth of asking a card with so many days left, and doing the
// best from there on.
func (h *horizon) asked(t turn, left int) float64 {
	worth := h.worth[left]
	return t.chance*t.right.corners().of(worth) + (1-t.chance)*t.wrong.corners().of(worth) - t.answers()*h.price[left]
}

// tried is the worth of asking with so many days left if one can; otherwise the
// best of what comes later is left.
func (h *horizon) tried(t turn, left int, later float64) float64 {
	return (1-h.absent)*h.asked(t, left) + h.absent*later
}

// next is the number of days left at which a card is best asked next, 0 for not
// any more, and its turn then. Its last answer was given with last days left; it
// can be asked from from on, on days that are open. Gain is how much more the
// card is worth than if that day were let pass.
func (h *horizon) next(t traveller, open func(left int, answers float64) bool) (at int, turned turn, gain float64) {
	c := t.at.corners()
	best := h.kept(t.at, t.last)
	for left := 1; left <= min(t.from, t.last-1); left++ {
		if h.off.has(left) {
			continue
		}
		turn := h.between(c, t.last-left)
		if w := h.tried(turn, left, best); w > best && open(left, t.count*turn.answers()) {
			best, at, turned, gain = w, left, turn, w-best
		}
	}
	return at, turned, gain
}

// course is the best course of every card by itself.
func (h *horizon) course(open func(left int, answers float64) bool) course {
	return func(t traveller) (int, turn) {
		left, turned, _ := h.next(t, open)
		return left, turned
	}
}
