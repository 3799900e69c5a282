package prose

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/look"
)

// chapter is a long text with blocks of many kinds.
func chapter(words int) []report.Block {
	r := rand.New(rand.NewPCG(7, 8))
	blocks := []report.Block{heading(1, "A chapter")}
	for n := 0; n < words; {
		switch r.IntN(8) {
		case 0:
			blocks = append(blocks, heading(2+r.IntN(3), babbleOf(r, 6)))
		case 1:
			blocks = append(blocks, item(r.IntN(3), "•", babbleOf(r, 20)))
		case 2:
			blocks = append(blocks, quote(r.IntN(2), babbleOf(r, 30)))
		default:
			blocks = append(blocks, para(babbleOf(r, 90)))
			n += 90
		}
	}
	return blocks
}

func babbleOf(r *rand.Rand, words int) string {
	out := make([]string, words)
	for i := range out {
		out[i] = vocabulary[r.IntN(len(vocabulary))]
	}
	return strings.Join(out, " ")
}

// vocabulary is 2,000 made-up words.
var vocabulary = func() []string {
	r := rand.New(rand.NewPCG(9, 10))
	out := make([]string, 2000)
	for i := range out {
		var w strings.Builder
		for range 1 + r.IntN(4) {
			w.WriteByte("bdfgklmnprstv"[r.IntN(13)])
			w.WriteByte("aeiou"[r.IntN(5)])
		}
		out[i] = w.String()
	}
	return out
}()

func TestThePlaceOneWasAtComesBack(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 600, chapter(3000))
	for i := range p.flow.laid {
		for _, ln := range p.flow.laid[i].lines {
			p.Home()
			p.ScrollTo(i, int(ln.start), Top)
			if p.offset == p.clamp(p.documentHeight()) {
				continue // the end comes before the line can be at the top
			}
			if block, offset := p.TopPosition(); block != i || offset != int(ln.start) {
				t.Fatalf("after ScrollTo(%d, %d) the top is %d, %d", i, ln.start, block, offset)
			}
		}
	}
}

func TestResumingAnywhereMovesNothing(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 600, chapter(3000))
	for p.LineDown() {
		before := p.offset
		block, offset := p.TopPosition()
		p.ScrollTo(block, offset, Top)
		again, offsetAgain := p.TopPosition()
		if again != block || offsetAgain != offset {
			t.Fatalf("at %.0f the place %d, %d became %d, %d", before, block, offset, again, offsetAgain)
		}
		p.scrollTo(before)
	}
}

func TestTheLineAtTheTopSurvivesResizing(t *testing.T) {
	a := underLook(t, 1)
	p, w := reader(t, Options{Margin: 240}, 1150, 700, chapter(3000))
	p.ScrollTo(20, 150, Top)
	wantBlock, wantOffset := p.TopPosition()
	p.ScrollTo(wantBlock, wantOffset, Top)
	holds := func(when string) {
		t.Helper()
		block, offset := p.TopPosition()
		i, _ := p.flow.local(block)
		l := &p.flow.laid[i]
		if k := l.lineOf(wantOffset); block != wantBlock || int(l.lines[k].start) != offset {
			t.Errorf("%s: the top is %d, %d; the line had %d, %d", when, block, offset, wantBlock, wantOffset)
		}
	}
	for _, width := range []float32{300, 1920, 640, 500, 860} {
		w.Resize(fyne.NewSize(width, 640))
		holds("after a resize")
	}
	a.Settings().SetTheme(look.New(look.Options{TextScale: 1.5}))
	p.Refresh()
	holds("at a larger text size")
	a.Settings().SetTheme(look.New(look.Options{}))
	p.Refresh()
	w.Resize(fyne.NewSize(1150, 700))
	if block, offset := p.TopPosition(); block != wantBlock || offset != wantOffset {
		t.Errorf("back at the first size the top is %d, %d, was %d, %d", block, offset, wantBlock, wantOffset)
	}
}

