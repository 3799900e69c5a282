package screens

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"placard/app/places"
	"placard/app/settings"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/route"
)

// sitting is the program in a window without a display. What one does in one
// sitting is there in the next.
type sitting struct {
	*Program
	t     testing.TB
	where places.Places
}

func sit(t testing.TB, where places.Places, open string) *sitting {
	t.Helper()
	return sitWith(t, where, open, never)
}

func sitWith(t testing.TB, where places.Places, open string, after kit.Timer) *sitting {
	t.Helper()
	app := test.NewTempApp(t)
	atOnce := func(f func()) { f() }
	now := time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC)
	p := Build(app, app.NewWindow("Placard"), Deps{
		Places: where, Now: func() time.Time { now = now.Add(time.Second); return now },
		Go: atOnce, Do: atOnce, Open: open, After: after,
		Retry: func(time.Duration, func()) func() bool { return func() bool { return true } },
	})
	p.window.Resize(fyne.NewSize(1366, 768))
	p.Begin()
	return &sitting{p, t, where}
}

// never is a timer that no test waits for. The real one would draw beside the
// test.
func never(time.Duration, func()) func() { return func() {} }

// again ends the sitting and begins the next one.
func (s *sitting) again() *sitting {
	s.t.Helper()
	s.shell.Leave()
	s.windowSaver()()
	s.end()
	return sit(s.t, s.where, "")
}

func (s *sitting) sees(words string) {
	s.t.Helper()
	if !kittest.Shows(s.shell.Content(), words) {
		s.t.Errorf("%q is not to be seen; there is:\n%s", words, strings.Join(kittest.Texts(s.shell.Content()), "\n"))
	}
}

func (s *sitting) key(names ...fyne.KeyName) {
	for _, name := range names {
		s.shell.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
	}
}

// strike is a key and its character, as the window sends them one after the
// other: to what has the focus by then.
func (s *sitting) strike(name fyne.KeyName, r rune) {
	c := s.shell.Canvas()
	if f := c.Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	} else {
		s.key(name)
	}
	if f := c.Focused(); f != nil {
		f.TypedRune(r)
	} else {
		c.OnTypedRune()(r)
	}
}

func TestAKeyThatWasUsedIsUsedUp(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	s.shell.Run("terms")
	s.strike(fyne.KeyW, 'w') // the ways to practise
	s.strike(fyne.Key1, '1') // typed
	field, ok := s.shell.Canvas().Focused().(*kit.Entry)
	if !ok || field.Text != "" {
		t.Fatalf("the key that began the sitting is typed into %+v", field)
	}
	s.shell.Run("today")
	s.strike(fyne.KeyC, 'c') // goes on reading
	s.shell.Run("stakeholders")
	s.strike(fyne.KeyDown, '?') // two keys as one: the second must not be seen
	s.sees("Stakeholders")
	if over := s.shell.Canvas().Overlays().Top(); over != nil {
		t.Error("the character of a key that was used gave a command")
	}
	s.strike(fyne.KeyUnknown, '?')
	if over := s.shell.Canvas().Overlays().Top(); over == nil {
		t.Error("the character of a key that nobody wanted is lost")
	}
}

func TestATipGoesWithTheScreenThatItIsAbout(t *testing.T) {
	var waiting []func()
	s := sitWith(t, places.In(t.TempDir()), "", func(_ time.Duration, f func()) func() {
		i := len(waiting)
		waiting = append(waiting, f)
		return func() { waiting[i] = nil }
	})
	pass := func() {
		all := waiting
		waiting = nil
		for _, f := range all {
			if f != nil {
				f()
			}
		}
	}
	button, _ := kittest.Find(s.shell.Content(), func(b *kit.IconButton) bool { return b.Name == "Text and theme" })
	shown := func() bool { return kittest.Shows(s.shell.Content(), "Text and theme") }
	for name, leave := range map[string]func(){
		"a command": func() { s.shell.Run("plan") },
		"a key":     func() { s.key(fyne.KeyP) },
	} {
		s.shell.Run("today")
		button.MouseIn(nil)
		leave()
		pass()
		if shown() {
			t.Errorf("%s: the tip comes on the next screen", name)
		}
		s.shell.Run("today")
		button.MouseIn(nil)
		pass()
		if !shown() {
			t.Fatal("there is no tip")
		}
		leave()
		if shown() {
			t.Errorf("%s: the tip stays over the next screen", name)
		}
	}
}

