package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
)

func TestASectionIsReadAtATime(t *testing.T) {
	r := enter(t, source)
	r.Show(route.To(route.Read))
	r.want("Introduction", "Water is short", "Key Terms", "1 min left")
	r.miss("Background", "wardens of the upper valley")
	r.section("background")
	r.want("General Overview", "The Weir Charter is old", "What the Figures Show")
	r.miss("Water is short")
}

func TestKeysGoFromSectionToSection(t *testing.T) {
	r := enter(t, source)
	r.Show(route.To(route.Read))
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, "section/key-terms"}, {fyne.KeyN, "section/general-overview"},
		{fyne.KeyLeft, "section/key-terms"}, {fyne.KeyP, "section/introduction"}, {fyne.KeyLeft, "section/introduction"},
		{fyne.KeySpace, "section/key-terms"}, {fyne.KeyPageDown, "section/general-overview"},
		{fyne.KeyN, "section/background"}, {fyne.KeyN, "section/what-the-figures-show"},
		{fyne.KeyN, "corrections"}, {fyne.KeyN, "corrections"},
	} {
		r.press(step.key)
		if r.at() != step.want {
			t.Fatalf("after %s one is at %s, not %s", step.key, r.at(), step.want)
		}
	}
}

func TestKeysWithControlAreLeftToTheWindow(t *testing.T) {
	r := enter(t, source)
	r.Show(route.To(route.Read))
	if r.Key(&fyne.KeyEvent{Name: fyne.KeyRight}, fyne.KeyModifierAlt) || r.Key(&fyne.KeyEvent{Name: fyne.KeyM}, fyne.KeyModifierControl) {
		t.Error("a shortcut is taken for a reading key")
	}
}

// long is a report whose section fills many windows.
var long = "# Springs\n\n" + strings.Repeat("A spring gives what the winter left in the hill, and no charter makes it give more.\n\n", 80)

func TestSpaceTurnsPagesAndGoesOnOnlyAtTheVeryEnd(t *testing.T) {
	r := enter(t, long+"# Wells\n\nWells are dug.\n")
	r.Show(route.To(route.Read))
	pages := 0
	for r.at() == "section/springs" && pages < 50 {
		r.press(fyne.KeySpace)
		pages++
	}
	if r.at() != "section/wells" || pages < 5 {
		t.Errorf("after %d pages one is at %s", pages, r.at())
	}
	r.press(fyne.KeyLeft, fyne.KeyEnd)
	end := r.Place()
	r.pressWith(fyne.KeyModifierShift, fyne.KeySpace)
	if r.Place().Block >= end.Block {
		t.Error("Shift and Space do not go back a page")
	}
}

func TestTheLineAtTheTopStaysThroughSizesAndTomorrow(t *testing.T) {
	r := enter(t, long)
	r.Show(route.To(route.Read))
	r.press(fyne.KeySpace, fyne.KeySpace, fyne.KeyDown)
	place := r.Place()
	if place.Block == 0 || r.desk.Place() != (desk.Place{Section: "section/springs", Block: place.Block - 1, Offset: place.Offset}) {
		t.Errorf("the place is %+v, the desk keeps %+v", place, r.desk.Place())
	}
	for _, size := range []fyne.Size{{Width: 644, Height: 504}, {Width: 1704, Height: 900}, {Width: 1150, Height: 712}} {
		r.Window.Resize(size)
		if got := r.Place(); got.Block != place.Block {
			t.Errorf("at %v the place is %+v, was %+v", size, got, place)
		}
	}
	fyne.CurrentApp().Settings().SetTheme(look.New(look.Options{TextScale: 1.5}))
	if got := r.Place(); got.Block != place.Block {
		t.Errorf("in larger text the place is %+v, was %+v", got, place)
	}
	fyne.CurrentApp().Settings().SetTheme(look.New(look.Options{}))
	again := New(r.desk, r, Options{After: r.after})
	r.Window.SetContent(again.Content())
	again.Show(route.To(route.Read))
	if got := again.Place(); got != place {
		t.Errorf("tomorrow reading goes on at %+v, not at %+v", got, place)
	}
	r.Window.SetContent(r.Content())
	r.press(fyne.KeyHome)
	r.Show(place)
	if got := r.Place(); got != place {
		t.Errorf("Back returns to %+v, not to %+v", got, place)
	}
}

