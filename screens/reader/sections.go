package reader

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/route"
)

// section is one sitting's reading, or a page of several.
type section struct {
	id       string
	title    string
	trail    string // where it stands: its topic, and the titles of the sections above it
	front    bool   // front matter: read, not studied
	kind     report.Kind
	level    int
	blocks   []report.Block
	first    int   // index of the first block in the report
	children []int // indexes of the sections right under it
	topic    int   // index of its topic in the report, -1 for none
	from, to int   // of a page: its sections, to excluded
}

// inReport reports whether the section is a part of the report, and not a list
// that was made of it.
func (p section) inReport() bool { return p.id != correctionsID }

// sectionsOf are the sections of the topics that are shown in the order of
// reading, then the front matter, and the list of corrections. A report without
// sections is one section.
func sectionsOf(d *desk.Desk) []section {
	r, blocks := d.Report, shownBlocks(d.Report.Blocks)
	topics := map[string]int{}
	for t := range r.Topics {
		for _, s := range r.Topics[t].Sections {
			topics[s.ID] = t
		}
	}
	var list []section
	add := func(sections []report.Section, front bool) {
		for _, s := range sections {
			list = append(list, section{
				id: s.ID, title: s.Title, kind: s.Kind, level: s.Level, front: front, blocks: blocks[s.First:s.End], first: s.First, topic: topics[s.ID],
			})
		}
	}
	add(d.Sections(), false)
	add(d.FrontMatter(), true)
	if len(list) == 0 && len(blocks) > 0 {
		list = append(list, section{id: "section/report", title: r.Title, level: 1, blocks: blocks})
	}
	relate(list, d)
	if c, ok := corrections(d, list); ok {
		list = append(list, c)
	}
	return list
}

// frontTitle stands over front matter.
const frontTitle = "About this guide"

// relate finds what stands above and below each section.
func relate(list []section, d *desk.Desk) {
	var above []int // the section before and those over it, the topmost first
	for i := range list {
		if i > 0 && list[i].front != list[i-1].front {
			above = nil
		}
		for len(above) > 0 && list[above[len(above)-1]].level >= list[i].level {
			above = above[:len(above)-1]
		}
		var names []string
		if title := partOf(d, list[i]); title != "" {
			names = append(names, title)
		}
		for _, a := range above {
			names = append(names, list[a].title)
		}
		list[i].trail = strings.Join(names, "  ›  ")
		if len(above) > 0 {
			parent := above[len(above)-1]
			list[parent].children = append(list[parent].children, i)
		}
		above = append(above, i)
	}
}

// partOf is the title of the topic that a section belongs to, where several are
// shown; the rail says which one is shown alone.
func partOf(d *desk.Desk, p section) string {
	if p.front {
		return frontTitle
	}
	if len(d.Topics()) == 1 {
		return ""
	}
	return d.TopicTitle(d.TopicOf(p.id))
}

// find is the index of the page that a section of the report is on, and the
// section's first block; 0 and false if there is none of the name.
func (s *Screen) find(id string) (page, heading int, ok bool) {
	if id == "" {
		return 0, 0, false
	}
	for i, p := range s.sections {
		if p.id == id {
			return i, p.first, true
		}
	}
	for _, t := range s.desk.Report.Topics {
		for _, small := range t.Sections {
			if small.ID == id {
				return s.holding(small.First), small.First, true
			}
		}
	}
	return 0, 0, false
}

// holding is the index of the section that a block of the report is in, the
// nearest one before it if it is in none.
func (s *Screen) holding(block int) int {
	found, at := 0, -1 // front matter comes first in the report and last here
	for i, p := range s.sections {
		if p.inReport() && p.first <= block && p.first > at {
			found, at = i, p.first
		}
	}
	return found
}

// turnTo goes to a section by its distance from the one shown. It reports
// whether there is one.
func (s *Screen) turnTo(step int) bool {
	i := s.at + step
	if s.at < 0 || i < 0 || i >= len(s.sections) {
		return false
	}
	s.host.Go(route.At(route.Read, s.sections[i].id))
	return true
}

// follow opens a link: a place in the report at once, a page with the shell's
// question.
func (s *Screen) follow(link string) {
	if block, ok := passageOf(link); ok {
		s.host.Go(route.Passage(block, 0))
		return
	}
	if name, ok := strings.CutPrefix(link, "#"); ok {
		if id := s.named(name); id != "" {
			s.host.Go(route.At(route.Read, id))
		} else {
			s.host.Toast("The report has no section of this name: "+name, "", nil)
		}
		return
	}
	s.host.OpenLink(link)
}

// named is the ID of the section that a link within the report means, empty if
// there is none. Such links are made of the title as IDs are.
func (s *Screen) named(name string) string {
	for _, t := range slices.Concat(s.desk.Topics(), s.desk.Report.Topics) { // the topic that is shown first
		for _, p := range t.Sections {
			if strings.HasSuffix(p.ID, "/"+strings.ToLower(name)) {
				return p.ID
			}
		}
	}
	return ""
}

// longestSentence bounds what is marked as a passage, in bytes to either side.
const longestSentence = 300

// sentence is the sentence that an offset of a text lies in. A line of its own
// (a cell of a table, a paragraph of a note) is taken as one.
func sentence(text string, offset int) report.Span {
	offset = min(max(offset, 0), len(text))
	span := report.Span{Start: 0, End: len(text)}
	start := 0
	for i, r := range text {
		far := unicode.IsSpace(r) && (i > offset+longestSentence || i < offset-longestSentence)
		if r == '\n' || far || unicode.IsSpace(r) && sentenceEnds(text[start:i], text[i+utf8.RuneLen(r):]) {
			if i > offset {
				span.End = i
				break
			}
			start = i + utf8.RuneLen(r)
		}
	}
	span.Start = start
	return span
}

// sentenceEnds reports whether a sentence ends before the rest of the text: not with
// "A vs." or "Dr.", an initial, or where the rest goes on with a small letter.
func sentenceEnds(sentence, rest string) bool {
	if !strings.HasSuffix(sentence, ".") {
		return strings.HasSuffix(sentence, "?") || strings.HasSuffix(sentence, "!")
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsLower(next) {
		return false
	}
	word := sentence[strings.LastIndexFunc(sentence, unicode.IsSpace)+1 : len(sentence)-1]
	if word = strings.TrimLeft(word, "(“\""); utf8.RuneCountInString(word) == 1 {
		return !unicode.IsLetter([]rune(word)[0])
	}
	switch strings.ToLower(word) {
	case "vs", "dr", "mr", "mrs", "ms", "prof", "st", "cf", "e.g", "i.e":
		return false
	case "no", "nos", "art", "arts", "para", "paras", "pp", "vol":
		return !unicode.IsDigit(next)
	}
	return true
}
