package screentest

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit"
	"placard/screens/kit/kittest"
)

// Top is what is in front: the dialog or menu that is open, otherwise the
// screen.
func (r *Room) Top() fyne.CanvasObject {
	if over := r.Canvas().Overlays().Top(); over != nil {
		return over
	}
	return r.Canvas().Content()
}

// Sees fails for words that are not to be seen on the screen.
func (r *Room) Sees(words ...string) {
	r.T.Helper()
	for _, w := range words {
		if !kittest.Shows(r.Canvas().Content(), w) {
			r.T.Errorf("%q is not seen in %q", w, kittest.Texts(r.Canvas().Content()))
		}
	}
}

// Misses fails for words that are to be seen on the screen.
func (r *Room) Misses(words ...string) {
	r.T.Helper()
	for _, w := range words {
		if kittest.Shows(r.Canvas().Content(), w) {
			r.T.Errorf("%q is seen", w)
		}
	}
}

// Press sends keys as the window does: to whatever has the focus, otherwise to
// the screen. Names of one letter are typed; "space" is a space.
func (r *Room) Press(keys ...string) {
	c := r.Canvas()
	for _, k := range keys {
		if k == "space" {
			k = " "
		}
		if field, ok := c.Focused().(desktop.Keyable); ok {
			field.KeyDown(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		}
		switch focused := c.Focused(); {
		case len(k) == 1 && focused != nil:
			focused.TypedRune(rune(k[0]))
		case len(k) == 1:
			c.OnTypedRune()(rune(k[0]))
		case focused != nil:
			focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		default:
			c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		}
	}
}

// Tap taps what says the words in front: a button, otherwise a chip, otherwise
// a row.
func (r *Room) Tap(words string) {
	r.T.Helper()
	top := r.Top()
	says := func(o fyne.CanvasObject) bool { return kittest.Shows(o, words) }
	var found fyne.Tappable
	if o, ok := kittest.Find(top, func(o *kit.Row) bool { return says(o) }); ok {
		found = o
	}
	if o, ok := kittest.Find(top, func(o *kit.Chip) bool { return says(o) }); ok {
		found = o
	}
	if o, ok := kittest.Find(top, func(o *kit.Button) bool { return says(o) }); ok {
		found = o
	}
	if found == nil {
		r.T.Fatalf("nothing to press says %q in %q", words, kittest.Texts(top))
	}
	r.Canvas().Unfocus()
	test.Tap(found)
}

// Choose takes the line of the open menu that stands n below the first.
func (r *Room) Choose(n int, line string) {
	r.T.Helper()
	c := r.Canvas()
	if !kittest.Shows(c.Overlays().Top(), line) {
		r.T.Errorf("%q is not in %q", line, kittest.Texts(c.Overlays().Top()))
	}
	for range n {
		c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// Button is the button of a text in front.
func (r *Room) Button(text string) *kit.Button {
	r.T.Helper()
	b, ok := kittest.Find(r.Top(), func(b *kit.Button) bool { return b.Text == text })
	if !ok {
		r.T.Fatalf("no button %q among %q", text, kittest.Texts(r.Top()))
	}
	return b
}

// Field is the field with a placeholder in front.
func (r *Room) Field(placeholder string) *kit.Entry {
	r.T.Helper()
	e, ok := kittest.Find(r.Top(), func(e *kit.Entry) bool { return e.PlaceHolder == placeholder })
	if !ok {
		r.T.Fatalf("no field %q", placeholder)
	}
	return e
}

// Inside fails for words that reach over an edge of the window.
func (r *Room) Inside() {
	r.T.Helper()
	width := r.Canvas().Size().Width
	kittest.Find(r.Canvas().Content(), func(o *canvas.Text) bool {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		if at.X < 0 || at.X+o.Size().Width > width+1 {
			r.T.Errorf("%q reaches from %v to %v of %v", o.Text, at.X, at.X+o.Size().Width, width)
		}
		return false
	})
}
