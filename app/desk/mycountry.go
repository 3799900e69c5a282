package desk

import (
	"regexp"
	"strings"

	"placard/content/report"
)

// CountryItem is the item under which the student's note on the country is
// kept, where the report has no entry for it and a single topic.
const CountryItem = "country"

var inBrackets = regexp.MustCompile(`[(\[][^)\]]*[)\]]`)

// MyParty is the entry that names the student's country, of the topics that are
// shown. It reports false if there is none, or if the student has not said the
// country.
func (d *Desk) MyParty() (report.Party, bool) {
	if d.Country() == "" {
		return report.Party{}, false
	}
	mine := CountryNames(d.Country())
	for _, t := range d.Topics() {
		if p, ok := partyNaming(t.Parties, mine); ok {
			return p, true
		}
	}
	return report.Party{}, false
}

func partyNaming(parties []report.Party, mine []string) (report.Party, bool) {
	for _, p := range parties {
		if named(p, mine) {
			return p, true
		}
	}
	return report.Party{}, false
}

func named(p report.Party, mine []string) bool {
	for _, name := range p.Names {
		name = inBrackets.ReplaceAllString(name, " ")
		for _, m := range mine {
			if alike(name, m) {
				return true
			}
		}
	}
	return false
}

// CountryItem is CountryItem for the topic that is shown: a country wants
// something else in each.
func (d *Desk) CountryItem() string { return countryIn(d.TopicID()) }

func countryIn(topic string) string {
	if topic == "" || topic == AllTopics {
		return CountryItem
	}
	return topic + "/" + CountryItem
}

// CountryNote is the student's notes on the own country in the topics that are
// shown: on the report's entries for it, and what was written without such an
// entry.
func (d *Desk) CountryNote() string {
	var items []string
	for _, t := range d.Topics() {
		if p, ok := partyNaming(t.Parties, CountryNames(d.Country())); ok && d.Country() != "" {
			items = append(items, p.ID)
		}
		if t.ID != "" {
			items = append(items, countryIn(t.ID))
		}
	}
	var notes []string
	for _, item := range append(items, CountryItem) {
		if note := d.Note(item); note != "" {
			notes = append(notes, note)
		}
	}
	return strings.Join(notes, "\n\n")
}
