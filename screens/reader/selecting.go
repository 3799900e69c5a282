package reader

import (
	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/export"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit/sides"
)

const ctrlKey = fyne.KeyModifierShortcutDefault

// SelectKey takes the keys with Control that select and copy.
func (s *Screen) SelectKey(name fyne.KeyName, mods fyne.KeyModifier) bool {
	switch {
	case s.at < 0:
		return false
	case name == fyne.KeyA && mods == ctrlKey:
		s.prose.SelectAll()
	case name == fyne.KeyC && mods == ctrlKey && len(s.prose.Selection()) > 0:
		s.marking.copy()
	case name == fyne.KeyC && mods == ctrlKey|shiftKey && len(s.prose.Selection()) > 0:
		s.marking.copyWithSource()
	default:
		return s.prose.SelectKey(name, mods)
	}
	return true
}

// choiceKey takes the keys that select, and those that do something with what is
// selected.
func (s *Screen) choiceKey(name fyne.KeyName, mods fyne.KeyModifier) bool {
	switch {
	case s.prose.SelectKey(name, mods):
		return true
	case mods != 0:
		return false
	case (name == fyne.KeyV || name == fyne.KeyF7) && !s.prose.HasCaret():
		s.closeTerm()
		s.marking.close()
		return s.prose.BeginCaret()
	case name == fyne.KeyB:
		s.marking.bookmark()
		return true
	}
	return len(s.prose.Selection()) > 0 && s.marking.key(name)
}

// key takes the keys that stand on the bar of a selection.
func (m *marking) key(name fyne.KeyName) bool {
	switch name {
	case fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4:
		m.highlight(desk.Colour(name[0] - '0'))
	case fyne.KeyN:
		m.annotate()
	case fyne.KeyC:
		m.makeCard()
	default:
		return false
	}
	return true
}

// justMarked takes N as the key after a highlight: a note on it, though nothing is
// selected any more.
func (m *marking) justMarked(name fyne.KeyName) bool {
	id := m.fresh
	m.fresh = ""
	if _, there := m.s.desk.Mark(id); !there || name != fyne.KeyN || len(m.s.prose.Selection()) > 0 {
		return false
	}
	m.open(id)
	return true
}

// onlyText says why a passage cannot be marked.
const onlyText = "Only the report’s own text can be marked. Each title here goes to its passage."

// highlight gives what is selected a colour.
func (m *marking) highlight(c desk.Colour) {
	s := m.s
	if spans := s.chosen(); len(spans) == 0 {
		s.host.Toast(onlyText, "", nil)
	} else if id, err := s.desk.AddHighlight(c, spans); err != nil {
		s.host.Toast("There are no words to highlight here.", "", nil)
	} else {
		s.prose.Settle()
		m.fresh = id
		s.host.Toast("Highlighted: "+c.Name(), "Undo", s.undone())
	}
}

// annotate opens a note on what is selected. It is kept with its first words.
func (m *marking) annotate() {
	spans := m.s.chosen()
	if len(spans) == 0 {
		m.s.host.Toast(onlyText, "", nil)
		return
	}
	m.put(newNoteCard(m, spans))
}

// bookmark keeps the place of what is selected, otherwise the one at the top of
// the page. Where it is kept already the bookmark goes.
func (m *marking) bookmark() {
	s := m.s
	spans := s.chosen()
	if len(spans) == 0 {
		spans = s.placeAtTop()
	}
	if mark, ok := s.desk.BookmarkOn(spans); ok {
		s.desk.RemoveMark(mark.ID)
		s.host.Toast("The bookmark is removed.", "Undo", s.undone())
	} else if _, err := s.desk.AddBookmark(spans); err != nil {
		s.host.Toast("There is no text to bookmark here.", "", nil)
		return
	} else {
		s.host.Toast("Bookmarked: "+s.titleOf(spans[0].Block), "Undo", s.undone())
	}
	s.prose.Settle()
}

// placeAtTop is the sentence at the top of the page.
func (s *Screen) placeAtTop() []report.Span {
	block, offset := s.prose.TopPosition()
	if i := block - s.page().first; !s.page().inReport() || i < 0 || i >= len(s.page().blocks) {
		return nil
	}
	span := sentence(s.desk.Report.Blocks[block].Text, offset)
	span.Block = block
	return []report.Span{span}
}

// quote is what is selected as text. A page that is made of the report has its
// own blocks.
func (m *marking) quote() string {
	s := m.s
	if s.page().inReport() {
		return s.desk.Quote(s.prose.Selection())
	}
	text := ""
	for _, span := range s.prose.Selection() {
		if text != "" {
			text += "\n\n"
		}
		text += s.page().blocks[span.Block-s.page().first].Text[span.Start:span.End]
	}
	return text
}

// copy puts what is selected on the clipboard.
func (m *marking) copy() { m.s.host.Copy(m.quote(), "the passage") }

// copyWithSource copies it in quotation marks, with the report as its source.
func (m *marking) copyWithSource() {
	title := ""
	if spans := m.s.chosen(); len(spans) > 0 {
		title = m.s.titleOf(spans[0].Block)
	}
	m.s.host.Copy(export.Quotation(m.s.desk.Report, title, m.quote()), "the passage with its source in MLA 9")
}

// makeCard asks for the question of a card whose answer is what is selected.
func (m *marking) makeCard() {
	if whole := m.s.desk.WholeWords(m.s.chosen()); len(whole) > 0 {
		m.s.askCard(m.s.desk.Quote(whole), whole)
		return
	}
	m.s.askCard(m.quote(), m.s.prose.Selection())
}

// askCard asks for the two sides of a card from a passage.
func (s *Screen) askCard(quote string, spans []report.Span) {
	card := study.Own{}
	if len(spans) > 0 && s.page().inReport() {
		if section := s.desk.Report.SectionOf(spans[0].Block); section != nil {
			card.Section = section.ID
		}
		card.Quote = s.desk.Report.Blocks[spans[0].Block].Text[spans[0].Start:spans[0].End]
	}
	sides.Ask(s.host.Canvas(), sides.Asked{
		Title: "Make a card", Yes: "Add card", Back: quote,
		Keep: func(front, back string) {
			card.Front, card.Back = front, back
			if _, err := s.desk.AddCard(card); err != nil {
				return
			}
			s.prose.Settle()
			s.host.Toast("The card is added. You will be asked it with the others.", "Undo", s.undone())
		},
	})
}
