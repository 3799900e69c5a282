package statistics

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/journal"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/kit/chart"
	"placard/screens/kit/kittest"
	"placard/screens/look"
	"placard/screens/route"
	"placard/screens/screentest"
)

const wells = `# Village wells

# Introduction

Wells run dry, and nobody knows how many of them.

# Key Terms

**Aquifer:** Rock that holds water.

**Recharge:** Water that seeps back.

**Yield:** What a well gives in a day.

# Stakeholders

## Mali

Digs wells.

# Possible Solutions

## Deeper wells

Drill.

## Rain tanks

Collect.
`

type room struct {
	*screentest.Room
	*Screen
	jobs []func() // what waits in the background
}

// enter opens the page; before it, things are done at the desk.
func enter(t *testing.T, markdown string, size fyne.Size, o look.Options, before func(*room)) *room {
	t.Helper()
	r := &room{Room: screentest.Enter(t, markdown, size, o)}
	if before != nil {
		before(r)
	}
	r.Screen = New(r.Desk, r, Options{Later: func(work, then func()) {
		r.jobs = append(r.jobs, func() { work(); then() })
	}})
	r.Put(route.Stats, r.Screen)
	return r
}

// some is two evenings of cards, eight days apart, and one section read.
func some(r *room) {
	now := r.Now
	r.Now = now.AddDate(0, 0, -8)
	r.Desk.Answer("term/aquifer/forward", study.Easy, 10)
	r.Desk.Answer("term/recharge/forward", study.Easy, 10)
	r.Now = now
	r.Desk.Answer("term/aquifer/forward", study.Good, 20)
	r.Desk.Answer("term/recharge/forward", study.Again, 50)
	r.Desk.MarkRead("section/introduction", true)
	r.Desk.Practised(desk.Practice{Mode: "choice", Cards: 10, Right: 8, Seconds: 95})
}

func TestThePageSaysWhatWasDone(t *testing.T) {
	r := enter(t, wells, screentest.Wide, look.Options{}, some)
	r.Sees(
		"4 answers in 2 minutes since 15 November, on 1 of the last 7 days.",
		"When you studied", "You answered cards on 1 of the last 7 days and on 2 of the last 30 days.",
		"What comes back", "One card comes back within 30 days",
		"What you remembered", "Of 2 cards that came back in the last 30 days you remembered 1 (50%).",
		"Your answers", "While learning a card you knew it in 100% of answers; once learned, in 50%.",
		"Time", "2 minutes in all, 15 seconds for a usual answer.",
		"How strong each section is", "the one not begun yet counts as nothing",
		"Other ways to practise", "1 sitting in 2 minutes, 8 of 10 (80%) right.",
		"Reading", "1 of 4 sections read",
	)
	r.Misses("Once you have answered cards")
}

func TestNothingCheersAndNothingCountsStreaks(t *testing.T) {
	r := enter(t, wells, screentest.Wide, look.Options{}, some)
	text := strings.ToLower(strings.Join(kittest.Texts(r.Content()), " "))
	for _, word := range []string{"!", "streak", "in a row", "great", "well done"} {
		if strings.Contains(text, word) {
			t.Errorf("the page says %q", word)
		}
	}
}

func TestWithoutAnswersThePageSaysWhatItWillShow(t *testing.T) {
	r := enter(t, wells, screentest.Wide, look.Options{}, nil)
	r.Sees("Once you have answered cards, this page shows when you studied", "Reading", "Nothing is marked as read yet")
	r.Misses("When you studied", "What you remembered", "answers in", "Other ways")
	r.Tap("To the terms")
	if r.At != route.To(route.Terms) {
		t.Errorf("leads to %v", r.At)
	}
	r.Desk.Answer("term/aquifer/forward", study.Good, 10)
	r.Sees("1 answer in", "When you studied", "No card has come back after a day or more yet.")
	r.Misses("Once you have answered cards")
}

