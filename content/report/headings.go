package report

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// splitHeadings parts headings from a text or from another heading that runs
// on in the same line: "**Topic A: …** Introduction", "**Timeline** In 1990 …".
func (p *parser) splitHeadings() {
	var out []piece
	for _, pc := range p.pieces {
		for {
			at := splitPoint(&pc)
			if at == 0 {
				break
			}
			head, after := pc.split(at)
			if !head.heading {
				head.makeHeading()
			}
			if kind, exact := kindOf(after.Text); pc.heading && (!exact || kind == Plain) {
				after.Kind, after.heading, after.marked, after.Level = Paragraph, false, false, 0
			}
			out = append(out, head)
			if pc = after; topicNumberOf(head.Text) > 0 {
				if n := knownStart(pc.Text); n > 0 {
					head, pc = pc.split(n)
					head.makeHeading()
					out = append(out, head)
				}
			}
		}
		out = append(out, pc)
	}
	p.pieces = out
}

// splitPoint is the offset where a heading ends within a piece, or 0.
func splitPoint(pc *piece) int {
	if pc.Kind != Heading && pc.Kind != Paragraph {
		return 0
	}
	end := pc.styled(Bold | Underline | Italic)
	if end == 0 || end == len(pc.Text) || end > 200 || withinWord(pc.Text, end) {
		return 0
	}
	title, after := pc.Text[:end], strings.TrimSpace(pc.Text[end:])
	number, _ := splitNumber(title)
	_, exact := kindOf(title)
	_, afterExact := kindOf(after)
	switch {
	case pc.Kind == Heading:
		if afterExact && after != "" || number.style == 't' && knownStart(after) > 0 {
			return end
		}
		return 0
	case number.style == 't' && !strings.HasSuffix(title, ":"):
		return end
	case !exact || !startsUpper(after):
		return 0
	case strings.ContainsAny(title, ":") && words(title) < 2:
		return 0 // "Background: …" is a label
	}
	return end
}

// withinWord reports whether an offset parts a word.
func withinWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	return isWordRune(before) && isWordRune(after)
}

// knownStart is the length of a known title that a text begins with, if a
// sentence follows it: "Introduction Rivers are …".
func knownStart(text string) int {
	best := 0
	for i := 0; i < len(text) && i < 60; i++ {
		if text[i] != ' ' || !startsUpper(text[i:]) {
			continue
		}
		if kind, exact := kindOf(text[:i]); kind != Plain && exact && words(text[i:]) > 3 {
			best = i
		}
	}
	return best
}

func startsUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return !unicode.IsLower(r)
		}
	}
	return false
}

// makeHeading turns a paragraph into a heading that was recognised.
func (pc *piece) makeHeading() {
	pc.Kind, pc.heading, pc.Level, pc.Depth = Heading, true, 1, 0
}

// look is how a styled line is set: lines of one look are headings of one rank.
type look struct {
	style Style
	caps  bool
	mark  byte // the kind of number before it
}

// recognise finds the headings that are only bold, italic or underlined lines,
// or known titles in plain text, and reads the kind and title of all headings.
func (p *parser) recognise() {
	knownMarked, topics := p.knownMarked(), p.namesTopics()
	bare := !knownMarked && !p.knownStyled() // a text without any style
	for i := range p.pieces {
		pc := &p.pieces[i]
		if pc.Kind == Paragraph && !pc.term && (p.isStyledHeading(i) || !knownMarked && p.isKnownLine(i, bare) || topics && p.isTopicLine(i)) {
			pc.makeHeading()
		}
		if pc.heading {
			pc.readTitle()
		}
	}
	p.unmakeRuns()
	p.rankStyled()
	p.rankBetween()
	p.rankNumbered()
	p.itemHeadings()
}

// readTitle takes a heading's kind and its title without number and colon.
func (pc *piece) readTitle() {
	text := strings.Join(strings.Fields(pc.Text), " ")
	pc.number, pc.title = splitNumber(text)
	if n, after := splitNumber(pc.title); n.style == 't' && after != "" { // "4. Topic 1: Seas"
		pc.number = n
	}
	if pc.number.style == 0 && pc.Label != "" {
		pc.number, _ = splitNumber(pc.Label + " x")
	}
	pc.title = strings.TrimSpace(strings.TrimRight(stripNumbers(pc.title), ": "))
	pc.kind, _ = kindOf(text)
}

var caption = regexp.MustCompile(`(?i)^(?:picture|figure|fig\.?|image|graph|chart|map|photo|table|source|diagram|imagen|gráfica|tableau)\s*(?:\d|:)`)

