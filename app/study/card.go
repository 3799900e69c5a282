// Package study turns a report into cards and decides when each is seen again:
// FSRS memory, study days, sessions as a pure step function. It knows nothing of
// files or screens; the clock is a parameter everywhere.
package study

import "placard/content/report"

// Kind is what a card asks about.
type Kind string

// The kinds of cards.
const (
	OfTerm     Kind = "terms"
	OfEvent    Kind = "events"
	OfParty    Kind = "parties"
	OfDocument Kind = "documents"
	OfOwn      Kind = "own" // made by the student
)

// Kinds are all kinds, in the order in which screens name them.
func Kinds() []Kind { return []Kind{OfTerm, OfEvent, OfParty, OfDocument, OfOwn} }

// AsksAtFirst reports whether cards of a kind are asked as long as the student
// has said nothing of it: the key terms, which every report is studied for, and
// the student's own. The rest of a long report would bury them.
func (k Kind) AsksAtFirst() bool { return k == OfTerm || k == OfOwn }

// Direction is the way in which a card asks.
type Direction string

// The directions of cards.
const (
	Forward  Direction = "forward"  // term → definition
	Reverse  Direction = "reverse"  // definition → term, once the forward card is known
	Contrast Direction = "contrast" // "A vs. B": what is the difference
	Dating   Direction = "date"     // event → its date
	Dated    Direction = "event"    // date → its event, once the date is known
	Position Direction = "position" // party → where it stands
	Paper    Direction = "paper"    // symbol of a document → what it is
	Front    Direction = "front"    // front → back of the student's own card
)

// Directions are all directions.
func Directions() []Direction {
	return []Direction{Forward, Reverse, Contrast, Dating, Dated, Position, Paper, Front}
}

// Card is one question. Its ID is stable across editions of the report:
// "term/palermo-protocol/forward".
type Card struct {
	ID        string
	Item      string // ID of the term, event, party, document or own card
	Kind      Kind
	Topic     int // index in Report.Topics
	Direction Direction
	Name      string // what lists call it
	Question  Side
	Answer    Side
	Section   string      // ID of the section where it stands
	Passage   report.Span // where it stands; Block is -1 where that is not known
}

// Side is one side of a card. At least one of Head and Text says something.
type Side struct {
	Head  string        // set large: a term, a date, a name
	Text  string        // set like running text; paragraphs are parted by an empty line
	Spans []report.Span // where Text stands in the report, to be drawn with its bold and italic; nil where it stands nowhere as it is
}

// Plain is all that stands on the side.
func (s Side) Plain() string {
	if s.Head == "" || s.Text == "" {
		return s.Head + s.Text
	}
	return s.Head + "\n\n" + s.Text
}

// Asks reports whether the card is the one that stands for its item in lists
// and counts: every item has exactly one.
func (c Card) Asks() bool { return c.after() == "" }

// after is the direction of the card of the same item that must be known before
// this one is asked, empty if there is none.
func (c Card) after() Direction {
	switch c.Direction {
	case Reverse:
		return Forward
	case Dated:
		return Dating
	}
	return ""
}

// in is the card of the same item that asks in direction d.
func (c Card) in(d Direction) Card {
	c.Direction = d
	c.ID = c.Item + "/" + string(d)
	return c
}

// Prompt is the small line over a card that says what is asked.
func Prompt(c Card) string {
	switch c.Direction {
	case Reverse:
		return "Which term is this?"
	case Contrast:
		return "What is the difference?"
	case Dating:
		return "When was this?"
	case Dated:
		return "What happened then?"
	case Position:
		return "What is their part in this?"
	case Paper:
		return "Which document is this?"
	case Front:
		return "Your own card"
	}
	return "What does this mean?"
}

// Rating is the student's answer.
type Rating int

// The ratings, as FSRS counts them.
const (
	Again Rating = 1 + iota
	Hard
	Good
	Easy
)