func TestARouteToTheEndShowsTheEnd(t *testing.T) {
	r := enter(t, long)
	r.Show(route.Route{Screen: route.Read, Item: "section/springs", Edge: true})
	if !r.prose.AtEnd() {
		t.Error("the end is not in sight")
	}
}

func TestAPassageIsShownAndMarkedForAMoment(t *testing.T) {
	r := enter(t, source)
	r.section("introduction")
	before := r.desk.Place()
	block := r.block("wardens of the upper")
	r.Show(route.Passage(block, strings.Index(r.desk.Report.Blocks[block].Text, "who read")))
	r.want("Key Terms", "wardens of the upper valley")
	if r.flash == nil {
		t.Error("nothing is marked")
	}
	if r.desk.Place() != before {
		t.Errorf("looking a passage up moved the place of reading to %+v", r.desk.Place())
	}
	r.wait(flashTime)
	if r.flash != nil {
		t.Error("the mark stays")
	}
	r.press(fyne.KeyRight)
	if r.desk.Place().Section != "section/general-overview" {
		t.Error("reading on from a passage does not move the place")
	}
}

func TestAPassageOutsideOfSectionsLeadsToTheNearest(t *testing.T) {
	r := enter(t, source)
	r.Show(route.Passage(0, 0))
	if r.at() != "section/introduction" {
		t.Errorf("the title page leads to %s", r.at())
	}
	r.Show(route.Passage(100_000, 0))
	if r.at() != "section/what-the-figures-show" {
		t.Errorf("a passage beyond the end leads to %s", r.at())
	}
}

func TestASentenceIsMarked(t *testing.T) {
	far := strings.Repeat("word ", 400)
	for _, c := range []struct {
		text, at, want string
	}{
		{"One. Two words. Three.", "words", "Two words."},
		{"One. Two words. Three.", "One", "One."},
		{"One. Two words. Three.", "ree", "Three."},
		{"Cell one\ncell two\ncell three", "two", "cell two"},
		{"In 3.5 years", "years", "In 3.5 years"},
		{"Straße? Wände! Öl.", "nde", "Wände!"},
		{"Dams vs. Wells: Dams hold. Wells reach.", "Wells:", "Dams vs. Wells: Dams hold."},
		{"Mrs. J. Hill spoke. She left.", "Hill", "Mrs. J. Hill spoke."},
		{"See Art. 3 of it. It says no. Then what?", "3", "See Art. 3 of it."},
		{"See Art. 3 of it. It says no. Then what?", "says", "It says no."},
		{"By approx. two metres. More.", "two", "By approx. two metres."},
		{"", "", ""},
	} {
		s := sentence(c.text, strings.Index(c.text, c.at))
		if got := c.text[s.Start:s.End]; got != c.want {
			t.Errorf("%q at %q: %q, want %q", c.text, c.at, got, c.want)
		}
	}
	if s := sentence(far, 1000); s.End-s.Start > 2*longestSentence+20 || s.Start > 1000 || s.End < 1000 {
		t.Errorf("without an end %+v is marked", s)
	}
	if s := sentence("Short.", 999); s.End > 6 {
		t.Errorf("beyond the end %+v is marked", s)
	}
}

func TestLinksLeadToSectionsAndOtherwiseToTheShell(t *testing.T) {
	r := enter(t, source)
	r.section("introduction")
	r.tapOn("the gauges")
	r.tapOn("the terms")
	if r.Link != "https://example.org/gauges" || r.at() != "section/key-terms" {
		t.Errorf("link %q, one is at %s", r.Link, r.at())
	}
	r.follow("#nowhere")
	if r.Toasted == "" {
		t.Error("a link that leads nowhere says nothing")
	}
}

