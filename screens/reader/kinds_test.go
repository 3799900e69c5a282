package reader

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/route"
)

// unmarked has headings of its own for words, dates and thoughts.
const unmarked = `# The Fish of the Open Sea

# Introduction

Nets are long. Bycatch is thrown back.

# Words We Use

**Bycatch:** What nobody wanted to catch.

**Quota:** How much each may catch.

# What Came Before

1946: Whalers agree.

# Possible Solutions

## Wardens

They look.

## Smaller nets

Fewer fish drown.
`

// control is what stands at a heading, empty if nothing does.
func (r *room) control() string {
	if r.kinds.heading < 0 || r.kinds.control.Hidden || !r.shows(r.kinds.control.Text) {
		return ""
	}
	return r.kinds.control.Text
}

func (r *room) controlIs(want string) {
	r.T.Helper()
	if got := r.control(); got != want {
		r.T.Errorf("at the heading stands %q, want %q", got, want)
	}
}

// choose takes a kind of the open menu; an empty one is as recognised.
func (r *room) choose(kind string) {
	r.T.Helper()
	if r.Canvas().Overlays().Top() == nil {
		r.T.Fatal("no menu is open")
	}
	lines := []string{"As recognised"}
	for _, k := range choices {
		lines = append(lines, kit.KindName(k))
	}
	r.Press("Home")
	r.Choose(slices.Index(append(lines, "Just reading"), kind), kind)
}

func TestTheControlComesWhereOnePointsAtAHeading(t *testing.T) {
	r := enter(t, unmarked)
	r.section("words-we-use")
	r.controlIs("")
	r.pointAt("Words We Use")
	r.controlIs("This is: Just reading")
	r.pointAt("Quota")
	r.wait(leavePause - time.Millisecond)
	r.controlIs("This is: Just reading")
	r.wait(time.Millisecond)
	r.controlIs("")
	r.section("possible-solutions")
	r.pointAt("Smaller nets")
	r.controlIs("This is: Part of Solutions")
	r.prose.MouseOut()
	r.wait(leavePause)
	r.controlIs("")
}

func TestTheControlStaysWhileOneIsOnIt(t *testing.T) {
	r := enter(t, unmarked)
	r.section("words-we-use")
	r.pointAt("Words We Use")
	r.prose.MouseOut() // onto the control
	r.kinds.control.MouseIn(&desktop.MouseEvent{})
	r.wait(time.Minute)
	r.controlIs("This is: Just reading")
	r.kinds.open()
	r.kinds.control.MouseOut()
	r.wait(time.Minute)
	r.controlIs("This is: Just reading")
	r.Press("Escape")
	r.wait(time.Minute)
	r.controlIs("")
}

func TestKGoesFromHeadingToHeading(t *testing.T) {
	r := enter(t, unmarked)
	r.section("possible-solutions")
	for _, c := range []struct {
		mods fyne.KeyModifier
		want string
	}{
		{0, "Possible Solutions"}, {0, "Wardens"}, {0, "Smaller nets"}, {0, "Possible Solutions"}, {shiftKey, "Smaller nets"}, {shiftKey, "Wardens"},
	} {
		r.pressWith(c.mods, fyne.KeyK)
		if got := r.kinds.section.Title; got != c.want || !r.kinds.focused() {
			t.Errorf("K leads to %q, want %q; it has the focus: %v", got, c.want, r.kinds.focused())
		}
	}
	r.press(fyne.KeyEscape)
	r.controlIs("")
	if r.Canvas().Focused() != nil {
		t.Error("the focus stays on what is gone")
	}
}

func TestSayingWhatASectionIs(t *testing.T) {
	r := enter(t, unmarked)
	r.section("words-we-use")
	r.press(fyne.KeyK)
	r.Press("Return")
	if top := r.Top(); !kittest.Shows(top, "As recognised: Just reading") {
		t.Errorf("the menu has %q", kittest.Texts(top))
	}
	r.choose("Key terms")
	if r.Toasted != "2 key terms found." || len(r.Desk.AllTerms()) != 2 {
		t.Errorf("told %q, there are %d terms", r.Toasted, len(r.Desk.AllTerms()))
	}
	if r.at() != "section/words-we-use" {
		t.Errorf("one is at %q afterwards", r.at())
	}
	r.want("Words We Use", "Quota")
	r.press(fyne.KeyK)
	r.controlIs("This is: Key terms")
}

