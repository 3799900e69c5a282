package prose

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/content/report"
)

// texts are the texts that are drawn, from the top.
func texts(p *Prose) []*canvas.Text {
	var out []*canvas.Text
	for _, o := range p.ink.objects {
		switch o := o.(type) {
		case *canvas.Text:
			out = append(out, o)
		case *pane:
			for _, o := range test.WidgetRenderer(o).Objects() {
				if t, ok := o.(*canvas.Text); ok {
					out = append(out, t)
				}
			}
		}
	}
	return out
}

// shown is the text that is drawn.
func shown(p *Prose) string {
	var s []string
	for _, t := range texts(p) {
		s = append(s, t.Text)
	}
	return strings.Join(s, " ")
}

// spanOf finds words in the blocks of a reader.
func spanOf(t testing.TB, p *Prose, words string) report.Span {
	t.Helper()
	for i, b := range p.flow.blocks {
		if n := strings.Index(b.Text, words); n >= 0 {
			return report.Span{Block: p.flow.first + i, Start: n, End: n + len(words)}
		}
	}
	t.Fatalf("%q is in no block", words)
	return report.Span{}
}

// middle is the middle of a stretch of text.
func middle(t testing.TB, p *Prose, words string) fyne.Position {
	t.Helper()
	r := p.RectsOf(spanOf(t, p, words))[0]
	return fyne.NewPos(r.X+r.Width/2, r.Y+r.Height/2)
}

func tapOn(t testing.TB, p *Prose, words string) {
	t.Helper()
	p.Tapped(&fyne.PointEvent{Position: middle(t, p, words)})
}

// tapTag clicks a label of ours.
func tapTag(t testing.TB, p *Prose, label string) {
	t.Helper()
	for i := range p.flow.laid {
		for n, tag := range p.flow.laid[i].tags {
			if tag.text == label {
				r := p.areas(spot{kind: tagSpot, tag: n, span: report.Span{Block: p.flow.first + i}})[0]
				p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(r.X+r.Width/2, r.Y+r.Height/2)})
				return
			}
		}
	}
	t.Fatalf("there is no %q", label)
}

func TestWhatIsDrawnIsWhatTheWindowHolds(t *testing.T) {
	underLook(t, 1)
	counts := map[int]int{}
	for _, words := range []int{3_000, 300_000} {
		p, _ := reader(t, Options{}, 1000, 700, chapter(words))
		most := 0
		for range 50 {
			most = max(most, len(p.ink.Objects()))
			p.PageDown()
		}
		p.End()
		counts[words] = max(most, len(p.ink.Objects()))
		if spare := len(p.ink.spare) + len(p.ink.texts); spare > 200 {
			t.Errorf("%d words: %d texts are kept", words, spare)
		}
	}
	if small, large := counts[3_000], counts[300_000]; large > small+20 || large > 120 {
		t.Errorf("%d objects at 3,000 words, %d at 300,000", small, large)
	}
}

func TestScrollingMovesTheTextThatStaysAndMakesNoOther(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 1000, 700, chapter(3000))
	before := texts(p)
	last := before[len(before)-1]
	y := last.Position().Y
	p.Scroll(20)
	if !slices.Contains(texts(p), last) || last.Position().Y != y-20 {
		t.Errorf("the last line is at %.1f, was at %.1f", last.Position().Y, y)
	}
}

func TestBaselinesAgreeWithinALine(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 1000, 700, []report.Block{para("A *b* **c** `d` e")})
	var first float32
	for n, text := range texts(p) {
		_, base := fyne.CurrentApp().Driver().RenderedTextSize(text.Text, text.TextSize, text.TextStyle, text.FontSource)
		drawn := text.Position().Y + ceil(base)
		if n == 0 {
			first = drawn
		}
		if drawn != first {
			t.Errorf("%q has its baseline at %.2f, the first at %.2f", text.Text, drawn, first)
		}
	}
}

func TestKeysScroll(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 600, chapter(3000))
	p.PageDown()
	one := p.offset
	if one < 500 || one > 600 {
		t.Errorf("a page is %.0f", one)
	}
	p.LineDown()
	p.LineUp()
	p.PageUp()
	if p.offset != 0 || p.PageUp() || p.LineUp() || p.Home() {
		t.Errorf("back at the start the offset is %.1f", p.offset)
	}
	if !p.End() || p.End() || p.PageDown() || !p.AtEnd() {
		t.Error("the end is not the end")
	}
	p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 40)})
	if p.AtEnd() && p.offset == p.clamp(p.documentHeight()) {
		t.Error("the wheel does not turn")
	}
}

