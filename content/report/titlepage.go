package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// titlePage reads title, committee, conference and authors from what stands
// before the first known heading, contents list or longer text. Front matter
// goes before it. The headings there open no section.
func (p *parser) titlePage() {
	end := p.titlePageEnd()
	t := titlePage{authors: p.r.Authors, topics: len(p.heads) > 0}
	for i := 0; i < end; i++ {
		pc := &p.pieces[i]
		pc.closed = true
		if pc.Kind == Heading || pc.Kind == Paragraph {
			t.add(pc)
		} else if pc.Kind == Table {
			t.addRows(pc)
		}
	}
	t.settle()
	p.takeTitlePage(&t)
	p.settleTitle(end)
}

// takeTitlePage fills in what the front matter left open.
func (p *parser) takeTitlePage(t *titlePage) {
	p.r.Authors = t.authors
	for _, f := range []struct {
		field *string
		value string
	}{{&p.r.Title, t.title}, {&p.r.Committee, t.committee}, {&p.r.Conference, t.conference}} {
		if *f.field == "" {
			*f.field = f.value
		}
	}
}

// titlePageEnd is the index of the first piece after the title page.
func (p *parser) titlePageEnd() int {
	for i := range p.pieces {
		pc := &p.pieces[i]
		switch pc.Kind {
		case Heading:
			if pc.opens > 0 || pc.kind != Plain && !isDocumentKind(pc.Text) {
				return i
			}
		case Paragraph:
			if words(pc.Text) > 25 || words(pc.Text) > 8 && strings.HasSuffix(pc.Text, ".") {
				return p.proseHeading(i)
			}
		case Furniture:
			if contentsTitles[normal(pc.Text)] {
				return i
			}
		case Figure, Rule, Editor, Callout, Quote:
		case Table:
			if !isTitleTable(pc) {
				return p.proseHeading(i)
			}
		default:
			return p.proseHeading(i)
		}
	}
	return 0
}

// proseHeading gives a heading directly before a text to that text, unless it
// is the only one and so the title.
func (p *parser) proseHeading(i int) int {
	if i == 0 || !p.pieces[i-1].heading {
		return i
	}
	return i - 1
}

// titlePage is what was found on a title page.
type titlePage struct {
	title, committee, conference string
	authors                      []string
	groups                       []group
	topics                       bool // the names of topics are no title
}

// group is a text that may be the title.
type group struct {
	text string
	rank int // of a heading, 0 of a paragraph
}

var titleLabel = regexp.MustCompile(`(?i)^(committee|forum|council|organ|topic|issue|agenda item|question of|title|conference|authors?|written by|by|prepared by|chairs?|student officers?|presidents?|directors?|comité|comisión|tema|tópico|autores|autoras|por|sujet|comité|auteurs?|par|date|position)\s*(?::|\s–\s)\s*(.+)$`)
var byLine = regexp.MustCompile(`(?i)^(?:an? research report by|after an? (?:research |chair )?report by|written by|prepared by|authored by|by|por|par)\s+(.+)$`)

// add takes in one heading or paragraph, line by line where its lines differ.
func (t *titlePage) add(pc *piece) {
	lines := strings.Split(pc.Text, "\n")
	if !slices.ContainsFunc(lines, t.claims) {
		lines = []string{strings.Join(lines, " ")}
	}
	for _, l := range lines {
		if l = strings.Join(strings.Fields(l), " "); t.topics && topicNumberOf(l) > 0 {
			continue
		}
		if l != "" && !t.claim(l) {
			t.groups = append(t.groups, group{l, pc.rank})
		}
	}
}

// claims reports whether a line is clearly something else than a title.
func (t *titlePage) claims(l string) bool {
	return new(titlePage).claim(strings.Join(strings.Fields(l), " "))
}

// claim takes a line that is not the title.
func (t *titlePage) claim(l string) bool {
	if m := titleLabel.FindStringSubmatch(l); m != nil {
		return t.label(strings.ToLower(m[1]), m[2])
	}
	if names := splitNames(byWhom(l)); len(names) > 0 && areNames(names, false) {
		t.addAuthors(names)
		return true
	}
	switch {
	case isConference(l):
		if t.conference == "" {
			t.conference = l
		}
	case isDocumentKind(l), isBareLabel(l):
	case isCommittee(l):
		if t.committee == "" {
			t.committee = spaceBracket(l)
		}
	case isDateLine(l):
	default:
		return false
	}
	return true
}

// byWhom is what stands behind "by", or behind a kind of paper and "by"; empty
// for other lines.
func byWhom(l string) string {
	if m := byLine.FindStringSubmatch(l); m != nil {
		return m[1]
	}
	if kind, who, ok := strings.Cut(l, " by "); ok && isDocumentKind(kind) {
		return who
	}
	return ""
}

