package study

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// A line holds the answers given so far, each with its wait after the one
// before, and what the four answers would now do.
func TestEachAnswerSaysWhenTheCardReturns(t *testing.T) {
	const minute, day = time.Minute, 24 * time.Hour
	for _, c := range []struct {
		name  string
		given []step
		want  [4]string
	}{
		{"new", nil, [4]string{"in 1 minute", "in 6 minutes", "in 10 minutes", "in 8 days"}},
		{"not yet", []step{{0, Again}}, [4]string{"in 1 minute", "in 6 minutes", "in 10 minutes", "in 2 days"}},
		{"got it once", []step{{0, Good}}, [4]string{"in 1 minute", "in 10 minutes", "in 2 days", "in 5 days"}},
		{"not yet, got it", []step{{0, Again}, {minute, Good}}, [4]string{"in 1 minute", "in 10 minutes", "tomorrow", "in 2 days"}},
		{"learnt, after two days", []step{{0, Good}, {10 * minute, Good}, {2 * day, 0}}, [4]string{"in 10 minutes", "in 7 days", "in 10 days", "in 3 weeks"}},
		{"forgotten", []step{{0, Easy}, {8 * day, Again}}, [4]string{"in 10 minutes", "in 15 minutes", "tomorrow", "in 2 days"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := NewScheduler(time.UTC)
			m, at := NewMemory("term/x/forward"), monday
			for _, g := range c.given {
				at = at.Add(g.wait)
				m = s.Next(m, g.rating, at)
			}
			var got [4]string
			for i, p := range s.Preview(m, at) {
				got[i] = p.Words
				is(t, "preview", p.Memory, s.Next(m, p.Rating, at))
			}
			is(t, "words", got, c.want)
		})
	}
}

type step struct {
	wait   time.Duration
	rating Rating
}

func TestPhases(t *testing.T) {
	s := NewScheduler(time.UTC)
	m := NewMemory("a")
	for i, c := range []struct {
		wait   int // days
		rating Rating
		phase  Phase
		step   int
		lapses int
	}{
		{0, Again, PhaseLearning, 0, 0},
		{0, Good, PhaseLearning, 1, 0},
		{0, Hard, PhaseLearning, 1, 0},
		{0, Good, PhaseReview, 0, 0},
		{1, Good, PhaseReview, 0, 0},
		{9, Again, PhaseRelearning, 0, 1},
		{0, Again, PhaseRelearning, 0, 1}, // a lapse counts once
		{0, Good, PhaseReview, 0, 1},
		{3, Easy, PhaseReview, 0, 1},
	} {
		m = s.Next(m, c.rating, m.Last.Add(time.Duration(c.wait)*24*time.Hour))
		is(t, fmt.Sprint("answer ", i+1), [3]int{int(m.Phase), m.Step, m.Lapses}, [3]int{int(c.phase), c.step, c.lapses})
	}
	is(t, "reps", m.Reps, 9)
}

func TestWithoutStepsCardsGoStraightToDays(t *testing.T) {
	s := NewScheduler(time.UTC)
	s.Steps = Steps{}
	m := NewMemory("a")
	for _, r := range []Rating{Again, Good, Again, Again} {
		m = s.Next(m, r, monday)
		is(t, "phase", m.Phase, PhaseReview)
		if m.DueDay <= m.LastDay {
			t.Errorf("returns on the day it was answered: %+v", m)
		}
	}
}

func TestARatingThatDoesNotExistChangesNothing(t *testing.T) {
	s := NewScheduler(time.UTC)
	m := s.Next(NewMemory("a"), Good, monday)
	for _, r := range []Rating{-1, 0, 5, 100} {
		is(t, "memory", s.Next(m, r, days(1)), m)
	}
}

func TestABetterAnswerNeverReturnsACardSooner(t *testing.T) {
	s := NewScheduler(time.UTC)
	anyHistory(func(m Memory, at time.Time) {
		before := time.Duration(0)
		for _, p := range s.Preview(m, at) {
			if p.In < before || p.In <= 0 || p.In > MaxDays*24*time.Hour {
				t.Fatalf("%+v: rating %d returns after %v, the one below after %v", m, p.Rating, p.In, before)
			}
			before = p.In
		}
	})
}

func TestTheChanceOfRememberingFallsWithTimeAndGrowsWithTheAnswer(t *testing.T) {
	s := NewScheduler(time.UTC)
	anyHistory(func(m Memory, at time.Time) {
		if m.Phase != PhaseNew {
			is(t, "chance on the day", s.Retrievability(m, m.Last), 1)
			for d, last := m.LastDay+1, 1.0; d < m.LastDay+400; d += 7 {
				p := s.RetrievabilityOn(m, d)
				if p >= last || p <= 0 {
					t.Fatalf("%+v: %v on day %d after %v", m, p, d-m.LastDay, last)
				}
				last = p
			}
		}
		again, good := s.Next(m, Again, at), s.Next(m, Good, at)
		if again.Stability > good.Stability {
			t.Fatalf("%+v: Again leaves %v, Good %v", m, again.Stability, good.Stability)
		}
	})
	is(t, "a new card", s.Retrievability(NewMemory("a"), monday), 0)
}

