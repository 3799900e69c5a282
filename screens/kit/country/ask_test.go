package country

import (
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

// asked is the open dialog, and what it told.
type asked struct {
	c    fyne.Canvas
	name string
	told bool
}

func ask(t *testing.T, current string) *asked {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	w := test.NewTempWindow(t, canvas.NewRectangle(nil))
	w.Resize(fyne.NewSize(860, 560))
	a := &asked{c: w.Canvas()}
	Ask(a.c, Asked{Current: current, Suggest: suggest, OnName: func(name string) { a.name, a.told = name, true }})
	return a
}

func suggest(typed string, n int) []string {
	var list []string
	for _, name := range []string{"Kenya", "Kiribati", "Mali"} {
		if strings.HasPrefix(strings.ToLower(name), strings.ToLower(typed)) && len(list) < n {
			list = append(list, name)
		}
	}
	return list
}

// types sends letters and keys to whatever has the focus, otherwise to the
// dialog.
func (a *asked) types(keys ...string) {
	for _, k := range keys {
		if field, ok := a.c.Focused().(desktop.Keyable); ok {
			field.KeyDown(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		}
		switch focused := a.c.Focused(); {
		case focused == nil:
			a.c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		case len(k) == 1:
			focused.TypedRune(rune(k[0]))
		default:
			focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		}
	}
}

func (a *asked) open() bool { return a.c.Overlays().Top() != nil }

func TestANameIsChosenWithKeysAlone(t *testing.T) {
	for keys, want := range map[string]string{
		"k Down Return Return":                          "Kenya",
		"k Down Down Return Return":                     "Kiribati",
		"k Down Down Up Return Return":                  "Kenya",
		"N A T O Return":                                "NATO",
		"Down Return BackSpace BackSpace x Return":      "Kenx",
		"m a l Return":                                  "mal",
		"k Down Down Down Down Down Down Return Return": "Kiribati",
	} {
		a := ask(t, "")
		a.types(strings.Fields(keys)...)
		if a.name != want || a.open() {
			t.Errorf("%q names %q, want %q; open %v", keys, a.name, want, a.open())
		}
	}
}

func TestASuggestionIsTakenByATap(t *testing.T) {
	a := ask(t, "")
	a.types("k")
	row, ok := kittest.Find(a.c.Overlays().Top(), func(r *kit.Row) bool { return kittest.Shows(r, "Kiribati") })
	if !ok {
		t.Fatalf("not suggested in %q", kittest.Texts(a.c.Overlays().Top()))
	}
	test.Tap(row)
	if !a.open() || a.told {
		t.Error("a tap on a name saves it at once")
	}
	a.types("Return")
	if a.name != "Kiribati" {
		t.Errorf("named %q", a.name)
	}
}

func TestEscapeChangesNothing(t *testing.T) {
	a := ask(t, "Kenya")
	a.types("x", "Escape")
	if a.told || a.open() {
		t.Errorf("told %q, open %v", a.name, a.open())
	}
}

func TestTheCountryCanBeRemoved(t *testing.T) {
	a := ask(t, "Mali")
	a.types("BackSpace", "BackSpace", "BackSpace", "BackSpace", "Return")
	if !a.told || a.name != "" {
		t.Errorf("told %v, named %q", a.told, a.name)
	}
}
