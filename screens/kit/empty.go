package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Mark is the drawing of a placard on its pole, as delegates raise it: the
// program's sign.
type Mark struct {
	widget.BaseWidget
	Width float32
}

// NewMark draws the mark at a width; it is nearly as high.
func NewMark(width float32) *Mark {
	m := &Mark{Width: width}
	m.ExtendBaseWidget(m)
	return m
}

// MinSize is the drawing's.
func (m *Mark) MinSize() fyne.Size { return fyne.NewSize(m.Width, m.Width*0.94) }

// CreateRenderer draws it.
func (m *Mark) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	r := &markRenderer{m: m, rim: newBox(0), edge: newBox(0), face: newBox(0), pole: newBox(0)}
	r.Refresh()
	return r
}

type markRenderer struct {
	m                     *Mark
	rim, edge, face, pole box
}

// Layout draws in units of a 24th of the width, with an outline that stays
// thin when the mark is large.
func (r *markRenderer) Layout(fyne.Size) {
	w := r.m.Width
	unit, line := w/24, max(w/48, 1)
	tall, radius := 16.5*unit, 4*unit
	place := func(b box, x, y, w, h float32) {
		b.Move(fyne.NewPos(x, y))
		b.Resize(fyne.NewSize(w, h))
	}
	r.rim.CornerRadius = radius
	place(r.rim, 0, 0, w, tall)
	r.face.CornerRadius = radius - line
	place(r.face, line, line, w-2*line, tall-2*line)
	r.edge.TopLeftCornerRadius, r.edge.TopRightCornerRadius = radius-line, radius-line
	place(r.edge, line, line, w-2*line, 3.5*unit)
	pole := max(1.2*unit, 1.5)
	place(r.pole, (w-pole)/2, tall, pole, 6*unit)
	r.pole.BottomLeftCornerRadius, r.pole.BottomRightCornerRadius = pole/2, pole/2
}

func (r *markRenderer) MinSize() fyne.Size { return r.m.MinSize() }
func (r *markRenderer) Destroy()           {}
func (r *markRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.pole.Rectangle, r.rim.Rectangle, r.face.Rectangle, r.edge.Rectangle}
}

func (r *markRenderer) Refresh() {
	r.rim.paint(r.m, look.Border, "", 0)
	r.face.paint(r.m, look.Surface, "", 0)
	r.edge.paint(r.m, look.Primary, "", 0)
	r.pole.paint(r.m, look.Border, "", 0)
	r.Layout(r.m.Size())
	canvas.Refresh(r.m)
}

// NewEmpty says why there is nothing here, under the placard: one sentence and
// one thing to do. An empty button text shows no button.
func NewEmpty(sentence, button string, act func()) fyne.CanvasObject {
	text := Hint(sentence)
	text.Align = fyne.TextAlignCenter
	objects := []fyne.CanvasObject{
		Middle(NewMark(96)), text,
	}
	if button != "" {
		b := NewButton(button, act)
		b.lone = true
		objects = append(objects, Middle(b))
	}
	return Pad(96, 0, 0, 0, Centred(380, VStack(20, objects...)))
}

// PressEmpty does the one thing that there is to do where a screen is empty, and
// reports whether it is.
func PressEmpty(screen fyne.CanvasObject) bool {
	switch o := screen.(type) {
	case *fyne.Container:
		for _, inner := range o.Objects {
			if inner.Visible() && PressEmpty(inner) {
				return true
			}
		}
	case *Scroll:
		return PressEmpty(o.inner.Content)
	case *Button:
		if o.lone && !o.Disabled() {
			o.do()
			return true
		}
	}
	return false
}

// Middle centres an object of its natural width.
func Middle(o fyne.CanvasObject) fyne.CanvasObject { return HStack(0, Space(), o, Space()) }
