package practice

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/practice"
	"placard/screens/kit"
)

// partner is the letter of what belongs to the one at the left.
func partner(b practice.Board, left int) string {
	for i, it := range b.Right {
		if it.ID == b.Left[left].ID {
			return string(rune('a' + i))
		}
	}
	return ""
}

func TestPairsAreMatchedWithDigitsAndLettersAndWithArrows(t *testing.T) {
	r := enter(t, rivers)
	r.keys("4")
	m := r.sitting.(*match)
	for left := range m.match.Board().Pairs() {
		r.keys(fmt.Sprint(left+1) + partner(m.match.Board(), left))
	}
	r.Sees("All pairs are found.")
	r.press(fyne.KeyReturn)
	r.Sees("2 of 2")
	b := m.match.Board()
	wrong := "a"
	if partner(b, 0) == "a" {
		wrong = "b"
	}
	r.keys("1" + wrong)
	r.Sees("do not belong together. Try another.")
	for !m.match.Board().Done() {
		b := m.match.Board()
		target := int(partner(b, b.Cursor.N)[0] - 'a')
		if b.Cursor.Right || b.Partner(b.Cursor).N >= 0 {
			r.press(fyne.KeyLeft)
			continue
		}
		r.press(fyne.KeySpace, fyne.KeyRight)
		for m.match.Board().Cursor.N != target {
			r.press(map[bool]fyne.KeyName{true: fyne.KeyUp, false: fyne.KeyDown}[m.match.Board().Cursor.N > target])
		}
		r.press(fyne.KeySpace, fyne.KeyLeft)
	}
	r.press(fyne.KeyReturn)
	r.Sees("You matched 9 pairs", "8 at the first try.")
	r.practised(practice.Matching, 9, 8)
}

func TestTheTimeIsShownOnlyIfWantedAndNeverOverHardThings(t *testing.T) {
	r := enter(t, rivers)
	r.keys("4")
	r.Misses("0:0")
	r.keys("t")
	r.Sees("0:0", "Hide the time")
	if len(r.ticks) == 0 {
		t.Fatal("the clock stands")
	}
	r.Now = r.Now.Add(30 * time.Second)
	r.ticks[len(r.ticks)-1]()
	r.Sees("0:3")
	r.keys("t")
	r.Misses("Hide the time")
	waiting := len(r.ticks)
	r.ticks[waiting-1]()
	if len(r.ticks) != waiting {
		t.Error("the clock that is hidden goes on")
	}

	hard := enter(t, "---\nsensitive: true\n---\n"+rivers)
	hard.keys("4t")
	hard.Misses("Show the time", "Hide the time", "0:0")
	for _, k := range hard.Keys() {
		if slices.Contains(k.Keys, "T") {
			t.Errorf("the help offers %q", k.Does)
		}
	}
}

// inOrder is how the events on screen lie, by year.
func (r *room) inOrder() string {
	var years []string
	for _, e := range r.sitting.(*order).order.Events() {
		years = append(years, e.Date.Start[:4])
	}
	return strings.Join(years, " ")
}

func TestEventsArePutInOrderWithKeysAlone(t *testing.T) {
	const right = "1912 1938 1959 1997 2010"
	r := enter(t, rivers)
	r.keys("5")
	r.Misses("1912", "2010") // their dates are for the end
	o := r.sitting.(*order)
	for place := range 5 { // digits: pick up, and set down there
		for i := place; i < 5; i++ {
			if o.order.Belongs(i) == place && i != place {
				r.keys(fmt.Sprint(i+1) + fmt.Sprint(place+1))
			}
		}
	}
	if got := r.inOrder(); got != right {
		t.Fatalf("they lie %s", got)
	}
	r.press(fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp)
	r.Key(&fyne.KeyEvent{Name: fyne.KeyDown}, fyne.KeyModifierShift) // 1938 first
	r.press(fyne.KeySpace, fyne.KeyUp, fyne.KeySpace)                // and back
	r.press(fyne.KeyReturn)
	r.Sees("5 of 5 stand where they belong.", "4 May 1912", "22 March 2010")
	r.press(fyne.KeyReturn)
	r.Sees("You put 5 events in order. 5 stood where they belong.")
	r.practised(practice.Order, 5, 5)
}

