package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

func TestARowTellsWhatIsCutInIt(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	long := "A title that is much too long for the room that there is"
	row := NewRow(HStack(8, NewLine("7", look.Sans, look.Text, look.Muted), Grow(NewLine(long, look.Serif, look.Reading, look.Ink))), nil)
	for _, c := range []struct {
		width float32
		want  string
	}{{200, long}, {900, ""}} {
		row.Resize(fyne.NewSize(c.width, row.HeightFor(c.width)))
		test.WidgetRenderer(row).Layout(row.Size())
		row.MouseIn(&desktop.MouseEvent{})
		if row.tip != c.want {
			t.Errorf("at %v the tip is %q", c.width, row.tip)
		}
	}
}

func TestACompactRailNamesItsIcons(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	r := NewRail(nil)
	r.SetItems([]RailItem{{ID: "today", Text: "Today", Icon: look.IconHouse, Chosen: look.IconHouseFill}}, nil)
	show(t, r)
	e := r.entries[0]
	for compact, want := range map[bool]string{false: "", true: "Today"} {
		r.SetCompact(compact)
		r.Resize(fyne.NewSize(r.Width(), 600))
		e.MouseIn(&desktop.MouseEvent{})
		if e.tip != want {
			t.Errorf("compact %v: the tip is %q", compact, e.tip)
		}
	}
}
