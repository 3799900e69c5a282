package practice

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"placard/content/words"
)

// joined are letters that do not come apart into a plain one and a mark.
var joined = map[rune]string{
	'ß': "ss", 'ø': "o", 'æ': "ae", 'œ': "oe", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i",
}

// plainRunes is a rune in lower case without accents.
func plainRunes(r rune) string {
	r = unicode.ToLower(r)
	if s, ok := joined[r]; ok {
		return s
	}
	if r < 0x80 {
		return string(r)
	}
	var b strings.Builder
	for _, d := range norm.NFKD.String(string(r)) {
		if !unicode.Is(unicode.Mn, d) {
			b.WriteRune(unicode.ToLower(d))
		}
	}
	return b.String()
}

// fold is the words of an answer as answers are compared: without case, accents,
// punctuation and articles, in one of the spellings of English.
func fold(s string) []string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString(" and ")
		case strings.ContainsRune("'’‘ʼ`´\u00ad", r):
		case unicode.Is(unicode.Mn, r): // of a letter that is written in two runes
		default:
			b.WriteString(plainRunes(r))
		}
	}
	text := b.String()
	var all []string
	for _, w := range words.Split(text) {
		all = append(all, american(text[w.Start:w.End]))
	}
	without := slices.DeleteFunc(slices.Clone(all), article)
	if len(without) == 0 {
		return all
	}
	return without
}

// article reports whether a word is an article, in the languages that reports
// are written in.
func article(w string) bool {
	return slices.Contains([]string{"the", "a", "an", "el", "la", "los", "las", "le", "les", "un", "une", "una"}, w)
}

// spellings are endings in British and in American English. Both sides of a
// comparison go through them, so a word that is neither does no harm.
var spellings = [][2]string{
	{"isation", "ization"}, {"isations", "izations"}, {"ise", "ize"}, {"ises", "izes"}, {"ised", "ized"}, {"ising", "izing"},
	{"yse", "yze"}, {"ysed", "yzed"}, {"ysing", "yzing"}, {"our", "or"}, {"ours", "ors"}, {"tre", "ter"}, {"tres", "ters"},
	{"ence", "ense"}, {"ences", "enses"}, {"programme", "program"}, {"programmes", "programs"}, {"elling", "eling"}, {"elled", "eled"},
}

func american(w string) string {
	if len(w) < 5 {
		return w
	}
	for _, s := range spellings {
		if stem, ok := strings.CutSuffix(w, s[0]); ok {
			return stem + s[1]
		}
	}
	return w
}

// same reports whether two folded answers are the same but for hyphens, spaces
// and number.
func same(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if letters(a) == letters(b) && strings.Join(a, "") == strings.Join(b, "") {
		return true
	}
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && !sameButForNumber(a[i], b[i]) {
			return false
		}
	}
	return true
}

// letters is how long words are together, in bytes.
func letters(words []string) int {
	n := 0
	for _, w := range words {
		n += len(w)
	}
	return n
}

func sameButForNumber(a, b string) bool {
	for _, s := range words.Singulars(a) {
		if slices.Contains(words.Singulars(b), s) {
			return true
		}
	}
	return false
}

// within reports whether the words of a stand in b one behind the other.
func within(a, b []string) bool {
	if len(a) == 0 {
		return false
	}
	for i := 0; i+len(a) <= len(b); i++ {
		if same(a, b[i:i+len(a)]) {
			return true
		}
	}
	return false
}
