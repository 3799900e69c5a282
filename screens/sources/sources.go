// Package sources shows where the report's facts come from and what else there
// is to read, keeps the student's own sources, and cites all of them by MLA 9.
package sources

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/search"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// Screen lists readings, works cited, documents and the student's own sources.
type Screen struct {
	d    *desk.Desk
	host route.Host

	content fyne.CanvasObject
	tools   *tools
	list    *kit.List
	none    fyne.CanvasObject // instead of the list, where nothing fits the filter
	groups  []*group
	titles  map[part]fyne.CanvasObject
	end     fyne.CanvasObject // room below the last row

	own      []desk.Source // as shown
	shown    []*entry
	selected string // ID of an entry
	draft    draft  // of a new source, kept when its dialog is left
}

var (
	_ route.Screen     = (*Screen)(nil)
	_ route.KeyHandler = (*Screen)(nil)
	_ route.Searchable = (*Screen)(nil)
	_ route.Stateful   = (*Screen)(nil)
	_ route.Helper     = (*Screen)(nil)
)

const (
	inset = look.RowInset
	many  = 10 // entries, above which there are views and a filter
)

// New makes the screen.
func New(d *desk.Desk, host route.Host) *Screen {
	s := &Screen{d: d, host: host, list: kit.NewList(), titles: map[part]fyne.CanvasObject{}, end: kit.Tall(40, kit.Space())}
	s.list.OnSelect = s.onSelect
	s.groups = s.gather()
	s.tools = newTools(s)
	s.none = kit.NewEmpty("No source has these words.", "Show all sources", s.showAll)
	add := kit.NewFilled("Add a source", s.onAdd).With(look.IconPlus)
	head := kit.HStackTop(24, kit.Grow(kit.Heading("Sources")), add)
	s.content = s.list.Wheel(kit.Page(12, 0,
		kit.Below(kit.VStack(18, head, s.tools.line), kit.Layers(kit.Pad(0, -inset, 0, -inset, s.list), s.none), 6)))
	s.takeOwn()
	s.fill()
	return s
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show selects the entry of the route.
func (s *Screen) Show(r route.Route) {
	if r.Item != "" {
		s.reveal(r.Item)
	}
}

// Hide does nothing: the screen has nothing to save.
func (s *Screen) Hide() {}

// Place is the selected entry.
func (s *Screen) Place() route.Route { return route.At(route.Sources, s.selected) }

// Find puts the focus in the filter. A short list has none.
func (s *Screen) Find() {
	if s.tools.long {
		s.host.Canvas().Focus(s.tools.field)
	}
}

// Refresh reads the student's own sources again; all else never changes.
func (s *Screen) Refresh() {
	now, before := s.d.OwnSources(), len(s.own)
	if reflect.DeepEqual(now, s.own) {
		return
	}
	s.takeOwn()
	s.fill()
	if c := s.host.Canvas(); len(now) < before && c.Overlays().Top() == nil {
		c.Unfocus() // what had the focus may be gone, and keys with it
	}
}

// takeOwn makes the entries of the student's own sources.
func (s *Screen) takeOwn() {
	s.own = s.d.OwnSources()
	for _, g := range s.groups {
		if g.part == own {
			g.entries = s.ownEntries()
		}
	}
}

// fill shows what passes view and filter.
func (s *Screen) fill() {
	s.tools.update(s.groups)
	query, view := s.tools.query(), s.tools.view()
	s.shown = nil
	var objects []fyne.CanvasObject
	for _, g := range s.groups {
		if view != all && view != g.part {
			continue
		}
		fits := slices.DeleteFunc(slices.Clone(g.entries), func(e *entry) bool { return !search.Matches(query, e.words) })
		if len(fits) == 0 && query != "" {
			continue
		}
		objects = append(objects, s.title(g.part))
		if len(g.entries) == 0 {
			objects = append(objects, g.empty)
		}
		for _, e := range fits {
			objects = append(objects, e.row)
		}
		s.shown = append(s.shown, fits...)
	}
	s.list.SetObjects(append(objects, s.end)...)
	s.list.Select(s.index(s.selected))
	s.list.Hidden, s.none.(*fyne.Container).Hidden = len(objects) == 0, len(objects) > 0
	s.content.Refresh()
}

// title is the small title above a part, always the same object.
func (s *Screen) title(p part) fyne.CanvasObject {
	if s.titles[p] == nil {
		s.titles[p] = kit.Pad(22, 0, 6, inset, kit.Subheading(p.title()))
	}
	return s.titles[p]
}

func (s *Screen) index(id string) int {
	return slices.IndexFunc(s.shown, func(e *entry) bool { return e.id == id })
}

// reveal selects an entry, if need be by leaving view and filter.
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

// onSelect marks an entry; with the first of a part its title is seen too.
func (s *Screen) onSelect(i int) {
	e := s.shown[i]
	s.selected = e.id
	s.list.Select(i)
	if i == 0 || s.shown[i-1].part != e.part {
		s.list.Reveal(s.title(e.part))
	}
}

// current is the selected entry, if it is shown.
func (s *Screen) current() (*entry, bool) {
	if i := s.index(s.selected); i >= 0 {
		return s.shown[i], true
	}
	return nil, false
}
