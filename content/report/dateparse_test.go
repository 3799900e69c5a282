package report

import (
	"strings"
	"testing"
)

// Each date form that reports use, with what follows it.
var dateForms = []struct {
	in         string
	start, end string
	precision  Precision
	about      bool
	text, rest string // text is the input when empty
}{
	// Days and months
	{"December 2000", "2000-12", "2000-12", Month, false, "", ""},
	{"December 2010 The first river week", "2010-12", "2010-12", Month, false, "December 2010", "The first river week"},
	{"15 November 2000", "2000-11-15", "2000-11-15", Day, false, "", ""},
	{"15 November, 2000: opened", "2000-11-15", "2000-11-15", Day, false, "15 November, 2000", "opened"},
	{"November 15, 2000", "2000-11-15", "2000-11-15", Day, false, "", ""},
	{"March 15 2011 -- text", "2011-03-15", "2011-03-15", Day, false, "March 15 2011", "text"},
	{"July 4th, 1776", "1776-07-04", "1776-07-04", Day, false, "", ""},
	{"3rd March 1999", "1999-03-03", "1999-03-03", Day, false, "", ""},
	{"the 3rd of March 1999", "1999-03-03", "1999-03-03", Day, false, "3rd of March 1999", ""},
	{"15 th of November, 2000", "2000-11-15", "2000-11-15", Day, false, "", ""},
	{"Sept. 11, 2001 – attacks", "2001-09-11", "2001-09-11", Day, false, "Sept. 11, 2001", "attacks"},
	{"July, 1945", "1945-07", "1945-07", Month, false, "", ""},
	{"May 2008 –The five Arctic States", "2008-05", "2008-05", Month, false, "May 2008", "The five Arctic States"},
	{"On 21 November 2013, protests began", "2013-11-21", "2013-11-21", Day, false, "21 November 2013", "protests began"},
	{"Monday, 5 May 2014: x", "2014-05-05", "2014-05-05", Day, false, "Monday, 5 May 2014", "x"},
	{"On Friday 13 November 2015", "2015-11-13", "2015-11-13", Day, false, "Friday 13 November 2015", ""},
	{"2000 November 15: x", "2000-11-15", "2000-11-15", Day, false, "2000 November 15", "x"},
	{"31 April 2010: x", "2010-04", "2010-04", Month, true, "31 April 2010", "x"},
	{"29 February 2012", "2012-02-29", "2012-02-29", Day, false, "", ""},
	{"early March 2011", "2011-03", "2011-03", Month, true, "", ""},
	{"  21 November 2013", "2013-11-21", "2013-11-21", Day, false, "21 November 2013", ""},

	// Figures only
	{"15/11/2000", "2000-11-15", "2000-11-15", Day, false, "", ""},
	{"11/15/2000", "2000-11-15", "2000-11-15", Day, false, "", ""},
	{"03/04/2011 - x", "2011-04-03", "2011-04-03", Day, false, "03/04/2011", "x"},
	{"15.11.2000", "2000-11-15", "2000-11-15", Day, false, "", ""},
	{"15-11-2000", "2000-11-15", "2000-11-15", Day, false, "", ""},
	{"2000-11-15: x", "2000-11-15", "2000-11-15", Day, false, "2000-11-15", "x"},
	{"2000/11/15", "2000-11-15", "2000-11-15", Day, false, "", ""},
	{"2022-03", "2022-03", "2022-03", Month, false, "", ""},
	{"11/2000", "2000-11", "2000-11", Month, false, "", ""},

	// Years
	{"1905 - text", "1905", "1905", Year, false, "1905", "text"},
	{"1989 -The wall", "1989", "1989", Year, false, "1989", "The wall"},
	{"1930: text", "1930", "1930", Year, false, "1930", "text"},
	{"1930", "1930", "1930", Year, false, "", ""},
	{"2000 Adoption of the Palermo Protocol", "2000", "2000", Year, false, "2000", "Adoption of the Palermo Protocol"},
	{"2013 A 2.5 million people", "2013", "2013", Year, false, "2013", "A 2.5 million people"},
	{"1989 the wall fell", "1989", "1989", Year, false, "1989", "the wall fell"},
	{"In 2003, the UN founded a body", "2003", "2003", Year, false, "2003", "the UN founded a body"},
	{"In 2010 protests erupted", "2010", "2010", Year, false, "2010", "protests erupted"},
	{"In the year 2000", "2000", "2000", Year, false, "2000", ""},
	{"before 1945", "1945", "1945", Year, true, "", ""},

	// Ranges
	{"2005-2010 UN-Water operates", "2005", "2010", Year, false, "2005-2010", "UN-Water operates"},
	{"1980–1988", "1980", "1988", Year, false, "", ""},
	{"1990 – 1991 Gulf War", "1990", "1991", Year, false, "1990 – 1991", "Gulf War"},
	{"1998-99: crisis", "1998", "1999", Year, false, "1998-99", "crisis"},
	{"1999–00", "1999", "2000", Year, false, "", ""},
	{"2010-12", "2010", "2012", Year, false, "", ""},
	{"2019/20", "2019", "2020", Year, false, "", ""},
	{"2019/2020", "2019", "2020", Year, false, "", ""},
	{"2019-2020 elections", "2019", "2020", Year, false, "2019-2020", "elections"},
	{"2007–08 crisis", "2007", "2008", Year, false, "2007–08", "crisis"},
	{"October/November 2010", "2010-10", "2010-11", Month, false, "", ""},
	{"8/9 May 1945", "1945-05-08", "1945-05-09", Day, false, "", ""},
	{"between 1990 and 1995", "1990", "1995", Year, false, "", ""},
	{"From 2007 to 2012, piracy rose", "2007", "2012", Year, false, "From 2007 to 2012", "piracy rose"},
	{"1979-present", "1979", "", Year, false, "", ""},
	{"1979 – Present day: x", "1979", "", Year, false, "1979 – Present day", "x"},
	{"July 2001 to today", "2001-07", "", Month, false, "", ""},
	{"2013 onwards", "2013", "", Year, false, "", ""},
	{"Since 2002, 14,850 combatants", "2002", "", Year, false, "Since 2002", "14,850 combatants"},
	{"June-July 1942", "1942-06", "1942-07", Month, false, "", ""},
	{"December 2011 - February 2012", "2011-12", "2012-02", Month, false, "", ""},
	{"December – February 2012", "2011-12", "2012-02", Month, false, "", ""},
	{"21 to 25 March 2022", "2022-03-21", "2022-03-25", Day, false, "", ""},
	{"21–25 March 2022: arrests", "2022-03-21", "2022-03-25", Day, false, "21–25 March 2022", "arrests"},
	{"March 21-25, 2022", "2022-03-21", "2022-03-25", Day, false, "", ""},
	{"28 February – 3 March 2012", "2012-02-28", "2012-03-03", Day, false, "", ""},
	{"February 28 – March 3, 2012", "2012-02-28", "2012-03-03", Day, false, "", ""},
	{"April 13th, 1975-October 13th, 1990", "1975-04-13", "1990-10-13", Day, false, "", ""},
	{"July 21st, 2015-2016", "2015-07-21", "2016", Day, false, "", ""},
	{"15 May 1948 - 2000 people fled", "1948-05-15", "1948-05-15", Day, false, "15 May 1948", "2000 people fled"},
	{"1948 - 15 May 1920: x", "1948", "1948", Year, false, "1948", "15 May 1920: x"},

	// Decades, centuries, parts
	{"1960s", "1960", "1969", Decade, false, "", ""},
	{"The 1920's saw", "1920", "1929", Decade, false, "1920's", "saw"},
	{"1920’s", "1920", "1929", Decade, false, "", ""},
	{"1600's", "1600", "1699", Century, false, "", ""},
	{"2000s", "2000", "2009", Decade, false, "", ""},
	{"1960s-70s", "1960", "1979", Decade, false, "", ""},
	{"1960s and 1970s", "1960", "1979", Decade, false, "", ""},
	{"1990s to present", "1990", "", Decade, false, "", ""},
	{"early 1990s", "1990", "1993", Decade, true, "", ""},
	{"mid-1990s: x", "1994", "1996", Decade, true, "mid-1990s", "x"},
	{"late 1990s to early 2000s", "1997", "2003", Decade, true, "", ""},
	{"mid to late 1990s", "1994", "1999", Decade, true, "", ""},
	{"early-to-mid 2010: x", "2010-01", "2010-08", Season, true, "early-to-mid 2010", "x"},
	{"1980s’ boom", "1980", "1989", Decade, false, "1980s", "’ boom"},
	{"19th century", "1801", "1900", Century, false, "", ""},
	{"In the 21st Century", "2001", "2100", Century, false, "21st Century", ""},
	{"nineteenth century", "1801", "1900", Century, false, "", ""},
	{"19th to 20th centuries", "1801", "2000", Century, false, "", ""},
	{"late 19th century", "1868", "1900", Century, true, "", ""},
	{"early 2010", "2010-01", "2010-04", Season, true, "", ""},
	{"Mid-2014 – offensive", "2014-05", "2014-08", Season, true, "Mid-2014", "offensive"},
	{"the end of 2019", "2019-09", "2019-12", Season, true, "end of 2019", ""},
	{"Spring 2011", "2011-03", "2011-05", Season, false, "", ""},
	{"autumn of 1956", "1956-09", "1956-11", Season, false, "", ""},
	{"Winter 2010", "2010-12", "2011-02", Season, false, "", ""},
	{"Winter 2010-11", "2010-12", "2011-02", Season, false, "", ""},
	{"circa 1850", "1850", "1850", Year, true, "", ""},
	{"c. 1850: x", "1850", "1850", Year, true, "c. 1850", "x"},
	{"c1850", "1850", "1850", Year, true, "", ""},
	{"around the 1850s", "1850", "1859", Decade, true, "", ""},

	// Eras
	{"500 BCE", "-0499", "-0499", Year, false, "", ""},
	{"44 B.C.", "-0043", "-0043", Year, false, "", ""},
	{"79 CE", "0079", "0079", Year, false, "", ""},
	{"AD 79", "0079", "0079", Year, false, "", ""},
	{"1 BC", "0000", "0000", Year, false, "", ""},
	{"10,000 BCE", "-9999", "-9999", Year, false, "", ""},
	{"500–400 BCE", "-0499", "-0399", Year, false, "", ""},
	{"2000-1500 BCE", "-1999", "-1499", Year, false, "", ""},
	{"27 BC – 14 AD", "-0026", "0014", Year, false, "", ""},
	{"2750 BCE to 3rd century CE", "-2749", "0300", Year, false, "", ""},
	{"5th century BCE", "-0499", "-0400", Century, false, "", ""},
	{"490s BCE", "-0498", "-0489", Decade, false, "", ""},
	{"4 September 476 CE", "0476-09-04", "0476-09-04", Day, false, "", ""},

	// Spanish and French
	{"15 de noviembre de 2000: adopción", "2000-11-15", "2000-11-15", Day, false, "15 de noviembre de 2000", "adopción"},
	{"El 1º de mayo de 1886", "1886-05-01", "1886-05-01", Day, false, "1º de mayo de 1886", ""},
	{"enero de 1994", "1994-01", "1994-01", Month, false, "", ""},
	{"siglo XIX", "1801", "1900", Century, false, "", ""},
	{"finales del siglo XX", "1968", "2000", Century, true, "", ""},
	{"década de 1960", "1960", "1969", Decade, false, "", ""},
	{"Le 1er août 1914", "1914-08-01", "1914-08-01", Day, false, "1er août 1914", ""},
	{"févr. 2012", "2012-02", "2012-02", Month, false, "", ""},
	{"l'été 1936", "1936-06", "1936-08", Season, false, "été 1936", ""},
	{"les années 1960", "1960", "1969", Decade, false, "années 1960", ""},
	{"XIXe siècle", "1801", "1900", Century, false, "", ""},
	{"1979 à aujourd’hui", "1979", "", Year, false, "", ""},
	{"52 av. J.-C.", "-0051", "-0051", Year, false, "", ""},
}

