package chooser

import (
	"fyne.io/fyne/v2"

	"placard/screens/kit"
	"placard/screens/look"
)

// The measures of the sheet, in device-independent pixels.
const (
	sheetWidth  = 800
	sheetHeight = 600
	side        = 24
	gap         = 12
	startsWidth = 160
	startsGap   = 20
	rowInset    = 10
	rowHeight   = 40
)

// layout sets the places at the left, the field and the list beside them, the
// buttons below.
type layout struct{ v *Chooser }

func (l *layout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *layout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	v, y, inner := l.v, float32(side), size.Width-2*side
	h := v.title.HeightFor(inner)
	place(v.title, side, y, inner, h)
	y += h + 8
	up := v.up.MinSize()
	place(v.up, side-rowInset, y, up.Width, up.Height)
	h = v.path.HeightFor(inner - up.Width)
	place(v.path, side-rowInset+up.Width+4, y+(up.Height-h)/2, inner-up.Width, h)
	y += up.Height + gap

	button := v.yes.MinSize().Height
	bottom := size.Height - side - button
	l.buttons(bottom, size.Width, button)
	bottom -= gap + 4

	left, width := float32(side), inner
	if starts := startsWidth * max(look.Scale(v.title.Theme()), 1); inner > 3*starts {
		v.starts.Show()
		place(v.starts, side-rowInset, y, starts, bottom-y)
		left, width = left+starts+startsGap-rowInset, width-starts-startsGap+rowInset
	} else {
		v.starts.Hide()
	}
	h = v.field.MinSize().Height
	place(v.field, left, y, width, h)
	y += h + 8
	l.below(left, y, width, bottom-y)
}

// below sets the list, and what is said of it: in its middle where it is empty,
// else under it.
func (l *layout) below(x, y, width, height float32) {
	v := l.v
	h := float32(0)
	if v.none.Content != "" {
		h = kit.HeightFor(v.none, width)
	}
	if len(v.list.Rows) == 0 {
		place(v.none, x, y+max((height-h)*0.4, 0), width, h)
		place(v.list, x, y, width, 0)
		return
	}
	place(v.list, x, y, width, height-h)
	place(v.none, x, y+height-h, width, h)
}

func (l *layout) buttons(y, width, height float32) {
	v, right := l.v, width-side
	for _, b := range []*kit.Button{v.yes, v.cancel} {
		w := b.MinSize().Width
		place(b, right-w, y, w, height)
		right -= w + 12
	}
	h := v.says.HeightFor(right - side)
	place(v.says, side, y+(height-h)/2, right-side, h)
	place(v.name, side, y, right-side-8, height)
}

func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(width, 0), max(height, 0)))
}
