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
	return newStepper(s, kit.Number{
		Label: "Text size", Low: 80, High: 200,
		Words: func(n int) string { return fmt.Sprintf("%d%%", n) },
		Next:  kit.By(10),
	}, func(now settings.Settings) int { return int(math.Round(now.TextScale * 100)) }, func(to *settings.Settings, n int) { to.TextScale = float64(n) / 100 })
}

func (s *Screen) answers() fyne.CanvasObject {
	return newChips(s, "Answers under a card", func(to *settings.Settings) *int { return &to.Answers },
		choice[int]{value: 2, text: twoAnswers},
		choice[int]{value: 4, text: fourAnswers},
	)
}

const (
	twoAnswers  = "Two: Not yet, Got it"
	fourAnswers = "Four: Again, Hard, Good, Easy"
)

func answersInWords(now settings.Settings) string {
	if now.Answers == 4 {
		return fourAnswers
	}
	return twoAnswers
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
	return newStepper(s, kit.Number{
		Label: "Or set it exactly", Hint: "How many of 100 cards you remember when they come back. The higher, the more often they come.", Low: 70, High: 97,
		Words: func(n int) string { return fmt.Sprintf("%d%%", n) }, Next: kit.By(1),
	}, func(now settings.Settings) int { return int(math.Round(now.Retention * 100)) }, func(to *settings.Settings, n int) { to.Retention = float64(n) / 100 })
}

func (s *Screen) newPerDay() fyne.CanvasObject {
	return newStepper(s, kit.Number{
		Label: "New cards a day", Hint: "At most, unless the conference is too near for all. Each comes back several times in the days after.", Low: 0, High: 999,
		Next: kit.Growing,
	}, func(now settings.Settings) int { return now.NewPerDay }, func(to *settings.Settings, n int) { to.NewPerDay = n })
}

func (s *Screen) reviewsPerDay() fyne.CanvasObject {
	return newStepper(s, kit.Number{
		Label: "Cards a day", Hint: "At most, of those that come back. What is left over comes the next day.", Low: 0, High: 9999,
		Next: kit.Growing,
	}, func(now settings.Settings) int { return now.ReviewsPerDay }, func(to *settings.Settings, n int) { to.ReviewsPerDay = n })
}

func (s *Screen) dayStart() fyne.CanvasObject {
	return newStepper(s, kit.Number{
		Label: "A study day starts at", Hint: "Cards answered before then still count for the evening before.", Low: 0, High: 12,
		Words: func(n int) string { return fmt.Sprintf("%d:00", n) },
		Next:  kit.By(1),
	}, func(now settings.Settings) int { return now.DayStart }, func(to *settings.Settings, n int) { to.DayStart = n })
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
		choice[bool]{value: true, text: "One long page"},
	)
}