func TestParseDateReadsEveryForm(t *testing.T) {
	for _, c := range dateForms {
		d, rest, ok := ParseDate(c.in)
		if !ok {
			t.Errorf("%q: no date", c.in)
			continue
		}
		text := c.text
		if text == "" {
			text = c.in
		}
		want := Date{Text: text, Start: c.start, End: c.end, Precision: c.precision, Approximate: c.about}
		if d != want || rest != c.rest {
			t.Errorf("%q:\n got %+v rest %q\nwant %+v rest %q", c.in, d, rest, want, c.rest)
		}
	}
}

func TestDatesAmongOthersOfAYear(t *testing.T) {
	for _, c := range []struct{ in, start, end, rest string }{
		{"24 November the protests grow", "2013-11-24", "2013-11-24", "the protests grow"},
		{"On November 24th, ships sail", "2013-11-24", "2013-11-24", "ships sail"},
		{"5-7 May: rain", "2013-05-05", "2013-05-07", "rain"},
		{"28 February – 3 March: rain", "2013-02-28", "2013-03-03", "rain"},
		{"June – rain", "2013-06", "2013-06", "rain"},
		{"5 May 2010: rain", "2010-05-05", "2010-05-05", "rain"},
		{"30 February: rain", "2013-02", "2013-02", "rain"},
		{"15 de mayo: lluvia", "2013-05-15", "2013-05-15", "lluvia"},
	} {
		d, rest, ok := parseDateIn(c.in, 2013)
		if !ok || d.Start != c.start || d.End != c.end || rest != c.rest {
			t.Errorf("%q: %v %+v rest %q", c.in, ok, d, rest)
		}
	}
	for _, in := range []string{"March on Washington", "May the force", "5 people", "12th meeting", "summer"} {
		if d, _, ok := parseDateIn(in, 2013); ok {
			t.Errorf("%q is no date, got %+v", in, d)
		}
	}
}

