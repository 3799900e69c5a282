package convert

import (
	"encoding/xml"
	"io"
	"strings"
)

// odt reads OpenDocument text (ISO 26300), as LibreOffice writes it.
type odt struct {
	zip    *archive
	out    *document
	styles map[string]odtStyle
	lists  map[string]map[int]bool // whether a level of a list style has numbers
	counts map[string]int          // the last number of a list style's level
	blocks *[]block                // where blocks go
	text   *spans                  // of the paragraph that is open; nil outside
	after  []block                 // boxes in that paragraph
	look   style
	link   string
	list   []odtList
}

// odtList is a list that is open.
type odtList struct {
	style   string
	ordered bool
	number  int
	begun   bool // the item that is open has a paragraph already
}

func readODT(name string, zip *archive) (*document, error) {
	o := &odt{zip: zip, out: &document{}, styles: map[string]odtStyle{}, lists: map[string]map[int]bool{}, counts: map[string]int{}}
	o.blocks = &o.out.blocks
	_ = o.part("styles.xml") // it holds what the text's own styles are based on
	err := o.part("content.xml")
	return o.out.after(name, err)
}

// part reads styles and text of a part.
func (o *odt) part(part string) error {
	in := o.zip.open(part, maxPart)
	if in == nil {
		return io.ErrUnexpectedEOF
	}
	r := newXML(in, o.deep)
	r.bare, r.full = true, o.out.isFull
	r.each(func(xml.StartElement) {
		r.each(func(e xml.StartElement) {
			switch e.Name.Local {
			case "styles", "automatic-styles":
				r.each(func(e xml.StartElement) { o.style(r, e) })
			case "body":
				r.each(func(xml.StartElement) { o.body(r) })
			}
		})
	})
	if r.err == io.EOF {
		return nil
	}
	return r.err
}

func (o *odt) body(r *xmlReader) {
	r.each(func(e xml.StartElement) { o.block(r, e) })
}

func (o *odt) block(r *xmlReader, e xml.StartElement) {
	switch e.Name.Local {
	case "h":
		o.paragraph(r, e, block{kind: heading, level: int8(number(attr(e, "outline-level"), 1, 6))})
	case "p":
		b := block{}
		if o.isTitle(attr(e, "style-name")) {
			b = block{kind: heading, level: 1}
		}
		o.paragraph(r, e, b)
	case "list":
		o.startList(r, e)
	case "table":
		g := &grid{of: o.out}
		o.rows(r, g)
		for _, b := range g.settle() {
			o.add(b)
		}
	case "frame":
		o.paragraph(r, e, block{})
	case "section", "index-body", "table-of-content", "alphabetical-index", "bibliography", "illustration-index", "index-title", "text-box":
		o.body(r)
	}
}

func (o *odt) add(b block) {
	o.out.add(o.blocks, b)
}

// paragraph reads a paragraph or heading; in a list it is an item of it.
func (o *odt) paragraph(r *xmlReader, e xml.StartElement, b block) {
	outerText, outerAfter, outerLook := o.text, o.after, o.look
	o.text, o.after = &b.text, nil
	o.look = o.looks(attr(e, "style-name")).on
	if e.Name.Local == "frame" {
		o.inline(r, e)
	} else {
		o.mixed(r)
	}
	after := o.after
	o.text, o.after, o.look = outerText, outerAfter, outerLook
	if n := len(o.list); n > 0 && b.kind == paragraph && !b.text.empty() {
		l := &o.list[n-1]
		b.kind, b.level, b.cont, b.mark = item, int8(min(n, maxLists)-1), l.begun, '-'
		if l.ordered {
			b.mark, b.number = '.', l.number
		}
		l.begun = true
	}
	if !b.text.empty() {
		o.add(b)
	}
	for _, b := range after {
		o.add(b)
	}
}

