package study

import (
	"fmt"
	"testing"
	"time"
)

// diligent is a deck of so many cards, of which five a day were begun until
// monday, and each asked on its day and remembered.
func diligent(cards int) *Deck {
	d := NewDeck(nil, NewScheduler(time.UTC))
	for i := range cards {
		item := fmt.Sprint("term/", i)
		d.Cards = append(d.Cards, Card{ID: item + "/forward", Item: item, Kind: OfTerm, Direction: Forward, Name: fmt.Sprint("T", i)})
	}
	d.Limits.New = 5
	for n := -cards / 5; n < 0; n++ {
		d.doAll(days(n))
	}
	return d
}

// doAll does all of a day's cards, and returns how many there were.
func (d *Deck) doAll(at time.Time) int {
	queue := d.Queue(at)
	for _, c := range queue {
		for range d.needed(d.Memory(c.ID)) {
			d.answer(c.ID, "3", at)
		}
	}
	return len(queue)
}

func TestAfterABreakThereIsNoWallOfCards(t *testing.T) {
	for _, away := range []int{3, 6, 14, 40} {
		d := diligent(200)
		d.Limits = Limits{New: 5, Reviews: 1000}
		due := 0
		for _, c := range d.Cards {
			if d.IsDue(c.ID, days(away)) {
				due++
			}
		}
		for n, late := range []int{due, -1} {
			c := d.CatchUp(days(away + n))
			if n == 0 && (c.Away != away || c.Today+c.Later != late) {
				t.Errorf("away for %d days with %d cards due: %+v", away, due, c)
			}
			if today := d.doAll(days(away + n)); today != c.Today || today > max(20, due/4) {
				t.Errorf("away for %d days: day %d has %d cards of %d, and says %+v", away, n, today, due, c)
			}
		}
		for n := 2; n < 9; n++ {
			d.doAll(days(away + n))
		}
		if c := d.CatchUp(days(away + 9)); c.Later > 0 {
			t.Errorf("away for %d days: after nine days of practice it is %+v", away, c)
		}
	}
}

func TestTheDaysCardsStayTheSameWhileTheyAreAnswered(t *testing.T) {
	d := diligent(200)
	d.Limits = Limits{New: 5, Reviews: 1000}
	at := days(14)
	for want := len(d.Queue(at)); want > 0; want-- {
		queue := d.Queue(at)
		if len(queue) != want {
			t.Fatalf("%d cards are left, one less than before would be %d", len(queue), want)
		}
		d.answer(queue[0].ID, "3", at)
	}
}

func TestWhatIsMostLikelyForgottenComesFirstAfterABreak(t *testing.T) {
	d := diligent(200)
	at := days(14)
	asked := map[string]bool{}
	weakest := 1.0
	for _, c := range d.Queue(at) {
		asked[c.ID] = true
	}
	for _, c := range d.Cards {
		if d.IsDue(c.ID, at) && !asked[c.ID] {
			weakest = min(weakest, d.Scheduler.Retrievability(d.Memory(c.ID), at))
		}
	}
	for id := range asked {
		if r := d.Scheduler.Retrievability(d.Memory(id), at); r > weakest {
			t.Errorf("%s is asked at %.2f, another at %.2f is put off", id, r, weakest)
		}
	}
}

func TestNothingIsPutOffWithoutABreak(t *testing.T) {
	d := diligent(200)
	for n := range 20 {
		if c := d.CatchUp(days(n)); c.Later > 0 || c.Sentence() != "" {
			t.Errorf("day %d: %+v %q", n, c, c.Sentence())
		}
		d.doAll(days(n))
	}
}

