package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

// pressed is what everything that can be pressed lets one do.
type pressed interface {
	fyne.Widget
	fyne.Focusable
	fyne.Tappable
	fyne.Disableable
}

// pressables makes everything that can be pressed, with what it does.
func pressables(act func()) map[string]pressed {
	tell := func(bool) { act() }
	return map[string]pressed{
		"button": NewButton("Copy", act), "filled": NewFilled("Go", act), "quiet": NewQuiet("More", act),
		"icon button": NewIconButton(look.IconX, "Close", act), "tick": NewTick("", tell), "bookmark": NewBookmark("", tell),
		"choice": NewChoice("Normal", act), "row": NewRow(Body("A row"), act), "search box": NewSearchBox("Search", "", act),
		"chip": NewChips(func(int) { act() }, "All").chips[0],
	}
}

func TestEverythingPressableTakesPointerEnterAndSpace(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	count := 0
	for name, w := range pressables(func() { count++ }) {
		show(t, w)
		count = 0
		w.Tapped(&fyne.PointEvent{})
		for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyA, fyne.KeyEscape} {
			w.TypedKey(&fyne.KeyEvent{Name: key})
		}
		if count != 4 {
			t.Errorf("%s acted %d times on a tap, Return, Enter and Space", name, count)
		}
		count = 0
		w.Disable()
		w.Tapped(&fyne.PointEvent{})
		w.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		if count != 0 {
			t.Errorf("%s acts although it is disabled", name)
		}
	}
}

func TestKeysThatAButtonDoesNotUseReachTheWindow(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for name, w := range pressables(func() {}) {
		window := show(t, w)
		var keys []fyne.KeyName
		var runes []rune
		window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { keys = append(keys, ev.Name) })
		window.Canvas().SetOnTypedRune(func(r rune) { runes = append(runes, r) })
		w.TypedKey(&fyne.KeyEvent{Name: fyne.Key1})
		w.TypedRune('?')
		if len(keys) != 1 || string(runes) != "?" {
			t.Errorf("%s passes on %v and %q", name, keys, string(runes))
		}
	}
}

func TestFocusIsSeen(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for name, w := range pressables(func() {}) {
		show(t, w)
		focus := ink(look.Focus, w)
		seen := func() bool {
			found := false
			each(w, func(o fyne.CanvasObject) {
				if b, ok := o.(*canvas.Rectangle); ok && b.StrokeWidth == look.FocusWidth && b.StrokeColor == focus {
					found = true
				}
			})
			return found
		}
		w.FocusGained()
		if !seen() {
			t.Errorf("%s shows no ring when it has the focus", name)
		}
		w.FocusLost()
		if seen() {
			t.Errorf("%s keeps the ring when it has lost the focus", name)
		}
	}
}
