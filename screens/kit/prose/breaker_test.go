package prose

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/look"
)

// runeMeasurer makes every letter as wide as half its size: a font whose widths
// can be added up in the head.
type runeMeasurer struct{}

func (runeMeasurer) Width(text string, f Font) float32 {
	return float32(utf8.RuneCountInString(text)) * f.Size / 2
}

func (runeMeasurer) Extent(f Font) (height, baseline float32) { return f.Size * 1.25, f.Size }

// plainFlow lays blocks out with ten pixels to a letter of reading text.
func plainFlow(blocks []report.Block, width float32) *flow {
	f := &flow{blocks: blocks}
	f.ruler = newRuler(runeMeasurer{})
	r := rung{20, 30}
	f.sheet = sheet{unit: 1, caption: rung{12, 16}, text: r, reading: r, heading: r, title: r, display: r}
	f.ask = ask{
		open:    func(int) bool { return true },
		picture: func(int) (float32, float32, bool) { return 0, 0, false },
		chart:   func(int, float32) (float32, bool) { return 0, false },
	}
	f.compose()
	f.arrange(width)
	return f
}

// set is how a paragraph breaks at a width in letters, lines parted by |.
func set(kind report.BlockKind, markup string, letters int) string {
	f := plainFlow([]report.Block{block(kind, markup)}, float32(letters)*10)
	var lines []string
	for _, ln := range f.laid[0].lines {
		lines = append(lines, strings.TrimRight(f.blocks[0].Text[ln.start:ln.end], " \n"))
	}
	return strings.Join(lines, "|")
}

func TestLinesEndWhereAReaderExpects(t *testing.T) {
	for _, c := range []struct {
		why, text string
		letters   int
		want      string
	}{
		{"at spaces", "the court of the valley", 9, "the court|of the|valley"},
		{"a space at the end may hang", "the court of", 9, "the court|of"},
		{"at a line end", "the\ncourt of", 20, "the|court of"},
		{"an empty line stays", "the\n\ncourt", 20, "the||court"},
		{"behind a hyphen", "well-known court", 6, "well-|known|court"},
		{"not behind a hyphen before a figure", "COVID-19 law", 8, "COVID-19|law"},
		{"not behind a minus", "at -five", 4, "at|-fiv|e"},
		{"behind a dash", "rivers—wells", 8, "rivers—|wells"},
		{"not before a dash", "rivers — wells", 7, "rivers|— wells"},
		{"a dash stays with what it follows", "a river — wells", 9, "a river —|wells"},
		{"not inside a span of years", "in 2000–2010 it", 9, "in|2000–2010|it"},
		{"not at a hard space", "the 5\u00a0km road", 6, "the|5\u00a0km|road"},
		{"not at a thin hard space", "a 5\u202f000 m", 7, "a 5\u202f000|m"},
		{"at a space without width", "data\u200bbase", 5, "data\u200b|base"},
		{"a word that fits on no line is cut", "incomprehensible", 6, "incomp|rehens|ible"},
		{"an address behind its signs", "https://example.org/a-place/there", 20, "https://example.org/|a-place/there"},
		{"a short symbol not", "see A/RES/64 now", 9, "see|A/RES/64|now"},
		{"between signs of Chinese", "東京都は日本の", 3, "東京都|は日本|の"},
		{"not before a closing sign", "東京。都は", 2, "東|京。|都は"},
		{"not behind an opening sign", "東「京」都", 3, "東|「京」|都"},
		{"not between a letter and its mark", "e\u0301e\u0301e\u0301", 3, "e\u0301|e\u0301|e\u0301"},
		{"not between the styles of a word", "**Not**hing at", 8, "Nothing|at"},
		{"space at the start is left out", "   the court", 9, "the court"},
		{"several spaces count", "a   b", 4, "a|b"},
		{"a tab is a space", "a\tb", 3, "a\tb"},
	} {
		if got := set(report.Paragraph, c.text, c.letters); got != c.want {
			t.Errorf("%s: %q at %d letters is %q, want %q", c.why, c.text, c.letters, got, c.want)
		}
	}
}

func TestCodeKeepsItsIndents(t *testing.T) {
	f := plainFlow([]report.Block{block(report.Code, "if dry:\n\tclose()\n  open()")}, 400)
	var got []float32
	for _, ln := range f.laid[0].lines {
		x := ln.x
		for _, p := range f.laid[0].set[ln.first:ln.last] {
			if p.end > p.start {
				break
			}
			x += p.space
		}
		got = append(got, x-boxPad)
	}
	if want := []float32{0, 40, 20}; len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("the lines start at %v, want %v", got, want)
	}
}

// checkLines fails if a line is wider than the column although it could be
// broken, or if a letter is in no line, or in two.
func checkLines(t *testing.T, f *flow, i int) {
	t.Helper()
	l, text := &f.laid[i], f.blocks[i].Text
	at := int32(0)
	for k, ln := range l.lines {
		if k == 0 {
			at = int32(len(text) - len(strings.TrimLeftFunc(text, func(r rune) bool { return spaceOf(r) != noSpace })))
			at = min(at, ln.start)
		}
		if ln.start != at && k > 0 {
			t.Fatalf("line %d starts at %d, the one before ends at %d: %q", k, ln.start, at, text)
		}
		at = ln.end
		if ln.x+ln.width > f.width+1 && letters(text[ln.start:ln.end]) > 1 {
			t.Fatalf("line %q ends at %.1f in a column of %.1f", text[ln.start:ln.end], ln.x+ln.width, f.width)
		}
	}
	if rest := text[at:]; strings.TrimFunc(rest, func(r rune) bool { return spaceOf(r) != noSpace }) != "" {
		t.Fatalf("%q is in no line of %q", rest, text)
	}
}

