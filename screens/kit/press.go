// Package kit holds the widgets that every screen is built from. They know
// colours, sizes and faces by name, and nothing of reports or progress.
package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// press is what everything that can be pressed shares: it follows pointer and
// focus, acts on Enter and Space, and passes all other keys on to the window,
// so that a screen's keys work wherever the focus is.
type press struct {
	widget.BaseWidget
	self     fyne.Widget // the widget that embeds it
	act      func()
	hovered  bool
	focused  bool
	down     bool
	disabled bool
	scroll   *Scroll // that it lies in, nil if in none
	tip      string
	watch    func(bool)
}

func (p *press) init(self fyne.Widget, act func()) {
	p.self, p.act = self, act
	p.ExtendBaseWidget(self)
}

// Watch tells whenever it is pointed at or reached by key, or neither any more.
func (p *press) Watch(watch func(on bool)) { p.watch = watch }

func (p *press) tellWatch() {
	if p.watch != nil {
		p.watch(p.hovered || p.focused)
	}
}

// Tapped acts.
func (p *press) Tapped(*fyne.PointEvent) { p.do() }

func (p *press) do() {
	if !p.disabled && p.act != nil {
		p.act()
	}
}

// Disable makes it not react; Enable undoes that.
func (p *press) Disable() { p.set(&p.disabled, true) }

// Enable makes it react.
func (p *press) Enable() { p.set(&p.disabled, false) }

// Disabled reports whether it does not react.
func (p *press) Disabled() bool { return p.disabled }

// FocusGained shows the focus ring.
func (p *press) FocusGained() {
	p.set(&p.focused, true)
	p.scroll.seen(p.self)
	p.tipSoon()
	p.tellWatch()
}

func (p *press) scrolledBy(s *Scroll) { p.scroll = s }

// FocusLost hides the focus ring.
func (p *press) FocusLost() {
	p.set(&p.focused, false)
	p.tipGone()
	p.tellWatch()
}

// MouseIn follows the pointer.
func (p *press) MouseIn(*desktop.MouseEvent) {
	p.set(&p.hovered, true)
	p.tipSoon()
	p.tellWatch()
}

// MouseMoved does nothing; the toolkit wants it.
func (p *press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut follows the pointer.
func (p *press) MouseOut() {
	p.hovered, p.down = false, false
	p.self.Refresh()
	p.tipGone()
	p.tellWatch()
}

// MouseDown shows that it is pressed.
func (p *press) MouseDown(*desktop.MouseEvent) {
	p.set(&p.down, true)
	p.tipGone()
}

// MouseUp shows that it is let go.
func (p *press) MouseUp(*desktop.MouseEvent) { p.set(&p.down, false) }

// Cursor is a hand over what can be pressed.
func (p *press) Cursor() desktop.Cursor {
	if p.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// TypedKey acts on Enter and Space and passes other keys on.
func (p *press) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.do()
	default:
		passKey(p.self, ev)
	}
}

// TypedRune passes characters on; the space of the space key is not one.
func (p *press) TypedRune(r rune) {
	if r != ' ' {
		passRune(p.self, r)
	}
}

func (p *press) set(field *bool, value bool) {
	if *field != value {
		*field = value
		p.self.Refresh()
	}
}

// PassKey gives a key that a widget with the focus does not use to whoever takes
// the keys that no widget has focus for. PassRune does so with a character.
func PassKey(o fyne.CanvasObject, ev *fyne.KeyEvent) { passKey(o, ev) }

// PassRune passes a character on.
func PassRune(o fyne.CanvasObject, r rune) { passRune(o, r) }

// passKey gives a key to whoever takes the keys that no widget has focus for.
func passKey(o fyne.CanvasObject, ev *fyne.KeyEvent) {
	if c := canvasOf(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(ev)
	}
}

func passRune(o fyne.CanvasObject, r rune) {
	if c := canvasOf(o); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	if app := fyne.CurrentApp(); app != nil {
		return app.Driver().CanvasForObject(o)
	}
	return nil
}

// Modifiers are the modifier keys that are down.
func Modifiers() fyne.KeyModifier {
	if app := fyne.CurrentApp(); app != nil {
		if d, ok := app.Driver().(desktop.Driver); ok {
			return d.CurrentKeyModifiers()
		}
	}
	return 0
}
