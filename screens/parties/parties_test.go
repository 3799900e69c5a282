package parties

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

var wide, small = screentest.Wide, fyne.NewSize(644, 504)

const wells = `# Research Report

**Topic: Village wells**

# Introduction

Nigeria digs many wells. Kenya asked for help in 2003, and Kenya got some.

# Major Parties Involved

## Kenya & Uganda

Both drill *deep*.

> [!EDITOR]
> The source names one of them only.

## Mali

Mali waits for rain.
`

func TestTheReportsEntriesAreListed(t *testing.T) {
	r := enter(t, wells, wide)
	r.list()
	r.Sees("Stakeholders", "Choose my country", "Kenya & Uganda", "Mali", "What would they want? My note", "Both drill", "deep")
	r.Misses("The source names one of them only.", "Change my country", "Filter stakeholders")
	r.Tap("Editor’s note")
	r.Sees("The source names one of them only.")
	r.Press("Down")
	r.Sees("Mali waits for rain.")
	r.Misses("Both drill", "Editor’s note")
	r.Press("Return")
	if b := r.Desk.Report.Blocks[r.At.Block-1]; !strings.Contains(b.Text, "Mali") {
		t.Errorf("Enter leads to %q", b.Text)
	}
}

func TestMyCountryIsFirst(t *testing.T) {
	for _, c := range []struct {
		country, first string
		sees, misses   []string
	}{
		{"Mali", "Mali", []string{"Mali waits for rain.", "My country", "Show in report", "Change my country"}, []string{"Choose my country"}},
		{"Uganda", "Kenya & Uganda", []string{"My country: Uganda", "Both drill"}, nil},
		{"Nigeria", "Nigeria", []string{"no entry for your country", "Introduction", "digs many wells", "Change my country"}, []string{"Both drill"}},
		{"Peru", "Peru", []string{"The report does not name your country."}, []string{"no entry for"}},
	} {
		r := enter(t, wells, wide)
		s := r.list()
		r.Press("c")
		r.Press(strings.Split(c.country, "")...)
		r.Press("Return")
		if first := s.list.Chosen(); r.Desk.Country() != c.country || s.entry(first).title != c.first {
			t.Errorf("%s: the desk says %q, chosen is %q", c.country, r.Desk.Country(), first)
		}
		r.Press("Home")
		if s.entry(s.list.Chosen()).title != c.first {
			t.Errorf("%s: first is %q", c.country, s.list.Chosen())
		}
		r.Sees(c.sees...)
		r.Misses(c.misses...)
	}
}

func TestThePassagesThatNameMyCountryAreLinks(t *testing.T) {
	r := enter(t, strings.ReplaceAll(wells, "Kenya & Uganda", "Uganda"), wide)
	r.Desk.SetCountry("Kenya")
	r.list()
	r.Tap("asked for help in 2003")
	text := r.Desk.Report.Blocks[r.At.Block-1].Text
	if !strings.HasPrefix(text[r.At.Offset:], "Kenya asked") {
		t.Errorf("leads to %q", text[r.At.Offset:])
	}
}

func TestTheNoteOnTheCountryAndOnAnEntryAreKept(t *testing.T) {
	r := enter(t, wells, wide)
	r.Desk.SetCountry("Nigeria")
	s := r.list()
	r.Press("n", "o", "n", "e", "Escape", "Down", "n", "t", "w", "o")
	s.Hide()
	if got := r.Desk.Note(desk.CountryItem); got != "one" {
		t.Errorf("the note on the country is %q", got)
	}
	if got := r.Desk.Note(s.groups[0].entries[0].id); got != "two" {
		t.Errorf("the note on the entry is %q", got)
	}
	if !s.own.note.Visible() || s.groups[0].entries[1].note.Visible() {
		t.Error("the list does not mark where there is a note")
	}
	r.Press("Escape")
	r.Desk.SetCountry("")
	r.Desk.Undo()
	if got := s.pane.note.Text; got != "one" {
		t.Errorf("back with the country its note is %q", got)
	}
}

func TestTheCountryCanBeRemovedWhileItIsShown(t *testing.T) {
	r := enter(t, wells, wide)
	r.Desk.SetCountry("Peru")
	s := r.list()
	r.Desk.SetCountry("")
	r.Sees("Choose my country", "Both drill")
	r.Misses("Peru")
	if s.Place().Item == desk.CountryItem {
		t.Errorf("at %v", s.Place())
	}
}

