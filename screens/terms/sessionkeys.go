package terms

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens/route"
)

// deeds are what the desk calls what is done in a session.
func deeds() map[study.Do]string {
	return map[study.Do]string{study.DoAnswer: desk.Answered, study.DoSetAside: desk.PutAside, study.DoSkip: desk.Skipped}
}

// Undo takes back the last answer of the session. What was done elsewhere since
// is left to the desk.
func (s *Session) Undo() bool { return s.reverse(study.KeyUndo, s.d.LastDone) }

// Redo does again what Undo took back last.
func (s *Session) Redo() bool { return s.reverse(study.KeyRedo, s.d.LastUndone) }

func (s *Session) reverse(k study.Key, last func() (name, card string)) bool {
	_, e := study.Step(s.session, k, s.d.Now())
	name, card := last()
	if !s.running || e.Do == study.DoNothing || name != deeds()[e.Of] || card != e.Card.ID {
		return false
	}
	s.step(k)
	return true
}

// Key answers, or else scrolls. Digits are given by their place on the keyboard
// as well.
func (s *Session) Key(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	return s.running && (s.key(ev, mod) || mod == 0 && s.shown.Key(ev.Name))
}

func (s *Session) key(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	switch {
	case ev.Name == fyne.KeyZ && mod == fyne.KeyModifierShift, ev.Name == fyne.KeyY && mod == 0:
		s.Redo()
		return true
	case mod != 0:
		return false
	case ev.Name == fyne.KeyZ || ev.Name == fyne.KeyU:
		s.Undo()
		return true
	case s.tricky != "":
		return s.keyOnTricky(ev.Name)
	case s.session.Done():
		return s.keyAtEnd(ev.Name)
	}
	if _, changed := s.changed(); changed && isSpace(ev.Name) {
		s.onChanged()
		return true
	}
	return s.keyOnCard(ev.Name)
}

// isSpace reports whether a key goes on.
func isSpace(name fyne.KeyName) bool {
	return name == fyne.KeySpace || name == fyne.KeyReturn || name == fyne.KeyEnter
}

// keyOnCard does what a key means for the card on screen.
func (s *Session) keyOnCard(name fyne.KeyName) bool {
	switch name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		s.step(study.KeyShow)
	case fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4:
		s.step(study.Key1 + study.Key(name[0]-'1'))
	case fyne.KeyS:
		s.step(study.KeySetAside)
	case fyne.KeyK:
		s.step(study.KeySkip)
	case fyne.KeyD:
		s.onDetails()
	case fyne.KeyR, fyne.KeyF, fyne.KeyE:
		s.onDeed(name)
	case fyne.KeyEscape:
		s.leave()
	default:
		return false
	}
	return true
}

func (s *Session) onDetails() {
	from := fromQuestion
	if s.session.Shown() {
		from = fromAnswer
	}
	if e, ok := find(s.d, s.card().Item); ok {
		s.showDetails(e, from)
	}
}

// onDeed does one of the things that leave the session as it is. Writing a card
// in one's own words would give the answer away while it is not shown.
func (s *Session) onDeed(key fyne.KeyName) {
	e, ok := find(s.d, s.card().Item)
	if !ok {
		return
	}
	if key == fyne.KeyE && e.kind != study.OfOwn && s.session.Shown() {
		s.rewrite(e)
		return
	}
	press(s.inSession(e), key)
}

func (s *Session) keyAtEnd(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyM:
		s.more()
		return true
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyEscape:
		s.running = false
		s.host.Go(route.To(route.Today))
		return true
	}
	return false
}

// Keys are for the help sheet.
func (s *Session) Keys() []route.KeyHelp {
	help := []route.KeyHelp{{Does: "Show the answer", Keys: []string{"Space"}}}
	for i, b := range s.grades {
		help = append(help, route.KeyHelp{Does: b.Text, Keys: []string{fmt.Sprint(i + 1)}})
	}
	return append(help,
		route.KeyHelp{Does: "Take back the last answer", Keys: []string{"Z"}},
		route.KeyHelp{Does: "Do it again", Keys: []string{"Y"}},
		route.KeyHelp{Does: "Set the card aside", Keys: []string{"S"}},
		route.KeyHelp{Does: "Skip until tomorrow", Keys: []string{"K"}},
		route.KeyHelp{Does: "Important, or not", Keys: []string{"F"}},
		route.KeyHelp{Does: "Show in report", Keys: []string{"R"}},
		route.KeyHelp{Does: "Edit, or write in my own words", Keys: []string{"E"}},
		route.KeyHelp{Does: "Card details", Keys: []string{"D"}},
		route.KeyHelp{Does: "Scroll a long card", Keys: []string{"↓", "↑"}},
		route.KeyHelp{Does: "Leave the session", Keys: []string{"Esc"}},
	)
}
