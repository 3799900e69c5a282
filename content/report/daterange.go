package report

// ranged reads the second half of a range into w. It returns false, with
// nothing read, when the date has one point only.
func (p *dateParser) ranged(w *dateSpan, how dateLead) bool {
	back := p.pos
	if p.shortRange(w) || p.openRange(w) {
		return true
	}
	if !p.separator(*w, how) {
		return false
	}
	right, ok := p.rightPoint(w.left)
	if ok {
		w.ranged, w.right = true, right
		ok = w.complete()
	}
	// What follows an ending that any number could be must fit as well.
	if !ok || right.bare() && w.left.unit != Year && !p.ends(true) {
		p.pos, w.ranged, w.right = back, false, datePoint{}
		return false
	}
	return true
}

// separator reads a dash or word between two points.
func (p *dateParser) separator(w dateSpan, how dateLead) bool {
	t := p.peek(0)
	switch {
	case t.kind == dashToken:
		p.pos++
		return true
	case t.isMark("/"): // October/November 2010, and 2019/2020, one after the other
		next := p.peek(1)
		joined := !w.left.known || w.left.bare() && next.isYear() && next.n == w.left.year+1
		if joined {
			p.pos++
		}
		return joined
	}
	if p.acceptWord(rangeWords) {
		if p.peek(0).isApostrophe() { // jusqu'à
			p.pos++
			p.acceptWord(rangeWords)
		}
		return true
	}
	paired := how == between || !w.left.known || w.left.unit == Decade || w.left.unit == Century
	if paired {
		return p.acceptMark("&") || p.acceptWord(andWords)
	}
	return false
}

// shortRange reads the rest of 1998-99, 2019/20 and the 1960s-70s.
func (p *dateParser) shortRange(w *dateSpan) bool {
	sep, end, tail := p.peek(0), p.peek(1), p.peek(2)
	if end.kind != numberToken || len(end.text) != 2 || !end.glued || !sep.glued {
		return false
	}
	first := w.left.year
	last := first - first%100 + end.n
	if last <= first {
		last += 100
	}
	decades := w.left.unit == Decade && tail.glued && tail.text == "s"
	winter := w.left.unit == Season && w.left.month == 12 && last == first+1
	years := w.left.bare() && (last/100 == first/100 || last-first <= 10)
	if sep.isMark("/") {
		years = years && last == first+1
	} else if sep.kind != dashToken {
		return false
	}
	if tail.glued && tail.kind != markToken && !decades || !decades && !winter && !years || w.left.bce {
		return false
	}
	p.pos += 2
	if decades {
		p.pos++
	}
	if winter { // winter 2010-11 is what winter 2010 is
		return false
	}
	w.ranged, w.right = true, w.left
	w.right.year = last
	return w.complete()
}

// partRange reads "mid to late 1990s", where only the second half names a time.
func (p *dateParser) partRange(w *dateSpan) bool {
	back := p.pos
	first := partWords[p.peek(0).text]
	if p.pos++; first != wholePart {
		for p.peek(0).kind == dashToken || rangeWords[p.peek(0).text] {
			p.pos++
		}
		if second := partWords[p.peek(0).text]; second > first {
			if right, ok := p.point(); ok {
				w.left, w.right, w.ranged = right, right, true
				w.left.part = first
				if w.complete() {
					return true
				}
			}
		}
	}
	p.pos, *w = back, dateSpan{}
	return false
}

// openRange reads "to present" and "onwards".
func (p *dateParser) openRange(w *dateSpan) bool {
	back := p.pos
	joined := p.peek(0).kind == dashToken
	if joined {
		p.pos++
	} else {
		joined = p.acceptWord(rangeWords)
	}
	for joined && (p.peek(0).text == "the" || p.peek(0).text == "la" || p.peek(0).text == "l" || p.peek(0).isApostrophe()) {
		p.pos++
	}
	said := p.peek(0).text
	if !p.acceptWord(openWords) || !joined && said != "onwards" && said != "onward" || !w.left.settle() {
		p.pos = back
		return false
	}
	if said == "present" && p.peek(0).text == "day" {
		p.pos++
	}
	if said == "aujourd" { // aujourd'hui
		p.pos += 2
	}
	w.open = true
	return true
}

// rightPoint reads the second point. After "March 21" a day and a year are
// enough, as in "March 21-25, 2022".
func (p *dateParser) rightPoint(left datePoint) (datePoint, bool) {
	back := p.pos
	if left.monthFirst && !left.known && p.peek(0).isDay() {
		right := datePoint{unit: Day, month: left.month, day: p.peek(0).n}
		p.pos++
		p.ordinal()
		p.acceptMark(",")
		if p.year(&right) {
			return right, true
		}
		p.pos = back
	}
	for p.acceptWord(joinWords) {
	}
	if right, ok := p.point(); ok {
		p.lend(&right)
		return right, true
	}
	p.pos = back
	return datePoint{}, false
}

// complete lends each side what only the other one says, and reports whether
// that makes a range that runs forwards.
func (w *dateSpan) complete() bool {
	l, r := w.left, w.right
	if r.era && !l.era && (l.unit == Year || l.unit == Decade || l.unit == Century || l.unit == "") {
		l.bce, l.era = r.bce, true
	}
	switch {
	case l.unit == "" && r.unit == Day && l.year <= 31: // 21 to 25 March 2022
		l = datePoint{unit: Day, day: l.year, month: r.month, circa: l.circa}
	case l.unit == "" && r.unit == Century && !r.hundreds: // 19th to 20th century
		l = datePoint{unit: Century, year: l.year, known: true, bce: r.bce, part: l.part, circa: l.circa}
	case l.unit == "" && r.unit == Year && r.era: // 500 to 400 BCE
		l.unit, l.known = Year, true
	}
	if !l.known && r.known && (l.unit == Day && r.unit == Day || l.unit == Month && r.unit == Month || l.unit == Season && r.unit == Season) {
		l.year, l.bce, l.known = r.year, r.bce, true
		if l.month > r.month { // December - February 2012
			l.year--
		}
	}
	if !l.settle() || !r.settle() {
		return false
	}
	filled := dateSpan{left: l, right: r, ranged: true}
	if _, forwards := filled.date(); !forwards {
		return false
	}
	w.left, w.right = l, r
	return true
}
