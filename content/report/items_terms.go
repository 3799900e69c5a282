package report

import (
	"regexp"
	"slices"
	"strings"
)

var (
	versus          = regexp.MustCompile(`(?i)\s(?:vs\.?|versus)\s`)
	definitionLabel = regexp.MustCompile(`(?i)^(?:definition|meaning|definición|définition)\s*[:.–—-]\s*`)
)

// terms finds the key terms.
func (p *parser) terms() {
	for _, reg := range p.regions(Terms) {
		form := p.termForm(reg)
		begin := func(at int, cur *item) []opening { return p.beginTerm(reg, at, cur, form) }
		items := p.walkItems(reg, begin)
		if len(items) == 0 && p.definesAll(reg) {
			items = p.walkItems(reg, func(at int, _ *item) []opening { return p.beginUnmarked(reg, at) })
		}
		if len(items) == 0 {
			items = p.walkItems(reg, func(at int, _ *item) []opening { return p.beginPlainLine(reg, at) })
		}
		for _, it := range items {
			p.addTerm(it)
		}
	}
	p.looseTerms()
}

// termForm is how a region sets its terms off: 'b', 'i' or 'p' as a lead-in,
// 'h' by headings.
func (p *parser) termForm(reg region) byte {
	n := map[byte]int{}
	for at, b := range reg.blocks {
		pc := &p.pieces[b]
		switch {
		case pc.heading && !p.isGroup(reg, at):
			if next, _ := p.next(reg, at); next != nil && !next.heading {
				if l, ok := lead(&next.Block, 0, len(next.Text)); !ok || l.style != 'b' {
					n['h']++
				}
			}
		case (pc.Kind == Paragraph || pc.Kind == ListItem) && repeatedTerm(pc.Text) > 0:
			n['p']++
		case pc.Kind == Paragraph || pc.Kind == ListItem:
			if l, ok := lead(&pc.Block, 0, len(pc.Text)); ok && l.rest < len(pc.Text) {
				n[l.style]++
			}
		}
	}
	if n['p'] > n['b']+n['h']+n['i'] {
		return 'p'
	}
	for _, form := range []byte("bhi") {
		if n[form] > 0 && n[form]*3 >= n['b']+n['h']+n['i'] {
			return form
		}
	}
	return 'p'
}

func (p *parser) beginTerm(reg region, at int, cur *item, form byte) []opening {
	b := reg.blocks[at]
	pc := &p.pieces[b]
	switch {
	case pc.heading:
		return p.beginTermHeading(reg, at, form)
	case pc.Kind == Table:
		return rowOpenings(&pc.Block, !p.hasHeader(b, termHeaders), func(first string, _ []Cell) (opening, bool) {
			return opening{title: strings.Trim(first, " :")}, first != "" && words(first) <= 12
		})
	case pc.term:
		return []opening{{title: strings.Trim(pc.Text, " :"), rest: len(pc.Text)}}
	case pc.Kind != Paragraph && pc.Kind != ListItem:
		return nil
	case pc.Kind == ListItem && (pc.Label == "" || cur != nil && cur.opener == ListItem && pc.Depth > cur.depth):
		return nil
	case form == 'h' && cur != nil && cur.opener == Heading:
		return nil
	}
	if m := termLabel.FindStringSubmatch(pc.Text); m != nil {
		return []opening{{title: strings.Trim(m[1], " .:"), rest: len(pc.Text)}}
	}
	if definitionLabel.MatchString(pc.Text) && cur != nil && len(cur.body) == 0 {
		return nil
	}
	if o := leadOpenings(pc, form, true); len(o) > 0 {
		return o
	}
	if next, _ := p.next(reg, at); pc.Kind == ListItem && next != nil && next.Kind == ListItem && next.Label == "" && words(pc.Text) <= longestTerm &&
		strings.Trim(pc.Text[pc.styled(Bold|Italic|Underline):], " :.–—-") == "" {
		return []opening{{title: strings.Trim(pc.Text, " :."), rest: len(pc.Text)}} // its definition is the next paragraph of the item
	}
	if o := strayLead(pc); len(o) > 0 && form != 'h' {
		return o
	}
	if form != 'p' {
		return nil
	}
	if n := repeatedTerm(pc.Text); n > 0 {
		return []opening{{title: pc.Text[:n], rest: n}}
	}
	return nil
}

// Words in the headers of tables.
var (
	termHeaders  = wordSet(`term terms word words definition definitions meaning concept concepts abbreviation abbreviations acronym acronyms description explanation name stands key full form no number termino terminos definicion significado concepto sigla siglas terme termes signification sigle`)
	partyHeading = wordSet(`country countries state states nation nations party parties bloc blocs stakeholder stakeholders actor actors organization organisation position positions stance stances role view views policy pais paises posicion pays acteur organizacion no number name`)
)

// hasHeader reports whether the first row of a table names its columns by one of
// the words; a table without a header has an item there, or empty cells.
func (p *parser) hasHeader(block int, known map[string]bool) bool {
	b := &p.r.Blocks[block]
	if len(b.Rows) < 2 {
		return false
	}
	empty := true
	for i := range b.Rows[0] {
		cell := normal(p.cellText(block, 0, i))
		empty = empty && cell == ""
		for _, w := range strings.Fields(cell) {
			if known[w] && words(cell) <= 5 {
				return true
			}
		}
	}
	return empty
}

