package terms

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// drawTricky tells, in the place of the card, that the one just answered has
// turned tricky and is set aside, and what may help.
func (s *Session) drawTricky() {
	c, _ := s.d.Card(s.tricky)
	lapses := s.d.Deck().Memory(c.ID).Lapses
	said := kit.VStack(0,
		gap(8), kit.Small("A tricky card"), gap(8), kit.NewText(firstLine(c.Name), look.SerifSemiBold, look.Title, look.Ink), gap(20),
		kit.NewText(fmt.Sprintf("This was forgotten %s. It is set aside as tricky; you find it under Terms.", times(lapses)), look.Serif, look.Reading, look.Ink), gap(12),
		kit.Hint("What often helps: read the passage once more, or put it in your own words, short and plain."), gap(20),
		kit.Flow(8, s.trickyButtons()...), gap(12))
	card := kit.NewPlacard(kit.Pad(0, 20, 0, 20, said))
	card.Padding, card.Edge = 20, 6
	on := kit.NewFilled("Continue", s.onTrickyRead)
	on.Height, on.Wide = 52, 216
	hints := kit.Middle(kit.HStack(18, hint("Space", "go on"), hint("Z", "undo")))
	column := kit.VStack(28, kit.Centred(cardWidth, kit.VStack(28, s.top(), card)), kit.Middle(on), hints)
	s.turnTo(kit.NewScroll(kit.Pad(0, sideRoom, sideRoom, sideRoom, column)))
}

// trickyDeeds are what may help with a tricky card.
func (s *Session) trickyDeeds() []deed {
	e, ok := s.trickyEntry()
	if !ok {
		return nil
	}
	list := s.passage(e)
	list = append(list, s.writing(e)[0])
	return append(list, deed{"Take back into practice", fyne.KeyT, look.IconEye, func() {
		card := s.tricky
		s.tricky = ""
		s.d.SetAside(false, card)
		s.draw()
		s.said(quoted(e.name) + " is asked again.")
	}})
}

func (s *Session) trickyEntry() (entry, bool) {
	c, _ := s.d.Card(s.tricky)
	return find(s.d, c.Item)
}

func (s *Session) trickyButtons() []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, one := range s.trickyDeeds() {
		b := kit.NewButton(one.text, one.do).With(one.icon)
		b.Key = keyWord(one.key)
		list = append(list, b)
	}
	return list
}

func (s *Session) keyOnTricky(name fyne.KeyName) bool {
	switch {
	case isSpace(name):
		s.onTrickyRead()
	case name == fyne.KeyEscape:
		s.leave()
	default:
		return press(s.trickyDeeds(), name)
	}
	return true
}

// onTrickyRead goes on to the next card, or to the end.
func (s *Session) onTrickyRead() {
	s.tricky = ""
	s.draw()
}
