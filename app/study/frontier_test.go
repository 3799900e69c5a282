package study

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"
)

// BenchmarkConferencePlanFrontier prints, for default memories, what other ways
// to study come to with fewer and with more answers, so that it can be seen what
// a policy gains and what it could gain at all:
//
//   - the scheduler alone, at several retentions;
//   - a crude rule: the scheduler alone at 0.85, and each card once more on the
//     last days, one in so many on each;
//   - the plan with fewer, as many and more answers than the scheduler alone;
//   - the bound: the best that any policy can expect with the answers of the
//     scheduler alone, if days were never too full and no card ever differed from
//     what is expected of it. It is the optimum of the decision process of each
//     card, at the one price at which all together take so many answers.
func BenchmarkConferencePlanFrontier(b *testing.B) {
	for b.Loop() {
		var t strings.Builder
		for _, r := range rows() {
			fmt.Fprintf(&t, "\n%d in %d days\n", r.cards, r.days)
			line := func(name string, o outcome) {
				fmt.Fprintf(&t, "    %-40s %6.0f answers  %.3f  %4.0f on the busiest day\n", name, o.answers, o.recall, o.busiest)
			}
			trials := max(2, 600/r.cards)
			run := func(s Scheduler, choose asker) outcome {
				return mean(pupils()[0], r.cards, r.days, trials, s, choose)
			}
			for _, retention := range []float64{0.85, 0.90, 0.95} {
				s := NewScheduler(time.UTC)
				s.Retention = retention
				line(fmt.Sprintf("FSRS alone, %.2f", retention), run(s, alone))
			}
			s := NewScheduler(time.UTC)
			s.Retention = 0.85
			for _, last := range []int{2, 4, 7} {
				line(fmt.Sprintf("FSRS alone, 0.85, and the last %d days", last), run(s, onLastDays(last)))
			}
			s.Retention = RetentionNormal
			for _, share := range []float64{0.8, shareOfAnswers, 1.15} {
				p := NewPlanner(s)
				p.share = share
				line(fmt.Sprintf("the plan, with %.0f %% of the answers", 100*share), run(s, byPlan(p)))
			}
			answers, recall := ceiling(s, r.cards, r.days)
			fmt.Fprintf(&t, "    %-40s %6.0f answers  %.3f\n", "bound", answers, recall)
		}
		b.Log(t.String())
	}
}

// onLastDays asks as the scheduler says, and on each of the last days a part of
// the cards that were not asked on them yet.
func onLastDays(last int) asker {
	return func(t *trial, today, conference StudyDay, pace int) (due []*simCard) {
		left := int(conference - today)
		for i, c := range t.cards {
			swept := left <= last && i%last == left-1 && conference-c.seen.LastDay > StudyDay(last)
			if c.seen.Phase != PhaseNew && (c.seen.DueDay <= today && left > last || swept) {
				due = append(due, c)
			}
		}
		return due
	}
}

// ceiling is the most that can be expected with the answers of the scheduler alone.
func ceiling(s Scheduler, cards, days int) (answers, recall float64) {
	pace := paceOf(cards, days)
	left := NewPlanner(s).fairness(fairKey{cards: cards, pace: pace, days: days}).answers
	turns := newTurns(s, 0)
	turns.reach(days)
	load := make(load, days+1)
	all := load.begin(turns, beginnings(slices.Repeat([]int{days}, cards), pace, 0, days, ""))
	m := marketFor(turns, days, "", 0, left, all)
	for _, t := range m.part(all) {
		h := m.of(t)
		answers += h.answers(t)
		recall += t.count * h.end(t) / float64(cards)
	}
	return answers + load.sum(), recall
}

// end is the chance on the conference day if a card is asked at its best days.
func (h *horizon) end(t traveller) float64 {
	left, turned, _ := h.next(t, anyDay)
	if left == 0 {
		return h.kept(t)
	}
	around := turned.around()
	return h.asked(&around, left) + h.usual*h.from(&around, left)
}

// paceOf is the pace at which new cards are begun, the same for all.
func paceOf(cards, days int) int {
	return max(10, int(math.Ceil(float64(cards)/(0.6*float64(days)))))
}
