package study

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"time"
)

// Outline is what a plan is made from.
type Outline struct {
	Today, Conference StudyDay
	Begun             []Memory          // cards that were answered before
	New               []string          // cards that were not, by ID, in the order in which they are begun
	Pace              int               // new cards begun in a day, at least 1
	Besides           map[string]bool   // cards, by ID, that do not stand for their item
	First             map[string]bool   // cards of Begun, by ID, that give way to no others
	After             map[string]string // cards of New, by ID, that are not asked before another is known, with the ID of that one

	Off      map[StudyDay]bool
	Room     float64 // answers that there is time for in a day; 0 for no bound
	Seconds  float64 // that an answer takes
	Answered int     // answers given today
	Started  int     // new cards begun today

	Since  StudyDay // the day on which the first card was begun, or Today
	Days   int      // past days on which there was something to do, as far as is known
	Missed int      // of these, days on which nothing was done

	from map[string]StudyDay // cards of New, by ID: the day from which they can be begun, if it is not today
}

// planned reports whether there are days to plan.
func (o Outline) planned() bool {
	left := int(o.Conference - o.Today)
	return left >= 1 && left <= furthest
}

// usualAbsence is the share of days that is thought to be missed before anything
// is known of a student, and doubt is how many days that belief is worth.
const (
	usualAbsence = 0.06
	doubt        = 4
)

// absence is the share of days on which nothing will be done after all, as far
// as the past tells.
func (o Outline) absence() float64 {
	return (float64(o.Missed) + usualAbsence*doubt) / (float64(o.Days) + doubt)
}

// mostMadeUp is how much busier days may be for what was missed.
const mostMadeUp = 2

// makeUp is how much busier days must be than usual, as what is done on the days
// that are missed has to be done on others.
func (o Outline) makeUp() float64 {
	return min(mostMadeUp, 1/(1-max(0, o.absence()-usualAbsence)))
}

// mostAbsent is the share of missed days from which a student is asked for no
// fewer answers in all than with fewer missed.
const mostAbsent = 0.3

// fairKey is what FSRS alone is compared by.
func (o Outline) fairKey() fairKey {
	days := min(int(o.Conference-min(o.Since, o.Today)), furthest)
	return fairKey{len(o.Begun) + len(o.New), o.Pace, days, offBefore(o.Conference, days, o.Off), int(math.RoundToEven(10 * min(mostAbsent, o.absence()))), o.hard()}
}

// fewAnswers is how many answers the belief is worth that nothing is Hard.
const fewAnswers = 20.0

// mostHard is how many tenths of Hard are reckoned with at the most.
const mostHard = 5

// hard is how many whole tenths of the right answers are Hard, as a habit. As many
// of the first answers are thought to have been wrong as usual.
func (o Outline) hard() int {
	hard, right := 0.0, fewAnswers
	for _, m := range o.Begun {
		hard += float64(m.Hards)
		right += float64(m.Reps-m.Lapses) - firstWrong
	}
	return min(mostHard, int(10*hard/right))
}

// tomorrow is the outline of the next day if nothing more is done today.
func (o Outline) tomorrow() Outline {
	if o.Answered == 0 && !o.Off[o.Today] {
		o.Days++
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

// opened is the outline with the days from which new cards can be begun that wait
// for another, as a plan has them: the day after that one's next answer. One that
// waits for a card which is itself not begun, or not asked any more, is left to
// the plans of later days.
func (o Outline) opened(p *Plan) Outline {
	o.from = map[string]StudyDay{}
	for card, first := range o.After {
		o.from[card] = o.Conference
		if at, ok := p.next[first]; ok && at.reps > 0 {
			o.from[card] = at.day + 1
		}
	}
	o.New = slices.Clone(o.New)
	slices.SortStableFunc(o.New, func(a, b string) int { return cmp.Compare(o.from[a], o.from[b]) })
	return o
}

// begins are the days left from which the new cards can be begun, in their order.
// Those that do not stand for their item are not begun on the eve: nothing more of
// the report would be known for it.
func (o Outline) begins() []int {
	list := make([]int, len(o.New))
	for i, card := range o.New {
		list[i] = int(o.Conference - max(o.Today, o.from[card]))
		if o.Besides[card] && list[i] == 1 {
			list[i] = 0
		}
	}
	return list
}

// choice is how many new cards are begun, and how many in a day.
type choice struct{ begins, pace int }

// choices are what comes into question. Where the days have room for what FSRS
// alone would ask on its busiest, all cards are begun; otherwise the best number
// is found by trying. First is how many answers a new card takes on its day.
func (o Outline) choices(most, first float64) []choice {
	if o.Room <= 0 || o.Room >= most || len(o.New) == 0 {
		return []choice{{len(o.New), o.Pace}}
	}
	fit := max(1, int(o.Room/first))
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

// Outline is what a plan is made from: all cards but those set aside. It is
// false where there is nothing to plan for: no card, or the conference is today,
// past, or too far away.
func (d *Deck) Outline(conference StudyDay, at time.Time) (Outline, bool) {
	o := Outline{Today: d.Scheduler.Day(at), Conference: conference, Off: maps.Clone(d.Off), Seconds: d.seconds()}
	if !o.planned() {
		return o, false
	}
	o.Besides, o.First, o.After = map[string]bool{}, map[string]bool{}, map[string]string{}
	var fresh []Card
	for _, c := range d.Cards {
		m := d.Memory(c.ID)
		if m.Phase == PhaseNew && d.Limits.New > 0 && !d.Suspended[c.ID] {
			fresh = append(fresh, c)
			if !d.Offered(c) {
				o.After[c.ID] = c.in(c.after()).ID
			}
		}
		o.add(d, c, m)
	}
	for _, c := range d.inOrder(fresh) {
		o.New = append(o.New, c.ID)
	}
	o.attend()
	o.Pace = max(d.Limits.New, o.paceFor(len(o.New), begunBy))
	o.Room = d.roomFor(min(o.Pace, len(o.New)))
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
	if m.LastDay == o.Today {
		o.Answered += m.DayReps
	}
	if m.FirstDay == o.Today {
		o.Started++
	}
}

// shortPause is the number of days after which a student who answers nothing is
// thought to be away; on so many the plan may have had nothing to ask.
const shortPause = 3

// attend looks back on which days something was done. What there was to do on a
// day is known only as long as there were new cards to begin, and after a pause
// that is longer than a plan makes.
func (o *Outline) attend() {
	o.Since = o.Today
	active, begun, last := map[StudyDay]bool{}, StudyDay(0), StudyDay(0)
	for _, m := range o.Begun {
		active[m.FirstDay], active[m.LastDay] = true, true
		o.Since = min(o.Since, m.FirstDay)
		begun, last = max(begun, m.FirstDay), max(last, m.LastDay)
	}
	if len(o.New) > len(o.After) || o.Today-last > shortPause {
		begun = o.Today - 1
	}
	o.Days, o.Missed = 0, 0
	for day := o.Since; day <= begun && day < o.Today; day++ {
		if o.Off[day] {
			continue
		}
		o.Days++
		if !active[day] {
			o.Missed++
		}
	}
}
