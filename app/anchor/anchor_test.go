package anchor

import (
	"fmt"
	"strings"
	"testing"

	"placard/content/report"
)

// before is the edition in which passages are marked.
const before = `# Introduction

Rivers cross borders, and so do quarrels about their water. Two councils share the upper valley.

# Background

The weir was built in 1911 by seven villages, who paid for it with the wool of three winters. It holds the water of the spring thaw.

Nobody reads the gauges in a dry year. The charter is silent on this point.

# Disputes

In the lower valley the mills stand still from June to September. The wardens have no boats, no horses and no pay.

Nobody reads the gauges in a dry year. Each mill blames the next one above.

# Words

**Weir charter:** The paper (of 1911) that says who may take water.
`

func parse(text string) *Finder {
	return NewFinder(report.Parse([]byte(text)), func(id string) string { return id })
}

// mark anchors a passage of the first edition: from words to words, the nth time
// that they stand there.
func mark(t *testing.T, f *Finder, passage string, nth int) Anchor {
	t.Helper()
	from, to, whole := strings.Cut(passage, " … ")
	if !whole {
		to = from
	}
	var spans []report.Span
	for b := range f.r.Blocks {
		text := f.r.Blocks[b].Text
		start := 0
		if len(spans) == 0 {
			if start = strings.Index(text, from); start < 0 {
				continue
			}
			if nth--; nth > 0 {
				continue
			}
		}
		if end := strings.Index(text[start:], to); end >= 0 {
			spans = append(spans, report.Span{Block: b, Start: start, End: start + end + len(to)})
			break
		}
		spans = append(spans, report.Span{Block: b, Start: start, End: len(text)})
	}
	a, _, ok := f.Make(spans)
	if !ok {
		t.Fatalf("%q cannot be marked", passage)
	}
	return a
}

const mills = "In the lower valley the mills stand still from June to September. The wardens have no boats, no horses and no pay."

