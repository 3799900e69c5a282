package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Layer is the window's content with what passes over it: toasts and tips.
// Neither takes the focus, and tips let the pointer through. Make it the
// content of the window itself, so that everything in the window finds it.
type Layer struct {
	widget.BaseWidget
	Content fyne.CanvasObject
	Toaster *Toaster
	Timer   Timer // of tips; nil is the real one
	tip     *tipView
	spark   *canvas.Rectangle // always there and never seen: see appear
	stop    func()            // calls off the tip that is to come, or the end of the one shown
}

// NewLayer lays over content.
func NewLayer(content fyne.CanvasObject) *Layer {
	l := &Layer{Content: content, Toaster: newToaster(), tip: newTipView(), spark: canvas.NewRectangle(look.Clear())}
	l.Toaster.place, l.Toaster.appear = l.placeToast, l.appear
	l.ExtendBaseWidget(l)
	return l
}

// layerOf is the layer over an object, nil if its window has none or something
// lies over it.
func layerOf(o fyne.CanvasObject) *Layer {
	c := canvasOf(o)
	if c == nil || c.Overlays().Top() != nil {
		return nil
	}
	l, _ := c.Content().(*Layer)
	return l
}

// CreateRenderer draws it.
func (l *Layer) CreateRenderer() fyne.WidgetRenderer {
	return &bare{
		w: l, layout: l.layout, least: func() fyne.Size { return l.Content.MinSize() }, refresh: func() {},
		objects: []fyne.CanvasObject{l.Content, l.Toaster.view, l.tip, l.spark},
	}
}

func (l *Layer) layout(size fyne.Size) {
	l.Content.Move(fyne.NewPos(0, 0))
	l.Content.Resize(size)
	l.placeToast()
}

// appear shows what was hidden and asks for a frame. What is hidden belongs to
// no canvas, so that its own wish to be drawn goes nowhere, and it would be left
// out until something else is drawn; a refresh of the layer would draw the whole
// window anew.
func (l *Layer) appear(o fyne.CanvasObject) {
	o.Show()
	canvas.Refresh(l.spark)
}

// edge is how far what floats stays from the window's edge.
const edge = 8

// toastEdge is how far a toast lies above the window's lower edge.
const toastEdge = 24

func (l *Layer) placeToast() {
	v, size := l.Toaster.view, l.Size()
	if size.IsZero() {
		return // not on the screen yet
	}
	w := min(v.NaturalWidth(), toastWidth, size.Width-2*toastEdge)
	h := v.HeightFor(w)
	v.Move(fyne.NewPos((size.Width-w)/2, size.Height-toastEdge-h))
	v.Resize(fyne.NewSize(w, h))
}

// showTip sets the tip under an object, above it where there is no room below.
func (l *Layer) showTip(o fyne.CanvasObject, text string) {
	l.tip.text.Set(text)
	w := min(l.tip.NaturalWidth(), tipWidth)
	size := fyne.NewSize(w, l.tip.HeightFor(w))
	at, room := spot(o).Subtract(spot(l)), l.Size()
	y := at.Y + o.Size().Height + tipGap
	if y+size.Height > room.Height-edge {
		y = at.Y - tipGap - size.Height
	}
	l.tip.Move(fyne.NewPos(within(at.X+(o.Size().Width-w)/2, w, room.Width, edge), y))
	l.tip.Resize(size)
	l.appear(l.tip)
	l.stop = l.Timer.wait(tipStay, l.HideTip)
}

// HideTip takes the tip away, or calls it off: where another screen comes, what
// it is about is there no more, and no pointer tells of it.
func (l *Layer) HideTip() {
	if l.stop != nil {
		l.stop()
		l.stop = nil
	}
	if l.tip.Visible() {
		l.tip.Hide()
	}
}
