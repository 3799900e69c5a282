package solutions

import (
	"testing"

	"fyne.io/fyne/v2"

	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

type room struct{ *screentest.Room }

func enter(t *testing.T, source string, size fyne.Size) room {
	t.Helper()
	return room{screentest.Enter(t, source, size, look.Options{Variant: look.Light})}
}

// list shows the screen with the solutions.
func (r room) list() *Screen {
	s := New(r.Desk, r)
	r.Put(route.Solutions, s)
	return s
}

// paper shows the committee sheet.
func (r room) paper() *Sheet {
	s := NewSheet(r.Desk, r)
	r.Put(route.Sheet, s)
	return s
}
