package library

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/desk"
	"placard/app/library"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

// room is the screen in a window, over a shelf that tests change.
type room struct {
	*Screen
	*screentest.Room
	shelf   []Report
	current string
	did     []string // what was asked of the program, and of the teachers' tools
}

func shelf() []Report {
	return []Report{
		{ID: "lake", Title: "The lake that two countries share", Committee: "Environment Commission", Kind: library.Own, DaysSince: 1,
			Standing: &desk.Standing{Sections: 9, Read: 4, Items: 14, Known: 8, Noun: "term", Waiting: 5, Opened: time.Unix(1, 0)}},
		{ID: "harbours", Title: "Safe harbours", Kind: library.Class, Class: "Grade 10", Standing: &desk.Standing{Sections: 2, Items: 3, Noun: "term"}},
		{ID: "human-trafficking", Title: "Human Trafficking", Committee: "General Assembly 3", Kind: library.Bundled},
	}
}

func enter(t *testing.T, reports []Report, size fyne.Size, o look.Options) *room {
	t.Helper()
	r := &room{shelf: reports, current: "human-trafficking"}
	r.Room = screentest.Enter(t, "# A\n", size, o)
	does := func(what string) func(string) { return func(id string) { r.did = append(r.did, what+" "+id) } }
	tool := func(name, hint string, icon look.IconName) Tool {
		return Tool{Name: name, Hint: hint, Icon: icon, Act: func() { r.did = append(r.did, name) }}
	}
	r.Screen = New(Params{
		List: func() []Report { return r.shelf }, Current: func() string { return r.current },
		Open: does("open"), OpenFile: func() { does("file")("") }, OpenFolder: func() { does("folder")("") },
		Rename: func(id, name string) { does("rename")(id + " to " + name) }, Remove: does("remove"),
		Hide:       func(id string, on bool) { does(map[bool]string{true: "hide", false: "show"}[on])(id) },
		ShowFolder: does("show folder"), AboutClass: does("about the class of"), Export: does("export"), Undo: func() bool { does("undo")(""); return true },
		Teachers: []Tool{
			tool("Check a report", "What is recognised, and what to mend.", look.IconListChecks),
			tool("Make a class kit", "One thing to install.", look.IconBooks),
		},
	}, r.Room)
	r.Window.SetContent(kit.NewLayer(r.Screen.Content()))
	r.Window.Resize(size)
	r.Show(route.To(route.Library))
	return r
}

func (r *room) keys(names ...fyne.KeyName) {
	for _, n := range names {
		r.Screen.Key(&fyne.KeyEvent{Name: n}, 0)
	}
}

// inDialog types keys into the dialog or menu that is open.
func (r *room) inDialog(names ...fyne.KeyName) {
	for _, n := range names {
		r.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: n})
	}
}

func (r *room) wants(t *testing.T, did ...string) {
	t.Helper()
	if !slices.Equal(r.did, did) {
		t.Errorf("it did %q, want %q", r.did, did)
	}
	r.did = nil
}

func TestEveryReportSaysHowFarOneIs(t *testing.T) {
	r := enter(t, shelf(), screentest.Wide, look.Options{})
	for _, words := range []string{
		"The lake that two countries share Environment Commission · Your own 5 cards today · opened yesterday 4 of 9 sections read · 8 of 14 terms known",
		"Safe harbours From Grade 10 Not opened yet 2 sections · 3 terms",
		"General Assembly 3 · Came with Placard On your desk",
	} {
		if !kittest.Shows(r.Screen.Content(), words) {
			t.Errorf("%q is not among %q", words, kittest.Texts(r.Screen.Content()))
		}
	}
}

func TestReportsAreOpenedByKeyAndByTap(t *testing.T) {
	r := enter(t, shelf(), screentest.Wide, look.Options{})
	r.keys(fyne.KeyReturn)
	if len(r.did) > 0 || r.At != route.To(route.Today) {
		t.Errorf("Enter on the open report does %q and goes to %v", r.did, r.At)
	}
	r.keys(fyne.KeyUp, fyne.KeyReturn)
	r.wants(t, "open harbours")
	test.Tap(r.list.Rows[0])
	r.wants(t, "open lake")
	if r.Place() != route.At(route.Library, "lake") {
		t.Errorf("the place is %v", r.Place())
	}
	r.keys(fyne.KeyO, fyne.KeyD)
	r.wants(t, "file ", "folder ")
}

func TestWhatCanBeDoneWithAReportHasKeys(t *testing.T) {
	r := enter(t, shelf(), screentest.Wide, look.Options{})
	r.keys(fyne.KeyHome, fyne.KeyF, fyne.KeyS)
	r.wants(t, "show folder lake", "export lake")
	r.keys(fyne.KeyDelete)
	r.inDialog(fyne.KeyEscape)
	r.wants(t)
	r.keys(fyne.KeyDelete)
	r.inDialog(fyne.KeyReturn)
	r.wants(t, "remove lake")
	r.keys(fyne.KeyDown, fyne.KeyDelete)
	r.inDialog(fyne.KeyReturn)
	r.wants(t, "hide harbours")
	r.keys(fyne.KeyDown, fyne.KeyF)
	r.wants(t) // a bundled report lies in no folder
	r.Undo()
	r.wants(t, "undo ")
}

