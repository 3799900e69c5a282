package study

import (
	"fmt"
	"testing"
	"time"
)

// sizes are the numbers of terms that are measured.
var sizes = []int{14, 100, 1000, 5000}

// BenchmarkTodaysPlan makes the plan in the middle of thirty days, from nothing.
func BenchmarkTodaysPlan(b *testing.B) { benchPlan(b, 30) }

// BenchmarkTodaysPlanFarOff does so in the middle of sixty.
func BenchmarkTodaysPlanFarOff(b *testing.B) { benchPlan(b, 60) }

func benchPlan(b *testing.B, days int) {
	for _, cards := range sizes {
		b.Run(fmt.Sprintf("%d-cards", cards), func(b *testing.B) {
			s := NewScheduler(time.UTC)
			o := halfway(s, cards, days)
			for b.Loop() {
				NewPlanner(s).Plan(o)
			}
		})
	}
}

// halfway is a report of which two thirds were begun, each in its turn.
func halfway(s Scheduler, cards, days int) Outline {
	today := StudyDay(20000)
	o := Outline{Today: today, Conference: today + StudyDay(days/2), Since: today - StudyDay(days/2), Pace: max(10, cards*2/days)}
	begin := s.Begin(o.Since).Add(14 * time.Hour)
	for i := range cards {
		card := fmt.Sprint("term/", i, "/forward")
		if i >= cards-cards/3 {
			o.New = append(o.New, card)
			continue
		}
		m := NewMemory(card)
		at := begin.AddDate(0, 0, i*days/2/cards)
		for m.Phase != PhaseReview {
			m = s.Next(m, Good, at)
			at = at.Add(11 * time.Minute)
		}
		o.Begun = append(o.Begun, m)
	}
	return o
}

// midway is a deck of so many terms, each with its reverse card, in the middle of
// its time, with a plan for the rest of it.
func midway(terms int) (*Deck, time.Time) {
	s := NewScheduler(time.UTC)
	o := halfway(s, terms, 60)
	d := NewDeck(nil, s)
	for i := range terms {
		item := fmt.Sprint("term/", i)
		d.Cards = append(d.Cards,
			Card{ID: item + "/forward", Item: item, Kind: OfTerm, Direction: Forward, Name: item},
			Card{ID: item + "/reverse", Item: item, Kind: OfTerm, Direction: Reverse, Name: item})
	}
	d.Plan = NewPlanner(s).Plan(o)
	for _, m := range o.Begun {
		d.Memories[m.Card] = d.planned(m)
	}
	return d, s.Begin(o.Today).Add(12 * time.Hour)
}

// BenchmarkCardsOfToday is what screens ask for after every answer.
func BenchmarkCardsOfToday(b *testing.B) {
	for _, terms := range sizes {
		d, at := midway(terms)
		b.Run(fmt.Sprintf("%d-cards", terms), func(b *testing.B) {
			for b.Loop() {
				d.Counts(at)
			}
		})
	}
}

// BenchmarkReadiness is what Today says of the conference day.
func BenchmarkReadiness(b *testing.B) {
	for _, terms := range sizes {
		d, at := midway(terms)
		b.Run(fmt.Sprintf("%d-cards", terms), func(b *testing.B) {
			for b.Loop() {
				d.Readiness(d.Plan.Conference, at)
			}
		})
	}
}

// BenchmarkNextCard is an answer and the next card, with when each answer would
// return it, in a session of so many cards of which a hundred were answered.
func BenchmarkNextCard(b *testing.B) {
	for _, terms := range sizes {
		d, at := midway(terms)
		b.Run(fmt.Sprintf("%d-cards", terms), func(b *testing.B) {
			session := Start(d, d.Cards, 2, at)
			for range min(terms/2, 100) {
				session, _ = Step(session, KeyShow, at)
				session, _ = Step(session, Key2, at)
			}
			session, _ = Step(session, KeyShow, at)
			for b.Loop() {
				next, _ := Step(session, Key2, at)
				next.Choices(at)
			}
		})
	}
}