func TestEveryChartHasItsNumbersAKeyAway(t *testing.T) {
	r := enter(t, wells, screentest.Wide, look.Options{}, some)
	charts := func() int {
		n := 0
		kittest.Find(r.Content(), func(*chart.Chart) bool { n++; return false })
		kittest.Find(r.Content(), func(*chart.Heat) bool { n++; return false })
		kittest.Find(r.Content(), func(*kit.Segments) bool { n++; return false })
		return n
	}
	if charts() != len(r.parts) {
		t.Fatalf("%d charts in %d parts", charts(), len(r.parts))
	}
	r.Press("n")
	if charts() != 0 {
		t.Errorf("%d charts are left among the numbers", charts())
	}
	r.Sees("Show all charts",
		"Week of Mon Tue Wed Thu Fri Sat Sun Answers Minutes 23 Nov 2 – – – – – – 2 1 9 Nov – – – – – – 2 2 0", // when
		"Period Young Mature Together", "Last week 1 of 2, 50% – 1 of 2, 50%", // remembered
		"Cards Easy Good Hard Again In all While learning 2 0 0 0 2 Young 0 1 0 1 2", // answers
		"Day Answers Minutes Sunday 15 November 2 0.3", "Monday 23 November 2 1.2",   // time
		"Section Items Begun Mean chance Key Terms 3 2",               // strength
		"Way Sittings Right Minutes Multiple choice 1 8 of 10, 80% 2", // practised
		"Section Minutes Read Introduction 1 yes Key Terms 1 not yet") // reading
	r.Press("n")
	if charts() != len(r.parts) {
		t.Errorf("%d charts after N again", charts())
	}
}

func TestOnePartShowsItsNumbersByItsButton(t *testing.T) {
	r := enter(t, wells, screentest.Wide, look.Options{}, some)
	r.Tap("Numbers")
	r.Sees("Week of Mon", "Show all numbers")
	r.Misses("Period Young")
	r.Tap("Chart")
	r.Misses("Week of Mon")
}

func TestTheDaysAreReadWithTheKeys(t *testing.T) {
	r := enter(t, wells, screentest.Wide, look.Options{}, some)
	for range 40 {
		r.Canvas().(interface{ FocusNext() }).FocusNext()
		if _, ok := r.Canvas().Focused().(*chart.Heat); ok {
			break
		}
	}
	r.Sees("Monday 23 November", "2 answers, 1 minute")
	r.Press("Up")
	r.Sees("Sunday 22 November", "No answers")
	r.Press("Left")
	r.Sees("Sunday 15 November", "2 answers, under a minute")
	r.Press("n")
	r.Sees("Week of Mon")
	if r.Canvas().Focused() != nil {
		t.Error("the keys still go to a map that is not seen")
	}
}

// many is more answers than are counted before the page is drawn. They come from
// another laptop.
func many(r *room) {
	entries := make([]journal.Entry, atOnce+1)
	for i := range entries {
		entries[i] = journal.Entry{
			Ref: journal.Ref{Device: "other", File: "cards", N: i + 1}, At: r.Now.Add(time.Duration(i-len(entries)) * time.Minute),
			Kind: journal.Review, Report: r.Desk.Report.ID, Item: "term/aquifer/forward", Rating: int(study.Hard), Seconds: 1,
		}
	}
	r.Desk.Arrived(entries)
}

func TestManyAnswersAreCountedAfterThePageIsThere(t *testing.T) {
	r := enter(t, wells, screentest.Wide, look.Options{}, many)
	r.Sees("Statistics", "Counting 3,001 answers…")
	r.Misses("When you studied", "Save a page")
	r.Press("s", "n")
	if r.Canvas().Overlays().Top() != nil {
		t.Error("a page to hand in is made of nothing")
	}
	r.Desk.Answer("term/recharge/forward", study.Good, 5)
	if len(r.jobs) != 2 {
		t.Fatalf("%d counts wait", len(r.jobs))
	}
	r.jobs[1]()
	r.Sees("3,002 answers in")
	r.jobs[0]() // comes late: it is of yesterday
	r.Sees("3,002 answers in", "When you studied", "Save a page")
	r.Misses("Counting")
}

func TestWhenADayHasPassedThePageFollows(t *testing.T) {
	r := enter(t, wells, screentest.Wide, look.Options{}, some)
	r.Sees("on 1 of the last 7 days")
	r.Now = r.Now.AddDate(0, 0, 8)
	r.Screen.Show(route.To(route.Stats))
	r.Sees("on 0 of the last 7 days")
}

func TestWhoHasStudiedForLongSeesAYear(t *testing.T) {
	long := func(r *room) {
		now := r.Now
		r.Now = now.Add(-300 * 24 * time.Hour)
		r.Desk.Answer("term/aquifer/forward", study.Good, 10)
		r.Now = now
	}
	for _, c := range []struct {
		before func(*room)
		weeks  int
	}{{some, halfYear}, {long, wholeYear}} {
		r := enter(t, wells, screentest.Wide, look.Options{}, c.before)
		if got := len(weeksOf(r.numbers)); got != c.weeks {
			t.Errorf("%d weeks are shown, want %d", got, c.weeks)
		}
	}
}

