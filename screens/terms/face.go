package terms

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/app/desk"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/detail"
	"placard/screens/look"
)

// face is the card: where it comes from, what is asked, and under a hairline
// the answer. The question stands at the same place with and without it.
type face struct {
	*fyne.Container
	onLink   func(url string)
	source   *kit.Button
	star     fyne.CanvasObject
	prompt   *kit.Text
	question *fyne.Container
	line     fyne.CanvasObject
	think    *fyne.Container
	answer   *fyne.Container
}

// newFace makes the card; least is the height of one with little on it. A press on
// the card where there is no button is onPress's.
func newFace(least func() float32, onPress, onSource func(), onLink func(url string)) *face {
	f := &face{
		onLink:   onLink,
		source:   kit.NewFaint("", onSource),
		star:     kit.NewIcon(look.IconStarFill, look.Bookmark),
		prompt:   kit.Small(""),
		question: kit.VStack(0),
		line:     kit.NewDivider(),
		answer:   kit.VStack(0),
	}
	f.prompt.Align = fyne.TextAlignCenter
	f.think = kit.Middle(kit.HStack(6, kit.Hint("Think of it first, then"), kit.NewKeyCap("Space"))).(*fyne.Container)
	inner := kit.VStack(0,
		kit.Middle(kit.HStack(2, f.star, f.source)), f.prompt, gap(36), f.question, gap(36), f.line, gap(24), f.think, f.answer, gap(12))
	const padding = 20
	ground := kit.Pad(-padding, -padding, -padding, -padding, newGround(onPress))
	card := kit.NewPlacard(kit.Layers(ground, kit.Pad(0, 20, 0, 20, inner)))
	card.Padding, card.Edge = padding, 6
	f.Container = kit.AtLeast(least, card)
	return f
}

// ground is what lies under all that stands on a card, to be pressed.
type ground struct {
	widget.BaseWidget
	act func()
}

var _ fyne.Tappable = (*ground)(nil)

func newGround(act func()) *ground {
	g := &ground{act: act}
	g.ExtendBaseWidget(g)
	return g
}

// Tapped acts.
func (g *ground) Tapped(*fyne.PointEvent) { g.act() }

// CreateRenderer draws nothing.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	r := widget.NewSimpleRenderer(canvas.NewRectangle(look.Clear()))
	kit.LayAnew(r, g.Size())
	return r
}

func gap(height float32) fyne.CanvasObject { return kit.Tall(height, kit.Layers()) }

// set shows a card of a report, with its answer or without it. The source says
// where it stands; it is empty where it stands nowhere.
func (f *face) set(r *report.Report, source string, c study.Card, important, answered bool) {
	f.source.Set(source)
	f.source.Hidden = source == ""
	hide(f.star, !important)
	f.prompt.Set(study.Prompt(c))
	f.question.Objects = []fyne.CanvasObject{drawn(r, c.Question, f.onLink)}
	f.answer.Objects = []fyne.CanvasObject{drawn(r, c.Answer, f.onLink)}
	hide(f.line, !answered)
	f.think.Hidden, f.answer.Hidden = answered, !answered
	f.Container.Refresh()
}

func hide(o fyne.CanvasObject, hidden bool) {
	if hidden {
		o.Hide()
	} else {
		o.Show()
	}
}

// drawn sets a side of a card: its head large, its text like running text, with
// the report's bold, italics, lists and links where it stands there. A single
// paragraph stands in the middle.
func drawn(r *report.Report, s study.Side, onLink func(url string)) fyne.CanvasObject {
	side := kit.VStack(16)
	if s.Head != "" {
		head := kit.NewText(s.Head, look.SerifSemiBold, headSize(s.Head), look.Ink)
		head.Align = fyne.TextAlignCenter
		side.Add(head)
	}
	switch {
	case len(s.Spans) > 0:
		side.Add(detail.Set(r, "", s.Spans, detail.Setting{OnLink: onLink, Centred: true}))
	case s.Text != "":
		text := kit.NewText(s.Text, look.Serif, look.Reading, look.Ink)
		if !strings.Contains(s.Text, "\n") {
			text.Align = fyne.TextAlignCenter
		}
		side.Add(text)
	}
	return side
}

// headSize is the size of a term, a date or a name; a long one is set smaller.
func headSize(head string) fyne.ThemeSizeName {
	if len(head) > 60 {
		return look.Title
	}
	return look.CardTerm
}

// source says where a card comes from: its section, or its topic where cards of
// several are mixed; empty where that is not known.
func (s *Session) source(c study.Card) string {
	if c.Passage.Block < 0 {
		return ""
	}
	if title := cmp.Or(topicOf(s.d, c), study.Source(s.d.Report, c)); title != "" {
		return title + " · show in report"
	}
	return "Show in report"
}

// topicOf is the title of a card's topic where several are shown together.
func topicOf(d *desk.Desk, c study.Card) string {
	if len(d.Topics()) == 1 || c.Topic >= len(d.Report.Topics) {
		return ""
	}
	return d.TopicTitle(d.Report.Topics[c.Topic].ID)
}
