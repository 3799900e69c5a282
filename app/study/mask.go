package study

import (
	"slices"
	"strings"
	"unicode/utf8"

	"placard/content/report"
	"placard/content/words"
)

// blank stands where a reverse card hides its answer.
const blank = "____"

// Masked is the definition of a term with the term hidden wherever it is named,
// by any of its names. "ILO (International Labour Organization)" is hidden as
// either.
func Masked(t report.Term, r *report.Report) string {
	return Hide(Definition(r, t), Names(t.Term, t.Aliases...)...)
}

// Hide is a text with names hidden wherever they stand: whole words only, in the
// plural too, "____" for each.
func Hide(text string, names ...string) string {
	hidden := namesOf(names)
	all := words.Split(text)
	var b strings.Builder
	from := 0
	for i := 0; i < len(all); {
		n := longest(hidden, text, all[i:])
		if n == 0 {
			i++
			continue
		}
		b.WriteString(text[from:all[i].Start])
		b.WriteString(blank)
		from = all[i+n-1].End
		i += n
	}
	b.WriteString(text[from:])
	return b.String()
}

// Names are all ways to call something that has a name and others beside it: as
// written, without what stands in parentheses, what stands in them, either side
// of a slash.
func Names(name string, others ...string) []string {
	all := append([]string{name}, others...)
	if before, rest, ok := strings.Cut(name, "("); ok {
		inside, after, _ := strings.Cut(rest, ")")
		all = append(all, strings.TrimSpace(strings.TrimSpace(before)+" "+strings.TrimSpace(after)), inside)
	}
	for _, s := range slices.Clone(all) {
		if strings.Contains(s, "/") && !strings.Contains(s, "(") {
			all = append(all, strings.Split(s, "/")...)
		}
	}
	return all
}

// name is one way to call a term.
type name struct {
	words []string // lower case, unless exact
	exact bool     // an acronym of up to four letters: WHO is not who
}

// namesOf are names as they are looked for, the longest first.
func namesOf(all []string) []name {
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
	for _, w := range words.Split(s) {
		n.words = append(n.words, s[w.Start:w.End])
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

// longest is the number of words at the start of at that name the term, 0
// for none.
func longest(names []name, text string, at []words.Word) int {
	for _, n := range names {
		if n.fits(text, at) {
			return len(n.words)
		}
	}
	return 0
}

func (n name) fits(text string, at []words.Word) bool {
	if len(at) < len(n.words) {
		return false
	}
	for i, want := range n.words {
		if i > 0 && !joined(text[at[i-1].End:at[i].Start]) {
			return false
		}
		have := text[at[i].Start:at[i].End]
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
	for _, s := range words.Singulars(a) {
		if slices.Contains(words.Singulars(b), s) {
			return true
		}
	}
	return false
}
