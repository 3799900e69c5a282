// Package prose sets a report's blocks as a page that is read: measured words,
// lines broken by arithmetic, every height known at once, and canvas objects
// for the visible lines alone, so that scrolling costs the same in a leaflet
// and in a book.
//
// It knows type, blocks and positions in them. It must not know what a student
// did with them: terms, search hits and highlights are handed in as spans, and
// what is selected and clicked is handed out.
//
// The path of the text: Block.Text is cut into pieces (pieces.go), pieces are
// broken into lines at a width (breaker.go), blocks are laid out (blocks.go,
// table.go, figure.go) and put one under the other (flow.go), and what is in
// sight is drawn (ink.go, draw.go, lines.go) with marks beneath it (marks.go).
// position.go keeps one's place, points.go maps points to offsets and back,
// spots.go and focus.go hold what can be chosen, and what is selected is in
// selection.go, moved by key (caret.go, steps.go) and by the pointer (hand.go). All
// of it runs on the UI goroutine, because measuring does.
package prose

import "placard/content/report"

// Rect is an area in the widget's own coordinates, in device-independent pixels.
type Rect struct{ X, Y, Width, Height float32 }

// contains reports whether a point lies in the area.
func (r Rect) contains(x, y float32) bool {
	return x >= r.X && x < r.X+r.Width && y >= r.Y && y < r.Y+r.Height
}

// TermMark is a mention of a key term: its words, and the term's ID.
type TermMark struct {
	Span report.Span
	ID   string
}

// NoteMark is the mark of a footnote in the text.
type NoteMark struct {
	Span  report.Span
	Label string // of its footnote
}

// How says what happened to a term mark or a heading.
type How int

// What happens to a term mark. A heading is never opened.
const (
	Pointed How = iota // the pointer came onto it
	Left               // the pointer left it
	Opened             // it was clicked, or opened by key
)

// Align says where in the window ScrollTo puts a line.
type Align int

// The places of a line in the window.
const (
	Top     Align = iota // the first line, where TopPosition reads it
	Middle               // in the middle
	Nearest              // not at all if it is in sight, in the middle otherwise
)
