package study

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	fsrs "github.com/open-spaced-repetition/go-fsrs/v4"
)

// The simulation asks how much students would remember on the conference day,
// with FSRS alone and with the plan.
//
// Baseline, the same for all: new cards are begun at the same pace (ten a day,
// or as many as let the last be begun when six tenths of the days are over);
// the first answer of a new card is Not yet in three of ten cases; steps of 1
// and 10 minutes on the day, recalled with certainty as FSRS has it; every
// answer counts, also those on steps; nothing is asked on the conference day.
// A student's true memory follows FSRS-6 with the default weights, made weaker
// or noisy as said; the scheduler sees only the answers and knows none of that.
// Recall is the mean true chance of remembering on the day.

// pupil is a student with a memory of her own.
type pupil struct {
	name    string
	growth  float64 // of stability, as a share of what FSRS says
	noise   float64 // its spread from card to card, as the sigma of a lognormal
	misses  float64 // share of days on which nothing is done
	hardens float64 // share of right answers given as Hard
}

func pupils() []pupil {
	return []pupil{
		{name: "default", growth: 1},
		{name: "30 % weaker", growth: 0.7},
		{name: "noise per card", growth: 1, noise: 0.5},
		{name: "misses 30 % of days", growth: 1, misses: 0.3},
		{name: "Hard as a habit", growth: 1, hardens: 0.4},
	}
}

// simCard is a card with the truth about it.
type simCard struct {
	true    *fsrs.MemoryState
	lastDay StudyDay
	growth  float64
	seen    Memory
}

// trial is one student with one report.
type trial struct {
	s       Scheduler
	pupil   pupil
	random  *rand.Rand
	away    *rand.Rand // which days are missed: the same for all ways to study
	cards   []*simCard
	answers int
}

func newTrial(p pupil, cards int, s Scheduler, seed uint64) *trial {
	t := &trial{s: s, pupil: p, random: rand.New(rand.NewPCG(seed, 1)), away: rand.New(rand.NewPCG(seed, 2))}
	for i := range cards {
		growth := p.growth * math.Exp(t.random.NormFloat64()*p.noise)
		t.cards = append(t.cards, &simCard{growth: growth, seen: NewMemory(fmt.Sprint("term/", i, "/forward"))})
	}
	return t
}

// ask asks a card until it is off its steps.
func (t *trial) ask(c *simCard, at time.Time) {
	for {
		at = at.Add(11 * time.Minute)
		right, elapsed := t.random.Float64() >= firstWrong, uint64(0)
		if c.true != nil {
			elapsed = uint64(t.s.Day(at) - c.lastDay)
			right = t.random.Float64() < t.s.Params.ForgettingCurve(float64(elapsed), c.true.Stability)
		}
		said := Again
		if right {
			said = Good
		}
		t.remember(c, t.s.Params.NextState(c.true, 0.9, elapsed, fsrs.Rating(said)).Memory)
		c.lastDay = t.s.Day(at)
		if right && t.random.Float64() < t.pupil.hardens {
			said = Hard
		}
		c.seen = t.s.Next(c.seen, said, at)
		t.answers++
		if !c.seen.InSteps() {
			return
		}
	}
}

// remember gives a card its true memory, which grows in the student's way.
func (t *trial) remember(c *simCard, m fsrs.MemoryState) {
	had := 0.0
	if c.true != nil {
		had = c.true.Stability
	}
	if m.Stability > had {
		m.Stability = had + c.growth*(m.Stability-had)
	}
	c.true = &m
}

// outcome is what a trial, or the mean of several, comes to.
type outcome struct{ answers, recall, busiest float64 }

// asker says which cards that were begun are asked today.
type asker func(t *trial, today, conference StudyDay, pace int) []*simCard

func alone(t *trial, today, _ StudyDay, _ int) (due []*simCard) {
	for _, c := range t.cards {
		if c.seen.Phase != PhaseNew && c.seen.DueDay <= today {
			due = append(due, c)
		}
	}
	return due
}

func byPlan(p *Planner) asker {
	p.brief = true
	return func(t *trial, today, conference StudyDay, pace int) (due []*simCard) {
		o := Outline{Today: today, Conference: conference, Pace: pace}
		for _, c := range t.cards {
			if c.seen.Phase == PhaseNew {
				o.New = append(o.New, c.seen.Card)
				continue
			}
			o.Begun = append(o.Begun, c.seen)
		}
		o.attend()
		plan := p.Plan(o)
		for _, c := range t.cards {
			if c.seen.Phase == PhaseReview && plan.due(c.seen) <= today {
				due = append(due, c)
			}
		}
		return due
	}
}

func (t *trial) run(days, pace int, choose asker) outcome {
	begin := time.Date(2026, time.September, 1, 18, 0, 0, 0, time.UTC)
	conference := t.s.Day(begin) + StudyDay(days)
	var out outcome
	for d := range days {
		if t.away.Float64() < t.pupil.misses {
			continue
		}
		at, before := begin.AddDate(0, 0, d), t.answers
		for _, c := range choose(t, t.s.Day(at), conference, pace) {
			t.ask(c, at)
		}
		left := pace
		for _, c := range t.cards {
			if c.seen.Phase == PhaseNew && left > 0 {
				left--
				t.ask(c, at)
			}
		}
		out.busiest = max(out.busiest, float64(t.answers-before))
	}
	for _, c := range t.cards {
		if c.true != nil {
			out.recall += t.s.Params.ForgettingCurve(float64(conference-c.lastDay), c.true.Stability) / float64(len(t.cards))
		}
	}
	out.answers = float64(t.answers)
	return out
}

// mean runs a number of trials.
func mean(p pupil, cards, days, trials int, s Scheduler, choose asker) (m outcome) {
	pace := paceOf(cards, days)
	for seed := range trials {
		o := newTrial(p, cards, s, uint64(seed)).run(days, pace, choose)
		m.answers += o.answers / float64(trials)
		m.recall += o.recall / float64(trials)
		m.busiest += o.busiest / float64(trials)
	}
	return m
}

// rows are the reports and spans of the simulation.
func rows() []struct{ cards, days int } {
	return []struct{ cards, days int }{{14, 7}, {14, 14}, {60, 14}, {60, 30}, {200, 45}, {500, 60}, {60, 2}}
}

// BenchmarkConferencePlan prints the table: go test -run=^$ -bench=ConferencePlan -benchtime=1x
func BenchmarkConferencePlan(b *testing.B) {
	for b.Loop() {
		var t strings.Builder
		fmt.Fprintf(&t, "\n%-16s %-20s %25s %25s %25s\n%-37s %25s %25s %25s\n", "", "", "FSRS alone, 0.90", "FSRS alone, 0.95", "the plan", "",
			"answers recall busiest", "answers recall busiest", "answers recall busiest")
		for _, r := range rows() {
			for _, p := range pupils() {
				fmt.Fprintf(&t, "%3d in %2d days   %-20s", r.cards, r.days, p.name)
				normal, thorough := NewScheduler(time.UTC), NewScheduler(time.UTC)
				thorough.Retention = 0.95
				trials := max(6, 1000/r.cards)
				for _, o := range []outcome{
					mean(p, r.cards, r.days, trials, normal, alone),
					mean(p, r.cards, r.days, trials, thorough, alone),
					mean(p, r.cards, r.days, trials, normal, byPlan(NewPlanner(normal))),
				} {
					fmt.Fprintf(&t, " %9.0f  %.3f %7.0f  ", o.answers, o.recall, o.busiest)
				}
				t.WriteString("\n")
			}
		}
		b.Log(t.String())
	}
}
