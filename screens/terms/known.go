package terms

import (
	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/screens/kit"
)

// known is what is known of a card.
func (h hand) known(c study.Card) []fyne.CanvasObject {
	return []fyne.CanvasObject{kit.Body(h.stateSentence(c))}
}
