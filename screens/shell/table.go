package shell

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/screens/route"
)

// alsoTeachers are words by which teachers look for what is theirs.
const alsoTeachers = "for teachers, chairs"

const ctrl = fyne.KeyModifierShortcutDefault

// table is every command of the program, in the order of the menu and of the
// help sheet.
func (s *Shell) table() []Command {
	var all []Command
	for i, p := range places() {
		all = append(all, Command{
			ID: string(p.name), Title: p.text, Group: "Go to", Enabled: s.hasDesk,
			Keys: []Key{{Name: fyne.KeyName(fmt.Sprint(i + 1)), Mod: ctrl}}, Run: func() { s.goHome(p.name) },
		})
	}
	all = append(all, Command{
		ID: string(route.Library), Title: "Library", Group: "Go to", Enabled: s.hasDesk, InMenu: true,
		Keys: []Key{{Name: fyne.Key8, Mod: ctrl}}, Run: func() { s.Go(route.To(route.Library)) },
	})
	return append(append(all, s.moving()...), append(s.editing(), s.program()...)...)
}

func (s *Shell) moving() []Command {
	return []Command{
		{ID: "back", Title: "Back", Group: "Go to", Keys: []Key{{Name: fyne.KeyLeft, Mod: fyne.KeyModifierAlt}},
			Run: s.Back, Enabled: s.history.canBack},
		{ID: "forward", Title: "Forward", Group: "Go to", Keys: []Key{{Name: fyne.KeyRight, Mod: fyne.KeyModifierAlt}},
			Run: s.Forward, Enabled: s.history.canForward},
		{ID: "search", Title: "Search everywhere", Group: "Find", Keys: []Key{{Name: fyne.KeyK, Mod: ctrl}},
			Run: s.showSearch, Enabled: s.hasDesk, InMenu: true},
		{ID: "find", Title: "Find on this screen", Group: "Find", Keys: []Key{{Name: fyne.KeyF, Mod: ctrl}},
			Run: s.find, Enabled: s.canFind, InMenu: true},
	}
}

func (s *Shell) editing() []Command {
	return []Command{
		{ID: "undo", Title: "Undo", Group: "Change", Keys: []Key{{Name: fyne.KeyZ, Mod: ctrl}},
			Run: s.undo, Enabled: s.hasDesk, Name: s.undoName, InMenu: true},
		{ID: "redo", Title: "Redo", Group: "Change", Keys: []Key{{Name: fyne.KeyY, Mod: ctrl}, {Name: fyne.KeyZ, Mod: ctrl | fyne.KeyModifierShift}},
			Run: s.redo, Enabled: s.hasDesk, Name: s.redoName, InMenu: true},
		{ID: "kind", Title: "Say what a section is…", Group: "Report", Keys: []Key{{Name: fyne.KeyK, Mod: ctrl | fyne.KeyModifierShift}},
			Run: s.sayKind, Enabled: s.canSayKind, InMenu: true},
		{ID: "plan", Title: "The plan", Group: "Report",
			Run: func() { s.Go(route.To(route.Plan)) }, Enabled: s.hasDesk, InMenu: true},
		{ID: "notes", Title: "Notes and highlights", Group: "Report", Keys: []Key{{Name: fyne.KeyH, Mod: ctrl}},
			Run: func() { s.Go(route.To(route.Notes)) }, Enabled: s.hasDesk, InMenu: true},
		{ID: "sheet", Title: "My committee sheet", Group: "Report", Keys: []Key{{Name: fyne.KeyP, Mod: ctrl}},
			Run: func() { s.Go(route.To(route.Sheet)) }, Enabled: s.hasDesk, InMenu: true},
		{ID: string(route.Practice), Title: "Ways to practise", Group: "Report", Keys: []Key{{Name: fyne.KeyP, Mod: ctrl | fyne.KeyModifierShift}},
			Run: func() { s.Go(route.To(route.Practice)) }, Enabled: s.hasDesk, InMenu: true},
		{ID: string(route.Stats), Title: "Statistics", Group: "Report",
			Run: func() { s.Go(route.To(route.Stats)) }, Enabled: s.hasDesk, InMenu: true},
		{ID: "topic", Title: "Choose a topic", Group: "Report", Keys: []Key{{Name: fyne.KeyT, Mod: ctrl}},
			Run: s.showTopics, Enabled: s.several, Offered: s.several, InMenu: true},
		{ID: "open", Title: "Open a report…", Group: "Report", Keys: []Key{{Name: fyne.KeyO, Mod: ctrl}},
			Run: s.p.Program.OpenDialog, InMenu: true},
		{ID: "edition", Title: "What the new edition changed", Group: "Report",
			Run: func() { s.Go(route.To(route.Edition)) }, Enabled: s.hasNews, InMenu: true},
		{ID: "new", Title: "New report…", Group: "For teachers", Also: alsoTeachers, Run: s.p.Program.NewReport, InMenu: true},
		{ID: "check", Title: "Check a report", Group: "For teachers", Also: alsoTeachers,
			Run: func() { s.Go(route.To(route.Check)) }, Enabled: s.hasDesk, InMenu: true},
		{ID: string(route.Packaging), Title: "Make a class kit…", Group: "For teachers", Also: alsoTeachers,
			Run: func() { s.Go(route.To(route.Packaging)) }, Enabled: s.hasDesk, InMenu: true},
	}
}

