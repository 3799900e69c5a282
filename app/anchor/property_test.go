package anchor

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"placard/content/report"
)

// bundled is the report that comes with the program.
func bundled(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../content/reports/human-trafficking/report.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// passageAt is a passage of some words of a report, over several blocks if they
// end before.
func (f *Finder) passageAt(first, words int) []report.Span {
	var spans []report.Span
	for _, w := range f.words[first:min(first+words, len(f.words))] {
		if n := len(spans); n > 0 && spans[n-1].Block == int(w.block) {
			spans[n-1].End = int(w.end)
			continue
		}
		if n := len(spans); n > 0 {
			spans[n-1].End = len(f.r.Blocks[spans[n-1].Block].Text)
		}
		spans = append(spans, report.Span{Block: int(w.block), Start: int(w.start), End: int(w.end)})
		if len(spans) > 1 {
			spans[len(spans)-1].Start = 0
		}
	}
	return spans
}

func TestWhateverIsMarkedIsFoundInTheSameReport(t *testing.T) {
	f := parse(bundled(t))
	random := rand.New(rand.NewPCG(3, 9))
	for range 3000 {
		spans := f.passageAt(random.IntN(len(f.words)), 1+random.IntN(60))
		a, kept, ok := f.Make(spans)
		if !ok {
			t.Fatalf("%v cannot be marked", spans)
		}
		if found, how := f.Find(a); how != Same || !slices.Equal(found, kept) {
			t.Fatalf("%q at %v is found at %v (%d)", a.Text(), kept, found, how)
		}
	}
}

// Somebody has put in, taken out and moved paragraphs all over the report. What
// stands in paragraphs that were left alone is found there, and what was taken
// out is lost, or is found where the same words stand.
func TestMarksSurviveAnEditionThatIsShuffled(t *testing.T) {
	text := bundled(t)
	random := rand.New(rand.NewPCG(5, 2))
	f, checked := parse(text), 0
	for range 20 {
		paragraphs := strings.Split(text, "\n\n")
		random.Shuffle(5, func(i, j int) { paragraphs[20+i], paragraphs[20+j] = paragraphs[20+j], paragraphs[20+i] })
		gone := 30 + random.IntN(10)
		paragraphs[gone] = "Nothing of this kind was said before, in this place or in any other."
		paragraphs = slices.Insert(paragraphs, 10, "A paragraph of a new edition.", "And one more of these.")
		now := parse(strings.Join(paragraphs, "\n\n"))
		for range 60 {
			first := random.IntN(len(f.words))
			spans := f.passageAt(first, 6+random.IntN(30))
			a, kept, _ := f.Make(spans)
			found, how := now.Find(a)
			said := Quote(f.r, kept)
			inOnePlace := len(kept) == 1 && strings.Contains(strings.Join(paragraphs, "\n\n"), f.r.Blocks[kept[0].Block].Text)
			if inOnePlace {
				checked++
			}
			if inOnePlace && (how != Same || Quote(now.r, found) != said) {
				t.Fatalf("%q is found as %q (%d)", said, Quote(now.r, found), how)
			}
			if how == Same && !sameWords(now, found, a) {
				t.Fatalf("%q is said to be %q", said, Quote(now.r, found))
			}
		}
	}
	if checked < 100 {
		t.Errorf("only %d passages stood in paragraphs that were left alone", checked)
	}
}

func sameWords(f *Finder, spans []report.Span, a Anchor) bool {
	var texts []string
	for _, s := range spans {
		texts = append(texts, f.r.Blocks[s.Block].Text[s.Start:s.End])
	}
	return slices.Equal(f.numbers(texts...), f.numbers(a.Quote...))
}
