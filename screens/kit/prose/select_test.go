package prose

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/content/report"
)

// timers are timers that run when the test says so.
type timers []func()

func (t *timers) after(_ time.Duration, run func()) func() {
	n := len(*t)
	*t = append(*t, run)
	return func() { (*t)[n] = nil }
}

// run lets pass what is due now.
func (t *timers) run() {
	due := *t
	*t = nil
	for _, f := range due {
		if f != nil {
			f()
		}
	}
}

// said is the selected text, blocks parted by bars.
func said(p *Prose) string {
	var parts []string
	for _, s := range p.Selection() {
		i, _ := p.flow.local(s.Block)
		parts = append(parts, p.flow.blocks[i].Text[s.Start:s.End])
	}
	return strings.Join(parts, "|")
}

// edge is the left edge of words.
func edge(t testing.TB, p *Prose, words string) fyne.Position {
	t.Helper()
	r := p.RectsOf(spanOf(t, p, words))[0]
	return fyne.NewPos(r.X+0.5, r.Y+r.Height/2)
}

func down(p *Prose, at fyne.Position, mod fyne.KeyModifier) {
	p.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: mod})
}

func dragTo(p *Prose, at fyne.Position) {
	p.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}})
}

func release(p *Prose) {
	p.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	p.DragEnd()
}

func drag(p *Prose, from, to fyne.Position) {
	down(p, from, 0)
	dragTo(p, to)
	release(p)
}

func TestDraggingSelectsAcrossLinesAndBlocks(t *testing.T) {
	underLook(t, 1)
	var told timers
	n := 0
	p, _ := reader(t, Options{After: told.after, OnSelect: func() { n++ }}, 900, 600, section())
	drag(p, edge(t, p, "Upper Council"), edge(t, p, "Council"))
	if said(p) != "Upper " || n < 2 {
		t.Errorf("%q is selected, told %d times", said(p), n)
	}
	drag(p, edge(t, p, "Progress"), edge(t, p, "would otherwise")) // upwards
	if got := said(p); got != "would otherwise never share a file.[1]" && got != "would otherwise never share a file.1" {
		t.Errorf("%q is selected", got)
	}
	down(p, edge(t, p, "Progress"), 0)
	release(p)
	if said(p) != "" || p.Holding() {
		t.Errorf("after a click %q is selected", said(p))
	}
	dragTo(p, edge(t, p, "Upper"))
	if said(p) != "" {
		t.Error("a drag that did not begin on the text selects")
	}
}

func TestClicksTakeWordsAndParagraphs(t *testing.T) {
	underLook(t, 1)
	var pauses timers
	var opened heard
	p := withTerms(t, Options{After: pauses.after, OnTerm: opened.term})
	at := middle(t, p, "Council")
	click := func() {
		down(p, at, 0)
		release(p)
		p.Tapped(&fyne.PointEvent{Position: at})
	}
	click()
	click()
	if said(p) != "Council" {
		t.Errorf("two clicks take %q", said(p))
	}
	down(p, at, 0) // the third, dragged on
	if got := said(p); got != p.flow.blocks[1].Text {
		t.Errorf("three clicks take %q", got)
	}
	dragTo(p, middle(t, p, "Progress"))
	if got := said(p); got != p.flow.blocks[1].Text+"|"+p.flow.blocks[2].Text {
		t.Errorf("dragged on it is %q", got)
	}
	release(p)
	pauses.run()
	click()
	if said(p) != "" {
		t.Errorf("after a pause a click takes %q", said(p))
	}
	down(p, at, 0)
	dragTo(p, middle(t, p, "measures"))
	if said(p) != "Council* measures" && said(p) != "Council measures" {
		t.Errorf("dragged by words it is %q", said(p))
	}
}

func TestASecondClickSelectsAndOpensNothing(t *testing.T) {
	underLook(t, 1)
	var pauses timers
	var opened heard
	p := withTerms(t, Options{After: pauses.after, OnTerm: opened.term})
	at := middle(t, p, "RIVERNET")
	for range 2 {
		down(p, at, 0)
		release(p)
		p.Tapped(&fyne.PointEvent{Position: at})
	}
	if want := []string{"RIVERNET opened"}; !slices.Equal(opened, want) || said(p) != "RIVERNET" {
		t.Errorf("heard %q, selected %q", opened, said(p))
	}
}

