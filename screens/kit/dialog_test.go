package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// desk is a window with a button that has the focus.
func desk(t *testing.T) (fyne.Window, *Button) {
	b := NewButton("Add", nil)
	w := window(t, fyne.NewSize(860, 560), VStack(8, b))
	w.Canvas().Focus(b)
	return w, b
}

func open(w fyne.Window) bool { return w.Canvas().Overlays().Top() != nil }

func TestADialogClosesOnEscapeAndGivesFocusAndKeysBack(t *testing.T) {
	w, b := desk(t)
	keys := heard(w.Canvas())
	closed := 0
	ShowDialog(w.Canvas(), Dialog{Title: "Add", Primary: "Add", OnClose: func() { closed++ }})
	typeKey(w.Canvas(), fyne.KeyF1)
	typeKey(w.Canvas(), fyne.KeyEscape)
	if open(w) || closed != 1 {
		t.Fatalf("open %v, closed %d times", open(w), closed)
	}
	if len(*keys) != 0 {
		t.Errorf("keys reached the window behind: %v", *keys)
	}
	if w.Canvas().Focused() != b {
		t.Errorf("focus is on %T", w.Canvas().Focused())
	}
	typeKey(w.Canvas(), fyne.KeyF1)
	if len(*keys) != 1 {
		t.Error("the window did not get its keys back")
	}
}

func TestEnterInAFieldAcceptsTheDialog(t *testing.T) {
	w, _ := desk(t)
	field := NewEntry("Address")
	got, stay := "", true
	ShowDialog(w.Canvas(), Dialog{Title: "Add", Primary: "Add", Body: VStack(8, field), OnPrimary: func() bool {
		got = field.Text
		return stay
	}})
	if w.Canvas().Focused() != field {
		t.Fatalf("focus is on %T, want the first field", w.Canvas().Focused())
	}
	test.Type(field, "un.org")
	typeKey(w.Canvas(), fyne.KeyReturn)
	if got != "un.org" || !open(w) {
		t.Fatalf("accepted %q, open %v; it was asked to stay", got, open(w))
	}
	stay = false
	typeKey(w.Canvas(), fyne.KeyReturn)
	if open(w) {
		t.Error("it should have closed")
	}
}

func TestEnterInANoteIsANewLine(t *testing.T) {
	w, _ := desk(t)
	n := NewNote("", nil)
	n.Timer = (&clock{}).timer
	ShowDialog(w.Canvas(), Dialog{Title: "Note", Primary: "Keep", Body: n})
	typeKey(w.Canvas(), fyne.KeyReturn)
	if !open(w) || n.Text != "\n" {
		t.Errorf("open %v, the note holds %q", open(w), n.Text)
	}
	typeKey(w.Canvas(), fyne.KeyEscape)
	if open(w) {
		t.Error("Esc should close from within the note")
	}
}

func TestEnterOnCancelCancels(t *testing.T) {
	w, _ := desk(t)
	done := false
	Confirm(w.Canvas(), "Remove this source?", "It is taken from your list.", "Remove", func() { done = true })
	typeKey(w.Canvas(), fyne.KeyReturn)
	if open(w) || done {
		t.Errorf("open %v, removed %v: what takes away is not the first choice", open(w), done)
	}
	Confirm(w.Canvas(), "Remove this source?", "It is taken from your list.", "Remove", func() { done = true })
	w.Canvas().FocusNext()
	typeKey(w.Canvas(), fyne.KeyReturn)
	if open(w) || !done {
		t.Errorf("open %v, removed %v", open(w), done)
	}
}

func TestTabStaysInTheDialog(t *testing.T) {
	w, behind := desk(t)
	s := ShowDialog(w.Canvas(), Dialog{Title: "Add", Primary: "Add", Body: NewEntry("")})
	want := []fyne.Focusable{s.view.secondary, s.view.primary, s.view.Body.(*Entry), s.view.secondary}
	for i, f := range want {
		w.Canvas().FocusNext()
		if w.Canvas().Focused() != f || w.Canvas().Focused() == behind {
			t.Fatalf("after %d tabs the focus is on %T", i+1, w.Canvas().Focused())
		}
	}
}

