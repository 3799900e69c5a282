// Package library shows which reports there are and opens one. It is handed
// what it shows and does; it reads no files.
package library

import (
	"slices"

	"fyne.io/fyne/v2"

	"placard/app/library"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// Tool is something that teachers do with reports: it has a line of its own at
// the foot of the list.
type Tool struct {
	Name, Hint string
	Icon       look.IconName
	Act        func()
}

// Params are what the program does for the screen.
type Params struct {
	List     func() []library.Entry // the reports there are, in the order shown
	Open     func(id string)        // shows a report of the list
	OpenFile func()                 // lets the user choose a file
	Current  func() string          // ID of the report that is open
	Teachers []Tool                 // listed under "For teachers"; may be empty
}

// Screen lists the reports.
type Screen struct {
	p    Params
	host route.Host

	content fyne.CanvasObject
	file    *kit.Button
	hint    *kit.Text
	list    *kit.List
	empty   fyne.CanvasObject
	// teachers is the area at the foot of the list: its title and a row for
	// each tool.
	teachers []fyne.CanvasObject

	entries  []library.Entry
	current  string
	selected string // ID of a report
}

var (
	_ route.Screen     = (*Screen)(nil)
	_ route.KeyHandler = (*Screen)(nil)
	_ route.Stateful   = (*Screen)(nil)
	_ route.Helper     = (*Screen)(nil)
)

const inset = look.RowInset

// New makes the screen.
func New(p Params, host route.Host) *Screen {
	s := &Screen{p: p, host: host, list: kit.NewList()}
	s.list.OnSelect = s.onSelect
	s.teachers = s.forTeachers()
	s.file = kit.NewFilled("Open a report…", p.OpenFile).With(look.IconFolderOpen)
	s.hint = kit.Hint("You can also drop a report on this window: a Markdown file, with its pictures beside it.")
	s.empty = kit.NewEmpty("There is no report here yet. A report is a Markdown file.", "Open a report…", p.OpenFile)
	head := kit.HStackTop(24, kit.Grow(kit.Heading("Library")), s.file)
	s.content = kit.Page(12, 0, kit.Below(kit.VStack(6, head, s.hint),
		kit.Layers(kit.Pad(0, -inset, 0, -inset, s.list), s.empty), 14))
	s.Refresh()
	return s
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show selects the report of the route, otherwise the one that is open.
func (s *Screen) Show(r route.Route) {
	s.Refresh() // reports come and go without a change of the desk
	for _, id := range []string{r.Item, s.selected, s.current} {
		if i := s.index(id); i >= 0 {
			s.onSelect(i)
			return
		}
	}
}

// Hide does nothing: the screen has nothing to save.
func (s *Screen) Hide() {}

// Place is the selected report.
func (s *Screen) Place() route.Route { return route.At(route.Library, s.selected) }

// Refresh lists the reports again.
func (s *Screen) Refresh() {
	entries, current := s.p.List(), s.p.Current()
	if len(entries) > 0 && current == s.current && slices.Equal(entries, s.entries) {
		return
	}
	s.entries, s.current = entries, current
	var objects []fyne.CanvasObject
	for _, e := range entries {
		objects = append(objects, s.row(e))
	}
	s.list.SetObjects(append(objects, s.teachers...)...)
	s.list.Select(s.index(s.selected))
	s.list.Hidden, s.empty.(*fyne.Container).Hidden = len(entries) == 0, len(entries) > 0
	s.file.Hidden, s.hint.Hidden = len(entries) == 0, len(entries) == 0
	s.content.Refresh()
}

// row is a report: its title, committee and origin, and whether it is open.
func (s *Screen) row(e library.Entry) *kit.Row {
	title := kit.NewText(e.Title, look.SerifSemiBold, look.Reading, look.Ink)
	title.MaxLines = 2
	facts := origin(e.Kind)
	if e.Committee != "" {
		facts = e.Committee + " · " + facts
	}
	words := kit.VStack(2, title, kit.Hint(facts))
	objects := []fyne.CanvasObject{kit.Grow(words)}
	if e.ID == s.current {
		objects = append(objects, kit.NewIcon(look.IconBookOpen, look.Muted), kit.NewLine("On your desk", look.Sans, look.Text, look.Muted))
	}
	row := kit.NewRow(kit.HStack(8, objects...), func() { s.onOpen(e.ID) })
	row.Inset = inset
	return row
}

// forTeachers is the title of the area and its rows.
func (s *Screen) forTeachers() []fyne.CanvasObject {
	if len(s.p.Teachers) == 0 {
		return nil
	}
	objects := []fyne.CanvasObject{kit.Pad(36, 0, 6, inset, kit.Subheading("For teachers"))}
	for _, t := range s.p.Teachers {
		words := kit.VStack(2, kit.NewText(t.Name, look.SansSemiBold, look.Text, look.Ink), kit.Hint(t.Hint))
		row := kit.NewRow(kit.HStack(14, kit.NewIcon(t.Icon, look.Muted), kit.Grow(words), kit.NewIcon(look.IconCaretRight, look.Muted)), t.Act)
		row.Inset = inset
		objects = append(objects, row)
	}
	return append(objects, kit.Tall(40, kit.Space()))
}

// origin says in the student's words where a report comes from.
func origin(k library.Kind) string {
	switch k {
	case library.Class:
		return "From your class"
	case library.Bundled:
		return "Came with Placard"
	}
	return "Your own"
}

func (s *Screen) index(id string) int {
	return slices.IndexFunc(s.entries, func(e library.Entry) bool { return e.ID == id })
}

// onSelect marks a report, or a tool below them.
func (s *Screen) onSelect(i int) {
	s.selected = ""
	if i < len(s.entries) {
		s.selected = s.entries[i].ID
	}
	s.list.Select(i)
}

// onOpen opens a report; the one that is open already is gone back to.
func (s *Screen) onOpen(id string) {
	s.onSelect(s.index(id))
	if id == s.current {
		s.host.Go(route.To(route.Today))
		return
	}
	s.p.Open(id)
}

// Key walks the list; Enter opens the selected report, O a file.
func (s *Screen) Key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if mods != 0 {
		return false
	}
	switch ev.Name {
	case fyne.KeyO:
		s.p.OpenFile()
		return true
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		switch at := s.list.Selected(); {
		case at < 0:
			return false
		case at < len(s.entries):
			s.onOpen(s.entries[at].ID)
		default:
			s.p.Teachers[at-len(s.entries)].Act()
		}
		return true
	}
	return s.list.Key(ev.Name)
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Next and previous report", Keys: []string{"↓", "↑"}},
		{Does: "Open the report", Keys: []string{"Enter"}},
		{Does: "Open a file", Keys: []string{"O"}},
	}
}
