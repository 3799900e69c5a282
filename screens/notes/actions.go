package notes

import (
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/export"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// onOpen goes to the passage or the item.
func (s *Screen) onOpen(e *entry) {
	s.reveal(e.id)
	if e.to == (route.Route{}) {
		s.host.Toast("This passage is not in the present edition.", "", nil)
		return
	}
	s.host.Go(e.to)
}

// onEdit asks for the note of an entry.
func (s *Screen) onEdit(e *entry) {
	note := kit.NewNote("Your note", nil)
	note.SetText(e.note)
	quote := kit.NewText(e.quote, look.Serif, look.Text, look.Muted)
	quote.MaxLines = 4
	shown := kit.ShowDialog(s.host.Canvas(), kit.Dialog{
		Title: "Your note", Primary: "Keep", Width: 560, Body: kit.VStack(12, quote, note),
		OnPrimary: func() bool { s.keep(e, note.Text); return false },
	})
	note.OnGrow = func() { shown.Fit() }
}

func (s *Screen) keep(e *entry, text string) {
	if e.onItem {
		s.d.SetNote(e.id, text)
	} else {
		s.d.SetMarkNote(e.id, text)
	}
}

// onRemove removes a mark, or the note on an item, and offers to take that back.
func (s *Screen) onRemove(e *entry) {
	if e.onItem {
		s.d.SetNote(e.id, "")
	} else {
		s.d.RemoveMark(e.id)
	}
	name := s.d.CanUndo()
	s.host.Toast("Removed: "+e.name(), "Undo", func() {
		if s.d.CanUndo() == name {
			s.d.Undo()
			s.reveal(e.id)
		}
	})
}

// onCopy copies the passage with its source, or the note on an item.
func (s *Screen) onCopy(e *entry) {
	if e.onItem {
		s.host.Copy(e.note, "the note")
		return
	}
	title := e.mark.Anchor.Title
	if e.mark.Found() {
		if section := s.d.Report.SectionOf(e.mark.Spans[0].Block); section != nil {
			title = section.Title
		}
	}
	s.host.Copy(export.Quotation(s.d.Report, title, e.quote), "the passage with its source in MLA 9")
}

// showMenu offers what can be done with an entry.
func (s *Screen) showMenu(anchor fyne.CanvasObject, e *entry) {
	s.reveal(e.id)
	place := "Show in the report"
	if e.onItem {
		place = "Show it in its place"
	}
	items := []kit.MenuItem{
		{Icon: look.IconArrowRight, Text: place, Key: "Enter", Disabled: e.to == (route.Route{}), Run: func() { s.onOpen(e) }},
		{Icon: look.IconPencilSimple, Text: "Edit the note", Key: "E", Run: func() { s.onEdit(e) }},
		{Icon: look.IconCopy, Text: "Copy", Key: "C", Run: func() { s.onCopy(e) }},
	}
	if !e.onItem && e.mark.Kind != desk.PlaceMark {
		items = append(items, kit.MenuItem{Separator: true})
		for i, c := range desk.Colours() {
			items = append(items, kit.MenuItem{Text: c.Name(), Key: string(rune('1' + i)), Ticked: e.mark.Colour == c, Run: func() { s.d.SetColour(e.id, c) }})
		}
	}
	items = append(items, kit.MenuItem{Separator: true}, kit.MenuItem{Icon: look.IconTrash, Text: "Remove", Key: "Delete", Run: func() { s.onRemove(e) }})
	kit.ShowMenu(s.host.Canvas(), anchor, items)
}

// onExport asks what becomes of what is listed.
func (s *Screen) onExport() {
	what := "all notes"
	if s.tools.filtered() {
		what = "the notes that are listed"
	}
	kit.ShowMenu(s.host.Canvas(), s.tools.export, []kit.MenuItem{
		{Icon: look.IconCopy, Text: "Copy " + what + " as Markdown", Run: func() { s.host.Copy(s.markdown(), what) }},
		{Icon: look.IconFloppyDisk, Text: "Save " + what + " as Markdown…", Run: func() { s.host.Save("notes.md", []byte(s.markdown())) }},
	})
}

// markdown is what is listed.
func (s *Screen) markdown() string {
	data := export.NotesData{Title: s.d.Title()}
	for _, e := range s.shown {
		last := len(data.Sections) - 1
		if last < 0 || data.Sections[last].Title != e.group {
			data.Sections = append(data.Sections, export.NotesSection{Title: e.group})
			last++
			if e.gone {
				data.Sections[last].Saying = goneSaying
			}
		}
		m := export.NotesMark{Name: e.name(), Quote: e.quote, Note: e.note}
		if e.onItem {
			m = export.NotesMark{Name: e.quote, Note: e.note}
		} else if e.gone {
			m.From = e.mark.Anchor.Title
		}
		data.Sections[last].Marks = append(data.Sections[last].Marks, m)
	}
	var out strings.Builder
	_ = export.Notes(&out, data) // a Builder never fails
	return out.String()
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
	e, ok := s.current()
	switch {
	case ev.Name == fyne.KeyEscape && s.tools.field.Clear():
	case ev.Name == fyne.KeyEscape:
		s.toRead()
	case !ok:
		return s.list.Key(ev.Name)
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter || ev.Name == fyne.KeySpace:
		s.onOpen(e)
	case ev.Name == fyne.KeyE || ev.Name == fyne.KeyN:
		s.onEdit(e)
	case ev.Name == fyne.KeyC:
		s.onCopy(e)
	case ev.Name == fyne.KeyM:
		s.showMenu(e.row, e)
	case ev.Name == fyne.KeyDelete:
		s.onRemove(e)
	case len(ev.Name) == 1 && ev.Name >= "1" && ev.Name <= "4" && !e.onItem:
		s.d.SetColour(e.id, desk.Colour(ev.Name[0]-'0'))
	default:
		return s.list.Key(ev.Name)
	}
	return true
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Next and previous mark", Keys: []string{"↓", "↑"}},
		{Does: "Show it in the report", Keys: []string{"Enter"}},
		{Does: "Edit the note", Keys: []string{"E"}},
		{Does: "Key fact, for us, against us, ask about", Keys: []string{"1", "2", "3", "4"}},
		{Does: "Copy with its source", Keys: []string{"C"}},
		{Does: "All that can be done with it", Keys: []string{"M"}},
		{Does: "Remove", Keys: []string{"Delete"}},
		{Does: "Show all that was filtered; back to reading", Keys: []string{"Esc"}},
	}
}
