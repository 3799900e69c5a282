package search

import (
	"testing"

	"placard/content/report"
)

func paragraphs(texts ...string) []report.Block {
	var blocks []report.Block
	for _, t := range texts {
		blocks = append(blocks, report.Block{Kind: report.Paragraph, Text: t})
	}
	return blocks
}

func TestFindIgnoresCaseAndAccents(t *testing.T) {
	blocks := paragraphs("Côte d’Ivoire and the ÉCOLE", "nothing here", "ﬁnance")
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"cote d'ivoire", []string{"Côte d’Ivoire"}},
		{"école", []string{"ÉCOLE"}},
		{"fin", []string{"ﬁn"}},
		{"i", []string{"I", "i", "i", "ﬁ"}},
		{" ", nil},
		{"absent", nil},
	} {
		var got []string
		for _, h := range Find(blocks, 0, len(blocks), c.query) {
			got = append(got, blocks[h.Block].Text[h.Start:h.End])
		}
		if len(got) != len(c.want) {
			t.Errorf("Find(%q) = %q, want %q", c.query, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("Find(%q) = %q, want %q", c.query, got, c.want)
			}
		}
	}
}

func TestFindStaysWithinTheSection(t *testing.T) {
	blocks := paragraphs("port", "port", "port")
	if got := Find(blocks, 1, 2, "port"); len(got) != 1 || got[0].Block != 1 {
		t.Errorf("found %v outside the section", got)
	}
}

func TestMatchesWantsEveryWord(t *testing.T) {
	for _, c := range []struct {
		query string
		want  bool
	}{{"", true}, {"palermo 2000", true}, {"2000 PALERMO", true}, {"palermo 2001", false}} {
		if got := Matches(c.query, "Palermo Protocol", "adopted in 2000"); got != c.want {
			t.Errorf("Matches(%q) = %v", c.query, got)
		}
	}
}

func reportWith(terms []report.Term, blocks ...report.Block) *report.Report {
	return &report.Report{Blocks: blocks, Topics: []report.Topic{{
		Terms:    terms,
		Sections: []report.Section{{ID: "section/a", First: 0, End: 2}, {ID: "section/b", First: 2, End: len(blocks)}},
	}}}
}

func mentions(r *report.Report, list []Mention) []string {
	var got []string
	for _, m := range list {
		got = append(got, r.Blocks[m.Span.Block].Text[m.Span.Start:m.Span.End]+"="+m.Term)
	}
	return got
}

func same(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestMentionsOfTerms(t *testing.T) {
	terms := []report.Term{
		{ID: "ilo", Term: "ILO (International Labour Organization)", Aliases: []string{"International Labour Organization"}},
		{ID: "ht", Term: "Human Trafficking"},
		{ID: "pair", Term: "Smuggling vs. Trafficking", Contrast: true},
		{ID: "agree", Term: "Bilateral Agreements"},
		{ID: "party", Term: "State Party", Definition: []report.Span{{Block: 1}}},
	}
	linked := report.Block{Kind: report.Paragraph, Text: "see the ILO page", Runs: []report.Run{{Start: 8, End: 11, Link: "https://ilo.org"}}}
	r := reportWith(terms,
		report.Block{Kind: report.Paragraph, Text: "The ILO fights human trafficking; trafficking is not smuggling."},
		report.Block{Kind: report.Paragraph, Text: "A State Party is bound. Two bilateral agreements, one bilateral agreement."},
		report.Block{Kind: report.Heading, Text: "ILO"},
		linked,
		report.Block{Kind: report.Paragraph, Text: "State parties and the International Labour Organization, ILO."},
	)
	got := mentions(r, Mentions(r))
	want := []string{"ILO=ilo", "human trafficking=ht", "trafficking=pair", "smuggling=pair",
		"bilateral agreements=agree", "bilateral agreement=agree", "State parties=party",
		"International Labour Organization=ilo", "ILO=ilo"}
	if !same(got, want) {
		t.Errorf("mentions\n got %q\nwant %q", got, want)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Côte d’Ivoire", "cote")
	f.Add("ﬁ ﬁ", "i")
	f.Add("\xff\xfe", "\xff")
	f.Fuzz(func(t *testing.T, text, query string) {
		for _, h := range Find(paragraphs(text), 0, 1, query) {
			if h.Start >= h.End || h.End > len(text) {
				t.Fatalf("span %v outside %q", h, text)
			}
		}
	})
}
