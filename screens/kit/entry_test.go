package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

// window shows content under our theme, without the toolkit's padding.
func window(t *testing.T, size fyne.Size, content fyne.CanvasObject) fyne.Window {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	w := a.NewWindow("")
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(size)
	w.SetContent(content)
	return w
}

// press types a key on what has the focus, as the driver does.
func typeKey(c fyne.Canvas, name fyne.KeyName) {
	ev := &fyne.KeyEvent{Name: name}
	switch f := c.Focused(); {
	case f != nil:
		f.TypedKey(ev)
	case c.OnTypedKey() != nil:
		c.OnTypedKey()(ev)
	}
}

// heard collects the keys that reach the window.
func heard(c fyne.Canvas) *[]fyne.KeyName {
	var keys []fyne.KeyName
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) { keys = append(keys, ev.Name) })
	return &keys
}

func TestEntryKeepsTheKeysOfAFieldAndPassesOthersOn(t *testing.T) {
	e := NewEntry("Name")
	w := window(t, fyne.NewSize(300, 100), e)
	keys := heard(w.Canvas())
	w.Canvas().Focus(e)
	test.Type(e, "ab")
	for _, k := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyBackspace, fyne.KeyF1, fyne.KeyReturn} {
		typeKey(w.Canvas(), k)
	}
	if e.Text != "b" {
		t.Errorf("the field holds %q, want b", e.Text)
	}
	if len(*keys) != 2 || (*keys)[0] != fyne.KeyF1 || (*keys)[1] != fyne.KeyReturn {
		t.Errorf("the window heard %v, want F1 and Return", *keys)
	}
}

func TestEntrySubmitsOnEnterWhenAsked(t *testing.T) {
	e := NewEntry("")
	w := window(t, fyne.NewSize(300, 100), e)
	keys := heard(w.Canvas())
	var got string
	e.OnSubmitted = func(s string) { got = s }
	w.Canvas().Focus(e)
	test.Type(e, "Kenya")
	typeKey(w.Canvas(), fyne.KeyReturn)
	if got != "Kenya" || len(*keys) != 0 {
		t.Errorf("submitted %q, the window heard %v", got, *keys)
	}
}

func TestEscapeLeavesTheEntry(t *testing.T) {
	e := NewEntry("")
	w := window(t, fyne.NewSize(300, 100), e)
	w.Canvas().Focus(e)
	typeKey(w.Canvas(), fyne.KeyEscape)
	if w.Canvas().Focused() != nil {
		t.Error("the field still has the focus")
	}
	left := false
	e.OnEscape = func() { left = true }
	w.Canvas().Focus(e)
	typeKey(w.Canvas(), fyne.KeyEscape)
	if !left || w.Canvas().Focused() == nil {
		t.Error("OnEscape should decide what Esc does")
	}
}

func TestAListUnderAnEntryIsWalkedWhileTyping(t *testing.T) {
	e := NewSearch("Search")
	w := window(t, fyne.NewSize(300, 100), e)
	at := 0
	e.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyDown {
			at++
			return true
		}
		return false
	}
	w.Canvas().Focus(e)
	test.Type(e, "x")
	typeKey(w.Canvas(), fyne.KeyDown)
	if at != 1 || e.Text != "x" {
		t.Errorf("walked %d rows with %q in the field", at, e.Text)
	}
}

func TestShortcutsOfAFieldAndOfTheWindow(t *testing.T) {
	key := func(k fyne.KeyName, m fyne.KeyModifier) fyne.Shortcut {
		return &desktop.CustomShortcut{KeyName: k, Modifier: m}
	}
	for _, c := range []struct {
		name   string
		s      fyne.Shortcut
		system string
		field  bool
	}{
		{"copy", &fyne.ShortcutCopy{}, "linux", true},
		{"undo", &fyne.ShortcutUndo{}, "linux", true},
		{"select all", &fyne.ShortcutSelectAll{}, "linux", true},
		{"word left", key(fyne.KeyLeft, fyne.KeyModifierControl), "linux", true},
		{"select word", key(fyne.KeyRight, fyne.KeyModifierControl|fyne.KeyModifierShift), "linux", true},
		{"delete word", key(fyne.KeyBackspace, fyne.KeyModifierControl), "windows", true},
		{"word left on a Mac", key(fyne.KeyLeft, fyne.KeyModifierAlt), "darwin", true},
		{"line start on a Mac", key(fyne.KeyLeft, fyne.KeyModifierSuper), "darwin", true},
		{"search", key(fyne.KeyK, fyne.KeyModifierControl), "linux", false},
		{"back", key(fyne.KeyLeft, fyne.KeyModifierAlt), "linux", false},
		{"larger text", key(fyne.KeyPlus, fyne.KeyModifierControl), "linux", false},
	} {
		if got := ofField(c.s, c.system); got != c.field {
			t.Errorf("%s: of the field %v, want %v", c.name, got, c.field)
		}
	}
}

