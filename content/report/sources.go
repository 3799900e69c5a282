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
	// region is the title of the section.
	region string
}

// sourceLook is how a region sets its entries off.
type sourceLook struct {
	leads    bool // addresses come first
	labelled bool // documents are named before a colon
}

// sources parts the regions of a kind into entries; a template's instruction
// is none.
func (p *parser) sources(kind Kind) []source {
	var out []source
	for _, reg := range p.regions(kind) {
		look := sourceLook{leads: p.addressesLead(reg), labelled: p.labelledDocuments(reg)}
		begin := func(at int, cur *item) []opening { return p.beginSource(reg, at, cur, look) }
		for _, it := range p.walkItems(reg, begin) {
			s := p.source(it)
			s.region = reg.title
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

func (p *parser) beginSource(reg region, at int, cur *item, look sourceLook) []opening {
	pc := &p.pieces[reg.blocks[at]]
	switch {
	case pc.heading:
		o := p.headingOpening(reg, at)
		next, _ := p.next(reg, at)
		o[0].group = o[0].group || reg.kind != Documents || next == nil || next.Kind != Paragraph
		return o
	case pc.Kind == Table:
		return rowOpenings(&pc.Block, false, func(first string, row []Cell) (opening, bool) {
			return opening{title: first, rest: row[0].Start}, first != ""
		})
	case pc.Kind != ListItem && pc.Kind != Paragraph:
		return nil
	case p.continuesEntry(pc, cur):
		return []opening{{goesOn: true}}
	case pc.Kind == ListItem:
		if reg.kind == Documents && cur != nil && cur.opener == Paragraph {
			return nil // a list within the text on a document
		}
		if pc.Label == "" || cur != nil && cur.opener == ListItem && pc.Depth > cur.depth {
			return nil
		}
		return []opening{{title: "•"}}
	case reg.kind != Documents:
		return p.beginEntries(pc, cur, look.leads)
	case cur != nil && cur.opener == Heading || !namesDocument(pc, look):
		return nil
	}
	return sourceLines(pc)
}

// namesDocument tells the name of a document, or a text under its name, from a
// text about several.
func namesDocument(pc *piece, look sourceLook) bool {
	if isLabelled(pc) {
		return true
	}
	if len(symbolMentions(pc.Text)) > 1 {
		return false
	}
	symbol, _, _ := FindSymbol(pc.Text)
	long := words(pc.Text) > 45 || strings.HasSuffix(pc.Text, ":")
	if symbol != "" || len(addressesIn(&pc.Block, 0, len(pc.Text))) > 0 {
		return !long
	}
	return !long && !look.labelled && (!strings.HasSuffix(pc.Text, ".") || words(pc.Text) <= 20 && !tells.MatchString(pc.Text))
}

// isLabelled reports whether a paragraph begins with the name of a document and
// a colon or a dash.
func isLabelled(pc *piece) bool {
	l, ok := lead(&pc.Block, 0, len(pc.Text))
	return ok && l.mark != 0 && l.style != 'i' && isTitleCase(l.title) && l.rest < len(pc.Text)
}

// labelledDocuments reports whether at least two documents of a region are so named.
func (p *parser) labelledDocuments(reg region) bool {
	n := 0
	for _, b := range reg.blocks {
		if pc := &p.pieces[b]; reg.kind == Documents && pc.Kind == Paragraph && isLabelled(pc) {
			n++
		}
	}
	return n > 1
}

// onlyAddress reports whether a block is nothing but one address.
func onlyAddress(pc *piece) bool {
	found := addressesIn(&pc.Block, 0, len(pc.Text))
	return len(found) == 1 && strings.Trim(pc.Text[:found[0].start]+pc.Text[found[0].end:], " .,;<>–-") == ""
}

var goesOnWords = regexp.MustCompile(`^(?:It|This|These|They|Its|Their|The document|The report|The paper|The site|The website)\s+\p{Ll}`)

// continuesEntry reports whether an item or paragraph belongs to the entry
// before it: its address on a line of its own, or what is said about it.
func (p *parser) continuesEntry(pc *piece, cur *item) bool {
	switch {
	case cur == nil:
		return false
	case onlyAddress(pc):
		return !p.hasAddress(cur)
	case pc.Kind == ListItem && goesOnWords.MatchString(pc.Text):
		return true
	}
	return pc.Kind == ListItem && cur.opener == Paragraph && !p.hasAddress(cur) && strings.HasPrefix(pc.Text, "– ")
}

// hasAddress reports whether an entry has its address; it looks at each part of
// the body once.
func (p *parser) hasAddress(it *item) bool {
	for ; it.url == "" && it.seen < len(it.body); it.seen++ {
		it.url = p.bodyURL(it.body[it.seen : it.seen+1])
	}
	return it.url != ""
}

// bodyURL is the first address in a body.
func (p *parser) bodyURL(body []Span) string {
	for _, s := range body {
		if found := addressesIn(&p.r.Blocks[s.Block], s.Start, s.End); len(found) > 0 {
			return found[0].url
		}
	}
	return ""
}

func (p *parser) source(it item) source {
	p.hasAddress(&it)
	s := source{item: it}
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

// sourceLines opens a document with a paragraph, and with each of its lines and
// addresses where these stand for documents.
func sourceLines(pc *piece) []opening {
	out := []opening{{title: "•"}}
	links := addressesIn(&pc.Block, 0, len(pc.Text))
	for i := 1; i < len(links); i++ {
		between := pc.Text[links[i-1].end:links[i].start]
		nl := strings.IndexByte(between, '\n')
		switch {
		case strings.TrimSpace(between) == "":
			out = append(out, opening{start: links[i].start, rest: links[i].start, title: "•"})
		case nl >= 0 && strings.Trim(between[:nl], " .,;>") == "":
			at := links[i-1].end + nl + 1
			out = append(out, opening{start: at, rest: at, title: "•"})
		}
	}
	return out
}
