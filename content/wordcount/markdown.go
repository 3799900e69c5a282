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

// strips take the marks of Markdown off a source, one after another.
var strips = []struct {
	what *regexp.Regexp
	with string
}{
	{regexp.MustCompile(`(?m)^(#.*)\{#[^}]*\}`), "$1"}, // names of headings
	{regexp.MustCompile(`(?s)<!--.*?(?:-->|\z)`), " "}, // comments
	{regexp.MustCompile(`(?is)<(?:script|style)\b.*?</(?:script|style)\s*>`), " "},
	{embedded, " "},
	{regexp.MustCompile(`!?\[\^[^\]]+\]:?`), " "},                      // footnote marks
	{regexp.MustCompile(`\[![A-Za-z]+\]`), " "},                        // callouts
	{regexp.MustCompile(`<(?:\w+[^>]*)\balt="([^"]*)"[^>]*>`), " $1 "}, // alternative texts
	{regexp.MustCompile(`\]\(\s*<[^<>\n]*>(?:\s+"([^"]*)"|\s+'([^']*)')?\s*\)`), "] $1$2 "},
	{regexp.MustCompile(`\]\(\s*[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"([^"]*)"|\s+'([^']*)')?\s*\)`), "] $1$2 "}, // addresses of links and pictures
	{regexp.MustCompile(`\]\[[^\]]*\]`), "]"},                                                                      // references of links
	{regexp.MustCompile(`<?(?:https?://|www\.|mailto:)[^\s>"]*>?`), " "},                                           // addresses
	{regexp.MustCompile(`(?i)</?(?:br|p|div|table|tr|td|th|tbody|thead|tfoot|li|ul|ol|dl|dt|dd|center|hr|section|details|summary|blockquote|pre|figure|figcaption|h\d)\b[^<>]*>`), " "},
	{regexp.MustCompile(`(?i)</?(?:b|i|u|s|em|strong|sup|sub|span|del|ins|a|small|big|font|mark|code|kbd|cite|img|colgroup|col)\b[^<>]*>`), ""},
	{regexp.MustCompile("(?m)^([> ]*)(?:```|~~~).*$"), ""}, // fences
	{regexp.MustCompile(`\*|~~|\x{ad}|\x{feff}`), ""},      // emphasis parts no words
}

// An escaped mark is a sign like any other, and no mark: escaped stands for it.
var escape = regexp.MustCompile(`\\[[:punct:]]`)

const escaped = "\x1a"

// embedded is data that stands in the text, a picture mostly.
var embedded = regexp.MustCompile(`data:[\w.+-]+/[\w.+-]+[;,][^\s)>"'` + "`" + `]*`)

var (
	frontMatter = regexp.MustCompile(`(?s)\A---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\z)`)
	listNumber  = regexp.MustCompile(`(?m)^([>\t ]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*)(\d{1,9})([.)])`)
	taskBox     = regexp.MustCompile(`(?m)^([>\t ]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)+)\[[ xX]\] `)
	linkTarget  = regexp.MustCompile(`(?m)^( {0,3}\[)([^\]\[^][^\]\[]*)(\]:[ \t]*\n?[ \t]*)(?:<[^>\n]*>|\S+)(.*)$`)
)

// Markdown finds the words of a source in Markdown.
func Markdown(src []byte) Text {
	var t Text
	s := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u00a0", " ").Replace(decode(src))
	if m := frontMatter.FindStringIndex(s); m != nil {
		t.AddOptional(s[:m[1]], 1)
		s = strings.Repeat("\n", strings.Count(s[:m[1]], "\n")) + s[m[1]:]
	}
	s = escape.ReplaceAllLiteralString(code(s), escaped)
	s = t.numbers(replace(linkTargets(s), taskBox, "$1"))
	for _, strip := range strips {
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
	var b strings.Builder
	last := 0
	for _, m := range what.FindAllStringSubmatchIndex(s, -1) {
		b.WriteString(s[last:m[0]])
		written := string(what.ExpandString(nil, with, s, m))
		b.WriteString(written)
		b.WriteString(strings.Repeat("\n", max(0, strings.Count(s[m[0]:m[1]], "\n")-strings.Count(written, "\n"))))
		last = m[1]
	}
	b.WriteString(s[last:])
	return b.String()
}

// linkTargets takes out the labels of addresses that a link refers to. Others
// are often endnotes that somebody numbered by hand, and stay.
func linkTargets(s string) string {
	all := linkTarget.FindAllStringSubmatchIndex(s, -1)
	if len(all) == 0 {
		return s
	}
	used := map[string]bool{}
	rest := linkTarget.ReplaceAllString(s, "")
	for _, m := range reference.FindAllStringSubmatch(rest, -1) {
		used[label(m[1])] = true
	}
	return linkTarget.ReplaceAllStringFunc(s, func(line string) string {
		m := linkTarget.FindStringSubmatch(line)
		data := strings.Contains(line[len(m[1])+len(m[2]):], "data:")
		breaks := strings.Repeat("\n", strings.Count(m[3], "\n"))
		if used[label(m[2])] || data {
			return breaks + m[4]
		}
		return m[2] + breaks + m[4]
	})
}

var reference = regexp.MustCompile(`\[([^\[\]]+)\]`)

func label(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

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
