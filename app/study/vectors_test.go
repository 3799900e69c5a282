package study

import (
	"fmt"
	"math"
	"testing"
	"time"

	fsrs "github.com/open-spaced-repetition/go-fsrs/v4"
)

// The vectors are those that the reference implementations of FSRS-6 hold
// themselves to, with the default weights and without fuzz: py-fsrs,
// tests/test_basic.py, "review card" and "memo state"; go-fsrs has the same.

func TestIntervalsAgreeWithTheReference(t *testing.T) {
	s := NewScheduler(time.UTC)
	ratings := []Rating{Good, Good, Good, Good, Good, Good, Again, Again, Good, Good, Good, Good, Good}
	want := []int{0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21}
	at := time.Date(2022, time.November, 29, 12, 30, 0, 0, time.UTC)
	m := NewMemory("term/a/forward")
	for i, r := range ratings {
		before, elapsed := state(m, s.Day(at))
		days := int(math.Round(s.Params.NextState(before, s.Retention, elapsed, fsrs.Rating(r)).Interval))
		m = s.Next(m, r, at)
		if m.InSteps() {
			days = 0
		}
		if days != want[i] {
			t.Errorf("answer %d leads to %d days, want %d", i+1, days, want[i])
		}
		if want[i] == 0 {
			at = m.Due
		} else {
			at = at.AddDate(0, 0, want[i])
		}
	}
}

func TestMemoriesAgreeWithTheReference(t *testing.T) {
	s := NewScheduler(time.UTC)
	m := NewMemory("term/a/forward")
	at := time.Date(2022, time.November, 29, 12, 30, 0, 0, time.UTC)
	for i, days := range []int{0, 0, 1, 3, 8, 21} {
		at = at.AddDate(0, 0, days)
		rating := Good
		if i == 0 {
			rating = Again
		}
		m = s.Next(m, rating, at)
	}
	if got := fmt.Sprintf("%.4f %.4f", m.Stability, m.Difficulty); got != "53.6269 6.3575" {
		t.Errorf("stability and difficulty are %s, want 53.6269 6.3575", got)
	}
}

// state is a memory as FSRS has it on a day, nil for a card that was never
// answered, and the days since its last answer.
func state(m Memory, today StudyDay) (*fsrs.MemoryState, uint64) {
	if m.Phase == PhaseNew {
		return nil, 0
	}
	s := m.state()
	return &s, uint64(today - m.LastDay)
}
