package report

import (
	"bytes"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// Every word of the source is in exactly one block, or in the front matter.
// This reader of words knows nothing of the parser: it strips the source of
// its marks, line by line.

var strips = []struct {
	what *regexp.Regexp
	with string
}{
	{regexp.MustCompile(`(?s)\A---\n.*?\n---\n`), ""}, // front matter
	{regexp.MustCompile(`(?m)^(#.*)\{#[^}]*\}`), "$1"},
	{regexp.MustCompile(`(?s)<!--.*?-->`), " "},                                    // comments
	{regexp.MustCompile(`(?m)^ {0,3}\[(?:ref|image1)\]: *<?[^\s>]+>?(.*)$`), "$1"}, // definitions of links that are used: their titles
	{regexp.MustCompile(`!?\[\^[^\]]+\]:?`), " "},                                  // footnote marks
	{regexp.MustCompile(`\[![A-Z]+\]`), " "},                                       // callouts
	{regexp.MustCompile(`<(?:\w+[^>]*)\balt="([^"]*)"[^>]*>`), " $1 "},             // alternative texts
	{regexp.MustCompile(`\]\(<?[^()\s]*>?(?: "([^"]*)")?\)`), "] $1 "},             // addresses of links and pictures
	{regexp.MustCompile(`\]\[[^\]]*\]`), "]"},                                      // references of links
	{regexp.MustCompile(`<?(?:https?://|www\.|mailto:)[^\s>"]*>?`), " "},           // addresses
	{regexp.MustCompile(`(?i)</?(?:br|p|div|table|tr|td|th|tbody|thead|li|ul|ol|colgroup|col|h\d)\b[^>]*>`), " "},
	{regexp.MustCompile(`(?i)</?(?:b|i|u|s|em|strong|sup|sub|span|del|a|small|code|img)\b[^>]*>`), ""},
	{regexp.MustCompile("(?m)^([> ]*)(?:```|~~~).*$"), ""},                                // fences
	{regexp.MustCompile(`(?m)^[> ]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)+(?:\[[ xX]\] )?`), ""}, // markers of lists
	{regexp.MustCompile(`\\([[:punct:]])`), "$1"},                                         // escapes
	{regexp.MustCompile(`\*|~~|\x{ad}`), ""},                                              // emphasis parts no words
}

func sourceWords(src []byte) []string {
	s := strings.ReplaceAll(string(src), "\r\n", "\n")
	for _, strip := range strips {
		s = strip.what.ReplaceAllString(s, strip.with)
	}
	return wordsOf(html.UnescapeString(s))
}

var unknownMarks = regexp.MustCompile(`\[\^[^\]]+\]`)

var addresses = regexp.MustCompile(`(?:https?://|www\.|mailto:)[^\s>]*`)

func blockWords(r *Report) []string {
	var out []string
	for _, b := range r.Blocks {
		text := b.Text
		for _, run := range slices.Backward(b.Runs) {
			if mark := b.Text[run.Start:run.End]; run.Style&Superscript != 0 && strings.HasPrefix(mark, "[") {
				text = text[:run.Start] + " " + text[run.End:]
			}
		}
		text = unknownMarks.ReplaceAllString(text, " ")
		out = append(out, wordsOf(addresses.ReplaceAllString(text, " "))...)
	}
	return out
}

// wordsOf are the runs of letters and digits.
func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) })
}

// wordDiff lists the words that one side has more often.
func wordDiff(want, got []string) (lost, added []string) {
	n := map[string]int{}
	for _, w := range want {
		n[w]++
	}
	for _, w := range got {
		n[w]--
	}
	for w, k := range n {
		for ; k > 0; k-- {
			lost = append(lost, w)
		}
		for ; k < 0; k++ {
			added = append(added, w)
		}
	}
	slices.Sort(lost)
	slices.Sort(added)
	return lost, added
}

func TestEveryWordIsInOneBlock(t *testing.T) {
	for _, file := range fixtures(t) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r := Parse(src)
		checkSound(t, r)
		if lost, added := wordDiff(sourceWords(src), blockWords(r)); len(lost)+len(added) > 0 {
			t.Errorf("%s: words lost %q, added %q", file, lost, added)
		}
	}
}

func fixtures(t testing.TB) []string {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	if extra := os.Getenv("PLACARD_REPORTS"); extra != "" { // other reports, by hand
		more, _ := filepath.Glob(extra)
		files = append(files, more...)
	}
	return files
}

