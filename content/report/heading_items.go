package report

import "strings"

// itemHeadings sets right the headings of items that their look does not tell
// from sections: names and dates that stand at the rank of their own section,
// and among the stakeholders names that stand alone on a plain line.
func (p *parser) itemHeadings() {
	kind, rank := Plain, 0
	var opener *piece // a section that begins with a heading of its own rank
	for i := range p.pieces {
		pc := &p.pieces[i]
		switch {
		case opener != nil && pc.heading && pc.kind == Plain && pc.rank == rank && !closing[normal(pc.title)] && !p.inOutline(pc) && !pc.number.follows(opener.number):
			pc.rank++
		case pc.heading && pc.kind == Plain && pc.rank == rank && p.namesItem(pc, kind) && !p.inOutline(pc):
			pc.rank++
		case pc.heading && (pc.kind != Plain || pc.rank <= rank):
			kind, rank = pc.kind, pc.rank
			if opener = nil; p.beginsWithItem(i) {
				opener = pc
			}
		case kind == Parties && p.isPartyLine(i):
			pc.makeHeading()
			pc.readTitle()
			pc.kind, pc.rank = Plain, max(rank+1, 66)
		}
	}
}

// closing are the titles of what ends a report, and is no item of its last list.
var closing = tagSetOf(`conclusion; conclusions; concluding remarks; closing remarks; final remarks; final thoughts; final note; closing; summary; closing statement; conclusiones; comentarios finales; consideraciones finales; mot de la fin`)

// beginsWithItem reports whether a section of items holds nothing before a
// heading of its own rank, and that one a text: the first of its items.
func (p *parser) beginsWithItem(i int) bool {
	pc := &p.pieces[i]
	if !itemKinds[pc.kind] {
		return false
	}
	for i++; i < len(p.pieces) && p.pieces[i].Kind != Paragraph && !p.pieces[i].heading && p.pieces[i].between(); i++ {
	}
	if i+1 >= len(p.pieces) {
		return false
	}
	first, text := &p.pieces[i], &p.pieces[i+1]
	return first.heading && first.kind == Plain && first.rank == pc.rank && first.number.style != 't' && (text.Kind == Paragraph || text.Kind == ListItem)
}

// namesItem reports whether a heading is the name of a party or a date.
func (p *parser) namesItem(pc *piece, kind Kind) bool {
	switch kind {
	case Parties:
		return allParties(partyNames(pc.title)) || isBloc(pc.title)
	case Timeline:
		return dateStarts(pc.title)
	}
	return false
}

// isPartyLine reports whether a plain paragraph is nothing but the name of a
// party, "China" or "African Bloc", with a text under it.
func (p *parser) isPartyLine(i int) bool {
	pc := &p.pieces[i]
	if pc.Kind != Paragraph || pc.inList || pc.term || words(pc.Text) > 8 || i+1 == len(p.pieces) || strings.ContainsAny(pc.Text[len(pc.Text)-1:], ".,;?!") {
		return false
	}
	if next := p.pieces[i+1].Kind; next != Paragraph && next != ListItem {
		return false
	}
	title := strings.TrimRight(pc.Text, ": ")
	return allParties(partyNames(title)) || isBloc(title)
}
