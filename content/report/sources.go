package report

import (
	"regexp"
	"strings"
)

// source is an entry of a list of documents, readings or works cited.
type source struct {
	item
	span Span // all of its first block
	text string
	url  string
}

// sources parts the regions of a kind into entries; a template's instruction
// is none.
func (p *parser) sources(kind Kind) []source {
	var out []source
	for _, reg := range p.regions(kind) {
		begin := func(at int, cur *item) []opening { return p.beginSource(reg, at, cur) }
		for _, it := range p.walkItems(reg, begin) {
			s := p.source(it)
			switch {
			case s.text == "":
			case isPlaceholder(s.text):
				p.problem(it.line, Warning, "placeholder",
					"“%s” is the template's instruction, not the report's; put the sources in its place.", clip(bareURL.ReplaceAllString(s.text, " "), 10))
			default:
				out = append(out, s)
			}
		}
	}
	return out
}

func (p *parser) beginSource(reg region, at int, cur *item) []opening {
	pc := &p.pieces[reg.blocks[at]]
	switch {
	case pc.heading:
		o := p.headingOpening(reg, at)
		next, _ := p.next(reg, at)
		o[0].group = o[0].group || reg.kind != Documents || next == nil || next.Kind != Paragraph
		return o
	case pc.Kind == Table:
		return rowOpenings(&pc.Block, func(first string, row []Cell) (opening, bool) {
			return opening{title: first, rest: row[0].Start}, first != ""
		})
	case pc.Kind == ListItem:
		if reg.kind == Documents && cur != nil && cur.opener == Paragraph {
			return nil // a list within the text on a document
		}
		if pc.Label == "" || cur != nil && cur.opener == ListItem && pc.Depth > cur.depth || cur != nil && p.onlyAddress(pc) && p.bodyURL(cur.body) == "" {
			return nil
		}
		return []opening{{title: "•"}}
	case pc.Kind != Paragraph:
		return nil
	case reg.kind == Documents && (cur != nil && cur.opener == Heading || !namesDocument(pc)):
		return nil
	case cur != nil && p.onlyAddress(pc) && p.bodyURL(cur.body) == "":
		return nil // the address of the entry before, on a line of its own
	}
	return sourceLines(pc)
}

// namesDocument tells the name of a document, or a text under its name, from a
// text about several.
func namesDocument(pc *piece) bool {
	if l, ok := lead(&pc.Block, 0, len(pc.Text)); ok && l.mark != 0 && l.style != 'i' && isTitleCase(l.title) {
		return true
	}
	return words(pc.Text) <= 45
}

// onlyAddress reports whether a block is nothing but one address.
func (p *parser) onlyAddress(pc *piece) bool {
	return len(pc.Runs) == 1 && pc.Runs[0].Link != "" && strings.Trim(pc.Text[:pc.Runs[0].Start]+pc.Text[pc.Runs[0].End:], " .,;<>–-") == ""
}

// sourceLines opens an entry with the paragraph, and with each of its lines or
// bare addresses where these stand for entries.
func sourceLines(pc *piece) []opening {
	out := []opening{{title: "•"}}
	var links []Run
	for _, r := range pc.Runs {
		if r.Link != "" && (len(links) == 0 || links[len(links)-1].Link != r.Link) {
			links = append(links, r)
		}
	}
	for i := 1; i < len(links); i++ {
		between := pc.Text[links[i-1].End:links[i].Start]
		nl := strings.IndexByte(between, '\n')
		switch {
		case strings.TrimSpace(between) == "":
			out = append(out, opening{start: links[i].Start, rest: links[i].Start, title: "•"})
		case nl >= 0 && strings.Trim(between[:nl], " .,;>") == "":
			at := links[i-1].End + nl + 1
			out = append(out, opening{start: at, rest: at, title: "•"})
		}
	}
	return out
}

// bodyURL is the first address in a body.
func (p *parser) bodyURL(body []Span) string {
	for _, s := range body {
		for _, r := range p.r.Blocks[s.Block].Runs {
			if r.Link != "" && r.Start >= s.Start && r.Start < s.End {
				return r.Link
			}
		}
	}
	return ""
}

func (p *parser) source(it item) source {
	s := source{item: it, url: p.bodyURL(it.body)}
	if it.opener == Heading {
		s.text = it.title
		if len(it.body) > 0 {
			s.span = it.body[0]
		}
	} else if len(it.body) > 0 {
		s.span = it.body[0]
		s.text = strings.Join(strings.Fields(p.r.Text(it.body[:1])), " ")
	}
	return s
}

var (
	instruction = regexp.MustCompile(`(?i)^[\[({<*_ ]*(?:please )?(?:use|insert|add|include|list|cite|type|write|enter|put|place|remember to|make sure|paste|do not forget|usa|inserta|añade|utilisez|insérez)\b`)
	aboutCiting = regexp.MustCompile(`(?i)\b(?:mla|apa|chicago|harvard|format|sources?|citations?|bibliography|bibliografía|references?|here|aquí|ici|scribbr|easybib|works cited|citas|fuentes)\b`)
	dummyText   = regexp.MustCompile(`(?i)lorem ipsum|(?:click|tap) (?:or tap )?here to (?:enter|add) text|^\W*(?:tbd|tba|to be added|to be completed|coming soon|insert text here|your text here)\W*$`)
)

// isPlaceholder reports whether a text is an instruction that a template left.
func isPlaceholder(text string) bool {
	if dummyText.MatchString(text) {
		return true
	}
	return words(text) <= 60 && instruction.MatchString(text) && aboutCiting.MatchString(text) && !strings.ContainsAny(text, "“\"")
}
