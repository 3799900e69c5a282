package screens

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"placard/app/places"
	"placard/app/settings"
	"placard/screens/kit/kittest"
	"placard/screens/route"
)

const twoSections = "# Introduction\n\nOne two three four five six seven eight nine ten.\n\nOne two three four five six seven eight nine ten.\n\n# General Overview\n\nMore to read.\n\n# Key Terms\n\n**Weir:** A low dam.\n"

func TestTheContentsShowHowMuchOfASectionWasRead(t *testing.T) {
	file := filepath.Join(t.TempDir(), "report.md")
	if err := os.WriteFile(file, []byte(twoSections), 0o600); err != nil {
		t.Fatal(err)
	}
	s := sit(t, places.In(t.TempDir()), file)
	intro := s.desk.Sections()[0]
	s.desk.SawBlock(intro.First + 1)
	s.shell.Go(route.At(route.Read, s.desk.Sections()[1].ID))
	if !kittest.Shows(s.window.Content(), "45%") { // ten of 21 words
		t.Errorf("the half that was read is not shown in %q", kittest.Texts(s.window.Content()))
	}
	s.desk.MarkRead(intro.ID, true)
	if kittest.Shows(s.window.Content(), "45%") {
		t.Error("what is read has a part that is not")
	}
}

func TestReadingOnTakesThePlaceAlong(t *testing.T) {
	file := filepath.Join(t.TempDir(), "report.md")
	if err := os.WriteFile(file, written(6_000), 0o600); err != nil {
		t.Fatal(err)
	}
	s := sit(t, places.In(t.TempDir()), file)
	s.Change(func(c *settings.Settings) { c.Continuous = true })
	s.shell.Run("read")
	first := s.shell.Place().Item
	for range 400 {
		s.key(fyne.KeyDown)
	}
	if now := s.shell.Place(); now.Item == first || now.Item == "" || now.Block == 0 {
		t.Errorf("far below %s one is at %+v", first, now)
	}
	place := s.shell.Place()
	s.shell.Run("today")
	s.shell.Back()
	if back := s.shell.Place(); back != place {
		t.Errorf("back from Today one is at %+v, was at %+v", back, place)
	}
}
