package study

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"placard/content/report"
)

// blank stands where a reverse card hides its answer.
const blank = "____"

// Masked is the definition of the card's term with the term hidden wherever it
// is named: whole words only, in the plural too, by any of its names, "____"
// for each. "ILO (International Labour Organization)" is hidden as either.
func Masked(c Card, r *report.Report) string {
	text := Definition(r, c.Term)
	names := namesOf(c.Term)
	words := split(text)
	var b strings.Builder
	from := 0
	for i := 0; i < len(words); {
		n := longest(names, text, words[i:])
		if n == 0 {
			i++
			continue
		}
		b.WriteString(text[from:words[i].start])
		b.WriteString(blank)
		from = words[i+n-1].end
		i += n
	}
	b.WriteString(text[from:])
	return b.String()
}

// name is one way to call a term.
type name struct {
	words []string // lower case, unless exact
	exact bool     // an acronym of up to four letters: WHO is not who
}

// namesOf are all names of a term, the longest first: as written, without what
// stands in parentheses, what stands in them, either side of a slash, aliases.
func namesOf(t report.Term) []name {
	all := append([]string{t.Term}, t.Aliases...)
	if before, rest, ok := strings.Cut(t.Term, "("); ok {
		inside, after, _ := strings.Cut(rest, ")")
		all = append(all, before+" "+after, inside)
	}
	for _, s := range slices.Clone(all) {
		if strings.Contains(s, "/") && !strings.Contains(s, "(") {
			all = append(all, strings.Split(s, "/")...)
		}
	}
	var names []name
	for _, s := range all {
		if n := newName(s); len(n.words) > 0 {
			names = append(names, n)
		}
	}
	slices.SortStableFunc(names, func(a, b name) int { return len(b.words) - len(a.words) })
	return names
}

func newName(s string) name {
	var n name
	for _, w := range split(s) {
		n.words = append(n.words, s[w.start:w.end])
	}
	if len(n.words) > 1 && slices.Contains([]string{"the", "a", "an"}, strings.ToLower(n.words[0])) {
		n.words = n.words[1:]
	}
	if len(n.words) == 1 && acronym(n.words[0]) {
		n.exact = true
		return n
	}
	for i, w := range n.words {
		n.words[i] = strings.ToLower(w)
	}
	return n
}

func acronym(w string) bool {
	return utf8.RuneCountInString(w) <= 4 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

// longest is the number of words at the start of words that name the term, 0
// for none.
func longest(names []name, text string, words []word) int {
	for _, n := range names {
		if n.fits(text, words) {
			return len(n.words)
		}
	}
	return 0
}

func (n name) fits(text string, words []word) bool {
	if len(words) < len(n.words) {
		return false
	}
	for i, want := range n.words {
		if i > 0 && !joined(text[words[i-1].end:words[i].start]) {
			return false
		}
		have := text[words[i].start:words[i].end]
		if n.exact {
			return have == want || have == want+"s"
		}
		have = strings.ToLower(have)
		if have != want && (i < len(n.words)-1 || !sameButForNumber(have, want)) {
			return false
		}
	}
	return true
}

// joined reports whether what stands between two words lets them be one name:
// "cross-border" and "cross border" are the same, "cross. Border" is not.
func joined(gap string) bool {
	return utf8.RuneCountInString(gap) <= 3 && strings.Trim(gap, " \t\n\u00a0\u202f-‐‑–'’.") == "" &&
		!strings.Contains(gap, ". ")
}

// sameButForNumber reports whether a and b are the singular and the plural of
// one English word.
func sameButForNumber(a, b string) bool {
	for _, s := range singulars(a) {
		if slices.Contains(singulars(b), s) {
			return true
		}
	}
	return false
}

// singulars are the words that w may be the plural of, w among them.
func singulars(w string) []string {
	all := []string{w}
	for _, p := range [][2]string{{"ies", "y"}, {"ses", "sis"}, {"ves", "f"}, {"ves", "fe"}, {"es", ""}, {"s", ""}} {
		stem, ok := strings.CutSuffix(w, p[0])
		if ok && len(stem) >= 2 && !strings.HasSuffix(w, "ss") {
			all = append(all, stem+p[1])
		}
	}
	return all
}

// word is a run of letters and digits: byte offsets into a text.
type word struct{ start, end int }

func split(s string) []word {
	var words []word
	in := false
	for i, r := range s {
		part := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
		switch {
		case part && !in:
			words = append(words, word{i, len(s)})
		case !part && in:
			words[len(words)-1].end = i
		}
		in = part
	}
	return words
}
