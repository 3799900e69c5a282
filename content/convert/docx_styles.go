package convert

import (
	"encoding/xml"
	"regexp"
	"strings"
)

// look is what a run of text is set like. Of each style it is known whether it
// is set at all, for a style may also take it away.
type look struct {
	set, on style
	hidden  bool
}

func (l *look) put(s style, on bool) {
	l.set |= s
	l.on &^= s
	if on {
		l.on |= s
	}
}

// over lays one look over another.
func (l look) over(base look) look {
	return look{set: l.set | base.set, on: base.on&^l.set | l.on, hidden: l.hidden || base.hidden}
}

// docxStyle is a style of paragraphs or characters.
type docxStyle struct {
	name, base string
	look       look
	frame      frame
}

// frame is what a paragraph or its style says beside the text's look.
type frame struct {
	outline   int // 1 to 9 is a heading's level, 0 says nothing, 10 is plain text
	list      listPlace
	indent    int // twips from the left
	hanging   bool
	hasIndent bool
}

// over lays a paragraph's own frame over that of its style.
func (f frame) over(base frame) frame {
	if f.outline == 0 {
		f.outline = base.outline
	}
	if !f.list.set {
		f.list = base.list
	}
	if !f.hasIndent {
		f.indent, f.hanging, f.hasIndent = base.indent, base.hanging, base.hasIndent
	}
	return f
}

// styles are the document's styles by id, with what they inherit.
type styles struct {
	byID  map[string]docxStyle
	basic string // the style of paragraphs that name none
}

func (s *styles) read(d *docx, part string) {
	s.byID = map[string]docxStyle{}
	r := d.xml(part, nil)
	if r == nil {
		return
	}
	r.each(func(xml.StartElement) {
		r.each(func(e xml.StartElement) {
			if e.Name.Local == "style" && len(s.byID) < maxEntries {
				s.readStyle(r, e)
			}
		})
	})
	for id := range s.byID {
		s.resolve(id, 0)
	}
}

func (s *styles) readStyle(r *xmlReader, e xml.StartElement) {
	id, st := attr(e, "styleId"), docxStyle{}
	if attr(e, "type") == "paragraph" && isDefault(attr(e, "default")) {
		s.basic = id
	}
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "name":
			st.name = strings.ToLower(attr(e, "val"))
		case "basedOn":
			st.base = attr(e, "val")
		case "rPr":
			st.look, _ = readLook(r)
		case "pPr":
			st.frame = readFrame(r, nil)
		}
	})
	if n := headingLevel(st.name, id); n > 0 && st.frame.outline == 0 {
		st.frame.outline = n
	}
	st.frame.list.style = id
	s.byID[id] = st
}

func isDefault(val string) bool { return val == "1" || val == "true" || val == "on" }

// resolve lays a style over those that it is based on.
func (s *styles) resolve(id string, depth int) docxStyle {
	st, ok := s.byID[id]
	if !ok || st.base == "" || depth > 30 {
		return st
	}
	base := s.resolve(st.base, depth+1)
	st.look, st.frame = st.look.over(base.look), st.frame.over(base.frame)
	st.base = ""
	s.byID[id] = st
	return st
}

// style is a paragraph's style by the id it names.
func (s *styles) style(id string) docxStyle {
	if id == "" {
		id = s.basic
	}
	st, ok := s.byID[id]
	if !ok { // a file without its styles: the id alone tells
		st.frame.outline = headingLevel("", id)
		st.name = strings.ToLower(id)
	}
	return st
}

// Word calls its headings "heading 1" in every language, but their ids are in
// the language of the program that made the file.
var (
	headingName = regexp.MustCompile(`^heading ?([1-9])$`)
	headingID   = regexp.MustCompile(`^(?i:heading|berschrift|überschrift|titre|titolo|ttulo|título|titulo|kop|rubrik|overskrift|otsikko|nagwek|nagłówek|nadpis|címsor|cmsor|naslov|balk|başlık|heading-?)[ _-]?([1-9])$`)
	contentName = regexp.MustCompile(`^(?:toc|contents) ?[1-9]$`)
)

func headingLevel(name, id string) int {
	if m := headingName.FindStringSubmatch(name); m != nil {
		return int(m[1][0] - '0')
	}
	if m := headingID.FindStringSubmatch(id); m != nil && name == "" {
		return int(m[1][0] - '0')
	}
	if name == "title" || name == "" && strings.EqualFold(id, "title") {
		return 1
	}
	return 0
}

// readLook reads the properties of a run, and the id of its style.
func readLook(r *xmlReader) (l look, id string) {
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "rStyle":
			id = attr(e, "val")
		case "b":
			l.put(bold, isOn(e))
		case "i":
			l.put(italic, isOn(e))
		case "strike", "dstrike":
			if on := isOn(e); on || e.Name.Local == "strike" {
				l.put(strike, on)
			}
		case "u":
			l.put(underline, isOn(e) && attr(e, "val") != "")
		case "vertAlign":
			l.put(super, attr(e, "val") == "superscript")
		case "vanish":
			l.hidden = isOn(e)
		}
	})
	return l, id
}

// readFrame reads the properties of a paragraph; run takes those of its mark.
func readFrame(r *xmlReader, other func(e xml.StartElement)) (f frame) {
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "outlineLvl":
			f.outline = number(attr(e, "val"), 0, 9) + 1
		case "ind":
			f.readIndent(e)
		case "numPr":
			f.list.set = true
			r.each(func(e xml.StartElement) {
				switch e.Name.Local {
				case "ilvl":
					f.list.level, f.list.leveled = number(attr(e, "val"), 0, maxLists-1), true
				case "numId":
					f.list.id = attr(e, "val")
				}
			})
		default:
			if other != nil {
				other(e)
			}
		}
	})
	return f
}

func (f *frame) readIndent(e xml.StartElement) {
	for _, name := range []string{"left", "start"} {
		if hasAttr(e, name) {
			f.indent, f.hasIndent = number(attr(e, name), 0, 20_000), true
		}
	}
	if hang := attr(e, "hanging"); hang != "" && hang != "0" {
		f.hanging = true
	}
}
