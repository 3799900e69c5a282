package study

import (
	"testing"
	"time"
)

func TestAStudyDayStartsAtFourInTheMorningOfTheLocalClock(t *testing.T) {
	for _, c := range []struct{ zone, at, day string }{
		{"UTC", "2026-03-02T03:59:59Z", "2026-03-01"},
		{"UTC", "2026-03-02T04:00:00Z", "2026-03-02"},
		{"UTC", "1969-12-31T12:00:00Z", "1969-12-31"},
		{"Europe/Berlin", "2026-03-02T02:59:59Z", "2026-03-01"},
		{"Europe/Berlin", "2026-03-02T03:00:00Z", "2026-03-02"},
		{"Europe/Berlin", "2026-03-29T01:59:59Z", "2026-03-28"}, // clocks went from 2 to 3 at 1:00Z
		{"Europe/Berlin", "2026-03-29T02:00:00Z", "2026-03-29"},
		{"Europe/Berlin", "2026-10-25T02:59:59Z", "2026-10-24"}, // clocks went from 3 to 2 at 1:00Z
		{"Europe/Berlin", "2026-10-25T03:00:00Z", "2026-10-25"},
		{"America/New_York", "2026-03-08T07:59:59Z", "2026-03-07"},
		{"America/New_York", "2026-03-08T08:00:00Z", "2026-03-08"},
		{"Asia/Kolkata", "2026-03-01T22:29:59Z", "2026-03-01"},
		{"Asia/Kolkata", "2026-03-01T22:30:00Z", "2026-03-02"},
		{"Asia/Kathmandu", "2026-03-01T22:15:00Z", "2026-03-02"},
		{"Pacific/Chatham", "2026-09-26T14:14:59Z", "2026-09-26"}, // clocks went from 2:45 to 3:45 at 14:00Z
		{"Pacific/Chatham", "2026-09-26T14:15:00Z", "2026-09-27"},
		{"Pacific/Kiritimati", "2026-03-01T14:00:00Z", "2026-03-02"},
		{"Pacific/Apia", "2011-12-30T13:59:59Z", "2011-12-30"}, // there was no 30 December
		{"Pacific/Apia", "2011-12-30T14:00:00Z", "2011-12-31"},
		{"Antarctica/Casey", "2018-03-10T16:30:00Z", "2018-03-10"}, // clocks went from 4 to 1 at 17:00Z
		{"Antarctica/Casey", "2018-03-10T19:59:59Z", "2018-03-10"},
		{"Antarctica/Casey", "2018-03-10T20:00:00Z", "2018-03-11"},
	} {
		at, err := time.Parse(time.RFC3339, c.at)
		if err != nil {
			t.Fatal(err)
		}
		is(t, c.zone+" "+c.at, Calendar{DayStart, zone(t, c.zone)}.Day(at).String(), c.day)
	}
}

// Every quarter of an hour over years in which clocks changed: days never run
// backwards, no moment is outside its day, and each day begins when it begins.
func TestStudyDaysFollowOneAnotherInEveryZone(t *testing.T) {
	for _, c := range []struct {
		zone string
		year int
	}{
		{"Europe/Berlin", 2026}, {"America/New_York", 2026}, {"America/Sao_Paulo", 2018},
		{"Africa/Cairo", 2026}, {"Asia/Tehran", 2021}, {"Australia/Lord_Howe", 2026},
		{"Pacific/Apia", 2011}, {"Pacific/Chatham", 2026}, {"Asia/Pyongyang", 2018},
		{"America/Nuuk", 2024}, {"Antarctica/Casey", 2018}, {"Asia/Baku", 2015}, {"Antarctica/Troll", 2026},
	} {
		for _, start := range []time.Duration{0, 90 * time.Minute, 150 * time.Minute, DayStart, 12 * time.Hour} {
			cal := Calendar{start, zone(t, c.zone)}
			at := time.Date(c.year, 1, 1, 0, 0, 0, 0, time.UTC)
			last := cal.Day(at)
			for ; at.Year() == c.year; at = at.Add(15 * time.Minute) {
				d := cal.Day(at)
				if d < last || at.Before(cal.Begin(d)) || !at.Before(cal.Begin(d+1)) {
					t.Fatalf("%s, start %v: %v is in %v, which begins %v, after %v", c.zone, start, at, d, cal.Begin(d), last)
				}
				if b := cal.Begin(d); d > last && cal.Day(b.Add(-time.Nanosecond)) >= cal.Day(b) {
					t.Fatalf("%s, start %v: %v does not begin at %v", c.zone, start, d, b)
				}
				last = d
			}
		}
	}
}

func TestADayThatBeginsTwiceBeginsTheFirstTime(t *testing.T) {
	cal := Calendar{150 * time.Minute, zone(t, "Europe/Berlin")} // 2:30, shown twice on 25 October
	first := time.Date(2026, 10, 25, 0, 30, 0, 0, time.UTC)
	is(t, "begin", cal.Begin(cal.Day(first)).Equal(first), true)
	for at := first; at.Before(first.Add(3 * time.Hour)); at = at.Add(time.Minute) {
		is(t, at.String(), cal.Day(at).String(), "2026-10-25")
	}
}

func TestDaysAreReadAndWrittenInISO8601(t *testing.T) {
	for _, s := range []string{"1970-01-01", "2026-12-05", "2024-02-29", "1945-10-24"} {
		d, err := ParseDay(s)
		is(t, s, d.String(), s)
		is(t, s+" error", err, nil)
	}
	for _, s := range []string{"", "2026-02-30", "5 December", "2026-12-05T10:00"} {
		if _, err := ParseDay(s); err == nil {
			t.Errorf("%q was taken for a day", s)
		}
	}
	d, _ := ParseDay("2026-12-05")
	is(t, "words", d.Words(), "5 December")
}

func TestAJourneyIsNeverWrongByMoreThanADay(t *testing.T) {
	berlin, york := NewScheduler(zone(t, "Europe/Berlin")), NewScheduler(zone(t, "America/New_York"))
	evening := time.Date(2026, 3, 1, 21, 0, 0, 0, berlin.Loc)
	breakfast := time.Date(2026, 3, 4, 8, 0, 0, 0, york.Loc)
	is(t, "days", york.Day(breakfast)-york.Day(evening), 3)
	m := york.Next(berlin.Next(NewMemory("a"), Easy, evening.Add(6*time.Hour)), Good, evening.Add(7*time.Hour))
	if m.Stability <= 0 || m.Reps != 2 {
		t.Errorf("an answer on an earlier local day spoils the memory: %+v", m)
	}
}

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}
