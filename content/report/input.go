package report

import (
	"bytes"
	"fmt"
	"regexp"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Limits on what is read as Markdown. Beyond them every word is kept, but read
// more plainly, so that no file can take the program's memory or an afternoon.
const (
	maxMarkdown = 8 << 20 // bytes without embedded pictures; 300,000 words are 2 MB
	maxLines    = 200000
	maxMarks    = 300000 // signs that Markdown may take for marks of its own
	maxNesting  = 50     // quotes and lists within one another
	maxIndent   = 200    // columns before the first character of a line
	maxEmphasis = 10000  // marks of emphasis in one paragraph
	maxLinks    = 4000   // links in one paragraph
	maxAlike    = 200    // problems of one kind that are listed
)

// isTooLarge reports whether a text is beyond what is read as Markdown.
func isTooLarge(text []byte) bool {
	if len(text) > maxMarkdown {
		return true
	}
	lines, marks := 0, 0
	for _, c := range text {
		switch c {
		case '\n':
			lines++
		case '*', '_', '~', '`', '[', '|', '<', '&':
			marks++
		}
	}
	return lines > maxLines || marks > maxMarks
}

// decode turns the file's bytes into clean UTF-8 with \n line ends. It keeps
// the number of lines, so that problems name the lines that an editor shows.
func (p *parser) decode(src []byte) []byte {
	src = p.decodeUTF16(src)
	src = bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(src) {
		src = p.decodeLatin1(src)
	}
	out := make([]byte, 0, len(src))
	controls, line, firstLine := 0, 1, 0
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		switch {
		case r == '\r':
			if i+1 >= len(src) || src[i+1] != '\n' {
				out = append(out, '\n')
				line++
			}
		case r == '\n':
			out = append(out, '\n')
			line++
		case r == '\u00ad' || r == '\ufeff': // soft hyphens would cut words in two
		case r == '\u00a0' || r == '\f' || r == '\v':
			out = append(out, ' ')
		case r != '\t' && unicode.IsControl(r):
			out = append(out, ' ')
			if controls++; controls == 1 {
				firstLine = line
			}
		default:
			out = append(out, src[i:i+n]...)
		}
		i += n
	}
	if controls > 0 {
		p.problem(firstLine, Warning, "control-characters",
			"There are %s here that no keyboard types; delete them, or save the text again as plain UTF-8.", count(controls, "character"))
	}
	return out
}

// decodeUTF16 decodes a file that begins with the byte order mark of UTF-16, or
// of which every other byte is empty, as those of Western letters are.
func (p *parser) decodeUTF16(src []byte) []byte {
	little, skip, wide := byteOrder(src)
	if !wide {
		return src
	}
	units := make([]uint16, 0, len(src)/2)
	for i := skip; i+1 < len(src); i += 2 {
		lo, hi := uint16(src[i]), uint16(src[i+1])
		if !little {
			lo, hi = hi, lo
		}
		units = append(units, hi<<8|lo)
	}
	p.problem(1, Note, "encoding", "The file is saved as UTF-16; save it as UTF-8 so that every program can read it.")
	return []byte(string(utf16.Decode(units)))
}

// byteOrder is that of UTF-16, and the length of its mark.
func byteOrder(src []byte) (little bool, skip int, wide bool) {
	switch {
	case bytes.HasPrefix(src, []byte("\xff\xfe")):
		return true, 2, true
	case bytes.HasPrefix(src, []byte("\xfe\xff")):
		return false, 2, true
	}
	empty := [2]int{}
	start := src[:min(len(src), 1000)]
	for i, b := range start {
		if b == 0 {
			empty[i%2]++
		}
	}
	half := len(start) / 2
	return empty[0] == 0, 0, half > 3 && min(empty[0], empty[1]) == 0 && 2*max(empty[0], empty[1]) > half
}

// decodeLatin1 reads each byte that is not valid UTF-8 as Windows' Latin-1.
func (p *parser) decodeLatin1(src []byte) []byte {
	out := make([]byte, 0, len(src)+len(src)/8)
	line, firstLine := 1, 0
	for i := 0; i < len(src); {
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(src[i])
			if firstLine == 0 {
				firstLine = line
			}
		}
		if r == '\n' {
			line++
		}
		out = utf8.AppendRune(out, r)
		i += n
	}
	p.problem(firstLine, Warning, "encoding",
		"The file is not saved as UTF-8, so it was read as Latin-1; check the accented letters and save it as UTF-8.")
	return out
}