func TestAPlaceSetBeforeTheFirstLayoutIsShown(t *testing.T) {
	underLook(t, 1)
	p := New(Options{})
	p.SetBlocks(chapter(3000), 100)
	p.ScrollTo(120, 0, Top)
	p.Resize(fyne.NewSize(900, 600))
	if block, offset := p.TopPosition(); block != 120 || offset != 0 {
		t.Errorf("the top is %d, %d", block, offset)
	}
}

func TestRectsLieOnTheirWords(t *testing.T) {
	underLook(t, 1)
	for _, width := range []float32{330, 900} {
		p, _ := reader(t, asked(), width, 600, section())
		for i, b := range p.flow.blocks {
			for _, word := range wordsOf(b.Text) {
				span := report.Span{Block: i, Start: word[0], End: word[1]}
				for _, r := range p.RectsOf(span) {
					checkRect(t, p, span, r)
				}
			}
		}
	}
}

// checkRect asks what stands at both ends of a word's area.
func checkRect(t *testing.T, p *Prose, span report.Span, r Rect) {
	t.Helper()
	word := p.flow.blocks[span.Block].Text[span.Start:span.End]
	for _, x := range []float32{r.X + 0.5, r.X + r.Width/2, r.X + r.Width - 0.5} {
		block, offset := p.PositionAt(fyne.NewPos(x, r.Y+r.Height/2))
		if block != span.Block || offset < span.Start || offset > span.End {
			t.Errorf("at %.1f in the area of %q is %d, %d, not within %v", x-r.X, word, block, offset, span)
		}
	}
	if r.Width < 2 || r.Height < 8 {
		t.Errorf("the area of %q is %v", word, r)
	}
}

// wordsOf are the bounds of a text's words.
func wordsOf(text string) [][2]int {
	var out [][2]int
	start := -1
	for i, r := range text + " " {
		in := unicode.IsLetter(r) || unicode.IsDigit(r)
		if in && start < 0 {
			start = i
		}
		if !in && start >= 0 {
			out, start = append(out, [2]int{start, i}), -1
		}
	}
	return out
}

func TestRectsAreWhereTheTextIsDrawn(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 600, []report.Block{para("The village reads the gauge at the upper weir.")})
	word := "gauge"
	start := strings.Index(p.flow.blocks[0].Text, word)
	r := p.RectsOf(report.Span{Block: 0, Start: start, End: start + len(word)})[0]
	line := texts(p)[0]
	m := driverMeasurer{}
	f := Font{look.Serif, 17}
	wantX := line.Position().X + m.Width(p.flow.blocks[0].Text[:start], f)
	if away(r.X, wantX) > 1 || away(r.Width, m.Width(word, f)) > 1 {
		t.Errorf("the area of %q is %v, it is drawn at %.1f, %.1f wide", word, r, wantX, m.Width(word, f))
	}
	if r.Y > line.Position().Y+1 || r.Y+r.Height < line.Position().Y+line.Size().Height-1 {
		t.Errorf("the area %v does not hold the line at %.1f, %.1f high", r, line.Position().Y, line.Size().Height)
	}
}

func TestPointsOutsideOfTheTextHaveTheNearestPlace(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 600, []report.Block{para("First line."), para("Last line.")})
	for _, c := range []struct {
		x, y          float32
		block, offset int
	}{
		{0, 0, 0, 0}, {899, 30, 0, len("First line.")}, {0, 599, 1, 0}, {899, 599, 1, len("Last line.")},
	} {
		if block, offset := p.PositionAt(fyne.NewPos(c.x, c.y)); block != c.block || offset != c.offset {
			t.Errorf("at %.0f, %.0f is %d, %d, want %d, %d", c.x, c.y, block, offset, c.block, c.offset)
		}
	}
}

func TestAnEmptyReaderAnswersAll(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{Margin: 240}, 900, 600, nil)
	p.TopPosition()
	p.PositionAt(fyne.NewPos(5, 5))
	p.ScrollTo(3, 0, Top)
	p.SetTerms(nil)
	p.SetHits(nil, -1)
	if p.NextTerm() || p.PageDown() || p.OpenTerm() || len(p.RectsOf(report.Span{})) > 0 {
		t.Error("there was something to go to")
	}
}
