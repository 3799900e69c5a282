package shell

import (
	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/route"
)

// listen takes the keys that no widget has the focus for, and the shortcuts.
func (s *Shell) listen() {
	c := s.p.Window.Canvas()
	c.SetOnTypedKey(s.onKey)
	c.SetOnTypedRune(s.onRune)
	s.listenForText()
	for _, command := range s.commands {
		for _, k := range command.Keys {
			if k.Mod != 0 {
				c.AddShortcut(k.shortcut(), func(fyne.Shortcut) { s.Run(command.ID) })
			}
		}
	}
}

// listenForText takes the shortcuts of selecting and copying for the screen.
func (s *Shell) listenForText() {
	take := func(mod fyne.KeyModifier, names ...fyne.KeyName) {
		for _, name := range names {
			s.p.Window.Canvas().AddShortcut(Key{Name: name, Mod: mod}.shortcut(), func(fyne.Shortcut) { s.TextKey(name, mod) })
		}
	}
	const shift = fyne.KeyModifierShift
	arrows := []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd}
	take(ctrl, append(arrows, fyne.KeyA, fyne.KeyC)...)
	take(ctrl|shift, append(arrows, fyne.KeyC)...)
}

// TextKey gives the screen a key with Control that selects or copies.
func (s *Shell) TextKey(name fyne.KeyName, mod fyne.KeyModifier) {
	if t, ok := s.current.(route.Selectable); ok && s.p.Window.Canvas().Overlays().Top() == nil {
		t.SelectKey(name, mod)
	}
}

// onKey gives a key to the screen first, then to the commands. Keys meant for
// a dialog do not reach the screen behind it. A key that was used is used up:
// its character, which comes after it, is for nobody, neither for the screen
// to which the key has led nor for a field that it has put the focus in.
func (s *Shell) onKey(ev *fyne.KeyEvent) {
	s.layer.HideTip()
	s.usedUp = s.useKey(byPosition(s.p.Keyboard, ev))
	if field, ok := s.p.Window.Canvas().Focused().(interface{ AwaitKey() }); s.usedUp && ok {
		field.AwaitKey()
	}
}

// useKey reports whether somebody wanted a key.
func (s *Shell) useKey(ev *fyne.KeyEvent) bool {
	if s.p.Window.Canvas().Overlays().Top() != nil {
		return false
	}
	if h, ok := s.current.(route.KeyHandler); ok && h.Key(ev, kit.Modifiers()) {
		return true
	}
	c, ok := plain(s.commands, ev.Name, 0)
	if ok {
		c.Run()
		return true
	}
	enter := ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter
	return enter && kit.Modifiers() == 0 && kit.PressEmpty(s.current.Content())
}

func (s *Shell) onRune(r rune) {
	if s.usedUp {
		s.usedUp = false
		return
	}
	if s.p.Window.Canvas().Overlays().Top() != nil {
		return
	}
	if h, ok := s.current.(route.RuneHandler); ok && h.Rune(r) {
		return
	}
	if c, ok := plain(s.commands, "", r); ok {
		c.Run()
	}
}

// Run gives a command by its ID, as the menu, shortcuts and tests do.
func (s *Shell) Run(id string) {
	if s.p.Window.Canvas().Overlays().Top() != nil {
		return
	}
	for _, c := range s.commands {
		if c.ID == id && c.enabled() {
			c.Run()
		}
	}
}

// keyOf is the key of a command as people write it.
func (s *Shell) keyOf(id string) string {
	for _, c := range s.commands {
		if c.ID == id {
			return c.shown(s.p.GOOS)
		}
	}
	return ""
}
