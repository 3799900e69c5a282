package timeline

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/kit"
	passage "placard/screens/kit/detail"
	"placard/screens/look"
	"placard/screens/route"
)

// Notes and actions beside the text: their width, and how far they stand from it.
const (
	asideWidth = 330
	between    = 56
)

// detail is one event in full: date, title, text, and beside them what the
// editor says on it and where it stands in the report.
type detail struct {
	report *report.Report
	host   route.Host

	scroll *kit.Scroll
	page   *fyne.Container // holds the layout for the present width
	date   *kit.Text
	title  *kit.Text
	text   *fyne.Container // the event's passage
	aside  *fyne.Container
	notes  []*kit.Text
	below  bool // the aside stands below the text
	event  report.Event
}

func newDetail(r *report.Report, host route.Host) *detail {
	d := &detail{
		report: r, host: host,
		date:  kit.Small(""),
		title: kit.NewText("", look.SerifSemiBold, look.Title, look.Ink),
		text:  kit.VStack(0),
		aside: kit.VStack(0),
	}
	d.page = kit.VStack(0)
	d.scroll = kit.NewScroll(d.page)
	d.arrange()
	return d
}

// narrow puts the aside below the text, or beside it.
func (d *detail) narrow(below bool) {
	if d.below != below {
		d.below = below
		d.arrange()
	}
}

func (d *detail) arrange() {
	words := kit.VStack(8, kit.VStack(2, d.date, d.title), d.text)
	page := kit.Narrow(look.ColumnMax, kit.VStack(16, words, d.aside))
	if !d.below {
		page = kit.Narrow(look.ColumnMax+between+asideWidth, kit.HStackTop(between, kit.Grow(words), kit.Fixed(asideWidth, d.aside)))
	}
	d.page.Objects = []fyne.CanvasObject{kit.Pad(0, 8, 16, 0, page)}
	d.scroll.Fit()
}

// show fills in an event, the n-th (from 0) of all.
func (d *detail) show(e event, n, all int) {
	d.event = e.Event
	date := e.Date.Long()
	if e.Date.IsZero() {
		date = "No date"
	}
	said := []string{date, fmt.Sprintf("%d of %d", n+1, all)}
	if e.topic != "" {
		said = append(said, e.topic)
	}
	d.date.Set(strings.Join(said, " · "))
	d.title.Set(e.Title)
	d.text.Objects = []fyne.CanvasObject{passage.Passage(d.report, "", e.Body)}
	d.text.Hidden = len(e.Body) == 0
	d.aside.Objects, d.notes = nil, nil
	for _, block := range e.Notes {
		d.addNote(block)
	}
	d.addAction(look.IconBookOpen, kit.Small("Show in report"), d.showInReport)
	d.scroll.Fit()
	d.scroll.ToTop()
}

// addNote adds an editor's note: its first line, all of it once it is opened.
func (d *detail) addNote(block int) {
	if block < 0 || block >= len(d.report.Blocks) {
		return
	}
	note := kit.Small("Editor’s note: " + d.report.Blocks[block].Text)
	note.MaxLines = 1
	d.notes = append(d.notes, note)
	d.addAction(look.IconWarningCircle, note, func() { d.open(note.MaxLines > 0, note) })
}

// open shows notes in full, or their first lines.
func (d *detail) open(all bool, notes ...*kit.Text) {
	for _, n := range notes {
		n.MaxLines = 1
		if all {
			n.MaxLines = 0
		}
		n.Refresh()
	}
	d.scroll.Fit()
}

// toggleNotes opens the event's notes, or closes them if all are open. It
// reports whether there are any.
func (d *detail) toggleNotes() bool {
	closed := slices.ContainsFunc(d.notes, func(n *kit.Text) bool { return n.MaxLines > 0 })
	d.open(closed, d.notes...)
	return len(d.notes) > 0
}

func (d *detail) addAction(icon look.IconName, text *kit.Text, act func()) {
	row := kit.NewRow(kit.HStackTop(10, kit.NewIcon(icon, look.Muted), kit.Grow(kit.Pad(2, 0, 2, 0, text))), act)
	row.Least, row.Inset = 36, 8
	d.aside.Objects = append(d.aside.Objects, row)
}

// showInReport goes to where the event stands: its heading, or its text where
// it has none of its own.
func (d *detail) showInReport() {
	at := slices.IndexFunc(d.report.Blocks, func(b report.Block) bool { return b.Line == d.event.Line })
	switch {
	case at >= 0 && d.report.Blocks[at].Kind == report.Heading:
		d.host.Go(route.Passage(at, 0))
	case len(d.event.Body) > 0:
		d.host.Go(route.Passage(d.event.Body[0].Block, d.event.Body[0].Start))
	case at >= 0:
		d.host.Go(route.Passage(at, 0))
	default:
		d.host.Go(route.To(route.Read))
	}
}
