package palette

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// list shows as many lines as fit, of any number of rows: the lines are made
// once and show other rows as one goes on.
type list struct {
	widget.BaseWidget
	rows     []Row
	selected int
	first    int // row of the first line
	turned   float32
	lines    []*line
	tell     func(Row, int)
}

func newList(tell func(Row, int)) *list {
	l := &list{tell: tell}
	l.ExtendBaseWidget(l)
	return l
}

// set shows rows. Afresh the first is selected; otherwise the one that was, if
// it is still there.
func (l *list) set(rows []Row, afresh bool) {
	same := ""
	if !afresh && l.selected < len(l.rows) {
		same = l.rows[l.selected].Same
	}
	l.rows = rows
	at := 0
	for i, r := range rows {
		if same != "" && r.Same == same {
			at = i
		}
	}
	if afresh || at == 0 {
		l.first = 0
	}
	l.selected = at
	l.reveal()
	l.Refresh()
}

// by moves the selection by rows.
func (l *list) by(n int) {
	if len(l.rows) > 0 {
		l.point(min(max(l.selected+n, 0), len(l.rows)-1))
	}
}

func (l *list) point(i int) {
	if i != l.selected {
		l.selected = i
		l.reveal()
		l.Refresh()
	}
}

// choose takes the row that is selected.
func (l *list) choose() {
	if l.selected < len(l.rows) {
		l.tell(l.rows[l.selected], l.selected)
	}
}

// reveal brings the selected row into sight.
func (l *list) reveal() {
	n := l.fit()
	l.first = min(max(l.first, l.selected-n+1), l.selected)
	l.first = max(min(l.first, len(l.rows)-n), 0)
}

// page is how far the page keys go.
func (l *list) page() int { return max(l.fit()-1, 1) }

// fit is how many lines there is room for, some a little closer than usual.
func (l *list) fit() int { return max(int(l.Size().Height/l.usualHeight()+0.25), 1) }

// lineHeight is that of lines which fill the list.
func (l *list) lineHeight() float32 {
	if l.Size().Height <= 0 {
		return l.usualHeight()
	}
	return l.Size().Height / float32(l.fit())
}

// usualHeight is room for a title and the words below it.
func (l *list) usualHeight() float32 {
	th := l.Theme()
	return look.LineHeight(th, look.Text) + look.LineHeight(th, look.Caption) + 16
}

// Scrolled moves the rows under the pointer, and leaves the selection.
func (l *list) Scrolled(ev *fyne.ScrollEvent) {
	l.turned -= ev.Scrolled.DY
	steps := int(math.Trunc(float64(l.turned / l.lineHeight() * 2)))
	if steps == 0 {
		return
	}
	l.turned = 0
	l.first = max(min(l.first+steps, len(l.rows)-l.fit()), 0)
	l.Refresh()
}

// MinSize is a line.
func (l *list) MinSize() fyne.Size { return fyne.NewSize(100, l.usualHeight()) }

// CreateRenderer draws it.
func (l *list) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &listRenderer{l: l, bar: &canvas.Rectangle{CornerRadius: barWidth / 2}}
	kit.LayAnew(r, l.Size())
	return r
}

// The bar that shows where in the list one is.
const (
	barWidth = 4
	barLeast = 24
)

type listRenderer struct {
	l       *list
	bar     *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *listRenderer) Layout(size fyne.Size) {
	l := r.l
	if size.IsZero() {
		return
	}
	n, h := l.fit(), l.lineHeight()
	l.reveal0(n)
	for len(l.lines) < n {
		l.lines = append(l.lines, newLine(l))
	}
	r.objects = r.objects[:0]
	for i := range min(n, len(l.rows)-l.first) {
		line := l.lines[i]
		line.Move(fyne.NewPos(side-lineInset/2, float32(i)*h))
		line.Resize(fyne.NewSize(size.Width-2*side+lineInset, h))
		line.show(l.rows[l.first+i], l.first+i, l.first+i == l.selected)
		r.objects = append(r.objects, line)
	}
	r.placeBar(size, n)
}

// reveal0 keeps the rows within what there is, after a change of size.
func (l *list) reveal0(n int) { l.first = max(min(l.first, len(l.rows)-n), 0) }

func (r *listRenderer) placeBar(size fyne.Size, n int) {
	if len(r.l.rows) <= n {
		return
	}
	all := float32(len(r.l.rows))
	height := max(size.Height*float32(n)/all, barLeast)
	y := (size.Height - height) * float32(r.l.first) / (all - float32(n))
	r.bar.FillColor = theme.ColorForWidget(theme.ColorNameScrollBar, r.l)
	r.bar.Move(fyne.NewPos(size.Width-barWidth-3, y))
	r.bar.Resize(fyne.NewSize(barWidth, height))
	r.objects = append(r.objects, r.bar)
}

func (r *listRenderer) MinSize() fyne.Size           { return r.l.MinSize() }
func (r *listRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *listRenderer) Destroy()                     {}
func (r *listRenderer) Refresh() {
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}
