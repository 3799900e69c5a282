package reader

import (
	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
)

// markCard is a mark that is open: its colour and its note, to be changed, and
// what else can be done with it.
type markCard struct {
	*kit.Float
	m        *marking
	id       string // empty while the note that it is for has no words yet
	spans    []report.Span
	head     *kit.Text
	swatches []*kit.Swatch
	note     *kit.NoteEntry
	remove   *kit.IconButton
}

// cardPad is from the panel's edge to what is on it.
const cardPad = 12

// wasLines are as many as the card has of what the passage said before.
const wasLines = 6

// newMarkCard opens a mark.
func newMarkCard(m *marking, mark desk.Mark) *markCard {
	c := &markCard{m: m, id: mark.ID, spans: mark.Spans}
	c.build(mark)
	return c
}

// newNoteCard begins a note on a passage; one that is marked already is opened.
func newNoteCard(m *marking, spans []report.Span) *markCard {
	if mark, ok := m.s.desk.MarkOn(spans); ok {
		return newMarkCard(m, mark)
	}
	c := &markCard{m: m, spans: spans}
	c.build(desk.Mark{Kind: desk.PassageNote})
	return c
}

func (c *markCard) build(mark desk.Mark) {
	closing := kit.NewIconButton(look.IconX, "Close", func() { c.m.close() })
	c.head = kit.NewLine("", look.SansSemiBold, look.Text, look.Ink)
	c.say(mark)
	colours := kit.Flow(2)
	for _, colour := range desk.Colours() {
		swatch := kit.NewSwatch(kit.HighlightSign(int(colour)), colour.Name(), "", func() { c.colour(colour) })
		swatch.Set(mark.Colour == colour)
		c.swatches = append(c.swatches, swatch)
		colours.Add(swatch)
	}
	colours.Hidden = mark.Kind == desk.PlaceMark
	c.note = kit.NewNote("Your note", c.save)
	c.note.Timer, c.note.MaxLines = c.m.s.options.After, 8
	c.note.SetText(mark.Note)
	c.note.OnEscape = func() { c.m.close() }
	c.note.OnGrow = func() { c.m.s.stage.placeMarks() }
	c.remove = kit.NewIconButton(look.IconTrash, "Remove", c.delete)
	c.remove.Hidden = c.id == ""
	card := kit.NewQuiet("Make a card", c.makeCard).With(look.IconCards)
	parts := []fyne.CanvasObject{kit.Pad(-iconInset, -iconInset, -iconInset, 0, kit.HStack(8, kit.Grow(c.head), closing)), kit.Pad(0, 0, 0, -iconInset, colours)}
	if mark.Changed {
		before := kit.Small("The words have changed since you marked them. They were: “" + mark.Anchor.Text() + "”")
		before.MaxLines = wasLines
		parts = append(parts, before)
	}
	parts = append(parts, c.note, kit.Pad(0, -iconInset, 0, -iconInset, kit.HStack(4, card, kit.Space(), c.remove)))
	c.Float = kit.NewFloat(cardPad, kit.VStack(8, parts...))
}

// say names what the mark is; its colours are named below.
func (c *markCard) say(mark desk.Mark) {
	c.head.Set(map[desk.MarkKind]string{desk.Highlight: "Highlight", desk.PassageNote: "Note", desk.PlaceMark: "Bookmark"}[mark.Kind])
}

// wide is the card's width where there is no margin.
func (c *markCard) wide() float32 { return markWidth }

// fit is the card's height at a width. It is whole also where that is more than
// the room beside the passage.
func (c *markCard) fit(width, _ float32) float32 { return kit.HeightFor(c.Float, width) }

// refresh takes up what the desk says of the mark now; without the mark the card
// goes.
func (c *markCard) refresh() {
	mark, ok := c.m.s.desk.Mark(c.id)
	if !ok {
		if c.id != "" && c.note.Text != "" {
			c.note.SetText("") // it is not to be kept again by closing
			c.m.close()
		}
		return
	}
	c.say(mark)
	for i, swatch := range c.swatches {
		swatch.Set(mark.Colour == desk.Colours()[i])
	}
	if c.remove.Hidden {
		c.remove.Show()
		c.m.s.stage.placeMarks()
	}
	c.note.SetText(mark.Note)
}

// save keeps the note. With the first words of a new one its mark is made.
func (c *markCard) save(text string) {
	d := c.m.s.desk
	if _, ok := d.Mark(c.id); ok {
		d.SetMarkNote(c.id, text)
		return
	}
	if id, err := d.AddPassageNote(text, c.spans); err == nil {
		c.id = id
		c.refresh()
	}
}

// colour gives the mark a colour: a note becomes a highlight with a note.
func (c *markCard) colour(colour desk.Colour) {
	c.note.Flush()
	d := c.m.s.desk
	if _, ok := d.Mark(c.id); ok {
		d.SetColour(c.id, colour)
	} else if id, err := d.AddHighlight(colour, c.spans); err == nil {
		c.id = id
	}
	c.refresh()
}

func (c *markCard) delete() {
	s := c.m.s
	mark, ok := s.desk.Mark(c.id)
	c.note.SetText(mark.Note) // what was not saved goes with it
	c.m.close()
	if ok {
		s.desk.RemoveMark(c.id)
		s.host.Toast("Removed: "+mark.Name(), "Undo", s.undone())
	}
}

func (c *markCard) makeCard() {
	s := c.m.s
	c.m.close()
	s.askCard(s.desk.Quote(c.spans), c.spans)
}
