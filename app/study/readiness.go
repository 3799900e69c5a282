package study

import (
	"fmt"
	"math"
	"time"
)

// Readiness says how much of a report would be remembered on the conference
// day. Each item counts by the card that stands for it; those set aside are left
// out of all numbers.
type Readiness struct {
	Day       StudyDay
	Today     StudyDay
	Of        int       // terms, or items of several kinds
	Noun      string    // what they are called, "term"
	Now       int       // items remembered on Day if nothing more is studied
	WithToday int       // the same, if each of today's cards is answered with Good
	Chances   []float64 // for each item, in the report's order, without today's cards

	// With a plan; 0 without one.
	WithPlan      int // items remembered on Day if the plan is kept until then
	LeftOut       int // items that will not be begun before Day
	IfTodayMissed int // WithPlan, if nothing more is done today and the plan is kept from then on
	MissedMinutes int // that the next day takes then; 0 where nothing is left to miss today, and on the eve
}

// Readiness looks ahead to a day; a day that is past counts as today.
//
// The number of items is the sum of their chances, rounded: the number that
// most nearly comes true. Counting items with a chance above a half would
// promise too much, for FSRS's curve falls slowly and a term of 55 % would
// count as known. New items count nothing. At least one night lies between an
// answer and the conference, so what was learnt today is not yet certain.
func (d *Deck) Readiness(day StudyDay, at time.Time) Readiness {
	today := d.Scheduler.Day(at)
	r := Readiness{Day: max(day, today), Today: today}
	asked := map[string]bool{}
	for _, c := range d.Queue(at) {
		asked[c.ID] = true
	}
	var now, with, kept, missed float64
	for _, c := range d.Cards {
		if !c.Asks() || d.Suspended[c.ID] {
			continue
		}
		m := d.Memory(c.ID)
		chance := d.chanceOn(m, r.Day)
		r.Chances = append(r.Chances, chance)
		now += chance
		if d.Plan != nil {
			kept += max(chance, d.Plan.chance(m))
			missed += max(chance, d.Plan.chanceMissed(m))
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
	if eve := r.Day == today+1; eve && d.Plan != nil {
		r.WithPlan = r.WithToday // nothing follows today's cards
	}
	r.IfTodayMissed = r.WithPlan
	if d.Plan != nil && len(asked) > 0 {
		r.IfTodayMissed = min(r.WithPlan, int(math.Round(missed)))
		r.MissedMinutes = d.minutesMissed(at)
	}
	r.LeftOut = len(d.LeftOut())
	return r
}

// minutesMissed is how long the next day takes if nothing more is done today; 0
// where no day is left.
func (d *Deck) minutesMissed(at time.Time) int {
	day := d.on(d.Scheduler.Day(at) + 1)
	if d.Plan.missed == nil || day >= d.Plan.Conference {
		return 0
	}
	next := *d
	next.Plan = d.Plan.missed
	next.Memories = make(map[string]Memory, len(d.Memories))
	for card, m := range d.Memories {
		if _, wanted := d.Asked[card]; !wanted {
			m = next.planned(m)
		}
		next.Memories[card] = m
	}
	p := next.plan(d.Scheduler.Begin(day).Add(12 * time.Hour))
	return minutes(float64(next.answers(p)), d.seconds())
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
// of 14 terms." Before the first answer it is what today's cards come to, "With
// today's cards you would remember 11 of 14 terms on 12 December.": that nothing
// is remembered of what was never learned need not be said.
func (r Readiness) Sentence() string {
	if r.begins() {
		return fmt.Sprintf("With today’s cards you would remember %d of %s on %s.", r.WithToday, count(r.Of, r.Noun), r.Day.Words())
	}
	when := "On " + r.Day.Words()
	if r.Day == r.Today {
		when = "Today"
	}
	return fmt.Sprintf("%s you would remember %d of %s.", when, r.Now, count(r.Of, r.Noun))
}

// begins reports whether nothing would be remembered yet, but something with
// today's cards.
func (r Readiness) begins() bool { return r.Now == 0 && r.WithToday > 0 && r.Day > r.Today }

// WithTodaySentence says what today's cards would add, "With today's cards:
// 13.", and nothing when that is no more.
func (r Readiness) WithTodaySentence() string {
	if r.WithToday <= r.Now || r.begins() {
		return ""
	}
	return fmt.Sprintf("With today’s cards: %d.", r.WithToday)
}

// WithPlanSentence says what practising on each day until then would come to,
// "If you keep to the plan: 14.", and nothing when that is no more.
func (r Readiness) WithPlanSentence() string {
	switch {
	case r.WithPlan <= r.WithToday:
		return ""
	case r.Day-r.Today == 2:
		return fmt.Sprintf("With tomorrow’s as well: %d.", r.WithPlan)
	}
	return fmt.Sprintf("If you keep to the plan: %d.", r.WithPlan)
}

// IfTodayMissedSentence says what becomes of it if today's cards are not done,
// "If you miss today: 13, and tomorrow takes 12 minutes.", and nothing where
// nothing is left to do today.
func (r Readiness) IfTodayMissedSentence() string {
	switch {
	case r.WithPlan == 0 || r.MissedMinutes == 0 && r.IfTodayMissed == r.WithPlan:
		return ""
	case r.MissedMinutes == 0:
		return fmt.Sprintf("If you miss today: %d.", r.IfTodayMissed)
	}
	still := ""
	if r.IfTodayMissed == r.WithPlan {
		still = "still "
	}
	return fmt.Sprintf("If you miss today: %s%d, and the next day takes %s.", still, r.IfTodayMissed, count(r.MissedMinutes, "minute"))
}

// LeftOutSentence says how many items the days have no room for, "The days cannot
// hold all 60 terms: 8 will not be asked before 5 December.", and nothing where
// all will be begun.
func (r Readiness) LeftOutSentence() string {
	if r.LeftOut == 0 {
		return ""
	}
	return fmt.Sprintf("The days cannot hold all %s: %d will not be asked before %s.", count(r.Of, r.Noun), r.LeftOut, r.Day.Words())
}

// readyShare is the share of items remembered on the day from which one is ready:
// what Normal retention keeps known.
const readyShare = RetentionNormal

// Verdict says in a few plain words whether the student is ready, or will be.
func (r Readiness) Verdict() string {
	enough := func(n int) bool { return float64(n) >= readyShare*float64(r.Of) }
	switch {
	case r.Of == 0:
		return ""
	case enough(r.Now):
		return "You are ready."
	case enough(r.WithPlan) && r.begins():
		return "There is time for all of it."
	case enough(r.WithPlan):
		return "You are on the way."
	case enough(r.WithToday):
		return "Today’s cards will get you ready."
	case r.WithPlan > r.Of/2:
		return "There is more than the days can hold. Most of it will be there."
	case r.WithPlan > 0:
		return "There is more than the days can hold. Part of it will be there."
	}
	return "Not ready yet."
}