func TestAClickWithShiftGoesOnWithWhatIsSelected(t *testing.T) {
	underLook(t, 1)
	var pauses timers
	p, _ := reader(t, Options{After: pauses.after}, 900, 600, section())
	drag(p, edge(t, p, "Upper Council"), edge(t, p, "Council"))
	down(p, edge(t, p, "springs give"), fyne.KeyModifierShift)
	release(p)
	if got := said(p); got != "Upper Council measures what the " {
		t.Errorf("%q is selected", got)
	}
	down(p, edge(t, p, "measures what"), fyne.KeyModifierShift)
	if got := said(p); got != "Upper Council " {
		t.Errorf("shrunk it is %q", got)
	}
	p.Unselect()
	down(p, edge(t, p, "bodies carry"), fyne.KeyModifierShift)
	if got := said(p); !strings.HasSuffix(got, "|Three ") {
		t.Errorf("from the top %q is selected", got)
	}
}

func TestDraggingBeyondTheEdgeGoesOnThroughTheText(t *testing.T) {
	underLook(t, 1)
	var steps timers
	p, _ := reader(t, Options{After: steps.after}, 900, 600, chapter(3000))
	down(p, fyne.NewPos(p.page.left+1, 100), 0)
	dragTo(p, fyne.NewPos(p.page.left+50, 640))
	before := p.Selection()
	for range 20 {
		steps.run()
	}
	if now := p.Selection(); p.offset == 0 || len(now) <= len(before) {
		t.Errorf("the text is at %.0f, %d blocks are selected, were %d", p.offset, len(now), len(before))
	}
	dragTo(p, fyne.NewPos(p.page.left+50, 300))
	at := p.offset
	steps.run()
	if p.offset != at {
		t.Error("back in the window it goes on")
	}
	dragTo(p, fyne.NewPos(p.page.left+50, -400))
	for range 400 {
		steps.run()
	}
	if p.offset != 0 {
		t.Errorf("upwards it stops at %.0f", p.offset)
	}
	release(p)
	steps.run()
}

func TestTextInAWideTableIsSelectedAndItsBarStillMovesIt(t *testing.T) {
	underLook(t, 1)
	var pauses timers
	wide := table("Village|Signed|Reads its gauges|Pays|Asks for a court|Has pumps|Owns a mill|Keeps boats", "Aldern|in the first year of all years|yes|yes|no|no|yes|no")
	p, w := reader(t, Options{After: pauses.after}, 420, 500, []report.Block{wide})
	w.Canvas().Capture()
	if p.flow.laid[0].wide == 0 {
		t.Fatal("the table fits")
	}
	table := p.ink.panes[0]
	at := func(words string) fyne.Position { return edge(t, p, words) }
	down(p, at("Aldern"), 0)
	table.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at("in the first").Subtract(table.Position())}, Dragged: fyne.NewDelta(60, 0)})
	release(p)
	table.DragEnd()
	if got := strings.TrimSpace(said(p)); got != "Aldern" || p.sideways[0] != 0 {
		t.Errorf("%q is selected, the table moved by %.0f", got, p.sideways[0])
	}
	table.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-60, 0)}) // held elsewhere
	if p.sideways[0] != 60 {
		t.Errorf("the table moved by %.0f", p.sideways[0])
	}
}

