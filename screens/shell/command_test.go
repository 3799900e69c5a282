package shell

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestKeysAreWrittenAsOnTheSystem(t *testing.T) {
	for _, c := range []struct {
		key         Key
		linux, macs string
	}{
		{Key{Name: fyne.KeyK, Mod: fyne.KeyModifierShortcutDefault}, "Ctrl K", "⌘K"},
		{Key{Name: fyne.KeyLeft, Mod: fyne.KeyModifierAlt}, "Alt ←", "⌥←"},
		{Key{Name: fyne.KeyF1}, "F1", "F1"},
		{Key{Rune: '?'}, "?", "?"},
	} {

		if got := c.key.Label("linux"); got != c.linux {
			t.Errorf("%v is %q, want %q", c.key, got, c.linux)
		}
		if got := c.key.Label("darwin"); got != c.macs {
			t.Errorf("%v is %q on macOS, want %q", c.key, got, c.macs)
		}
	}
}

func TestDigitsAreTakenByPosition(t *testing.T) {
	for _, c := range []struct {
		kb   Keyboard
		name fyne.KeyName
		code int
		want fyne.KeyName
	}{
		{X11, "&", 10, "1"},
		{X11, "É", 11, "2"},
		{Wayland, "&", 2, "1"},
		{X11, "3", 12, "3"},
		{X11, fyne.KeyEscape, 10, fyne.KeyEscape},
		{X11, "A", 38, "A"},
		{MacOS, "(", 23, "5"},
		{X11, "&", 0, "&"},
	} {
		ev := &fyne.KeyEvent{Name: c.name, Physical: fyne.HardwareKey{ScanCode: c.code}}
		if got := byPosition(c.kb, ev).Name; got != c.want {
			t.Errorf("%s key %q at %d is %q, want %q", c.kb, c.name, c.code, got, c.want)
		}
	}
}

func TestPlainKeysFindTheirCommand(t *testing.T) {
	commands := []Command{
		{ID: "help", Keys: []Key{{Name: fyne.KeyF1}, {Rune: '?'}}},
		{ID: "search", Keys: []Key{{Name: fyne.KeyK, Mod: fyne.KeyModifierControl}}},
		{ID: "off", Keys: []Key{{Name: fyne.KeyF5}}, Enabled: func() bool { return false }},
	}
	for _, c := range []struct {
		name fyne.KeyName
		r    rune
		want string
	}{{fyne.KeyF1, 0, "help"}, {"", '?', "help"}, {fyne.KeyK, 0, ""}, {fyne.KeyF5, 0, ""}, {"", 'x', ""}} {
		if got, _ := plain(commands, c.name, c.r); got.ID != c.want {
			t.Errorf("key %q rune %q gives %q, want %q", c.name, c.r, got.ID, c.want)
		}
	}
}
