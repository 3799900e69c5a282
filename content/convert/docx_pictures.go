package convert

import (
	"cmp"
	"encoding/xml"
	"errors"
	"strings"
)

// picture is what a drawing says of itself before its picture comes.
type picture struct {
	alt, title string
}

// drawing reads a drawing, old or new: its pictures, and the words in it.
func (d *docx) drawing(r *xmlReader, p *picture) {
	r.each(func(e xml.StartElement) { d.drawn(r, e, p) })
}

func (d *docx) drawn(r *xmlReader, e xml.StartElement, p *picture) {
	switch e.Name.Local {
	case "docPr", "cNvPr":
		p.describe(attr(e, "descr"), attr(e, "title"))
	case "shape", "rect", "image": // of old drawings
		p.describe(attr(e, "alt"), "")
		r.each(func(e xml.StartElement) { d.drawn(r, e, p) })
	case "blip":
		d.figure(cmp.Or(attr(e, "embed"), attr(e, "link")), p)
	case "imagedata":
		p.describe("", attr(e, "title"))
		d.figure(attr(e, "id"), p)
	case "textpath": // letters drawn as art
		d.styled(attr(e, "string"), 0)
	case "chart":
		d.out.problems.tally("chart-left-out")
		d.leftOut(p)
	case "relIds":
		d.diagram(attr(e, "dm"))
	case "txbxContent":
		d.beside(r, e)
	case "AlternateContent":
		d.alternate(r, func(e xml.StartElement) { d.drawn(r, e, p) })
	default:
		r.each(func(e xml.StartElement) { d.drawn(r, e, p) })
	}
}

// describe takes the words that describe a picture, unless it has some already.
func (p *picture) describe(alt, title string) {
	alt, title = oneLine(alt), oneLine(title)
	if alt == "" {
		alt, title = title, ""
	}
	if p.alt == "" {
		p.alt = alt
	}
	if p.title == "" && title != p.alt {
		p.title = title
	}
}

// figure puts a picture where the text is.
func (d *docx) figure(id string, p *picture) {
	rel, ok := d.links[id]
	if !ok && id == "" {
		return
	}
	name, code := "", "picture-missing"
	if ok && !rel.external {
		name, code = d.keep(inside(d.part, rel.target))
	}
	if code != "" {
		d.out.problems.tally(code)
	}
	d.put(span{picture: true, file: name, text: p.alt, title: p.title})
	*p = picture{}
}

// keep takes in the picture in a part.
func (d *docx) keep(part string) (name, code string) {
	data, err := d.zip.read(part, maxPicture)
	if errors.Is(err, errBomb) {
		return "", "picture-size"
	}
	if err != nil {
		return "", "picture-missing"
	}
	return d.out.pictures.keep(data)
}

// leftOut marks the place of what cannot be shown, if it has a description.
func (d *docx) leftOut(p *picture) {
	if p.alt != "" {
		d.put(span{picture: true, text: p.alt, title: p.title})
	}
	*p = picture{}
}

// diagram reads the words of a drawing that Word lays out itself, each text a
// paragraph.
func (d *docx) diagram(id string) {
	rel, ok := d.links[id]
	if !ok || rel.external || d.para == nil {
		return
	}
	r := d.xml(inside(d.part, rel.target), nil)
	if r == nil {
		return
	}
	var text strings.Builder
	var visit func(e xml.StartElement)
	visit = func(e xml.StartElement) {
		switch e.Name.Local {
		case "p":
			text.Reset()
			r.each(visit)
			var l spans
			if l.add(clean(text.String()), 0, ""); !l.empty() && len(d.para.after) < maxEntries {
				d.seen++
				d.para.after = append(d.para.after, block{text: l})
			}
		case "t":
			text.WriteString(r.text())
		default:
			r.each(visit)
		}
	}
	r.each(visit)
}
