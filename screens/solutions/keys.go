package solutions

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"

	"placard/screens/route"
)

// Key walks the list, ticks, and opens.
func (s *Screen) Key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if s.panes == nil || mods != 0 {
		return false
	}
	switch ev.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd:
		s.walk(ev.Name)
	case fyne.KeyPageUp:
		s.pane.scroll.By(-s.pane.scroll.Page())
	case fyne.KeyPageDown:
		s.pane.scroll.By(s.pane.scroll.Page())
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
		if s.rows[s.chosen].bookmark != nil {
			s.d.Bookmark(s.chosen, !s.d.Bookmarked(s.chosen))
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

func (s *Screen) tick() { s.d.Tick(s.chosen, !s.d.Ticked(s.chosen)) }

// enter opens the pane, or what it tells of in the report.
func (s *Screen) enter() {
	if s.panes.Narrow() && !s.panes.Covers() {
		s.open(s.chosen)
		return
	}
	s.pane.onReport()
}

// walk chooses the row above or below, the first or the last. The focus comes
// along if it is in the list.
func (s *Screen) walk(key fyne.KeyName) {
	if len(s.shown) == 0 {
		return
	}
	at := slices.IndexFunc(s.shown, func(r *row) bool { return r.item.id == s.chosen })
	to := map[fyne.KeyName]int{fyne.KeyUp: at - 1, fyne.KeyDown: at + 1, fyne.KeyHome: 0, fyne.KeyEnd: len(s.shown) - 1}[key]
	r := s.shown[min(max(to, 0), len(s.shown)-1)]
	if c := s.host.Canvas(); c != nil && slices.ContainsFunc(s.shown, func(r *row) bool { return c.Focused() == r.Row }) {
		c.Focus(r.Row)
	}
	s.choose(r.item.id)
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
