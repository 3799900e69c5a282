package report

import (
	"regexp"
	"strings"
)

// challenges finds the difficulties that a report names, by heading, by bullet
// or by label.
func (p *parser) challenges() {
	for _, reg := range p.regions(Challenges) {
		for _, it := range p.aims(reg) {
			p.topic.Challenges = append(p.topic.Challenges, Challenge{
				ID: p.id("challenge", it.title, it.line), Line: it.line, Title: it.title, Body: it.body, Notes: it.notes,
			})
		}
	}
}

// solutions finds the solutions with their measures.
func (p *parser) solutions() {
	for _, reg := range p.regions(Solutions) {
		for _, it := range p.aims(reg) {
			s := Solution{ID: p.id("solution", it.title, it.line), Line: it.line, Title: it.title, Notes: it.notes}
			for _, span := range it.body {
				p.addToSolution(&s, &it, span)
			}
			p.topic.Solutions = append(p.topic.Solutions, s)
		}
	}
}

// aims parts a region of challenges or solutions into items.
func (p *parser) aims(reg region) []item {
	headings := p.hasHeadedText(reg)
	begin := func(at int, cur *item) []opening { return p.beginAim(reg, at, cur, headings) }
	items := p.walkItems(reg, begin)
	if !headings && (len(items) == 0 || p.countsFirst(reg)) {
		items = p.proseAims(reg)
	}
	for i := range items {
		_, title := splitNumber(items[i].title)
		items[i].title = strings.TrimRight(title, " .:;,")
	}
	return items
}

// hasHeadedText reports whether headings name the items of a region.
func (p *parser) hasHeadedText(reg region) bool {
	for at, b := range reg.blocks {
		if p.pieces[b].heading && !p.isGroup(reg, at) {
			return true
		}
	}
	return false
}

func (p *parser) beginAim(reg region, at int, cur *item, headings bool) []opening {
	pc := &p.pieces[reg.blocks[at]]
	switch {
	case pc.heading && cur != nil && cur.opener == Heading && pc.level > cur.level:
		return nil
	case pc.heading:
		return p.headingOpening(reg, at)
	case headings, pc.Kind == Table:
		return nil
	case pc.Kind == ListItem:
		if pc.Label == "" || cur != nil && cur.opener == ListItem && pc.Depth > cur.depth {
			return nil
		}
		return []opening{itemOpening(pc)}
	case pc.Kind == Paragraph:
		return paragraphAims(pc)
	}
	return nil
}

// itemOpening takes an item's title from its lead-in or its first sentence.
func itemOpening(pc *piece) opening {
	if l, ok := lead(&pc.Block, 0, len(pc.Text)); ok && l.style != 'i' && (l.mark != 0 || l.rest == len(pc.Text)) {
		return opening{title: l.title, rest: l.rest}
	}
	n, after := splitNumber(pc.Text)
	if n.style == 0 {
		after = pc.Text
	}
	title, rest, _ := sentenceTitle(after)
	return opening{title: title, rest: rest + len(pc.Text) - len(after)}
}

// paragraphAims reads paragraphs: with labels, a bold lead-in, or a number or a
// bullet that is only typed.
func paragraphAims(pc *piece) []opening {
	if o := leadOpenings(pc, 'b', false); len(o) > 0 {
		return o
	}
	if end := pc.styledFrom(0, Bold); end > 0 && end < len(pc.Text) && strings.ContainsAny(pc.Text[end-1:end], ".!") && words(pc.Text[:end]) <= 14 {
		return []opening{{title: strings.TrimRight(pc.Text[:end], ".! "), rest: end}}
	}
	if n, _ := splitNumber(pc.Text); n.style != 0 || strings.ContainsRune("•·▪●", firstRune(pc.Text)) {
		return []opening{itemOpening(pc)}
	}
	var out []opening
	for _, l := range findLabels(pc.Text) {
		out = append(out, opening{start: l.start, title: pc.Text[l.start:l.end], rest: l.rest})
	}
	return out
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

var answersLine = regexp.MustCompile(`(?i)^answers?(?: the challenges?| to)?\s*:\s*(.+)$`)

// addToSolution sorts a stretch of a solution's text into its measures, or
// leaves it in its body.
func (p *parser) addToSolution(s *Solution, it *item, span Span) {
	block := &p.r.Blocks[span.Block]
	text := block.Text[span.Start:span.End]
	if m := answersLine.FindStringSubmatch(text); m != nil {
		s.Answers = strings.TrimRight(m[1], ". ") // made an id by answers
		return
	}
	switch {
	case block.Kind == Heading:
		s.Measures = append(s.Measures, Measure{Title: p.pieces[span.Block].title})
	case block.Kind == ListItem && span.Block != it.block && block.Label != "" && (it.opener == Heading || block.Depth == it.depth+1):
		p.addItemMeasure(s, span)
	case block.Kind == ListItem && span.Block != it.block && len(s.Measures) > 0:
		p.extendMeasure(s, span)
	default:
		p.addLabelMeasures(s, span)
	}
}

// addItemMeasure makes a measure of an item of a list.
func (p *parser) addItemMeasure(s *Solution, span Span) {
	o := itemOpening(&p.pieces[span.Block])
	m := Measure{Title: strings.TrimRight(o.title, " .:;,")}
	if body, ok := p.span(span.Block, o.rest, span.End); ok {
		m.Body = []Span{body}
	}
	s.Measures = append(s.Measures, m)
}

func (p *parser) extendMeasure(s *Solution, span Span) {
	m := &s.Measures[len(s.Measures)-1]
	m.Body = append(m.Body, span)
}

// addLabelMeasures makes a measure of each label in a paragraph. A paragraph
// without one goes on with the measure before it.
func (p *parser) addLabelMeasures(s *Solution, span Span) {
	labels := p.measureLabels(span)
	if len(labels) == 0 {
		if len(s.Measures) > 0 {
			p.extendMeasure(s, span)
		} else {
			s.Body = append(s.Body, span)
		}
		return
	}
	if before, ok := p.span(span.Block, span.Start, labels[0].start); ok {
		s.Body = append(s.Body, before)
	}
	text := p.r.Blocks[span.Block].Text
	for i, l := range labels {
		end := span.End
		if i+1 < len(labels) {
			end = labels[i+1].start
		}
		m := Measure{Title: strings.Trim(strings.Join(strings.Fields(text[l.start:l.end]), " "), " \"“”")}
		if body, ok := p.span(span.Block, l.rest, end); ok {
			m.Body = []Span{body}
		}
		s.Measures = append(s.Measures, m)
	}
}

// measureLabels finds labels of at least two words, or one that is bold.
func (p *parser) measureLabels(span Span) []label {
	block := &p.r.Blocks[span.Block]
	if l, ok := lead(block, span.Start, span.End); ok && l.style == 'b' && l.mark != 0 && l.rest < span.End {
		first := label{l.start, l.start + len(l.title), l.rest}
		return append([]label{first}, shifted(findLabels(block.Text[l.rest:span.End]), l.rest)...)
	}
	var out []label
	for _, l := range shifted(findLabels(block.Text[span.Start:span.End]), span.Start) {
		if words(block.Text[l.start:l.end]) > 1 {
			out = append(out, l)
		}
	}
	return out
}

func shifted(labels []label, by int) []label {
	for i := range labels {
		labels[i].start += by
		labels[i].end += by
		labels[i].rest += by
	}
	return labels
}
