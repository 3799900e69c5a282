package reader

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/route"
)

// selects drags the mouse over words.
// marked are the marks of the report in words.
func (r *room) marked() string {
	var list []string
	for _, m := range r.desk.Marks() {
		words := m.Name() + ": " + r.desk.Passage(m)
		if m.Note != "" {
			words += " (" + m.Note + ")"
		}
		list = append(list, words)
	}
	return strings.Join(list, "; ")
}

func (r *room) wantMarks(want string) {
	r.T.Helper()
	if got := r.marked(); got != want {
		r.T.Errorf("the marks are %q, want %q", got, want)
	}
}

// types types words into what has the focus, key by key.
func (r *room) types(words string) {
	r.T.Helper()
	for _, c := range words {
		field, ok := r.Canvas().Focused().(*kit.NoteEntry)
		if !ok {
			r.T.Fatal("no note has the focus")
		}
		field.KeyDown(&fyne.KeyEvent{})
		field.TypedRune(c)
	}
}

// pressSwatch taps the swatch of a name in front.
func (r *room) pressSwatch(name string) {
	r.T.Helper()
	swatch, ok := kittest.Find(r.Top(), func(s *kit.Swatch) bool { return kittest.Shows(s, name) })
	if !ok {
		r.T.Fatalf("there is no swatch %q", name)
	}
	test.Tap(swatch)
}

func TestAPassageIsHighlightedWithTheMouse(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.miss("Against us")
	r.selects("often broken in a dry year")
	r.want("Key fact", "For us", "Against us", "Ask about", "Note", "Bookmark", "Card")
	r.pressSwatch("Against us")
	r.wantMarks("Against us: often broken in a dry year")
	if r.marking.bar.on || len(r.prose.Selection()) > 0 {
		t.Error("the selection stays")
	}
	r.want("Against us") // beside the passage
	r.Undo()
	r.wantMarks("")
	r.miss("Against us")
}

func TestAPassageIsMarkedByKey(t *testing.T) {
	r := enter(t, source)
	r.section("introduction")
	const ctrl = fyne.KeyModifierShortcutDefault
	r.press(fyne.KeyV, fyne.KeyDown)
	for range 3 {
		r.SelectKey(fyne.KeyRight, ctrl|shiftKey)
	}
	r.want("Key fact")
	r.press(fyne.Key2)
	r.wantMarks("For us: Water is short")
	r.SelectKey(fyne.KeyRight, ctrl|shiftKey) // the caret is where it was
	r.SelectKey(fyne.KeyRight, ctrl|shiftKey)
	r.press(fyne.KeyN)
	r.Canvas().Focused().TypedRune('n') // of the key, which comes after it
	r.types("Which?")
	r.Press(string(fyne.KeyEscape))
	r.wantMarks("For us: Water is short; Note: in both (Which?)")
	r.want("Which?")
	r.press(fyne.KeyV)
	r.pressWith(shiftKey, fyne.KeyDown)
	r.press(fyne.KeyB)
	if !strings.Contains(r.marked(), "Bookmark: Introduction") {
		t.Errorf("the marks are %q", r.marked())
	}
	r.press(fyne.KeyEscape)
	if r.prose.HasCaret() || r.at() != "section/introduction" {
		t.Error("Esc does not end selecting")
	}
	r.press(fyne.KeyN)
	if r.at() != "section/key-terms" {
		t.Error("without a selection N does not go on to the next section")
	}
}

func TestANoteFollowsAHighlightByKey(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.selects("often broken in a dry year")
	r.press(fyne.Key1, fyne.KeyN)
	r.Canvas().Focused().TypedRune('n') // of the key, which comes after it
	r.types("By whom?")
	r.Press(string(fyne.KeyEscape))
	r.wantMarks("Key fact: often broken in a dry year (By whom?)")
	at := r.at()
	r.press(fyne.KeyUp, fyne.KeyN)
	if r.at() == at {
		t.Error("after another key N does not go on to the next section")
	}
}

func TestThePassageIsSeenWhileItsNoteIsWritten(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.selects("often broken in a dry year")
	r.press(fyne.KeyN)
	if len(r.prose.Highlights()) != 1 {
		t.Error("one does not see what the note is on")
	}
	r.Press(string(fyne.KeyEscape))
	if len(r.prose.Highlights()) != 0 {
		t.Error("a note without words leaves its line")
	}
	r.wantMarks("")
}

func TestTheTopOfThePageIsBookmarkedAndAgainNot(t *testing.T) {
	r := enter(t, source)
	r.section("introduction")
	r.press(fyne.KeyB)
	r.wantMarks("Bookmark: Introduction")
	r.press(fyne.KeyB)
	r.wantMarks("")
	r.Undo()
	r.wantMarks("Bookmark: Introduction")
}

