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
	answers := 0
	for _, card := range p.all() {
		answers += d.needed(d.Memory(card.ID))
	}
	c.Minutes = minutes(answers, d.seconds())
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

// Queue is today's cards in the order in which they are asked: cards on their
// steps, the one that is due first leading; reviews, the one most likely
// forgotten first; new terms in the report's order, then new reverse cards.
// Limits count what was done earlier in the day. Of the cards of one term only
// one is asked in a day, for the one gives the other away; cards on their steps
// are never put off.
func (d *Deck) Queue(at time.Time) []Card { return d.plan(at).all() }

// plan is today's cards by kind.
type plan struct{ steps, due, fresh []Card }

func (p plan) all() []Card { return slices.Concat(p.steps, p.due, p.fresh) }

func (d *Deck) plan(at time.Time) plan {
	today := d.Scheduler.Day(at)
	p := d.candidates(today)
	left := d.Limits
	left.New = d.pace()
	taken := map[string]bool{}
	for _, m := range d.Memories {
		if m.Phase == PhaseNew {
			continue
		}
		if m.FirstDay == today {
			left.New--
		}
		if m.ReviewedDay == today {
			left.Reviews--
		}
	}
	for _, c := range d.Cards {
		if m := d.Memory(c.ID); m.Phase != PhaseNew && m.LastDay == today {
			taken[c.Item] = true
		}
	}
	for _, c := range p.steps {
		taken[c.Item] = true
	}
	p.due = apart(p.due, left.Reviews, taken)
	p.fresh = apart(p.fresh, left.New, taken)
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
			p.fresh = append(p.fresh, c)
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
	slices.SortStableFunc(p.fresh, func(a, b Card) int { return d.rank(a) - d.rank(b) })
	return p
}

// rank is the order of new cards: those that the student wants today, then those
// that stand for their item.
func (d *Deck) rank(c Card) int {
	_, wanted := d.Asked[c.ID]
	switch {
	case wanted:
		return 0
	case c.Asks():
		return 1
	}
	return 2
}

// apart keeps up to limit cards, one for each term that is not taken yet.
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
