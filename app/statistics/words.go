package statistics

import (
	"fmt"
	"math"
	"strings"

	"placard/app/study"
)

// The sentences say in plain words what the numbers come to, for the screen and
// for the page to hand in. They neither praise nor blame.

// Summary says in one line what was done: "212 answers in 34 minutes since 13
// November, on 5 of the last 7 days." It is empty where nothing was.
func (n Numbers) Summary() string {
	if len(n.Days) == 0 {
		return ""
	}
	return fmt.Sprintf("%s in %s since %s, %s.", Count(n.Answers(), "answer"), Minutes(n.Time.Seconds),
		n.date(n.Days[0].Day), n.StudiedWords(7))
}

// StudiedWords says on how many of the last days cards were answered: "on 5 of
// the last 7 days".
func (n Numbers) StudiedWords(last int) string {
	return fmt.Sprintf("on %d of the last %d days", n.Studied(last), last)
}

// CalendarSentence says how regularly was studied.
func (n Numbers) CalendarSentence() string {
	return fmt.Sprintf("You answered cards %s and %s.", n.StudiedWords(7), n.StudiedWords(30))
}

// TimeSentence says how long was studied, and how that is counted.
func (n Numbers) TimeSentence() string {
	usual := ""
	if n.Time.Usual > 0 {
		usual = fmt.Sprintf(", %s for a usual answer", Count(int(math.Round(max(n.Time.Usual, 1))), "second"))
	}
	return capital(Minutes(n.Time.Seconds)) + " in all" + usual + ". An answer counts as one minute at most, so a pause is not study time."
}

// RecallSentence says what was remembered lately of what came back.
func (n Numbers) RecallSentence() string {
	const apart = " Young cards were away for less than 21 days, mature ones for longer."
	for _, r := range n.Recall {
		all := r.All()
		if r.Days == 7 || all.Of == 0 {
			continue // a week is too short to say much
		}
		period := "so far"
		if r.Days > 0 {
			period = fmt.Sprintf("in the last %d days", r.Days)
		}
		return fmt.Sprintf("Of %s that came back %s you remembered %s.", Count(all.Of, "card"), period, some(all)) + apart
	}
	return "No card has come back after a day or more yet. From then on, this shows how many you still knew." + apart
}

// ButtonsSentence compares the answers while learning with those after.
func (n Numbers) ButtonsSentence() string {
	learning, later := n.Buttons.Known(Learning), n.Buttons.Known(Young).and(n.Buttons.Known(Mature))
	switch {
	case later.Of == 0:
		return fmt.Sprintf("While learning a card you knew it in %s of answers.", percent(learning))
	case learning.Of == 0:
		return fmt.Sprintf("Of cards that came back you knew %s.", percent(later))
	}
	return fmt.Sprintf("While learning a card you knew it in %s of answers; once learned, in %s.", percent(learning), percent(later))
}

// Sentence says what comes back, and on which day most.
func (f Forecast) Sentence() string {
	const more = " New cards, and those you forget, come on top."
	all := f.Sum()
	if all == 0 {
		return fmt.Sprintf("No card comes back within %d days.", len(f.Cards)) + more
	}
	text := fmt.Sprintf("%s come back within %d days", Count(all, "card"), len(f.Cards))
	if all == 1 {
		text = fmt.Sprintf("One card comes back within %d days", len(f.Cards))
	}
	switch day, most := f.Busiest(); {
	case all == most:
		text += ", on " + f.dayWords(day)
	case most == 1:
		text += ", no more than one a day"
	default:
		text += fmt.Sprintf(", most on %s: %d", f.dayWords(day), most)
	}
	if f.PutOff > 0 {
		text += "; what is late is spread over the days ahead"
	}
	if f.Planned {
		text += ". The plan for " + f.Conference.Words() + " has chosen the days"
	}
	return text + "." + more
}

func (f Forecast) dayWords(day study.StudyDay) string {
	if day == f.First {
		return day.Words() + " (today)"
	}
	return day.Words()
}

// StrengthSentence says how many of all items would be remembered.
func (n Numbers) StrengthSentence() string {
	var sum float64
	items, begun := 0, 0
	for _, s := range n.Strength {
		sum += s.Chance * float64(s.Items)
		items, begun = items+s.Items, begun+s.Begun
	}
	if items == 0 {
		return "No cards are being practised."
	}
	text := fmt.Sprintf("Of %s you would remember about %d", Count(items, n.Noun), int(math.Round(sum)))
	switch left := items - begun; {
	case left == 1:
		text += "; the one not begun yet counts as nothing"
	case left > 1:
		text += fmt.Sprintf("; the %d not begun yet count as nothing", left)
	}
	return text + ". Each bar is the mean chance of remembering what stands in a section."
}

// Sentence says how much of the report has been read.
func (r Reading) Sentence() string {
	switch {
	case r.Sections == 0:
		return "This report has no text to read."
	case r.Read == r.Sections:
		return fmt.Sprintf("Everything is read: %s, about %s.", Count(r.Sections, "section"), Count(r.Minutes, "minute"))
	case r.Read == 0:
		return fmt.Sprintf("Nothing is marked as read yet, of %s and about %s.", Count(r.Sections, "section"), Count(r.Minutes, "minute"))
	}
	return fmt.Sprintf("%d of %s read, about %d of %s.", r.Read, Count(r.Sections, "section"), r.MinutesRead, Count(r.Minutes, "minute"))
}

// PeriodWords names the period of a recall.
func (r Recall) PeriodWords() string {
	switch r.Days {
	case 0:
		return "All time"
	case 7:
		return "Last week"
	}
	return fmt.Sprintf("Last %d days", r.Days)
}

// Minutes says a number of seconds as people do: "under a minute", "34 minutes",
// "2 hours 5 minutes".
func Minutes(seconds float64) string {
	minutes := int(math.Round(seconds / 60))
	switch {
	case minutes == 0:
		return "under a minute"
	case minutes < 60:
		return Count(minutes, "minute")
	case minutes%60 == 0:
		return Count(minutes/60, "hour")
	}
	return Count(minutes/60, "hour") + " " + Count(minutes%60, "minute")
}

// Count is a number with its noun: "1 card", "2 cards", "1,200 cards".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return Number(n) + " " + noun + "s"
}

// Number is a whole number with its thousands set apart.
func Number(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// date is a day as it is said, with its year where that is another one.
func (n Numbers) date(d study.StudyDay) string {
	if year := d.String()[:4]; year != n.Today.String()[:4] {
		return d.Words() + " " + year
	}
	return d.Words()
}

// some is how many of several were right, in words where that is plainer.
func some(s Share) string {
	switch {
	case s.Right == s.Of && s.Of == 1:
		return "it"
	case s.Right == s.Of:
		return "all"
	case s.Right == 0:
		return "none"
	}
	return fmt.Sprintf("%s (%s)", Number(s.Right), percent(s))
}

func percent(s Share) string { return fmt.Sprintf("%.0f%%", s.Percent()) }

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
