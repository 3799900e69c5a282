package shoot

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/screens/kit"
)

// gallery shows every token, widget and state, so that a change of the look is
// seen whole before a screen is.
func gallery() []Scene {
	page := func(name string, height float32, content func() fyne.CanvasObject) Scene {
		return Scene{Name: "gallery-" + name, Size: fyne.NewSize(1366, height), Build: func(w fyne.Window) {
			w.SetContent(kit.NewScroll(kit.Pad(32, 40, 32, 40, content())))
		}}
	}
	over := func(name string, build Build) Scene {
		return Scene{Name: "gallery-" + name, Size: fyne.NewSize(1366, 820), Build: build}
	}
	return []Scene{
		page("tokens", 1240, galleryTokens),
		page("controls", 1240, galleryControls),
		page("content", 1240, galleryContent),
		page("frame", 820, galleryFrame),
		page("charts", 1240, galleryCharts),
		page("days", 1240, galleryDays),
		over("dialog", galleryDialog),
		over("warning", galleryWarning),
		over("menu", galleryMenu),
	}
}

// part is a titled part of the gallery.
func part(title string, objects ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.VStack(12, append([]fyne.CanvasObject{kit.Subheading(title)}, objects...)...)
}

// columns puts two columns beside each other.
func columns(left, right fyne.CanvasObject) fyne.CanvasObject {
	return kit.HStackTop(72, kit.Fixed(600, left), kit.Fixed(600, right))
}

// reacting is what a widget must be to be shown in its states.
type reacting interface {
	fyne.CanvasObject
	fyne.Focusable
	desktop.Hoverable
	desktop.Mouseable
	fyne.Disableable
}

// states is a row of the same widget at rest, pointed at, pressed, focused and
// disabled, each under its name.
func states(make func() reacting) fyne.CanvasObject {
	event := &desktop.MouseEvent{}
	var row []fyne.CanvasObject
	for _, s := range []struct {
		name string
		put  func(reacting)
	}{
		{"rest", func(reacting) {}},
		{"hover", func(w reacting) { w.MouseIn(event) }},
		{"pressed", func(w reacting) { w.MouseIn(event); w.MouseDown(event) }},
		{"focus", func(w reacting) { w.FocusGained() }},
		{"disabled", func(w reacting) { w.Disable() }},
	} {
		w := make()
		s.put(w)
		row = append(row, kit.VStack(6, kit.HStack(0, w), kit.Small(s.name)))
	}
	return kit.Flow(12, row...)
}
