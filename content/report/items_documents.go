package report

import (
	"regexp"
	"strings"
)

// documents finds resolutions, treaties and other papers.
func (p *parser) documents() {
	for _, s := range p.sources(Documents) {
		text := s.text
		d := Document{Line: s.line, Body: s.body}
		symbolAt := -1
		if symbol, start, _ := FindSymbol(text); symbol != "" {
			d.Symbol, symbolAt = symbol, start
			if m := brokenSymbol.FindString(text[:start]); m != "" {
				d.Symbol, symbolAt = strings.TrimSpace(m)+symbol, start-len(m)
			}
		} else if symbol, _, _ := FindSymbol(p.r.Text(s.body)); s.opener == Heading {
			d.Symbol = symbol
		}
		if m := ownSymbol.FindStringSubmatchIndex(text); m != nil && d.Symbol == "" && s.opener != Heading {
			d.Symbol, symbolAt = text[m[2]:m[3]], m[2]
		}
		d.Date = dateWithin(text)
		d.Title = p.documentTitle(s, &d, symbolAt)
		if s.opener == Table {
			p.readCells(s, &d)
		}
		if named := yearOf(d.Title); !named.IsZero() && !strings.HasPrefix(d.Date.Start, named.Start) {
			d.Date = named // "1925 Protocol", whatever else is said of it
		}
		if s.opener == Heading && d.Symbol == "" && !listsDocuments.MatchString(s.region) && !namesInstrument(d.Title) {
			continue // a body, or what was done, under "International Action"
		}
		d.ID = p.id("document", d.Title, d.Line)
		p.topic.Documents = append(p.topic.Documents, d)
	}
	none := len(p.topic.Documents) == 0
	p.proseDocuments(Documents, none)
	p.proseDocuments(Attempts, none)
}

// readCells reads a row of a table: a cell that is a symbol or a date says no
// more than that, the first of the others is the title.
func (p *parser) readCells(s source, d *Document) {
	title := ""
	for _, cell := range p.rowAt(s.block, s.start) {
		date, rest, isDate := ParseDate(cell)
		symbol, start, end := FindSymbol(cell)
		switch {
		case isDate && rest == "":
			d.Date = date
		case symbol != "" && len(cell) == end-start:
		case title == "" && cell != "":
			title = cell
		}
	}
	if title == "" {
		title = d.Symbol
	} else if at := strings.Index(title, d.Symbol); d.Symbol != "" && at > 3 {
		title = strings.Trim(title[:at], " ,.:;(–—-")
	}
	if title != "" {
		d.Title = title
	}
}

// rowAt are the texts of the cells of the row that begins at an offset.
func (p *parser) rowAt(block, start int) (cells []string) {
	b := &p.r.Blocks[block]
	for i, row := range b.Rows {
		if i > 0 && len(row) > 0 && row[0].Start <= start && start <= row[len(row)-1].End {
			for _, c := range row {
				cells = append(cells, strings.TrimSpace(b.Text[c.Start:c.End]))
			}
		}
	}
	return cells
}

// documentTitle is what stands before the symbol, the date and the address.
func (p *parser) documentTitle(s source, d *Document, symbolAt int) string {
	if s.opener == Heading {
		return s.text
	}
	block := &p.r.Blocks[s.span.Block]
	if l, ok := lead(block, s.span.Start, s.span.End); ok && l.mark != 0 && !strings.Contains(l.title, "/") &&
		(l.style == 'b' && l.mark == ':' || s.opener == Paragraph && l.style != 'i' && isTitleCase(l.title)) {
		return strings.TrimRight(l.title, " ,.:")
	}
	title := s.text
	if symbolAt > 0 && tells.MatchString(title[:symbolAt]) {
		return p.toldTitle(s, d.Symbol, title[:symbolAt])
	}
	if at := bareURL.FindStringIndex(title); at != nil && at[0] == 0 {
		return shownAddress(s.url)
	}
	if m := genericTitle.FindString(title); symbolAt == len(m) { // "Resolution A/RES/…: Title"
		if _, _, end := FindSymbol(title); end > 0 && words(title[end:]) > 1 {
			after := strings.TrimLeft(title[end:], " *,:;–—-/)]")
			if startsLower(after) || strings.HasPrefix(after, "(") { // it tells of the resolution
				return strings.TrimSpace(m + d.Symbol)
			}
			title = title[end:]
		}
	}
	for _, at := range []int{strings.Index(title, d.Symbol), strings.Index(title, d.Date.Text), strings.Index(title, "http"), strings.Index(title, "www.")} {
		if at > 0 && at < len(title) {
			if cut := strings.Trim(title[:at], " ,.:;(/[–—-*"); len(cut) > 3 {
				title = cut
			}
		}
	}
	_, title = splitNumber(strings.Trim(title, " *,:;–—-/)]"))
	if words(title) > 30 {
		title = clip(title, 25)
	}
	if strings.Count(title, "(") > strings.Count(title, ")") && strings.HasSuffix(s.text, title+")") {
		title += ")"
	}
	return strings.TrimRight(title, ".")
}

var (
	// ownSymbol is a symbol in brackets as other organs give them, "(FS/2018/SCI/51)".
	ownSymbol      = regexp.MustCompile(`\(\**\s*([A-Z]{2,6}[./-][A-Z0-9./-]*/[A-Z0-9./-]*\d)\**\)`)
	listsDocuments = regexp.MustCompile(`(?i)\b(?:documents?|treat(?:y|ies)|resolutions?|agreements?|conventions?|instruments?|legislation|frameworks?|documentos|tratados|resoluciones|instrumentos|marco|documents|traités|résolutions|textes|cadre|conventions)\b`)
	brokenSymbol   = regexp.MustCompile(`(?:^|[\s(])((?:A|E|S|T|ST|CTOC|CRC)/[A-Z]{2,8}) $`) // "E/ESCW A/2015/3"
	tells          = regexp.MustCompile(`(?i)\b(?:adopted|adopts|passed|passes|recogni[sz]ed|established|called|calls|was|were|is|has|have|had|reaffirmed|condemned|created|endorsed|launched|signed|urged|decided|through|adoptó|aprobó|a adopté)\b`)
)

// toldTitle names a document that a sentence tells of: by a title in quotation
// marks or italics, or by its symbol.
func (p *parser) toldTitle(s source, symbol, before string) string {
	if m := quoted.FindStringSubmatch(s.text); m != nil && words(m[1]) > 1 {
		return strings.TrimRight(m[1], ".,")
	}
	if name := p.container(s.span); words(name) > 1 {
		return name
	}
	f := strings.Fields(strings.TrimRight(before, " (,"))
	if n := len(f); n > 0 && documentWords[strings.ToLower(f[n-1])] {
		return capitalised(f[n-1]) + " " + symbol
	}
	return symbol
}

var documentWords = wordSet(`resolution document report decision declaration resolución resolución résolution rapport décision informe`)

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
