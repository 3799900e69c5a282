package palette

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
)

// room is a palette over an empty window, with rows of the test's own.
type room struct {
	t      *testing.T
	w      fyne.Window
	p      *Palette
	rows   []Row
	asked  []string // "scope: typed"
	chosen string
	closed int
	status string
}

func enter(t *testing.T, size fyne.Size, scale float32, n int) *room {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Options{TextScale: scale}))
	r := &room{t: t, w: test.NewTempWindow(t, nil)}
	r.w.SetPadded(false)
	r.w.Resize(size)
	for i := range n {
		r.rows = append(r.rows, Row{
			Icon: look.IconCards, Title: fmt.Sprintf("Row number %d of them", i+1), Named: []kit.Part{{Start: 0, End: 3}},
			Text: strings.Repeat("words where it stands ", 20), Kind: "Term", In: "The question of a very long title of a report", Same: fmt.Sprint(i),
		})
	}
	r.p = Show(r.w.Canvas(), Params{
		Placeholder: "Find", Scopes: []Scope{{Name: "Everything"}, {Name: "Terms", Sign: "#"}, {Name: "Notes"}},
		Find: func(typed string, scope int) ([]Row, string) {
			r.asked = append(r.asked, fmt.Sprint(scope, ": ", typed))
			return r.rows, "There is nothing."
		},
		Status: func() string { return r.status }, Choose: func(row Row, i int) { r.chosen = fmt.Sprint(row.Title, " at ", i) },
		OnClose: func() { r.closed++ },
	})
	return r
}

func (r *room) press(names ...fyne.KeyName) {
	for _, name := range names {
		r.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (r *room) type_(words string) {
	for _, c := range words {
		r.p.field.KeyDown(&fyne.KeyEvent{})
		r.p.field.TypedRune(c)
	}
}

func (r *room) shows(words string) bool {
	return kittest.Shows(r.w.Canvas().Overlays().Top(), words)
}

func usual(t *testing.T, n int) *room { return enter(t, fyne.NewSize(1366, 768), 1, n) }

func TestTheListIsWalkedWhileOneTypes(t *testing.T) {
	r := usual(t, 30)
	r.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	r.type_("a") // begins anew
	r.press(fyne.KeyDown, fyne.KeyPageDown, fyne.KeyPageDown)
	n := 1 + 2*r.p.list.page()
	if !r.shows(fmt.Sprintf("number %d of", n+1)) || r.shows("number 1 of") {
		t.Errorf("row %d is not in sight", n+1)
	}
	r.press(fyne.KeyReturn)
	if want := fmt.Sprintf("Row number %d of them at %d", n+1, n); r.chosen != want || r.closed != 1 {
		t.Errorf("chosen %q, want %q; closed %d times", r.chosen, want, r.closed)
	}
}

func TestThePointerChooses(t *testing.T) {
	r := usual(t, 30)
	l := r.p.list
	l.lines[3].MouseMoved(&desktop.MouseEvent{})
	if l.selected != 3 {
		t.Errorf("row %d is pointed at", l.selected)
	}
	for range 10 {
		l.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -40)})
	}
	if l.selected != 3 || l.first < 5 {
		t.Errorf("the wheel has selected %d and shows from %d on", l.selected, l.first)
	}
	test.Tap(l.lines[0])
	if want := fmt.Sprintf("at %d", l.first); !strings.HasSuffix(r.chosen, want) {
		t.Errorf("chosen %q, want that %s", r.chosen, want)
	}
}

func TestWhatIsSelectedStaysSoWhenMoreIsFound(t *testing.T) {
	r := usual(t, 6)
	r.press(fyne.KeyDown, fyne.KeyDown)
	r.rows = append([]Row{{Title: "New", Same: "new"}}, r.rows...)
	r.status = "Still reading"
	r.p.Again()
	r.press(fyne.KeyReturn)
	if !strings.HasPrefix(r.chosen, "Row number 3") {
		t.Errorf("chosen %q", r.chosen)
	}
}

func TestScopesAndTheirSigns(t *testing.T) {
	r := usual(t, 1)
	r.press(fyne.KeyTab)
	r.type_("x")
	r.press(fyne.KeyTab, fyne.KeyTab)
	test.Tap(mustFind(r, "Notes"))
	if r.w.Canvas().Focused() != fyne.Focusable(r.p.field) {
		t.Error("the field has lost the focus")
	}
	r.press(fyne.KeyHome)
	r.type_("#")
	if !mustFind(r, "# Terms").Selected || mustFind(r, "Notes").Selected {
		t.Error("the sign does not show its scope")
	}
	want := []string{"0: ", "1: ", "1: x", "2: x", "0: x", "2: x", "2: #x"}
	if !slices.Equal(r.asked, want) {
		t.Errorf("asked %q, want %q", r.asked, want)
	}
}

func mustFind(r *room, text string) *kit.Chip {
	c, ok := kittest.Find(r.w.Canvas().Overlays().Top(), func(c *kit.Chip) bool { return c.Text == text })
	if !ok {
		r.t.Fatalf("there is no %q", text)
	}
	return c
}

func TestWithoutRowsItSaysWhy(t *testing.T) {
	r := usual(t, 0)
	if !r.shows("There is nothing.") {
		t.Error("it does not")
	}
	r.press(fyne.KeyDown, fyne.KeyUp, fyne.KeyPageDown, fyne.KeyReturn)
	if r.chosen != "" || r.closed != 0 {
		t.Error("something was chosen")
	}
	r.press(fyne.KeyEscape)
	if r.closed != 1 {
		t.Error("Esc does not close it")
	}
}

func TestWhatIsTypedWithoutTheFocusGoesIntoTheField(t *testing.T) {
	r := usual(t, 3)
	r.w.Canvas().Unfocus()
	r.w.Canvas().OnTypedRune()('w')
	r.w.Canvas().Unfocus()
	r.w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyDown})
	if r.p.field.Text != "w" || r.p.list.selected != 1 {
		t.Errorf("typed %q, row %d", r.p.field.Text, r.p.list.selected)
	}
}

func TestNothingOverlapsInAnyWindow(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		for _, size := range []fyne.Size{fyne.NewSize(860, 560), fyne.NewSize(1366, 768), fyne.NewSize(1920, 1080)} {
			r := enter(t, size, scale, 30)
			r.status = "Still reading 12 reports"
			r.p.Again()
			l := r.p.list
			if n := l.fit(); float32(n)*l.lineHeight() > l.Size().Height+1 || l.lineHeight() < l.usualHeight()*0.8 {
				t.Errorf("%v at %v: %d lines of %v in %v", size, scale, n, l.lineHeight(), l.Size().Height)
			}
			for _, v := range l.lines {
				if end, from := v.title.Position().X+v.title.Size().Width, v.kind.Position().X; end > from || v.title.Size().Width < 100 {
					t.Errorf("%v at %v: the title ends at %v, what it is begins at %v", size, scale, end, from)
				}
			}
			kittest.Find(r.w.Canvas().Overlays().Top(), func(o *canvas.Text) bool {
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
				if right := at.X + o.MinSize().Width; at.X < 0 || right > size.Width || at.Y+o.MinSize().Height > size.Height {
					t.Errorf("%v at %v: %q reaches to %v, %v", size, scale, o.Text, right, at.Y)
				}
				return false
			})
		}
	}
}
