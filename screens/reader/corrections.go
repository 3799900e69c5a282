package reader

import (
	"slices"
	"strconv"
	"strings"

	"placard/app/desk"
	"placard/content/report"
)

// correctionsID is the section that lists the editor's notes, after the
// report's own sections.
const correctionsID = "corrections"

// corrections makes the list of the report's editor's notes; false if it has
// none.
func corrections(d *desk.Desk, sections []section) (section, bool) {
	c := section{id: correctionsID, title: "Corrections", level: 1}
	c.blocks = []report.Block{
		{Kind: report.Heading, Level: 1, Text: c.title},
		{Kind: report.Paragraph, Text: "The editor’s notes on this report and its source, in the order of the text. Each title goes to the passage that the note is about."},
	}
	names := noted(d.Report)
	for _, p := range sections {
		for i, b := range p.blocks {
			if b.Kind != report.Editor {
				continue
			}
			title := p.title
			if name := names[p.first+i]; name != "" && name != title {
				title += ": " + name
			}
			link := report.Run{End: len(title), Link: passageLink(p.first + i)}
			c.blocks = append(c.blocks,
				report.Block{Kind: report.Heading, Level: 3, Text: title, Runs: []report.Run{link}},
				report.Block{Kind: report.Paragraph, Text: b.Text, Runs: slices.Clone(b.Runs)})
		}
	}
	return c, len(c.blocks) > 2
}

// noted are the names of what the editor's notes are about, by the notes'
// blocks.
func noted(r *report.Report) map[int]string {
	names := map[int]string{}
	name := func(what string, notes []int) {
		for _, n := range notes {
			names[n] = what
		}
	}
	for _, t := range r.Topics {
		for _, v := range t.Terms {
			name(v.Term, v.Notes)
		}
		for _, v := range t.Events {
			name(v.Title, v.Notes)
		}
		for _, v := range t.Parties {
			name(strings.Join(v.Names, ", "), v.Notes)
		}
		for _, v := range t.Challenges {
			name(v.Title, v.Notes)
		}
		for _, v := range t.Solutions {
			name(v.Title, v.Notes)
		}
	}
	return names
}

// Links to passages are written like addresses, with a scheme that no program
// opens.
const passageScheme = "passage:"

func passageLink(block int) string { return passageScheme + strconv.Itoa(block) }

// passageOf is the block that a link to a passage leads to.
func passageOf(link string) (block int, ok bool) {
	n, found := strings.CutPrefix(link, passageScheme)
	block, err := strconv.Atoi(n)
	return block, found && err == nil && block >= 0
}
