package library

import (
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/library"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// onOpen opens a report; the one that is open already is gone back to.
func (s *Screen) onOpen(id string) {
	s.onSelect(s.index(id))
	if id == s.current {
		s.host.Go(route.To(route.Today))
		return
	}
	s.p.Open(id)
}

// showMenu offers what can be done with a report.
func (s *Screen) showMenu(anchor fyne.CanvasObject, id string) {
	s.onSelect(s.index(id))
	r, _ := s.report(id)
	items := []kit.MenuItem{
		{Icon: look.IconBookOpen, Text: "Open", Key: "Enter", Run: func() { s.onOpen(id) }},
		{Icon: look.IconPencilSimple, Text: "Rename…", Key: "E", Run: func() { s.onRename(r) }},
		{Icon: look.IconFolderOpen, Text: "Show in its folder", Key: "F", Disabled: r.Kind == library.Bundled, Run: func() { s.p.ShowFolder(id) }},
		{Icon: look.IconExport, Text: "Save a copy…", Key: "S", Run: func() { s.p.Export(id) }},
	}
	if r.Class != "" {
		items = append(items, kit.MenuItem{Icon: look.IconUsersThree, Text: "About the class", Key: "A", Run: func() { s.p.AboutClass(id) }})
	}
	items = append(items, kit.MenuItem{Separator: true})
	switch {
	case r.Hidden:
		items = append(items, kit.MenuItem{Icon: look.IconEye, Text: "Show in the list again", Key: "Delete", Run: func() { s.onRemove(r) }})
	case r.Kind == library.Own:
		items = append(items, kit.MenuItem{Icon: look.IconTrash, Text: "Remove…", Key: "Delete", Run: func() { s.onRemove(r) }})
	default:
		items = append(items, kit.MenuItem{Icon: look.IconEyeSlash, Text: "Hide…", Key: "Delete", Disabled: s.last(r), Run: func() { s.onRemove(r) }})
	}
	kit.ShowMenu(s.host.Canvas(), anchor, items)
}

// last reports whether a report is the only one in sight: there must be one to
// open.
func (s *Screen) last(r Report) bool {
	n := 0
	for _, o := range s.reports {
		if !o.Hidden {
			n++
		}
	}
	return n == 1 && !r.Hidden
}

// onRename asks for a name of the student's own.
func (s *Screen) onRename(r Report) {
	name := kit.NewEntry("The report’s own title")
	name.SetText(r.Title)
	name.CursorColumn = len([]rune(r.Title))
	keep := func(text string) { s.p.Rename(r.ID, strings.Join(strings.Fields(text), " ")) }
	d := kit.Dialog{
		Title: "Rename the report", Primary: "Save", Width: 560,
		Body:      kit.VStack(12, name, kit.Hint("The name is yours alone; the report itself stays as it is. Without a name it goes by its own title.")),
		OnPrimary: func() bool { keep(name.Text); return false },
	}
	if r.Own {
		d.Other, d.OnOther = "Its own title", func() { keep("") }
	}
	kit.ShowDialog(s.host.Canvas(), d)
}

// onRemove asks, and takes a report away: one's own to the backups, another one
// out of sight. A hidden one is shown again without asking.
func (s *Screen) onRemove(r Report) {
	c := s.host.Canvas()
	switch {
	case r.Hidden:
		s.p.Hide(r.ID, false)
	case s.last(r) && r.Kind != library.Own:
		s.host.Toast("This is the only report in the list, so it stays.", "", nil)
	case r.Kind == library.Own:
		kit.Confirm(c, "Remove “"+r.Title+"”?",
			"It goes to the backups. What you did with it is kept: if you open the report again, you go on where you stopped.",
			"Remove", func() { s.p.Remove(r.ID) })
	default:
		kit.ShowDialog(c, kit.Dialog{
			Title:   "Hide “" + r.Title + "”?",
			Body:    kit.Body("It stays on this computer, and what you did with it is kept. You find it again at the end of the list."),
			Primary: "Hide", TapOutside: true, // nothing is lost, so no warning colour
			OnPrimary: func() bool { s.p.Hide(r.ID, true); return false },
		})
	}
}

// Key walks the list and acts on the selected report.
func (s *Screen) Key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if mods != 0 {
		return false
	}
	switch ev.Name {
	case fyne.KeyO:
		s.p.OpenFile()
	case fyne.KeyD:
		s.p.OpenFolder()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		return s.onEnter()
	default:
		if r, ok := s.report(s.selected); ok && s.act(ev.Name, r) {
			return true
		}
		return s.list.Key(ev.Name)
	}
	return true
}

// act does what a key says with a report.
func (s *Screen) act(key fyne.KeyName, r Report) bool {
	switch key {
	case fyne.KeyE, fyne.KeyF2:
		s.onRename(r)
	case fyne.KeyF:
		if r.Kind != library.Bundled {
			s.p.ShowFolder(r.ID)
		}
	case fyne.KeyA:
		if r.Class != "" {
			s.p.AboutClass(r.ID)
		}
	case fyne.KeyS:
		s.p.Export(r.ID)
	case fyne.KeyM:
		s.showMenu(s.list.Rows[s.index(r.ID)], r.ID)
	case fyne.KeyDelete:
		s.onRemove(r)
	default:
		return false
	}
	return true
}

func (s *Screen) onEnter() bool {
	at := s.list.Selected()
	switch {
	case at < 0:
		return false
	case s.lines[at].report != "":
		s.onOpen(s.lines[at].report)
	default:
		s.lines[at].act()
	}
	return true
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Next and previous report", Keys: []string{"↓", "↑"}},
		{Does: "Open the report", Keys: []string{"Enter"}},
		{Does: "Open a file", Keys: []string{"O"}},
		{Does: "Open a folder of reports", Keys: []string{"D"}},
		{Does: "Rename the report", Keys: []string{"E"}},
		{Does: "Show it in its folder", Keys: []string{"F"}},
		{Does: "What its class says", Keys: []string{"A"}},
		{Does: "Save a copy", Keys: []string{"S"}},
		{Does: "Remove or hide it", Keys: []string{"Delete"}},
		{Does: "All that can be done with it", Keys: []string{"M"}},
	}
}
