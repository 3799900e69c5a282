package report

// point reads one date, or the part of one that may stand in a range.
func (p *dateParser) point() (datePoint, bool) {
	back := p.pos
	circa := p.circa()
	part := p.part()
	for _, form := range []func() (datePoint, bool){
		p.iso, p.slashes, p.yearMonthDay, p.dayMonth, p.monthDay, p.season, p.century, p.namedDecade, p.decade, p.plainYear,
	} {
		at := p.pos
		if found, ok := form(); ok {
			found.circa, found.part = circa, part
			return found, true
		}
		p.pos = at
	}
	p.pos = back
	return datePoint{}, false
}

func (p *dateParser) circa() bool {
	if !p.acceptWord(circaWords) && !p.acceptMark("~") {
		return false
	}
	p.acceptMark(".")
	for p.acceptWord(joinWords) {
	}
	return true
}

// part reads "early", "mid-", "the end of" and their kin.
func (p *dateParser) part() yearPart {
	found := partWords[p.peek(0).text]
	if p.peek(0).kind != wordToken || found == wholePart {
		return wholePart
	}
	back := p.pos
	p.pos++
	if p.peek(0).kind == dashToken {
		p.pos++
	}
	for p.acceptWord(joinWords) {
	}
	if t := p.peek(0); t.kind == noToken || t.kind == markToken {
		p.pos = back
		return wholePart
	}
	return found
}

// iso reads 2000-11-15, and 2022-03 where it cannot be a range.
func (p *dateParser) iso() (datePoint, bool) {
	y, d1, m, d2, d := p.peek(0), p.peek(1), p.peek(2), p.peek(3), p.peek(4)
	if !y.isYear() || d1.kind != dashToken || !d1.glued || m.kind != numberToken || !m.glued || len(m.text) != 2 || m.n < 1 || m.n > 12 {
		return datePoint{}, false
	}
	if d2.kind == dashToken && d2.glued && d.isDay() && d.glued && len(d.text) == 2 {
		p.pos += 5
		return datePoint{unit: Day, year: y.n, month: m.n, day: d.n, known: true}, true
	}
	if m.n > y.n%100 || p.s[d1.start:d1.end] != "-" {
		return datePoint{}, false
	}
	p.pos += 3
	return datePoint{unit: Month, year: y.n, month: m.n, known: true}, true
}

// slashes reads 15/11/2000, 15.11.2000, 15-11-2000, 11/2000 and 2000/11/15.
func (p *dateParser) slashes() (datePoint, bool) {
	a, s1, b, s2, c := p.peek(0), p.peek(1), p.peek(2), p.peek(3), p.peek(4)
	if a.kind != numberToken || !s1.glued || b.kind != numberToken || !b.glued {
		return datePoint{}, false
	}
	if s1.isMark("/") && a.isDay() && a.n <= 12 && b.isYear() {
		p.pos += 3
		return datePoint{unit: Month, year: b.n, month: a.n, known: true}, true
	}
	same := s1.text == s2.text && s2.glued && c.glued && (s1.kind == dashToken || s1.isMark("/") || s1.isMark("."))
	if !same || !b.isDay() {
		return datePoint{}, false
	}
	year, month, day := c, b, a
	switch {
	case a.isYear() && s1.isMark("/"):
		year, day = a, c
	case a.isDay() && b.n > 12 && a.n <= 12:
		month, day = a, b
	}
	if !year.isYear() || !day.isDay() || month.n > 12 {
		return datePoint{}, false
	}
	p.pos += 5
	return datePoint{unit: Day, year: year.n, month: month.n, day: day.n, known: true}, true
}

