package terms

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/app/journal"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
)

const lake = `# Key Terms

**Dam:** A wall that holds the water of a river back, so that it can be used later.

**Delta:** The land that a river builds of mud where it meets the sea.

**Upstream vs. Downstream:** Upstream lies nearer to the spring, downstream nearer to the sea.

**Aquifer:** Rock under the ground that holds water which wells can reach.
`

// room is a window with one screen and everything that a screen asks of the
// shell.
type room struct {
	t      *testing.T
	d      *desk.Desk
	w      fyne.Window
	screen route.Screen
	went   route.Route
	now    time.Time
	n      int
}

func enter(t *testing.T, text string) *room {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Options{}))
	r := &room{t: t, w: test.NewTempWindow(t, kit.Layers()), now: time.Date(2026, 11, 23, 18, 0, 0, 0, time.UTC)}
	r.w.SetPadded(false)
	r.w.Resize(fyne.NewSize(1150, 712))
	r.d = desk.New(desk.Params{
		Report: report.Parse([]byte(text)), State: journal.Fold(nil), Writer: r,
		Now:       func() time.Time { r.now = r.now.Add(time.Second); return r.now },
		Scheduler: study.NewScheduler(time.UTC), Limits: study.Limits{New: 20, Reviews: 200},
	})
	r.d.Subscribe(func(desk.Changes) {
		if r.screen != nil {
			r.screen.Refresh()
		}
	})
	return r
}

func (r *room) Append(e journal.Entry) journal.Entry {
	r.n++
	e.Ref = journal.Ref{Device: "d", File: "f", N: r.n}
	return e
}

func (r *room) list() *List {
	l := NewList(r.d, r)
	r.put(l)
	return l
}

func (r *room) session(answers int) *Session {
	s := NewSession(r.d, r, func() int { return answers })
	r.put(s)
	return s
}

func (r *room) put(s route.Screen) {
	r.screen = s
	s.Show(route.Route{})
	r.w.SetContent(s.Content())
	r.w.Resize(fyne.NewSize(1150, 712))
}

func (r *room) Go(to route.Route)           { r.went = to }
func (r *room) Back()                       {}
func (r *room) Canvas() fyne.Canvas         { return r.w.Canvas() }
func (r *room) Toast(_, _ string, _ func()) {}
func (r *room) OpenLink(string)             {}
func (r *room) Copy(_, _ string)            {}
func (r *room) Save(string, []byte)         {}
func (r *room) Print(string, []byte)        {}

// plays gives a session's keys: _ is Space, a digit an answer, z undo, s and k
// the letters, q Esc.
func (r *room) plays(keys string) {
	r.t.Helper()
	names := map[rune]fyne.KeyName{'_': fyne.KeySpace, 'z': fyne.KeyZ, 's': fyne.KeyS, 'k': fyne.KeyK, 'q': fyne.KeyEscape, 'd': fyne.KeyD}
	for _, k := range strings.ReplaceAll(keys, " ", "") {
		name := names[k]
		if name == "" {
			name = fyne.KeyName(k)
		}
		r.screen.(route.KeyHandler).Key(&fyne.KeyEvent{Name: name}, 0)
	}
}

func (r *room) text() string { return strings.Join(kittest.Texts(r.w.Content()), " ") }

func (r *room) sees(words ...string) {
	r.t.Helper()
	for _, w := range words {
		if !strings.Contains(r.text(), w) {
			r.t.Errorf("%q is not to be seen in: %s", w, r.text())
		}
	}
}

func (r *room) seesNot(words string) {
	r.t.Helper()
	if strings.Contains(r.text(), words) {
		r.t.Errorf("%q is to be seen", words)
	}
}

func (r *room) reps(term string) int {
	return r.d.Deck().Memory("term/" + term + "/forward").Reps
}

func TestTheQuestionComesFirstAndStaysWhereItIs(t *testing.T) {
	r := enter(t, lake)
	r.session(2)
	r.sees("Dam", "What does this mean?", "Key Terms · show in report", "Show the answer", "1 of 4")
	r.seesNot("A wall that holds")
	place := func() fyne.Position {
		o, ok := kittest.Find(r.w.Content(), func(x *kit.Text) bool { return x.Content == "Dam" })
		if !ok {
			t.Fatal("the question is gone")
		}
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	}
	before := place()
	r.plays("_")
	r.sees("A wall that holds", "Not yet", "in 1 minute", "Got it", "in 10 minutes")
	r.seesNot("Show the answer")
	if after := place(); after != before {
		t.Errorf("the question moves from %v to %v", before, after)
	}
}

