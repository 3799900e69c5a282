package reader

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placard/screens/kit/kittest"
	"placard/screens/route"
)

// wardens is a report with footnotes and a document.
const wardens = `# Introduction

The wardens of the Upper Council were heard in A/RES/78/211.[^heard] The Weir Charter came before.

# Key Terms

**Upper Council:** The wardens of the *upper* valley.

**Weir Charter:** The agreement of seven villages. It names the Upper Council.

# UN Documents

- Help for the valleys, 19 December 2023 (A/RES/78/211)

# General Overview

The Upper Council meets. It has read A/RES/78/211, which the Upper Council asked for.

[^heard]: As *The Gauge* reports on [its page](https://example.org/gauge).
`

func TestWhatOneMeetsCanBeLearnedToday(t *testing.T) {
	r := enter(t, wardens)
	r.section("introduction")
	r.press(fyne.KeyT)
	card := r.desk.CardsOf(r.shown.mark.ID)[0].ID
	r.want("New: not practised yet", "Learn this")
	r.press(fyne.KeyE)
	r.want("You will be asked today")
	r.miss("Learn this")
	if q := r.desk.Deck().Queue(r.Now); len(q) == 0 || q[0].ID != card {
		t.Errorf("the first card is not %s", card)
	}
	r.Undo()
	r.want("Learn this")
	r.desk.SetAside(true, card)
	r.want("Set aside: not asked")
	r.Tap("Learn this")
	r.want("You will be asked today")
	if r.desk.Deck().Suspended[card] {
		t.Error("what one wants to learn is still set aside")
	}
}

func TestAFootnoteOpensBesideItsLine(t *testing.T) {
	r := enter(t, wardens)
	r.section("introduction")
	r.pointAt("[1]")
	r.wait(pointPause)
	r.want("Footnote 1", "The Gauge", "reports on")
	r.pointAt("came before")
	r.wait(leavePause)
	r.miss("Footnote 1")
	r.press(fyne.KeyT, fyne.KeyT, fyne.KeyEscape, fyne.KeyHome)
	for range 3 { // the council, the document, the note
		r.press(fyne.KeyL)
	}
	r.press(fyne.KeyReturn)
	r.want("Footnote 1")
	r.Tap("Show among the notes")
	if block, _ := r.prose.TopPosition(); r.shown != nil || r.flash == nil {
		t.Errorf("one is at block %d", block)
	}
}

func TestASymbolOpensTheEntryOfItsDocument(t *testing.T) {
	r := enter(t, wardens)
	r.section("introduction")
	r.tapOn("A/RES/78/211")
	r.want("Help for the valleys", "19 December 2023", "All 2 mentions")
	r.press(fyne.KeyD)
	if r.at() != "section/un-documents" {
		t.Errorf("one is at %s", r.at())
	}
}

func TestAllMentionsAreListedAndLeadToThem(t *testing.T) {
	r := enter(t, wardens)
	r.section("introduction")
	r.press(fyne.KeyT, fyne.KeyA)
	r.lists("Mentions of “Upper Council”", "were heard in", "It names the Upper Council", "The Upper Council meets", "asked for")
	r.Press("Down", "Down", "Return")
	if r.at() != "section/general-overview" || r.Canvas().Overlays().Top() != nil {
		t.Errorf("one is at %s", r.at())
	}
	r.section("introduction")
	r.tapOn("A/RES/78/211")
	r.press(fyne.KeyA)
	r.lists("Mentions of “A/RES/78/211”", "It has read")
	r.Press("Escape")
	if r.shown == nil {
		t.Error("the card is gone with the list")
	}
}

// lists fails for words that are not in the dialog.
func (r *room) lists(words ...string) {
	r.T.Helper()
	for _, w := range words {
		if !kittest.Shows(r.Top(), w) {
			r.T.Errorf("%q is not listed in %q", w, kittest.Texts(r.Top()))
		}
	}
}

func TestACardOfALongTextScrollsInItself(t *testing.T) {
	r := enter(t, "# Introduction\n\nThe Charter.\n\n# Key Terms\n\n**Charter:** "+strings.Repeat("It says much. ", 200)+"\n")
	r.Window.Resize(fyne.NewSize(1150, 400))
	r.Show(route.At(route.Read, "section/introduction"))
	r.press(fyne.KeyT)
	c := r.shown.card
	if h := c.Size().Height; h > 400-2*cardEdge+1 || h < 200 || c.Position().Y < 0 {
		t.Errorf("the card is %v high", h)
	}
	if c.text.most == 0 || c.text.scroll.Size().Height > c.text.most+1 {
		t.Errorf("the text has %v pixels of %v", c.text.scroll.Size().Height, c.text.most)
	}
}

func TestTheKeysOfTheCardAreToldAndFree(t *testing.T) {
	r := enter(t, wardens)
	var keys []string
	for _, k := range r.Keys() {
		keys = append(keys, k.Keys...)
	}
	for _, key := range []string{"E", "A", "D"} {
		if !slices.Contains(keys, key) {
			t.Errorf("nobody is told of %s", key)
		}
	}
	r.section("introduction")
	for _, key := range []fyne.KeyName{fyne.KeyE, fyne.KeyA, fyne.KeyD} {
		if r.Key(&fyne.KeyEvent{Name: key}, 0) {
			t.Errorf("%s is taken though no card is shown", key)
		}
	}
}
