package screens

import (
	"archive/zip"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/class"
	"placard/app/pack"
	"placard/app/places"
	"placard/screens/kit/kittest"
	"placard/screens/route"
)

// release puts small files that stand for the release programs where they are
// found.
func release(t *testing.T, where places.Places) string {
	t.Helper()
	dir := filepath.Join(where.Data, "kit")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"placard-linux-amd64", "placard.exe", "Placard-Setup.exe", "Placard.dmg", "LICENCES.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("this is "+name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := pack.ListKit(dir, "1.0.0", time.Unix(0, 0).UTC()); err != nil {
		t.Fatal(err)
	}
	return dir
}

// teach begins a class kit with a report in a file.
func teach(t *testing.T) (s *sitting, out string) {
	t.Helper()
	where := places.In(t.TempDir())
	release(t, where)
	out = t.TempDir()
	where.Papers = out
	report := filepath.Join(t.TempDir(), "water.md")
	if err := os.WriteFile(report, []byte(classReport), 0o644); err != nil {
		t.Fatal(err)
	}
	s = sit(t, where, "")
	s.shell.Go(route.At(route.Check, report))
	s.key(fyne.KeyK)
	return s, out
}

// name types the name of the class.
func (s *sitting) name(words string) {
	s.t.Helper()
	s.key(fyne.KeyN)
	for _, r := range words {
		s.window.Canvas().Focused().(interface{ KeyDown(*fyne.KeyEvent) }).KeyDown(&fyne.KeyEvent{})
		s.window.Canvas().Focused().TypedRune(r)
	}
	s.window.Canvas().Unfocus()
}

func TestATeacherComesFromCheckingToAKitThatAStudentOpens(t *testing.T) {
	s, out := teach(t)
	s.sees("Make a class kit")
	s.sees("Water across borders")
	s.name("Grade 10")
	s.key(fyne.KeyM)
	s.sees("The class kit is ready")
	home := filepath.Join(out, "placard-grade-10")
	for _, name := range []string{"START-HERE.html", "water.placard", "Windows/Placard-Setup.exe", "macOS/Placard.dmg"} {
		if _, err := os.Stat(filepath.Join(home, filepath.FromSlash(name))); err != nil {
			t.Error(err)
		}
	}
	if z, err := zip.OpenReader(home + ".zip"); err != nil {
		t.Error(err)
	} else {
		z.Close()
	}

	// The student's side: the class lies in the data folder, and greets.
	student := places.In(t.TempDir())
	if err := os.CopyFS(filepath.Join(student.Data, "class"), os.DirFS(filepath.Join(home, "class"))); err != nil {
		t.Fatal(err)
	}
	s = sit(t, student, "")
	s.sees("Water across borders")
	if s.class.Name != "Grade 10" || s.class.Edition != 1 {
		t.Errorf("the class is %+v", s.class)
	}
}

func TestWhatWasTypedForAClassIsThereTheNextTimeAndTheEditionCounts(t *testing.T) {
	s, out := teach(t)
	s.name("Grade 10")
	s.key(fyne.KeyM)
	s = s.again()
	s.shell.Run("packaging")
	s.sees("Water across borders")
	s.sees("It is edition 2")
	s.key(fyne.KeyM)
	s.sees("This is edition 2.")
	text, err := os.ReadFile(filepath.Join(out, "placard-grade-10", "class", "grade-10", class.File))
	if c, bad := class.Parse(text); err != nil || bad != nil || c.Edition != 2 {
		t.Errorf("it is %+v, %v, %v", c, err, bad)
	}
	// Who has lost what was typed goes on from the folder that is there.
	s.shell.Run("today")
	s = s.again()
	if err := os.Remove(filepath.Join(s.where.State, "class-kit.json")); err != nil {
		t.Fatal(err)
	}
	s.shell.Run("packaging")
	s.name("Grade 10")
	s.sees("It is edition 3")
}

func TestTheDownloadedReleaseProgramsAreOneClickAway(t *testing.T) {
	where := places.In(t.TempDir())
	kit := release(t, where)
	where.Papers, where.Downloads = t.TempDir(), t.TempDir()
	out, err := os.Create(filepath.Join(where.Downloads, "placard-kit.zip"))
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(out)
	if err := errors.Join(z.AddFS(os.DirFS(kit)), z.Close(), out.Close(), os.RemoveAll(kit)); err != nil {
		t.Fatal(err)
	}
	s := sit(t, where, "")
	s.shell.Run("packaging")
	s.sees("The release programs are missing")
	s.sees("It is there, in ")
	s.tap("Use placard-kit.zip")
	s.sees("Every file is whole.")
	if s.Draft().Kit != "" {
		t.Errorf("the .zip is looked for at each visit: %s", s.Draft().Kit)
	}
	s = s.again()
	s.shell.Run("packaging")
	s.sees("Every file is whole.")
}

func TestWhatGoesWrongIsSaidAndLeavesNothing(t *testing.T) {
	for what, c := range map[string]struct {
		spoil func(t *testing.T, s *sitting, out string)
		says  string
	}{
		"a chosen folder without a kit, where there is a usual one": {func(t *testing.T, s *sitting, _ string) {
			s.Draft().Kit = t.TempDir()
		}, "The class kit is ready"},
		"a program that was changed": {func(t *testing.T, s *sitting, _ string) {
			write(t, filepath.Join(s.where.Data, "kit", "placard.exe"), "something else")
		}, "placard.exe is not what was released; copy the kit anew"},
		"no kit": {func(t *testing.T, s *sitting, _ string) {
			if err := os.RemoveAll(filepath.Join(s.where.Data, "kit")); err != nil {
				t.Fatal(err)
			}
		}, "comes in one file, placard-kit.zip, from where"},
		"a folder that is gone": {func(t *testing.T, s *sitting, out string) {
			if err := os.RemoveAll(out); err != nil {
				t.Fatal(err)
			}
		}, "The class kit was not made"},
		"a folder of something else": {func(t *testing.T, s *sitting, out string) {
			if err := os.Mkdir(filepath.Join(out, "placard-grade-10"), 0o755); err != nil {
				t.Fatal(err)
			}
		}, "is no class folder; choose another place, or rename it."},
		"a report that is gone": {func(t *testing.T, s *sitting, _ string) {
			if err := os.Remove(s.handout.draft.Reports[0].Path); err != nil {
				t.Fatal(err)
			}
		}, "“water.md” cannot go into a kit as it is."},
	} {
		s, out := teach(t)
		s.name("Grade 10")
		c.spoil(t, s, out)
		s.shell.Back()
		s.shell.Run("packaging")
		s.key(fyne.KeyM)
		if !kittest.Shows(s.shell.Content(), c.says) {
			t.Errorf("%s: %q is not said in %q", what, c.says, kittest.Texts(s.shell.Content()))
		}
		left, _ := filepath.Glob(filepath.Join(out, "*"))
		if slices.ContainsFunc(left, func(p string) bool { return !strings.HasPrefix(filepath.Base(p), "placard-grade-10") }) {
			t.Errorf("%s leaves %v", what, left)
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
