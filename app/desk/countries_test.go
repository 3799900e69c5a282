package desk

import (
	"slices"
	"testing"

	"placard/content/report"
)

func TestCountriesAreSuggestedAsOneTypes(t *testing.T) {
	r := enter(t)
	r.Report.Topics[0].Parties = []report.Party{{Names: []string{"Thailand", "Philippines"}}, {Names: []string{"Mexico"}}}
	for typed, want := range map[string][]string{
		"":        {"Thailand", "Philippines", "Mexico"},
		"ken":     {"Kenya"},
		"cote d'": {"Côte d’Ivoire"},
		"usa":     {"United States of America"},
		"holl":    {"Netherlands"},
		"south":   {"Republic of Korea", "South Africa", "South Sudan"},
		"xyz":     nil,
	} {
		if got := r.SuggestCountries(typed, 6); !slices.Equal(got, want) {
			t.Errorf("%q suggests %q, want %q", typed, got, want)
		}
	}
	if got := r.SuggestCountries("s", 4); len(got) != 4 {
		t.Errorf("asked for 4, suggested %q", got)
	}
}

func TestTheListHasAllMembersAndObservers(t *testing.T) {
	if len(countries) != 193+2 {
		t.Errorf("%d countries", len(countries))
	}
	seen := map[string]bool{}
	for _, names := range countries {
		for _, name := range names {
			if seen[name] || name == "" {
				t.Errorf("%q stands twice, or empty", name)
			}
			seen[name] = true
		}
	}
}

func TestMyPartyIsTheEntryThatNamesMyCountry(t *testing.T) {
	for country, want := range map[string]string{
		"":              "",
		"Kenya":         "party/kenya-uganda",
		"uganda":        "party/kenya-uganda",
		"Niger":         "",
		"Nigeria":       "party/nigeria",
		"United States": "party/usa",
		"The Hague":     "",
	} {
		r := enter(t)
		r.Report.Topics[0].Parties = []report.Party{
			{ID: "party/kenya-uganda", Names: []string{"Kenya", "Uganda"}},
			{ID: "party/nigeria", Names: []string{"The Nigeria (West Africa)"}},
			{ID: "party/usa", Names: []string{"United States of America (USA)"}},
		}
		r.SetCountry(country)
		if p, _ := r.MyParty(); p.ID != want {
			t.Errorf("%q is %q, want %q", country, p.ID, want)
		}
	}
}

func TestTheCountryIsFoundByAllItsNames(t *testing.T) {
	text := "The Sudan and South Sudan; Sudanese law. The US asked us, and the United States paid."
	for country, want := range map[string][]string{
		"Sudan": {"Sudan"}, "South Sudan": {"South Sudan"}, "United States": {"US", "United States"}, "Kenya": nil,
	} {
		r := enter(t)
		r.Report.Blocks = []report.Block{{Kind: report.Paragraph, Text: text}, {Kind: report.Editor, Text: text}}
		r.SetCountry(country)
		var got []string
		for _, s := range r.CountryMentions() {
			got = append(got, text[s.Start:s.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s is named as %q, want %q", country, got, want)
		}
	}
}

func TestTheCountryNoteIsWhereverItWasWritten(t *testing.T) {
	r := enter(t)
	r.Report.Topics[0].Parties = []report.Party{{ID: "party/kenya", Names: []string{"Kenya"}}}
	r.SetNote("party/kenya", "On the entry.")
	r.SetNote(CountryItem, "On its own.")
	if got := r.CountryNote(); got != "On its own." {
		t.Errorf("without a country: %q", got)
	}
	r.SetCountry("Kenya")
	if got := r.CountryNote(); got != "On the entry.\n\nOn its own." {
		t.Errorf("with an entry: %q", got)
	}
}
