package solutions

import (
	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
)

// item is one line of the list: a solution, or a question that a resolution
// should answer.
type item struct {
	id, title string
	number    int
	solution  *report.Solution // nil for a question
	question  *report.Question // nil for a solution
	challenge *report.Challenge
}

// line is where the item stands in the source.
func (it *item) line() int {
	if it.solution != nil {
		return it.solution.Line
	}
	return it.question.Line
}

// spans are the item's text from its beginning.
func (it *item) spans() []report.Span {
	if it.solution == nil {
		return it.question.Body
	}
	spans := it.solution.Body
	for _, m := range it.solution.Measures {
		spans = append(spans[:len(spans):len(spans)], m.Body...)
	}
	return spans
}

// group is items under a title, which may be empty.
type group struct {
	title string
	topic bool // the title is a topic's
	head  fyne.CanvasObject
	items []*item
}

const questionsTitle = "Questions a resolution should answer"

// groupsOf are the solutions and questions of topics, one by one; numbers begin
// anew with each.
func groupsOf(topics []report.Topic) []group {
	var groups []group
	several := len(topics) > 1
	for t := range topics {
		topic := &topics[t]
		solutions, questions := solutionsOf(topic), questionsOf(topic)
		if len(solutions)+len(questions) == 0 {
			continue
		}
		if several {
			groups = append(groups, group{title: topic.Title, topic: true, items: solutions})
		} else if len(solutions) > 0 {
			groups = append(groups, group{items: solutions})
		}
		if len(questions) > 0 {
			groups = append(groups, group{title: questionsTitle, items: questions})
		}
	}
	for i := range groups {
		groups[i].head = headOf(groups[i])
	}
	return groups
}

// headOf is a topic's title, or the smaller one over its questions.
func headOf(g group) fyne.CanvasObject {
	if g.topic {
		return kit.Pad(18, 0, 6, 0, kit.Subheading(g.title))
	}
	return kit.Pad(18, 0, 4, 0, kit.Label(g.title))
}

func solutionsOf(t *report.Topic) []*item {
	challenges := map[string]*report.Challenge{}
	for i := range t.Challenges {
		challenges[t.Challenges[i].ID] = &t.Challenges[i]
	}
	var items []*item
	for i := range t.Solutions {
		s := &t.Solutions[i]
		items = append(items, &item{id: s.ID, title: s.Title, number: i + 1, solution: s, challenge: challenges[s.Answers]})
	}
	return items
}

func questionsOf(t *report.Topic) []*item {
	var items []*item
	for i := range t.Questions {
		q := &t.Questions[i]
		items = append(items, &item{id: q.ID, title: q.Text, number: i + 1, question: q})
	}
	return items
}

// view is one of the ways to look at the list.
type view struct {
	name  string
	shows func(*desk.Desk, *item) bool
	// empty is what is said when nothing is shown.
	empty string
}

var (
	viewAll    = view{"All", func(*desk.Desk, *item) bool { return true }, ""}
	viewMarked = view{"Bookmarked", func(d *desk.Desk, it *item) bool { return d.Bookmarked(it.id) },
		"Nothing is bookmarked yet. Bookmark what you want to take to committee."}
	viewOpen = view{"Not yet ticked", func(d *desk.Desk, it *item) bool { return !d.Ticked(it.id) },
		"Everything is ticked: you can argue all of it."}
)
