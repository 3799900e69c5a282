package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Small raised signs: in a report they are the marks of footnotes. Cards and
// lists leave them out, so what is raised for another reason is set plain.

var (
	unitBefore = regexp.MustCompile(`(?:^|[\s\d(])(?:k|c|m|d)?m$|\b(?:ft|mi|yd|in|\d)$|\d$`) // m², 10⁶
	glued      = regexp.MustCompile(`[\p{L}.,;:!?”"’)\]](\d{1,3})(?:[\s.,;:)”]|$)`)
)

// settleMarks takes the style from raised letters and powers, "28th" and "m2",
// and gives it to the numbers that point to the notes at the foot of a page.
func (p *parser) settleMarks() {
	first, notes := 0, 0
	for i := range p.pieces {
		pc := &p.pieces[i]
		for r := range pc.Runs {
			run := &pc.Runs[r]
			if run.Style&Superscript == 0 {
				continue
			}
			mark := pc.Text[run.Start:run.End]
			if strings.ContainsFunc(mark, unicode.IsLetter) || !strings.HasPrefix(mark, "[") && unitBefore.MatchString(pc.Text[max(0, run.Start-8):run.Start]) {
				run.Style &^= Superscript
			}
		}
		pc.Runs = slices.DeleteFunc(pc.Runs, func(r Run) bool { return r.Style == 0 && r.Link == "" })
		if m := pageNote.FindStringSubmatch(pc.Text); m != nil && pc.Kind == Footnote {
			if notes++; notes == 1 {
				first, _ = strconv.Atoi(m[1])
			}
		}
	}
	if notes > 0 {
		p.markPageNotes(first)
	}
}

// markPageNotes raises the numbers that are glued to words, in the order of the
// notes; one that the conversion lost is passed over.
func (p *parser) markPageNotes(next int) {
	const lost = 3
	for i := range p.pieces {
		pc := &p.pieces[i]
		if pc.Kind != Paragraph && pc.Kind != ListItem && pc.Kind != Heading && pc.Kind != Quote {
			continue
		}
		for _, m := range glued.FindAllStringSubmatchIndex(pc.Text, -1) {
			if n, _ := strconv.Atoi(pc.Text[m[2]:m[3]]); n >= next && n <= next+lost && !pc.inLink(m[2]) {
				pc.raise(m[2], m[3])
				next = n + 1
			}
		}
	}
}

func (pc *piece) inLink(at int) bool {
	return slices.ContainsFunc(pc.Runs, func(r Run) bool { return r.Link != "" && r.Start <= at && at < r.End })
}

// raise gives a stretch of the text the style of a footnote's mark.
func (pc *piece) raise(from, to int) {
	runs := []Run{}
	put := func(r Run) {
		if r.Start < r.End {
			runs = append(runs, r)
		}
	}
	style := Superscript
	for _, r := range pc.Runs {
		before, after := r, r
		before.End, after.Start = min(r.End, from), max(r.Start, to)
		put(before)
		put(after)
		if r.Start < to && r.End > from {
			style |= r.Style
		}
	}
	runs = append(runs, Run{from, to, style, ""})
	slices.SortFunc(runs, func(a, b Run) int { return a.Start - b.Start })
	pc.Runs = runs
}
