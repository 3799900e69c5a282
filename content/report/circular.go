package report

import (
	"slices"
	"strings"
)

// addsAtMost is how many words a circular definition may have beside its term.
const addsAtMost = 1

// isCircular reports whether a definition says no more than its term: all words
// of the term again, and hardly another that matters.
func isCircular(term, definition string) bool {
	own := meanings(bracketed.ReplaceAllString(term, " "))
	said := meanings(predicate(own, definition))
	return len(own) > 0 && beyond(own, said) == 0 && beyond(said, own) <= addsAtMost
}

// predicate is a definition without the term as its subject, “A dyke is …”.
func predicate(own []string, definition string) string {
	f := strings.Fields(definition)
	i := slices.IndexFunc(f, func(w string) bool { return copulas[strings.ToLower(w)] })
	if i < 0 {
		return definition
	}
	subject := meanings(strings.Join(f[:i], " "))
	if beyond(own, subject) > 0 || beyond(subject, own) > 0 {
		return definition
	}
	return strings.Join(f[i+1:], " ")
}

// beyond counts the words that are akin to none of the others.
func beyond(words, others []string) int {
	n := 0
	for _, w := range words {
		if !slices.ContainsFunc(others, func(o string) bool { return akin(w, o) }) {
			n++
		}
	}
	return n
}

// akin reports whether two words have a stem in common, or one is a part of the
// other, as in “peacekeeping”.
func akin(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if a == b || len(b) >= 4 && strings.Contains(a, b) {
		return true
	}
	same := 0
	for same < len(b) && a[same] == b[same] {
		same++
	}
	return same >= 5 && same >= len(b)-2
}

// meanings are the words of a text that carry one, cut to their stems.
func meanings(s string) []string {
	var out []string
	for _, w := range strings.Fields(normal(s)) {
		if len(w) > 1 && !smallWords[w] && !definers[w] && !copulas[w] {
			out = append(out, stem(w))
		}
	}
	return out
}

var copulas = wordSet(`is are was were means mean refers refer denotes describes es son significa est sont désigne`)

// definers are words that any definition may have.
var definers = wordSet(`something someone somebody anything anyone thing things kind kinds type types form forms way ways manner process act acts action
	actions activity concept term word name being beings person people make makes made made do does done have has having can be this that these those
	which who whom whose what when where it its they them their there one ones all any also such like called known used uses use use by about
	practice situation`)