// letters counts what a word can be cut into.
func letters(text string) int {
	n, prev := 0, rune(0)
	for _, r := range strings.TrimSpace(text) {
		if prev == 0 || mayCut(prev, r) {
			n++
		}
		prev = r
	}
	return n
}

func FuzzLines(f *testing.F) {
	for _, s := range []string{
		"the court of the valley", "well-known — https://example.org/a?b=c&d", "東京都は日本の首都である。",
		"لغة عربية وكلمات", "👩‍👩‍👧 family\u00a0of", "a\n\n b\t\tc", "\u200b\u00ad\ufeff", "ééé", strings.Repeat("x", 500),
		strings.Repeat("a-", 200), strings.Repeat("/", 100), "\xff\xfe", "",
	} {
		f.Add(s, uint16(120), uint8(3), false)
		f.Add(s, uint16(30), uint8(1), true)
	}
	f.Fuzz(func(t *testing.T, text string, width uint16, every uint8, code bool) {
		b := report.Block{Kind: report.Paragraph, Text: text}
		if code {
			b.Kind = report.Code
		}
		for at := int(every); every > 0 && at < len(text); at += 2 * int(every) {
			start, end := runeStart(text, at), runeStart(text, min(at+int(every), len(text)))
			b.Runs = append(b.Runs, report.Run{Start: start, End: end, Style: report.Style(every) & 63})
		}
		fl := plainFlow([]report.Block{b}, float32(width%2000)+60)
		checkLines(t, fl, 0)
	})
}

func runeStart(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// babble is text of many sorts of words.
func babble(r *rand.Rand, words int) string {
	sorts := []string{"the", "a", "valley", "officials", "well-known", "—", "–", "(AVA),", "A/RES/64/293", "To",
		"https://www.example.org/some/long/path?with=query", "5\u00a0km", "Þjóð", "naïve", "“quoted”", "2000–2010",
		"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", "…", "fi", "office", "VAT", "Yo,"}
	var s strings.Builder
	for range words {
		s.WriteString(sorts[r.IntN(len(sorts))])
		s.WriteString([]string{" ", " ", " ", " ", "  ", "\n"}[r.IntN(6)])
	}
	return s.String()
}

func TestNoLineIsWiderThanItsColumn(t *testing.T) {
	underLook(t, 1)
	r := rand.New(rand.NewPCG(1, 2))
	for range 40 {
		blocks := []report.Block{
			heading(1, babble(r, 8)), para(babble(r, 60)), item(0, "1.", babble(r, 20)), item(7, "viii)", babble(r, 20)),
			quote(4, babble(r, 20)), labelled(report.Callout, "NOTE", babble(r, 20)), block(report.Code, babble(r, 20)),
			labelled(report.Footnote, "12", babble(r, 20)), labelled(report.Editor, "EDITOR", babble(r, 9)),
		}
		p, _ := reader(t, asked(), 300+float32(r.IntN(900)), 500, blocks)
		p.fold(len(blocks) - 1)
		for i := range blocks {
			checkLines(t, &p.flow, i)
		}
	}
}

func TestTablesStayInTheirColumnOrScroll(t *testing.T) {
	underLook(t, 1)
	r := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		columns := 1 + r.IntN(9)
		var rows []string
		for range 1 + r.IntN(6) {
			var cells []string
			for range columns {
				cells = append(cells, strings.ReplaceAll(babble(r, r.IntN(6)), "\n", " "))
			}
			rows = append(rows, strings.Join(cells, "|"))
		}
		p, _ := reader(t, Options{}, 300+float32(r.IntN(900)), 500, []report.Block{table(rows...)})
		l := &p.flow.laid[0]
		most := max(p.flow.width, l.wide)
		for _, ln := range l.lines {
			if ln.x+ln.width > most+1 {
				t.Fatalf("a cell ends at %.1f in a table of %.1f: %q", ln.x+ln.width, most, rows)
			}
		}
	}
}

func TestLinesAreAsWideAsTheyAreDrawn(t *testing.T) {
	underLook(t, 1)
	r := rand.New(rand.NewPCG(5, 6))
	f := Font{look.Serif, 17}
	source, style := faceOf(f.Face)
	for range 20 {
		text := strings.ReplaceAll(babble(r, 60), "\u00a0", " ")
		p, _ := reader(t, Options{}, 700, 500, []report.Block{para(text)})
		for _, ln := range p.flow.laid[0].lines {
			drawn := strings.TrimRight(text[ln.start:ln.end], " \n")
			size, _ := fyne.CurrentApp().Driver().RenderedTextSize(drawn, f.Size, style, source)
			if away(size.Width, ln.width) > 1 {
				t.Errorf("%q is %.2f wide and drawn %.2f wide", drawn, ln.width, size.Width)
			}
		}
	}
}

func TestLongWordsCostNoSquare(t *testing.T) {
	word := strings.Repeat("abcdefgh/", 30_000)
	counted := &counting{}
	f := &flow{blocks: []report.Block{para(word), para(strings.Repeat("x", 200_000))}}
	f.ruler = newRuler(counted)
	r := rung{20, 30}
	f.sheet = sheet{unit: 1, reading: r}
	f.compose()
	f.arrange(600)
	if limit := 40 * (len(word) + 200_000); counted.bytes > limit {
		t.Errorf("%d bytes were measured, over %d", counted.bytes, limit)
	}
}

// counting counts the bytes that are measured.
type counting struct {
	runeMeasurer
	bytes int
}

func (c *counting) Width(text string, f Font) float32 {
	c.bytes += len(text)
	return c.runeMeasurer.Width(text, f)
}
