package screens

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"placard/app/places"
	"placard/content/report"
	"placard/screens/kit/kittest"
	"placard/screens/route"
)

// fish has words and dates under headings that nothing recognises.
const fish = `# The Fish of the Open Sea

# Introduction

Nets are long. Bycatch is thrown back.

# Words We Use

**Bycatch:** What nobody wanted to catch.

**Quota:** How much each may catch.

# What Came Before

- 1946: Whalers agree.
- 1982: The seas get a law.
`

// typed sends keys as the window does: to what has the focus, else to the shell.
func (s *sitting) typed(names ...fyne.KeyName) {
	for _, name := range names {
		if focused := s.shell.Canvas().Focused(); focused != nil {
			focused.TypedKey(&fyne.KeyEvent{Name: name})
		} else {
			s.key(name)
		}
	}
}

func sitWithFish(t *testing.T) *sitting {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "fish.md")
	if err := os.WriteFile(file, []byte(fish), 0o600); err != nil {
		t.Fatal(err)
	}
	return sit(t, places.In(filepath.Join(dir, "home")), file)
}

func TestEnterDoesWhatAnEmptyScreenOffers(t *testing.T) {
	file := filepath.Join(t.TempDir(), "plain.md")
	if err := os.WriteFile(file, []byte("# Fish\n\nText without anything.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for screen, leads := range map[string]string{
		"terms": "Text without anything.", "timeline": "Text without anything.", "solutions": "Text without anything.",
		"stakeholders": "Which country do you represent?", "sheet": "No solutions or questions were found",
	} {
		s := sit(t, places.In(t.TempDir()), file)
		s.shell.Run(screen)
		s.key(fyne.KeyReturn)
		if over := s.shell.Canvas().Overlays().Top(); over != nil {
			s.asks(leads)
		} else {
			s.sees(leads)
		}
	}
}

func TestAStudentSaysByKeyThatASectionIsAGlossary(t *testing.T) {
	s := sitWithFish(t)
	s.shell.Run("terms")
	s.misses("Bycatch")
	s.shell.Go(route.At(route.Read, "section/words-we-use"))
	s.typed(fyne.KeyK, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	s.sees("2 key terms found.")
	s.sees("2 today") // the rail follows
	s.sees("Words We Use")
	s.shell.Run("terms")
	s.sees("Bycatch")

	next := s.again()
	next.shell.Run("terms")
	next.sees("Bycatch")
	next.shell.Go(route.At(route.Read, "section/words-we-use"))
	next.typed(fyne.KeyK, fyne.KeyReturn, fyne.KeyHome, fyne.KeyReturn)
	next.sees("Just reading now; 2 key terms left your desk.")
	next.shell.Run("terms")
	next.misses("Bycatch")
}

func TestEveryScreenFollowsWhatASectionIs(t *testing.T) {
	s := sitWithFish(t)
	for _, name := range []string{"today", "read", "terms", "timeline", "stakeholders", "solutions", "sources"} {
		s.shell.Run(name) // each is made before
	}
	s.shell.Run("timeline")
	s.desk.SetKind("section/what-came-before", report.Timeline)
	s.sees("Whalers agree")
	s.shell.Run("undo")
	s.misses("Whalers agree")
	s.sees("Undone: Section kind")
	s.shell.Run("redo")
	s.sees("Whalers agree")
	for _, c := range []struct {
		screen string
		kind   report.Kind
		words  string
	}{
		{"stakeholders", report.Parties, "Bycatch"}, {"solutions", report.Solutions, "Quota"}, {"terms", report.Terms, "Quota"},
	} {
		s.desk.SetKind("section/words-we-use", c.kind)
		s.shell.Run(c.screen)
		s.sees(c.words)
	}
}

func TestReadingStaysAtItsLineWhateverSectionsAre(t *testing.T) {
	s := sitWithFish(t)
	s.shell.Go(route.At(route.Read, "section/words-we-use"))
	before := s.shell.Place()
	s.desk.SetKind("section/words-we-use", report.Terms)
	s.desk.SetKind("section/what-came-before", report.Timeline)
	if after := s.shell.Place(); after != before {
		t.Errorf("one was at %v and is at %v", before, after)
	}
}

func TestSayingWhatASectionIsStandsInTheMenuOfTheReadingScreen(t *testing.T) {
	s := sitWithFish(t)
	s.shell.Run("timeline")
	s.shell.Run("kind")
	if s.shell.Canvas().Overlays().Top() != nil {
		t.Error("the Timeline has sections to name")
	}
	s.shell.Go(route.At(route.Read, "section/words-we-use"))
	s.shell.Run("kind")
	if top := s.shell.Canvas().Overlays().Top(); top == nil || !kittest.Shows(top, "Stakeholders") {
		t.Error("there is no menu of kinds")
	}
	s.key(fyne.KeyEscape)
	s.shell.Run("help")
	if !kittest.Shows(s.shell.Canvas().Overlays().Top(), "Enter lets you say what its section is") {
		t.Error("the help sheet does not tell of it")
	}
}
