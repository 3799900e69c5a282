package report

import "strings"

// What a section is for shows in what stands in it, where its heading does not say.

// settleKinds finds the sections of the topic that are lists of questions under
// another name, like "Key issues", and tables of what countries do.
func (p *parser) settleKinds() {
	parties := false
	for _, s := range p.topic.Sections {
		parties = parties || s.Kind == Parties
	}
	for i := range p.topic.Sections {
		s := &p.topic.Sections[i]
		switch {
		case s.Kind != Plain && s.Kind != Overview:
		case p.asksOnly(s):
			s.Kind = Questions
		case !parties && p.tellsOfCountries(s):
			s.Kind = Parties
		}
	}
}

// asksOnly reports whether nearly all that a section holds are questions in a list.
func (p *parser) asksOnly(s *Section) bool {
	asked, other := 0, 0
	for b := s.First; b < s.End; b++ {
		block := &p.r.Blocks[b]
		switch listed := block.Kind == ListItem || strings.ContainsRune("•·▪●", firstRune(block.Text)); {
		case block.Kind == Heading || block.Kind == Furniture || block.Kind == Figure || block.Kind == Footnote:
		case listed && strings.HasSuffix(strings.TrimRight(block.Text, " "), "?"):
			asked++
		default:
			other++
		}
	}
	return asked >= 3 && asked >= 3*other
}

var partyHeaders = tagSetOf(`country; countries; state; states; nation; nations; member state; party; stakeholder; actor; country organization; pais; estado; pays; etat; acteur`)

// tellsOfCountries reports whether a section holds a table that says of each
// country in more than a few words what it does. Figures by country are none.
func (p *parser) tellsOfCountries(s *Section) bool {
	for b := s.First; b < s.End; b++ {
		block := &p.r.Blocks[b]
		if block.Kind != Table || len(block.Rows) < 4 || len(block.Rows[0]) < 2 || !partyHeaders[normal(p.cellText(b, 0, 0))] {
			continue
		}
		known, said := 0, 0
		for i, row := range block.Rows[1:] {
			if allParties(partyNames(p.cellText(b, i+1, 0))) {
				known++
			}
			for c := 1; c < len(row); c++ {
				said += words(p.cellText(b, i+1, c))
			}
		}
		if n := len(block.Rows) - 1; 3*known >= 2*n && said >= 15*n {
			return true
		}
	}
	return false
}

func (p *parser) cellText(block, row, column int) string {
	b := &p.r.Blocks[block]
	if column >= len(b.Rows[row]) {
		return ""
	}
	c := b.Rows[row][column]
	return b.Text[c.Start:c.End]
}

// looseSources finds where at least three addresses in a row, each a paragraph
// of its own, end a section that is no list of sources.
func (p *parser) looseSources(from, to int) map[int]bool {
	found := map[int]bool{}
	kind, start := Plain, -1
	end := func(at int) {
		if start >= 0 && at-start >= 3 && kind != Citations && kind != Readings && kind != Documents {
			found[start] = true
		}
		start = -1
	}
	for i := from; i < to; i++ {
		switch pc := &p.pieces[i]; {
		case pc.heading && !pc.closed:
			end(i)
			if pc.kind != Plain || pc.level == 1 {
				kind = pc.kind
			}
		case pc.closed || pc.Kind != Paragraph || !onlyAddress(pc):
			start = -1
		case start < 0:
			start = i
		}
	}
	end(to)
	return found
}
