package convert

import (
	"encoding/xml"
	"strings"
)

// object reads an embedded document if it is a formula. It reports false for
// all others, such as charts and sheets.
func (o *odt) object(target string) bool {
	in := o.zip.open(inside("", target)+"/content.xml", maxPart)
	if in == nil {
		return false
	}
	text, found := "", false
	r := newXML(in, nil)
	r.each(func(e xml.StartElement) {
		if found = e.Name.Local == "math"; found {
			text = mathML(r)
		}
	})
	if found {
		o.put(text)
	}
	return found
}

// mathML reads what is open as a line of text, as formula does.
func mathML(r *xmlReader) string { return strings.Join(mathParts(r), "") }

func mathParts(r *xmlReader) (parts []string) {
	r.each(func(e xml.StartElement) { parts = append(parts, mathPart(r, e)) })
	return parts
}

func mathPart(r *xmlReader, e xml.StartElement) string {
	switch e.Name.Local {
	case "mi", "mo", "mn", "mtext", "ms":
		return strings.TrimSpace(r.text())
	case "annotation", "annotation-xml":
		return ""
	case "msqrt":
		return "√" + bracket(mathML(r))
	case "mfrac", "msup", "msub", "msubsup", "munderover", "munder", "mover", "mroot":
		return stacked(e.Name.Local, mathParts(r))
	}
	return mathML(r)
}

// stacked joins parts that stand above one another.
func stacked(kind string, parts []string) string {
	switch {
	case kind == "mfrac" && len(parts) == 2:
		return bracket(parts[0]) + "/" + bracket(parts[1])
	case (kind == "msup" || kind == "mover") && len(parts) == 2:
		return parts[0] + raised(parts[1])
	case (kind == "msub" || kind == "munder") && len(parts) == 2:
		return parts[0] + lowered(parts[1])
	case (kind == "msubsup" || kind == "munderover") && len(parts) == 3:
		return parts[0] + lowered(parts[1]) + raised(parts[2])
	case kind == "mroot" && len(parts) == 2:
		return raised(parts[1]) + "√" + bracket(parts[0])
	}
	return strings.Join(parts, " ")
}
