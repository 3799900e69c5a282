package study

import "time"

// Remember replays the answers of a card, and gives it the day that the student
// wants, or else the one that the plan has for it. Asked must be as it is then.
func (d *Deck) Remember(card string, answers []Answer) {
	m := d.planned(d.Scheduler.Replay(card, answers))
	if day, wanted := d.Asked[card]; wanted && m.Phase == PhaseReview {
		m.DueDay = day
	}
	d.Memories[card] = m
}

// next is the memory after an answer.
func (d *Deck) next(m Memory, r Rating, at time.Time) Memory {
	return d.planned(d.Scheduler.Next(m, r, at))
}

// preview says for each of the four answers when it would return the card.
func (d *Deck) preview(m Memory, at time.Time) [4]Preview {
	var out [4]Preview
	for i, n := range d.Scheduler.outcomes(m, at) {
		out[i] = previewOf(Again+Rating(i), d.planned(n), at)
	}
	return out
}

// planned is a memory with the day that the plan has for it, if there is one.
func (d *Deck) planned(m Memory) Memory {
	if d.Plan != nil && m.Phase == PhaseReview {
		m.DueDay = d.Plan.due(m)
	}
	return m
}

// pace is how many new cards are begun in a day.
func (d *Deck) pace() int {
	if d.Plan != nil && d.Limits.New > 0 {
		return max(d.Limits.New, d.Plan.Pace)
	}
	return d.Limits.New
}

// begunBy is the share of the days until the conference in which all new cards
// are begun, so that each is asked again before it.
const begunBy = 0.6

// Outline is what a plan is made from: all cards but those set aside. Active is
// the number of study days before today with answers. It is false where there
// is nothing to plan for: no card, or the conference is today, past, or too far
// away.
func (d *Deck) Outline(conference StudyDay, active int, at time.Time) (Outline, bool) {
	o := Outline{Today: d.Scheduler.Day(at), Conference: conference}
	left := int(o.Conference - o.Today)
	if left < 1 || left > furthest {
		return o, false
	}
	o.Since = o.Today
	for _, c := range d.Cards {
		m := d.Memory(c.ID)
		switch {
		case d.Suspended[c.ID] || m.InSteps():
		case m.Phase == PhaseNew && d.Limits.New > 0:
			o.New++
		case m.Phase == PhaseReview:
			o.Begun = append(o.Begun, m)
		}
		if m.Phase != PhaseNew {
			o.Since = min(o.Since, m.FirstDay)
		}
	}
	o.Missed = max(0, int(o.Today-o.Since)-active)
	within := max(1, int(begunBy*float64(left)))
	o.Pace = max(1, d.Limits.New, (o.New+within-1)/within)
	return o, len(o.Begun)+o.New > 0
}