func TestPlainKeysDoWhatAReaderExpects(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 600, chapter(3000))
	press := func(name fyne.KeyName, mod fyne.KeyModifier) bool { return p.Key(&fyne.KeyEvent{Name: name}, mod) }
	for _, c := range []struct {
		down, up fyne.KeyName
		mod      fyne.KeyModifier
	}{
		{fyne.KeyDown, fyne.KeyUp, 0}, {fyne.KeyPageDown, fyne.KeyPageUp, 0},
		{fyne.KeySpace, fyne.KeySpace, fyne.KeyModifierShift}, {fyne.KeyEnd, fyne.KeyHome, 0},
	} {
		if !press(c.down, 0) || p.offset == 0 || !press(c.up, c.mod) || p.offset != 0 {
			t.Errorf("%s and %s: the offset is %.1f", c.down, c.up, p.offset)
		}
	}
	for _, name := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEscape, fyne.KeyRight, fyne.KeyT, fyne.KeyUp} {
		if press(name, 0) {
			t.Errorf("%s was taken although there is nothing for it", name)
		}
	}
}

func TestTheBarFollowsAndLeads(t *testing.T) {
	underLook(t, 1)
	p, w := reader(t, Options{}, 900, 600, chapter(3000))
	w.Canvas().Capture() // the toolkit makes the bar's renderer only now
	if h := p.ink.bar.thumb.Size().Height; h > 200 {
		t.Errorf("at the start the thumb is %.1f high", h)
	}
	p.End()
	top, height := p.ink.bar.extent()
	if away(top+height, 600) > 0.5 {
		t.Errorf("at the end the thumb ends at %.1f", top+height)
	}
	p.ink.bar.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, top+5)}})
	p.ink.bar.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(5, 5)}})
	p.ink.bar.DragEnd()
	if p.offset != 0 {
		t.Errorf("dragged to the top the offset is %.1f", p.offset)
	}
	short, _ := reader(t, Options{}, 900, 600, []report.Block{para("Short.")})
	if short.ink.bar.Visible() {
		t.Error("a text that is in sight has a scroll bar")
	}
}

func TestLinksAreHandedOutAndNeverOpened(t *testing.T) {
	underLook(t, 1)
	var got []string
	p, _ := reader(t, Options{OnLink: func(url string) { got = append(got, url) }}, 900, 600, section())
	at := middle(t, p, "charter’s text")
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if p.Cursor() != desktop.PointerCursor {
		t.Error("over a link the pointer is no hand")
	}
	p.Tapped(&fyne.PointEvent{Position: at})
	tapOn(t, p, "Progress")
	if len(got) != 1 || got[0] != "https://example.org/charter" {
		t.Errorf("links handed out: %q", got)
	}
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(2, 2)}})
	if p.Cursor() != desktop.DefaultCursor {
		t.Error("beside a link the pointer is a hand")
	}
}

func TestAnEditorsNoteUnfoldsInItsPlace(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 600, section())
	height := p.flow.height
	if strings.Contains(shown(p), "source says") {
		t.Fatal("the note is open at the start")
	}
	tapTag(t, p, "Editor’s note")
	if !strings.Contains(shown(p), "The source says 2011") || p.flow.height <= height {
		t.Error("the note does not open")
	}
	tapTag(t, p, "Editor’s note")
	if p.flow.height != height {
		t.Error("the note does not close")
	}
}

func TestRevealOpensWhatIsFoldedAway(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, asked(), 900, 600, section())
	for _, words := range []string{"The source says", "2020"} {
		p.Reveal(spanOf(t, p, words))
		if !strings.Contains(shown(p), words) {
			t.Errorf("%q is not shown", words)
		}
	}
}

func TestAChartCanBeSeenAsItsTable(t *testing.T) {
	underLook(t, 1)
	made := 0
	chart := newStub(200)
	p, _ := reader(t, Options{Chart: func(b report.Block) fyne.CanvasObject { made++; return chart }}, 900, 2400, section())
	if !slices.Contains(p.ink.objects, fyne.CanvasObject(chart)) || strings.Contains(shown(p), "Wells") {
		t.Error("the chart is not drawn")
	}
	tapTag(t, p, "Show as table")
	if slices.Contains(p.ink.objects, fyne.CanvasObject(chart)) || !strings.Contains(shown(p), "Wells") {
		t.Error("the table is not shown")
	}
	tapTag(t, p, "Show as chart")
	if !slices.Contains(p.ink.objects, fyne.CanvasObject(chart)) || made != 1 {
		t.Errorf("the chart was made %d times", made)
	}
}

