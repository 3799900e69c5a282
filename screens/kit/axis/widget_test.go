package axis

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit/kittest"
	"placard/screens/look"
)

// hang shows an axis in a window without a display.
func hang(t testing.TB, events []Event, width, height float32) *Axis {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Options{}))
	a := New()
	a.SetEvents(events, 2026.9)
	w := test.NewTempWindow(t, a)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return a
}

func five() []Event {
	return []Event{
		{2000.87, 2000.88, Point, "15 Nov 2000", "A protocol is adopted"},
		{2010.58, 2010.59, Point, "30 Jul 2010", "A plan of action"},
		{2015.73, 2015.74, Point, "25 Sep 2015", "Seventeen goals"},
		{2022.22, 2022.23, Lasts, "21–25 Mar 2022", "One week of police work"},
		{2023.06, 2023.07, Point, "24 Jan 2023", "A report with a long title that cannot fit on two lines of a card"},
	}
}

// many are n events from antiquity to today, of every kind.
func many(n int) []Event {
	events := make([]Event, n)
	for i := range events {
		start := -499 + 2520*math.Sqrt(float64(i)/float64(n))
		e := Event{Start: start, End: start + 1, Kind: Kind(i % 3), Label: fmt.Sprint("day ", i), Title: fmt.Sprint("Event ", i)}
		if i%7 == 0 {
			e.End = start + 30
		}
		if i%50 == 1 {
			e.End = math.NaN()
		}
		events[i] = e
	}
	return events
}

func at(x, y float32) fyne.PointEvent { return fyne.PointEvent{Position: fyne.NewPos(x, y)} }

func TestFiveEventsShowDatesAndTitles(t *testing.T) {
	a := hang(t, five(), 1094, 384)
	for _, e := range five()[:4] {
		if !kittest.Shows(a, e.Label) || !kittest.Shows(a, e.Title) {
			t.Errorf("%s %q is not on the axis: %v", e.Label, e.Title, kittest.Texts(a))
		}
	}
	if got := strings.Join(kittest.Texts(a), " "); !strings.Contains(got, "24 Jan 2023 A report with a long title that") || !strings.Contains(got, "…") {
		t.Errorf("a long title does not end in an ellipsis: %s", got)
	}
}

func TestWalkingBringsEachEventIntoView(t *testing.T) {
	a := hang(t, many(200), 1000, 360)
	var told []int
	a.OnSelect = func(i int) { told = append(told, i) }
	a.Zoom(0.02)
	a.Key(fyne.KeyEnd)
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyHome, 0}, {fyne.KeyRight, 1}, {fyne.KeyRight, 2}, {fyne.KeyLeft, 1}, {fyne.KeyEnd, 199}, {fyne.KeyRight, 199}, {fyne.KeyLeft, 198}} {
		if !a.Key(c.key) || a.Selected() != c.want || told[len(told)-1] != c.want {
			t.Fatalf("%s selects %d and tells %v, want %d", c.key, a.Selected(), told, c.want)
		}
		if !kittest.Shows(a, fmt.Sprint("Event ", c.want)) {
			t.Errorf("event %d is selected but not seen", c.want)
		}
	}
}

func TestDraggingTakesTheTimeAlong(t *testing.T) {
	a := hang(t, five(), 1000, 360)
	a.Zoom(0.4)
	before := a.scale.Year(500)
	a.Dragged(&fyne.DragEvent{PointEvent: at(450, 100), Dragged: fyne.NewDelta(-50, 0)})
	a.DragEnd()
	if got := a.scale.Year(450); math.Abs(got-before) > 1e-3 {
		t.Errorf("the time under the pointer was %v and is %v", before, got)
	}
}