func TestWhatWasFoundIsSaid(t *testing.T) {
	for _, c := range []struct {
		page, kind, want string
		items            func(report.Topic) int
	}{
		{"what-came-before", "Timeline", "1 event found.", func(t report.Topic) int { return len(t.Events) }},
		{"words-we-use", "Stakeholders", "2 stakeholders found.", func(t report.Topic) int { return len(t.Parties) }},
		{"introduction", "Stakeholders", "No stakeholders found in “Introduction”.", func(t report.Topic) int { return len(t.Parties) }},
		{"possible-solutions", "Just reading", "Just reading now; 2 solutions left your desk.", func(t report.Topic) int { return len(t.Solutions) }},
		{"possible-solutions", "Key terms", "2 key terms found; 2 solutions left your desk.", func(t report.Topic) int { return len(t.Terms) }},
		{"introduction", "Just reading", "Just reading now.", func(report.Topic) int { return 0 }},
	} {
		r := enter(t, unmarked)
		r.section(c.page)
		r.SayKind()
		before := c.items(r.Desk.Report.Topics[0])
		r.choose(c.kind)
		if r.Toasted != c.want {
			t.Errorf("%s as %s: told %q, want %q", c.page, c.kind, r.Toasted, c.want)
		}
		r.Undo()
		if after := c.items(r.Desk.Report.Topics[0]); after != before || r.Desk.CanUndo() != "" {
			t.Errorf("%s as %s: undone there are %d, want %d; undo %q", c.page, c.kind, after, before, r.Desk.CanUndo())
		}
	}
}

func TestAChoiceIsTakenBack(t *testing.T) {
	r := enter(t, unmarked)
	r.section("possible-solutions")
	r.SayKind()
	r.choose("Just reading")
	r.SayKind()
	if !kittest.Shows(r.Top(), "As recognised: Solutions") {
		t.Errorf("the menu does not say what was recognised: %q", kittest.Texts(r.Top()))
	}
	r.choose("As recognised")
	if _, said := r.Desk.KindSaid("section/possible-solutions"); said || r.Toasted != "2 solutions found." {
		t.Errorf("said %v, told %q", said, r.Toasted)
	}
}

func TestChoosingWhatHoldsDoesNothing(t *testing.T) {
	r := enter(t, unmarked)
	r.section("possible-solutions")
	r.SayKind()
	r.choose("As recognised")
	if r.Toasted != "" || r.Desk.CanUndo() != "" {
		t.Errorf("told %q, undo %q", r.Toasted, r.Desk.CanUndo())
	}
	r.SayKind()
	r.choose("Questions")
	undo := r.Desk.CanUndo()
	r.SayKind()
	r.choose("Questions")
	r.Desk.Undo()
	if r.Desk.CanUndo() == undo {
		t.Error("the same choice was noted twice")
	}
}

func TestTheToastUndoesOnlyTheChoice(t *testing.T) {
	r := enter(t, unmarked)
	r.section("words-we-use")
	r.SayKind()
	r.choose("Key terms")
	undo := r.Undo
	r.Desk.Tick("solution/wardens", true)
	undo()
	if !r.Desk.Ticked("solution/wardens") || len(r.Desk.AllTerms()) != 2 {
		t.Error("the button of an old toast undid something else")
	}
}

func TestWithoutAWayToReadAgainNothingIsOffered(t *testing.T) {
	r := enter(t, source)
	r.section(correctionsID)
	r.Show(route.At(route.Read, correctionsID))
	r.press(fyne.KeyK)
	r.controlIs("")
	r.SayKind()
	if r.Canvas().Overlays().Top() != nil {
		t.Error("the list of corrections can be a glossary")
	}
}

func TestTheControlKeepsInsideTheWindow(t *testing.T) {
	long := "# The Fish of the Open Sea\n\n# Introduction\n\nNets.\n\n# What the Large Fleets of Many Countries Brought Home From the Open Sea in Those Years and Later\n\nMuch.\n"
	for _, scale := range []float32{1, 1.5} {
		for width := float32(500); width < 1300; width += 53 {
			r := enterAt(t, long, width, 560, scale)
			r.section("what-the-large-fleets-of-many-countries-brought-home-from")
			r.press(fyne.KeyK)
			r.controlIs("This is: Just reading")
			c := r.kinds.control
			if at := c.Position(); at.X < 0 || at.Y < 0 || at.X+c.Size().Width > width {
				t.Errorf("at %v, scale %v, the control stands at %v, %v wide", width, scale, at, c.Size().Width)
			}
		}
	}
}