// withMark has one highlight on the background.
func withMark(t *testing.T, note string) *room {
	r := enter(t, source)
	r.section("background")
	r.selects("often broken")
	r.press(fyne.Key1)
	r.desk.SetMarkNote(r.desk.Marks()[0].ID, note)
	return r
}

func TestAMarkOpensByClickAndByKey(t *testing.T) {
	for name, open := range map[string]func(*room){
		"click": func(r *room) { r.tapOn("often broken") },
		"key": func(r *room) {
			for r.marking.card == nil {
				r.press(fyne.KeyL)
				if r.Key(&fyne.KeyEvent{Name: fyne.KeyReturn}, 0); r.shown != nil {
					r.closeTerm()
				}
			}
		},
		"sign": func(r *room) {
			sign, _ := kittest.Find(r.Window.Content(), func(o *touch) bool { _, ok := o.inner.(*kit.MarkSign); return ok })
			test.Tap(sign)
		},
		"note": func(r *room) {
			note, _ := kittest.Find(r.Window.Content(), func(o *touch) bool { return kittest.Shows(o, "By whom?") })
			test.Tap(note)
		},
	} {
		r := withMark(t, "By whom?")
		open(r)
		if r.marking.card == nil || r.marking.card.note.Text != "By whom?" {
			t.Fatalf("%s: the mark does not open", name)
		}
		r.pressSwatch("Ask about")
		r.wantMarks("Ask about: often broken (By whom?)")
		r.Canvas().Focus(r.marking.card.note)
		r.marking.card.note.CursorColumn = len("By whom?")
		r.types(" And when?")
		r.wait(time.Second)
		r.wantMarks("Ask about: often broken (By whom? And when?)")
		test.Tap(r.marking.card.remove)
		r.wantMarks("")
		r.Undo()
		r.wantMarks("Ask about: often broken (By whom? And when?)")
	}
}

func TestANoteThatIsUndoneIsNotKeptAgainByClosing(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.selects("often broken")
	r.press(fyne.KeyN)
	r.types("Why?")
	r.wait(time.Second)
	r.wantMarks("Note: often broken (Why?)")
	r.desk.Undo()
	if r.marking.card != nil {
		t.Error("the card of a mark that is gone stays")
	}
	r.wantMarks("")
}

func TestANewNoteWithoutWordsLeavesNothing(t *testing.T) {
	r := enter(t, source)
	r.section("background")
	r.selects("often broken")
	r.press(fyne.KeyN)
	r.Press(string(fyne.KeyEscape))
	r.wantMarks("")
	r.selects("often broken")
	r.press(fyne.KeyN)
	r.pressSwatch("For us") // a colour after all
	r.wantMarks("For us: often broken")
}

func TestMarksFollowTheDeskAndTheSection(t *testing.T) {
	r := withMark(t, "By whom?")
	r.want("By whom?")
	r.section("introduction")
	r.miss("By whom?")
	r.section("background")
	r.want("By whom?")
	r.desk.SetColour(r.desk.Marks()[0].ID, desk.AgainstUs)
	r.want("Against us")
	r.press(fyne.KeyRight)
	r.Hide()
	if r.marking.card != nil {
		t.Error("a mark is open on a page that is left")
	}
}

func TestMarksAreMadeAndShownWhereTheTextGoesOn(t *testing.T) {
	r, _ := onward(t, source)
	r.section("background")
	r.selects("often broken")
	r.press(fyne.Key1)
	r.section("what-the-figures-show")
	r.selects("The Upper Council knows it.")
	r.press(fyne.KeyN)
	r.types("Does it?")
	r.Press(string(fyne.KeyEscape))
	r.wantMarks("Key fact: often broken; Note: The Upper Council knows it. (Does it?)")
	for _, m := range r.desk.Marks() {
		if title := m.Anchor.Title; title != "Background" && title != "What the Figures Show" {
			t.Errorf("%q is said to stand in %q", r.desk.Passage(m), title)
		}
	}
	r.want("Does it?", "Key fact")
	r.options.SetContinuous(false)
	r.Refresh()
	r.section("background")
	r.want("Key fact")
	r.miss("Does it?")
}

func TestWhatIsLeftToReadGivesWayToANoteInTheMargin(t *testing.T) {
	r := enter(t, long)
	r.Show(route.To(route.Read))
	if r.ends.corner.Hidden {
		t.Fatal("it is not said what is left")
	}
	corner := r.ends.corner.Position().Y - r.prose.Position().Y
	block, offset := r.prose.PositionAt(fyne.NewPos(0, corner))
	_, _ = r.desk.AddPassageNote("A note.", []report.Span{{Block: block, Start: offset, End: offset + 40}})
	if !r.ends.corner.Hidden {
		t.Error("it lies on a note")
	}
	for range 3 {
		r.press(fyne.KeyDown)
	}
	if r.ends.corner.Hidden {
		t.Error("it does not come back when the note has moved on")
	}
}
