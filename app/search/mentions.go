package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"placard/content/report"
)

// Mention is a key term named in the text.
type Mention struct {
	Span  report.Span
	Topic int    // index in Report.Topics
	Term  string // the term's ID
}

// Mentions finds every key term of the report in its text: names and aliases,
// plurals too, the longest name where several fit, not inside links, headings
// or the term's own definition. They come in reading order; the cost grows with
// the length of the text, not with the number of terms.
func Mentions(r *report.Report) []Mention {
	var found []Mention
	for t := range r.Topics {
		names := newNames(r.Topics[t].Terms)
		own := definitions(r.Topics[t].Terms)
		first, end := bounds(&r.Topics[t], r)
		for b := first; b < end; b++ {
			for _, m := range names.in(r.Blocks[b], b) {
				if !own[place{b, m.Term}] {
					m.Topic = t
					found = append(found, m)
				}
			}
		}
	}
	return found
}

// Firsts keeps the first mention of each term in each section.
func Firsts(r *report.Report, all []Mention) []Mention {
	type seen struct {
		section int
		term    string
	}
	had := map[seen]bool{}
	var kept []Mention
	for _, m := range all {
		key := seen{sectionStart(&r.Topics[m.Topic], m.Span.Block), m.Term}
		if !had[key] {
			had[key] = true
			kept = append(kept, m)
		}
	}
	return kept
}

func sectionStart(t *report.Topic, block int) int {
	i, _ := slices.BinarySearchFunc(t.Sections, block, func(s report.Section, b int) int {
		if s.End <= b {
			return -1
		}
		return 1
	})
	if i < len(t.Sections) {
		return t.Sections[i].First
	}
	return -1
}

// bounds are the blocks of a topic. Text before the first section counts as
// the first topic's.
func bounds(t *report.Topic, r *report.Report) (int, int) {
	if len(r.Topics) == 1 {
		return 0, len(r.Blocks)
	}
	if len(t.Sections) == 0 {
		return 0, 0
	}
	return t.Sections[0].First, t.Sections[len(t.Sections)-1].End
}

type place struct {
	block int
	term  string
}

func definitions(terms []report.Term) map[place]bool {
	own := map[place]bool{}
	for _, t := range terms {
		for _, s := range t.Definition {
			own[place{s.Block, t.ID}] = true
		}
	}
	return own
}

// names holds the words of all terms by their first word, longest first.
type names map[string][]name

type name struct {
	words []string
	term  string
}

func newNames(terms []report.Term) names {
	n := names{}
	taken := map[string]bool{}
	add := func(text, id string) {
		words := wordsOf(text)
		if len(words) == 0 {
			return
		}
		last := len(words) - 1
		for _, one := range singulars(words[last]) { // a plural term is met in the singular too
			words := append(slices.Clone(words[:last]), one)
			key := strings.Join(words, " ")
			if taken[key] || utf8.RuneCountInString(key) < 2 {
				continue
			}
			taken[key] = true
			n[words[0]] = append(n[words[0]], name{words, id})
		}
	}
	for _, t := range terms { // whole names come before halves of pairs
		add(bare(t.Term), t.ID)
		for _, a := range t.Aliases {
			add(a, t.ID)
		}
	}
	for _, t := range terms {
		if t.Contrast {
			for _, side := range sides(t.Term) {
				add(side, t.ID)
			}
		}
	}
	for _, list := range n {
		slices.SortStableFunc(list, func(a, b name) int { return len(b.words) - len(a.words) })
	}
	return n
}

// bare is a term without what stands in parentheses.
func bare(term string) string {
	if i := strings.IndexByte(term, '('); i > 0 {
		return strings.TrimSpace(term[:i])
	}
	return term
}

// sides are the two halves of "A vs. B".
func sides(term string) []string {
	for _, sep := range []string{" vs. ", " vs ", " versus ", " Vs. ", " VS "} {
		if a, b, ok := strings.Cut(term, sep); ok {
			return []string{a, b}
		}
	}
	return nil
}

func (n names) in(b report.Block, index int) []Mention {
	if b.Kind == report.Furniture || b.Kind == report.Heading || b.Kind == report.Code {
		return nil
	}
	words := split(b.Text)
	var found []Mention
	for i := 0; i < len(words); i++ {
		m, used := n.at(words[i:])
		if used == 0 {
			continue
		}
		span := report.Span{Block: index, Start: words[i].start, End: words[i+used-1].end}
		if !linked(b.Runs, span) {
			found = append(found, Mention{Span: span, Term: m.term})
		}
		i += used - 1
	}
	return found
}

func (n names) at(words []word) (name, int) {
	for _, first := range singulars(words[0].text) {
		for _, m := range n[first] {
			if m.fits(words) {
				return m, len(m.words)
			}
		}
	}
	return name{}, 0
}

// fits reports whether the words begin with the name; its last word may stand
// in the plural.
func (m name) fits(words []word) bool {
	if len(words) < len(m.words) {
		return false
	}
	for i, w := range m.words {
		if words[i].text == w {
			continue
		}
		if i != len(m.words)-1 || !slices.Contains(singulars(words[i].text), w) {
			return false
		}
	}
	return true
}

// singulars are the words of which w may be the plural, w itself first.
func singulars(w string) []string {
	list := []string{w}
	if s, ok := strings.CutSuffix(w, "ies"); ok && len(s) > 1 {
		list = append(list, s+"y")
	}
	if s, ok := strings.CutSuffix(w, "es"); ok && len(s) > 2 {
		list = append(list, s)
	}
	if s, ok := strings.CutSuffix(w, "s"); ok && len(s) > 2 {
		list = append(list, s)
	}
	return list
}

func linked(runs []report.Run, s report.Span) bool {
	for _, r := range runs {
		if r.Link != "" && r.Start < s.End && s.Start < r.End {
			return true
		}
	}
	return false
}

type word struct {
	text       string // folded
	start, end int
}

func split(text string) []word {
	var words []word
	start := -1
	flush := func(end int) {
		if start >= 0 {
			words = append(words, word{string(fold(text[start:end]).text), start, end})
			start = -1
		}
	}
	for i, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
			if start < 0 {
				start = i
			}
			continue
		}
		flush(i)
	}
	flush(len(text))
	return words
}

func wordsOf(text string) []string {
	var list []string
	for _, w := range split(text) {
		list = append(list, w.text)
	}
	return list
}
