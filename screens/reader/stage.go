package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/prose"
	"placard/screens/look"
)

// stage is where things lie: the text, over it the definition of a term, and at
// the top right the find bar. Where the bar would lie on the text, the text
// begins below it.
type stage struct {
	s      *Screen
	object *fyne.Container
}

// Distances of what floats.
const (
	cornerFoot = 16  // under what is left to read
	cardWidth  = 360 // under its word, where there is no margin
	markWidth  = 440 // the same of a mark that is open
	cardEdge   = 16  // from the window
	cardGap    = 6   // from the word
	kindGap    = 12  // from the words of the heading
	barWidth   = 440
	barEdge    = 20 // from the right; the scroll bar is there
	barTop     = 4
)

func newStage(s *Screen) *stage {
	st := &stage{s: s}
	st.object = container.New(st)
	if len(s.sections) == 0 {
		st.object = kit.Layers(kit.NewEmpty("This report has no text to read yet.", "", nil))
		return st
	}
	st.object.Objects = []fyne.CanvasObject{s.prose, s.ends.corner}
	return st
}

// show puts on the stage what belongs there now.
func (st *stage) show() {
	st.object.Objects = []fyne.CanvasObject{st.s.prose, st.s.ends.corner}
	if st.s.shown != nil {
		st.object.Objects = append(st.object.Objects, st.s.shown.card)
	}
	if st.s.kinds.heading >= 0 {
		st.object.Objects = append(st.object.Objects, st.s.kinds.control)
	}
	if st.s.marking.card != nil {
		st.object.Objects = append(st.object.Objects, st.s.marking.card.Float)
	}
	if st.s.marking.bar.on {
		st.object.Objects = append(st.object.Objects, st.s.marking.bar.Float)
	}
	if st.s.finder.open {
		st.object.Objects = append(st.object.Objects, st.s.finder.bar)
	}
	st.object.Refresh()
}

// MinSize is small: everything gives way.
func (st *stage) MinSize([]fyne.CanvasObject) fyne.Size { return st.s.prose.MinSize() }

// Layout is called by the toolkit.
func (st *stage) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	text := fyne.NewSize(size.Width, size.Height)
	top := float32(0)
	if f := st.s.finder; f.open {
		width := min(barWidth*look.Scale(f.bar.Theme()), size.Width-2*barEdge)
		height := kit.HeightFor(f.bar, width)
		x := size.Width - barEdge - width
		f.bar.Move(fyne.NewPos(x, barTop))
		f.bar.Resize(fyne.NewSize(width, height))
		st.s.prose.Resize(fyne.NewSize(size.Width, st.s.prose.Size().Height))
		if margin, _, ok := st.s.prose.Beside(); !ok || x < margin-cardEdge {
			top = barTop + height + cardGap
		}
	}
	text.Height = max(size.Height-top, 1)
	st.s.prose.Move(fyne.NewPos(0, top))
	st.s.prose.Resize(text)
	st.placeCorner()
	st.placeCard()
	st.placeKind()
	st.placeMarks()
	st.s.moved()
}

// placeCorner puts what is left to read at the foot of the margin, while the end of
// the text, where it is said too, is out of sight, and no note lies there.
func (st *stage) placeCorner() {
	p, c := st.s.prose, st.s.ends.corner
	x, width, ok := p.Beside()
	height := c.MinSize().Height
	y := p.Size().Height - height - cornerFoot
	if c.Hidden = !ok || p.AtEnd() || !p.MarginFree(y, height); c.Hidden {
		return
	}
	c.Resize(fyne.NewSize(width, height))
	c.Move(fyne.NewPos(x, p.Position().Y+y))
}

// placeKind puts the control that says what a section is behind the words of
// its heading, or above their right end where there is no room.
func (st *stage) placeKind() {
	s := st.s
	c := s.kinds.control
	if s.kinds.heading < 0 {
		return
	}
	first, last, ok := s.headingLines(s.kinds.heading)
	area, size := s.prose.Size(), c.MinSize()
	c.Hidden = !ok || last.Y+last.Height < 0 || first.Y > area.Height
	right := area.Width - barEdge
	if x, width, ok := s.prose.Beside(); ok {
		right = x + width
	}
	x, y := last.X+last.Width+kindGap, last.Y+(last.Height-size.Height)/2
	if x+size.Width > right {
		x, y = right-size.Width, max(first.Y-size.Height, 0)
	}
	c.Resize(size)
	c.Move(fyne.NewPos(x, y+s.prose.Position().Y))
}

