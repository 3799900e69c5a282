package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/places"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
)

// TestAChairMendsHerReportAndChecksAgain goes the way of somebody who writes,
// saves and looks.
func TestAChairMendsHerReportAndChecksAgain(t *testing.T) {
	file := filepath.Join(t.TempDir(), "rivers.md")
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const text = "# Rivers\n\n## Introduction\n\nA river {#so} flows.\n"
	write(text)
	s := sit(t, places.In(t.TempDir()), file)
	s.shell.Run("check")
	s.sees("rivers.md in " + filepath.Dir(file))
	s.sees("“{#so}” is left over from a conversion")
	s.key(fyne.KeyReturn)
	s.sees("A river {#so} flows.") // in Read
	s.shell.Back()

	write(strings.Replace(text, "{#so} ", "", 1))
	s.key(fyne.KeyR)
	if kittest.Shows(s.shell.Content(), "left over") {
		t.Error("what was mended is still listed")
	}
	if s.desk.Report.Blocks[2].Text != "A river {#so} flows." {
		t.Error("checking a file changed the report on the desk")
	}
	s.sees("Bring in this edition")

	// It needs no asking, though the report is called something else now.
	write("# Rivers of the North\n\n## Introduction\n\nA river flows.\n")
	s.key(fyne.KeyR)
	s.tap("Bring in this edition")
	if s.shelf() != "own rivers, bundled human-trafficking" || s.desk.Report.Title != "Rivers of the North" || s.desk.Report.ID != "rivers" {
		t.Errorf("shelf %s, on the desk %s, %s", s.shelf(), s.desk.Report.ID, s.desk.Report.Title)
	}
	write(text)
	s.Bring(file)

	// The file is found tomorrow as well; without it there is the copy.
	s = s.again()
	s.shell.Run("check")
	s.sees("rivers.md in " + filepath.Dir(file))
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	s.key(fyne.KeyR)
	s.sees("The file that it came from is no longer there: " + file)
	s.sees("left over from a conversion")
}

// tap taps a button of the screen that is shown.
func (s *sitting) tap(text string) {
	s.t.Helper()
	b, ok := kittest.Find(s.shell.Content(), func(b *kit.Button) bool { return b.Text == text && b.Visible() })
	if !ok {
		s.t.Fatalf("there is no button %q", text)
	}
	test.Tap(b)
}

func TestANewReportIsWrittenAndChecked(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	folder := filepath.Join(t.TempDir(), "Rivers")
	s.WriteTemplate(folder)
	top := s.shell.Canvas().Overlays().Top()
	if top == nil || !kittest.Shows(top, "Your new report is ready") || !kittest.Shows(top, "report.md") {
		t.Fatal("nothing says where the report is")
	}
	s.shell.Canvas().Unfocus()
	s.shell.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.sees("“[[Title of the topic]]” is left to fill in")

	s.WriteTemplate(folder)
	if _, err := os.Stat(filepath.Join(folder, "New report", "report.md")); err != nil {
		t.Error("a second report is not beside the first one:", err)
	}
	if err := os.WriteFile(filepath.Join(folder, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s.WriteTemplate(filepath.Join(folder, "file"))
	s.sees("The new report could not be written: ")
}

func TestTeachersFindTheirToolsInTheLibrary(t *testing.T) {
	s := sit(t, places.In(t.TempDir()), "")
	s.shell.Run("library")
	s.key(fyne.KeyEnd, fyne.KeyUp, fyne.KeyReturn)
	s.sees("The copy in your library.")
	s.sees("14 key terms")
	s.sees("There is nothing to mend.")
}
