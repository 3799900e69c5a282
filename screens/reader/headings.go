package reader

import (
	"slices"
	"strings"

	"placard/content/report"
)

// shownBlocks are a report's blocks as they are read: headings do not shout, and have
// no marks that cover all of them, with which a word processor makes a heading of
// a line. Every offset holds.
func shownBlocks(blocks []report.Block) []report.Block {
	list := slices.Clone(blocks)
	var titles []*string
	for i := range list {
		if b := &list[i]; b.Kind == report.Heading {
			titles = append(titles, &b.Text)
			b.Runs = withoutMarks(b.Text, b.Runs)
		}
	}
	report.Calm(blocks, titles...)
	return list
}

// withoutMarks are runs without the styles that all of the text has.
func withoutMarks(text string, runs []report.Run) []report.Run {
	var all report.Style
	for _, style := range []report.Style{report.Bold, report.Italic, report.Underline} {
		if covers(style, text, runs) {
			all |= style
		}
	}
	if all == 0 {
		return runs
	}
	list := slices.Clone(runs)
	for i := range list {
		list[i].Style &^= all
	}
	return list
}

// covers reports whether a style holds for every word of a text.
func covers(style report.Style, text string, runs []report.Run) bool {
	end := 0
	for _, r := range runs {
		if r.Style&style == 0 {
			continue
		}
		if strings.TrimSpace(text[end:max(r.Start, end)]) != "" {
			return false
		}
		end = max(end, r.End)
	}
	return end > 0 && strings.TrimSpace(text[min(end, len(text)):]) == ""
}
