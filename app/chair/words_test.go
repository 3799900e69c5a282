package chair

import (
	"testing"

	"placard/content/report"
	"placard/content/wordcount"
)

// TestAnyBlockThatGoesMissingIsSeen takes each block out of a report in turn:
// its words, and no others, are lost.
func TestAnyBlockThatGoesMissingIsSeen(t *testing.T) {
	source := wordcount.Markdown([]byte(faulty))
	r := report.Parse([]byte(faulty))
	for i, b := range r.Blocks {
		whole := r.Blocks
		r.Blocks = append(append([]report.Block{}, whole[:i]...), whole[i+1:]...)
		lost, doubled := wordcount.Compare(source, r.Words())
		if len(lost) != len(wordcount.In(b.Text)) || len(doubled) > 0 {
			t.Errorf("without %q: lost %v, doubled %v", b.Text, lost, doubled)
		}
		for _, p := range lost {
			if p.Line != b.Line {
				t.Errorf("without %q in line %d: lost %v", b.Text, b.Line, p)
			}
		}
		r.Blocks = append(append([]report.Block{}, whole...), b)
		if lost, doubled := wordcount.Compare(source, r.Words()); len(lost) > 0 || len(doubled) != len(wordcount.In(b.Text)) {
			t.Errorf("%q twice: lost %v, doubled %v", b.Text, lost, doubled)
		}
		r.Blocks = whole
	}
}
