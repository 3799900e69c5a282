package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

func TestToolsStandInOneLineWhereTheyFit(t *testing.T) {
	app := test.NewTempApp(t)
	for _, c := range []struct {
		width, scale float32
		oneLine      bool
	}{{1038, 1, true}, {700, 1, true}, {500, 1, false}, {952, 1.5, true}, {700, 1.5, false}} {
		app.Settings().SetTheme(look.New(look.Options{TextScale: c.scale}))
		tools := NewTools(240, NewSearch("Filter terms"), NewChips(nil, "All", "Due", "Tricky", "New", "Set aside"), nil, NewButton("A to Z", nil))
		tools.Resize(fyne.NewSize(c.width, tools.HeightFor(c.width)))
		test.WidgetRenderer(tools).Layout(tools.Size())
		views, field := tools.Views, tools.Field
		if one := views.Position().X > 0; one != c.oneLine {
			t.Errorf("at %v and scale %v the views stand at %v", c.width, c.scale, views.Position())
		}
		if !c.oneLine && views.Position().Y < field.Size().Height {
			t.Errorf("at %v and scale %v the views lie over the field", c.width, c.scale)
		}
		if end := tools.End; end.Position().X+end.Size().Width != c.width {
			t.Errorf("at %v and scale %v the end is not at the right", c.width, c.scale)
		}
	}
}