func TestWhatWasMarkedIsFoundInANewEdition(t *testing.T) {
	gauges := "Nobody reads the gauges in a dry year."
	wool := "The weir was built in 1911 by seven villages, who paid for it with the wool of three winters."
	replace := func(old, new string) func(string) string {
		return func(s string) string { return strings.Replace(s, old, new, 1) }
	}
	for _, c := range []struct {
		name    string
		passage string
		nth     int
		edit    func(string) string
		want    string
		how     How
	}{
		{"nothing changed", wool, 1, replace("", ""), wool, Same},
		{"moved to another section", mills, 1, func(s string) string {
			return strings.Replace(strings.Replace(s, mills+"\n\n", "", 1), "# Background\n\n", "# Background\n\n"+mills+"\n\n", 1)
		}, mills, Same},
		{"a word changed", wool, 1, replace("seven villages", "nine villages"), strings.Replace(wool, "seven", "nine", 1), Near},
		{"words put in", wool, 1, replace("the wool", "the best of the wool"), strings.Replace(wool, "the wool", "the best of the wool", 1), Near},
		{"the last words changed", wool, 1, replace("three winters", "three summers"), "The weir was built in 1911 by seven villages, who paid for it with the wool of three", Near},
		{"text put in before", wool, 1, replace("# Introduction\n", "# Preface\n\nOne.\n\nTwo.\n\n# Introduction\n"), wool, Same},
		{"text put in before, in its paragraph", "It holds the water", 1, replace("The weir was", "So it is said. The weir was"), "It holds the water", Same},
		{"taken out", wool, 1, replace(wool, ""), "", Lost},
		{"rewritten", wool, 1, replace(wool, "Seven villages raised the money for a dam before the first war, in wool and in kind."), "", Lost},
		{"its paragraph parted", mills, 1, replace(". The wardens", ".\n\nThe wardens"), "In the lower valley the mills stand still from June to September.|The wardens have no boats, no horses and no pay.", Same},
		{"parted, marked on both sides", "September. The wardens", 1, replace(". The wardens", ".\n\nThe wardens"), "September.|The wardens", Same},
		{"paragraphs joined", "It holds … in a dry year.", 1, replace("thaw.\n\nNobody", "thaw. Nobody"), "It holds the water of the spring thaw. Nobody reads the gauges in a dry year.", Same},
		{"over paragraphs", "It holds … in a dry year.", 1, replace("# Intro", "# An intro"), "It holds the water of the spring thaw.|Nobody reads the gauges in a dry year.", Same},
		{"the first of two that are the same", gauges + " The", 1, replace("# Introduction", "# Foreword\n\nNew.\n\n# Introduction"), gauges + " The", Same},
		{"the second of two that are the same", gauges, 2, replace("# Disputes\n\n", "# Disputes\n\nNew.\n\n"), gauges, Same},
		{"the other one taken out", gauges, 2, replace(gauges+" The charter", "The charter"), gauges, Same},
		{"other signs and spaces", mills, 1, replace("no boats, no horses", "no boats — no  horses"), strings.Replace(mills, "boats,", "boats —", 1), Same},
		{"quotation marks and brackets", "(of 1911)", 1, replace("(of 1911)", "[of 1911]"), "[of 1911]", Same},
		{"bold and capitals", "Each mill blames", 1, replace("Each mill", "**EACH** mill"), "EACH mill blames", Same},
		{"its section renamed", gauges, 2, replace("# Disputes", "# Quarrels of the Mills"), gauges, Same},
		{"a name, its sentence taken out", "weir", 1, replace("The weir was built in 1911 by seven villages, who paid for it with the wool of three winters. ", ""), "", Lost},
		{"a few words that stood once, moved", "Each mill blames", 1, func(s string) string {
			return strings.Replace(strings.Replace(s, "Each mill blames the next one above.", "", 1), "# Introduction\n", "# Introduction\n\nEach mill blames the next one above.\n", 1)
		}, "Each mill blames", Same},
		{"a name, its sentence moved on", "weir", 1, replace("The weir was", "Slowly the weir was"), "weir", Same},
	} {
		f := parse(before)
		a := mark(t, f, c.passage, c.nth)
		now := parse(c.edit(before))
		spans, how := now.Find(a)
		var got []string
		for _, s := range spans {
			got = append(got, strings.Join(strings.Fields(now.r.Blocks[s.Block].Text[s.Start:s.End]), " "))
		}
		if text := strings.Join(got, "|"); text != c.want || how != c.how {
			t.Errorf("%s: found %q (%d), want %q (%d)", c.name, text, how, c.want, c.how)
		}
	}
}

func TestOfTwoThatAreTheSameItIsTheOneThatWasMarked(t *testing.T) {
	f := parse(before)
	for nth, section := range map[int]string{1: "section/background", 2: "section/disputes"} {
		a := mark(t, f, "Nobody reads the gauges in a dry year.", nth)
		now := parse(strings.Replace(before, "# Introduction", "# Preface\n\nNew words here.\n\n# Introduction", 1))
		spans, _ := now.Find(a)
		if got := now.r.SectionOf(spans[0].Block).ID; got != section {
			t.Errorf("the one in %s was found in %s", section, got)
		}
	}
}

func TestAMarkHasWholeWordsAndNoSpaceAround(t *testing.T) {
	f := parse(before)
	for _, c := range []struct{ cut, want string }{
		{"eir was bui", "weir was built"}, {" weir ", "weir"}, {"(of 1911) ", "(of 1911)"}, {". It", ". It"}, {", ", ""}, {"", ""},
	} {
		for b := range f.r.Blocks {
			at := strings.Index(f.r.Blocks[b].Text, c.cut)
			if at < 0 {
				continue
			}
			a, _, ok := f.Make([]report.Span{{Block: b, Start: at, End: at + len(c.cut)}})
			if a.Text() != c.want || ok != (c.want != "") {
				t.Errorf("%q is marked as %q", c.cut, a.Text())
			}
			break
		}
	}
}

