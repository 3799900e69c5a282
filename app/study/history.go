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

// Point is the chance that a card is remembered on a study day, 0 to 1.
type Point struct {
	Day    StudyDay
	Chance float64
}

// Course is how the chance of remembering a card went from its first answer on,
// day by day up to a day, and would go if it were not answered any more. A day
// on which it was answered after others has two points, before and after.
func (s Scheduler) Course(moments []Moment, to StudyDay) []Point {
	if len(moments) == 0 {
		return nil
	}
	var list []Point
	for i, m := range moments {
		day, until := m.After.LastDay, to
		if i+1 < len(moments) {
			until = moments[i+1].After.LastDay
		}
		if last := len(list) - 1; last < 0 || list[last].Day < day || list[last].Chance < 1 {
			list = append(list, Point{day, 1})
		}
		for day++; day <= until; day++ {
			list = append(list, Point{day, s.RetrievabilityOn(m.After, day)})
		}
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
