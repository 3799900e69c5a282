package report

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Addresses that a page or a line broke in two are links again: the text keeps
// the space, the link leaves it out.

var (
	addressStart = regexp.MustCompile(`(?i)^<?(?:https?://|www\.)`)
	addressChars = regexp.MustCompile(`^[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+$`)
	fileEnding   = regexp.MustCompile(`(?i)\.(?:pdf|s?html?|php|aspx?|jsp|docx?|cfm|stm)(?:[?#].*)?$`)
	partEnding   = regexp.MustCompile(`^(?:pdf|s?html?|php|aspx?)(?:$|[?#/])`)
	bareDomain   = regexp.MustCompile(`(?:^|[\s(,;“"<])((?:[A-Za-z0-9-]+\.)+[a-z]{2,12}/[^\s<>“”"]+)`)
	escapeEnding = regexp.MustCompile(`%[0-9A-Fa-f]{2}$`)
)

// rejoinAddresses mends the broken addresses of all pieces.
func (p *parser) rejoinAddresses() {
	for i := range p.pieces {
		if pc := &p.pieces[i]; pc.Kind != Table && pc.Kind != Code {
			pc.rejoinAddresses()
		}
	}
}

func (pc *piece) rejoinAddresses() {
	for i := 0; i < len(pc.Runs); i++ {
		r := &pc.Runs[i]
		if r.Link == "" || !addressStart.MatchString(pc.Text[r.Start:r.End]) {
			continue
		}
		if scheme := cutScheme(pc.Text[:r.Start]); scheme != "" && (i == 0 || pc.Runs[i-1].End <= r.Start-len(scheme)-1) {
			r.Start -= len(scheme) + 1
			r.Link = scheme + strings.TrimPrefix(strings.TrimPrefix(r.Link, "https://"), "http://")
		}
		for r.End < len(pc.Text) {
			n := addressGoesOn(pc.Text[r.Start:r.End], pc.Text[r.End:])
			if n == 0 || i+1 < len(pc.Runs) && pc.Runs[i+1].Link != "" && pc.Runs[i+1].Start < r.End+n {
				break
			}
			r.Link += strings.Join(strings.Fields(pc.Text[r.End:r.End+n]), "")
			r.End += n
		}
		pc.clearRuns(i)
	}
}

// clearRuns cuts what run i has come to overlap from the runs after it.
func (pc *piece) clearRuns(i int) {
	end := pc.Runs[i].End
	if i+1 == len(pc.Runs) || pc.Runs[i+1].Start >= end {
		return
	}
	kept := pc.Runs[:i+1]
	for _, next := range pc.Runs[i+1:] {
		if next.Start = max(next.Start, end); next.Start < next.End {
			kept = append(kept, next)
		}
	}
	pc.Runs = kept
}

// cutScheme is the "http://" that stands at the end of a text, parted from its
// address by a space.
func cutScheme(before string) string {
	for _, s := range []string{"http://", "https://"} {
		if strings.HasSuffix(before, s+" ") {
			return s
		}
	}
	return ""
}

const longestPart = 500 // bytes of an address behind the place where it is broken

// addressGoesOn is the length of the part of a text, with the space before it,
// that belongs to the address that ends there.
func addressGoesOn(address, after string) int {
	lead := 0
	after = after[:min(len(after), longestPart)]
	if len(after) > 1 && strings.IndexByte("-._?", after[0]) >= 0 && (after[1] == ' ' || after[1] == '\n') {
		lead = 1 // the mark was left out of the link
	}
	if len(after) < lead+2 || after[lead] != ' ' && after[lead] != '\n' {
		return 0
	}
	part, _, _ := strings.Cut(strings.ReplaceAll(after[lead+1:], "\n", " "), " ")
	part = strings.TrimRight(part, ".,;:)>]”\"'")
	if part == "" || !addressChars.MatchString(part) || addressStart.MatchString(part) {
		return 0
	}
	whole := address + after[:lead]
	if strings.HasSuffix(whole, ".") && !partEnding.MatchString(part) || strings.HasSuffix(whole, "?") && !strings.Contains(part, "=") || !isAddressPart(whole, part) {
		return 0
	}
	return lead + 1 + len(part)
}