func TestATableWithoutAChartIsATable(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 2400, section())
	if s := shown(p); !strings.Contains(s, "Wells") || strings.Contains(s, "Show as") {
		t.Error("the chart that cannot be drawn is not a table")
	}
}

func TestFootnotesAndTheirMarksLeadToEachOther(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 400, section())
	tapOn(t, p, "[1]")
	if !strings.Contains(shown(p), "Yearbook") {
		t.Error("the mark does not lead to the footnote")
	}
	tapTag(t, p, "1")
	if !strings.Contains(shown(p), "Three bodies") {
		t.Error("the footnote does not lead back")
	}
}

func TestAFootnoteCanBeShownWhereOneReads(t *testing.T) {
	underLook(t, 1)
	var heard []string
	p, _ := reader(t, Options{OnFootnote: func(m NoteMark, at Rect, how How) {
		if at.Width > 0 {
			heard = append(heard, m.Label+": "+[...]string{"pointed", "left", "opened"}[how])
		}
	}}, 900, 400, section()[:2])
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle(t, p, "[1]")}})
	tapOn(t, p, "[1]")
	p.MouseOut()
	if want := []string{"1: pointed", "1: opened", "1: left"}; !slices.Equal(heard, want) {
		t.Errorf("heard %q, want %q", heard, want)
	}
	if p.offset != 0 {
		t.Error("the text moved")
	}
}

func TestAMissingPictureSaysSo(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, asked(), 900, 3000, section())
	if s := shown(p); !strings.Contains(s, "Picture missing Pumps by village") ||
		!strings.Contains(s, "The weir at Aldern") || strings.Contains(s, "A dry weir") {
		t.Errorf("shown: %s", s)
	}
}

func TestFurnitureIsNotShown(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 600, []report.Block{block(report.Furniture, "Page 3"), heading(1, "Title"), para("Text.")})
	if got := shown(p); got != "Title Text." {
		t.Errorf("shown: %q", got)
	}
	if size := texts(p)[0].TextSize; size != 30 {
		t.Errorf("the title is set in %.0f", size)
	}
}

func TestBlocksInSightAreTold(t *testing.T) {
	underLook(t, 1)
	var told [][2]int
	blocks := chapter(3000)
	p := New(Options{OnVisible: func(first, last int) { told = append(told, [2]int{first, last}) }})
	p.SetBlocks(blocks, 50)
	w := test.NewTempWindow(t, p)
	w.Resize(fyne.NewSize(900, 600))
	p.End()
	n := len(told)
	if n < 2 || told[0][0] != 50 || told[n-1][1] != 50+len(blocks)-1 {
		t.Errorf("told %v of %d blocks", told, len(blocks))
	}
	p.draw()
	if len(told) != n {
		t.Error("told again although nothing changed")
	}
}

func TestMarginObjectsStandBesideTheirLinesOrBelowEachOther(t *testing.T) {
	underLook(t, 1)
	p, w := reader(t, Options{Margin: 240}, 1150, 700, section())
	a, b, c := newStub(30), newStub(50), newStub(10)
	p.SetMargin([]MarginItem{{spanOf(t, p, "Progress"), c}, {spanOf(t, p, "Three bodies"), a}, {spanOf(t, p, "the valleys"), b}})
	line := p.RectsOf(spanOf(t, p, "Three bodies"))[0]
	if y := a.Position().Y; away(y, line.Y) > 2 || a.Position().X != p.page.left+p.page.column+marginGap {
		t.Errorf("the first is at %v beside %v", a.Position(), line)
	}
	if b.Position().Y != a.Position().Y+30+marginBetween || b.Size() != fyne.NewSize(240, 50) {
		t.Errorf("the second is at %v, %v", b.Position(), b.Size())
	}
	if line := p.RectsOf(spanOf(t, p, "Progress"))[0]; away(c.Position().Y, line.Y) > 2 {
		t.Errorf("the third is at %.1f beside %.1f", c.Position().Y, line.Y)
	}
	y := a.Position().Y
	p.Scroll(10)
	if a.Position().Y != y-10 {
		t.Error("the margin does not scroll")
	}
	if x, width, ok := p.Beside(); !ok || x != a.Position().X || width != 240 {
		t.Errorf("beside the text is %.1f, %.1f", x, width)
	}
	w.Resize(fyne.NewSize(700, 700))
	if p.HasMargin() || slices.Contains(p.ink.objects, fyne.CanvasObject(a)) {
		t.Error("there is a margin where there is no room")
	}
}

