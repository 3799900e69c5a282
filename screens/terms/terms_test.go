package terms

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

const lake = `# Key Terms

**Dam:** A wall that holds the water of a river back, so that it can be used later.

**Delta:** The land that a river builds of mud where it meets the sea.

**Upstream vs. Downstream:** Upstream lies nearer to the spring, downstream nearer to the sea.

**Aquifer:** Rock under the ground that holds water which wells can reach.
`

type room struct {
	*screentest.Room
	screen route.Screen
}

func enter(t *testing.T, text string) *room {
	t.Helper()
	return &room{Room: screentest.Enter(t, text, screentest.Wide, look.Options{})}
}

func (r *room) list() *List {
	l := NewList(r.Desk, r)
	r.put(route.Terms, l)
	return l
}

func (r *room) session(answers int) *Session {
	s := NewSession(r.Desk, r, func() int { return answers })
	r.put(route.Session, s)
	return s
}

func (r *room) put(name route.Name, s route.Screen) {
	r.screen = s
	r.Put(name, s)
}

// plays gives a session's keys: _ is Space, a digit an answer, z undo, s and k
// and y the letters, q Esc.
func (r *room) plays(keys string) {
	r.T.Helper()
	names := map[rune]fyne.KeyName{'_': fyne.KeySpace, 'z': fyne.KeyZ, 's': fyne.KeyS, 'k': fyne.KeyK, 'q': fyne.KeyEscape, 'd': fyne.KeyD, 'y': fyne.KeyY}
	for _, k := range strings.ReplaceAll(keys, " ", "") {
		name := names[k]
		if name == "" {
			name = fyne.KeyName(k)
		}
		r.screen.(route.KeyHandler).Key(&fyne.KeyEvent{Name: name}, 0)
	}
}

func (r *room) text() string { return strings.Join(kittest.Texts(r.Window.Content()), " ") }

func (r *room) reps(term string) int {
	return r.Desk.Deck().Memory("term/" + term + "/forward").Reps
}

func TestTheQuestionComesFirstAndStaysWhereItIs(t *testing.T) {
	r := enter(t, lake)
	r.session(2)
	r.Sees("Dam", "What does this mean?", "Key Terms · show in report", "Show the answer", "1 of 4")
	r.Misses("A wall that holds")
	place := func() fyne.Position {
		o, ok := kittest.Find(r.Window.Content(), func(x *kit.Text) bool { return x.Content == "Dam" })
		if !ok {
			t.Fatal("the question is gone")
		}
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	}
	before := place()
	r.plays("_")
	r.Sees("A wall that holds", "Not yet", "in 1 minute", "Got it", "in 10 minutes")
	r.Misses("Show the answer")
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
	r.Sees("Again", "Hard", "Good", "Easy")
	r.plays("4")
	if m := r.Desk.Deck().Memory("term/dam/forward"); m.Phase != study.PhaseReview {
		t.Errorf("Easy leaves the card in phase %v", m.Phase)
	}
}

func TestASessionLeftInTheMiddleGoesOn(t *testing.T) {
	r := enter(t, lake)
	s := r.session(2)
	r.plays("_2")
	s.Hide()
	s.Show(route.Route{})
	r.Sees("Delta", "2 of 4")
	r.plays("q")
	if r.At != route.To(route.Terms) {
		t.Errorf("Esc leads to %+v", r.At)
	}
}

func TestTheEndNamesWhatWasHard(t *testing.T) {
	r := enter(t, lake)
	r.session(2)
	r.plays("_1 _2 _2 _2  _2 _2 _2 _2 _2 _2")
	r.Sees("Done for now", "Worth another look", "Dam", "You knew 3 of them at once.")
}

func TestTheEndCountsCardsAndNotAnswers(t *testing.T) {
	r := enter(t, lake)
	r.session(2)
	r.plays("_2 _2 _2 _2  _2 _2 _2 _2")
	r.Sees("You answered 4 cards", "You knew all of them.")
}

func TestACardThatIsSentAwayIsSaidWhere(t *testing.T) {
	r := enter(t, lake)
	r.session(2)
	for _, c := range []struct{ keys, says string }{
		{"s", "“Dam” is set aside: it is not asked any more. Z takes it back."},
		{"z", "“Dam” is back."},
		{"k", "“Dam” comes again tomorrow. Z takes it back."},
	} {
		r.plays(c.keys)
		if r.Toasted != c.says {
			t.Errorf("%q says %q", c.keys, r.Toasted)
		}
	}
	r.Toasted = ""
	r.plays("z _2 z")
	if r.Toasted != "“Dam” is back." {
		t.Errorf("taking back an answer says %q: the card that is there again says it", r.Toasted)
	}
}

func TestUndoLeavesWhatWasDoneElsewhere(t *testing.T) {
	r := enter(t, lake)
	s := r.session(2)
	r.plays("_2")
	r.Desk.SetNote("solution/x", "written meanwhile")
	if s.Undo() || r.reps("dam") != 1 {
		t.Error("the session undid what it had not done last")
	}
}

func TestWithoutTermsTheScreenLeadsToTheReport(t *testing.T) {
	r := enter(t, "# Introduction\n\nNo terms here.\n")
	r.list()
	r.Sees("No key terms were found.")
}

func TestTheListLeadsToMoreWaysToPractise(t *testing.T) {
	r := enter(t, lake)
	l := r.list()
	r.Sees("More ways to practise")
	l.Key(&fyne.KeyEvent{Name: fyne.KeyW}, 0)
	if r.At != route.To(route.Practice) {
		t.Errorf("W leads to %+v", r.At)
	}
}

