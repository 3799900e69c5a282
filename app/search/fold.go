// Package search finds words: what the student types in a report's text (Text)
// and over all reports (Index, Set), and the mentions of key terms. It knows
// texts and nothing of screens or files.
package search

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folded is text as a reader compares it, without case and accents, and the way
// back to the text that it was made of.
type folded struct {
	text  []byte
	turns []turn // sorted by at; the first is at 0
}

// turn says that from byte at of the folded text on, each byte stands for the
// one as far beyond byte from of the original, up to the next turn. Two in a row
// with the same from belong to one rune that became several. The last of each text is at its
// end.
type turn struct{ at, from int32 }

// fold makes texts comparable: "Élan" is "elan", curly quotes and long dashes
// are the plain ones that a keyboard has, and what only serves to break a word
// at a line's end, or joins it ("co-operate"), is left out.
func fold(s string) folded {
	f := folded{text: make([]byte, 0, len(s))}
	f.add(s)
	return f
}

// add folds one more text behind what there is.
func (f *folded) add(s string) {
	f.turns = append(f.turns, turn{int32(len(f.text)), 0})
	before := rune(0) // the last rune that counts
	for i, r := range s {
		switch {
		case r < utf8.RuneSelf && r != '-' && r != between:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			f.put(i, r)
		case r == between || unicode.Is(unicode.Cf, r):
			continue
		case unicode.Is(unicode.Pd, r) || r == '−':
			if !joins(before, s[i+utf8.RuneLen(r):]) {
				f.put(i, '-')
			}
		default:
			f.putPlain(i, r)
		}
		before = r
	}
	f.turns = append(f.turns, turn{int32(len(f.text)), int32(len(s))})
}

// put adds a rune that stands at a byte of the original.
func (f *folded) put(from int, r rune) {
	last := f.turns[len(f.turns)-1]
	if at := int32(len(f.text)); at-last.at != int32(from)-last.from {
		f.turns = append(f.turns, turn{at, int32(from)})
	}
	f.text = utf8.AppendRune(f.text, r)
}

// putPlain adds what a rune beyond ASCII is without accents and finery.
func (f *folded) putPlain(from int, r rune) {
	letters := plain(r)
	if letters == "" {
		letters = strings.Map(func(d rune) rune {
			if unicode.Is(unicode.Mn, d) {
				return -1
			}
			return unicode.ToLower(d)
		}, norm.NFKD.String(string(r)))
	}
	several := utf8.RuneCountInString(letters) > 1
	for _, d := range letters {
		if several {
			f.turns = append(f.turns, turn{int32(len(f.text)), int32(from)})
		}
		f.put(from, d)
	}
}

// joins reports whether a dash between a rune and what follows lies within a
// word: "co-operate", "COVID-19", but not "1990-2000" or "pre- and post-war".
func joins(before rune, rest string) bool {
	after, _ := utf8.DecodeRuneInString(rest)
	for rest != "" && unicode.Is(unicode.Cf, after) {
		rest = rest[utf8.RuneLen(after):]
		after, _ = utf8.DecodeRuneInString(rest)
	}
	return inWord(before) && inWord(after) && !(unicode.IsDigit(before) && unicode.IsDigit(after))
}

// inWord reports whether a rune is a part of words.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// plain is what some runes are on a keyboard, where normalising does not say;
// empty for all others.
func plain(r rune) string {
	switch r {
	case '‘', '’', '‚', '‛', 'ʼ', '′', '`', '´', '‹', '›':
		return "'"
	case '“', '”', '„', '‟', '″', '«', '»':
		return "\""
	case 'ł', 'Ł':
		return "l"
	case 'ø', 'Ø':
		return "o"
	case 'đ', 'Đ', 'ð', 'Ð':
		return "d"
	case 'ß', 'ẞ':
		return "ss"
	case 'æ', 'Æ':
		return "ae"
	case 'œ', 'Œ':
		return "oe"
	case 'þ', 'Þ':
		return "th"
	case 'ı':
		return "i"
	}
	if unicode.Is(unicode.Zs, r) {
		return " "
	}
	return ""
}

// original is the stretch of the original that bytes from to end of the folded
// text came from; both lie in one of the texts that were added. Marks on the last
// letter belong to it, and so does what was left out behind it.
func (f *folded) original(from, end int) (start, stop int) {
	start = f.back(f.turnAt(from), from)
	last := f.turnAt(end - 1)
	next := last + 1
	for f.turns[next].from == f.turns[last].from { // one rune became several
		last, next = next, next+1
		end = max(end, int(f.turns[next].at))
	}
	if int(f.turns[next].at) == end {
		return start, int(f.turns[next].from)
	}
	return start, f.back(last, end)
}

func (f *folded) back(turn, at int) int {
	return int(f.turns[turn].from) + at - int(f.turns[turn].at)
}

// turnAt is the index of the turn that a byte lies behind.
func (f *folded) turnAt(at int) int {
	return sort.Search(len(f.turns), func(i int) bool { return int(f.turns[i].at) > at }) - 1
}