func TestEventsAreDraggedAndTapped(t *testing.T) {
	r := enter(t, rivers)
	r.keys("5")
	before := strings.Fields(r.inOrder())
	o := r.sitting.(*order)
	first := o.pieces[o.order.Events()[0].ID]
	step := first.Size().Height + pieceGap
	for range 10 {
		first.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, step/5)})
	}
	first.DragEnd()
	want := strings.Join([]string{before[1], before[2], before[0], before[3], before[4]}, " ")
	if got := r.inOrder(); got != want {
		t.Errorf("dragged two places down they lie %s, want %s", got, want)
	}
	first.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, -9*step)})
	first.DragEnd()
	if got := r.inOrder(); got != strings.Join(before, " ") {
		t.Errorf("dragged over the top they lie %s", got)
	}
	test.Tap(first)
	test.Tap(o.pieces[o.order.Events()[4].ID])
	if got := strings.Fields(r.inOrder()); got[4] != before[0] {
		t.Errorf("picked and set down at the end they lie %v", got)
	}
}

// tab moves the focus on by so many.
func (r *room) tab(n int) {
	for range n {
		r.Canvas().FocusNext()
	}
}

// tabTo moves the focus on to the answer with a key.
func (r *room) tabTo(key string) {
	r.T.Helper()
	for range 40 {
		if o, ok := r.Canvas().Focused().(*kit.Option); ok && o.Key == key {
			return
		}
		r.tab(1)
	}
	r.T.Fatalf("Tab does not come to %s", key)
}

func TestPairsAreMatchedWithTabAndEnter(t *testing.T) {
	r := enter(t, rivers)
	r.keys("4")
	m := r.sitting.(*match)
	first := "B"
	if partner(m.match.Board(), 0) == "b" {
		first = "A"
	}
	r.tabTo("1")
	r.press(fyne.KeyReturn)
	if o, ok := r.Canvas().Focused().(*kit.Option); !ok || o.Key != "1" {
		t.Fatalf("the focus went from what was picked to %T", r.Canvas().Focused())
	}
	r.tabTo(first)
	r.press(fyne.KeyReturn)
	r.Sees("do not belong together. Try another.")
	for left := range m.match.Board().Pairs() {
		r.tabTo(fmt.Sprint(left + 1))
		r.press(fyne.KeyReturn)
		r.tabTo(strings.ToUpper(partner(m.match.Board(), left)))
		r.press(fyne.KeyReturn)
		if _, ok := r.Canvas().Focused().(*kit.Option); !ok && !m.match.Board().Done() {
			t.Fatalf("after pair %d the focus is on %T", left+1, r.Canvas().Focused())
		}
	}
	r.press(fyne.KeyReturn)
	r.Sees("2 of 2")
	r.press(fyne.KeyDown)
	if r.Canvas().Focused() != nil {
		t.Error("the arrows move the cursor beside what has the focus")
	}
}

func TestAChoiceByTabBeginsTheNextQuestionAtItsFirstAnswer(t *testing.T) {
	r := enter(t, rivers)
	r.keys("2")
	r.tabTo("3")
	r.press(fyne.KeyReturn)
	r.Sees("Go on")
	r.press(fyne.KeyReturn)
	r.Sees("2 of 9")
	if o, ok := r.Canvas().Focused().(*kit.Option); !ok || o.Key != "1" {
		t.Errorf("the focus is on %T", r.Canvas().Focused())
	}
	r.keys("1")
	r.press(fyne.KeyReturn)
	r.Sees("3 of 9")
}
