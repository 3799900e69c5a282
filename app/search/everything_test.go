package search

import (
	"strings"
	"testing"

	"placard/content/report"
)

func TestEverythingRanksNamesBeforeWords(t *testing.T) {
	r := &report.Report{
		Title: "Water",
		Blocks: []report.Block{
			{Kind: report.Heading, Text: "Dams"}, {Kind: report.Paragraph, Text: "A treaty on rivers was signed late."},
			{Kind: report.Paragraph, Text: "River: water that flows."},
		},
		Topics: []report.Topic{{
			Sections:  []report.Section{{ID: "section/dams", Title: "Dams", Line: 1, First: 0, End: 2}, {ID: "section/treaty", Title: "Treaty of 1960", Line: 5, First: 2, End: 3}},
			Terms:     []report.Term{{ID: "term/river", Term: "River", Definition: []report.Span{{Block: 2, Start: 7, End: 24}}}},
			Events:    []report.Event{{ID: "event/treaty", Title: "Treaty of 1960", Line: 5}},
			Solutions: []report.Solution{{ID: "solution/share", Title: "Share the water", Measures: []report.Measure{{Title: "A river council"}}}},
		}},
	}
	note := func(id string) string {
		if id == "solution/share" {
			return "ask Egypt"
		}
		return ""
	}
	for _, c := range []struct {
		query string
		want  string
	}{
		{"river", "Term River, Solution Share the water, In the text Dams, In the text Treaty of 1960"},
		{"TREATY", "Event Treaty of 1960, In the text Dams"},
		{"egypt", "Solution Share the water"},
		{"dams", "Section Dams, In the text Dams"},
		{"", ""}, {"nowhere", ""},
	} {
		var got []string
		for _, x := range Everything(r, note, c.query, 0, 10) {
			got = append(got, string(x.Kind)+" "+x.Title)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%q finds %q, want %q", c.query, strings.Join(got, ", "), c.want)
		}
	}
	if got := Everything(r, note, "river", 0, 1); len(got) != 1 {
		t.Errorf("%d results, want at most 1", len(got))
	}
}

func TestTheWordsAroundAHitAreWhole(t *testing.T) {
	text := strings.Repeat("naïve words before ", 5) + "the hit" + strings.Repeat(" and naïve words after", 9)
	i := strings.Index(text, "hit")
	got := around(text, report.Span{Start: i, End: i + 3})
	if !strings.Contains(got, "the hit and") || strings.HasPrefix(got, "ïve") || !strings.Contains(text, got) {
		t.Errorf("around the hit: %q", got)
	}
}
