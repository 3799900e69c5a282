package statistics

import (
	"slices"

	"placard/app/study"
)

// Day is what was done on one study day.
type Day struct {
	Day     study.StudyDay
	Answers int
	Seconds float64
}

// Days are the days with answers, the first one first.
func Days(given []Given) []Day {
	days := map[study.StudyDay]Day{}
	for _, g := range given {
		d := days[g.Day]
		d.Day = g.Day
		d.Answers++
		d.Seconds += g.Seconds
		days[g.Day] = d
	}
	return byDay(days)
}

// On is what was done on a day, nothing for a day without answers.
func (n Numbers) On(day study.StudyDay) Day {
	i, ok := slices.BinarySearchFunc(n.Days, day, func(d Day, day study.StudyDay) int { return int(d.Day - day) })
	if !ok {
		return Day{Day: day}
	}
	return n.Days[i]
}

// Time is how long was studied.
type Time struct {
	Seconds float64 // in all
	Usual   float64 // the median of the answers that have a time; 0 without one
}

// TimeOf adds the time of answers up.
func TimeOf(given []Given) Time {
	var t Time
	var each []float64
	for _, g := range given {
		t.Seconds += g.Seconds
		if g.Seconds > 0 {
			each = append(each, g.Seconds)
		}
	}
	if len(each) > 0 {
		slices.Sort(each)
		t.Usual = (each[(len(each)-1)/2] + each[len(each)/2]) / 2
	}
	return t
}
