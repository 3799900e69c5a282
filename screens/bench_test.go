package screens

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/app/journal"
	"placard/app/places"
	"placard/app/settings"
	"placard/screens/route"
)

// The benchmarks press keys in the whole window, laid out as on a screen. What
// painting adds is that of the toolkit's painter in software, not of a graphics
// card.

// BenchmarkKeyToCard is an answer until the next card's face is there: two keys,
// so half of it a key.
func BenchmarkKeyToCard(b *testing.B) {
	everySize(b, func(b *testing.B, s *sitting) {
		s.shell.Go(route.To(route.Session))
		for b.Loop() {
			s.key(fyne.KeySpace, fyne.Key1)
		}
	})
}

func BenchmarkKeyToCard_painted(b *testing.B) {
	everySize(b, func(b *testing.B, s *sitting) {
		s.shell.Go(route.To(route.Session))
		for b.Loop() {
			s.key(fyne.KeySpace, fyne.Key1)
			s.window.Canvas().Capture()
		}
	})
}

func BenchmarkSectionOpen(b *testing.B) {
	everySize(b, func(b *testing.B, s *sitting) {
		sections := s.desk.Sections()
		for i := 0; b.Loop(); i++ {
			s.shell.Go(route.At(route.Read, sections[i%len(sections)].ID))
		}
	})
}

// BenchmarkTodayOpen is the start page made anew, with the rail.
func BenchmarkTodayOpen(b *testing.B) {
	everySize(b, func(b *testing.B, s *sitting) {
		for b.Loop() {
			s.shell.SetDesk(s.desk, route.To(route.Today))
		}
	})
}

// BenchmarkStatistics is the page of statistics made anew, until it is there.
// More than a few thousand answers are then counted in the background.
func BenchmarkStatistics(b *testing.B) { openStatistics(b, false) }

// BenchmarkStatistics_counted is the same until all numbers stand on it.
func BenchmarkStatistics_counted(b *testing.B) { openStatistics(b, true) }

func openStatistics(b *testing.B, counted bool) {
	for _, reviews := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("%d-reviews", reviews), func(b *testing.B) { openAfter(b, 1_000, reviews, counted) })
	}
}

// BenchmarkStatisticsCards is the page with all numbers, of 10,000 answers to few
// cards or to many.
func BenchmarkStatisticsCards(b *testing.B) {
	for _, cards := range []int{100, 1_000, 5_000} {
		b.Run(fmt.Sprintf("%d-cards", cards), func(b *testing.B) { openAfter(b, cards, 10_000, true) })
	}
}

// openAfter opens the statistics of so many cards, half of which ask for the
// meaning and half for the term, after so many answers over a year.
func openAfter(b *testing.B, cards, reviews int, counted bool) {
	file := filepath.Join(b.TempDir(), "long.md")
	if err := os.WriteFile(file, long(cards/2), 0o600); err != nil {
		b.Fatal(err)
	}
	s := sit(b, places.In(b.TempDir()), file)
	deck, now := s.desk.Deck(), s.desk.Now()
	if len(deck.Cards) != cards {
		b.Fatalf("%d cards", len(deck.Cards))
	}
	entries := make([]journal.Entry, reviews)
	for i := range entries {
		ago := time.Duration(reviews-i) * (365 * 24 * time.Hour / time.Duration(reviews))
		entries[i] = journal.Entry{
			Ref: journal.Ref{Device: "other", File: "cards", N: i + 1}, At: now.Add(-ago), Kind: journal.Review,
			Report: s.desk.Report.ID, Item: deck.Cards[i%cards].ID, Rating: 1 + (i/cards+i)%4, Seconds: float64(3 + i%20),
		}
	}
	s.desk.Arrived(entries)
	if !counted {
		s.d.Go = func(func()) {} // the page alone
	}
	for b.Loop() {
		s.shell.SetDesk(s.desk, route.To(route.Stats))
	}
}

// BenchmarkReportOpen is another report in the window: read from the library,
// its start page, and its first section in Read.
func BenchmarkReportOpen(b *testing.B) { openReport(b, func(*sitting) {}) }

