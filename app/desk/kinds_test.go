package desk

import (
	"testing"
	"time"

	"placard/app/journal"
	"placard/app/study"
	"placard/content/report"
)

// unmarked is a report whose words and dates stand under headings of its own.
const unmarked = `# The Fish of the Open Sea

# Introduction

Nets are long. Bycatch is thrown back.

# Words We Use

**Bycatch:** What nobody wanted to catch.

**Quota:** How much each may catch.

# Possible Solutions

- **Wardens:** They look.
`

// reading is a desk that can read its report again, with its paper trail.
type reading struct {
	*room
	parsed int // how often the report was read again
}

func read(t *testing.T, entries ...journal.Entry) *reading {
	t.Helper()
	r := &reading{room: &room{now: time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC), entries: entries}}
	first := report.Parse([]byte(unmarked))
	first.ID = "fish"
	r.Desk = New(Params{
		Report: first, State: journal.Fold(entries), Writer: r.room,
		Parse: func(kinds map[string]report.Kind) *report.Report {
			r.parsed++
			return report.ParseAs([]byte(unmarked), kinds)
		},
		Now:       func() time.Time { r.now = r.now.Add(time.Second); return r.now },
		Scheduler: study.NewScheduler(time.UTC), Limits: study.DefaultLimits(),
	})
	r.Subscribe(func(c Changes) { r.told = c })
	return r
}

const words = "section/words-we-use"

// TestSayingWhatASectionIs plays what a student does to a section as words;
// after each line the desk must hold as many terms, with a card for each.
func TestSayingWhatASectionIs(t *testing.T) {
	for _, c := range []struct {
		steps      []string
		terms      int
		undo, redo string
	}{
		{[]string{"terms"}, 2, SectionKind, ""},
		{[]string{"terms", "terms"}, 2, SectionKind, ""},
		{[]string{"terms", "undo"}, 0, "", SectionKind},
		{[]string{"terms", "undo", "redo"}, 2, SectionKind, ""},
		{[]string{"terms", "plain"}, 0, SectionKind, ""},
		{[]string{"terms", "plain", "undo"}, 2, SectionKind, SectionKind},
		{[]string{"terms", "clear"}, 0, SectionKind, ""},
		{[]string{"terms", "clear", "undo", "undo", "redo"}, 2, SectionKind, SectionKind},
		{[]string{"clear"}, 0, "", ""},
	} {
		r := read(t)
		for _, s := range c.steps {
			switch s {
			case "terms":
				r.SetKind(words, report.Terms)
			case "plain":
				r.SetKind(words, report.Plain)
			case "clear":
				r.ClearKind(words)
			case "undo":
				r.Undo()
			case "redo":
				r.Redo()
			}
			if s != "clear" && r.told != Contents {
				t.Errorf("%v: after %q the desk told %b, want Contents", c.steps, s, r.told)
			}
		}
		if r.CanUndo() != c.undo || r.CanRedo() != c.redo {
			t.Errorf("%v: undo %q, redo %q", c.steps, r.CanUndo(), r.CanRedo())
		}
		for when, d := range map[string]*Desk{"now": r.Desk, "tomorrow": read(t, r.entries...).Desk} {
			if len(d.AllTerms()) != c.terms || len(d.CardsOf("term/bycatch")) == 0 != (c.terms == 0) {
				t.Errorf("%v: %s there are %d terms, %v", c.steps, when, len(d.AllTerms()), d.CardsOf("term/bycatch"))
			}
			if d.Report.ID != "fish" {
				t.Errorf("%v: %s the report is %q", c.steps, when, d.Report.ID)
			}
		}
	}
}

func TestAReportIsReadAgainOnlyForAChange(t *testing.T) {
	r := read(t)
	r.Tick("solution/wardens", true)
	r.SetKind(words, report.Terms)
	r.SetKind(words, report.Terms)
	r.Undo()
	if r.parsed != 2 {
		t.Errorf("read again %d times, want once for the choice and once for its undo", r.parsed)
	}
}

func TestProgressStaysWhateverSectionsAre(t *testing.T) {
	r := read(t)
	r.SetKind(words, report.Terms)
	r.Answer("term/bycatch/forward", study.Good, 4)
	r.Tick("solution/wardens", true)
	r.SetKind("section/possible-solutions", report.Questions)
	r.SetKind(words, report.Plain)
	if all, ticked, _ := r.CountSolutions(); all+ticked != 0 || len(r.Deck().Cards) != 0 {
		t.Errorf("what is no solution any more is counted: %d, %d ticked, %d cards", all, ticked, len(r.Deck().Cards))
	}
	r.ClearKind("section/possible-solutions")
	r.SetKind(words, report.Terms)
	if m := r.Deck().Memory("term/bycatch/forward"); m.Reps != 1 || !r.Ticked("solution/wardens") {
		t.Errorf("progress is lost: %d answers, ticked %v", m.Reps, r.Ticked("solution/wardens"))
	}
}

func TestMentionsFollowTheTerms(t *testing.T) {
	r := read(t)
	if len(r.Mentions()) != 0 {
		t.Fatal("terms are mentioned before there are any")
	}
	r.SetKind(words, report.Terms)
	if len(r.Mentions()) == 0 {
		t.Error("Bycatch in the introduction is no mention")
	}
}

func TestWhatIsSaidOnAnotherLaptopArrives(t *testing.T) {
	here, there := read(t), read(t)
	there.SetKind(words, report.Terms)
	there.SetKind("section/gone", report.Timeline)
	for i := range there.entries {
		there.entries[i].Ref.Device = "other"
	}
	here.Arrived(there.entries)
	if len(here.AllTerms()) != 2 || here.told != Everything|Contents {
		t.Errorf("%d terms, told %b", len(here.AllTerms()), here.told)
	}
	if kind, said := here.KindSaid("section/gone"); !said || kind != report.Timeline {
		t.Error("what was said of a section that is not there is not kept")
	}
	there.SetKind(words, report.Plain) // later, so it holds
	last := there.entries[len(there.entries)-1:]
	last[0].Ref.Device = "other"
	here.Arrived(last)
	if len(here.AllTerms()) != 0 {
		t.Error("the earlier choice holds")
	}
}

func TestAMovedProgressFolderHasChoicesOfItsOwn(t *testing.T) {
	r := read(t)
	other := read(t)
	other.SetKind(words, report.Terms)
	r.Keep(journal.Fold(other.entries), r.room)
	if len(r.AllTerms()) != 2 {
		t.Error("the choices of the folder do not hold")
	}
	r.Keep(journal.Fold(nil), r.room)
	if len(r.AllTerms()) != 0 {
		t.Error("the choices of the former folder hold still")
	}
}
