package report

import "strings"

// Terms that a report defines outside of its glossary.

// looseTerms finds the terms of sections that are only read: a heading over a
// text that says "Definition", and subjects in bold that are defined one after
// another, "A **smurf attack** is …".
func (p *parser) looseTerms() {
	known := map[string]bool{}
	for _, t := range p.topic.Terms {
		known[normal(t.Term)] = true
	}
	var found []item
	for i := range p.topic.Sections {
		if p.chosen[p.topic.Sections[i].ID] {
			continue // to be just read
		}
		switch p.topic.Sections[i].Role {
		case Plain, Overview, Introduction:
			found = append(found, p.labelledTerm(i)...)
			found = append(found, p.boldSubjects(i)...)
		}
	}
	for _, it := range found {
		if key := normal(it.title); !known[key] {
			known[key] = true
			p.addTerm(it)
		}
	}
}

// labelledTerm reads a heading with a text under it that is called its
// definition, in the same paragraph or by a heading of its own.
func (p *parser) labelledTerm(i int) []item {
	s := &p.topic.Sections[i]
	it := item{opening: opening{title: s.Title}, line: s.Line, block: s.First}
	if normal(s.Title) == "definition" {
		if i == 0 || p.topic.Sections[i-1].Level >= s.Level {
			return nil
		}
		above := &p.topic.Sections[i-1]
		it.title, it.line, it.block = above.Title, above.Line, above.First
	}
	for _, b := range p.own(s) {
		block := &p.r.Blocks[b]
		switch label := definitionLabel.MatchString(block.Text); {
		case block.Kind == Heading:
		case block.Kind != Paragraph && block.Kind != Quote, normal(s.Title) != "definition" && len(it.body) == 0 && !label:
			if len(it.body) == 0 {
				return nil
			}
		default:
			it.addSpan(p, b, 0, len(block.Text))
		}
	}
	if len(it.body) == 0 || words(it.title) > longestTerm {
		return nil
	}
	return []item{it}
}

// boldSubjects reads the paragraphs of a section that define a subject in bold,
// if there are at least two.
func (p *parser) boldSubjects(i int) []item {
	var found []item
	for _, b := range p.own(&p.topic.Sections[i]) {
		pc := &p.pieces[b]
		if pc.Kind != Paragraph && pc.Kind != ListItem {
			continue
		}
		from := 0
		if first, _, _ := strings.Cut(pc.Text, " "); articles[strings.ToLower(first)] {
			from = len(first) + 1
		}
		end := pc.styledFrom(from, Bold)
		if end <= from || end >= len(pc.Text) || words(pc.Text[from:end]) > longestTerm || allParties(partyNames(pc.Text[from:end])) || !saysWhat.MatchString(pc.Text[end:]) {
			continue
		}
		it := item{opening: opening{title: capitalised(strings.Trim(pc.Text[from:end], " :"))}, line: pc.Line, block: b}
		last := len(pc.Text)
		if first := nextSentence(pc.Text, end); first > 0 && words(pc.Text) > longestDefinition {
			last = first // the sentence that defines it
		}
		it.addSpan(p, b, 0, last)
		found = append(found, it)
	}
	if len(found) < 2 {
		return nil
	}
	return found
}