// BenchmarkReportOpen_painted is what one waits for: both pages are drawn.
func BenchmarkReportOpen_painted(b *testing.B) {
	openReport(b, func(s *sitting) { s.window.Canvas().Capture() })
}

func openReport(b *testing.B, see func(*sitting)) {
	for _, words := range []int{3_000, 30_000} {
		b.Run(fmt.Sprintf("%d-words", words), func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "report.md")
			if err := os.WriteFile(file, written(words), 0o600); err != nil {
				b.Fatal(err)
			}
			s := sit(b, places.In(b.TempDir()), file)
			id := s.desk.Report.ID
			for b.Loop() {
				s.OpenReport(id)
				see(s)
				s.shell.Go(route.To(route.Read))
				see(s)
			}
		})
	}
}

// BenchmarkKeystrokeInSearch is a letter typed or taken back in the search over
// a library of reports of 5,000 words, with the list of what is found.
func BenchmarkKeystrokeInSearch(b *testing.B) { searchIn(b, "convention of Garbanalo") }

// BenchmarkKeystrokeWithTypos looks for what is spelled wrong as well.
func BenchmarkKeystrokeWithTypos(b *testing.B) { searchIn(b, "convetnion xovernment") }

func searchIn(b *testing.B, typed string) {
	for _, n := range []int{1, 10, 100} {
		b.Run(fmt.Sprintf("%d-reports", n), func(b *testing.B) {
			where := places.In(b.TempDir())
			for i := range n {
				dir := filepath.Join(where.Reports(), fmt.Sprint("report-", i))
				if err := os.MkdirAll(dir, 0o700); err != nil {
					b.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(dir, "report.md"), written(5_000), 0o600); err != nil {
					b.Fatal(err)
				}
			}
			s := sit(b, where, "")
			s.shell.Run("search")
			field := s.window.Canvas().Focused()
			for i := 0; b.Loop(); i++ {
				field.(desktop.Keyable).KeyDown(&fyne.KeyEvent{})
				if n := i % (2 * len(typed)); n < len(typed) {
					field.TypedRune(rune(typed[n]))
				} else {
					field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
				}
			}
		})
	}
}

// BenchmarkKeystrokeInFind is a letter typed or taken back in the find bar of
// Read, with all places marked and counted in the whole report.
func BenchmarkKeystrokeInFind(b *testing.B) { findIn(b, false) }

// BenchmarkKeystrokeInFind_onePage is the same where the text goes on from
// section to section, so that all places are on the page.
func BenchmarkKeystrokeInFind_onePage(b *testing.B) { findIn(b, true) }

func findIn(b *testing.B, onePage bool) {
	const typed = "convention"
	for _, words := range []int{3_000, 30_000, 100_000} {
		b.Run(fmt.Sprintf("%d-words", words), func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "report.md")
			if err := os.WriteFile(file, written(words), 0o600); err != nil {
				b.Fatal(err)
			}
			s := sit(b, places.In(b.TempDir()), file)
			s.Change(func(c *settings.Settings) { c.Continuous = onePage })
			s.shell.Run("read")
			s.shell.Run("find")
			field := s.window.Canvas().Focused()
			field.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyR, Modifier: fyne.KeyModifierAlt}) // the whole report
			field.TypedRune(rune(typed[0]))
			for i := 1; b.Loop(); i++ {
				if n := i % (2 * len(typed)); n < len(typed) {
					field.TypedRune(rune(typed[n]))
				} else {
					field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
				}
			}
		})
	}
}

// BenchmarkReadOn is an arrow key in Read where the text goes on from section to
// section: the text, where one is, what is read and left, and the rail. From time
// to time one jumps to another section.
func BenchmarkReadOn(b *testing.B) {
	for _, words := range []int{3_000, 30_000, 300_000} {
		b.Run(fmt.Sprintf("%d-words", words), func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "report.md")
			if err := os.WriteFile(file, written(words), 0o600); err != nil {
				b.Fatal(err)
			}
			s := sit(b, places.In(b.TempDir()), file)
			s.Change(func(c *settings.Settings) { c.Continuous = true })
			s.shell.Run("read")
			sections := s.desk.Sections()
			for i := 0; b.Loop(); i++ {
				if i%40 == 39 {
					s.key(fyne.KeyRight)
				} else {
					s.key(fyne.KeyDown)
				}
				if i%(20*len(sections)) == 0 {
					s.key(fyne.KeyHome)
				}
			}
		})
	}
}

