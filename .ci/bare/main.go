// Command bare is the smallest window that the toolkit can open: one label. The
// bench measures Placard's start and memory against it.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	a := app.NewWithID("app.placard.bare")
	w := a.NewWindow("bare")
	w.SetContent(widget.NewLabel("Human Trafficking"))
	w.Resize(fyne.NewSize(1200, 760))
	w.ShowAndRun()
}
