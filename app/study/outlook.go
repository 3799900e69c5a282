package study

import "math/rand/v2"

// outlook is what a plan leads to. Cards that do not stand for their item do not
// count as remembered.
type outlook struct {
	alone   float64   // items remembered on the conference day if nothing more is done
	adds    []float64 // items that each day adds, by days left
	answers load      // that each day takes, wrong ones included
}

// after is how many items are remembered on the conference day if the plan is
// kept until so many days are left, that day included, and nothing is done from
// then on.
func (o outlook) after(left int) float64 {
	sum := o.alone
	for i := left; i < len(o.adds); i++ {
		sum += o.adds[i]
	}
	return sum
}

// foresee plays on from here, several times, with the room that days have.
func (p *Plan) foresee(base load, order []chooser) {
	random := rand.New(rand.NewPCG(1, 2))
	times := min(8, max(2, 2000/(1+len(order))))
	share := 1 / float64(times)
	out := outlook{adds: make([]float64, len(base)), answers: make(load, len(base))}
	for range times {
		l := append(make(load, 0, len(base)), base...)
		best := p.market.course(p.within(l))
		for _, c := range order {
			weight, before := share, p.turns.kept(c.traveller)
			if p.o.Besides[c.memory.Card] {
				weight = 0
			}
			out.alone += weight * before
			at := p.next[c.memory.Card]
			at.chance += share * out.follow(p.turns, l, best, c.traveller, before, weight, random)
			p.next[c.memory.Card] = at
		}
		p.foreseeNew(&out, l, best, share, random)
		for left, n := range l {
			out.answers[left] += share * n
		}
	}
	p.outlook = out
}

// foreseeNew plays on with the cards that are not begun. Those of a day share
// their chance.
func (p *Plan) foreseeNew(out *outlook, l load, best course, share float64, random *rand.Rand) {
	nth := 0
	for _, b := range p.coming {
		mean := 0.0
		for i := range b.cards {
			t := p.turns.begun(b.left, random)
			t.dear = p.market.dearer(nth + i)
			weight := share
			if p.o.Besides[p.o.New[nth+i]] {
				weight = 0
			}
			mean += out.follow(p.turns, l, best, t, 0, weight, random) / float64(b.cards)
		}
		for i, card := range p.o.New[nth : nth+b.cards] {
			at := p.next[card]
			at.day = p.Conference - StudyDay(b.left)
			at.dear = p.market.dearer(nth + i)
			at.chance += share * mean
			p.next[card] = at
		}
		nth += b.cards
	}
}

// follow plays one card on, adds to each day what its answer adds to the chance
// on the conference day, and returns that chance. Before is the chance at first.
func (o *outlook) follow(h *turns, l load, best course, t traveller, before, weight float64, random *rand.Rand) float64 {
	l.wander(t, func(t traveller) (int, turn) {
		if now := h.kept(t); t.last < len(o.adds) {
			o.adds[t.last] += weight * (now - before)
			before = now
		}
		return best(t)
	}, random)
	return before
}

// chance is the chance that a card will be remembered on the conference day if
// the plan is kept. One that was answered since the plan was made is thought to
// end no worse than it would have.
func (p *Plan) chance(m Memory) float64 { return p.next[m.Card].chance }

// chanceMissed is the same if nothing more is done today.
func (p *Plan) chanceMissed(m Memory) float64 {
	if at := p.next[m.Card]; p.missed == nil && at.reps == m.Reps {
		return 0
	} else if p.missed == nil || at.reps != m.Reps {
		return at.chance
	}
	return p.missed.chance(m)
}

// leavesOut reports whether a card is not begun before the conference.
func (p *Plan) leavesOut(card string) bool { return p.out[card] }

// Ahead is a day ahead, as the plan has it.
type Ahead struct {
	Day        StudyDay
	Off        bool
	New        int     // cards begun
	Answers    float64 // expected
	Minutes    int     // that they take
	Remembered float64 // items remembered on the conference day if nothing is done after this day
}

// minutes are what a day takes. Where no answer is to be expected more likely
// than not, there is nothing to do.
func (p *Plan) minutes(left int) int {
	answers := p.outlook.answers[left]
	if answers < 0.5 {
		return 0
	}
	return minutes(answers, p.o.Seconds)
}

// Days are the days from the one on which the plan was made to the eve of the
// conference. What each takes includes what was done before the plan was made.
func (p *Plan) Days() []Ahead {
	var list []Ahead
	fresh := map[int]int{}
	for _, b := range p.coming {
		fresh[b.left] = b.cards
	}
	for day := p.Today; day < p.Conference; day++ {
		left := p.left(day)
		list = append(list, Ahead{
			Day: day, Off: p.off.has(left), New: fresh[left], Answers: p.outlook.answers[left],
			Minutes: p.minutes(left), Remembered: p.outlook.after(left),
		})
	}
	return list
}
