package desk

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"placard/app/anchor"
	"placard/app/journal"
	"placard/content/report"
)

// MarkKind is what a mark on a passage is.
type MarkKind string

// The kinds of marks. A highlight may have a note.
const (
	Highlight   MarkKind = "highlight"
	PassageNote MarkKind = "note"
	PlaceMark   MarkKind = "bookmark"
)

// Colour is that of a highlight, from 1; 0 is none. What it means is its name.
type Colour int

// The colours.
const (
	KeyFact Colour = 1 + iota
	ForUs
	AgainstUs
	AskAbout
)

// Colours are all of them, in order.
func Colours() []Colour { return []Colour{KeyFact, ForUs, AgainstUs, AskAbout} }

// Name is what a colour is called, empty for none.
func (c Colour) Name() string {
	switch c {
	case KeyFact:
		return "Key fact"
	case ForUs:
		return "For us"
	case AgainstUs:
		return "Against us"
	case AskAbout:
		return "Ask about"
	}
	return ""
}

// Mark is what the student marked in the text.
type Mark struct {
	ID     string        `json:"-"`
	Kind   MarkKind      `json:"kind"`
	Colour Colour        `json:"colour,omitempty"` // of a highlight
	Note   string        `json:"note,omitempty"`
	Anchor anchor.Anchor `json:"anchor"`

	At      time.Time     `json:"-"` // when it was changed last
	Spans   []report.Span `json:"-"` // where it is now, one for each block; none if it is not in this edition
	Changed bool          `json:"-"` // the words there are no longer quite the same
}

// Found reports whether the passage is in the present edition.
func (m Mark) Found() bool { return len(m.Spans) > 0 }

// Name is what the mark is called: that of its colour, otherwise that of its kind.
func (m Mark) Name() string {
	switch {
	case m.Kind == PlaceMark:
		return "Bookmark"
	case m.Colour.Name() != "":
		return m.Colour.Name()
	}
	return "Note"
}

// marked is what the desk knows of marks, until one changes.
type marked struct {
	finder *anchor.Finder
	of     *report.Report // that the finder read
	known  bool
	list   []Mark
	places map[string]marking // by what the journal says of a mark
}

// marking is where a mark was found.
type marking struct {
	spans []report.Span
	how   anchor.How
}

// Marks are all marks on passages of the report, in the order of the text; those
// that are not in this edition come last. The list must not be changed.
func (d *Desk) Marks() []Mark {
	if !d.marked.known {
		d.marked.list, d.marked.known = d.findMarks(), true
	}
	return d.marked.list
}

func (d *Desk) findMarks() []Mark {
	var list []Mark
	places := map[string]marking{}
	for _, e := range d.p.State.Values(journal.Highlight, d.Report.ID) {
		m := Mark{ID: e.Item, At: e.At}
		if e.Text == "" || json.Unmarshal([]byte(e.Text), &m) != nil || len(m.Anchor.Quote) == 0 {
			continue
		}
		at, found := d.marked.places[e.Text]
		if !found {
			at.spans, at.how = d.finder().Find(m.Anchor)
		}
		places[e.Text] = at
		m.Spans, m.Changed = at.spans, at.how == anchor.Near
		list = append(list, m)
	}
	d.marked.places = places
	slices.SortFunc(list, inOrder)
	return list
}

// inOrder compares marks by where they stand.
func inOrder(a, b Mark) int {
	if a.Found() != b.Found() {
		if a.Found() {
			return -1
		}
		return 1
	}
	x, y := a.start(), b.start()
	return cmp.Or(x.Block-y.Block, x.Start-y.Start, strings.Compare(a.ID, b.ID))
}

func (m Mark) start() report.Span {
	if m.Found() {
		return m.Spans[0]
	}
	return report.Span{Block: m.Anchor.Block, Start: m.Anchor.Start}
}

// finder reads the report's words when they are needed first.
func (d *Desk) finder() *anchor.Finder {
	if d.marked.of != d.Report {
		d.marked.finder, d.marked.of = anchor.NewFinder(d.Report, d.key), d.Report
	}
	return d.marked.finder
}

// Mark is the mark of an ID.
func (d *Desk) Mark(id string) (Mark, bool) {
	for _, m := range d.Marks() {
		if m.ID == id {
			return m, true
		}
	}
	return Mark{}, false
}

// AddHighlight highlights a passage, given by its spans in the order of the
// text. A passage that is marked already gets the colour. It returns the mark's
// ID, and an error where there are no words.
func (d *Desk) AddHighlight(c Colour, spans []report.Span) (id string, err error) {
	if c.Name() == "" {
		return "", fmt.Errorf("there is no highlight of colour %d", c)
	}
	if m, ok := d.MarkOn(spans); ok {
		d.SetColour(m.ID, c)
		return m.ID, nil
	}
	return d.addMark(Mark{Kind: Highlight, Colour: c}, spans)
}