// TestSessionsAsKeys plays whole sessions; the numbers are the answers that the
// desk has kept for Dam, Delta and Aquifer.
func TestSessionsAsKeys(t *testing.T) {
	for _, c := range []struct {
		keys    string
		answers []int
		sees    string
	}{
		{"2", []int{0, 0, 0}, "Show the answer"}, // no answer before it is shown
		{"_2", []int{1, 0, 0}, "Delta"},
		{"_2 _1", []int{1, 1, 0}, "Upstream vs. Downstream"},
		{"_2 z", []int{0, 0, 0}, "Dam"},
		{"_2 _2 z z _1", []int{1, 0, 0}, "Delta"},
		{"s", []int{0, 0, 0}, "Delta"},
		{"s z", []int{0, 0, 0}, "Dam"},
		{"k", []int{0, 0, 0}, "Delta"},
		{"_22", []int{1, 0, 0}, "Delta"},    // a double press answers once
		{"_ _ _", []int{0, 0, 0}, "Got it"}, // Space never answers
		{"_2 _2 _2 _2  _2 _2 _2 _2", []int{2, 2, 2}, "Done for now"},
		{"s s s s", []int{0, 0, 0}, "All cards are set aside."},
	} {
		r := enter(t, lake)
		r.session(2)
		r.plays(c.keys)
		if got := []int{r.reps("dam"), r.reps("delta"), r.reps("aquifer")}; !slices.Equal(got, c.answers) {
			t.Errorf("%q: answers kept %v, want %v", c.keys, got, c.answers)
		}
		if !strings.Contains(r.text(), c.sees) {
			t.Errorf("%q: %q is not to be seen in: %s", c.keys, c.sees, r.text())
		}
	}
}

func TestFourAnswersWhereOneWantsThem(t *testing.T) {
	r := enter(t, lake)
	r.session(4)
	r.plays("_")
	r.sees("Again", "Hard", "Good", "Easy")
	r.plays("4")
	if m := r.d.Deck().Memory("term/dam/forward"); m.Phase != study.PhaseReview {
		t.Errorf("Easy leaves the card in phase %v", m.Phase)
	}
}

func TestASessionLeftInTheMiddleGoesOn(t *testing.T) {
	r := enter(t, lake)
	s := r.session(2)
	r.plays("_2")
	s.Hide()
	s.Show(route.Route{})
	r.sees("Delta", "2 of 4")
	r.plays("q")
	if r.went != route.To(route.Terms) {
		t.Errorf("Esc leads to %+v", r.went)
	}
}

func TestTheEndNamesWhatWasHard(t *testing.T) {
	r := enter(t, lake)
	r.session(2)
	r.plays("_1 _2 _2 _2  _2 _2 _2 _2 _2 _2")
	r.sees("Done for now", "Worth another look", "Dam")
}

func TestUndoLeavesWhatWasDoneElsewhere(t *testing.T) {
	r := enter(t, lake)
	s := r.session(2)
	r.plays("_2")
	r.d.SetNote("solution/x", "written meanwhile")
	if s.Undo() || r.reps("dam") != 1 {
		t.Error("the session undid what it had not done last")
	}
}

func TestWithoutTermsTheScreenLeadsToTheReport(t *testing.T) {
	r := enter(t, "# Introduction\n\nNo terms here.\n")
	r.list()
	r.sees("This report has no list of key terms.")
}

func TestTheListFiltersByWordsAndState(t *testing.T) {
	r := enter(t, lake)
	l := r.list()
	r.sees("4 terms · 0 known · 4 cards for today", "Aquifer", "Delta")
	l.field.SetText("sea")
	r.sees("Delta", "Upstream vs. Downstream")
	r.seesNot("Aquifer")
	l.field.SetText("")
	r.d.SetAside(true, "term/delta/forward", "term/delta/reverse")
	l.filters.Select(4)
	r.sees("Delta", "Set aside")
	r.seesNot("Dam ")
	l.filters.Select(2)
	r.sees("No term here.")
}

func TestTheListIsWalkedAndOrdered(t *testing.T) {
	r := enter(t, lake)
	l := r.list()
	r.plays("") // nothing selected yet
	l.Key(&fyne.KeyEvent{Name: fyne.KeyDown}, 0)
	if got := l.Place(); got != route.At(route.Terms, "term/aquifer") {
		t.Errorf("the first term from A to Z is %+v", got)
	}
	l.onOrder()
	l.Key(&fyne.KeyEvent{Name: fyne.KeyHome}, 0)
	if got := l.Place(); got != route.At(route.Terms, "term/dam") {
		t.Errorf("the first term of the report is %+v", got)
	}
	l.Key(&fyne.KeyEvent{Name: fyne.KeyReturn}, 0)
	if overlay := r.w.Canvas().Overlays().Top(); overlay == nil || !kittest.Shows(overlay, "A wall that holds the water") {
		t.Error("Enter does not show what the term means")
	}
}

func TestARouteToATermFindsItUnderAnyFilter(t *testing.T) {
	r := enter(t, lake)
	l := r.list()
	l.field.SetText("delta")
	l.Show(route.At(route.Terms, "term/aquifer"))
	r.sees("Aquifer")
	if l.list.Selected() < 0 {
		t.Error("the term is not selected")
	}
}
