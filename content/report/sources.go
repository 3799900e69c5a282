package report

import (
	"regexp"
	"slices"
	"strings"
)

// questions finds what a resolution should answer.
func (p *parser) questions() {
	for _, reg := range p.regions(Questions) {
		begin := func(at int, cur *item) []opening { return p.beginQuestion(reg, at, cur) }
		for _, it := range p.walkItems(reg, begin) {
			if len(it.body) == 0 {
				continue
			}
			text := strings.Join(strings.Fields(p.r.Text(it.body[:1])), " ")
			p.topic.Questions = append(p.topic.Questions, Question{ID: p.id("question", clip(text, 8)), Line: it.line, Text: text, Body: it.body})
		}
	}
}

func (p *parser) beginQuestion(reg region, at int, cur *item) []opening {
	pc := &p.pieces[reg.blocks[at]]
	number, _ := splitNumber(pc.Text)
	typed := number.style == 'd' || strings.ContainsRune("•·▪●", firstRune(pc.Text))
	switch {
	case pc.heading:
		return []opening{{group: true}}
	case pc.Kind == ListItem && pc.Label != "" && (cur == nil || cur.opener != ListItem || pc.Depth <= cur.depth):
		return []opening{{title: "?"}}
	case pc.Kind != Paragraph || !typed && !strings.Contains(pc.Text, "?"):
		return nil
	}
	var out []opening
	for i, l := range pc.lines() {
		line := pc.Text[l[0]:l[1]]
		lead := len(line) - len(strings.TrimLeft(line, bulletSigns))
		if _, after := splitNumber(line[lead:]); strings.HasSuffix(line, after) {
			lead = len(line) - len(after)
		}
		if i == 0 {
			out = append(out, opening{title: "?", rest: l[0] + lead})
		} else if strings.HasSuffix(strings.TrimSpace(pc.Text[:l[0]]), "?") && startsUpper(line) {
			out = append(out, opening{start: l[0], title: "?", rest: l[0] + lead})
		}
	}
	return out
}

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

// documents finds resolutions, treaties and other papers.
func (p *parser) documents() {
	for _, s := range p.sources(Documents) {
		text := s.text
		d := Document{Line: s.line, Body: s.body}
		symbolAt := -1
		if symbol, start, _ := FindSymbol(text); symbol != "" {
			d.Symbol, symbolAt = symbol, start
		} else if symbol, _, _ := FindSymbol(p.r.Text(s.body)); s.opener == Heading {
			d.Symbol = symbol
		}
		d.Date = dateWithin(text)
		d.Title = p.documentTitle(s, &d, symbolAt)
		d.ID = p.id("document", d.Title)
		p.topic.Documents = append(p.topic.Documents, d)
	}
}

// documentTitle is what stands before the symbol, the date and the address.
func (p *parser) documentTitle(s source, d *Document, symbolAt int) string {
	if s.opener == Heading {
		return s.text
	}
	block := &p.r.Blocks[s.span.Block]
	if l, ok := lead(block, s.span.Start, s.span.End); ok && l.mark == ':' && l.style == 'b' && !strings.Contains(l.title, "/") {
		return strings.TrimRight(l.title, " ,.:")
	}
	title := s.text
	if at := bareURL.FindStringIndex(title); at != nil && at[0] == 0 {
		return shownAddress(s.url)
	}
	if m := genericTitle.FindString(title); m != "" && symbolAt == len(m) { // "Resolution A/RES/…: Title"
		if _, _, end := FindSymbol(title); words(title[end:]) > 1 {
			title = title[end:]
		}
	}
	for _, at := range []int{strings.Index(title, d.Symbol), strings.Index(title, d.Date.Text), strings.Index(title, "http"), strings.Index(title, "www.")} {
		if at > 0 && at < len(title) {
			if cut := strings.Trim(title[:at], " ,.:;(/[–—-"); len(cut) > 3 {
				title = cut
			}
		}
	}
	_, title = splitNumber(strings.Trim(title, " ,:;–—-/)]"))
	if words(title) > 30 {
		title = clip(title, 25)
	}
	if strings.Count(title, "(") > strings.Count(title, ")") && strings.HasSuffix(s.text, title+")") {
		title += ")"
	}
	return strings.TrimRight(title, ".")
}

var genericTitle = regexp.MustCompile(`(?i)^(?:(?:un|u\.n\.|united nations|general assembly|security council|ecosoc) )?(?:resolution|document|report|decision)s?[ /:(-]+`)