func TestASmallSectionIsFoundOnItsPage(t *testing.T) {
	r := enter(t, "# Timeline\n\n## 1990: A Charter\n\n"+long[len("# Springs"):]+"## 2000: A Court\n\nIt sits.\n\n"+long[len("# Springs"):])
	for _, id := range []string{"section/2000-a-court", "section/1990-a-charter"} {
		r.Show(route.At(route.Read, id))
		title := r.desk.SectionTitle(id)
		if p := r.Place(); title == "" || p.Item != "section/timeline" || p.Block != r.block(title)+1 {
			t.Errorf("%s (%q) leads to %+v", id, title, p)
		}
	}
	r.follow("#2000-A-Court")
	if r.Toasted != "" || r.Place().Block != r.block("2000: A Court")+1 {
		t.Errorf("the link leads to %+v; %q", r.Place(), r.Toasted)
	}
}

func TestASectionWithoutTextLeadsToItsParts(t *testing.T) {
	r := enter(t, source)
	r.section("general-overview")
	r.want("In this part", "Background", "What the Figures Show", "1 min")
	row, ok := kittest.Find(r.Window.Content(), func(row *kit.Row) bool { return kittest.Shows(row, "What the Figures Show") })
	if !ok {
		t.Fatal("there is no row")
	}
	test.Tap(row)
	if r.at() != "section/what-the-figures-show" {
		t.Errorf("the row leads to %s", r.at())
	}
}

func TestCorrectionsListTheEditorsNotesAndLeadToThem(t *testing.T) {
	r := enter(t, source)
	r.Show(route.At(route.Read, "corrections"))
	r.want("Corrections", "Key Terms: Upper Council", "they meet every year", "What the Figures Show", "The source has no figures")
	r.miss("Mark as read")
	r.tapOn("Key Terms: Upper")
	if r.at() != "section/key-terms" {
		t.Errorf("the title leads to %s", r.at())
	}
	r.want("they meet every year") // the note is open
	if strings.Contains(source[:strings.Index(source, "# Key")], "EDITOR") {
		t.Fatal("the sample has changed")
	}
	plain := enter(t, "# Springs\n\nWater.\n")
	plain.Show(route.At(route.Read, "corrections"))
	if plain.at() != "section/springs" {
		t.Error("a report without notes has corrections")
	}
}

func TestAWordOfCareIsSaidOnceAndNotTwice(t *testing.T) {
	const care = "Before you read"
	for _, c := range []struct {
		front, body string
		want        bool
	}{
		{"sensitive: true", "Text.", true},
		{"sensitive: true", "> [!NOTE]\n> This is hard to read.\n\nText.", false},
		{"sensitive: false", "Text.", false},
	} {
		r := enter(t, "---\n"+c.front+"\n---\n\n# Introduction\n\n"+c.body+"\n\n# Background\n\nText.\n")
		r.Show(route.To(route.Read))
		if r.shows(care) != c.want {
			t.Errorf("%s, %q: shown %v", c.front, c.body, !c.want)
		}
		r.section("background")
		r.miss(care)
		r.desk.MarkRead("section/introduction", true)
		r.section("introduction")
		r.miss(care)
	}
}

func TestAReportWithoutTextSaysSo(t *testing.T) {
	r := enter(t, "")
	r.Show(route.To(route.Read))
	r.Find()
	r.Hide()
	r.want("no text")
}

func TestTextWithoutSectionsIsRead(t *testing.T) {
	r := enter(t, "Water is short.\n\nSprings are few.\n")
	r.Show(route.To(route.Read))
	r.want("Water is short", "Springs are few")
}

func TestASectionThatWasOnlyOpenedResumesAtItsVeryStart(t *testing.T) {
	r := enterAt(t, source, 1150, 150, 1)
	r.section("background")
	r.Hide()
	r.make()
	r.Show(route.To(route.Read))
	if r.prose.Scroll(-100) {
		t.Error("something stands above the window, such as where the section belongs")
	}
}