// checkSound checks what holds for every report, whatever its source.
func checkSound(t testing.TB, r *Report) {
	t.Helper()
	for i, b := range r.Blocks {
		last := 0
		for _, run := range b.Runs {
			if run.Start < last || run.End <= run.Start || run.End > len(b.Text) {
				t.Fatalf("block %d: run %v does not fit %q", i, run, b.Text)
			}
			last = run.End
		}
		for _, row := range b.Rows {
			for _, c := range row {
				if c.Start < 0 || c.End < c.Start || c.End > len(b.Text) {
					t.Fatalf("block %d: cell %v does not fit %q", i, c, b.Text)
				}
			}
		}
		if b.Line < 1 || b.Kind == "" {
			t.Fatalf("block %d has line %d, kind %q", i, b.Line, b.Kind)
		}
	}
	if len(r.Topics) == 0 || r.Title == "" && len(r.Blocks) > 0 || r.ID == "" {
		t.Fatalf("%d topics, title %q, id %q", len(r.Topics), r.Title, r.ID)
	}
	ids, at := map[string]bool{}, -1
	for _, topic := range r.Topics {
		at = checkSections(t, topic.Sections, at)
		for _, it := range everything(&topic) {
			if ids[it.id] || it.id == "" || it.line < 1 {
				t.Fatalf("id %q, line %d: empty or given twice", it.id, it.line)
			}
			ids[it.id] = true
			for _, s := range it.spans {
				if s.Block < 0 || s.Block >= len(r.Blocks) || s.Start >= s.End || s.End > len(r.Blocks[s.Block].Text) {
					t.Fatalf("%s: span %v is outside its block", it.id, s)
				}
			}
			for _, n := range it.notes {
				if r.Blocks[n].Kind != Editor {
					t.Fatalf("%s: note %d is no editor's note", it.id, n)
				}
			}
		}
	}
	if at >= 0 && at != len(r.Blocks) {
		t.Fatalf("sections end at block %d of %d", at, len(r.Blocks))
	}
	for _, p := range r.Problems {
		if p.Line < 1 || p.Code == "" || p.Severity == "" || strings.ContainsAny(p.Message+p.Passage, "\n") || p.Block < -1 || p.Block >= max(len(r.Blocks), 1) || !strings.HasSuffix(p.Message, ".") {
			t.Fatalf("problem %+v", p)
		}
	}
}

// checkSections checks that sections follow one another from block end on, or
// from any if that is negative, and returns where the last one ends.
func checkSections(t testing.TB, secs []Section, end int) int {
	t.Helper()
	level := 0
	for _, s := range secs {
		if s.First >= s.End || end >= 0 && s.First != end || s.Level > level+1 || s.Level < 1 || s.Title == "" {
			t.Fatalf("section %+v after level %d, end %d", s, level, end)
		}
		level, end = s.Level, s.End
	}
	return end
}

type anyItem struct {
	id    string
	line  int
	spans []Span
	notes []int
}

// everything lists all items of a topic.
func everything(t *Topic) []anyItem {
	var out []anyItem
	add := func(id string, line int, notes []int, spans ...[]Span) {
		out = append(out, anyItem{id, line, slices.Concat(spans...), notes})
	}
	for _, x := range t.Sections {
		add(x.ID, x.Line, nil)
	}
	for _, x := range t.Terms {
		add(x.ID, x.Line, x.Notes, x.Definition)
	}
	for _, x := range t.Events {
		add(x.ID, x.Line, x.Notes, x.Body)
	}
	for _, x := range t.Parties {
		add(x.ID, x.Line, x.Notes, x.Body)
	}
	for _, x := range t.Challenges {
		add(x.ID, x.Line, x.Notes, x.Body)
	}
	for _, x := range t.Solutions {
		spans := [][]Span{x.Body}
		for _, m := range x.Measures {
			spans = append(spans, m.Body)
		}
		add(x.ID, x.Line, x.Notes, spans...)
	}
	for _, x := range t.Questions {
		add(x.ID, x.Line, nil, x.Body)
	}
	for _, x := range t.Documents {
		add(x.ID, x.Line, nil, x.Body)
	}
	for _, x := range t.Readings {
		add(x.ID, x.Line, nil, x.Body)
	}
	for _, x := range t.Citations {
		add(x.ID, x.Line, nil, x.Body)
	}
	return out
}

func TestParseNeverChangesItsSource(t *testing.T) {
	src, err := os.ReadFile(fixtures(t)[0])
	if err != nil {
		t.Fatal(err)
	}
	before := bytes.Clone(src)
	Parse(src)
	if !bytes.Equal(src, before) {
		t.Error("the source was changed")
	}
}
