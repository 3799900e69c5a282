package practice

import (
	"maps"
)

// NoAnswer stands in a score sheet where nothing was answered.
const NoAnswer = "No answer"

// Line is one line of the score sheet of a test.
type Line struct {
	Question Question
	Item     Item
	Asked    string // what was asked, in short
	Given    string // what was answered, or NoAnswer
	Answer   string // what is right
	Right    bool   // as it counts
	Amended  bool   // the student counts it otherwise than it was checked
	Verdict  Verdict
}

// Sheet is the score sheet of a test that was handed in: a line for each
// question, and for each pair of a board.
func (p Paper) Sheet() []Line {
	var all []Line
	for i, q := range p.questions {
		all = append(all, p.lines(q, p.given[i])...)
	}
	for i := range all {
		if p.amended[i] {
			all[i].Right, all[i].Amended = !all[i].Right, true
		}
	}
	return all
}

func (p Paper) lines(q Question, g Given) []Line {
	if q.Form == Matching {
		return pairLines(q)
	}
	l := Line{Question: q, Item: q.Item, Asked: q.asked(), Given: NoAnswer, Answer: q.Told(), Right: g.Done && g.Right, Verdict: g.Verdict}
	switch {
	case !g.Done:
	case g.Option >= 0:
		l.Given = q.Options[g.Option]
	default:
		l.Given = g.Text
	}
	if q.Form == TrueFalse {
		l.Answer = q.correction()
	}
	return []Line{l}
}

func pairLines(q Question) []Line {
	var all []Line
	for i, it := range q.Board.Left {
		l := Line{Question: q, Item: it, Asked: it.Key, Given: NoAnswer, Answer: it.told(it.Short), Right: q.Board.IsRight(i)}
		if r := q.Board.Partner(Place{N: i}).N; r >= 0 {
			l.Given = q.Board.Right[r].Short
		}
		all = append(all, l)
	}
	return all
}

// asked is what was asked in one line or two.
func (q Question) asked() string {
	switch {
	case q.Form == TrueFalse:
		return "True or false? " + q.Head + ": " + q.Text
	case q.Head != "":
		return q.Head
	}
	return cut(q.Text, shortLength)
}

// correction is what is right of a statement.
func (q Question) correction() string {
	if q.Right == optionTrue {
		return "True"
	}
	return "False: " + q.Told()
}

// Told is the answer as it is told afterwards, with nothing hidden in it.
func (q Question) Told() string { return q.Item.told(q.Answer) }

// told is a side of the item with nothing hidden in it.
func (it Item) told(side string) string {
	if side == it.Short {
		return cut(it.Text, shortLength)
	}
	return side
}

// Amend counts a line of the sheet otherwise than it was checked, or as it was
// again.
func (p Paper) Amend(line int) Paper {
	if !p.handed {
		return p
	}
	p.amended = maps.Clone(p.amended)
	p.amended[line] = !p.amended[line]
	return p
}

// Result counts the lines of the sheet; what was not answered is missed.
func (p Paper) Result() Result {
	r := Result{Mode: Test}
	for _, g := range p.given {
		r.Seconds += g.Seconds
	}
	for _, l := range p.Sheet() {
		r.count(l.Item, Given{Done: true, Right: l.Right})
	}
	return r
}
