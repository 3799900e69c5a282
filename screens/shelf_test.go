package screens

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"placard/app/journal"
	"placard/app/places"
	"placard/app/study"
	"placard/screens/route"
)

// library goes to the library's screen.
func (s *sitting) goToLibrary() { s.shell.Go(route.To(route.Library)) }

// reports sits down with two reports of one's own; the second is open.
func reports(t *testing.T) (*sitting, papers) {
	d := newPapers(t)
	s := sit(t, places.In(filepath.Join(d.dir, "home")), "")
	s.Open(d.has("river.md", river))
	s.desk.Answer("term/dam/forward", study.Good, 3)
	s.desk.MarkRead("section/key-terms", true)
	s.Open(d.has("lake.md", strings.Replace(river, "Peace on the River", "Peace on the Lake", 1)))
	return s, d
}

func TestTheLibrarySaysHowFarOneIsWithEveryReport(t *testing.T) {
	s, _ := reports(t)
	s.goToLibrary()
	s.sees("Peace on the Lake Security Council · Your own On your desk")
	s.sees("1 card today · opened today 1 of 2 sections read · 0 of 1 terms known")
	s.sees("Came with Placard")
	s.OpenReport("peace-on-the-river")
	s.desk.MarkRead("section/solutions", true)
	s.OpenReport("peace-on-the-lake")
	s.goToLibrary()
	s.sees("2 of 2 sections read")
}

func TestTheLibraryIsThereBeforeItsNumbers(t *testing.T) {
	s, _ := reports(t)
	next := s.again()
	var waiting []func()
	next.d.Go = func(f func()) { waiting = append(waiting, f) }
	next.goToLibrary()
	next.sees("Peace on the River")
	for _, f := range waiting {
		f()
	}
	next.sees("1 of 2 sections read · 0 of 1 terms known")
}

func TestAReportGoesByTheStudentsName(t *testing.T) {
	s, _ := reports(t)
	s.Rename("peace-on-the-lake", "My lake")
	s.goToLibrary()
	s.sees("My lake")
	if s.desk.Title() != "My lake" || s.window.Title() != "My lake – Placard" {
		t.Errorf("the desk is called %q, the window %q", s.desk.Title(), s.window.Title())
	}
	next := s.again()
	next.goToLibrary()
	next.sees("My lake")
	next.Rename("peace-on-the-lake", "Other")
	next.shell.Run("undo")
	if next.desk.Title() != "My lake" {
		t.Errorf("after undo it is called %q", next.desk.Title())
	}
	next.Rename("peace-on-the-lake", "Peace on the Lake")
	if got := next.Shelf()[0]; got.Own || got.Title != "Peace on the Lake" {
		t.Errorf("by its own title again: %+v", got)
	}
}

func TestARemovedReportGoesOnWhereItWas(t *testing.T) {
	s, d := reports(t)
	s.OpenReport("peace-on-the-river")
	s.goToLibrary()
	s.Remove("peace-on-the-river")
	if got := s.shelf(); got != "own peace-on-the-lake, bundled human-trafficking" || s.desk.Report.ID != "peace-on-the-lake" {
		t.Errorf("shelf %s, open is %s", got, s.desk.Report.ID)
	}
	s.sees("The report is removed.")
	s.shell.Run("undo")
	if s.desk.Report.ID != "peace-on-the-river" || s.desk.Deck().Memory("term/dam/forward").Reps != 1 {
		t.Errorf("after undo %s is open, with %d answers", s.desk.Report.ID, s.desk.Deck().Memory("term/dam/forward").Reps)
	}
	s.Remove("peace-on-the-river")
	s.Open(filepath.Join(d.dir, "river.md"))
	if s.desk.Deck().Memory("term/dam/forward").Reps != 1 {
		t.Error("brought in again, it has lost its progress")
	}
	s.UndoShelf() // its place is taken
	s.sees("There is a report in its place again")
}

func TestAHiddenReportStaysHidden(t *testing.T) {
	s, _ := reports(t)
	s.Hide(bundled, true)
	next := s.again()
	next.goToLibrary()
	next.sees("Show 1 hidden report")
	if next.Reports() != 2 {
		t.Errorf("the rail counts %d reports, want 2", next.Reports())
	}
	next.Hide("peace-on-the-lake", true) // the one that is open
	if next.desk.Report.ID != "peace-on-the-river" {
		t.Errorf("%s is open", next.desk.Report.ID)
	}
	next.shell.Run("undo")
	if next.Reports() != 2 {
		t.Errorf("after undo there are %d reports, want 2", next.Reports())
	}
}

func TestACopyIsSavedWhereOneSays(t *testing.T) {
	s, d := reports(t)
	s.Export("peace-on-the-lake", d.dir)
	if data, err := os.ReadFile(filepath.Join(d.dir, "peace-on-the-lake", "report.md")); err != nil || !strings.Contains(string(data), "Peace on the Lake") {
		t.Errorf("%q, %v", data, err)
	}
	s.sees("Saved in")
	s.Export("peace-on-the-lake", filepath.Join(d.dir, "lake.md"))
	s.sees("Choose another folder.")
}

func TestAHiddenReportThatIsBroughtInAgainIsSeen(t *testing.T) {
	s, d := reports(t)
	s.Remove("peace-on-the-lake")
	s.Open(filepath.Join(d.dir, "lake.md"))
	s.Hide("peace-on-the-lake", true)
	s.Open(filepath.Join(d.dir, "lake.md"))
	if s.desk.Report.ID != "peace-on-the-lake" || s.Reports() != 3 {
		t.Errorf("%s is open, %d reports are in sight", s.desk.Report.ID, s.Reports())
	}
}

// The numbers are found in the background while one goes on: what is read there
// must not be what is written here.
func TestNumbersAreFoundWhileOneGoesOn(t *testing.T) {
	s, d := reports(t)
	var busy sync.WaitGroup
	shown := make(chan func(), 100)
	s.d.Go = func(f func()) { busy.Go(f) }
	s.d.Do = func(f func()) { shown <- f }
	s.goToLibrary()
	s.Open(d.has("sea.md", strings.Replace(river, "Peace on the River", "Peace at Sea", 1)))
	for range 20 {
		s.desk.Answer("term/dam/forward", study.Again, 1)
		s.say(journal.Entry{Kind: journal.Read, Report: "peace-on-the-river", Item: "section/solutions", On: true})
		s.Shelf()
	}
	s.d.Go = func(f func()) { f() }
	busy.Wait()
	close(shown)
	s.d.Do = func(f func()) { f() }
	for f := range shown {
		f()
	}
	s.goToLibrary()
	s.sees("2 of 2 sections read")
	if s.desk.Report.ID != "peace-at-sea" {
		t.Errorf("%s is open", s.desk.Report.ID)
	}
}
