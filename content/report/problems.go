package report

import (
	"net/url"
	"regexp"
	"strings"
)

var aboutPicture = regexp.MustCompile(`(?i)\b(?:graphs?|charts?|figures?|pictures?|images?|maps?|diagrams?|gráficas?|gráficos?|imagen|imágenes|mapa|graphiques?|carte|schéma)\b`)

// figures reports a section of figures whose text speaks of one that is lost.
func (p *parser) figures() {
	for _, reg := range p.regions(Figures) {
		found, about := false, false
		for _, b := range reg.blocks {
			switch block := &p.r.Blocks[b]; block.Kind {
			case Figure, Table:
				found = true
			case Paragraph, ListItem, Quote:
				about = about || aboutPicture.MatchString(block.Text)
			}
		}
		if about && !found && aboutPicture.MatchString(reg.title) {
			p.problem(reg.line, Warning, "figure-missing",
				"The text under “%s” describes a picture that is not there; put the picture or its numbers as a table in its place.", reg.title)
		}
	}
}

// check looks over the finished report.
func (p *parser) check() {
	if p.alike["too-large"]+p.alike["empty"] > 0 {
		return
	}
	for i := range p.r.Topics {
		t := &p.r.Topics[i]
		p.checkSections(t)
		p.checkFound(t)
		p.checkTerms(t)
		p.checkDefinitions(t)
	}
	p.checkText()
	p.checkPictures()
	p.checkBroken()
	p.checkHeadings()
	p.checkLinks()
	p.checkFigures()
	p.checkMarks()
}

var footnoteMark = regexp.MustCompile(`\[\^[^\]\s]+\]`)

// checkMarks reports footnote marks without a footnote.
func (p *parser) checkMarks() {
	for i := range p.r.Blocks {
		if b := &p.r.Blocks[i]; b.Kind != Code {
			if m := footnoteMark.FindString(b.Text); m != "" {
				p.problem(b.Line, Warning, "footnote-missing", "There is no footnote for the mark %s; write it as a line “%s: …” at the end.", clip(m, 3), clip(m, 3))
			}
		}
	}
}

func (p *parser) checkTerms(topic *Topic) {
	lines := map[string]int{}
	for _, t := range topic.Terms {
		if len(t.Definition) == 0 {
			p.problem(t.Line, Warning, "term-empty", "“%s” has no definition; write one after it, or take the term out.", clip(t.Term, 10))
		}
		key := normal(t.Term)
		if first := lines[key]; first > 0 {
			p.problem(t.Line, Warning, "term-repeated", "“%s” is already defined in line %d; keep one of the two.", clip(t.Term, 10), first)
		} else {
			lines[key] = t.Line
		}
	}
}

// checkHeadings notes where marked headings skip a level.
func (p *parser) checkHeadings() {
	before := 0
	for i := range p.pieces {
		pc := &p.pieces[i]
		if !pc.marked {
			continue
		}
		if level := pc.rank / 10; before > 0 && level > before+1 {
			p.problem(pc.Line, Note, "heading-jump", "This heading skips a level; give it %d signs # instead of %d.", before+1, level)
			before = level
		} else {
			before = level
		}
	}
}

// checkLinks reports addresses that lead nowhere.
func (p *parser) checkLinks() {
	for i := range p.r.Blocks {
		b := &p.r.Blocks[i]
		if b.Kind == Furniture {
			continue
		}
		for _, r := range b.Runs {
			if r.Link != "" && !isAddress(r.Link) {
				p.problem(b.Line, Warning, "address", "“%s” is not an address that can be opened; write it in full, like https://www.un.org.", clip(short(r.Link), 6))
			}
		}
	}
}

// isAddress reports whether a link can be followed: a web or mail address, or
// a place in the report.
func isAddress(link string) bool {
	if strings.HasPrefix(link, "#") {
		return true
	}
	u, err := url.Parse(link)
	if err != nil {
		return false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		return !strings.ContainsAny(u.Host, ",;'\"!()") && (strings.Contains(u.Host, ".") || u.Hostname() == "localhost")
	case "mailto":
		return strings.Contains(u.Opaque, "@")
	}
	return false
}

func short(s string) string {
	if len(s) > 60 {
		return strings.ToValidUTF8(s[:60], "") + "…"
	}
	return s
}

// checkFigures reports pictures that cannot be shown.
func (p *parser) checkFigures() {
	for i := range p.r.Blocks {
		b := &p.r.Blocks[i]
		if b.Kind == Figure && strings.Contains(b.Image, "://") {
			p.problem(b.Line, Warning, "picture-remote", "This picture is on the web, where Placard does not fetch it; save it beside the report and write its file name here.")
		}
	}
}

// checkBroken notes addresses that were mended.
func (p *parser) checkBroken() {
	n, line := 0, 0
	for i := range p.r.Blocks {
		b := &p.r.Blocks[i]
		for _, r := range b.Runs {
			if r.Link != "" && addressStart.MatchString(b.Text[r.Start:r.End]) && strings.ContainsAny(strings.TrimSpace(b.Text[r.Start:r.End]), " \n") {
				if n++; n == 1 {
					line = b.Line
				}
			}
		}
	}
	if n > 0 {
		p.problem(line, Note, "address-broken", "%s; Placard left them out, take them out of the source too.", is(n, "An address has spaces in it", "%d addresses have spaces in them, the first one here"))
	}
}