func TestACardReturnsWhenItsChanceHasFallenToTheWantedOne(t *testing.T) {
	for _, want := range []float64{RetentionRelaxed, RetentionNormal, RetentionThorough} {
		s := NewScheduler(time.UTC)
		s.Retention = want
		m := s.Replay("a", []Answer{{At: monday, Rating: Easy}, {At: days(8), Rating: Good}})
		got := s.RetrievabilityOn(m, m.DueDay)
		if math.Abs(got-want) > 0.015 { // whole days and fuzz
			t.Errorf("wanted %v, returns at %v", want, got)
		}
	}
}

func TestFuzzIsSmallSteadyAndLeavesShortIntervalsAlone(t *testing.T) {
	for _, c := range []struct{ days, low, high int }{
		{1, 1, 1}, {2, 2, 2}, {3, 2, 4}, {7, 5, 9}, {20, 17, 23}, {100, 93, 107}, {MaxDays, 345, MaxDays},
	} {
		seen := map[int]bool{}
		for i := range 500 {
			m := Memory{Card: fmt.Sprint("term/", i), Reps: i % 7}
			got := fuzzed(c.days, m)
			is(t, "again", fuzzed(c.days, m), got)
			seen[got] = true
			if got < c.low || got > c.high {
				t.Errorf("%d days became %d", c.days, got)
			}
		}
		if c.days >= 3 && !(seen[c.low] && seen[c.high]) {
			t.Errorf("%d days: the ends of %d to %d are never reached", c.days, c.low, c.high)
		}
	}
}

// However a card's answers arrive, and wherever one stops, replaying them is the
// same as having answered them one after the other.
func TestReplayIsTheSameAsAnswering(t *testing.T) {
	s := NewScheduler(zone(t, "Europe/Berlin"))
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		m, at := NewMemory("a"), monday
		var all []Answer
		for range rng.IntN(20) {
			at = at.Add(time.Duration(rng.IntN(100)*rng.IntN(100)+1) * time.Minute)
			a := Answer{At: at, Rating: Again + Rating(rng.IntN(4))}
			all = append(all, a)
			m = s.Next(m, a.Rating, a.At)
			shuffled := slices.Clone(all)
			rng.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			kept := slices.Clone(shuffled)
			is(t, "replay", s.Replay("a", shuffled), m)
			is(t, "the answers are left alone", slices.Equal(shuffled, kept), true)
		}
	}
}

func TestALateReviewIsReplayedInItsPlace(t *testing.T) {
	s := NewScheduler(time.UTC)
	here := []Answer{{At: monday, Rating: Good}, {At: days(3), Rating: Good}}
	late := Answer{At: days(1), Rating: Again} // the other laptop's, synced afterwards
	got := s.Replay("a", append(here, late))
	want := s.Replay("a", []Answer{here[0], late, here[1]})
	is(t, "memory", got, want)
	if got == s.Replay("a", here) {
		t.Error("the late review made no difference")
	}
	is(t, "last answer", got.Last.Equal(days(3)), true)
}

func TestAClockSetBackCountsAsTheSameDay(t *testing.T) {
	s := NewScheduler(time.UTC)
	m := s.Next(NewMemory("a"), Easy, monday)
	back := s.Next(m, Good, days(-40))
	is(t, "stability", back.Stability, s.Next(m, Good, monday).Stability)
}

func TestWhatIsWrongWithASchedulerIsSaid(t *testing.T) {
	fine := NewScheduler(nil)
	is(t, "default", fine.Validate(), nil)
	for name, spoil := range map[string]func(*Scheduler){
		"weights":        func(s *Scheduler) { s.Params.W[3] = math.NaN() },
		"low retention":  func(s *Scheduler) { s.Retention = 0.2 },
		"no retention":   func(s *Scheduler) { s.Retention = math.NaN() },
		"day start":      func(s *Scheduler) { s.DayStart = 13 * time.Hour },
		"falling steps":  func(s *Scheduler) { s.Steps.Learning = []time.Duration{time.Hour, time.Minute} },
		"endless step":   func(s *Scheduler) { s.Steps.Relearning = []time.Duration{24 * time.Hour} },
		"step of no use": func(s *Scheduler) { s.Steps.Learning = []time.Duration{0} },
	} {
		s := fine
		spoil(&s)
		if s.Validate() == nil {
			t.Errorf("%s: passed", name)
		}
	}
}

// anyHistory calls check after each answer of many random histories.
func anyHistory(check func(Memory, time.Time)) {
	s := NewScheduler(time.UTC)
	rng := rand.New(rand.NewPCG(3, 4))
	for i := range 40 {
		m, at := NewMemory(fmt.Sprint("term/", i)), monday
		for range 12 {
			check(m, at)
			m = s.Next(m, Again+Rating(rng.IntN(4)), at)
			at = at.Add(time.Duration(rng.IntN(2)*rng.IntN(40))*24*time.Hour + time.Duration(rng.IntN(600))*time.Minute)
		}
	}
}

func BenchmarkNext(b *testing.B) {
	s := NewScheduler(zone(b, "Europe/Berlin"))
	m := s.Next(NewMemory("a"), Easy, monday)
	for b.Loop() {
		s.Next(m, Good, days(8))
	}
}

func BenchmarkReplay10k(b *testing.B) {
	s := NewScheduler(zone(b, "Europe/Berlin"))
	var all []Answer
	for i := range 10_000 {
		all = append(all, Answer{At: monday.Add(time.Duration(i) * 7 * time.Hour), Rating: Again + Rating(i%4)})
	}
	for b.Loop() {
		s.Replay("a", all)
	}
}
