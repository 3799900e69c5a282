package study

import (
	"cmp"
	"math"
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

	missed *Plan // how it goes on if nothing is done today; nil on the eve

	o       Outline
	off     daysOff
	turns   *turns
	market  market
	most    float64 // answers on one day
	load    load    // of each day, as far as it is given away
	coming  []beginning
	next    map[string]placed
	out     map[string]bool // new cards that are not begun before the conference
	outlook outlook
}

// placed is what the plan has for a card as it was when the plan was made.
type placed struct {
	reps   int // answers until then
	day    StudyDay
	dear   bool    // goes by the dear price
	chance float64 // of remembering on the conference day, if the plan is kept
}

// Planner makes plans for one scheduler. What it has worked out serves all
// plans; it is not safe for several goroutines.
type Planner struct {
	s     Scheduler
	turns map[int]*turns // by tenths of Hard among right answers
	fair  map[fairKey]fairness
	share float64 // of the answers that FSRS alone takes
	brief bool    // leave out how it goes on if today is missed
}

// NewPlanner makes a planner. The scheduler must be valid.
func NewPlanner(s Scheduler) *Planner {
	return &Planner{s: s, turns: map[int]*turns{}, fair: map[fairKey]fairness{}, share: shareOfAnswers}
}

// furthest is how many days ahead are planned at the most; before that FSRS
// alone decides.
const furthest = 120

// Plan makes a plan; nil where the conference is today, past, or further away
// than is planned for.
func (p *Planner) Plan(o Outline) *Plan {
	if !o.planned() {
		return nil
	}
	fair := p.fairness(o.fairKey())
	m := p.market(o, fair)
	best := p.best(o, fair, m)
	if len(o.After) > 0 {
		o = o.opened(best)
		best = p.best(o, fair, m)
	}
	if next := o.tomorrow(); next.planned() && !p.brief {
		best.missed = p.draft(next, fair, m, choice{len(o.New) - len(best.out), best.Pace})
	}
	return best
}

// best is the draft that leads to most.
func (p *Planner) best(o Outline, fair fairness, m market) (best *Plan) {
	for _, b := range o.choices(fair.most, p.turnsFor(o).first) {
		plan := p.draft(o, fair, m, b)
		if best == nil || plan.outlook.after(0) > best.outlook.after(0) {
			best = plan
		}
	}
	return best
}

const (
	// shareOfAnswers is how many of the answers that FSRS alone takes a plan allows
	// itself, as chance may take a few more; in a few days it may take more of them.
	shareOfAnswers = 0.97
	shareOfFewDays = 0.9
	fewDays        = 7

	// leastShare is the share of what FSRS alone asks for in as many days that a
	// plan asks for at the least, whatever was answered before.
	leastShare = 0.5
)

// market finds the prices at which the answers come to what FSRS alone would
// have asked for in all.
func (p *Planner) market(o Outline, fair fairness) market {
	left := int(o.Conference - o.Today)
	given, days := 0.0, float64(o.fairKey().days)
	for _, m := range o.Begun {
		given += float64(m.Reps - m.FirstReps)
	}
	given *= days / float64(o.Conference-min(o.Since, o.Today)) // of a longer time a part is compared
	share := p.share
	if days < fewDays {
		share = min(share, shareOfFewDays)
	}
	answers := max(share*fair.answers-given, leastShare*fair.answers*float64(left)/days)
	plan := p.start(o, choice{len(o.New), o.Pace})
	all := append(plan.base().begin(plan.turns, plan.coming), plan.travellers()...)
	return marketFor(plan.turns, left, plan.off, o.absence(), answers, all)
}

// turnsFor are the turns of a student, as far back as any card goes.
func (p *Planner) turnsFor(o Outline) *turns {
	t, ok := p.turns[o.hard()]
	if !ok {
		t = newTurns(p.s, float64(o.hard())/10)
		p.turns[o.hard()] = t
	}
	t.reach(span(o))
	return t
}

// start is a plan without prices and days.
func (p *Planner) start(o Outline, b choice) *Plan {
	plan := &Plan{Conference: o.Conference, Today: o.Today, Pace: b.pace, o: o, turns: p.turnsFor(o), next: map[string]placed{}, out: map[string]bool{}}
	plan.off = offBefore(o.Conference, span(o), o.Off)
	plan.begin(b)
	return plan
}

// base is what today has taken so far.
func (p *Plan) base() load {
	base := make(load, p.left(p.Today)+1)
	base[p.left(p.Today)] = float64(p.o.Answered)
	return base
}

