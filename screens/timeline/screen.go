// Package timeline shows the report's events in time: on an axis that one can
// pan and zoom, as a list, and one of them in full.
package timeline

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/kit/axis"
	"placard/screens/look"
	"placard/screens/route"
)

// view is the user's choice between list and axis.
type view int

const (
	byWidth view = iota // the axis, or the list where there is little room
	asList
	asAxis
)

// Screen is the timeline.
type Screen struct {
	d    *desk.Desk
	host route.Host

	events   []event
	dated    int // so many of the events have a date; they come first
	selected int // index of an event

	view    view
	content *fyne.Container
	title   *kit.Text
	chips   *kit.Chips
	zooms   *fyne.Container
	out     *kit.IconButton
	in      *kit.IconButton
	fit     *kit.IconButton
	axis    *axis.Axis
	list    *kit.List
	line    *kit.Divider // between list and event, where they are stacked
	detail  *detail
}

var (
	_ route.Screen      = (*Screen)(nil)
	_ route.KeyHandler  = (*Screen)(nil)
	_ route.RuneHandler = (*Screen)(nil)
	_ route.Stateful    = (*Screen)(nil)
	_ route.Helper      = (*Screen)(nil)
)

// New makes the screen. The first event is selected.
func New(d *desk.Desk, host route.Host) *Screen {
	s := &Screen{d: d, host: host, axis: axis.New(), list: kit.NewList()}
	s.events, s.dated = collect(d.Topics())
	s.detail = newDetail(d.Report, host)
	s.build()
	if len(s.events) > 0 {
		s.axis.SetEvents(onAxis(s.events[:s.dated]), decimal(d.Now()))
		s.list.SetRows(s.rows())
		s.choose(0)
	}
	return s
}

func (s *Screen) build() {
	if len(s.events) == 0 {
		s.content = kit.Page(headTop, 0, kit.VStack(0, kit.Heading("Timeline"),
			kit.NewEmpty("No timeline was found"+s.d.Here()+". If a section is one, say so at its heading.", "Read the report", func() { s.host.Go(route.To(route.Read)) })))
		return
	}
	s.chips = kit.NewChips(s.onView, "List", "Axis")
	s.out = kit.NewIconButton(look.IconMagnifyingGlassMinus, "Zoom out", func() { s.axis.Zoom(axis.ZoomOut) })
	s.in = kit.NewIconButton(look.IconMagnifyingGlassPlus, "Zoom in", func() { s.axis.Zoom(axis.ZoomIn) })
	s.fit = kit.NewIconButton(look.IconArrowsHorizontal, "Show all of it", s.axis.Fit)
	s.zooms = kit.HStack(0, s.out, s.in, s.fit)
	s.title = kit.Heading("Timeline")
	s.axis.OnSelect, s.axis.OnView, s.list.OnSelect = s.choose, s.onZoom, s.choose
	s.line = kit.NewDivider()
	s.content = container.New(&arrangement{s: s}, s.title, s.chips, s.zooms, s.list, s.line, s.detail.scroll, s.axis)
}

// rows are the list twin.
func (s *Screen) rows() []*kit.Row {
	rows := make([]*kit.Row, len(s.events))
	for i, e := range s.events {
		title := kit.NewText(e.Title, look.SerifSemiBold, look.Text, look.Ink)
		title.MaxLines = 2
		rows[i] = kit.NewRow(kit.VStack(0, kit.Small(dateOf(e)), title), func() { s.choose(i) })
		rows[i].Inset = look.RowInset
	}
	return rows
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show selects the event of the route.
func (s *Screen) Show(r route.Route) {
	if i := s.indexOf(r.Item); i >= 0 {
		s.choose(i)
	}
}

// Hide does nothing: there is nothing to save.
func (s *Screen) Hide() {}

// Refresh draws anew; the student changes nothing here.
func (s *Screen) Refresh() { s.content.Refresh() }

// Place is the selected event.
func (s *Screen) Place() route.Route {
	if len(s.events) == 0 {
		return route.To(route.Timeline)
	}
	return route.At(route.Timeline, s.events[s.selected].ID)
}

func (s *Screen) indexOf(id string) int {
	return slices.IndexFunc(s.events, func(e event) bool { return e.ID == id })
}

// choose selects an event everywhere.
func (s *Screen) choose(i int) {
	s.selected = i
	s.list.Select(i)
	if i < s.dated {
		s.axis.Select(i)
	} else {
		s.axis.Select(-1)
	}
	s.detail.show(s.events[i], i, len(s.events))
}

func (s *Screen) onView(chip int) {
	s.view = []view{asList, asAxis}[chip]
	s.content.Refresh()
	s.list.Select(s.selected) // in view at its new size
}

// onZoom greys what would do nothing.
func (s *Screen) onZoom() {
	for b, off := range map[*kit.IconButton]bool{s.out: s.axis.Whole(), s.fit: s.axis.Whole(), s.in: s.axis.Closest()} {
		if off {
			b.Disable()
		} else {
			b.Enable()
		}
	}
}

// Key walks the events, pans, and shows the selected one in the report.
func (s *Screen) Key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if len(s.events) == 0 || mods&^fyne.KeyModifierShift != 0 {
		return false
	}
	last := len(s.events) - 1
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		s.choose(max(s.selected-1, 0))
	case fyne.KeyDown, fyne.KeyRight:
		s.choose(min(s.selected+1, last))
	case fyne.KeyHome:
		s.choose(0)
	case fyne.KeyEnd:
		s.choose(last)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.detail.showInReport()
	case fyne.KeyPageUp, fyne.KeyPageDown:
		if s.axis.Hidden {
			return s.list.Key(ev.Name)
		}
		return s.axis.Key(ev.Name)
	default:
		return false
	}
	return true
}

// Rune takes + − 0 for the axis, N for the editor's note, L for the list.
func (s *Screen) Rune(r rune) bool {
	if len(s.events) == 0 {
		return false
	}
	switch r {
	case 'n', 'N':
		return s.detail.toggleNotes()
	case 'l', 'L':
		s.chips.Select(1 - s.chips.Chosen())
		return true
	}
	return !s.axis.Hidden && s.axis.Rune(r)
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Next and previous event", Keys: []string{"→", "←"}},
		{Does: "First and last event", Keys: []string{"Home", "End"}},
		{Does: "Earlier and later", Keys: []string{"Page Up", "Page Down"}},
		{Does: "Zoom in, out, show all", Keys: []string{"+", "−", "0"}},
		{Does: "List or axis", Keys: []string{"L"}},
		{Does: "Editor’s note", Keys: []string{"N"}},
		{Does: "Show in report", Keys: []string{"Enter"}},
	}
}