func TestKeysSelect(t *testing.T) {
	underLook(t, 1)
	const shift, ctrl = fyne.KeyModifierShift, fyne.KeyModifierShortcutDefault
	p, _ := reader(t, Options{}, 900, 600, section())
	press := func(mod fyne.KeyModifier, names ...fyne.KeyName) {
		for _, name := range names {
			if !p.SelectKey(name, mod) {
				t.Errorf("%s is not taken", name)
			}
		}
	}
	if p.SelectKey(fyne.KeyRight, shift) {
		t.Error("a key selects before one has begun")
	}
	p.BeginCaret()
	first := p.flow.blocks[0].Text
	for _, c := range []struct {
		do   func()
		want string
	}{
		{func() { press(shift, fyne.KeyRight, fyne.KeyRight) }, "Sh"},
		{func() { press(shift|ctrl, fyne.KeyRight) }, "Sharing"},
		{func() { press(shift|ctrl, fyne.KeyRight) }, "Sharing the"},
		{func() { press(shift|ctrl, fyne.KeyLeft) }, "Sharing "},
		{func() { press(shift, fyne.KeyLeft) }, "Sharing"},
		{func() { press(shift, fyne.KeyEnd) }, first},
		{func() { press(shift, fyne.KeyHome) }, ""},
		{func() { press(shift|ctrl, fyne.KeyDown) }, first},
		{func() { press(shift|ctrl, fyne.KeyRight) }, first + "|Three"},
		{func() { press(0, fyne.KeyRight) }, ""},
		{func() { press(shift|ctrl, fyne.KeyRight) }, " bodies"},
		{func() { press(0, fyne.KeyHome); press(shift, fyne.KeyDown) }, firstLine(p, 1)},
		{func() { press(shift, fyne.KeyUp) }, ""},
		{func() { p.Unselect() }, ""},
	} {
		c.do()
		if got := said(p); got != c.want {
			t.Errorf("%q is selected, want %q", got, c.want)
		}
	}
	if p.HasCaret() || p.Unselect() {
		t.Error("there is a caret after the end")
	}
	p.BeginCaret()
	press(shift|ctrl, fyne.KeyEnd)
	whole := said(p)
	p.SelectAll()
	if said(p) != whole || !strings.HasPrefix(whole, first) || !strings.HasSuffix(whole, p.flow.blocks[len(p.flow.blocks)-1].Text) {
		t.Errorf("all is %q, and by key %q", said(p), whole)
	}
	if strings.Contains(whole, "The source says 2011") {
		t.Error("a note that is folded away is selected")
	}
}

// firstLine is the first line of a block, and the space behind it.
func firstLine(p *Prose, i int) string { return p.flow.blocks[i].Text[:p.flow.laid[i].lines[1].start] }

func TestTheCaretGetsThroughEverything(t *testing.T) {
	underLook(t, 1)
	for _, c := range []struct {
		there, back fyne.KeyName
		mod         fyne.KeyModifier
	}{
		{fyne.KeyRight, fyne.KeyLeft, 0}, {fyne.KeyDown, fyne.KeyUp, 0}, {fyne.KeyPageDown, fyne.KeyPageUp, 0},
		{fyne.KeyRight, fyne.KeyLeft, fyne.KeyModifierShortcutDefault}, {fyne.KeyDown, fyne.KeyUp, fyne.KeyModifierShortcutDefault},
	} {
		p, _ := reader(t, asked(), 700, 500, section())
		p.BeginCaret()
		first, last, _ := p.whole()
		for _, way := range []struct {
			key  fyne.KeyName
			step int
			end  Point
		}{{c.there, 1, last}, {c.back, -1, first}} {
			for n := 0; p.chosen.head != way.end; n++ {
				before := p.chosen.head
				p.SelectKey(way.key, c.mod)
				if now := p.chosen.head; now == before || now.before(before) == (way.step > 0) && c.there != fyne.KeyDown && c.there != fyne.KeyPageDown || n > 4000 {
					t.Fatalf("%s with %d goes from %v to %v and never to %v", way.key, c.mod, before, now, way.end)
				}
				if r := p.caretAt(p.chosen.head); r.Y < 0 || r.Y+r.Height > p.Size().Height {
					t.Fatalf("%s: the caret is out of sight at %.0f", way.key, r.Y)
				}
			}
		}
	}
}

func TestTheCaretBeginsAtWhatHasTheRing(t *testing.T) {
	underLook(t, 1)
	p := withTerms(t, Options{})
	p.NextTerm()
	p.BeginCaret()
	p.SelectKey(fyne.KeyRight, fyne.KeyModifierShift|fyne.KeyModifierShortcutDefault)
	if said(p) != "Lowland" {
		t.Errorf("%q is selected", said(p))
	}
}