func TestManyEntriesCanBeFiltered(t *testing.T) {
	text := "# Research Report\n\n**Topic: Village wells**\n\n# Major Parties Involved\n"
	for i := range 12 {
		text += fmt.Sprintf("\n## Village %c\n\nIt has %d wells.\n", 'A'+i, 100+i)
	}
	r := enter(t, text, wide)
	s := r.list()
	r.Sees("Filter stakeholders")
	s.Find()
	r.Press("1", "0", "3")
	r.Sees("Village D", "It has 103 wells.")
	r.Misses("Village A", "Village E")
	r.Press("x")
	r.Sees("No stakeholder here has these words.")
	r.Press("Escape", "Escape") // out of the field, and all are shown
	r.Sees("Village A", "Village L")
	s.Find()
	r.Press("x", "x")
	r.Tap("Show all")
	r.Sees("Village A", "Village L")
	s.Find()
	r.Press("1", "0", "3", "Down", "Up", "Return", "End")
	s.Show(route.At(route.Parties, s.groups[0].entries[7].id))
	r.Sees("It has 107 wells.", "Village A")
}

func TestANarrowWindowShowsOneAtATime(t *testing.T) {
	r := enter(t, wells, small)
	s := r.list()
	r.Misses("Both drill")
	r.Tap("Mali")
	r.Sees("Mali waits for rain.", "All stakeholders")
	r.Misses("Kenya & Uganda")
	if s.Place() != r.At {
		t.Errorf("went to %v, is at %v", r.At, s.Place())
	}
	r.Press("Escape")
	r.Sees("Kenya & Uganda")
	r.Misses("Mali waits for rain.")
	if s.Place() != route.To(route.Parties) {
		t.Errorf("the list's place is %v", s.Place())
	}
}

func TestAReportWithoutPartiesStillHasMyCountry(t *testing.T) {
	r := enter(t, "# Research Report\n\n# Introduction\n\nKenya drills.\n", wide)
	s := r.list()
	r.Sees("No stakeholders were found.")
	r.Press("Down", "n", "Return", "Escape")
	s.Hide()
	r.Tap("Choose my country")
	r.Press("K", "e", "n", "y", "a", "Return")
	r.Sees("Kenya", "My country", "Kenya drills.")
	r.Misses("No stakeholders were found.")
}

func TestNothingReachesOverTheEdge(t *testing.T) {
	long := strings.ReplaceAll(wells, "## Mali", "## "+strings.Repeat("Very long names of bodies ", 10)+strings.Repeat("x", 120))
	for _, size := range []fyne.Size{wide, small, fyne.NewSize(1704, 900)} {
		for _, scale := range []float32{0.8, 1, 1.5, 2} {
			r := enter(t, long, size)
			fyne.CurrentApp().Settings().SetTheme(look.New(look.Options{TextScale: scale}))
			r.Desk.SetCountry("Nigeria")
			s := r.list()
			r.Inside()
			for _, e := range s.groups[0].entries {
				s.Show(route.At(route.Parties, e.id))
				r.Inside()
			}
			s.Show(route.At(route.Parties, desk.CountryItem))
			r.Inside()
		}
	}
}

func TestTopicsAreGroups(t *testing.T) {
	r := enter(t, wells, wide)
	all := r.Desk.Report.Topics[0].Parties
	r.Desk.Report.Topics = []report.Topic{{Title: "Village wells", Parties: all[:1]}, {Title: "Nothing"}, {Title: "Town pipes", Parties: all[1:]}}
	s := r.list()
	texts := strings.Join(kittest.Texts(s.list.Scroll), "|")
	order := []string{"Village wells", "Kenya & Uganda", "Town pipes", "Mali"}
	at := -1
	for _, w := range order {
		next := strings.Index(texts, w)
		if next <= at {
			t.Errorf("%q does not stand in order in %q", w, texts)
		}
		at = next
	}
	s.field = kit.NewSearch("")
	s.field.SetText("Mali")
	s.Refresh()
	if kittest.Shows(s.list.Scroll, "Village wells") {
		t.Error("a title stands over nothing")
	}
}

func TestEveryKeyOfTheHelpSheetIsOne(t *testing.T) {
	r := enter(t, wells, wide)
	s := r.list()
	names := map[string]fyne.KeyName{"↓": fyne.KeyDown, "↑": fyne.KeyUp, "Enter": fyne.KeyReturn}
	for _, help := range s.Keys() {
		for _, key := range help.Keys {
			name, named := names[key]
			if named && !s.Key(&fyne.KeyEvent{Name: name}, 0) || !named && !s.Rune([]rune(key)[0]) {
				t.Errorf("%q does nothing", key)
			}
		}
	}
}
