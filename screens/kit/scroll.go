package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Scroll shows a column of any height. Its content is laid out at the width
// that there is, so texts wrap at once and the height is right.
type Scroll struct {
	widget.BaseWidget
	inner *scroller
	page  *page
}

// NewScroll makes a scrolling column.
func NewScroll(content fyne.CanvasObject) *Scroll {
	p := &page{}
	s := &Scroll{page: p, inner: newScroller(container.New(p, content))}
	p.scroll = s
	s.ExtendBaseWidget(s)
	return s
}

// Resize lays the content out at the new width.
func (s *Scroll) Resize(size fyne.Size) {
	s.page.width = size.Width
	s.BaseWidget.Resize(size)
}

// WholeHeight is the height at a width at which nothing would have to scroll.
func (s *Scroll) WholeHeight(width float32) float32 {
	var h float32
	for _, o := range s.inner.Content.(*fyne.Container).Objects {
		h = max(h, HeightFor(o, width))
	}
	return h
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

// Key scrolls with the keys that scroll everywhere: the arrows, the page keys,
// Space, Home and End. It reports whether the key was one of them.
func (s *Scroll) Key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyUp:
		s.By(-look.RowHeight)
	case fyne.KeyDown:
		s.By(look.RowHeight)
	case fyne.KeyPageUp:
		s.By(-s.Page())
	case fyne.KeyPageDown, fyne.KeySpace:
		s.By(s.Page())
	case fyne.KeyHome:
		s.ToTop()
	case fyne.KeyEnd:
		s.By(s.inner.Content.MinSize().Height)
	default:
		return false
	}
	return true
}

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

// RevealObject scrolls so that an object in the content is seen.
func (s *Scroll) RevealObject(o fyne.CanvasObject) { s.seen(o) }

// CreateRenderer draws it.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.inner) }

// page gives its one object the width of the scroller and the height that it
// needs there.
type page struct {
	width  float32
	scroll *Scroll
}

func (p *page) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		adopt(o, p.scroll)
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

// scrolled is what can have the focus and then wants to be seen.
type scrolled interface{ scrolledBy(*Scroll) }

// adopt tells everything in an object by what it is scrolled: objects do not
// know what they lie in. It looks into containers and into the kit's own
// widgets that hold content.
func adopt(o fyne.CanvasObject, s *Scroll) {
	if x, ok := o.(scrolled); ok {
		x.scrolledBy(s)
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			adopt(c, s)
		}
	case interface{ inside() fyne.CanvasObject }:
		adopt(o.inside(), s)
	}
}

// seen brings an object that has got the focus into view, one from above with
// the label that stands over it.
func (s *Scroll) seen(o fyne.CanvasObject) {
	if app := fyne.CurrentApp(); s != nil && app != nil {
		const air, label = 12, 28 // for the focus ring, and to show that there is more
		place := app.Driver().AbsolutePositionForObject
		y := place(o).Y - place(s.inner.Content).Y
		if y-air < s.inner.Offset.Y {
			s.Reveal(y-air-label, o.Size().Height+2*air+label)
			return
		}
		s.Reveal(y-air, o.Size().Height+2*air)
	}
}