func TestHighlightsMayOverlapAndAreAllReached(t *testing.T) {
	underLook(t, 1)
	var chosen []string
	p, _ := reader(t, Options{OnMark: func(id string) { chosen = append(chosen, id) }}, 900, 600, section())
	p.SetHighlights([]Highlight{
		{"inner", spanOf(t, p, "most of the work"), 2}, {"outer", spanOf(t, p, "Three bodies carry most of the work between"), 1},
		{"same", spanOf(t, p, "Three bodies carry most of the work between"), 3}, {"note", spanOf(t, p, "Progress is"), 0},
	})
	var depths []int
	for _, l := range p.marks.colours {
		depths = append(depths, l.depth)
		for i := 1; i < len(l.spans); i++ {
			if a, b := l.spans[i-1], l.spans[i]; a.Block == b.Block && a.End > b.Start {
				t.Errorf("in one layer %v and %v overlap", a, b)
			}
		}
	}
	if want := []int{0, 0, 1, 2}; !slices.Equal(depths, want) {
		t.Errorf("the layers lie at %v, want %v", depths, want)
	}
	for p.NextSpot() {
		if p.focus.kind == markSpot {
			p.OpenTerm()
		}
	}
	if want := []string{"outer", "same", "inner", "note"}; !slices.Equal(chosen, want) {
		t.Errorf("by key %q are chosen, want %q", chosen, want)
	}
	chosen = nil
	tapOn(t, p, "most of the")
	tapOn(t, p, "Progress")
	if want := []string{"inner", "note"}; !slices.Equal(chosen, want) {
		t.Errorf("by click %q are chosen, want %q", chosen, want)
	}
}

func TestATermInAHighlightIsStillATerm(t *testing.T) {
	underLook(t, 1)
	var h heard
	marked := ""
	p := withTerms(t, Options{OnTerm: h.term, OnMark: func(id string) { marked = id }})
	p.SetHighlights([]Highlight{{"mark", spanOf(t, p, "links wardens"), 1}, {"mark", spanOf(t, p, "and RIVERNET"), 1}})
	tapOn(t, p, "RIVERNET")
	if len(h) != 1 || marked != "" {
		t.Errorf("heard %q, marked %q", h, marked)
	}
}

func TestTheGutterKeepsBesideItsLines(t *testing.T) {
	underLook(t, 1)
	p, _ := reader(t, Options{}, 620, 500, section())
	one, two := newStub(18), newStub(18)
	p.SetGutter([]MarginItem{{At: spanOf(t, p, "Three bodies"), Object: one}, {At: spanOf(t, p, "Three"), Object: two}})
	line := p.RectsOf(spanOf(t, p, "Three"))[0]
	if away(one.Position().Y+9, line.Y+line.Height/2) > 1 || two.Position().Y < one.Position().Y+18 {
		t.Errorf("the line is at %.0f, the signs at %.0f and %.0f", line.Y, one.Position().Y, two.Position().Y)
	}
	if right := one.Position().X + one.Size().Width; right > p.page.left || one.Position().X < 0 {
		t.Errorf("the text begins at %.0f, the sign ends at %.0f", p.page.left, right)
	}
	p.Scroll(30)
	if now := p.RectsOf(spanOf(t, p, "Three"))[0]; away(one.Position().Y+9, now.Y+now.Height/2) > 1 {
		t.Error("it does not scroll with the text")
	}
}

// BenchmarkMarked is the work of a frame that is scrolled with all of the text
// selected and a highlight in each paragraph.
func BenchmarkMarked(b *testing.B) {
	underLook(b, 1)
	for _, words := range []int{3_000, 300_000} {
		p := New(Options{})
		p.SetBlocks(chapter(words), 0)
		w := show(p)
		var list []Highlight
		for i, block := range p.flow.blocks {
			list = append(list, Highlight{"mark", report.Span{Block: i, Start: len(block.Text) / 3, End: len(block.Text) / 2}, 1 + i%4})
		}
		p.SetHighlights(list)
		p.SelectAll()
		b.Run(fmt.Sprintf("%d-words", words), func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				turnWheel(p, n)
			}
		})
		w.Close()
	}
}