func TestTheStripMovesTheWindow(t *testing.T) {
	a := hang(t, five(), 1000, 360)
	a.Zoom(0.2)
	y := a.sceneNow().strip.y + 5
	a.Tapped(&fyne.PointEvent{Position: fyne.NewPos(150, y)})
	from, to := a.Window()
	if want := a.whole().Year(150); math.Abs((from+to)/2-want) > 0.01 {
		t.Errorf("a tap shows %v to %v, want %v in the middle", from, to, want)
	}
	a.Dragged(&fyne.DragEvent{PointEvent: at(250, y), Dragged: fyne.NewDelta(100, 0)})
	a.DragEnd()
	from, to = a.Window()
	if want := a.whole().Year(250); math.Abs((from+to)/2-want) > 0.01 {
		t.Errorf("dragging the window shows %v to %v, want %v in the middle", from, to, want)
	}
}

func TestTheWheelZoomsAroundThePointer(t *testing.T) {
	a := hang(t, five(), 1000, 360)
	before := a.scale.Year(700)
	a.Scrolled(&fyne.ScrollEvent{PointEvent: at(700, 100), Scrolled: fyne.NewDelta(0, 50)})
	if from, to := a.Window(); to-from > (a.bounds.To-a.bounds.From)*0.7 {
		t.Errorf("it still shows %v to %v", from, to)
	}
	if got := a.scale.Year(700); math.Abs(got-before) > 1e-3 {
		t.Errorf("the time under the pointer was %v and is %v", before, got)
	}
	span := a.scale.span()
	a.Scrolled(&fyne.ScrollEvent{PointEvent: at(700, 100), Scrolled: fyne.NewDelta(-10, 0)})
	if a.scale.Year(700) <= before || math.Abs(a.scale.span()-span) > 1e-6 {
		t.Error("a wheel turned sideways does not pan towards later times")
	}
}

func TestCharactersZoom(t *testing.T) {
	a := hang(t, five(), 1000, 360)
	for _, r := range "++++" {
		a.Rune(r)
	}
	if a.Whole() {
		t.Error("+ does not zoom in")
	}
	a.Rune('-')
	if a.Whole() || !a.Rune('0') || !a.Whole() {
		t.Error("0 does not show all")
	}
	for range 100 {
		a.Rune('+')
	}
	if !a.Closest() {
		t.Error("zooming in never ends")
	}
	if a.Rune('x') || a.Key(fyne.KeyF5) {
		t.Error("a key of somebody else's is used")
	}
}

func TestTappingACardSelectsIt(t *testing.T) {
	a := hang(t, five(), 1094, 384)
	for _, c := range a.sceneNow().cards {
		a.Tapped(&fyne.PointEvent{Position: fyne.NewPos(c.box.x+20, c.box.y+20)})
		if a.Selected() != c.event {
			t.Errorf("tapping the card of %d selects %d", c.event, a.Selected())
		}
	}
}

func TestEveryEventAtOnePlaceCanBeReached(t *testing.T) {
	events := five()
	for range 3 {
		events = append(events, events[0])
	}
	a := hang(t, events, 800, 250)
	seen := map[int]bool{}
	for range 4 {
		a.Tapped(&fyne.PointEvent{Position: fyne.NewPos(a.scale.X(2000.875), a.sceneNow().line)})
		seen[a.Selected()] = true
	}
	for _, want := range []int{0, 5, 6, 7} {
		if !seen[want] {
			t.Errorf("event %d is never reached: %v", want, seen)
		}
	}
}

func TestPointingAtADotTellsItsTitle(t *testing.T) {
	a := hang(t, many(200), 1000, 300)
	a.Zoom(0.1)
	s := a.sceneNow()
	shown := map[int]bool{}
	for _, c := range s.cards {
		shown[c.event] = true
	}
	for _, p := range s.dots {
		if shown[p.event] {
			continue
		}
		a.MouseMoved(&desktop.MouseEvent{PointEvent: at(p.x, s.line)})
		if e := a.events[a.pointed]; !kittest.Shows(a, e.Title) {
			t.Fatalf("%q is not told", e.Title)
		}
		a.MouseOut()
	}
}

