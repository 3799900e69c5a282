package statistics

import (
	"fmt"
	"math"
	"time"

	"placard/app/statistics"
	"placard/app/study"
	"placard/screens/kit/chart"
)

// The weeks of the calendar: half a year, or a year for whoever has studied for
// longer.
const (
	halfYear  = 26
	wholeYear = 53
)

// weeksOf are the Mondays of the calendar's weeks, the last one this week's.
func weeksOf(n statistics.Numbers) []study.StudyDay {
	weeks, last := halfYear, monday(n.Today)
	if len(n.Days) > 0 && n.Days[0].Day <= last-7*(halfYear-1)-1 {
		weeks = wholeYear
	}
	list := make([]study.StudyDay, weeks)
	for i := range list {
		list[i] = last - study.StudyDay(7*(weeks-1-i))
	}
	return list
}

// monday is the first day of a day's week: 1 January 1970 was a Thursday.
func monday(d study.StudyDay) study.StudyDay { return d - ((d+3)%7+7)%7 }

func dateOf(d study.StudyDay) time.Time { return time.Date(1970, 1, 1+int(d), 0, 0, 0, 0, time.UTC) }

func shortDay(d study.StudyDay) string { return dateOf(d).Format("2 Jan") }
func longDay(d study.StudyDay) string  { return dateOf(d).Format("Monday 2 January") }

// heatOf is the calendar of answers, a column for each week.
func heatOf(n statistics.Numbers) chart.HeatData {
	weeks := weeksOf(n)
	h := chart.HeatData{Columns: months(weeks), Rows: weekdays(), Legend: [2]string{"Fewer answers", "more"}}
	for _, first := range weeks {
		column := make([]float64, 7)
		for r := range column {
			if day := first + study.StudyDay(r); day <= n.Today {
				column[r] = float64(n.On(day).Answers)
			} else {
				column[r] = math.NaN()
			}
		}
		h.Values = append(h.Values, column)
	}
	h.Tell = func(column, row int) (whose, much string) {
		on := n.On(weeks[column] + study.StudyDay(row))
		if on.Answers == 0 {
			return longDay(on.Day), "No answers"
		}
		return longDay(on.Day), statistics.Count(on.Answers, "answer") + ", " + statistics.Minutes(on.Seconds)
	}
	return h
}

// months names each month over the week in which it begins. The first week has
// the name of its month, unless the next one follows close.
func months(weeks []study.StudyDay) []string {
	names := make([]string, len(weeks))
	for i, first := range weeks {
		if begins := dateOf(first + 6); begins.Day() <= 7 {
			names[i] = begins.Format("Jan")
		}
	}
	if names[0] == "" && names[1] == "" && names[2] == "" {
		names[0] = dateOf(weeks[0]).Format("Jan")
	}
	return names
}

func weekdays() []string { return []string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"} }

// weekHead is the head of the table of weekRows.
func weekHead() []string {
	return append(append([]string{"Week of"}, weekdays()...), "Answers", "Minutes")
}

// weekRows are the numbers of the calendar: the weeks with answers, the last one
// first.
func weekRows(n statistics.Numbers) [][]string {
	var rows [][]string
	weeks := weeksOf(n)
	for i := len(weeks) - 1; i >= 0; i-- {
		row, answers, seconds := []string{shortDay(weeks[i])}, 0, 0.0
		for r := range 7 {
			on := n.On(weeks[i] + study.StudyDay(r))
			answers, seconds = answers+on.Answers, seconds+on.Seconds
			row = append(row, dash(on.Answers))
		}
		if answers > 0 {
			rows = append(rows, append(row, fmt.Sprint(answers), fmt.Sprintf("%.0f", seconds/60)))
		}
	}
	return rows
}

// dash is a number in a table in which most are nothing.
func dash(n int) string {
	if n == 0 {
		return "–"
	}
	return fmt.Sprint(n)
}

// outOf is a share as a table has it: "36 of 40, 90%".
func outOf(s statistics.Share) string {
	if s.Of == 0 {
		return "–"
	}
	return fmt.Sprintf("%d of %d, %.0f%%", s.Right, s.Of, s.Percent())
}

// share is one in whole percent for a chart, NaN of nothing.
func share(s statistics.Share) float64 {
	if s.Of == 0 {
		return math.NaN()
	}
	return whole(s.Percent())
}

func whole(v float64) float64  { return math.Round(v) }
func tenths(v float64) float64 { return math.Round(10*v) / 10 }
