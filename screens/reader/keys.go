package reader

import (
	"fyne.io/fyne/v2"

	"placard/screens/route"
)

const shiftKey = fyne.KeyModifierShift

// sideways is how far a key moves a table that is wider than the text.
const sideways = 80

// Key takes the reading keys.
func (s *Screen) Key(ev *fyne.KeyEvent, mods fyne.KeyModifier) bool {
	if s.at < 0 || mods&^shiftKey != 0 {
		return false
	}
	if s.marking.justMarked(ev.Name) || s.choiceKey(ev.Name, mods) {
		return true
	}
	if mods == shiftKey {
		return s.shiftedKey(ev.Name)
	}
	return s.scrollKey(ev.Name) || s.wordKey(ev.Name)
}

// scrollKey takes the keys that move the text. At the very end Space and Page
// Down go on to the next section.
func (s *Screen) scrollKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyUp:
		s.prose.LineUp()
	case fyne.KeyDown:
		s.prose.LineDown()
	case fyne.KeySpace, fyne.KeyPageDown:
		if !s.prose.PageDown() {
			s.leaf(1)
		}
	case fyne.KeyPageUp:
		s.prose.PageUp()
	case fyne.KeyHome:
		s.prose.Home()
	case fyne.KeyEnd:
		s.prose.End()
	case fyne.KeyLeft, fyne.KeyP:
		s.turnTo(-1)
	case fyne.KeyRight, fyne.KeyN:
		s.turnTo(1)
	default:
		return false
	}
	return true
}

// wordKey takes the keys that concern words: terms, links, finding.
func (s *Screen) wordKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyT:
		s.walkTerms(s.prose.NextTerm)
	case fyne.KeyL:
		s.closeTerm()
		s.prose.NextSpot()
	case fyne.KeyD:
		return s.goToDefinition()
	case fyne.KeyE:
		return s.learnShown()
	case fyne.KeyA:
		return s.showMentions()
	case fyne.KeyM:
		s.toggleRead()
	case fyne.KeyO:
		return s.switchFlow()
	case fyne.KeyH:
		s.host.Go(route.To(route.Notes))
	case fyne.KeyK:
		s.kinds.walk(1)
	case fyne.KeyF3:
		return s.findOn(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		return s.marking.close() || s.closeTerm() || s.prose.OpenTerm()
	case fyne.KeyEscape:
		return s.escape()
	default:
		return false
	}
	return true
}

func (s *Screen) shiftedKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeySpace:
		s.prose.PageUp()
	case fyne.KeyLeft:
		s.prose.ScrollSideways(-sideways)
	case fyne.KeyRight:
		s.prose.ScrollSideways(sideways)
	case fyne.KeyT:
		s.walkTerms(s.prose.PrevTerm)
	case fyne.KeyL:
		s.closeTerm()
		s.prose.PrevSpot()
	case fyne.KeyK:
		s.kinds.walk(-1)
	case fyne.KeyF3:
		return s.findOn(-1)
	default:
		return false
	}
	return true
}

// escape closes what was opened last.
func (s *Screen) escape() bool {
	if s.marking.close() || s.prose.Unselect() {
		return true
	}
	if s.closeTerm() {
		s.prose.Blur()
		return true
	}
	return s.kinds.close() || s.finder.close() || s.prose.Blur()
}

// findOn goes to the next or the last place that was found; without a find bar
// it opens one.
func (s *Screen) findOn(by int) bool {
	if !s.finder.open {
		s.Find()
		return true
	}
	s.finder.step(by)
	return true
}

// Keys are the keys of the screen, for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Scroll by lines", Keys: []string{"↑", "↓"}},
		{Does: "Scroll by pages; at the end, go on to the next section", Keys: []string{"Space", "Page Down"}},
		{Does: "Scroll back by pages", Keys: []string{"Shift+Space", "Page Up"}},
		{Does: "Start and end of the section", Keys: []string{"Home", "End"}},
		{Does: "Previous and next section", Keys: []string{"←", "→"}},
		{Does: "Show what the next key term means", Keys: []string{"T"}},
		{Does: "Go to the definition of the term that is shown", Keys: []string{"D"}},
		{Does: "Be asked today what the term that is shown means", Keys: []string{"E"}},
		{Does: "List all mentions of what is shown", Keys: []string{"A"}},
		{Does: "Go to the next link, note or picture; Enter opens it", Keys: []string{"L"}},
		{Does: "Mark the section as read or unread", Keys: []string{"M"}},
		{Does: "One section at a time, or one long page", Keys: []string{"O"}},
		{Does: "Larger and smaller text", Keys: []string{"Ctrl+wheel"}},
		{Does: "In a picture: larger, smaller, as large as the window", Keys: []string{"+", "−", "0"}},
		{Does: "Go to the next heading; Enter lets you say what its section is", Keys: []string{"K"}},
		{Does: "Next and previous place found", Keys: []string{"F3", "Shift+F3"}},
		{Does: "While finding: whole report, whole words, match case", Keys: []string{choiceKeys(fyne.KeyR), choiceKeys(fyne.KeyW), choiceKeys(fyne.KeyC)}},
		{Does: "Select with a caret: Shift and arrows select, Ctrl goes by words", Keys: []string{"V", "F7"}},
		{Does: "Select all of the section", Keys: []string{"Ctrl+A"}},
		{Does: "Copy what is selected; with its source", Keys: []string{"Ctrl+C", "Ctrl+Shift+C"}},
		{Does: "Highlight what is selected: key fact, for us, against us, ask about", Keys: []string{"1", "2", "3", "4"}},
		{Does: "Write a note on what is selected, or just highlighted; make a card of it", Keys: []string{"N", "C"}},
		{Does: "List all notes and highlights", Keys: []string{"H"}},
		{Does: "Bookmark what is selected, otherwise the top of the page", Keys: []string{"B"}},
		{Does: "Scroll a wide table", Keys: []string{"Shift+←", "Shift+→"}},
		{Does: "Close a definition, a note or the find bar; end selecting", Keys: []string{"Esc"}},
	}
}
