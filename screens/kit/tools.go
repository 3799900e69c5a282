package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Tools is the line above a list: a filter, the views, and something at the
// end. Where it does not fit in one line, the views stand below the others.
// With the filter hidden, a summary takes the place of filter and views.
type Tools struct {
	widget.BaseWidget
	Field   *Entry
	Views   *Chips
	Summary *Text // nil if there is always a filter
	End     fyne.CanvasObject
	width   float32 // of the field at the ordinary text size
}

const toolGap = 12

// NewTools makes the line with a field of a width.
func NewTools(width float32, field *Entry, views *Chips, summary *Text, end fyne.CanvasObject) *Tools {
	t := &Tools{Field: field, Views: views, Summary: summary, End: end, width: width}
	t.ExtendBaseWidget(t)
	return t
}

// HeightFor is the height at a width.
func (t *Tools) HeightFor(width float32) float32 { return t.arrange(width, nil) }

// MinSize is narrow: the views wrap.
func (t *Tools) MinSize() fyne.Size {
	return fyne.NewSize(240, t.HeightFor(max(t.Size().Width, 240)))
}

// arrange sets the tools at a width, by place unless that is nil, and returns
// the height.
func (t *Tools) arrange(width float32, place func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	if place == nil {
		place = func(fyne.CanvasObject, float32, float32, float32, float32) {}
	}
	right := width
	line := t.Field.MinSize().Height
	if t.End.Visible() {
		w := min(natural(t.End), width)
		h := min(HeightFor(t.End, w), line)
		right = width - w
		place(t.End, right, (line-h)/2, w, h)
		right = max(right-toolGap, 0)
	}
	if !t.Field.Visible() {
		h := t.Summary.HeightFor(right)
		place(t.Summary, 0, max((line-h)/2, 0), right, h)
		if !t.End.Visible() {
			return h
		}
		return max(h, line)
	}
	field := min(t.width*look.Scale(t.Theme()), right)
	if views := right - field - toolGap; t.Views.NaturalWidth() <= views {
		h := t.Views.HeightFor(views)
		place(t.Field, 0, 0, field, line)
		place(t.Views, field+toolGap, (line-h)/2, views, h)
		return line
	}
	place(t.Field, 0, 0, right, line)
	h := t.Views.HeightFor(width)
	place(t.Views, 0, line+toolGap, width, h)
	return line + toolGap + h
}

// CreateRenderer draws it.
func (t *Tools) CreateRenderer() fyne.WidgetRenderer {
	layout := func(size fyne.Size) {
		t.arrange(size.Width, func(o fyne.CanvasObject, x, y, w, h float32) {
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(w, h))
		})
	}
	objects := []fyne.CanvasObject{t.Field, t.Views, t.End}
	if t.Summary != nil {
		objects = append(objects, t.Summary)
	}
	return &bare{w: t, layout: layout, least: t.MinSize, refresh: func() {}, objects: objects}
}
