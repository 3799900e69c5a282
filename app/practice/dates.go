package practice

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"placard/app/study"
	"placard/content/report"
)

// vague reports whether a date stands for a stretch of time rather than a point
// in it.
func vague(d report.Date) bool {
	return d.Approximate || slices.Contains([]report.Precision{report.Season, report.Decade, report.Century}, d.Precision)
}

// beginning is the stretch of time in which a date begins, in decimal years. A
// year that is only about right may be two years off.
func beginning(d report.Date) (from, to float64) {
	if !vague(d) {
		return report.Date{Start: d.Start, End: d.Start}.Bounds()
	}
	from, to = d.Bounds()
	if math.IsNaN(to) {
		_, to = report.Date{Start: d.Start, End: d.Start}.Bounds()
	}
	if d.Approximate && d.Precision == report.Year {
		from, to = from-2, to+2
	}
	return from, to
}

// apart reports whether it is plain which of two dates begins first.
func apart(a, b report.Date) bool {
	af, at := beginning(a)
	bf, bt := beginning(b)
	return at <= bf || bt <= af
}

// clash reports whether two dates could be taken for the same: what they stand
// for overlaps, or they begin at the same time.
func clash(a, b report.Date) bool {
	if !apart(a, b) {
		return true
	}
	af, at := a.Bounds()
	bf, bt := b.Bounds()
	if math.IsNaN(at) || math.IsNaN(bt) { // goes on to this day
		return false
	}
	return af < bt && bf < at && (vague(a) || vague(b) || a.Start == a.End || b.Start == b.End)
}

// shifted is a date so many years later, and whether there is one that is
// written in the same way.
func shifted(d report.Date, years int) (report.Date, bool) {
	start, ok1 := shiftISO(d.Start, years)
	end, ok2 := shiftISO(d.End, years)
	if !ok1 || !ok2 || d.End == "" {
		return report.Date{}, false
	}
	return report.Date{Start: start, End: end, Precision: d.Precision, Approximate: d.Approximate}, true
}

func shiftISO(iso string, years int) (string, bool) {
	year, rest := yearOf(iso), ""
	n, err := strconv.Atoi(year)
	if err != nil || n+years < 1 || n < 1 {
		return "", false
	}
	rest = strings.TrimPrefix(iso, year)
	if rest == "-02-29" {
		rest = "-02-28"
	}
	return pad(n+years) + rest, true
}

func pad(year int) string { return fmt.Sprintf("%04d", year) }

// yearOf is the year of a date in ISO 8601, its sign included.
func yearOf(iso string) string {
	sign := ""
	if strings.HasPrefix(iso, "-") {
		sign, iso = "-", iso[1:]
	}
	year, _, _ := strings.Cut(iso, "-")
	return sign + year
}

// withoutDate hides what a text says of a date: the day, the month, the year.
func withoutDate(text string, d report.Date) string {
	var names []string
	for _, iso := range []string{d.Start, d.End} {
		if year := strings.TrimLeft(yearOf(iso), "-0"); len(year) > 2 { // "79" is as likely a number of something
			names = append(names, year)
		}
		at, err := time.Parse(time.DateOnly, iso)
		if err != nil {
			if at, err = time.Parse("2006-01", iso); err != nil {
				continue
			}
		}
		month := at.Month().String()
		for _, m := range []string{month, month[:3]} {
			if d.Precision == report.Day {
				day := strconv.Itoa(at.Day())
				names = append(names, day+" "+m, m+" "+day)
			}
		}
		if month != "May" && month != "March" { // words as well
			names = append(names, month)
		}
	}
	return study.Hide(text, names...)
}

// steps are by how many years a made-up date lies beside the true one: near
// enough to be taken for it, for events of our time and for those long ago.
func steps(d report.Date, year int) []int {
	scale := 1
	if n, err := strconv.Atoi(yearOf(d.Start)); err == nil && year > 0 {
		scale = min(max((year-n)/60, 1), 10)
	}
	if d.Precision == report.Decade {
		scale = 10
	}
	if d.Precision == report.Century {
		scale = 100
	}
	var all []int
	for _, n := range []int{1, 2, 3, 4, 5, 7} {
		all = append(all, n*scale, -n*scale)
	}
	return all
}