func TestWhatIsMarkedAcrossAnEditorsNoteIsOnePassage(t *testing.T) {
	text := "# One\n\nThe weir is old and leaks.\n\n> [!EDITOR]\n> The source says that it is new, and that it holds.\n\nNobody mends it any more.\n"
	f := parse(text)
	passage := func(blocks ...int) (spans []report.Span) {
		for _, b := range blocks {
			spans = append(spans, report.Span{Block: b, End: len(f.r.Blocks[b].Text)})
		}
		return spans
	}
	for _, c := range []struct {
		name   string
		blocks []int
		want   string
	}{
		{"folded", []int{1, 3}, "The weir is old and leaks.|Nobody mends it any more."},
		{"open", []int{1, 2, 3}, "The weir is old and leaks.|Nobody mends it any more."},
		{"the note alone", []int{2}, "The source says that it is new, and that it holds."},
	} {
		a, _, _ := f.Make(passage(c.blocks...))
		spans, how := parse("# Zero\n\n" + text).Find(a)
		var got []string
		for _, s := range spans {
			got = append(got, f.r.Blocks[s.Block-1].Text[s.Start:s.End])
		}
		if strings.Join(got, "|") != c.want || how != Same {
			t.Errorf("%s: found %q (%d)", c.name, got, how)
		}
	}
}

func TestSpansBeyondTheTextAreMarkedAsFarAsItGoes(t *testing.T) {
	f := parse("# One\n\nThe weir.\n")
	for _, s := range []report.Span{{Block: 1, Start: -3, End: 99}, {Block: 9, End: 4}, {Block: -1, End: 4}} {
		if a, _, ok := f.Make([]report.Span{s}); ok != (s.Block == 1) || ok && a.Text() != "The weir." {
			t.Errorf("%v is marked as %q", s, a.Text())
		}
	}
}

func TestScriptsWithoutSpacesAreMarkedBySigns(t *testing.T) {
	f := parse("# One\n\n水は二つの谷を流れる。\n")
	a, _, ok := f.Make([]report.Span{{Block: 1, Start: 0, End: len("水は")}})
	spans, how := f.Find(a)
	if !ok || a.Text() != "水は" || how != Same || spans[0].End != len("水は") {
		t.Errorf("marked as %q, found at %v", a.Text(), spans)
	}
}

func TestAQuotationHasNoFootnoteMarks(t *testing.T) {
	r := report.Parse([]byte("# One\n\nWater is short.[^1] It is dear.\n\n- An item\n\n[^1]: A note.\n"))
	var all []report.Span
	for b := range r.Blocks[:3] {
		all = append(all, report.Span{Block: b, End: len(r.Blocks[b].Text)})
	}
	if got := Quote(r, all); got != "One\n\nWater is short. It is dear.\n\nAn item" {
		t.Errorf("quoted as %q", got)
	}
}

// book is a long report of words that come back often.
func book(words int) string {
	var b strings.Builder
	for n := 0; n < words/40; n++ {
		if n%20 == 0 {
			fmt.Fprintf(&b, "# Chapter %d\n\n", n/20)
		}
		for w := range 40 {
			fmt.Fprintf(&b, "w%d ", (n*n+w*w*7+n*w)%2500)
		}
		b.WriteString("end.\n\n")
	}
	return b.String()
}

func TestEveryParagraphOfABookIsFoundAgain(t *testing.T) {
	f := parse(book(20_000))
	now := parse("# New\n\nMore.\n\n" + strings.ReplaceAll(book(20_000), "# Chapter 7", "# Renamed"))
	for b := range f.r.Blocks {
		a, _, ok := f.Make([]report.Span{{Block: b, End: len(f.r.Blocks[b].Text)}})
		if f.r.Blocks[b].Kind != report.Paragraph || !ok {
			continue
		}
		if spans, how := now.Find(a); how != Same || len(spans) != 1 || spans[0].Block != b+2 {
			t.Fatalf("block %d is found at %v (%d)", b, spans, how)
		}
	}
}

func BenchmarkFinder(b *testing.B) {
	r := report.Parse([]byte(book(100_000)))
	for b.Loop() {
		NewFinder(r, func(id string) string { return id })
	}
}

func BenchmarkFindNear(b *testing.B) {
	f := parse(book(100_000))
	a, _, _ := f.Make([]report.Span{{Block: 1500, End: len(f.r.Blocks[1500].Text)}})
	a.Quote[0] = "changed changed " + a.Quote[0]
	for b.Loop() {
		if _, how := f.Find(a); how != Near {
			b.Fatal(how)
		}
	}
}
