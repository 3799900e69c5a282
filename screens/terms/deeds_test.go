package terms

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/route"
)

// key gives keys as the window does: to what has the focus, else to whoever
// takes the rest.
func (r *room) key(names ...fyne.KeyName) {
	for _, name := range names {
		ev := &fyne.KeyEvent{Name: name}
		if f := r.Canvas().Focused(); f != nil {
			f.TypedKey(ev)
		} else {
			r.Canvas().OnTypedKey()(ev)
		}
	}
}

// top is what can be read in front.
func (r *room) top() string { return strings.Join(kittest.Texts(r.Top()), " ") }

// takesBack presses the toast's button.
func (r *room) takesBack() {
	r.T.Helper()
	if r.Undo == nil {
		r.T.Fatal("there is no way back")
	}
	r.Undo()
}

const dam = "term/dam/forward"

// learnt is a lake whose first card was answered.
func learnt(t *testing.T) (*room, *List) {
	r := enter(t, lake)
	r.Desk.Answer(dam, study.Good, 5)
	r.Desk.Answer(dam, study.Good, 4)
	l := r.list()
	l.reveal("term/dam")
	return r, l
}

// Everything that can be done with a card is done by key on the list, by key in
// its details, and taken back from the toast.
func TestDeedsByKey(t *testing.T) {
	for _, c := range []struct {
		key  fyne.KeyName
		says string
		done func(*study.Deck) bool
	}{
		{fyne.KeyF, "“Dam” is important", func(d *study.Deck) bool { return d.Important["term/dam"] }},
		{fyne.KeyS, "“Dam” is set aside", func(d *study.Deck) bool { return d.Suspended[dam] }},
		{fyne.KeyO, "“Dam” starts over", func(d *study.Deck) bool { return d.Memory(dam).Reps == 0 }},
	} {
		for _, before := range [][]fyne.KeyName{nil, {fyne.KeyReturn}} {
			r, _ := learnt(t)
			r.key(append(before, c.key)...)
			if !c.done(r.Desk.Deck()) || !strings.HasPrefix(r.Toasted, c.says) {
				t.Errorf("%s after %v: it is said %q", c.key, before, r.Toasted)
			}
			if r.Canvas().Overlays().Top() != nil {
				t.Errorf("%s leaves the details open", c.key)
			}
			r.takesBack()
			if c.done(r.Desk.Deck()) {
				t.Errorf("%s after %v is not taken back", c.key, before)
			}
		}
	}
}

func TestSetAsideAndImportantAreTakenBackByTheSameKey(t *testing.T) {
	r, _ := learnt(t)
	r.key(fyne.KeyS, fyne.KeyF)
	r.Sees("Set aside")
	r.key(fyne.KeyS, fyne.KeyF)
	if d := r.Desk.Deck(); d.Suspended[dam] || d.Important["term/dam"] {
		t.Error("it is not as it was")
	}
}

func TestWhatTakesAnEntryOutOfTheViewSelectsTheNext(t *testing.T) {
	r, l := learnt(t)
	l.filters.Select(2) // new
	l.reveal("term/aquifer")
	r.key(fyne.KeyS)
	if got := l.Place().Item; got != "term/delta" {
		t.Errorf("selected is %q", got)
	}
	r.key(fyne.KeyS)
	if d := r.Desk.Deck(); !d.Suspended["term/aquifer/forward"] || !d.Suspended["term/delta/forward"] {
		t.Error("the key does not go on to the next")
	}
}

func TestKeysAreAboutTheRowInFocus(t *testing.T) {
	r, l := learnt(t) // Dam is selected
	r.Canvas().Focus(l.list.Rows[l.rowOf("term/delta")])
	r.key(fyne.KeyF)
	if d := r.Desk.Deck(); d.Important["term/dam"] || !d.Important["term/delta"] || l.Place().Item != "term/delta" {
		t.Errorf("important is %v, selected %q", d.Important, l.Place().Item)
	}
}

func TestSkippingIsOfferedForWhatWaits(t *testing.T) {
	r, l := learnt(t) // in review: nothing to skip today
	r.key(fyne.KeyK)
	if r.Toasted != "" {
		t.Errorf("a card that does not wait: %q", r.Toasted)
	}
	l.reveal("term/delta")
	r.key(fyne.KeyK)
	if r.Desk.Deck().Buried["term/delta/forward"] == 0 || r.Toasted != "“Delta” is not asked before tomorrow." {
		t.Errorf("a new card: %q", r.Toasted)
	}
}

