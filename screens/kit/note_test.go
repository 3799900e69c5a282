package kit

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// clock is a timer that tests run down by hand.
type clock struct {
	running []*alarm
}

type alarm struct {
	after time.Duration
	f     func()
}

func (c *clock) timer(d time.Duration, f func()) func() {
	a := &alarm{d, f}
	c.running = append(c.running, a)
	return func() { a.f = nil }
}

// pass runs what is due within d, in order.
func (c *clock) pass(d time.Duration) {
	due := c.running
	c.running = nil
	for _, a := range due {
		switch a.after -= d; {
		case a.f == nil:
		case a.after <= 0:
			a.f()
		default:
			c.running = append(c.running, a)
		}
	}
}

// pending is how many calls are still to come.
func (c *clock) pending() int {
	n := 0
	for _, a := range c.running {
		if a.f != nil {
			n++
		}
	}
	return n
}

func note(t *testing.T) (*NoteEntry, *clock, *[]string, fyne.Window) {
	var saves []string
	c := &clock{}
	n := NewNote("My note", func(s string) { saves = append(saves, s) })
	n.Timer = c.timer
	w := window(t, fyne.NewSize(400, 400), VStack(8, n, NewButton("Below", nil)))
	w.Canvas().Focus(n)
	return n, c, &saves, w
}

func TestANoteIsSavedOnceAfterAPause(t *testing.T) {
	n, c, saves, _ := note(t)
	test.Type(n, "Ken")
	c.pass(notePause / 2)
	test.Type(n, "ya")
	c.pass(notePause / 2)
	if len(*saves) != 0 {
		t.Fatalf("saved while typing: %q", *saves)
	}
	c.pass(notePause)
	c.pass(notePause)
	if len(*saves) != 1 || (*saves)[0] != "Kenya" {
		t.Errorf("saved %q, want Kenya once", *saves)
	}
}

func TestANoteIsSavedWhenTheFocusLeaves(t *testing.T) {
	n, c, saves, w := note(t)
	test.Type(n, "Kenya")
	w.Canvas().Unfocus()
	if len(*saves) != 1 || c.pending() != 0 {
		t.Errorf("saved %q with %d calls to come", *saves, c.pending())
	}
}

func TestANoteThatDidNotChangeIsNotSaved(t *testing.T) {
	n, c, saves, w := note(t)
	n.SetText("Kenya")
	test.Type(n, "x")
	typeKey(w.Canvas(), fyne.KeyBackspace)
	c.pass(notePause)
	n.Flush()
	w.Canvas().Unfocus()
	if n.Text != "Kenya" || len(*saves) != 0 {
		t.Errorf("holds %q, saved %q", n.Text, *saves)
	}
}

func TestNewsOfOnesOwnSavingKeepsWhatWasTypedSince(t *testing.T) {
	n, c, saves, _ := note(t)
	test.Type(n, "Ken")
	c.pass(notePause)
	test.Type(n, "ya")
	n.SetText("Ken")
	c.pass(notePause)
	if n.Text != "Kenya" || len(*saves) != 2 {
		t.Errorf("holds %q, saved %q", n.Text, *saves)
	}
}

func TestEmptyingANoteIsSaved(t *testing.T) {
	n, c, saves, w := note(t)
	n.SetText("x")
	typeKey(w.Canvas(), fyne.KeyEnd)
	typeKey(w.Canvas(), fyne.KeyBackspace)
	c.pass(notePause)
	if len(*saves) != 1 || (*saves)[0] != "" {
		t.Errorf("saved %q, want an empty note", *saves)
	}
}

func TestANoteGrowsWithItsTextUpToALimit(t *testing.T) {
	n, _, _, _ := note(t)
	empty := n.HeightFor(360)
	n.SetText("one line")
	if got := n.HeightFor(360); got != empty {
		t.Errorf("one line is %v high, three empty ones %v", got, empty)
	}
	n.SetText(strings.Repeat("words that wrap ", 20))
	some := n.HeightFor(360)
	n.SetText(strings.Repeat("words that wrap ", 400))
	much := n.HeightFor(360)
	n.SetText(strings.Repeat("words that wrap ", 4000))
	if most := n.HeightFor(360); !(empty < some && some < much && much == most) {
		t.Errorf("heights %v, %v, %v, %v", empty, some, much, most)
	}
}

func TestTypingTellsThatANoteGrows(t *testing.T) {
	n, _, _, _ := note(t)
	grown := 0
	n.OnGrow = func() { grown++ }
	test.Type(n, "a")
	if grown != 0 {
		t.Error("one letter needs no more room")
	}
	test.Type(n, strings.Repeat("\nline", 5))
	if grown != 3 {
		t.Errorf("told %d times, want once for each line beyond three", grown)
	}
}

func TestTabLeavesANote(t *testing.T) {
	n, _, _, w := note(t)
	if n.AcceptsTab() {
		t.Error("Tab would be typed into the note")
	}
	w.Canvas().FocusNext()
	if _, ok := w.Canvas().Focused().(*Button); !ok {
		t.Errorf("focus is on %T", w.Canvas().Focused())
	}
}
