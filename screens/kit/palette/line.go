package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// line shows a row: what it is called and where the words stand, at the right
// what it is and in which report.
type line struct {
	widget.BaseWidget
	list     *list
	index    int
	selected bool
	icon     *kit.Icon
	title    *kit.HitLine
	text     *kit.HitLine
	kind     *kit.HitLine
	in       *kit.HitLine
	key      *kit.KeyCap
	keyed    string
}

var (
	_ fyne.Tappable      = (*line)(nil)
	_ desktop.Hoverable  = (*line)(nil)
	_ desktop.Cursorable = (*line)(nil)
)

// The measures of a line.
const (
	lineInset = 8
	iconGap   = 12
	asideGap  = 16
	asideMost = 0.3 // of the line's width
)

func newLine(l *list) *line {
	v := &line{
		list: l, icon: kit.NewIcon(look.IconMagnifyingGlass, look.Muted),
		title: kit.NewHitLine(look.Text, look.Ink), text: kit.NewHitLine(look.Caption, look.Muted),
		kind: kit.NewTrailingLine(look.Caption, look.Muted), in: kit.NewTrailingLine(look.Caption, look.Muted),
		key: kit.NewKeyCap(""),
	}
	v.ExtendBaseWidget(v)
	return v
}

// show shows a row.
func (v *line) show(r Row, index int, selected bool) {
	v.index, v.selected = index, selected
	v.icon.Set(r.Icon, look.Muted)
	v.title.Content, v.title.Marks = r.Title, r.Named
	v.text.Content, v.text.Marks = r.Text, r.Marks
	v.kind.Content, v.in.Content = r.Kind, r.In
	if r.Key != v.keyed {
		v.keyed, v.key = r.Key, kit.NewKeyCap(r.Key)
	}
	v.Refresh()
}

// Tapped chooses the row.
func (v *line) Tapped(*fyne.PointEvent) {
	v.list.selected = v.index
	v.list.choose()
}

// MouseIn does nothing: rows that come to lie under a resting pointer while one
// types are not meant.
func (v *line) MouseIn(*desktop.MouseEvent) {}

// MouseMoved points at the row.
func (v *line) MouseMoved(*desktop.MouseEvent) { v.list.point(v.index) }

// MouseOut does nothing.
func (v *line) MouseOut() {}

// Cursor is a hand.
func (v *line) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MinSize is that of the list's lines.
func (v *line) MinSize() fyne.Size { return fyne.NewSize(100, v.list.usualHeight()) }

// CreateRenderer draws it.
func (v *line) CreateRenderer() fyne.WidgetRenderer {
	v.ExtendBaseWidget(v)
	r := &lineRenderer{v: v, ground: &canvas.Rectangle{CornerRadius: look.RadiusControl}}
	kit.LayAnew(r, v.Size())
	return r
}

type lineRenderer struct {
	v      *line
	ground *canvas.Rectangle
}

func (r *lineRenderer) Objects() []fyne.CanvasObject {
	v := r.v
	objects := []fyne.CanvasObject{r.ground, v.icon, v.title, v.text, v.kind, v.in}
	if v.keyed != "" {
		objects = append(objects, v.key)
	}
	return objects
}

func (r *lineRenderer) Layout(size fyne.Size) {
	v := r.v
	r.ground.Resize(size)
	icon := v.icon.MinSize()
	place(v.icon, lineInset, (size.Height-icon.Height)/2, icon.Width, icon.Height)
	x, right := lineInset+icon.Width+iconGap, size.Width-lineInset
	first, second := v.title.MinSize().Height, v.text.MinSize().Height
	y := (size.Height - first - second) / 2
	aside := min(max(v.kind.NaturalWidth(), v.in.NaturalWidth())+1, size.Width*asideMost)
	top := y + (first-second)/2
	if v.in.Content == "" {
		top = (size.Height - second) / 2
	}
	place(v.kind, right-aside, top, aside, second)
	place(v.in, right-aside, y+first, aside, second)
	right -= aside + asideGap
	if v.keyed != "" {
		key := v.key.MinSize()
		place(v.key, right-key.Width, (size.Height-key.Height)/2, key.Width, key.Height)
		right -= key.Width + asideGap
	}
	width := right - x
	if v.text.Content == "" {
		y = (size.Height - first) / 2
	}
	place(v.title, x, y, width, first)
	place(v.text, x, y+first, width, second)
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
}

func (r *lineRenderer) MinSize() fyne.Size { return r.v.MinSize() }
func (r *lineRenderer) Destroy()           {}
func (r *lineRenderer) Refresh() {
	v := r.v
	r.ground.FillColor = look.Clear()
	if v.selected {
		r.ground.FillColor = theme.ColorForWidget(look.Selection, v)
	}
	for _, l := range []*kit.HitLine{v.title, v.text, v.kind, v.in} {
		l.Hidden = l.Content == ""
		l.Refresh()
	}
	r.Layout(v.Size())
	canvas.Refresh(v)
}
