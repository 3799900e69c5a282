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

	content fyne.CanvasObject
	panes   *detail.Panes
	list    *detail.List
	views   []view
	chips   *kit.Chips
	head    []fyne.CanvasObject
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
	s := &Screen{d: d, host: host, groups: groupsOf(d.Topics()), rows: map[string]*row{}}
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
	return kit.Page(12, 0, kit.VStack(0, kit.Heading("Solutions"),
		kit.NewEmpty("No solutions or questions were found"+s.d.Here()+". If a section has some, say so at its heading.", "Read the report",
			func() { s.host.Go(route.To(route.Read)) })))
}

func (s *Screen) build() {
	hint := "A tick: I can argue this. A bookmark: I take this to committee."
	s.views = []view{viewAll, viewMarked, viewOpen}
	if len(s.d.AllSolutions()) == 0 {
		hint = s.d.Subject() + " proposes no solutions, but asks questions. A tick: I have an answer."
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
	s.list = detail.NewList()
	s.pane = newPane(s)
	s.panes = detail.NewPanes(s.list, s.pane.content, "All solutions")
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
	_, ok := s.rows[r.Item]
	if ok && !s.list.Has(r.Item) {
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
	return route.At(route.Solutions, s.list.Chosen())
}

// Refresh reads the desk.
func (s *Screen) Refresh() {
	if s.panes == nil {
		return
	}
	for i, v := range s.views {
		s.chips.SetText(i, fmt.Sprintf("%s %d", v.name, s.count(v)))
	}
	for _, r := range s.rows {
		r.show(s.d)
	}
	s.fill()
	s.pane.show(s.rows[s.list.Chosen()].item)
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
	var lines []detail.Line
	for _, g := range s.groups {
		var rows []fyne.CanvasObject
		for _, it := range g.items {
			if v.shows(s.d, it) {
				lines = append(lines, s.rows[it.id].line())
				rows = append(rows, s.rows[it.id].Row)
			}
		}
		if g.title != "" && (len(rows) > 0 || g.topic) {
			objects = append(objects, g.head)
		}
		objects = append(objects, rows...)
	}
	objects = append(objects, s.sheet)
	if len(lines) == 0 {
		objects = append(slices.Clone(s.head), kit.NewEmpty(v.empty, "Show all", func() { s.chips.Select(0) }))
	}
	s.list.Set(objects, lines)
}

// choose shows an item in the pane and its row as chosen.
func (s *Screen) choose(id string) {
	s.list.Choose(id)
	s.pane.show(s.rows[id].item)
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