func TestANewDialogReplacesTheOpenOne(t *testing.T) {
	w, b := desk(t)
	closed := false
	first := ShowDialog(w.Canvas(), Dialog{Title: "One", OnClose: func() { closed = true }})
	second := ShowDialog(w.Canvas(), Dialog{Title: "Two"})
	if !closed || len(w.Canvas().Overlays().List()) != 1 {
		t.Fatalf("closed %v, %d on the window", closed, len(w.Canvas().Overlays().List()))
	}
	first.Close()
	if !open(w) {
		t.Error("closing the first again closed the second")
	}
	second.Close()
	if open(w) || w.Canvas().Focused() != b {
		t.Errorf("open %v, focus on %T", open(w), w.Canvas().Focused())
	}
}

func TestATapBesideTheDialogClosesOnlyWhatHoldsNothing(t *testing.T) {
	w, _ := desk(t)
	s := ShowDialog(w.Canvas(), Dialog{Title: "Form", Primary: "Add"})
	test.TapCanvas(w.Canvas(), fyne.NewPos(5, 5))
	if !open(w) {
		t.Fatal("a form closed without being asked")
	}
	s.Close()
	s = ShowDialog(w.Canvas(), Dialog{Title: "Keys", TapOutside: true})
	test.TapCanvas(w.Canvas(), s.view.panel.Position().Add(fyne.NewPos(4, 4)))
	if !open(w) {
		t.Fatal("a tap on the panel closed it")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(5, 5))
	if open(w) {
		t.Error("a tap beside it should close it")
	}
}

func TestAPrimaryThatIsNotAllowedDoesNothing(t *testing.T) {
	w, _ := desk(t)
	done := false
	s := ShowDialog(w.Canvas(), Dialog{Title: "Add", Primary: "Add", Body: NewEntry(""), OnPrimary: func() bool { done = true; return false }})
	s.AllowPrimary(false)
	typeKey(w.Canvas(), fyne.KeyReturn)
	if done || !open(w) {
		t.Errorf("done %v, open %v", done, open(w))
	}
}

func TestATallDialogStaysInsideAnyWindow(t *testing.T) {
	w, _ := desk(t)
	body := Body(strings.Repeat("A sentence of the dialog. ", 400))
	s := ShowDialog(w.Canvas(), Dialog{Title: "Tall", Primary: "Go", Body: body})
	for _, size := range []fyne.Size{{Width: 860, Height: 560}, {Width: 400, Height: 300}, {Width: 1920, Height: 1200}} {
		w.Resize(size)
		p, ps := s.view.panel.Position(), s.view.panel.Size()
		if p.X < 0 || p.Y < 0 || p.X+ps.Width > size.Width || p.Y+ps.Height > size.Height {
			t.Errorf("in %v the panel lies at %v, %v", size, p, ps)
		}
		b := s.view.primary
		if b.Position().Y+b.Size().Height > p.Y+ps.Height {
			t.Errorf("in %v the buttons hang out of the panel", size)
		}
	}
}

func TestTheSpaceThatOpensAFormIsNotTypedIntoIt(t *testing.T) {
	w, b := desk(t)
	field := NewEntry("")
	b.SetAct(func() { ShowDialog(w.Canvas(), Dialog{Title: "Add", Primary: "Add", Body: field}) })
	typeKey(w.Canvas(), fyne.KeySpace)
	w.Canvas().Focused().TypedRune(' ')
	field.KeyDown(&fyne.KeyEvent{Name: fyne.KeyU})
	w.Canvas().Focused().TypedRune('u')
	if field.Text != "u" {
		t.Errorf("the field holds %q", field.Text)
	}
}
