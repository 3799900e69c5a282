package study

import (
	"math"
	"testing"
)

func TestTheDaysAheadLeadToWhatThePlanPromises(t *testing.T) {
	d := plainDeck(26)
	d.Limits.New = 5
	for n, c := range d.Cards[:10] {
		d.answer(c.ID, "33", days(-3-n))
	}
	d.follow(14, monday)
	ahead := d.Plan.Days()
	is(t, "days", len(ahead), 14)
	is(t, "the first is today", ahead[0].Day, d.Plan.Today)
	is(t, "the last is the eve", ahead[13].Day, d.Plan.Conference-1)
	r, fresh, before := d.Readiness(d.Plan.Conference, monday), 0, 0.0
	for _, a := range ahead {
		fresh += a.New
		if a.Remembered < before-0.5 {
			t.Errorf("stopping after %s leads to %.1f, a day before to %.1f", a.Day, a.Remembered, before)
		}
		before = a.Remembered
		if want := minutes(a.Answers, usualSeconds); a.Minutes != want && (a.Answers >= 0.5 || a.Minutes != 0) {
			t.Errorf("%.1f answers take %d minutes", a.Answers, a.Minutes)
		}
	}
	is(t, "all new cards are begun", fresh, 16)
	is(t, "at the end as much is remembered as promised", int(math.Round(before)), r.WithPlan)
	if first := ahead[0].Remembered; first < float64(r.Now) || first > before-3 {
		t.Errorf("today alone leads to %.1f of %.1f", first, before)
	}
}

// pairs is a deck of terms that are each asked both ways, all of them begun.
func pairs(terms int) *Deck {
	d := plainDeck(terms)
	for _, c := range d.Cards {
		d.answer(c.ID, "33", monday)
		d.Cards = append(d.Cards, c.in(Reverse))
	}
	return d
}

func TestNoDayIsPlannedForCardsThatAreNotOfferedYet(t *testing.T) {
	d := pairs(14)
	d.follow(9, monday)
	first := d.Plan.Conference
	for _, c := range d.Cards[:14] {
		first = min(first, d.Memory(c.ID).DueDay)
	}
	fresh := 0
	for _, a := range d.Plan.Days() {
		if fresh += a.New; a.New > 0 && a.Day <= first {
			t.Errorf("%d cards are begun on %s, but the first terms are only asked on %s", a.New, a.Day, first)
		}
		if d.Plan.Today < a.Day && a.Day < first && a.Minutes > 0 {
			t.Errorf("%s takes %d minutes, though nothing is asked before %s", a.Day, a.Minutes, first)
		}
	}
	is(t, "they are begun when the terms are known", fresh > 0, true)
}

func TestOnTheEveNoCardIsBegunThatAddsNothing(t *testing.T) {
	d := pairs(6)
	for day := range 8 { // known so well that the other way can be asked
		for _, c := range d.Cards[:6] {
			d.answer(c.ID, "3", days(day+1))
		}
	}
	at := days(9)
	d.follow(2, at)
	is(t, "two days before", d.Counts(at).New > 0, true)
	at = days(10)
	d.follow(1, at)
	is(t, "on the eve", d.Counts(at).New, 0)
	is(t, "nobody calls them left out", len(d.LeftOut()), 0)
	is(t, "who wants to is asked", d.Anyway().Counts(at).New > 0, true)
}

func TestADayOnWhichNothingCouldBeAskedWasNotMissed(t *testing.T) {
	d := pairs(6)
	o, _ := d.Outline(d.Scheduler.Day(days(9)), days(3))
	is(t, "missed", o.Missed, 0)
	d.Cards = append(d.Cards, plainDeck(7).Cards[6]) // there was a term to begin
	o, _ = d.Outline(d.Scheduler.Day(days(9)), days(3))
	is(t, "missed", o.Missed, 2)
}

func TestWhatHappensIfTodayIsMissed(t *testing.T) {
	d := plainDeck(14)
	d.follow(1, monday)
	r := d.Readiness(d.Plan.Conference, monday)
	is(t, "on the eve", r.IfTodayMissedSentence(), "If you miss today: 0.")

	d.follow(3, monday)
	r = d.Readiness(d.Plan.Conference, monday)
	if r.IfTodayMissed > r.WithPlan || r.IfTodayMissed == 0 || r.MissedMinutes < 2 {
		t.Errorf("three days before the day: %d if today is missed, %d otherwise, and the next day takes %d minutes", r.IfTodayMissed, r.WithPlan, r.MissedMinutes)
	}

	d.follow(30, monday)
	r = d.Readiness(d.Plan.Conference, monday)
	is(t, "a month before the day", r.IfTodayMissedSentence(), "If you miss today: still 14, and the next day takes 9 minutes.")
	d.doAll(monday)
	is(t, "when today is done", d.Readiness(d.Plan.Conference, monday).IfTodayMissedSentence(), "")
	d.Off[d.Plan.Today] = true
	is(t, "on a day off", d.Readiness(d.Plan.Conference, monday).IfTodayMissedSentence(), "")

	d.Plan = nil
	is(t, "without a plan", d.Readiness(d.Scheduler.Day(monday)+200, monday).IfTodayMissedSentence(), "")
}

func TestReadyOrNot(t *testing.T) {
	for _, c := range []struct {
		Readiness
		want string
	}{
		{Readiness{}, ""},
		{Readiness{Of: 14, Now: 13, WithToday: 14, WithPlan: 14}, "You are ready."},
		{Readiness{Of: 14, Now: 8, WithToday: 9, WithPlan: 13}, "You are on the way."},
		{Readiness{Of: 14, Now: 0, WithToday: 9, WithPlan: 13, Day: 5, Today: 1}, "There is time for all of it."},
		{Readiness{Of: 14, Now: 8, WithToday: 13}, "Today’s cards will get you ready."},
		{Readiness{Of: 100, Now: 8, WithToday: 13, WithPlan: 60}, "There is more than the days can hold. Most of it will be there."},
		{Readiness{Of: 100, Now: 8, WithToday: 13, WithPlan: 40}, "There is more than the days can hold. Part of it will be there."},
		{Readiness{Of: 14}, "Not ready yet."},
	} {
		is(t, c.Sentence(), c.Verdict(), c.want)
	}
}

func TestTheLastTwoDaysAreNamed(t *testing.T) {
	r := Readiness{Day: 20790, Today: 20780, Of: 14, WithToday: 9, WithPlan: 13}
	is(t, "ten days before", r.WithPlanSentence(), "If you keep to the plan: 13.")
	r.Day = r.Today + 2
	is(t, "two days before", r.WithPlanSentence(), "With tomorrow’s as well: 13.")
	r.WithPlan = 9
	is(t, "where that is no more", r.WithPlanSentence(), "")
}

func TestOnTheEveNothingFollowsTodaysCards(t *testing.T) {
	d := plainDeck(24)
	for n, c := range d.Cards {
		d.answer(c.ID, "331", days(-40+n))
	}
	for range 2 {
		d.follow(1, monday)
		r := d.Readiness(d.Plan.Conference, monday)
		is(t, "the plan promises what today's cards come to", r.WithPlan, r.WithToday)
		is(t, "nothing more is promised", r.WithPlanSentence(), "")
		d.doAll(monday)
		r = d.Readiness(d.Plan.Conference, monday)
		is(t, "when today is done", r.WithPlan, r.Now)
	}
}
