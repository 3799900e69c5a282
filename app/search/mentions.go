package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"placard/content/report"
	"placard/content/words"
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
		all := wordsOf(text)
		if len(all) == 0 {
			return
		}
		last := len(all) - 1
		for _, one := range words.Singulars(all[last]) { // a plural term is met in the singular too
			words := append(slices.Clone(all[:last]), one)
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
	text := split(b.Text)
	var found []Mention
	for i := 0; i < len(text); i++ {
		m, used := n.at(text[i:])
		if used == 0 {
			continue
		}
		span := report.Span{Block: index, Start: text[i].start, End: text[i+used-1].end}
		if !linked(b.Runs, span) {
			found = append(found, Mention{Span: span, Term: m.term})
		}
		i += used - 1
	}
	return found
}

func (n names) at(text []word) (name, int) {
	for _, first := range words.Singulars(text[0].text) {
		for _, m := range n[first] {
			if m.fits(text) {
				return m, len(m.words)
			}
		}
	}
	return name{}, 0
}

// fits reports whether the text begins with the name; its last word may stand
// in the plural.
func (m name) fits(text []word) bool {
	if len(text) < len(m.words) {
		return false
	}
	for i, w := range m.words {
		if text[i].text == w {
			continue
		}
		if i != len(m.words)-1 || !slices.Contains(words.Singulars(text[i].text), w) {
			return false
		}
	}
	return true
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
	var list []word
	for _, w := range words.Split(text) {
		list = append(list, word{string(fold(text[w.Start:w.End]).text), w.Start, w.End})
	}
	return list
}

func wordsOf(text string) []string {
	var list []string
	for _, w := range split(text) {
		list = append(list, w.text)
	}
	return list
}