func TestHeaderAndFooterScrollWithTheText(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 600, chapter(3000))
	h, f := newStub(16), newStub(44)
	p.SetHeader(h)
	p.SetFooter(f)
	if h.Position().Y != headerTop || !slices.Contains(p.ink.objects, fyne.CanvasObject(h)) {
		t.Errorf("the header is at %.1f", h.Position().Y)
	}
	p.End()
	if f.Position().Y != 600-44-bottomGap || slices.Contains(p.ink.objects, fyne.CanvasObject(h)) {
		t.Errorf("the footer is at %.1f", f.Position().Y)
	}
	tail := newStub(70)
	p.SetTail(tail)
	p.End()
	if bottom := tail.Position().Y + 70; f.Position().Y-bottom != footerGap {
		t.Errorf("the tail ends at %.1f, the footer starts at %.1f", bottom, f.Position().Y)
	}
	p.SetTail(nil)
	p.SetBlocks([]report.Block{para("Short.")}, 0)
	if f.Position().Y != 600-44-bottomGap {
		t.Errorf("under a short text the footer is at %.1f", f.Position().Y)
	}
}

func TestATailStandsBelowTheTextAndAboveTheFooter(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 600, []report.Block{para("Short.")})
	tail, f := newStub(700), newStub(44)
	p.SetFooter(f)
	p.SetTail(tail)
	line := p.RectsOf(spanOf(t, p, "Short."))[0]
	if y := tail.Position().Y; away(y, line.Y+line.Height+tailGap) > 3 {
		t.Errorf("the tail is at %.1f, the text ends at %.1f", y, line.Y+line.Height)
	}
	p.End()
	if y := tail.Position().Y + 700; y > f.Position().Y {
		t.Errorf("the tail ends at %.1f, the footer is at %.1f", y, f.Position().Y)
	}
	p.SetTail(nil)
	if p.AtEnd() != true || slices.Contains(p.ink.objects, fyne.CanvasObject(tail)) {
		t.Error("a tail that was taken away is still there")
	}
}

func TestAHeaderThatGrowsMovesTheTextAndKeepsItsLines(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 900, 600, chapter(3000))
	h := newStub(16)
	p.SetHeader(h)
	first := texts(p)[0]
	y := first.Position().Y
	h.height = 46
	p.Refresh()
	if texts(p)[0] != first || first.Position().Y != y+30 {
		t.Errorf("the title moved by %.1f", first.Position().Y-y)
	}
}

func TestAWideTableScrollsSidewaysAndHandsTheRestOn(t *testing.T) {
	underLook(t, 1)
	head := strings.Repeat("Protocol on rivers|", 11) + "Last"
	blocks := append([]report.Block{table(head, strings.Repeat("signed|", 11)+"yes")}, chapter(900)...)
	p, _ := reader(t, Options{}, 500, 600, blocks)
	w := p.ink.panes[0]
	if w == nil || w.Size().Width != p.page.column {
		t.Fatal("the table has no window of its own")
	}
	x := p.RectsOf(spanOf(t, p, "Last"))[0].X
	w.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(-30, 0)})
	if got := p.RectsOf(spanOf(t, p, "Last"))[0].X; got != x-30 {
		t.Errorf("the last column moved by %.1f", got-x)
	}
	p.ScrollSideways(maxWidth)
	if r := p.RectsOf(spanOf(t, p, "Last"))[0]; r.X+r.Width > p.page.left+p.page.column+1 {
		t.Errorf("at the end the last column ends at %.1f", r.X+r.Width)
	}
	p.Reveal(spanOf(t, p, "signed"))
	if r := p.RectsOf(spanOf(t, p, "signed"))[0]; r.X < p.page.left {
		t.Errorf("the first column is at %.1f when it was asked for", r.X)
	}
	w.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -30)})
	if p.offset != 30 {
		t.Errorf("the wheel over a table moved the text by %.1f", p.offset)
	}
}
