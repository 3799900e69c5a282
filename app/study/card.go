// Package study turns a report's key terms into cards and decides when each is
// seen again: FSRS memory, study days, sessions as a pure step function. It
// knows nothing of files or screens; the clock is a parameter everywhere.
package study

import "placard/content/report"

// Direction is the way in which a card asks.
type Direction string

// The directions of cards.
const (
	Forward  Direction = "forward"  // term → definition
	Reverse  Direction = "reverse"  // definition → term, once the forward card is known
	Contrast Direction = "contrast" // "A vs. B": what is the difference
)

// Card is one question. Its ID is stable across editions of the report:
// "term/palermo-protocol/forward".
type Card struct {
	ID        string
	Item      string // the term's ID
	Topic     int    // index in Report.Topics
	Direction Direction
	Term      report.Term
	Section   string // ID of the section where the term is defined
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
