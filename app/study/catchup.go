package study

import (
	"fmt"
	"time"
)

// CatchUp is how a student who was away catches up without a wall of cards.
type CatchUp struct {
	Away  int // days since the last answer on which nothing was done, those off not counted
	Today int // cards that are asked today
	Later int // cards that are due and come on the days after
}

// CatchUp says how what was missed is caught up with. With a plan it is the plan
// that spreads the cards; due is then what FSRS alone would ask for.
func (d *Deck) CatchUp(at time.Time) CatchUp {
	today := d.Scheduler.Day(at)
	p := d.plan(at)
	c := CatchUp{Today: len(p.all()), Later: p.later}
	last, begun := StudyDay(0), false
	for _, card := range d.Cards {
		m := d.Memory(card.ID)
		if m.Phase == PhaseNew {
			continue
		}
		last, begun = max(last, m.LastDay), true
		waits := m.Phase == PhaseReview && m.DueDay > today && !d.hidden(card.ID, today)
		if d.Plan != nil && waits && d.Scheduler.RetrievabilityOn(m, today) < d.Scheduler.Retention {
			c.Later++
		}
	}
	for day := last + 1; begun && day < today; day++ {
		if !d.Off[day] {
			c.Away++
		}
	}
	return c
}

// Sentence says it in a line or two, and nothing to one who was not away: "You
// were away for 6 days. Today 20 cards, the rest on the days after."
func (c CatchUp) Sentence() string {
	away := fmt.Sprintf("You were away for %s", count(c.Away, "day"))
	switch today := "Today " + count(c.Today, "card"); {
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