func TestTheFirstStartOpensTheBundledReport(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	s.sees("Strengthening International Cooperation to Combat Human Trafficking")
	s.sees("When is your conference?")
}

func TestEveryScreenOpensByItsCommand(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	for command, words := range map[string]string{
		"today": "Terms for today", "read": "Introduction", "terms": "Key terms", "timeline": "Timeline",
		"stakeholders": "Stakeholders", "solutions": "A tick: I can argue this.", "sources": "Further readings",
		"settings": "Studying", "sheet": "My committee sheet", "statistics": "Once you have answered cards", "plan": "When you have time",
	} {
		s.shell.Run(command)
		s.sees(words)
	}
}

func TestTheNextSittingGoesOnWhereTheLastOneEnded(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	s.desk.SetCountry("Kenya")
	s.shell.Run("terms")
	s.key(fyne.KeyP, fyne.KeySpace, fyne.Key2)
	s.key(fyne.KeyEscape)
	s.shell.Go(route.At(route.Read, "section/background-and-causes"))
	next := s.again()
	next.sees("Most trafficking begins with a need.")
	if next.desk.Country() != "Kenya" {
		t.Error("the country is forgotten")
	}
	asked := next.desk.Deck().Memory(next.desk.Deck().Cards[0].ID)
	if asked.Reps != 1 {
		t.Errorf("the card was answered %d times, want once", asked.Reps)
	}
}

func TestUndoTakesBackWhatWasDoneLast(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	first := s.desk.AllSolutions()[0].ID
	s.desk.Bookmark(first, true)
	s.shell.Run("undo")
	if s.desk.Bookmarked(first) {
		t.Error("undo leaves the bookmark")
	}
	s.sees("Undone: Bookmark")
	s.shell.Run("redo")
	if !s.desk.Bookmarked(first) {
		t.Error("redo does not bring the bookmark back")
	}
	s.shell.Run("terms")
	s.key(fyne.KeyP, fyne.KeySpace, fyne.Key2) // in a session, undo is the session's
	s.shell.Run("undo")
	if reps := s.desk.Deck().Memory(s.desk.Deck().Cards[0].ID).Reps; reps != 0 || !s.desk.Bookmarked(first) {
		t.Errorf("undo in a session: %d answers, bookmarked %v", reps, s.desk.Bookmarked(first))
	}
}

func TestAChangeOfTextSizeReachesScreensThatAreNotSeen(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	s.shell.Run("solutions")
	s.shell.Run("today")
	for range 5 {
		s.shell.Run("larger")
	}
	s.shell.Run("solutions")
	title, ok := kittest.Find(s.shell.Content(), func(x *canvas.Text) bool { return x.Text == "Solutions" && x.TextSize > 30 })
	if !ok || title.TextSize != 45 {
		t.Errorf("the title of a screen that was hidden is %v high, want 45", title)
	}
}

const river = `# Research Report

Security Council

**Peace on the River**

# Key Terms

**Dam:** A wall that holds water back.

# Solutions

1. **Share the water:** Each state takes a part.
`

func TestAnotherReportHasADeskOfItsOwn(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "river.md")
	if err := os.WriteFile(file, []byte(river), 0o600); err != nil {
		t.Fatal(err)
	}
	s := sit(t, places.In(filepath.Join(dir, "home")), "")
	s.desk.Tick(s.desk.AllSolutions()[0].ID, true)
	s.Open(file)
	s.sees("Peace on the River")
	s.sees("Library")
	if _, ticked, _ := s.desk.CountSolutions(); ticked != 0 {
		t.Error("progress of one report counts for the other")
	}
	next := s.again()
	next.sees("Peace on the River")
	next.OpenReport(bundled)
	if _, ticked, _ := next.desk.CountSolutions(); ticked != 1 {
		t.Error("the first report's progress is lost")
	}
}

func TestAFileThatIsNoReportIsRefusedInOneSentence(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	s := sit(t, places.In(filepath.Join(dir, "home")), "")
	for _, path := range []string{
		filepath.Join(dir, "missing.md"), dir, put("empty.md", ""), put("picture.md", "\x89PNG\r\n\x1a\n\x00\x00"), put("paper.pdf", "%PDF-1.7"),
	} {
		s.Open(path)
		texts := strings.Join(kittest.Texts(s.shell.Content()), " ")
		if !slices.ContainsFunc([]string{"is not there", "no report", "empty", "not text", "PDF", "picture", "cannot", "could not", "missing"}, func(w string) bool { return strings.Contains(texts, w) }) {
			t.Errorf("%s is opened without a word:\n%s", filepath.Base(path), texts)
		}
		s.sees("Strengthening International Cooperation")
	}
}

