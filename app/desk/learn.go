package desk

import (
	"placard/app/journal"
	"placard/app/study"
)

// Learned is the name of what LearnToday does, for undo.
const Learned = "Learn today"

// LearnToday wants a card today, and takes it back into practice if it was set
// aside or skipped.
func (d *Desk) LearnToday(card string) {
	if d.IsWantedToday(card) {
		return
	}
	today := d.studyDay()
	var entries []journal.Entry
	if d.deck.Suspended[card] {
		entries = append(entries, journal.Entry{Kind: journal.Suspend, Item: card})
	}
	if d.deck.Buried[card] > today {
		entries = append(entries, journal.Entry{Kind: journal.Bury, Item: card, Text: today.String()})
	}
	d.doCards(Learned, []string{card}, append(entries, journal.Entry{Kind: journal.Wanted, Item: card, Text: today.String()})...)
}

// IsWantedToday reports whether the student wants a card today or wanted it on a
// day before, and it has not been answered since.
func (d *Desk) IsWantedToday(card string) bool {
	day, wanted := d.wanted(card)
	return wanted && day <= d.studyDay() && !d.deck.Suspended[card] && d.deck.Buried[card] <= d.studyDay()
}

func (d *Desk) studyDay() study.StudyDay { return d.deck.Scheduler.Day(d.Now()) }