func TestCatchingUpInWords(t *testing.T) {
	for _, c := range []struct {
		CatchUp
		want string
	}{
		{CatchUp{0, 12, 0}, ""},
		{CatchUp{1, 12, 0}, ""},
		{CatchUp{6, 20, 31}, "You were away for 6 days. 20 cards today, the rest on the days after."},
		{CatchUp{6, 12, 0}, "You were away for 6 days. 12 cards today."},
		{CatchUp{6, 1, 0}, "You were away for 6 days. 1 card today."},
		{CatchUp{6, 0, 0}, "You were away for 6 days, and nothing has to be caught up with today."},
		{CatchUp{6, 0, 31}, ""}, // a day off
	} {
		is(t, fmt.Sprint(c.CatchUp), c.Sentence(), c.want)
	}
	is(t, "never begun", plainDeck(14).CatchUp(monday), CatchUp{Today: 14})
}

func TestOneIsAwayOnlyWhileCardsWait(t *testing.T) {
	d := plainDeck(1)
	d.answer("term/a/forward", "33", days(-9))
	d.answer("term/a/forward", "3", days(-7)) // for a week or more
	waits := int(d.Memory("term/a/forward").DueDay - d.Scheduler.Day(monday))
	is(t, "on the day on which the card comes", d.CatchUp(days(waits)), CatchUp{Today: 1})
	is(t, "four days later", d.CatchUp(days(waits+4)), CatchUp{Away: 4, Today: 1})
	d.follow(60, days(waits+2))
	is(t, "with a plan, which may have had nothing to ask", d.CatchUp(days(-4)).Away, 0)
}

func TestDaysOffAreNotDaysAway(t *testing.T) {
	d := diligent(50)
	d.takeOff(0, 1, 2, 3)
	is(t, "away", d.CatchUp(days(5)).Away, 1)
	is(t, "on a day off", d.CatchUp(days(3)).Sentence(), "")
}

// TestThePlanSpreadsWhatWasMissed has a student away in the middle of the time.
func TestThePlanSpreadsWhatWasMissed(t *testing.T) {
	d := diligent(100)
	d.Limits = Limits{New: 5, Reviews: 1000}
	at := days(10)
	alone := d.CatchUp(at)
	d.follow(14, at)
	c := d.CatchUp(at)
	if c.Away != 10 || c.Today > 20 || c.Later == 0 {
		t.Errorf("with a plan it is %+v, without one %+v", c, alone)
	}
	before := d.Readiness(d.Plan.Conference, at)
	for n := range 14 {
		d.follow(14-n, days(10+n))
		if got := d.doAll(days(10 + n)); float64(got) > d.Plan.most {
			t.Errorf("day %d takes %d cards", n, got)
		}
	}
	if r := d.Readiness(d.Plan.Conference, days(23)); r.Now < 97 || r.Now < before.WithPlan-2 {
		t.Errorf("promised were %d, in the end %s", before.WithPlan, r.Sentence())
	}
}

func TestEverythingDueAtOnceWithTwoDaysLeft(t *testing.T) {
	d := diligent(60)
	at := days(90)
	d.follow(2, at)
	r := d.Readiness(d.Plan.Conference, at)
	if r.WithPlan <= r.Now || r.WithPlan < 55 {
		t.Errorf("two days before the day the plan promises %d of 60, doing nothing %d", r.WithPlan, r.Now)
	}
	first := d.doAll(at)
	d.follow(1, days(91))
	second := d.doAll(days(91))
	if max(first, second) > 40 || first+second < 50 {
		t.Errorf("of 60 cards that are long due %d come on the first day and %d on the second", first, second)
	}
}

func TestCardsThatComeLateAreBegunBeforeTheDay(t *testing.T) {
	d := diligent(30)
	for i := range 12 {
		item := fmt.Sprint("own/", i)
		d.Cards = append(d.Cards, Card{ID: item + "/front", Item: item, Kind: OfOwn, Direction: Front, Name: item})
	}
	for n := range 4 {
		d.follow(4-n, days(n))
		d.doAll(days(n))
	}
	for _, c := range d.Cards {
		if d.Memory(c.ID).Phase == PhaseNew {
			t.Errorf("%s was never asked", c.ID)
		}
	}
	is(t, "nothing is left out", len(d.LeftOut()), 0)
}
