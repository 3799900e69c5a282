package report

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// leadIn is the title that a paragraph or an item begins with.
type leadIn struct {
	title string
	start int // of the title
	rest  int // where the text after it begins
	// style is how the title is set off: 'b' bold, 'i' italic or underlined,
	// 'p' not at all.
	style byte
	// mark is what stands after it: ':' or '-', or 0 for nothing.
	mark byte
}

const bulletSigns = "•·▪◦●○■–—-* \t"

// lead reads the title that text[from:to] of a block begins with.
func lead(b *Block, from, to int) (leadIn, bool) {
	text := b.Text[:to]
	from += len(text[from:]) - len(strings.TrimLeft(text[from:], bulletSigns))
	if from >= to {
		return leadIn{}, false
	}
	if n, after := splitNumber(text[from:]); n.style == 'd' || (n.style == 'a' || n.style == 'i') && (text[from] == '(' || startsLower(text[from:])) {
		from = to - len(after)
	}
	for _, s := range []struct {
		style Style
		name  byte
	}{{Bold, 'b'}, {Italic | Underline, 'i'}} {
		if end := min(b.styledFrom(from, s.style), to); end > from {
			return styledLead(text, from, end, s.name)
		}
	}
	return plainLead(text, from)
}

// styledFrom is where a stretch ends that begins at from in one of the styles.
func (b *Block) styledFrom(from int, s Style) int {
	end := from
	i, _ := slices.BinarySearchFunc(b.Runs, from+1, func(r Run, at int) int { return r.End - at })
	for _, r := range b.Runs[i:] {
		if r.Style&s == 0 {
			if r.End <= end {
				continue
			}
			break
		}
		if r.Start > end && strings.Trim(b.Text[end:r.Start], " \t\n\"“”'‘’«»") != "" {
			break
		}
		end = r.End
	}
	return end
}

func styledLead(text string, from, end int, style byte) (leadIn, bool) {
	l := leadIn{start: from, style: style}
	if i := colonAt(text[from:end]); i >= 0 {
		l.title, l.rest, l.mark = text[from:from+i], from+i+1, ':'
		return l.checked(text, 12)
	}
	after := end
	if t := strings.TrimLeft(text[end:], " "); strings.HasPrefix(t, "(") { // **ILO** (International …):
		if i := strings.IndexByte(t, ')'); i > 0 && i < 80 {
			if m, _ := markAt(t[i+1:]); m != 0 {
				after = len(text) - len(t) + i + 1
			}
		}
	}
	l.title, l.rest = text[from:after], after
	if m, n := markAt(text[after:]); m != 0 {
		l.mark, l.rest = m, after+n
	} else if cut := strings.TrimRight(l.title, " –—-"); len(cut) < len(strings.TrimRight(l.title, " ")) {
		l.title, l.mark = cut, '-'
	}
	return l.checked(text, 12)
}

// plainLead reads "Term: text" and "Term – text".
func plainLead(text string, from int) (leadIn, bool) {
	window := text[from:min(len(text), from+100)]
	l := leadIn{start: from, style: 'p'}
	at, width := colonAt(window), 1
	if at >= 0 {
		l.mark = ':'
	}
	for _, dash := range []string{" = ", " – ", " — ", " - ", " -- ", "– ", "— "} {
		if i := strings.Index(window, dash); i > 0 && (at < 0 || i < at) {
			at, width, l.mark = i, len(dash), '-'
		}
	}
	if at <= 0 {
		return leadIn{}, false
	}
	l.title, l.rest = window[:at], from+at+width
	if strings.ContainsAny(l.title, ".!?;\n") && !strings.Contains(l.title, "vs.") || !startsUpper(l.title) {
		return leadIn{}, false
	}
	return l.checked(text, 8)
}

// checked cleans the title and refuses a lead that is none.
func (l leadIn) checked(text string, limit int) (leadIn, bool) {
	l.title = strings.Trim(strings.Join(strings.Fields(l.title), " "), " :\"“”«»")
	if l.title == "" || words(l.title) > limit || strings.Contains(l.title, "://") {
		return leadIn{}, false
	}
	for l.rest < len(text) {
		r, n := utf8.DecodeRuneInString(text[l.rest:])
		if !strings.ContainsRune(" \t\n:–—-", r) || r == '-' && l.mark == 0 {
			break
		}
		l.rest += n
	}
	return l, true
}

// colonAt is the offset of a colon that ends a label, not one in a time or an
// address.
func colonAt(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] == ':' && (i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\n') {
			return i
		}
	}
	return -1
}

// markAt reads the colon or dash that a text begins with.
func markAt(s string) (mark byte, width int) {
	t := strings.TrimLeft(s, " ")
	spaces := len(s) - len(t)
	switch {
	case strings.HasPrefix(t, ":"), strings.HasPrefix(t, "= "):
		return ':', spaces + 1
	case strings.HasPrefix(t, "–"), strings.HasPrefix(t, "—"):
		return '-', spaces + len("–")
	case strings.HasPrefix(t, "- "), strings.HasPrefix(t, "-- "), strings.HasPrefix(t, "-") && spaces > 0:
		return '-', spaces + strings.IndexAny(t+" ", " ")
	}
	return 0, 0
}

// sentenceTitle makes a title of a text without one: all of a short text, its
// first sentence if that is short, otherwise its first words. whole reports
// whether the title says it all; rest is where the text goes on.
func sentenceTitle(text string) (title string, rest int, whole bool) {
	const limit = 14
	flat := strings.TrimRight(strings.Join(strings.Fields(text), " "), ".;")
	if words(flat) <= limit && nextSentence(text, 0) < 0 {
		return flat, len(text), true
	}
	if at := nextSentence(text, 0); at > 0 {
		first := strings.TrimRight(strings.Join(strings.Fields(text[:at]), " "), ".; ")
		if n := words(first); n >= 2 && n <= limit && !strings.HasSuffix(first, "No") && !strings.HasSuffix(first, "U.S") {
			return first, at, false
		}
	}
	return clip(flat, 10), 0, false
}
