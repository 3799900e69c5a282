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

// check looks over the finished report, and says of each problem where it is.
func (p *parser) check() {
	p.look()
	p.quotePassages()
}

func (p *parser) look() {
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
	p.checkTemplate()
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
			if at := footnoteMark.FindStringIndex(b.Text); at != nil {
				m := b.Text[at[0]:at[1]]
				p.problem(b.Line, Warning, "footnote-missing", "There is no footnote for the mark %s; write it as a line “%s: …” at the end.", clip(m, 3), clip(m, 3)).at(i, b.Text, at...)
			}
		}
	}
}

func (p *parser) checkTerms(topic *Topic) {
	first := map[string]*Term{}
	for i := range topic.Terms {
		t := &topic.Terms[i]
		if len(t.Definition) == 0 {
			p.problem(t.Line, Warning, "term-empty", "“%s” has no definition; write one after it, or take the term out.", clip(t.Term, 10))
		}
		if old := first[normal(t.Term)]; old != nil {
			said := clip(p.r.Text(old.Definition), 8)
			if said == "" {
				said = old.Term
			}
			p.inTerm(t, p.problem(t.Line, Warning, "term-repeated", "“%s” is defined twice, first as “%s”; keep one of the two.", clip(t.Term, 10), said))
			continue
		}
		first[normal(t.Term)] = t
		for _, name := range t.Aliases {
			if key := normal(name); first[key] == nil {
				first[key] = t
			}
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
		if level := pc.rank / 10; before > 0 && level > before+1 && !pc.closed { // a title page has sizes, no levels
			p.problem(pc.Line, Note, "heading-jump", "This heading skips a level; make it one of level %d (Heading %[1]d in Word, %[2]s in Markdown), not %[3]d.", before+1, strings.Repeat("#", before+1), level)
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
				p.problem(b.Line, Warning, "address", "“%s” is not an address that can be opened; write it in full, like https://www.un.org.", clip(short(r.Link), 6)).at(i, b.Text, r.Start, r.End)
				continue
			}
		}
		if b.Kind == Code || !strings.Contains(b.Text, "//") && !strings.Contains(strings.ToLower(b.Text), "tp:") {
			continue
		}
		if at := brokenScheme.FindStringIndex(b.Text); at != nil {
			at[1] = at[0] + len(strings.TrimRight(b.Text[at[0]:at[1]], ".,;:)]”"))
			p.problem(b.Line, Warning, "address", "“%s” is not an address that can be opened; write it in full, like https://www.un.org.", clip(short(b.Text[at[0]:at[1]]), 6)).at(i, b.Text, at...)
		}
	}
}

// brokenScheme finds addresses whose beginning has a slip: a letter too few or
// too many, a colon or a sign / missing.
var brokenScheme = regexp.MustCompile(`(?i)\b(?:(?:httpss|htps?|ttps?|hhttps?|htttps?):/{1,2}|https?(?:/{2}|;/{1,2}|:/\w|: ?/ /))\S*`)

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
	n, block, run := 0, 0, Run{}
	for i := range p.r.Blocks {
		b := &p.r.Blocks[i]
		for _, r := range b.Runs {
			if r.Link != "" && addressStart.MatchString(b.Text[r.Start:r.End]) && strings.ContainsAny(strings.TrimSpace(b.Text[r.Start:r.End]), " \n") {
				if n++; n == 1 {
					block, run = i, r
				}
			}
		}
	}
	if n > 0 {
		b := &p.r.Blocks[block]
		p.problem(b.Line, Note, "address-broken", "%s; Placard left them out, take them out of your file too.", is(n, "An address has spaces in it", "%d addresses have spaces in them, the first one here")).at(block, b.Text, run.Start, run.End)
	}
}
