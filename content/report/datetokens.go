package report

import (
	"strconv"
	"unicode"
	"unicode/utf8"
)

// dateTokenKind sorts the pieces of the beginning of a line.
type dateTokenKind int

const (
	noToken dateTokenKind = iota // after the last
	wordToken
	numberToken
	dashToken
	markToken // any other single character
)

// dateToken is a piece of text with its place. Glued says that no space stands
// before it.
type dateToken struct {
	kind       dateTokenKind
	text       string // words folded; dashes as "-"
	n          int    // value of a number, -1 beyond nine digits
	start, end int
	glued      bool
}

// No date is longer than this many tokens; the rest of a line is not looked at.
const maxDateTokens = 32

// dateTokens splits the beginning of s. Runs of hyphens are one dash.
func dateTokens(s string) []dateToken {
	var list []dateToken
	glued := true
	for at := 0; at < len(s) && len(list) < maxDateTokens; {
		r, size := utf8.DecodeRuneInString(s[at:])
		if unicode.IsSpace(r) || r == '\u00ad' || r == '\u200b' {
			at, glued = at+size, false
			continue
		}
		t := dateToken{kind: runeKind(r), start: at, end: at + size, glued: glued}
		if t.kind != markToken {
			t.end = runEnd(s, at, t.kind)
		}
		t.finish(s)
		list = append(list, t)
		at, glued = t.end, true
	}
	return list
}

func runeKind(r rune) dateTokenKind {
	switch {
	case '0' <= r && r <= '9':
		return numberToken
	case unicode.IsLetter(r), unicode.Is(unicode.Mn, r):
		return wordToken
	case r == '-' || '\u2010' <= r && r <= '\u2015' || r == '\u2212':
		return dashToken
	}
	return markToken
}

// runEnd returns where the run of one kind that begins at a byte offset ends.
func runEnd(s string, at int, kind dateTokenKind) int {
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		if runeKind(r) != kind {
			break
		}
		at += size
	}
	return at
}

func (t *dateToken) finish(s string) {
	t.text = s[t.start:t.end]
	switch t.kind {
	case wordToken:
		t.text = foldWord(t.text)
	case dashToken:
		t.text = "-"
	case numberToken:
		t.n = -1
		if len(t.text) <= 9 {
			t.n, _ = strconv.Atoi(t.text)
		}
	}
}

func (t dateToken) isMark(text string) bool { return t.kind == markToken && t.text == text }

func (t dateToken) isApostrophe() bool {
	return t.kind == markToken && (t.text == "'" || t.text == "’")
}

// isDay reports whether t can be a day of a month.
func (t dateToken) isDay() bool {
	return t.kind == numberToken && len(t.text) <= 2 && 1 <= t.n && t.n <= 31
}

// isYear reports whether t can be a year that stands without an era.
func (t dateToken) isYear() bool {
	return t.kind == numberToken && len(t.text) == 4 && 1000 <= t.n && t.n <= 2100
}
