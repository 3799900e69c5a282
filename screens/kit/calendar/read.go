package calendar

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"placard/content/report"
)

// howToWrite is what the errors about a day end in.
const howToWrite = "Write it like 5 December 2026, or 5/12/2026 with the day first."

// Read reads a day as people write it, 5 December 2026, 5/12/2026, 5.12.26,
// 2026-12-05, and returns it in ISO 8601. Nothing at all is no day. What is wrong with it is
// said in a sentence for the screen, empty if nothing is.
func Read(text string) (iso, wrong string) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", ""
	}
	text = shortYear.ReplaceAllString(text, "${1}20$2")
	d, rest, ok := report.ParseDate(text)
	day, failed := time.Parse(time.DateOnly, d.Start)
	switch {
	case !ok || rest != "":
		return "", "This is not a day. " + howToWrite
	case d.Precision != report.Day || failed != nil || d.Approximate:
		return "", "This is not one exact day. " + howToWrite
	case d.End != d.Start:
		return "", "These are several days. Write the first one."
	case day.Year() < 2000 || day.Year() > 2200:
		return "", "The year cannot be right. " + howToWrite
	}
	return d.Start, ""
}

// ReadNear is Read for a day that is soon: without its year it is the next such day
// from today on.
func ReadNear(text string, today Day) (iso, wrong string) {
	text = strings.TrimRight(strings.TrimSpace(text), ".")
	if iso, wrong = Read(text); wrong == "" {
		return iso, ""
	}
	year := today.time().Year()
	for _, y := range []int{year, year + 1} {
		with := fmt.Sprintf("%s %d", text, y)
		if sign := dayAndMonth.FindStringSubmatch(text); sign != nil {
			with = fmt.Sprintf("%s%s%d", text, sign[1], y)
		}
		near, no := Read(with)
		if day, ok := DayOf(near); ok && no == "" && day >= today {
			return near, ""
		}
	}
	return iso, wrong
}

var (
	dayAndMonth = regexp.MustCompile(`^\d{1,2}([./])\d{1,2}$`)
	shortYear   = regexp.MustCompile(`^(\d{1,2}(?:[./-]\d{1,2}[./-]|\.? \pL+\.? ))(\d\d)$`)
)

// Long is a day in words: "Saturday 5 December 2026". It is empty for what is
// not an ISO 8601 day.
func Long(iso string) string {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return ""
	}
	return day.Format("Monday 2 January 2006")
}

// Plain is a day as one would write it: "5 December 2026".
func Plain(iso string) string {
	_, day, _ := strings.Cut(Long(iso), " ")
	return day
}
