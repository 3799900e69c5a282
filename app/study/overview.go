package study

import "time"

// Overview is what a list says of one card.
type Overview struct {
	State  State
	Chance string // that it is remembered today, "93%"; empty while new or on its steps
	Next   string // when it is asked next, "tomorrow", "in 3 weeks"; empty while new or set aside
}

// Overview describes a card at a moment.
func (d *Deck) Overview(c Card, at time.Time) Overview {
	o := Overview{State: d.State(c, at)}
	m := d.Memory(c.ID)
	if m.Phase == PhaseReview {
		o.Chance = Chance(d.Scheduler.Retrievability(m, at))
	}
	if m.Phase == PhaseNew || d.Suspended[c.ID] {
		return o
	}
	today := d.Scheduler.Day(at)
	switch until := d.Buried[c.ID]; {
	case until > today:
		o.Next = InDays(int(d.on(max(until, m.DueDay)) - today))
	case m.InSteps() && !d.off(today):
		o.Next = InTime(m.Due.Sub(at))
	default:
		o.Next = InDays(int(d.on(max(m.DueDay, today)) - today))
	}
	return o
}

// Next says when the next card comes after today's are done: "now" or
// "in 10 minutes" for one on its steps, otherwise "tomorrow", "in 4 days"; empty
// if none will. What today's limits put off comes on the next day that is
// not off, as do new cards.
func (d *Deck) Next(at time.Time) string {
	today := d.Scheduler.Day(at)
	var soon time.Time
	day, found := StudyDay(0), false
	for _, c := range d.Cards {
		m := d.Memory(c.ID)
		if d.Suspended[c.ID] || !d.Offered(c) || m.Phase == PhaseNew && d.Limits.New <= 0 {
			continue
		}
		if m.InSteps() && d.Buried[c.ID] <= today && !d.off(today) {
			if soon.IsZero() || m.Due.Before(soon) {
				soon = m.Due
			}
			continue
		}
		next := max(m.DueDay, d.Buried[c.ID], today+1)
		if m.Phase == PhaseNew {
			next = max(next, d.Asked[c.ID])
		}
		if d.leftOut(c) {
			next = max(next, d.Plan.Conference)
		}
		next = d.on(next)
		if !found || next < day {
			day, found = next, true
		}
	}
	switch {
	case !soon.IsZero():
		return InTime(soon.Sub(at))
	case found:
		return InDays(int(day - today))
	}
	return ""
}
