package wordcount

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// strip is an expression for marks, and what is left where they were.
type strip struct {
	what *regexp.Regexp
	with string
}

// Tags that part words, and tags that may stand within one.
const (
	parting = `br|p|div|table|tr|td|th|tbody|thead|tfoot|li|ul|ol|dl|dt|dd|center|hr|section|details|summary|blockquote|pre|figure|figcaption|iframe|video|audio|h\d`
	inWords = `b|i|u|s|em|strong|sup|sub|span|del|ins|a|small|big|font|mark|code|kbd|cite|img|colgroup|col`
)

// strips take the marks of Markdown off a source before and after links are
// understood, one after another.
var (
	strips = []strip{
		{regexp.MustCompile(`(?m)^(#.*)\{#[^}]*\}`), "$1"}, // names of headings
		{regexp.MustCompile(`(?s)<!--.*?(?:-->|\z)`), " "}, // comments
		{regexp.MustCompile(`(?is)<(?:script|style)\b.*?</(?:script|style)\s*>`), " "},
		{regexp.MustCompile(`!?\[\^[^\]\[\n]+\]:?`), " "},                                   // footnote marks
		{regexp.MustCompile(`(?:\[|` + escaped + `)![A-Za-z]+(?:\]|` + escaped + `)`), " "}, // callouts
		{regexp.MustCompile(`<(?:\w+[^>]*)\balt=(?:"([^"]*)"|'([^']*)')[^>]*>`), " $1$2 "},  // alternative texts
		{regexp.MustCompile(`(?i)</?(?:` + parting + `)\b[^<>]*>`), " "},
		{regexp.MustCompile(`(?i)</?(?:` + inWords + `)\b[^<>]*>`), ""},
	}
	lastStrips = []strip{
		{regexp.MustCompile(`<?(?:https?://|www\.|mailto:)[^\s>"]*>?`), " "}, // addresses
		{regexp.MustCompile("(?m)^([> ]*)(?:```|~~~).*$"), ""},               // fences
		{regexp.MustCompile(`\*|~~|\x{ad}|\x{feff}`), ""},                    // emphasis parts no words
	}
)

var (
	frontMatter = regexp.MustCompile(`(?s)\A---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\z)`)
	embedded    = regexp.MustCompile(`data:[\w.+-]+/[\w.+-]+[;,][^\s)>"'` + "`" + `]*`)
	listNumber  = regexp.MustCompile(`(?m)^([>\t ]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*)(\d{1,9})([.)])`)
	taskBox     = regexp.MustCompile(`(?m)^([>\t ]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)+)\[[ xX]\] `)
	escape      = regexp.MustCompile(`\\[[:punct:]]`)
)

// escaped stands for an escaped mark, which is a sign like any other.
const escaped = "\x1a"

// Markdown finds the words of a source in Markdown.
func Markdown(src []byte) Text {
	var t Text
	s := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u00a0", " ").Replace(decode(src))
	if m := frontMatter.FindStringIndex(s); m != nil {
		t.AddOptional(s[:m[1]], 1)
		s = strings.Repeat("\n", strings.Count(s[:m[1]], "\n")) + s[m[1]:]
	}
	s = embedded.ReplaceAllLiteralString(s, dataTag)
	s = escape.ReplaceAllLiteralString(code(s), escaped)
	for _, strip := range strips {
		s = replace(s, strip.what, strip.with)
	}
	s = links(t.numbers(replace(s, taskBox, "$1")))
	for _, strip := range lastStrips {
		s = replace(s, strip.what, strip.with)
	}
	t.Add(html.UnescapeString(s), 1)
	return t
}

// numbers takes out the numbers before items. They are no words, but a line that
// goes on may begin with a year and a point, and what is what only a parser
// knows.
func (t *Text) numbers(s string) string {
	const most = 8 // lists within lists in one line
	for range most {
		found := false
		s = listNumber.ReplaceAllStringFunc(s, func(m string) string {
			found = true
			t.AddOptional(m[strings.LastIndexAny(m, "> \t")+1:], 1)
			return strings.Repeat(" ", len(m))
		})
		if !found {
			break
		}
	}
	return s
}

// Plain finds the words of a plain text.
func Plain(src []byte) Text {
	var t Text
	t.Add(strings.ReplaceAll(t.numbers(decode(src)), "\u00ad", ""), 1)
	return t
}

// replace replaces what is found, and keeps every word in its line.
func replace(s string, what *regexp.Regexp, with string) string {
	return replaceBy(s, what, func(m []int) string { return string(what.ExpandString(nil, with, s, m)) })
}

// replaceBy is replace with a function of where the parts of a match are.
func replaceBy(s string, what *regexp.Regexp, by func(m []int) string) string {
	var b strings.Builder
	last := 0
	for _, m := range what.FindAllStringSubmatchIndex(s, -1) {
		b.WriteString(s[last:m[0]])
		written := by(m)
		b.WriteString(written)
		b.WriteString(strings.Repeat("\n", max(0, strings.Count(s[m[0]:m[1]], "\n")-strings.Count(written, "\n"))))
		last = m[1]
	}
	b.WriteString(s[last:])
	return b.String()
}

// decode reads UTF-8, UTF-16 with its mark, and in Latin-1 what is neither.
func decode(src []byte) string {
	if len(src) >= 2 && (src[0] == 0xff && src[1] == 0xfe || src[0] == 0xfe && src[1] == 0xff) {
		var units []uint16
		for i := 2; i+1 < len(src); i += 2 {
			hi, lo := src[i], src[i+1]
			if src[0] == 0xff {
				hi, lo = lo, hi
			}
			units = append(units, uint16(hi)<<8|uint16(lo))
		}
		return string(utf16.Decode(units))
	}
	src = bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	if utf8.Valid(src) {
		return string(src)
	}
	var b strings.Builder
	for len(src) > 0 {
		r, n := utf8.DecodeRune(src)
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(src[0])
		}
		b.WriteRune(r)
		src = src[n:]
	}
	return b.String()
}
