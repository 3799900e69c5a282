package reader

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// ends are what stands above and below a section's text: where one is, what the
// section holds, whether it has been read, and the way on.
type ends struct {
	s          *Screen
	read       *kit.Button
	notes      *kit.Button // to all marks and notes
	left       *kit.Text   // how long the rest takes
	corner     *kit.Text   // the same, while the end is out of sight
	top, in    int         // the block at the top of the page and its section, as said last
	all        int         // minutes that the report takes
	back, next *turn
	readLine   *fyne.Container
	footer     *fyne.Container
	rows       []childRow
}

// childRow leads to a section right under the one shown.
type childRow struct {
	section section
	aside   *kit.Text
	tick    *kit.Icon
}

// iconInset is how far an icon's drawing and its button's side stand in, so that
// they line up with the text.
const iconInset = 6

func newEnds(s *Screen) *ends {
	e := &ends{s: s, left: kit.Small(""), corner: kit.NewLine("", look.Sans, look.Caption, look.Muted), top: -1, in: -1}
	e.left.Align = fyne.TextAlignCenter
	e.read = kit.NewQuiet("", s.toggleRead)
	e.back = newTurn(look.IconCaretLeft, false, func() { s.leaf(-1) })
	e.next = newTurn(look.IconCaretRight, true, func() { s.leaf(1) })
	e.notes = kit.NewQuiet("", func() { s.host.Go(route.To(route.Notes)) }).With(look.IconNotePencil)
	e.readLine = kit.Pad(0, -iconInset, 0, -iconInset, kit.HStack(0, e.read, kit.Space(), e.notes))
	e.footer = kit.VStack(6, kit.NewDivider(), kit.HStack(8, e.back, kit.Space(), e.next), e.left)
	return e
}

// set builds what belongs to the section that is shown.
func (e *ends) set() {
	s, p := e.s, e.s.page()
	var top []fyne.CanvasObject
	if s.needsNote() {
		top = append(top, kit.Pad(8, 0, 16, 0, kit.NewNotice(kit.Plain, "Before you read",
			"This report is about hard things. Read at your own pace, stop whenever you like, and talk to someone you trust if it stays on your mind.")))
	}
	top = append(top, kit.Small(p.trail))
	e.back.show(s.title(p.from - 1))
	e.next.show(s.title(p.to))
	tail := e.children(p)
	switch empty := s.isEmptyPage(); {
	case !p.inReport() || p.to-p.from > 1:
	case !empty:
		tail = append(tail, e.readLine)
	case len(tail) == 0:
		tail = append(tail, kit.Hint("The report has nothing under this heading."))
	}
	e.update()
	s.prose.SetHeader(kit.VStack(0, top...))
	s.prose.SetTail(kit.VStack(12, tail...))
	e.footer.Refresh()
	s.prose.SetFooter(e.footer)
}

// children are rows that lead to the sections under this one.
func (e *ends) children(p section) []fyne.CanvasObject {
	e.rows = e.rows[:0]
	list := kit.VStack(0)
	for _, i := range p.children {
		if i < p.to { // it is right below
			continue
		}
		c := childRow{section: e.s.sections[i], aside: kit.Small(""), tick: kit.NewIcon(look.IconCheck, look.Good)}
		line := kit.HStack(12, kit.Grow(kit.NewLine(c.section.title, look.Sans, look.Text, look.Ink)), c.aside, c.tick)
		row := kit.NewRow(line, func() { e.s.host.Go(route.At(route.Read, c.section.id)) })
		row.Least = 44
		list.Add(row)
		e.rows = append(e.rows, c)
	}
	if len(e.rows) == 0 {
		return nil
	}
	return []fyne.CanvasObject{kit.VStack(4, kit.Label("In this part"), list)}
}

// follow says what is left from another block on.
func (e *ends) follow() {
	if top, _ := e.s.prose.TopPosition(); top != e.top {
		e.top = top
		e.sayLeft()
	}
}

// sayLeft says how long the rest takes, of the section and of the report.
func (e *ends) sayLeft() {
	s := e.s
	if e.in != s.at {
		e.in, e.all = s.at, s.desk.MinutesToRead()
	}
	here, left := s.here(), 0
	if !s.desk.IsRead(here.id) {
		left = e.minutes(here)
	}
	text := leftWords(left, e.all)
	if e.left.Content != text {
		e.left.Set(text)
		e.corner.Set(text)
		e.footer.Refresh()
	}
}

// leftWords says how many minutes are left of a section and of the report.
func leftWords(section, all int) string {
	switch {
	case section == 0 && all == 0:
		return ""
	case section == 0:
		return fmt.Sprintf("%d min left in the report", all)
	case all <= section:
		return fmt.Sprintf("%d min left", section)
	}
	return fmt.Sprintf("%d min left here, %d in the report", section, all)
}

// update shows what the desk says now.
func (e *ends) update() {
	s, p := e.s, e.s.page()
	if s.desk.IsRead(p.id) {
		e.say(look.IconCheckCircle, "Read. Mark as unread")
	} else {
		e.say(look.IconCircle, "Mark as read")
	}
	e.count(len(s.desk.ShownMarks()))
	e.in = -1
	e.sayLeft()
	for _, c := range e.rows {
		done := s.desk.IsRead(c.section.id)
		c.tick.Hidden = !done
		c.aside.Set(about(s.desk.MinutesIn(report.Section{First: c.section.first, End: c.section.first + len(c.section.blocks)})))
		c.aside.Hidden = done
	}
}

// count says how many marks there are in all, where there are any.
func (e *ends) count(marks int) {
	text := fmt.Sprintf("Notes and highlights: %d", marks)
	if e.notes.Hidden = marks == 0; e.notes.Text != text {
		e.notes.Set(text)
		e.readLine.Refresh()
	}
}

// say sets the control that marks as read.
func (e *ends) say(icon look.IconName, read string) {
	if e.read.Text != read {
		e.read.Icon = icon
		e.read.Set(read)
		e.readLine.Refresh()
	}
}

// minutes is how long the rest of a section takes.
func (e *ends) minutes(p section) int {
	if !p.inReport() {
		return 0
	}
	end := p.first + len(p.blocks)
	from := p.first
	if block, _ := e.s.prose.TopPosition(); block > from && block < end {
		from = block
	}
	if from == p.first && len(p.blocks) > 0 && p.blocks[0].Kind == report.Heading {
		from++
	}
	return e.s.desk.Minutes(from, end)
}

func about(minutes int) string {
	if minutes == 0 {
		return ""
	}
	return fmt.Sprintf("%d min", minutes)
}

// title is the title of a section, empty where there is none.
func (s *Screen) title(i int) string {
	if i < 0 || i >= len(s.sections) {
		return ""
	}
	return s.sections[i].title
}

// show names where the turn leads; it hides where it leads nowhere.
func (t *turn) show(title string) {
	t.text.Set(title)
	t.Hidden = title == ""
	t.Refresh()
}

// needsNote reports whether the first section is to begin with a word of care:
// the report asks for one, it has not been read yet, and it has none of its
// own.
func (s *Screen) needsNote() bool {
	if !s.desk.Report.Sensitive || s.at != 0 || s.desk.IsRead(s.page().id) {
		return false
	}
	for _, b := range s.page().blocks {
		if b.Kind == report.Callout {
			return false
		}
	}
	return true
}

// toggleRead marks the section as read or unread.
func (s *Screen) toggleRead() { s.watch.toggle() }
