package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Row is a line of a list: content on paper with a hairline below. The selected
// one lies on the selection's ground. Things within the row (a tick, a
// bookmark) react by themselves.
type Row struct {
	press
	Content  fyne.CanvasObject
	Selected bool
	Inset    float32 // of the content from the row's sides
	Least    float32 // height, 0 is look.RowHeight
	// OnMenu is told where in the window a secondary tap was; nil does nothing.
	OnMenu func(at fyne.Position)
	list   *List
	index  int
}

// NewRow makes a row; act is called when it is chosen.
func NewRow(content fyne.CanvasObject, act func()) *Row {
	r := &Row{Content: content}
	r.init(r, act)
	return r
}

// TappedSecondary asks for the row's menu.
func (r *Row) TappedSecondary(ev *fyne.PointEvent) {
	if r.OnMenu != nil {
		r.OnMenu(ev.AbsolutePosition)
	}
}

// Select shows the row as selected or not.
func (r *Row) Select(on bool) { r.set(&r.Selected, on) }

// HeightFor is the height at a width.
func (r *Row) HeightFor(width float32) float32 {
	least := r.Least
	if least == 0 {
		least = look.RowHeight
	}
	return max(HeightFor(r.Content, width-2*r.Inset)+16, least)
}

// MinSize fits the content.
func (r *Row) MinSize() fyne.Size {
	w := r.Content.MinSize().Width + 2*r.Inset
	at := r.Size().Width
	if at <= 0 {
		at = natural(r.Content) + 2*r.Inset
	}
	return fyne.NewSize(w, r.HeightFor(max(at, w)))
}

// TypedKey walks the list with ↑ and ↓.
func (r *Row) TypedKey(ev *fyne.KeyEvent) {
	if r.list != nil && r.list.walk(r.index, ev.Name) {
		return
	}
	r.press.TypedKey(ev)
}

// FocusGained brings the row into view.
func (r *Row) FocusGained() {
	r.SetTip(cutTexts(r.Content))
	r.press.FocusGained()
	if r.list != nil {
		r.list.reveal(r.index)
	}
}

func (r *Row) inside() fyne.CanvasObject { return r.Content }

// CreateRenderer draws it.
func (r *Row) CreateRenderer() fyne.WidgetRenderer {
	rr := &rowRenderer{row: r, ground: newBox(look.RadiusControl), ring: newBox(look.RadiusControl), line: newBox(0)}
	rr.Refresh()
	return rr
}

type rowRenderer struct {
	row                *Row
	ground, ring, line box
}

func (r *rowRenderer) Layout(size fyne.Size) {
	if size.Width <= 0 { // not laid out yet
		return
	}
	cover(r.ground, size)
	cover(r.ring, size)
	r.line.Move(fyne.NewPos(0, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	h := HeightFor(r.row.Content, size.Width-2*r.row.Inset)
	r.row.Content.Move(fyne.NewPos(r.row.Inset, (size.Height-h)/2))
	r.row.Content.Resize(fyne.NewSize(max(size.Width-2*r.row.Inset, 0), h))
}

func (r *rowRenderer) MinSize() fyne.Size { return r.row.MinSize() }
func (r *rowRenderer) Destroy()           {}
func (r *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.line.Rectangle, r.ground.Rectangle, r.row.Content, r.ring.Rectangle}
}

func (r *rowRenderer) Refresh() {
	w := r.row
	switch {
	case w.Selected:
		r.ground.paint(w, look.Selection, "", 0)
		r.line.paint(w, "", "", 0)
	default:
		r.ground.paint(w, w.state(), "", 0)
		r.line.paint(w, look.Line, "", 0)
	}
	r.ring.ring(w, w.focused)
	r.Layout(w.Size())
	canvas.Refresh(w)
}

// List is rows under each other in a scroller, walked with ↑ ↓ Home End and
// the page keys. It suits up to a few hundred rows.
type List struct {
	widget.BaseWidget
	Rows     []*Row
	OnSelect func(int) // walking selects when set
	stack    *fyne.Container
	scroll   *Scroll
}

// NewList makes an empty list.
func NewList() *List {
	l := &List{stack: VStack(0)}
	l.scroll = NewScroll(l.stack)
	l.ExtendBaseWidget(l)
	return l
}

// SetRows shows rows in place of those there were.
func (l *List) SetRows(rows []*Row) {
	l.Rows = rows
	l.stack.Objects = l.stack.Objects[:0]
	for i, r := range rows {
		r.list, r.index = l, i
		l.stack.Objects = append(l.stack.Objects, r)
	}
	l.stack.Refresh()
	l.scroll.Fit()
}

// Select marks a row, -1 for none, and brings it into view.
func (l *List) Select(i int) {
	for j, r := range l.Rows {
		r.Select(j == i)
	}
	l.reveal(i)
}

// Selected is the index of the selected row, -1 if there is none.
func (l *List) Selected() int {
	for i, r := range l.Rows {
		if r.Selected {
			return i
		}
	}
	return -1
}

// Key walks the list from the selected row; a screen calls it for keys that
// come while nothing has the focus. It reports whether the key was used.
func (l *List) Key(name fyne.KeyName) bool {
	from := l.Selected()
	to, ok := l.target(from, name)
	if ok && to != from && l.OnSelect != nil {
		l.OnSelect(to)
	}
	return ok
}

// walk moves the focus, and the selection where walking selects.
func (l *List) walk(from int, name fyne.KeyName) bool {
	to, ok := l.target(from, name)
	if !ok || to == from {
		return ok
	}
	if c := canvasOf(l.Rows[to]); c != nil {
		c.Focus(l.Rows[to])
	}
	if l.OnSelect != nil {
		l.OnSelect(to)
	}
	return true
}

func (l *List) target(from int, name fyne.KeyName) (int, bool) {
	page := max(int(l.scroll.Page()/look.RowHeight), 1)
	to := from
	switch name {
	case fyne.KeyUp:
		to--
	case fyne.KeyDown:
		to++
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = len(l.Rows) - 1
	case fyne.KeyPageUp:
		to -= page
	case fyne.KeyPageDown:
		to += page
	default:
		return from, false
	}
	if len(l.Rows) == 0 {
		return from, false
	}
	return min(max(to, 0), len(l.Rows)-1), true
}

func (l *List) reveal(i int) {
	if i >= 0 && i < len(l.Rows) {
		l.scroll.Reveal(l.Rows[i].Position().Y, l.Rows[i].Size().Height)
	}
}

// CreateRenderer draws it.
func (l *List) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.scroll) }
