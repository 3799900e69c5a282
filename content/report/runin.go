package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// smallWords stand in lower case within a title.
var smallWords = wordSet(`a an and as at by for from in into nor of on or over per than the to under up upon via vs with within without between through
	against towards toward among during across de del la las los el y e en para por con du des le les et au aux un une dans sur`)

// notLabels never begin a label: with them a sentence begins.
var notLabels = wordSet(`according note notes source sources example examples figure table picture image graph chart article however moreover furthermore
	finally first firstly second secondly third thirdly this that these those it they we you he she there here if when while since after before although because
	including namely see also for from in on at by with as to let remember warning hint tip question answer answers resolution`)

// label is a run-in title with a colon: "Lack of Funds: …".
type label struct {
	start, end int // of the label without its colon
	rest       int // where its text begins
}

var captionEnd = regexp.MustCompile(`(?i)(?:picture|figure|fig|image|graph|chart|map|photo|table|diagram|imagen|gráfica|tabla|tableau|graphique)\.?\s*\d{1,2}\s*[.:]?\s*$`)

// findLabels finds the labels in title case at the start of the text and
// wherever a sentence begins.
func findLabels(text string) []label {
	var out []label
	for at := 0; at >= 0 && at < len(text); {
		if l, ok := labelAt(text, at); ok {
			out = append(out, l)
			at = l.rest
			continue
		}
		at = nextSentence(text, at)
	}
	return out
}

// labelAt reads a label at an offset.
func labelAt(text string, at int) (label, bool) {
	window := text[at:min(len(text), at+110)]
	colon := strings.IndexByte(window, ':')
	if colon < 2 || strings.HasPrefix(window[colon:], "://") {
		return label{}, false
	}
	if after := window[colon+1:]; after != "" && after[0] != ' ' && after[0] != '\n' {
		return label{}, false
	}
	title := window[:colon]
	if captionEnd.MatchString(text[max(0, at-40):at]) { // "Table 1. Share of Women: …"
		return label{}, false
	}
	if !isTitleCase(title) || words(title) > 10 || strings.Count(title, "(") != strings.Count(title, ")") {
		return label{}, false
	}
	rest := at + colon + 1
	rest += len(text[rest:]) - len(strings.TrimLeft(text[rest:], " \n"))
	return label{at, at + colon, rest}, rest < len(text)
}

// isTitleCase reports whether every word but the small ones begins with a
// capital letter or a digit.
func isTitleCase(s string) bool {
	if s = strings.TrimSpace(s); s == "" || !startsUpper(s) || strings.ContainsAny(s, "!?;\n") {
		return false
	}
	f := strings.Fields(s)
	if notLabels[strings.ToLower(strings.Trim(f[0], ".,"))] {
		return false
	}
	letters := false
	for _, w := range f {
		if len(w) > 3 && strings.HasSuffix(w, ".") {
			return false // a sentence ends
		}
		bare := strings.TrimLeft(w, "\"“‘'«([")
		r, _ := utf8.DecodeRuneInString(bare)
		letters = letters || unicode.IsLetter(r)
		if bare == "" || smallWords[strings.ToLower(bare)] || w == "&" || w == "–" || w == "-" || w == "/" {
			continue
		}
		if unicode.IsLower(r) {
			return false
		}
	}
	return letters
}

// nextSentence is the offset where the next sentence begins, or -1.
func nextSentence(text string, at int) int {
	for i := at; i+1 < len(text); i++ {
		if text[i] == '\n' {
			return i + 1
		}
		if strings.IndexByte(".!?;", text[i]) < 0 || text[i] == '.' && isAbbreviated(text, i) {
			continue
		}
		j := i + 1
		for j < len(text) && strings.HasPrefix(text[j:], "”") {
			j += len("”")
		}
		for j < len(text) && (text[j] == '"' || text[j] == ')' || text[j] == ']') {
			j++
		}
		if j < len(text) && text[j] == ' ' {
			return j + 1
		}
	}
	return -1
}

// isAbbreviated reports whether the full stop at i belongs to a word: "U.N.",
// "Ph.D.", or one before a small letter.
func isAbbreviated(text string, i int) bool {
	if i+2 < len(text) && text[i+1] == ' ' && startsLower(text[i+2:]) {
		return true
	}
	return i > 1 && text[i-2] == '.' && text[i-1] >= 'A' && text[i-1] <= 'Z'
}

