package screens

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/places"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
)

// papers is a folder with files that a student has.
type papers struct {
	t   *testing.T
	dir string
}

func newPapers(t *testing.T) papers { return papers{t, t.TempDir()} }

func (d papers) has(name, text string) string {
	d.t.Helper()
	path := filepath.Join(d.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// press taps a button of the dialog that is open.
func (s *sitting) press(text string) {
	s.t.Helper()
	over := s.shell.Canvas().Overlays().Top()
	if over == nil {
		s.t.Fatalf("there is no dialog with a button %q", text)
	}
	b, ok := kittest.Find(over, func(b *kit.Button) bool { return b.Text == text && b.Visible() })
	if !ok {
		s.t.Fatalf("there is no button %q among %q", text, kittest.Texts(over))
	}
	test.Tap(b)
}

func (s *sitting) asks(words string) {
	s.t.Helper()
	over := s.shell.Canvas().Overlays().Top()
	if over == nil || !kittest.Shows(over, words) {
		s.t.Errorf("it is not asked %q", words)
	}
}

func withID(text string) string { return "---\nid: river\n---\n\n" + text }

func (s *sitting) shelf() string {
	var list []string
	for _, e := range s.library.List() {
		list = append(list, fmt.Sprintf("%s %s", e.Kind, e.ID))
	}
	return strings.Join(list, ", ")
}

func TestWhatAFileLacksIsToldInTheWindow(t *testing.T) {
	d := newPapers(t)
	lost := d.has("lost.md", "# Rivers\n\nText.\n\n![](data:image/png;base64,AAAA)\n")
	long := d.has("long.md", strings.Repeat("word\n\n", 101_000))
	s := sit(t, places.In(t.TempDir()), lost)
	s.sees("A picture is left out")
	s.Open(long)
	s.sees("so it is shown as plain text")
	s.Open(d.has("fine.md", "# Lakes\n\nText.\n"))
	if kittest.Shows(s.shell.Content(), "plain text") {
		t.Error("it is still told")
	}
}

func TestWhatWasFoundInAFileIsTold(t *testing.T) {
	d := newPapers(t)
	s := sit(t, places.In(t.TempDir()), d.has("plain.md", "# Seas\n\nText.\n"))
	s.Open(d.has("lakes.md", "# Lakes\n\n# Key Terms\n\n**Basin**: The land that drains into one lake.\n\n# Possible Solutions\n\n## 1. Gauges\n\nMeasure.\n\n## 2. Fees\n\nPay.\n"))
	s.sees("In your library now, with 1 key term and 2 solutions.")
	s.Open(d.has("rivers.md", "# Rivers\n\nText.\n"))
	s.sees("In your library now.")
}

func TestANewEditionKeepsProgressAndIsNoted(t *testing.T) {
	d := newPapers(t)
	file := d.has("river.md", withID(river))
	s := sit(t, places.In(filepath.Join(d.dir, "home")), "")
	s.Open(file)
	s.desk.Answer("term/dam/forward", study.Good, 3)
	s.desk.SetNote("solution/share-the-water", "Ask Egypt.")
	d.has("river.md", withID(strings.NewReplacer("**Dam:**", "**Barrage:**", "Share the water", "Divide the water").Replace(river)))
	s.Open(file)
	if m := s.desk.Deck().Memory("term/barrage/forward"); m.Reps != 1 || s.desk.Note("solution/divide-the-water") != "Ask Egypt." {
		t.Errorf("the renamed term has %d answers, the renamed solution the note %q", m.Reps, s.desk.Note("solution/divide-the-water"))
	}
	if s.shelf() != "own river, bundled human-trafficking" || !s.desk.NewsWait() {
		t.Errorf("shelf %s, news %v", s.shelf(), s.desk.NewsWait())
	}
	next := s.again()
	if m := next.desk.Deck().Memory("term/barrage/forward"); m.Reps != 1 || !next.desk.NewsWait() {
		t.Errorf("the next day: %d answers, news wait %v", m.Reps, next.desk.NewsWait())
	}
}

func TestANoteOnWhatWasLeftOutIsFound(t *testing.T) {
	d := newPapers(t)
	s := sit(t, places.In(filepath.Join(d.dir, "home")), "")
	s.Open(d.has("river.md", river+"2. **Count the boats:** Each port keeps a book.\n"))
	s.desk.SetNote("solution/count-the-boats", "Ask Egypt.")
	s.Open(d.has("river.md", river))
	s = s.again()
	s.shell.Run("search")
	field, _ := kittest.Find(s.shell.Canvas().Overlays().Top(), func(*kit.Entry) bool { return true })
	field.SetText("egypt")
	for _, words := range []string{"Count the boats", "Egypt", "Left out of this edition"} {
		s.asks(words)
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.sees("What the new edition changed")
	s.sees("Your note Ask Egypt.")
}

func TestTheUserSaysWhetherItIsANewEdition(t *testing.T) {
	const mended = "\n**Weir:** A low wall.\n"
	for answer, want := range map[string]struct {
		shelf, title string
		ticked       int
	}{
		"Replace":   {"own peace-on-the-river, bundled human-trafficking", "Weir", 1},
		"Keep both": {"own peace-on-the-river, own peace-on-the-river-2, bundled human-trafficking", "Weir", 0},
		"Cancel":    {"own peace-on-the-river, bundled human-trafficking", "", 1},
	} {
		d := newPapers(t)
		s := sit(t, places.In(filepath.Join(d.dir, "home")), "")
		s.Open(d.has("river.md", river))
		s.desk.Tick(s.desk.AllSolutions()[0].ID, true)
		s.Open(d.has("mended.md", strings.Replace(river, "\n# Solutions", mended+"\n# Solutions", 1)))
		s.asks("Is this a new edition of “Peace on the River”?")
		s.press(answer)
		_, ticked, _ := s.desk.CountSolutions()
		_, weir := s.desk.Term("term/weir")
		if s.shelf() != want.shelf || weir != (want.title != "") || ticked != want.ticked {
			t.Errorf("%s: shelf %s, the new term %v, %d ticked", answer, s.shelf(), weir, ticked)
		}
	}
}

func TestAFileThatWasMendedWhereItCameFromIsANewEdition(t *testing.T) {
	d := newPapers(t)
	s := sit(t, places.In(filepath.Join(d.dir, "home")), "")
	s.Open(d.has("river.md", river))
	s.Open(d.has("copy.md", river+"\nA copy.\n"))
	s.press("Keep both")
	s.desk.Tick(s.desk.AllSolutions()[0].ID, true)
	s.Open(d.has("copy.md", river+"\nA mended copy.\n"))
	if _, ticked, _ := s.desk.CountSolutions(); s.desk.Report.ID != "peace-on-the-river-2" || ticked != 1 {
		t.Errorf("%s is on the desk with %d ticked", s.desk.Report.ID, ticked)
	}
	if s.shelf() != "own peace-on-the-river, own peace-on-the-river-2, bundled human-trafficking" {
		t.Errorf("shelf %s", s.shelf())
	}
	s.Open(d.has("copy.md", strings.Replace(river, "Peace on the River", "War on the River", 1)))
	s.asks("This one is called “War on the River”. It comes from the same file.")
}

func TestAFileNamedAtTheStartMayBeANewEdition(t *testing.T) {
	d := newPapers(t)
	home := places.In(filepath.Join(d.dir, "home"))
	sit(t, home, d.has("river.md", river)).again()
	s := sit(t, home, d.has("mended.md", river+"\nMended.\n"))
	s.asks("Is this a new edition")
	s.key(fyne.KeyEscape)
	s.sees("Peace on the River")
}

func TestAFolderOfReportsIsBroughtIn(t *testing.T) {
	d := newPapers(t)
	for i, name := range []string{"a", "b", "c"} {
		d.has("reports/"+name+".md", strings.Replace(river, "Peace on the River", fmt.Sprint("Peace ", i), 1))
	}
	d.has("reports/broken.docx", "PK\x03\x04 not really")
	d.has("reports/d/empty.md", "")
	s := sit(t, places.In(filepath.Join(d.dir, "home")), "")
	s.Open(filepath.Join(d.dir, "reports"))
	if got := s.shelf(); got != "own peace-0, own peace-1, own peace-2, bundled human-trafficking" {
		t.Errorf("shelf %s", got)
	}
	s.asks("3 reports were brought in. These could not be brought in: broken.docx")
	s.asks("empty.md")
}

func TestASecondImportWaitsForTheFirst(t *testing.T) {
	d := newPapers(t)
	s := sit(t, places.In(filepath.Join(d.dir, "home")), "")
	var waiting []func()
	s.d.Go = func(f func()) { waiting = append(waiting, f) }
	s.Open(d.has("river.md", river))
	s.Open(d.has("other.md", strings.Replace(river, "Peace", "War", 1)))
	s.sees("Another report is still being brought in.")
	s.stop() // the user gives up
	s.d.Go = func(f func()) { f() }
	for _, f := range waiting {
		f()
	}
	if got := s.shelf(); got != "bundled human-trafficking" {
		t.Errorf("after giving up, the shelf is %s", got)
	}
}

func TestWithoutMemoryOfEditionsProgressGoesOnByName(t *testing.T) {
	d := newPapers(t)
	home := places.In(filepath.Join(d.dir, "home"))
	d.has("home/data/editions", "a file where a folder should be")
	s := sit(t, home, "")
	s.Open(d.has("river.md", withID(river)))
	s.desk.Answer("term/dam/forward", study.Good, 3)
	s.Open(d.has("river.md", withID(strings.Replace(river, "A wall that", "A high wall that", 1))))
	if m := s.desk.Deck().Memory("term/dam/forward"); m.Reps != 1 || s.desk.NewsWait() {
		t.Errorf("%d answers, news %v", m.Reps, s.desk.News())
	}
}

func TestAMendedTitleInTheSameFileMayBeANewEdition(t *testing.T) {
	d := newPapers(t)
	s := sit(t, places.In(filepath.Join(d.dir, "home")), "")
	s.Open(d.has("river.md", river))
	s.desk.Tick(s.desk.AllSolutions()[0].ID, true)
	s.Open(d.has("river.md", strings.Replace(river, "Peace on the River", "Peace on the Rivers", 1)))
	s.asks("This one is called “Peace on the Rivers”. It comes from the same file.")
	s.press("Replace")
	if _, ticked, _ := s.desk.CountSolutions(); ticked != 1 || s.desk.Title() != "Peace on the Rivers" || s.shelf() != "own peace-on-the-river, bundled human-trafficking" {
		t.Errorf("%d ticked, called %q, shelf %s", ticked, s.desk.Title(), s.shelf())
	}
	s.Open(d.has("other.md", strings.Replace(river, "Peace on the River", "Peace on the Sea", 1)))
	if s.shelf() != "own peace-on-the-river, own peace-on-the-sea, bundled human-trafficking" {
		t.Errorf("another file is asked about: shelf %s", s.shelf())
	}
}
