package report

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// entry is one line of the contents list.
type entry struct {
	title string // normalised
	level int    // 1 is the top
	topic int    // the number of the topic that it names, 0 of other lines
	look  entryLook
}

// entryLook is by what levels of a contents list may differ.
type entryLook struct {
	bold   bool
	item   bool
	depth  int
	number numbering
}

var pageNumber = regexp.MustCompile(`(?i)(?:[\t .…·_-]*[\t.…·_][\t .…·_-]*|\s+)(?:pg\.?|page|p\.?)?\s*(?:\d{1,3}(?:\s*[-–]\s*\d{1,3})?|[ivx]{1,5})$`)
var pageWord = regexp.MustCompile(`(?i)[\t.…]\s*(?:pg\.?|page|p\.?)?\s*\d{1,3}$`)

// furniture marks what is there for paper: the contents list, running headers
// and page numbers. It is kept, but opens no section and is not shown.
func (p *parser) furniture() {
	for i := 0; i < len(p.pieces); i++ {
		pc := &p.pieces[i]
		if (pc.Kind == Heading || pc.Kind == Paragraph) && contentsTitles[normal(pc.Text)] {
			if end := p.contentsEnd(i + 1); end > i+1 || pc.marked {
				p.takeContents(i, end)
				i = end - 1
			}
		} else if end := p.dottedEnd(i); end-i >= 3 {
			p.takeContents(i, end)
			i = end - 1
		}
	}
	p.runningHeaders()
}

// takeContents makes furniture of a contents list and reads its entries.
func (p *parser) takeContents(from, to int) {
	for i := from; i < to; i++ {
		pc := &p.pieces[i]
		if !contentsTitles[normal(pc.Text)] || i > from {
			for _, l := range pc.lines() {
				p.outline = append(p.outline, pc.entry(l[0], l[1]))
			}
		}
		if pc.Kind != Figure && pc.Kind != Rule && pc.Kind != Table {
			pc.Kind, pc.Level, pc.heading, pc.marked = Furniture, 0, false, false
		}
	}
}

// lines are the source lines of a piece, as offsets into its text.
func (pc *piece) lines() [][2]int {
	var out [][2]int
	start := 0
	for i := 0; i <= len(pc.Text); i++ {
		if _, soft := slices.BinarySearch(pc.breaks, i); i == len(pc.Text) || pc.Text[i] == '\n' || soft {
			if strings.TrimSpace(pc.Text[start:i]) != "" {
				out = append(out, [2]int{start, i})
			}
			start = min(i+1, len(pc.Text))
		}
	}
	return out
}

func (pc *piece) entry(from, to int) entry {
	line := strings.TrimSpace(pc.Text[from:to])
	title := line
	if m := pageNumber.FindStringIndex(line); m != nil {
		title = line[:m[0]]
	}
	e := entry{title: normal(title)}
	e.topic = topicNumberOf(title)
	e.look.number, _ = splitNumber(title)
	e.look.number.value = 0
	e.look.item, e.look.depth = pc.Kind == ListItem, pc.Depth
	for _, r := range pc.Runs {
		if r.Style&Bold != 0 && r.Start < to && r.End > from {
			e.look.bold = true
		}
	}
	return e
}

// dottedEnd is the end of a run of lines with leaders and page numbers.
func (p *parser) dottedEnd(i int) int {
	for ; i < len(p.pieces); i++ {
		pc := &p.pieces[i]
		if pc.Kind != Paragraph && pc.Kind != ListItem || !pageWord.MatchString(pc.Text) || words(pc.Text) > 20 && len(pc.lines()) < 2 {
			break
		}
	}
	return i
}

// contentsEnd finds where the contents list that begins at i ends: after the
// last line that has a page number or whose title comes again as a line of its
// own, and before the first title of the list that comes again.
func (p *parser) contentsEnd(i int) int {
	later := p.lineTitles(i)
	seen := map[string]bool{}
	end, gap := i, 0
	for ; i < len(p.pieces) && gap < 4; i++ {
		pc := &p.pieces[i]
		if pc.Kind == Figure || pc.Kind == Rule {
			continue
		}
		ls := pc.lines()
		if pc.Kind != Paragraph && pc.Kind != ListItem && pc.Kind != Heading || len(ls) == 0 {
			break
		}
		isEntry, repeated, long := true, false, false
		for _, l := range ls {
			line := strings.TrimSpace(pc.Text[l[0]:l[1]])
			title := pc.entry(l[0], l[1]).title
			if strings.HasPrefix(line, "[") && !pc.linked() {
				continue // "[left out]"
			}
			repeated = repeated || seen[title] && title != "" && len(ls) == 1
			seen[title] = true
			later[title]--
			long = long || words(line) > 25
			isEntry = isEntry && (pageWord.MatchString(line) || pageNumber.MatchString(line) && pc.linked() || later[title] > 0 && title != "")
		}
		if repeated && !p.repeatsAlike(pc) || long || pc.marked && !isEntry {
			break
		}
		if gap++; isEntry {
			end, gap = i+1, 0
		}
	}
	return end
}

// repeatsAlike reports whether a title that comes again is still in the list,
// as "Introduction" is under each topic: such a line has a page number.
func (p *parser) repeatsAlike(pc *piece) bool { return pageWord.MatchString(pc.Text) }

func (pc *piece) linked() bool { return len(pc.Runs) > 0 && pc.Runs[0].Link != "" }

// lineTitles counts the titles that stand as a line of their own from i on.
func (p *parser) lineTitles(i int) map[string]int {
	n := map[string]int{}
	for ; i < len(p.pieces); i++ {
		if pc := &p.pieces[i]; len(pc.Text) < 200 {
			for _, l := range pc.lines() {
				n[pc.entry(l[0], l[1]).title]++
			}
		}
	}
	return n
}

var digits = regexp.MustCompile(`\d+`)

// runningHeaders marks short paragraphs that return on every page, and lines
// that are nothing but a page number, if there are at least three.
func (p *parser) runningHeaders() {
	seen, topics := map[string][]int{}, p.namesTopics()
	for i := range p.pieces {
		pc := &p.pieces[i]
		if topics && topicNumberOf(pc.Text) > 0 {
			continue // findTopics tells the heading from its repetitions
		}
		if pc.Kind != Paragraph || pc.term || len(pc.Text) > 160 || words(pc.Text) > 20 || len(pc.Runs) > 0 && pc.Runs[0].Link != "" {
			continue
		}
		key := digits.ReplaceAllString(strings.ToLower(pc.Text), "#")
		short := words(pc.Text) < 3 && !(strings.ContainsRune(key, '#') && !strings.ContainsFunc(strings.Replace(key, "page", "", 1), unicode.IsLetter))
		if kind, _ := kindOf(pc.Text); short || kind != Plain || pc.styled(Bold|Italic|Underline) == len(pc.Text) && !strings.Contains(key, "#") {
			continue
		}
		seen[key] = append(seen[key], i)
	}
	for key, at := range seen {
		if len(at) < 3 || strings.HasSuffix(key, ".") || isYearLine(p.pieces[at[0]].Text) {
			continue
		}
		for _, i := range at {
			p.pieces[i].Kind = Furniture
		}
	}
}

// isYearLine tells the dates of a timeline from page numbers.
func isYearLine(s string) bool {
	d, _, ok := ParseDate(s)
	return ok && d.Start != ""
}
