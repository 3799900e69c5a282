package convert

import (
	"io"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageReader reads HTML token by token: no tree is built, so nothing can nest
// too deeply.
type pageReader struct {
	d      *document
	z      *html.Tokenizer
	looks  map[string]look // of classes, from the page's style sheet
	hidden int             // open elements whose text is not shown
	pre    int
	styles []openStyle
	link   string
	open   block
	lists  []openItems
	tables []*openTable
	deeper int // open tables beyond maxTables
}

// openStyle is an element that is open and the look of the text within it.
type openStyle struct {
	tag  string
	look style
}

// openItems is a list that is open.
type openItems struct {
	ordered bool
	number  int
	inItem  bool
}

// openTable is a table that is open; the blocks go to its cell.
type openTable struct {
	grid   grid
	cell   cell
	inCell bool
	wide   int
	tall   int
}

const (
	maxStyles = 200 // elements within one another whose look is kept
	maxTables = 12  // tables within one another; the cells of further ones are paragraphs
)

// readHTML reads a web page, as Google Docs, Word and others save it.
func readHTML(data []byte) *document {
	text := decode(data)
	p := &pageReader{d: &document{}, looks: sheetLooks(text), z: html.NewTokenizer(strings.NewReader(text))}
	p.z.SetMaxBuf(maxPictures)
	for !p.d.isFull() && p.next() {
	}
	switch {
	case p.d.isFull():
		p.d.cutShort()
	case p.z.Err() != io.EOF:
		p.d.problems.add("cut-off", "The page is damaged, and what comes after this text is missing; save it again.")
	}
	p.paragraph()
	for p.deeper = 0; len(p.tables) > 0; {
		p.endTable()
	}
	return p.d
}

// next reads a tag or a stretch of text; it reports false at the end.
func (p *pageReader) next() bool {
	switch p.z.Next() {
	case html.ErrorToken:
		return false
	case html.TextToken:
		p.text(string(p.z.Text()))
	case html.StartTagToken, html.SelfClosingTagToken:
		t := p.z.Token()
		p.start(t)
		if t.Type == html.SelfClosingTagToken {
			p.close(t.Data)
		}
	case html.EndTagToken:
		p.end(p.z.Token())
	}
	return true
}

func (p *pageReader) text(s string) {
	if p.hidden > 0 {
		return
	}
	if p.pre == 0 {
		lead, body, tail := cutSpace(s)
		s = strings.Join(strings.Fields(body), " ")
		if lead != "" {
			s = " " + s
		}
		if tail != "" {
			s += " "
		}
	}
	if strings.TrimSpace(s) == "" && p.open.text.empty() {
		return
	}
	p.write(s)
}

func (p *pageReader) write(s string) {
	look := p.look()
	if p.link != "" {
		look &^= underline
	}
	if s != "\n" && p.pre == 0 {
		s = clean(s)
	}
	if isOrdinal(s) {
		look &^= super
	}
	p.d.put(&p.open.text, span{text: s, style: look, link: p.link})
}

func (p *pageReader) look() style {
	if n := len(p.styles); n > 0 {
		return p.styles[n-1].look
	}
	return 0
}

// tagLooks are the looks of elements.
var tagLooks = map[atom.Atom]style{
	atom.B: bold, atom.Strong: bold, atom.Th: bold, atom.I: italic, atom.Em: italic, atom.Cite: italic, atom.U: underline, atom.Ins: underline,
	atom.S: strike, atom.Del: strike, atom.Strike: strike, atom.Sup: super, atom.Dt: bold,
}

func (p *pageReader) start(t html.Token) {
	switch t.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Title, atom.Svg, atom.Iframe, atom.Object, atom.Select, atom.Textarea:
		if t.Type != html.SelfClosingTagToken {
			p.hidden++
		}
		return
	case atom.Body:
		p.hidden = 0
	case atom.Br:
		p.write("\n")
	case atom.Hr:
		p.paragraph()
		p.add(block{kind: rule})
	case atom.Img:
		p.image(t)
	case atom.A:
		if p.link = behind(strings.TrimSpace(attribute(t, "href"))); !followable(p.link) {
			p.link = ""
		}
	case atom.Table:
		p.startTable()
	case atom.Tr:
		p.endCell()
		if n := len(p.tables); n > 0 && p.deeper == 0 {
			p.tables[n-1].grid.endRow()
			p.tables[n-1].grid.newRow()
		}
	case atom.Td, atom.Th:
		p.startCell(t)
	case atom.Ul, atom.Ol, atom.Menu:
		p.paragraph()
		start, err := strconv.Atoi(attribute(t, "start"))
		if err != nil {
			start = 1
		}
		p.lists = append(p.lists, openItems{ordered: t.DataAtom == atom.Ol, number: start - 1})
	case atom.Li:
		p.startItem()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.paragraph()
		p.open.kind, p.open.level = heading, int8(t.Data[1]-'0')
	case atom.Pre:
		p.paragraph()
		p.pre++
	default:
		if isBlock[t.DataAtom] {
			p.paragraph()
		}
	}
	p.push(t)
}

