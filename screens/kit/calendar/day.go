// Package calendar has the ways to say which day is meant: writing it, and
// choosing it in a month. It knows days, and nothing of what they are for.
package calendar

import "time"

// Day is a day, counted from 1 January 1970. It has no zone.
type Day int

// DayOf is the day of an ISO 8601 day; false for what is none.
func DayOf(iso string) (Day, bool) {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return 0, false
	}
	return on(t), true
}

func on(t time.Time) Day { return Day(t.Unix() / secondsADay) }

const secondsADay = 24 * 60 * 60

func (d Day) time() time.Time { return time.Unix(int64(d)*secondsADay, 0).UTC() }

// ISO is the day in ISO 8601.
func (d Day) ISO() string { return d.time().Format(time.DateOnly) }

// Words is the day with its weekday: "Saturday 5 December".
func (d Day) Words() string { return d.time().Format("Monday 2 January") }

// Short is the day in small places: "5 Dec".
func (d Day) Short() string { return d.time().Format("2 Jan") }

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return d.time().Weekday() }

// column is where the day stands in a week that begins on Monday.
func (d Day) column() int { return (int(d.Weekday()) + 6) % 7 }

// first is the first day of the month.
func (d Day) first() Day {
	t := d.time()
	return on(time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC))
}

// months is the first day of the month that many months on.
func (d Day) months(n int) Day {
	t := d.time()
	return on(time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC))
}

// Span are the days from one to another, both included, whichever comes first.
func Span(from, to Day) []Day {
	var list []Day
	for d := min(from, to); d <= max(from, to); d++ {
		list = append(list, d)
	}
	return list
}
