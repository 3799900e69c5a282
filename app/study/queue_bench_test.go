package study

import (
	"fmt"
	"testing"
	"time"
)

// midway is a deck in the middle of its time, with a plan for the rest of it.
func midway(cards int) (*Deck, time.Time) {
	s := NewScheduler(time.UTC)
	o := halfway(s, cards, 60)
	d := NewDeck(nil, s)
	for i := range cards {
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

// BenchmarkQueue is what a screen asks for after every answer: the day's cards,
// the numbers, and what would be remembered.
func BenchmarkQueue(b *testing.B) {
	for _, cards := range []int{100, 1000, 5000} {
		d, at := midway(cards)
		b.Run(fmt.Sprintf("queue-%d-cards", cards), func(b *testing.B) {
			for b.Loop() {
				d.Queue(at)
			}
		})
		b.Run(fmt.Sprintf("counts-%d-cards", cards), func(b *testing.B) {
			for b.Loop() {
				d.Counts(at)
			}
		})
		b.Run(fmt.Sprintf("readiness-%d-cards", cards), func(b *testing.B) {
			for b.Loop() {
				d.Readiness(d.Plan.Conference, at)
			}
		})
	}
}

// BenchmarkNextCard is a session's next card after an answer, with half of its
// cards answered.
func BenchmarkNextCard(b *testing.B) {
	for _, cards := range []int{100, 1000, 5000} {
		b.Run(fmt.Sprintf("%d-cards", cards), func(b *testing.B) {
			d, at := midway(cards)
			all := d.Of(func(c Card) bool { return c.Asks() })
			s := Start(all, all.Cards, 2, at)
			for range cards / 2 {
				s, _ = Step(s, KeyShow, at)
				s, _ = Step(s, Key2, at)
			}
			s, _ = Step(s, KeyShow, at)
			for b.Loop() {
				next, _ := Step(s, Key2, at)
				next.Choices(at)
			}
		})
	}
}
