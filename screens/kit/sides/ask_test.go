package sides

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit"
	"placard/screens/kit/kittest"
	"placard/screens/look"
)

func TestACardIsKeptOnlyWithBothSides(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	w := test.NewTempWindow(t, nil)
	w.Resize(fyne.NewSize(800, 600))
	kept, left := "", ""
	ask := func(front, back string) (*kit.Entry, *kit.NoteEntry) {
		kept, left = "", ""
		Ask(w.Canvas(), Asked{Title: "New card", Yes: "Save", Front: front, Back: back,
			Keep: func(f, b string) { kept = f + "/" + b }, Leave: func(f, b string) { left = f + "/" + b }})
		top := w.Canvas().Overlays().Top()
		f, _ := kittest.Find(top, func(*kit.Entry) bool { return true })
		b, _ := kittest.Find(top, func(*kit.NoteEntry) bool { return true })
		return f, b
	}
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	for _, c := range []struct{ front, back string }{{"", ""}, {"a", "  "}, {" ", "b"}} {
		f, b := ask(c.front, c.back)
		f.TypedKey(enter)
		if kept != "" || !kittest.Shows(w.Canvas().Overlays().Top(), "A card needs a question and an answer.") {
			t.Errorf("%q is kept as %q", c, kept)
		}
		if focus := w.Canvas().Focused(); c.front == "a" && focus != b || c.front != "a" && focus != f {
			t.Errorf("of %q the focus is on %T", c, focus)
		}
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if left != c.front+"/"+c.back {
			t.Errorf("of %q is left %q", c, left)
		}
	}
	f, _ := ask("a", "b")
	f.TypedKey(enter)
	if kept != "a/b" || left != "" || w.Canvas().Overlays().Top() != nil {
		t.Errorf("kept is %q, left %q", kept, left)
	}
}
