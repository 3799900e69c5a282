package convert

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"
)

// docx reads Office Open XML, as Word, Google Docs, Pages and LibreOffice write
// it (ECMA-376, part 1). Headers, footers, comments and what was deleted stay
// behind; what was inserted is taken as accepted.
type docx struct {
	zip       *archive
	out       *document
	part      string              // that is being read
	links     map[string]relation // of the part
	styles    styles
	numbering numbering
	marks     map[string][]spans // the texts of notes, by "footnote 3"
	numbers   map[string]int     // the numbers of notes that the text refers to

	flow   *flow
	para   *docxParagraph // that is open
	link   string         // that is open
	fields []field
	lost   int // fields beyond maxFields
	seen   int // stretches of text and pictures; tells whether something came
}

// relation is what a part says of a file it names.
type relation struct {
	kind, target string
	external     bool
}

// flow is where blocks go: the body, a cell, a text box, a note.
type flow struct {
	blocks  []block
	pending *docxParagraph // whose end was deleted, so that the next goes on
	lists   []level        // the items that are open
}

func readDocx(name string, zip *archive) (*document, error) {
	d := &docx{zip: zip, out: &document{}, marks: map[string][]spans{}, numbers: map[string]int{}}
	main := d.mainPart()
	if !zip.has(main) {
		return nil, damaged(name, nil)
	}
	d.styles.read(d, d.related(main, "styles"))
	d.numbering.read(d, d.related(main, "numbering"))
	d.readNotes(d.related(main, "footnotes"), "footnote")
	d.readNotes(d.related(main, "endnotes"), "endnote")
	return d.out.after(name, d.readBody(main))
}

// mainPart is the part that holds the text.
func (d *docx) mainPart() string {
	for _, rel := range d.relations("") {
		if rel.kind == "officeDocument" && !rel.external {
			return inside("", rel.target)
		}
	}
	return "word/document.xml"
}

// related is the part of a kind that another names; where it names none, the
// usual one beside it.
func (d *docx) related(part, kind string) string {
	for _, rel := range d.relations(part) {
		if rel.kind == kind && !rel.external {
			return inside(part, rel.target)
		}
	}
	return inside(part, kind+".xml")
}

// relations are the files that a part names.
func (d *docx) relations(part string) map[string]relation {
	at := strings.LastIndexByte(part, '/') + 1
	list := map[string]relation{}
	r := d.xml(part[:at]+"_rels/"+part[at:]+".rels", nil)
	if r == nil {
		return list
	}
	r.each(func(xml.StartElement) { // the root
		r.each(func(e xml.StartElement) {
			kind := attr(e, "Type")
			if len(list) < maxEntries {
				list[attr(e, "Id")] = relation{kind[strings.LastIndexByte(kind, '/')+1:], attr(e, "Target"), attr(e, "TargetMode") == "External"}
			}
		})
	})
	return list
}

// xml opens a part; nil if there is none.
func (d *docx) xml(part string, deep func(string)) *xmlReader {
	in := d.zip.open(part, maxPart)
	if in == nil {
		return nil
	}
	r := newXML(in, deep)
	r.full = d.out.isFull
	return r
}

// enter reads the text of a part, and reports what went wrong.
func (d *docx) enter(part string, read func(r *xmlReader)) error {
	r := d.xml(part, d.deepText)
	if r == nil {
		return nil
	}
	d.part, d.links, d.fields, d.lost = part, d.relations(part), nil, 0
	read(r)
	if r.err == io.EOF {
		return nil
	}
	return r.err
}

func (d *docx) readBody(part string) error {
	d.flow = &flow{}
	found := false
	err := d.enter(part, func(r *xmlReader) {
		r.each(func(xml.StartElement) { // document
			found = true
			r.each(func(e xml.StartElement) {
				if e.Name.Local == "body" {
					d.blocks(r)
				}
			})
		})
	})
	d.endFlow()
	d.out.blocks = unlist(d.flow.blocks)
	if err == nil && !found {
		return io.ErrUnexpectedEOF
	}
	return err
}

