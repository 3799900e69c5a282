package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

// TestWhatGetsTheFocusIsSeen tabs to things far below the fold, however deep
// they lie in the page.
func TestWhatGetsTheFocusIsSeen(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Options{}))
	button, field, inRow := NewButton("Down here", nil), NewEntry("Name"), NewTick("Done", nil)
	var page []fyne.CanvasObject
	for range 40 {
		page = append(page, Body("A line of text."))
	}
	page = append(page, NewPlacard(VStack(8, button)), field, NewRow(HStack(4, inRow), nil))
	scroll := NewScroll(VStack(12, page...))
	w := test.NewTempWindow(t, scroll)
	w.Resize(fyne.NewSize(300, 200))
	for name, o := range map[string]fyne.Focusable{"button on a placard": button, "field": field, "tick in a row": inRow} {
		scroll.ToTop()
		w.Canvas().Focus(o)
		object := o.(fyne.CanvasObject)
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(object).Y
		if top < 0 || top+object.Size().Height > 200 {
			t.Errorf("the %s has the focus at %.0f, out of sight", name, top)
		}
	}
}

func TestTheKeysThatScroll(t *testing.T) {
	w := test.NewTempWindow(t, nil)
	s := NewScroll(Tall(1000, Body("Long")))
	w.SetContent(s)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(300, 200))
	for _, c := range []struct {
		key  fyne.KeyName
		want float32
	}{
		{fyne.KeyUp, 0}, {fyne.KeyDown, look.RowHeight}, {fyne.KeyPageDown, look.RowHeight + 160}, {fyne.KeySpace, look.RowHeight + 320},
		{fyne.KeyPageUp, look.RowHeight + 160}, {fyne.KeyEnd, 800}, {fyne.KeyDown, 800}, {fyne.KeyHome, 0},
	} {
		if !s.Key(c.key) || s.inner.Offset.Y != c.want {
			t.Errorf("%s scrolls to %v, not %v", c.key, s.inner.Offset.Y, c.want)
		}
	}
	if s.Key(fyne.KeyN) {
		t.Error("a letter scrolls")
	}
}
