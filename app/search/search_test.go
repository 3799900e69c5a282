package search

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

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

func TestWhatIsTypedPlainlyFindsWhatIsSetFinely(t *testing.T) {
	for _, c := range []struct{ text, query, want string }{
		{"a “just” war – of 1990–2000", `"just" war - of 1990-2000`, "“just” war – of 1990–2000"},
		{"they co-operate", "cooperate", "co-operate"},
		{"they cooperate", "co-operate", "cooperate"},
		{"peace\u00adkeep\u00ading ends", "peacekeeping", "peace\u00adkeep\u00ading"},
		{"a pre-war state", "pre", "pre"},
		{"a pre-war state", "pre-", "pre"},
		{"state\u00a0party", "state party", "state\u00a0party"},
		{"in Łódź and Curaçao", "lodz and curacao", "Łódź and Curaçao"},
		{"the co\u0302te", "cote", "co\u0302te"},
		{"COVID‑19", "covid19", "COVID‑19"},
		{"pages 10-12", "1012", ""},
		{"a\x00b", "ab", "a\x00b"},
	} {
		blocks := paragraphs("", c.text)
		got := ""
		for _, h := range Find(blocks, 0, 2, c.query) {
			got += c.text[h.Start:h.End]
		}
		if got != c.want {
			t.Errorf("%q finds %q in %q, want %q", c.query, got, c.text, c.want)
		}
	}
}

func TestWholeWordsAndCaseLeaveHitsOut(t *testing.T) {
	text := NewText(paragraphs("The UN and the UNODC, un-named; run.", "Un. The un"))
	for _, c := range []struct {
		query string
		how   How
		want  int
	}{
		{"un", How{}, 6},
		{"un", How{WholeWords: true}, 4},
		{"UN", How{MatchCase: true}, 2},
		{"UN ", How{MatchCase: true, WholeWords: true}, 1},
		{"the un", How{MatchCase: true}, 0},
		{"The un", How{MatchCase: true}, 1},
		{"É", How{MatchCase: true}, 0},
	} {
		if got := len(text.Find(0, 2, c.query, c.how)); got != c.want {
			t.Errorf("%q, %+v: %d hits, want %d", c.query, c.how, got, c.want)
		}
	}
}

func TestAQueryDoesNotReachOverTwoParagraphs(t *testing.T) {
	text := NewText(append(paragraphs("up", "on"), report.Block{Kind: report.Furniture, Text: "upon"}))
	for _, query := range []string{"upon", "up on", "up\x00on"} {
		if got := text.Find(0, 3, query, How{}); len(got) != 0 {
			t.Errorf("%q is found: %v", query, got)
		}
	}
	if got := text.Find(-1, 9, "on", How{}); len(got) != 1 || got[0] != (report.Span{Block: 1, End: 2}) {
		t.Errorf("found %v", got)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Côte d’Ivoire", "cote", false, false)
	f.Add("ﬁ ﬁ", "i", true, false)
	f.Add("\xff\xfe", "\xff", false, true)
	f.Add("co\u00ad-\u00adop–op", "co-op", true, true)
	f.Fuzz(func(t *testing.T, text, query string, letters, words bool) {
		blocks, end := paragraphs(text, text), 0
		for _, h := range NewText(blocks).Find(0, 2, query, How{letters, words}) {
			if h.Block == 1 {
				break
			}
			if h.Start < end || h.Start >= h.End || h.End > len(text) {
				t.Fatalf("span %v of %q is empty, outside or within the one before, which ends at %d", h, text, end)
			}
			if end = h.End; h.End < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[h.End]) {
				t.Fatalf("span %v of %q cuts a letter", h, text)
			}
		}
	})
}

// BenchmarkFindInReport is a keystroke: the last letter of a word of which there
// are many. BenchmarkFoldReport is what the first of them costs besides.
func BenchmarkFindInReport(b *testing.B) {
	everyLength(b, func(b *testing.B, blocks []report.Block) {
		text := NewText(blocks)
		for b.Loop() {
			text.Find(0, len(blocks), "convention", How{WholeWords: true})
		}
	})
}

func BenchmarkFoldReport(b *testing.B) {
	everyLength(b, func(b *testing.B, blocks []report.Block) {
		var text *Text
		for b.Loop() {
			text = NewText(blocks)
		}
		b.ReportMetric(float64(cap(text.text)+8*(cap(text.turns)+cap(text.starts)))/1e6, "MB")
	})
}

// everyLength runs a benchmark with reports of usual, large and absurd length.
func everyLength(b *testing.B, run func(*testing.B, []report.Block)) {
	const sentence = "In 2005 the members’ convention met, spoke at length – who should pay for it? – and agreed on little. "
	for _, words := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprintf("%d-words", words), func(b *testing.B) {
			var blocks []report.Block
			for range words / 85 {
				blocks = append(blocks, paragraphs(strings.Repeat(sentence, 5))...)
			}
			run(b, blocks)
		})
	}
}
