package convert

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// isWide reports whether text is UTF-16.
func isWide(text []byte) bool {
	_, wide := byteOrder(text)
	return wide
}

// byteOrder is that of UTF-16, if text says that it is that, or if every other
// byte at its start is empty, as those of Western letters are.
func byteOrder(text []byte) (order unicode.Endianness, wide bool) {
	switch {
	case bytes.HasPrefix(text, []byte("\xff\xfe")):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(text, []byte("\xfe\xff")):
		return unicode.BigEndian, true
	}
	empty := [2]int{}
	start := text[:min(len(text), 1000)]
	for i, b := range start {
		if b == 0 {
			empty[i%2]++
		}
	}
	half := len(start) / 2
	return unicode.Endianness(empty[0] == 0), half > 3 && min(empty[0], empty[1]) == 0 && 2*max(empty[0], empty[1]) > half
}

// decode makes UTF-8 of a text file: of UTF-16, and of Windows' Latin-1 where it
// is not UTF-8.
func decode(data []byte) string {
	if order, wide := byteOrder(data); wide {
		if text, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data); err == nil {
			data = text
		}
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	if !utf8.ValidString(text) {
		text = latin(text)
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "", "\f", "\n\n", "\u2028", "\n", "\u2029", "\n\n").Replace(text)
}

// latin reads each byte that is not valid UTF-8 as Windows-1252.
func latin(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(text[i])
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}

// Signs that a plain text is written in Markdown: headings, bold labels, links,
// tables, front matter.
var markdownSigns = regexp.MustCompile(`(?m)^#{1,6} +\S|\*\*[^*\n]+\*\*|^\|.+\|[ \t]*$|\]\(https?://|\A---\n|^> `)

var (
	bulletLine   = regexp.MustCompile(`^[ \t]*[-*•·‣◦▪–—o][ \t]+`)
	numberedLine = regexp.MustCompile(`^[ \t]*(\d{1,4})([.)])[ \t]+`)
	ruleLine     = regexp.MustCompile(`^[ \t]*(?:[-_*=~][ \t]*){3,}$`)
)

// Lines are taken for one paragraph that an editor cut if none is longer than
// widestCut and each is too long for the next word.
const widestCut = 110

// readText reads plain text: paragraphs parted by empty lines, or a paragraph a
// line, as word processors save it.
func readText(data []byte) (d *document, isMarkdown bool) {
	text := decode(data)
	if markdownSigns.MatchString(text) {
		return nil, true
	}
	d = &document{}
	width := 0
	for line := range strings.Lines(text) {
		width = max(width, utf8.RuneCountInString(strings.TrimSpace(line)))
	}
	t := textReader{d: d, width: width}
	for line := range strings.Lines(text) {
		if d.isFull() {
			d.cutShort()
			break
		}
		t.line(strings.TrimRight(line, " \t\n"))
	}
	t.end()
	return d, false
}

// textReader is the paragraph that is open while plain text is read.
type textReader struct {
	d     *document
	width int // of the longest line
	open  block
	words []string // the lines of the paragraph
	last  string   // the line read last
}

func (t *textReader) line(line string) {
	switch body := strings.TrimSpace(line); {
	case body == "":
		t.end()
	case ruleLine.MatchString(line):
		t.end()
	case len(t.words) > 0 && t.cut(body):
		t.words = append(t.words, body)
	default:
		t.end()
		t.begin(line)
	}
	t.last = strings.TrimSpace(line)
}

// cut reports whether a line goes on with the one before: that one was full.
func (t *textReader) cut(line string) bool {
	if t.width > widestCut || bulletLine.MatchString(line) || numberedLine.MatchString(line) {
		return false
	}
	word, _, _ := strings.Cut(line, " ")
	return utf8.RuneCountInString(t.last)+1+utf8.RuneCountInString(word) > t.width-2 && t.width > 50
}

func (t *textReader) begin(line string) {
	t.open, t.words = block{}, []string{strings.TrimSpace(line)}
	if m := bulletLine.FindString(line); m != "" && len(m) < len(line) {
		t.open = block{kind: item, mark: '-', level: int8(min((len(m)-len(strings.TrimLeft(m, " \t")))/2, maxLists))}
		t.words[0] = line[len(m):]
	}
}

func (t *textReader) end() {
	if len(t.words) == 0 {
		return
	}
	t.d.put(&t.open.text, span{text: clean(strings.Join(t.words, " "))})
	t.d.add(&t.d.blocks, t.open)
	t.words = nil
}
