package solutions

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/detail"
	"placard/screens/look"
	"placard/screens/route"
)

// pane shows everything of one item but its row.
type pane struct {
	s    *Screen
	item *item

	content  *detail.Pane
	title    *kit.Text
	text     *fyne.Container // what the report says
	note     *detail.Note
	mine     *fyne.Container // the note with its label
	tick     *kit.Toggle
	ticking  *fyne.Container // around tick
	bookmark *kit.Button
}

const (
	paneTop = 16 // so that its title stands on the line of the screen's
	partGap = 18
)

func newPane(s *Screen) *pane {
	p := &pane{s: s, text: kit.VStack(partGap)}
	p.title = kit.NewText("", look.SerifSemiBold, look.Title, look.Ink)
	p.note = detail.NewNote(s.d, "What will you say about it?")
	p.note.OnGrow = p.fit
	p.mine = kit.VStack(6, kit.Label("My note"), p.note.NoteEntry)
	p.tick = kit.NewTick("I can argue this", func(on bool) { s.d.Tick(p.item.id, on) })
	p.ticking = kit.Pad(0, 0, 0, -8, kit.HStack(0, p.tick))
	p.bookmark = kit.NewButton("Bookmark", p.onBookmark)
	buttons := kit.Flow(10, p.bookmark,
		kit.NewButton("Copy", p.onCopy).With(look.IconCopy),
		kit.NewButton("Show in report", p.onReport).With(look.IconBookOpen))
	p.content = detail.InsetFooted(paneTop, kit.VStack(partGap, p.title, p.text, p.mine, p.ticking), buttons)
	return p
}

// show brings an item into the pane, or up to the desk if it is there.
func (p *pane) show(it *item) {
	if p.item != it {
		p.item = it
		p.title.Set(it.title)
		p.text.Objects = p.parts(it)
		p.text.Hidden = len(p.text.Objects) == 0
		p.content.Scroll.ToTop()
	}
	p.refresh()
}

// refresh brings note and buttons up to the desk.
func (p *pane) refresh() {
	if p.item == nil {
		return
	}
	d := p.s.d
	p.note.SetPlaceHolder("What will you say about it?")
	if p.item.question != nil {
		p.note.SetPlaceHolder("What would you answer? It stands on your committee sheet.")
	}
	p.note.Of(p.item.id)
	p.tick.Set(d.Ticked(p.item.id))
	p.ticking.Hidden = !p.s.panes.Covers() // otherwise it stands in the list, beside
	p.bookmark.Hidden = p.item.solution == nil
	icon, text := look.IconBookmarkSimple, "Bookmark"
	if d.Bookmarked(p.item.id) {
		icon, text = look.IconBookmarkSimpleFill, "Bookmarked"
	}
	if p.bookmark.Icon != icon {
		p.bookmark.Icon = icon
		p.bookmark.Set(text)
	}
	p.fit()
}

func (p *pane) fit() { p.content.Fit() }

// parts are what the report says of an item, in its order.
func (p *pane) parts(it *item) []fyne.CanvasObject {
	r := p.s.d.Report
	if it.solution == nil {
		if len(it.question.Body) < 2 {
			return nil
		}
		return []fyne.CanvasObject{detail.Passage(r, "", it.question.Body[1:])} // the title is the first
	}
	var parts []fyne.CanvasObject
	if len(it.solution.Body) > 0 {
		parts = append(parts, detail.Passage(r, "", it.solution.Body))
	}
	if len(it.solution.Measures) > 0 {
		parts = append(parts, measures(r, it.solution.Measures))
	}
	if len(it.solution.Notes) > 0 {
		parts = append(parts, detail.EditorNotes(r, it.solution.Notes, p.fit))
	}
	if it.challenge != nil {
		parts = append(parts, p.answers(it.challenge))
	}
	return parts
}

func measures(r *report.Report, list []report.Measure) fyne.CanvasObject {
	label := "Measure"
	if len(list) > 1 {
		label = "Measures"
	}
	stack := kit.VStack(10)
	for _, m := range list {
		stack.Add(detail.Passage(r, m.Title, m.Body))
	}
	return kit.VStack(2, kit.Label(label), stack)
}

// answers names the challenge that the solution answers, and leads to it.
func (p *pane) answers(c *report.Challenge) fyne.CanvasObject {
	link := kit.NewQuiet("Show in report", func() { p.goTo(c.Line, c.Body) })
	return kit.VStack(0, kit.Label("Answers the challenge"), kit.HStack(4, kit.Body(c.Title), link))
}

func (p *pane) goTo(line int, spans []report.Span) {
	block, offset := detail.Start(p.s.d.Report, line, spans)
	p.s.host.Go(route.Passage(block, offset))
}

func (p *pane) onReport() { p.goTo(p.item.line(), p.item.spans()) }

func (p *pane) onBookmark() { p.s.d.Bookmark(p.item.id, !p.s.d.Bookmarked(p.item.id)) }

func (p *pane) onCopy() {
	p.note.Flush()
	what := fmt.Sprintf("solution %d", p.item.number)
	if p.item.solution == nil {
		what = fmt.Sprintf("question %d", p.item.number)
	}
	p.s.host.Copy(p.plain(), what)
}

// plain is the item as plain text: title, what the report says, the note.
func (p *pane) plain() string {
	r, parts := p.s.d.Report, []string{p.item.title}
	if s := p.item.solution; s != nil {
		parts = append(parts, r.Text(s.Body))
		for _, m := range s.Measures {
			parts = append(parts, measureText(m.Title, r.Text(m.Body)))
		}
	}
	if note := p.s.d.Note(p.item.id); note != "" {
		parts = append(parts, "My note: "+note)
	}
	var said []string
	for _, part := range parts {
		if part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, "\n\n") + "\n"
}

func measureText(title, text string) string {
	switch {
	case title == "":
		return text
	case text == "":
		return title
	}
	return title + ": " + text
}

// toNote puts the cursor in the note and brings it into view.
func (p *pane) toNote() {
	if p.s.panes.Narrow() && !p.s.panes.Covers() {
		p.s.open(p.item.id)
	}
	c := p.s.host.Canvas()
	if c == nil {
		return
	}
	c.Focus(p.note.NoteEntry)
	p.content.Scroll.Reveal(paneTop+p.mine.Position().Y, p.mine.Size().Height+partGap)
}
