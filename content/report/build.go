package report

import "strings"

// build makes the report's blocks and its topics with their sections.
func (p *parser) build() {
	p.r.Blocks = make([]Block, len(p.pieces))
	for i := range p.pieces {
		b := p.pieces[i].Block
		if b.Kind != Table && b.Kind != Code { // tabs told the pages of a contents list
			b.Text = strings.ReplaceAll(b.Text, "\t", " ")
		}
		p.r.Blocks[i] = b
	}
	if p.r.ID == "" {
		if p.r.ID = slug(p.r.Title); p.r.ID == "" {
			p.r.ID = "report"
		}
	}
	p.r.Topics = []Topic{{Title: p.r.Title}}
	if len(p.heads) > 0 {
		p.r.Topics = make([]Topic, len(p.heads))
	}
	starts := p.topicStarts()
	for t := range p.r.Topics {
		p.topic = &p.r.Topics[t]
		if len(p.heads) > 0 {
			p.topic.ID, p.topic.Title = p.heads[t].id, p.heads[t].title
		}
		p.sections(starts[t], starts[t+1])
		if t == 0 && len(p.heads) > 0 {
			p.frontSections()
		}
		p.settleKinds()
	}
}

// topicStarts are the indexes of the pieces where the topics begin, and the
// end. What stands before the first topic is kept with it.
func (p *parser) topicStarts() []int {
	starts := []int{0}
	for i := range p.pieces {
		if p.pieces[i].opens > 1 {
			starts = append(starts, i)
		}
	}
	return append(starts, len(p.pieces))
}

// sections makes a section of each heading of a topic, and one without a
// heading of a text that stands before the first. The heading of the topic
// begins its first section.
func (p *parser) sections(from, to int) {
	secs, waiting := p.topic.Sections, -1
	add := func(i int, s Section) {
		if n := len(secs); n > 0 {
			secs[n-1].End = i
		}
		s.First = i
		secs = append(secs, s)
	}
	loose := p.looseSources(from, to)
	for i := from; i < to; i++ {
		pc := &p.pieces[i]
		plain := Section{Level: 1, Title: p.topic.Title, Line: pc.Line}
		start := i
		if waiting >= 0 {
			start, plain.Line = waiting, p.topic.Line
		}
		switch {
		case pc.opens > 0:
			waiting, p.topic.Line = i, pc.Line
			continue
		case pc.closed, pc.head, (len(secs) == 0 || waiting >= 0) && (pc.Kind == Furniture || pc.Kind == Rule):
			continue
		case pc.heading && waiting < 0 && p.namesDate(secs, i):
			secs[len(secs)-1].Title += " " + pc.title
		case pc.heading:
			add(start, Section{Kind: pc.kind, Level: pc.level, Title: orText(pc.title, pc.Text), Line: pc.Line})
		case loose[i]:
			p.problem(pc.Line, Note, "sources-heading", "These addresses stand without a heading; write “Bibliography” above them.")
			add(start, Section{Kind: Citations, Level: 1, Title: "Sources", Line: pc.Line})
		case len(secs) == 0 || waiting >= 0:
			add(start, plain)
		}
		waiting = -1
	}
	if waiting >= 0 {
		add(waiting, Section{Level: 1, Title: p.topic.Title, Line: p.topic.Line})
	}
	if n := len(secs); n > 0 {
		secs[n-1].End = to
	}
	for i := range secs {
		secs[i].ID = p.id("section", secs[i].Title, secs[i].Line)
	}
	if p.topic.Line == 0 && len(secs) > 0 {
		p.topic.Line = secs[0].Line
	}
	p.topic.Sections = secs
}

// frontSections makes front matter of the letters, and of what is said on the
// committee, before the first of several topics. A list of terms or the like
// that stands there stays what it is.
func (p *parser) frontSections() {
	for i := range p.topic.Sections {
		s := &p.topic.Sections[i]
		if p.pieces[s.First].opens > 0 {
			return
		}
		switch s.Kind {
		case Plain, Introduction, Overview:
			s.Kind = FrontMatter
		}
	}
}

func orText(title, text string) string {
	if title == "" {
		return text
	}
	return title
}
