package report

import (
	"regexp"
	"slices"
	"strings"
)

// readings finds the suggestions for further reading.
func (p *parser) readings() {
	for _, s := range p.sources(Readings) {
		title, publisher := p.readingTitle(s)
		p.topic.Readings = append(p.topic.Readings, Reading{
			ID: p.id("reading", title, s.line), Line: s.line, Title: title, URL: s.url, Publisher: publisher, Body: s.body,
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
	text := strings.Trim(withoutAddresses(&p.r.Blocks[s.span.Block], s.span.Start, s.span.End), " .,:;–—-<>")
	text = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(strings.NewReplacer("( )", "", "[ ]", "").Replace(text), "()"), "("), " –—-:,")
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

// entryNumber is the number that is typed before an entry.
var entryNumber = regexp.MustCompile(`^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]) `)

var noteNumber = regexp.MustCompile(`^\d{1,3} `)

// citations finds the works cited.
func (p *parser) citations() {
	for _, s := range p.sources(Citations) {
		text := entryNumber.ReplaceAllString(strings.Join(strings.Fields(p.r.Text(s.body)), " "), "")
		if m := noteNumber.FindString(text); m != "" && authorForm.MatchString(text[len(m):]) {
			text = text[len(m):]
		}
		p.topic.Citations = append(p.topic.Citations, Citation{
			ID: p.id("citation", clip(s.text, 8), s.line), Line: s.line, Text: text, URL: s.url, Body: s.body,
		})
	}
}
