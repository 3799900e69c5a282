// Package notes lists what the student marked and wrote: highlights, notes and
// bookmarks on passages, notes on stakeholders and solutions, and what is not in
// the present edition. It filters, leads to the passages, and writes all of it
// down as Markdown.
package notes

import (
	"slices"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/search"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// Screen lists marks and notes.
type Screen struct {
	d    *desk.Desk
	host route.Host

	content fyne.CanvasObject
	tools   *tools
	list    *kit.List
	none    fyne.CanvasObject // instead of the list, where nothing fits
	empty   fyne.CanvasObject // instead of everything, where there is nothing yet

	entries  []*entry
	shown    []*entry
	selected string // ID of an entry
}

var (
	_ route.Screen     = (*Screen)(nil)
	_ route.KeyHandler = (*Screen)(nil)
	_ route.Searchable = (*Screen)(nil)
	_ route.Stateful   = (*Screen)(nil)
	_ route.Helper     = (*Screen)(nil)
)

// New makes the screen.
func New(d *desk.Desk, host route.Host) *Screen {
	s := &Screen{d: d, host: host, list: kit.NewList()}
	s.list.OnSelect = s.onSelect
	s.tools = newTools(s)
	s.none = kit.NewEmpty("No mark fits what you filter by.", "Show all", s.showAll)
	s.empty = kit.NewEmpty("Select words while you read, with the mouse or with V, to highlight them or to write a note. All of it is listed here.", "Go to Read", s.toRead)
	head := kit.HStackTop(24, kit.Grow(kit.Heading("Notes and highlights")), s.tools.export)
	below := kit.Layers(kit.Pad(0, -look.RowInset, 0, -look.RowInset, s.list), s.none, s.empty)
	s.content = s.list.Wheel(kit.Page(12, 0, kit.Below(kit.VStack(18, head, s.tools.line), below, 6)))
	s.gather()
	s.fill()
	return s
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show selects the mark of the route.
func (s *Screen) Show(r route.Route) {
	if r.Item != "" {
		s.reveal(r.Item)
	}
}

// Hide does nothing: the screen has nothing to save.
func (s *Screen) Hide() {}

// Place is the selected mark.
func (s *Screen) Place() route.Route { return route.At(route.Notes, s.selected) }

// Find puts the focus in the filter.
func (s *Screen) Find() {
	if len(s.entries) > 0 {
		s.host.Canvas().Focus(s.tools.field)
	}
}

// Refresh reads the desk again.
func (s *Screen) Refresh() {
	before := s.entries
	if s.gather(); slices.EqualFunc(before, s.entries, func(a, b *entry) bool { return a.same(b) }) {
		s.entries = before
		return
	}
	at := s.index(s.selected)
	s.fill()
	if at >= 0 && s.index(s.selected) < 0 && len(s.shown) > 0 {
		s.onSelect(min(at, len(s.shown)-1))
	}
	if c := s.host.Canvas(); len(s.entries) < len(before) && c.Overlays().Top() == nil {
		c.Unfocus() // what had the focus may be gone, and keys with it
	}
}

// fill shows what passes view, section and filter, under the titles of sections.
func (s *Screen) fill() {
	s.tools.update(s.entries)
	s.shown = nil
	var objects []fyne.CanvasObject
	group := ""
	for _, e := range s.entries {
		if !s.tools.passes(e) || !search.Matches(s.tools.field.Text, e.words) {
			continue
		}
		if len(s.shown) == 0 || e.group != group {
			group = e.group
			objects = append(objects, title(group))
			if e.gone {
				objects = append(objects, kit.Pad(0, look.RowInset, 8, look.RowInset, kit.Hint(goneSaying)))
			}
		}
		if e.row == nil {
			e.row = s.newRow(e)
		}
		objects = append(objects, e.row)
		s.shown = append(s.shown, e)
	}
	s.list.SetObjects(append(objects, kit.Tall(40, kit.Space()))...)
	s.list.Select(s.index(s.selected))
	nothing, all := len(s.shown) == 0, len(s.entries) == 0
	s.list.Hidden, s.none.(*fyne.Container).Hidden, s.empty.(*fyne.Container).Hidden = nothing, !nothing || all, !all
	s.tools.show(!all, !nothing)
	s.content.Refresh()
}

func title(text string) fyne.CanvasObject {
	return kit.Pad(22, 0, 6, look.RowInset, kit.Subheading(text))
}

func (s *Screen) index(id string) int {
	return slices.IndexFunc(s.shown, func(e *entry) bool { return e.id == id })
}

// reveal selects a mark, if need be by leaving the filters.
func (s *Screen) reveal(id string) {
	if s.index(id) < 0 {
		s.showAll()
	}
	if i := s.index(id); i >= 0 {
		s.onSelect(i)
	}
}

func (s *Screen) showAll() {
	s.tools.reset()
	s.fill()
}

func (s *Screen) onSelect(i int) {
	s.selected = s.shown[i].id
	s.list.Select(i)
}

// current is the selected mark, if it is shown.
func (s *Screen) current() (*entry, bool) {
	if i := s.index(s.selected); i >= 0 {
		return s.shown[i], true
	}
	return nil, false
}

func (s *Screen) toRead() { s.host.Go(route.To(route.Read)) }