func (o *odt) mixed(r *xmlReader) {
	r.mixed(o.write, func(e xml.StartElement) { o.inline(r, e) })
}

// write adds text; runs of white space count as one space.
func (o *odt) write(s string) {
	lead, body, tail := cutSpace(s)
	s = strings.Join(strings.FieldsFunc(body, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }), " ")
	if lead != "" {
		s = " " + s
	}
	if tail != "" {
		s += " "
	}
	o.put(clean(s))
}

func (o *odt) put(s string) {
	if o.text == nil {
		return
	}
	now := o.look
	if isOrdinal(s) {
		now &^= super
	}
	if o.link != "" {
		now &^= underline
	}
	o.out.put(o.text, span{text: s, style: now, link: o.link})
}

func (o *odt) inline(r *xmlReader, e xml.StartElement) {
	switch e.Name.Local {
	case "span":
		outer := o.look
		l := o.looks(attr(e, "style-name"))
		if o.look = l.over(look{on: outer}).on; !l.hidden {
			o.mixed(r)
		}
		o.look = outer
	case "a":
		outer := o.link
		if url := strings.TrimSpace(attr(e, "href")); followable(url) {
			o.link = url
		}
		o.mixed(r)
		o.link = outer
	case "line-break":
		o.put("\n")
	case "tab":
		o.put("\t")
	case "s":
		o.put(" ")
	case "note":
		o.note(r)
	case "frame":
		o.frame(r)
	case "object":
		o.out.problems.tally("object-left-out")
	case "annotation", "annotation-end", "tracked-changes", "ruby-text", "bookmark", "bookmark-start", "bookmark-end":
	default: // fields, ruby-base, meta and the like show their text
		o.mixed(r)
	}
}

// inner reads blocks into a list of their own.
func (o *odt) inner(read func()) []block {
	var inner []block
	blocks, text, list, after := o.blocks, o.text, o.list, o.after
	o.blocks, o.text, o.list, o.after = &inner, nil, nil, nil
	read()
	o.blocks, o.text, o.list, o.after = blocks, text, list, after
	return inner
}

func (o *odt) note(r *xmlReader) {
	r.each(func(e xml.StartElement) {
		if e.Name.Local != "note-body" {
			return
		}
		text := paragraphs(o.inner(func() { o.body(r) }))
		if len(text) > 0 && o.text != nil {
			o.out.notes = append(o.out.notes, text)
			*o.text = append(*o.text, span{note: len(o.out.notes)})
		}
	})
}

// frame reads a picture with its description, or a box of text.
func (o *odt) frame(r *xmlReader) {
	var file, alt, title string
	picture, formula := false, false
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "image":
			if picture || formula { // a further form of the same thing
				return
			}
			picture = true
			var code string
			if file, code = o.keep(attr(e, "href")); code != "" {
				o.out.problems.tally(code)
			}
		case "text-box":
			o.after = append(o.after, o.inner(func() { o.body(r) })...)
		case "desc":
			alt = oneLine(r.text())
		case "title":
			title = oneLine(r.text())
		case "object":
			if formula = o.object(attr(e, "href")); !formula {
				o.out.problems.tally("object-left-out")
			}
		}
	})
	if picture && o.text != nil {
		if alt == "" {
			alt, title = title, ""
		}
		o.out.put(o.text, span{picture: true, file: file, text: alt, title: title})
	}
}

func (o *odt) keep(target string) (name, code string) {
	data, err := o.zip.read(inside("", target), maxPicture)
	if err != nil {
		return "", "picture-size"
	}
	return o.out.pictures.keep(data)
}

// deep takes words that are nested too deeply to be understood.
func (o *odt) deep(text string) {
	o.out.problems.add("nesting", deepNesting)
	switch {
	case strings.TrimSpace(text) == "":
	case o.text != nil:
		o.write(text)
	default:
		var l spans
		l.add(clean(text), 0, "")
		o.add(block{text: l})
	}
}
