package statistics

import "placard/app/study"

// forecastDays is how far a forecast looks ahead.
const forecastDays = 30

// Forecast is how many cards come back on each of the next days, the first being
// the record's today. A card that was begun counts once, on the day on which it
// is asked next: the plan's day where there is a plan. What is overdue, or on its
// steps, comes today. New cards, and cards that will be forgotten, come on top.
type Forecast struct {
	First   study.StudyDay
	Cards   []int
	Later   int  // cards that come back after these days
	Planned bool // by a plan for Conference

	Conference study.StudyDay
}

// ForecastOf looks so many days ahead.
func ForecastOf(r Record, days int) Forecast {
	f := Forecast{First: r.Today(), Cards: make([]int, days), Planned: r.Planned, Conference: r.Conference}
	for _, c := range r.Cards {
		if c.Aside || c.Memory.Phase == study.PhaseNew {
			continue
		}
		day := max(f.First, c.Until)
		if c.Memory.Phase == study.PhaseReview {
			day = max(day, c.Memory.DueDay)
		}
		if ahead := int(day - f.First); ahead < days {
			f.Cards[ahead]++
		} else {
			f.Later++
		}
	}
	return f
}

// Sum is how many cards come back within the forecast.
func (f Forecast) Sum() int {
	sum := 0
	for _, n := range f.Cards {
		sum += n
	}
	return sum
}

// Busiest is the day on which most cards come back, the first of several.
func (f Forecast) Busiest() (day study.StudyDay, cards int) {
	day = f.First
	for i, n := range f.Cards {
		if n > cards {
			day, cards = f.First+study.StudyDay(i), n
		}
	}
	return day, cards
}
