package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Wheel lets the wheel scroll a list from anywhere on its page: from the
// margins and the head as well as from over the rows.
func (l *List) Wheel(page fyne.CanvasObject) fyne.CanvasObject {
	w := &wheel{list: l}
	w.ExtendBaseWidget(w)
	return Layers(w, page)
}

// wheel lies unseen behind a page and passes on what nothing before it takes.
type wheel struct {
	widget.BaseWidget
	list *List
}

var _ fyne.Scrollable = (*wheel)(nil)

// Scrolled scrolls the list, if it is shown.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) {
	if w.list.Visible() {
		w.list.scroll.inner.Scrolled(ev)
	}
}

// MinSize is nothing: the page settles the size.
func (w *wheel) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return &bare{w: w, layout: func(fyne.Size) {}, least: w.MinSize, refresh: func() {}}
}
