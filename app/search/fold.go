// Package search finds words in a report: what the student types, and the
// mentions of key terms. It knows the report's text and nothing of screens.
package search

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folded is a text without case and accents, and the way back: at[i] is the
// byte offset in the original of the rune that byte i of text came from.
type folded struct {
	text []byte
	at   []int
}

// fold makes texts comparable as a reader compares them: "Élan" is "elan", and
// curly quotes and long dashes are the plain ones that a keyboard has.
func fold(s string) folded {
	f := folded{text: make([]byte, 0, len(s)), at: make([]int, 0, len(s)+1)}
	for i, r := range s {
		if r < utf8.RuneSelf {
			f.add(i, unicode.ToLower(r))
			continue
		}
		for _, d := range norm.NFKD.String(string(plain(r))) {
			if !unicode.Is(unicode.Mn, d) {
				f.add(i, unicode.ToLower(d))
			}
		}
	}
	f.at = append(f.at, len(s))
	return f
}

func (f *folded) add(at int, r rune) {
	n := len(f.text)
	f.text = utf8.AppendRune(f.text, r)
	for range len(f.text) - n {
		f.at = append(f.at, at)
	}
}

func plain(r rune) rune {
	switch r {
	case '‘', '’', 'ʼ':
		return '\''
	case '“', '”', '„':
		return '"'
	case '–', '—', '−', '‑':
		return '-'
	case '\u00a0', '\u202f':
		return ' '
	}
	return r
}

// original is the stretch of the original that bytes from to end came from.
func (f folded) original(from, end int) (int, int) {
	start, stop := f.at[from], f.at[end]
	for end < len(f.text) && stop == f.at[end-1] {
		end++
		stop = f.at[end]
	}
	return start, stop
}
