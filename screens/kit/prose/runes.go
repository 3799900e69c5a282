package prose

import (
	"unicode"
	"unicode/utf8"
)

// space says what kind of space a rune is.
type space uint8

const (
	noSpace    space = iota
	plainSpace       // drawn with the words around it
	tabSpace
	lineEnd
	wideSpace // other spaces are left as gaps: a face may lack their glyphs
	wideGlue
	thinSpace
	thinGlue
	joiner // has no width and is not drawn
)

func spaceOf(r rune) space {
	if r > ' ' && r < 0x7F {
		return noSpace
	}
	switch r {
	case ' ':
		return plainSpace
	case '\t':
		return tabSpace
	case '\n', 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
		return lineEnd
	case 0xA0:
		return wideGlue
	case 0x202F, 0x2007:
		return thinGlue
	case 0x2009, 0x200A, 0x2006:
		return thinSpace
	case 0x200B, 0x2060, 0xFEFF, 0xAD, 0x200E, 0x200F, '\r':
		return joiner
	}
	if r < ' ' || r == 0x7F {
		return joiner
	}
	if unicode.Is(unicode.Zs, r) {
		return wideSpace
	}
	return noSpace
}

// longWord is from how many runes on a word may end a line behind the signs
// that join the parts of addresses.
const longWord = 24

func isLong(word string) bool {
	return len(word) > longWord && utf8.RuneCountInString(word) > longWord
}

// mayBreak reports whether a line may end between cur and next, two runes of
// one word; prev stands before cur and is 0 at the word's start. It is the part
// of Unicode's UAX 14 that reports need.
func mayBreak(prev, cur, next rune, long bool) bool {
	if cur < 0x2000 {
		switch cur {
		case '-':
			return isWordRune(prev) && unicode.IsLetter(next)
		case '/', '?', '&', '=', '_', '.', ',', ';', ':', '@', '#', '%', '+':
			return long && prev != 0 && isWordRune(next)
		}
		return next >= 0x2E80 && isWide(next) && !closes(next)
	}
	switch cur {
	case '‐':
		return isWordRune(prev) && unicode.IsLetter(next)
	case '–':
		return prev != 0 && isWordRune(next) && !unicode.IsDigit(next)
	case '—':
		return prev != 0 && isWordRune(next)
	}
	if isWide(cur) || isWide(next) {
		return !opens(cur) && !closes(next) && !unicode.Is(unicode.M, next)
	}
	return false
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isWide reports whether a rune is written without spaces between words.
func isWide(r rune) bool {
	return r >= 0x2E80 && (r <= 0xA4CF || r >= 0xAC00 && r <= 0xD7A3 ||
		r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFE4F ||
		r >= 0xFF00 && r <= 0xFF60 || r >= 0x20000 && r <= 0x3FFFD)
}

// closes and opens hold the signs that may not start or end a line.
func closes(r rune) bool {
	return unicode.In(r, unicode.Pe, unicode.Pf) || unicode.Is(unicode.Po, r) || r == 'ー' || r == '々'
}

func opens(r rune) bool { return unicode.In(r, unicode.Ps, unicode.Pi) }

// mayCut reports whether a word that fits on no line may be cut before a rune:
// not between a letter and the marks upon it.
func mayCut(prev, r rune) bool {
	const joins = 0x200D
	return prev != joins && r != joins && !unicode.Is(unicode.M, r) &&
		(r < 0x1F3FB || r > 0x1F3FF) && (r < 0xFE00 || r > 0xFE0F)
}
