package terms

import (
	"placard/app/desk"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
)

// changed reports whether the card on screen is to be asked with a definition
// that the student has not seen: the new one is shown first, beside the old one.
func (s *Session) changed() (before string, ok bool) {
	if !s.running || s.session.Done() || s.session.Shown() {
		return "", false
	}
	return s.d.DefinitionBefore(s.card().Item)
}

// drawChanged shows both definitions in the place of the card.
func (s *Session) drawChanged(c study.Card, before string) {
	term := kit.NewText(c.Name, look.SerifSemiBold, look.Title, look.Ink)
	old := kit.NewText(before, look.Serif, look.Reading, look.Muted)
	now := kit.NewText(definitionOf(s.d, c.Item), look.Serif, look.Reading, look.Ink)
	inner := kit.VStack(0,
		gap(8), kit.Small("The definition has changed"), gap(8), term, gap(24),
		kit.Label("Before"), gap(4), old, gap(20), kit.NewDivider(), gap(20),
		kit.Label("Now"), gap(4), now, gap(12))
	card := kit.NewPlacard(kit.Pad(0, 20, 0, 20, inner))
	card.Padding, card.Edge = 20, 6
	on := kit.NewFilled("Continue", s.onChanged)
	on.Height, on.Wide = 52, 216
	hints := kit.Middle(kit.HStack(5, kit.NewKeyCap("Space"), kit.Small("go on to the question")))
	column := kit.VStack(28, kit.Centred(cardWidth, kit.VStack(28, s.top(), card)), kit.Middle(on), hints)
	s.turnTo(kit.NewScroll(kit.Pad(0, sideRoom, sideRoom, sideRoom, column)))
}

// definitionOf is the definition of a term by its ID.
func definitionOf(d *desk.Desk, term string) string {
	t, _ := d.Term(term)
	return study.Definition(d.Report, t)
}

// onChanged goes on to the question: the change is not shown again.
func (s *Session) onChanged() {
	s.d.MetDefinition(s.card().Item)
	s.draw()
}
