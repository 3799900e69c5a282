package practice

import (
	"time"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/practice"
	"placard/screens/route"
)

// answered is a step of a quiz that has moved a card, for undo and redo.
type answered struct {
	card          string
	before, after practice.Quiz
	text          string    // what was typed
	at            time.Time // when
}

var (
	_ route.Undoable = (*Screen)(nil)
	_ route.Redoable = (*Screen)(nil)
)

// Undo takes back the last answer of the sitting that moved a card, and asks it
// once more. Practice moved nothing: there is nothing to take back of it. What
// was done elsewhere since is left to the desk.
func (s *Screen) Undo() bool {
	q, ok := s.sitting.(*quiz)
	return ok && s.open && q.undo()
}

// Redo does again what Undo took back last.
func (s *Screen) Redo() bool {
	q, ok := s.sitting.(*quiz)
	return ok && s.open && q.redo()
}

// note keeps a step that has moved a card.
func (q *quiz) note(a answered) {
	q.done, q.undone = append(q.done, a), nil
}

func (q *quiz) undo() bool {
	a, ok := lastOf(q.done)
	if !ok || !isAnswer(a.card, q.s.d.LastDone) {
		return false
	}
	q.done, q.undone = q.done[:len(q.done)-1], append(q.undone, a)
	q.counted = false
	q.moved--
	q.quiz = a.before.Paused(q.s.d.Now().Sub(a.at)) // the time since then was none to answer in
	q.s.d.Undo()
	q.field.SetText(a.text)
	q.field.CursorColumn = len([]rune(a.text))
	q.s.draw()
	return true
}

func (q *quiz) redo() bool {
	a, ok := lastOf(q.undone)
	if !ok || !isAnswer(a.card, q.s.d.LastUndone) {
		return false
	}
	q.undone, q.done = q.undone[:len(q.undone)-1], append(q.done, a)
	q.counted = true
	q.moved++
	q.quiz = a.after
	q.s.d.Redo()
	q.s.draw()
	return true
}

// inField has undo and redo be about answers while the field has nothing of its
// own to take back: it is empty, or holds what was typed before.
func (q *quiz) inField(shortcut fyne.Shortcut) bool {
	last, _ := lastOf(q.undone)
	if q.field.Text != "" && q.field.Text != last.text {
		return false
	}
	switch name := shortcut.ShortcutName(); {
	case name == (&fyne.ShortcutUndo{}).ShortcutName():
		return q.undo()
	case name == (&fyne.ShortcutRedo{}).ShortcutName():
		return q.redo()
	}
	return false
}

// isAnswer reports whether what the desk has done, or undone, last is the answer
// to a card.
func isAnswer(card string, last func() (name, card string)) bool {
	name, of := last()
	return name == desk.Answered && of == card
}

func lastOf(all []answered) (answered, bool) {
	if len(all) == 0 {
		return answered{}, false
	}
	return all[len(all)-1], true
}
