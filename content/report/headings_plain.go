package report

import "strings"

// Headings that are only known titles in plain text.

// knownMarked reports whether a heading that Markdown marks has a known title;
// then a known title in plain text is only text.
func (p *parser) knownMarked() bool {
	for i := range p.pieces {
		if pc := &p.pieces[i]; pc.marked {
			if kind, exact := kindOf(pc.Text); kind != Plain && exact {
				return true
			}
		}
	}
	return false
}

// knownStyled reports whether a known title is set off by its style.
func (p *parser) knownStyled() bool {
	for i := range p.pieces {
		if pc := &p.pieces[i]; pc.Kind == Paragraph && len(pc.Runs) > 0 && pc.styled(Bold|Italic|Underline) > 0 && p.isStyledHeading(i) {
			if kind, exact := kindOf(pc.Text); kind != Plain && exact {
				return true
			}
		}
	}
	return false
}

// isKnownLine reports whether a plain paragraph is nothing but a known title. In
// a bare text, one that only begins like it will do, in title case.
func (p *parser) isKnownLine(i int, bare bool) bool {
	pc := &p.pieces[i]
	if len(pc.Text) > 80 || words(pc.Text) > 8 || i+1 == len(p.pieces) || pc.inList || !startsUpper(pc.Text) ||
		strings.ContainsAny(pc.Text[len(pc.Text)-1:], ".,;?!") {
		return false
	}
	kind, exact := kindOf(pc.Text)
	return kind != Plain && (exact || bare && isTitleCase(pc.Text))
}