func (p *parser) beginTermHeading(reg region, at int, form byte) []opening {
	pc := &p.pieces[reg.blocks[at]]
	if isDefinitionLabel(pc.title) {
		return []opening{{skip: true}}
	}
	o := p.headingOpening(reg, at)
	if next, _ := p.next(reg, at); next != nil && next.heading && isDefinitionLabel(next.title) {
		o[0].group = false
	} else if form != 'h' && next != nil && !next.heading {
		if next.Kind == Table || next.term || len(leadOpenings(next, form, true)) > 0 {
			o[0].group = true // "Legal terms", with terms below it
		}
	}
	return o
}

func isDefinitionLabel(title string) bool { return definitionLabel.MatchString(normal(title) + ":") }

var termLabel = regexp.MustCompile(`(?i)^(?:term|word|concept|término|concepto|terme|mot)\s*:\s*(.+)$`)

// strayLead opens a term whose lead-in is set otherwise than most: in another
// style before a colon or a dash, "Asylum: Shelter." among bold ones, or in bold
// before a sentence.
func strayLead(pc *piece) []opening {
	l, ok := lead(&pc.Block, 0, len(pc.Text))
	switch {
	case !ok || l.rest >= len(pc.Text) || notLabels[strings.ToLower(strings.Fields(l.title)[0])] || pronouns[strings.ToLower(strings.Fields(l.title)[0])] || isDefinitionLabel(l.title):
		return nil
	case l.style == 'p' && !isAcronym(l.title) && (l.mark != ':' || words(l.title) > 2 && !isTitleCase(l.title) || words(l.title) > 5):
		return nil
	case l.style != 'p' && l.mark == 0 && (l.style != 'b' || words(l.title) > longestTerm || !startsUpper(pc.Text[l.rest:])):
		return nil
	}
	return []opening{{title: l.title, rest: l.rest}}
}

// leadOpenings opens an item with a lead-in of the form, or several where each
// line of a block has one; where titles are not set off, a bold one is a title
// all the same. With bare, a bold title needs no mark after it.
func leadOpenings(pc *piece, form byte, bare bool) []opening {
	var out []opening
	for _, line := range pc.lines() {
		l, ok := lead(&pc.Block, line[0], line[1])
		if !ok || l.style != form && (form != 'p' || l.style != 'b') || l.style == 'p' && (notLabels[strings.ToLower(strings.Fields(l.title)[0])] || pc.softAt(line[0]) && !isAcronym(l.title)) {
			continue
		}
		if l.mark != 0 || bare && l.style == 'b' && l.rest < line[1] && pc.Text[end(l, pc)] == ' ' {
			if l.mark == 0 && startsLower(pc.Text[l.rest:]) {
				l.rest = l.start // "**Dyke** refers to a wall."
			}
			out = append(out, opening{start: l.start, title: l.title, rest: l.rest})
		}
	}
	if len(out) > 0 && onlyNumber.MatchString(pc.Text[:out[0].start]) {
		out[0].start = 0 // what stands before is only a bullet or a number
	}
	return out
}

var onlyNumber = regexp.MustCompile(`^[•·▪◦●○■–—* \t-]*[(]?(?:[\d.]{1,8}|[A-Za-z]|[ivx]{1,5})?[.)]{0,2}[•·▪◦●○■–—* \t-]*$`)

// softAt reports whether a line begins after an ordinary line end of the source.
func (pc *piece) softAt(start int) bool {
	_, soft := slices.BinarySearch(pc.breaks, start-1)
	return soft
}

// end is where the styled title of a lead-in without a mark ends.
func end(l leadIn, pc *piece) int {
	return min(pc.styledFrom(l.start, Bold), len(pc.Text)-1)
}

func (p *parser) addTerm(it item) {
	if len(it.body) > 0 {
		s := &it.body[0]
		if m := definitionLabel.FindString(p.r.Blocks[s.Block].Text[s.Start:s.End]); m != "" {
			if s.Start += len(m); s.Start == s.End {
				it.body = it.body[1:]
			}
		}
	}
	_, name := splitNumber(it.title)
	p.topic.Terms = append(p.topic.Terms, Term{
		ID: p.id("term", name, it.line), Line: it.line, Term: name, Aliases: aliases(name),
		Contrast: versus.MatchString(name), Definition: it.body, Notes: it.notes,
	})
}

var aliasForm = regexp.MustCompile(`^(.+?)\s*\(([^()]+)\)$`)

// aliases reads "ILO (International Labour Organization)" and "Transnational
// Organised Crime (TOC)": both the acronym and the long form name the term.
func aliases(name string) []string {
	m := aliasForm.FindStringSubmatch(name)
	if m == nil {
		return nil
	}
	outer, inner := m[1], strings.Trim(m[2], " \"“”'‘’")
	if !isAcronym(outer) && !isAcronym(inner) {
		return nil
	}
	return []string{outer, inner}
}

// isAcronym reports whether a word is mostly capitals: UNODC, LEDCs, SDG 16.
func isAcronym(s string) bool {
	capitals, others := 0, 0
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			capitals++
		case r >= 'a' && r <= 'z':
			others++
		}
	}
	return capitals >= 2 && capitals > others && words(s) <= 2
}
