package report

import (
	"regexp"
	"strings"
)

// parties finds the entries among the stakeholders.
func (p *parser) parties() {
	for _, reg := range p.regions(Parties) {
		form := p.partyForm(reg)
		begin := func(at int, cur *item) []opening { return p.beginParty(reg, at, cur, form) }
		for _, it := range p.walkItems(reg, begin) {
			_, title := splitNumber(it.title)
			names := partyNames(title)
			p.topic.Parties = append(p.topic.Parties, Party{
				ID: p.id("party", strings.Join(names, " ")), Line: it.line, Names: names, Body: it.body, Notes: it.notes,
			})
		}
	}
}

// partyForm is 'h' where headings name the parties; otherwise the style of
// their lead-ins.
func (p *parser) partyForm(reg region) byte {
	n := map[byte]int{}
	for at, b := range reg.blocks {
		switch pc := &p.pieces[b]; {
		case pc.heading && !p.isGroup(reg, at):
			if next, _ := p.next(reg, at); next != nil && !next.heading {
				if l, ok := lead(&next.Block, 0, len(next.Text)); !ok || l.mark == 0 || !isParty(l.title) {
					n['h']++
				}
			}
		case pc.Kind == Paragraph || pc.Kind == ListItem:
			if l, ok := lead(&pc.Block, 0, len(pc.Text)); ok && l.mark != 0 {
				n[l.style]++
			}
		}
	}
	for _, form := range []byte("hbi") {
		if n[form] > 0 {
			return form
		}
	}
	return 'p'
}

func (p *parser) beginParty(reg region, at int, cur *item, form byte) []opening {
	pc := &p.pieces[reg.blocks[at]]
	switch {
	case pc.heading && cur != nil && cur.opener == Heading && pc.level > cur.level:
		return nil // a heading within the party's text
	case pc.heading:
		o := p.headingOpening(reg, at)
		o[0].group = o[0].group || form != 'h'
		return o
	case pc.Kind == Table:
		return rowOpenings(&pc.Block, func(first string, _ []Cell) (opening, bool) {
			return opening{title: first}, first != "" && words(first) <= 12
		})
	case pc.Kind != Paragraph && pc.Kind != ListItem, form == 'h':
		return nil
	case pc.Kind == ListItem && (pc.Label == "" || cur != nil && cur.opener == ListItem && pc.Depth > cur.depth):
		return nil
	}
	if o := leadOpenings(pc, form, false); len(o) > 0 && (form != 'p' || isParty(o[0].title) || isTitleCase(o[0].title) || pc.Kind == ListItem || dashed(pc, o[0])) {
		return o
	}
	if pc.Kind == ListItem && words(pc.Text) <= 8 && len(partyNames(pc.Text)) > 0 && allParties(partyNames(pc.Text)) {
		return []opening{{title: pc.Text, rest: len(pc.Text)}}
	}
	return nil
}

// dashed reports whether a dash parts the name from a text that begins with a
// capital letter: "Western countries – They …".
func dashed(pc *piece, o opening) bool {
	before := strings.TrimRight(pc.Text[:o.rest], " ")
	return (strings.HasSuffix(before, "–") || strings.HasSuffix(before, "—") || strings.HasSuffix(before, "-")) && startsUpper(pc.Text[o.rest:])
}

var listSeparator = regexp.MustCompile(`\s*(?:,\s*(?:and|y|et)\s+|,|/|;|\s(?:and|y|et)\s)\s*`)

// partyNames parts a title that names several parties. An ampersand always
// parts; commas and "and" only between names that are known, for many a body
// has them in its name.
func partyNames(title string) []string {
	title = strings.Trim(strings.Join(strings.Fields(title), " "), ".,: ")
	if isParty(title) {
		return []string{title}
	}
	var out []string
	for _, part := range strings.Split(title, " & ") {
		names := splitOutsideBrackets(part)
		if len(names) > 1 && allParties(names) {
			out = append(out, names...)
		} else if part = strings.Trim(part, " ,"); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// splitOutsideBrackets parts a list, but not what stands in brackets.
func splitOutsideBrackets(s string) []string {
	hidden := bracketed.ReplaceAllStringFunc(s, func(m string) string {
		return strings.NewReplacer(",", "\x01", "/", "\x02", " and ", "\x03").Replace(m)
	})
	var out []string
	for _, n := range listSeparator.Split(hidden, -1) {
		if n = strings.TrimSpace(strings.NewReplacer("\x01", ",", "\x02", "/", "\x03", " and ").Replace(n)); n != "" {
			out = append(out, n)
		}
	}
	return out
}

func allParties(names []string) bool {
	for _, n := range names {
		if !isParty(n) {
			return false
		}
	}
	return true
}
