package cli

import (
	"strings"
	"testing"

	"placard/app/chair"
	"placard/content/wordcount"
)

func TestWordsThatAreNotInOneBlockAreNamed(t *testing.T) {
	w := chair.Words{N: 7, Lines: true,
		Lost:    []wordcount.Place{{Word: wordcount.Word{Text: "dam", Line: 3}, Around: "a dam holds"}},
		Doubled: []wordcount.Place{{Word: wordcount.Word{Text: "the", Line: 9}, Around: "of the the river"}},
	}
	for _, c := range []struct {
		lines bool
		want  string
	}{
		{true, "r\n  7 words, 1 lost, 1 doubled\nr:3: lost: “dam” in “a dam holds”\nr:9: doubled: “the” in “of the the river”\n"},
		{false, "r\n  7 words, 1 lost, 1 doubled\nr: lost: “dam” in “a dam holds”\nr: doubled: “the” in “of the the river”\n"},
	} {
		var b strings.Builder
		w.Lines = c.lines
		if err := writeWords(&b, "r", w); err != nil || b.String() != c.want {
			t.Errorf("%q, error %v", b.String(), err)
		}
	}
}
