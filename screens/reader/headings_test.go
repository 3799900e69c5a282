package reader

import (
	"testing"

	"placard/content/report"
)

func TestAHeadingHasNoMarksThatCoverAllOfIt(t *testing.T) {
	const text = "The state of play"
	for _, c := range []struct {
		name string
		runs []report.Run
		want []report.Style
	}{
		{"underlined", []report.Run{{Start: 0, End: 17, Style: report.Underline}}, []report.Style{0}},
		{"bold throughout, italic in part",
			[]report.Run{{Start: 0, End: 4, Style: report.Bold}, {Start: 4, End: 17, Style: report.Bold | report.Italic}},
			[]report.Style{0, report.Italic}},
		{"but for a space", []report.Run{{Start: 0, End: 3, Style: report.Italic}, {Start: 4, End: 17, Style: report.Italic}}, []report.Style{0, 0}},
		{"a word in italics", []report.Run{{Start: 4, End: 9, Style: report.Italic}}, []report.Style{report.Italic}},
		{"up to the last word", []report.Run{{Start: 0, End: 12, Style: report.Italic}}, []report.Style{report.Italic}},
		{"struck out", []report.Run{{Start: 0, End: 17, Style: report.Strike}}, []report.Style{report.Strike}},
		{"a link", []report.Run{{Start: 0, End: 17, Style: report.Bold, Link: "https://example.org"}}, []report.Style{0}},
	} {
		got := shownBlocks([]report.Block{{Kind: report.Heading, Text: text, Runs: c.runs}})[0].Runs
		for i, r := range got {
			if r.Style != c.want[i] || r.Link != c.runs[i].Link {
				t.Errorf("%s: run %d is %+v, want style %d", c.name, i, r, c.want[i])
			}
		}
	}
	para := report.Block{Kind: report.Paragraph, Text: text, Runs: []report.Run{{Start: 0, End: 17, Style: report.Italic}}}
	if got := shownBlocks([]report.Block{para})[0].Runs[0].Style; got != report.Italic {
		t.Error("a paragraph has lost its italics")
	}
}

func TestAHeadingInCapitalsIsReadCalmly(t *testing.T) {
	blocks := []report.Block{{Kind: report.Heading, Text: "5. THE STATE OF PLAY"}, {Kind: report.Paragraph, Text: "NOTHING IS CHANGED HERE."}}
	got := shownBlocks(blocks)
	if got[0].Text != "5. The State of Play" || got[1].Text != blocks[1].Text || blocks[0].Text != "5. THE STATE OF PLAY" {
		t.Errorf("%q %q, in the report %q", got[0].Text, got[1].Text, blocks[0].Text)
	}
}