// everySize runs a benchmark with reports of usual, large and absurd size.
func everySize(b *testing.B, run func(*testing.B, *sitting)) {
	for _, terms := range []int{15, 150, 1500} {
		b.Run(fmt.Sprintf("%d-terms", terms), func(b *testing.B) {
			where := places.In(b.TempDir())
			store, _ := settings.Open(settings.Config{Places: where})
			_ = store.Change(func(s *settings.Settings) { s.NewPerDay = 999 })
			file := filepath.Join(b.TempDir(), "long.md")
			if err := os.WriteFile(file, long(terms), 0o600); err != nil {
				b.Fatal(err)
			}
			run(b, sit(b, where, file))
		})
	}
}

// long is a report with so many terms, and of everything else as much as a
// report of so many terms has.
func long(terms int) []byte {
	var text strings.Builder
	each := func(title string, n int, format string) {
		fmt.Fprintf(&text, "# %s\n\n", title)
		for i := range n {
			fmt.Fprintf(&text, format, 1000+i, name(i))
		}
	}
	text.WriteString("# A Long Report\n\n")
	for part := range 3 + terms/30 {
		each(fmt.Sprintf("General Overview, part %d", part+1), 10,
			"In %d the members of the **%s** convention met, spoke at length about who should pay for it, and *agreed* on little.\n\n")
	}
	each("Key Terms", terms, "**%[2]s convention:** An agreement between states that this report explains in one short line.\n\n")
	each("Timeline", terms, "- %d – The %s convention was signed by some, and by others much later.\n")
	each("Possible Solutions", terms/2, "## Aim %[2]s\n\nA useful measure: States agree on it and pay for it together.\n\n")
	return []byte(text.String())
}

// written is a report of about so many words, with as much of everything for
// each 3,000 words as reports have.
func written(words int) []byte {
	const prose = "In %d the members of the **%s** convention met, spoke at length about who should pay for it, and *agreed* on little; the next meeting, which many had asked for, was put off until the harvest was in and the rivers were low again. "
	var text strings.Builder
	n := 0
	section := func(title string, items int, item func(n int)) {
		fmt.Fprintf(&text, "# %s\n\n", title)
		for range items * words / 3_000 {
			n++
			item(n)
		}
	}
	text.WriteString("# A Written Report\n\nCommittee: Environment Commission\n\n")
	section("Introduction", 3, func(n int) { fmt.Fprintf(&text, prose+"\n\n", 1000+n, name(n)) })
	section("Key Terms", 14, func(n int) {
		fmt.Fprintf(&text, "**%s convention:** An agreement between states that this report explains in one short line.\n\n", name(n))
	})
	section("General Overview", 5, func(n int) {
		fmt.Fprintf(&text, "## The %s years\n\n", name(n))
		for i := range 6 {
			fmt.Fprintf(&text, prose+prose+"\n\n", 1000+n, name(n+i), 1001+n, name(n-i+6))
		}
	})
	section("Timeline", 6, func(n int) {
		fmt.Fprintf(&text, "- %d – The %s convention was signed by some, and by others much later.\n", 1000+n, name(n))
	})
	section("Stakeholders", 5, func(n int) { fmt.Fprintf(&text, "## %s\n\n"+prose+"\n\n", "Land of "+name(n), 1000+n, name(n)) })
	section("Possible Solutions", 7, func(n int) {
		fmt.Fprintf(&text, "## Aim %s\n\nA useful measure: States agree on it and pay for it together.\n\n", name(n))
	})
	section("Works Cited", 8, func(n int) {
		fmt.Fprintf(&text, "Author. \"Page %d.\" *Site*, 2020, www.example.org/%s.\n\n", n, name(n))
	})
	return []byte(text.String())
}

// name is a word of its own for each number.
func name(n int) string {
	syllables := []string{"ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu"}
	word := "Gar"
	for ; n > 0; n /= 10 {
		word += syllables[n%10]
	}
	return word
}
