package preferences

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/settings"
	"placard/screens/kit"
)

// Fixed is what a class has set for its students, who cannot change it.
type Fixed struct {
	By                               string // name of the class
	Answers, Retention, New, Reviews bool
}

// said is a setting in the place of its control: what it is, and who has set it.
type said struct {
	text  *kit.Text
	words func(settings.Settings) string
	by    string
}

// or is the control of a setting or, where the class has it fixed, what it is.
func (s *Screen) or(fixed bool, label string, words func(settings.Settings) string, control func() fyne.CanvasObject) fyne.CanvasObject {
	if !fixed {
		return control()
	}
	line := &said{text: kit.Hint(""), words: words, by: s.p.Fixed.By}
	s.controls = append(s.controls, line)
	return kit.VStack(4, title(label), line.text)
}

func (l *said) show(now settings.Settings) {
	l.text.Set(fmt.Sprintf("%s. Set by your class, %s.", l.words(now), l.by))
}