func TestParseDateLeavesOtherTextAlone(t *testing.T) {
	for _, in := range []string{
		"", " ", "-", "A/RES/18/1904", "resolution 1540 (2004)", "1540 (2004)",
		"2,000 people", "2000 people fled", "121 arrests", "1500–2000 people fled", "1945's end", "mid to late", "21", "75", "1945.5", "2010%",
		"trafficking.5", "12th meeting", "March", "5 May", "May the force",
		"In March 500 people", "The 1951 Refugee Convention", "2010-based figures",
		"2010a", "0000", "99999 BCEs", "32 March 2010x", "of 2010", "March on Washington",
		"Spring cleaning", "early warning", "end", "century", "st", "from", "c.", "1234 567 890",
	} {
		if d, rest, ok := ParseDate(in); ok || rest != in || d != (Date{}) {
			t.Errorf("%q is no date, got %+v rest %q", in, d, rest)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, c := range dateForms {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, rest, ok := parseDateIn(s, 2010); ok { // among dates of a year
			if !strings.HasSuffix(s, rest) {
				t.Fatalf("%q: rest %q is not a suffix", s, rest)
			}
			checkDate(t, s, d)
		}
		d, rest, ok := ParseDate(s)
		if !strings.HasSuffix(s, rest) {
			t.Fatalf("%q: rest %q is not a suffix", s, rest)
		}
		if !ok {
			if rest != s || d != (Date{}) {
				t.Fatalf("%q: no date, yet %+v and %q", s, d, rest)
			}
			return
		}
		checkDate(t, s, d)
	})
}

// checkDate holds a date against the promises of the type.
func checkDate(t *testing.T, s string, d Date) {
	t.Helper()
	if _, _, _, ok := splitISO(d.Start); !ok {
		t.Fatalf("%q: start %q", s, d.Start)
	}
	if _, _, _, ok := splitISO(d.End); !ok && d.End != "" {
		t.Fatalf("%q: end %q", s, d.End)
	}
	if d.End != "" && endsEarlier(d.End, d.Start) {
		t.Fatalf("%q: runs from %s back to %s", s, d.Start, d.End)
	}
	if !strings.Contains(s, d.Text) || d.Text == "" || d.Precision == "" {
		t.Fatalf("%q: %+v", s, d)
	}
	if start, end := d.Bounds(); d.End != "" && !(start < end) {
		t.Fatalf("%q: bounds %v %v", s, start, end)
	}
	if d.Label() == "" || d.Long() == "" || d.Compare(d) != 0 {
		t.Fatalf("%q: %+v has no label", s, d)
	}
}
