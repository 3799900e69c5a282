package study

import (
	"fmt"
	"testing"
	"time"
)

// off takes days off, counted from monday.
func (d *Deck) takeOff(list ...int) {
	for _, n := range list {
		d.Off[d.Scheduler.Day(days(n))] = true
	}
}

func TestNothingIsAskedOnADayOff(t *testing.T) {
	d := plainDeck(5)
	d.answer("term/a/forward", "33", days(-9)) // due
	d.answer("term/b/forward", "1", monday)    // on its steps
	d.takeOff(0, 1)
	is(t, "queue", names(d.Queue(monday)), "")
	is(t, "counts", d.Counts(monday).Today(), 0)
	is(t, "minutes", d.Counts(monday).Minutes, 0)
	is(t, "state", d.State(d.Cards[0], monday), Know)
	is(t, "the next card comes when the days off are over", d.Next(monday), "in 2 days")
	is(t, "as the list says", d.Overview(d.Cards[0], monday).Next, "in 2 days")
	is(t, "also of one on its steps", d.Overview(d.Cards[1], monday).Next, "in 2 days")
	is(t, "one can practise anyway", names(d.Anyway().Queue(monday)), "b a c d e")
	is(t, "then the day is as any other", d.Anyway().Counts(monday).Due, 1)
	is(t, "after the days off", names(d.Queue(days(2))), "b a c d e")
}

func TestACardThatFallsOnADayOffIsAskedBeforeOrAfter(t *testing.T) {
	for _, c := range []struct {
		name      string
		off       []int
		day, last int
		want      int
	}{
		{"no day off", []int{7}, 5, 0, 5},
		{"one day: the day before", []int{5}, 5, 0, 4},
		{"Saturday: on Friday", []int{5, 6}, 5, 0, 4},
		{"Sunday: when it is over", []int{5, 6}, 6, 0, 6},
		{"a week, its first day", []int{5, 6, 7, 8, 9, 10, 11}, 5, 0, 4},
		{"a week, its third day: as long before", []int{5, 6, 7, 8, 9, 10, 11}, 7, 0, 2},
		{"a week, its sixth day: when it is over", []int{5, 6, 7, 8, 9, 10, 11}, 10, 0, 10},
		{"not before its last answer", []int{5, 6, 7, 8, 9, 10, 11}, 7, 3, 4},
		{"nor on the day of it", []int{5, 6, 7, 8, 9, 10, 11}, 7, 4, 7},
		{"days before may be off too", []int{3, 5}, 5, 0, 4},
		{"days before may be off too, and it steps over them", []int{2, 5, 6, 7, 8, 9, 10, 11}, 7, 0, 3},
	} {
		d := plainDeck(1)
		d.takeOff(c.off...)
		day := d.Scheduler.Day(monday)
		m := Memory{Phase: PhaseReview, DueDay: day + StudyDay(c.day), LastDay: day + StudyDay(c.last)}
		is(t, c.name, d.planned(m).DueDay-day, StudyDay(c.want))
	}
}

func TestThePlanKeepsToDaysOff(t *testing.T) {
	d := plainDeck(20)
	d.Limits.New = 5
	today := d.Scheduler.Day(monday)
	d.takeOff(1, 2, 5, 6, 11)
	d.follow(14, monday)
	for _, a := range d.Plan.Days() {
		if a.Off != d.Off[a.Day] || a.Off && a.Answers+float64(a.New) > 0 {
			t.Errorf("day %d: %+v", a.Day-today, a)
		}
	}
	for n := range 14 {
		at := days(n)
		d.follow(14-n, at)
		queue := d.Queue(at)
		if d.Off[today+StudyDay(n)] && len(queue) > 0 {
			t.Errorf("day %d is off, and has %d cards", n, len(queue))
		}
		for _, c := range queue {
			d.answer(c.ID, "33", at)
		}
	}
	if r := d.Readiness(today+14, days(13)); r.Now < 19 {
		t.Errorf("with five days off of fourteen %s", r.Sentence())
	}
}

func TestNewCardsArePacedByTheDaysThatAreOn(t *testing.T) {
	d := plainDeck(20)
	d.Limits.New = 1
	pace := func(off ...int) int {
		d.Off = map[StudyDay]bool{}
		d.takeOff(off...)
		o, _ := d.Outline(d.Scheduler.Day(days(10)), monday)
		return o.Pace
	}
	is(t, "no day off", pace(), 4)               // in six days
	is(t, "five of ten", pace(1, 3, 5, 7, 9), 7) // in three days
	is(t, "all but today", pace(1, 2, 3, 4, 5, 6, 7, 8, 9), 20)
}

func TestADayWithNothingToAskIsNotMissed(t *testing.T) {
	d := plainDeck(2)
	d.answer("term/a/forward", "33", days(-5))
	d.answer("term/b/forward", "33", days(-3))
	d.answer("term/a/forward", "3", days(-2))
	o, _ := d.Outline(d.Scheduler.Day(days(10)), monday)
	is(t, "while there were new cards one day was missed", fmt.Sprint(o.Missed, " of ", o.Days), "1 of 3")
	o, _ = d.Outline(d.Scheduler.Day(days(10)), days(5))
	is(t, "after a long pause all days count", fmt.Sprint(o.Missed, " of ", o.Days), "7 of 10")
}

func TestDaysOffDoNotCountAsMissed(t *testing.T) {
	d := plainDeck(2)
	d.answer("term/a/forward", "33", days(-6))
	o, _ := d.Outline(d.Scheduler.Day(days(10)), monday)
	is(t, "missed", o.Missed, 5)
	d.takeOff(-5, -4, -3)
	o, _ = d.Outline(d.Scheduler.Day(days(10)), monday)
	is(t, "missed", o.Missed, 2)
}

// follow makes the plan for a day so many days after at, and follows it.
func (d *Deck) follow(left int, at time.Time) {
	o, ok := d.Outline(d.Scheduler.Day(at)+StudyDay(left), at)
	if !ok {
		panic(fmt.Sprint("there is nothing to plan ", left, " days before the day"))
	}
	d.Plan = NewPlanner(d.Scheduler).Plan(o)
	for card, m := range d.Memories {
		d.Memories[card] = d.planned(m)
	}
}

// A clock that was set back, or that of another laptop, gives answers from days
// to come.
func TestAnswersFromDaysToComeAreThoughtToBeTodays(t *testing.T) {
	for _, ahead := range []int{1, 9, 10, 40} {
		d := plainDeck(20)
		for _, c := range d.Cards[:10] {
			d.answer(c.ID, "33", days(ahead))
		}
		d.follow(10, monday)
		r := d.Readiness(d.Plan.Conference, monday)
		if r.Now < 5 || r.WithPlan < r.Now || r.WithPlan > r.Of {
			t.Errorf("%d days ahead: %d of %d now, %d with the plan", ahead, r.Now, r.Of, r.WithPlan)
		}
		if n := len(d.Queue(monday)); n == 0 || n > 10 {
			t.Errorf("%d days ahead: %d cards today, of 10 that are new", ahead, n)
		}
		is(t, "days", len(d.Plan.Days()), 10)
	}
}
