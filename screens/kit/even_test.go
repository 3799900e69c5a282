package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

func TestEvenObjectsStayInsideInAsFewRowsAsFit(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	var four []fyne.CanvasObject
	for _, text := range []string{"Again", "Hard", "Good", "Easy, for once"} {
		four = append(four, NewButton(text, nil))
	}
	wide := four[3].MinSize().Width
	for _, c := range []struct {
		width float32
		rows  float32
	}{{4*wide + 48, 1}, {4*wide + 47, 2}, {2*wide + 16, 2}, {2*wide + 15, 4}} {
		row := Even(16, four...)
		tall := HeightFor(row, c.width)
		row.Resize(fyne.NewSize(c.width, tall))
		if want := c.rows*(look.ControlHeight+16) - 16; tall != want {
			t.Errorf("at %.0f they are %.0f high, want %.0f", c.width, tall, want)
		}
		for _, o := range four {
			if o.Size().Width != wide || o.Position().X < 0 || o.Position().X+o.Size().Width > c.width+0.5 {
				t.Errorf("at %.0f one stands at %v, %v", c.width, o.Position(), o.Size())
			}
		}
	}
}
