package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// ran is a menu whose items write down what was chosen.
func ran(t *testing.T) (fyne.Window, *Button, *[]string, func()) {
	var chosen []string
	w, b := desk(t)
	item := func(text string) MenuItem {
		return MenuItem{Text: text, Run: func() { chosen = append(chosen, text) }}
	}
	off := item("Print")
	off.Disabled = true
	items := []MenuItem{item("Open"), off, {Separator: true}, item("Export"), item("Edit"), item("Help")}
	return w, b, &chosen, func() { ShowMenu(w.Canvas(), b, items) }
}

func TestAMenuIsWalkedWithKeys(t *testing.T) {
	w, b, chosen, show := ran(t)
	for _, c := range []struct {
		keys []fyne.KeyName
		want string
	}{
		{nil, "Open"},
		{[]fyne.KeyName{fyne.KeyDown}, "Export"},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyUp}, "Open"},
		{[]fyne.KeyName{fyne.KeyUp}, "Help"},
		{[]fyne.KeyName{fyne.KeyEnd}, "Help"},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyHome}, "Open"},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyDown}, "Open"},
	} {
		*chosen = nil
		show()
		for _, k := range c.keys {
			typeKey(w.Canvas(), k)
		}
		typeKey(w.Canvas(), fyne.KeyReturn)
		if got := strings.Join(*chosen, " "); got != c.want || open(w) {
			t.Errorf("after %v Enter chose %q, want %q; open %v", c.keys, got, c.want, open(w))
		}
		if w.Canvas().Focused() != b {
			t.Errorf("after %v the focus is on %T", c.keys, w.Canvas().Focused())
		}
	}
}

func TestLettersJumpInAMenu(t *testing.T) {
	w, _, chosen, show := ran(t)
	for letters, want := range map[string]string{"h": "Help", "e": "Export", "ee": "Edit", "eee": "Export", "p": "Open", "E": "Export"} {
		*chosen = nil
		show()
		test.TypeOnCanvas(w.Canvas(), letters)
		typeKey(w.Canvas(), fyne.KeySpace)
		if got := strings.Join(*chosen, " "); got != want {
			t.Errorf("%q chose %q, want %q", letters, got, want)
		}
	}
}

func TestAMenuClosesWithoutChoosing(t *testing.T) {
	w, _, chosen, show := ran(t)
	for name, leave := range map[string]func(){
		"Esc":        func() { typeKey(w.Canvas(), fyne.KeyEscape) },
		"tap beside": func() { test.TapCanvas(w.Canvas(), fyne.NewPos(800, 500)) },
	} {
		show()
		leave()
		if open(w) || len(*chosen) != 0 {
			t.Errorf("%s: open %v, chosen %v", name, open(w), *chosen)
		}
	}
}

func TestTapsInAMenu(t *testing.T) {
	w, _, chosen, show := ran(t)
	show()
	v := w.Canvas().Overlays().Top().(*menuView)
	test.Tap(v.rows[1])
	if !open(w) || len(*chosen) != 0 {
		t.Errorf("a disabled line reacted: open %v, chosen %v", open(w), *chosen)
	}
	test.Tap(v.rows[3])
	if open(w) || len(*chosen) != 1 || (*chosen)[0] != "Export" {
		t.Errorf("open %v, chosen %v", open(w), *chosen)
	}
}

func TestAMenuWithNothingUsableDoesNothing(t *testing.T) {
	w, b := desk(t)
	ShowMenu(w.Canvas(), b, []MenuItem{{Text: "Off", Disabled: true}})
	for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn} {
		typeKey(w.Canvas(), k)
	}
	test.TypeOnCanvas(w.Canvas(), "o")
	if !open(w) {
		t.Error("it should wait for Esc")
	}
}

func TestAMenuStaysInsideTheWindow(t *testing.T) {
	w, _ := desk(t)
	many := make([]MenuItem, 60)
	for i := range many {
		many[i] = MenuItem{Text: "A line of the menu", Key: "Ctrl+Shift+L"}
	}
	size := w.Canvas().Size()
	for _, at := range []fyne.Position{{X: 0, Y: 0}, {X: 850, Y: 10}, {X: 850, Y: 550}, {X: 10, Y: 550}, {X: 400, Y: 280}} {
		for _, items := range [][]MenuItem{many[:2], many} {
			m := ShowMenuAt(w.Canvas(), at, items)
			v := w.Canvas().Overlays().Top().(*menuView)
			p, s := v.panel.Position(), v.panel.Size()
			if p.X < 0 || p.Y < 0 || p.X+s.Width > size.Width || p.Y+s.Height > size.Height {
				t.Errorf("%d lines at %v: the panel lies at %v, %v", len(items), at, p, s)
			}
			m.Close()
		}
	}
}

func TestTheChosenLineOfALongMenuIsSeen(t *testing.T) {
	w, b := desk(t)
	items := make([]MenuItem, 60)
	for i := range items {
		items[i] = MenuItem{Text: "A line", Ticked: i == 50}
	}
	ShowMenu(w.Canvas(), b, items)
	v := w.Canvas().Overlays().Top().(*menuView)
	y := v.rows[50].Position().Y - v.scroll.inner.Offset.Y
	if y < 0 || y+v.rows[50].Size().Height > v.scroll.Size().Height {
		t.Errorf("the chosen line lies at %v in a list %v high", y, v.scroll.Size().Height)
	}
}
