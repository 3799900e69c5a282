package report

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// datePoint is one side of a date as it was written, perhaps still without the
// month or year that the other side gives ("21 to 25 March 2022").
type datePoint struct {
	unit       Precision // of a year with a part ("early 2010") it is Season; empty for a bare number
	year       int       // as written: 1960 for the 1960s, 19 for the 19th century
	month, day int       // month is the first one of a season
	part       yearPart
	hundreds   bool // a century written as its years, "1600s"
	known      bool // the year is
	era        bool // BCE or CE was written
	bce        bool
	circa      bool
	monthFirst bool // "March 21"
}

// bare reports whether the point is a number that could be a plain year.
func (p datePoint) bare() bool { return p.unit == Year && !p.era && !p.circa && p.part == wholePart }

// settle turns "early 2010" into a season and reports whether the point is a
// date by itself.
func (p *datePoint) settle() bool {
	if p.unit == Year && p.part != wholePart {
		p.unit, p.month = Season, 4*int(p.part-early)+1
	}
	if p.unit == Day && p.known && p.day > monthDays(p.astronomical(p.year), p.month) {
		p.unit, p.day, p.circa = Month, 0, true
	}
	return p.known && p.unit != ""
}

// astronomical numbers years so that 1 BCE is 0 and 500 BCE is -499.
func (p datePoint) astronomical(year int) int {
	if p.bce {
		return 1 - year
	}
	return year
}

// years returns the first and last year that the point covers.
func (p datePoint) years() (first, last int) {
	length := 1
	first = p.year
	switch {
	case p.unit == Decade:
		length = 10
	case p.unit == Century && p.hundreds:
		length = 100
	case p.unit == Century:
		first, length = (p.year-1)*100+1, 100
	}
	last = first + length - 1
	if p.bce {
		first, last = 1-last, 1-first
	}
	if length == 1 {
		return first, last
	}
	oneThird, twoThirds := (length+2)/3, (2*length+2)/3
	switch p.part {
	case early:
		last = first + oneThird - 1
	case mid:
		first, last = first+oneThird, first+twoThirds-1
	case late:
		first = first + twoThirds
	}
	return first, last
}

// iso returns the first and last day, month or year in ISO 8601.
func (p datePoint) iso() (start, end string) {
	first, last := p.years()
	switch p.unit {
	case Day:
		start = isoDate(first, p.month, p.day)
		return start, start
	case Month:
		start = isoDate(first, p.month, 0)
		return start, start
	case Season:
		months := 3
		if p.part != wholePart {
			months = 4
		}
		endMonth := p.month + months - 1
		return isoDate(first, p.month, 0), isoDate(last+(endMonth-1)/12, (endMonth-1)%12+1, 0)
	}
	return isoDate(first, 0, 0), isoDate(last, 0, 0)
}

// isoDate writes a date as exact as what is not zero of month and day.
func isoDate(year, month, day int) string {
	sign := ""
	if year < 0 {
		sign, year = "-", -year
	}
	s := fmt.Sprintf("%s%04d", sign, year)
	if month > 0 {
		s += fmt.Sprintf("-%02d", month)
	}
	if day > 0 {
		s += fmt.Sprintf("-%02d", day)
	}
	return s
}

// splitISO is the reverse of isoDate. Month and day are 0 where not given.
func splitISO(s string) (year, month, day int, ok bool) {
	digits, negative := strings.CutPrefix(s, "-")
	fields := strings.Split(digits, "-")
	if len(fields) > 3 || len(fields[0]) < 4 {
		return 0, 0, 0, false
	}
	var n [3]int
	for i, f := range fields {
		v, err := strconv.ParseUint(f, 10, 31)
		if err != nil || i > 0 && len(f) != 2 {
			return 0, 0, 0, false
		}
		n[i] = int(v)
	}
	if negative {
		n[0] = -n[0]
	}
	ok = len(fields) < 2 || 1 <= n[1] && n[1] <= 12
	ok = ok && (len(fields) < 3 || 1 <= n[2] && n[2] <= monthDays(n[0], n[1]))
	return n[0], n[1], n[2], ok
}

// monthDays returns the days of a month in the proleptic Gregorian calendar.
func monthDays(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// dateSpan is a whole date as it was written: one point, or a range of two.
type dateSpan struct {
	left, right datePoint
	ranged      bool // there is a right point
	open        bool // "1979 to present"
	vague       bool // "before 1945"
}

// date computes what the span means. ok is false when the range would run
// backwards.
func (s dateSpan) date() (d Date, ok bool) {
	d.Start, d.End = s.left.iso()
	d.Precision = s.left.unit
	d.Approximate = s.vague || s.left.rough()
	switch {
	case s.open:
		d.End = ""
	case s.ranged:
		_, d.End = s.right.iso()
		if finer(s.right.unit, d.Precision) {
			d.Precision = s.right.unit
		}
		d.Approximate = d.Approximate || s.right.rough()
		return d, !endsEarlier(d.End, d.Start)
	}
	return d, true
}

func (p datePoint) rough() bool { return p.circa || p.part != wholePart }

// endsEarlier compares as far as both dates are exact, so 2010 does not end
// before 2010-05.
func endsEarlier(end, start string) bool {
	ey, em, ed, _ := splitISO(end)
	sy, sm, sd, _ := splitISO(start)
	switch {
	case ey != sy:
		return ey < sy
	case em != sm:
		return em != 0 && em < sm
	}
	return ed != 0 && ed < sd
}

var precisionOrder = []Precision{Day, Month, Season, Year, Decade, Century}

func finer(a, b Precision) bool {
	for _, p := range precisionOrder {
		if p == a || p == b {
			return p == a && a != b
		}
	}
	return false
}
