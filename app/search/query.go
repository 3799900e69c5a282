package search

import (
	"slices"
	"sort"
	"strings"

	"placard/content/words"
)

// Narrowing is what a query is restricted to.
type Narrowing string

// The narrowings. Three have a sign that a query may begin with.
const (
	All        Narrowing = ""
	ThisReport Narrowing = "this report"
	Terms      Narrowing = "terms"
	Parties    Narrowing = "parties"
	Notes      Narrowing = "notes"
	Commands   Narrowing = "commands"
)

// Signs are the narrowings by the sign that stands for them at the beginning of
// a query.
func Signs() map[string]Narrowing {
	return map[string]Narrowing{"#": Terms, "@": Parties, ">": Commands}
}

// Query is what is searched for.
type Query struct {
	Text string
	In   Narrowing
}

// Parse reads what is typed: its sign, if it has one, and the rest.
func Parse(typed string) Query {
	typed = strings.TrimLeft(typed, " ")
	for sign, narrowing := range Signs() {
		if rest, ok := strings.CutPrefix(typed, sign); ok {
			return Query{Text: strings.TrimSpace(rest), In: narrowing}
		}
	}
	return Query{Text: strings.TrimSpace(typed)}
}

// takes reports whether a doc of an index is within the narrowing.
func (n Narrowing) takes(x *Index, d *Doc, here string) bool {
	switch n {
	case ThisReport:
		return x.Report == here && here != ""
	case Terms:
		return d.Kind == Term
	case Parties:
		return d.Kind == Party
	case Notes:
		return d.Kind == Note
	case Commands:
		return d.Kind == Command || d.Kind == Screen
	}
	return true
}

// mostWords is how many words of a query count.
const mostWords = 12

// seek is one word of a query, made ready.
type seek struct {
	word  string
	forms []string // what it may be the plural of
	typo  *typo    // nil if nothing is forgiven in it
}

// The quality of a match of one word, from the worst.
const (
	none     uint8 = iota
	typoHead       // the beginning of a word with two edits, with one, or a whole word
	typoOne
	typoWord
	headOf // the beginning of a word
	formOf // the singular
	exact
)

func newSeeks(text string) []seek {
	var list []seek
	eachToken(text, func(w string) {
		if len(list) < mostWords && !slices.ContainsFunc(list, func(s seek) bool { return s.word == w }) {
			list = append(list, seek{word: w, forms: words.Singulars(w)[1:], typo: newTypo(w)})
		}
	})
	return list
}

// eachToken gives the words of a query as they are compared. What a dash joins is
// one word, and so finds what is written in one word as well.
func eachToken(text string, give func(string)) {
	folded := string(fold(text).text)
	for _, w := range words.Split(folded) {
		give(folded[w.Start:w.End])
	}
}

// fits is how well a word of a text matches.
func (s *seek) fits(word string, typos bool) uint8 {
	switch {
	case word == s.word:
		return exact
	case slices.Contains(s.forms, word):
		return formOf
	case strings.HasPrefix(word, s.word):
		return headOf
	case typos && s.typo != nil:
		return s.typo.fits(word)
	}
	return none
}

// inTitle is added to the quality of a match in a doc's title or other names.
const inTitle uint8 = 8

// in marks how well the word matches in each doc of an index. It returns whether
// it does in any.
func (s *seek) in(x *Index, typos bool, marks []uint8) bool {
	found := false
	mark := func(word int, quality uint8) {
		found = true
		for _, place := range x.at(word) {
			q := quality | uint8(place&1)*inTitle
			if doc := place >> 1; marks[doc] < q {
				marks[doc] = q
			}
		}
	}
	at := sort.SearchStrings(x.words, s.word)
	for i := at; i < len(x.words) && strings.HasPrefix(x.words[i], s.word); i++ {
		if len(x.words[i]) == len(s.word) {
			mark(i, exact)
		} else {
			mark(i, headOf)
		}
	}
	for _, form := range s.forms {
		if i := sort.SearchStrings(x.words, form); i < len(x.words) && x.words[i] == form {
			mark(i, formOf)
		}
	}
	if typos && s.typo != nil {
		s.typo.each(x.words, x.shared, mark)
	}
	return found
}
