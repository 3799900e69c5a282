package report

import (
	"slices"
	"strings"
)

// settleLevels gives every heading its level: by the contents list where there
// is one, otherwise by its rank, so that a child is one below its parent.
func (p *parser) settleLevels() {
	p.demoteWords()
	listed := p.matchOutline()
	deep := false // a contents list with levels names all of the top level
	for _, level := range listed {
		deep = deep || level > 1
	}
	type open struct {
		rank, level int
		listed      bool
		number      numbering
	}
	var stack []open
	for i := range p.pieces {
		pc := &p.pieces[i]
		if !pc.heading || pc.closed {
			continue
		}
		level, isListed := listed[i]
		rank := pc.rank
		if isListed {
			for len(stack) > 0 && stack[len(stack)-1].level >= level {
				stack = stack[:len(stack)-1]
			}
			level = min(level, len(stack)+1)
		} else {
			for j := range stack { // "4." belongs beside "3.", whatever its marks
				if pc.number.follows(stack[j].number) && !stack[j].listed {
					rank = stack[j].rank
				}
			}
			for len(stack) > 0 && stack[len(stack)-1].rank >= rank && !(deep && len(stack) == 1 && stack[0].listed) {
				stack = stack[:len(stack)-1]
			}
			level = len(stack) + 1
		}
		stack = append(stack, open{rank, level, isListed, pc.number})
		pc.level = level
		pc.Level = min(level, 6)
	}
}

// demoteWords takes their kind from one-word titles below a section of items:
// among key terms "Mandate" is a term.
func (p *parser) demoteWords() {
	rank, items := 0, false
	for i := range p.pieces {
		pc := &p.pieces[i]
		if !pc.heading || pc.closed {
			continue
		}
		if items && pc.rank > rank && words(pc.title) == 1 && !p.inOutline(pc) {
			pc.kind = Plain
		}
		if pc.kind != Plain || pc.rank <= rank {
			rank, items = pc.rank, itemKinds[pc.kind]
		}
	}
}

// itemKinds are the kinds of sections whose headings name items.
var itemKinds = map[Kind]bool{Terms: true, Parties: true, Timeline: true, Challenges: true, Solutions: true, Documents: true}

func (p *parser) inOutline(pc *piece) bool {
	return len(p.outlineAt()[normal(pc.title)]) > 0
}

// outlineAt finds the places of a title in the contents list.
func (p *parser) outlineAt() map[string][]int {
	if p.places == nil {
		p.places = map[string][]int{}
		for i, e := range p.outline {
			p.places[e.title] = append(p.places[e.title], i)
		}
	}
	return p.places
}

// matchOutline finds the headings that the contents list names, in its order,
// and the levels that it gives them.
func (p *parser) matchOutline() map[int]int {
	var found []entry
	var at []int
	next := 0
	for i := range p.pieces {
		pc := &p.pieces[i]
		if !pc.heading || pc.closed {
			continue
		}
		places := p.outlineAt()[normal(pc.title)]
		if j, _ := slices.BinarySearch(places, next); j < len(places) {
			next = places[j] + 1
			found, at = append(found, p.outline[places[j]]), append(at, i)
		}
	}
	if len(found) < 2 {
		return nil
	}
	settleOutline(found)
	levels := map[int]int{}
	for j, i := range at {
		levels[i] = found[j].level
	}
	return levels
}

// build makes the report's blocks, its sections and everything in them.
func (p *parser) build() {
	p.r.Topics = []Topic{{Title: p.r.Title}}
	p.topic = &p.r.Topics[0]
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
	p.sections()
	if len(p.topic.Sections) > 0 {
		p.topic.Line = p.topic.Sections[0].Line
	}
	p.items()
}

// sections makes a section of each heading, and one without a heading of a
// text that stands before the first.
func (p *parser) sections() {
	secs := p.topic.Sections
	add := func(i int, s Section) {
		if n := len(secs); n > 0 {
			secs[n-1].End = i
		}
		s.First = i
		secs = append(secs, s)
	}
	for i := range p.pieces {
		pc := &p.pieces[i]
		switch {
		case pc.closed, len(secs) == 0 && (pc.Kind == Furniture || pc.Kind == Rule):
		case pc.heading && p.namesDate(secs, i):
			secs[len(secs)-1].Title += " " + pc.title
		case pc.heading:
			title := pc.title
			if title == "" {
				title = pc.Text
			}
			add(i, Section{Kind: pc.kind, Level: pc.level, Title: title, Line: pc.Line})
		case len(secs) == 0:
			add(i, Section{Level: 1, Title: p.r.Title, Line: pc.Line})
		}
	}
	if n := len(secs); n > 0 {
		secs[n-1].End = len(p.pieces)
	}
	for i := range secs {
		secs[i].ID = p.id("section", secs[i].Title)
	}
	p.topic.Sections = secs
}

// namesDate reports whether a heading is the title of the date that the
// heading directly before it gives.
func (p *parser) namesDate(secs []Section, i int) bool {
	if i == 0 || len(secs) == 0 || secs[len(secs)-1].First != i-1 {
		return false
	}
	date, title := &p.pieces[i-1], &p.pieces[i]
	return date.heading && title.kind == Plain && date.level == title.level && isDateLine(date.title) && !dateStarts(title.title)
}