// shortcutCanvas hears shortcuts as the real window's canvas does.
type shortcutCanvas struct {
	fyne.Canvas
	got []string
}

func (c *shortcutCanvas) TypedShortcut(s fyne.Shortcut) { c.got = append(c.got, s.ShortcutName()) }

func TestUnknownShortcutsReachTheWindow(t *testing.T) {
	c := &shortcutCanvas{}
	passShortcut(c, &desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl})
	if len(c.got) != 1 || c.got[0] != "CustomDesktop:Control+K" {
		t.Errorf("the window heard %v", c.got)
	}
}

func TestAFieldGoesToItsBeginningAndItsEnd(t *testing.T) {
	n := NewNote("", func(string) {})
	w := window(t, fyne.NewSize(300, 200), n)
	n.SetText("first\nsecond\nthird")
	w.Canvas().Focus(n)
	for _, c := range []struct {
		name        fyne.KeyName
		row, column int
	}{{fyne.KeyEnd, 2, 5}, {fyne.KeyHome, 0, 0}} {
		n.TypedShortcut(&desktop.CustomShortcut{KeyName: c.name, Modifier: fyne.KeyModifierControl})
		if n.CursorRow != c.row || n.CursorColumn != c.column {
			t.Errorf("Ctrl+%s leads to %d, %d", c.name, n.CursorRow, n.CursorColumn)
		}
	}
	for _, c := range []struct {
		key    fyne.KeyName
		with   fyne.KeyModifier
		system string
		want   fyne.KeyName
	}{
		{fyne.KeyDown, fyne.KeyModifierSuper, "darwin", fyne.KeyPageDown},
		{fyne.KeyUp, fyne.KeyModifierSuper | fyne.KeyModifierShift, "darwin", fyne.KeyPageUp},
		{fyne.KeyEnd, fyne.KeyModifierControl, "darwin", ""},
		{fyne.KeyEnd, fyne.KeyModifierAlt, "linux", ""},
		{fyne.KeyK, fyne.KeyModifierControl, "linux", ""},
	} {
		if got := toEdge(&desktop.CustomShortcut{KeyName: c.key, Modifier: c.with}, c.system); got != c.want {
			t.Errorf("%s with %d on %s is %q", c.key, c.with, c.system, got)
		}
	}
}

func TestCtrlEnterInALongFieldIsTheDialogsEnter(t *testing.T) {
	n := NewNote("", nil)
	w := window(t, fyne.NewSize(300, 200), n)
	keys := heard(w.Canvas())
	w.Canvas().Focus(n)
	test.Type(n, "a")
	typeKey(w.Canvas(), fyne.KeyReturn)
	w.Canvas().Overlays().Add(canvas.NewRectangle(nil)) // as a dialog is
	n.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
	if n.Text != "a\n" || len(*keys) != 1 || (*keys)[0] != fyne.KeyReturn {
		t.Errorf("the field holds %q, the window heard %v", n.Text, *keys)
	}
}

func TestCtrlEnterInALongFieldLeavesIt(t *testing.T) {
	n := NewNote("Your note", nil)
	w := window(t, fyne.NewSize(300, 100), n)
	enter := &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault}
	w.Canvas().Focus(n)
	n.TypedShortcut(enter)
	if w.Canvas().Focused() != nil {
		t.Error("one is still writing")
	}
	closed := false
	n.OnEscape = func() { closed = true }
	n.TypedShortcut(enter)
	if !closed {
		t.Error("what Esc closes stays open")
	}
}
