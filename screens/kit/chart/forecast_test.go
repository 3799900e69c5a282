package chart

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"placard/screens/kit/kittest"
	"placard/screens/look"
)

// until is a forecast over so many days before the goal, every seventh of them
// off.
func until(days int) ForecastData {
	d := ForecastData{Takes: "Minutes a day", Leads: "Terms you would remember", Of: 60, Off: "Day off", Goal: "Conference",
		Tell: func(day int) (string, string) { return fmt.Sprintf("day %d", day), "12 minutes" }}
	first := time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC)
	for i := range days + 1 {
		day := ForecastDay{Label: first.AddDate(0, 0, i).Format("2 Jan"), Takes: float64(i * 7 % 11), Leads: 60 * float64(i+1) / float64(days+1), Off: i%7 == 3}
		switch i {
		case 0:
			day.Label = "Today"
		case days:
			day.Takes, day.Off = math.NaN(), false
		}
		d.Days = append(d.Days, day)
	}
	return d
}

func TestAForecastStaysInItsPlaceAndItsDaysApart(t *testing.T) {
	app := test.NewTempApp(t)
	for _, scale := range []float32{1, 1.5, 2} {
		app.Settings().SetTheme(look.New(look.Options{TextScale: scale}))
		for _, days := range []int{0, 1, 2, 5, 12, 30, 120} {
			for _, width := range []float32{480, 724, 1140} {
				f := NewForecast(until(days))
				f.Resize(fyne.NewSize(width, f.HeightFor(width)))
				for _, o := range test.WidgetRenderer(f).Objects() {
					right, bottom := o.Position().X+o.Size().Width, o.Position().Y+o.Size().Height
					if o.Position().X < -0.5 || right > width+0.5 || bottom > f.Size().Height+5 {
						t.Errorf("%d days at %v, text %v: %T reaches to %v, %v of %v", days, width, scale, o, right, bottom, f.Size())
					}
				}
				apart(t, f, width)
			}
		}
	}
}

// apart fails for words of one line that run into each other.
func apart(t *testing.T, f *Forecast, width float32) {
	t.Helper()
	p := f.pen(width)
	words := slices.Clone(f.scene.words)
	slices.SortFunc(words, func(a, b word) int {
		if a.y != b.y {
			return int(math.Copysign(1, float64(a.y-b.y)))
		}
		return int(math.Copysign(1, float64(a.x-b.x)))
	})
	for i, w := range words[1:] {
		if before := words[i]; before.y == w.y && before.x+p.wide(before.text, before.bold) > w.x {
			t.Errorf("%d days at %v, text %v: %q runs into %q", len(f.data.Days), width, p.unit, before.text, w.text)
		}
	}
}

func TestTodayAndTheGoalAreAlwaysNamed(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for _, days := range []int{1, 2, 12, 120} {
		f := NewForecast(until(days))
		f.Resize(fyne.NewSize(640, f.HeightFor(640)))
		for _, words := range []string{"Today", "Conference", until(days).Days[days].Label} {
			if !kittest.Shows(f, words) {
				t.Errorf("%d days: %q is not among %q", days, words, kittest.Texts(f))
			}
		}
	}
}

func TestDaysOffAreToldApartWithoutColour(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	for _, days := range []int{12, 120} {
		f := NewForecast(until(days))
		f.Resize(fyne.NewSize(640, f.HeightFor(640)))
		hollow := 0
		for _, b := range f.scene.bars {
			if b.series == offSeries && b.h == offHeight {
				hollow++
			}
		}
		off := 1 // the one that says what they are
		for _, d := range until(days).Days {
			if d.Off {
				off++
			}
		}
		if hollow != off || !kittest.Shows(f, "Day off") {
			t.Errorf("%d days: %d are drawn as off, want %d", days, hollow, off)
		}
	}
	none := until(2)
	f := NewForecast(none)
	f.Resize(fyne.NewSize(640, f.HeightFor(640)))
	if kittest.Shows(f, "Day off") {
		t.Error("days off are explained where there are none")
	}
}

func TestEveryDayAheadIsTold(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	w := test.NewTempWindow(t, nil)
	f := NewForecast(until(12))
	w.SetContent(f)
	w.Resize(fyne.NewSize(640, 400))
	for _, s := range f.scene.spots {
		f.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(s.x+s.w/2, s.y+s.h/2)}})
		if want := fmt.Sprintf("day %d", s.label); !kittest.Shows(f, want) {
			t.Fatalf("%q is not told", want)
		}
	}
	passed := fyne.KeyName("")
	w.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { passed = ev.Name })
	f.MouseOut()
	w.Canvas().Focus(f)
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{{"", "day 0"}, {fyne.KeyLeft, "day 0"}, {fyne.KeyRight, "day 1"}, {fyne.KeyEnd, "day 12"}, {fyne.KeyRight, "day 12"}, {fyne.KeyLeft, "day 11"}, {fyne.KeyHome, "day 0"}} {
		if step.key != "" {
			f.TypedKey(&fyne.KeyEvent{Name: step.key})
		}
		if !kittest.Shows(f, step.want) {
			t.Errorf("after %q it tells %q, want %q", step.key, kittest.Texts(f), step.want)
		}
	}
	if f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); passed != fyne.KeyEscape {
		t.Error("other keys do not reach the screen")
	}
	w.Canvas().Unfocus()
	if kittest.Shows(f, "day 0") {
		t.Error("a day is told without the focus")
	}
}
