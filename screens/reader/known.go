package reader

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/screens/look"
)

// known is a card's state as the reader is told it.
type known struct {
	words  string
	icon   look.IconName
	colour fyne.ThemeColorName
}

// knownOf says a card's state in words, with an icon that says the same.
func knownOf(state study.State) known {
	switch state {
	case study.Know:
		return known{"You know this well", look.IconCheckCircle, look.Good}
	case study.Due:
		return known{"Due today", look.IconCards, look.Primary}
	case study.Learning:
		return known{"You are learning this", look.IconRadioButton, look.Primary}
	case study.Tricky:
		return known{"Tricky: you forget this now and then", look.IconWarningCircle, look.Bookmark}
	case study.SetAside:
		return known{"Set aside: not asked", look.IconEyeSlash, look.Muted}
	}
	return known{"New: not practised yet", look.IconCircle, look.Muted}
}

// count says a number of things.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
