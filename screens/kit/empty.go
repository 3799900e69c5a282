package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Mark is the drawing of a placard on its stand: the program's sign.
type Mark struct {
	widget.BaseWidget
	Width float32
}

// NewMark draws the mark at a width; it is three quarters as high.
func NewMark(width float32) *Mark {
	m := &Mark{Width: width}
	m.ExtendBaseWidget(m)
	return m
}

// MinSize is the drawing's.
func (m *Mark) MinSize() fyne.Size { return fyne.NewSize(m.Width, m.Width*0.84) }

// CreateRenderer draws it.
func (m *Mark) CreateRenderer() fyne.WidgetRenderer {
	r := &markRenderer{m: m, card: newBox(0), edge: newBox(0), pole: newBox(0), foot: newBox(0)}
	r.Refresh()
	return r
}

type markRenderer struct {
	m                      *Mark
	card, edge, pole, foot box
}

func (r *markRenderer) Layout(fyne.Size) {
	w := r.m.Width
	h := w * 0.62
	radius := w * 0.1
	r.edge.CornerRadius, r.card.CornerRadius = radius, radius
	r.edge.Move(fyne.NewPos(0, 0))
	r.edge.Resize(fyne.NewSize(w, h))
	top := max(w*0.08, 2)
	r.card.Move(fyne.NewPos(0, top))
	r.card.Resize(fyne.NewSize(w, h-top))
	r.card.TopLeftCornerRadius, r.card.TopRightCornerRadius = max(radius-top, 0.01), max(radius-top, 0.01)
	line := max(w*0.03, 1.5)
	r.pole.Move(fyne.NewPos((w-line)/2, h))
	r.pole.Resize(fyne.NewSize(line, w*0.18))
	r.foot.Move(fyne.NewPos(w*0.36, h+w*0.18))
	r.foot.Resize(fyne.NewSize(w*0.28, line))
}

func (r *markRenderer) MinSize() fyne.Size { return r.m.MinSize() }
func (r *markRenderer) Destroy()           {}
func (r *markRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.edge.Rectangle, r.card.Rectangle, r.pole.Rectangle, r.foot.Rectangle}
}

func (r *markRenderer) Refresh() {
	r.edge.paint(r.m, look.Primary, look.Primary, 1)
	r.card.paint(r.m, look.Surface, look.Muted, max(r.m.Width*0.02, 1))
	r.pole.paint(r.m, look.Muted, "", 0)
	r.foot.paint(r.m, look.Muted, "", 0)
	canvas.Refresh(r.m)
}

// NewEmpty says why there is nothing here, under the placard: one sentence and
// one thing to do. An empty button text shows no button.
func NewEmpty(sentence, button string, act func()) fyne.CanvasObject {
	text := Hint(sentence)
	text.Align = fyne.TextAlignCenter
	objects := []fyne.CanvasObject{
		middle(NewMark(96)), text,
	}
	if button != "" {
		objects = append(objects, middle(NewButton(button, act)))
	}
	return Pad(96, 0, 0, 0, Centred(380, VStack(20, objects...)))
}

// middle centres an object of its natural width.
func middle(o fyne.CanvasObject) fyne.CanvasObject { return HStack(0, Space(), o, Space()) }
