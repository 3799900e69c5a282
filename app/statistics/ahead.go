package statistics

import "placard/app/study"

// forecastDays is how far a forecast looks ahead.
const forecastDays = 30

// Forecast is how many cards come back on each of the next days, the first being
// the record's today. A card that was begun counts once, on the day on which it
// is asked next: the plan's day where there is a plan, and none that is off. What
// is on its steps comes today, and as much of what is due as today asks; the rest
// is spread over the days after. New cards, and cards that will be forgotten, come
// on top.
type Forecast struct {
	First   study.StudyDay
	Cards   []int
	Later   int  // cards that come back after these days
	PutOff  int  // cards that are due and are spread over the days after
	Planned bool // by a plan for Conference

	Conference study.StudyDay
}

// ForecastOf looks so many days ahead.
func ForecastOf(r Record, days int) Forecast {
	f := Forecast{First: r.Today(), Cards: make([]int, days), Planned: r.Planned, Conference: r.Conference}
	due := 0 // today
	for _, c := range r.Cards {
		if c.Aside || c.Memory.Phase == study.PhaseNew {
			continue
		}
		day := max(f.First, c.Until)
		if c.Memory.Phase == study.PhaseReview {
			day = max(day, c.Memory.DueDay)
		}
		if day == f.First {
			due++
		} else {
			f.add(day, 1, r.Off)
		}
	}
	f.Cards[0] = min(due, r.Asked)
	f.PutOff = due - f.Cards[0]
	f.spread(r.Off)
	return f
}

// add counts cards on the first day from a day on that is not off.
func (f *Forecast) add(day study.StudyDay, cards int, off map[study.StudyDay]bool) {
	ahead := int(day - f.First)
	for ahead < len(f.Cards) && off[f.First+study.StudyDay(ahead)] {
		ahead++
	}
	if ahead < len(f.Cards) {
		f.Cards[ahead] += cards
	} else {
		f.Later += cards
	}
}

// catchUp is the number of days over which what is put off is spread, as the deck
// does.
const catchUp = 7

// spread puts what today does not ask on the days after, evenly, and no fewer a
// day than today.
func (f *Forecast) spread(off map[study.StudyDay]bool) {
	pace := max(f.Cards[0], (f.PutOff+catchUp-1)/catchUp, 1)
	day := f.First
	for left := f.PutOff; left > 0; left -= pace {
		day++
		for int(day-f.First) < len(f.Cards) && off[day] {
			day++
		}
		f.add(day, min(pace, left), off)
	}
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
