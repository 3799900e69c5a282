package report

import "strings"

// Precision is the finest part of a date that the source gives.
type Precision string

// The precisions, from fine to coarse.
const (
	Day     Precision = "day"
	Month   Precision = "month"
	Season  Precision = "season"
	Year    Precision = "year"
	Decade  Precision = "decade"
	Century Precision = "century"
)

// Date is a historical date as written, beside what it means. It reaches from
// antiquity to today in the proleptic Gregorian calendar, without zones.
type Date struct {
	Text string // as written
	// Start and End are ISO 8601, as exact as what is known: "2000",
	// "2000-11", "2000-11-15", "-0499" for 500 BCE. End is the last of the
	// range in the same precision (the 1960s end in "1969"); it equals Start
	// for a single day, month or year and is empty for an open end.
	Start, End  string
	Precision   Precision
	Approximate bool // circa, early, mid, late
}

// IsZero reports whether there is no date at all.
func (d Date) IsZero() bool { return strings.TrimSpace(d.Start) == "" }
