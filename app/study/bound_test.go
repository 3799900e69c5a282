package study

import (
	"fmt"
	"strings"
	"testing"
)

func TestNoDayTakesMoreThanItsMinutes(t *testing.T) {
	for _, minutes := range []int{1, 3, 10, 30} {
		for _, planned := range []bool{false, true} {
			d := plainDeck(26)
			for n, c := range d.Cards[:13] {
				d.answer(c.ID, "33", days(-5-n))
			}
			d.Minutes = minutes
			if planned {
				d.follow(10, monday)
			}
			what := fmt.Sprintf("%d minutes a day, with a plan: %v", minutes, planned)
			if got := d.Counts(monday).Minutes; got > minutes || got == 0 {
				t.Errorf("%s: today takes %d", what, got)
			}
			if !planned {
				continue
			}
			for _, a := range d.Plan.Days() {
				if a.Minutes > minutes {
					t.Errorf("%s: %s takes %d", what, a.Day, a.Minutes)
				}
			}
		}
	}
}

func TestMinutesCountWhatWasDoneEarlierInTheDay(t *testing.T) {
	d := plainDeck(26)
	d.Minutes = 4 // twelve answers of twenty seconds, six new cards
	is(t, "at first", len(d.Queue(monday)), 6)
	d.answer("term/a/forward", "33", monday)
	d.answer("term/b/forward", "33", monday)
	is(t, "after two cards", names(d.Queue(monday)), "c d e f")
	d.answer("term/c/forward", "1113", monday)
	is(t, "after a hard one, which is on its steps", names(d.Queue(monday)), "c d")
	is(t, "tomorrow", len(d.Queue(days(1))), 6)
	is(t, "anyway", len(d.Anyway().Queue(monday)), 24)
	d.Seconds = 40
	is(t, "of a slow reader", names(d.Queue(monday)), "c")
}

func TestWhatTheDaysCannotHoldIsLeftOutLeastImportantFirst(t *testing.T) {
	d := plainDeck(26)
	d.Minutes = 2 // six answers a day: two new cards, as one of them may be wrong at first
	d.Important["term/y"], d.Important["term/z"] = true, true
	d.follow(4, monday)
	out := d.LeftOut()
	if len(out) < 8 || len(out) > 20 {
		t.Errorf("%d of 26 are left out of four days with six answers each", len(out))
	}
	if strings.ContainsAny(names(out), "yz") {
		t.Errorf("left out are %s, important are y and z", names(out))
	}
	is(t, "the important ones come first", names(d.Queue(monday)), "y z")
	is(t, "the last in the report are left out", names(out), names(d.Cards[24-len(out):24]))
	r := d.Readiness(d.Plan.Conference, monday)
	is(t, "said", r.LeftOutSentence(), fmt.Sprintf("The days cannot hold all %d terms: %d will not be asked before %s.", r.Of, len(out), r.Day.Words()))
	asked := map[string]bool{}
	for n := range 4 {
		at := days(n)
		d.follow(4-n, at)
		for _, c := range d.Queue(at) {
			asked[c.Name] = true
			d.answer(c.ID, "33", at)
		}
	}
	if got := 26 - len(asked); got > len(out)+2 || got < len(out)-2 {
		t.Errorf("%d were left out in the end, %d were said", got, len(out))
	}
	if len(d.Anyway().Queue(days(3))) == 0 {
		t.Error("cards that are left out cannot be practised anyway")
	}
}

func TestNothingIsLeftOutWhereTheDaysHaveRoom(t *testing.T) {
	for _, minutes := range []int{0, 60} {
		d := plainDeck(26)
		d.Minutes = minutes
		d.follow(14, monday)
		is(t, fmt.Sprint(minutes, " minutes"), len(d.LeftOut()), 0)
	}
	d := plainDeck(26)
	d.Minutes = 10
	is(t, "without a plan", len(d.LeftOut()), 0)
}

func TestAForgottenCardDoesNotGiveWay(t *testing.T) {
	d := plainDeck(20)
	for _, c := range d.Cards {
		d.answer(c.ID, "33", days(-20))
	}
	d.answer("term/t/forward", "13", days(-12)) // forgotten, and known again
	d.Minutes = 1
	d.follow(1, monday)
	if got := names(d.Queue(monday)); !strings.HasPrefix(got, "t ") {
		t.Errorf("on the eve, with time for three answers, asked are %s, t was forgotten before", got)
	}
}

func TestThePlanKeepsToTheLimitOfReviews(t *testing.T) {
	d := diligent(60)
	d.Limits = Limits{New: 5, Reviews: 10}
	d.follow(5, days(30))
	for _, a := range d.Plan.Days() {
		if a.Answers > 12 {
			t.Errorf("on %s the plan reckons with %.1f answers, ten reviews are allowed", a.Day, a.Answers)
		}
	}
	promised := d.Readiness(d.Plan.Conference, days(30)).WithPlan
	for n := range 5 {
		d.follow(5-n, days(30+n))
		d.doAll(days(30 + n))
	}
	if r := d.Readiness(d.Plan.Conference, days(34)); r.Now < promised-2 {
		t.Errorf("promised were %d, in the end %s", promised, r.Sentence())
	}
}
