package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Chip is one of several views of a list: "All 7", "Bookmarked 3".
type Chip struct {
	press
	Text     string
	Selected bool
	row      *Chips
	index    int
}

const chipHeight = 30

// MinSize fits the text in its heavier weight, so that nothing moves when the
// chip is chosen.
func (c *Chip) MinSize() fyne.Size {
	w := measure(c.Theme(), c.Text, Style{look.SansSemiBold, look.Text, look.Ink})
	return fyne.NewSize(w+26, max(chipHeight, look.LineHeight(c.Theme(), look.Text)+10))
}

// TypedKey walks the row with ← and →.
func (c *Chip) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		c.row.walk(c.index - 1)
	case fyne.KeyRight:
		c.row.walk(c.index + 1)
	default:
		c.press.TypedKey(ev)
	}
}

// CreateRenderer draws it.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{c: c, ground: newFrame(0), state: newBox(0), ring: newBox(0), text: NewLine("", look.Sans, look.Text, look.Ink)}
	r.text.Align = fyne.TextAlignCenter
	r.Refresh()
	return r
}

type chipRenderer struct {
	c           *Chip
	ground      frame
	state, ring box
	text        *Text
}

func (r *chipRenderer) Layout(size fyne.Size) {
	r.ground.round(size.Height / 2)
	r.state.CornerRadius, r.ring.CornerRadius = size.Height/2, size.Height/2+3
	cover(r.ground, size)
	cover(r.state, size)
	around(r.ring, size, 3)
	put(r.text, 0, size.Width, size.Height)
}

func (r *chipRenderer) MinSize() fyne.Size { return r.c.MinSize() }
func (r *chipRenderer) Destroy()           {}
func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.Container, r.state.Rectangle, r.text, r.ring.Rectangle}
}

func (r *chipRenderer) Refresh() {
	c := r.c
	if c.Selected {
		r.ground.paint(c, look.Selection, look.Primary)
		r.text.Style = Style{look.SansSemiBold, look.Text, look.Ink}
	} else {
		r.ground.paint(c, look.Surface, look.Border)
		r.text.Style = Style{look.Sans, look.Text, look.Ink}
	}
	r.text.Content = c.Text
	r.text.Refresh()
	r.state.paint(c, c.state(), "", 0)
	r.ring.ring(c, c.focused)
	r.Layout(c.Size())
	canvas.Refresh(c)
}

// Chips are chips of which one is chosen. They wrap onto further lines where
// the width is small.
type Chips struct {
	widget.BaseWidget
	chips  []*Chip
	row    *fyne.Container
	choose func(int)
}

// NewChips makes a row of chips, the first chosen. Choose is called with the
// index of the chip that the user chose.
func NewChips(choose func(int), texts ...string) *Chips {
	row := &Chips{choose: choose, row: Flow(8)}
	for i, text := range texts {
		c := &Chip{Text: text, Selected: i == 0, row: row, index: i}
		c.init(c, func() { row.Select(i) })
		row.chips = append(row.chips, c)
		row.row.Objects = append(row.row.Objects, c)
	}
	row.ExtendBaseWidget(row)
	return row
}

// HeightFor is the height at a width.
func (r *Chips) HeightFor(width float32) float32 { return HeightFor(r.row, width) }

// NaturalWidth is that of all chips in one line.
func (r *Chips) NaturalWidth() float32 { return natural(r.row) }

// MinSize is the widest chip, at the height that the present width needs.
func (r *Chips) MinSize() fyne.Size { return r.row.MinSize() }

func (r *Chips) inside() fyne.CanvasObject { return r.row }

// CreateRenderer draws it.
func (r *Chips) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.row) }

// Select chooses a chip and tells.
func (r *Chips) Select(i int) {
	if i < 0 || i >= len(r.chips) {
		return
	}
	r.Mark(i)
	if r.choose != nil {
		r.choose(i)
	}
}

// Mark shows a chip as chosen without telling.
func (r *Chips) Mark(i int) {
	for j, c := range r.chips {
		if c.Selected != (j == i) {
			c.Selected = j == i
			c.Refresh()
		}
	}
}

// SetText changes a chip's text, such as its number.
func (r *Chips) SetText(i int, text string) {
	if r.chips[i].Text != text {
		r.chips[i].Text = text
		r.chips[i].Refresh()
		r.row.Refresh()
	}
}

// Chosen is the index of the chosen chip.
func (r *Chips) Chosen() int {
	for i, c := range r.chips {
		if c.Selected {
			return i
		}
	}
	return -1
}

func (r *Chips) walk(to int) {
	if to < 0 || to >= len(r.chips) {
		return
	}
	if c := canvasOf(r.chips[to]); c != nil {
		c.Focus(r.chips[to])
	}
	r.Select(to)
}
