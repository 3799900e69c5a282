package study

import (
	"fmt"
	"math"
	"math/rand/v2"
	"time"
)

// fairKey is what is asked of FSRS alone depends on.
type fairKey struct {
	cards, pace, days int
	off               daysOff
	missed            int // tenths of the days
	hard              int // tenths of the answers
}

// fairness is what FSRS alone would ask for, and more than which a plan does not.
type fairness struct {
	answers float64 // after the first day of each card
	most    float64 // answers on the busiest day, if none is missed
}

// spread is by how many of its standard deviations the fullest of a number of
// days is likely to be fuller than expected (Blom's approximation of the largest
// of so many normal values).
func spread(days int) float64 {
	n := float64(max(1, days))
	return math.Sqrt2 * math.Erfinv(2*(n-0.375)/(n+0.25)-1)
}

// fairness looks at a whole report that is begun afresh, so that it does not
// change while it is studied. It plays it through with chance, always the same.
func (p *Planner) fairness(k fairKey) fairness {
	if f, ok := p.fair[k]; ok {
		return f
	}
	answers, most := p.play(k)
	if present := k; k.missed > 0 {
		present.missed = 0
		most = p.fairness(present).most
	}
	p.fair[k] = fairness{answers, most}
	return p.fair[k]
}

// evenLuck is the part of the spread of busiest days that is still to be allowed
// for in days that are played with luck that is even.
const evenLuck = 0.9

// sample is how many cards are played at the most; of a larger report it is a
// part, begun at a slower pace.
const sample = 1200

// play goes through a report that is begun afresh as the scheduler alone asks for
// it, several times, and returns how many answers it takes after the first day of
// each card, and how many may be expected on a day for the busiest to be no
// busier.
func (p *Planner) play(k fairKey) (answers, most float64) {
	times, part := max(1, sample/max(1, k.cards)), 1.0
	if k.cards > sample {
		part = float64(k.cards) / sample
	}
	for n := range times {
		off := k.absences(rand.New(rand.NewPCG(uint64(n), 2)))
		l, later := make(load, k.days+1), 0.0
		habit := rand.New(rand.NewPCG(uint64(n), 3))
		cards, pace := float64(k.cards)/part, float64(k.pace)/part
		for i := range int(cards) {
			left := off.nth(int(float64(i)/pace), k.days)
			later += p.alone(fmt.Sprintf("term/%d-%d/forward", n, i), left, off, l, &luck{card: 1 + i + n*int(cards), hard: float64(k.hard) / 10, habit: habit})
		}
		answers += later * part / float64(times)
		most += l.peak() * part / float64(times)
	}
	wrong := 1 - p.s.Retention + float64(k.hard)/10 // share of answers that ask for another
	most -= evenLuck * spread(k.cards/max(1, k.pace)) * math.Sqrt(most*wrong)
	return answers, most
}

// alone is a card that is begun with so many days left and asked as the scheduler
// says, as chance has it. It adds to the load, and returns the answers after the
// first day.
func (p *Planner) alone(card string, left int, off daysOff, l load, luck *luck) (later float64) {
	s := p.s
	s.Calendar = Calendar{}
	first, chance := left, 1-firstWrong
	for m := NewMemory(card); left >= 1; {
		r, at := luck.right(), s.Begin(StudyDay(furthest-left))
		if luck.next() >= chance {
			r = Again
		}
		before := m.Reps
		for m = s.Next(m, r, at); m.InSteps(); m = s.Next(m, luck.right(), at) {
			at = at.Add(time.Minute)
		}
		l[left] += float64(m.Reps - before)
		if left < first {
			later += float64(m.Reps - before)
		}
		left = furthest - int(m.DueDay)
		for off.has(left) {
			left--
		}
		chance = s.RetrievabilityOn(m, StudyDay(furthest-left))
	}
	return later
}

// luck is the chance of one card, spread evenly over the cards rather than drawn,
// so that few of them tell what many would: at each throw the multiples of an
// irrational number (Weyl's sequence; Niederreiter, Random Number Generation and
// Quasi-Monte Carlo Methods, 1992, chapter 3).
type luck struct {
	card, throw int
	hard        float64 // share of right answers that are Hard
	habit       *rand.Rand
}

// right is a right answer.
func (l *luck) right() Rating {
	if l.hard > 0 && l.habit.Float64() < l.hard {
		return Hard
	}
	return Good
}

func (l *luck) next() float64 {
	l.throw++
	_, share := math.Modf(float64(l.card) * math.Sqrt(float64(4*l.throw+3)))
	return share
}

// absences are the days off and those that a student misses by chance. The
// first, on which she begins, is not among them.
func (k fairKey) absences(random *rand.Rand) daysOff {
	if k.missed == 0 {
		return k.off
	}
	days := make([]byte, k.days)
	for left := range days {
		days[left] = '0'
		if k.off.has(left) || random.Float64() < float64(k.missed)/10 {
			days[left] = '1'
		}
	}
	return daysOff(days)
}
