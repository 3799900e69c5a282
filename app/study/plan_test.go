package study

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

// begun are cards that were graduated on earlier days, some of them weeks ago.
func begun(s Scheduler, cards int, today StudyDay, random *rand.Rand) []Memory {
	var list []Memory
	for i := range cards {
		m := NewMemory(fmt.Sprint("term/", i, "/forward"))
		at := s.Begin(today - 1 - StudyDay(random.IntN(30))).Add(12 * time.Hour)
		for m.Phase != PhaseReview {
			m = s.Next(m, Good, at)
			at = at.Add(11 * time.Minute)
		}
		for random.IntN(2) == 0 && m.DueDay < today {
			m = s.Next(m, Good, s.Begin(m.DueDay).Add(12*time.Hour))
		}
		list = append(list, m)
	}
	return list
}

// fresh are cards that were never answered.
func fresh(cards int) (list []string) {
	for i := range cards {
		list = append(list, fmt.Sprint("term/new-", i, "/forward"))
	}
	return list
}

func TestAPlanKeepsItsPromises(t *testing.T) {
	s := NewScheduler(time.UTC)
	today := StudyDay(20000)
	for _, c := range []struct{ cards, fresh, days int }{{14, 0, 1}, {14, 14, 2}, {10, 50, 12}, {60, 0, 30}, {300, 100, 45}, {5, 0, furthest}} {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			random := rand.New(rand.NewPCG(1, uint64(c.days)))
			o := Outline{Today: today, Conference: today + StudyDay(c.days), Begun: begun(s, c.cards, today, random), New: fresh(c.fresh), Pace: 10, Since: today - 30, Days: 30, Missed: 5}
			p := NewPlanner(s).Plan(o)
			again := NewPlanner(s).Plan(o)
			for _, m := range o.Begun {
				day := p.due(m)
				if day < today {
					t.Errorf("%s is asked on day %d of %d", m.Card, day-today, c.days)
				}
				if again.due(m) != day {
					t.Errorf("%s is asked on another day when the plan is made again", m.Card)
				}
				alone := s.RetrievabilityOn(m, p.Conference)
				if kept := p.chance(m); kept < alone-0.02 || kept > 1 {
					t.Errorf("%s: the plan leads to %.3f, doing nothing to %.3f", m.Card, kept, alone)
				}
			}
			for left := 1; left <= c.days; left++ {
				fresh := 0.0
				if began := (c.days - left) * o.Pace; began < c.fresh {
					fresh = float64(min(o.Pace, c.fresh-began)) * firstAnswers(2, 0)
				}
				if n := p.load[left]; n > max(p.most, fresh)+1e-9 {
					t.Errorf("%.1f answers with %d days left, %.1f at the most", n, left, p.most)
				}
			}
			for _, card := range o.New {
				if p.chance(NewMemory(card)) < 0.5 {
					t.Errorf("%s, which is new, is foreseen with %.2f", card, p.chance(NewMemory(card)))
				}
			}
		})
	}
}

func TestNothingIsPlannedForADayThatIsPastOrFar(t *testing.T) {
	s := NewScheduler(time.UTC)
	at := time.Date(2026, time.November, 23, 18, 0, 0, 0, time.UTC)
	d := NewDeck([]Card{{ID: "term/a/forward", Direction: Forward}}, s)
	for days, want := range map[StudyDay]bool{-3: false, 0: false, 1: true, furthest: true, furthest + 1: false} {
		if _, ok := d.Outline(s.Day(at)+days, at); ok != want {
			t.Errorf("with %d days left a plan is made: %v", days, ok)
		}
	}
	empty := NewDeck(nil, s)
	if _, ok := empty.Outline(s.Day(at)+5, at); ok {
		t.Error("a plan is made without cards")
	}
}

func TestNewCardsAreBegunInTimeForTheDay(t *testing.T) {
	s := NewScheduler(time.UTC)
	at := time.Date(2026, time.November, 23, 18, 0, 0, 0, time.UTC)
	var cards []Card
	for i := range 60 {
		cards = append(cards, Card{ID: fmt.Sprint("term/", i, "/forward"), Item: fmt.Sprint("term/", i), Direction: Forward})
	}
	d := NewDeck(cards, s)
	for days, want := range map[StudyDay]int{2: 60, 5: 20, 10: 10, 60: 10} {
		o, _ := d.Outline(s.Day(at)+days, at)
		d.Plan = NewPlanner(s).Plan(o)
		if got := len(d.Queue(at)); got != want {
			t.Errorf("%d days before the conference %d of 60 new cards are begun, want %d", days, got, want)
		}
	}
	d.Limits.New = 0
	if len(d.Queue(at)) != 0 {
		t.Error("new cards are begun though the student wants none")
	}
}

// TestTheDayOfACardIsWhatItsAnswerSaid plays a session under a plan: what a
// button says is when the card returns.
func TestTheDayOfACardIsWhatItsAnswerSaid(t *testing.T) {
	s := NewScheduler(time.UTC)
	at := time.Date(2026, time.November, 23, 18, 0, 0, 0, time.UTC)
	today := s.Day(at)
	d := NewDeck(nil, s)
	for _, m := range begun(s, 40, today, rand.New(rand.NewPCG(3, 3))) {
		d.Cards = append(d.Cards, Card{ID: m.Card, Item: m.Card, Direction: Forward})
		d.Memories[m.Card] = m
	}
	o, _ := d.Outline(today+12, at)
	d.Plan = NewPlanner(s).Plan(o)
	for card, m := range d.Memories {
		d.Memories[card] = d.planned(m)
	}
	session := Start(d, d.Queue(at), 4, at)
	for !session.Done() {
		c, _ := session.Card()
		says := map[Rating]Preview{}
		for _, p := range session.Choices(at) {
			says[p.Rating] = p
		}
		session, _ = Step(session, KeyShow, at)
		session, _ = Step(session, Key3, at)
		if got := session.memory(c.ID); !got.InSteps() && InDays(int(got.DueDay-today)) != says[Good].Words {
			t.Errorf("%s returns on day %d, the button said %q", c.ID, got.DueDay-today, says[Good].Words)
		}
	}
	if session.Deck().Memories[d.Cards[0].ID].Reps == 0 {
		t.Error("nothing was asked")
	}
}

