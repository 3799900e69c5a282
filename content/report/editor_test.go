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
		{"a year after a day in it", "built.\n", "built.\n- 4 May 1991: A dyke falls.\n- 1991: It is mended.\n", ""},
		{"a year before a day in it that was told", "built.\n", "built.\n- 4 May 1991: A dyke falls.\n- 1991: It is mended.\n- 2 May 1991: Rain.\n", "22 timeline-order"},
		{"a timeline without a date", "1990: ", "", "17 nothing-found"},
		{"a term defined twice", "river.\n\n## Stake", "river.\n\n**Dyke:** A ditch.\n\n## Stake", "11 term-repeated"},
		{"a long definition", "A wall along a river.", "A wall " + strings.Repeat("that is long ", 20) + ".", "9 term-long"},
		{"a circular definition", "A wall along a river.", "A dyke is what makes up a dyke.", "9 term-circular"},
		{"a template's bibliography", "Lund, Jo. *Counting Rain*. North Press, 2020.", "Insert your sources here in MLA format", "27 placeholder"},
		{"what is left of a template", "It has rivers.", "It has\n[[how many?]] rivers [[2]].", "16 template"},
		{"what is left of a template in the front matter", "# Rivers\n", "---\ntitle: \"[[Title]]\"\n---\n# Rivers\n", "2 template"},
		{"filler", "It has rivers.", "Lorem ipsum dolor sit amet.", "15 placeholder"},
		{"an address that is none", "It has rivers.", "See [here](htp:/rivers).", "15 address"},
		{"an address with a slip", "It has rivers.", "See [here](http://www.un.org,rivers/a).", "15 address"},
		{"a broken address", "It has rivers.", "See https://example.org/what-is- it.html", "15 address-broken"},
		{"a picture without words", "It has rivers.", "It has rivers.\n\n![](map.png)", "17 picture-undescribed"},
		{"a picture named by its file", "It has rivers.", "It has rivers.\n\n![image1.png](map.png)", "17 picture-undescribed"},
		{"a picture with a caption", "It has rivers.", "It has rivers.\n\n![](map.png)\n\nFigure 1: Rivers of Kenya", ""},
		{"a slip in an address", "It has rivers.", "It has rivers (htps://example.org/a).", "15 address"},
		{"an address without a colon", "It has rivers.", "See https//example.org/a.", "15 address"},
		{"good addresses", "It has rivers.", "See https://example.org/a, HTTP://B.example.org and mail@example.org.", ""},
		{"the short name of a term", "river.\n\n## Stake", "river (WR).\n\n**Wide River (WR):** A broad one.\n\n**WR:** Water.\n\n## Stake", "13 term-repeated"},
		{"names on the title page", "# Rivers\n", "# Young Delegates\n\n### Rivers Committee\n\n# Rivers\n", ""},
		{"a jump", "### Kenya", "##### Kenya", "13 heading-jump"},
		{"a heading's name", "It has rivers.", "It has rivers {#rivers} and lakes.", "15 leftover"},
		{"an escape", "It has rivers.", `It has 3 \\- 4 rivers.`, "15 leftover"},
		{"a picture's mark", "It has rivers.", "It has ![][image7] rivers.", "15 leftover"},
		{"a bracket that is missing before a picture", "It has rivers.", "!It has rivers](maps/a.png)", "15 leftover"},
		{"a tag", "It has rivers.", `It has \<u>rivers\</u>.`, "15 leftover"},
		{"stars", "It has rivers.", "It has **rivers, (**SC).", "15 leftover"},
		{"a sign of a font", "It has rivers.", "It has \uf0b7 rivers.", "15 leftover"},
		{"a sign that was lost", "It has rivers.", "It has\ufffd rivers.", "15 leftover"},
		{"a garbled apostrophe", "It has rivers.", "Itâ€™s a land of rivers.", "15 leftover"},
		{"a field that Word could not fill", "It has rivers.", "See Error! Reference source not found.", "15 leftover"},
		{"accents", "It has rivers.", "São Tomé, Ångström, PÂTÉ, NAÏVE and Error!", ""},
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

