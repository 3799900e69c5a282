package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseDate recognises a date or a range of dates at the start of s and returns
// it with what follows, the separator after it trimmed. Month, weekday and
// season names may be English, Spanish or French. Words that only lead to the
// date ("On", "In", "the") are not part of Date.Text; "since" and "between" are.
// Without a date at the start, ok is false and rest is s.
//
// Where a form has two readings:
//   - 03/04/2011 is 3 April; the month is read first only where day first is
//     impossible (04/25/2011)
//   - 1600s is the century 1600 to 1699, 2000s and 1960s are decades, the 19th
//     century is 1801 to 1900
//   - 1998-99 is a range, and so is 2010-12; 2022-03, whose end would come
//     before its start, is a month
//   - "early", "mid" and "late" are thirds; of a year they give months and the
//     precision Season
//   - seasons are those of the northern hemisphere, winter 2010 begins in
//     December 2010
//   - a year alone counts from 1000 to 2100 and only where a title, a separator
//     or nothing follows: "2000 people" is no date, "2000 The summit" is; so it
//     is with a range that begins before 1700
//   - a day that its month does not have is read as about that month
func ParseDate(s string) (d Date, rest string, ok bool) { return parseDateIn(s, 0) }

// parseDateIn is ParseDate among dates of a year: a day without a year, and a
// month before a dash or a colon, is of that one. A year of 0 is none.
func parseDateIn(s string, year int) (d Date, rest string, ok bool) {
	p := &dateParser{s: s, toks: dateTokens(s), among: year}
	written, ok := p.date()
	if !ok {
		return Date{}, s, false
	}
	d, ok = written.date()
	if !ok {
		return Date{}, s, false
	}
	end := p.offset()
	d.Text = s[p.textStart:end]
	return d, trimDateSeparators(s[end:]), true
}

func trimDateSeparators(s string) string {
	return strings.TrimLeftFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || runeKind(r) == dashToken || strings.ContainsRune(":;,.|•\u200b\u00ad", r)
	})
}

// dateParser reads tokens from left to right. Each method that fails puts pos
// back to where it began.
type dateParser struct {
	s         string
	toks      []dateToken
	pos       int
	textStart int  // where Date.Text begins
	sure      bool // a preposition says that a number is a year
	the       bool // an article stands right before
	among     int  // the year of dates that do not say it, 0 for none
}

func (p *dateParser) peek(ahead int) dateToken {
	if p.pos+ahead < len(p.toks) {
		return p.toks[p.pos+ahead]
	}
	return dateToken{}
}

// offset returns where the text read so far ends in s.
func (p *dateParser) offset() int {
	if read := min(p.pos, len(p.toks)); read > 0 {
		return p.toks[read-1].end
	}
	return 0
}

// skipTo moves behind all tokens that end at or before an offset in s.
func (p *dateParser) skipTo(offset int) {
	for p.peek(0).kind != noToken && p.peek(0).start < offset {
		p.pos++
	}
}

func (p *dateParser) acceptWord(in map[string]bool) bool {
	if t := p.peek(0); t.kind != wordToken || !in[t.text] {
		return false
	}
	p.pos++
	return true
}

func (p *dateParser) acceptMark(texts ...string) bool {
	for _, text := range texts {
		if p.peek(0).isMark(text) {
			p.pos++
			return true
		}
	}
	return false
}

// date reads a whole date: lead-in, one point or two, and what must follow.
func (p *dateParser) date() (dateSpan, bool) {
	how := p.leadIn()
	var w dateSpan
	if p.partRange(&w) {
		return w, p.ends(false)
	}
	left, ok := p.point()
	if !ok {
		return dateSpan{}, false
	}
	w.left, w.vague = left, how == vaguely
	if !p.ranged(&w, how) && !(p.lend(&w.left) && p.ranged(&w, how)) {
		if !w.left.settle() {
			return dateSpan{}, false
		}
		w.open = how == onwards
	}
	return w, p.ends(p.doubtful(w))
}

// lend gives a day or month the year of the dates around it, and reports whether
// it lacked one.
func (p *dateParser) lend(d *datePoint) bool {
	next := p.peek(0)
	month := d.unit == Month && (next.kind == noToken || next.kind == dashToken || next.isMark(":"))
	if p.among == 0 || d.known || d.unit != Day && !month {
		return false
	}
	d.year, d.known = p.among, true
	return true
}

// doubtful reports whether all that was read may be numbers of something else.
// Few things but years come in pairs from 1700 on.
func (p *dateParser) doubtful(w dateSpan) bool {
	if w.ranged {
		return w.left.bare() && w.right.bare() && w.left.year < 1700
	}
	return w.left.bare() && !w.open
}

// leadIn skips what may stand before a date and returns the last word that
// changes its meaning.
func (p *dateParser) leadIn() dateLead {
	how := dateLead(0)
	for p.textStart = p.start(); ; {
		t := p.peek(0)
		kind := leadWords[t.text]
		switch {
		case t.kind != wordToken:
			return how
		case weekdayWords[t.text] > 0:
			p.pos++
			p.acceptMark(".")
			p.acceptMark(",")
			continue // part of the text
		case kind == 0:
			return how
		case kind == plainly || kind == article:
			p.sure, p.the = kind == plainly, kind == article
		default:
			how, p.sure, p.the = kind, true, false
		}
		p.pos++
		if p.peek(0).isApostrophe() { // l'été
			p.pos++
		}
		if how == 0 {
			p.textStart = p.start()
		}
	}
}

func (p *dateParser) start() int {
	if t := p.peek(0); t.kind != noToken {
		return t.start
	}
	return len(p.s)
}

// ends reports whether a date may end here. A plain year needs more than others,
// for any number could be one.
func (p *dateParser) ends(plain bool) bool {
	next, after := p.peek(0), p.peek(1)
	if next.glued && (next.kind == wordToken || next.kind == numberToken || next.kind == markToken && strings.Contains("/%°_@#$€£&+=", next.text)) {
		return false
	}
	if next.glued && next.isApostrophe() && after.glued && after.kind == wordToken {
		return false // 1945's
	}
	if next.glued && strings.Contains(",.", next.text) && after.glued && after.kind == numberToken {
		return false // 2,000 or 1945.5
	}
	if !plain {
		return true
	}
	if p.the {
		return false // "The 1951 Convention"
	}
	switch next.kind {
	case numberToken:
		return p.sure
	case dashToken: // 2010-based
		return !(next.glued && after.glued && after.kind == wordToken && startsLower(p.s[after.start:]))
	case wordToken:
		return p.sure || titleWords[next.text] || !startsLower(p.s[next.start:])
	}
	return !(next.isMark("(") && after.isYear()) // 1540 (2004)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
