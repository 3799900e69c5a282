package report

import (
	"slices"
	"strings"
)

// What a section is for shows in what stands in it, where its heading does not say.

// settleKinds finds the sections of the topic that are lists of questions under
// another name, like "Key issues", and tables of what countries do.
func (p *parser) settleKinds() {
	has := map[Kind]bool{}
	for _, s := range p.topic.Sections {
		has[s.Kind] = true
	}
	for i := range p.topic.Sections {
		s := &p.topic.Sections[i]
		switch {
		case s.Kind != Plain && s.Kind != Overview:
			continue
		case p.asksOnly(s):
			s.Kind = Questions
		case !has[Parties] && (p.tellsOfCountries(s) || p.listsActors(i)):
			s.Kind = Parties
		case !has[Timeline] && p.tellsOfDays(p.own(s)):
			s.Kind = Timeline
		default:
			continue
		}
		p.guessed[s.ID] = s.Kind
	}
}

// kindNames are what Placard calls the sections that it may have to guess.
var kindNames = map[Kind]string{Questions: "questions", Parties: "stakeholders", Timeline: "a timeline"}

// checkGuesses reports the sections whose kind was guessed and stayed.
func (p *parser) checkGuesses() {
	for _, s := range p.topic.Sections {
		if kind := p.guessed[s.ID]; kind != Plain && kind == s.Kind {
			p.problem(s.Line, Note, "section-guessed", "Placard took “%s” for %s, by what stands under it; give it a usual heading to be sure.", clip(s.Title, 12), kindNames[kind])
		}
	}
}

// own are the blocks of a section without its subsections.
func (p *parser) own(s *Section) (blocks []int) {
	for b := s.First; b < s.End; b++ {
		blocks = append(blocks, b)
	}
	return blocks
}

var (
	leadingWords = wordSet(`major main key principal leading relevant important notable involved prominent principales principaux principales`)
	actorWords   = wordSet(`actors groups organizations organisations mafias cartels militias gangs factions companies corporations networks syndicates armies rebels insurgents movements
		players powers parties countries nations states blocs alliances bodies institutions agencies ngos tribes clans communities actores grupos organizaciones acteurs groupes organisations`)
)

// listsActors reports whether a section is a list of those who act, "Major
// Armed Groups", with each named in bold before what is said of it.
func (p *parser) listsActors(i int) bool {
	s := &p.topic.Sections[i]
	f := strings.Fields(normal(s.Title))
	if at := slices.IndexFunc(f, func(w string) bool { return smallWords[w] }); at > 0 {
		f = f[:at] // what "Major Armed Groups in the Hills" are
	}
	if len(f) < 2 || !leadingWords[f[0]] || !actorWords[f[len(f)-1]] {
		return false
	}
	named := 0
	for _, b := range p.own(s) {
		if pc := &p.pieces[b]; pc.Kind == Paragraph || pc.Kind == ListItem {
			if l, ok := lead(&pc.Block, 0, len(pc.Text)); ok && l.style == 'b' && l.mark != 0 && l.rest < len(pc.Text) {
				named++
			}
		}
	}
	return named > 1
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