func TestTheMenuOffersTheSameAsTheKeys(t *testing.T) {
	r := enter(t, shelf(), screentest.Wide, look.Options{})
	r.keys(fyne.KeyHome, fyne.KeyM)
	r.inDialog(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	r.wants(t, "show folder lake")
	r.keys(fyne.KeyM)
	r.inDialog(fyne.KeyEnd, fyne.KeyReturn)
	r.inDialog(fyne.KeyReturn)
	r.wants(t, "remove lake")
}

func TestOnlyAReportOfAClassSaysWhatItsClassSays(t *testing.T) {
	r := enter(t, shelf(), screentest.Wide, look.Options{})
	r.keys(fyne.KeyA, fyne.KeyM) // the bundled one
	if kittest.Shows(r.Canvas().Overlays().Top(), "About the class") {
		t.Error("a report without a class tells about one")
	}
	r.inDialog(fyne.KeyEscape)
	r.onSelect(1)
	r.keys(fyne.KeyA, fyne.KeyM)
	r.Choose(4, "About the class")
	r.wants(t, "about the class of harbours", "about the class of harbours")
}

func TestAReportIsRenamed(t *testing.T) {
	reports := shelf()
	reports[0].Own = true
	r := enter(t, reports, screentest.Wide, look.Options{})
	r.keys(fyne.KeyHome, fyne.KeyE)
	field, ok := kittest.Find(r.Top(), func(e *kit.Entry) bool { return true })
	if !ok || field.Text != "The lake that two countries share" {
		t.Fatal("the name is not there to be changed")
	}
	field.SetText("  The   lake ")
	r.inDialog(fyne.KeyReturn)
	r.wants(t, "rename lake to The lake")
	r.keys(fyne.KeyE)
	b, ok := kittest.Find(r.Top(), func(b *kit.Button) bool { return b.Text == "Its own title" && b.Visible() })
	if !ok {
		t.Fatal("there is no way back to its own title")
	}
	test.Tap(b)
	r.wants(t, "rename lake to ")
	r.keys(fyne.KeyDown, fyne.KeyE)
	if b, ok := kittest.Find(r.Top(), func(b *kit.Button) bool { return b.Text == "Its own title" && b.Visible() }); ok {
		t.Errorf("a report under its own title offers %q", b.Text)
	}
}

func TestHiddenReportsAreAtTheEnd(t *testing.T) {
	reports := shelf()
	reports[1].Hidden = true
	r := enter(t, reports, screentest.Wide, look.Options{})
	if kittest.Shows(r.Screen.Content(), "Safe harbours") {
		t.Error("a hidden report is seen")
	}
	r.keys(fyne.KeyHome, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // "Show 1 hidden report"
	if !kittest.Shows(r.Screen.Content(), "Safe harbours From Grade 10 Hidden") {
		t.Errorf("the hidden report is not shown: %q", kittest.Texts(r.Screen.Content()))
	}
	r.keys(fyne.KeyReturn)
	if kittest.Shows(r.Screen.Content(), "Safe harbours") {
		t.Error("the same line does not hide it again")
	}
	r.keys(fyne.KeyReturn)
	r.Show(route.At(route.Library, "harbours"))
	r.keys(fyne.KeyDelete)
	r.wants(t, "show harbours")
}

func TestTheLastReportInSightStays(t *testing.T) {
	r := enter(t, shelf()[2:], screentest.Wide, look.Options{})
	r.keys(fyne.KeyDelete)
	r.wants(t)
	if !strings.Contains(r.Toasted, "only report") {
		t.Errorf("it says %q", r.Toasted)
	}
}

func TestAReportThatIsBroughtInIsListed(t *testing.T) {
	r := enter(t, shelf()[2:], screentest.Wide, look.Options{})
	r.shelf, r.current = shelf(), "lake"
	r.Show(route.At(route.Library, "lake"))
	if len(r.reports) != 3 || r.list.Selected() != 0 {
		t.Errorf("%d reports, selected %d", len(r.reports), r.list.Selected())
	}
	if !kittest.Shows(r.list.Rows[0], "On your desk") || kittest.Shows(r.list.Rows[2], "On your desk") {
		t.Error("the open report is not the one that is marked")
	}
	r.shelf = r.shelf[1:] // and removed
	r.Screen.Refresh()
	if r.selected != "harbours" {
		t.Errorf("after the removal %q is selected", r.selected)
	}
}

func TestAToolStaysSelectedWhenNumbersCome(t *testing.T) {
	r := enter(t, shelf(), screentest.Wide, look.Options{})
	r.keys(fyne.KeyEnd)
	r.shelf = append(shelf(), Report{ID: "new", Title: "New"})
	r.Screen.Refresh()
	r.keys(fyne.KeyReturn)
	r.wants(t, "Make a class kit")
}

func TestAnEmptyShelfAsksForAReport(t *testing.T) {
	r := enter(t, nil, screentest.Wide, look.Options{})
	b, ok := kittest.Find(r.empty, func(b *kit.Button) bool { return b.Visible() })
	if !ok {
		t.Fatal("there is no button")
	}
	test.Tap(b)
	r.wants(t, "file ")
	r.keys(fyne.KeyDown)
}

func TestTeachersToolsStandBelowTheReports(t *testing.T) {
	r := enter(t, shelf(), screentest.Wide, look.Options{})
	if !kittest.Shows(r.Screen.Content(), "For teachers Check a report What is recognised, and what to mend.") {
		t.Errorf("there is no area for teachers in %q", kittest.Texts(r.Screen.Content()))
	}
	r.keys(fyne.KeyEnd, fyne.KeyReturn, fyne.KeyUp, fyne.KeyReturn, fyne.KeyUp, fyne.KeyReturn)
	r.wants(t, "Make a class kit", "Check a report")
	if r.At != route.To(route.Today) {
		t.Errorf("above them, it went to %v", r.At)
	}
}
