package study

import (
	"fmt"
	"time"
)

// CatchUp is how a student who was away catches up without a wall of cards.
type CatchUp struct {
	Away  int // days since the last answer on which cards waited, those off not counted
	Today int // cards that are asked today
	Later int // cards that are due and come on the days after
}

// CatchUp says how what was missed is caught up with. With a plan it is the plan
// that spreads the cards; due is then what FSRS alone would ask for.
func (d *Deck) CatchUp(at time.Time) CatchUp {
	today := d.Scheduler.Day(at)
	p := d.plan(at)
	c := CatchUp{Today: len(p.all()), Later: p.later, Away: d.away(today)}
	for _, card := range d.Cards {
		m := d.Memory(card.ID)
		waits := m.Phase == PhaseReview && m.DueDay > today && !d.hidden(card.ID, today)
		if d.Plan != nil && waits && d.Scheduler.RetrievabilityOn(m, today) < d.Scheduler.Retention {
			c.Later++
		}
	}
	return c
}

// away is on how many days since the last answer cards waited in vain. Of what a
// plan asked for on past days nothing is known, but that it makes no long pause.
func (d *Deck) away(today StudyDay) (days int) {
	last, from := StudyDay(0), today
	for _, c := range d.Cards {
		m := d.Memory(c.ID)
		last = max(last, m.LastDay)
		if d.Suspended[c.ID] || !d.Offered(c) {
			continue
		}
		switch {
		case m.Phase == PhaseNew && d.Limits.New > 0 && !d.leftOut(c), m.InSteps(), d.Plan != nil:
			from = 0
		case m.Phase == PhaseReview:
			from = min(from, m.DueDay)
		}
	}
	if last == 0 {
		return 0
	}
	for day := max(last+1, from); day < today; day++ {
		if !d.Off[day] {
			days++
		}
	}
	if d.Plan != nil && days <= shortPause {
		return 0
	}
	return days
}

// Sentence says it in a line or two, and nothing to one who was not away: "You
// were away for 6 days. 20 cards today, the rest on the days after."
func (c CatchUp) Sentence() string {
	away := fmt.Sprintf("You were away for %s", count(c.Away, "day"))
	switch today := count(c.Today, "card") + " today"; {
	case c.Away < 2 || c.Today == 0 && c.Later > 0:
		return ""
	case c.Today == 0:
		return away + ", and nothing has to be caught up with today."
	case c.Later > 0:
		return away + ". " + today + ", the rest on the days after."
	default:
		return away + ". " + today + "."
	}
}
