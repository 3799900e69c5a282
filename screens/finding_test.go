package screens

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/app/places"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/route"
)

const harbour = `# Safe Harbours

# Key Terms

**Breakwater:** A wall in the sea, before a harbour.

**Weir:** What the harbour masters call a low wall.

# Overview

Storms are strong. A dam upstream keeps the sand away from the harbour mouth.

# Stakeholders

**Upper Land:** It has the springs.
`

// threeReports is a program with three reports of which that on the river is open.
func threeReports(t *testing.T) *sitting {
	d := newPapers(t)
	s := sit(t, places.In(filepath.Join(d.dir, "home")), "")
	s.Open(d.has("harbour.md", harbour))
	s.Open(d.has("river.md", river))
	return s
}

// seek opens the search and types words.
func (s *sitting) seek(words string) {
	s.t.Helper()
	s.shell.Run("search")
	s.types(words)
}

func (s *sitting) types(words string) {
	s.t.Helper()
	for _, r := range words {
		s.shell.Canvas().Focused().(desktop.Keyable).KeyDown(&fyne.KeyEvent{})
		s.shell.Canvas().Focused().TypedRune(r)
	}
}

// inField presses keys in what has the focus.
func (s *sitting) inField(names ...fyne.KeyName) {
	for _, name := range names {
		s.shell.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// listed are the rows of the search in front, as one reads them.
func (s *sitting) listed() string {
	s.t.Helper()
	over := s.shell.Canvas().Overlays().Top()
	if over == nil {
		s.t.Fatal("the search is not open")
	}
	return strings.Join(strings.Fields(strings.Join(kittest.Texts(over), " ")), " ")
}

func (s *sitting) lists(words string) {
	s.t.Helper()
	if got := s.listed(); !strings.Contains(got, words) {
		s.t.Errorf("%q is not listed in %q", words, got)
	}
}

func (s *sitting) lacks(words string) {
	s.t.Helper()
	if got := s.listed(); strings.Contains(got, words) {
		s.t.Errorf("%q is listed in %q", words, got)
	}
}

func TestTeachersFindTheirToolsBySearching(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	s.seek("teacher")
	for _, want := range []string{"New report", "Check a report", "Make a class kit"} {
		if list := s.listed(); !strings.Contains(list, want) {
			t.Errorf("%q is not found among %s", want, list)
		}
	}
}

func TestTheSearchGoesOverTheWholeLibrary(t *testing.T) {
	s := threeReports(t)
	s.seek("dam")
	s.lists("Dam A wall that holds water back. Term This report")
	s.lists("Overview Storms are strong. A dam upstream keeps the sand away from the harbour mouth. In the text Safe Harbours")
	s.inField(fyne.KeyDown, fyne.KeyReturn)
	if s.desk.Title() != "Safe Harbours" || s.shell.Place().Item != "section/overview" {
		t.Errorf("one is in %q at %v", s.desk.Title(), s.shell.Place())
	}
	s.sees("A dam upstream")
	if s.shell.Canvas().Overlays().Top() != nil {
		t.Error("the search stays open")
	}
}

func TestTyposAreForgivenAndKindsLeadToTheirScreens(t *testing.T) {
	for typed, want := range map[string]route.Route{
		"breakwatre":   route.At(route.Terms, "term/breakwater"),
		"#breakw":      route.At(route.Terms, "term/breakwater"),
		"@uper":        route.At(route.Parties, "party/upper-land"),
		"safe harbuor": route.To(route.Today),
		">solu":        route.To(route.Solutions),
		"share water":  route.At(route.Solutions, "solution/share-the-water"),
	} {
		s := threeReports(t)
		s.seek(typed)
		s.inField(fyne.KeyReturn)
		if got := s.shell.Place(); got.Screen != want.Screen || want.Item != "" && got.Item != want.Item {
			t.Errorf("%q leads to %v, want %v", typed, got, want)
		}
	}
}

func TestTabNarrowsTheSearch(t *testing.T) {
	s := threeReports(t)
	s.seek("wall")
	s.lists("Safe Harbours")
	s.inField(fyne.KeyTab)
	s.lists("Dam")
	s.lacks("Safe Harbours")
	s.inField(fyne.KeyTab) // terms
	s.lists("Breakwater")
	s.inField(fyne.KeyTab) // stakeholders
	s.lists("Nothing has these words here. Press Tab to search elsewhere.")
	s.inField(fyne.KeyTab)
	s.inField(fyne.KeyTab) // commands
	s.inField(fyne.KeyTab) // everything again
	s.lists("Safe Harbours")
}

func TestASignGivesWayToTab(t *testing.T) {
	s := threeReports(t)
	s.seek("#wall")
	s.inField(fyne.KeyTab) // from terms to stakeholders
	field, _ := kittest.Find(s.shell.Canvas().Overlays().Top(), func(*kit.Entry) bool { return true })
	if field.Text != "wall" {
		t.Errorf("the field says %q", field.Text)
	}
	s.lists("Nothing has these words here.")
}

func TestWhatWasChosenLatelyIsOfferedFirst(t *testing.T) {
	s := threeReports(t)
	s.seek("breakwater")
	s.inField(fyne.KeyReturn)
	s.seek("usual text")
	s.inField(fyne.KeyReturn)
	s.seek("upstream")
	s.inField(fyne.KeyReturn)
	s.shell.Run("search")
	s.lists("Overview Chosen lately: upstream keeps the sand away from the harbour mouth. In the text This report Usual text size Chosen lately Command Ctrl 0 Breakwater Chosen lately Term This report Today")
	s.inField(fyne.KeyEscape)
	s = s.again()
	s.OpenReport("peace-on-the-river")
	s.shell.Run("search")
	s.lists("Breakwater Chosen lately Term Safe Harbours Today")
	s.types("wall")
	s.lists("Breakwater A wall in the sea, before a harbour. Term Safe Harbours Dam") // before its equals
}

func TestNotesOnAllReportsAreFound(t *testing.T) {
	s := threeReports(t)
	s.desk.SetNote("solution/share-the-water", "Ask Egypt for its gauges.")
	s.OpenReport("safe-harbours")
	s.desk.SetNote("party/upper-land", "Egypt is a friend.")
	s.seek("egypt")
	s.lists("Upper Land Egypt is a friend. Your note This report")
	s.lists("Share the water Ask Egypt for its gauges. Your note Peace on the River")
	s.inField(fyne.KeyDown, fyne.KeyReturn)
	if s.desk.Title() != "Peace on the River" || s.shell.Place() != route.At(route.Solutions, "solution/share-the-water") {
		t.Errorf("one is in %q at %v", s.desk.Title(), s.shell.Place())
	}
}

func TestANoteOnAPassageLeadsToIt(t *testing.T) {
	s := threeReports(t)
	s.OpenReport("safe-harbours")
	mark := func(words, note string) {
		for i, b := range s.desk.Report.Blocks {
			if at := strings.Index(b.Text, words); at >= 0 {
				if _, err := s.desk.AddPassageNote(note, []report.Span{{Block: i, Start: at, End: at + len(words)}}); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	mark("keeps the sand away", "Zambia said so.")
	for _, open := range []string{"safe-harbours", "peace-on-the-river"} {
		s.OpenReport(open)
		s.seek("zambia")
		s.lists("keeps the sand away Zambia said so. Your note")
		s.inField(fyne.KeyReturn)
		if s.desk.Title() != "Safe Harbours" || s.shell.Place().Item != "section/overview" {
			t.Errorf("from %s one comes to %v", open, s.shell.Place())
		}
	}
	d := newPapers(t) // another edition, without the passage
	s.Open(d.has("harbour.md", strings.Replace(harbour, "A dam upstream keeps the sand away from the harbour mouth.", "Boats wait outside.", 1)))
	s.press("Replace")
	for _, open := range []string{"safe-harbours", "peace-on-the-river"} {
		s.OpenReport(open)
		s.seek("zambia")
		s.inField(fyne.KeyReturn)
		if s.desk.Title() != "Safe Harbours" || s.shell.Place().Screen != route.Notes {
			t.Errorf("from %s one comes to %v", open, s.shell.Place())
		}
	}
}

func TestAReportIsFoundByTheNameThatTheStudentGaveIt(t *testing.T) {
	s := threeReports(t)
	s.Rename("safe-harbours", "My seaside essay")
	s.seek("seaside")
	s.lists("My seaside essay Report")
	s.inField(fyne.KeyReturn)
	if s.desk.Report.ID != "safe-harbours" {
		t.Errorf("one is in %q", s.desk.Report.ID)
	}
}

func TestWhatIsRemovedOrHiddenIsNotFound(t *testing.T) {
	s := threeReports(t)
	s.seek("breakwater")
	s.lists("A wall in the sea")
	s.inField(fyne.KeyEscape)
	s.Hide("safe-harbours", true)
	s.seek("breakwater")
	s.lists("Nothing has these words.")
	s.inField(fyne.KeyEscape)
	s.Hide("safe-harbours", false)
	s.Remove("safe-harbours")
	s.seek("breakwater")
	s.lists("Nothing has these words.")
}

func TestTheSearchWorksWhileReportsAreStillRead(t *testing.T) {
	s := threeReports(t).again()
	var later []func()
	s.d.Go = func(f func()) { later = append(later, f) }
	s.readAhead() // with a background that works when it is told to
	s.seek("dam")
	s.lists("Still reading 3 reports")
	s.lists("Nothing has these words.")
	for n := 0; len(later) > 0; n++ {
		f := later[0]
		later = later[1:]
		f()
		if n == 1 { // the open one is read first
			s.lists("Dam A wall that holds water back. Term This report")
			s.lists("Still reading 2 reports")
			s.lacks("A dam upstream")
		}
	}
	s.lists("upstream keeps the sand away")
	s.lacks("Still reading")
}

func TestWhatIsFoundIsShownBeforeTheNewsOfItsReport(t *testing.T) {
	d := newPapers(t)
	s := sit(t, places.In(filepath.Join(d.dir, "home")), "")
	s.Open(d.has("harbour.md", harbour))
	s.desk.SetNote("party/upper-land", "A friend.")
	s.Open(d.has("harbour.md", strings.Replace(harbour, "before a harbour", "before a port", 1)))
	if !s.desk.NewsWait() {
		t.Fatal("there is no news")
	}
	s.OpenReport(bundled)
	s.seek("breakwater")
	s.inField(fyne.KeyReturn)
	if s.shell.Place() != route.At(route.Terms, "term/breakwater") || s.desk.Title() != "Safe Harbours" {
		t.Errorf("one is in %q at %v", s.desk.Title(), s.shell.Place())
	}
	s.shell.Back()
	if s.shell.Place().Screen != route.Today || !s.desk.NewsWait() {
		t.Errorf("the news are lost; one is at %v", s.shell.Place())
	}
}

func TestTheListOfTheSearchIsWalkedToItsEnds(t *testing.T) {
	s := threeReports(t)
	s.shell.Run("search")
	s.types(">")
	first := s.listed()
	s.inField(fyne.KeyUp) // there is none before
	if s.listed() != first {
		t.Error("the list has moved")
	}
	s.inField(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyDown)
	s.lists("Quit")
	s.inField(fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyPageUp)
	if s.listed() != first {
		t.Errorf("back at the beginning there is %q, want %q", s.listed(), first)
	}
	s.inField(fyne.KeyDown, fyne.KeyReturn)
	if s.shell.Place().Screen != route.Read {
		t.Errorf("the second command leads to %v", s.shell.Place())
	}
}

func TestTheSearchIsClosedWithoutATrace(t *testing.T) {
	s := threeReports(t)
	s.shell.Run("terms")
	at := s.shell.Place()
	s.seek("breakwater")
	s.inField(fyne.KeyDown, fyne.KeyEscape)
	if s.shell.Canvas().Overlays().Top() != nil || s.shell.Place() != at || len(s.Recent()) != 0 {
		t.Errorf("one is at %v, chosen %v", s.shell.Place(), s.Recent())
	}
	s.shell.FoundMore() // nobody listens any more
}
