package study

import (
	"slices"
	"time"
)

// State is a card's state in a student's words, as shown.
type State string

// The states of a card.
const (
	New      State = "New"
	Learning State = "Learning"
	Due      State = "Due today"
	Know     State = "Know"
	Tricky   State = "Tricky"
	SetAside State = "Set aside"
)

const (
	// trickyLapses is how often a card is forgotten before it is called tricky
	// and set aside (a leech), and half of it how often again before that is
	// said once more: Anki's thresholds.
	trickyLapses = 8

	// knownDays is the stability in days from which a forward card is known
	// well enough for its reverse: past its first review, as a rule.
	knownDays = 4

	// usualSeconds is what an answer is thought to take until there are answers
	// to measure.
	usualSeconds = 20
)

// Limits bound a day's work. Cards on their steps are never held back.
type Limits struct {
	New     int // new cards introduced in a study day
	Reviews int // reviews answered in a study day
}

// DefaultLimits introduce ten cards a day (about seven minutes; a report of 14
// terms takes two days) and let a hundred reviews through.
func DefaultLimits() Limits { return Limits{New: 10, Reviews: 100} }

// Deck is the cards of a report with what the student did with them. The desk
// fills and changes its fields; its methods change nothing but what Remember says.
type Deck struct {
	Cards     []Card              // from Cards, in the report's order
	Memories  map[string]Memory   // by card's ID; a card that is missing is new
	Suspended map[string]bool     // by card's ID: set aside
	Buried    map[string]StudyDay // by card's ID: skipped until this day, which is not skipped
	Asked     map[string]StudyDay // by card's ID: the day on which the student wants it next
	Important map[string]bool     // by item's ID: stays in when the days cannot hold all
	Off       map[StudyDay]bool   // days on which nothing is to be asked
	Minutes   int                 // that a day may take; 0 is no bound
	Limits    Limits
	Seconds   float64 // time that an answer takes, from MedianSeconds; 0 is the usual
	Scheduler Scheduler
	Plan      *Plan // for the conference; nil leaves all to FSRS

	anyway bool // see Anyway
}

// NewDeck is a deck of cards that were never answered.
func NewDeck(cards []Card, s Scheduler) *Deck {
	return &Deck{
		Cards:     cards,
		Memories:  map[string]Memory{},
		Suspended: map[string]bool{},
		Buried:    map[string]StudyDay{},
		Asked:     map[string]StudyDay{},
		Important: map[string]bool{},
		Off:       map[StudyDay]bool{},
		Limits:    DefaultLimits(),
		Scheduler: s,
	}
}

// Of is the deck with those cards alone that are kept. It shares everything else
// with d: what is remembered, and what the day's limits count.
func (d *Deck) Of(keep func(Card) bool) *Deck {
	part := *d
	part.Cards = nil
	for _, c := range d.Cards {
		if keep(c) {
			part.Cards = append(part.Cards, c)
		}
	}
	return &part
}

// Memory is what is known of a card, by its ID.
func (d *Deck) Memory(card string) Memory {
	if m, ok := d.Memories[card]; ok {
		return m
	}
	return NewMemory(card)
}

// Noun is what an item of the deck is called: "term" where all are, "card" where
// there are events and others among them.
func (d *Deck) Noun() string {
	for _, c := range d.Cards {
		if c.Kind != OfTerm {
			return "card"
		}
	}
	return "term"
}

// Offered reports whether a card can be asked at all: a card that asks the other
// way once the first has graduated with a stability of four days, and for good
// once it was answered.
func (d *Deck) Offered(c Card) bool {
	first := c.after()
	if first == "" || d.Memory(c.ID).Phase != PhaseNew {
		return true
	}
	f := d.Memory(c.in(first).ID)
	return f.Phase == PhaseReview && f.Stability >= knownDays
}

// IsTricky reports whether a card was forgotten eight times or more.
func (d *Deck) IsTricky(card string) bool { return d.Memory(card).Lapses >= trickyLapses }

// TurnsTricky reports whether an answer at a moment makes a card tricky, or
// tricky again after it was taken back: it is then to be told and set aside.
func (d *Deck) TurnsTricky(card string, r Rating, at time.Time) bool {
	before := d.Memory(card)
	return turnsTricky(before, d.Scheduler.Next(before, r, at))
}

func turnsTricky(before, after Memory) bool {
	n := after.Lapses
	return n > before.Lapses && n >= trickyLapses && (n-trickyLapses)%(trickyLapses/2) == 0
}

// IsDue reports whether a card waits for an answer today, limits aside: it is
// on its steps or in review with its day come, not set aside and not skipped,
// and the day is not off.
func (d *Deck) IsDue(card string, at time.Time) bool {
	today := d.Scheduler.Day(at)
	m := d.Memory(card)
	return !d.off(today) && !d.hidden(card, today) && (m.InSteps() || m.Phase == PhaseReview && m.DueDay <= today)
}

// State is the one state that a list shows for a card. Set aside comes before
// tricky, tricky before the rest; a filter may ask IsTricky and IsDue as well.
// A due card that is skipped until tomorrow is not due today.
func (d *Deck) State(c Card, at time.Time) State {
	m := d.Memory(c.ID)
	switch {
	case d.Suspended[c.ID]:
		return SetAside
	case d.IsTricky(c.ID):
		return Tricky
	case m.Phase == PhaseNew:
		return New
	case m.InSteps():
		return Learning
	case d.IsDue(c.ID, at):
		return Due
	}
	return Know
}

// hidden reports whether a card is set aside or skipped on a day, or new and
// wanted on a later one.
func (d *Deck) hidden(card string, today StudyDay) bool {
	return d.Suspended[card] || d.Buried[card] > today ||
		d.Asked[card] > today && d.Memory(card).Phase == PhaseNew
}

// seconds is how long an answer takes.
func (d *Deck) seconds() float64 {
	if d.Seconds > 0 {
		return d.Seconds
	}
	return usualSeconds
}

// needed is the fewest answers after which a card is done for the day.
func (d *Deck) needed(m Memory) int {
	switch m.Phase {
	case PhaseNew:
		return max(1, len(d.Scheduler.Steps.Learning))
	case PhaseLearning:
		return max(1, len(d.Scheduler.Steps.Learning)-m.Step)
	case PhaseRelearning:
		return max(1, len(d.Scheduler.Steps.Relearning)-m.Step)
	}
	return 1
}

// MedianSeconds is the usual time to answer, from the last hundred answers that
// have one; 0 when there is none.
func MedianSeconds(answers []Answer) float64 {
	var all []float64
	for _, a := range slices.Backward(answers) {
		if a.Seconds > 0 {
			all = append(all, a.Seconds)
		}
		if len(all) == 100 {
			break
		}
	}
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return (all[(len(all)-1)/2] + all[len(all)/2]) / 2
}
