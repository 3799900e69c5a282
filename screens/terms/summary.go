package terms

import (
	"fmt"
	"math"

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
func (s *Session) summary() *kit.Scroll {
	sum := s.session.Summary(s.d.Now())
	if sum.Answered == 0 {
		return s.nothing()
	}
	said := []fyne.CanvasObject{
		kit.Heading("Done for now"),
		kit.Body(fmt.Sprintf("You answered %s in %s. %s", count(sum.Cards, "card"), study.AboutMinutes(max(int(sum.Seconds+59)/60, 1)), knew(sum))),
	}
	for _, words := range []string{s.today(), s.next()} {
		if words != "" {
			said = append(said, kit.Hint(words))
		}
	}
	lines := []fyne.CanvasObject{kit.NewPlacard(kit.VStack(8, said...))}
	if len(sum.Hard) > 0 {
		lines = append(lines, gap(8), kit.Subheading("Worth another look"))
		for _, c := range sum.Hard {
			lines = append(lines, s.hardRow(c))
		}
	}
	done := kit.NewFilled("Back to today", func() { s.running = false; s.host.Go(route.To(route.Today)) })
	again := kit.NewButton("All terms", func() { s.running = false; s.host.Go(route.To(route.Terms)) })
	lines = append(lines, gap(8), kit.Flow(12, append([]fyne.CanvasObject{done, again}, s.moreButton()...)...))
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

// today says how much of the day's minutes is done, where the student has set
// some.
func (s *Session) today() string {
	goal := s.d.MinutesADay()
	if goal == 0 {
		return ""
	}
	done := max(int(math.Round(s.d.SecondsToday()/60)), 1)
	if done > goal {
		return fmt.Sprintf("%s today; you planned %d.", count(done, "minute"), goal)
	}
	return fmt.Sprintf("%d of %s today.", done, count(goal, "minute"))
}

// next says what waits tomorrow, or when the next card comes.
func (s *Session) next() string {
	deck, now := s.d.Deck(), s.d.Now()
	soon := deck.Next(now)
	if soon == "" {
		return ""
	}
	tomorrow := deck.Scheduler.Day(now) + 1
	if c := deck.Counts(deck.Scheduler.Begin(tomorrow)); c.Today() > 0 {
		return fmt.Sprintf("Tomorrow: %s, %s.", count(c.Today(), "card"), study.AboutMinutes(c.Minutes))
	}
	if deck.Off[tomorrow] {
		return "Tomorrow is a day off. The next card comes " + soon + "."
	}
	return "Nothing for tomorrow. The next card comes " + soon + "."
}

// hardRow leads to the passage of a card that was not known, or to its details
// where it stands nowhere.
func (s *Session) hardRow(c study.Card) fyne.CanvasObject {
	name := kit.NewText(firstLine(c.Name), look.SerifSemiBold, look.Reading, look.Ink)
	words, act := "Show in report", func() { s.host.Go(passage(c.Passage)) }
	if c.Passage.Block < 0 {
		words, act = "Details", func() {
			if e, ok := find(s.d, c.Item); ok {
				s.showDetails(e, fromList)
			}
		}
	}
	row := kit.NewRow(kit.HStack(12, kit.Grow(name), kit.NewLine(words, look.Sans, look.Caption, look.Primary)), act)
	row.Inset = inset
	return kit.Pad(0, -inset, 0, -inset, row)
}

// nothing says why there is no card to answer, and offers what there is.
func (s *Session) nothing() *kit.Scroll {
	all := kit.NewButton("All terms", func() { s.host.Go(route.To(route.Terms)) })
	said := kit.Hint(s.whyNothing())
	said.Align = fyne.TextAlignCenter
	buttons := kit.HStack(12, append([]fyne.CanvasObject{all}, s.moreButton()...)...)
	return kit.NewScroll(kit.Pad(96, 0, 0, 0, kit.Centred(380, kit.VStack(20, kit.Middle(kit.NewMark(96)), said, kit.Middle(buttons)))))
}

func (s *Session) whyNothing() string {
	deck, now := s.d.Deck(), s.d.Now()
	next := deck.Next(now)
	switch {
	case len(deck.Cards) == 0 && s.d.CountKind(study.OfTerm) == 0:
		return s.d.Subject() + " has no key terms, and no other cards are asked."
	case len(deck.Cards) == 0:
		return "No cards are asked. What is asked is said on the screen of the terms."
	case next == "":
		return "All cards are set aside. Take some back from the list of terms."
	case deck.Off[deck.Scheduler.Day(now)]:
		return "Today is a day off. The next card comes " + next + "."
	}
	return "Nothing is left for today. The next card comes " + next + "."
}

// moreButton offers cards that are not asked of themselves today, or, if there are
// none, the other ways to practise, which leave the plan as it is.
func (s *Session) moreButton() []fyne.CanvasObject {
	if len(s.d.Deck().Cards) == 0 {
		return nil
	}
	b := kit.NewButton("More ways to practise", s.more)
	if s.moreCards() {
		b = kit.NewButton("Practise more", s.more)
	}
	b.Key = "M"
	return []fyne.CanvasObject{b}
}

// moreCards reports whether there are cards that are not asked of themselves
// today.
func (s *Session) moreCards() bool { return len(s.d.Deck().Anyway().Queue(s.d.Now())) > 0 }

// more begins a session with such cards, or leads to the other ways.
func (s *Session) more() {
	switch {
	case s.moreCards():
		s.begin(true)
		s.draw()
	case len(s.d.Deck().Cards) > 0:
		s.running = false
		s.host.Go(route.To(route.Practice))
	}
}
