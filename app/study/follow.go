package study

import "time"

// Remember replays the answers of a card, and gives it the day that the student
// wants, or else the one that the plan has for it. Asked must be as it is then.
func (d *Deck) Remember(card string, answers []Answer) {
	m := d.planned(d.Scheduler.Replay(card, answers))
	if day, wanted := d.Asked[card]; wanted && m.Phase == PhaseReview {
		m.DueDay = day
	}
	d.Memories[card] = m
}

// next is the memory after an answer.
func (d *Deck) next(m Memory, r Rating, at time.Time) Memory {
	return d.planned(d.Scheduler.Next(m, r, at))
}

// preview says for each of the four answers when it would return the card.
func (d *Deck) preview(m Memory, at time.Time) [4]Preview {
	var out [4]Preview
	for i, n := range d.Scheduler.outcomes(m, at) {
		out[i] = previewOf(Again+Rating(i), d.planned(n), at)
	}
	return out
}

// planned is a memory with the day that the plan has for it, if there is one,
// and otherwise with a day that is not off.
func (d *Deck) planned(m Memory) Memory {
	switch {
	case m.Phase != PhaseReview:
	case d.Plan != nil:
		m.DueDay = d.Plan.due(m)
	case d.Off[m.DueDay]:
		m.DueDay = d.aroundBreak(m.DueDay, m.LastDay)
	}
	return m
}

// PlanIsBehind reports whether cards were answered since the plan was made: what it
// expects of the days ahead does not know of them.
func (d *Deck) PlanIsBehind(at time.Time) bool {
	if d.Plan == nil {
		return false
	}
	o, ok := d.Outline(d.Plan.Conference, at)
	return ok && (o.Today != d.Plan.Today || o.Answered != d.Plan.o.Answered)
}

// LeftOut are the cards that stand for items which will not be begun before the
// conference day, because the days have no room for them. They are not asked
// before it unless the student wants to (see Anyway).
func (d *Deck) LeftOut() []Card {
	var list []Card
	for _, c := range d.Cards {
		if c.Asks() && d.leftOut(c) {
			list = append(list, c)
		}
	}
	return list
}

func (d *Deck) leftOut(c Card) bool {
	return d.Plan != nil && d.Plan.leavesOut(c.ID) && d.Memory(c.ID).Phase == PhaseNew && !d.Suspended[c.ID]
}
