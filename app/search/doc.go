package search

import (
	"strings"

	"placard/content/report"
)

// Kind is what can be found, as it is called on screen.
type Kind string

// The kinds, in the order in which equally good ones are listed.
const (
	Screen    Kind = "Screen"
	Command   Kind = "Command"
	Report    Kind = "Report"
	Term      Kind = "Term"
	Party     Kind = "Stakeholder"
	Event     Kind = "Event"
	Solution  Kind = "Solution"
	Challenge Kind = "Challenge"
	Question  Kind = "Question"
	Document  Kind = "Document"
	Section   Kind = "Section"
	Note      Kind = "Your note"
	Passage   Kind = "In the text"
	Reading   Kind = "Further reading"
	Citation  Kind = "Work cited"
	LeftOut   Kind = "Left out of this edition"
)

// order is the place of a kind among the others.
func order(k Kind) int {
	for i, other := range [...]Kind{
		Screen, Command, Report, Term, Party, Event, Solution, Challenge, Question, Document, Section, Note, Passage, Reading, Citation,
	} {
		if k == other {
			return i
		}
	}
	return 15 // what is left out
}

// Doc is something that can be found: an item of a report, a paragraph, a
// command.
type Doc struct {
	Kind   Kind
	ID     string // of the item or section, or of the command; empty for a passage
	Block  int    // where it stands in the report's text; -1 if nowhere
	Offset int    // byte offset in Block
	Topic  int    // index in Report.Topics; -1 if in none
	Title  string
	Text   string // what it says
	Also   string // other names that it is found by
	Within int    // index of the doc whose text this paragraph is; -1 if of none
}

// Docs are everything in a report that can be found, its items before its
// paragraphs. The report itself, which may have a name of the student's, is not
// among them.
func Docs(r *report.Report) []Doc {
	g := gathering{r: r, of: map[int]int{}}
	for t := range r.Topics {
		g.topic(t)
	}
	for b := range r.Blocks {
		g.paragraph(b)
	}
	return g.docs
}

// gathering is a report on its way to docs.
type gathering struct {
	r    *report.Report
	docs []Doc
	of   map[int]int // the doc that a block is the text of
}

func (g *gathering) topic(t int) {
	topic := &g.r.Topics[t]
	lines := map[int]bool{} // of items: their headings are found as items
	add := func(kind Kind, id string, line int, title, text, also string, body []report.Span) {
		d := Doc{Kind: kind, ID: id, Block: -1, Topic: t, Title: title, Text: text, Also: also, Within: -1}
		if len(body) > 0 {
			d.Block, d.Offset = body[0].Block, body[0].Start
		}
		for _, s := range body {
			if _, taken := g.of[s.Block]; !taken {
				g.of[s.Block] = len(g.docs)
			}
		}
		lines[line] = true
		g.docs = append(g.docs, d)
	}
	for _, x := range topic.Terms {
		add(Term, x.ID, x.Line, x.Term, g.r.Text(x.Definition), strings.Join(x.Aliases, " "), x.Definition)
	}
	for _, x := range topic.Events {
		add(Event, x.ID, x.Line, x.Title, strings.TrimSpace(x.Date.Long()+" · "+g.r.Text(x.Body)), x.Date.Text, x.Body)
	}
	for _, x := range topic.Parties {
		add(Party, x.ID, x.Line, strings.Join(x.Names, ", "), g.r.Text(x.Body), "", x.Body)
	}
	for _, x := range topic.Challenges {
		add(Challenge, x.ID, x.Line, x.Title, g.r.Text(x.Body), "", x.Body)
	}
	for _, x := range topic.Solutions {
		body := x.Body
		for _, m := range x.Measures {
			body = append(body[:len(body):len(body)], m.Body...)
		}
		add(Solution, x.ID, x.Line, x.Title, g.r.Text(body), "", body)
	}
	for _, x := range topic.Questions {
		add(Question, x.ID, x.Line, x.Text, "", "", x.Body)
	}
	for _, x := range topic.Documents {
		add(Document, x.ID, x.Line, x.Title, g.r.Text(x.Body), x.Symbol, x.Body)
	}
	for _, x := range topic.Readings {
		add(Reading, x.ID, x.Line, x.Title, x.Publisher, "", x.Body)
	}
	for _, x := range topic.Citations {
		add(Citation, x.ID, x.Line, x.Text, "", "", x.Body)
	}
	for _, x := range topic.Sections {
		if !lines[x.Line] {
			g.docs = append(g.docs, Doc{Kind: Section, ID: x.ID, Block: x.First, Topic: t, Title: x.Title, Within: -1})
		}
	}
}

// paragraph adds a block that is read, under the title of its section. Headings
// are found as sections or items.
func (g *gathering) paragraph(b int) {
	block := &g.r.Blocks[b]
	if block.Kind == report.Furniture || block.Kind == report.Heading || strings.TrimSpace(block.Text) == "" {
		return
	}
	d := Doc{Kind: Passage, Block: b, Topic: -1, Title: g.r.Title, Text: block.Text, Within: -1}
	if s := g.r.SectionOf(b); s != nil {
		d.Title, d.Topic = s.Title, topicOf(g.r, b)
	}
	if i, ok := g.of[b]; ok {
		d.Within = i
	}
	g.docs = append(g.docs, d)
}

// topicOf is the index of the topic that a block is in; -1 if it is in none.
func topicOf(r *report.Report, block int) int {
	for t := range r.Topics {
		if all := r.Topics[t].Sections; len(all) > 0 && all[0].First <= block && block < all[len(all)-1].End {
			return t
		}
	}
	return -1
}