// readNotes reads footnotes or endnotes; Word keeps its own separators there.
func (d *docx) readNotes(part, kind string) {
	_ = d.enter(part, func(r *xmlReader) { // a damaged note costs itself
		r.each(func(xml.StartElement) {
			r.each(func(e xml.StartElement) {
				if e.Name.Local != kind || strings.Contains(strings.ToLower(attr(e, "type")), "separator") {
					return
				}
				blocks := d.inner(func() { d.blocks(r) })
				d.marks[kind+" "+attr(e, "id")] = paragraphs(blocks)
			})
		})
	})
}

// inner reads blocks into a flow of their own.
func (d *docx) inner(read func()) []block {
	outer, para := d.flow, d.para
	d.flow, d.para = &flow{}, nil
	read()
	d.endFlow()
	blocks := d.flow.blocks
	d.flow, d.para = outer, para
	return blocks
}

func (d *docx) endFlow() {
	if p := d.flow.pending; p != nil {
		d.flow.pending = nil
		d.finish(p)
	}
}

// noteMark refers to a note; the first mark brings its text in.
func (d *docx) noteMark(kind, id string) {
	key := kind + " " + id
	text, ok := d.marks[key]
	if !ok || d.para == nil {
		return
	}
	n, numbered := d.numbers[key]
	if !numbered {
		d.out.notes = append(d.out.notes, text)
		n = len(d.out.notes)
		d.numbers[key] = n
	}
	d.put(span{note: n})
}

// blocks reads paragraphs and tables until the element that is open ends.
func (d *docx) blocks(r *xmlReader) {
	r.each(func(e xml.StartElement) { d.block(r, e) })
}

func (d *docx) block(r *xmlReader, e xml.StartElement) {
	switch e.Name.Local {
	case "p":
		d.paragraph(r)
	case "tbl":
		d.table(r)
	case "sdtContent", "sdt", "customXml", "ins", "moveTo", "smartTag":
		d.blocks(r)
	case "AlternateContent":
		d.alternate(r, func(e xml.StartElement) { d.block(r, e) })
	case "oMathPara", "oMath":
		outer := d.para
		d.open(&docxParagraph{})
		d.inline(r, e)
		d.close()
		d.para = outer
	case "del", "moveFrom":
		d.out.problems.tally("revision-settled")
	case "altChunk":
		d.out.problems.tally("object-left-out")
	}
}

// alternate reads the first of several forms of one thing that has anything to
// show: a text box is written twice, for new programs and for old ones.
func (d *docx) alternate(r *xmlReader, visit func(e xml.StartElement)) {
	done := false
	r.each(func(e xml.StartElement) {
		if before := d.seen; !done {
			r.each(visit)
			done = d.seen > before
		}
	})
}

// add takes a block into the flow that is open.
func (d *docx) add(b block) {
	d.out.add(&d.flow.blocks, b)
}

const deepNesting = "Tables or boxes are nested too deeply; their words are kept, their form is not. Take the inner ones out."

// deepText takes words that are nested too deeply to be understood.
func (d *docx) deepText(text string) {
	d.out.problems.add("nesting", deepNesting)
	if d.flow == nil {
		return
	}
	if text != "\n" && d.para != nil {
		d.write(text)
		return
	}
	if text == "\n" {
		return
	}
	var l spans
	l.add(clean(text), 0, "")
	d.add(block{text: l})
}

// isOn reads a switch, such as <w:b/> or <w:b w:val="0"/>.
func isOn(e xml.StartElement) bool {
	switch attr(e, "val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// number reads a whole number within bounds.
func number(s string, least, most int) int {
	if i := strings.IndexByte(s, '.'); i > 0 {
		s = s[:i] // some programs write lengths as fractions
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return least
	}
	return max(least, min(n, most))
}