// AddPassageNote keeps a note on a passage, as AddHighlight does.
func (d *Desk) AddPassageNote(text string, spans []report.Span) (id string, err error) {
	if m, ok := d.MarkOn(spans); ok {
		d.SetMarkNote(m.ID, text)
		return m.ID, nil
	}
	return d.addMark(Mark{Kind: PassageNote, Note: text}, spans)
}

// AddBookmark keeps a place; the spans say which by some words there.
func (d *Desk) AddBookmark(spans []report.Span) (id string, err error) {
	if m, ok := d.BookmarkOn(spans); ok {
		return m.ID, nil
	}
	return d.addMark(Mark{Kind: PlaceMark}, spans)
}

// BookmarkOn is the bookmark on the place where a passage begins.
func (d *Desk) BookmarkOn(spans []report.Span) (Mark, bool) {
	_, now, ok := d.finder().Make(spans)
	for _, m := range d.Marks() {
		if ok && m.Kind == PlaceMark && m.Found() && m.Spans[0].Block == now[0].Block && m.Spans[0].Start == now[0].Start {
			return m, true
		}
	}
	return Mark{}, false
}

// MarkOn is the highlight or note on just this passage.
func (d *Desk) MarkOn(spans []report.Span) (Mark, bool) {
	_, now, _ := d.finder().Make(spans)
	for _, m := range d.Marks() {
		if m.Kind != PlaceMark && m.Found() && slices.Equal(m.Spans, now) {
			return m, true
		}
	}
	return Mark{}, false
}

func (d *Desk) addMark(m Mark, spans []report.Span) (id string, err error) {
	var ok bool
	if m.Anchor, _, ok = d.finder().Make(spans); !ok {
		return "", errors.New("there are no words to mark")
	}
	m.ID = fmt.Sprintf("mark/%x", d.Now().UnixNano())
	for n := 2; d.stored(journal.Highlight, m.ID).Kind != ""; n++ {
		m.ID = fmt.Sprintf("mark/%x-%d", d.Now().UnixNano(), n)
	}
	d.keepMark(m.Name(), m)
	return m.ID, nil
}

func (d *Desk) keepMark(operation string, m Mark) {
	if text, err := json.Marshal(m); err == nil {
		d.do(operation, Notes, journal.Entry{Kind: journal.Highlight, Item: m.ID, Text: string(text)})
	}
}

// SetColour gives a mark a colour: a note becomes a highlight with a note.
func (d *Desk) SetColour(id string, c Colour) {
	if m, ok := d.Mark(id); ok && m.Kind != PlaceMark && m.Colour != c && c.Name() != "" {
		m.Kind, m.Colour = Highlight, c
		d.keepMark("Change colour", m)
	}
}

// SetMarkNote writes the note of a mark. A note on a passage goes with its text.
func (d *Desk) SetMarkNote(id, text string) {
	m, ok := d.Mark(id)
	if text = strings.TrimRight(text, " \t\n"); !ok || m.Note == text {
		return
	}
	if m.Note = text; text == "" && m.Kind == PassageNote {
		d.RemoveMark(id)
		return
	}
	d.keepMark("Note", m)
}

// RemoveMark removes a mark.
func (d *Desk) RemoveMark(id string) {
	if m, ok := d.Mark(id); ok {
		d.do("Remove "+strings.ToLower(m.Name()), Notes, journal.Entry{Kind: journal.Highlight, Item: id})
	}
}

// WholeWords are the spans of a passage with whole words, as a mark on it has them.
func (d *Desk) WholeWords(spans []report.Span) []report.Span {
	_, whole, _ := d.finder().Make(spans)
	return whole
}

// Quote is a passage as one quotes it: without the marks of footnotes.
func (d *Desk) Quote(spans []report.Span) string { return anchor.Quote(d.Report, spans) }

// Passage is what a mark is on: what stands there now, or what did where it is
// not in this edition.
func (d *Desk) Passage(m Mark) string {
	if m.Found() {
		return d.Quote(m.Spans)
	}
	return m.Anchor.Text()
}

// LostMarks are the marks that are not in this edition. They come back to their
// places if their words do.
func (d *Desk) LostMarks() []Mark {
	return slices.DeleteFunc(slices.Clone(d.Marks()), Mark.Found)
}

// ShownMarks are the marks in the topics that are shown and in front matter, and
// those that are not in this edition.
func (d *Desk) ShownMarks() []Mark {
	return slices.DeleteFunc(slices.Clone(d.Marks()), func(m Mark) bool { return m.Found() && !d.shows(m.Spans[0].Block) })
}
