package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// Parse reads a report from Markdown. It never fails and never loses a word:
// what it does not recognise is a block like any other, what is doubtful is
// listed under Problems. The source is not changed.
func Parse(src []byte) *Report { return ParseAs(src, nil) }

// ParseAs is Parse after the choices of a reader, who says by the IDs of
// sections what they are; Plain is to be just read. A choice goes before what
// the heading says. Blocks, sections and IDs are the same whatever is chosen: a
// section's Kind, Role and Level, and the items, follow the choices. One for a
// section that is not there, or of a kind that is not known, is ignored.
func ParseAs(src []byte, kinds map[string]Kind) *Report {
	p := newParser()
	if p.read(src) {
		p.rejoinAddresses()
		p.pageNotes()
		p.settleMarks()
		p.furniture()
		p.cutHeadings()
		p.splitHeadings()
		p.recognise()
		p.findTopics()
		p.titlePage()
		p.joinCut()
		p.splitRunIns()
		p.placeFootnotes()
		p.settleLevels()
	}
	p.build()
	p.findItems(kinds)
	p.check()
	p.calm()
	slices.SortStableFunc(p.r.Problems, func(a, b Problem) int { return a.Line - b.Line })
	return p.r
}

// parser is one reading of one report.
type parser struct {
	r         *Report
	front     []byte // the front matter with its dashes
	src       []byte // what follows it, on the lines where it stood
	newlines  []int  // offsets of the line ends in src
	pieces    []piece
	chart     ChartKind // from a comment, for the next table
	chartLine int
	notes     []footnote
	links     []linkDef
	usedLinks map[string]bool
	outline   []entry          // the contents list
	places    map[string][]int // of titles in outline
	heads     []topicHead      // where the file holds several topics
	topic     *Topic
	alike     map[string]int  // how many problems there are of each code
	guessed   map[string]Kind // of sections, by what stands in them
	chosen    map[string]bool // sections whose kind a reader changed

	taken   map[string]bool     // ids
	repeats map[string]int      // how often each name was given
	given   map[naming][]string // ids
	kept    map[naming][]string // ids that were given before
}

func newParser() *parser {
	return &parser{
		r: &Report{Language: "en"}, usedLinks: map[string]bool{}, alike: map[string]int{}, guessed: map[string]Kind{}, chosen: map[string]bool{},
		taken: map[string]bool{}, repeats: map[string]int{}, given: map[naming][]string{},
	}
}

// problem adds what a chair should look at, up to maxAlike of a kind, and
// returns it; nil if there are too many.
func (p *parser) problem(line int, s Severity, code, format string, args ...any) *Problem {
	switch p.alike[code]++; {
	case p.alike[code] == maxAlike:
		format, args = "There are more problems of the kind “%s” from here on; mend those before it and check again.", []any{code}
	case p.alike[code] > maxAlike:
		return nil
	}
	p.r.Problems = append(p.r.Problems, Problem{Line: line, Severity: s, Code: code, Message: fmt.Sprintf(format, args...), Block: -1})
	return &p.r.Problems[len(p.r.Problems)-1]
}

// read turns the source into pieces; it reports false if that was too large
// to read as Markdown.
func (p *parser) read(src []byte) bool {
	text := p.dropData(p.decode(src))
	if isTooLarge(text) {
		p.problem(1, Error, "too-large", "The text has more than %d MB, %d lines or %d signs like * and |, so it is shown as plain text; split it into several reports.", maxMarkdown>>20, maxLines, maxMarks)
		p.plain(text)
		return false
	}
	clean, unread := p.frontMatter(text)
	p.src = widenTables(p.tame(clean))
	for i, c := range p.src {
		if c == '\n' {
			p.newlines = append(p.newlines, i)
		}
	}
	if unread != "" {
		p.add(piece{Block: Block{Kind: Furniture, Line: 2, Text: strings.Join(strings.Fields(unread), " ")}})
	}
	p.markdown()
	if p.chart != "" {
		p.strayChart()
	}
	if len(p.pieces)+len(p.notes) == 0 {
		p.problem(1, Error, "empty", "There is no text in this file; write the report, or choose another file.")
	}
	return true
}

// plain reads a text that is too large for Markdown in stretches of some lines.
func (p *parser) plain(src []byte) {
	const stretch = 4000 // bytes, at least
	p.r.Title = "Untitled report"
	line := 1
	for len(src) > 0 {
		para, next := src, len(src)
		if i := bytes.IndexByte(src[min(stretch, len(src)):], '\n'); i >= 0 {
			next = stretch + i + 1
			para = src[:next]
		}
		if t := strings.Join(strings.Fields(string(para)), " "); t != "" {
			p.add(piece{Block: Block{Kind: Paragraph, Line: line, Text: t}})
		}
		line += bytes.Count(src[:next], []byte{'\n'})
		src = src[next:]
	}
}

// Text is the visible text of spans without the marks of footnotes, in order,
// with an empty line between blocks. Spans outside the report's blocks are left
// out.
func (r *Report) Text(spans []Span) string {
	var b strings.Builder
	last := -1
	for _, s := range spans {
		if s.Block < 0 || s.Block >= len(r.Blocks) {
			continue
		}
		text := r.Blocks[s.Block].Text
		if s.Start < 0 || s.Start > s.End || s.End > len(text) {
			continue
		}
		switch {
		case b.Len() == 0:
		case s.Block == last:
			b.WriteByte(' ')
		default:
			b.WriteString("\n\n")
		}
		b.WriteString(r.Blocks[s.Block].without(s.Start, s.End))
		last = s.Block
	}
	return b.String()
}

// without is a stretch of a block's text without the marks of footnotes.
func (b *Block) without(from, to int) string {
	i, _ := slices.BinarySearchFunc(b.Runs, from+1, func(r Run, at int) int { return r.End - at })
	var out strings.Builder
	for ; i < len(b.Runs) && b.Runs[i].Start < to; i++ {
		if r := b.Runs[i]; r.Style&Superscript != 0 {
			out.WriteString(b.Text[from:max(from, r.Start)])
			from = min(max(from, r.End), to)
		}
	}
	out.WriteString(b.Text[from:to])
	return out.String()
}

// Section finds a section by its id; nil if there is none.
func (r *Report) Section(id string) *Section {
	for t := range r.Topics {
		for i := range r.Topics[t].Sections {
			if s := &r.Topics[t].Sections[i]; s.ID == id {
				return s
			}
		}
	}
	return nil
}

// SectionOf finds the section that a block belongs to; nil on the title page.
func (r *Report) SectionOf(block int) *Section {
	for t := range r.Topics {
		secs := r.Topics[t].Sections
		i, found := slices.BinarySearchFunc(secs, block, func(s Section, b int) int { return s.First - b })
		if !found {
			i--
		}
		if i >= 0 && block < secs[i].End {
			return &secs[i]
		}
	}
	return nil
}

// TermByID finds a key term by its id; nil if there is none.
func (r *Report) TermByID(id string) *Term {
	for t := range r.Topics {
		for i := range r.Topics[t].Terms {
			if term := &r.Topics[t].Terms[i]; term.ID == id {
				return term
			}
		}
	}
	return nil
}
