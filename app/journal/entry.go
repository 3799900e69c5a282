// Package journal keeps the student's progress: facts in append-only files, one
// file for each process, that any file-sync program can carry between laptops.
// It writes, syncs, recovers and folds entries; it does not know what a report
// or a card is.
package journal

import "time"

// Kind names what an entry states.
type Kind string

// The kinds of entries. A kind that this version does not know is kept and
// ignored.
const (
	Review    Kind = "review"   // an answer to a card; all reviews count
	Undo      Kind = "undo"     // Of is as if it had never been
	Bookmark  Kind = "bookmark" // On: I take this to committee
	Tick      Kind = "tick"     // On: I can argue this
	NoteText  Kind = "note"     // Text, the whole note; empty means none
	Read      Kind = "read"     // On: the section has been read
	Suspend   Kind = "suspend"  // On: the card is set aside
	Bury      Kind = "bury"     // Text: the study day until which the card is skipped
	Country   Kind = "country"  // Text: the country that I represent
	Day       Kind = "day"      // Text: the conference day, ISO 8601
	AddSource Kind = "source"   // Text: a source of one's own, JSON; empty means removed
	Opened    Kind = "opened"   // the report was opened
	Renamed   Kind = "rename"   // Item is what new editions call the one whose facts stand under Text
	Gone      Kind = "gone"     // Item is left out by a new edition; Text: what it was, JSON
	Looked    Kind = "looked"   // Text: sign of the edition whose changes have been looked at
	Met       Kind = "met"      // Text: sign of the term's definition that has been shown as changed
	Name      Kind = "name"     // Text: what the student calls the report; empty means its title
	Hidden    Kind = "hide"     // On: the report is not listed
	// SectionKind with On: Text, a kind as the report package names it, is what
	// the section is, whatever its heading says.
	SectionKind Kind = "section kind"
	Highlight   Kind = "highlight" // Text: a mark on a passage, JSON; empty means removed

	// What is asked, and when.
	CardKind  Kind = "card kind" // On: cards of the kind that Item names are asked
	Own       Kind = "card"      // Text: a card of one's own, JSON; empty means removed
	Wanted    Kind = "wanted"    // Text: the study day on which the card is asked next
	Afresh    Kind = "afresh"    // the card is learned anew: earlier reviews count no more
	Important Kind = "important" // On: the item stays in when the days cannot hold all
	DayOff    Kind = "day off"   // On: nothing is asked on the study day that Item names
	Minutes   Kind = "minutes"   // Text: how many minutes a day may take; empty or 0 is no bound
	Practised Kind = "practice"  // a sitting of practice in the way that Item names; Text: what it came to, JSON; all count
)

// Entry is one fact. Entries are never changed.
type Entry struct {
	Ref     Ref       `json:"-"` // set by the journal
	At      time.Time `json:"at"`
	Kind    Kind      `json:"kind"`
	Report  string    `json:"report,omitempty"` // report's id
	Item    string    `json:"item,omitempty"`   // item's or card's id within the report
	On      bool      `json:"on,omitempty"`
	Text    string    `json:"text,omitempty"`
	Rating  int       `json:"rating,omitempty"`  // of a review: 1 Again, 2 Hard, 3 Good, 4 Easy
	Seconds float64   `json:"seconds,omitempty"` // of a review: time to answer, at most 60
	Of      *Ref      `json:"of,omitempty"`      // of an undo: the entry that it undoes
}

// Ref names an entry wherever it travels: the device and file that it was
// written in and its number there, counted from 1.
type Ref struct {
	Device string `json:"device"`
	File   string `json:"file"`
	N      int    `json:"n"`
}
