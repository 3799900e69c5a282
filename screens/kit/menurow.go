package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// menuRow is one line. It is no part of the Tab order: keys are the menu's.
type menuRow struct {
	widget.BaseWidget
	menu         *menuView
	index        int
	item         MenuItem
	signs        bool // room for an icon or a tick
	ground, ring box
	line         box
	icon         *Icon
	text, key    *Text
}

var (
	_ fyne.Tappable      = (*menuRow)(nil)
	_ desktop.Hoverable  = (*menuRow)(nil)
	_ desktop.Cursorable = (*menuRow)(nil)
)

func newMenuRow(v *menuView, index int, item MenuItem, signs bool) *menuRow {
	r := &menuRow{
		menu: v, index: index, item: item, signs: signs,
		ground: newBox(6), ring: newBox(6), line: newBox(0),
		text: NewLine(item.Text, look.Sans, look.Text, look.Ink),
		key:  NewLine(item.Key, look.Sans, look.Caption, look.Muted),
	}
	colour, sign := fyne.ThemeColorName(look.Ink), item.Icon
	if item.Ticked {
		colour, sign = look.Primary, look.IconCheck
	}
	if item.Disabled {
		colour = look.Border
		r.text.Style.Color = look.Muted
	}
	r.icon = NewIcon(sign, colour)
	r.icon.Hidden = sign == ""
	r.ExtendBaseWidget(r)
	return r
}

const rowSide, rowSignGap, rowKeyGap = 10, 10, 32

// NaturalWidth shows text and key whole.
func (r *menuRow) NaturalWidth() float32 {
	w := r.text.NaturalWidth() + 2*rowSide + 1
	if r.signs {
		w += iconSide(r) + rowSignGap
	}
	if r.item.Key != "" {
		w += r.key.NaturalWidth() + rowKeyGap
	}
	return w
}

// MinSize is a line.
func (r *menuRow) MinSize() fyne.Size {
	if r.item.Separator {
		return fyne.NewSize(20, 9)
	}
	return fyne.NewSize(80, look.LineHeight(r.Theme(), look.Text)+16)
}

// Tapped chooses it.
func (r *menuRow) Tapped(*fyne.PointEvent) { r.menu.run(r.index) }

// MouseIn points at it.
func (r *menuRow) MouseIn(*desktop.MouseEvent) {
	if r.item.usable() {
		r.menu.point(r.index, false)
	}
}

// MouseMoved does nothing.
func (r *menuRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut leaves it pointed at, so that the keys go on from there.
func (r *menuRow) MouseOut() {}

// Cursor is a hand over what can be chosen.
func (r *menuRow) Cursor() desktop.Cursor {
	if r.item.usable() {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer draws it.
func (r *menuRow) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{r.ground.Rectangle, r.icon, r.text, r.key, r.ring.Rectangle}
	if r.item.Separator {
		objects = []fyne.CanvasObject{r.line.Rectangle}
	}
	r.paint()
	return &bare{w: r, layout: r.layout, least: r.MinSize, refresh: r.paint, objects: objects}
}

func (r *menuRow) paint() {
	on := r.menu.pointed == r.index
	r.line.paint(r, look.Line, "", 0)
	if on {
		r.ground.paint(r, look.Selection, "", 0)
	} else {
		r.ground.paint(r, "", "", 0)
	}
	r.ring.ring(r, on && r.menu.keyed)
}

func (r *menuRow) layout(size fyne.Size) {
	cover(r.ground, size)
	cover(r.ring, size)
	r.line.Move(fyne.NewPos(0, 4))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	x := float32(rowSide)
	if r.signs {
		side := iconSide(r)
		r.icon.Move(fyne.NewPos(x, (size.Height-side)/2))
		r.icon.Resize(fyne.NewSquareSize(side))
		x += side + rowSignGap
	}
	right := size.Width - rowSide
	if r.item.Key != "" {
		w := r.key.NaturalWidth() + 1
		put(r.key, right-w, w, size.Height)
		right -= w + 8
	}
	put(r.text, x, max(right-x, 0), size.Height)
}
