package desk

import (
	"cmp"
	"strings"

	"placard/app/journal"
	"placard/content/report"
)

// Tick says of a solution "I can argue this", or no longer.
func (d *Desk) Tick(solution string, on bool) {
	if d.Ticked(solution) != on {
		d.do(either(on, "Tick", "Remove tick"), Solutions, journal.Entry{Kind: journal.Tick, Item: solution, On: on})
	}
}

// Ticked reports whether the student can argue the solution.
func (d *Desk) Ticked(solution string) bool { return d.value(journal.Tick, solution).On }

// Bookmark says of a solution "I take this to committee", or no longer.
func (d *Desk) Bookmark(solution string, on bool) {
	if d.Bookmarked(solution) != on {
		d.do(either(on, "Bookmark", "Remove bookmark"), Solutions, journal.Entry{Kind: journal.Bookmark, Item: solution, On: on})
	}
}

// Bookmarked reports whether the student takes the solution to committee.
func (d *Desk) Bookmarked(solution string) bool { return d.value(journal.Bookmark, solution).On }

// SetNote writes the student's note on an item; an empty text removes it.
func (d *Desk) SetNote(item, text string) {
	if text = strings.TrimRight(text, " \t\n"); d.Note(item) != text {
		d.do("Note", Notes, journal.Entry{Kind: journal.NoteText, Item: item, Text: text})
	}
}

// Note is the student's note on an item, empty if there is none.
func (d *Desk) Note(item string) string { return d.value(journal.NoteText, item).Text }

// Title is what the student calls the report, otherwise its own title.
func (d *Desk) Title() string {
	return cmp.Or(d.value(journal.Name, "").Text, d.Report.Title)
}

// SetCountry says which country the student represents; any name will do.
func (d *Desk) SetCountry(name string) {
	if name = asListed(strings.Join(strings.Fields(name), " ")); d.Country() != name {
		d.do("My country", Delegate, journal.Entry{Kind: journal.Country, Text: name})
	}
}

// Country is the country that the student represents, empty if not said.
func (d *Desk) Country() string { return d.value(journal.Country, "").Text }

// CountSolutions returns how many solutions there are, and how many of them are
// ticked and bookmarked.
func (d *Desk) CountSolutions() (all, ticked, bookmarked int) {
	for _, s := range d.AllSolutions() {
		all++
		if d.Ticked(s.ID) {
			ticked++
		}
		if d.Bookmarked(s.ID) {
			bookmarked++
		}
	}
	return all, ticked, bookmarked
}

// CountQuestions returns how many questions a resolution should answer, and how
// many of them are ticked.
func (d *Desk) CountQuestions() (all, ticked int) {
	for _, t := range d.Topics() {
		for _, q := range t.Questions {
			all++
			if d.Ticked(q.ID) {
				ticked++
			}
		}
	}
	return all, ticked
}

// AllSolutions are the solutions of the topics that are shown, in the report's
// order.
func (d *Desk) AllSolutions() []report.Solution {
	var all []report.Solution
	for _, t := range d.Topics() {
		all = append(all, t.Solutions...)
	}
	return all
}

func either(on bool, yes, no string) string {
	if on {
		return yes
	}
	return no
}
