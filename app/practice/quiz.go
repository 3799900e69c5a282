package practice

import (
	"slices"
	"time"
)

// longestAnswer caps the time of an answer: a pause is not practice.
const longestAnswer = 60 * time.Second

// Key is what a student does. The runes are how tests write it.
type Key rune

// The keys of all ways. Options are the digits from 1.
const (
	KeyEnter   Key = '_' // goes on behind an answer; hands in; picks at the cursor
	KeyCorrect Key = '+' // count the answer as right, or no longer
	KeyUp      Key = '^'
	KeyDown    Key = 'v'
	KeyLeft    Key = '<'
	KeyRight   Key = '>'
	KeyLift    Key = '|' // takes up what the cursor is on, or sets it down
	KeyRaise   Key = 'r' // moves what the cursor is on one place up
	KeyLower   Key = 'l' // and down
	KeyDrop    Key = 'x' // lets go of what is picked
	KeyBack    Key = '(' // the question before, in a test
	KeyNext    Key = ')'
)

// Do says what a step asks for.
type Do int

// What there may be to do.
const (
	DoNothing Do = iota
	DoShow       // only the screen changes
	DoAnswer     // a question was answered: Right says how; where it has a Card, that is answered too
	DoAmend      // the answer before is taken back and counts as Right says
	DoEnd        // the last was answered
)

// Effect is what a step asks for.
type Effect struct {
	Do       Do
	Question Question
	Right    bool
	Seconds  float64 // 0 to 60
}

// Given is an answer.
type Given struct {
	Done    bool
	Option  int // of a choice and a statement, -1 for none
	Text    string
	Verdict Verdict // of a typed one
	Right   bool
	Amended bool // the student counts it otherwise than it was checked
	Seconds float64
}

// Quiz is questions one at a time, each with its answer shown at once: typed,
// choice, or true and false. It is a value that is never changed.
type Quiz struct {
	Mode      Mode
	questions []Question
	given     []Given
	at        int
	since     time.Time
}

// NewQuiz asks in one way. It is done at once where nothing can be asked.
func NewQuiz(mode Mode, p Params, at time.Time) Quiz {
	qs := newMaker(p).questions(mode, p.Asked, p.Count)
	for i := range qs {
		if mode == Typed {
			qs[i].Card = p.Due[qs[i].Item.ID]
		}
	}
	return Quiz{Mode: mode, questions: qs, given: make([]Given, len(qs)), since: at}
}

// Done reports whether there is nothing more to answer.
func (z Quiz) Done() bool { return z.at >= len(z.questions) }

// Question is the one that is asked, and what was answered if anything was.
func (z Quiz) Question() (Question, Given) {
	if z.Done() {
		return Question{}, Given{}
	}
	return z.questions[z.at], z.given[z.at]
}

// Position is the number of the question, from 1, and of all.
func (z Quiz) Position() (n, of int) { return min(z.at+1, len(z.questions)), len(z.questions) }

// Answer types an answer; nothing behind one, and nothing that says nothing.
func (z Quiz) Answer(text string, at time.Time) (Quiz, Effect) {
	q, g := z.Question()
	if q.Form != Typed || g.Done || len(fold(text)) == 0 {
		return z, Effect{}
	}
	v := q.Item.Check(text)
	return z.give(Given{Option: -1, Text: text, Verdict: v, Right: v.Right}, at)
}

// GiveUp answers that one does not know.
func (z Quiz) GiveUp(at time.Time) (Quiz, Effect) {
	q, g := z.Question()
	if q.Form == "" || g.Done {
		return z, Effect{}
	}
	return z.give(Given{Option: -1, Verdict: Verdict{Answer: q.Answer}}, at)
}

// Step is the quiz after a key.
func (z Quiz) Step(k Key, at time.Time) (Quiz, Effect) {
	q, g := z.Question()
	switch {
	case z.Done():
		return z, Effect{}
	case k == KeyEnter && g.Done:
		z.at, z.since = z.at+1, at
		if z.Done() {
			return z, Effect{Do: DoEnd}
		}
		return z, Effect{Do: DoShow}
	case k == KeyCorrect && g.Done && q.Form == Typed && g.Text != "" && !g.Verdict.Right:
		g.Right, g.Amended = !g.Right, !g.Amended
		return z.set(g), Effect{Do: DoAmend, Question: q, Right: g.Right, Seconds: g.Seconds}
	}
	if i := int(k - '1'); !g.Done && i >= 0 && i < len(q.Options) {
		return z.give(Given{Option: i, Right: i == q.Right}, at)
	}
	return z, Effect{}
}

func (z Quiz) give(g Given, at time.Time) (Quiz, Effect) {
	g.Done, g.Seconds = true, min(max(at.Sub(z.since), 0), longestAnswer).Seconds()
	return z.set(g), Effect{Do: DoAnswer, Question: z.questions[z.at], Right: g.Right, Seconds: g.Seconds}
}

// set is the quiz with another answer at its place.
func (z Quiz) set(g Given) Quiz {
	z.given = slices.Clone(z.given)
	z.given[z.at] = g
	return z
}

// Paused is the quiz after so long a time elsewhere, which is no practice.
func (z Quiz) Paused(d time.Duration) Quiz {
	z.since = z.since.Add(d)
	return z
}

// Result is what a sitting came to.
type Result struct {
	Mode    Mode
	Cards   int // answered
	Right   int
	Seconds float64
	Missed  []Item // each once, in the order in which they were asked
}

// Result counts what was answered so far.
func (z Quiz) Result() Result {
	r := Result{Mode: z.Mode}
	for i, g := range z.given {
		r.count(z.questions[i].Item, g)
	}
	return r
}

func (r *Result) count(it Item, g Given) {
	if !g.Done {
		return
	}
	r.Cards++
	r.Seconds += g.Seconds
	if g.Right {
		r.Right++
		return
	}
	if !slices.ContainsFunc(r.Missed, func(m Item) bool { return m.ID == it.ID }) {
		r.Missed = append(r.Missed, it)
	}
}
