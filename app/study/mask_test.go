package study

import (
	"strings"
	"testing"

	"placard/content/report"
)

// FuzzMasked masks any term in any definition: what is not hidden is left as it
// was, in its order, and masking a second time finds nothing more.
func FuzzMasked(f *testing.F) {
	f.Add("Coercion", "Coercion, or coercions.")
	f.Add("ILO (International Labour Organization)", "The ILO is an international labour organization")
	f.Fuzz(func(t *testing.T, term, text string) {
		if strings.Contains(term+text, "_") { // cannot be told from what hides
			return
		}
		asked := report.Term{Term: term, Definition: []report.Span{{Block: 0, Start: 0, End: len(text)}}}
		masked := Masked(asked, &report.Report{Blocks: []report.Block{{Text: text}}})
		rest := text
		for _, part := range strings.Split(masked, blank) {
			_, after, ok := strings.Cut(rest, part)
			if !ok {
				t.Fatalf("%q in %q: %q is not of the definition", term, text, part)
			}
			rest = after
		}
		twice := Masked(report.Term{Term: term, Definition: []report.Span{{Block: 0, Start: 0, End: len(masked)}}},
			&report.Report{Blocks: []report.Block{{Text: masked}}})
		is(t, "masked twice", twice, masked)
	})
}
