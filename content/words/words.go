// Package words knows where words stand in a text, and which English words may
// be the plural of which. It knows nothing of reports.
package words

import (
	"strings"
	"unicode"
)

// Word is a run of letters and digits: byte offsets into a text. Marks that
// stand on a letter belong to it.
type Word struct{ Start, End int }

// Split finds the words of a text, in order.
func Split(text string) []Word {
	var list []Word
	in := false
	for i, r := range text {
		part := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
		switch {
		case part && !in:
			list = append(list, Word{i, len(text)})
		case !part && in:
			list[len(list)-1].End = i
		}
		in = part
	}
	return list
}

// plurals are the endings of English plurals and what they stand for in the
// singular.
var plurals = [][2]string{{"ies", "y"}, {"ses", "sis"}, {"ves", "f"}, {"ves", "fe"}, {"es", ""}, {"s", ""}}

// Singulars are the words that w, in lower case, may be the plural of, w itself
// first. Some are no words; they do no harm where one compares.
func Singulars(w string) []string {
	all := []string{w}
	if strings.HasSuffix(w, "ss") {
		return all
	}
	for _, p := range plurals {
		if stem, ok := strings.CutSuffix(w, p[0]); ok && len(stem) >= 2 {
			all = append(all, stem+p[1])
		}
	}
	return all
}
