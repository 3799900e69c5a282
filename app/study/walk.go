package study

import "math/rand/v2"

// traveller is a card on its way to the conference: its memory, and the days
// left at its last answer and from which it can be asked. Several alike may go
// together.
type traveller struct {
	at    spot
	last  int
	from  int
	count float64
	dear  bool // goes by the dear price
}

// firstWrong is how often a new card is thought to be answered with Not yet
// first: 3 in 10, a little more than the share of Again among the first answers
// in the data that FSRS's default weights were fitted to.
const firstWrong = 0.3

// firstAnswers is how many answers a new card is thought to take on its day: one
// for each step, where a share of the right ones is Hard, which repeats the step.
func firstAnswers(steps int, hard float64) float64 {
	return firstWrong + float64(steps)/(1-hard)
}

// begun is a card that is begun with so many days left, as chance has it.
func (t *turns) begun(left int, random *rand.Rand) traveller {
	c := traveller{at: t.fresh[0], last: left, from: left - 1, count: 1}
	if random.Float64() < firstWrong {
		c.at = t.fresh[1]
	}
	return c
}

// load is the number of answers expected on each day, by days left.
type load []float64

func (l load) sum() (all float64) {
	for _, n := range l {
		all += n
	}
	return all
}

func (l load) peak() (most float64) {
	for _, n := range l {
		most = max(most, n)
	}
	return most
}

// beginning is a day on which new cards are begun.
type beginning struct{ left, cards int }

// beginnings are the days on which cards are begun at a pace, the first of them
// with so many days left, the last on the eve of the conference. Each card can be
// begun from a number of days left on, the later ones no sooner. On the first day
// some may have been begun already.
func beginnings(from []int, pace, begun, left int, off daysOff) (list []beginning) {
	for ; len(from) > 0 && left >= 1; left-- {
		n := 0
		for n < min(len(from), pace-begun) && from[n] >= left {
			n++
		}
		if n > 0 && !off.has(left) {
			list = append(list, beginning{left, n})
			from = from[n:]
		}
		begun = 0
	}
	return list
}

// begin adds what new cards take on their first day, and sends them on their
// way.
func (l load) begin(t *turns, list []beginning) (on []traveller) {
	for _, b := range list {
		n := float64(b.cards)
		l[b.left] += n * t.first
		on = append(on,
			traveller{at: t.fresh[0], last: b.left, from: b.left - 1, count: n * (1 - firstWrong)},
			traveller{at: t.fresh[1], last: b.left, from: b.left - 1, count: n * firstWrong})
	}
	return on
}

// course finds when a traveller is asked next: the days left, 0 for not any more,
// and its turn then.
type course func(traveller) (left int, turned turn)

// walk follows a traveller along right answers to the conference, adds what it
// takes to the load, and returns the days left at its first stop. Answers that
// are wrong count as answers; that they lead elsewhere is left out.
func (l load) walk(t traveller, next course) (first int) {
	for {
		left, turned := next(t)
		if left == 0 {
			return first
		}
		if first == 0 {
			first = left
		}
		l[left] += t.count * turned.answers()
		t.at, t.last, t.from = turned.right, left, left-1
	}
}

// wander follows a traveller of one card as chance has it, and returns it as it
// was at its last answer.
func (l load) wander(t traveller, next course, random *rand.Rand) traveller {
	for {
		left, turned := next(t)
		if left == 0 {
			return t
		}
		t.at, t.last, t.from = turned.right, left, left-1
		l[left]++
		if random.Float64() >= turned.chance {
			t.at = turned.wrong
			l[left]++
		}
	}
}
