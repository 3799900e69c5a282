package reader

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placard/app/desk"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/detail"
	"placard/screens/look"
	"placard/screens/route"
)

// card is the placard beside a mark in the text: what a term means, what a
// document is, what a footnote says. A tap on it keeps it there.
type card struct {
	widget.BaseWidget
	face *kit.Placard
	text *bounded
	s    *Screen

	to    route.Route // where the report says it
	learn func()      // asks its card today; nil where that is no question
}

var (
	_ fyne.Tappable     = (*card)(nil)
	_ desktop.Hoverable = (*card)(nil)
)

// content is what a card shows, from the top.
type content struct {
	title string
	small string // under the title
	spans []report.Span
	state fyne.CanvasObject // nil where there is nothing to be known
	learn func()
	show  string // the button that goes to where the report says it
	to    route.Route
}

// newCard makes the card of a mark as the desk knows it now; nil if there is
// nothing to show.
func (s *Screen) newCard(id string) *card {
	if label, ok := strings.CutPrefix(id, footnoteID); ok {
		return s.footnoteCard(id, label)
	}
	if t, ok := s.desk.Term(id); ok {
		return s.termCard(t)
	}
	if d, ok := s.document(id); ok {
		return s.documentCard(d)
	}
	return nil
}

func (s *Screen) termCard(t report.Term) *card {
	c := content{title: t.Term, spans: t.Definition, show: "Show definition"}
	if len(t.Definition) > 0 {
		c.to = route.Passage(t.Definition[0].Block, t.Definition[0].Start)
	}
	if cards := s.desk.CardsOf(t.ID); len(cards) > 0 {
		state := s.desk.Deck().State(cards[0], s.desk.Now())
		k := knownOf(state)
		if s.desk.IsWantedToday(cards[0].ID) {
			k = known{"You will be asked today", look.IconCards, look.Primary}
		}
		c.state = kit.HStack(6, kit.NewIcon(k.icon, k.colour), kit.Grow(kit.NewText(k.words, look.Sans, look.Caption, k.colour)))
		c.learn = s.learns(t, cards[0], state)
	}
	return s.card(t.ID, c)
}

// learns is what asks a term's card today; nil if it is asked today already.
func (s *Screen) learns(t report.Term, c study.Card, state study.State) func() {
	d := s.desk
	if state == study.Due || state == study.Learning || d.IsWantedToday(c.ID) {
		return nil
	}
	return func() {
		d.LearnToday(c.ID)
		s.host.Toast("You will be asked today: "+t.Term, "Undo", func() {
			if d.CanUndo() == desk.Learned {
				d.Undo()
			}
		})
	}
}

// documentCard shows what the report says of a document.
func (s *Screen) documentCard(d report.Document) *card {
	block, offset := detail.Start(s.desk.Report, d.Line, d.Body)
	small := d.Symbol
	if d.Date.Text != "" {
		small += "  ·  " + d.Date.Text
	}
	body := d.Body
	if saysNoMore(s.desk.Report, d) {
		body = nil
	}
	return s.card(d.ID, content{title: d.Title, small: small, spans: body, show: "Show in the report", to: route.Passage(block, offset)})
}

// saysNoMore reports whether the entry of a document is no more than its title,
// date and symbol.
func saysNoMore(r *report.Report, d report.Document) bool {
	const signs = 12 // brackets, commas and the like
	length := 0
	for _, b := range d.Body {
		length += b.End - b.Start
	}
	return length < len(d.Title)+len(d.Symbol)+len(d.Date.Text)+signs
}

func (s *Screen) footnoteCard(id, label string) *card {
	for i, b := range s.desk.Report.Blocks {
		if b.Kind == report.Footnote && b.Label == label {
			return s.card(id, content{
				small: "Footnote " + label, spans: []report.Span{{Block: i, End: len(b.Text)}},
				show: "Show among the notes", to: route.Passage(i, 0),
			})
		}
	}
	return nil
}

