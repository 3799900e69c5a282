package report

import "strings"

// partyLook is how a region sets its parties off.
type partyLook struct {
	form  byte // 'h' by headings, 'b', 'i' or 'p' by lead-ins
	known int  // the rank of the headings, where most are names of states and bodies; 0 otherwise
	named bool // paragraphs begin with the names
	// within are the places under a heading like "Europe" whose paragraphs each
	// name a party.
	within map[int]bool
}

// parties finds the entries among the stakeholders.
func (p *parser) parties() {
	for _, reg := range p.regions(Parties) {
		look := p.partyLook(reg)
		begin := func(at int, cur *item) []opening { return p.beginParty(reg, at, cur, look) }
		for _, it := range p.walkItems(reg, begin) {
			_, title := splitNumber(it.title)
			names := partyNames(title)
			p.topic.Parties = append(p.topic.Parties, Party{
				ID: p.id("party", strings.Join(names, " "), it.line), Line: it.line, Names: names, Body: it.body, Notes: it.notes,
			})
		}
	}
}

func (p *parser) partyLook(reg region) partyLook {
	n, named, headings := map[byte]int{}, 0, 0
	ranks, within := map[int]int{}, p.gathered(reg)
	for at, b := range reg.blocks {
		switch pc := &p.pieces[b]; {
		case pc.heading && within[at]:
		case pc.heading && !p.isGroup(reg, at):
			headings++
			if allParties(partyNames(pc.title)) {
				ranks[pc.rank]++
			}
			if next, _ := p.next(reg, at); next != nil && !next.heading {
				if l, ok := lead(&next.Block, 0, len(next.Text)); !ok || l.mark == 0 || !isParty(l.title) {
					n['h']++
				}
			}
		case pc.Kind == Paragraph || pc.Kind == ListItem:
			if l, ok := lead(&pc.Block, 0, len(pc.Text)); ok && l.mark != 0 {
				n[l.style]++
			}
			if (pc.Kind == Paragraph || pc.Label != "") && partyAt(pc.Text) > 0 {
				named++
			}
		}
	}
	look := partyLook{form: 'p', named: named > 1, within: within}
	for _, form := range []byte("hbi") {
		if n[form] > 0 {
			look.form = form
			break
		}
	}
	for rank, k := range ranks {
		if k > 2 && 3*k >= 2*headings {
			look.known = rank
		}
	}
	return look
}

// gathered finds the places in a region under the headings of regions and blocs
// that gather parties: at least two begin there, each with its name.
func (p *parser) gathered(reg region) map[int]bool {
	within := map[int]bool{}
	for at := 0; at < len(reg.blocks); at++ {
		pc := &p.pieces[reg.blocks[at]]
		if !pc.heading || !isBloc(pc.title) {
			continue
		}
		n, end := 0, at+1
		for ; end < len(reg.blocks) && !p.pieces[reg.blocks[end]].heading; end++ {
			n += len(startsWithParty(&p.pieces[reg.blocks[end]]))
		}
		if n > 1 {
			for i := at; i < end; i++ {
				within[i] = true
			}
		}
		at = end - 1
	}
	return within
}

// startsWithParty opens the parties that a paragraph begins with: a known name
// before a colon or a dash, in bold, or as the subject of its sentence.
func startsWithParty(pc *piece) []opening {
	if pc.Kind != Paragraph && pc.Kind != ListItem {
		return nil
	}
	if l, ok := lead(&pc.Block, 0, len(pc.Text)); ok && isParty(l.title) && l.rest < len(pc.Text) && (l.mark != 0 || l.style == 'b') {
		first := opening{title: l.title, rest: l.rest}
		if l.mark == 0 {
			first.rest = 0 // "**France** wants more."
		}
		return append([]opening{first}, laterParties(pc, opening{title: l.title, rest: l.rest})...)
	}
	if n := partyAt(pc.Text); n > 0 {
		return []opening{{title: pc.Text[:n]}}
	}
	return nil
}

