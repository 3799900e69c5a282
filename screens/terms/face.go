package terms

import (
	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
)

// face is the card: where it comes from, what is asked, and under a hairline
// the answer. The question stands at the same place with and without it.
type face struct {
	*fyne.Container
	source   *kit.Button
	prompt   *kit.Text
	question *kit.Text
	line     fyne.CanvasObject
	think    fyne.CanvasObject
	answer   *kit.Text
}

// newFace makes the card; least is the height of one with little on it.
func newFace(least func() float32, onSource func()) *face {
	f := &face{
		source:   kit.NewFaint("", onSource),
		prompt:   kit.Small(""),
		question: kit.NewText("", look.SerifSemiBold, look.CardTerm, look.Ink),
		answer:   kit.NewText("", look.Serif, look.Reading, look.Ink),
		line:     kit.NewDivider(),
	}
	for _, t := range []*kit.Text{f.prompt, f.question, f.answer} {
		t.Align = fyne.TextAlignCenter
	}
	f.think = kit.Middle(kit.HStack(6, kit.Hint("Think of it first, then"), kit.NewKeyCap("Space")))
	inner := kit.VStack(0,
		kit.Middle(f.source), f.prompt, gap(36), f.question, gap(36), f.line, gap(24), f.think, f.answer, gap(12))
	card := kit.NewPlacard(kit.Pad(0, 20, 0, 20, inner))
	card.Padding, card.Edge = 20, 6
	f.Container = kit.AtLeast(least, card)
	return f
}

func gap(height float32) fyne.CanvasObject { return kit.Tall(height, kit.Layers()) }

// set shows a card. An empty answer is one that is not shown yet.
func (f *face) set(source, prompt, question, answer string, asks study.Direction) {
	f.source.Set(source + " · show in report")
	f.prompt.Set(prompt)
	f.question.Style, f.answer.Style = questionStyle(question, asks), answerStyle(asks)
	f.question.Set(question)
	f.answer.Set(answer)
	f.line.(interface{ Show() }).Show()
	if answer == "" {
		f.line.Hide()
	}
	f.think.(*fyne.Container).Hidden = answer != ""
	f.answer.Hidden = answer == ""
	f.question.Refresh()
	f.answer.Refresh()
	f.Container.Refresh()
}

// questionStyle sets a term large and a definition like running text.
func questionStyle(question string, asks study.Direction) kit.Style {
	if asks == study.Reverse {
		return kit.Style{Face: look.Serif, Size: look.Reading, Color: look.Ink}
	}
	if len(question) > 60 {
		return kit.Style{Face: look.SerifSemiBold, Size: look.Title, Color: look.Ink}
	}
	return kit.Style{Face: look.SerifSemiBold, Size: look.CardTerm, Color: look.Ink}
}

func answerStyle(asks study.Direction) kit.Style {
	if asks == study.Reverse {
		return kit.Style{Face: look.SerifSemiBold, Size: look.CardTerm, Color: look.Ink}
	}
	return kit.Style{Face: look.Serif, Size: look.Reading, Color: look.Ink}
}

// source is where a card comes from: its section, or its topic where cards of
// several are mixed.
func (s *Session) source(c study.Card) string {
	if topic := topicOf(s.d, c.Item); topic != "" {
		return topic
	}
	return s.d.SectionTitle(c.Section)
}

// topicOf is the title of a term's topic where several are shown together.
func topicOf(d *desk.Desk, term string) string {
	if len(d.Topics()) == 1 {
		return ""
	}
	return d.TopicTitle(d.TopicOf(term))
}
