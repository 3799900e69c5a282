package timeline

import (
	"math"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// Distances of the screen, in device-independent pixels.
const (
	headTop   = 12
	wide      = 1284 // list beside axis: a window of 1500 less the rail
	small     = 900  // below it the list comes first, and what stands beside text goes below it
	listWidth = 320
	mostList  = 420
	gap       = 24
	leastText = 120                // what the axis leaves for the event in full
	axisShare = 0.58               // of the height, for the axis
	mostShare = 0.68               // if cards then stand on both sides of it
	axisAir   = 12                 // around these, below the title
	axisSet   = look.RowInset + 12 // the axis begins and ends where rows do; it leaves 12 free itself
)

// arrangement places title, tools, axis, list and detail according to the room and to
// the user's choice.
type arrangement struct{ s *Screen }

// MinSize is small: axis and detail take what there is.
func (a *arrangement) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }

func (a *arrangement) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s := a.s
	list := s.view == asList || s.view == byWidth && size.Width < small
	s.axis.Hidden = list
	s.zooms.Hidden = list
	s.list.Hidden = !list && size.Width < wide
	s.line.Hidden = !list || size.Width >= small
	if list {
		s.chips.Mark(0)
	} else {
		s.chips.Mark(1)
	}
	top := a.head(size)
	switch {
	case list && size.Width < small:
		a.stacked(top+12, size)
	case list:
		a.beside(top+12, size)
	default:
		a.axis(top, size)
	}
}

// head places title and tools, in one line if they fit, and returns where the
// rest begins. The chips stay where they are while the zoom buttons are hidden.
func (a *arrangement) head(size fyne.Size) float32 {
	s := a.s
	left, right := a.margins(size.Width)
	right = size.Width - right + 8 // the icons stand within their buttons
	zooms := s.zooms.MinSize()
	chips := fyne.NewSize(s.chips.NaturalWidth(), kit.HeightFor(s.chips, s.chips.NaturalWidth()))
	title := fyne.NewSize(s.title.NaturalWidth()+1, s.title.HeightFor(size.Width))
	put(s.title, left, headTop, title.Width, title.Height)
	x, middle, bottom := right-zooms.Width-16-chips.Width, headTop+title.Height/2, headTop+title.Height
	if x < left+title.Width+gap {
		x, middle = left, bottom+8+zooms.Height/2
		bottom = middle + zooms.Height/2
	}
	put(s.chips, x, middle-chips.Height/2, chips.Width, chips.Height)
	put(s.zooms, x+chips.Width+16, middle-zooms.Height/2, zooms.Width, zooms.Height)
	return bottom
}

func (a *arrangement) margins(width float32) (left, right float32) {
	return look.Margins(width, look.Scale(a.s.title.Theme()))
}

// stacked is the list above the event.
func (a *arrangement) stacked(top float32, size fyne.Size) {
	left, right := a.margins(size.Width)
	width := size.Width - left - right
	height := peek((size.Height-top)*0.45, kit.HeightFor(a.s.list.Rows[0], width+2*look.RowInset), len(a.s.list.Rows))
	put(a.s.list, left-look.RowInset, top, width+2*look.RowInset, height)
	put(a.s.line, left-look.RowInset, top+height, width+2*look.RowInset, 1)
	a.detail(left, top+height+gap, size)
}

// peek is about a height, so that either all rows are seen whole, or the last
// that is seen ends in its middle: there is more.
func peek(height, row float32, rows int) float32 {
	if all := row * float32(rows); all <= height || row <= 0 {
		return min(all, height)
	}
	return max(float32(math.Floor(float64(height/row-0.5)))+0.5, 1) * row
}

// beside is the list at the left of the event.
func (a *arrangement) beside(top float32, size fyne.Size) {
	left, right := a.margins(size.Width)
	width := min((size.Width-left-right)*0.42, mostList)
	put(a.s.list, left-look.RowInset, top, width+2*look.RowInset, size.Height-top)
	a.detail(left+width+2*gap, top+8, size)
}

// axis is the axis above the event, with the list at their left where there is
// room.
func (a *arrangement) axis(top float32, size fyne.Size) {
	left, right := a.margins(size.Width)
	if !a.s.list.Hidden {
		put(a.s.list, left-look.RowInset, top+12, listWidth+2*look.RowInset, size.Height-top-12)
		left += listWidth + 2*gap
	}
	rest := size.Height - top
	height := max(rest*axisShare, a.s.axis.MinSize().Height)
	if good := a.s.axis.GoodHeight() + axisAir; good <= rest*mostShare {
		height = max(height, good)
	}
	height = min(height, rest-gap-leastText)
	put(a.s.axis, left-axisSet, top+2, size.Width-right-left+2*axisSet, height)
	a.detail(left, top+height+gap, size)
}

// detail takes the rest.
func (a *arrangement) detail(left, top float32, size fyne.Size) {
	_, right := a.margins(size.Width)
	width := size.Width - left - right
	a.s.detail.narrow(width < small-look.Gutter-look.RightMargin)
	put(a.s.detail.scroll, left, top, width, max(size.Height-top, 0))
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}
