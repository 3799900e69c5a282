package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestASheetLiesNearTheTopAndKeepsItsKeys(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(860, 560), fyne.NewSize(1366, 768), fyne.NewSize(1920, 1080)} {
		w := window(t, size, Body("Page"))
		w.Resize(size)
		var keys []fyne.KeyName
		typed, closed := "", 0
		content := Body("Sheet")
		s := ShowSheet(w.Canvas(), Sheet{
			Content: content, Width: 720, Height: 600, OnClose: func() { closed++ },
			OnKey: func(ev *fyne.KeyEvent) { keys = append(keys, ev.Name) }, OnRune: func(r rune) { typed += string(r) },
		})
		at, got := content.Position(), content.Size()
		area := w.Canvas().Size()
		if at.Y < sheetLeast || at.Y > sheetMost || at.Y+got.Height > area.Height-sheetLeast+1 || at.X < sheetSide {
			t.Errorf("in %v the sheet lies at %v, %v large", area, at, got)
		}
		w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyDown})
		w.Canvas().OnTypedRune()('a')
		test.TapCanvas(w.Canvas(), fyne.NewPos(area.Width/2, at.Y+20)) // on the sheet
		if closed != 0 || len(keys) != 1 || typed != "a" {
			t.Errorf("closed %d times, keys %v, typed %q", closed, keys, typed)
		}
		test.TapCanvas(w.Canvas(), fyne.NewPos(4, 4)) // beside it
		s.Close()
		if closed != 1 || w.Canvas().Overlays().Top() != nil {
			t.Errorf("closed %d times", closed)
		}
	}
}

func TestEscClosesASheet(t *testing.T) {
	w := window(t, fyne.NewSize(860, 560), Body("Page"))
	ShowSheet(w.Canvas(), Sheet{Content: Body("Sheet"), Width: 720, Height: 600})
	w.Canvas().OnTypedRune()('a') // nobody takes it
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyUp})
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.Canvas().Overlays().Top() != nil {
		t.Error("it is still there")
	}
}
