package calendar

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// Mark is how a day is shown.
type Mark struct {
	Off   bool   // crossed out
	Shut  bool   // cannot be chosen
	Today bool   // underlined
	Goal  bool   // a placard stands on it
	Says  string // what the day is, in words: "day off"; may be empty
}

// Month shows a month, whose days are crossed out and taken back: with a tap, or
// several by dragging over them; with the arrow keys and Space, several with
// Shift. Page Up and Page Down turn the months, Home goes back to the first day.
type Month struct {
	Content fyne.CanvasObject
	grid    *grid
	title   *kit.Text
	back    *kit.IconButton
	says    *kit.Text
}

// Params are what a Month is made of.
type Params struct {
	First   Day                         // the earliest day that can be reached
	Mark    func(Day) Mark              // how a day is shown
	Set     func(off bool, days ...Day) // crosses days out, or takes them back
	Hint    string                      // what one can do, where no day is pointed at
	OnFocus func()                      // called when the focus comes; may be nil
}

// NewMonth shows the month of the first day.
func NewMonth(p Params) *Month {
	m := &Month{title: kit.NewText("", look.SansSemiBold, look.Text, look.Ink), says: kit.Small(p.Hint)}
	m.title.Align = fyne.TextAlignCenter
	m.grid = newGrid(p)
	m.grid.moved = m.show
	m.back = kit.NewIconButton(look.IconCaretLeft, "The month before", func() { m.grid.turn(-1) })
	next := kit.NewIconButton(look.IconCaretRight, "The next month", func() { m.grid.turn(1) })
	head := kit.HStack(4, m.back, kit.Grow(m.title), next)
	m.Content = kit.Narrow(7*cellMost, kit.VStack(4, head, m.grid, kit.Pad(4, 0, 0, 0, m.says)))
	m.show()
	return m
}

// Begin moves the earliest day that can be reached, as time goes on.
func (m *Month) Begin(first Day) {
	g := m.grid
	g.First = first
	g.at, g.anchor = max(g.at, first), max(g.anchor, first)
	g.shown = max(g.shown, first.first())
}

// Refresh reads the marks again.
func (m *Month) Refresh() { m.show() }

// Focusable is what takes the keys.
func (m *Month) Focusable() fyne.Focusable { return m.grid }

func (m *Month) show() {
	g := m.grid
	m.title.Set(g.shown.time().Format("January 2006"))
	if g.shown <= g.First.first() {
		m.back.Disable()
	} else {
		m.back.Enable()
	}
	m.says.Set(g.says())
	g.Refresh()
}

// grid is the days of the month.
type grid struct {
	widget.BaseWidget
	Params
	moved func() // another day, month or mark is to be shown

	shown   Day // first of the month
	at      Day // of the keys
	anchor  Day // where a stretch of days begins; at, where there is none
	pointed Day // under the pointer, 0 for none
	focused bool
	shift   bool
	drag    bool
}

var (
	_ fyne.Focusable    = (*grid)(nil)
	_ fyne.Tappable     = (*grid)(nil)
	_ fyne.Draggable    = (*grid)(nil)
	_ desktop.Hoverable = (*grid)(nil)
	_ desktop.Keyable   = (*grid)(nil)
)

func newGrid(p Params) *grid {
	g := &grid{Params: p, at: p.First, anchor: p.First, shown: p.First.first()}
	g.ExtendBaseWidget(g)
	return g
}

// says is what there is to say of the day that is meant, or of the days.
func (g *grid) says() string {
	day := g.pointed
	switch {
	case g.at != g.anchor:
		return min(g.at, g.anchor).Words() + " to " + max(g.at, g.anchor).Words()
	case day == 0 && g.focused:
		day = g.at
	}
	if day == 0 {
		return g.Hint
	}
	if what := g.Mark(day).Says; what != "" {
		return day.Words() + ": " + what
	}
	return day.Words()
}

// walk moves the keys' day; alone ends a stretch of days.
func (g *grid) walk(to Day, alone bool) {
	g.at = max(to, g.First)
	if alone {
		g.anchor = g.at
	}
	g.shown = g.at.first()
	g.moved()
}

