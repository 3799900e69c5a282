package solutions

import (
	"strconv"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/kit/detail"
	"placard/screens/look"
)

// row is an item's line: tick, number, title, and a solution's bookmark.
type row struct {
	*kit.Row
	item     *item
	title    *kit.Text
	tick     *kit.Toggle
	bookmark *kit.Toggle // nil for a question
}

// Sizes of a row. The tick's box stands within its button, under the title.
const (
	rowHeight = 56
	rowInset  = look.RowInset - 10
)

func newRow(d *desk.Desk, it *item, choose func()) *row {
	r := &row{item: it}
	r.tick = kit.NewTick("", func(on bool) { d.Tick(it.id, on) })
	r.tick.SetTip("I can argue this")
	r.title = kit.NewText(it.title, look.Serif, look.Reading, look.Ink)
	r.title.MaxLines = 2
	digits := strconv.Itoa(it.number)
	number := kit.NewLine(digits, look.Sans, look.Text, look.Muted)
	parts := []fyne.CanvasObject{r.tick, kit.Fixed(float32(12+14*len(digits)), number), kit.Grow(r.title)}
	if it.solution != nil {
		r.bookmark = kit.NewBookmark("", func(on bool) { d.Bookmark(it.id, on) })
		r.bookmark.SetTip("I take this to committee")
		parts = append(parts, r.bookmark)
	}
	r.Row = kit.NewRow(kit.HStack(4, parts...), choose)
	r.Inset, r.Least = rowInset, rowHeight
	return r
}

// show brings the line up to the desk.
func (r *row) show(d *desk.Desk) {
	r.tick.Set(d.Ticked(r.item.id))
	if r.bookmark != nil {
		r.bookmark.Set(d.Bookmarked(r.item.id))
	}
}

// mark shows the line as the chosen one, or not.
func (r *row) mark(chosen bool) {
	face := look.Serif
	if chosen {
		face = look.SerifSemiBold
	}
	if r.title.Style.Face != face {
		r.title.Style.Face = face
		r.title.Refresh()
	}
	r.Select(chosen)
}

func (r *row) line() detail.Line { return detail.Line{ID: r.item.id, Row: r.Row, Mark: r.mark} }
