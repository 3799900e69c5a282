package study

import "time"

// Outline is what a plan is made from.
type Outline struct {
	Today, Conference StudyDay
	Begun             []Memory        // cards that were answered before
	New               []string        // cards that were not, by ID, in the order in which they are begun
	Pace              int             // new cards begun in a day, at least 1
	Besides           map[string]bool // cards, by ID, that do not stand for their item
	First             map[string]bool // cards of Begun, by ID, that give way to no others

	Off      map[StudyDay]bool
	Room     float64 // answers that there is time for in a day; 0 for no bound
	Seconds  float64 // that an answer takes
	Answered int     // answers given today
	Started  int     // new cards begun today

	Since  StudyDay // the day on which the first card was begun, or Today
	Missed int      // days since Since on which nothing was answered, those off not counted
}

// planned reports whether there are days to plan.
func (o Outline) planned() bool {
	left := int(o.Conference - o.Today)
	return left >= 1 && left <= furthest
}

// usualAbsence is the share of days that is thought to be missed before anything
// is known of a student, and doubt is how many days that belief is worth.
const (
	usualAbsence = 0.05
	doubt        = 10
)

// absence is the share of days on which nothing will be done after all, as far
// as the past tells.
func (o Outline) absence() float64 {
	past := float64(max(0, o.Today-o.Since))
	return (float64(o.Missed) + usualAbsence*doubt) / (past + doubt)
}

// mostMadeUp is how much busier days may be for what was missed.
const mostMadeUp = 1.5

// makeUp is how much busier days must be than usual, as what is done on the days
// that are missed has to be done on others.
func (o Outline) makeUp() float64 {
	return min(mostMadeUp, 1/(1-max(0, o.absence()-usualAbsence)))
}

// tomorrow is the outline of the next day if nothing more is done today.
func (o Outline) tomorrow() Outline {
	if o.Answered == 0 && !o.Off[o.Today] {
		o.Missed++
	}
	o.Today++
	o.Answered, o.Started = 0, 0
	return o
}

// begunBy is the share of the days until the conference in which all new cards
// are begun, so that each is asked again before it.
const begunBy = 0.6

// paceFor is how many of a number of new cards are begun in a day so that all
// are in a share of the days.
func (o Outline) paceFor(cards int, share float64) int {
	left := int(o.Conference - o.Today)
	on := left - offBefore(o.Conference, left, o.Off).count(left)
	within := max(1, int(share*float64(on)))
	return max(1, (cards+within-1)/within)
}

// choice is how many new cards are begun, and how many in a day.
type choice struct{ begins, pace int }

// choices are what comes into question. Where the days have room for what FSRS
// alone would ask on its busiest, all cards are begun; otherwise the best number
// is found by trying.
func (o Outline) choices(most float64) []choice {
	if o.Room <= 0 || o.Room >= most || len(o.New) == 0 {
		return []choice{{len(o.New), o.Pace}}
	}
	fit := max(1, int(o.Room/firstAnswers))
	var list []choice
	for _, share := range []float64{begunBy, 1} {
		for tenths := 10; tenths >= 1; tenths-- {
			n := (len(o.New)*tenths + 9) / 10
			c := choice{n, min(o.paceFor(n, share), fit)}
			if len(list) == 0 || list[len(list)-1] != c {
				list = append(list, c)
			}
		}
	}
	return list
}

// Outline is what a plan is made from: all cards but those set aside. Active is
// the number of study days before today with answers. It is false where there
// is nothing to plan for: no card, or the conference is today, past, or too far
// away.
func (d *Deck) Outline(conference StudyDay, active int, at time.Time) (Outline, bool) {
	o := Outline{Today: d.Scheduler.Day(at), Conference: conference, Off: d.Off, Seconds: d.seconds()}
	if !o.planned() {
		return o, false
	}
	o.Since = o.Today
	o.Besides, o.First = map[string]bool{}, map[string]bool{}
	var fresh []Card
	for _, c := range d.Cards {
		m := d.Memory(c.ID)
		if m.Phase == PhaseNew && d.Limits.New > 0 && !d.Suspended[c.ID] {
			fresh = append(fresh, c)
		}
		o.add(d, c, m)
	}
	for _, c := range d.inOrder(fresh) {
		o.New = append(o.New, c.ID)
	}
	if d.Minutes > 0 {
		o.Room = float64(d.room())
	}
	past := int(o.Today - o.Since)
	for day := o.Since; day < o.Today; day++ {
		if d.Off[day] {
			past--
		}
	}
	o.Missed = max(0, past-active)
	o.Pace = max(d.Limits.New, o.paceFor(len(o.New), begunBy))
	return o, len(o.Begun)+len(o.New) > 0
}

// add takes a card in.
func (o *Outline) add(d *Deck, c Card, m Memory) {
	o.Besides[c.ID] = !c.Asks()
	if m.Phase != PhaseNew && !d.Suspended[c.ID] {
		o.Begun = append(o.Begun, m)
		o.First[c.ID] = d.Important[c.Item] || d.Minutes > 0 && m.Lapses > 0
	}
	if m.Phase == PhaseNew {
		return
	}
	o.Since = min(o.Since, m.FirstDay)
	if m.LastDay == o.Today {
		o.Answered += m.DayReps
	}
	if m.FirstDay == o.Today {
		o.Started++
	}
}
