// Package library shows which reports there are and how far one is with each,
// opens one, and brings others in. It is handed what it shows and does; it reads
// no files.
package library

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/library"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// Report is a line of the list.
type Report struct {
	ID        string
	Title     string // what the student calls it
	Own       bool   // that is a name of the student's own
	Committee string
	Kind      library.Kind
	Class     string // the name of the class that it is from
	Hidden    bool
	Standing  *desk.Standing // nil until it is known
	DaysSince int            // it was opened last
}

func (r Report) equal(o Report) bool {
	same := r.Standing == o.Standing || r.Standing != nil && o.Standing != nil && *r.Standing == *o.Standing
	r.Standing, o.Standing = nil, nil
	return same && r == o
}

// Tool is something that teachers do with reports: it has a line of its own at
// the foot of the list.
type Tool struct {
	Name, Hint string
	Icon       look.IconName
	Act        func()
}

// Params are what the program does for the screen.
type Params struct {
	List       func() []Report // the reports there are, at once; what is missing comes with a Refresh
	Current    func() string   // ID of the report that is open
	Open       func(id string) // shows a report of the list
	OpenFile   func()          // lets the user choose a file
	OpenFolder func()          // lets the user choose a folder of reports
	Rename     func(id, name string)
	Remove     func(id string)          // takes one of the student's own away
	Hide       func(id string, on bool) // takes another one out of sight
	ShowFolder func(id string)
	AboutClass func(id string) // shows what the class of a report says
	Export     func(id string)
	Undo       func() bool // takes back what was done last here
	Teachers   []Tool      // listed under "For teachers"; may be empty
}

// Screen lists the reports.
type Screen struct {
	p    Params
	host route.Host

	content fyne.CanvasObject
	folder  *kit.Button
	file    *kit.Button
	hint    *kit.Text
	list    *kit.List
	empty   fyne.CanvasObject
	// teachers is the area at the foot of the list: its title and a row for
	// each tool.
	teachers []fyne.CanvasObject

	reports  []Report // all
	lines    []line   // as shown
	current  string
	hidden   bool   // reports out of sight are shown
	selected string // ID of a report
}

// line is what a row of the list is about.
type line struct {
	report string // ID, empty for another line
	act    func()
}

var (
	_ route.Screen     = (*Screen)(nil)
	_ route.KeyHandler = (*Screen)(nil)
	_ route.Stateful   = (*Screen)(nil)
	_ route.Undoable   = (*Screen)(nil)
	_ route.Helper     = (*Screen)(nil)
)

