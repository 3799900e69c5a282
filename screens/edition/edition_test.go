package edition

import (
	"fmt"
	"strings"
	"testing"

	"placard/app/desk"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

const first = `# Introduction

Rivers cross borders.

# Key Terms

**Basin:** The whole area of land whose rain flows into one river.

**Weir:** A low wall across a river that raises the water behind it.

# Possible Solutions

### Count what flows

Gauges at every border post, read by both sides each month.

### Share the harvest

Farmers on both banks sell at one market without customs.
`

func enter(t *testing.T, edits ...string) *screentest.Room {
	t.Helper()
	r := screentest.Enter(t, first, screentest.Wide, look.Options{})
	r.Desk.Answer("term/weir/forward", study.Good, 3)
	r.Desk.SetNote("solution/share-the-harvest", "Ask Kenya.")
	r.Desk.Bookmark("solution/share-the-harvest", true)
	second := strings.NewReplacer(edits...).Replace(first)
	if i := strings.Index(second, "CUT"); i >= 0 {
		second = second[:i]
	}
	r.NewEdition(second)
	r.Put(route.Edition, New(r.Desk, r))
	return r
}

func TestEveryChangeIsListedWithItsPassages(t *testing.T) {
	r := enter(t, "**Weir:**", "**Small dam:**", "raises the water", "lifts the water", "Rivers cross borders.", "Many rivers cross borders.",
		"**Basin:**", "**Lock:** A chamber for boats.\n\n**Basin:**")
	r.Sees("Terms: 1 new, 1 renamed. Sections: 1 changed.",
		"New Lock A chamber for boats.",
		"Renamed Small dam Was Weir Before A low wall across a river that raises the water behind it. Now A low wall across a river that lifts the water behind it.",
		"Changed Introduction Before Rivers cross borders. Now Many rivers cross borders.")
	r.Press("Down", "Return")
	if r.At != route.At(route.Terms, "term/lock") {
		t.Errorf("Enter goes to %v", r.At)
	}
	r.Press("End", "Return")
	if r.At != route.At(route.Read, "section/introduction") {
		t.Errorf("Enter on the last goes to %v", r.At)
	}
	r.Press("Escape")
	if r.At != route.To(route.Today) {
		t.Errorf("Esc goes to %v", r.At)
	}
}

func TestWhatWasLeftOutStandsWithWhatOneDid(t *testing.T) {
	r := enter(t, "### Share", "CUT")
	r.Sees("Left out Share the harvest Farmers on both banks",
		"Left out, with what you did", "Left out · bookmarked Share the harvest Farmers on both banks sell at one market without customs. Your note Ask Kenya.")
	r.Press("End", "Return") // leads nowhere
	if len(r.Went) != 0 {
		t.Errorf("it goes to %v", r.Went)
	}
}

func TestLookingIsEnough(t *testing.T) {
	r := enter(t, "**Weir:**", "**Small dam:**")
	if r.Desk.NewsWait() {
		t.Error("the news wait still")
	}
	r.Sees("Renamed")
}

func TestWithoutAnEarlierEditionItSaysSo(t *testing.T) {
	r := screentest.Enter(t, first, screentest.Wide, look.Options{})
	r.Put(route.Edition, New(r.Desk, r))
	r.Sees("nothing has changed")
	r.Press("Return")
	if r.At != route.To(route.Today) {
		t.Errorf("Enter goes to %v", r.At)
	}
}

func TestThousandsOfChangesAreNotAllListed(t *testing.T) {
	var old, new strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&old, "**Term %d:** The meaning of number %d.\n\n", i, i)
		fmt.Fprintf(&new, "**Word %d:** The meaning of number %d.\n\n", i, i)
	}
	r := screentest.Enter(t, "# Key Terms\n\n"+old.String(), screentest.Wide, look.Options{})
	r.NewEdition("# Key Terms\n\n" + new.String())
	s := New(r.Desk, r)
	r.Put(route.Edition, s)
	r.Sees("Terms: 1000 renamed.", "And 900 more.")
	if len(s.to) != most {
		t.Errorf("%d changes are listed, want %d", len(s.to), most)
	}
}

func TestMarkedPassagesThatAreGoneAreListedWithTheirOldText(t *testing.T) {
	r := screentest.Enter(t, first, screentest.Wide, look.Options{})
	for b, block := range r.Desk.Report.Blocks {
		if strings.HasPrefix(block.Text, "Farmers") || strings.HasPrefix(block.Text, "Gauges") {
			_, _ = r.Desk.AddHighlight(desk.AgainstUs, []report.Span{{Block: b, End: len(block.Text)}})
		}
	}
	r.NewEdition(strings.Replace(first, "Farmers on both banks sell at one market without customs.", "It is to be settled.", 1))
	r.Put(route.Edition, New(r.Desk, r))
	r.Sees("Marks: 1 not found.", "Marked passages that were not found", "Against us Share the harvest Farmers on both banks sell at one market without customs.")
	r.Misses("Gauges at every border post")
	r.Press("End", "Return")
	if r.At != route.At(route.Notes, r.Desk.LostMarks()[0].ID) {
		t.Errorf("it leads to %v", r.At)
	}
}
