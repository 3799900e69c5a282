package library

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/library"
	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
)

// room is the screen in a window, over a shelf that tests change.
type room struct {
	*Screen
	w       fyne.Window
	shelf   []library.Entry
	current string

	opened string
	files  int
	tools  []string // of the teachers', in the order in which they were used
	went   route.Route
}

func (r *room) Go(to route.Route)            { r.went = to }
func (r *room) Back()                        {}
func (r *room) Canvas() fyne.Canvas          { return r.w.Canvas() }
func (r *room) Toast(string, string, func()) {}
func (r *room) OpenLink(string)              {}
func (r *room) Copy(string, string)          {}
func (r *room) Save(string, []byte)          {}
func (r *room) Print(string, []byte)         {}

func shelf() []library.Entry {
	return []library.Entry{
		{ID: "lake", Title: "The lake that two countries share", Committee: "Environment Commission", Kind: library.Own},
		{ID: "harbours", Title: "Safe harbours", Kind: library.Class},
		{ID: "human-trafficking", Title: "Human Trafficking", Committee: "General Assembly 3", Kind: library.Bundled},
	}
}

func enter(t *testing.T, entries []library.Entry, size fyne.Size, o look.Options) *room {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(o))
	r := &room{shelf: entries, current: "human-trafficking"}
	r.w = test.NewTempWindow(t, nil)
	r.w.SetPadded(false)
	r.Screen = New(Params{
		List: func() []library.Entry { return r.shelf }, Current: func() string { return r.current },
		Open: func(id string) { r.opened = id }, OpenFile: func() { r.files++ },
		Teachers: []Tool{
			{Name: "Check a report", Hint: "What is recognised, and what to mend.", Icon: look.IconListChecks, Act: func() { r.tools = append(r.tools, "check") }},
			{Name: "Make a class kit", Hint: "One thing to install.", Icon: look.IconBooks, Act: func() { r.tools = append(r.tools, "kit") }},
		},
	}, r)
	r.w.SetContent(r.Content())
	r.w.Resize(size)
	r.Show(route.To(route.Library))
	return r
}

func wide() fyne.Size { return fyne.NewSize(1150, 712) }

func (r *room) keys(names ...fyne.KeyName) {
	for _, n := range names {
		r.Key(&fyne.KeyEvent{Name: n}, 0)
	}
}

func TestEveryReportSaysWhereItComesFrom(t *testing.T) {
	r := enter(t, shelf(), wide(), look.Options{})
	for _, words := range []string{
		"The lake that two countries share", "Environment Commission · Your own",
		"Safe harbours From your class", "General Assembly 3 · Came with Placard On your desk",
	} {
		if !kittest.Shows(r.Content(), words) {
			t.Errorf("%q is not among %q", words, kittest.Texts(r.Content()))
		}
	}
}

func TestReportsAreOpenedByKeyAndByTap(t *testing.T) {
	r := enter(t, shelf(), wide(), look.Options{})
	r.keys(fyne.KeyReturn)
	if r.opened != "" || r.went != route.To(route.Today) {
		t.Errorf("Enter on the open report opens %q and goes to %v", r.opened, r.went)
	}
	r.keys(fyne.KeyUp, fyne.KeyReturn)
	if r.opened != "harbours" {
		t.Errorf("Enter opens %q", r.opened)
	}
	test.Tap(r.list.Rows[0])
	if r.opened != "lake" || r.Place() != route.At(route.Library, "lake") {
		t.Errorf("a tap opens %q, the place is %v", r.opened, r.Place())
	}
	r.keys(fyne.KeyO)
	if r.files != 1 {
		t.Error("O does not ask for a file")
	}
}

func TestAReportThatIsBroughtInIsListed(t *testing.T) {
	r := enter(t, shelf()[2:], wide(), look.Options{})
	r.shelf, r.current = shelf(), "lake"
	r.Show(route.At(route.Library, "lake"))
	if len(r.entries) != 3 || r.list.Selected() != 0 {
		t.Errorf("%d rows, selected %d", len(r.list.Rows), r.list.Selected())
	}
	if !kittest.Shows(r.list.Rows[0], "On your desk") || kittest.Shows(r.list.Rows[2], "On your desk") {
		t.Error("the open report is not the one that is marked")
	}
}

func TestAnEmptyShelfAsksForAReport(t *testing.T) {
	r := enter(t, nil, wide(), look.Options{})
	var buttons []*kit.Button
	kittest.Find(r.Content(), func(b *kit.Button) bool {
		buttons = append(buttons, b)
		return false
	})
	if len(buttons) != 1 {
		t.Fatalf("there are %d buttons", len(buttons))
	}
	test.Tap(buttons[0])
	if r.files != 1 {
		t.Error("the button does not ask for a file")
	}
	r.keys(fyne.KeyDown, fyne.KeyReturn)
}

func TestTeachersToolsStandBelowTheReports(t *testing.T) {
	r := enter(t, shelf(), wide(), look.Options{})
	if !kittest.Shows(r.Content(), "For teachers Check a report What is recognised, and what to mend.") {
		t.Errorf("there is no area for teachers in %q", kittest.Texts(r.Content()))
	}
	r.keys(fyne.KeyEnd, fyne.KeyReturn, fyne.KeyUp, fyne.KeyReturn, fyne.KeyUp, fyne.KeyReturn)
	if !slices.Equal(r.tools, []string{"kit", "check"}) || r.went != route.To(route.Today) {
		t.Errorf("walking up from the foot used %q and went to %v", r.tools, r.went)
	}
}
