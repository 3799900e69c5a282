package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"placard/screens/route"
)

func TestWhatIsMarkedByKeyIsListedAndThereTomorrow(t *testing.T) {
	s := sitWithFish(t)
	s.shell.Go(route.At(route.Read, "section/introduction"))
	s.typed(fyne.KeyV, fyne.KeyDown)
	for range 3 {
		s.shell.TextKey(fyne.KeyRight, fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift)
	}
	s.sees("Against us")
	s.typed(fyne.Key3)
	s.sees("Highlighted: Against us")
	s.shell.Run("notes")
	s.sees("Nets are long")
	s.sees("Against us 1")

	next := s.again()
	next.shell.Run("notes")
	next.sees("Nets are long")
	next.typed(fyne.KeyDown, fyne.KeyReturn)
	next.sees("Bycatch is thrown back.")
	next.shell.Run("undo") // of this sitting there is nothing to undo
	next.shell.Run("notes")
	next.sees("Nets are long")
}

func TestKeysWithControlReachNoTextBehindADialog(t *testing.T) {
	s := sitWithFish(t)
	s.shell.Go(route.At(route.Read, "section/introduction"))
	s.shell.Run("help")
	s.shell.TextKey(fyne.KeyA, fyne.KeyModifierShortcutDefault)
	s.key(fyne.KeyEscape)
	s.misses("Against us")
	s.shell.TextKey(fyne.KeyA, fyne.KeyModifierShortcutDefault)
	s.sees("Against us")
	s.shell.Run("timeline")
	s.shell.TextKey(fyne.KeyA, fyne.KeyModifierShortcutDefault) // there is no text to select
	s.shell.Run("read")
	s.misses("Against us")
}
