package study

import (
	"math"
	"sort"
)

// market is what answers cost. Many cards are alike and would all change their
// course at one price, and the answers with it by leaps. So there are two prices
// next to each other, and a share of the cards goes by the cheap one.
type market struct {
	cheap, dear *horizon
	share       float64
}

// The price of an answer is what it must add to the chance of remembering on the
// day. It is looked for from the cheapest in so many steps, each that much
// dearer than the one before.
const (
	cheapest = 0.004
	finer    = 1.1
	steps    = 40
)

// marketFor finds the prices at which travellers take so many answers in all.
func marketFor(t *turns, days int, off daysOff, absent, answers float64, all []traveller) market {
	tried := map[int]*horizon{}
	at := func(step int) *horizon {
		if tried[step] == nil {
			tried[step] = newHorizon(t, days, off, cheapest*math.Pow(finer, float64(step)), absent)
		}
		return tried[step]
	}
	takes := func(h *horizon) (sum float64) {
		for _, t := range all {
			sum += h.answers(t)
		}
		return sum
	}
	step := sort.Search(steps, func(step int) bool { return takes(at(step)) <= answers })
	if step == 0 {
		return market{cheap: at(0), dear: at(0), share: 1}
	}
	m := market{cheap: at(step - 1), dear: at(step)}
	most, least := takes(m.cheap), takes(m.dear)
	m.share = min(max(0, (answers-least)/(most-least)), 1)
	return m
}

// dearer reports whether the nth of cards goes by the dear price.
func (m market) dearer(n int) bool {
	return math.Floor(float64(n+1)*m.share) == math.Floor(float64(n)*m.share)
}

func (m market) of(t traveller) *horizon {
	if t.dear {
		return m.dear
	}
	return m.cheap
}

// course is the best course of every card by itself, on days that are open.
func (m market) course(open func(left int, answers float64) bool) course {
	return func(t traveller) (int, turn) {
		left, turned, _ := m.of(t).next(t, open)
		return left, turned
	}
}

func anyDay(int, float64) bool { return true }

// clone is a market of its own, whose prices can change.
func (m market) clone() market {
	own := market{cheap: m.cheap.clone(), share: m.share}
	own.dear = own.cheap
	if m.dear != m.cheap {
		own.dear = m.dear.clone()
	}
	return own
}

// each does something with both prices.
func (m market) each(do func(*horizon)) {
	do(m.cheap)
	if m.dear != m.cheap {
		do(m.dear)
	}
}

// part lets a share of travellers that stand for several cards go by the cheap
// price.
func (m market) part(all []traveller) (parted []traveller) {
	for _, t := range all {
		cheap, dear := t, t
		cheap.count, dear.count, dear.dear = t.count*m.share, t.count*(1-m.share), true
		parted = append(parted, cheap, dear)
	}
	return parted
}