func TestWeeksBeginOnMonday(t *testing.T) {
	for iso, want := range map[string]string{"2026-11-23": "2026-11-23", "2026-11-29": "2026-11-23", "2026-11-30": "2026-11-30", "1969-12-30": "1969-12-29"} {
		day, err := study.ParseDay(iso)
		if got := monday(day).String(); err != nil || got != want {
			t.Errorf("the week of %s begins on %s, want %s", iso, got, want)
		}
	}
}

const rivers = `# Environment Programme

# Topic A: Clean Rivers

## Key Terms

**Basin:** The land that feeds a river.

# Topic B: Quiet Seas

## Key Terms

**Sonar:** Sound that finds ships.
`

func TestEachTopicHasNumbersOfItsOwn(t *testing.T) {
	r := enter(t, rivers, screentest.Wide, look.Options{}, func(r *room) {
		r.Desk.Answer(r.Desk.Deck().Cards[0].ID, study.Good, 30)
	})
	topics := r.Desk.Report.Topics
	r.Sees(topics[0].Title, "1 answer in")
	r.Desk.SetTopic(topics[1].ID)
	r.Sees(topics[1].Title, "Once you have answered cards")
	r.Desk.SetTopic("all")
	r.Sees("All topics", "1 answer in")
	r.Press("n")
	r.Sees("Key Terms · "+topics[0].Title, "Key Terms · "+topics[1].Title)
}

func TestEscLeadsBackToToday(t *testing.T) {
	r := enter(t, wells, screentest.Wide, look.Options{}, some)
	r.Press("Down", "Next", "End", "Home", "Escape")
	if r.At != route.To(route.Today) {
		t.Errorf("leads to %v", r.At)
	}
}

func TestAPageToHandInIsPrintedWithTheKeys(t *testing.T) {
	r := enter(t, wells, screentest.Wide, look.Options{}, some)
	r.Desk.SetNote("solution/deeper-wells", "Ask who pays.")
	r.Press("s", "Space") // the first tick is reading: off
	tab := func(n int) {
		for range n {
			r.Canvas().(interface{ FocusNext() }).FocusNext()
		}
	}
	tab(6) // over the ticks to the field
	r.Press("A", "d", "a", "Return")
	for words, want := range map[string]bool{"<dt>Name</dt><dd>Ada</dd>": true, "<h2>Learned": true, "<h2>Practised": true, "<h2>Solutions": true, "<h2>Read": false, "Ask who pays": false} {
		if strings.Contains(r.Printed, words) != want {
			t.Errorf("%q is on the page: %v", words, !want)
		}
	}
	r.Press("s") // what was chosen is there again
	r.Tap("Save…")
	saved := r.Saved[r.Desk.Report.ID+"-prepared.html"]
	if !strings.Contains(saved, "Ada") || strings.Contains(saved, "<h2>Read") {
		t.Errorf("saved %q", saved)
	}
}

func TestAPageWithNothingOnItIsNotMade(t *testing.T) {
	r := enter(t, wells, screentest.Wide, look.Options{}, some)
	r.Press("s")
	kittest.Find(r.Top(), func(tick *kit.Toggle) bool {
		if tick.On {
			tick.Tapped(nil)
		}
		return false
	})
	if !r.Button("Open to print").Disabled() {
		t.Error("an empty page can be printed")
	}
	r.Tap("Save…")
	if len(r.Saved) != 0 || r.Toasted == "" {
		t.Errorf("an empty page is saved: %q", r.Saved)
	}
}

func TestNothingReachesOverTheEdge(t *testing.T) {
	for _, width := range []float32{644, 804, 1150, 1704} {
		for _, scale := range []float32{1, 1.5, 2} {
			r := enter(t, wells, fyne.NewSize(width, 504), look.Options{TextScale: scale}, some)
			r.Inside()
			r.Press("n")
			r.Inside()
			kittest.Find(r.Content(), func(text *kit.Text) bool {
				if text.Cut() || text.Size().Height < text.HeightFor(text.Size().Width) {
					t.Errorf("at %v wide and scale %v %q is cut", width, scale, text.Content)
				}
				return false
			})
		}
	}
}

// Words of tables are not broken within: a column is as wide as its head.
func TestNoHeadOfATableIsBroken(t *testing.T) {
	for _, scale := range []float32{1, 1.5} {
		r := enter(t, wells, fyne.NewSize(804, 504), look.Options{TextScale: scale}, some)
		r.Press("n")
		kittest.Find(r.Content(), func(text *kit.Text) bool {
			line := look.LineHeight(text.Theme(), text.Style.Size)
			if !strings.Contains(text.Content, " ") && text.Size().Height > line+1 {
				t.Errorf("at scale %v %q stands in %v", scale, text.Content, text.Size())
			}
			return false
		})
	}
}
