package prose

import (
	"image/color"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"placard/content/report"
	"placard/screens/look"
)

func TestColoursFollowTheTheme(t *testing.T) {
	a := underLook(t, 1)
	chart := newStub(100)
	p, _ := reader(t, Options{Chart: func(report.Block) fyne.CanvasObject { return chart }}, 900, 600, section())
	before := chart.refreshes
	a.Settings().SetTheme(look.New(look.Options{Variant: look.Dark}))
	p.Refresh()
	for _, text := range texts(p) {
		if c := text.Color; c != theme.Color(look.Ink) && c != theme.Color(look.Muted) && c != theme.Color(look.Primary) {
			t.Fatalf("%q keeps the colour %v", text.Text, c)
		}
	}
	if chart.refreshes == before {
		t.Error("a chart out of sight is not told")
	}
}

// garish is the toolkit's deliberately ugly theme, with our own names answered.
type garish struct{ fyne.Theme }

func (g garish) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch name {
	case look.Surface, look.Highlight1:
		name = theme.ColorNameInputBackground
	case look.Bookmark:
		name = theme.ColorNameWarning
	}
	return g.Theme.Color(name, v)
}

func (g garish) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case look.Reading:
		return 19
	case look.Display:
		return 41
	}
	return g.Theme.Size(name)
}

func TestNothingIsWiredToOneTheme(t *testing.T) {
	a := test.NewTempApp(t)
	g := garish{test.NewTheme()}
	a.Settings().SetTheme(g)
	p, w := reader(t, asked(), 900, 3000, section())
	w.Canvas().Capture()
	inks := []color.Color{
		g.Color(look.Ink, 2), g.Color(look.Muted, 2), g.Color(look.Primary, 2),
	}
	for _, text := range texts(p) {
		if !slices.Contains(inks, text.Color) {
			t.Errorf("%q is drawn in %v", text.Text, text.Color)
		}
	}
	if size := texts(p)[0].TextSize; size != 41 {
		t.Errorf("the title is set in %.0f", size)
	}
}