func TestTheListFiltersByWordsAndState(t *testing.T) {
	r := enter(t, lake)
	l := r.list()
	r.Sees("4 terms · 0 known · 4 cards for today", "Aquifer", "Delta", "All 4", "New 4", "Set aside 0")
	l.field.SetText("sea")
	r.Sees("Delta", "Upstream vs. Downstream")
	r.Misses("Aquifer")
	l.Key(&fyne.KeyEvent{Name: fyne.KeyEscape}, 0)
	r.Sees("Aquifer")
	if l.Key(&fyne.KeyEvent{Name: fyne.KeyEscape}, 0) {
		t.Error("Esc is used up though nothing is filtered")
	}
	r.Desk.SetAside(true, "term/delta/forward", "term/delta/reverse")
	l.filters.Select(5)
	r.Sees("Delta", "Set aside 1", "New 3")
	r.Misses("Dam ")
	l.filters.Select(3)
	r.Sees("Nothing here.")
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
	if overlay := r.Window.Canvas().Overlays().Top(); overlay == nil || !kittest.Shows(overlay, "A wall that holds the water") {
		t.Error("Enter does not show what the term means")
	}
}

func TestARouteToATermFindsItUnderAnyFilter(t *testing.T) {
	r := enter(t, lake)
	l := r.list()
	l.field.SetText("delta")
	l.Show(route.At(route.Terms, "term/aquifer"))
	r.Sees("Aquifer")
	if l.list.Selected() < 0 {
		t.Error("the term is not selected")
	}
}

func TestRedoDoesAgainWhatUndoTookBack(t *testing.T) {
	for _, c := range []struct {
		keys    string
		answers []int
		sees    string
	}{
		{"_2 z y", []int{1, 0, 0}, "Delta"},
		{"_2 _2 z z y", []int{1, 0, 0}, "Delta"},
		{"_2 s z z y y", []int{1, 0, 0}, "Upstream vs. Downstream"},
		{"_2 z _1 y", []int{1, 0, 0}, "Delta"},
		{"y", []int{0, 0, 0}, "Dam"},
	} {
		r := enter(t, lake)
		r.session(2)
		r.plays(c.keys)
		if got := []int{r.reps("dam"), r.reps("delta"), r.reps("aquifer")}; !slices.Equal(got, c.answers) {
			t.Errorf("%q: answers kept %v, want %v", c.keys, got, c.answers)
		}
		r.Sees(c.sees)
	}
	r := enter(t, lake)
	s := r.session(2)
	r.plays("s z")
	r.Desk.SetNote("solution/x", "written meanwhile")
	if s.Redo() || r.Desk.Deck().Suspended["term/dam/forward"] {
		t.Error("the session did again what something else has taken the place of")
	}
}

func TestASessionDoesNotAskWhatWasDealtWithElsewhere(t *testing.T) {
	r := enter(t, lake)
	s := r.session(2)
	r.plays("_2 q")
	s.Hide()
	r.Desk.SetAside(true, "term/delta/forward")
	s.Show(route.Route{})
	r.Sees("2 of 3", "Upstream vs. Downstream")
}

func TestALeftSessionGoesOnAfterTheProgramWasQuit(t *testing.T) {
	r := enter(t, lake)
	r.session(2)
	r.plays("_2 _1")
	r.NewEdition(lake) // a desk made anew of what was written down
	r.session(2)
	r.Sees("3 of 4")
	r.plays("_2 _2")
	r.Sees("4 to repeat")
	r.plays("_2 _2 _2 _2 _2 _2")
	r.Sees("Done for now")
	if got := []int{r.reps("dam"), r.reps("delta"), r.reps("aquifer")}; !slices.Equal(got, []int{2, 3, 2}) {
		t.Errorf("answers kept %v", got)
	}
}

func TestOnADayOffASessionIsThereForOneWhoWantsIt(t *testing.T) {
	r := enter(t, lake)
	r.Desk.SetDaysOff(true, r.Desk.Deck().Scheduler.Day(r.Now))
	s := r.session(2)
	r.Sees("Today is a day off. The next card comes tomorrow.")
	s.Show(route.At(route.Session, route.Anyway))
	r.Sees("Dam", "1 of 4")
	r.plays("_2")
	if n := r.Desk.Deck().Memory("term/dam/forward").Reps; n != 1 {
		t.Errorf("the card was answered %d times", n)
	}
}

func TestWithoutTermsOtherThingsCanBeAsked(t *testing.T) {
	r := enter(t, "# Timeline of Key Events\n\n- **1912:** The first treaty is signed\n- **1938:** A flood drowns the villages\n")
	r.list()
	r.Sees("No key terms were found. Its events can be asked instead")
	r.Desk.SetAsks(study.OfEvent, true)
	r.Sees("The first treaty is signed")
	r.Misses("No key terms were found")
}

func TestTheFirstCardsMakeRoomForTheFilters(t *testing.T) {
	r := enter(t, "# Introduction\n\nRivers are long.\n")
	l := r.list()
	place := func(o fyne.CanvasObject) float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y }
	under := func() bool { return place(l.list) >= place(l.tools)+l.tools.MinSize().Height }
	if _, err := r.Desk.AddCard(study.Own{Front: "Which is the longest?", Back: "The Nile"}); err != nil {
		t.Fatal(err)
	}
	r.Sees("Which is the longest?")
	if !under() {
		t.Errorf("the rows lie over the filters: %v over %v", place(l.list), place(l.tools))
	}
}