// dataTag is what is left of embedded data.
var dataTag = []byte("data:")

var dataHead = regexp.MustCompile(`^data:[\w.+-]+/[\w.+-]+(?:;[\w=.+-]+)*,`)

// dropData shortens embedded pictures to their first characters: they are no
// text, and often most of a file that was exported from a word processor.
func (p *parser) dropData(src []byte) []byte {
	const longestHead = 200
	var out []byte
	n, first, from := 0, 0, 0
	for at := 0; ; {
		i := bytes.Index(src[at:], dataTag)
		if i < 0 {
			break
		}
		at += i
		head := dataHead.Find(src[at:min(at+longestHead, len(src))])
		if head == nil {
			at += len(dataTag)
			continue
		}
		if n++; n == 1 {
			first = at
		}
		out = append(append(out, src[from:at]...), dataTag...)
		for at += len(head); at < len(src) && isData(src[at]); {
			at++
		}
		from = at
	}
	if n == 0 {
		return src
	}
	p.problem(1+bytes.Count(src[:first], []byte{'\n'}), Note, "picture-embedded",
		"%s inside the text file; import the report, which takes them out into files of their own, or save them beside it and name the files here.",
		is(n, "A picture is stored", "%d pictures are stored"))
	return append(out, src[from:]...)
}

// isData knows the letters of base64, and % for those who escape some.
func isData(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' || c == '%'
}

// tame cuts nesting and runs of marks that no report has, but that would cost
// a Markdown reader memory or time beyond measure. No word is touched.
func (p *parser) tame(src []byte) []byte {
	var out []byte // nil as long as nothing is changed
	emphasis, links := 0, 0
	for start, line := 0, 1; start < len(src); line++ {
		end := len(src)
		if i := bytes.IndexByte(src[start:], '\n'); i >= 0 {
			end = start + i + 1
		}
		old := src[start:end]
		tamed := cutNesting(old)
		if len(bytes.TrimSpace(old)) == 0 || listMark.Match(old) {
			emphasis, links = 0, 0
		}
		emphasis += bytes.Count(old, []byte{'*'}) + bytes.Count(old, []byte{'_'}) + bytes.Count(old, []byte{'~'})
		links += bytes.Count(old, []byte("]("))
		if emphasis > maxEmphasis || links > maxLinks {
			tamed = escapeMarks(tamed)
		}
		if out == nil && len(tamed) != len(old) {
			out = append(make([]byte, 0, len(src)), src[:start]...)
			p.problem(line, Warning, "nesting", "Too many marks stand within one another here; the words are kept, the marks are not.")
		}
		if out != nil {
			out = append(out, tamed...)
		}
		start = end
	}
	if out == nil {
		return src
	}
	return out
}

var (
	listMark  = regexp.MustCompile(`^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]`)
	container = regexp.MustCompile(`^[ \t]*(?:>|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))`)
)

// cutNesting leaves at most maxNesting quote and list marks and maxIndent
// columns of white space at the start of a line.
func cutNesting(line []byte) []byte {
	pos, marks, keep := 0, 0, 0
	for {
		m := container.Find(line[pos:])
		if m == nil {
			break
		}
		pos += len(m)
		if marks++; marks <= maxNesting {
			keep = pos
		}
	}
	if marks > maxNesting {
		line = append(append(append([]byte{}, line[:keep]...), ' '), line[pos:]...)
	}
	body := bytes.TrimLeft(line, " \t")
	if len(body) > 0 && body[0] != '\n' && len(line)-len(body) > maxIndent/4 {
		width := 0
		for _, c := range line[:len(line)-len(body)] {
			if width++; c == '\t' {
				width += 3
			}
		}
		if width > maxIndent {
			return append(bytes.Repeat([]byte{' '}, maxIndent), body...)
		}
	}
	return line
}

// escapeMarks puts a backslash before each mark of emphasis or of a link.
func escapeMarks(line []byte) []byte {
	out := make([]byte, 0, 2*len(line))
	for i, c := range line {
		if bytes.IndexByte([]byte("*_~[]"), c) >= 0 && (i == 0 || line[i-1] != '\\') {
			out = append(out, '\\')
		}
		out = append(out, c)
	}
	return out
}

// count says a number of things: "1 character", "3 characters".
func count(n int, thing string) string {
	return is(n, "1 "+thing, "%d "+thing+"s")
}

// is chooses between a sentence for one and a format for several.
func is(n int, one, several string) string {
	if n == 1 {
		return one
	}
	return fmt.Sprintf(several, n)
}
