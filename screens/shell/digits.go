package shell

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// digitRows are the scan codes of the keys 1 to 9 in the top row.
// X11: evdev codes plus 8. Wayland: evdev codes. Windows: scan code set 1.
// macOS: the virtual key codes of HIToolbox's Events.h.
var digitRows = map[Keyboard][9]int{
	X11:     {10, 11, 12, 13, 14, 15, 16, 17, 18},
	Wayland: {2, 3, 4, 5, 6, 7, 8, 9, 10},
	Windows: {2, 3, 4, 5, 6, 7, 8, 9, 10},
	MacOS:   {18, 19, 20, 21, 23, 22, 26, 28, 25},
}

// Keyboard is the system that numbers the keys.
type Keyboard string

// The systems that number keys.
const (
	X11     Keyboard = "x11"
	Wayland Keyboard = "wayland"
	Windows Keyboard = "windows"
	MacOS   Keyboard = "macos"
)

// byPosition gives a key of the digit row the name of its digit, for keyboards
// (French, Czech) whose digits need Shift.
func byPosition(kb Keyboard, ev *fyne.KeyEvent) *fyne.KeyEvent {
	if ev.Name >= fyne.Key0 && ev.Name <= fyne.Key9 && len(ev.Name) == 1 {
		return ev
	}
	if ev.Physical.ScanCode == 0 || utf8.RuneCountInString(string(ev.Name)) > 1 {
		return ev // a key with a name, such as Escape, is what it says
	}
	for i, code := range digitRows[kb] {
		if code == ev.Physical.ScanCode {
			return &fyne.KeyEvent{Name: fyne.KeyName(rune('1' + i)), Physical: ev.Physical}
		}
	}
	return ev
}

// KeyboardOf is the system that numbers the keys on this machine.
func KeyboardOf(goos string, getenv func(string) string) Keyboard {
	switch {
	case goos == "windows":
		return Windows
	case goos == "darwin":
		return MacOS
	case getenv("WAYLAND_DISPLAY") != "" && getenv("FYNE_PLATFORM") != "x11":
		return Wayland
	}
	return X11
}
