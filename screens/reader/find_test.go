package reader

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/kit/prose"
	"placard/screens/route"
)

func (r *room) seek(words string) {
	r.T.Helper()
	r.Find() // what was in the bar is selected, so that typing replaces it
	test.Type(r.finder.bar.entry, words)
}

// tick presses the key of one of the bar's choices.
func (r *room) tick(key fyne.KeyName) {
	r.Find()
	r.finder.bar.entry.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: choiceModifier()})
}

func (r *room) keyInBar(name fyne.KeyName) { r.finder.bar.entry.TypedKey(&fyne.KeyEvent{Name: name}) }

func TestWhatIsFoundIsCountedAndWalked(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.seek("weir")
	r.want("1 of 2", "Also 2 in other sections")
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyReturn, "2 of 2"}, {fyne.KeyReturn, "1 of 2"}, {fyne.KeyUp, "2 of 2"}, {fyne.KeyF3, "1 of 2"}} {
		r.keyInBar(step.key)
		r.want(step.want)
	}
	r.press(fyne.KeyF3) // with the focus elsewhere
	r.want("2 of 2")
	r.keyInBar(fyne.KeyEscape)
	r.miss("of 2")
	if r.Window.Canvas().Focused() != nil {
		t.Error("the bar keeps the focus")
	}
}

func TestSearchGoesOnInOtherSections(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.seek("seven villages")
	r.want("None here", "Also 1 in another section")
	r.keyInBar(fyne.KeyReturn)
	if r.at() != "section/key-terms" {
		t.Errorf("one is at %s", r.at())
	}
	r.want("1 of 1")
	r.miss("Also")
	r.seek("dry year")
	r.want("1 of 1", "Also 2 in other sections")
	away, _ := kittest.Find(r.Window.Content(), func(b *kit.Button) bool { return b.Text == "Also 2 in other sections" })
	test.Tap(away)
	if r.at() != "section/background" || r.Window.Canvas().Focused() != fyne.Focusable(r.finder.bar.entry) {
		t.Errorf("one is at %s", r.at())
	}
}

func TestTheWholeReportIsGoneThrough(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.tick(fyne.KeyR)
	r.seek("weir charter")
	r.want("3 of 4") // one in each of two sections before this one
	r.miss("Also")
	for _, step := range []struct {
		key         fyne.KeyName
		want, place string
	}{
		{fyne.KeyReturn, "4 of 4", "background"},
		{fyne.KeyReturn, "1 of 4", "introduction"},
		{fyne.KeyReturn, "2 of 4", "key-terms"},
		{fyne.KeyF3, "3 of 4", "background"},
		{fyne.KeyUp, "2 of 4", "key-terms"},
		{fyne.KeyUp, "1 of 4", "introduction"},
		{fyne.KeyUp, "4 of 4", "background"},
	} {
		r.keyInBar(step.key)
		r.want(step.want)
		if r.at() != "section/"+step.place {
			t.Errorf("%s: one is at %s, want %s", step.want, r.at(), step.place)
		}
	}
	r.tick(fyne.KeyR)
	r.want("2 of 2", "Also 2 in other sections")
}

func TestTypingStaysInTheSection(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.tick(fyne.KeyR)
	r.seek("every village")
	r.want("1 found", "Also 1 in another section")
	if r.at() != "section/background" {
		t.Errorf("typing has led to %s", r.at())
	}
	r.keyInBar(fyne.KeyReturn)
	r.want("1 of 1")
	if r.at() != "section/introduction" {
		t.Errorf("one is at %s", r.at())
	}
}

func TestALongerWordKeepsItsPlace(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.seek("charter is o")
	r.want("1 of 2")
	r.keyInBar(fyne.KeyReturn)
	r.want("2 of 2")
	r.keyInBar(fyne.KeyBackspace)
	r.want("2 of 2")
}

func TestSelectedWordsAreLookedFor(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	at := inSection(r.page(), "weir charter")[1]
	r.prose.Select(prose.Point{Block: at.Block, Offset: at.Start}, prose.Point{Block: at.Block, Offset: at.End})
	r.Find()
	if r.finder.bar.entry.Text != "Weir Charter" || len(r.prose.Selection()) != 0 {
		t.Errorf("the bar has %q, selected is %v", r.finder.bar.entry.Text, r.prose.Selection())
	}
	r.want("of 2", "Also 2 in other sections")
	r.prose.SelectAll() // that is no word to look for
	r.Find()
	if r.finder.bar.entry.Text != "Weir Charter" {
		t.Errorf("the bar has %q", r.finder.bar.entry.Text)
	}
}

func TestWholeWordsAndCaseAreChosenByKey(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.seek("village")
	r.want("None here", "Also 3 in other sections")
	r.tick(fyne.KeyW)
	r.want("Also 2 in other sections") // not the villages
	r.seek("Year")
	r.tick(fyne.KeyC)
	r.want("None here", "Also 1 in another section")
	r.tick(fyne.KeyC)
	r.seek("ear")
	r.want("None here")
	r.tick(fyne.KeyW)
	r.want("1 of 1")
	r.finder.bar.entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyX, Modifier: choiceModifier()}) // means nothing here
	r.want("1 of 1")
}

func TestNothingFoundSaysSo(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.seek("zebra")
	r.want("None here")
	r.keyInBar(fyne.KeyReturn)
	if r.at() != "section/background" {
		t.Error("one has gone elsewhere")
	}
}

func TestAFoundEditorsNoteOpens(t *testing.T) {
	r := enter(t, source)
	r.section("key-terms")
	r.miss("meet every year")
	r.seek("every year")
	r.want("meet every year")
}

func TestTheBarDoesNotHideTheText(t *testing.T) {
	for _, width := range []float32{644, 900, 1150, 1704} {
		r := enterAt(t, source, width, 600, 1)
		r.Show(route.To(route.Read))
		r.seek("water")
		bar, at := r.finder.bar, r.prose.Position().Y
		margin, _, ok := r.prose.Beside()
		if beside := ok && bar.Position().X >= margin-cardEdge; !beside && at < bar.Position().Y+bar.Size().Height {
			t.Errorf("at %.0f the bar lies on the text", width)
		}
		if right := bar.Position().X + bar.Size().Width; bar.Position().X < 0 || right > width {
			t.Errorf("at %.0f the bar reaches from %.0f to %.0f", width, bar.Position().X, right)
		}
	}
}
