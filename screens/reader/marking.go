package reader

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/prose"
	"placard/screens/look"
)

// marking shows what the student marked in the text, and what can be done with a
// selection.
type marking struct {
	s     *Screen
	bar   *selectBar
	card  *markCard   // that is open, nil if none is
	fresh string      // ID of the highlight that the last key made
	shown []desk.Mark // as the page has them now
}

func newMarking(s *Screen) *marking {
	m := &marking{s: s}
	m.bar = newSelectBar(m)
	return m
}

// refresh takes up what the desk says of marks now.
func (m *marking) refresh() {
	if !slices.EqualFunc(m.shown, m.s.desk.Marks(), sameMark) {
		m.show()
	}
	if m.card != nil {
		m.card.refresh()
	}
}

func sameMark(a, b desk.Mark) bool {
	return a.ID == b.ID && a.Colour == b.Colour && a.Note == b.Note && a.Changed == b.Changed && slices.Equal(a.Spans, b.Spans)
}

// show marks the passages of the page: highlights under the text, signs left of
// it, names and notes in the margin.
func (m *marking) show() {
	s := m.s
	m.shown = s.desk.Marks()
	var highlights []prose.Highlight
	var signs, notes []prose.MarginItem
	for _, mark := range m.shown {
		first := true
		for _, span := range mark.Spans {
			if i := span.Block - s.page().first; i < 0 || i >= len(s.page().blocks) || !s.page().inReport() {
				continue
			}
			if mark.Kind != desk.PlaceMark {
				highlights = append(highlights, prose.Highlight{ID: mark.ID, Span: span, Colour: int(mark.Colour)})
			}
			if first {
				signs = append(signs, prose.MarginItem{At: span, Object: newTouch(signOf(mark), func() { m.open(mark.ID) })})
				notes = append(notes, prose.MarginItem{At: span, Object: newTouch(marginNote(mark), func() { m.open(mark.ID) })})
			}
			first = false
		}
	}
	if m.card != nil && m.card.id == "" { // the passage that the note will be on, while nothing is written
		for _, span := range m.card.spans {
			highlights = append(highlights, prose.Highlight{Span: span})
		}
	}
	s.prose.SetHighlights(highlights)
	s.prose.SetGutter(signs)
	s.prose.SetMargin(notes)
	s.stage.placeCorner()
}

func signOf(mark desk.Mark) *kit.MarkSign {
	if mark.Kind == desk.PlaceMark {
		return kit.PlaceSign()
	}
	return kit.HighlightSign(int(mark.Colour))
}

// noteLines are as many as a note has beside the text; it opens to the whole.
const noteLines = 4

// marginNote is what a mark is called, and its note.
func marginNote(mark desk.Mark) fyne.CanvasObject {
	words := kit.VStack(0, kit.Label(mark.Name()))
	if mark.Note != "" {
		note := kit.NewText(mark.Note, look.Sans, look.Text, look.Ink)
		note.MaxLines = noteLines
		words.Add(note)
	}
	return kit.Pad(marginTop, 0, 0, 0, words)
}

// marginTop lets a name stand on the line that it is beside.
const marginTop = 6

// open shows a mark, to be changed; again it is closed.
func (m *marking) open(id string) {
	mark, ok := m.s.desk.Mark(id)
	if again := m.card != nil && m.card.id == id; m.close() && again || !ok {
		return
	}
	m.put(newMarkCard(m, mark))
}

// put shows the card of a mark and goes to its note.
func (m *marking) put(c *markCard) {
	m.close()
	m.s.closeTerm()
	m.card = c
	m.s.prose.Unselect()
	m.show()
	m.s.stage.show()
	m.s.host.Canvas().Focus(c.note)
	c.note.AwaitKey()
}

// close takes the card of a mark away, its note saved. It reports whether one was
// open.
func (m *marking) close() bool {
	c := m.card
	if c == nil {
		return false
	}
	c.note.Flush()
	m.card = nil
	m.show()
	if canvas := m.s.host.Canvas(); canvas.Focused() != nil {
		canvas.Unfocus()
	}
	m.s.stage.show()
	return true
}

// selected hears that the selection has changed.
func (m *marking) selected() {
	on := len(m.s.prose.Selection()) > 0 && !m.s.prose.Holding()
	if on {
		m.close()
		m.s.closeTerm()
		m.s.kinds.close()
		m.bar.offer(m.s.page().inReport())
	}
	if on != m.bar.on {
		m.bar.on = on
		m.s.stage.show()
	}
	m.s.stage.placeMarks()
}

// undone offers to take the last step back, if it is still the last.
func (s *Screen) undone() func() {
	name := s.desk.CanUndo()
	return func() {
		if s.desk.CanUndo() == name {
			s.desk.Undo()
		}
	}
}

// titleOf is the title of the section that a block is in.
func (s *Screen) titleOf(block int) string {
	if section := s.desk.Report.SectionOf(block); section != nil && block >= 0 {
		return section.Title
	}
	return ""
}

// chosen is what is selected, as spans of the report. It is empty on a page that
// is made of the report, and not a part of it.
func (s *Screen) chosen() []report.Span {
	if !s.page().inReport() {
		return nil
	}
	return s.prose.Selection()
}

// touch lets one tap on an object that does nothing by itself.
type touch struct {
	widget.BaseWidget
	inner fyne.CanvasObject
	act   func()
}

var (
	_ fyne.Tappable      = (*touch)(nil)
	_ desktop.Cursorable = (*touch)(nil)
)

func newTouch(inner fyne.CanvasObject, act func()) *touch {
	t := &touch{inner: inner, act: act}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped acts.
func (t *touch) Tapped(*fyne.PointEvent) { t.act() }

// Cursor is a hand.
func (t *touch) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MinSize is the object's at the present width.
func (t *touch) MinSize() fyne.Size {
	m := t.inner.MinSize()
	if width := t.Size().Width; width > m.Width {
		m.Height = kit.HeightFor(t.inner, width)
	}
	return m
}

// CreateRenderer is called by the toolkit.
func (t *touch) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.inner) }
