package desk

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"placard/app/journal"
	"placard/app/study"
	"placard/content/report"
)

// room is a desk with its paper trail: what was written can be opened again
// tomorrow.
type room struct {
	*Desk
	now     time.Time
	entries []journal.Entry
	told    Changes
}

func (r *room) Append(e journal.Entry) journal.Entry {
	e.Ref = journal.Ref{Device: "laptop", File: "today", N: len(r.entries) + 1}
	r.entries = append(r.entries, e)
	return e
}

func enter(t *testing.T, entries ...journal.Entry) *room {
	t.Helper()
	return enterWith(t, sample(), entries...)
}

func enterWith(t *testing.T, of *report.Report, entries ...journal.Entry) *room {
	t.Helper()
	r := &room{now: time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC), entries: entries}
	r.Desk = New(Params{
		Report: of, State: journal.Fold(entries), Writer: r,
		Now:       func() time.Time { r.now = r.now.Add(time.Second); return r.now },
		Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
	})
	r.Subscribe(func(c Changes) { r.told = c })
	return r
}

// tomorrow opens the desk anew from what was written.
func (r *room) tomorrow(t *testing.T) *room {
	t.Helper()
	next := enter(t, r.entries...)
	next.now = r.now.Add(24 * time.Hour)
	return next
}

func sample() *report.Report {
	words := func(n int) string {
		text := ""
		for range n {
			text += "word "
		}
		return text
	}
	blocks := []report.Block{
		{Kind: report.Heading, Text: "Introduction"}, {Kind: report.Paragraph, Text: words(400)},
		{Kind: report.Heading, Text: "Key Terms"},
		{Kind: report.Paragraph, Text: "Coercion: forcing somebody."}, {Kind: report.Paragraph, Text: "Asylum: shelter given."},
		{Kind: report.Heading, Text: "Overview"},
		{Kind: report.Heading, Text: "Causes"}, {Kind: report.Paragraph, Text: words(100)},
	}
	return &report.Report{ID: "sample", Blocks: blocks, Topics: []report.Topic{{
		Sections: []report.Section{
			{ID: "section/introduction", Level: 1, Title: "Introduction", First: 0, End: 2},
			{ID: "section/key-terms", Level: 1, Title: "Key Terms", First: 2, End: 5},
			{ID: "section/overview", Level: 1, Title: "Overview", First: 5, End: 6},
			{ID: "section/causes", Level: 2, Title: "Causes", First: 6, End: 8},
		},
		Terms: []report.Term{
			{ID: "term/coercion", Term: "Coercion", Definition: []report.Span{{Block: 3, Start: 10, End: 27}}},
			{ID: "term/asylum", Term: "Asylum", Definition: []report.Span{{Block: 4, Start: 8, End: 22}}},
		},
		Solutions: []report.Solution{{ID: "solution/a", Title: "A"}, {ID: "solution/b", Title: "B"}},
	}}}
}

func TestTomorrowEverythingIsWhereItWas(t *testing.T) {
	r := enter(t)
	r.Bookmark("solution/a", true)
	r.Tick("solution/b", true)
	r.SetNote("solution/a", "Ask for a fund.\n")
	r.SetCountry(" Costa   Rica ")
	r.MarkRead("section/introduction", true)
	if err := r.SetConferenceDay("2026-12-05"); err != nil {
		t.Fatal(err)
	}
	if err := r.AddSource(Source{Title: "A page", URL: "https://example.org"}); err != nil {
		t.Fatal(err)
	}
	r.Answer("term/coercion/forward", study.Good, 4)
	r.SetAside(true, "term/asylum/forward")

	next := r.tomorrow(t)
	if !next.Bookmarked("solution/a") || next.Bookmarked("solution/b") {
		t.Error("bookmarks are lost or invented")
	}
	if !next.Ticked("solution/b") || next.Ticked("solution/a") {
		t.Error("ticks are lost or invented")
	}
	if got := next.Note("solution/a"); got != "Ask for a fund." {
		t.Errorf("note is %q", got)
	}
	if got := next.Country(); got != "Costa Rica" {
		t.Errorf("country is %q", got)
	}
	if !next.IsRead("section/introduction") {
		t.Error("what was read is unread")
	}
	if days, ok := next.DaysLeft(); !ok || days != 11 {
		t.Errorf("%d days left, want 11", days)
	}
	if got := next.OwnSources(); len(got) != 1 || got[0].Title != "A page" {
		t.Errorf("own sources are %v", got)
	}
	if m := next.Deck().Memory("term/coercion/forward"); m.Reps != 1 {
		t.Errorf("the answered card has %d answers", m.Reps)
	}
	if !next.Deck().Suspended["term/asylum/forward"] {
		t.Error("the card set aside is back")
	}
}

