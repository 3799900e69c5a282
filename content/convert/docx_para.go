package convert

import (
	"encoding/xml"
	"strings"
)

// pageBreak parts a paragraph in two, as it does on paper.
const pageBreak = "\f"

// docxParagraph is a paragraph that is being read.
type docxParagraph struct {
	style  docxStyle
	frame  frame
	joined bool // its end was deleted
	text   spans
	after  []block // text boxes that are anchored in it
}

func (d *docx) paragraph(r *xmlReader) {
	p := &docxParagraph{style: d.styles.style("")}
	p.frame = p.style.frame
	outer := d.para
	if d.flow.pending != nil {
		p, d.flow.pending = d.flow.pending, nil
		p.joined = false
	}
	d.open(p)
	r.each(func(e xml.StartElement) {
		if e.Name.Local == "pPr" {
			d.properties(r, p)
			return
		}
		d.inline(r, e)
	})
	d.close()
	d.para = outer
}

func (d *docx) open(p *docxParagraph) { d.para = p }

// close ends the paragraph that is open.
func (d *docx) close() {
	p := d.para
	d.endFields()
	d.para = nil
	if p.joined {
		d.flow.pending = p
		return
	}
	d.finish(p)
}

func (d *docx) properties(r *xmlReader, p *docxParagraph) {
	id := ""
	own := readFrame(r, func(e xml.StartElement) {
		switch e.Name.Local {
		case "pStyle":
			id = attr(e, "val")
		case "rPr": // of the mark at the paragraph's end
			r.each(func(e xml.StartElement) {
				if e.Name.Local == "del" || e.Name.Local == "moveFrom" {
					p.joined = true
				}
			})
		}
	})
	if len(p.text) > 0 {
		return // goes on with a paragraph whose end was deleted
	}
	p.style = d.styles.style(id)
	p.frame = own.over(p.style.frame)
}

// finish makes blocks of a paragraph.
func (d *docx) finish(p *docxParagraph) {
	c, listed := d.numbering.next(p.frame.list)
	if listed && p.frame.hasIndent && p.frame.list.set {
		c.indent = p.frame.indent
	}
	for i, text := range p.text.split(pageBreak) {
		if text.empty() {
			continue
		}
		switch {
		case p.frame.outline > 0 && p.frame.outline < 10 && hasWord(text.plain()) && !d.isContents(p):
			d.addHeading(p, text, c, listed && i == 0)
		case listed && i == 0:
			d.addItem(text, c)
		default:
			d.addParagraph(p, text)
		}
	}
	for _, b := range p.after {
		d.flow.lists = nil
		d.add(b)
	}
}

// isContents reports whether a paragraph is a line of the contents list.
func (d *docx) isContents(p *docxParagraph) bool {
	return contentName.MatchString(p.style.name) || p.style.name == "toc heading"
}

func (d *docx) addHeading(p *docxParagraph, text spans, c numbered, listed bool) {
	d.flow.lists = nil
	if listed && hasWord(c.label) {
		text = append(spans{{text: c.label + " "}}, text...)
	}
	d.add(block{kind: heading, level: int8(min(p.frame.outline, 6)), text: text})
}

// addItem adds an item of a list. Where its mark has words of its own, as in
// "Article 2", it becomes a paragraph that begins with them.
func (d *docx) addItem(text spans, c numbered) {
	if strings.Count(c.label, "") > 12 || c.mark != '-' && hasLongWord(c.label) {
		d.flow.lists = nil
		d.add(block{text: append(spans{{text: c.label + " "}}, text...)})
		return
	}
	depth := d.flow.nest(c, c.indent)
	d.add(block{kind: item, level: int8(min(depth, maxLists)), mark: c.mark, number: max(0, min(c.number, 999_999_999)),
		label: c.label, list: listKey{c.list, c.level}, text: text})
}

// hasLongWord tells a word from the letters and Roman figures that count.
func hasLongWord(label string) bool {
	for _, w := range strings.FieldsFunc(label, func(r rune) bool { return !isWord(r) }) {
		if len(w) > 3 && strings.Trim(strings.ToLower(w), "ivxlcdm0123456789") != "" && strings.Trim(w, w[:1]) != "" {
			return true
		}
	}
	return false
}

// addParagraph adds a paragraph, to the item before if it is set in as that is.
func (d *docx) addParagraph(p *docxParagraph, text spans) {
	if d.isContents(p) {
		text = plainLine(text)
	}
	lists := d.flow.lists
	if len(lists) == 0 || d.isContents(p) || p.frame.hanging || text.all(bold|underline) || p.frame.indent == 0 || p.frame.indent+50 < lists[0].indent {
		d.flow.lists = nil
		d.add(block{text: text})
		return
	}
	depth := len(lists) - 1
	for depth > 0 && lists[depth].indent > p.frame.indent+50 {
		depth--
	}
	d.add(block{kind: item, cont: true, level: int8(min(depth, maxLists)), text: text})
}

// plainLine is a line of the contents list: no links, for they lead to places
// that Markdown does not have.
func plainLine(text spans) spans {
	var out spans
	for _, s := range text {
		if s.isText() {
			out.add(strings.ReplaceAll(s.text, "\n", " "), s.style&^underline, "")
		}
	}
	return out
}

// unlist finds the headings among the items of lists: people number headings
// that are only bold or underlined lines. In a list of which all items are
// such, and most stand alone, they become lines with their number.
func unlist(blocks []block) []block {
	type count struct{ all, short, alone int }
	counts := map[listKey]count{}
	alone := func(i int) bool {
		other := func(j int) bool { return j < 0 || j >= len(blocks) || blocks[j].kind != item }
		return other(i-1) && i+1 < len(blocks) && other(i+1)
	}
	for i := range blocks {
		if b := &blocks[i]; b.kind == item && !b.cont {
			c := counts[b.list]
			c.all++
			if b.isTitle() {
				c.short++
			}
			if alone(i) {
				c.alone++
			}
			counts[b.list] = c
		}
	}
	for i := range blocks {
		b := &blocks[i]
		c := counts[b.list]
		if b.kind != item || b.cont || c.short < c.all || 2*c.alone < c.all {
			continue
		}
		if b.kind = paragraph; b.label != "" {
			first := b.text.first()
			b.text = append(spans{{text: b.label + " ", style: first.style, link: first.link}}, b.text...)
		}
	}
	return blocks
}

// isTitle reports whether a block could be a heading by its look.
func (b *block) isTitle() bool {
	return len(strings.Fields(b.text.plain())) <= 12 && b.text.all(bold|underline)
}

// first is the first text with a word.
func (l spans) first() span {
	for _, s := range l {
		if s.isText() && hasWord(s.text) {
			return s
		}
	}
	return span{}
}
