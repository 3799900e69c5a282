package reader

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
)

// card is the placard that shows what a term means. The whole of it can be
// pressed. The wheel over it turns the text below: the toolkit would cut the
// shadow off if the card took the wheel itself.
type card struct {
	widget.BaseWidget
	face    *kit.Placard
	meaning *kit.Text
	s       *Screen
}

var (
	_ fyne.Tappable      = (*card)(nil)
	_ desktop.Hoverable  = (*card)(nil)
	_ desktop.Cursorable = (*card)(nil)
)

// newCard makes the card of a term as the desk knows it now.
func (s *Screen) newCard(t report.Term) *card {
	c := &card{s: s, meaning: kit.NewText(meaning(s.desk.Report, t), look.Serif, look.Text, look.Ink)}
	parts := []fyne.CanvasObject{kit.NewText(t.Term, look.SerifSemiBold, look.Heading, look.Ink), c.meaning}
	if cards := s.desk.CardsOf(t.ID); len(cards) > 0 {
		k := knownOf(s.desk.Deck().State(cards[0], s.desk.Now()))
		parts = append(parts, kit.HStack(6, kit.NewIcon(k.icon, k.colour),
			kit.Grow(kit.NewText(k.words, look.Sans, look.Caption, k.colour))))
	}
	show := kit.NewText("Go to the definition", look.Sans, look.Caption, look.Primary)
	parts = append(parts, kit.VStack(4, kit.Small(count(s.mentions(t.ID), "mention")), kit.HStack(8, show, kit.NewKeyCap("D"))))
	c.face = kit.NewPlacard(kit.VStack(8, parts...))
	c.face.Padding, c.face.Floating = 16, true
	c.ExtendBaseWidget(c)
	return c
}

// fit gives the card its height at a width; a long meaning is cut so that the
// card is no higher than the room there is.
func (c *card) fit(width, room float32) float32 {
	c.meaning.MaxLines = 0
	height := kit.HeightFor(c.face, width)
	if over := height - room; over > 0 {
		line := look.LineHeight(c.Theme(), look.Text)
		lines := int(c.meaning.HeightFor(width-2*c.face.Padding)/line) - int(over/line) - 1
		c.meaning.MaxLines = max(lines, 2)
		height = kit.HeightFor(c.face, width)
	}
	return height
}

// CreateRenderer is called by the toolkit.
func (c *card) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.face) }

// Tapped goes to the definition in the report.
func (c *card) Tapped(*fyne.PointEvent) { c.s.goToDefinition() }

// MouseIn keeps the card: one points at it.
func (c *card) MouseIn(*desktop.MouseEvent) { c.s.callOff() }

// MouseMoved does nothing; the toolkit wants it.
func (c *card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut lets the card go.
func (c *card) MouseOut() { c.s.leaveTerm() }

// Cursor is a hand.
func (c *card) Cursor() desktop.Cursor { return desktop.PointerCursor }

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
