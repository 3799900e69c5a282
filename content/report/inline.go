package report

import (
	"bytes"
	"html"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// inline collects the visible text of one block, with its styles and links.
type inline struct {
	text    []byte
	runs    []Run
	breaks  []int // offsets in text of the spaces that were line ends
	count   [6]int
	link    string
	task    TaskState
	figures []Block // pictures met on the way
}

var spaces = regexp.MustCompile(`  +`)

// write appends text in the styles that are open.
func (b *inline) write(s string) {
	if b.open()&Mono == 0 && strings.Contains(s, "  ") {
		s = spaces.ReplaceAllString(s, " ")
	}
	if n := len(b.text); n > 0 && b.text[n-1] == ' ' {
		s = strings.TrimLeft(s, " ")
	}
	if s == "" {
		return
	}
	start := len(b.text)
	b.text = append(b.text, s...)
	b.style(start, len(b.text), b.open(), b.link)
}

// style records a run, joined with the one before where nothing changes.
func (b *inline) style(start, end int, s Style, link string) {
	if start >= end || s == 0 && link == "" {
		return
	}
	if n := len(b.runs); n > 0 {
		last := &b.runs[n-1]
		if last.End == start && last.Style == s && last.Link == link {
			last.End = end
			return
		}
	}
	b.runs = append(b.runs, Run{Start: start, End: end, Style: s, Link: link})
}

// open is the combination of all open styles.
func (b *inline) open() Style {
	var s Style
	for i, n := range b.count {
		if n > 0 {
			s |= 1 << i
		}
	}
	return s
}

// set opens (delta 1) or closes (delta -1) a style. Styles nest, so each counts.
func (b *inline) set(s Style, delta int) {
	for i := range b.count {
		if s&(1<<i) != 0 {
			b.count[i] = max(0, b.count[i]+delta)
		}
	}
}

// space writes a space where a line ends, and remembers the place.
func (b *inline) space() {
	if n := len(b.text); n > 0 && b.text[n-1] != ' ' && b.text[n-1] != '\n' {
		b.breaks = append(b.breaks, n)
		b.write(" ")
	}
}

// newline writes a hard line break, without the spaces before it.
func (b *inline) newline() {
	b.trimRight(" \t")
	if n := len(b.text); n > 0 && b.text[n-1] != '\n' {
		b.text = append(b.text, '\n')
	}
}

func (b *inline) trimRight(set string) { b.cut(len(bytes.TrimRight(b.text, set))) }

// cut shortens the text to n bytes.
func (b *inline) cut(n int) {
	b.text = b.text[:n]
	for len(b.runs) > 0 && b.runs[len(b.runs)-1].End > n {
		last := &b.runs[len(b.runs)-1]
		last.End = n
		if last.Start < n {
			break
		}
		b.runs = b.runs[:len(b.runs)-1]
	}
	for len(b.breaks) > 0 && b.breaks[len(b.breaks)-1] >= n {
		b.breaks = b.breaks[:len(b.breaks)-1]
	}
}

// block hands over what was collected, trimmed at both ends.
func (b *inline) block() (text string, runs []Run, breaks []int) {
	b.trimRight(" \t\n")
	lead := len(b.text) - len(bytes.TrimLeft(b.text, " \t\n"))
	for _, r := range b.runs {
		if r.Start, r.End = max(0, r.Start-lead), r.End-lead; r.Start < r.End {
			runs = append(runs, r)
		}
	}
	for _, at := range b.breaks {
		if at >= lead {
			breaks = append(breaks, at-lead)
		}
	}
	return string(b.text[lead:]), runs, breaks
}

// inlines walks the inline nodes under a block. It uses no recursion, for a
// paragraph may nest emphasis as deeply as it is long.
func (p *parser) inlines(block ast.Node, b *inline) {
	n := block.FirstChild()
	for n != nil {
		if p.enter(n, b) && n.FirstChild() != nil {
			n = n.FirstChild()
			continue
		}
		p.leave(n, b)
		for n.NextSibling() == nil {
			n = n.Parent()
			if n == block || n == nil {
				return
			}
			p.leave(n, b)
		}
		n = n.NextSibling()
	}
}

// enter writes what a node begins with; it reports whether to go into it.
func (p *parser) enter(n ast.Node, b *inline) bool {
	switch n := n.(type) {
	case *ast.Text:
		p.writeText(n, b)
	case *ast.String:
		b.write(string(n.Value))
	case *ast.CodeSpan:
		b.set(Mono, 1)
	case *ast.Emphasis:
		b.set(emphasis(n), 1)
	case *extast.Strikethrough:
		b.set(Strike, 1)
	case *ast.Link:
		b.link = unescape(n.Destination)
		p.used(n.Reference)
	case *ast.AutoLink:
		p.writeAutoLink(n, b)
		return false
	case *ast.Image:
		p.used(n.Reference)
		p.addFigure(n, b)
		return false
	case *ast.RawHTML:
		b.tag(n.Segments.Value(p.src))
		return false
	case *extast.TaskCheckBox:
		if b.task = OpenTask; n.IsChecked {
			b.task = DoneTask
		}
	case *extast.FootnoteLink:
		b.set(Superscript, 1)
		b.write("[" + strconv.Itoa(n.Index) + "]")
		b.set(Superscript, -1)
	}
	return true
}

// leave closes what enter opened.
func (p *parser) leave(n ast.Node, b *inline) {
	switch n := n.(type) {
	case *ast.CodeSpan:
		b.set(Mono, -1)
	case *ast.Emphasis:
		b.set(emphasis(n), -1)
	case *extast.Strikethrough:
		b.set(Strike, -1)
	case *ast.Link:
		if b.link = ""; len(n.Title) > 0 {
			b.write(" (" + unescape(n.Title) + ")")
		}
	}
}

func emphasis(n *ast.Emphasis) Style {
	if n.Level >= 2 {
		return Bold
	}
	return Italic
}

func (p *parser) writeText(n *ast.Text, b *inline) {
	raw := n.Segment.Value(p.src)
	if _, code := n.Parent().(*ast.CodeSpan); code || n.IsRaw() {
		b.write(strings.ReplaceAll(string(raw), "\n", " "))
	} else {
		b.write(unescape(raw))
	}
	if n.HardLineBreak() {
		b.newline()
	} else if n.SoftLineBreak() {
		b.space()
	}
}

// unescape resolves backslashes and character references.
func unescape(raw []byte) string {
	if bytes.IndexByte(raw, '\\') < 0 {
		return cleanText(string(entities(raw)))
	}
	var out []byte
	from := 0
	for i := 0; i+1 < len(raw); i++ {
		if raw[i] == '\\' && util.IsPunct(raw[i+1]) {
			out = append(append(out, entities(raw[from:i])...), raw[i+1])
			i++
			from = i + 1
		}
	}
	return cleanText(string(append(out, entities(raw[from:])...)))
}

var entity = regexp.MustCompile(`&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);`)

func entities(raw []byte) []byte {
	if bytes.IndexByte(raw, '&') < 0 {
		return raw
	}
	return entity.ReplaceAllFunc(raw, func(m []byte) []byte {
		if m[1] == '#' {
			return []byte(html.UnescapeString(string(m)))
		}
		if e, ok := util.LookUpHTML5EntityByName(string(m[1 : len(m)-1])); ok {
			return e.Characters
		}
		return m
	})
}

// cleanText takes out what character references can bring in.
func cleanText(s string) string {
	if !strings.ContainsAny(s, "\u00a0\u00ad\x00\r\n") && utf8.ValidString(s) {
		return s
	}
	return strings.NewReplacer("\u00a0", " ", "\u00ad", "", "\x00", "", "\r", " ", "\n", " ").Replace(strings.ToValidUTF8(s, "\ufffd"))
}

func (p *parser) writeAutoLink(n *ast.AutoLink, b *inline) {
	url := string(n.URL(p.src))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(url), "mailto:") {
		url = "mailto:" + url
	}
	if label := string(n.Label(p.src)); strings.HasPrefix(strings.ToLower(label), "www.") {
		url = "https://" + label
	}
	old := b.link
	if old == "" {
		b.link = url
	}
	b.write(string(n.Label(p.src)))
	b.link = old
}
