// Package shoot draws the program's screens as pictures, without a display:
// for the README, for whoever reviews a change of the look, and for tests. It
// knows what there is to draw and how to draw it, and nothing of what is on it.
package shoot

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/screens/look"
)

// View is how a picture is taken.
type View struct {
	Size  fyne.Size // of the window, in device-independent pixels
	Look  look.Options
	Scale float32 // pixels of the picture for one of the window, 0 is 1
}

// Build fills a window. It may do all that a program does: set the content, go
// somewhere, open a dialog.
type Build func(w fyne.Window)

// Capture draws what a build puts into a window. It replaces the toolkit's app
// by one without a display, so it is not for a program that shows windows too.
func Capture(build Build, v View) image.Image {
	app := test.NewApp()
	app.Settings().SetTheme(look.New(v.Look))
	w := app.NewWindow("Placard")
	defer w.Close()
	w.SetPadded(false)
	if c, ok := w.Canvas().(interface{ SetScale(float32) }); ok && v.Scale > 0 {
		c.SetScale(v.Scale)
	}
	w.Resize(v.Size)
	build(w)
	w.Resize(v.Size) // for content that was set anew
	return w.Canvas().Capture()
}
