package study

import "math/rand/v2"

// fairKey is what the fair price of an answer depends on.
type fairKey struct {
	cards, pace, days int
	off               daysOff
}

// fairness is what FSRS alone would ask for, and the price at which a plan
// takes no more.
type fairness struct {
	price float64
	most  float64 // answers on the busiest day
}

// shareOfPeak is what the plan allows itself of the busiest day that FSRS alone
// would have: lapses that are not foreseen come on top.
const shareOfPeak = 0.95

// The bounds of the price of an answer, which is what it must add to the chance
// of remembering on the day, and the steps in which it is looked for.
const (
	cheapest = 0.005
	costly   = 0.06
	finer    = 1.08
)

// fairness looks at a whole report that is begun afresh, so that the price does
// not change while it is studied. It plays it through with chance, always the
// same.
func (p *Planner) fairness(k fairKey) fairness {
	if f, ok := p.fair[k]; ok {
		return f
	}
	p.turns.reach(k.days)
	answers, most := p.turns.play(k, func(load) course { return p.turns.ordinary(p.s.Retention, k.off) })
	f := fairness{price: cheapest, most: most * shareOfPeak}
	for ; f.price < costly; f.price *= finer {
		h := newHorizon(p.turns, k.days, k.off, f.price, usualAbsence)
		if planned, _ := p.turns.play(k, within(h, f.most)); planned <= answers {
			break
		}
	}
	p.fair[k] = f
	return f
}

// within is the best course of cards that come one after the other, on days that
// have room.
func within(h *horizon, most float64) func(load) course {
	return func(l load) course {
		return h.course(func(left int, answers float64) bool { return l[left]+answers <= most })
	}
}

func anyDay(int, float64) bool { return true }

// play goes through a report that is begun afresh, several times, and returns
// how many answers it takes, and how many on the busiest day.
func (t *turns) play(k fairKey, by func(load) course) (answers, most float64) {
	random := rand.New(rand.NewPCG(1, 1))
	times := max(2, 400/max(1, k.cards))
	right, wrong := t.fresh()
	for range times {
		l := make(load, k.days+1)
		next := by(l)
		for _, b := range beginnings(k.cards, k.pace, 0, k.days, k.off) {
			for range b.cards {
				c := traveller{right, b.left, b.left - 1, 1}
				l[b.left] += 2
				if random.Float64() < firstWrong {
					c.at = wrong
					l[b.left]++
				}
				l.wander(c, next, random)
			}
		}
		answers += l.sum() / float64(times)
		most += l.peak() / float64(times)
	}
	return answers, most
}
