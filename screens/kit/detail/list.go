package detail

import (
	"slices"

	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// Line is a row of a list under the ID of what it shows.
type Line struct {
	ID   string
	Row  *kit.Row
	Mark func(chosen bool) // shows the row as the chosen one, or not
}

// List is a scrolling column, titles and fields among its lines, of which one
// is chosen.
type List struct {
	Scroll *kit.Scroll
	page   *fyne.Container // the column between its margins
	column *fyne.Container
	set    map[fyne.CanvasObject]fyne.CanvasObject // what is no row, set in
	lines  []Line                                  // shown, in order
	chosen string
	at     int // where the chosen one stood last
}

// Room around the column: of the screen's title below the bar, right of the
// rows to the bar.
const (
	listTop   = 12
	listRight = 12
)

// NewList makes an empty list.
func NewList() *List {
	l := &List{column: kit.VStack(0), set: map[fyne.CanvasObject]fyne.CanvasObject{}}
	l.page = kit.Pad(listTop, listRight, 40, look.Gutter-look.RowInset, l.column)
	l.Scroll = kit.NewScroll(l.page)
	return l
}

// Set shows objects under each other; lines are those among them that are rows.
// If the chosen line is gone, the one that took its place is chosen; if there
// is none at all, the choice stays as it was. Rows stand out by their inset.
func (l *List) Set(objects []fyne.CanvasObject, lines []Line) {
	l.lines = lines
	objects = l.aligned(objects)
	if !slices.Equal(objects, l.column.Objects) {
		l.column.Objects = objects
		l.Scroll.Fit()
	}
	if at := l.index(l.chosen); at < 0 && len(lines) > 0 {
		l.chosen = lines[min(l.at, len(lines)-1)].ID
	}
	l.mark()
}

// aligned sets in what is no row, so that it stands over the words of rows.
func (l *List) aligned(objects []fyne.CanvasObject) []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(objects))
	for i, o := range objects {
		out[i] = o
		if _, row := o.(*kit.Row); row {
			continue
		}
		if l.set[o] == nil {
			l.set[o] = kit.Pad(0, look.RowInset, 0, look.RowInset, o)
		}
		out[i] = l.set[o]
	}
	return out
}

// between has the words begin so many pixels from the left, and the rows end so
// many from the right.
func (l *List) between(left, right float32) {
	if kit.SetSides(l.page, left-look.RowInset, right) {
		l.Scroll.Fit()
	}
}

// Chosen is the ID of the chosen line, empty if there never was one.
func (l *List) Chosen() string { return l.chosen }

// Has reports whether there is a line for an ID.
func (l *List) Has(id string) bool { return l.index(id) >= 0 }

// Choose marks a line and brings it into view.
func (l *List) Choose(id string) {
	l.chosen = id
	l.mark()
	if i := l.index(id); i >= 0 {
		row := l.lines[i].Row
		l.Scroll.Reveal(row.Position().Y+listTop, row.Size().Height)
	}
}

func (l *List) mark() {
	l.at = max(l.index(l.chosen), 0)
	for _, line := range l.lines {
		line.Mark(line.ID == l.chosen)
	}
}

func (l *List) index(id string) int {
	return slices.IndexFunc(l.lines, func(line Line) bool { return line.ID == id })
}

// Walk is the line that ↑ ↓ Home or End lead to; false for other keys, or where
// there are no lines. The focus comes along if it is on a line.
func (l *List) Walk(key fyne.KeyName, c fyne.Canvas) (id string, ok bool) {
	at := l.index(l.chosen)
	to, ok := map[fyne.KeyName]int{fyne.KeyUp: at - 1, fyne.KeyDown: at + 1, fyne.KeyHome: 0, fyne.KeyEnd: len(l.lines) - 1}[key]
	if !ok || len(l.lines) == 0 {
		return "", false
	}
	line := l.lines[min(max(to, 0), len(l.lines)-1)]
	if c != nil && slices.ContainsFunc(l.lines, func(o Line) bool { return c.Focused() == o.Row }) {
		c.Focus(line.Row)
	}
	return line.ID, true
}
