package prose

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// zoomTurn is how far the wheel turns for a step of the text size: one notch of a
// mouse, a little of a touchpad.
const zoomTurn = 10

// zoomed takes a turn of the wheel while Ctrl is held. It reports whether it was.
func (p *Prose) zoomed(turn float32) bool {
	if p.options.OnZoom == nil || p.held()&fyne.KeyModifierShortcutDefault == 0 {
		p.turned = 0
		return false
	}
	if p.turned*turn < 0 { // the other way
		p.turned = 0
	}
	p.turned += turn
	switch {
	case p.turned >= zoomTurn:
		p.turned = 0
		p.options.OnZoom(1)
	case p.turned <= -zoomTurn:
		p.turned = 0
		p.options.OnZoom(-1)
	}
	return true
}

// modifiers are the keys that are held.
func modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
