package solutions

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

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

# Challenges

## Dry years

Wells fall dry where rain fails.

# Possible Solutions

## 1. Deeper wells

**Drilling fund:** Members pay by size. It is *slow* at first.

Answers the challenge: Dry years

> [!EDITOR]
> The source gives no cost.

## 2. Rain tanks

**Tanks on schools:** Roofs collect what falls.

**Care:** Pupils clean them.

## 3. Fair prices

Water stays cheap for the poor.
`

const asking = `# Research Report

**Topic: Village wells**

# Questions a Resolution Must Answer

- Who pays for a well?
- Who keeps it clean?
`

func TestTheNumbersAreLive(t *testing.T) {
	r := enter(t, wells, wide)
	s := r.list()
	r.Sees("Solutions", "All 3", "Bookmarked 0", "Not yet ticked 3", "A tick: I can argue this. A bookmark: I take this to committee.")
	test.Tap(s.rows["solution/rain-tanks"].tick)
	test.Tap(s.rows["solution/rain-tanks"].bookmark)
	r.Sees("Bookmarked 1", "Not yet ticked 2")
	if !r.Desk.Ticked("solution/rain-tanks") || !r.Desk.Bookmarked("solution/rain-tanks") {
		t.Error("the desk does not know of it")
	}
	r.Desk.Undo()
	r.Desk.Undo()
	r.Sees("Bookmarked 0", "Not yet ticked 3")
	if s.rows["solution/rain-tanks"].tick.On {
		t.Error("the tick stays after undo")
	}
}

// TestKeys plays keys; afterwards the desk and the choice must be as said.
func TestKeys(t *testing.T) {
	for _, c := range []struct{ keys, chosen, ticked, marked string }{
		{"", "deeper-wells", "", ""},
		{"Down", "rain-tanks", "", ""},
		{"Up", "deeper-wells", "", ""},
		{"End", "fair-prices", "", ""},
		{"End Down Home", "deeper-wells", "", ""},
		{"Space Down x", "rain-tanks", "deeper-wells rain-tanks", ""},
		{"Space Space", "deeper-wells", "", ""},
		{"b Down Down B", "fair-prices", "", "deeper-wells fair-prices"},
		{"n x b Escape b", "deeper-wells", "", "deeper-wells"}, // in the note letters are letters
		{"4 q F5", "deeper-wells", "", ""},
	} {
		r := enter(t, wells, wide)
		s := r.list()
		r.Press(strings.Fields(c.keys)...)
		var ticked, marked []string
		for _, x := range r.Desk.AllSolutions() {
			name := strings.TrimPrefix(x.ID, "solution/")
			if r.Desk.Ticked(x.ID) {
				ticked = append(ticked, name)
			}
			if r.Desk.Bookmarked(x.ID) {
				marked = append(marked, name)
			}
		}
		if got := s.Place().Item; got != "solution/"+c.chosen || strings.Join(ticked, " ") != c.ticked || strings.Join(marked, " ") != c.marked {
			t.Errorf("%q: at %s, ticked %q, marked %q", c.keys, got, ticked, marked)
		}
	}
}

func TestThePaneSaysEverything(t *testing.T) {
	r := enter(t, wells, wide)
	if s := r.list(); s.pane.ticking.Visible() {
		t.Error("the tick stands twice side by side")
	}
	r.Sees("Measure", "Drilling fund.", "Members pay by size.", "Answers the challenge", "Dry years", "My note", "Bookmark", "Editor’s note")
	r.Misses("The source gives no cost.")
	r.Tap("Editor’s note")
	r.Sees("The source gives no cost.")
	r.Tap("Hide the editor’s note")
	r.Misses("The source gives no cost.")
	r.Press("Down")
	r.Sees("Measures", "Tanks on schools.", "Care.")
	r.Misses("Drilling fund.", "Answers the challenge", "Editor’s note")
	r.Press("End")
	r.Sees("Water stays cheap for the poor.")
}

func TestShowInReportLeadsToThePlace(t *testing.T) {
	r := enter(t, wells, wide)
	s := r.list()
	at := func() string { return r.Desk.Report.Blocks[r.At.Block-1].Text }
	r.Press("Down", "Return")
	if r.At.Screen != route.Read || !strings.Contains(at(), "Rain tanks") {
		t.Errorf("Enter leads to %v: %q", r.At, at())
	}
	r.Press("Up")
	link, _ := kittest.Find(fyne.CanvasObject(s.pane.text), func(b *kit.Button) bool { return b.Text == "Show in report" })
	test.Tap(link)
	if !strings.Contains(at(), "Dry years") {
		t.Errorf("the challenge leads to %q", at())
	}
}

func TestANoteIsKept(t *testing.T) {
	for name, leave := range map[string]func(r room, s *Screen){
		"Esc":            func(r room, _ *Screen) { r.Press("Escape") },
		"another screen": func(_ room, s *Screen) { s.Hide() },
		"another line":   func(r room, _ *Screen) { r.Tap("Rain tanks") },
	} {
		r := enter(t, wells, wide)
		s := r.list()
		r.Press("n", "h", "i")
		leave(r, s)
		if got := r.Desk.Note("solution/deeper-wells"); got != "hi" {
			t.Errorf("after %s the note is %q", name, got)
		}
		if got := r.Desk.Note("solution/rain-tanks"); got != "" {
			t.Errorf("after %s the other's note is %q", name, got)
		}
	}
}

func TestRefreshLeavesWhatIsBeingTyped(t *testing.T) {
	r := enter(t, wells, wide)
	s := r.list()
	r.Press("n", "h", "i", "space")
	s.pane.note.Flush() // as after a pause
	if got := s.pane.note.Text; got != "hi " {
		t.Errorf("saving took the space: %q", got)
	}
	r.Press("y")
	r.Desk.Tick("solution/rain-tanks", true)
	if got := s.pane.note.Text; got != "hi y" {
		t.Errorf("a change elsewhere made it %q", got)
	}
	s.Hide()
	r.Desk.Undo()
	if got := s.pane.note.Text; got != "hi" {
		t.Errorf("after undo the field has %q", got)
	}
}

func TestAViewIsWorkedThrough(t *testing.T) {
	r := enter(t, wells, wide)
	s := r.list()
	r.Tap("Not yet ticked")
	r.Press("x")
	r.Sees("All 3", "Not yet ticked 2")
	if got := s.Place().Item; got != "solution/rain-tanks" {
		t.Errorf("the next one is %s", got)
	}
	r.Press("x", "x")
	r.Sees("Everything is ticked")
	r.Tap("Show all")
	r.Sees("Deeper wells", "Rain tanks", "Fair prices")
	r.Tap("Bookmarked")
	r.Sees("Nothing is bookmarked yet.")
	s.Show(route.At(route.Solutions, "solution/fair-prices"))
	if !s.list.Has("solution/fair-prices") || s.Place().Item != "solution/fair-prices" {
		t.Error("what one goes to is hidden by the view")
	}
}

func TestANarrowWindowShowsOneAtATime(t *testing.T) {
	r := enter(t, wells, small)
	s := r.list()
	r.Sees("Deeper wells", "Rain tanks")
	r.Misses("Drilling fund")
	if s.Place() != route.To(route.Solutions) {
		t.Errorf("the list's place is %v", s.Place())
	}
	r.Tap("Rain tanks")
	r.Sees("Tanks on schools", "All solutions", "I can argue this")
	r.Misses("Deeper wells")
	if r.At != route.At(route.Solutions, "solution/rain-tanks") || s.Place() != r.At {
		t.Errorf("went to %v, is at %v", r.At, s.Place())
	}
	for name, back := range map[string]func(){
		"Esc":        func() { r.Press("Escape") },
		"the button": func() { r.Tap("All solutions") },
		"Back":       func() { s.Show(route.To(route.Solutions)) },
	} {
		s.Show(route.At(route.Solutions, "solution/rain-tanks"))
		back()
		if !kittest.Shows(s.Content(), "Deeper wells") || kittest.Shows(s.Content(), "Tanks on schools") {
			t.Errorf("%s does not lead back", name)
		}
	}
	r.Press("Down", "Return")
	r.Sees("Water stays cheap")
	r.Press("x")
	if !r.Desk.Ticked("solution/fair-prices") {
		t.Error("the open one is not ticked")
	}
}

func TestCopyIsPlainText(t *testing.T) {
	r := enter(t, wells, wide)
	r.list()
	r.Desk.SetNote("solution/rain-tanks", "Ask who cleans.")
	r.Press("Down")
	r.Tap("Copy")
	want := "Rain tanks\n\nTanks on schools: Roofs collect what falls.\n\nCare: Pupils clean them.\n\nMy note: Ask who cleans.\n"
	if r.Copied != want || r.What != "solution 2" {
		t.Errorf("copied %q as %s", r.Copied, r.What)
	}
}

func TestQuestionsAreTheChecklistWhereThereAreNoSolutions(t *testing.T) {
	r := enter(t, asking, wide)
	s := r.list()
	r.Sees("Questions a resolution should answer", "Who pays for a well?", "Who keeps it clean?", "All 2", "Not yet ticked 2", "but asks questions")
	r.Sees("What would you answer?", "My committee sheet")
	r.Misses("Bookmark")
	r.Press("x", "b", "n", "u", "s", "Escape")
	id := r.Desk.Report.Topics[0].Questions[0].ID
	if !r.Desk.Ticked(id) || r.Desk.Note(id) != "us" || r.Desk.Bookmarked(id) {
		t.Errorf("ticked %v, note %q, marked %v", r.Desk.Ticked(id), r.Desk.Note(id), r.Desk.Bookmarked(id))
	}
	if s.Place().Item != id {
		t.Errorf("at %v", s.Place())
	}
}

func TestQuestionsFollowTheSolutions(t *testing.T) {
	r := enter(t, wells+strings.TrimPrefix(asking, "# Research Report\n\n**Topic: Village wells**\n"), wide)
	s := r.list()
	r.Sees("All 5", "Questions a resolution should answer")
	r.Press("End")
	if !strings.HasPrefix(s.Place().Item, "question/") {
		t.Errorf("the last is %v", s.Place())
	}
}

func TestTopicsAreGroups(t *testing.T) {
	r := enter(t, wells, wide)
	all := r.Desk.Report.Topics[0].Solutions
	r.Desk.Report.Topics = []report.Topic{{Title: "Empty"}, {Title: "Wells", Solutions: all[:2]},
		{Title: "Prices", Solutions: all[2:], Questions: []report.Question{{ID: "question/who", Text: "Who pays?"}}}}
	s := r.list()
	texts := strings.Join(kittest.Texts(s.list.Scroll), "|")
	at := -1
	for _, w := range []string{"Wells", "Deeper wells", "Prices", "|1|Fair prices", "Questions a resolution", "Who pays?"} {
		next := strings.Index(texts, w)
		if next <= at {
			t.Errorf("%q does not stand in order in %q", w, texts)
		}
		at = next
	}
	r.Misses("Empty")
}

func TestNothingToArgue(t *testing.T) {
	r := enter(t, "# Research Report\n\n# Introduction\n\nWords.\n", wide)
	s := r.list()
	r.Sees("Solutions", "No solutions or questions were found.")
	r.Press("Down", "Space", "n", "x", "Return", "Escape")
	s.Refresh()
	s.Hide()
	r.Tap("Read the report")
	if r.At != route.To(route.Read) {
		t.Errorf("leads to %v", r.At)
	}
}

func TestNothingReachesOverTheEdge(t *testing.T) {
	long := strings.ReplaceAll(wells, "Rain tanks", strings.Repeat("Very long names of tanks ", 12)+strings.Repeat("x", 120))
	for _, size := range []fyne.Size{wide, small, fyne.NewSize(1704, 900)} {
		for _, scale := range []float32{0.8, 1, 1.5, 2} {
			r := enter(t, long, size)
			fyne.CurrentApp().Settings().SetTheme(look.New(look.Options{TextScale: scale}))
			s := r.list()
			id := r.Desk.AllSolutions()[1].ID
			r.Desk.Bookmark(id, true)
			r.Inside()
			s.Show(route.At(route.Solutions, id))
			r.Inside()
			r.paper()
			r.Inside()
		}
	}
}

func TestEveryKeyOfTheHelpSheetIsOne(t *testing.T) {
	r := enter(t, wells, wide)
	s := r.list()
	names := map[string]fyne.KeyName{"↓": fyne.KeyDown, "↑": fyne.KeyUp, "Space": fyne.KeySpace, "Enter": fyne.KeyReturn}
	for _, help := range s.Keys() {
		for _, key := range help.Keys {
			name, named := names[key]
			if named && !s.Key(&fyne.KeyEvent{Name: name}, 0) || !named && !s.Rune([]rune(key)[0]) {
				t.Errorf("%q does nothing", key)
			}
		}
	}
	if s.Key(&fyne.KeyEvent{Name: fyne.KeyDown}, fyne.KeyModifierControl) {
		t.Error("a shortcut is taken for a key")
	}
	if !slices.ContainsFunc(s.Keys(), func(h route.KeyHelp) bool { return slices.Contains(h.Keys, "N") }) {
		t.Error("the note is not in the help")
	}
}