// textBar is the room beside a text for the bar with which it scrolls.
const textBar = 8

// card puts content on a placard.
func (s *Screen) card(id string, from content) *card {
	c := &card{s: s, to: from.to, learn: from.learn}
	var parts []fyne.CanvasObject
	if from.title != "" {
		parts = append(parts, kit.NewText(from.title, look.SerifSemiBold, look.Heading, look.Ink))
	}
	if from.small != "" {
		parts = append(parts, kit.Small(from.small))
	}
	set := detail.Set(s.desk.Report, "", from.spans, detail.Setting{OnLink: s.follow, TextSize: look.Text})
	c.text = newBounded(kit.Pad(0, textBar, 0, 0, set))
	if len(from.spans) > 0 {
		parts = append(parts, c.text)
	}
	if from.state != nil {
		parts = append(parts, from.state)
	}
	c.face = kit.NewPlacard(kit.VStack(8, append(parts, c.ways(id, from))...))
	c.face.Padding, c.face.Floating = 16, true
	c.ExtendBaseWidget(c)
	return c
}

// ways are the buttons at the foot of a card.
func (c *card) ways(id string, from content) fyne.CanvasObject {
	list := kit.Flow(6)
	add := func(text, key string, act func()) {
		b := kit.NewQuiet(text, act)
		b.Key, b.Height = key, 30
		b.Watch(func(on bool) { c.s.overCard(on) })
		list.Add(b)
	}
	if c.learn != nil {
		add("Learn this", "E", c.learn)
	}
	add(from.show, "D", func() { c.s.goToDefinition() })
	if n := c.s.mentions(id); n > 0 {
		add(allMentions(n), "A", func() { c.s.showMentions() })
	}
	return kit.Pad(0, 0, 0, -iconInset, list)
}

// wide is the card's width where there is no margin.
func (c *card) wide() float32 { return cardWidth }

// fit gives the card its height at a width; a long text scrolls, so that the card
// is no higher than the room there is.
func (c *card) fit(width, room float32) float32 {
	c.text.most = 0
	height := kit.HeightFor(c.face, width)
	if over := height - room; over > 0 {
		line := look.LineHeight(c.Theme(), look.Text)
		c.text.most = max(c.text.HeightFor(width-2*c.face.Padding)-over, line)
		height = kit.HeightFor(c.face, width)
	}
	return height
}

// CreateRenderer is called by the toolkit.
func (c *card) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.face) }

// Tapped keeps the card.
func (c *card) Tapped(*fyne.PointEvent) {
	if c.s.shown != nil {
		c.s.shown.kept = true
	}
}

// MouseIn keeps the card: one points at it.
func (c *card) MouseIn(*desktop.MouseEvent) { c.s.overCard(true) }

// MouseMoved does nothing; the toolkit wants it.
func (c *card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut lets the card go.
func (c *card) MouseOut() { c.s.overCard(false) }

// overCard hears that the pointer is on the card, or that it left it.
func (s *Screen) overCard(on bool) {
	if on {
		s.callOff()
	} else {
		s.leaveTerm()
	}
}

// bounded is an object that scrolls where it would be higher than it may.
type bounded struct {
	widget.BaseWidget
	inner  fyne.CanvasObject
	scroll *kit.Scroll
	most   float32 // 0 is as high as it wishes
}

func newBounded(o fyne.CanvasObject) *bounded {
	b := &bounded{inner: o, scroll: kit.NewScroll(o)}
	b.ExtendBaseWidget(b)
	return b
}

// HeightFor is the height at a width.
func (b *bounded) HeightFor(width float32) float32 {
	height := kit.HeightFor(b.inner, width)
	if b.most > 0 {
		height = min(height, b.most)
	}
	return height
}

// MinSize fits the text at the present width.
func (b *bounded) MinSize() fyne.Size {
	return fyne.NewSize(40, b.HeightFor(max(b.Size().Width, 40)))
}

// CreateRenderer is called by the toolkit.
func (b *bounded) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.scroll) }
