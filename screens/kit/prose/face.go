package prose

import (
	"fyne.io/fyne/v2"

	"placard/screens/look"
)

// driverMeasurer measures as the driver draws.
type driverMeasurer struct{}

// Width is the width of a text on screen.
func (driverMeasurer) Width(text string, f Font) float32 {
	source, st := faceOf(f.Face)
	size, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, f.Size, st, source)
	return size.Width
}

// Extent is the height of a line on screen.
func (driverMeasurer) Extent(f Font) (height, baseline float32) {
	source, st := faceOf(f.Face)
	size, base := fyne.CurrentApp().Driver().RenderedTextSize(" ", f.Size, st, source)
	return size.Height, base
}

// faceOf is what a canvas.Text needs for a face.
func faceOf(face look.Face) (fyne.Resource, fyne.TextStyle) {
	return look.Font(face), fyne.TextStyle{Monospace: face == look.Mono}
}
