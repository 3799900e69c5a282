package terms

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// summaryTop puts the summary's card where the session's cards were.
const summaryTop = 68

// summary is the end of a session: what was done, what was hard, what comes
// next. When there was nothing to do it says so.
func (s *Session) summary() fyne.CanvasObject {
	sum := s.session.Summary(s.d.Now())
	if sum.Answered == 0 {
		return kit.NewEmpty(s.nothing(sum.Next), "Key terms", func() { s.host.Go(route.To(route.Terms)) })
	}
	said := []fyne.CanvasObject{
		kit.Heading("Done for now"),
		kit.Body(fmt.Sprintf("You answered %s in %s. %s", count(sum.Cards, "card"), study.AboutMinutes(max(int(sum.Seconds+59)/60, 1)), knew(sum))),
	}
	if sum.Next != "" {
		said = append(said, kit.Hint("The next card comes "+sum.Next+"."))
	}
	lines := []fyne.CanvasObject{kit.NewPlacard(kit.VStack(8, said...))}
	if len(sum.Hard) > 0 {
		lines = append(lines, gap(8), kit.Subheading("Worth another look"))
		for _, c := range sum.Hard {
			lines = append(lines, s.hardRow(c))
		}
	}
	done := kit.NewFilled("Back to today", func() { s.running = false; s.host.Go(route.To(route.Today)) })
	again := kit.NewButton("Key terms", func() { s.running = false; s.host.Go(route.To(route.Terms)) })
	lines = append(lines, gap(8), kit.HStack(12, done, again))
	return kit.NewScroll(kit.Pad(summaryTop, sideRoom, sideRoom, sideRoom, kit.Centred(cardWidth, kit.VStack(12, lines...))))
}

// knew says how many cards were known whenever they came: each counts once,
// however often it was answered.
func knew(sum study.Summary) string {
	switch hard := len(sum.Hard); {
	case hard == 0 && sum.Cards == 1:
		return "You knew it."
	case hard == 0:
		return "You knew all of them."
	case hard == sum.Cards:
		return "None was known at once."
	default:
		return fmt.Sprintf("You knew %d of them at once.", sum.Cards-hard)
	}
}

// hardRow leads to the passage of a card that was not known.
func (s *Session) hardRow(c study.Card) fyne.CanvasObject {
	name := kit.NewText(c.Name, look.SerifSemiBold, look.Reading, look.Ink)
	row := kit.NewRow(kit.HStack(12, kit.Grow(name), kit.NewLine("Show in report", look.Sans, look.Caption, look.Primary)),
		func() { s.host.Go(passage(c.Passage)) })
	row.Inset = inset
	return kit.Pad(0, -inset, 0, -inset, row)
}

// nothing says why there is no card to answer.
func (s *Session) nothing(next string) string {
	switch {
	case len(s.d.Deck().Cards) == 0:
		return s.d.Subject() + " has no key terms, and so no cards."
	case next == "":
		return "All cards are set aside. Take some back from the list of terms."
	}
	return "Nothing is left for today. The next card comes " + next + "."
}
