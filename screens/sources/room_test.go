package sources

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

// room is the screen in a window.
type room struct {
	*screentest.Room
	*Screen
}

func bundled(t *testing.T) []byte {
	t.Helper()
	src, err := os.ReadFile("../../content/reports/human-trafficking/report.md")
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// enter opens the screen on a report at a window's size.
func enter(t *testing.T, markdown string, size fyne.Size, o look.Options) room {
	t.Helper()
	r := room{Room: screentest.Enter(t, markdown, size, o)}
	r.Screen = New(r.Desk, r)
	r.Put(route.Sources, r.Screen)
	return r
}

func (r room) keys(names ...fyne.KeyName) {
	for _, n := range names {
		r.Key(&fyne.KeyEvent{Name: n}, 0)
	}
}

// press taps the button with a text, in the dialog or menu if one is open.
func (r room) press(text string) { r.T.Helper(); test.Tap(r.Button(text)) }

// write writes into the field with a placeholder.
func (r room) write(placeholder, text string) { r.T.Helper(); r.Field(placeholder).SetText(text) }