// draft is the plan with which so many cards are begun at a pace.
func (p *Planner) draft(o Outline, fair fairness, m market, b choice) *Plan {
	plan := p.start(o, b)
	plan.most = fair.most * o.makeUp()
	if o.Room > 0 {
		plan.most = min(plan.most, o.Room)
	}
	plan.market = m.clone()
	base := plan.base()
	coming, begun := plan.market.part(base.begin(plan.turns, plan.coming)), plan.travellers()
	for i := range begun {
		begun[i].dear = m.dearer(i)
	}
	plan.settle(base, slices.Concat(coming, begun))
	order := plan.order(begun)
	plan.foresee(base, order)
	plan.place(base, order, coming)
	return plan
}

// begin gives new cards the days on which they are begun.
func (p *Plan) begin(b choice) {
	p.coming = beginnings(p.o.begins()[:b.begins], b.pace, p.o.Started, p.left(p.Today), p.off)
	begun := 0
	for _, day := range p.coming {
		begun += day.cards
	}
	for _, card := range p.o.New[begun:] {
		p.out[card] = true
	}
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

func (p *Plan) travellers() []traveller {
	list := make([]traveller, len(p.o.Begun))
	for i, m := range p.o.Begun {
		list[i] = p.traveller(m)
	}
	return list
}

// traveller is a card that was answered before. One that was answered today is
// not asked again today. An answer from a day to come (the clock was set back, or
// another laptop's runs ahead) is thought to be today's.
func (p *Plan) traveller(m Memory) traveller {
	t := traveller{at: spotOf(m.state()), last: min(p.left(min(m.LastDay, p.Today)), len(p.turns.after)-1), count: 1, dear: p.next[m.Card].dear}
	t.from = min(p.left(p.Today), t.last-1)
	return t
}

const (
	rounds   = 6   // in which prices are settled
	steepest = 0.4 // how much a day that is twice too full grows dearer in a round, as a power of e
	dearest  = 10  // times the usual price
	refund   = 2   // power with which the usual price falls as answers are missing
)

// settle raises the prices of days that would be too full, and lowers them
// again, until the cards have parted. What that takes of the answers is given
// back in a lower usual price.
func (p *Plan) settle(base load, all []traveller) {
	wanted := 0.0
	for round := range rounds {
		l := slices.Clone(base)
		for _, t := range all {
			l.walk(t, p.market.course(anyDay))
		}
		if round == 0 {
			wanted = l.sum()
		}
		if wanted > 0 {
			p.market.each(func(h *horizon) { h.reduce(math.Pow(l.sum()/wanted, refund)) })
		}
		over := false
		for left := 1; left < len(l); left++ {
			full := l[left]/p.most - 1
			over = over || full > 0
			p.market.each(func(h *horizon) { h.raise(left, math.Exp(steepest*min(max(full, -1), 1.5))) })
		}
		if !over {
			return
		}
		p.market.each((*horizon).solve)
	}
}

// chooser is a card that was begun and looks for its days.
type chooser struct {
	traveller
	memory *Memory
	first  bool
	gain   float64
}

// order is who chooses first where days are full: what gives way to no others,
// and those that lose most by waiting. New cards come after them.
func (p *Plan) order(begun []traveller) []chooser {
	list := make([]chooser, len(begun))
	for i, t := range begun {
		m := &p.o.Begun[i]
		_, _, gain := p.market.of(t).next(t, anyDay)
		list[i] = chooser{t, m, p.o.First[m.Card], gain}
	}
	slices.SortStableFunc(list, func(a, b chooser) int {
		if a.first != b.first && a.first {
			return -1
		}
		if a.first != b.first {
			return 1
		}
		return cmp.Compare(b.gain, a.gain)
	})
	return list
}

// place gives every card its day. A day that is full takes no more cards.
func (p *Plan) place(base load, order []chooser, coming []traveller) {
	p.load = base
	best := p.market.course(p.within(p.load))
	for _, c := range order {
		first := p.load.walk(c.traveller, best)
		at := p.next[c.memory.Card]
		at.reps, at.day, at.dear = c.memory.Reps, p.Conference-StudyDay(first), c.dear
		p.next[c.memory.Card] = at
	}
	for _, t := range coming {
		p.load.walk(t, best)
	}
}

// within lets days be chosen that have room for so many answers more.
func (p *Plan) within(l load) func(left int, answers float64) bool {
	return func(left int, answers float64) bool { return left >= len(l) || l[left]+answers <= p.most }
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
	left, _, _ := p.market.of(t).next(t, p.within(p.load))
	return p.notBefore(p.Conference-StudyDay(left), m)
}

func (p *Plan) left(day StudyDay) int { return int(p.Conference - day) }

func (p *Plan) notBefore(day StudyDay, m Memory) StudyDay {
	if day >= p.Conference {
		return max(p.Conference, m.DueDay)
	}
	return day
}
