package report

import (
	"regexp"
	"strings"
)

// Terms that nothing sets off from their definitions.

const longestTerm = 8 // words of a term that is run in

// repeatedTerm is the length of the term that a text begins with, if the
// definition begins with the term again: "Street children Street children are …".
func repeatedTerm(text string) int {
	f, ends := firstFields(text, 2*longestTerm+1)
	for n := min(longestTerm, len(f)/2); n > 0; n-- {
		again := f[n:]
		if len(again) > n && articles[strings.ToLower(again[0])] {
			again = again[1:]
		}
		if len(again) > n && alike(f[:n], again[:n]) {
			return ends[n-1]
		}
	}
	return 0
}

var articles = wordSet(`a an the un una el la los las une le les des l`)

func alike(a, b []string) bool {
	for i := range a {
		x, y := normal(a[i]), normal(b[i])
		if x != y && x+"s" != y && x != y+"s" || x == "" {
			return false
		}
	}
	return true
}

// firstFields are the first words of a text and where each ends.
func firstFields(text string, most int) (f []string, ends []int) {
	at := 0
	for len(f) < most {
		at += len(text[at:]) - len(strings.TrimLeft(text[at:], " \n\t"))
		if at == len(text) {
			break
		}
		end := strings.IndexAny(text[at:], " \n\t")
		if end < 0 {
			end = len(text) - at
		}
		f, ends = append(f, text[at:at+end]), append(ends, at+end)
		at += end
	}
	return f, ends
}

var defines = regexp.MustCompile(`^(?:(?i:an?|the) )?(.{2,60}?) (?:is|are|refers? to|means?|is defined as|was|describes?|es|son|se refiere a|significa|est|sont|désigne|signifie) `)

// saysWhat are the words after a subject that is defined.
var saysWhat = regexp.MustCompile(`^ ?(?:is|are|refers? to|means?|es|son|se refiere a|significa|est|sont|désigne|signifie) `)

// beginUnmarked reads paragraphs that define their subject, "Desalination is …",
// where a section of terms has no other form; several sentences of one where
// each defines another.
func (p *parser) beginUnmarked(reg region, at int) []opening {
	pc := &p.pieces[reg.blocks[at]]
	if pc.Kind != Paragraph && (pc.Kind != ListItem || pc.Label == "") {
		return nil
	}
	first, ok := definedAt(pc.Text, 0)
	if !ok {
		return nil
	}
	all := []opening{first}
	for from := nextSentence(pc.Text, 0); from > 0 && from < len(pc.Text); from = nextSentence(pc.Text, from) {
		o, ok := definedAt(pc.Text, from)
		if !ok {
			return all[:1]
		}
		all = append(all, o)
	}
	return all
}

// definedAt reads a sentence that defines its subject.
func definedAt(text string, from int) (opening, bool) {
	m := defines.FindStringSubmatchIndex(text[from:])
	if m == nil {
		return opening{}, false
	}
	title := text[from+m[2] : from+m[3]]
	first := strings.ToLower(strings.Fields(title)[0])
	if words(title) > 6 || notLabels[first] || strings.ContainsAny(title, ".,:;!?") || m[2] == 0 && !startsUpper(title) || pronouns[first] {
		return opening{}, false
	}
	return opening{start: from, rest: from, title: capitalised(title)}, true
}

// beginPlainLine reads a term on a plain line with its definition below it,
// where a section of terms has no other form.
func (p *parser) beginPlainLine(reg region, at int) []opening {
	pc := &p.pieces[reg.blocks[at]]
	next, _ := p.next(reg, at)
	if pc.Kind != Paragraph || next == nil || next.Kind != Paragraph || words(pc.Text) > 6 || words(next.Text) <= words(pc.Text) ||
		!startsUpper(pc.Text) || strings.ContainsAny(pc.Text[len(pc.Text)-1:], ".,;!?") {
		return nil
	}
	return []opening{{title: strings.TrimRight(pc.Text, ": "), rest: len(pc.Text)}}
}

// definesAll reports whether most paragraphs of a region define their subject.
func (p *parser) definesAll(reg region) bool {
	n, all := 0, 0
	for at, b := range reg.blocks {
		if k := p.pieces[b].Kind; k == Paragraph || k == ListItem {
			defined := len(p.beginUnmarked(reg, at))
			n, all = n+defined, all+max(defined, 1)
		}
	}
	return n > 1 && 3*n >= 2*all
}

var pronouns = wordSet(`it this these those they there he she we you here what which who our their its his her such some many most all one each every both another`)
