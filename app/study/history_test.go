package study

import (
	"math/rand/v2"
	"testing"
	"time"
)

// after is a moment so many days later, on the same hour.
func after(days int) time.Time { return monday.AddDate(0, 0, days) }

func TestAHistoryTellsWhatWasKnownBeforeEachAnswer(t *testing.T) {
	s := NewScheduler(time.UTC)
	list := s.History("term/x/forward", []Answer{
		{At: after(0), Rating: Easy, Seconds: 9},
		{At: after(8), Rating: Again, Seconds: 20},
		{At: after(8).Add(10 * time.Minute), Rating: Good},
	})
	if len(list) != 3 {
		t.Fatalf("%d moments of three answers", len(list))
	}
	phases := [3][2]Phase{{PhaseNew, PhaseReview}, {PhaseReview, PhaseRelearning}, {PhaseRelearning, PhaseReview}}
	for i, m := range list {
		is(t, "phases", [2]Phase{m.Before.Phase, m.After.Phase}, phases[i])
	}
	is(t, "intervals", [3]int{list[0].Interval(), list[1].Interval(), list[2].Interval()}, [3]int{0, 8, 0})
	is(t, "answer", list[1].Answer, Answer{At: after(8), Rating: Again, Seconds: 20})
	is(t, "chance of a new card", list[0].Chance, 0.0)
	if c := list[1].Chance; c < 0.85 || c > 0.95 {
		t.Errorf("on the day it was due the chance was %v, but it returns at about 0.9", c)
	}
	is(t, "chance on the day of an answer", list[2].Chance, 1.0)
	if got := s.History("term/x/forward", nil); len(got) != 0 {
		t.Errorf("without answers there is a history: %v", got)
	}
}

// Answers come in any order, as two laptops bring them.
func TestTheEndOfAHistoryIsTheReplay(t *testing.T) {
	s := NewScheduler(time.UTC)
	random := rand.New(rand.NewPCG(7, 7))
	for range 200 {
		answers := make([]Answer, 1+random.IntN(12))
		for i := range answers {
			at := monday.Add(time.Duration(random.IntN(60*24)) * time.Hour)
			answers[i] = Answer{At: at, Rating: Rating(random.IntN(6)), Seconds: float64(random.IntN(60))}
		}
		list := s.History("a", answers)
		is(t, "last", list[len(list)-1].After, s.Replay("a", answers))
		for i := 1; i < len(list); i++ {
			if list[i].At.Before(list[i-1].At) || list[i].Before != list[i-1].After {
				t.Fatalf("moment %d does not follow on the one before: %+v", i, list)
			}
		}
	}
}

func TestTheCourseOfACardFallsFromAnswerToAnswer(t *testing.T) {
	s := NewScheduler(time.UTC)
	var answers []Answer
	for _, day := range []int{0, 0, 3, 10} {
		answers = append(answers, Answer{At: days(day).Add(time.Duration(len(answers)) * time.Minute), Rating: Good})
	}
	first := s.Day(monday)
	moments := s.History("a", answers)
	course := s.Course(moments, first+14)
	jumps := 0
	for i, p := range course {
		switch {
		case i == 0:
			is(t, "first", p, Point{first, 1})
		case p.Day == course[i-1].Day:
			jumps++
			is(t, "after an answer", p.Chance, 1)
		default:
			is(t, "days follow each other", p.Day, course[i-1].Day+1)
			is(t, "it falls", p.Chance < course[i-1].Chance, true)
		}
	}
	is(t, "jumps", jumps, 2)
	is(t, "last day", course[len(course)-1].Day, first+14)
	is(t, "chance before the third answer", course[3].Chance, moments[2].Chance)
	is(t, "no answers", len(s.Course(nil, first)), 0)
}
