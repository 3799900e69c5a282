package axis

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Tappable      = (*Axis)(nil)
	_ fyne.Draggable     = (*Axis)(nil)
	_ fyne.Scrollable    = (*Axis)(nil)
	_ desktop.Hoverable  = (*Axis)(nil)
	_ desktop.Cursorable = (*Axis)(nil)
)

// grip is what a drag has taken hold of.
type grip int

const (
	nothing grip = iota
	paper        // the axis, which follows the pointer
	window       // the window on the strip
)

// The factors of one step for Zoom.
const (
	ZoomIn  = 0.6
	ZoomOut = 1 / ZoomIn
)

// Dragged pans: the axis goes with the pointer, on the strip the window does.
func (a *Axis) Dragged(e *fyne.DragEvent) {
	if a.held == nothing {
		a.held = paper
		if start := e.Position.Subtract(e.Dragged); a.sceneNow().strip.holds(start) {
			a.held = window
			if !a.sceneNow().window.holds(start) {
				a.jump(start.X)
			}
		}
	}
	if a.held == window {
		a.Pan(e.Dragged.DX * float32((a.bounds.To-a.bounds.From)/a.scale.span()) / a.width())
		return
	}
	a.Pan(-e.Dragged.DX / a.width())
}

// DragEnd lets go.
func (a *Axis) DragEnd() { a.held = nothing }

// jump brings the time at a place of the strip into the middle.
func (a *Axis) jump(x float32) {
	at := a.whole().Year(x)
	half := a.scale.span() / 2
	a.scale.From, a.scale.To = at-half, at+half
	a.scale = a.scale.within(a.bounds)
	a.moved()
}

// Scrolled zooms around the pointer; sideways, or with Shift, it pans.
func (a *Axis) Scrolled(e *fyne.ScrollEvent) {
	dx, dy := e.Scrolled.DX, e.Scrolled.DY
	if shiftHeld() && dx == 0 {
		dx, dy = dy, 0
	}
	if math.Abs(float64(dx)) > math.Abs(float64(dy)) {
		a.Pan(-dx * 4 / a.width())
		return
	}
	x := e.Position.X
	if a.sceneNow().strip.holds(e.Position) {
		x = a.size.Width / 2
	}
	a.scale = a.scale.Zoom(math.Exp(-float64(dy)/100), x, a.bounds)
	a.changed()
}

func shiftHeld() bool {
	app := fyne.CurrentApp()
	if app == nil {
		return false
	}
	d, ok := app.Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// Tapped chooses the event there. Where several stand at one place, each tap
// chooses the next of them.
func (a *Axis) Tapped(e *fyne.PointEvent) {
	s := a.sceneNow()
	if s.strip.holds(e.Position) {
		a.jump(e.Position.X)
		return
	}
	if event := s.cardAt(e.Position); event != none {
		a.choose(event)
		return
	}
	if here := s.near(e.Position); len(here) > 0 {
		a.choose(here[(slices.Index(here, a.chosen)+1)%len(here)])
	}
}

// MouseIn follows the pointer.
func (a *Axis) MouseIn(e *desktop.MouseEvent) { a.point(e.Position) }

// MouseMoved shows the flag of the event under the pointer.
func (a *Axis) MouseMoved(e *desktop.MouseEvent) { a.point(e.Position) }

// MouseOut follows the pointer.
func (a *Axis) MouseOut() { a.setPointed(none) }

func (a *Axis) point(at fyne.Position) {
	s := a.sceneNow()
	event := none
	if c := s.cardAt(at); c != none {
		event = c
	} else if here := s.near(at); len(here) > 0 {
		event = here[0]
	}
	a.setPointed(event)
}

func (a *Axis) setPointed(event int) {
	if a.pointed != event {
		a.pointed = event
		a.Refresh()
	}
}

// Cursor is a hand over what can be chosen.
func (a *Axis) Cursor() desktop.Cursor {
	if a.pointed != none {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Key takes the axis's keys: ← → walk, Home and End go to the first and last
// event, Page Up and Page Down pan. It reports whether the key was used.
func (a *Axis) Key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyLeft:
		a.Walk(-1)
	case fyne.KeyRight:
		a.Walk(1)
	case fyne.KeyHome:
		a.choose(0)
	case fyne.KeyEnd:
		a.choose(len(a.events) - 1)
	case fyne.KeyPageUp:
		a.Pan(-0.8)
	case fyne.KeyPageDown:
		a.Pan(0.8)
	default:
		return false
	}
	return true
}

// Rune takes the axis's characters: + and − zoom, 0 shows all. It reports
// whether the character was used.
func (a *Axis) Rune(r rune) bool {
	switch r {
	case '+', '=':
		a.Zoom(ZoomIn)
	case '-', '−', '_':
		a.Zoom(ZoomOut)
	case '0':
		a.Fit()
	default:
		return false
	}
	return true
}
