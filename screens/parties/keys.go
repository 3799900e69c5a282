package parties

import (
	"unicode"

	"fyne.io/fyne/v2"

	"placard/screens/route"
)

// Key walks the list and opens.
func (s *Screen) Key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if mods != 0 {
		return false
	}
	if id, ok := s.list.Walk(ev.Name, s.host.Canvas()); ok {
		s.choose(id)
		return true
	}
	switch ev.Name {
	case fyne.KeyPageUp:
		s.pane.content.Scroll.By(-s.pane.content.Scroll.Page())
	case fyne.KeyPageDown:
		s.pane.content.Scroll.By(s.pane.content.Scroll.Page())
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.nothing.Visible() {
			return false
		}
		s.enter()
	case fyne.KeyEscape:
		if !s.panes.Covers() {
			return s.field != nil && s.field.Clear()
		}
		s.panes.Open(false)
	default:
		return false
	}
	return true
}

// Rune has the letters. They come as characters, since the note would otherwise
// begin with the n that leads to it.
func (s *Screen) Rune(r rune) bool {
	switch unicode.ToLower(r) {
	case 'n':
		s.pane.toNote()
	case 'c':
		s.askCountry()
	default:
		return false
	}
	return true
}

// enter opens the pane, or what it tells of in the report.
func (s *Screen) enter() {
	if s.panes.Narrow() && !s.panes.Covers() {
		s.open(s.list.Chosen())
		return
	}
	s.pane.onReport()
}

// onFieldKey walks the list while one types; Enter leaves the filter.
func (s *Screen) onFieldKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown:
		return s.Key(ev, 0)
	case fyne.KeyReturn, fyne.KeyEnter:
		s.host.Canvas().Unfocus()
		return true
	}
	return false
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Next and previous stakeholder", Keys: []string{"↓", "↑"}},
		{Does: "Write a note", Keys: []string{"N"}},
		{Does: "Show in the report", Keys: []string{"Enter"}},
		{Does: "My country", Keys: []string{"C"}},
	}
}
