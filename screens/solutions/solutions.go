// Package solutions shows the solutions that a report proposes as a checklist
// to prepare for the committee, and the committee sheet that comes of it. What
// is ticked, bookmarked and noted is the desk's; what stands on paper is
// written by package export.
package solutions

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/kit/detail"
	"placard/screens/look"
	"placard/screens/route"
)

// Screen is the list of solutions with what is to be said of the chosen one.
type Screen struct {
	d    *desk.Desk
	host route.Host

	groups []group
	rows   map[string]*row // of every item
	shown  []*row          // those that the view lets through, in order
	chosen string          // ID of the item in the pane

	content fyne.CanvasObject
	panes   *detail.Panes
	views   []view
	chips   *kit.Chips
	head    []fyne.CanvasObject
	column  *fyne.Container
	scroll  *kit.Scroll
	sheet   fyne.CanvasObject // below the list
	pane    *pane
}

var (
	_ route.Screen      = (*Screen)(nil)
	_ route.KeyHandler  = (*Screen)(nil)
	_ route.RuneHandler = (*Screen)(nil)
	_ route.Stateful    = (*Screen)(nil)
	_ route.Helper      = (*Screen)(nil)
)

// New makes the screen.
func New(d *desk.Desk, host route.Host) *Screen {
	s := &Screen{d: d, host: host, groups: groupsOf(d.Report), rows: map[string]*row{}}
	if len(s.groups) == 0 {
		s.content = s.nothing()
		return s
	}
	for _, g := range s.groups {
		for _, it := range g.items {
			s.rows[it.id] = newRow(d, it, func() { s.open(it.id) })
		}
	}
	s.build()
	s.Refresh()
	return s
}

// nothing is the screen of a report without anything to argue.
func (s *Screen) nothing() fyne.CanvasObject {
	return kit.Pad(top, 40, 0, look.Gutter, kit.VStack(0, kit.Heading("Solutions"),
		kit.NewEmpty("This report proposes no solutions and asks no questions.", "Read the report",
			func() { s.host.Go(route.To(route.Read)) })))
}

const top = 12 // of the title, below the bar

func (s *Screen) build() {
	hint := "A tick: I can argue this. A bookmark: I take this to committee."
	s.views = []view{viewAll, viewMarked, viewOpen}
	if len(s.d.AllSolutions()) == 0 {
		hint = "This report proposes no solutions, but asks questions. A tick: I have an answer to this."
		s.views = []view{viewAll, viewOpen}
	}
	var names []string
	for _, v := range s.views {
		names = append(names, v.name)
	}
	s.chips = kit.NewChips(func(int) { s.Refresh() }, names...)
	s.head = []fyne.CanvasObject{kit.Heading("Solutions"), kit.Hint(hint), kit.Pad(16, 0, 10, 0, s.chips)}
	sheet := kit.NewFilled("My committee sheet", s.onSheet).With(look.IconFileText)
	s.sheet = kit.Pad(22, 0, 0, 0, kit.HStack(0, sheet))
	s.sheet.(*fyne.Container).Hidden = len(s.d.AllSolutions()) == 0
	s.column = kit.VStack(0)
	s.scroll = kit.NewScroll(kit.Pad(top, 24, 40, look.Gutter, s.column))
	s.pane = newPane(s)
	s.panes = detail.NewPanes(s.scroll, s.pane.scroll, "All solutions")
	s.content = s.panes
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show brings the item of the route into the pane; without one the list is
// shown.
func (s *Screen) Show(r route.Route) {
	if s.panes == nil {
		return
	}
	it, ok := s.rows[r.Item]
	if ok && !slices.Contains(s.shown, it) {
		s.chips.Select(0)
	}
	if ok {
		s.choose(r.Item)
	}
	s.panes.Open(ok)
	s.pane.refresh()
}

// Hide saves the note in hand.
func (s *Screen) Hide() {
	if s.pane != nil {
		s.pane.note.Flush()
	}
}

// Place is the item in the pane; where the list covers it, the list.
func (s *Screen) Place() route.Route {
	if s.panes == nil || s.panes.Narrow() && !s.panes.Covers() {
		return route.To(route.Solutions)
	}
	return route.At(route.Solutions, s.chosen)
}

// Refresh reads the desk.
func (s *Screen) Refresh() {
	if s.panes == nil {
		return
	}
	for i, v := range s.views {
		s.chips.SetText(i, fmt.Sprintf("%s %d", v.name, s.count(v)))
	}
	was := slices.IndexFunc(s.shown, func(r *row) bool { return r.item.id == s.chosen })
	s.fill()
	s.keepChoice(was)
	for _, r := range s.rows {
		r.show(s.d, r.item.id == s.chosen)
	}
	s.pane.refresh()
}

func (s *Screen) count(v view) int {
	n := 0
	for _, g := range s.groups {
		for _, it := range g.items {
			if v.shows(s.d, it) {
				n++
			}
		}
	}
	return n
}

// fill puts the rows that the view lets through under their titles.
func (s *Screen) fill() {
	v := s.views[max(s.chips.Chosen(), 0)]
	objects := slices.Clone(s.head)
	s.shown = nil
	for _, g := range s.groups {
		var rows []fyne.CanvasObject
		for _, it := range g.items {
			if v.shows(s.d, it) {
				s.shown = append(s.shown, s.rows[it.id])
				rows = append(rows, s.rows[it.id].Row)
			}
		}
		if g.title != "" && (len(rows) > 0 || g.topic) {
			objects = append(objects, g.head)
		}
		objects = append(objects, rows...)
	}
	if len(s.shown) == 0 {
		objects = append(slices.Clone(s.head), kit.NewEmpty(v.empty, "Show all", func() { s.chips.Select(0) }))
	}
	objects = append(objects, s.sheet)
	if !slices.Equal(objects, s.column.Objects) {
		s.column.Objects = objects
		s.scroll.Fit()
	}
}

// keepChoice chooses another row where the chosen one is no longer shown: the
// one that took its place. Where none is shown, the pane stays as it was.
func (s *Screen) keepChoice(was int) {
	here := func(r *row) bool { return r.item.id == s.chosen }
	if len(s.shown) > 0 && !slices.ContainsFunc(s.shown, here) {
		s.chosen = s.shown[min(max(was, 0), len(s.shown)-1)].item.id
	}
	s.pane.show(s.rows[s.chosen].item)
}

// choose shows an item in the pane and its row as chosen.
func (s *Screen) choose(id string) {
	s.chosen = id
	for _, r := range s.rows {
		r.show(s.d, r.item.id == id)
	}
	r := s.rows[id]
	s.scroll.Reveal(r.Position().Y+top, r.Size().Height)
	s.pane.show(r.item)
}

// open chooses an item; where there is room for one thing only, it goes to it,
// so that Back returns to the list.
func (s *Screen) open(id string) {
	if s.panes.Narrow() {
		s.host.Go(route.At(route.Solutions, id))
		return
	}
	s.choose(id)
}

func (s *Screen) onSheet() { s.host.Go(route.To(route.Sheet)) }