// New makes the screen.
func New(p Params, host route.Host) *Screen {
	s := &Screen{p: p, host: host, list: kit.NewList()}
	s.list.OnSelect = s.onSelect
	s.file = kit.NewFilled("Open a report…", p.OpenFile).With(look.IconFolderOpen)
	s.hint = kit.Hint("You can also drop reports on this window, or a folder of them: Word or Markdown files.")
	s.empty = kit.NewEmpty("There is no report here yet. A report is a Word or Markdown file.", "Open a report…", p.OpenFile)
	s.folder = kit.NewQuiet("Open a folder…", p.OpenFolder)
	head := kit.HStackTop(24, kit.Grow(kit.Heading("Library")), kit.HStack(12, s.folder, s.file))
	s.content = s.list.Wheel(kit.Page(12, 0, kit.Below(kit.VStack(6, head, s.hint),
		kit.Layers(kit.Pad(0, -look.RowInset, 0, -look.RowInset, s.list), s.empty), 14)))
	s.teachers = s.forTeachers()
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

// Undo takes back what was done last here: a removal, a name.
func (s *Screen) Undo() bool { return s.p.Undo() }

// Refresh lists the reports again.
func (s *Screen) Refresh() {
	reports, current := s.p.List(), s.p.Current()
	if len(reports) > 0 && current == s.current && slices.EqualFunc(reports, s.reports, Report.equal) {
		return
	}
	s.reports, s.current = reports, current
	s.fill()
}

// fill shows the reports, those out of sight if that is wished, and the tools.
func (s *Screen) fill() {
	at := s.list.Selected()
	tool := 0 // that is selected, counted from the end
	if at >= 0 && at < len(s.lines) && s.lines[at].report == "" {
		tool = len(s.lines) - at
	}
	s.lines = nil
	var objects []fyne.CanvasObject
	hidden := 0
	for _, r := range s.reports {
		if r.Hidden {
			hidden++
			continue
		}
		objects = s.add(objects, s.row(r), line{report: r.ID})
	}
	if hidden > 0 {
		objects = s.add(objects, s.hiddenRow(hidden), line{act: s.onHidden})
		for _, r := range s.reports {
			if r.Hidden && s.hidden {
				objects = s.add(objects, s.row(r), line{report: r.ID})
			}
		}
	}
	for _, t := range s.p.Teachers {
		s.lines = append(s.lines, line{act: t.Act})
	}
	s.list.SetObjects(append(objects, s.teachers...)...)
	if s.index(s.selected) < 0 && at >= 0 && s.selected != "" { // it went: the next one takes its place
		s.onSelect(min(at, len(s.lines)-1))
	}
	if tool > 0 {
		s.list.Select(max(len(s.lines)-tool, 0))
	} else {
		s.list.Select(s.index(s.selected))
	}
	none := len(s.reports) == 0
	s.list.Hidden, s.empty.(*fyne.Container).Hidden = none, !none
	s.folder.Hidden, s.file.Hidden, s.hint.Hidden = none, none, none
	s.content.Refresh()
}

func (s *Screen) add(objects []fyne.CanvasObject, row *kit.Row, l line) []fyne.CanvasObject {
	s.lines = append(s.lines, l)
	return append(objects, row)
}

// hiddenRow leads to the reports that are out of sight.
func (s *Screen) hiddenRow(n int) *kit.Row {
	text, icon := fmt.Sprintf("Show %d hidden reports", n), look.IconEye
	if n == 1 {
		text = "Show 1 hidden report"
	}
	if s.hidden {
		text, icon = "Hidden reports", look.IconEyeSlash
	}
	row := kit.NewRow(kit.HStack(14, kit.NewIcon(icon, look.Muted), kit.Grow(kit.Hint(text))), s.onHidden)
	row.Inset = look.RowInset
	return row
}

func (s *Screen) onHidden() {
	at := s.list.Selected()
	s.hidden = !s.hidden
	s.fill()
	if at >= 0 {
		s.list.Select(min(at, len(s.lines)-1)) // what stands above is as it was
	}
}

// forTeachers is the title of the area and its rows.
func (s *Screen) forTeachers() []fyne.CanvasObject {
	if len(s.p.Teachers) == 0 {
		return []fyne.CanvasObject{kit.Tall(40, kit.Space())}
	}
	objects := []fyne.CanvasObject{kit.Pad(36, 0, 6, look.RowInset, kit.Subheading("For teachers"))}
	for _, t := range s.p.Teachers {
		words := kit.VStack(2, kit.NewText(t.Name, look.SansSemiBold, look.Text, look.Ink), kit.Hint(t.Hint))
		row := kit.NewRow(kit.HStack(14, kit.NewIcon(t.Icon, look.Muted), kit.Grow(words), kit.NewIcon(look.IconCaretRight, look.Muted)), t.Act)
		row.Inset = look.RowInset
		objects = append(objects, row)
	}
	return append(objects, kit.Tall(40, kit.Space()))
}

// index is the line of a report, -1 if it has none.
func (s *Screen) index(id string) int {
	return slices.IndexFunc(s.lines, func(l line) bool { return id != "" && l.report == id })
}

// report is one of the list by its ID.
func (s *Screen) report(id string) (Report, bool) {
	i := slices.IndexFunc(s.reports, func(r Report) bool { return r.ID == id })
	if i < 0 {
		return Report{}, false
	}
	return s.reports[i], true
}

// onSelect marks a report, or another line.
func (s *Screen) onSelect(i int) {
	s.selected = s.lines[i].report
	s.list.Select(i)
}
