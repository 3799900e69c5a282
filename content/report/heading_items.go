package report

import "strings"

// itemHeadings sets right the headings of items that their look does not tell
// from sections: names and dates that stand at the rank of their own section,
// and among the stakeholders names that stand alone on a plain line.
func (p *parser) itemHeadings() {
	kind, rank := Plain, 0
	for i := range p.pieces {
		pc := &p.pieces[i]
		switch {
		case pc.heading && pc.kind == Plain && pc.rank == rank && p.namesItem(pc, kind) && !p.inOutline(pc):
			pc.rank++
		case pc.heading && (pc.kind != Plain || pc.rank <= rank):
			kind, rank = pc.kind, pc.rank
		case kind == Parties && p.isPartyLine(i):
			pc.makeHeading()
			pc.readTitle()
			pc.kind, pc.rank = Plain, max(rank+1, 66)
		}
	}
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
