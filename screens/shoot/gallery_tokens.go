package shoot

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"placard/screens/kit"
	"placard/screens/look"
)

func galleryTokens() fyne.CanvasObject {
	return columns(
		kit.VStack(32, part("Colours", swatches()), part("Icons", icons())),
		kit.VStack(32, part("Type", ladder()...), part("Faces", faces()...)),
	)
}

// swatches are all our colours with their names.
func swatches() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, names := range [][]fyne.ThemeColorName{
		{look.Paper, look.Surface, look.Line, look.Border},
		{look.Ink, look.Muted, look.Primary, look.OnPrimary},
		{look.Selection, look.Hover, look.Pressed, look.Focus},
		{look.Good, look.Wrong, look.Bookmark, look.Shadow},
		{look.Highlight1, look.Highlight2, look.Highlight3, look.Highlight4},
		{look.Chart1, look.Chart2, look.Chart3, look.Chart4},
	} {
		var row []fyne.CanvasObject
		for _, name := range names {
			r := canvas.NewRectangle(theme.Color(name))
			r.StrokeColor, r.StrokeWidth, r.CornerRadius = theme.Color(look.Line), 1, look.RadiusControl
			r.SetMinSize(fyne.NewSize(120, 40))
			row = append(row, kit.Fixed(136, kit.VStack(4, r, kit.Small(string(name)))))
		}
		rows = append(rows, kit.HStack(8, row...))
	}
	return kit.VStack(12, rows...)
}

// ladder is every text size with a line of text that wraps.
func ladder() []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, s := range []struct {
		name string
		size fyne.ThemeSizeName
		face look.Face
	}{
		{"Caption", look.Caption, look.Sans}, {"Text", look.Text, look.Sans}, {"Reading", look.Reading, look.Serif},
		{"Heading", look.Heading, look.SerifSemiBold}, {"Title", look.Title, look.SerifSemiBold},
		{"Display", look.Display, look.SerifSemiBold}, {"Card term", look.CardTerm, look.SerifSemiBold},
	} {
		words := fmt.Sprintf("%s %g/%g. The quick delegate moved to adjourn.", s.name, theme.Size(s.size), look.LineHeight(theme.Current(), s.size))
		list = append(list, kit.NewText(words, s.face, s.size, look.Ink))
	}
	return list
}

// faces is every face with the characters that it must have.
func faces() []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, f := range []struct {
		name string
		face look.Face
	}{
		{"Sans", look.Sans}, {"Sans SemiBold", look.SansSemiBold}, {"Serif", look.Serif}, {"Serif Italic", look.SerifItalic},
		{"Serif SemiBold", look.SerifSemiBold}, {"Serif SemiBold Italic", look.SerifSemiBoldItalic}, {"Mono", look.Mono},
	} {
		list = append(list, kit.NewText(f.name+": a → b, 3 − 1 ≈ 2 ✓ ñ ř Ș ạ Жизнь Ωμέγα “efficient” 1990–2003", f.face, look.Reading, look.Ink))
	}
	return append(list, kit.NewText("Elsewhere: مرحبا שלום 你好 한국 ★ ☐ ▸", look.Serif, look.Reading, look.Muted))
}

// icons is the set.
func icons() fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, name := range look.Icons() {
		list = append(list, kit.NewIcon(name, look.Ink))
	}
	return kit.Flow(20, list...)
}