// TestUndoAndRedo plays operations as words; after each line the desk must be
// as described.
func TestUndoAndRedo(t *testing.T) {
	for _, c := range []struct {
		steps          []string
		marked, ticked bool
		undo, redo     string
	}{
		{[]string{"mark"}, true, false, "Bookmark", ""},
		{[]string{"mark", "undo"}, false, false, "", "Bookmark"},
		{[]string{"mark", "undo", "redo"}, true, false, "Bookmark", ""},
		{[]string{"mark", "tick", "undo"}, true, false, "Bookmark", "Tick"},
		{[]string{"mark", "tick", "undo", "undo", "redo", "redo"}, true, true, "Tick", ""},
		{[]string{"mark", "undo", "tick"}, false, true, "Tick", ""}, // a new operation clears redo
		{[]string{"mark", "unmark", "undo", "undo", "redo", "undo"}, false, false, "", "Bookmark"},
		{[]string{"undo", "redo"}, false, false, "", ""},
		{[]string{"mark", "mark"}, true, false, "Bookmark", ""}, // what is so already is no operation
	} {
		r := enter(t)
		for _, s := range c.steps {
			switch s {
			case "mark":
				r.Bookmark("solution/a", true)
			case "unmark":
				r.Bookmark("solution/a", false)
			case "tick":
				r.Tick("solution/a", true)
			case "undo":
				r.Undo()
			case "redo":
				r.Redo()
			}
		}
		for _, desk := range []*room{r, r.tomorrow(t)} {
			if desk.Bookmarked("solution/a") != c.marked || desk.Ticked("solution/a") != c.ticked {
				t.Errorf("%v: bookmarked %v, ticked %v", c.steps, desk.Bookmarked("solution/a"), desk.Ticked("solution/a"))
			}
		}
		if r.CanUndo() != c.undo || r.CanRedo() != c.redo {
			t.Errorf("%v: undo %q, redo %q; want %q, %q", c.steps, r.CanUndo(), r.CanRedo(), c.undo, c.redo)
		}
	}
}

func TestUndoingAnAnswerBringsTheMemoryBack(t *testing.T) {
	r := enter(t)
	before := r.Deck().Memory("term/coercion/forward")
	r.Answer("term/coercion/forward", study.Again, 5)
	r.Answer("term/coercion/forward", study.Good, 5)
	r.Undo()
	r.Undo()
	if got := r.Deck().Memory("term/coercion/forward"); got != before {
		t.Errorf("memory is %+v, was %+v", got, before)
	}
	r.Redo()
	if got := r.Deck().Memory("term/coercion/forward").Reps; got != 1 {
		t.Errorf("after redo the card has %d answers", got)
	}
}

func TestASkippedCardReturnsTomorrow(t *testing.T) {
	r := enter(t)
	asked := func(d *room) bool {
		return slices.ContainsFunc(d.Deck().Queue(d.Now()), func(c study.Card) bool { return c.ID == "term/coercion/forward" })
	}
	r.SkipUntilTomorrow("term/coercion/forward")
	if asked(r) {
		t.Error("the skipped card is asked today")
	}
	if !asked(r.tomorrow(t)) {
		t.Error("the skipped card is not asked tomorrow")
	}
}

func TestTheSubscriberIsToldWhatChanged(t *testing.T) {
	r := enter(t)
	for _, c := range []struct {
		do   func()
		want Changes
	}{
		{func() { r.Tick("solution/a", true) }, Solutions},
		{func() { r.SetNote("solution/a", "x") }, Notes},
		{func() { r.MarkRead("section/causes", true) }, Reading},
		{func() { r.Answer("term/coercion/forward", study.Good, 1) }, Cards},
		{func() { r.Undo() }, Cards},
		{func() { r.SetCountry("Kenya") }, Delegate},
	} {
		r.told = 0
		c.do()
		if r.told != c.want {
			t.Errorf("told %b, want %b", r.told, c.want)
		}
	}
}

