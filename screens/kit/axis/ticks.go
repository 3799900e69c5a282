package axis

import (
	"fmt"
	"math"
	"time"
)

// Tick is a mark on the axis; the minor ones have no label.
type Tick struct {
	Year  float64
	Label string
}

// apart is the least distance between two labelled ticks in pixels, before the
// text scale.
const apart = 76

// steps are the distances between labelled ticks in years, and into how many
// parts minor ticks divide them.
var steps = []struct {
	years float64
	parts int
}{
	{1, 12}, {2, 2}, {5, 5}, {10, 10}, {20, 4}, {25, 5}, {50, 5}, {100, 10},
	{200, 4}, {500, 5}, {1000, 10}, {2000, 4},
}

// monthSteps are the same in months, for windows of a few years and less.
var monthSteps = []int{1, 3, 6}

// Ticks are the marks in the window, earliest first; labels stand at least 76
// pixels times textScale apart.
func (s Scale) Ticks(textScale float32) []Tick {
	perYear := float64(s.Width) / s.span()
	need := float64(apart * textScale)
	if perYear/12 >= need*4 {
		return withYear(s.days(int(math.Ceil(need / (perYear / 365.25)))))
	}
	for _, m := range monthSteps {
		if perYear/12*float64(m) >= need {
			return withYear(s.months(m))
		}
	}
	for _, step := range steps {
		if perYear*step.years >= need {
			return s.years(step.years, step.parts)
		}
	}
	last := steps[len(steps)-1]
	return s.years(last.years, last.parts)
}

// withYear adds the year to the first label, and to each 1 January.
func withYear(ticks []Tick) []Tick {
	first := true
	for i, t := range ticks {
		if t.Label == "" {
			continue
		}
		year := int(math.Floor(t.Year + 1e-9))
		whole := t.Year-float64(year) < 1e-9
		if name := yearName(year); t.Label != name && (first || whole) {
			ticks[i].Label += " " + name
		}
		first = false
	}
	return ticks
}

// yearName is a year as one says it; 0 is 1 BCE.
func yearName(year int) string {
	if year < 1 {
		return fmt.Sprintf("%d BCE", 1-year)
	}
	return fmt.Sprint(year)
}

func (s Scale) years(step float64, parts int) []Tick {
	var ticks []Tick
	minor := step / float64(parts)
	first := math.Ceil(s.From/minor - 1e-9)
	for i := first; i*minor <= s.To+1e-9; i++ {
		year := i * minor
		t := Tick{Year: year}
		if whole := math.Round(year/step) * step; math.Abs(whole-year) < minor/2 {
			t = yearTick(int(math.Round(whole)))
		}
		ticks = append(ticks, t)
	}
	return ticks
}

// yearTick is the tick of a round year. There is no year 0: time counts 1 BCE
// as 0, so that 500 BCE stands at -499, and what would be 0 is 1 CE.
func yearTick(year int) Tick {
	switch {
	case year < 0:
		return Tick{Year: float64(year + 1), Label: fmt.Sprintf("%d BCE", -year)}
	case year == 0:
		return Tick{Year: 1, Label: "1 CE"}
	}
	return Tick{Year: float64(year), Label: fmt.Sprint(year)}
}

func (s Scale) months(step int) []Tick {
	var ticks []Tick
	for m := int(math.Floor(s.From * 12)); ; m++ {
		year, month := floorDiv(m, 12), m-12*floorDiv(m, 12)
		at := decimal(year, time.Month(month+1), 1)
		if at > s.To {
			return ticks
		}
		if at < s.From {
			continue
		}
		t := Tick{Year: at}
		if month%step == 0 {
			t.Label = time.Month(month + 1).String()[:3]
			if month == 0 {
				t.Label = yearName(year)
			}
		}
		ticks = append(ticks, t)
	}
}

func (s Scale) days(step int) []Tick {
	var ticks []Tick
	year := int(math.Floor(s.From))
	day := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int((s.From-float64(year))*365))
	for ; ; day = day.AddDate(0, 0, 1) {
		at := decimal(day.Year(), day.Month(), day.Day())
		if at > s.To {
			return ticks
		}
		if at < s.From {
			continue
		}
		t := Tick{Year: at}
		toNext := day.AddDate(0, 1, 1-day.Day()).Sub(day).Hours() / 24
		if (day.Day()-1)%step == 0 && toNext >= float64(step) {
			t.Label = fmt.Sprintf("%d %s", day.Day(), day.Month().String()[:3])
		}
		ticks = append(ticks, t)
	}
}

// decimal is a day as a decimal year.
func decimal(year int, month time.Month, day int) float64 {
	start := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
	end := time.Date(year+1, 1, 1, 0, 0, 0, 0, time.UTC)
	at := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	return float64(year) + at.Sub(start).Hours()/end.Sub(start).Hours()
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
