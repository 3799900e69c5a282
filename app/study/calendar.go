package study

import (
	"fmt"
	"time"
)

// DayStart is when a study day starts unless settings say otherwise: at 4:00 in
// the morning, so that an evening of cards that ends after midnight is one day
// (Anki's default).
const DayStart = 4 * time.Hour

// StudyDay is a day of the study calendar, counted from 1 January 1970. It has
// no zone: conference days, due days and the days of reviews are compared as
// numbers.
type StudyDay int

// ParseDay reads an ISO 8601 day, "2026-12-05".
func ParseDay(s string) (StudyDay, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("%q is not a day; write it as year-month-day, like 2026-12-05", s)
	}
	return dayOf(t), nil
}

// String is the day in ISO 8601.
func (d StudyDay) String() string { return d.date().Format(time.DateOnly) }

// Words is the day as it is said on screen: "5 December".
func (d StudyDay) Words() string { return d.date().Format("2 January") }

func (d StudyDay) date() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// dayOf is the day of the date that t shows on its own clock.
func dayOf(t time.Time) StudyDay {
	y, m, d := t.Date()
	return StudyDay(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// Calendar tells study days from moments. A nil Loc is UTC.
type Calendar struct {
	DayStart time.Duration // from local midnight, 0 to 12 hours
	Loc      *time.Location
}

// Day is the study day of a moment. Days never run backwards: when clocks are
// set back over the start of a day, that day has begun and stays.
//
// Past answers are counted in the zone of the laptop as it is now. So the
// number of days between two answers is never wrong by more than one after a
// journey, and the journal needs no zones.
func (c Calendar) Day(at time.Time) StudyDay {
	local := at.In(c.loc())
	d := dayOf(local)
	hour, minute, second := local.Clock()
	clock := time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second
	if clock < c.DayStart {
		d--
	}
	for !at.Before(c.Begin(d + 1)) {
		d++
	}
	return d
}

// Begin is the first moment of a study day: when local clocks first show
// DayStart or later on that date. Where clocks jump over it, it is the jump.
func (c Calendar) Begin(d StudyDay) time.Time {
	wall := int64(d)*86400 + int64(c.DayStart/time.Second) // as if the clock showed UTC
	const widest = 36 * 3600                               // seconds; no zone is further from UTC
	t := time.Unix(wall-widest, 0).In(c.loc())
	for {
		_, offset := t.Zone()
		start, end := t.ZoneBounds()
		from := wall - int64(offset)
		if !start.IsZero() {
			from = max(from, start.Unix())
		}
		if end.IsZero() || from < end.Unix() {
			return time.Unix(from, 0).In(c.loc())
		}
		t = end
	}
}

func (c Calendar) loc() *time.Location {
	if c.Loc == nil {
		return time.UTC
	}
	return c.Loc
}