// yearMonthDay reads "2000 November 15" and "2000 November".
func (p *dateParser) yearMonthDay() (datePoint, bool) {
	y, m, d := p.peek(0), p.peek(1), p.peek(2)
	month := monthWords[m.text]
	if !y.isYear() || m.kind != wordToken || m.glued || month == 0 || p.peek(2).isYear() || p.peek(3).isYear() || p.peek(4).isYear() {
		return datePoint{}, false
	}
	p.pos += 2
	found := datePoint{unit: Month, year: y.n, month: month, known: true}
	if d.isDay() {
		p.pos++
		p.ordinal()
		found.unit, found.day = Day, d.n
	}
	return found, true
}

// dayMonth reads "15 November 2000", "15th of November, 2000" and
// "15 de noviembre de 2000"; the year may be missing.
func (p *dateParser) dayMonth() (datePoint, bool) {
	day := p.peek(0)
	if !day.isDay() {
		return datePoint{}, false
	}
	p.pos++
	p.ordinal()
	for p.acceptWord(joinWords) {
	}
	month := monthWords[p.peek(0).text]
	if month == 0 {
		return datePoint{}, false
	}
	p.pos++
	found := datePoint{unit: Day, month: month, day: day.n}
	p.yearAfter(&found)
	return found, true
}

// monthDay reads "November 15th, 2000", "November 2000" and "July, 1945"; the
// year may be missing.
func (p *dateParser) monthDay() (datePoint, bool) {
	found := datePoint{unit: Month, month: monthWords[p.peek(0).text]}
	if found.month == 0 {
		return datePoint{}, false
	}
	p.pos++
	if p.peek(0).isMark(".") && p.peek(1).kind == numberToken {
		p.pos++
	}
	back := p.pos
	if p.acceptWord(joinWords) && !p.peek(0).isDay() {
		p.pos = back
	}
	if day := p.peek(0); day.isDay() {
		p.pos++
		p.ordinal()
		found.unit, found.day, found.monthFirst = Day, day.n, true
		if p.yearAfter(&found); !found.known && p.peek(0).glued && p.peek(0).kind == wordToken {
			return datePoint{}, false
		}
		return found, true
	}
	p.yearAfter(&found)
	return found, true
}

// yearAfter reads the year behind a day, month or season, if there is one.
func (p *dateParser) yearAfter(found *datePoint) {
	back := p.pos
	p.acceptMark(".")
	p.acceptMark(",")
	for p.acceptWord(joinWords) {
	}
	if !p.year(found) {
		p.pos = back
	}
}

// season reads "spring 2011"; the year may be missing in a range.
func (p *dateParser) season() (datePoint, bool) {
	found := datePoint{unit: Season, month: seasonWords[p.peek(0).text]}
	if found.month == 0 {
		return datePoint{}, false
	}
	p.pos++
	p.yearAfter(&found)
	return found, true
}

// century reads "19th century", "nineteenth century", "siglo XIX" and
// "XIXe siècle"; an ordinal alone may begin a range of centuries.
func (p *dateParser) century() (datePoint, bool) {
	found := datePoint{unit: Century, known: true}
	if p.acceptWord(centuryWord) { // siglo XIX
		found.year = p.peek(0).n
		if p.peek(0).kind == wordToken {
			found.year = romanCentury(p.peek(0).text)
		}
		p.pos++
	} else {
		found.year = p.countedCentury()
		if p.peek(0).kind == dashToken {
			p.pos++
		}
		if !p.acceptWord(centuryWord) {
			return datePoint{}, false
		}
	}
	p.acceptEra(&found)
	return found, 1 <= found.year && found.year <= 50
}

// countedCentury reads the number before the word century.
func (p *dateParser) countedCentury() int {
	t := p.peek(0)
	p.pos++
	switch t.kind {
	case numberToken:
		if p.ordinal() {
			return t.n
		}
	case wordToken:
		if t.text == "twenty" && p.peek(1).text == "first" {
			p.pos += 2
			return 21
		}
		if n := ordinalWords[t.text]; n > 0 {
			return n
		}
		for cut := len(t.text); cut > 0; cut-- { // XIXe, XIXème
			if n := romanCentury(t.text[:cut]); n > 0 && (cut == len(t.text) || ordinalEndings[t.text[cut:]]) {
				return n
			}
		}
	}
	return 0
}

