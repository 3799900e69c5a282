// Package statistics makes numbers of what a student did with the cards of a
// report: when and how long she studied, what she remembered, what comes back
// and how strong each section stands. All of it is worked out from the answers,
// which are replayed as the deck replays them; nothing is stored.
package statistics

import (
	"maps"
	"slices"
	"time"

	"placard/app/study"
)

// Record is what was done with the cards of a report up to a moment. It is a copy
// that nobody changes, so that it can be read beside the desk.
type Record struct {
	Scheduler study.Scheduler
	At        time.Time
	Cards     []Card
	// Conference is the day that a plan was made for; Planned reports whether
	// there is one.
	Conference study.StudyDay
	Planned    bool
	Noun       string // what an item is called: "term" or "card"
	// Asked is how many begun cards today still asks: fewer than are due where
	// the rest is put off. Off are the days on which nothing is asked.
	Asked int
	Off   map[study.StudyDay]bool
}

// Card is one card of the record.
type Card struct {
	ID, Section string
	Stands      bool         // for its item: each item has one card that does
	Memory      study.Memory // with the day that the plan has for it
	Aside       bool         // not asked
	Until       study.StudyDay
	Answers     []study.Answer // all that were given, in the order of their times
	Over        int            // how many of them were given before it was started over
}

// Student is whose record is taken: the desk.
type Student interface {
	Deck() *study.Deck
	History(card string) []study.Answer // all answers to a card
	StartedOver(card string) int        // of these, those before it was started over
	ReadIn(section string) string       // the section in which another one is read
	// Unasked are the answers to cards that are not asked any more.
	Unasked() map[string][]study.Answer
	Now() time.Time
}

// RecordOf takes a record of the cards that are shown. What was answered of cards
// that are not asked any more was studied too; they count for nothing else.
func RecordOf(s Student) Record {
	d, at := s.Deck(), s.Now()
	today := d.Counts(at)
	r := Record{
		Scheduler: d.Scheduler, At: at, Noun: d.Noun(), Cards: make([]Card, 0, len(d.Cards)),
		Asked: today.Learning + today.Due, Off: maps.Clone(d.Off),
	}
	if d.Plan != nil {
		r.Conference, r.Planned = d.Plan.Conference, true
	}
	read := map[string]string{}
	for _, c := range d.Cards {
		if _, ok := read[c.Section]; !ok {
			read[c.Section] = s.ReadIn(c.Section)
		}
		r.Cards = append(r.Cards, Card{
			ID: c.ID, Section: read[c.Section], Stands: c.Asks(), Memory: d.Memory(c.ID),
			Aside: d.Suspended[c.ID], Until: d.Buried[c.ID],
			Answers: s.History(c.ID), Over: s.StartedOver(c.ID),
		})
	}
	unasked := s.Unasked()
	for _, card := range slices.Sorted(maps.Keys(unasked)) {
		r.Cards = append(r.Cards, Card{ID: card, Aside: true, Answers: unasked[card]})
	}
	return r
}

// Answers is how many answers the record holds: what making numbers of it costs
// depends on them.
func (r Record) Answers() int {
	n := 0
	for _, c := range r.Cards {
		n += len(c.Answers)
	}
	return n
}

// Today is the study day of the record's moment.
func (r Record) Today() study.StudyDay { return r.Scheduler.Day(r.At) }

// Numbers are all statistics of a record.
type Numbers struct {
	Today    study.StudyDay
	Days     []Day // those with answers, the first one first
	Time     Time
	Recall   []Recall
	Buttons  Buttons
	Forecast Forecast
	Strength []Strength
	Noun     string // of an item
}

// Of works out all numbers of a record. It replays every answer, which takes a
// while where there are very many.
func Of(r Record) Numbers {
	given := r.Given()
	today := r.Today()
	return Numbers{
		Today: today, Noun: r.Noun, Days: Days(given), Time: TimeOf(given), Recall: RecallOf(given, today),
		Buttons: ButtonsOf(given), Forecast: ForecastOf(r, forecastDays), Strength: StrengthOf(r),
	}
}

// Answers is how many answers were given on all days.
func (n Numbers) Answers() int {
	sum := 0
	for _, d := range n.Days {
		sum += d.Answers
	}
	return sum
}

// Studied is on how many of the last days, today among them, cards were
// answered.
func (n Numbers) Studied(last int) int {
	days := 0
	for _, d := range n.Days {
		if d.Day <= n.Today && int(n.Today-d.Day) < last {
			days++
		}
	}
	return days
}

// byDay are the days of a map in their order.
func byDay(days map[study.StudyDay]Day) []Day {
	list := slices.Collect(maps.Values(days))
	slices.SortFunc(list, func(a, b Day) int { return int(a.Day - b.Day) })
	return list
}