func TestTheDayIsSetByKey(t *testing.T) {
	today := func(r *room) study.StudyDay { return r.Desk.Deck().Scheduler.Day(r.Now) }
	r, _ := learnt(t)
	r.key(fyne.KeyT)
	r.Tap("In a week")
	if got := r.Desk.Deck().Memory(dam).DueDay - today(r); got != 7 {
		t.Errorf("due in %d days", got)
	}
	r.key(fyne.KeyT)
	field := r.Field("Day, month, year")
	field.SetText("1 November 2026")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !strings.Contains(r.top(), "This day is past.") {
		t.Errorf("a past day: %q", r.top())
	}
	field.SetText("2 December 2026")
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := r.Desk.Deck().Memory(dam).DueDay - today(r); got != 9 || r.Toasted != "“Dam” is asked in 9 days." {
		t.Errorf("due in %d days, it is said %q", got, r.Toasted)
	}
	r.takesBack()
	if got := r.Desk.Deck().Memory(dam).DueDay - today(r); got != 7 {
		t.Errorf("taken back it is due in %d days", got)
	}
}

func TestDetailsSayWhenANewCardIsWanted(t *testing.T) {
	r, l := learnt(t)
	l.reveal("term/delta")
	r.key(fyne.KeyT)
	r.Tap("In a week")
	r.key(fyne.KeyReturn)
	if !strings.Contains(r.top(), "New. Not asked before 30 November.") {
		t.Errorf("the details say %q", r.top())
	}
}

func TestTheMenuHasWhatTheKeysDo(t *testing.T) {
	r, l := learnt(t)
	r.key(fyne.KeyM)
	e, _ := find(r.Desk, "term/dam")
	for _, d := range l.deeds(e, e.cards[0]) {
		if !strings.Contains(r.top(), d.text) {
			t.Errorf("%q is not in the menu %q", d.text, r.top())
		}
	}
	r.Choose(1, "Show in report")
	if r.At.Screen != route.Read {
		t.Errorf("it leads to %+v", r.At)
	}
	row := l.list.Rows[l.rowOf("term/delta")]
	row.TappedSecondary(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(300, 300)})
	r.Choose(2, "Mark as important")
	if !r.Desk.IsImportant("term/delta") {
		t.Error("the menu of a row is not about that row")
	}
}

func TestACardOfOnesOwn(t *testing.T) {
	r := enter(t, lake)
	l := r.list()
	r.key(fyne.KeyN)
	front, _ := r.notes()
	r.Tap(r.yes())
	if !strings.Contains(r.top(), "A card needs a question and an answer.") {
		t.Errorf("an empty card: %q", r.top())
	}
	front.SetText("Who owns the water?")
	r.key(fyne.KeyEscape)
	r.key(fyne.KeyN)
	front, back := r.notes()
	if front.Text != "Who owns the water?" {
		t.Errorf("what was left unfinished is %q", front.Text)
	}
	back.SetText("Nobody, says the *law*.")
	r.Tap(r.yes())
	r.Sees("Terms and cards", "5 cards", "Who owns the water?", "My own")
	if got := l.Place().Item; !strings.HasPrefix(got, "own/") {
		t.Errorf("the new card is not selected: %q", got)
	}
	r.key(fyne.KeyE)
	_, back = r.notes()
	back.SetText("The state.")
	r.Tap(r.yes())
	r.Sees("The state.")
	r.key(fyne.KeyDelete)
	r.Misses("Who owns the water?")
	r.takesBack()
	r.Sees("Who owns the water?", "The state.")
}

// notes are the two fields of a card's dialog.
func (r *room) notes() (front *kit.Entry, back *kit.NoteEntry) {
	r.T.Helper()
	back, ok := kittest.Find(r.Top(), func(n *kit.NoteEntry) bool { return n.PlaceHolder == "What is right?" })
	if !ok {
		r.T.Fatalf("no field for the answer in %q", r.top())
	}
	return r.Field("What do you want to be asked?"), back
}

func TestAReportsCardInOnesOwnWords(t *testing.T) {
	r, _ := learnt(t)
	r.key(fyne.KeyE)
	front, back := r.notes()
	if front.Text != "Dam" || !strings.HasPrefix(back.Text, "A wall that holds") {
		t.Errorf("it begins with %q and %q", front.Text, back.Text)
	}
	back.SetText("Holds water back.")
	r.Tap(r.yes())
	own := r.Desk.OwnCards()
	if len(own) != 1 || own[0].Section == "" || own[0].Quote == "" {
		t.Fatalf("kept is %+v", own)
	}
	c := r.Desk.CardsOf(own[0].ID)[0]
	if dam, _ := r.Desk.Card(dam); c.Passage != dam.Passage {
		t.Errorf("it stands at %+v, the report's at %+v", c.Passage, dam.Passage)
	}
}

const many = `# Timeline of Key Events

- 15 November 2000: The treaty on **weirs** is adopted.
- 3 May 2004: The lock of Ahr is opened.

# Key Terms

**Weir:** A low wall in a river.

# Major Parties Involved

**Kenya:** It builds weirs and asks for help with more.
`

