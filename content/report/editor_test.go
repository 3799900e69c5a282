package report

import (
	"fmt"
	"strings"
	"testing"
)

// complete is a report with every part that a report should have.
const complete = `# Rivers

## Introduction

A river flows.

## Key Terms

**Dyke:** A wall along a river.

## Stakeholders

### Kenya

It has rivers.

## Timeline

- 1990: A dyke is built.

## Possible Solutions

1. **Mend the dyke**: Stone by stone.

## Bibliography

- Lund, Jo. *Counting Rain*. North Press, 2020.
`

func TestWhatATeacherWouldMend(t *testing.T) {
	for _, c := range []struct{ what, old, new, want string }{
		{"nothing", "", "", ""},
		{"a missing part", "## Timeline\n\n- 1990: A dyke is built.\n", "", "3 sections-missing"},
		{"an empty part", "- Lund, Jo. *Counting Rain*. North Press, 2020.\n", "", "25 section-empty"},
		{"an undated event", "built.\n", "built.\n- A dyke falls.\n", "20 event-undated"},
		{"events out of order", "built.\n", "built.\n- 1960: A dyke falls.\n", "20 timeline-order"},
		{"a timeline without a date", "1990: ", "", "17 nothing-found"},
		{"a term defined twice", "river.\n\n## Stake", "river.\n\n**Dyke:** A ditch.\n\n## Stake", "11 term-repeated"},
		{"a long definition", "A wall along a river.", "A wall " + strings.Repeat("that is long ", 20) + ".", "9 term-long"},
		{"a circular definition", "A wall along a river.", "A dyke is what makes up a dyke.", "9 term-circular"},
		{"a template's bibliography", "Lund, Jo. *Counting Rain*. North Press, 2020.", "Insert your sources here in MLA format", "27 placeholder"},
		{"filler", "It has rivers.", "Lorem ipsum dolor sit amet.", "15 placeholder"},
		{"an address that is none", "It has rivers.", "See [here](htp:/rivers).", "15 address"},
		{"an address with a slip", "It has rivers.", "See [here](http://www.un.org,rivers/a).", "15 address"},
		{"a broken address", "It has rivers.", "See https://example.org/what-is- it.html", "15 address-broken"},
		{"a picture without words", "It has rivers.", "It has rivers.\n\n![](map.png)", "17 picture-undescribed"},
		{"a picture named by its file", "It has rivers.", "It has rivers.\n\n![image1.png](map.png)", "17 picture-undescribed"},
		{"a picture with a caption", "It has rivers.", "It has rivers.\n\n![](map.png)\n\nFigure 1: Rivers of Kenya", ""},
		{"a jump", "### Kenya", "##### Kenya", "13 heading-jump"},
		{"a heading's name", "It has rivers.", "It has rivers {#rivers} and lakes.", "15 leftover"},
		{"an escape", "It has rivers.", `It has 3 \\- 4 rivers.`, "15 leftover"},
		{"a picture's mark", "It has rivers.", "It has ![][image7] rivers.", "15 leftover"},
		{"a tag", "It has rivers.", `It has \<u>rivers\</u>.`, "15 leftover"},
		{"stars", "It has rivers.", "It has **rivers, (**SC).", "15 leftover"},
		{"no leftover", "It has rivers.", "It has 3 * 4 rivers & lakes [sic] <3 {so}.", ""},
		{"addresses without a heading", "## Bibliography\n\n- Lund, Jo. *Counting Rain*. North Press, 2020.\n",
			"<https://a.example.org>\n\n<https://b.example.org>\n\n<https://c.example.org>\n", "25 sources-heading"},
	} {
		if !strings.Contains(complete, c.old) {
			t.Fatalf("%s: %q is not in the report", c.what, c.old)
		}
		r := Parse([]byte(strings.Replace(complete, c.old, c.new, 1)))
		checkSound(t, r)
		var got []string
		for _, p := range r.Problems {
			got = append(got, fmt.Sprintf("%d %s", p.Line, p.Code))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %v, want %q", c.what, r.Problems, c.want)
		}
	}
}

func TestProblemsOfOneKindAreCountedOut(t *testing.T) {
	r := Parse([]byte("# Title\n\n" + strings.Repeat("Left over {#here}.\n\n", 3*maxAlike)))
	n := strings.Count(codes(r), "leftover")
	if last := r.Problems[len(r.Problems)-1].Message; n != maxAlike || !strings.Contains(last, "more problems") {
		t.Errorf("%d problems, the last %q", n, last)
	}
}