// splitRunIns parts headings from the middle of paragraphs, and gives each
// labelled challenge a paragraph of its own.
func (p *parser) splitRunIns() {
	var out []piece
	kind, rank := Plain, 0
	for i, pc := range p.pieces {
		if pc.heading && !pc.closed {
			if pc.kind != Plain || pc.rank <= rank {
				kind, rank = pc.kind, pc.rank
			}
		}
		if pc.Kind != Paragraph || kind == FrontMatter {
			out = append(out, pc)
			continue
		}
		if start, end, found := runInHeading(pc.Text); found {
			var head piece
			if start > 0 {
				var before piece
				before, pc = pc.split(start)
				out = append(out, before)
			}
			head, pc = pc.split(end - start)
			head.makeHeading()
			head.readTitle()
			head.rank = max(rank, p.lastRank(out))
			kind = head.kind
			out = append(out, head)
		}
		if at := p.endsInHeading(&pc, i); at > 0 {
			before, head := pc.split(at)
			head.makeHeading()
			head.readTitle()
			head.rank, kind = max(rank, p.lastRank(out)), head.kind
			out = append(out, before, head)
			continue
		}
		if kind == Challenges {
			out = append(out, splitLabels(pc)...)
		} else {
			out = append(out, pc)
		}
	}
	p.pieces = out
}

// endsInHeading is where a known title begins at the end of paragraph i, if the
// next one begins with its items; 0 without one.
func (p *parser) endsInHeading(pc *piece, i int) int {
	for i++; i < len(p.pieces) && p.pieces[i].between() && p.pieces[i].Kind != Paragraph; i++ {
	}
	if i >= len(p.pieces) || p.pieces[i].Kind != Paragraph || strings.ContainsAny(pc.Text[max(0, len(pc.Text)-1):], ".,:;!?") {
		return 0
	}
	at := max(strings.LastIndex(pc.Text, ". "), strings.LastIndex(pc.Text, ".\n")) + 2
	if at < 2 || words(pc.Text[at:]) < 2 || words(pc.Text[at:]) > 10 || !isTitleCase(pc.Text[at:]) {
		return 0
	}
	labels := findLabels(p.pieces[i].Text)
	if kind, _ := kindOf(pc.Text[at:]); !runInKinds[kind] || len(labels) < 2 || labels[0].start > 0 {
		return 0
	}
	return at
}

// lastRank is the rank of the section that is open at the end of the pieces.
func (p *parser) lastRank(pieces []piece) int {
	for _, pc := range slices.Backward(pieces) {
		if pc.heading && !pc.closed {
			return pc.rank
		}
	}
	return 10
}

// splitLabels makes a paragraph of each label with its text, if there are two
// or more labels.
func splitLabels(pc piece) []piece {
	labels := findLabels(pc.Text)
	if len(labels) < 2 {
		return []piece{pc}
	}
	var out []piece
	for _, l := range slices.Backward(labels) {
		if l.start == 0 {
			break
		}
		before, after := pc.split(l.start)
		out = append(out, after)
		pc = before
	}
	out = append(out, pc)
	slices.Reverse(out)
	return out
}

// runInHeading finds a known title in title case that runs on into a label:
// "Challenges in Regional Cooperation Different Laws: Some states …".
func runInHeading(text string) (start, end int, found bool) {
	for _, l := range findLabels(text) {
		title := text[l.start:l.end]
		if words(title) < 4 {
			continue
		}
		if at := headingWithin(title); at > 0 {
			return l.start, l.start + at, true
		}
	}
	return 0, 0, false
}

// headingWithin is the offset in a run of capitalised words where a known
// heading ends and a label begins; 0 if it does not begin with a heading. The
// heading must end with a noun: its last word is neither small nor has the
// ending of an adjective.
func headingWithin(title string) int {
	best := 0
	for at := strings.IndexByte(title, ' '); at > 0; {
		head, rest := title[:at], title[at+1:]
		last := head[strings.LastIndexByte(head, ' ')+1:]
		next, _, _ := strings.Cut(rest, " ")
		if kind, exact := kindOf(head); runInKinds[kind] && !smallWords[strings.ToLower(last)] && !isAdjective(last) &&
			!smallWords[strings.ToLower(next)] && next != "&" && last != "&" {
			if exact && words(head) > 1 {
				best = at
			} else if best == 0 && words(head) >= 3 {
				best = at
			}
		}
		i := strings.IndexByte(rest, ' ')
		if i < 0 {
			break
		}
		at += 1 + i
	}
	return best
}

// runInKinds are the kinds of sections that are found within a paragraph.
var runInKinds = map[Kind]bool{Challenges: true, Solutions: true, Parties: true, Attempts: true, Terms: true}

func isAdjective(w string) bool {
	w = strings.ToLower(w)
	for _, end := range []string{"al", "ent", "ant", "ive", "ous", "ic", "ful", "less", "able", "ible", "ary", "ory", "ed", "ern", "ing"} {
		if strings.HasSuffix(w, end) && !strings.HasSuffix(w, "ment") {
			return true
		}
	}
	return false
}