func TestNextIsTheBestNextThing(t *testing.T) {
	r := enter(t)
	if n := r.Next(); n.Step != ReadFirst || n.Section.ID != "section/introduction" || n.Minutes != 3 {
		t.Errorf("at first: %+v", n)
	}
	r.SetPlace(Place{Section: "section/causes", Block: 7})
	if n := r.Next(); n.Step != ReadOn || n.Section.ID != "section/causes" || n.Parent != "Overview" {
		t.Errorf("where reading stopped: %+v", n)
	}
	r.MarkRead("section/causes", true)
	if n := r.Next(); n.Section.ID != "section/introduction" {
		t.Errorf("after the end comes what was left out: %+v", n)
	}
	r.MarkRead("section/introduction", true)
	r.MarkRead("section/key-terms", true)
	if n := r.Next(); n.Step != Practise {
		t.Errorf("when all is read: %+v", n)
	}
	r.SetAside(true, "term/coercion/forward", "term/asylum/forward", "term/coercion/reverse", "term/asylum/reverse")
	if n := r.Next(); n.Step != Argue {
		t.Errorf("when no card waits: %+v", n)
	}
	r.Tick("solution/a", true)
	r.Tick("solution/b", true)
	if n := r.Next(); n.Step != Choose {
		t.Errorf("when all can be argued: %+v", n)
	}
	r.Bookmark("solution/b", true)
	if n := r.Next(); n.Step != Rest {
		t.Errorf("when all is done: %+v", n)
	}
}

func TestListsOfItemsAreReadAsOneSection(t *testing.T) {
	r := enter(t)
	add := func(id string, level int, kind report.Kind) {
		at := len(r.Report.Blocks)
		r.Report.Blocks = append(r.Report.Blocks, report.Block{Kind: report.Heading, Text: id})
		sections := &r.Report.Topics[0].Sections
		*sections = append(*sections, report.Section{ID: id, Level: level, Kind: kind, First: at, End: at + 1})
	}
	add("parties", 2, report.Parties)
	add("Kenya", 3, report.Plain)
	add("Chad", 3, report.Plain)
	add("history", 2, report.Plain)
	add("antiquity", 3, report.Plain)
	add("solutions", 1, report.Solutions)
	add("first", 2, report.Plain)
	add("readings", 1, report.Readings)
	add("letter", 1, report.FrontMatter)
	var got []string
	for _, s := range r.Sections()[4:] {
		got = append(got, fmt.Sprintf("%s %d-%d", s.ID, s.First, s.End))
	}
	if want := "[parties 8-11 history 11-13 solutions 13-15 readings 15-16]"; fmt.Sprint(got) != want {
		t.Errorf("sections to read are %v, want %s", got, want)
	}
}

func TestAWrongDayIsRefused(t *testing.T) {
	r := enter(t)
	for _, day := range []string{"tomorrow", "2026-02-30", "5 December"} {
		if r.SetConferenceDay(day) == nil || r.ConferenceDay() != "" {
			t.Errorf("%q is taken for a day", day)
		}
	}
}

func TestEntriesFromAnotherLaptopArrive(t *testing.T) {
	here, there := enter(t), enter(t)
	there.Bookmark("solution/b", true)
	there.Answer("term/asylum/forward", study.Good, 3)
	for i := range there.entries {
		there.entries[i].Ref.Device = "other"
	}
	here.Arrived(there.entries)
	if !here.Bookmarked("solution/b") || here.Deck().Memory("term/asylum/forward").Reps != 1 || here.told != Everything {
		t.Error("what the other laptop did is not on the desk")
	}
}

func TestAnItemsSectionIsReadInItsList(t *testing.T) {
	d := New(Params{
		Report: report.Parse([]byte("# Wells\n\n# Introduction\n\nWells run dry.\n\n# Stakeholders\n\n## Mali\n\nDigs wells.\n\n## Chad\n\nDigs deeper ones.\n\n# Solutions\n\n## Dig\n\nDeeper.\n")),
		State:  journal.Fold(nil), Now: time.Now, Scheduler: study.NewScheduler(time.UTC),
	})
	list := d.Sections()[1].ID
	for section, want := range map[string]string{"section/chad": list, list: list, "section/introduction": "section/introduction", "": "", "section/gone": "section/gone"} {
		if got := d.ReadIn(section); got != want {
			t.Errorf("%q is read in %q, not %q", section, got, want)
		}
	}
}
