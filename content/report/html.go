package report

import (
	"regexp"
	"strings"
	"unicode"
)

// HTML in a report is never kept as markup: tags become styles, breaks and
// pictures, the words between them stay.

var (
	tagName  = regexp.MustCompile(`^</?([A-Za-z][A-Za-z0-9:-]*)`)
	tagAttr  = regexp.MustCompile(`([A-Za-z][A-Za-z0-9:_-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`)
	htmlPart = regexp.MustCompile(`(?s)<!--.*?(?:-->|$)|<[/?!]?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>|<!\[CDATA\[.*?\]\]>|<\?.*?\?>`)
)

// styleTags are the tags that set text in a style.
var styleTags = map[string]Style{
	"b": Bold, "strong": Bold, "i": Italic, "em": Italic, "cite": Italic, "u": Underline, "ins": Underline,
	"s": Strike, "del": Strike, "strike": Strike, "code": Mono, "tt": Mono, "kbd": Mono, "sup": Superscript,
}

// blockTags are the tags that begin and end a paragraph.
var blockTags = tagSet("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul")

// otherTags are the tags that are dropped without a trace. What is in no table,
// like <name of country> in a template, is text.
var otherTags = tagSet("a abbr acronym area audio base bdi bdo big blink br button canvas col colgroup data datalist dfn embed font frame frameset head iframe img input label link map mark marquee meta meter nobr noscript object optgroup option output param picture progress q rp rt ruby samp script select slot small source span style sub svg template textarea time title track var video wbr")

func tagSet(names string) map[string]bool {
	set := map[string]bool{}
	for _, n := range strings.Fields(names) {
		set[n] = true
	}
	return set
}

// isTag reports whether s begins with a tag that HTML knows, a comment or the
// like; name is its name in lower case.
func isTag(s string) (name string, closing, ok bool) {
	if strings.HasPrefix(s, "<!") || strings.HasPrefix(s, "<?") {
		return "", false, true
	}
	m := tagName.FindStringSubmatch(s)
	if m == nil {
		return "", false, false
	}
	name = strings.ToLower(m[1])
	_, styled := styleTags[name]
	return name, s[1] == '/', styled || blockTags[name] || otherTags[name] || strings.Contains(name, ":")
}

// attribute is the value of a tag's attribute.
func attribute(tag, name string) string {
	for _, m := range tagAttr.FindAllStringSubmatch(tag, -1) {
		if strings.EqualFold(m[1], name) {
			return unescape([]byte(m[2] + m[3] + m[4]))
		}
	}
	return ""
}

// tag takes one piece of inline HTML: a tag, a comment, or text that looks so.
func (b *inline) tag(raw []byte) {
	s := string(raw)
	name, closing, ok := isTag(s)
	delta := 1
	if closing {
		delta = -1
	}
	switch style, styled := styleTags[name]; {
	case !ok:
		b.write(cleanText(strings.ReplaceAll(s, "\n", " ")))
	case strings.HasPrefix(s, "<![CDATA["):
		b.write(cleanText(strings.TrimSuffix(s[9:], "]]>")))
	case styled:
		b.set(style, delta)
	case name == "br", blockTags[name]:
		b.newline()
	case name == "a":
		if b.link = ""; !closing {
			b.link = attribute(s, "href")
		}
	case name == "img" && !closing:
		b.htmlFigure(s)
	}
}

func (b *inline) htmlFigure(tag string) {
	text := attribute(tag, "alt")
	if title := attribute(tag, "title"); title != "" {
		text = strings.TrimSpace(text + "\n" + title)
	}
	b.picture(Block{Text: text, Image: imageName(attribute(tag, "src"))})
}

// htmlBlock reads a block of HTML into paragraphs and tables.
func (p *parser) htmlBlock(src string, line int) {
	h := htmlReader{p: p, line: line}
	last, at := 0, line
	for _, m := range htmlPart.FindAllStringIndex(src, -1) {
		h.text(src[last:m[0]], at)
		at += strings.Count(src[last:m[0]], "\n")
		h.tag(src[m[0]:m[1]], at)
		at += strings.Count(src[m[0]:m[1]], "\n")
		last = m[1]
	}
	h.text(src[last:], at)
	h.paragraph()
	h.endTable()
}

// htmlReader is what is open while a block of HTML is read.
type htmlReader struct {
	p      *parser
	line   int
	b      inline
	hidden string // the name of an open script or style
	rows   [][]Cell
	table  inline
	inCell bool
	depth  int // of tables; only the outermost becomes a table
}

func (h *htmlReader) text(s string, line int) {
	words := strings.Join(strings.Fields(s), " ")
	switch {
	case h.hidden != "" && words != "":
		h.p.add(piece{Block: Block{Kind: Furniture, Line: line, Text: words}})
	case words == "" && s != "":
		h.b.space()
	case words != "":
		if lead := s[:strings.IndexFunc(s, notSpace)]; lead != "" {
			line += strings.Count(lead, "\n")
			h.b.space()
		}
		if len(h.b.text) == 0 {
			h.line = line
		}
		h.b.write(cleanText(string(entities([]byte(words)))))
		if strings.TrimRightFunc(s, unicode.IsSpace) != s {
			h.b.space()
		}
	}
}

func notSpace(r rune) bool { return !unicode.IsSpace(r) }

func (h *htmlReader) tag(s string, line int) {
	name, closing, ok := isTag(s)
	switch {
	case name == "script" || name == "style":
		h.paragraph()
		if h.hidden = name; closing {
			h.hidden = ""
		}
	case strings.HasPrefix(s, "<!--"):
		h.p.comment(s, line)
	case name == "table":
		h.tableTag(closing)
	case h.depth == 1 && name == "tr":
		h.endCell()
		if !closing {
			h.rows = append(h.rows, nil)
		}
	case h.depth == 1 && (name == "td" || name == "th"):
		h.endCell()
		h.inCell = !closing
	case ok && blockTags[name] && !h.inCell:
		h.paragraph()
	default:
		if len(h.b.text) == 0 {
			h.line = line
		}
		h.b.tag([]byte(s))
	}
}

func (h *htmlReader) tableTag(closing bool) {
	if closing {
		if h.depth == 1 {
			h.endTable()
		}
		h.depth = max(0, h.depth-1)
		return
	}
	if h.depth++; h.depth == 1 {
		h.paragraph()
	}
}

// endCell moves what was read into a cell of the table.
func (h *htmlReader) endCell() {
	if h.depth == 0 {
		return
	}
	text, runs, _ := h.b.block()
	figures := h.b.figures
	h.b = inline{}
	h.table.figures = append(h.table.figures, figures...)
	if !h.inCell && text == "" {
		return
	}
	h.inCell = false
	if len(h.rows) == 0 {
		h.rows = append(h.rows, nil)
	}
	h.rows[len(h.rows)-1] = append(h.rows[len(h.rows)-1], h.table.cell(text, runs, len(h.rows[len(h.rows)-1]) == 0))
}

func (h *htmlReader) endTable() {
	h.endCell()
	rows := h.rows[:0]
	for _, r := range h.rows {
		if len(r) > 0 {
			rows = append(rows, r)
		}
	}
	if len(rows) > 0 {
		h.p.addTable(&h.table, rows, h.line)
	}
	h.rows, h.table, h.inCell = nil, inline{}, false
}

// paragraph ends the paragraph that is open.
func (h *htmlReader) paragraph() {
	if h.depth > 0 {
		return
	}
	h.p.addInline(piece{Block: Block{Kind: Paragraph, Line: h.line}}, &h.b)
	open := h.b.count
	h.b = inline{count: open}
}
