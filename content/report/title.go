package report

import (
	"regexp"
	"strings"
)

// settleTitle finds committee and title where the title page, which ends before
// a piece, does not give them.
func (p *parser) settleTitle(end int) {
	if p.r.Committee == "" {
		p.r.Committee = p.committeeFromHeadings()
	}
	if p.r.Committee == "" {
		p.r.Committee = p.committeeFromText()
	}
	switch {
	case p.r.Title != "":
	case len(p.heads) > 0:
		p.titleOfSeveral()
	default:
		p.titleFromHeading(end)
	}
	p.r.Title = foldLigatures(p.r.Title)
}

var aboutCommittee = regexp.MustCompile(`(?i)^(?:(?:an |a brief )?introduction to|about|what is|overview of|history of|welcome to|sobre(?: la| el)?|qué es|présentation (?:de l[ae]|du)|qu.est-ce que)\s+(?:the |la |le |l.)?(.+?)\s*\??$`)

// committeeFromHeadings reads "Introduction to UNESCO" and "What is INTERPOL?"
// before the first section that is studied.
func (p *parser) committeeFromHeadings() string {
	front := false
	for i := range p.pieces {
		pc := &p.pieces[i]
		if !pc.heading {
			continue
		}
		if m := aboutCommittee.FindStringSubmatch(pc.title); m != nil && isCommittee(m[1]) && (front || len(p.heads) > 0) {
			return m[1]
		}
		if pc.opens > 0 || pc.kind != Plain && pc.kind != FrontMatter {
			return ""
		}
		front = front || pc.kind == FrontMatter
	}
	return ""
}

var saysCommittee = regexp.MustCompile(`^(?:The )?(.{2,90}?),? (?:is|was|are|were|has|serves|stands)\b`)

// committeeFromText reads "SPECPOL, the Special Political and Decolonization
// Committee, was established …" at the start of what is said on the committee.
func (p *parser) committeeFromText() string {
	about := false
	for i := range p.pieces {
		pc := &p.pieces[i]
		switch {
		case pc.heading && (pc.opens > 0 || pc.kind != Plain && pc.kind != FrontMatter):
			return ""
		case pc.heading:
			about = strings.Contains(normal(pc.title), "committee") || strings.Contains(normal(pc.title), "comite")
		case about && pc.Kind == Paragraph:
			about = false
			m := saysCommittee.FindStringSubmatch(pc.Text)
			if m == nil {
				continue
			}
			short, long, two := strings.Cut(m[1], ", ")
			if long = strings.TrimPrefix(long, "the "); two && isAcronym(short) && isCommittee(long) {
				return long + " (" + short + ")"
			}
			if name := strings.TrimSpace(m[1]); isCommittee(name) {
				return name
			}
		}
	}
	return ""
}

var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// foldLigatures writes the letters that a typesetter joined.
func foldLigatures(s string) string { return ligatures.Replace(s) }

// titleFromHeading takes the heading of the first topic or the first heading
// that is no known section as the title; without headings, the first words.
func (p *parser) titleFromHeading(from int) {
	best, headings, text := -1, false, ""
	studied := false // what comes after a known section is no title
	for i := from; i < len(p.pieces); i++ {
		pc := &p.pieces[i]
		headings = headings || pc.heading
		studied = studied || pc.heading && pc.kind != Plain && pc.kind != FrontMatter
		if pc.heading && pc.title != "" && (pc.number.style == 't' || pc.kind == Plain && best < 0 && !studied) {
			if best = i; pc.number.style == 't' {
				break
			}
		}
		if text == "" && pc.Kind == Paragraph {
			text = clip(pc.Text, 8)
		}
	}
	switch {
	case best >= 0:
		pc := &p.pieces[best]
		p.r.Title = pc.title
		if next := p.nextHeading(best + 1); pc.marked && next >= 0 {
			pc.rank = max(pc.rank, p.pieces[next].rank) // its sections are no children
			if next == best+1 {
				pc.opens = 1 // it heads its first section, and is none itself
			}
		}
		return
	case len(p.pieces) == 0:
		p.r.Title = "Untitled report"
		return
	case headings || text == "":
		p.r.Title = "Untitled report"
	default:
		p.r.Title = text
	}
	p.problem(p.pieces[0].Line, Warning, "no-title", "The report has no title; write it at the top as a heading, “# Title”.")
}

func (p *parser) nextHeading(i int) int {
	for ; i < len(p.pieces); i++ {
		if p.pieces[i].heading {
			return i
		}
	}
	return -1
}

// titleOfSeveral names a report on several topics without a title of its own:
// after its committee, its conference, or all of its topics.
func (p *parser) titleOfSeveral() {
	switch {
	case p.r.Committee != "":
		p.r.Title = p.r.Committee
	case p.r.Conference != "":
		p.r.Title = p.r.Conference
	default:
		var titles []string
		for _, h := range p.heads {
			titles = append(titles, h.title)
		}
		p.r.Title = strings.Join(titles, "; ")
	}
}
