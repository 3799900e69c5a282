package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"placard/screens/look"
)

// TestIconsHaveTheirColour draws icons in two themes: their inside must be of
// the colour that was asked for, by name, under each. An icon that was there
// before the theme was changed follows it.
func TestIconsHaveTheirColour(t *testing.T) {
	app := test.NewTempApp(t)
	old := NewIcon(look.IconHouseFill, look.Ink)
	w := test.NewTempWindow(t, Layers())
	w.SetPadded(false)
	drawn := func(icon *Icon) color.Color {
		w.SetContent(icon)
		w.Resize(fyne.NewSize(60, 60))
		picture := w.Canvas().Capture()
		at := picture.Bounds().Max
		return color.NRGBAModel.Convert(picture.At(at.X/2, at.Y/2+4))
	}
	for _, variant := range []look.Variant{look.Light, look.Dark} {
		for _, name := range []fyne.ThemeColorName{look.Primary, look.Good, look.Ink} {
			th := look.New(look.Options{Variant: variant})
			app.Settings().SetTheme(th)
			got := drawn(NewIcon(look.IconHouseFill, name))
			if want := th.Color(name, theme.VariantLight); got != color.NRGBAModel.Convert(want) {
				t.Errorf("the icon in %s is %v, want %v", name, got, want)
			}
		}
		w.SetContent(old)
		app.Settings().SetTheme(look.New(look.Options{Variant: variant, TextScale: 1.25}))
		if got, want := drawn(old), color.NRGBAModel.Convert(look.New(look.Options{Variant: variant}).Color(look.Ink, theme.VariantLight)); got != want {
			t.Errorf("the icon that was there is %v, want %v", got, want)
		}
	}
}