// label takes "Committee: …" and its kin.
func (t *titlePage) label(name, value string) bool {
	switch name {
	case "committee", "forum", "council", "organ", "comité", "comisión":
		t.committee = spaceBracket(value)
	case "topic", "issue", "agenda item", "question of", "title", "tema", "tópico", "sujet":
		t.title = value
	case "conference":
		t.conference = value
	case "date", "position":
	default:
		t.addAuthors(splitNames(value))
	}
	return true
}

func (t *titlePage) addAuthors(names []string) {
	for _, n := range names {
		if !slices.Contains(t.authors, n) {
			t.authors = append(t.authors, n)
		}
	}
}

// settle chooses the title among the groups that are left, and takes names
// joined by "&" or "and" for the authors when there is another title.
func (t *titlePage) settle() {
	t.joinGroups()
	for i, g := range t.groups {
		names := splitNames(g.text)
		if len(t.authors) == 0 && len(names) >= 2 && areNames(names, true) && (len(t.groups) > 1 || t.title != "") {
			t.authors = names
			t.groups = slices.Delete(t.groups, i, i+1)
			break
		}
	}
	longest, heading := "", false
	for _, g := range t.groups { // a heading goes before ordinary lines
		text := stripNumbers(g.text)
		if g.rank > 0 && !heading || len(text) > len(longest) && heading == (g.rank > 0) {
			longest, heading = text, g.rank > 0
		}
	}
	if t.title == "" {
		t.title = longest
	}
}

// joinGroups joins a title that was broken over several headings.
func (t *titlePage) joinGroups() {
	for i := 1; i < len(t.groups); i++ {
		before, g := &t.groups[i-1], t.groups[i]
		_, isNumbered := splitNumber(g.text)
		same := before.rank != 0 && before.rank == g.rank && isNumbered == g.text
		if same || strings.HasPrefix(g.text, "(") || startsLower(g.text) && g.rank != 0 {
			before.text += " " + g.text
			t.groups = slices.Delete(t.groups, i, i+1)
			i--
		}
	}
}

// documentKinds are the words that say what sort of paper a report is.
var documentKinds = tagSetOf(`research report; study guide; background guide; chair report; chairs report; chair s report; topic guide; topic bulletin; delegate guide;
	research paper; report; background paper; committee guide; guia de estudio; guia del delegado; guia academica; rapport de recherche; rapport des presidents;
	rapport de presidence; guide d etude; rapport; issue brief; briefing paper; student guide; position paper guide`)

func isDocumentKind(l string) bool {
	key := normal(l)
	if documentKinds[key] || documentKinds[strings.TrimPrefix(key, "the ")] {
		return true
	}
	if words(key) > 3 && !strings.Contains(key, " ") {
		return false
	}
	letters := strings.ReplaceAll(key, " ", "")
	for k := range documentKinds { // "S T U D Y G U I D E"
		if strings.ReplaceAll(k, " ", "") == letters {
			return true
		}
	}
	return false
}

func isBareLabel(l string) bool {
	switch normal(l) {
	case "student officer", "student officers", "author", "authors", "by", "chairs", "chair", "committee", "topic", "written by", "president", "deputy president":
		return true
	}
	return false
}

var conference = regexp.MustCompile(`\b[A-Z]*MUN[A-Z]*\b|(?i:model united nations)`)

func isConference(l string) bool {
	return words(l) <= 14 && conference.MatchString(l)
}

// spaceBracket puts the missing space before a bracket: "Assembly 3(GA3)".
func spaceBracket(l string) string {
	at := strings.IndexByte(l, '(')
	if at > 0 && l[at-1] != ' ' {
		return l[:at] + " " + l[at:]
	}
	return l
}

var nameSplit = regexp.MustCompile(`\s*(?:,\s*(?:and|y|et)\s+|,|&|;|\s(?:and|y|et)\s)\s*`)

// splitNames parts a list of names.
func splitNames(s string) []string {
	var out []string
	for _, n := range nameSplit.Split(strings.TrimRight(strings.Join(strings.Fields(s), " "), ". "), -1) {
		if n = strings.TrimSpace(n); n != "" {
			out = append(out, n)
		}
	}
	return out
}

// areNames reports whether all parts have the form of people's names: two to
// four capitalised words (one will do where "by" stands before).
func areNames(names []string, strict bool) bool {
	for _, n := range names {
		w := strings.Fields(n)
		if len(w) > 4 || strict && len(w) < 2 {
			return false
		}
		for i, part := range w {
			if strings.ContainsFunc(part, func(r rune) bool {
				return !unicode.IsLetter(r) && !strings.ContainsRune(".'’-", r)
			}) || !startsUpper(part) && (i == 0 || i == len(w)-1) {
				return false
			}
			if _, small := smallWords[strings.ToLower(part)]; small && strict {
				return false
			}
		}
	}
	return true
}
