package search

import (
	"slices"
	"testing"

	"placard/content/report"
)

func TestADocumentIsKnownByItsSymbolInTheText(t *testing.T) {
	r := report.Parse([]byte(`# Introduction

The council was heard in A/RES/78/211, and once more in S/RES/1325(2000). It cites A/RES/1/1 and [A/RES/78/211](https://undocs.org/A/RES/78/211).

## Help in A/RES/78/211

- A list that names A/RES/78/211, twice: A/RES/78/211.

# Relevant Resolutions

- Help for the coasts, 19 December 2023 (A/RES/78/211)
- Women, peace and security, 31 October 2000 (S/RES/1325 (2000))
`))
	var got []string
	for _, m := range Symbols(r) {
		b := r.Blocks[m.Span.Block]
		got = append(got, string(b.Kind)+" "+b.Text[m.Span.Start:m.Span.End])
	}
	want := []string{"paragraph A/RES/78/211", "paragraph S/RES/1325(2000)", "item A/RES/78/211", "item A/RES/78/211"}
	if !slices.Equal(got, want) {
		t.Errorf("named are %q, want %q", got, want)
	}
	if m := Symbols(r)[1]; m.Term != r.Topics[0].Documents[1].ID {
		t.Errorf("S/RES/1325 is %s", m.Term)
	}
}

func TestWithoutDocumentsNoSymbolIsKnown(t *testing.T) {
	if got := Symbols(report.Parse([]byte("# Introduction\n\nSee A/RES/78/211.\n"))); got != nil {
		t.Errorf("found %v", got)
	}
}
