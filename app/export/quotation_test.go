package export

import (
	"strings"
	"testing"

	"placard/content/report"
)

func TestAQuotationNamesItsSource(t *testing.T) {
	r := &report.Report{Title: "Sharing the Water of Two Valleys", Committee: "Environment Commission", Authors: []string{"Ada Berg", "Jan van der Meer"}}
	for _, c := range []struct{ section, passage, want string }{
		{"Background", "The weir is old.",
			"“The weir is old.”\n\nBerg, Ada, and Jan van der Meer. “Background.” Sharing the Water of Two Valleys, Environment Commission."},
		{"", "They call it “the wall”.",
			"“They call it ‘the wall’.”\n\nBerg, Ada, and Jan van der Meer. Sharing the Water of Two Valleys, Environment Commission."},
		{"Causes", "One.\n\nTwo.",
			"“One.\n\n“Two.”\n\nBerg, Ada, and Jan van der Meer. “Causes.” Sharing the Water of Two Valleys, Environment Commission."},
	} {
		if got := Quotation(r, c.section, c.passage); got != c.want {
			t.Errorf("%q is quoted as\n%s\nwant\n%s", c.passage, got, c.want)
		}
	}
	r.Conference, r.ConferenceDate, r.Authors = "Valley Model United Nations", "2026-12-05", nil
	if got, want := MLAReport(r, "").Text(), "Sharing the Water of Two Valleys, Valley Model United Nations, 5 Dec. 2026."; got != want {
		t.Errorf("cited as %q, want %q", got, want)
	}
}

func TestNamesAreTurnedRound(t *testing.T) {
	for name, want := range map[string]string{
		"Ada Berg": "Berg, Ada", "Ada  Maria Berg": "Berg, Ada Maria", "Jan van der Meer": "van der Meer, Jan", "Berg, Ada": "Berg, Ada",
		"Plato": "Plato", "United Nations Office on Drugs and Crime": "United Nations Office on Drugs and Crime", "The Chairs": "The Chairs",
	} {
		if got := lastNameFirst(name); got != want {
			t.Errorf("%q is turned into %q, want %q", name, got, want)
		}
	}
}

func TestNotesAreMarkdownWithQuotationsUnderTheirSections(t *testing.T) {
	var out strings.Builder
	err := Notes(&out, NotesData{Title: "Sharing *Water*", Sections: []NotesSection{
		{Title: "Background", Marks: []NotesMark{
			{Name: "Key fact", Quote: "The weir\n\nis # old.", Note: "Says who?\n\n1911 < 1912"}, {Name: "Bookmark", Quote: "“Who” pays"},
		}},
		{Title: "Not found in this edition", Saying: "These words are gone.", Marks: []NotesMark{{Name: "For us", Quote: "Gone.", From: "Causes"}}},
		{Title: "Solutions", Marks: []NotesMark{{Name: "Count what flows", Note: "Cheap."}}},
	}})
	want := `# My notes

Sharing \*Water\*

## Background

> “The weir
>
> “is # old.”

**Key fact:** Says who?

1911 \< 1912

> “‘Who’ pays”

**Bookmark**

## Not found in this edition

These words are gone.

> “Gone.”

**For us (Causes)**

## Solutions

**Count what flows:** Cheap.
`
	if err != nil || out.String() != want {
		t.Errorf("written as\n%s\nwant\n%s", out.String(), want)
	}
}
