package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placard/app/class"
	"placard/app/places"
	"placard/app/settings"
	"placard/screens/kit/kittest"
	"placard/screens/route"
)

const classReport = `---
id: water
title: Water across borders
---

# Introduction

Rivers cross borders.

# Key Terms

**Basin:** The land from which a river gathers its water.

**Weir:** A low wall across a river that holds its water back.

# Possible Solutions

## 1. Measure together

States can measure the river together.
`

// handOut puts a class where an administrator or a Setup would.
func handOut(t *testing.T, where places.Places, c class.Class, reports map[string]string) {
	t.Helper()
	for id := range reports {
		c.Reports = append(c.Reports, id)
	}
	text, err := c.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	home := filepath.Join(where.Data, "class", c.ID)
	files := map[string]string{class.File: string(text)}
	for id, report := range reports {
		files[filepath.Join(class.Reports, id, "report.md")] = report
	}
	for name, text := range files {
		path := filepath.Join(home, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func ten() class.Class {
	return class.Class{ID: "ten", Name: "Grade 10", Greeting: "Welcome to the class.", ConferenceDay: "2026-12-11",
		Settings: class.Settings{NewPerDay: 3, Answers: 4}, Fixed: []class.Choice{class.ChooseAnswers, class.ChooseDay}}
}

func (s *sitting) greeted(words string) bool {
	top := s.window.Canvas().Overlays().Top()
	return top != nil && kittest.Shows(top, words)
}

func TestAFirstStartGreetsTheClassAndOpensItsReport(t *testing.T) {
	where := places.In(t.TempDir())
	handOut(t, where, ten(), map[string]string{"water": classReport})
	s := sit(t, where, "")
	s.sees("Water across borders")
	if !s.greeted("Welcome to the class.") || !s.greeted("Grade 10") {
		t.Error("nobody is greeted")
	}
	if day := s.desk.ConferenceDay(); day != "2026-12-11" {
		t.Errorf("the conference is on %q", day)
	}
	if err := s.desk.SetConferenceDay("2026-12-24"); err == nil {
		t.Error("the student changes the day that the class has fixed")
	}
	if got := s.choices(); got.NewPerDay != 3 || got.Answers != 4 {
		t.Errorf("it begins with %d new a day and %d answers", got.NewPerDay, got.Answers)
	}
	if s = s.again(); s.greeted("Welcome to the class.") {
		t.Error("the class is greeted twice")
	}
	s.sees("Water across borders")
}

func TestTheDayThatAClassHasFixedIsNotAskedFor(t *testing.T) {
	where := places.In(t.TempDir())
	handOut(t, where, ten(), map[string]string{"water": classReport})
	s := sit(t, where, "").again() // has been greeted
	s.shell.Run("today")
	s.sees("Which country do you represent?")
	s.misses("When is your conference?")
	s.shell.Run("plan")
	s.sees("Friday 11 December 2026")
	s.sees("Your class has set the day.")
	s.misses("Change the day")
}

func TestWhatTheClassHasFixedHoldsForItsReportsAlone(t *testing.T) {
	where := places.In(t.TempDir())
	handOut(t, where, ten(), map[string]string{"water": classReport})
	s := sit(t, where, "")
	s.Change(func(v *settings.Settings) { v.Answers, v.NewPerDay = 2, 7 })
	if got := s.choices(); got.Answers != 4 || got.NewPerDay != 7 {
		t.Errorf("for the class's report it is %d answers, %d new", got.Answers, got.NewPerDay)
	}
	s.shell.Go(route.To(route.Settings))
	s.sees("Four: Again, Hard, Good, Easy. Set by your class, Grade 10.")
	s.OpenReport(bundled)
	if got := s.choices(); got.Answers != 2 {
		t.Errorf("for another report it is %d answers", got.Answers)
	}
}

func TestANewerKitTakesThePlaceOfTheOldAndKeepsProgress(t *testing.T) {
	where := places.In(t.TempDir())
	handOut(t, where, ten(), map[string]string{"water": classReport})
	s := sit(t, where, "")
	s.window.Canvas().Overlays().Top().(interface{ Hide() }).Hide()
	solution := s.desk.AllSolutions()[0].ID
	s.desk.Tick(solution, true)
	newer := ten()
	newer.Edition = 2
	handOut(t, where, newer, map[string]string{"water": classReport + "\n## 2. Share the costs\n\nStates can share what it costs.\n"})
	s = s.again()
	if len(s.desk.AllSolutions()) != 2 || !s.desk.Ticked(solution) {
		t.Errorf("there are %d solutions, and the tick is %v", len(s.desk.AllSolutions()), s.desk.Ticked(solution))
	}
	newer.Greeting = "The costs are new."
	handOut(t, where, newer, map[string]string{"water": classReport})
	if s = s.again(); !s.greeted("The costs are new.") {
		t.Error("a new greeting is not shown")
	}
}

func TestAReportThatANewerKitLeavesOutIsToldAndItsProgressStays(t *testing.T) {
	where := places.In(t.TempDir())
	ports := "# Introduction\n\nShips arrive.\n\n# Possible Solutions\n\n## 1. Dig\n\nPorts can be dug deeper.\n"
	handOut(t, where, ten(), map[string]string{"water": classReport, "safe-ports": ports})
	s := sit(t, where, "")
	s.key(fyne.KeyReturn)
	s.OpenReport("safe-ports")
	dig := s.desk.AllSolutions()[0].ID
	s.desk.Tick(dig, true)
	if err := os.RemoveAll(filepath.Join(where.Data, "class", "ten")); err != nil {
		t.Fatal(err)
	}
	newer := ten()
	newer.Edition = 2
	handOut(t, where, newer, map[string]string{"water": classReport})
	s = s.again()
	s.sees("“safe ports”, which was open last, is no longer here.")
	if s.desk.Report.ID != "water" {
		t.Errorf("%s is open in its place", s.desk.Report.ID)
	}
	s = s.again()
	s.misses("is no longer here")
	newer.Edition = 3
	handOut(t, where, newer, map[string]string{"water": classReport, "safe-ports": ports})
	s = s.again()
	s.OpenReport("safe-ports")
	if !s.desk.Ticked(dig) {
		t.Error("the tick is lost")
	}
}

func TestSeveralClassesStandSideBySide(t *testing.T) {
	where := places.In(t.TempDir())
	handOut(t, where, ten(), map[string]string{"water": classReport})
	s := sit(t, where, "")
	s.key(fyne.KeyReturn)
	eleven := class.Class{ID: "eleven", Name: "Grade 11", Greeting: "Hello, eleven."}
	handOut(t, where, eleven, map[string]string{"ports": "# Introduction\n\nShips arrive.\n"})
	s = s.again()
	if !s.greeted("Hello, eleven.") || s.desk.Report.ID != "ports" {
		t.Errorf("%s is open", s.desk.Report.ID)
	}
	if len(s.library.Classes()) != 2 {
		t.Errorf("there are %d classes", len(s.library.Classes()))
	}
	s.OpenReport("water")
	if s.class.Name != "Grade 10" {
		t.Errorf("the class of the report is %q", s.class.Name)
	}
}

func TestADamagedClassFileCostsTheGreetingAndNotTheReports(t *testing.T) {
	where := places.In(t.TempDir())
	handOut(t, where, ten(), map[string]string{"water": classReport})
	if err := os.WriteFile(filepath.Join(where.Data, "class", "ten", class.File), []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	s := sit(t, where, "")
	s.sees("Water across borders")
	s.sees("its greeting, its conference day and its settings are missing")
	if s = s.again(); kittest.Shows(s.shell.Content(), "are missing") {
		t.Error("it is told again and again")
	}
	from := places.In(t.TempDir())
	handOut(t, from, ten(), map[string]string{"water": classReport})
	if err := os.WriteFile(filepath.Join(from.Data, "class", "ten", class.File), []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	s = sit(t, places.In(t.TempDir()), "")
	s.Open(from.Data)
	s.sees("Copy the class kit anew, or ask your teacher for it.")
}

func TestAClassThatIsInstalledIsNotHiddenBehindAReportThatCameByItself(t *testing.T) {
	own := strings.Replace(classReport, "Rivers cross borders.", "Rivers cross my borders.", 1)
	for id, origin := range map[string]string{"packed": "water.placard", "written": "water.md"} {
		where := places.In(t.TempDir())
		s := sit(t, where, "")
		if err := os.MkdirAll(filepath.Join(where.Reports(), "water"), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(where.Reports(), "water", "report.md"), own)
		if err := s.store.SetOrigin("water", filepath.Join(t.TempDir(), origin)); err != nil {
			t.Fatal(err)
		}
		handOut(t, where, ten(), map[string]string{"water": classReport})
		s = s.again()
		if got, want := s.desk.DayFixed(), id == "packed"; got != want {
			t.Errorf("%s: the class's day holds: %v, want %v", id, got, want)
		}
	}
}

func TestTheGreetingSaysTheDayAndTheReports(t *testing.T) {
	where := places.In(t.TempDir())
	handOut(t, where, ten(), map[string]string{"water": classReport})
	s := sit(t, where, "")
	if !s.greeted("Conference on Friday 11 December 2026") || !s.greeted("Water across borders") {
		t.Error("the greeting does not say it")
	}
}

func TestAClassKitThatIsDroppedBringsTheWholeClass(t *testing.T) {
	from := places.In(t.TempDir())
	handOut(t, from, ten(), map[string]string{"water": classReport})
	for _, path := range []string{filepath.Join(from.Data, "class"), filepath.Join(from.Data, "class", "ten")} {
		s := sit(t, places.In(t.TempDir()), "")
		s.Open(path)
		if !s.greeted("Welcome to the class.") || s.desk.Report.ID != "water" || s.class.Name != "Grade 10" || !s.desk.DayFixed() {
			t.Errorf("of %s came %s of %q", path, s.desk.Report.ID, s.class.Name)
		}
		s.key(fyne.KeyReturn)
		s.Open(path) // again, as somebody does who is not sure
		if s.greeted("Welcome to the class.") {
			t.Error("it greets twice")
		}
		s.sees("The reports of “Grade 10” are up to date.")

		s = sit(t, places.In(t.TempDir()), path) // named on the command line
		if !s.greeted("Welcome to the class.") || s.desk.Report.ID != "water" {
			t.Errorf("named %s, it opens %s", path, s.desk.Report.ID)
		}
	}
}

func TestAReportThatCameByItselfGivesWayToItsClass(t *testing.T) {
	from := places.In(t.TempDir())
	handOut(t, from, ten(), map[string]string{"water": classReport})
	copied := filepath.Join(t.TempDir(), "water.md")
	write(t, copied, classReport)
	s := sit(t, places.In(t.TempDir()), copied)
	solution := s.desk.AllSolutions()[0].ID
	s.desk.Tick(solution, true)
	s.Open(filepath.Join(from.Data, "class"))
	if !s.desk.DayFixed() || !s.desk.Ticked(solution) {
		t.Errorf("the class's day holds: %v; the tick is there: %v", s.desk.DayFixed(), s.desk.Ticked(solution))
	}

	write(t, copied, strings.Replace(classReport, "Rivers cross borders.", "Rivers cross my borders.", 1))
	s = sit(t, places.In(t.TempDir()), copied)
	s.Open(filepath.Join(from.Data, "class"))
	if s.shelf() != "own water, bundled human-trafficking" {
		t.Errorf("a report of the student's own goes for the class's: %s", s.shelf())
	}
}

func TestAReportOfAClassIsHiddenAndNotRemoved(t *testing.T) {
	where := places.In(t.TempDir())
	handOut(t, where, ten(), map[string]string{"water": classReport})
	s := sit(t, where, "")
	s.key(fyne.KeyReturn)
	s.shell.Run("library")
	s.sees("From Grade 10")
	s.key(fyne.KeyA)
	if !s.greeted("Welcome to the class.") || !s.greeted("Conference on Friday 11 December 2026") {
		t.Error("what the class says cannot be read again")
	}
	s.key(fyne.KeyReturn)
	if _, err := s.library.Remove("water"); err == nil {
		t.Error("it is removed")
	}
	s.key(fyne.KeyDelete)
	if !s.greeted("It stays on this computer") {
		t.Fatal("nobody asks")
	}
	s.key(fyne.KeyReturn)
	if len(s.visible()) != 1 || s.library.Count() != 2 {
		t.Errorf("in sight: %v", s.visible())
	}
	s.UndoShelf()
	if len(s.visible()) != 2 {
		t.Errorf("in sight: %v", s.visible())
	}
}

func TestADayThatTheClassHasSetIsSaidAndStays(t *testing.T) {
	where := places.In(t.TempDir())
	handOut(t, where, ten(), map[string]string{"water": classReport})
	s := sit(t, where, "")
	s.key(fyne.KeyReturn)
	s.sees("Which country do you represent?")
	if kittest.Shows(s.shell.Content(), "When is your conference?") {
		t.Error("the first start asks for the day")
	}
	s.tap("Skip")
	s.sees("Conference in 18 days, set by your class")
}

func TestAFolderWithoutAClassFileIsMetOnceWhateverItIsCalled(t *testing.T) {
	where := places.In(t.TempDir())
	handOut(t, where, class.Class{ID: "my old class"}, map[string]string{"water": classReport})
	if err := os.Remove(filepath.Join(where.Data, "class", "my old class", class.File)); err != nil {
		t.Fatal(err)
	}
	s := sit(t, where, "")
	s.sees("Water across borders")
	s.OpenReport(bundled)
	if s = s.again(); s.desk.Report.ID != bundled {
		t.Errorf("%s is open again, though %s was", s.desk.Report.ID, bundled)
	}
}
