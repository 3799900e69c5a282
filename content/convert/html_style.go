package convert

import (
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"
)

var isVoid = map[atom.Atom]bool{
	atom.Area: true, atom.Base: true, atom.Br: true, atom.Col: true, atom.Embed: true, atom.Hr: true, atom.Img: true, atom.Input: true,
	atom.Link: true, atom.Meta: true, atom.Param: true, atom.Source: true, atom.Track: true, atom.Wbr: true,
}

// isBlock are the elements that begin and end a paragraph.
var isBlock = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Blockquote: true, atom.Body: true, atom.Caption: true, atom.Center: true,
	atom.Dd: true, atom.Details: true, atom.Div: true, atom.Dl: true, atom.Dt: true, atom.Fieldset: true, atom.Figcaption: true,
	atom.Figure: true, atom.Footer: true, atom.Form: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true,
	atom.H6: true, atom.Header: true, atom.Html: true, atom.Legend: true, atom.Li: true, atom.Main: true, atom.Nav: true, atom.Ol: true,
	atom.P: true, atom.Pre: true, atom.Section: true, atom.Summary: true, atom.Table: true, atom.Tbody: true, atom.Td: true,
	atom.Tfoot: true, atom.Th: true, atom.Thead: true, atom.Tr: true, atom.Ul: true,
}

func isBlockName(tag string) bool { return isBlock[atom.Lookup([]byte(tag))] }

var (
	sheetRule = regexp.MustCompile(`\.([\w-]+)\s*\{([^{}]*)\}`)
	sheetPart = regexp.MustCompile(`(?is)<style[^>]*>(.*?)</style`)
)

// sheetLooks reads the classes of a page's own style sheets, by which Google
// Docs makes text bold.
func sheetLooks(page string) map[string]look {
	looks := map[string]look{}
	for _, sheet := range sheetPart.FindAllStringSubmatch(page, 20) {
		for _, rule := range sheetRule.FindAllStringSubmatch(sheet[1], maxEntries) {
			looks[rule[1]] = cssLook(rule[2]).over(looks[rule[1]])
		}
	}
	return looks
}

// cssLook reads what a style sheet says of text.
func cssLook(css string) (l look) {
	for _, declaration := range strings.Split(css, ";") {
		name, value, _ := strings.Cut(declaration, ":")
		value = strings.ToLower(strings.TrimSpace(value))
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "font-weight":
			l.put(bold, value == "bold" || value == "bolder" || len(value) == 3 && value >= "600")
		case "font-style":
			l.put(italic, value == "italic" || value == "oblique")
		case "text-decoration", "text-decoration-line":
			l.put(underline, strings.Contains(value, "underline"))
			l.put(strike, strings.Contains(value, "line-through"))
		case "vertical-align":
			l.put(super, value == "super")
		}
	}
	return l
}