func TestADefinitionThatSaysNoMoreThanItsTerm(t *testing.T) {
	for _, c := range []struct {
		term, definition string
		circular         bool
	}{
		{"Dyke", "A dyke is what makes up a dyke.", true},
		{"Sustainable fishing", "Fishing that is sustainable.", true},
		{"Water treaty", "A water treaty is a treaty about water.", true},
		{"Peacekeeping", "Keeping the peace.", true},
		{"Adaptation to floods", "The act of adapting to floods.", true},
		{"Sand trade", "The trading of sand by people.", true},
		{"Dyke", "A wall along a river.", false},
		{"Dyke", "", false},
		{"Flood plain", "Flat land that a river covers when it floods.", false},
		{"Water treaty", "A treaty in which neighbours agree how much water each may take.", false},
		{"River court", "The river court is a court of five judges that settles disputes.", false},
		{"UNECE", "United Nations Economic Commission for Europe.", false},
		{"Right to water", "Everybody's claim to enough clean water for drinking and washing.", false},
		{"Dam", "A dam holds a river back.", false},
	} {
		if got := isCircular(c.term, c.definition); got != c.circular {
			t.Errorf("%s: %s: %v", c.term, c.definition, got)
		}
	}
}

func TestAProblemQuotesItsPassage(t *testing.T) {
	long := strings.Repeat("one two three ", 30)
	for _, c := range []struct{ what, old, new, code, passage string }{
		{"the words around a leftover", "It has rivers.", "It has many wide and slow rivers {#so} that flow to the sea in the east.", "leftover",
			"… many wide and slow rivers {#so} that flow to the sea …"},
		{"a leftover at the end", "It has rivers.", "It has rivers **", "leftover", "It has rivers **"},
		{"the beginning of a long block", "It has rivers.", "Lorem ipsum " + long, "placeholder",
			"Lorem ipsum one two three one two three one two three one two three …"},
		{"the term", "A wall along a river.", "A wall " + strings.Repeat("that is long ", 20) + ".", "term-long",
			"Dyke: A wall that is long that is long that is long that is …"},
		{"an address", "It has rivers.", "Its rivers are told of [here](htp:/rivers).", "address", "Its rivers are told of here."},
		{"the row of a table", "- 1990: A dyke is built.", "| Date | Event |\n|---|---|\n| 1990 | A dyke is built. |\n| Later | It falls. |", "event-undated", "Later It falls."},
		{"the name of a picture", "It has rivers.", "It has rivers.\n\n![](maps/a.png)", "picture-undescribed", "a.png"},
		{"a line without text", "- 1990: A dyke is built.", "<!-- chart: pie -->\n\n- 1990: A dyke is built.", "chart-kind", "<!-- chart: pie -->"},
		{"the front matter", "# Rivers", "---\nauthor: Jo Lund\nyear: 2020\n---\n\n# Rivers", "front-matter-key", "year: 2020"},
	} {
		r := Parse([]byte(strings.Replace(complete, c.old, c.new, 1)))
		checkSound(t, r)
		if len(r.Problems) == 0 || r.Problems[0].Code != c.code || r.Problems[0].Passage != c.passage {
			t.Errorf("%s: %+v, want %s %q", c.what, r.Problems, c.code, c.passage)
		}
	}
}

func TestAProblemIsInABlockOfItsSection(t *testing.T) {
	r := Parse([]byte(strings.Replace(complete, "It has rivers.", "It has {#so} rivers.", 1)))
	if p := r.Problems[0]; p.Block < 0 || r.SectionOf(p.Block).Title != "Kenya" {
		t.Errorf("%+v", p)
	}
	r = Parse([]byte("---\nyear: 2020\n---\n\n" + complete))
	if p := r.Problems[0]; p.Block != -1 {
		t.Errorf("the front matter is in no block: %+v", p)
	}
}

func TestABrokenAddressIsQuotedWithoutTheSentence(t *testing.T) {
	for _, text := range []string{"See htp://a.example/rivers.", "Its rivers (htp://a.example/rivers).", "Its “rivers” (htp://a.example/rivers)"} {
		r := Parse([]byte(strings.Replace(complete, "It has rivers.", text, 1)))
		if len(r.Problems) != 1 || !strings.HasPrefix(r.Problems[0].Message, "“htp://a.example/rivers” is not an address") {
			t.Errorf("%s: %+v", text, r.Problems)
		}
	}
}
