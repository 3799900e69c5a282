package study

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

// Plan says when each card is best asked, so that as much as possible is
// remembered on the conference day, with no more answers in all and no busier
// day than FSRS by itself would ask for. It is made anew each day from what is
// known by then, so it takes account of days that were missed and cards that
// came late.
//
// Each card alone has a best course: a finite decision process in which an
// answer has a price (see horizon). The price is the least at which the whole
// report stays within the answers that FSRS alone would take. Days that would
// be too full become dearer until the cards part, and what is still too much
// for a day goes to the next best.
type Plan struct {
	Conference StudyDay
	Today      StudyDay

	Pace int // new cards begun in a day

	horizon *horizon
	most    float64 // answers on one day
	load    load
	next    map[string]placed
	fresh   []float64 // chances on the day of the new cards, in the order in which they are begun
}

// placed is what the plan has for a card as it was when the plan was made.
type placed struct {
	reps   int // answers until then
	day    StudyDay
	chance float64 // of remembering on the conference day, if the plan is kept
}

// Outline is what a plan is made from.
type Outline struct {
	Today, Conference StudyDay
	Begun             []Memory // cards that were answered before, none on their steps
	New               int      // cards that were not
	Pace              int      // new cards begun in a day, at least 1
	Since             StudyDay // the day on which the first card was begun, or Today
	Missed            int      // days since Since on which nothing was answered
}

// usualAbsence is the share of days that is thought to be missed before anything
// is known of a student, and doubt is how many days that belief is worth.
const (
	usualAbsence = 0.05
	doubt        = 10
)

// absence is the share of days on which nothing will be done after all, as far
// as the past tells.
func (o Outline) absence() float64 {
	past := float64(max(0, o.Today-o.Since))
	return (float64(o.Missed) + usualAbsence*doubt) / (past + doubt)
}

// Planner makes plans for one scheduler. What it has worked out serves all
// plans; it is not safe for several goroutines.
type Planner struct {
	s     Scheduler
	turns *turns
	fair  map[fairKey]fairness
}

// NewPlanner makes a planner. The scheduler must be valid.
func NewPlanner(s Scheduler) *Planner {
	return &Planner{s: s, turns: newTurns(s.Params), fair: map[fairKey]fairness{}}
}

// furthest is how many days ahead are planned at the most; before that FSRS
// alone decides.
const furthest = 120

// Plan makes a plan; nil where the conference is today, past, or further away
// than is planned for.
func (p *Planner) Plan(o Outline) *Plan {
	left := int(o.Conference - o.Today)
	if left < 1 || left > furthest {
		return nil
	}
	fair := p.fairness(fairKey{len(o.Begun) + o.New, o.Pace, min(int(o.Conference-min(o.Since, o.Today)), furthest)})
	plan := &Plan{Conference: o.Conference, Today: o.Today, most: fair.most, Pace: o.Pace, next: map[string]placed{}}
	plan.most /= 1 - max(0, o.absence()-usualAbsence) // what is missed has to be made up for
	plan.horizon = newHorizon(p.turns, span(o), fair.price, o.absence())
	base := make(load, left+1)
	coming := base.begin(p.turns, beginnings(o.New, o.Pace, left))
	all := slices.Clone(coming)
	for _, m := range o.Begun {
		all = append(all, plan.traveller(m))
	}
	plan.settle(base, all, fair.price)
	plan.place(base, o.Begun, coming)
	plan.foresee(o.Begun, coming)
	return plan
}

// span is the longest way: from the last answer of the card that has waited
// longest to the conference.
func span(o Outline) int {
	days := int(o.Conference - o.Today)
	for _, m := range o.Begun {
		days = max(days, int(o.Conference-m.LastDay))
	}
	return min(days, 2*furthest)
}

// traveller is a card that was answered before. One that was answered today is
// not asked again today.
func (p *Plan) traveller(m Memory) traveller {
	t := traveller{at: spotOf(m.state()), last: min(p.left(m.LastDay), len(p.horizon.worth)-1), count: 1}
	t.from = min(p.left(p.Today), t.last-1)
	return t
}

