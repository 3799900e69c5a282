package study

import (
	"time"

	fsrs "github.com/open-spaced-repetition/go-fsrs/v4"
)

// Phase is where a card stands between first sight and long memory.
type Phase int

// The phases.
const (
	PhaseNew        Phase = iota // never answered
	PhaseLearning                // on the first steps, minutes apart
	PhaseReview                  // returns after days
	PhaseRelearning              // forgotten, on the steps again
)

// Memory is what is known of how well a student knows one card. It is never
// stored: it is the replay of the answers.
type Memory struct {
	Card        string // card's ID
	Phase       Phase
	Step        int       // while learning or relearning: the step it waits on, from 0
	Stability   float64   // days until the chance of remembering falls to 90 %
	Difficulty  float64   // 1 to 10
	Due         time.Time // while learning or relearning: when it returns
	DueDay      StudyDay  // in review: the day on which it returns
	Last        time.Time // last answer
	LastDay     StudyDay  // study day of the last answer
	FirstDay    StudyDay  // study day of the first answer
	ReviewedDay StudyDay  // last study day on which it was answered in review
	Reps        int       // answers given
	DayReps     int       // of these, on LastDay
	FirstReps   int       // of these, on FirstDay
	Hards       int       // of these, Hard
	Late        bool      // on ReviewedDay it was asked after its day
	Lapses      int       // times it was forgotten in review
}

// NewMemory is the memory of a card that was never answered.
func NewMemory(card string) Memory { return Memory{Card: card} }

// InSteps reports whether the card is learning or relearning: it returns within
// minutes.
func (m Memory) InSteps() bool { return m.Phase == PhaseLearning || m.Phase == PhaseRelearning }

// IsDue reports whether the card should be asked at a moment of a study day.
// New cards are never due.
func (m Memory) IsDue(at time.Time, today StudyDay) bool {
	switch m.Phase {
	case PhaseLearning, PhaseRelearning:
		return !m.Due.After(at)
	case PhaseReview:
		return m.DueDay <= today
	}
	return false
}

// answered is m with one more answer counted.
func (m Memory) answered(at time.Time, day StudyDay) Memory {
	if m.Phase == PhaseNew {
		m.FirstDay = day
	}
	if m.Phase == PhaseReview {
		m.ReviewedDay, m.Late = day, day > m.DueDay
	}
	if m.Reps == 0 || m.LastDay != day {
		m.DayReps = 0
	}
	m.Reps++
	m.DayReps++
	if m.FirstDay == day {
		m.FirstReps++
	}
	m.Last, m.LastDay = at, day
	return m
}

func (m *Memory) waitFor(step int, due time.Time) {
	if m.Phase == PhaseNew {
		m.Phase = PhaseLearning
	} else if m.Phase == PhaseReview {
		m.Phase = PhaseRelearning
	}
	m.Step, m.Due, m.DueDay = step, due, 0
}

func (m *Memory) graduate(day StudyDay) {
	m.Phase, m.Step, m.Due, m.DueDay = PhaseReview, 0, time.Time{}, day
}

// state is the memory as FSRS knows it.
func (m Memory) state() fsrs.MemoryState {
	return fsrs.MemoryState{Stability: m.Stability, Difficulty: m.Difficulty}
}
