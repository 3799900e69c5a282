package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// scroller is the toolkit's scroller without the shadows that it casts on what
// is scrolled: a page simply ends at the edge.
type scroller struct{ container.Scroll }

func newScroller(content fyne.CanvasObject) *scroller {
	s := &scroller{}
	s.Content, s.Direction = content, container.ScrollVerticalOnly
	s.OnScrolled = func(fyne.Position) { // what the tip is about moves away under it
		if l := layerOf(s); l != nil {
			l.HideTip()
		}
	}
	s.ExtendBaseWidget(s)
	return s
}

// Scrolled is called by the toolkit when the wheel turns.
func (s *scroller) Scrolled(ev *fyne.ScrollEvent) { s.Scroll.Scrolled(Turned(ev)) }

// CreateRenderer draws content and bars.
func (s *scroller) CreateRenderer() fyne.WidgetRenderer {
	r := &scrollerRenderer{WidgetRenderer: s.Scroll.CreateRenderer()}
	for _, o := range r.WidgetRenderer.Objects() {
		if _, bar := o.(desktop.Hoverable); bar || o == s.Content {
			r.objects = append(r.objects, o)
		}
	}
	LayAnew(r, s.Size())
	return r
}

type scrollerRenderer struct {
	fyne.WidgetRenderer
	objects []fyne.CanvasObject
}

func (r *scrollerRenderer) Objects() []fyne.CanvasObject { return r.objects }

// LayAnew lays out a renderer that takes the place of another. When no frame
// was drawn for a minute (the laptop slept, the machine was busy) the toolkit
// throws away the renderers of all widgets and makes them again, without laying
// them out: the screen would stay empty until its size changes.
func LayAnew(r fyne.WidgetRenderer, size fyne.Size) {
	if !size.IsZero() {
		r.Layout(size)
	}
}
