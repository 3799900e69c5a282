package study

import "slices"

// Moment is one answer with what was known of the card before and after it.
type Moment struct {
	Answer
	Before, After Memory
	Chance        float64 // that it would be remembered, just before the answer; 0 for a new card
}

// Interval is the number of days for which the card was away before the answer
// by FSRS alone, and 0 where it was new or on its steps. The plan for a
// conference may have asked it sooner or later.
func (m Moment) Interval() int {
	if m.Before.Phase != PhaseReview {
		return 0
	}
	return int(m.Before.DueDay - m.Before.LastDay)
}

// History is how a card came to be known: its answers one by one, in the order
// of their times as Replay takes them. The last moment's After is what Replay
// returns.
func (s Scheduler) History(card string, answers []Answer) []Moment {
	if len(answers) == 0 {
		return nil
	}
	list := make([]Moment, len(answers))
	m := NewMemory(card)
	for i, a := range inOrder(answers) {
		after := s.Next(m, a.Rating, a.At)
		list[i] = Moment{Answer: a, Before: m, After: after, Chance: s.Retrievability(m, a.At)}
		m = after
	}
	return list
}

// inOrder are answers in the order of their times; those of the same moment keep
// the order given.
func inOrder(answers []Answer) []Answer {
	byTime := func(a, b Answer) int { return a.At.Compare(b.At) }
	if !slices.IsSortedFunc(answers, byTime) {
		answers = slices.Clone(answers)
		slices.SortStableFunc(answers, byTime)
	}
	return answers
}
