package wordcount

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	fenced = regexp.MustCompile("(?ms)^[> ]*(?:```[^`\n]*|~~~[^\n]*)\n.*?(?:^[> ]*(?:```|~~~)|\\z)")
	ticks  = regexp.MustCompile("`+")
	blank  = regexp.MustCompile(`\n[ \t>]*\n`)
)

// code leaves nothing but words in code, where marks are no marks.
func code(s string) string {
	var b strings.Builder
	last := 0
	for _, m := range fenced.FindAllStringIndex(s, -1) {
		b.WriteString(spans(s[last:m[0]]))
		first := m[0] + strings.IndexByte(s[m[0]:m[1]], '\n') // after the language
		b.WriteString(bare(s[first:m[1]]))
		last = m[1]
	}
	b.WriteString(spans(s[last:]))
	return b.String()
}

// farthest is how many backticks may stand within code.
const farthest = 200

// spans leaves nothing but words between marks of as many backticks.
func spans(s string) string {
	all := ticks.FindAllStringIndex(s, -1)
	var b strings.Builder
	last, end := 0, -1 // end of the paragraph
	for i := 0; i < len(all); i++ {
		m := all[i]
		if m[0] > 0 && s[m[0]-1] == '\\' {
			continue
		}
		if m[1] > end {
			end = len(s)
			if at := blank.FindStringIndex(s[m[1]:]); at != nil {
				end = m[1] + at[0]
			}
		}
		for j := i + 1; j < len(all) && j < i+farthest && all[j][0] < end; j++ {
			if all[j][1]-all[j][0] == m[1]-m[0] {
				b.WriteString(s[last:m[0]])
				b.WriteString(bare(s[m[1]:all[j][0]]))
				last, i = all[j][1], j
				break
			}
		}
	}
	b.WriteString(s[last:])
	return b.String()
}

var noteMark = regexp.MustCompile(`\[\^[^\]\[\n]+\]`)

// bare is a text without its punctuation, in the same lines.
func bare(s string) string {
	s = addresses.ReplaceAllString(noteMark.ReplaceAllString(s, " "), " ")
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		words := strings.Join(split(l), " ")
		if r, _ := utf8.DecodeRuneInString(l); words != "" && !strings.HasPrefix(words, string(r)) {
			words = " " + words // what stood there parts it from the text before
		}
		if r, _ := utf8.DecodeLastRuneInString(l); words != "" && !strings.HasSuffix(words, string(r)) {
			words += " "
		}
		lines[i] = words
	}
	return strings.Join(lines, "\n")
}