func TestWhatIsAskedIsChosen(t *testing.T) {
	r := enter(t, many)
	r.list()
	r.Sees("Key terms", "1 term")
	r.Misses("All kinds")
	r.key(fyne.KeyA)
	if got := r.top(); !strings.Contains(got, "Key terms (1)") || !strings.Contains(got, "Events (2)") || !strings.Contains(got, "Stakeholders (1)") ||
		!strings.Contains(got, "Documents (0)") || !strings.Contains(got, "My own cards (0)") {
		t.Errorf("there is to choose from %q", got)
	}
	r.key(fyne.KeyTab)
	r.Canvas().FocusNext()
	r.key(fyne.KeySpace) // events
	if got := r.top(); !strings.Contains(got, "3 cards in all, 3 cards for today.") {
		t.Errorf("it is said %q", got)
	}
	r.key(fyne.KeyEscape)
	r.Sees("Terms and cards", "3 cards · 0 known", "All kinds", "Event", "15 November 2000")
	r.Misses("Kenya")
	r.Desk.Undo()
	r.Misses("15 November 2000")
}

func TestTheListShowsOneKind(t *testing.T) {
	r := enter(t, many)
	r.Desk.SetAsks(study.OfEvent, true)
	r.Desk.SetAsks(study.OfParty, true)
	l := r.list()
	r.Sees("Weir", "Kenya", "The treaty on weirs is adopted")
	l.kind.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	l.kind.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	r.Sees("The treaty on weirs is adopted")
	r.Misses("Kenya")
	r.Desk.SetAsks(study.OfTerm, false)
	r.Misses("Kenya")
	l.Show(route.At(route.Terms, "term/weir")) // the glossary stays
	r.Sees("Kenya", "Not asked")
}

func TestDetailsOfEveryKind(t *testing.T) {
	r := enter(t, many+"\n# Relevant UN Treaties and Resolutions\n\n- A/RES/55/25: United Nations Convention on Weirs, 15 November 2000\n")
	for _, k := range study.Kinds() {
		r.Desk.SetAsks(k, true)
	}
	if _, err := r.Desk.AddCard(study.Own{Front: "Why?", Back: "For the fish."}); err != nil {
		t.Fatal(err)
	}
	l := r.list()
	said := map[study.Kind]string{
		study.OfTerm: "A low wall in a river.", study.OfEvent: "2000", study.OfParty: "It builds weirs", study.OfDocument: "Convention on Weirs", study.OfOwn: "For the fish.",
	}
	seen := map[study.Kind]bool{}
	for _, e := range slices.Clone(l.entries) {
		l.reveal(e.id)
		r.key(fyne.KeyReturn)
		got := r.top()
		if !strings.Contains(got, firstLine(e.name)) || !strings.Contains(got, "New.") {
			t.Errorf("%s: the details say %q", e.id, got)
		}
		seen[e.kind] = seen[e.kind] || strings.Contains(got, said[e.kind])
		r.key(fyne.KeyEscape)
	}
	for k, what := range said {
		if !seen[k] {
			t.Errorf("no details of %s say %q", k, what)
		}
	}
}

func TestCardDetailsTellTheWholeHistory(t *testing.T) {
	r, _ := learnt(t)
	r.key(fyne.KeyO)
	r.Desk.Answer(dam, study.Again, 7)
	r.key(fyne.KeyReturn)
	for _, words := range []string{"Chance that you remember it", "23 November", "Today", "Stability", "Difficulty",
		"Not yet first time – 7 seconds", "Before it was started over", "Got it first time – 5 seconds", "Got it 1 minute"} {
		if !strings.Contains(r.top(), words) {
			t.Errorf("%q is not in %q", words, r.top())
		}
	}
}

func TestTheHistoryHasTheWordsOfTheButtons(t *testing.T) {
	r, _ := learnt(t)
	r.Desk.Answer(dam, study.Hard, 5)
	r.key(fyne.KeyReturn)
	if got := r.top(); !strings.Contains(got, "Hard") || !strings.Contains(got, "Good") || strings.Contains(got, "Got it") {
		t.Errorf("the details say %q", got)
	}
}

func TestHundredsOfCards(t *testing.T) {
	var text strings.Builder
	text.WriteString("# Key Terms\n\n")
	for i := range 400 {
		fmt.Fprintf(&text, "**Term %d:** What the term of number %d means, and why.\n\n", i, i)
	}
	r := enter(t, text.String())
	l := r.list()
	r.Sees("400 terms", "Term 0")
	r.key(fyne.KeyEnd)
	if len(l.entries) != 400 || l.Place().Item != "term/term-99" {
		t.Errorf("%d entries, the last is %q", len(l.entries), l.Place().Item)
	}
	r.key(fyne.KeyF)
	r.Inside()
}

// yes is what the dialog in front calls keeping.
func (r *room) yes() string {
	if strings.Contains(r.top(), "Add card") {
		return "Add card"
	}
	return "Save"
}