// namedDecade reads "década de 1960", "años 1960" and "années 1960".
func (p *dateParser) namedDecade() (datePoint, bool) {
	if !p.acceptWord(decadeWord) {
		return datePoint{}, false
	}
	for p.acceptWord(joinWords) || p.acceptWord(decadeWord) {
	}
	t := p.peek(0)
	p.pos++
	return datePoint{unit: Decade, year: t.n, known: true}, t.isYear() && t.n%10 == 0
}

// decade reads "1960s", "1920's" and, as a century, "1600s".
func (p *dateParser) decade() (datePoint, bool) {
	t := p.peek(0)
	if t.kind != numberToken || len(t.text) < 3 || len(t.text) > 4 || t.n <= 0 || t.n%10 != 0 || t.n > 2100 {
		return datePoint{}, false
	}
	p.pos++
	if p.peek(0).isApostrophe() && p.peek(0).glued {
		p.pos++
	}
	if s := p.peek(0); s.text != "s" || !s.glued {
		return datePoint{}, false
	}
	p.pos++
	found := datePoint{unit: Decade, year: t.n, known: true}
	if t.n%100 == 0 && t.n != 2000 {
		found.unit, found.hundreds = Century, true
	}
	p.acceptEra(&found)
	return found, true
}

// plainYear reads a year, or a number that only the other side of a range can
// make a date.
func (p *dateParser) plainYear() (datePoint, bool) {
	found := datePoint{unit: Year}
	if p.year(&found) {
		return found, true
	}
	t := p.peek(0)
	if t.kind != numberToken || len(t.text) > 5 || t.n <= 0 {
		return datePoint{}, false
	}
	p.pos++
	p.ordinal()
	return datePoint{year: t.n}, true
}

// year reads a year into found: four digits from 1000 to 2100, or any number
// with an era.
func (p *dateParser) year(found *datePoint) bool {
	back := p.pos
	if t := p.peek(0); (t.text == "ad" || t.text == "ce") && p.s[t.start:t.end] != t.text && p.peek(1).kind == numberToken { // AD 79
		p.pos++
		found.era = true
	}
	t := p.peek(0)
	if t.kind != numberToken || t.n <= 0 || len(t.text) > 5 {
		p.pos, found.era = back, false
		return false
	}
	p.pos++
	found.year = t.n
	p.thousands(found)
	if p.acceptEra(found); !found.era && !t.isYear() {
		p.pos = back
		return false
	}
	found.known = true
	return true
}

// thousands reads the rest of "10,000 BCE", where an era follows.
func (p *dateParser) thousands(found *datePoint) {
	comma, more := p.peek(0), p.peek(1)
	if !comma.isMark(",") || !comma.glued || !more.glued || len(more.text) != 3 || more.kind != numberToken || found.year > 99 {
		return
	}
	if after := p.s[more.end:]; bceAfter.MatchString(after) || ceAfter.MatchString(after) {
		p.pos += 2
		found.year = 1000*found.year + more.n
	}
}

// acceptEra reads BCE, CE and their kin behind a number.
func (p *dateParser) acceptEra(found *datePoint) {
	rest := p.s[p.offset():]
	for _, era := range []struct {
		length int
		bce    bool
	}{{len(bceAfter.FindString(rest)), true}, {len(ceAfter.FindString(rest)), false}} {
		end := p.offset() + era.length
		if era.length == 0 || end < len(p.s) && runeKind(rune(p.s[end])) == wordToken {
			continue
		}
		found.era, found.bce = true, era.bce
		p.skipTo(end)
		return
	}
}

// ordinal reads the ending of "15th", also where a line break tore it off.
func (p *dateParser) ordinal() bool {
	t := p.peek(0)
	if t.kind != wordToken || !ordinalEndings[t.text] || !t.glued && len(t.text) < 2 {
		return false
	}
	p.pos++
	return true
}
