package report

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"time"
)

// Compare orders dates by their start; what is not given counts as the first
// month or day, so 2010 and 1 January 2010 are equal and keep the order of the
// source. Zero dates come last.
func (d Date) Compare(e Date) int {
	if d.IsZero() || e.IsZero() {
		return cmp.Compare(btoi(d.IsZero()), btoi(e.IsZero()))
	}
	dy, dm, dd, _ := splitISO(d.Start)
	ey, em, ed, _ := splitISO(e.Start)
	return cmp.Or(cmp.Compare(dy, ey),
		cmp.Compare(max(dm, 1), max(em, 1)),
		cmp.Compare(max(dd, 1), max(ed, 1)))
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Bounds returns where the date begins and ends as decimal years, to be drawn
// on an axis: 15 November 2000 begins at about 2000.87 and ends a day later,
// 2010 is 2010 to 2011. Years before 1 CE are numbered astronomically, so 500
// BCE begins at -499. An open end is NaN; so are both of a zero date.
func (d Date) Bounds() (startYear, endYear float64) {
	startYear, _ = decimalYears(d.Start)
	_, endYear = decimalYears(d.End)
	return startYear, endYear
}

// decimalYears returns the first moment of an ISO date and the first after it.
func decimalYears(iso string) (first, after float64) {
	year, month, day, ok := splitISO(iso)
	switch {
	case !ok:
		return math.NaN(), math.NaN()
	case month == 0:
		return float64(year), float64(year + 1)
	case day == 0:
		return decimalDay(year, month, 1), decimalDay(year, month+1, 1)
	}
	return decimalDay(year, month, day), decimalDay(year, month, day+1)
}

// decimalDay accepts a day or month one past the last.
func decimalDay(year, month, day int) float64 {
	first := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
	at := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	days := time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC).YearDay()
	return float64(year) + at.Sub(first).Hours()/24/float64(days)
}

// Label is the date in short, in British order: "15 Nov 2000", "21–25 Mar 2022",
// "1960s", "c. 1850", "500 BCE", "1979 – today". It is empty for a zero date.
func (d Date) Label() string { return d.format(shortDates) }

// Long is the date in words, in British order: "21 to 25 March 2022",
// "1979 to today". It is empty for a zero date.
func (d Date) Long() string { return d.format(longDates) }

// dateStyle is how the parts of a date are put together.
type dateStyle struct {
	month        func(int) string
	tight, loose string // between "21" and "25 March 2022", and between whole dates
	circa        string
}

var (
	shortDates = dateStyle{
		month: func(m int) string { return time.Month(m).String()[:3] },
		tight: "–", loose: " – ", circa: "c. ",
	}
	longDates = dateStyle{
		month: func(m int) string { return time.Month(m).String() },
		tight: " to ", loose: " to ", circa: "about ",
	}
)

func (d Date) format(style dateStyle) string {
	if d.IsZero() {
		return ""
	}
	s := d.span()
	text := style.point(s.left)
	switch {
	case s.open:
		text += style.loose + "today"
	case s.ranged:
		text = style.pair(s.left, s.right)
	}
	if s.vague && !s.left.circa {
		text = style.circa + text
	}
	return text
}

// span returns the parts of the date: as they were written if the text still
// says what Start and End say, otherwise as far as these tell.
func (d Date) span() dateSpan {
	p := &dateParser{s: d.Text, toks: dateTokens(d.Text)}
	if written, ok := p.date(); ok {
		if again, ok := written.date(); ok && again.Start == d.Start && again.End == d.End {
			return written
		}
	}
	s := dateSpan{
		left:  pointOf(d.Start, d.Precision),
		right: pointOf(d.End, d.Precision),
		open:  d.End == "", ranged: d.End != d.Start, vague: d.Approximate,
	}
	if start, end := s.left.iso(); s.ranged && start == d.Start && end == d.End {
		s.ranged = false
	}
	return s
}

// pointOf rebuilds a point from one side of a date.
func pointOf(iso string, precision Precision) datePoint {
	year, month, day, _ := splitISO(iso)
	p := datePoint{unit: Year, year: year, month: month, day: day, known: true}
	switch {
	case day > 0:
		p.unit = Day
	case month > 0 && precision == Season && month%3 == 0:
		p.unit = Season
	case month > 0:
		p.unit = Month
	case precision == Decade && year > 0 && year%10 == 0:
		p.unit = Decade
	case precision == Century && year > 0 && year%100 == 0:
		p.unit, p.hundreds = Century, true
	case precision == Century && year > 0 && year%100 == 1:
		p.unit, p.year = Century, year/100+1
	}
	if year < 1 {
		p.year, p.bce, p.era = 1-year, true, true
	}
	return p
}

// pair writes a range; what both sides share is said once.
func (f dateStyle) pair(l, r datePoint) string {
	sameYear := l.year == r.year && l.bce == r.bce && !l.rough() && !r.rough()
	switch {
	case sameYear && l.unit == Day && r.unit == Day && l.month == r.month:
		return strconv.Itoa(l.day) + f.tight + f.point(r)
	case sameYear && l.unit == Day && r.unit == Day:
		return strconv.Itoa(l.day) + " " + f.month(l.month) + f.loose + f.point(r)
	case sameYear && l.unit == Month && r.unit == Month:
		return f.month(l.month) + f.tight + f.point(r)
	case l.unit == Year && r.unit == Year && l.bce == r.bce && !r.rough():
		l.era, l.bce = false, false
		return f.circaOf(l) + strconv.Itoa(l.year) + f.tight + f.point(r)
	case l.unit == Century && r.unit == Century && !l.hundreds && !r.hundreds && l.bce == r.bce && !l.rough() && !r.rough():
		return ordinalNumber(l.year) + f.tight + f.point(r)
	}
	return f.point(l) + f.loose + f.point(r)
}

func (f dateStyle) point(p datePoint) string {
	text := strconv.Itoa(p.year)
	switch p.unit {
	case Day:
		text = fmt.Sprintf("%d %s %d", p.day, f.month(p.month), p.year)
	case Month:
		text = fmt.Sprintf("%s %d", f.month(p.month), p.year)
	case Season:
		if p.part == wholePart {
			text = seasonNames[p.month] + " " + text
		}
	case Decade:
		text += "s"
	case Century:
		if p.hundreds {
			text += "s"
		} else {
			text = ordinalNumber(p.year) + " century"
		}
	}
	if p.part != wholePart {
		text = partNames[p.part] + " " + text
	}
	return f.circaOf(p) + text + eraOf(p)
}

var (
	seasonNames = map[int]string{3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
	partNames   = map[yearPart]string{early: "early", mid: "mid", late: "late"}
)

func (f dateStyle) circaOf(p datePoint) string {
	if p.circa {
		return f.circa
	}
	return ""
}

// eraOf names the era where a reader could doubt it.
func eraOf(p datePoint) string {
	ancient := p.year < 1000
	if p.unit == Century && !p.hundreds {
		ancient = p.era && p.year <= 10
	}
	switch {
	case p.bce:
		return " BCE"
	case ancient:
		return " CE"
	}
	return ""
}

func ordinalNumber(n int) string {
	ending := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return strconv.Itoa(n) + ending
}