// push opens a style: that of the element, of its class, of its own.
func (p *pageReader) push(t html.Token) {
	if isBlock[t.DataAtom] {
		p.leaveOpen(t.Data)
	}
	if isVoid[t.DataAtom] || len(p.styles) >= maxStyles {
		return
	}
	now := look{on: p.look()}
	now.put(tagLooks[t.DataAtom], true)
	for _, class := range strings.Fields(attribute(t, "class")) {
		now = p.looks[class].over(now)
	}
	if own := attribute(t, "style"); own != "" {
		now = cssLook(own).over(now)
	}
	p.styles = append(p.styles, openStyle{t.Data, now.on})
}

func (p *pageReader) end(t html.Token) {
	switch t.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Title, atom.Svg, atom.Iframe, atom.Object, atom.Select, atom.Textarea:
		p.hidden = max(0, p.hidden-1)
		return
	}
	p.close(t.Data)
	switch t.DataAtom {
	case atom.A:
		p.link = ""
	case atom.Table:
		p.paragraph()
		p.endTable()
	case atom.Td, atom.Th, atom.Tr:
		p.endCell()
	case atom.Ul, atom.Ol, atom.Menu:
		p.paragraph()
		p.lists = p.lists[:max(0, len(p.lists)-1)]
	case atom.Li:
		p.paragraph()
		if n := len(p.lists); n > 0 {
			p.lists[n-1].inItem = false
		}
	case atom.Pre:
		p.paragraph()
		p.pre = max(0, p.pre-1)
	default:
		if isBlock[t.DataAtom] {
			p.paragraph()
		}
	}
}

// leaveOpen ends an element that nobody closed, such as a paragraph, where the
// next of its kind begins.
func (p *pageReader) leaveOpen(tag string) {
	for i := len(p.styles) - 1; i >= 0; i-- {
		switch open := p.styles[i].tag; {
		case open == tag && tag != "div":
			p.styles = p.styles[:i]
			return
		case strings.Contains(" ul ol table td th div body blockquote section ", " "+open+" "):
			return
		}
	}
}

// close ends the style of an element, and of those left open within it.
func (p *pageReader) close(tag string) {
	for i := len(p.styles) - 1; i >= 0; i-- {
		if p.styles[i].tag == tag {
			p.styles = p.styles[:i]
			return
		}
		if isBlockName(p.styles[i].tag) && !isBlockName(tag) {
			return // a stray end
		}
	}
}

// image puts a picture where the text is: one within the page, or the name of a
// file beside it.
func (p *pageReader) image(t html.Token) {
	src := strings.TrimSpace(attribute(t, "src"))
	if p.hidden > 0 || src == "" {
		return
	}
	if strings.HasPrefix(strings.ToLower(src), "data:") {
		src = p.d.unpack(src)
	}
	p.d.put(&p.open.text, span{picture: true, file: src, text: attribute(t, "alt"), title: attribute(t, "title")})
}

// behind is the address that a link of Google Docs leads to by way of Google.
func behind(link string) string {
	u, err := url.Parse(link)
	if err == nil && u.Host == "www.google.com" && u.Path == "/url" && u.Query().Get("q") != "" {
		return u.Query().Get("q")
	}
	return link
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
