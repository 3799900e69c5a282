package report

import (
	"math"
	"testing"
)

func TestDatesAreWrittenInBritishOrder(t *testing.T) {
	for _, c := range []struct{ in, label, long string }{
		{"November 15, 2000", "15 Nov 2000", "15 November 2000"},
		{"March 2022", "Mar 2022", "March 2022"},
		{"2010", "2010", "2010"},
		{"1960s", "1960s", "1960s"},
		{"circa 1850", "c. 1850", "about 1850"},
		{"before 1945", "c. 1945", "about 1945"},
		{"500 BCE", "500 BCE", "500 BCE"},
		{"AD 79", "79 CE", "79 CE"},
		{"March 21-25, 2022", "21–25 Mar 2022", "21 to 25 March 2022"},
		{"28 February – 3 March 2012", "28 Feb – 3 Mar 2012", "28 February to 3 March 2012"},
		{"30 December 2011 – 3 March 2012", "30 Dec 2011 – 3 Mar 2012", "30 December 2011 to 3 March 2012"},
		{"June-July 1942", "Jun–Jul 1942", "June to July 1942"},
		{"1979-present", "1979 – today", "1979 to today"},
		{"Since March 2011", "Mar 2011 – today", "March 2011 to today"},
		{"1998-99", "1998–1999", "1998 to 1999"},
		{"500–400 BCE", "500–400 BCE", "500 to 400 BCE"},
		{"27 BC – 14 AD", "27 BCE – 14 CE", "27 BCE to 14 CE"},
		{"2750 BCE to 3rd century CE", "2750 BCE – 3rd century CE", "2750 BCE to 3rd century CE"},
		{"July 21st, 2015-2016", "21 Jul 2015 – 2016", "21 July 2015 to 2016"},
		{"late 1990s to early 2000s", "late 1990s – early 2000s", "late 1990s to early 2000s"},
		{"mid to late 1990s", "mid 1990s – late 1990s", "mid 1990s to late 1990s"},
		{"11th–12th century", "11th–12th century", "11th to 12th century"},
		{"19th–20th century", "19th–20th century", "19th to 20th century"},
		{"nineteenth century", "19th century", "19th century"},
		{"1600's", "1600s", "1600s"},
		{"early March 2011", "early Mar 2011", "early March 2011"},
		{"mid-2014", "mid 2014", "mid 2014"},
		{"fall 1989", "autumn 1989", "autumn 1989"},
		{"15 de noviembre de 2000", "15 Nov 2000", "15 November 2000"},
	} {
		d, _, ok := ParseDate(c.in)
		if !ok || d.Label() != c.label || d.Long() != c.long {
			t.Errorf("%q: %q and %q, want %q and %q", c.in, d.Label(), d.Long(), c.label, c.long)
		}
	}
}

func TestADateWithoutItsTextHasALabel(t *testing.T) {
	for _, c := range []struct {
		date Date
		want string
	}{
		{Date{}, ""},
		{Date{Start: "2000-11-15", End: "2000-11-15", Precision: Day}, "15 Nov 2000"},
		{Date{Text: "2001", Start: "2000-11", End: "2000-11", Precision: Month}, "Nov 2000"},
		{Date{Start: "1960", End: "1969", Precision: Decade}, "1960s"},
		{Date{Start: "1801", End: "1900", Precision: Century}, "19th century"},
		{Date{Start: "2011-03", End: "2011-05", Precision: Season}, "spring 2011"},
		{Date{Start: "1979", Precision: Year}, "1979 – today"},
		{Date{Start: "-0499", End: "-0399", Precision: Year}, "500–400 BCE"},
		{Date{Start: "1850", End: "1850", Precision: Year, Approximate: true}, "c. 1850"},
	} {
		if got := c.date.Label(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.date, got, c.want)
		}
	}
}

func TestDatesAreOrderedByTheirStart(t *testing.T) {
	order := []string{"2750 BCE", "44 BC", "AD 79", "19th century", "1850", "1960s", "May 1960",
		"2 May 1960", "spring 2011", "2011-12-01"}
	for i, a := range order {
		for j, b := range order {
			d, _, _ := ParseDate(a)
			e, _, _ := ParseDate(b)
			if got, want := sign(d.Compare(e)), sign(i-j); got != want {
				t.Errorf("%q against %q: %d, want %d", a, b, got, want)
			}
		}
	}
	year, _, _ := ParseDate("2010")
	day, _, _ := ParseDate("1 January 2010")
	if year.Compare(day) != 0 {
		t.Error("2010 and 1 January 2010 start together and keep their order")
	}
	if year.Compare(Date{}) >= 0 || (Date{}).Compare(year) <= 0 {
		t.Error("what has no date comes last")
	}
}

func sign(n int) int { return min(max(n, -1), 1) }

func TestBoundsAreDecimalYears(t *testing.T) {
	for _, c := range []struct {
		in         string
		start, end float64
	}{
		{"15 November 2000", 2000 + 319.0/366, 2000 + 320.0/366},
		{"2010", 2010, 2011},
		{"1960s", 1960, 1970},
		{"December 2011", 2011 + 334.0/365, 2012},
		{"31 December 2011", 2011 + 364.0/365, 2012},
		{"500 BCE", -499, -498},
		{"1979-present", 1979, math.NaN()},
	} {
		d, _, _ := ParseDate(c.in)
		start, end := d.Bounds()
		if !near(start, c.start) || !near(end, c.end) {
			t.Errorf("%q: %v to %v, want %v to %v", c.in, start, end, c.start, c.end)
		}
	}
	if start, end := (Date{}).Bounds(); !math.IsNaN(start) || !math.IsNaN(end) {
		t.Error("no date has no bounds")
	}
}

func near(a, b float64) bool {
	return math.IsNaN(a) && math.IsNaN(b) || math.Abs(a-b) < 1e-9
}
