package study

import (
	"cmp"
	"slices"
	"time"
)

// Counts are the numbers that screens show.
type Counts struct {
	// Of today's cards, as Queue gives them.
	New, Learning, Due int
	Minutes            int // they take, 0 only if there are none

	// Of the terms and other items, each counted by the card that stands for
	// it; Tricky too where it is due, Known as State says.
	Items, Known, Tricky, SetAside int
}

// Today is the number of cards of today.
func (c Counts) Today() int { return c.New + c.Learning + c.Due }

// Counts counts cards at a moment.
func (d *Deck) Counts(at time.Time) Counts {
	p := d.plan(at)
	c := Counts{New: len(p.fresh), Learning: len(p.steps), Due: len(p.due)}
	c.Minutes = minutes(float64(d.answers(p)), d.seconds())
	for _, card := range d.Cards {
		if !card.Asks() {
			continue
		}
		c.Items++
		switch d.State(card, at) {
		case Know:
			c.Known++
		case Tricky:
			c.Tricky++
		case SetAside:
			c.SetAside++
		}
	}
	return c
}

// answers is the fewest answers that a day's cards take.
func (d *Deck) answers(p plan) int {
	n := 0
	for _, c := range p.all() {
		n += d.needed(d.Memory(c.ID))
	}
	return n
}

// Queue is today's cards in the order in which they are asked: cards on their
// steps, the one that is due first leading; reviews, the one most likely
// forgotten first; new cards, those of items first, among them the important
// ones, in the report's order. Limits and minutes count what was done earlier in
// the day. Of the cards of one item only one is asked in a day, for the one
// gives the other away; cards on their steps are never put off. On a day off
// there is nothing.
func (d *Deck) Queue(at time.Time) []Card { return d.plan(at).all() }

// plan is today's cards by kind.
type plan struct {
	steps, due, fresh []Card
	later             int // cards that are due and were put off
}

func (p plan) all() []Card { return slices.Concat(p.steps, p.due, p.fresh) }

func (d *Deck) plan(at time.Time) plan {
	today := d.Scheduler.Day(at)
	if d.off(today) {
		return plan{}
	}
	p := d.candidates(today)
	b := d.bound(today)
	taken := map[string]bool{}
	for _, c := range d.Cards {
		if m := d.Memory(c.ID); m.Phase != PhaseNew && m.LastDay == today {
			taken[c.Item] = true
		}
	}
	for _, c := range p.steps {
		taken[c.Item] = true
		b.answers -= d.needed(d.Memory(c.ID))
	}
	due := len(p.due)
	p.due = apart(p.due, min(b.due, b.calm, b.answers), taken)
	p.later = due - len(p.due)
	b.answers -= len(p.due)
	if len(p.due) >= b.calm {
		return plan{p.steps, p.due, nil, p.later} // nothing is begun before what was missed is caught up with
	}
	p.fresh = apart(p.fresh, min(b.fresh, b.answers/d.needed(Memory{})), taken)
	return p
}

// candidates are the cards that could be asked today, sorted, before limits and
// siblings.
func (d *Deck) candidates(today StudyDay) plan {
	var p plan
	for _, c := range d.Cards {
		m := d.Memory(c.ID)
		switch {
		case d.hidden(c.ID, today) || !d.Offered(c):
		case m.InSteps():
			p.steps = append(p.steps, c)
		case m.Phase == PhaseNew:
			if d.anyway || !d.leftOut(c) {
				p.fresh = append(p.fresh, c)
			}
		case m.DueDay <= today:
			p.due = append(p.due, c)
		}
	}
	slices.SortStableFunc(p.steps, func(a, b Card) int {
		return d.Memory(a.ID).Due.Compare(d.Memory(b.ID).Due)
	})
	chance := map[string]float64{}
	for _, c := range p.due {
		chance[c.ID] = d.Scheduler.RetrievabilityOn(d.Memory(c.ID), today)
	}
	slices.SortStableFunc(p.due, func(a, b Card) int { return cmp.Compare(chance[a.ID], chance[b.ID]) })
	p.fresh = d.inOrder(p.fresh)
	return p
}

// inOrder are new cards in the order in which they are begun: those that the
// student wants today, then those that stand for their item, what is important
// first.
func (d *Deck) inOrder(fresh []Card) []Card {
	rank := func(c Card) int {
		n := 0
		if _, wanted := d.Asked[c.ID]; !wanted {
			n += 4
		}
		if !c.Asks() {
			n += 2
		}
		if !d.Important[c.Item] {
			n++
		}
		return n
	}
	slices.SortStableFunc(fresh, func(a, b Card) int { return rank(a) - rank(b) })
	return fresh
}

// apart keeps up to limit cards, one for each item that is not taken yet.
func apart(cards []Card, limit int, taken map[string]bool) []Card {
	var kept []Card
	for _, c := range cards {
		if len(kept) >= limit {
			break
		}
		if !taken[c.Item] {
			taken[c.Item] = true
			kept = append(kept, c)
		}
	}
	return kept
}
