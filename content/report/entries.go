package report

import (
	"regexp"
	"strings"
)

// beginEntries parts a paragraph of readings or works cited into its entries.
// Addresses lead where the list begins with one: then each begins an entry;
// otherwise each ends one.
func (p *parser) beginEntries(pc *piece, cur *item, leads bool) []opening {
	found := addressesIn(&pc.Block, 0, len(pc.Text))
	starts := len(found) > 0 && found[0].shows(pc.Text) && strings.Trim(pc.Text[:found[0].start], "<"+bulletSigns) == ""
	open := cur != nil && !p.hasAddress(cur)
	var out []opening
	if open && cur.opener == ListItem && len(found) > 1 && onlyAddresses(pc, found) {
		open = false // a list of addresses after one of titles
	}
	if !(open && (starts && !leads || p.unfinished(cur, pc))) {
		out = append(out, opening{title: "•"})
	} else if len(found) == 0 || starts && len(found) == 1 && strings.Trim(pc.Text[found[0].end:], " .,;>\n") == "" {
		return []opening{{goesOn: true}}
	}
	begins := func(at int) {
		if n := len(out); at > 0 && (n == 0 || out[n-1].start < at) {
			out = append(out, opening{start: at, rest: at, title: "•"})
		}
	}
	for i, a := range found {
		next := len(pc.Text)
		if i+1 < len(found) {
			next = found[i+1].start
		}
		between := pc.Text[a.end:next]
		line := strings.IndexByte(between, '\n')
		switch {
		case i+1 < len(found) && strings.Trim(between, " .,;<>\n") == "", leads && i+1 < len(found) && found[i+1].shows(pc.Text):
			begins(next)
		case line >= 0 && strings.Trim(between[:line], " .,;>") == "" && entryStart(between[line:]) >= 0:
			begins(a.end + line + 1)
		case !leads && a.shows(pc.Text):
			if n := entryStart(between); n >= 0 && (i+1 < len(found) || looksCited(between[n:])) {
				begins(a.end + n)
			}
		}
	}
	if len(out) == 0 {
		return []opening{{goesOn: true}}
	}
	return out
}

// onlyAddresses reports whether nothing stands between the addresses of a text.
func onlyAddresses(pc *piece, found []address) bool {
	at := 0
	for _, a := range found {
		if strings.Trim(pc.Text[at:a.start], " .,;<>\n") != "" {
			return false
		}
		at = a.end
	}
	return strings.Trim(pc.Text[at:], " .,;<>\n") == ""
}

// unfinished reports whether an entry goes on in the next paragraph: it is no
// more than a title in quotation marks, or ends within a sentence.
func (p *parser) unfinished(cur *item, pc *piece) bool {
	if len(cur.body) == 0 {
		return false
	}
	text := strings.TrimSpace(p.r.Text(cur.body[len(cur.body)-1:]))
	bare := strings.HasPrefix(text, "“") && strings.HasSuffix(text, "”") && strings.Count(text, "“") == 1 && strings.Contains(text, ".”") &&
		!strings.ContainsAny(pc.Text[:1], "\"“”'‘") && !strings.HasPrefix(pc.Text, "“")
	return bare || strings.HasSuffix(text, ",") || startsLower(pc.Text) && !strings.HasSuffix(text, ".") || strings.HasPrefix(pc.Text, "– ") || strings.HasPrefix(pc.Text, "— ")
}

var (
	visited    = regexp.MustCompile(`(?i)^(?:\(?(?:accessed|retrieved|last (?:accessed|visited|modified|updated)|viewed|consulted|visited|archived|consulté|consultado|recuperado|web|print|pdf)\b[^.“"]{0,60}\.?\)?|\(?\d{1,2}\.? \p{L}+\.? \d{4}\)?\.?)\s*`)
	authorForm = regexp.MustCompile(`^\p{Lu}[\p{L}’'-]+, \p{Lu}`)
)

// entryStart is the offset behind an address where the next entry begins, -1 if
// nothing or only the day of the visit follows.
func entryStart(after string) int {
	text := strings.TrimLeft(after, " .,;:)>]\n")
	for {
		m := visited.FindString(text)
		if m == "" {
			break
		}
		text = text[len(m):]
	}
	if text == "" || !startsUpper(text) && !strings.HasPrefix(text, "---") {
		return -1
	}
	return len(after) - len(text)
}

// looksCited reports whether a text begins like a work that is cited: with a
// title in quotation marks or a surname.
func looksCited(text string) bool {
	return strings.ContainsAny(text[:min(len(text), 120)], "\"“”") || authorForm.MatchString(text) || strings.HasPrefix(text, "---")
}

// addressesLead reports whether the first entry of a list begins with its address.
func (p *parser) addressesLead(reg region) bool {
	for _, b := range reg.blocks {
		if pc := &p.pieces[b]; pc.Kind == Paragraph {
			found := addressesIn(&pc.Block, 0, len(pc.Text))
			return len(found) > 0 && found[0].start < 3 && found[0].shows(pc.Text)
		}
	}
	return false
}
