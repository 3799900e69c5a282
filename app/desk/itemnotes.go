package desk

import (
	"strings"

	"placard/content/report"
)

// ItemNote is a note on an item of the report: on a stakeholder, a solution, the
// own country.
type ItemNote struct {
	Item  string // its ID
	Kind  report.PartKind
	Title string
	Note  string
	Gone  bool // the present edition does not have the item
}

// ItemNotes are the notes on items of the topics that are shown, in the report's
// order, and those on items that are not in this edition.
func (d *Desk) ItemNotes() []ItemNote {
	var list []ItemNote
	add := func(kind report.PartKind, item, title string) {
		if note := d.Note(item); note != "" {
			list = append(list, ItemNote{Item: item, Kind: kind, Title: title, Note: note})
		}
	}
	for _, t := range d.Topics() {
		for _, p := range t.Parties {
			add(report.PartyPart, p.ID, strings.Join(p.Names, ", "))
		}
		if t.ID != "" && len(d.Topics()) > 1 {
			add(report.PartyPart, countryIn(t.ID), d.Country())
		}
	}
	add(report.PartyPart, d.CountryItem(), d.Country())
	for _, s := range d.AllSolutions() {
		add(report.SolutionPart, s.ID, s.Title)
	}
	for _, l := range d.LeftOut() {
		if l.Work.Note != "" {
			list = append(list, ItemNote{Item: l.Part.ID, Kind: l.Part.Kind, Title: l.Part.Name, Note: l.Work.Note, Gone: true})
		}
	}
	return list
}
