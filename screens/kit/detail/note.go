package detail

import (
	"strings"

	"placard/screens/kit"
)

// Notes keeps the student's notes on items; the desk does.
type Notes interface {
	Note(item string) string
	SetNote(item, text string)
}

// Note is a field for the student's note on one item at a time.
type Note struct {
	*kit.NoteEntry
	notes Notes
	item  string
	seen  string // as the notes had it last
}

// NewNote makes a field that belongs to no item yet.
func NewNote(notes Notes, placeholder string) *Note {
	n := &Note{notes: notes}
	n.NoteEntry = kit.NewNote(placeholder, n.save)
	return n
}

func (n *Note) save(text string) {
	if n.item != "" {
		n.notes.SetNote(n.item, text)
	}
}

// Of shows the note on an item, after saving what was written on another.
// Called again for the same item it takes over a note that was changed
// elsewhere, but leaves alone what is being typed, white space at the end
// included, which is not kept.
func (n *Note) Of(item string) {
	same := item == n.item
	if !same {
		n.Flush()
		n.item = item
	}
	kept := n.notes.Note(item)
	if same && kept == n.seen {
		return
	}
	n.seen = kept
	if !same || strings.TrimRight(n.Text, " \t\n") != kept {
		n.SetText(kept)
	}
}
