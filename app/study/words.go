package study

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// Preview is what one answer would lead to.
type Preview struct {
	Rating Rating
	Memory Memory
	In     time.Duration // until the card returns; a day is 24 hours
	Words  string        // "in 10 minutes", "tomorrow", "in 3 weeks"
}

// Preview says for each of the four answers, Again first, when it would return
// the card.
func (s Scheduler) Preview(m Memory, at time.Time) [4]Preview {
	var out [4]Preview
	for i, n := range s.outcomes(m, at) {
		out[i] = previewOf(Again+Rating(i), n, at)
	}
	return out
}

// previewOf says when an answer that leads to a memory would return the card.
func previewOf(r Rating, n Memory, at time.Time) Preview {
	p := Preview{Rating: r, Memory: n}
	if n.InSteps() {
		p.In = n.Due.Sub(at)
		p.Words = InTime(p.In)
		return p
	}
	days := int(n.DueDay - n.LastDay)
	p.In = time.Duration(days) * 24 * time.Hour
	p.Words = InDays(days)
	return p
}

// InTime says how long until something that comes within hours: "now",
// "in 1 minute", "in 10 minutes", "in 2 hours". Begun minutes count.
func InTime(d time.Duration) string {
	minutes := int(math.Ceil(d.Minutes()))
	switch {
	case minutes <= 0:
		return "now"
	case minutes < 60:
		return "in " + count(minutes, "minute")
	}
	return "in " + count(int(math.Round(d.Hours())), "hour")
}

// InDays says how long until a study day: "today", "tomorrow", "in 4 days", in
// weeks from 14 days on, in months from 60, never a date.
func InDays(days int) string {
	switch {
	case days <= 0:
		return "today"
	case days == 1:
		return "tomorrow"
	case days < 14:
		return "in " + count(days, "day")
	case days < 60:
		return "in " + count(round(days, 7), "week")
	case round(days, 30.44) < 12:
		return "in " + count(round(days, 30.44), "month")
	}
	return "in " + count(max(1, round(days, 365.25)), "year")
}

// DaysAgo says how long ago a study day was: "today", "yesterday", "4 days ago",
// in the units of InDays.
func DaysAgo(days int) string {
	switch {
	case days <= 0:
		return "today"
	case days == 1:
		return "yesterday"
	}
	return strings.TrimPrefix(InDays(days), "in ") + " ago"
}

// AboutMinutes says how long a session takes: "about 5 minutes", and nothing
// when there is nothing to do.
func AboutMinutes(minutes int) string {
	if minutes <= 0 {
		return ""
	}
	return "about " + count(minutes, "minute")
}

// Chance says a probability as a percentage that claims no certainty: "93%",
// "over 99%", "under 1%".
func Chance(p float64) string {
	switch {
	case p > 0.99:
		return "over 99%"
	case p < 0.01:
		return "under 1%"
	}
	return fmt.Sprintf("%.0f%%", 100*p)
}

func round(days int, unit float64) int { return int(math.Round(float64(days) / unit)) }

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// minutes are the minutes that a number of answers take, rounded, at least one
// if there are any.
func minutes(answers, seconds float64) int {
	if answers <= 0 {
		return 0
	}
	return max(1, int(math.Round(answers*seconds/60)))
}
