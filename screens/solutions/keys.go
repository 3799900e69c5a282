package solutions

import (
	"unicode"

	"fyne.io/fyne/v2"

	"placard/screens/route"
)

// Key walks the list, ticks, and opens.
func (s *Screen) Key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if s.panes == nil || mods != 0 {
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
	case fyne.KeySpace:
		s.tick()
	case fyne.KeyReturn, fyne.KeyEnter:
		s.enter()
	case fyne.KeyEscape:
		if !s.panes.Covers() {
			return false
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
	if s.panes == nil {
		return false
	}
	switch unicode.ToLower(r) {
	case 'x':
		s.tick()
	case 'b':
		if id := s.list.Chosen(); s.rows[id].bookmark != nil {
			s.d.Bookmark(id, !s.d.Bookmarked(id))
		}
	case 'n':
		s.pane.toNote()
	case 's':
		s.onSheet()
	default:
		return false
	}
	return true
}

func (s *Screen) tick() {
	id := s.list.Chosen()
	s.d.Tick(id, !s.d.Ticked(id))
}

// enter opens the pane, or what it tells of in the report.
func (s *Screen) enter() {
	if s.panes.Narrow() && !s.panes.Covers() {
		s.open(s.list.Chosen())
		return
	}
	s.pane.onReport()
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Next and previous solution", Keys: []string{"↓", "↑"}},
		{Does: "Tick: I can argue this", Keys: []string{"Space", "X"}},
		{Does: "Bookmark: I take this to committee", Keys: []string{"B"}},
		{Does: "Write a note", Keys: []string{"N"}},
		{Does: "Show in the report", Keys: []string{"Enter"}},
		{Does: "My committee sheet", Keys: []string{"S"}},
	}
}
