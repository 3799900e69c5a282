package study

import (
	"errors"
	"fmt"
	"hash/fnv"
	"math"
	"strconv"
	"time"

	fsrs "github.com/open-spaced-repetition/go-fsrs/v4"
)

// The chances of remembering at which cards return: Relaxed, Normal and
// Thorough in settings. Normal is FSRS's and Anki's default; half as many
// lapses (Thorough) cost about twice the reviews.
const (
	RetentionRelaxed  = 0.85
	RetentionNormal   = 0.90
	RetentionThorough = 0.95
)

// MaxDays is the longest interval: a year. A report is studied for one
// conference, and no conference is planned further ahead.
const MaxDays = 365

// Steps are the waits within a day before a card is left to FSRS, each at least
// a second, under half a day, and longer than the one before.
type Steps struct {
	Learning   []time.Duration // of a new card
	Relearning []time.Duration // of a card that was forgotten
}

// DefaultSteps are Anki's: 1 and 10 minutes for a new card, 10 minutes for a
// forgotten one.
//
// With two answers a first "Got it" on a new card therefore returns it after
// ten minutes, and the second one graduates it. One look shows only that the
// words were familiar; recalling a term twice in its first session is what
// makes it last (Rawson and Dunlosky, "Optimizing schedules of retrieval
// practice", 2011), and learn-ahead keeps the wait from holding anyone up.
// Somebody who knew it already has Easy when all four answers are on.
func DefaultSteps() Steps {
	return Steps{
		Learning:   []time.Duration{time.Minute, 10 * time.Minute},
		Relearning: []time.Duration{10 * time.Minute},
	}
}

// Scheduler decides when a card returns. It is a value without state: FSRS-6
// says how strong a memory is, the steps rule the first minutes, the calendar
// counts the days.
type Scheduler struct {
	Params    fsrs.Parameters // weights; its own retention, steps and fuzz are not used
	Retention float64         // chance of remembering at which a card returns, 0.7 to 0.97
	Steps     Steps
	Calendar
}

// NewScheduler is the scheduler with the default weights, Normal retention,
// DefaultSteps and the study day of DayStart in loc.
func NewScheduler(loc *time.Location) Scheduler {
	return Scheduler{
		Params:    fsrs.DefaultParam(),
		Retention: RetentionNormal,
		Steps:     DefaultSteps(),
		Calendar:  Calendar{DayStart: DayStart, Loc: loc},
	}
}

// Validate reports what is wrong with a scheduler that was put together from
// settings. Nothing else checks: FSRS would fall back to defaults in silence.
func (s Scheduler) Validate() error {
	if err := s.Params.Validate(); err != nil {
		return fmt.Errorf("the memory model's weights cannot be used (%w); remove them from the settings to go back to the usual ones", err)
	}
	if !(s.Retention >= 0.7 && s.Retention <= 0.97) {
		return fmt.Errorf("the wanted chance of remembering is %v; choose one from 0.7 to 0.97", s.Retention)
	}
	if s.DayStart < 0 || s.DayStart > 12*time.Hour {
		return errors.New("the study day must start between midnight and noon")
	}
	for _, steps := range [][]time.Duration{s.Steps.Learning, s.Steps.Relearning} {
		for i, d := range steps {
			if d < time.Second || d >= 12*time.Hour || i > 0 && d <= steps[i-1] {
				return errors.New("each learning step must be longer than the one before and shorter than half a day")
			}
		}
	}
	return nil
}

// Next is the memory after an answer at a moment. A rating that does not exist
// (a damaged entry) changes nothing. A moment before the last answer counts as
// the same day.
func (s Scheduler) Next(m Memory, r Rating, at time.Time) Memory {
	if r < Again || r > Easy {
		return m
	}
	return s.outcomes(m, at)[r-Again]
}

// Answer is one review as the journal keeps it.
type Answer struct {
	At      time.Time
	Rating  Rating
	Seconds float64 // time to answer, at most 60
}

// Replay is the memory of a card after all its answers, in the order of their
// times whatever the order they come in; answers of the same moment keep the
// order given. So an answer that arrives late from another laptop is replayed
// in its place.
func (s Scheduler) Replay(card string, answers []Answer) Memory {
	m := NewMemory(card)
	for _, a := range inOrder(answers) {
		m = s.Next(m, a.Rating, a.At)
	}
	return m
}

// Retrievability is the chance, 0 to 1, that the card would be remembered at a
// moment, by FSRS-6's forgetting curve over whole study days, as it was fitted.
// It is 0 for a new card and 1 on the day of an answer.
func (s Scheduler) Retrievability(m Memory, at time.Time) float64 {
	return s.RetrievabilityOn(m, s.Day(at))
}

