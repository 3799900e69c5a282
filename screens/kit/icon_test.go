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
// the colour that was asked for, by name, under each.
func TestIconsHaveTheirColour(t *testing.T) {
	app := test.NewTempApp(t)
	w := test.NewTempWindow(t, Layers())
	w.SetPadded(false)
	for _, variant := range []look.Variant{look.Light, look.Dark} {
		for _, name := range []fyne.ThemeColorName{look.Primary, look.Good, look.Ink} {
			th := look.New(look.Options{Variant: variant})
			app.Settings().SetTheme(th)
			icon := NewIcon(look.IconHouseFill, name)
			w.SetContent(icon)
			w.Resize(fyne.NewSize(60, 60))
			picture := w.Canvas().Capture()
			at := picture.Bounds().Max
			got := color.NRGBAModel.Convert(picture.At(at.X/2, at.Y/2+4))
			if want := th.Color(name, theme.VariantLight); got != color.NRGBAModel.Convert(want) {
				t.Errorf("the icon in %s is %v, want %v", name, got, want)
			}
		}
	}
}
