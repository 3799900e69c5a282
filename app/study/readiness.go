package study

import (
	"fmt"
	"math"
	"time"
)

// Readiness says how much of a report would be remembered on the conference
// day. Terms count by their forward or contrast card; those set aside are left
// out of all numbers.
type Readiness struct {
	Day       StudyDay
	Today     StudyDay
	Of        int       // terms, or items of several kinds
	Noun      string    // what they are called, "term"
	Now       int       // terms remembered on Day if nothing more is studied
	WithToday int       // the same, if each of today's cards is answered with Good
	WithPlan  int       // terms remembered on Day if the plan is kept until then; 0 without a plan
	Chances   []float64 // for each of the terms, in the report's order, without today's cards
}

// Readiness looks ahead to a day; a day that is past counts as today.
//
// The number of terms is the sum of their chances, rounded: the number that
// most nearly comes true. Counting terms with a chance above a half would
// promise too much, for FSRS's curve falls slowly and a term of 55 % would
// count as known. New terms count nothing. At least one night lies between an
// answer and the conference, so what was learnt today is not yet certain.
func (d *Deck) Readiness(day StudyDay, at time.Time) Readiness {
	today := d.Scheduler.Day(at)
	r := Readiness{Day: max(day, today), Today: today}
	asked := map[string]bool{}
	for _, c := range d.Queue(at) {
		asked[c.ID] = true
	}
	var now, with, kept float64
	fresh := 0
	for _, c := range d.Cards {
		if !c.Asks() || d.Suspended[c.ID] {
			continue
		}
		m := d.Memory(c.ID)
		chance := d.chanceOn(m, r.Day)
		r.Chances = append(r.Chances, chance)
		now += chance
		if d.Plan != nil {
			kept += max(chance, d.Plan.chance(m, fresh))
		}
		if m.Phase == PhaseNew {
			fresh++
		}
		if asked[c.ID] {
			chance = d.chanceOn(d.studied(m, at), r.Day)
		}
		with += chance
	}
	r.Of, r.Noun = len(r.Chances), d.Noun()
	r.Now = int(math.Round(now))
	r.WithToday = max(r.Now, int(math.Round(with)))
	r.WithPlan = int(math.Round(kept))
	return r
}

func (d *Deck) chanceOn(m Memory, day StudyDay) float64 {
	return d.Scheduler.RetrievabilityOn(m, max(day, m.LastDay+1))
}

// studied is a memory after today's session, each answer Good.
func (d *Deck) studied(m Memory, at time.Time) Memory {
	for range d.needed(m) {
		m = d.next(m, Good, at)
	}
	return m
}

// Sentence is the readiness in one line: "On 12 December you would remember 11
// of 14 terms."
func (r Readiness) Sentence() string {
	when := "On " + r.Day.Words()
	if r.Day == r.Today {
		when = "Today"
	}
	return fmt.Sprintf("%s you would remember %d of %s.", when, r.Now, count(r.Of, r.Noun))
}

// WithTodaySentence says what today's cards would add, "With today's cards:
// 13.", and nothing when that is no more.
func (r Readiness) WithTodaySentence() string {
	if r.WithToday <= r.Now {
		return ""
	}
	return fmt.Sprintf("With today’s cards: %d.", r.WithToday)
}

// WithPlanSentence says what practising on each day until then would come to,
// "A little every day: 14.", and nothing when that is no more.
func (r Readiness) WithPlanSentence() string {
	if r.WithPlan <= r.WithToday {
		return ""
	}
	return fmt.Sprintf("A little every day: %d.", r.WithPlan)
}
