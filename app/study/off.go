package study

import "strings"

// daysOff are the days on which nothing is asked, by days left until the
// conference: a byte for each, '1' where it is off. It is a string so that it
// can be compared.
type daysOff string

func (d daysOff) has(left int) bool { return left >= 0 && left < len(d) && d[left] == '1' }

// offBefore are the days off among the last days before a conference; empty
// where there are none.
func offBefore(conference StudyDay, days int, off map[StudyDay]bool) daysOff {
	var b strings.Builder
	for left := range days + 1 {
		if off[conference-StudyDay(left)] {
			b.WriteByte('1')
		} else {
			b.WriteByte('0')
		}
	}
	if !strings.Contains(b.String(), "1") {
		return ""
	}
	return daysOff(b.String())
}

// count is the number of days off with at most so many days left.
func (d daysOff) count(left int) int {
	return strings.Count(string(d[:min(left+1, len(d))]), "1")
}

// nth is the days left on the nth day, from 0, that is not off, of those with at
// most so many days left; 0 or less where there is none.
func (d daysOff) nth(n, left int) int {
	for ; left > 0; left-- {
		if d.has(left) {
			continue
		}
		if n == 0 {
			return left
		}
		n--
	}
	return left
}

// longestBreak bounds the search for a day that is not off.
const longestBreak = MaxDays

// off reports whether nothing is to be asked on a day.
func (d *Deck) off(day StudyDay) bool { return d.Off[day] && !d.anyway }

// on is the first day from a day on that is not off.
func (d *Deck) on(day StudyDay) StudyDay {
	for n := 0; d.Off[day] && n < longestBreak; n++ {
		day++
	}
	return day
}

// aroundBreak is the day on which a card is asked that FSRS wants on a day off.
// One that falls into the first half of a break is asked as many days before the
// break as it falls into it, so that the eve does not take it all; one of the
// second half stays, and is asked when the break is over. The day lies after the
// card's last answer.
func (d *Deck) aroundBreak(day, last StudyDay) StudyDay {
	first := day
	for d.Off[first-1] && day-first < longestBreak {
		first--
	}
	into, until := day-first+1, d.on(day)-day
	if into > until {
		return day
	}
	for before := max(first-into, last+1); before < first; before++ {
		if !d.Off[before] {
			return before
		}
	}
	return day
}

// Anyway is the deck of a student who wants to practise though nothing more is
// asked today: on a day off, past the minutes of the day, ahead of what was put
// off after a break, or with cards that the plan leaves out. The limits of new
// cards and reviews stay.
func (d *Deck) Anyway() *Deck {
	all := *d
	all.anyway = true
	return &all
}
