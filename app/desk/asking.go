package desk

import (
	"slices"
	"strconv"
	"strings"

	"placard/app/journal"
	"placard/app/study"
)

// Asks reports whether cards of a kind are asked in this report.
func (d *Desk) Asks(k study.Kind) bool {
	if e, said := d.p.State.Value(journal.CardKind, d.Report.ID, string(k)); said {
		return e.On
	}
	return k.AsksAtFirst()
}

// SetAsks says whether cards of a kind are asked. What is known of those that
// are not asked any more stays.
func (d *Desk) SetAsks(k study.Kind, on bool) {
	if d.Asks(k) != on {
		d.do("Kinds of cards", Asking|Cards, journal.Entry{Kind: journal.CardKind, Item: string(k), On: on})
	}
}

// CountKind is how many items of a kind the topics that are shown have, whether
// or not they are asked.
func (d *Desk) CountKind(k study.Kind) int {
	n := 0
	for _, c := range study.Cards(d.Report, func(o study.Kind) bool { return o == k }, d.OwnCards()...) {
		if c.Asks() && (d.topic == everyTopic || c.Topic == d.topic) {
			n++
		}
	}
	return n
}

// CouldAsk names what the topics that are shown have that is not asked, "events or
// stakeholders"; it is empty if there is nothing.
func (d *Desk) CouldAsk() string {
	var names []string
	for _, k := range []struct {
		kind study.Kind
		name string
	}{{study.OfEvent, "events"}, {study.OfParty, "stakeholders"}, {study.OfDocument, "documents"}} {
		if !d.Asks(k.kind) && d.CountKind(k.kind) > 0 {
			names = append(names, k.name)
		}
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " or " + names[n-1]
	}
	return strings.Join(names, "")
}

// SetImportant marks an item that is to stay in when the days until the
// conference cannot hold all, or takes the mark away.
func (d *Desk) SetImportant(item string, on bool) {
	if d.IsImportant(item) != on {
		d.do(either(on, "Mark as important", "Remove the mark"), Cards|Delegate, journal.Entry{Kind: journal.Important, Item: item, On: on})
	}
}

// IsImportant reports whether the student marked an item as important.
func (d *Desk) IsImportant(item string) bool { return d.value(journal.Important, item).On }

// markImportant brings the deck up to date with the marks.
func (d *Desk) markImportant() {
	clear(d.deck.Important)
	if len(d.p.State.Values(journal.Important, d.Report.ID)) == 0 {
		return
	}
	for _, c := range d.deck.Cards {
		if d.IsImportant(c.Item) {
			d.deck.Important[c.Item] = true
		}
	}
}

// AskOn wants a card on a study day; today and earlier days mean now. It holds
// until the card's next answer, and does nothing for a card on its steps.
func (d *Desk) AskOn(card string, day study.StudyDay) {
	if now, ok := d.wanted(card); !ok || now != day {
		d.doCards("Set the day", []string{card}, journal.Entry{Kind: journal.Wanted, Item: card, Text: day.String()})
	}
}

// wanted is the day on which the student wants a card, until it is answered.
func (d *Desk) wanted(card string) (study.StudyDay, bool) {
	e := d.value(journal.Wanted, card)
	day, err := study.ParseDay(e.Text)
	if err != nil {
		return 0, false
	}
	for _, than := range []journal.Entry{d.lastReview(card), d.value(journal.Afresh, card)} {
		if than.Kind != "" && journal.Compare(e, than) < 0 {
			return 0, false
		}
	}
	return day, true
}

func (d *Desk) lastReview(card string) journal.Entry {
	reviews := d.p.State.CardReviews(d.Report.ID, d.key(card))
	if len(reviews) == 0 {
		return journal.Entry{}
	}
	return reviews[len(reviews)-1]
}

// StartOver makes cards new again. Their history stays, for statistics and card
// details.
func (d *Desk) StartOver(cards ...string) {
	var entries []journal.Entry
	for _, c := range cards {
		if len(d.answers(c)) > 0 {
			entries = append(entries, journal.Entry{Kind: journal.Afresh, Item: c})
		}
		if d.deck.Suspended[c] {
			entries = append(entries, journal.Entry{Kind: journal.Suspend, Item: c})
		}
	}
	if len(entries) > 0 {
		d.doCards("Start over", cards, entries...)
	}
}

// History are all answers to a card, in order, those before it was started over
// among them.
func (d *Desk) History(card string) []study.Answer {
	return answersOf(d.p.State.CardReviews(d.Report.ID, d.key(card)))
}

// StartedOver is the number of answers in History that count no more.
func (d *Desk) StartedOver(card string) int {
	afresh := d.value(journal.Afresh, card)
	if afresh.Kind == "" {
		return 0
	}
	entries := d.p.State.CardReviews(d.Report.ID, d.key(card)) // in order
	over, _ := slices.BinarySearchFunc(entries, afresh, journal.Compare)
	return over
}

// MinutesADay is how many minutes of cards a day may take, 0 if the student set no
// bound.
func (d *Desk) MinutesADay() int {
	n, err := strconv.Atoi(d.value(journal.Minutes, "").Text)
	if err != nil || n < 0 {
		return 0
	}
	return min(n, mostMinutes)
}

// mostMinutes is a whole day.
const mostMinutes = 24 * 60

// SetMinutesADay bounds the minutes that a day's cards take; 0 is no bound.
func (d *Desk) SetMinutesADay(n int) {
	if n = min(max(n, 0), mostMinutes); d.MinutesADay() != n {
		d.do("Minutes a day", Asking, journal.Entry{Kind: journal.Minutes, Text: strconv.Itoa(n)})
	}
}

// SetDaysOff says of study days that nothing is to be asked on them, or that
// they are days like others.
func (d *Desk) SetDaysOff(on bool, days ...study.StudyDay) {
	off := d.daysOff()
	var entries []journal.Entry
	for _, day := range days {
		if off[day] != on {
			entries = append(entries, journal.Entry{Kind: journal.DayOff, Item: day.String(), On: on})
		}
	}
	if len(entries) > 0 {
		d.do(either(on, "Days off", "Remove days off"), Asking, entries...)
	}
}

// DaysOff are the days off from today on, in order.
func (d *Desk) DaysOff() []study.StudyDay {
	var days []study.StudyDay
	for day := range d.daysOff() {
		if day >= d.deck.Scheduler.Day(d.Now()) {
			days = append(days, day)
		}
	}
	slices.Sort(days)
	return days
}

func (d *Desk) daysOff() map[study.StudyDay]bool {
	days := map[study.StudyDay]bool{}
	for _, e := range d.p.State.Values(journal.DayOff, d.Report.ID) {
		if day, err := study.ParseDay(e.Item); err == nil && e.On {
			days[day] = true
		}
	}
	return days
}

// SecondsToday is how long cards of the report were answered today.
func (d *Desk) SecondsToday() float64 {
	today, sum := d.deck.Scheduler.Day(d.Now()), 0.
	for _, c := range d.deck.Cards {
		for _, a := range d.History(c.ID) {
			if d.deck.Scheduler.Day(a.At) == today {
				sum += a.Seconds
			}
		}
	}
	return sum
}
