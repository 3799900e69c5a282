package study

import "math"

// bound is what a day still has room for.
type bound struct {
	fresh   int // new cards
	due     int // reviews
	calm    int // reviews, after days that were missed
	answers int // of any kind, as far as the minutes of the day go
}

const unbound = math.MaxInt

// bound is what is left of a day after what was done on it.
func (d *Deck) bound(today StudyDay) bound {
	b := bound{fresh: d.pace(), due: d.Limits.Reviews, calm: unbound, answers: unbound}
	answered := 0
	for _, m := range d.Memories {
		if m.Phase == PhaseNew {
			continue
		}
		if m.FirstDay == today {
			b.fresh--
		}
		if m.ReviewedDay == today {
			b.due--
		}
		if m.LastDay == today {
			answered += m.DayReps
		}
	}
	if d.anyway {
		b.fresh += max(0, d.Limits.New-d.pace())
		return b
	}
	if d.Minutes > 0 {
		b.answers = d.room() - answered
	}
	if d.Plan == nil {
		b.calm = d.calm(today)
	}
	return b
}

// pace is how many new cards are begun in a day.
func (d *Deck) pace() int {
	if d.Plan != nil && d.Limits.New > 0 {
		return d.Plan.Pace
	}
	return d.Limits.New
}

// room is how many answers the minutes of a day leave room for, one new card at
// the least.
func (d *Deck) room() int {
	return max(d.needed(Memory{}), int(float64(d.Minutes)*60/d.seconds()))
}

// roomFor is how many answers a day has room for on which so many new cards are
// begun: by its minutes, and by the limit of reviews.
func (d *Deck) roomFor(fresh int) float64 {
	room := float64(d.Limits.Reviews) + float64(fresh)*firstAnswers(d.needed(Memory{}), 0)
	if d.Minutes > 0 {
		room = min(room, float64(d.room()))
	}
	return max(1, room)
}

const (
	// fewLate is how many reviews are no wall for anybody: some seven minutes.
	fewLate = 20

	// catchUp is the number of days in which what was missed is caught up with.
	catchUp = 7
)

// calm is how many reviews are asked today after days that were missed: what
// brings everything that is late, and what falls due in the meantime, down
// within a week of even days; no fewer than a usual day has, or than are a
// matter of minutes. While nothing is late there is no bound.
//
// A usual day has a share of each card that is the inverse of its interval: so
// often it comes round in the long run.
func (d *Deck) calm(today StudyDay) int {
	late, done, week, usual, on := 0, 0, 0, 0.0, 0
	for day := today; day < today+catchUp; day++ {
		if !d.Off[day] {
			on++
		}
	}
	for _, c := range d.Cards {
		m := d.Memory(c.ID)
		if m.Phase == PhaseNew || d.Suspended[c.ID] {
			continue
		}
		if m.Phase == PhaseReview {
			usual += 1 / float64(max(1, m.DueDay-m.LastDay))
		}
		switch {
		case m.ReviewedDay == today:
			done++
			week++
			if m.Late {
				late++
			}
		case m.Phase == PhaseReview && m.DueDay < today+catchUp:
			week++
			if m.DueDay < today {
				late++
			}
		}
	}
	if late == 0 {
		return unbound
	}
	even := (week + max(1, on) - 1) / max(1, on)
	return max(0, max(fewLate, int(math.Ceil(usual)), even)-done)
}
