package convert

import (
	"encoding/xml"
	"strings"
)

// odtStyle is what a style says of text, and the style that it is based on.
type odtStyle struct {
	base string
	look look
}

// style reads a style of text or of lists.
func (o *odt) style(r *xmlReader, e xml.StartElement) {
	name := attr(e, "name")
	switch e.Name.Local {
	case "style":
		s := odtStyle{base: attr(e, "parent-style-name")}
		r.each(func(e xml.StartElement) {
			if e.Name.Local == "text-properties" {
				s.look = odtLook(e)
			}
		})
		o.styles[name] = s
	case "list-style":
		levels := map[int]bool{}
		r.each(func(e xml.StartElement) {
			ordered := e.Name.Local == "list-level-style-number" && attr(e, "num-format") != ""
			levels[number(attr(e, "level"), 1, maxLists)-1] = ordered
		})
		o.lists[name] = levels
	}
}

func odtLook(e xml.StartElement) (l look) {
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "font-weight":
			l.put(bold, a.Value == "bold" || len(a.Value) == 3 && a.Value >= "600")
		case "font-style":
			l.put(italic, a.Value == "italic" || a.Value == "oblique")
		case "text-underline-style":
			l.put(underline, a.Value != "none")
		case "text-line-through-style":
			l.put(strike, a.Value != "none")
		case "text-position":
			l.put(super, strings.HasPrefix(a.Value, "super"))
		case "display":
			l.hidden = a.Value == "none"
		}
	}
	return l
}

// looks is a style's look over those that it is based on.
func (o *odt) looks(name string) (l look) {
	for range 20 {
		s, ok := o.styles[name]
		if !ok {
			break
		}
		l, name = l.over(s.look), s.base
	}
	return l
}

// isTitle reports whether a style is that of the title, or based on it.
func (o *odt) isTitle(name string) bool {
	for range 20 {
		if strings.EqualFold(name, "title") {
			return true
		}
		s, ok := o.styles[name]
		if !ok || s.base == "" {
			return false
		}
		name = s.base
	}
	return false
}
