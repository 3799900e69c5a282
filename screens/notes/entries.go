package notes

import (
	"reflect"
	"strings"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// entry is a line of the screen: a mark on a passage, or a note on an item.
type entry struct {
	id    string
	group string // the title that it stands under
	gone  bool   // it is not in this edition
	quote string // the passage; of a note on an item, the item's title
	note  string
	words string      // for the filter
	to    route.Route // where it leads; of no screen if nowhere

	mark   desk.Mark // of no kind for a note on an item
	onItem bool

	row *kit.Row
}

// Titles of what stands in no section of the report.
const (
	goneTitle  = "Not found in this edition"
	goneSaying = "These words or items are not in the present edition of the report. What you did with them is kept here, and returns to its place if they do."
)

// gather lists marks in the order of the text, then the notes on items, then what
// is gone.
func (s *Screen) gather() {
	s.entries = nil
	var gone []*entry
	for _, m := range s.d.ShownMarks() {
		e := &entry{id: m.ID, mark: m, quote: s.d.Passage(m), note: m.Note}
		if m.Found() {
			e.group, e.to = s.sectionOf(m.Spans[0].Block), route.Passage(m.Spans[0].Block, m.Spans[0].Start)
		} else {
			e.group, e.gone = goneTitle, true
		}
		e.words = strings.Join([]string{e.quote, e.note, e.group, m.Name(), m.Anchor.Title}, "\n")
		if e.gone {
			gone = append(gone, e)
			continue
		}
		s.entries = append(s.entries, e)
	}
	for _, n := range s.d.ItemNotes() {
		e := &entry{id: n.Item, onItem: true, quote: n.Title, note: n.Note, group: itemGroup(n.Kind), to: route.At(itemScreen(n.Kind), n.Item)}
		if n.Gone {
			e.group, e.gone, e.to = goneTitle, true, route.At(route.Edition, n.Item)
		}
		e.words = strings.Join([]string{e.quote, e.note, e.group}, "\n")
		if e.gone {
			gone = append(gone, e)
			continue
		}
		s.entries = append(s.entries, e)
	}
	s.entries = append(s.entries, gone...)
}

// sectionOf is the title of the section that a block is in; of several topics,
// with the topic's.
func (s *Screen) sectionOf(block int) string {
	section := s.d.Report.SectionOf(block)
	if section == nil {
		return s.d.Report.Title
	}
	if topic := s.d.TopicTitle(s.d.TopicOf(section.ID)); topic != "" && len(s.d.Topics()) > 1 {
		return topic + "  ›  " + section.Title
	}
	return section.Title
}

func itemGroup(kind report.PartKind) string {
	if kind == report.PartyPart {
		return "Notes on stakeholders"
	}
	return "Notes on solutions"
}

func itemScreen(kind report.PartKind) route.Name {
	if kind == report.PartyPart {
		return route.Parties
	}
	return route.Solutions
}

// same reports whether two entries look the same.
func (e *entry) same(o *entry) bool {
	return e.id == o.id && e.group == o.group && e.quote == o.quote && e.note == o.note && e.to == o.to &&
		e.mark.Colour == o.mark.Colour && e.mark.Kind == o.mark.Kind && e.mark.Changed == o.mark.Changed && reflect.DeepEqual(e.mark.Spans, o.mark.Spans)
}

// name is what kind of mark it is.
func (e *entry) name() string {
	if e.onItem {
		return "Note"
	}
	return e.mark.Name()
}

func (e *entry) sign() *kit.MarkSign {
	if e.mark.Kind == desk.PlaceMark {
		return kit.PlaceSign()
	}
	return kit.HighlightSign(int(e.mark.Colour))
}

// Lines of an entry that are shown; all of it stands in its place.
const (
	quoteLines = 3
	noteLines  = 6
	textMost   = 760 // width of a passage, a comfortable measure
)

// newRow shows an entry: its sign and name, the passage, the note.
func (s *Screen) newRow(e *entry) *kit.Row {
	words := kit.VStack(4, kit.Label(e.label()))
	quote := kit.NewText(strings.Join(strings.Fields(e.quote), " "), look.Serif, look.Reading, look.Ink)
	if e.onItem {
		quote.Style.Face = look.SerifSemiBold
	}
	quote.MaxLines = quoteLines
	words.Add(quote)
	if e.note != "" {
		note := kit.Body(e.note)
		note.MaxLines = noteLines
		words.Add(note)
	}
	var more *kit.IconButton
	more = kit.NewIconButton(look.IconDotsThree, "More", func() { s.showMenu(more, e) })
	sign := kit.Pad(1, 0, 0, 0, e.sign())
	row := kit.NewRow(kit.HStackTop(12, sign, kit.Grow(kit.Narrow(textMost, words)), more), func() { s.onOpen(e) })
	row.Inset = look.RowInset
	return row
}

// label is the small line above a passage.
func (e *entry) label() string {
	label := e.name()
	switch {
	case e.gone && e.mark.Anchor.Title != "":
		label += "  ·  it stood in “" + e.mark.Anchor.Title + "”"
	case e.mark.Changed:
		label += "  ·  the words have changed since"
	}
	return label
}