// dateWithin finds a date after a comma, a bracket, a dash or "of" and "on".
func dateWithin(text string) Date {
	for i := 0; i < len(text); i++ {
		if c := text[i]; i > 0 && (text[i-1] == ' ' || text[i-1] == '(') && (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
			before := strings.TrimRight(text[:i], " ")
			ok := strings.HasSuffix(before, ",") || strings.HasSuffix(before, "(") || strings.HasSuffix(before, "–") || strings.HasSuffix(before, "-") ||
				strings.HasSuffix(before, " of") || strings.HasSuffix(before, " on") || strings.HasSuffix(before, "adopted") || strings.HasSuffix(before, ".")
			if d, rest, isDate := ParseDate(text[i:min(len(text), i+maxDate)]); ok && isDate && d.Precision != Decade && d.Precision != Century &&
				(rest == "" || !startsUpper(rest) || strings.ContainsRune(",.();:", firstRune(strings.TrimLeft(text[min(len(text), i+len(d.Text)):], " ")))) {
				return d
			}
		}
	}
	return Date{}
}

// readings finds the suggestions for further reading.
func (p *parser) readings() {
	for _, s := range p.sources(Readings) {
		title, publisher := p.readingTitle(s)
		p.topic.Readings = append(p.topic.Readings, Reading{
			ID: p.id("reading", title), Line: s.line, Title: title, URL: s.url, Publisher: publisher, Body: s.body,
		})
	}
}

var (
	bareURL    = regexp.MustCompile(`<?(?:https?://|www\.)\S+`)
	quoted     = regexp.MustCompile(`[“"]([^“”"]{3,200})[.,]?[”"]`)
	dashParted = regexp.MustCompile(`\s+[–—-]+\s+|\s+\|\s+`)
)

// readingTitle reads title and publisher: a quoted title with its container in
// italics, as MLA has it, or what stands between dashes before the address.
func (p *parser) readingTitle(s source) (title, publisher string) {
	text := strings.Trim(strings.Join(strings.Fields(bareURL.ReplaceAllString(s.text, " ")), " "), " .,:;–—-<>")
	text = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(text, "()"), "("), " –—-:,")
	if text == "" {
		return shownAddress(s.url), ""
	}
	if title, publisher := p.linkedTitle(s); title != "" {
		return title, publisher
	}
	if m := quoted.FindStringSubmatch(text); m != nil {
		return strings.TrimRight(m[1], ".,"), p.container(s.span)
	}
	parts := dashParted.Split(text, -1)
	title = strings.TrimRight(parts[0], " .,:")
	if len(parts) > 1 && words(parts[1]) <= 8 {
		publisher = strings.TrimRight(parts[1], " .,:")
	} else if len(parts) > 1 {
		title = strings.TrimRight(text, " .,:")
	}
	if words(title) > 30 {
		title = clip(title, 25)
	}
	_, title = splitNumber(title)
	return title, publisher
}

// shownAddress is an address as a title: without what all addresses have.
func shownAddress(url string) string {
	for _, lead := range []string{"https://", "http://", "www."} {
		url = strings.TrimPrefix(url, lead)
	}
	return strings.TrimRight(url, "/")
}

// linkedTitle reads "[Title](address), Publisher".
func (p *parser) linkedTitle(s source) (title, publisher string) {
	block := &p.r.Blocks[s.span.Block]
	i := slices.IndexFunc(block.Runs, func(r Run) bool { return r.Link != "" && r.Start >= s.span.Start && r.End <= s.span.End })
	if i < 0 || strings.TrimSpace(block.Text[s.span.Start:block.Runs[i].Start]) != "" {
		return "", ""
	}
	end := block.Runs[i].End
	for _, r := range block.Runs[i:] { // a title in several styles
		if r.Link == block.Runs[i].Link && r.Start == end {
			end = r.End
		}
	}
	title = strings.Trim(block.Text[block.Runs[i].Start:end], " .,\"“”")
	if bareURL.MatchString(title) {
		return "", ""
	}
	if after := strings.Trim(block.Text[end:s.span.End], " ,.;:–—-()"); words(after) <= 6 {
		publisher = after
	}
	return strings.Join(strings.Fields(title), " "), publisher
}

// container is the first stretch in italics: the work that a page belongs to.
func (p *parser) container(span Span) string {
	block := &p.r.Blocks[span.Block]
	for _, r := range block.Runs {
		if r.Style&Italic != 0 && r.Start >= span.Start && r.End <= span.End {
			return strings.Trim(strings.Join(strings.Fields(block.Text[r.Start:r.End]), " "), " .,")
		}
	}
	return ""
}

// citations finds the works cited.
func (p *parser) citations() {
	for _, s := range p.sources(Citations) {
		p.topic.Citations = append(p.topic.Citations, Citation{
			ID: p.id("citation", clip(s.text, 8)), Line: s.line, Text: s.text, URL: s.url, Body: s.body,
		})
	}
}
