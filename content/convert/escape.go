package convert

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text is escaped so that a Markdown reader gives the same characters back, and
// no more than that: the file should read well to a teacher who opens it.

var (
	lineStart  = regexp.MustCompile(`^(?:#{1,6}(?:[ \t]|$)|>|[-+](?:[ \t]|$)|:|\||=+[ \t]*$|-{2,}|\d{1,9}[.)](?:[ \t]|$))`)
	entityLike = regexp.MustCompile(`^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);`)
	webAddress = regexp.MustCompile(`(?i)(?:https?://|www\.)[^\s<>"“”]+`)
)

// escaper writes text as Markdown.
type escaper struct {
	inLink  bool // addresses make no links of their own
	inTable bool
}

// text escapes one stretch of text. start says that it stands at the start of a
// line; before is the character before it.
func (e escaper) text(s string, start bool, before rune) string {
	var b strings.Builder
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if i > 0 {
			b.WriteByte('\n')
			start, before = true, '\n'
		}
		if start {
			line = strings.TrimLeftFunc(line, unicode.IsSpace)
			before = '\n'
		}
		e.line(&b, line, start, before)
	}
	return b.String()
}

func (e escaper) line(b *strings.Builder, s string, start bool, before rune) {
	if start {
		if m := lineStart.FindString(s); m != "" {
			m = strings.TrimRight(m, " \t")
			digits := len(m) - len(strings.TrimLeft(m, "0123456789"))
			b.WriteString(s[:digits] + `\` + s[digits:digits+1])
			before = rune(s[digits])
			s = s[digits+1:]
		}
	}
	if e.inLink {
		e.plain(b, s, before)
		return
	}
	for {
		m := webAddress.FindStringIndex(s)
		if m == nil {
			break
		}
		e.plain(b, s[:m[0]], before)
		m[1] = m[0] + len(trimAddress(s[m[0]:m[1]]))
		e.address(b, s[m[0]:m[1]])
		before, _ = utf8.DecodeLastRuneInString(s[:m[1]])
		s = s[m[1]:]
	}
	e.plain(b, s, before)
}

// trimAddress takes away what follows an address in a sentence.
func trimAddress(s string) string {
	for {
		t := strings.TrimRight(s, ".,;:!?'’*_~\"")
		if strings.HasSuffix(t, ")") && strings.Count(t, ")") > strings.Count(t, "(") ||
			strings.HasSuffix(t, "]") && strings.Count(t, "]") > strings.Count(t, "[") {
			t = t[:len(t)-1]
		}
		if t == s {
			return s
		}
		s = t
	}
}

// address writes an address that stands in the text. Markdown readers make a
// link of it; where they would read marks in it, it gets angle brackets.
func (e escaper) address(b *strings.Builder, s string) {
	switch {
	case !strings.ContainsAny(s, "*_~`\\[]&|"):
		b.WriteString(s)
	case strings.Contains(s, "://") && !strings.ContainsAny(s, "\\`") && !(e.inTable && strings.Contains(s, "|")):
		b.WriteString("<" + s + ">")
	default:
		e.plain(b, s, ' ')
	}
}

// plain escapes the marks that mean something anywhere in a line.
func (e escaper) plain(b *strings.Builder, s string, before rune) {
	for i, width := 0, 0; i < len(s); i += width {
		var r rune
		r, width = utf8.DecodeRuneInString(s[i:])
		next, _ := utf8.DecodeRuneInString(s[i+width:])
		switch r {
		case '\\', '*', '`', '[', ']', '~':
			b.WriteByte('\\')
		case '_':
			if !isWord(before) || !isWord(next) {
				b.WriteByte('\\')
			}
		case '|':
			if e.inTable {
				b.WriteByte('\\')
			}
		case '<':
			if next == '/' || next == '!' || next == '?' || unicode.IsLetter(next) || i+1 == len(s) {
				b.WriteByte('\\')
			}
		case '&':
			if entityLike.MatchString(s[i:]) || i+1 == len(s) {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(r)
		before = r
	}
}

// destination writes an address for the brackets of a link.
func destination(url string) string {
	url = destinations.Replace(url)
	if i := strings.IndexByte(url, '&'); i >= 0 {
		var b strings.Builder
		for i := range len(url) {
			b.WriteByte(url[i])
			if url[i] == '&' && entityLike.MatchString(url[i:]) {
				b.WriteString("amp;")
			}
		}
		return b.String()
	}
	return url
}

var destinations = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `\`, "%5C", "|", "%7C", `"`, "%22", "\t", "", "\n", "", "\r", "")

// followable reports whether a link may stand in a report: only addresses on
// the web and for mail.
func followable(url string) bool {
	lower := strings.ToLower(strings.TrimSpace(url))
	for _, scheme := range []string{"http://", "https://", "mailto:"} {
		if rest, ok := strings.CutPrefix(lower, scheme); ok {
			return rest != "" && len(url) < 4000 && !strings.ContainsFunc(url, unicode.IsControl)
		}
	}
	return false
}
