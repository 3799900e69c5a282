package study

import (
	"fmt"
	"testing"
	"time"
)

// BenchmarkTodaysPlan makes the plan of the middle of the time, from nothing.
func BenchmarkTodaysPlan(b *testing.B) {
	for _, cards := range []int{14, 100, 1000, 5000} {
		for _, days := range []int{14, 60} {
			b.Run(fmt.Sprintf("%d-cards-%d-days", cards, days), func(b *testing.B) {
				s := NewScheduler(time.UTC)
				o := halfway(s, cards, days)
				for b.Loop() {
					NewPlanner(s).Plan(o)
				}
			})
		}
	}
}

// halfway is a report of which two thirds were begun, each in its turn.
func halfway(s Scheduler, cards, days int) Outline {
	today := StudyDay(20000)
	o := Outline{Today: today, Conference: today + StudyDay(days/2), Since: today - StudyDay(days/2), Pace: max(10, cards*2/days)}
	begin := s.Begin(o.Since).Add(14 * time.Hour)
	for i := range cards {
		if i >= cards-cards/3 {
			o.New = append(o.New, fmt.Sprint("term/", i, "/forward"))
			continue
		}
		m := NewMemory(fmt.Sprint("term/", i, "/forward"))
		at := begin.AddDate(0, 0, i*days/2/cards)
		for m.Phase != PhaseReview {
			m = s.Next(m, Good, at)
			at = at.Add(11 * time.Minute)
		}
		o.Begun = append(o.Begun, m)
	}
	return o
}
