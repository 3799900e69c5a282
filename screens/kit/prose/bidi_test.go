package prose

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"golang.org/x/text/unicode/bidi"

	"placard/content/report"
)

// TestLevelsAreThoseOfUnicode holds the levels against golang.org/x/text, which
// tells the direction of each stretch, for texts without brackets and control
// characters.
func TestLevelsAreThoseOfUnicode(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	letters := []rune("aZ אב ضو ١٢ 123 .,:/+-% %$ ! é ֹ ")
	for range 4000 {
		var text strings.Builder
		for range 1 + r.IntN(14) {
			text.WriteRune(letters[r.IntN(len(letters))])
		}
		checkLevels(t, text.String())
	}
}

func checkLevels(t *testing.T, text string) {
	t.Helper()
	base := bidi.LeftToRight
	if baseOf(text) == 1 {
		base = bidi.RightToLeft
	}
	var p bidi.Paragraph
	if _, err := p.SetString(text, bidi.DefaultDirection(base)); err != nil {
		t.Fatal(err)
	}
	o, err := p.Order()
	if err != nil {
		t.Fatal(err)
	}
	levels := levelsOf(text)
	if len(levels) != len(text) {
		t.Fatalf("%q: %d levels for %d bytes", text, len(levels), len(text))
	}
	for n := range o.NumRuns() {
		run := o.Run(n)
		start, end := run.Pos()
		runes := []rune(text)
		for at := len(string(runes[:start])); at < len(string(runes[:min(end+1, len(runes))])); at++ {
			if odd := levels[at]%2 == 1; odd != (run.Direction() == bidi.RightToLeft) {
				t.Errorf("%q: byte %d has level %d, the stretch %q runs %v", text, at, levels[at], run.String(), run.Direction())
				return
			}
		}
	}
}

// inSightOrder is what stands on a line, from the left.
func inSightOrder(ln *line) []string {
	list := slices.Clone(ln.atoms)
	slices.SortFunc(list, func(a, b atom) int { return int(a.x - b.x) })
	var words []string
	for _, a := range list {
		words = append(words, a.text)
	}
	return words
}

func TestStretchesOfTwoDirectionsStandInTheOrderOfReading(t *testing.T) {
	underLook(t, 1)
	for _, c := range []struct{ text, want string }{
		{"אור (Light List, 1921) והשומר.", ".|והשומר|(|Light List, 1921|)|אור"},
		{"ראה A/RES/78/211 היום", "היום|A/RES/78/211|ראה"},
		{"It says שלום עולם and goes on.", "It says|שלום עולם|and goes on."},
		{"שנת 1921 ושנת 1930.", ".|1930|ושנת|1921|שנת"},
	} {
		p, _ := reader(t, Options{}, 900, 400, []report.Block{para(c.text)})
		if got := strings.Join(inSightOrder(&p.flow.laid[0].lines[0]), "|"); got != c.want {
			t.Errorf("%q stands as %q, want %q", c.text, got, c.want)
		}
	}
}

func TestAParagraphThatBeginsInHebrewBeginsAtTheRight(t *testing.T) {
	underLook(t, 1)
	long := strings.Repeat("האור על הסלע אומר לספינה היכן הסלע ", 12)
	bullet := item(0, "•", long)
	p, _ := reader(t, Options{}, 900, 900, []report.Block{para(long), bullet, para("Text.")})
	for _, ln := range p.flow.laid[0].lines {
		if right := ln.x + ln.width; right < p.page.column-1 || right > p.page.column+1 {
			t.Errorf("a line ends at %.0f of %.0f", right, p.page.column)
		}
	}
	marker := p.flow.laid[1].tags[0]
	if ln := p.flow.laid[1].lines[0]; marker.x < ln.x+ln.width || marker.x+marker.width > p.page.column {
		t.Errorf("the marker is at %.0f, the text ends at %.0f", marker.x, ln.x+ln.width)
	}
	if p.flow.laid[2].lines[0].x != 0 {
		t.Error("a paragraph in English begins elsewhere")
	}
}

// TestPointsAndOffsetsAgreeInBothDirections asks for every offset where it stands,
// and there for the offset.
func TestPointsAndOffsetsAgreeInBothDirections(t *testing.T) {
	underLook(t, 1)
	text := "אור על סלע (Light List, 1921) והשומר"
	p, _ := reader(t, Options{}, 900, 400, []report.Block{para(text)})
	ln := &p.flow.laid[0].lines[0]
	for _, a := range ln.atoms {
		for at := int(a.start); at <= int(a.end); at++ {
			if at < len(text) && at > int(a.start) && at < int(a.end) && text[at]&0xC0 == 0x80 {
				continue // within a letter
			}
			one := &line{atoms: []atom{a}}
			if got := p.flow.atomOffset(one, p.flow.atomAt(one, at)); got != at {
				t.Errorf("%q: offset %d is at %.1f, where %d is", a.text, at, p.flow.atomAt(one, at), got)
			}
		}
	}
	first := middle(t, p, "אור")
	if block, offset := p.PositionAt(fyne.NewPos(p.page.left+p.page.column, first.Y)); block != 0 || offset != 0 {
		t.Errorf("at the right end the text is at %d", offset)
	}
	if _, offset := p.PositionAt(fyne.NewPos(0, first.Y)); offset != len(text) {
		t.Errorf("at the left end the text is at %d of %d", offset, len(text))
	}
	if r := p.RectsOf(spanOf(t, p, "אור"))[0]; r.X+r.Width < p.page.left+p.page.column-1 {
		t.Errorf("the first word ends at %.0f", r.X+r.Width)
	}
}
