package report

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"placard/content/wordcount"
)

func TestEveryWordIsInOneBlock(t *testing.T) {
	for _, file := range fixtures(t) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r := Parse(src)
		checkSound(t, r)
		if lost, added := wordcount.Compare(wordcount.Markdown(src), r.Words()); len(lost)+len(added) > 0 {
			t.Errorf("%s: words lost %v, added %v", file, lost, added)
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
