package practice

import (
	"slices"
	"time"
)

// Paper is a practice test: questions of several forms, in any order and changed
// as often as one likes, and no word on them before it is handed in. It is a
// value that is never changed.
type Paper struct {
	params    Params
	forms     []Mode
	questions []Question
	given     []Given
	at        int // len(questions) is the end, where it is handed in
	handed    bool
	since     time.Time
	amended   map[int]bool // by line of the sheet: counted otherwise than it was checked
}

// NewPaper makes a test of the forms that are wanted, of Typed, Choice, TrueFalse
// and Matching, about as many of each.
func NewPaper(p Params, forms []Mode, at time.Time) Paper {
	m := newMaker(p)
	return Paper{params: p, forms: forms, since: at, amended: map[int]bool{}}.with(m.mixed(p, forms))
}

func (p Paper) with(questions []Question) Paper {
	p.questions = questions
	p.given = make([]Given, len(questions))
	for i := range p.given {
		p.given[i].Option = -1
	}
	return p
}

// mixed asks about each item once, in one of the forms in turn or else in any
// that is possible; a board of a few pairs comes last.
func (m *maker) mixed(p Params, forms []Mode) []Question {
	items := slices.Clone(p.Asked)
	m.rand.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
	if p.Count > 0 {
		items = items[:min(p.Count, len(items))]
	}
	var last []Question
	single := slices.DeleteFunc(slices.Clone(forms), func(f Mode) bool { return f == Matching })
	if slices.Contains(forms, Matching) {
		last, items = m.boardOf(items, len(single) == 0)
	}
	var all []Question
	for _, it := range items {
		for try := range single {
			form := single[(len(all)+try)%len(single)]
			if !m.can(form, it) {
				continue
			}
			q, _ := m.ask(form, it, m.rand.IntN(2) == 0)
			all = append(all, q)
			break
		}
	}
	m.rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return append(all, last...)
}

// boardOf takes a board of about a third of items out of them, or boards of all.
func (m *maker) boardOf(items []Item, all bool) ([]Question, []Item) {
	most := mostPairs
	if !all {
		most = min(max(len(items)/3, fewestPairs), mostPairs)
	}
	boards := m.boards(items, most, false)
	if !all {
		boards = boards[:min(len(boards), 1)]
	}
	var list []Question
	for _, b := range boards {
		list = append(list, Question{Form: Matching, Prompt: "Which belong together?", Board: b, Item: b.Left[0]})
		items = slices.DeleteFunc(slices.Clone(items), func(it Item) bool {
			return slices.ContainsFunc(b.Left, func(o Item) bool { return o.ID == it.ID })
		})
	}
	return list, items
}

// Again is a test of what was missed alone, with questions that are made anew.
func (p Paper) Again(seed uint64, at time.Time) Paper {
	params := p.params
	params.Asked, params.Count, params.Seed = p.Result().Missed, 0, seed
	n := NewPaper(params, p.forms, at)
	if len(n.questions) == 0 { // a pair alone makes no board
		n = NewPaper(params, []Mode{Typed, Choice, TrueFalse}, at)
	}
	return n
}

// Len is how many questions there are.
func (p Paper) Len() int { return len(p.questions) }

// At is the index of the question on screen; Len is the end, where the test is
// handed in.
func (p Paper) At() int { return p.at }

// Question is the one on screen and what was answered to it.
func (p Paper) Question() (Question, Given) {
	if p.at >= len(p.questions) {
		return Question{}, Given{Option: -1}
	}
	return p.questions[p.at], p.given[p.at]
}

// Position is the number of the question on screen, from 1, and of all. Each pair
// of a board is one.
func (p Paper) Position() (n, of int) {
	for i, q := range p.questions {
		if i < p.at {
			n += q.weight()
		}
		of += q.weight()
	}
	return min(n+1, of), of
}

// Answered is how many questions have an answer, of a board how many pairs are
// made.
func (p Paper) Answered() int {
	n := 0
	for i, g := range p.given {
		switch q := p.questions[i]; {
		case q.Form == Matching:
			n += q.Board.Found()
		case g.Done:
			n++
		}
	}
	return n
}

// weight is how many questions it is.
func (q Question) weight() int {
	if q.Form == Matching {
		return q.Board.Pairs()
	}
	return 1
}

// Handed reports whether the test has been handed in.
func (p Paper) Handed() bool { return p.handed }

// Paused is the test after so long a time elsewhere, which is no practice.
func (p Paper) Paused(d time.Duration) Paper {
	p.since = p.since.Add(d)
	return p
}

// Answer types an answer and goes on; nothing typed takes it back.
func (p Paper) Answer(text string, at time.Time) (Paper, Effect) {
	q, _ := p.Question()
	if p.handed || q.Form != Typed {
		return p, Effect{}
	}
	v := q.Item.Check(text)
	p = p.set(Given{Done: len(fold(text)) > 0, Option: -1, Text: text, Verdict: v, Right: v.Right}, at)
	return p.turn(p.at+1, at)
}

// Step is the paper after a key. An option goes on to the next question.
func (p Paper) Step(k Key, at time.Time) (Paper, Effect) {
	q, _ := p.Question()
	switch {
	case p.handed:
		return p, Effect{}
	case k == KeyBack:
		return p.turn(p.at-1, at)
	case k == KeyNext:
		return p.turn(p.at+1, at)
	case p.at == len(p.questions):
		if k == KeyEnter {
			p.handed = true
			return p, Effect{Do: DoEnd}
		}
		return p, Effect{}
	case q.Form == Matching && !(k == KeyEnter && q.Board.Done()):
		return p.stepBoard(k, at)
	case k == KeyEnter:
		return p.turn(p.at+1, at)
	}
	if i := int(k - '1'); i >= 0 && i < len(q.Options) {
		return p.set(Given{Done: true, Option: i, Right: i == q.Right}, at).turn(p.at+1, at)
	}
	return p, Effect{}
}

func (p Paper) stepBoard(k Key, at time.Time) (Paper, Effect) {
	b, changed := p.questions[p.at].Board.Step(k)
	if !changed {
		return p, Effect{}
	}
	p.questions = slices.Clone(p.questions)
	p.questions[p.at].Board = b
	p = p.set(Given{Done: b.Done(), Option: -1}, at)
	p.since = at
	return p, Effect{Do: DoShow}
}

func (p Paper) turn(to int, at time.Time) (Paper, Effect) {
	if to < 0 || to > len(p.questions) {
		return p, Effect{}
	}
	p.at, p.since = to, at
	return p, Effect{Do: DoShow}
}

// set is the paper with another answer at its place; the time adds up.
func (p Paper) set(g Given, at time.Time) Paper {
	p.given = slices.Clone(p.given)
	g.Seconds = p.given[p.at].Seconds + min(max(at.Sub(p.since), 0), longestAnswer).Seconds()
	p.given[p.at] = g
	return p
}
