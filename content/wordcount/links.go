package wordcount

import (
	"regexp"
	"strings"
)

// Parts of links: brackets with what they show, the address, the title.
const (
	brackets = `\[((?:[^\[\]]|\[(?:[^\[\]]|\[[^\[\]]*\])*\])*)\]`
	target   = `\s*(?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)`
	title    = `(?:\s+(?:"([^"]*)"|'([^']*)'))?`
)

var (
	picture    = regexp.MustCompile(`!` + brackets + `\(` + target + title + `\s*\)`)
	link       = regexp.MustCompile(brackets + `\(` + target + title + `\s*\)`)
	reference  = regexp.MustCompile(`(!?)` + brackets + `(?:\[([^\[\]]*)\])?`)
	definition = regexp.MustCompile(`(?m)^ {0,3}\[([^\]\[^][^\]\[]*)\]:[ \t]*\n?[ \t]*(<[^>\n]*>|\S+)(.*)$`)
)

// dataTag is what is left of embedded data.
const dataTag = "data:"

// links leaves of links and pictures the words that are seen. A picture parts
// words; a link may stand within one.
func links(s string) string {
	s = replace(s, picture, " $1 $2$3 ")
	s = replaceBy(s, link, func(m []int) string {
		words := part(s, m, 1)
		if t := part(s, m, 2) + part(s, m, 3); t != "" {
			words += " " + t + " "
		}
		return words
	})
	return references(s)
}

// references are links by labels. The label of an address that no link refers
// to is often an endnote that somebody numbered by hand, and stays.
func references(s string) string {
	defined := map[string]bool{}
	for _, m := range definition.FindAllStringSubmatch(s, -1) {
		defined[label(m[1])] = true
	}
	if len(defined) == 0 {
		return s
	}
	used := map[string]bool{}
	for _, m := range reference.FindAllStringSubmatch(definition.ReplaceAllString(s, ""), -1) {
		used[label(m[2])], used[label(m[3])] = true, true
	}
	s = replaceBy(s, definition, func(m []int) string {
		address := strings.TrimLeft(part(s, m, 2), "<")
		if used[label(part(s, m, 1))] || strings.HasPrefix(address, dataTag) {
			return part(s, m, 3)
		}
		return part(s, m, 1) + " " + part(s, m, 3)
	})
	return replaceBy(s, reference, func(m []int) string {
		shown, name := part(s, m, 2), part(s, m, 3)
		switch {
		case name == "" && !defined[label(shown)], name != "" && !defined[label(name)]:
			return s[m[0]:m[1]]
		case part(s, m, 1) != "":
			return " " + shown + " "
		}
		return shown
	})
}

// part is one part of a match, empty if there is none.
func part(s string, m []int, n int) string {
	if m[2*n] < 0 {
		return ""
	}
	return s[m[2*n]:m[2*n+1]]
}

func label(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
