package convert

import (
	"encoding/xml"
	"strings"
)

// inline reads an element within a paragraph.
func (d *docx) inline(r *xmlReader, e xml.StartElement) {
	visit := func(e xml.StartElement) { d.inline(r, e) }
	switch e.Name.Local {
	case "r":
		d.run(r)
	case "hyperlink":
		outer := d.link
		if rel := d.links[attr(e, "id")]; rel.external && followable(rel.target) {
			d.link = strings.TrimSpace(rel.target)
			if place := attr(e, "anchor"); place != "" && !strings.Contains(d.link, "#") {
				d.link += "#" + place
			}
		}
		r.each(visit)
		d.link = outer
	case "fldSimple":
		d.begin(attr(e, "instr"))
		d.separate()
		r.each(visit)
		d.end()
	case "ins", "moveTo":
		d.out.problems.tally("revision-settled")
		r.each(visit)
	case "del", "moveFrom":
		d.out.problems.tally("revision-settled")
	case "AlternateContent":
		d.alternate(r, visit)
	case "oMath", "oMathPara":
		d.write(formula(r))
	case "p", "tbl":
		d.beside(r, e)
	case "pPr", "rPr", "tblPr", "sdtPr", "sdtEndPr", "rPrChange", "pPrChange", "customXmlPr", "smartTagPr":
	default: // smartTag, sdt, sdtContent, customXml, bdo, dir
		r.each(visit)
	}
}

// beside reads blocks that stand within a paragraph, after it.
func (d *docx) beside(r *xmlReader, e xml.StartElement) {
	p, fields := d.para, d.fields
	d.fields = nil
	blocks := d.inner(func() {
		if e.Name.Local == "p" || e.Name.Local == "tbl" {
			d.block(r, e)
		} else {
			d.blocks(r)
		}
	})
	d.fields = fields
	if p != nil {
		p.after = append(p.after, blocks...)
	}
}

// docxRun is the run that is being read.
type docxRun struct {
	style  style
	hidden bool
}

func (d *docx) run(r *xmlReader) {
	now := d.runLook(look{}, "")
	r.each(func(e xml.StartElement) {
		if e.Name.Local == "rPr" {
			now = d.runLook(readLook(r))
			return
		}
		if !now.hidden {
			d.content(r, e, now.style)
		}
	})
}

// runLook is how a run looks in the end: bold and its kin in a style of
// characters turn those of the paragraph's style around (ECMA-376, 17.7.3).
func (d *docx) runLook(own look, id string) docxRun {
	var base look
	if d.para != nil {
		base = d.para.style.look
	}
	if id != "" {
		const toggles = bold | italic | strike
		char := d.styles.byID[id].look
		char.on ^= base.on & char.on & char.set & toggles
		char.hidden = char.hidden != base.hidden
		base = char.over(look{set: base.set, on: base.on})
	}
	if own.set != 0 || own.hidden {
		base = own.over(base)
	}
	return docxRun{style: base.on, hidden: base.hidden}
}

// content reads an element within a run.
func (d *docx) content(r *xmlReader, e xml.StartElement, s style) {
	switch e.Name.Local {
	case "t":
		d.styled(r.text(), s)
	case "tab", "ptab":
		d.styled("\t", s)
	case "br", "cr":
		if attr(e, "type") == "page" {
			d.styled(pageBreak, 0)
		} else {
			d.styled("\n", s)
		}
	case "noBreakHyphen":
		d.styled("-", s)
	case "sym":
		d.symbol(attr(e, "font"), attr(e, "char"), s)
	case "footnoteReference":
		d.noteMark("footnote", attr(e, "id"))
	case "endnoteReference":
		d.noteMark("endnote", attr(e, "id"))
	case "fldChar":
		switch attr(e, "fldCharType") {
		case "begin":
			d.begin("")
		case "separate":
			d.separate()
		case "end":
			d.end()
		}
	case "instrText":
		d.instruct(r.text())
	case "drawing", "pict", "object":
		if e.Name.Local == "object" {
			d.out.problems.tally("object-left-out")
		}
		d.drawing(r, &picture{})
	case "AlternateContent":
		d.alternate(r, func(e xml.StartElement) { d.content(r, e, s) })
	case "ruby":
		r.each(func(e xml.StartElement) {
			if e.Name.Local == "rubyBase" {
				r.each(func(e xml.StartElement) { d.inline(r, e) })
			}
		})
	case "txbxContent":
		d.beside(r, e)
	}
}

// write adds text in no style of its own.
func (d *docx) write(text string) { d.styled(text, d.runLook(look{}, "").style) }

// styled adds text to the paragraph that is open.
func (d *docx) styled(text string, s style) {
	if text != "\n" {
		text = clean(text)
	}
	if text == "" || d.para == nil {
		return
	}
	if text = d.symbols(text); isOrdinal(text) {
		s &^= super
	}
	link := d.address()
	if link != "" {
		s &^= underline // as all links are
	}
	d.put(span{text: text, style: s, link: link})
}

// put adds a span, unless it belongs to what a field hides.
func (d *docx) put(s span) {
	if d.para == nil {
		return
	}
	to := &d.para.text
	if f := d.hiding(); f != nil {
		to = &f.hidden
	}
	d.seen++
	d.out.put(to, s)
}

// isOrdinal tells the "th" of 28th, which many programs raise.
func isOrdinal(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "st", "nd", "rd", "th", "er", "re", "e", "ème", "o", "a", "º", "ª":
		return true
	}
	return false
}
