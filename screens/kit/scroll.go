package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Scroll shows a column of any height. Its content is laid out at the width
// that there is, so texts wrap at once and the height is right.
type Scroll struct {
	widget.BaseWidget
	inner *container.Scroll
	page  *page
}

// NewScroll makes a scrolling column.
func NewScroll(content fyne.CanvasObject) *Scroll {
	p := &page{}
	s := &Scroll{page: p, inner: container.NewVScroll(container.New(p, content))}
	s.ExtendBaseWidget(s)
	return s
}

// Resize lays the content out at the new width.
func (s *Scroll) Resize(size fyne.Size) {
	s.page.width = size.Width
	s.BaseWidget.Resize(size)
}

// MinSize is small: what does not fit scrolls.
func (s *Scroll) MinSize() fyne.Size { return fyne.NewSize(40, 40) }

// Fit lays the content out again after it has changed.
func (s *Scroll) Fit() {
	s.inner.Content.Refresh()
	s.inner.Refresh()
}

// ToTop shows the beginning.
func (s *Scroll) ToTop() { s.inner.ScrollToTop() }

// By scrolls by pixels; positive goes down.
func (s *Scroll) By(dy float32) {
	limit := max(s.inner.Content.MinSize().Height-s.inner.Size().Height, 0)
	s.inner.ScrollToOffset(fyne.NewPos(0, min(max(s.inner.Offset.Y+dy, 0), limit)))
}

// Page is the height of a page for Page Up and Page Down.
func (s *Scroll) Page() float32 { return max(s.inner.Size().Height-40, 40) }

// Reveal scrolls so that the stretch from y to y+height, in the content's
// pixels, is seen.
func (s *Scroll) Reveal(y, height float32) {
	top, bottom := s.inner.Offset.Y, s.inner.Offset.Y+s.inner.Size().Height
	switch {
	case y < top:
		s.By(y - top)
	case y+height > bottom:
		s.By(y + height - bottom)
	}
}

// CreateRenderer draws it.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.inner) }

// page gives its one object the width of the scroller and the height that it
// needs there.
type page struct{ width float32 }

func (p *page) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(fyne.NewSize(size.Width, max(size.Height, HeightFor(o, size.Width))))
	}
}

func (p *page) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var h float32
	if p.width <= 0 { // not laid out yet
		return fyne.Size{}
	}
	for _, o := range objects {
		h = max(h, HeightFor(o, p.width))
	}
	return fyne.NewSize(0, h)
}