// isStyledHeading reports whether a paragraph is a heading in all but markup.
func (p *parser) isStyledHeading(i int) bool {
	pc := &p.pieces[i]
	text := strings.TrimSpace(pc.Text)
	if text == "" || i+1 == len(p.pieces) || pc.inList || len(text) > 250 {
		return false
	}
	if strings.Trim(text[pc.styled(Bold|Italic|Underline):], " :.–—-") != "" || pc.styled(Bold|Italic|Underline) == 0 {
		return false
	}
	number, title := splitNumber(text)
	kind, _ := kindOf(text)
	limit := 10
	if number.style != 0 || kind != Plain {
		limit = 25
	} else if isTitleCase(title) {
		limit = 14
	}
	if words(text) > limit || caption.MatchString(title) || !strings.ContainsFunc(title, unicode.IsLetter) && !isDateLine(title) {
		return false
	}
	switch last := text[len(text)-1]; {
	case strings.ContainsRune(".;,", rune(last)) && kind == Plain,
		strings.ContainsAny(text[:1], "\"'([*") && number.style == 0 || strings.HasPrefix(text, "“") || strings.HasPrefix(text, "‘"):
		return false
	case pc.Runs[0].Link != "" || strings.Contains(text, "://"):
		return false
	}
	if before, after, ok := strings.Cut(title, ":"); ok && strings.TrimSpace(after) != "" && number.style == 0 && !isDateLine(before) {
		return false // "**Term: definition**" all in bold
	}
	return true
}

// isDateLine reports whether a line is nothing but a date.
func isDateLine(s string) bool {
	_, rest, ok := ParseDate(strings.TrimRight(s, ": "))
	return ok && rest == ""
}

// unmakeRuns makes paragraphs again of four and more styled lines in a row:
// nobody writes so many headings without a text.
func (p *parser) unmakeRuns() {
	for i := 0; i < len(p.pieces); {
		end := i
		for end < len(p.pieces) && p.pieces[end].heading && !p.pieces[end].marked && p.pieces[end].kind == Plain && p.pieces[end].number.style == 0 {
			end++
		}
		if end-i >= 4 {
			for ; i < end-1; i++ {
				p.pieces[i].Kind, p.pieces[i].heading, p.pieces[i].Level = Paragraph, false, 0
			}
		}
		i = max(end, i+1)
	}
}

// rankStyled ranks the headings that were recognised by their look: a look that
// known sections share ranks with them, any other below.
func (p *parser) rankStyled() {
	section, digits := p.sectionRank(), false
	known, all := map[look]int{}, map[look]int{}
	for i := range p.pieces {
		if pc := &p.pieces[i]; pc.heading && !pc.marked {
			l := pc.look()
			all[l]++
			if pc.kind != Plain {
				known[l]++
			}
			digits = digits || l.mark == 'd'
		}
	}
	for i := range p.pieces {
		pc := &p.pieces[i]
		if !pc.heading || pc.marked {
			continue
		}
		l := pc.look()
		switch {
		case l.mark == 't':
			pc.rank = section - 5
		case (l.mark == 'a' || l.mark == 'i') && digits:
			pc.rank = 70
		case pc.kind != Plain, known[l] >= 2 && 4*known[l] >= all[l]:
			pc.rank = section
		default:
			pc.rank = 61 + l.order()
		}
	}
}

// rankBetween gives a styled line between two marked headings of one rank below
// the sections the rank of those, if its own is higher: chairs mark most of them
// and forget one.
func (p *parser) rankBetween() {
	section := p.sectionRank()
	before := 0        // the rank of the marked heading that is open, 0 for none below the sections
	var lines []*piece // styled ones since then
	for i := range p.pieces {
		pc := &p.pieces[i]
		switch {
		case !pc.heading:
		case pc.kind != Plain || pc.number.style != 0:
			before, lines = 0, nil
		case !pc.marked:
			lines = append(lines, pc)
		default:
			for _, line := range lines {
				if pc.rank == before && line.rank < before {
					line.rank = before
				}
			}
			before, lines = pc.rank, nil
			if before <= section {
				before = 0
			}
		}
	}
}

// rankNumbered puts "2.1" below "2." where the same look gave both one rank.
func (p *parser) rankNumbered() {
	top := map[int]bool{}
	for i := range p.pieces {
		if pc := &p.pieces[i]; pc.heading && pc.number.style == 'd' && pc.number.depth == 1 {
			top[pc.rank] = true
		}
	}
	for i := range p.pieces {
		if pc := &p.pieces[i]; pc.heading && pc.number.style == 'd' && pc.number.depth > 1 && top[pc.rank] {
			pc.rank += min(pc.number.depth-1, 5)
		}
	}
}

// sectionRank is the rank of the known sections that Markdown marks, or 30.
func (p *parser) sectionRank() int {
	var n [7]int
	best := 3
	for i := range p.pieces {
		if pc := &p.pieces[i]; pc.marked && pc.kind != Plain {
			if n[pc.Level]++; n[pc.Level] > n[best] {
				best = pc.Level
			}
		}
	}
	return 10 * best
}

func (pc *piece) look() look {
	var s Style
	for _, r := range pc.Runs {
		s |= r.Style & (Bold | Italic | Underline)
	}
	return look{s, strings.ToUpper(pc.title) == pc.title, pc.number.style}
}

// order ranks looks among each other: bold before italic.
func (l look) order() int {
	switch {
	case l.style&Bold != 0 && l.style&Italic == 0:
		return 1
	case l.style&Bold != 0:
		return 2
	case l.style&Underline != 0:
		return 3
	}
	return 4
}