func (p *parser) beginParty(reg region, at int, cur *item, look partyLook) []opening {
	pc := &p.pieces[reg.blocks[at]]
	switch {
	case look.within[at] && pc.heading:
		return []opening{{group: true}}
	case look.within[at]:
		return startsWithParty(pc)
	case pc.heading && cur != nil && cur.opener == Heading && pc.level > cur.level:
		return nil // a heading within the party's text
	case pc.heading:
		o := p.headingOpening(reg, at)
		other := look.known > 0 && pc.rank != look.known && !allParties(partyNames(pc.title)) && !isBloc(pc.title)
		o[0].group = o[0].group || look.form != 'h' || other
		return o
	case pc.Kind == Table:
		return rowOpenings(&pc.Block, !p.hasHeader(reg.blocks[at], partyHeading) && allParties(partyNames(p.cellText(reg.blocks[at], 0, 0))), func(first string, _ []Cell) (opening, bool) {
			return opening{title: first}, first != "" && words(first) <= 12
		})
	case pc.Kind != Paragraph && pc.Kind != ListItem, look.form == 'h':
		return nil
	case p.isPartyLine(reg.blocks[at]): // a heading, had the section been recognised
		return []opening{{title: strings.TrimRight(pc.Text, ": "), rest: len(pc.Text)}}
	case pc.Kind == ListItem && (pc.Label == "" || cur != nil && cur.opener == ListItem && pc.Depth > cur.depth):
		return nil
	}
	if o := leadOpenings(pc, look.form, false); len(o) > 0 && (look.form != 'p' || isParty(o[0].title) || isTitleCase(o[0].title) || pc.Kind == ListItem || dashed(pc, o[0])) {
		if look.form == 'p' && len(o) == 1 {
			o = append(o, laterParties(pc, o[0])...)
		}
		return o
	}
	if l, ok := lead(&pc.Block, 0, len(pc.Text)); ok && l.style == 'b' && l.mark == 0 && l.rest < len(pc.Text) && (isParty(l.title) || isBloc(l.title)) {
		return []opening{{title: l.title}} // "**Peru** wants more."
	} else if ok && l.mark != 0 && l.rest < len(pc.Text) && isParty(l.title) {
		return []opening{{title: l.title, rest: l.rest}} // set otherwise than most
	}
	if pc.Kind == ListItem && words(pc.Text) <= 8 && len(partyNames(pc.Text)) > 0 && allParties(partyNames(pc.Text)) {
		return []opening{{title: pc.Text, rest: len(pc.Text)}}
	}
	if n := partyAt(pc.Text); n > 0 && look.form == 'p' && look.named && !(cur != nil && cur.title == pc.Text[:n]) {
		return []opening{{title: pc.Text[:n]}}
	}
	return nil
}

// dashed reports whether a dash parts the name from a text that begins with a
// capital letter: "Western countries – They …".
func dashed(pc *piece, o opening) bool {
	before := strings.TrimRight(pc.Text[:o.rest], " ")
	return (strings.HasSuffix(before, "–") || strings.HasSuffix(before, "—") || strings.HasSuffix(before, "-")) && startsUpper(pc.Text[o.rest:])
}

// laterParties finds the names that run on in the paragraph after the first,
// each at the start of a sentence and parted from its text as the first is.
func laterParties(pc *piece, first opening) []opening {
	dash := dashed(pc, first)
	var out []opening
	for at := nextSentence(pc.Text, first.rest); at > 0 && at < len(pc.Text); at = nextSentence(pc.Text, at) {
		l, ok := plainLead(pc.Text, at)
		if !ok || words(l.title) > 8 || !startsUpper(pc.Text[l.rest:]) || dash != (l.mark == '-') {
			continue
		}
		if o := (opening{start: at, title: l.title, rest: l.rest}); isParty(l.title) || isBloc(l.title) || dash && isTitleCase(l.title) {
			out = append(out, o)
		}
	}
	return out
}
