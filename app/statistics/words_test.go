package statistics

import (
	"strings"
	"testing"

	"placard/app/study"
)

func TestSentencesSayWhatTheNumbersComeTo(t *testing.T) {
	some := Of(record(9,
		[]told{{0, good, 10}, {0, good, 20}, {2, good, 30}, {9, again, 40}},
		[]told{{0, again, 50}}, nil))
	none := Of(record(0, nil))
	first, today := dayOf(9), dayOf(9)
	for _, c := range []struct{ name, got, want string }{
		{"summary", some.Summary(), "5 answers in 3 minutes since 2 November, on 1 of the last 7 days."},
		{"calendar", some.CalendarSentence(), "You answered cards on 1 of the last 7 days and on 3 of the last 30 days."},
		{"time", some.TimeSentence(), "3 minutes in all, 30 seconds for a usual answer. An answer counts as one minute at most, so a pause is not study time."},
		{"recall", some.RecallSentence(), "Of 2 cards that came back in the last 30 days you remembered 1 (50%). Young cards were away for less than 21 days, mature ones for longer."},
		{"nothing came back", none.RecallSentence(), "No card has come back after a day or more yet. From then on, this shows how many you still knew. Young cards were away for less than 21 days, mature ones for longer."},
		{"buttons", some.ButtonsSentence(), "While learning a card you knew it in 67% of answers; once learned, in 50%."},
		{"no card", Numbers{}.StrengthSentence(), "No cards are being practised."},
		{"strength", Numbers{Noun: "term", Strength: []Strength{{Items: 2, Begun: 1, Chance: 0.5}, {Items: 1, Begun: 1, Chance: 1}}}.StrengthSentence(),
			"Of 3 terms you would remember about 2; the one not begun yet counts as nothing. Each bar is the mean chance of remembering what stands in a section."},
		{"several new", Numbers{Noun: "card", Strength: []Strength{{Items: 5, Begun: 1, Chance: 0.2}}}.StrengthSentence(),
			"Of 5 cards you would remember about 1; the 4 not begun yet count as nothing. Each bar is the mean chance of remembering what stands in a section."},
		{"forecast", Forecast{First: first, Cards: []int{1, 0, 3}}.Sentence(), "4 cards come back within 3 days, most on 13 November: 3. New cards, and those you forget, come on top."},
		{"all today", Forecast{First: first, Cards: []int{2, 0}}.Sentence(), "2 cards come back within 2 days, on 11 November (today). New cards, and those you forget, come on top."},
		{"one", Forecast{First: first, Cards: []int{0, 1}}.Sentence(), "One card comes back within 2 days, on 12 November. New cards, and those you forget, come on top."},
		{"by a plan", Forecast{First: first, Cards: []int{1, 1}, Planned: true, Conference: today + 5}.Sentence(), "2 cards come back within 2 days, no more than one a day. The plan for 16 November has chosen the days. New cards, and those you forget, come on top."},
		{"late", Forecast{First: first, Cards: []int{2, 2, 1}, PutOff: 3}.Sentence(), "5 cards come back within 3 days, most on 11 November (today): 2; what is late is spread over the days ahead. New cards, and those you forget, come on top."},
		{"none ahead", Forecast{Cards: make([]int, 30)}.Sentence(), "No card comes back within 30 days. New cards, and those you forget, come on top."},
		{"some read", Reading{11, 4, 41, 12}.Sentence(), "4 of 11 sections read, about 12 of 41 minutes."},
		{"all read", Reading{1, 1, 3, 3}.Sentence(), "Everything is read: 1 section, about 3 minutes."},
		{"none read", Reading{2, 0, 8, 0}.Sentence(), "Nothing is marked as read yet, of 2 sections and about 8 minutes."},
		{"no text", Reading{}.Sentence(), "This report has no text to read."},
	} {
		is(t, c.name, c.got, c.want)
	}
}

func TestTimeIsSaidAsPeopleDo(t *testing.T) {
	for seconds, want := range map[float64]string{0: "under a minute", 29: "under a minute", 60: "1 minute", 2040: "34 minutes", 3600: "1 hour", 7500: "2 hours 5 minutes"} {
		is(t, "time", Minutes(seconds), want)
	}
	is(t, "count", Count(1234567, "answer"), "1,234,567 answers")
}

func TestAnotherYearIsNamed(t *testing.T) {
	day, _ := study.ParseDay("2025-12-30")
	n := Numbers{Today: dayOf(0), Days: []Day{{Day: day, Answers: 1}}}
	if s := n.Summary(); !strings.Contains(s, "30 December 2025") {
		t.Errorf("the year is missing from %q", s)
	}
}
