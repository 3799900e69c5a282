package convert

import (
	"encoding/xml"
	"strings"
	"unicode/utf8"
)

// formula reads what is open as a line of text, such as "E=mc²" or "√(a+b)/2".
func formula(r *xmlReader) string {
	var b strings.Builder
	r.each(func(e xml.StartElement) { b.WriteString(formulaPart(r, e)) })
	return b.String()
}

func formulaPart(r *xmlReader, e xml.StartElement) string {
	switch e.Name.Local {
	case "t":
		return r.text()
	case "del", "moveFrom":
		return ""
	case "f":
		p := formulaParts(r)
		return bracket(p["num"]) + "/" + bracket(p["den"])
	case "rad":
		p := formulaParts(r)
		return raised(p["deg"]) + "√" + bracket(p["e"])
	case "sSup", "sSub", "sSubSup", "sPre":
		p := formulaParts(r)
		return p["e"] + lowered(p["sub"]) + raised(p["sup"])
	case "nary":
		p := formulaParts(r)
		sign := p["chr"]
		if sign == "" {
			sign = "∫"
		}
		return sign + lowered(p["sub"]) + raised(p["sup"]) + " " + p["e"]
	case "d":
		return delimited(r)
	case "mr", "eqArr":
		return formula(r) + " "
	}
	return formula(r)
}

// formulaParts are the parts of an element by name, and what its properties say.
func formulaParts(r *xmlReader) map[string]string {
	parts := map[string]string{}
	r.each(func(e xml.StartElement) {
		if strings.HasSuffix(e.Name.Local, "Pr") {
			r.each(func(e xml.StartElement) { parts[e.Name.Local] = attr(e, "val") })
			return
		}
		parts[e.Name.Local] += formula(r)
	})
	return parts
}

// delimited reads what stands in brackets of any kind.
func delimited(r *xmlReader) string {
	begin, sep, end := "(", "|", ")"
	var inner []string
	r.each(func(e xml.StartElement) {
		if e.Name.Local == "e" {
			inner = append(inner, formula(r))
			return
		}
		r.each(func(e xml.StartElement) {
			switch e.Name.Local {
			case "begChr":
				begin = attr(e, "val")
			case "sepChr":
				sep = attr(e, "val")
			case "endChr":
				end = attr(e, "val")
			}
		})
	})
	return begin + strings.Join(inner, sep) + end
}

// bracket sets more than one letter or number in brackets.
func bracket(s string) string {
	if utf8.RuneCountInString(s) < 2 || strings.IndexFunc(s, func(r rune) bool { return !isWord(r) }) < 0 {
		return s
	}
	return "(" + s + ")"
}

var (
	superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "+", "⁺", "-", "⁻", "−", "⁻", "n", "ⁿ")
	subscripts   = strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉", "+", "₊", "-", "₋", "−", "₋")
)

func raised(s string) string { return shifted(s, "^", "0123456789+-−n", superscripts) }

func lowered(s string) string { return shifted(s, "_", "0123456789+-−", subscripts) }

// shifted writes what stands above or below the line with the characters that
// there are for it, else behind a mark.
func shifted(s, mark, known string, small *strings.Replacer) string {
	if strings.Trim(s, known) != "" {
		return mark + bracket(s)
	}
	return small.Replace(s)
}
