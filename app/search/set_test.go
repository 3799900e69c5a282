package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"placard/content/report"
)

const rivers = `# Sharing the rivers

# Introduction

Two states share one river, and a treaty on it was signed late.

# Key Terms

**Riparian state:** A state through which a shared river flows.

**Weir:** A low wall across a river; peace-keeping forces guard it.

# Timeline

- 1960 – Treaty of the Two Banks: It shares the harvest.

# Stakeholders

**Upper Land:** It has the springs.

# Possible Solutions

## Share the harvest

A market for both banks.

## Count what flows

Gauges at every weir, read by the treaty's wardens.

# Questions a Resolution Must Answer

- Who pays for the gauges?
`

const harbours = `# Safe harbours

# Key Terms

**Weirdness:** What sailors say of storms.

**Harbour:** Where a river meets the sea.

# Overview

The weir at the river mouth broke. A treaty was asked for.
`

// two are both reports and a few commands.
func two() Set {
	s := Set{NewIndex("", "", []Doc{
		{Kind: Screen, ID: "terms", Block: -1, Topic: -1, Title: "Terms", Within: -1},
		{Kind: Command, ID: "larger", Block: -1, Topic: -1, Title: "Larger text", Within: -1},
		{Kind: Report, ID: "rivers", Block: -1, Topic: -1, Title: "Sharing the rivers", Text: "Environment Commission", Within: -1},
	})}
	for _, text := range []string{rivers, harbours} {
		r := report.Parse([]byte(text))
		s = s.With(NewIndex(r.ID, r.Title, Docs(r)))
	}
	return s
}

func listed(found []Found) string {
	var list []string
	for _, f := range found {
		list = append(list, string(f.Kind)+" "+f.Title)
	}
	return strings.Join(list, ", ")
}

func TestWhatIsFoundFirst(t *testing.T) {
	for _, c := range []struct{ typed, here, want string }{
		{"weir", "safe-harbours", "Term Weir, Term Weirdness, In the text Overview, Solution Count what flows"},
		{"weir", "sharing-the-rivers", "Term Weir, Term Weirdness, Solution Count what flows, In the text Overview"},
		{"WEIRD", "sharing-the-rivers", "Term Weirdness, Term Weir, Solution Count what flows, In the text Overview"}, // like it, and last
		{"wier", "sharing-the-rivers", "Term Weir, Solution Count what flows, In the text Overview"},
		{"harbor", "", "Term Harbour"},
		{"riparain", "", "Term Riparian state"},
		{"share harvest", "", "Solution Share the harvest, Event Treaty of the Two Banks"},
		{"the harvest", "", "Solution Share the harvest, Event Treaty of the Two Banks"},
		{"treaties", "sharing-the-rivers", "Event Treaty of the Two Banks, Solution Count what flows, In the text Introduction, In the text Overview"},
		{"peacekeeping", "", "Term Weir"},
		{"peace keeping", "", "Term Weir"},
		{"peace-keeping", "", "Term Weir"},
		{"1960", "", "Event Treaty of the Two Banks"},
		{"who pays", "", "Question Who pays for the gauges?"},
		{"environment", "", "Report Sharing the rivers"},
		{"terms", "", "Screen Terms, Section Key Terms, Section Key Terms"},
		{"> te", "", "Screen Terms, Command Larger text"},
		{">", "", "Screen Terms, Command Larger text"},
		{"#", "safe-harbours", "Term Weirdness, Term Harbour, Term Riparian state, Term Weir"},
		{"# weir", "safe-harbours", "Term Weir, Term Weirdness"},
		{"@land", "", "Stakeholder Upper Land"},
		{"", "", ""}, {"  ", "", ""}, {"…", "", ""}, {"nowhere", "", ""}, {"weir nowhere", "", ""},
	} {
		got := two().Search(Parse(c.typed), Here{Report: c.here, Topic: -1}, 20)
		if listed(got) != c.want {
			t.Errorf("%q in %q finds\n%s, want\n%s", c.typed, c.here, listed(got), c.want)
		}
	}
}

func TestAQueryStaysWithinAReport(t *testing.T) {
	got := two().Search(Query{Text: "weir", In: ThisReport}, Here{Report: "safe-harbours"}, 20)
	if listed(got) != "Term Weirdness, In the text Overview" {
		t.Errorf("found %s", listed(got))
	}
}

func TestWhatWasChosenLatelyComesBeforeItsEquals(t *testing.T) {
	s, lately := two(), map[*Doc]int{}
	for _, x := range s {
		for i := range x.Docs {
			if x.Docs[i].Title == "Weirdness" {
				lately[&x.Docs[i]] = 2
			}
		}
	}
	for typed, want := range map[string]string{"wei": "Term Weirdness, Term Weir", "weir": "Term Weir, Term Weirdness"} {
		got := s.Search(Query{Text: typed}, Here{Recent: lately}, 2)
		if listed(got) != want {
			t.Errorf("%q finds %s, want %s", typed, listed(got), want)
		}
	}
}

func TestWhatIsFoundByAnotherNameSaysWhich(t *testing.T) {
	x := NewIndex("", "", []Doc{{Kind: Term, Title: "Drug office", Text: "It has a seat in Vienna.", Also: "UNODC", Within: -1}})
	got := Set{x}.Search(Query{Text: "unodc"}, Here{}, 1)
	if len(got) != 1 || got[0].Around != "UNODC" || len(got[0].Marks) != 1 {
		t.Errorf("found %+v", got)
	}
}