// RetrievabilityOn is the chance that the card would be remembered on a day.
func (s Scheduler) RetrievabilityOn(m Memory, day StudyDay) float64 {
	if m.Phase == PhaseNew {
		return 0
	}
	return s.Params.ForgettingCurve(float64(max(0, day-m.LastDay)), m.Stability)
}

// outcomes are the memories after each of the four answers.
func (s Scheduler) outcomes(m Memory, at time.Time) [4]Memory {
	day := s.Day(at)
	var before *fsrs.MemoryState
	var elapsed StudyDay
	if m.Phase != PhaseNew {
		before = &fsrs.MemoryState{Stability: m.Stability, Difficulty: m.Difficulty}
		elapsed = max(0, day-m.LastDay)
	}
	states := s.Params.NextStates(before, s.Retention, uint64(elapsed))
	after := [4]fsrs.ItemState{states.Again, states.Hard, states.Good, states.Easy}
	days := s.intervals(m, after)
	var out [4]Memory
	for i := range out {
		n := m.answered(at, day)
		n.Stability, n.Difficulty = after[i].Memory.Stability, after[i].Memory.Difficulty
		rating := Again + Rating(i)
		if m.Phase == PhaseReview && rating == Again {
			n.Lapses++
		}
		if rating == Hard {
			n.Hards++
		}
		if step, wait, ok := s.Steps.next(m, rating); ok {
			n.waitFor(step, at.Add(wait))
		} else {
			n.graduate(day + StudyDay(days[i]))
		}
		out[i] = n
	}
	return out
}

// intervals are the days after which each answer would return the card. A
// better answer never returns it sooner: in review Good waits at least a day
// longer than Hard, and Easy always a day longer than Good (Anki's and
// go-fsrs's rule), as far as MaxDays lets them.
func (s Scheduler) intervals(m Memory, after [4]fsrs.ItemState) [4]int {
	var days [4]int
	for i, a := range after {
		days[i] = fuzzed(int(min(max(math.Round(a.Interval), 1), MaxDays)), m)
	}
	if m.Phase == PhaseReview {
		days[1] = min(days[1], days[2])
		days[2] = max(days[2], days[1]+1)
	}
	days[1] = min(days[1], days[2])
	days[0] = min(days[0], days[1])
	days[3] = max(days[3], days[2]+1)
	for i := range days {
		days[i] = min(days[i], MaxDays)
	}
	return days
}

// fuzzed moves an interval a little, so that cards learnt together part: one
// day either way at 3 days, about 5 % from 20 (Anki's ranges), and nothing
// under 3 days. It depends on the card and how often it was answered, so a
// preview, the answer and any replay agree.
func fuzzed(days int, m Memory) int {
	if days < 3 {
		return days
	}
	d := float64(days)
	delta := 1 + 0.15*(min(d, 7)-2.5) + 0.1*max(0, min(d, 20)-7) + 0.05*max(0, d-20)
	low, high := int(math.Round(d-delta)), int(math.Round(d+delta))
	low, high = max(low, 2), min(high, MaxDays)
	h := fnv.New64a()
	h.Write([]byte(strconv.Itoa(m.Reps) + " " + m.Card))
	share := float64(h.Sum64()>>11) / (1 << 53) // 0 to 1, 1 excluded
	return low + int(share*float64(high-low+1))
}

// next is the step that an answer leads to, and its wait; ok is false where the
// card is left to FSRS. As in Anki: Again goes back to the first step, Good to
// the next, Easy leaves at once. Hard stays; on the first step it waits for the
// middle of the first two, or half as long again where there is one.
func (s Steps) next(m Memory, r Rating) (step int, wait time.Duration, ok bool) {
	steps := s.Learning
	if m.Phase == PhaseReview || m.Phase == PhaseRelearning {
		steps = s.Relearning
	}
	if len(steps) == 0 || r == Easy || m.Phase == PhaseReview && r != Again {
		return 0, 0, false
	}
	step = min(m.Step, len(steps)-1)
	switch {
	case r == Again:
		return 0, steps[0], true
	case r == Good:
		if step+1 == len(steps) {
			return 0, 0, false
		}
		return step + 1, steps[step+1], true
	case step > 0:
		return step, steps[step], true
	case len(steps) == 1:
		return 0, steps[0] * 3 / 2, true
	}
	return 0, (steps[0] + steps[1]) / 2, true
}
