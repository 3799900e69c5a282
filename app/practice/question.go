package practice

import (
	"slices"

	"placard/app/study"
)

// Mode is a way to practise.
type Mode string

// The ways. What is journalled has these names.
const (
	Typed     Mode = "typed"
	Choice    Mode = "choice"
	TrueFalse Mode = "true-false"
	Matching  Mode = "matching"
	Order     Mode = "order"
	Test      Mode = "test"
)

// Modes are all ways, in the order in which screens name them.
func Modes() []Mode { return []Mode{Typed, Choice, TrueFalse, Matching, Order, Test} }

// optionsOffered is how many options a choice has.
const optionsOffered = 4

// Question is one question of a quiz or a test.
type Question struct {
	Form    Mode // Typed, Choice, TrueFalse or, in a test, Matching
	Item    Item
	Prompt  string   // "Which term is this?"
	Head    string   // set large; may be empty
	Text    string   // set like running text; may be empty
	Options []string // of a choice, and True and False
	Right   int      // index of the right option
	Other   string   // of a false statement: whose it is, empty where it is nobody's
	Answer  string   // what is right, as it is shown
	Card    string   // ID of the card that is due and asks this; empty where it is practice alone
	Board   Board    // of Matching
}

// Points is how much the question counts in a test: a board for each pair.
func (q Question) Points() int {
	if q.Form == Matching {
		return q.Board.Pairs()
	}
	return 1
}

// prompts are what is asked about a kind: from the clue to the key, from the key
// to the clue, and of a statement.
var prompts = map[study.Kind][3]string{
	study.OfTerm:     {"Which term is this?", "What does this mean?", "Is this what it means?"},
	study.OfEvent:    {"When was this?", "What happened then?", "Did this happen then?"},
	study.OfParty:    {"Who is this?", "What is their part in this?", "Is this true of them?"},
	study.OfDocument: {"Which document is this?", "What is this document?", "Is this true of the document?"},
	study.OfOwn:      {"Your own card", "Your own card", "Does this belong together?"},
}

// typed asks for the key of an item; false where it is too long to be typed, or
// where the same is said of another.
func (m *maker) typed(it Item) (Question, bool) {
	q := Question{Form: Typed, Item: it, Prompt: prompts[it.Kind][0], Text: it.Clue, Answer: it.Key}
	if it.Kind == study.OfEvent {
		q.Prompt = "When was this? The year is enough."
	}
	return q, it.Typable && m.told[it.said()] <= 1
}

// choice asks in either way with four options; false where there are not enough
// wrong ones.
func (m *maker) choice(it Item) (Question, bool) {
	if !it.OneWay && m.rand.IntN(2) == 0 {
		if q, ok := m.chooseClue(it); ok {
			return q, true
		}
	}
	return m.chooseKey(it)
}

func (m *maker) chooseKey(it Item) (Question, bool) {
	q := Question{Form: Choice, Item: it, Prompt: prompts[it.Kind][0], Text: it.Clue, Answer: it.Key}
	var wrong []string
	if it.Kind == study.OfEvent {
		wrong = m.dates(it, optionsOffered-1)
	} else {
		for _, o := range m.rivals(it, optionsOffered-1, keySide) {
			wrong = append(wrong, o.Key)
		}
	}
	return q, m.offer(&q, it.Key, wrong)
}

func (m *maker) chooseClue(it Item) (Question, bool) {
	q := Question{Form: Choice, Item: it, Prompt: prompts[it.Kind][1], Head: it.Key, Answer: it.Short}
	var wrong []string
	for _, o := range m.rivals(it, optionsOffered-1, clueSide) {
		wrong = append(wrong, o.Short)
	}
	return q, m.offer(&q, it.Short, wrong)
}

// offer mixes the options of a question; false where there are too few.
func (m *maker) offer(q *Question, right string, wrong []string) bool {
	q.Options = append([]string{right}, wrong...)
	m.rand.Shuffle(len(q.Options), func(i, j int) { q.Options[i], q.Options[j] = q.Options[j], q.Options[i] })
	q.Right = slices.Index(q.Options, right)
	return len(q.Options) == optionsOffered
}

// The options of a statement.
const (
	optionTrue = iota
	optionFalse
)

// trueFalse states something of an item that is true or another's; false where
// nothing else could be said of it.
func (m *maker) trueFalse(it Item, isTrue bool) (Question, bool) {
	q := Question{Form: TrueFalse, Item: it, Prompt: prompts[it.Kind][2], Head: it.Key, Text: it.Short, Options: []string{"True", "False"}, Answer: it.Short}
	if it.Kind == study.OfEvent {
		q.Answer = it.Key
	}
	if isTrue {
		return q, true
	}
	q.Right = optionFalse
	if it.Kind == study.OfEvent {
		wrong := m.dates(it, 2)
		if len(wrong) == 0 {
			return q, false
		}
		q.Head = wrong[m.rand.IntN(len(wrong))]
		return q, true
	}
	others := m.rivals(it, 2, clueSide)
	if len(others) == 0 {
		return q, false
	}
	o := others[m.rand.IntN(len(others))]
	q.Text, q.Other = o.Short, o.Key
	return q, true
}