func TestAReportTakesThePlaceOfItsFormerEdition(t *testing.T) {
	s := two()
	n := len(s)
	s = s.With(NewIndex("safe-harbours", "Safe harbours", nil))
	if got := s.Search(Query{Text: "weirdness"}, Here{}, 9); len(got) != 0 || len(s) != n {
		t.Errorf("found %s in %d indexes", listed(got), len(s))
	}
	if s = s.Without("safe-harbours"); s.Of("safe-harbours") != nil || s.Of("sharing-the-rivers") == nil {
		t.Error("the wrong report is gone")
	}
}

func TestAHitIsShownInItsContext(t *testing.T) {
	long := strings.Repeat("naïve words before ", 20) + "the\nriver–treaty of both" + strings.Repeat(" and naïve words after", 20)
	x := NewIndex("", "", []Doc{{Kind: Passage, Title: "River", Text: long, Within: -1}})
	for typed, want := range map[string]string{"treaty both": "treaty|both", "naive river": "naïve|river", "treatz": "treaty"} {
		got := Set{x}.Search(Query{Text: typed}, Here{}, 1)
		if len(got) != 1 {
			t.Fatalf("%q: %d results", typed, len(got))
		}
		var marked []string
		for _, m := range got[0].Marks {
			if word := got[0].Around[m.Start:m.End]; !slices.Contains(marked, word) {
				marked = append(marked, word)
			}
		}
		if strings.Join(marked, "|") != want || !strings.Contains(got[0].Around, "the river–treaty of both and") || len(got[0].Around) > 200 {
			t.Errorf("%q marks %q, want %s, in %q", typed, marked, want, got[0].Around)
		}
	}
}

func TestALongTitleIsShownWhereItsWordsAre(t *testing.T) {
	long := "Author. “A page with a very long title that goes on and on about rivers and their weirs.” Site, 2020."
	x := NewIndex("", "", []Doc{
		{Kind: Citation, ID: "long", Title: long, Within: -1},
		{Kind: Term, ID: "short", Title: "Old name", Also: "weirs", Within: -1},
		{Kind: Citation, ID: "other", Title: "Short, about weirs.", Within: -1},
	})
	got := Set{x}.Search(Query{Text: "weirs"}, Here{}, 9)
	if len(got) != 3 || got[0].ID != "short" { // what works cited say is no name
		t.Fatalf("found %s", listed(got))
	}
	for _, f := range got[1:] {
		if m := f.Named; len(m) != 1 || f.Name[m[0].Start:m[0].End] != "weirs" || strings.HasPrefix(f.Name, "…") != (f.ID == "long") {
			t.Errorf("%q is shown as %q with %v", f.Title, f.Name, f.Named)
		}
	}
}

// edits is the distance of two words, by the book.
func edits(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			other := d[i-1][j-1]
			if a[i-1] != b[j-1] {
				other++
			}
			d[i][j] = min(other, d[i-1][j]+1, d[i][j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

func TestTyposAreThoseOfTheBook(t *testing.T) {
	x := NewIndex("", "", []Doc{{Text: strings.Join(shelf(1, 3000), " ") + " права правом treaty treatise trait"}})
	for _, word := range []string{"convetnion", spelled(200) + "x", "x" + spelled(150), spelled(4000)[2:], "прваа", "treatys", "triaty", "rate", "arte", "tait", "verist"} {
		k, query := forgiven(word), []rune(word)
		near := map[string]uint8{}
		if typo := newTypo(word); typo != nil {
			typo.each(x.words, x.shared, func(i int, q uint8) { near[x.words[i]] = q })
		}
		for _, w := range x.words {
			letters, want := []rune(w), none
			if least := k + 1; k > 0 {
				for n := range letters {
					least = min(least, edits(query, letters[:n]))
				}
				first := len(query) >= 6 || letters[0] == query[0] || letters[0] == query[1] && letters[1] == query[0]
				switch {
				case !first:
				case edits(query, letters) <= k:
					want = typoWord
				case len(query) >= 6 && least == 1:
					want = typoOne
				case len(query) >= 6 && least <= k:
					want = typoHead
				}
			}
			if near[w] != want {
				t.Errorf("%q is %d near %q, want %d", w, near[w], word, want)
			}
		}
	}
}

func TestShortWordsAndNumbersAreNotForgiven(t *testing.T) {
	for word, want := range map[string]int{"un": 0, "ilo": 0, "weir": 1, "palermo": 1, "protocol": 2, "covid19": 0, strings.Repeat("a", 80): 0} {
		if got := forgiven(word); got != want {
			t.Errorf("%d edits are forgiven in %q, want %d", got, word, want)
		}
	}
}

func FuzzSearch(f *testing.F) {
	f.Add("**Weir:** A low wall – across a river.", "weir wall")
	f.Add("peace\u00adkeep-ing côte ﬁne", "#cote fine")
	f.Add("\xff a-b-c-d", "> \xff-a")
	f.Fuzz(func(t *testing.T, text, typed string) {
		r := report.Parse([]byte("# " + text + "\n\n" + text))
		s := Set{NewIndex("it", r.Title, append(Docs(r), Doc{Kind: Note, Title: text, Text: text, Within: -1}))}
		for _, found := range s.Search(Parse(typed), Here{Report: "it"}, 20) {
			check := func(text string, marks []Mark) {
				end := 0
				for _, m := range marks {
					if m.Start < end || m.End <= m.Start || m.End > len(text) {
						t.Fatalf("marks %v do not fit %q", marks, text)
					}
					end = m.End
				}
			}
			check(found.Name, found.Named)
			check(found.Around, found.Marks)
			if !utf8.ValidString(found.Around) {
				t.Fatalf("%q is no text", found.Around)
			}
			if found.At < 0 || found.At > len(found.Text) {
				t.Fatalf("the words are at %d of %d bytes", found.At, len(found.Text))
			}
		}
	})
}
