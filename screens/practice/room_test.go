package practice

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/journal"
	"placard/app/practice"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

const rivers = `# Key Terms

**Dam:** A wall that holds the water of a river back, so that it can be used later.

**Delta:** The land that a river builds of mud where it meets the sea.

**Aquifer:** Rock under the ground that holds water which wells can reach.

**Estuary:** The wide mouth of a river in which fresh and salt water mix.

# Timeline of Key Events

- **4 May 1912:** The first treaty on the Long River is signed
- **1938:** A great flood drowns the lower villages
- **17 June 1959:** Both banks agree on the High Dam
- **1997:** The convention on watercourses is adopted
- **22 March 2010:** Six states sign a common framework
`

const twoTerms = `# Key Terms

**Dam:** A wall that holds the water of a river back, so that it can be used later.

**Delta:** The land that a river builds of mud where it meets the sea.
`

// room is a window with the screen in it, whose keys go where the window sends
// them.
type room struct {
	*screentest.Room
	*Screen
	ticks []func() // what waits for a second to pass
}

func enter(t *testing.T, markdown string) *room { return enterAt(t, markdown, screentest.Wide) }

func enterAt(t *testing.T, markdown string, size fyne.Size) *room {
	t.Helper()
	r := &room{Room: screentest.Enter(t, markdown, size, look.Options{})}
	r.open()
	return r
}

func (r *room) open() {
	seed := uint64(0)
	r.Screen = New(r.Desk, r, Options{
		Seed:  func() uint64 { seed++; return seed },
		After: func(_ time.Duration, f func()) func() { r.ticks = append(r.ticks, f); return func() {} },
	})
	r.Put(route.Practice, r.Screen)
}

// press sends keys: to what has the focus, otherwise to the screen.
func (r *room) press(names ...fyne.KeyName) {
	for _, name := range names {
		if f := r.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: name})
			continue
		}
		r.Key(&fyne.KeyEvent{Name: name}, 0)
	}
}

// keys presses digits and letters.
func (r *room) keys(keys string) {
	for _, k := range strings.ToUpper(keys) {
		r.press(fyne.KeyName(k))
	}
}

// types writes into the field and presses Enter.
func (r *room) types(text string) {
	r.T.Helper()
	field, ok := r.Canvas().Focused().(*kit.Entry)
	if !ok {
		r.T.Fatalf("no field has the focus, in %q", kittest.Texts(r.Canvas().Content()))
	}
	field.KeyDown(&fyne.KeyEvent{})
	test.Type(field, text)
	r.press(fyne.KeyReturn)
}

// question is the one on screen.
func (r *room) question() practice.Question {
	r.T.Helper()
	switch s := r.sitting.(type) {
	case *quiz:
		q, _ := s.quiz.Question()
		return q
	case *paper:
		q, _ := s.paper.Question()
		return q
	}
	r.T.Fatal("no question is asked")
	return practice.Question{}
}

// kept are the entries of a kind that were written.
func (r *room) kept(kind journal.Kind) []journal.Entry {
	return slices.DeleteFunc(slices.Clone(r.Entries), func(e journal.Entry) bool { return e.Kind != kind })
}

// ownCard adds a card of one's own, which is asked from today on.
func (r *room) ownCard(front, back string) {
	r.T.Helper()
	if _, err := r.Desk.AddCard(study.Own{Front: front, Back: back}); err != nil {
		r.T.Fatal(err)
	}
}

// ratings are the answers that stand of cards of one's own.
func (r *room) ratings() string {
	all := ""
	for _, c := range r.Desk.Deck().Cards {
		if c.Kind == study.OfOwn {
			for _, a := range r.Desk.History(c.ID) {
				all += fmt.Sprint(int(a.Rating))
			}
		}
	}
	return all
}

// practised fails unless one sitting was written down as this.
func (r *room) practised(mode practice.Mode, cards, right int) {
	r.T.Helper()
	all := r.Desk.Practices()
	if len(all) != 1 || all[0].Mode != string(mode) || all[0].Cards != cards || all[0].Right != right || all[0].Seconds <= 0 {
		r.T.Errorf("written down as practice: %+v, want %s, %d cards, %d right", all, mode, cards, right)
	}
	if n := len(r.kept(journal.Review)); n > 0 {
		r.T.Errorf("practice moved the plan with %d reviews", n)
	}
}
