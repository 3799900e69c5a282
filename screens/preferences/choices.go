package preferences

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"

	"placard/app/settings"
	"placard/screens/kit"
)

func (s *Screen) theme() fyne.CanvasObject {
	return newChips(s, "Colours", func(to *settings.Settings) *settings.Theme { return &to.Theme },
		choice[settings.Theme]{value: settings.System, text: "As on your computer"},
		choice[settings.Theme]{value: settings.Light, text: "Light"},
		choice[settings.Theme]{value: settings.Dark, text: "Dark"},
	)
}

func (s *Screen) textSize() fyne.CanvasObject {
	return newStepper(s, number{
		label: "Text size", low: 80, high: 200,
		read:  func(now settings.Settings) int { return int(math.Round(now.TextScale * 100)) },
		write: func(to *settings.Settings, n int) { to.TextScale = float64(n) / 100 },
		words: func(n int) string { return fmt.Sprintf("%d%%", n) },
		next:  by(10),
	})
}

func (s *Screen) answers() fyne.CanvasObject {
	return newChips(s, "Answers under a card", func(to *settings.Settings) *int { return &to.Answers },
		choice[int]{value: 2, text: "Two: Not yet, Got it"},
		choice[int]{value: 4, text: "Four: Again, Hard, Good, Easy"},
	)
}

// retention says what each choice costs; that Thorough takes about twice the
// cards of Normal is what app/study says of it.
func (s *Screen) retention() fyne.CanvasObject {
	return kit.VStack(16, newOptions(s, "How sure do you want to be?", func(to *settings.Settings) *float64 { return &to.Retention },
		choice[float64]{settings.Relaxed, "Relaxed", "You remember about 85 of 100 terms when they come back. Fewer cards than Normal."},
		choice[float64]{settings.Normal, "Normal", "You remember about 90 of 100. Right for most people."},
		choice[float64]{settings.Thorough, "Thorough", "You remember about 95 of 100. About twice as many cards as Normal."},
	), s.exactly())
}

// exactly is the same choice in single steps, as far as the scheduler goes.
func (s *Screen) exactly() fyne.CanvasObject {
	return newStepper(s, number{
		label: "Or choose it in single steps", hint: "How many of 100 cards you remember when they come back. The higher, the more often they come.", low: 70, high: 97,
		read:  func(now settings.Settings) int { return int(math.Round(now.Retention * 100)) },
		write: func(to *settings.Settings, n int) { to.Retention = float64(n) / 100 },
		words: func(n int) string { return fmt.Sprintf("%d%%", n) }, next: by(1),
	})
}

func (s *Screen) newPerDay() fyne.CanvasObject {
	return newStepper(s, number{
		label: "New cards a day", hint: "At most, unless the conference is too near for all. Each comes back several times in the days after.", low: 0, high: 999,
		read:  func(now settings.Settings) int { return now.NewPerDay },
		write: func(to *settings.Settings, n int) { to.NewPerDay = n },
		words: plain, next: growing,
	})
}

func (s *Screen) reviewsPerDay() fyne.CanvasObject {
	return newStepper(s, number{
		label: "Cards a day", hint: "At most, of those that come back. What is left over comes the next day.", low: 0, high: 9999,
		read:  func(now settings.Settings) int { return now.ReviewsPerDay },
		write: func(to *settings.Settings, n int) { to.ReviewsPerDay = n },
		words: plain, next: growing,
	})
}

func (s *Screen) dayStart() fyne.CanvasObject {
	return newStepper(s, number{
		label: "A study day starts at", hint: "Cards answered before then still count for the evening before.", low: 0, high: 12,
		read:  func(now settings.Settings) int { return now.DayStart },
		write: func(to *settings.Settings, n int) { to.DayStart = n },
		words: func(n int) string { return fmt.Sprintf("%d:00", n) },
		next:  by(1),
	})
}

func (s *Screen) termMarks() fyne.CanvasObject {
	return newChips(s, "Mark key terms in the text", func(to *settings.Settings) *settings.TermMarks { return &to.TermMarks },
		choice[settings.TermMarks]{value: settings.MarkFirst, text: "First mention in each section"},
		choice[settings.TermMarks]{value: settings.MarkAlways, text: "Every mention"},
		choice[settings.TermMarks]{value: settings.MarkNever, text: "Never"},
	)
}

func (s *Screen) textFlow() fyne.CanvasObject {
	return newChips(s, "Show the text", func(to *settings.Settings) *bool { return &to.Continuous },
		choice[bool]{value: false, text: "One section at a time"},
		choice[bool]{value: true, text: "On and on"},
	)
}

func plain(n int) string { return fmt.Sprint(n) }

// by steps by a fixed amount, from one multiple of it to the next.
func by(step int) func(from, direction int) int {
	return func(from, direction int) int {
		if direction > 0 {
			return from - from%step + step
		}
		return from - (from-1)%step - 1
	}
}

// growing steps finely among small numbers and coarsely among large ones, so
// that no number is many presses away: by 1 to 20, 5 to 50, 10 to 200, then 100.
func growing(from, direction int) int {
	at := from
	if direction < 0 {
		at-- // below a border the finer step holds
	}
	step := 100
	switch {
	case at < 20:
		step = 1
	case at < 50:
		step = 5
	case at < 200:
		step = 10
	}
	return by(step)(from, direction)
}
