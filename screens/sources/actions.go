package sources

import (
	"html"

	"fyne.io/fyne/v2"

	"placard/app/export"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// onOpen opens an entry's page. One without an address is shown in the report,
// or to be completed if it is the student's own.
func (s *Screen) onOpen(e *entry) {
	s.reveal(e.id)
	switch {
	case e.url != "":
		s.host.OpenLink(e.url)
	case e.part == own:
		s.onEdit(e)
	default:
		s.host.Go(e.at)
	}
}

func (s *Screen) onCopy(e *entry) {
	s.reveal(e.id)
	if len(e.work) > 0 {
		s.host.Copy(e.work.Text(), "the source in MLA 9")
	}
}

// onAdd asks for a new source, beginning with what was left unfinished.
func (s *Screen) onAdd() {
	first := draft{accessed: today(s.d.Now())}
	d := s.draft
	if d == (draft{}) {
		d = first
	}
	s.showForm("Add a source", d, s.add, func(left draft) {
		if s.draft = left; left == first {
			s.draft = draft{}
		}
	})
}

func (s *Screen) onEdit(e *entry) {
	keep := func(d draft) faults { return s.change(e.own.ID, d) }
	s.showForm("Edit the source", draftOf(e.own), keep, func(draft) {})
}

// add keeps a new source and shows it; the draft is used up.
func (s *Screen) add(d draft) faults {
	source, wrong := d.source()
	if len(wrong) > 0 {
		return wrong
	}
	if err := s.d.AddSource(source); err != nil {
		return faults{title: err.Error()}
	}
	s.draft = draft{}
	if list := s.d.OwnSources(); len(list) > 0 {
		s.reveal(list[len(list)-1].ID) // oldest first
		if s.list.Selected() == len(s.shown)-1 {
			s.list.Reveal(s.end)
		}
	}
	return nil
}

func (s *Screen) change(id string, d draft) faults {
	source, wrong := d.source()
	if len(wrong) > 0 {
		return wrong
	}
	source.ID = id
	if err := s.d.ChangeSource(source); err != nil {
		return faults{title: err.Error()}
	}
	s.reveal(id)
	return nil
}

// onRemove removes one of the student's own and offers to take that back.
func (s *Screen) onRemove(e *entry) {
	i := s.index(e.id)
	s.d.RemoveSource(e.id)
	s.selected = ""
	if n := len(s.shown); n > 0 && s.list.Selected() < 0 {
		s.onSelect(min(max(i, 0), n-1))
	}
	s.host.Toast("The source is removed.", "Undo", func() { s.putBack(e) })
}

// putBack takes the removing back, also when something else has been done
// since.
func (s *Screen) putBack(e *entry) {
	if s.d.CanUndo() == "Remove source" {
		s.d.Undo()
	} else {
		_ = s.d.ChangeSource(e.own) // it was kept once, so it can be kept again
	}
	s.reveal(e.id)
}

// showMenu offers what else can be done with one of the student's own.
func (s *Screen) showMenu(anchor fyne.CanvasObject, e *entry) {
	s.reveal(e.id)
	kit.ShowMenu(s.host.Canvas(), anchor, []kit.MenuItem{
		{Icon: look.IconPencilSimple, Text: "Edit", Key: "E", Run: func() { s.onEdit(e) }},
		{Icon: look.IconTrash, Text: "Remove", Key: "Delete", Run: func() { s.onRemove(e) }},
	})
}

// onCopyAll asks which list is meant.
func (s *Screen) onCopyAll() {
	report, mine := worksOf(s.entriesOf(works)), worksOf(s.entriesOf(own))
	both := append(append([]export.Work{}, report...), mine...)
	copying := func(list []export.Work, what string) func() {
		return func() { s.host.Copy(export.WorksText(list), what) }
	}
	kit.ShowMenu(s.host.Canvas(), s.tools.copy, []kit.MenuItem{
		{Text: "Works cited and my own sources", Disabled: len(report) == 0 || len(mine) == 0, Run: copying(both, counted(works, len(both)))},
		{Text: "Works cited", Disabled: len(report) == 0, Run: copying(report, counted(works, len(report)))},
		{Text: "My own sources", Disabled: len(mine) == 0, Run: copying(mine, counted(own, len(mine)))},
		{Separator: true},
		{Text: "Show as a page, with italics", Run: func() { s.host.Print("works-cited.html", []byte(page(both))) }},
	})
}

// page is the list to be copied from the browser: the clipboard carries plain
// text alone, and MLA wants italics and a hanging indent.
func page(list []export.Work) string {
	return "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>" + html.EscapeString(works.title()) +
		"</title>\n<body style=\"font-family:serif;max-width:6.5in;margin:1in auto\">\n<p style=\"text-align:center;line-height:2\">Works Cited</p>\n" +
		export.WorksHTML(list) + "</body></html>\n"
}

func (s *Screen) entriesOf(p part) []*entry {
	for _, g := range s.groups {
		if g.part == p {
			return g.entries
		}
	}
	return nil
}

// onFieldKey walks the list while one types in the filter.
func (s *Screen) onFieldKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown:
		return s.list.Key(ev.Name)
	case fyne.KeyReturn, fyne.KeyEnter:
		if e, ok := s.current(); ok {
			s.onOpen(e)
		}
		return true
	}
	return false
}

// Key walks the list and acts on the selected entry.
func (s *Screen) Key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if mods != 0 {
		return false
	}
	if ev.Name == fyne.KeyA {
		s.onAdd()
		return true
	}
	if ev.Name == fyne.KeyEscape {
		return s.tools.field.Clear()
	}
	e, ok := s.current()
	mine := ok && e.part == own
	switch {
	case ok && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter || ev.Name == fyne.KeySpace):
		s.onOpen(e)
	case ok && ev.Name == fyne.KeyC:
		s.onCopy(e)
	case ok && ev.Name == fyne.KeyR && e.part != own:
		s.host.Go(e.at)
	case mine && ev.Name == fyne.KeyE:
		s.onEdit(e)
	case mine && ev.Name == fyne.KeyDelete:
		s.onRemove(e)
	default:
		return s.walk(ev.Name)
	}
	return true
}

// walk goes to another entry. Where there is none further on, it scrolls to
// what stands before the first and after the last.
func (s *Screen) walk(key fyne.KeyName) bool {
	before := s.list.Selected()
	used := s.list.Key(key)
	if s.list.Selected() != before {
		return true
	}
	switch key {
	case fyne.KeyUp, fyne.KeyPageUp, fyne.KeyHome:
		s.list.ScrollBy(-2 * look.RowHeight)
	case fyne.KeyDown, fyne.KeyPageDown, fyne.KeyEnd:
		s.list.ScrollBy(2 * look.RowHeight)
	default:
		return used
	}
	return true
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Next and previous source", Keys: []string{"↓", "↑"}},
		{Does: "Open the page", Keys: []string{"Enter"}},
		{Does: "Copy in MLA 9", Keys: []string{"C"}},
		{Does: "Show in the report", Keys: []string{"R"}},
		{Does: "Add a source", Keys: []string{"A"}},
		{Does: "Edit a source of your own", Keys: []string{"E"}},
		{Does: "Remove a source of your own", Keys: []string{"Delete"}},
		{Does: "Show all that was filtered", Keys: []string{"Esc"}},
	}
}
