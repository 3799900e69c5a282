package report

import (
	"fmt"
	"hash/fnv"
	"strings"
)

// PartKind says what a part of an edition is: the first word of its id.
type PartKind string

// The kinds of parts.
const (
	SectionPart   PartKind = "section"
	TermPart      PartKind = "term"
	EventPart     PartKind = "event"
	PartyPart     PartKind = "party"
	ChallengePart PartKind = "challenge"
	SolutionPart  PartKind = "solution"
	QuestionPart  PartKind = "question"
	DocumentPart  PartKind = "document"
	ReadingPart   PartKind = "reading"
	CitationPart  PartKind = "citation"
)

// Part is something of a report that a student can have done something with:
// an item, or a section with the text that no item has. Parts outlive the
// report that they were taken from, so that two editions can be compared.
type Part struct {
	Kind  PartKind `json:"kind"`
	ID    string   `json:"id"`
	Topic string   `json:"topic,omitempty"` // ID of the topic
	Name  string   `json:"name,omitempty"`
	Text  string   `json:"text,omitempty"` // its passage; an empty line stands between blocks
	// Print is the same for the same words in the same order, and empty for a
	// section that only holds items: they tell by themselves what changed.
	Print string `json:"print,omitempty"`
	First int    `json:"first,omitempty"` // of a section: its first block
}

// Parts are the parts of a report: by topic, its sections first. A heading that
// only opens an item is no part, for the item is.
func Parts(r *Report) []Part {
	g := gathering{r: r, owned: map[int]bool{}, opened: map[int]bool{}}
	var all []Part
	for t := range r.Topics {
		topic := &r.Topics[t]
		items := g.items(topic)
		for _, s := range topic.Sections {
			if !g.opened[s.Line] && s.Kind != FrontMatter {
				all = append(all, g.section(topic, s))
			}
		}
		all = append(all, items...)
	}
	return all
}

// gathering collects the parts of a report.
type gathering struct {
	r      *Report
	owned  map[int]bool // blocks that an item has text in
	opened map[int]bool // lines in which an item begins
}

func (g *gathering) items(t *Topic) []Part {
	var list []Part
	add := func(kind PartKind, id, name string, line int, body ...[]Span) {
		g.opened[line] = true
		var texts []string
		for _, spans := range body {
			for _, s := range spans {
				g.owned[s.Block] = true
			}
			if text := g.r.Text(spans); text != "" {
				texts = append(texts, text)
			}
		}
		list = append(list, newPart(kind, id, t.ID, name, strings.Join(texts, "\n\n")))
	}
	for _, x := range t.Terms {
		add(TermPart, x.ID, x.Term, x.Line, x.Definition)
	}
	for _, x := range t.Events {
		add(EventPart, x.ID, strings.TrimSpace(x.Date.Text+" "+x.Title), x.Line, x.Body)
	}
	for _, x := range t.Parties {
		add(PartyPart, x.ID, strings.Join(x.Names, ", "), x.Line, x.Body)
	}
	for _, x := range t.Challenges {
		add(ChallengePart, x.ID, x.Title, x.Line, x.Body)
	}
	for _, x := range t.Solutions {
		body := [][]Span{x.Body}
		for _, m := range x.Measures {
			body = append(body, m.Body)
		}
		add(SolutionPart, x.ID, x.Title, x.Line, body...)
	}
	for _, x := range t.Questions {
		add(QuestionPart, x.ID, x.Text, x.Line, x.Body)
	}
	for _, x := range t.Documents {
		add(DocumentPart, x.ID, x.Title, x.Line, x.Body)
	}
	for _, x := range t.Readings {
		add(ReadingPart, x.ID, x.Title, x.Line, x.Body)
	}
	for _, x := range t.Citations {
		add(CitationPart, x.ID, x.Text, x.Line, x.Body)
	}
	return list
}

func newPart(kind PartKind, id, topic, name, text string) Part {
	p := Part{Kind: kind, ID: id, Topic: topic, Name: name, Text: text}
	p.Print = printOf(plainWords(p.said()))
	return p
}

// said is the text by which a part is known again: its passage or, where it has
// none, its name.
func (p Part) said() string {
	if strings.TrimSpace(p.Text) == "" {
		return p.Name
	}
	return p.Text
}

// section is a section as a part. Its passage is what no item has, or
// everything if that is nothing.
func (g *gathering) section(t *Topic, s Section) Part {
	var prose, whole []string
	for b := s.First; b < s.End; b++ {
		block := &g.r.Blocks[b]
		if block.Kind == Furniture || block.Kind == Editor || block.Kind == Heading || block.Text == "" {
			continue
		}
		whole = append(whole, block.Text)
		if !g.owned[b] && !g.opened[block.Line] {
			prose = append(prose, block.Text)
		}
	}
	p := newPart(SectionPart, s.ID, t.ID, s.Title, strings.Join(prose, "\n\n"))
	p.First = s.First
	if len(prose) == 0 {
		p.Text, p.Print = strings.Join(whole, "\n\n"), ""
	}
	return p
}

// plainWords are the words of a text without case, accents and punctuation.
func plainWords(text string) []string { return strings.Fields(normal(text)) }

// printOf is a short sign of words in their order; different words hardly ever
// have the same.
func printOf(words []string) string {
	h := fnv.New64a()
	for _, w := range words {
		_, _ = h.Write([]byte(w)) // a hash never fails
		_, _ = h.Write([]byte{' '})
	}
	return fmt.Sprintf("%016x", h.Sum64())
}
