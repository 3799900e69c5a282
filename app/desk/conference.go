package desk

import (
	"errors"
	"fmt"
	"time"

	"placard/app/journal"
)

// SetConferenceDay sets the day on which the student must know; an empty day
// means that it is not known. It returns an error for what is not an ISO 8601
// day.
func (d *Desk) SetConferenceDay(iso string) error {
	if iso != "" {
		if _, err := time.Parse(time.DateOnly, iso); err != nil {
			return fmt.Errorf("%q is not a day: write it as year-month-day, 2026-12-05", iso)
		}
	}
	if d.DayFixed() {
		return errors.New("your class has set the day; ask your teacher if it is wrong")
	}
	if d.ConferenceDay() != iso {
		d.do("Conference day", Delegate, journal.Entry{Kind: journal.Day, Text: iso})
	}
	return nil
}

// ConferenceDay is the day as the student set it, otherwise the report's own,
// otherwise the class's; empty if nobody named one.
func (d *Desk) ConferenceDay() string {
	if d.DayFixed() {
		return d.p.ConferenceDay
	}
	if e, ok := d.p.State.Value(journal.Day, d.Report.ID, ""); ok {
		return e.Text
	}
	if d.Report.ConferenceDate != "" {
		return d.Report.ConferenceDate
	}
	return d.p.ConferenceDay
}

// UsualDay is the day that the student set last for another report, if it is still
// to come: several reports are often studied for one conference. It is empty if
// there is none.
func (d *Desk) UsualDay() string {
	if e, ok := d.p.State.Latest(journal.Day, d.Report.ID); ok && e.Text >= d.today() {
		return e.Text
	}
	return ""
}

// UsualCountry is the country that the student named last for another report.
func (d *Desk) UsualCountry() string {
	e, _ := d.p.State.Latest(journal.Country, d.Report.ID)
	return e.Text
}

// DayFixed reports whether the class has set the day for good.
func (d *Desk) DayFixed() bool { return d.p.DayFixed && d.p.ConferenceDay != "" }

// DaysLeft is the number of days from today to the conference day, 0 on the
// day itself and negative after it. It reports false without a day.
func (d *Desk) DaysLeft() (int, bool) {
	day, err := time.Parse(time.DateOnly, d.ConferenceDay())
	if err != nil {
		return 0, false
	}
	today, _ := time.Parse(time.DateOnly, d.today())
	return int(day.Sub(today).Hours() / 24), true
}
