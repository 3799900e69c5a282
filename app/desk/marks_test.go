package desk

import (
	"slices"
	"strings"
	"testing"

	"placard/app/journal"
	"placard/content/report"
)

// on are the spans of words, in the first block that has them.
func on(t *testing.T, d *Desk, words string) []report.Span {
	t.Helper()
	for b := range d.Report.Blocks {
		if at := strings.Index(d.Report.Blocks[b].Text, words); at >= 0 {
			return []report.Span{{Block: b, Start: at, End: at + len(words)}}
		}
	}
	t.Fatalf("%q is not in the report", words)
	return nil
}

// told are the marks in words: name, passage, note.
func told(d *Desk) string {
	var list []string
	for _, m := range d.Marks() {
		s := m.Name() + ": " + d.Passage(m)
		if m.Note != "" {
			s += " (" + m.Note + ")"
		}
		if m.Changed {
			s += " changed"
		}
		if !m.Found() {
			s += " not found"
		}
		list = append(list, s)
	}
	return strings.Join(list, "; ")
}

func must(t *testing.T) func(string, error) string {
	return func(id string, err error) string {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
}

func TestPassagesAreMarkedChangedAndRemoved(t *testing.T) {
	l := alone(t).opens(rivers)
	must := must(t)
	note := must(l.AddPassageNote("Who reads them?", on(t, l.Desk, "read by both sides")))
	first := must(l.AddHighlight(ForUs, on(t, l.Desk, "cross borders")))
	must(l.AddBookmark(on(t, l.Desk, "Farmers on both banks")))
	steps := []struct {
		do   func()
		want string
	}{
		{func() {}, "For us: cross borders; Note: read by both sides (Who reads them?); Bookmark: Farmers on both banks"},
		{func() { l.SetColour(first, AskAbout) }, "Ask about: cross borders; Note: read by both sides (Who reads them?); Bookmark: Farmers on both banks"},
		{func() { must(l.AddHighlight(KeyFact, on(t, l.Desk, "cross borders"))) }, "Key fact: cross borders; Note: read by both sides (Who reads them?); Bookmark: Farmers on both banks"},
		{func() { must(l.AddHighlight(KeyFact, on(t, l.Desk, "Rivers cross"))) }, "Key fact: Rivers cross; Key fact: cross borders; Note: read by both sides (Who reads them?); Bookmark: Farmers on both banks"},
		{func() { l.SetColour(note, AgainstUs) }, "Key fact: Rivers cross; Key fact: cross borders; Against us: read by both sides (Who reads them?); Bookmark: Farmers on both banks"},
		{func() { l.SetMarkNote(note, " \n") }, "Key fact: Rivers cross; Key fact: cross borders; Against us: read by both sides; Bookmark: Farmers on both banks"},
		{func() { l.RemoveMark(first) }, "Key fact: Rivers cross; Against us: read by both sides; Bookmark: Farmers on both banks"},
	}
	for _, s := range steps {
		s.do()
		if got := told(l.Desk); got != s.want {
			t.Fatalf("the marks are %q, want %q", got, s.want)
		}
	}
	for i := len(steps) - 2; i >= 0; i-- {
		l.Undo()
		if got := told(l.Desk); got != steps[i].want {
			t.Fatalf("undone, the marks are %q, want %q", got, steps[i].want)
		}
	}
	if next := l.opens(rivers); told(next.Desk) != steps[0].want {
		t.Errorf("tomorrow the marks are %q", told(next.Desk))
	}
}

func TestANoteOnAPassageGoesWithItsText(t *testing.T) {
	l := alone(t).opens(rivers)
	id := must(t)(l.AddPassageNote("Which?", on(t, l.Desk, "Rivers")))
	l.SetMarkNote(id, "")
	if got := told(l.Desk); got != "" {
		t.Errorf("the marks are %q", got)
	}
	if l.Undo(); told(l.Desk) != "Note: Rivers (Which?)" {
		t.Errorf("undone, the marks are %q", told(l.Desk))
	}
}

func TestWhatCannotBeMarkedIsRefused(t *testing.T) {
	l := alone(t).opens(rivers)
	if _, err := l.AddHighlight(KeyFact, []report.Span{{Block: 1}}); err == nil {
		t.Error("no words are highlighted")
	}
	if _, err := l.AddHighlight(0, on(t, l.Desk, "Rivers")); err == nil {
		t.Error("there is a highlight without a colour")
	}
	if len(l.Marks()) > 0 || l.CanUndo() != "" {
		t.Errorf("something was done: %q", l.CanUndo())
	}
}

func TestMarksAreKeptThroughEditionsAndNeverDropped(t *testing.T) {
	l := alone(t).opens(rivers)
	must := must(t)
	must(l.AddHighlight(KeyFact, on(t, l.Desk, "The whole area of land whose rain flows into one river.")))
	must(l.AddHighlight(ForUs, on(t, l.Desk, "Gauges at every border post, read by both sides each month.")))
	must(l.AddPassageNote("Says who?", on(t, l.Desk, "Farmers on both banks sell at one market without customs.")))
	must(l.AddBookmark(on(t, l.Desk, "Rivers cross borders.")))
	l.opens(edited(
		"# Introduction\n\nRivers cross borders.\n\n", "", "# Possible Solutions\n", "# Possible Solutions\n\nRivers cross borders.\n",
		"every border post", "every second post", "Farmers on both banks sell at one market without customs.", "It is to be shared.",
	))
	want := "Key fact: The whole area of land whose rain flows into one river.; Bookmark: Rivers cross borders.; " +
		"For us: Gauges at every second post, read by both sides each month. changed; " +
		"Note: Farmers on both banks sell at one market without customs. (Says who?) not found"
	if got := told(l.Desk); got != want {
		t.Errorf("the marks are %q, want %q", got, want)
	}
	if title := l.Marks()[3].Anchor.Title; title != "Share the harvest" {
		t.Errorf("what was not found stood in %q", title)
	}
	if l.opens(rivers); strings.Contains(told(l.Desk), "not found") || strings.Contains(told(l.Desk), "changed") {
		t.Errorf("with the first edition again, the marks are %q", told(l.Desk))
	}
}

func TestASectionKeepsItsMarksUnderAnotherName(t *testing.T) {
	twice := "# Background\n\nThe springs gave little, the mills stood still, and the villages wrote letters to each other. As ever.\n\n# Disputes\n\nThe mills above take what the mills below need, and nobody measures it. As ever.\n"
	l := alone(t).opens(twice)
	l.kept, _ = l.Editions()
	must(t)(l.AddHighlight(KeyFact, []report.Span{{Block: 3, Start: strings.Index(l.Report.Blocks[3].Text, "As ever"), End: len(l.Report.Blocks[3].Text)}}))
	l.opens(strings.Replace(twice, "# Disputes", "# Quarrels", 1))
	if m := l.Marks()[0]; !m.Found() || l.Report.SectionOf(m.Spans[0].Block).Title != "Quarrels" {
		t.Errorf("it is found at %v", m.Spans)
	}
}

func TestTheLastOneToChangeAMarkWins(t *testing.T) {
	shared := []journal.Entry{}
	here, there := newLaptop(t, "a", &shared), newLaptop(t, "b", &shared)
	here.opens(rivers)
	id := must(t)(here.AddHighlight(KeyFact, on(t, here.Desk, "Rivers")))
	there.opens(rivers)
	there.SetColour(id, ForUs)
	here.Arrived(shared)
	if got := told(here.Desk); got != "For us: Rivers" {
		t.Errorf("the marks are %q", got)
	}
}

func TestNotesOnItemsAreListedWithThoseOfEarlierEditions(t *testing.T) {
	l := alone(t).opens(rivers)
	l.SetCountry("Kenya")
	l.SetNote(l.CountryItem(), "Upstream.")
	l.SetNote("solution/share-the-harvest", "Who pays?")
	l.SetNote("solution/count-what-flows", "Cheap.")
	l.opens(edited("### Share the harvest\n\nFarmers on both banks sell at one market without customs.\n", ""))
	var got []string
	for _, n := range l.ItemNotes() {
		s := n.Title + ": " + n.Note
		if n.Gone {
			s += " gone"
		}
		got = append(got, s)
	}
	if want := []string{"Kenya: Upstream.", "Count what flows: Cheap.", "Share the harvest: Who pays? gone"}; !slices.Equal(got, want) {
		t.Errorf("the notes are %q", got)
	}
}