// isAddressPart tells the rest of an address from a word that follows it.
func isAddressPart(address, part string) bool {
	first, _ := utf8.DecodeRuneInString(part)
	marks := strings.ContainsAny(part, "_%=?&") || fileEnding.MatchString(part) || strings.Count(part, "/") > 1
	switch last := address[len(address)-1]; {
	case last == '.', escapeEnding.MatchString(address), strings.IndexByte("_=&?%+~#", last) >= 0:
		return true
	case last == '-':
		return first >= 'a' && first <= 'z' || first >= '0' && first <= '9' || marks
	case first == '/':
		return len(part) > 1
	case last == '/':
		return marks || strings.Contains(part, "/") || strings.Count(part, "-") > 1
	case fileEnding.MatchString(address) && !strings.Contains(address, "?"):
		return false
	case len(part) <= 4 && fileEnding.MatchString(address+part):
		return true
	}
	hyphens := strings.Count(part, "-")
	return marks || hyphens > 3 || hyphens > 2 && strings.ContainsAny(part, "0123456789")
}

// address is a stretch of a block's text that is an address.
type address struct {
	start, end int
	url        string
}

// addressesIn finds the addresses in a stretch of a block: links, and addresses
// that begin with neither a scheme nor www.
func addressesIn(b *Block, from, to int) []address {
	var out []address
	for _, r := range b.Runs {
		if r.Link == "" || r.Start < from || r.End > to || strings.HasPrefix(r.Link, "#") {
			continue
		}
		if n := len(out); n > 0 && out[n-1].url == r.Link && strings.TrimSpace(b.Text[out[n-1].end:r.Start]) == "" {
			out[n-1].end = r.End
			continue
		}
		out = append(out, bareAddresses(b.Text, lastEnd(out, from), r.Start)...)
		out = append(out, address{r.Start, r.End, r.Link})
	}
	return append(out, bareAddresses(b.Text, lastEnd(out, from), to)...)
}

func lastEnd(found []address, from int) int {
	if n := len(found); n > 0 {
		return found[n-1].end
	}
	return from
}

func bareAddresses(text string, from, to int) []address {
	var out []address
	for from < to {
		m := bareDomain.FindStringSubmatchIndex(text[from:to])
		if m == nil {
			break
		}
		a := address{start: from + m[2], end: from + m[3]}
		a.end = a.start + len(strings.TrimRight(text[a.start:a.end], ".,;:)>]"))
		for a.end < to {
			n := addressGoesOn(text[a.start:a.end], text[a.end:to])
			if n == 0 {
				break
			}
			a.end += n
		}
		a.url = "https://" + strings.Join(strings.Fields(text[a.start:a.end]), "")
		out = append(out, a)
		from = a.end
	}
	return out
}

// shows reports whether an address stands in the text itself, not under a name.
func (a address) shows(text string) bool {
	shown := text[a.start:a.end]
	return addressStart.MatchString(shown) || strings.Contains(shown, "/") && !strings.Contains(strings.TrimSpace(shown), " ") || strings.HasSuffix(a.url, strings.Join(strings.Fields(shown), ""))
}

// withoutAddresses is a stretch of a block's text without the addresses that
// are shown in it.
func withoutAddresses(b *Block, from, to int) string {
	var out strings.Builder
	for _, a := range addressesIn(b, from, to) {
		if a.shows(b.Text) {
			out.WriteString(b.Text[from:a.start] + " ")
			from = a.end
		}
	}
	out.WriteString(b.Text[from:to])
	return strings.Join(strings.Fields(out.String()), " ")
}
