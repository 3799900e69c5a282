package desk

import (
	"testing"
	"time"

	"placard/app/journal"
	"placard/app/study"
)

// graduated is a room in which the two terms were learned yesterday.
func graduated(t *testing.T) *room {
	t.Helper()
	r := enter(t)
	for _, card := range []string{"term/coercion/forward", "term/asylum/forward"} {
		for range 2 {
			r.now = r.now.Add(11 * time.Minute)
			r.Answer(card, study.Good, 5)
		}
	}
	return r.tomorrow(t)
}

func due(r *room) (days [2]study.StudyDay) {
	for i, card := range []string{"term/coercion/forward", "term/asylum/forward"} {
		days[i] = r.Deck().Memory(card).DueDay
	}
	return days
}

func TestCardsFollowThePlanWhileThereIsADay(t *testing.T) {
	r := graduated(t)
	alone := due(r)
	if err := r.SetConferenceDay("2026-12-20"); err != nil {
		t.Fatal(err)
	}
	if r.Deck().Plan == nil || due(r) == alone {
		t.Errorf("with a conference day the cards are due on %v, as without", due(r))
	}
	again := r.tomorrow(t)
	if again.Deck().Plan == nil {
		t.Error("there is no plan after the next start")
	}
	if r.Undo(); r.Deck().Plan != nil || due(r) != alone {
		t.Errorf("without the day again the cards are due on %v, before on %v", due(r), alone)
	}
}

func TestAfterTheDayCardsAreScheduledAsUsual(t *testing.T) {
	r := graduated(t)
	alone := due(r)
	_ = r.SetConferenceDay("2026-11-20")
	if r.Deck().Plan != nil || due(r) != alone {
		t.Errorf("after the day the cards are due on %v, not on %v", due(r), alone)
	}
}

func TestThePlanIsMadeAnewOnAnotherDay(t *testing.T) {
	r := graduated(t)
	_ = r.SetConferenceDay("2026-12-20")
	first := r.Deck().Plan
	r.Answer("term/coercion/forward", study.Good, 5)
	if r.Deck().Plan != first {
		t.Error("an answer makes another plan")
	}
	r.now = r.now.Add(24 * time.Hour)
	r.Tick("solution/a", true)
	if r.Deck().Plan == first || r.Deck().Plan.Today != r.Deck().Scheduler.Day(r.now) {
		t.Error("on the next day the plan is yesterday's")
	}
}

func TestThePlanIsMadeAnewOnRequestAfterAnswers(t *testing.T) {
	r := graduated(t)
	_ = r.SetConferenceDay("2026-12-20")
	first := r.Deck().Plan
	if r.PlanAnew(); r.Deck().Plan != first {
		t.Error("nothing was answered, but there is another plan")
	}
	r.Answer("term/coercion/forward", study.Good, 5)
	if r.PlanAnew(); r.Deck().Plan == first {
		t.Error("the plan does not know of the answer")
	}
	second := r.Deck().Plan
	if r.PlanAnew(); r.Deck().Plan != second {
		t.Error("it is made again without need")
	}
}

// TestAPlanThatComesLateIsNotFollowed has plans made slower than the student
// changes the day.
func TestAPlanThatComesLateIsNotFollowed(t *testing.T) {
	r := graduated(t)
	var waiting []func()
	r.p.Later = func(work, then func()) { waiting = append(waiting, func() { work(); then() }) }
	_ = r.SetConferenceDay("2026-12-20")
	_ = r.SetConferenceDay("2026-12-01")
	if len(waiting) != 2 || r.Deck().Plan != nil {
		t.Fatalf("%d plans are being made, one is followed: %v", len(waiting), r.Deck().Plan != nil)
	}
	r.told = 0
	waiting[1]()
	if r.told != Cards {
		t.Errorf("a new plan tells %b, want cards", r.told)
	}
	waiting[0]()
	want, _ := study.ParseDay("2026-12-01")
	if got := r.Deck().Plan.Conference; got != want {
		t.Errorf("the plan is for %s", got)
	}
}

func TestAnswersUnderAPlanReplayTheSame(t *testing.T) {
	r := graduated(t)
	_ = r.SetConferenceDay("2026-12-20")
	r.Answer("term/coercion/forward", study.Again, 5)
	r.now = r.now.Add(11 * time.Minute)
	r.Answer("term/coercion/forward", study.Good, 5)
	next := enter(t, r.entries...)
	for _, c := range next.Deck().Cards {
		was, is := r.Deck().Memory(c.ID), next.Deck().Memory(c.ID)
		was.DueDay, is.DueDay = 0, 0 // the plan is made anew
		if was != is {
			t.Errorf("%s was %+v and is %+v", c.ID, was, is)
		}
	}
}

func TestWhatWasSaidForAnotherReportIsLikelyForThisOne(t *testing.T) {
	at := time.Date(2026, 11, 20, 18, 0, 0, 0, time.UTC)
	said := func(n int, kind journal.Kind, report, text string) journal.Entry {
		return journal.Entry{Ref: journal.Ref{Device: "other", File: "f", N: n}, At: at.Add(time.Duration(n) * time.Minute), Kind: kind, Report: report, Text: text}
	}
	r := enter(t, said(1, journal.Day, "lakes", "2026-12-01"), said(2, journal.Day, "rivers", "2026-12-05"), said(3, journal.Country, "rivers", "Kenya"), said(4, journal.Country, "lakes", ""))
	if day, country := r.UsualDay(), r.UsualCountry(); day != "2026-12-05" || country != "Kenya" {
		t.Errorf("likely are %q and %q", day, country)
	}
	if r.ConferenceDay() != "" || r.Country() != "" {
		t.Error("what is only likely is set")
	}
	r.now = r.now.AddDate(0, 1, 0)
	if day := r.UsualDay(); day != "" {
		t.Errorf("a day that is past is likely: %s", day)
	}
	_ = r.SetConferenceDay("2027-01-05")
	if day := r.UsualDay(); day != "" {
		t.Errorf("the report's own day is taken for another's: %s", day)
	}
}