// TestAFrameIsBounded goes through all zooms: whatever the number of events,
// objects stay few, and cards and axis inside the widget and off each other.
func TestAFrameIsBounded(t *testing.T) {
	for _, n := range []int{0, 1, 5, 200, 10000} {
		for _, size := range []fyne.Size{{Width: 300, Height: 180}, {Width: 1094, Height: 384}, {Width: 1700, Height: 700}} {
			a := hang(t, many(n), size.Width, size.Height)
			a.Select(n / 2)
			for range 20 {
				if got := len(test.WidgetRenderer(a).Objects()); got > 400 {
					t.Errorf("%d events at %v: %d objects", n, size, got)
				}
				s := a.sceneNow()
				for i, c := range s.cards {
					if b := c.box; b.x < side-0.1 || b.x+b.w > size.Width-side+0.1 || b.y < 0 || b.y+b.h > s.strip.y {
						t.Errorf("%d events at %v: a card leaves the axis: %+v", n, size, b)
					}
					for _, d := range s.cards[:i] {
						if c.box.x < d.box.x+d.box.w && d.box.x < c.box.x+c.box.w && c.box.y < d.box.y+d.box.h && d.box.y < c.box.y+c.box.h {
							t.Errorf("%d events at %v: cards of %d and %d overlap", n, size, c.event, d.event)
						}
					}
				}
				a.Zoom(ZoomIn)
			}
		}
	}
}

func TestWhatIsUncertainIsHollow(t *testing.T) {
	events := []Event{
		{1800, 1900, Vague, "19th century", "Long"},
		{1904, 1905, Vague, "c. 1904", "Short"},
		{1914.5, 1918.8, Lasts, "1914–1918", "War"},
		{1979, math.NaN(), Lasts, "1979 – today", "Still so"},
	}
	a := hang(t, events, 1000, 360)
	hollow, fades := 0, 0
	for _, o := range test.WidgetRenderer(a).Objects() {
		switch o := o.(type) {
		case *canvas.LinearGradient:
			fades++
		case *canvas.Rectangle:
			if o.StrokeColor != nil && o.StrokeWidth > 1 && o.Size().Height == barHeight {
				hollow++
			}
		}
	}
	if hollow != 2 || fades != 1 {
		t.Errorf("%d hollow marks and %d fading ends, want 2 and 1", hollow, fades)
	}
}

func TestTitlesFold(t *testing.T) {
	wide := func(s string) float32 { return float32(len([]rune(s))) }
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"One line", "One line"},
		{"Two lines of it", "Two lines/of it"},
		{"Words that go on and on and on", "Words that/go on and…"},
		{"Donaudampfschifffahrt", "Donaudamp…"},
		{"A Donaudampfschifffahrt", "A/Donaudamp…"},
	} {
		if got := strings.Join(fold(c.in, 10, 2, wide), "/"); got != c.want {
			t.Errorf("%q is folded to %q, want %q", c.in, got, c.want)
		}
	}
}

func BenchmarkFrame(b *testing.B) {
	for _, n := range []int{5, 200, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			a := hang(b, many(n), 1094, 384)
			a.Select(n / 2)
			a.Zoom(0.5)
			part := float32(0.001)
			for b.Loop() {
				a.Pan(part)
				if a.Whole() || a.scale.To >= a.bounds.To || a.scale.From <= a.bounds.From {
					part = -part
				}
			}
		})
	}
}

func TestCardsStandOnBothSidesAtTheGoodHeight(t *testing.T) {
	app := test.NewTempApp(t)
	for _, scale := range []float32{0.8, 1, 1.5, 2} {
		app.Settings().SetTheme(look.New(look.Options{TextScale: scale}))
		a := New()
		for height, want := range map[float32][2]int{a.GoodHeight(): {1, 1}, a.GoodHeight() - 1: {1, 0}} {
			v := view{unit: scale, size: fyne.NewSize(900, height)}
			s := scene{strip: area{y: height - stripHeight - stripFoot}}
			if r := v.room(&s); r.Above != want[0] || r.Below != want[1] {
				t.Errorf("at scale %v and %v high there are %d levels above and %d below, want %v", scale, height, r.Above, r.Below, want)
			}
		}
	}
}