const (
	rounds   = 6   // in which prices are settled
	steepest = 0.4 // how much a day that is twice too full grows dearer in a round, as a power of e
	dearest  = 10  // times the usual price
)

// settle raises the prices of days that would be too full, and lowers them
// again, until the cards have parted.
func (p *Plan) settle(base load, all []traveller, price float64) {
	for range rounds {
		l := slices.Clone(base)
		for _, t := range all {
			l.walk(t, p.horizon.course(anyDay))
		}
		over := false
		for left := 1; left < len(l); left++ {
			full := l[left]/p.most - 1
			over = over || full > 0
			p.horizon.price[left] *= math.Exp(steepest * min(max(full, -1), 1.5))
			p.horizon.price[left] = min(max(p.horizon.price[left], price), dearest*price)
		}
		if !over {
			return
		}
		p.horizon.solve()
	}
}

// place gives every card its day. A day that is full takes no more cards; those
// that lose most by waiting choose first.
func (p *Plan) place(base load, begun []Memory, coming []traveller) {
	p.load = base
	type chooser struct {
		traveller
		memory *Memory // nil for cards that are not begun
		gain   float64
	}
	var list []chooser
	for i := range begun {
		t := p.traveller(begun[i])
		_, _, gain := p.horizon.next(t, anyDay)
		list = append(list, chooser{t, &begun[i], gain})
	}
	for _, t := range coming {
		list = append(list, chooser{t, nil, 0})
	}
	slices.SortStableFunc(list, func(a, b chooser) int { return cmp.Compare(b.gain, a.gain) })
	for _, c := range list {
		first := p.load.walk(c.traveller, p.horizon.course(p.open))
		if c.memory != nil {
			p.next[c.memory.Card] = placed{reps: c.memory.Reps, day: p.Conference - StudyDay(first)}
		}
	}
}

// open reports whether a day has room for so many answers more.
func (p *Plan) open(left int, answers float64) bool {
	return left >= len(p.load) || p.load[left]+answers <= p.most
}

// foresee plays on from here, and notes with which chance each card will be
// remembered on the day. New cards count in the order in which they are begun.
func (p *Plan) foresee(begun []Memory, coming []traveller) {
	random := rand.New(rand.NewPCG(1, 2))
	chance := func(t traveller) (mean float64) {
		const times = 8
		for range times {
			end := make(load, len(p.horizon.worth)).wander(t, p.horizon.course(anyDay), random)
			mean += p.horizon.kept(end.at, end.last) / times
		}
		return mean
	}
	for _, m := range begun {
		at := p.next[m.Card]
		at.chance = chance(p.traveller(m))
		p.next[m.Card] = at
	}
	for i := 0; i+1 < len(coming); i += 2 { // in pairs, see begin
		mean := (1-firstWrong)*chance(coming[i]) + firstWrong*chance(coming[i+1])
		for range int(math.Round(coming[i].count + coming[i+1].count)) {
			p.fresh = append(p.fresh, mean)
		}
	}
}

// due is the day on which a card is asked next. One that need not be asked
// before the conference waits until then at least.
func (p *Plan) due(m Memory) StudyDay {
	if at, ok := p.next[m.Card]; ok && at.reps == m.Reps {
		return p.notBefore(at.day, m)
	}
	t := p.traveller(m)
	if t.last < 1 {
		return m.DueDay
	}
	left, _, _ := p.horizon.next(t, p.open)
	return p.notBefore(p.Conference-StudyDay(left), m)
}

func (p *Plan) left(day StudyDay) int { return int(p.Conference - day) }

func (p *Plan) notBefore(day StudyDay, m Memory) StudyDay {
	if day >= p.Conference {
		return max(p.Conference, m.DueDay)
	}
	return day
}

// chance is the chance that a card will be remembered on the conference day if
// the plan is kept; of a new card, as the nth to be begun. One that was answered
// since the plan was made is thought to end no worse than it would have.
func (p *Plan) chance(m Memory, nth int) float64 {
	if at, ok := p.next[m.Card]; ok {
		return at.chance
	}
	if m.Phase != PhaseNew {
		nth = 0 // begun since, so the first of the new ones
	}
	if nth < len(p.fresh) {
		return p.fresh[nth]
	}
	return 0
}