func TestSettingsHoldAtOnceAndTomorrow(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	s.Change(func(v *settings.Settings) { v.Answers, v.NewPerDay = 4, 3 })
	if got := s.desk.Counts().New; got != 3 {
		t.Errorf("%d new cards today, want 3", got)
	}
	next := s.again()
	next.shell.Run("terms")
	next.key(fyne.KeyP, fyne.KeySpace)
	next.sees("Hard")
}

func TestProgressMovesToAnotherFolder(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	first, second := s.desk.AllSolutions()[0].ID, s.desk.AllSolutions()[1].ID
	s.desk.Tick(first, true)
	cloud := t.TempDir()
	s.MoveProgress(cloud)
	s.desk.Tick(second, true)
	next := s.again()
	if got, want := next.store.Progress(), filepath.Join(cloud, "Placard", "progress"); got != want {
		t.Errorf("progress is kept in %s, want %s", got, want)
	}
	if !next.desk.Ticked(first) || !next.desk.Ticked(second) {
		t.Error("moving lost a tick")
	}
}

func TestProgressStaysWhereTheNewFolderCannotBeWritten(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s.desk.Tick(s.desk.AllSolutions()[0].ID, true)
	s.MoveProgress(file)
	s.sees("Your progress stays where it is")
	if next := s.again(); !next.desk.Ticked(next.desk.AllSolutions()[0].ID) {
		t.Error("the tick is lost")
	}
}

func TestFileDialogsOpenAndCloseOnEsc(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	for name, ask := range map[string]func(){
		"open a report": s.OpenDialog, "move progress": s.moveDialog, "new report": s.NewReport,
		"check another file": func() { s.chooseReport("", "", func(string) {}) },
		"save the sheet":     func() { s.SaveAs("sheet.html", []byte("text")) },
	} {
		ask()
		if s.shell.Canvas().Overlays().Top() == nil {
			t.Errorf("%s: no dialog is shown", name)
		}
		s.key(fyne.KeyEscape)
		if s.shell.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: Esc does not close the dialog", name)
		}
	}
	s.shell.Run("solutions")
	s.key(fyne.KeySpace) // keys are the screen's again
	s.sees("1 of 7")
}

func TestWhatIsSavedTakesTheNextFreeName(t *testing.T) {
	where := places.In(t.TempDir())
	where.Papers = t.TempDir()
	s := sit(t, where, "")
	for _, text := range []string{"first", "second"} {
		s.SaveAs("sheet.html", []byte(text))
		s.strike(fyne.KeyReturn, 0) // into the folder that is offered
	}
	s.sees("Saved: sheet-2.html")
	for name, want := range map[string]string{"sheet.html": "first", "sheet-2.html": "second"} {
		if got, err := os.ReadFile(filepath.Join(where.Papers, name)); err != nil || string(got) != want {
			t.Errorf("%s has %q, %v", name, got, err)
		}
	}
	where.Papers = filepath.Join(t.TempDir(), "gone")
	s = sit(t, where, "")
	s.saveIn(where.Papers, "sheet.html", nil)
	s.sees("sheet.html could not be saved")
}

func TestFoldersAreListedWithoutWhatIsHidden(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"report.docx", ".secret"} {
		write(t, filepath.Join(dir, name), "text")
	}
	if err := os.Mkdir(filepath.Join(dir, "Old"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "nowhere"), filepath.Join(dir, "link")); err != nil {
		t.Log("no links on this system")
	}
	items, err := itemsIn(dir)
	if err != nil || len(items) != 2 || items[0].Name != "Old" || !items[0].Folder || items[1].Name != "report.docx" {
		t.Errorf("there is %v, %v", items, err)
	}
	if _, err := itemsIn(filepath.Join(dir, "gone")); err == nil || !strings.Contains(err.Error(), "moved or renamed") {
		t.Errorf("of a folder that is gone it says %v", err)
	}
}

func TestASessionGoesOnAfterASettingIsChanged(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	s.shell.Go(route.To(route.Session))
	s.key(fyne.KeySpace)
	s.sees("Got it")
	s.Change(func(set *settings.Settings) { set.NewPerDay = 7 })
	s.shell.Stale()
	s.sees("Got it") // the answer is still shown
}
