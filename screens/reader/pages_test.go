package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placard/screens/route"
)

// onward is the screen where the text goes on from section to section.
func onward(t *testing.T, markdown string) (*room, *int) {
	t.Helper()
	r := enter(t, markdown)
	on, came := true, 0
	r.Screen.options.Continuous = func() bool { return on }
	r.Screen.options.SetContinuous = func(to bool) { on = to }
	r.Screen.options.OnSection = func() { came++ }
	r.repage()
	return r, &came
}

func TestTheTextGoesOnFromSectionToSection(t *testing.T) {
	r, came := onward(t, source)
	r.section("introduction")
	r.want("Water is short in both valleys", "Key Terms")
	r.miss("Mark as read", "In this part")
	if r.at() != "section/introduction" {
		t.Errorf("one is in %s", r.at())
	}
	r.Window.Resize(fyne.NewSize(1150, 300))
	seen := []string{r.at()}
	for r.prose.LineDown() {
		if last := seen[len(seen)-1]; r.at() != last {
			seen = append(seen, r.at())
		}
	}
	if got := strings.Join(seen, " "); !strings.HasPrefix(got, "section/introduction section/key-terms") || *came != len(seen)-1 {
		t.Errorf("one came through %s, the rail was told %d times", got, *came)
	}
}

func TestASectionIsGoneToOnThePageOfAll(t *testing.T) {
	r, _ := onward(t, source+long)
	for _, id := range []string{"what-the-figures-show", "introduction", "background", "key-terms"} {
		r.section(id)
		if r.at() != "section/"+id || r.on != 0 {
			t.Errorf("asked for %s one is at %s on page %d", id, r.at(), r.on)
		}
	}
	r.press(fyne.KeyRight)
	if r.at() != "section/general-overview" && r.at() != "section/background" {
		t.Errorf("→ leads to %s", r.at())
	}
	place := r.Place()
	r.press(fyne.KeyHome)
	r.Show(place)
	if r.Place() != place {
		t.Errorf("back at %v, was at %v", r.Place(), place)
	}
}

func TestFindingAndTermsGoThroughThePageOfAll(t *testing.T) {
	r, _ := onward(t, source)
	r.section("introduction")
	r.Find()
	r.finder.bar.entry.SetText("Weir Charter")
	if n := len(r.finder.here()); n != 4 {
		t.Errorf("%d are found on the page", n)
	}
	r.press(fyne.KeyEscape)
	terms := 0
	r.press(fyne.KeyHome)
	for r.prose.NextTerm() {
		terms++
	}
	if terms < 5 {
		t.Errorf("only %d terms are marked: each section has its own first mentions", terms)
	}
}

func TestOSwitchesAndStaysWhereOneIs(t *testing.T) {
	r, _ := onward(t, source+long)
	r.Show(route.At(route.Read, "section/springs"))
	r.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	place := r.Place()
	if place.Block == 0 {
		t.Fatal("the text has not moved")
	}
	r.press(fyne.KeyO)
	if r.Place() != place || r.page().to-r.page().from != 1 || r.Toasted != "One section at a time." {
		t.Errorf("one is at %v, was at %v; told %q", r.Place(), place, r.Toasted)
	}
	r.press(fyne.KeyO)
	if r.Place() != place || r.page().to-r.page().from == 1 {
		t.Errorf("back one is at %v, was at %v", r.Place(), place)
	}
}

func TestCorrectionsAndFrontMatterHavePagesOfTheirOwn(t *testing.T) {
	r, _ := onward(t, source)
	r.Show(route.At(route.Read, correctionsID))
	if r.page().to-r.page().from != 1 || r.at() != correctionsID {
		t.Errorf("the page has %d sections", r.page().to-r.page().from)
	}
	r.press(fyne.KeyEnd)
	if !r.Key(&fyne.KeyEvent{Name: fyne.KeyLeft}, 0) || r.at() == correctionsID {
		t.Errorf("back from the last page one is at %s", r.at())
	}
}
