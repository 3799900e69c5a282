package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

func TestTheWheelScrollsAListFromTheMarginsOfItsPage(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	list, rows := NewList(), []*Row{}
	for range 40 {
		rows = append(rows, NewRow(Body("A row"), nil))
	}
	list.SetRows(rows)
	page := list.Wheel(Page(12, 0, Below(Heading("Title"), list, 6)))
	w := test.NewTempWindow(t, page)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 400))
	for name, at := range map[string]fyne.Position{"left": {X: 5, Y: 200}, "right": {X: 895, Y: 200}, "title": {X: 100, Y: 20}, "row": {X: 400, Y: 200}} {
		list.scroll.ToTop()
		test.Scroll(w.Canvas(), at, 0, -60)
		if list.scroll.inner.Offset.Y <= 0 {
			t.Errorf("over the %s nothing scrolls", name)
		}
	}
	list.scroll.ToTop()
	list.Hide()
	test.Scroll(w.Canvas(), fyne.NewPos(5, 200), 0, -60)
	if list.scroll.inner.Offset.Y != 0 {
		t.Error("a list that is not shown scrolls")
	}
}
