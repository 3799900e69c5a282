package chart

import (
	"fmt"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit/kittest"
	"placard/screens/look"
)

// weeks is a map of so many weeks of which the last ends on a Wednesday.
func weeks(n int) HeatData {
	d := HeatData{Columns: make([]string, n), Rows: []string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}, Legend: [2]string{"fewer", "more"},
		Tell: func(c, r int) (string, string) { return fmt.Sprintf("week %d, day %d", c, r), fmt.Sprint(c*7 + r) }}
	for c := range n {
		if c%4 == 0 {
			d.Columns[c] = "November"
		}
		column := make([]float64, 7)
		for r := range column {
			column[r] = float64((c * r) % 9)
			if c == n-1 && r > 2 {
				column[r] = math.NaN()
			}
		}
		d.Values = append(d.Values, column)
	}
	return d
}

func TestASquareGrowsWithItsNumber(t *testing.T) {
	for _, c := range []struct {
		v, most float64
		want    int
	}{{0, 8, 0}, {math.NaN(), 8, 0}, {1, 8, 1}, {2, 8, 1}, {3, 8, 2}, {8, 8, 4}, {0.1, 1000, 1}, {5, 0, 0}} {
		if got := level(c.v, c.most); got != c.want {
			t.Errorf("%v of %v is level %d, want %d", c.v, c.most, got, c.want)
		}
	}
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	side := map[int]float32{}
	p := NewHeat(weeks(1)).pen(400)
	for l := range heatLevels + 1 {
		p.scene.bars = nil
		p.cell(0, 0, 20, l)
		side[l] = p.scene.bars[len(p.scene.bars)-1].w
		if l > 1 && side[l] < side[l-1]+3 {
			t.Errorf("level %d is %v wide, level %d %v: that is not told apart without colour", l, side[l], l-1, side[l-1])
		}
	}
}

func TestTheMapStaysInItsPlaceAtAnyWidthAndTextSize(t *testing.T) {
	app := test.NewTempApp(t)
	for _, scale := range []float32{1, 1.5, 2} {
		app.Settings().SetTheme(look.New(look.Options{TextScale: scale}))
		for _, n := range []int{1, 26, 53} {
			for _, width := range []float32{480, 724, 1140} {
				h := NewHeat(weeks(n))
				h.Resize(fyne.NewSize(width, h.HeightFor(width)))
				for _, o := range test.WidgetRenderer(h).Objects() {
					right, bottom := o.Position().X+o.Size().Width, o.Position().Y+o.Size().Height
					if o.Position().X < -0.5 || right > width+0.5 || bottom > h.Size().Height+4 {
						t.Errorf("%d weeks at %v, text %v: %T reaches to %v, %v of %v", n, width, scale, o, right, bottom, h.Size())
					}
				}
				var free float32
				for _, w := range h.scene.words {
					if w.text == "November" && w.x < free {
						t.Errorf("%d weeks at %v, text %v: the names of months run into each other", n, width, scale)
					} else if w.text == "November" {
						free = w.x + h.pen(width).wide(w.text, false)
					}
				}
			}
		}
	}
}

func TestEveryDayCanBePointedAt(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	h := NewHeat(weeks(26))
	h.Resize(fyne.NewSize(724, h.HeightFor(724)))
	if len(h.scene.spots) != 25*7+3 {
		t.Errorf("%d days can be pointed at", len(h.scene.spots))
	}
	for _, s := range h.scene.spots {
		h.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(s.x+s.w/2, s.y+s.h/2)}})
		if want := fmt.Sprintf("week %d, day %d", s.series, s.label); !kittest.Shows(h, want) {
			t.Fatalf("%q is not told", want)
		}
	}
	h.MouseOut()
	if kittest.Shows(h, "day ") {
		t.Error("a day is told after the pointer has left")
	}
}

func TestTheKeysWalkFromDayToDay(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	w := test.NewTempWindow(t, nil)
	h := NewHeat(weeks(26))
	seen := false
	h.OnFocus = func() { seen = true }
	w.SetContent(h)
	w.Resize(fyne.NewSize(724, 300))
	passed := fyne.KeyName("")
	w.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { passed = ev.Name })
	w.Canvas().Focus(h)
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{"", "week 25, day 2"}, // the last day there is
		{fyne.KeyDown, "week 25, day 2"},
		{fyne.KeyUp, "week 25, day 1"},
		{fyne.KeyUp, "week 25, day 0"},
		{fyne.KeyUp, "week 24, day 6"},
		{fyne.KeyDown, "week 25, day 0"},
		{fyne.KeyLeft, "week 24, day 0"},
		{fyne.KeyRight, "week 25, day 0"},
		{fyne.KeyRight, "week 25, day 0"},
	} {
		if step.key != "" {
			h.TypedKey(&fyne.KeyEvent{Name: step.key})
		}
		if !kittest.Shows(h, step.want) {
			t.Errorf("after %q it tells %q, want %q", step.key, kittest.Texts(h), step.want)
		}
	}
	h.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if h.Set(weeks(26)); !kittest.Shows(h, "week 24, day 0") {
		t.Errorf("with other numbers it tells %q", kittest.Texts(h))
	}
	if h.Set(weeks(3)); !kittest.Shows(h, "week 2, day 2") {
		t.Errorf("with fewer days it tells %q", kittest.Texts(h))
	}
	ring := false
	for _, o := range test.WidgetRenderer(h).Objects() {
		if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth == look.FocusWidth {
			ring = true
		}
	}
	if !ring || !seen {
		t.Errorf("focus is shown: %v, told: %v", ring, seen)
	}
	if h.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); passed != fyne.KeyEscape {
		t.Error("other keys do not reach the screen")
	}
	w.Canvas().Unfocus()
	if kittest.Shows(h, "day ") {
		t.Error("a day is told without the focus")
	}
}

func TestWhatIsCountedHasNoHalvesOnItsAxis(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for _, most := range []float64{0, 1, 2, 3, 7, 40} {
		c := New(Data{Kind: "columns", Labels: []string{"a"}, Series: []string{""}, Values: [][]float64{{most}}, Whole: true})
		c.Resize(fyne.NewSize(400, c.HeightFor(400)))
		for _, w := range c.scene.words {
			if v, _ := number(w.text); w.text != "a" && v != math.Trunc(v) {
				t.Errorf("with %v counted, %q stands at the axis", most, w.text)
			}
		}
	}
}
