package kit

import (
	"math"
	"runtime"

	"fyne.io/fyne/v2"
)

// The toolkit moves by 25 pixels for a notch of a wheel, one line of running
// text. Other programs move by about three lines, so that a page takes seven or
// eight notches and not twenty-five.
const (
	notchFaster = 3
	halfNotch   = 12.5 // Wayland's notches are one and a half of the others
)

// Turned is a turn of the wheel as far as it is to scroll.
func Turned(ev *fyne.ScrollEvent) *fyne.ScrollEvent { return turned(ev, runtime.GOOS) }

// turned makes the notches of a wheel faster, and leaves the fine movements of
// fingers on a touchpad: those follow the fingers already, except on Windows,
// which counts them in parts of a notch.
func turned(ev *fyne.ScrollEvent, system string) *fyne.ScrollEvent {
	by := func(d float32) float32 {
		if system == "darwin" || system != "windows" && math.Mod(float64(d), halfNotch) != 0 {
			return d
		}
		return d * notchFaster
	}
	faster := *ev
	faster.Scrolled = fyne.NewDelta(by(ev.Scrolled.DX), by(ev.Scrolled.DY))
	return &faster
}