// placeCard puts the definition beside the line of its word, in the margin if
// there is one, otherwise under the word. With its word out of sight it is not
// shown.
func (st *stage) placeCard() {
	s := st.s
	if s.shown == nil {
		return
	}
	area := s.prose.Size()
	at, ok := lineOf(s.prose, s.shown.mark.Span)
	s.shown.card.Hidden = !ok || at.Y+at.Height < 0 || at.Y > area.Height
	if s.shown.card.Hidden {
		return
	}
	x, y, width, height := st.beside(s.shown.card, at, area)
	s.shown.card.Resize(fyne.NewSize(width, height))
	s.shown.card.Move(fyne.NewPos(x, y+s.prose.Position().Y))
}

// fitting is what is set beside a line of the text, or under it at a width of its
// own.
type fitting interface {
	Theme() fyne.Theme
	wide() float32
	fit(width, room float32) (height float32)
}

// passage is the area of a passage from its first line to the last.
func (st *stage) passage(spans []report.Span) (prose.Rect, bool) {
	at, ok := lineOf(st.s.prose, spans[0])
	if end := st.s.prose.RectsOf(spans[len(spans)-1]); len(end) > 0 {
		last := end[len(end)-1]
		at.Height = last.Y + last.Height - at.Y
	}
	return at, ok
}

func (st *stage) beside(c fitting, at prose.Rect, area fyne.Size) (x, y, width, height float32) {
	room := area.Height - 2*cardEdge
	if x, width, ok := st.s.prose.Beside(); ok {
		height = c.fit(width, room)
		return x, within(at.Y-cardEdge, height, area.Height), width, height
	}
	width = min(c.wide()*look.Scale(c.Theme()), area.Width-2*cardEdge)
	x = within(at.X, width, area.Width)
	below, above := area.Height-cardEdge-at.Y-at.Height-cardGap, at.Y-cardGap-cardEdge
	height = c.fit(width, max(below, above))
	y = at.Y + at.Height + cardGap
	if height > below && above > below {
		y = at.Y - cardGap - height
	}
	return x, within(y, height, area.Height), width, height
}

// placeMarks puts the mark that is open beside its line, and the bar of a selection
// below it.
func (st *stage) placeMarks() {
	m := st.s.marking
	area, top := st.s.prose.Size(), st.s.prose.Position().Y
	if c := m.card; c != nil && len(c.spans) > 0 {
		at, ok := st.passage(c.spans)
		if c.Float.Hidden = !ok || at.Y+at.Height < 0 || at.Y > area.Height; !c.Float.Hidden {
			x, y, width, height := st.beside(c, at, area)
			c.Float.Resize(fyne.NewSize(width, height))
			c.Float.Move(fyne.NewPos(x, y+top))
		}
	}
	if m.bar.on {
		st.placeBar(area, top)
	}
}

// placeBar puts the bar of a selection below its last line, above its first one
// where there is no room, and otherwise at the foot of the window.
func (st *stage) placeBar(area fyne.Size, top float32) {
	bar := st.s.marking.bar.Float
	first, last, ok := st.s.prose.SelectionArea()
	if !ok {
		return
	}
	width := min(bar.NaturalWidth(), area.Width-2*cardEdge)
	height := kit.HeightFor(bar, width)
	y := last.Y + last.Height + cardGap
	switch {
	case y >= cardEdge && y+height <= area.Height-cardEdge:
	case first.Y-cardGap-height >= cardEdge && first.Y <= area.Height:
		y = first.Y - cardGap - height
	default:
		y = area.Height - cardEdge - height
	}
	bar.Resize(fyne.NewSize(width, height))
	bar.Move(fyne.NewPos(within(min(first.X, last.X), width, area.Width), max(y, cardEdge)+top))
}

// lineOf is the area of a term's words, of their first line if they stand in
// two.
func lineOf(p *prose.Prose, span report.Span) (prose.Rect, bool) {
	areas := p.RectsOf(span)
	if len(areas) == 0 {
		return prose.Rect{}, false
	}
	return areas[0], true
}

// within moves a stretch so that it lies inside a room.
func within(at, length, room float32) float32 {
	return max(min(at, room-cardEdge-length), cardEdge)
}