// turn shows another month, and takes the keys' day along.
func (g *grid) turn(months int) {
	to := g.shown.months(months)
	if to < g.First.first() {
		return
	}
	last := to.months(1) - 1
	g.walk(min(to+g.at-g.at.first(), last), true)
}

// set crosses the days between at and the anchor out, or takes them back: as it
// suits the first of them that can be chosen.
func (g *grid) set() {
	var days []Day
	for _, d := range Span(g.anchor, g.at) {
		if !g.Mark(d).Shut {
			days = append(days, d)
		}
	}
	g.anchor = g.at
	if len(days) > 0 {
		g.Set(!g.Mark(days[0]).Off, days...)
	}
	g.moved()
}

// Tapped crosses a day out, or takes it back.
func (g *grid) Tapped(e *fyne.PointEvent) {
	if d, ok := g.dayAt(e.Position); ok {
		g.at, g.anchor = d, d
		g.set()
	}
}

// Dragged goes on with a stretch of days.
func (g *grid) Dragged(e *fyne.DragEvent) {
	if !g.drag {
		from := fyne.NewPos(e.Position.X-e.Dragged.DX, e.Position.Y-e.Dragged.DY)
		d, ok := g.dayAt(from)
		if !ok {
			return
		}
		g.drag, g.anchor, g.at = true, d, d
	}
	if d, ok := g.dayAt(e.Position); ok {
		g.at = d
		g.moved()
	}
}

// DragEnd takes the stretch.
func (g *grid) DragEnd() {
	if g.drag {
		g.drag = false
		g.set()
	}
}

// TypedKey walks, crosses out and turns.
func (g *grid) TypedKey(ev *fyne.KeyEvent) {
	step, walks := map[fyne.KeyName]Day{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -7, fyne.KeyDown: 7}[ev.Name]
	switch {
	case walks:
		g.walk(g.at+step, !g.shift)
	case ev.Name == fyne.KeySpace || ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter:
		g.set()
	case ev.Name == fyne.KeyHome:
		g.walk(g.First, !g.shift)
	case ev.Name == fyne.KeyPageUp:
		g.turn(-1)
	case ev.Name == fyne.KeyPageDown:
		g.turn(1)
	case ev.Name == fyne.KeyEscape && g.at != g.anchor:
		g.walk(g.at, true)
	default:
		kit.PassKey(g, ev)
	}
}

// TypedRune passes characters on; the space of the space key is not one.
func (g *grid) TypedRune(r rune) {
	if r != ' ' {
		kit.PassRune(g, r)
	}
}

// KeyDown and KeyUp follow Shift.
func (g *grid) KeyDown(ev *fyne.KeyEvent) { g.shift = g.shift || isShift(ev.Name) }

// KeyUp is part of following Shift.
func (g *grid) KeyUp(ev *fyne.KeyEvent) { g.shift = g.shift && !isShift(ev.Name) }

func isShift(name fyne.KeyName) bool {
	return name == desktop.KeyShiftLeft || name == desktop.KeyShiftRight
}

// FocusGained shows the day of the keys.
func (g *grid) FocusGained() {
	g.focused = true
	if g.OnFocus != nil {
		g.OnFocus()
	}
	g.moved()
}

// FocusLost hides it, and forgets a stretch that was not taken.
func (g *grid) FocusLost() {
	g.focused, g.shift, g.anchor = false, false, g.at
	g.moved()
}

// MouseIn, MouseMoved and MouseOut follow the pointer.
func (g *grid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved is part of following the pointer.
func (g *grid) MouseMoved(e *desktop.MouseEvent) { d, _ := g.dayAt(e.Position); g.point(d) }

// MouseOut is part of following the pointer.
func (g *grid) MouseOut() { g.point(0) }

func (g *grid) point(d Day) {
	if d != g.pointed {
		g.pointed = d
		g.moved()
	}
}

// weekdays are the names over the columns.
func weekdays() []string {
	var names []string
	for d := range 7 {
		names = append(names, time.Weekday((d + 1) % 7).String()[:2])
	}
	return names
}
