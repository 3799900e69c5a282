package parties

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

// list shows the screen.
func (r room) list() *Screen {
	s := New(r.Desk, r)
	r.Put(route.Parties, s)
	return s
}