func TestPractisingDoesNotLowerWhatThePlanPromises(t *testing.T) {
	s := NewScheduler(time.UTC)
	at := time.Date(2026, time.November, 23, 18, 0, 0, 0, time.UTC)
	d := NewDeck(nil, s)
	for i := range 14 {
		d.Cards = append(d.Cards, Card{ID: fmt.Sprint("term/", i, "/forward"), Item: fmt.Sprint("term/", i), Direction: Forward})
	}
	conference := s.Day(at) + 14
	o, _ := d.Outline(conference, at)
	d.Plan = NewPlanner(s).Plan(o)
	before := d.Readiness(conference, at).WithPlan
	if before < 13 {
		t.Errorf("the plan promises %d of 14 terms", before)
	}
	for n, c := range d.Cards[:8] {
		for range 1 + n%2 { // some are on their steps, some are off them
			at = at.Add(time.Minute)
			d.Memories[c.ID] = d.next(d.Memory(c.ID), Good, at)
		}
		if after := d.Readiness(conference, at).WithPlan; after < before {
			t.Errorf("after %d cards the plan promises %d terms, before it was %d", n+1, after, before)
		}
	}
}

// TestWithThePlanMoreIsRememberedForNoMoreAnswers is a small part of the
// simulation, of students that are the same each time.
func TestWithThePlanMoreIsRememberedForNoMoreAnswers(t *testing.T) {
	s := NewScheduler(time.UTC)
	for _, c := range []struct {
		cards, days int
		gain        float64
	}{{14, 7, 0.01}, {14, 14, 0.01}, {60, 14, 0.02}, {60, 30, 0.02}} {
		trials := 120 / c.cards
		without := mean(pupils()[0], c.cards, c.days, trials, s, alone)
		with := mean(pupils()[0], c.cards, c.days, trials, s, byPlan(NewPlanner(s)))
		if with.answers > 1.02*without.answers || with.busiest > without.busiest+2 || with.recall < without.recall+c.gain {
			t.Errorf("%d cards in %d days: with the plan %.0f answers, %.3f remembered, %.0f on the busiest day; without %.0f, %.3f, %.0f", c.cards, c.days,
				with.answers, with.recall, with.busiest, without.answers, without.recall, without.busiest)
		}
	}
}

// TestACardThatComesBackFitsIntoThePlan takes a card back into practice that was
// last answered long before all others.
func TestACardThatComesBackFitsIntoThePlan(t *testing.T) {
	d := plainDeck(3)
	d.answer("term/a/forward", "33", days(-200))
	d.answer("term/b/forward", "33", days(-2))
	d.Suspended["term/a/forward"] = true
	d.follow(5, monday)
	d.Suspended["term/a/forward"] = false
	m := d.planned(d.Memory("term/a/forward"))
	if today := d.Scheduler.Day(monday); m.DueDay < today || m.DueDay > today+4 {
		t.Errorf("it is asked in %d days, five days before the conference", m.DueDay-today)
	}
}

// TestAnyPlanIsSound makes plans of all sorts: with days off, little time, cards
// answered today and on their steps, long pauses, nothing at all to do.
func TestAnyPlanIsSound(t *testing.T) {
	s := NewScheduler(time.UTC)
	plans := uint64(30)
	if testing.Short() {
		plans = 5
	}
	for seed := range plans {
		random := rand.New(rand.NewPCG(seed, 9))
		at := days(0)
		today := s.Day(at)
		d := NewDeck(nil, s)
		for _, m := range begun(s, random.IntN(30), today, random) {
			d.Cards = append(d.Cards, Card{ID: m.Card, Item: m.Card, Direction: Forward})
			d.Memories[m.Card] = m
			if random.IntN(10) == 0 {
				d.answer(m.Card, []string{"1", "2", "3"}[random.IntN(3)], at)
			}
		}
		for _, id := range fresh(random.IntN(20)) {
			d.Cards = append(d.Cards, Card{ID: id, Item: id, Direction: Forward})
		}
		left := 1 + random.IntN(20)
		for range random.IntN(left + 1) {
			d.Off[today+StudyDay(random.IntN(left+3))] = true
		}
		d.Minutes, d.Limits.Reviews = random.IntN(8), random.IntN(50)
		o, ok := d.Outline(today+StudyDay(left), at)
		if !ok {
			continue
		}
		d.Plan = NewPlanner(s).Plan(o)
		for _, m := range d.Memories {
			day := d.planned(m).DueDay
			if m.Phase == PhaseReview && (day < today || day < d.Plan.Conference && d.Off[day]) {
				t.Errorf("plan %d: %s is asked on %s, off: %v", seed, m.Card, day, d.Off[day])
			}
		}
		for _, a := range d.Plan.Days() {
			sound := a.Answers >= 0 && a.Remembered >= 0 && a.Remembered <= float64(len(d.Cards))
			if !sound || a.Off && a.Answers > float64(o.Answered) {
				t.Errorf("plan %d: %+v", seed, a)
			}
		}
		if r := d.Readiness(d.Plan.Conference, at); r.WithPlan < r.Now || r.WithPlan > r.Of || r.IfTodayMissed > r.WithPlan {
			t.Errorf("plan %d: %+v", seed, r)
		}
	}
}