func (s *Shell) program() []Command {
	return []Command{
		{ID: "larger", Title: "Larger text", Group: "View", Keys: []Key{{Name: fyne.KeyEqual, Mod: ctrl}, {Name: fyne.KeyPlus, Mod: ctrl}, {Name: fyne.KeyEqual, Mod: ctrl | fyne.KeyModifierShift}},
			Run: func() { s.p.Program.TextSize(1) }},
		{ID: "smaller", Title: "Smaller text", Group: "View", Keys: []Key{{Name: fyne.KeyMinus, Mod: ctrl}},
			Run: func() { s.p.Program.TextSize(-1) }},
		{ID: "usual", Title: "Usual text size", Group: "View", Keys: []Key{{Name: fyne.Key0, Mod: ctrl}},
			Run: func() { s.p.Program.TextSize(0) }},
		{ID: "theme", Title: "Light or dark", Group: "View", Keys: []Key{{Name: fyne.KeyL, Mod: ctrl | fyne.KeyModifierShift}},
			Run: s.nextTheme},
		{ID: "full", Title: "Full screen", Group: "View", Keys: []Key{{Name: fyne.KeyF11}}, Run: s.fullScreen, InMenu: true},
		{ID: "settings", Title: "Settings", Group: "Program", Keys: []Key{{Name: fyne.KeyComma, Mod: ctrl}},
			Run: func() { s.Go(route.To(route.Settings)) }, Enabled: s.hasDesk, InMenu: true},
		{ID: "help", Title: "Keys and help", Group: "Program", Keys: []Key{{Name: fyne.KeyF1}, {Rune: '?'}},
			Run: s.showHelp, InMenu: true},
		{ID: "quit", Title: "Quit", Group: "Program", Keys: []Key{{Name: fyne.KeyQ, Mod: ctrl}},
			Run: s.p.Program.Quit, InMenu: true},
	}
}

func (s *Shell) hasDesk() bool { return s.desk != nil }

// hasNews reports whether a new edition changed something, or has left out what
// the student worked on.
func (s *Shell) hasNews() bool {
	return s.desk != nil && (len(s.desk.News()) > 0 || len(s.desk.LeftOut()) > 0 || len(s.desk.LostMarks()) > 0)
}

func (s *Shell) canFind() bool {
	_, ok := s.current.(route.Searchable)
	return ok
}

func (s *Shell) find() {
	if f, ok := s.current.(route.Searchable); ok {
		f.Find()
	}
}

func (s *Shell) canSayKind() bool {
	_, ok := s.current.(route.KindSayer)
	return ok
}

func (s *Shell) sayKind() {
	if k, ok := s.current.(route.KindSayer); ok {
		k.SayKind()
	}
}

// undo takes back what the visible screen did last, or else what the desk did.
func (s *Shell) undo() {
	if u, ok := s.current.(route.Undoable); ok && u.Undo() {
		return
	}
	if name := s.desk.Undo(); name != "" {
		s.Toast("Undone: "+name, "Redo", s.redo)
	}
}

// redo does again what was undone last, of the visible screen first.
func (s *Shell) redo() {
	if r, ok := s.current.(route.Redoable); ok && r.Redo() {
		return
	}
	if name := s.desk.Redo(); name != "" {
		s.Toast("Done again: "+name, "", nil)
	}
}

func (s *Shell) undoName() string {
	if s.desk == nil || s.desk.CanUndo() == "" {
		return "Undo"
	}
	return "Undo: " + s.desk.CanUndo()
}

func (s *Shell) redoName() string {
	if s.desk == nil || s.desk.CanRedo() == "" {
		return "Redo"
	}
	return "Redo: " + s.desk.CanRedo()
}

func (s *Shell) nextTheme() { s.Toast("Colours: "+s.p.Program.Theme(), "", nil) }

func (s *Shell) fullScreen() { s.p.Window.SetFullScreen(!s.p.Window.FullScreen()) }
