package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// KeyCap is a key of the keyboard, drawn small.
type KeyCap struct {
	widget.BaseWidget
	text *Text
	on   bool // on a filled ground
}

// NewKeyCap draws a key by its label.
func NewKeyCap(label string) *KeyCap {
	k := &KeyCap{text: NewLine(label, look.Sans, look.Caption, look.Muted)}
	k.text.Align = fyne.TextAlignCenter
	k.ExtendBaseWidget(k)
	return k
}

// MinSize leaves room around the label.
func (k *KeyCap) MinSize() fyne.Size {
	h := look.LineHeight(k.Theme(), look.Caption) + 2
	return fyne.NewSize(max(k.text.NaturalWidth()+10, h-2), h)
}

// CreateRenderer draws it.
func (k *KeyCap) CreateRenderer() fyne.WidgetRenderer {
	k.ExtendBaseWidget(k)
	r := &keyCapRenderer{k: k, box: newFrame(4)}
	r.Refresh()
	return r
}

type keyCapRenderer struct {
	k   *KeyCap
	box frame
}

func (r *keyCapRenderer) Layout(size fyne.Size) {
	cover(r.box, size)
	h := r.k.text.HeightFor(size.Width)
	r.k.text.Move(fyne.NewPos(0, (size.Height-h)/2))
	r.k.text.Resize(fyne.NewSize(size.Width, h))
}

func (r *keyCapRenderer) MinSize() fyne.Size { return r.k.MinSize() }
func (r *keyCapRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box.Container, r.k.text}
}
func (r *keyCapRenderer) Destroy() {}
func (r *keyCapRenderer) Refresh() {
	edge := look.Line
	if r.k.on {
		edge = look.Surface
	}
	r.box.paint(r.k, look.Surface, edge)
	r.k.text.Paint(look.Muted)
	r.Layout(r.k.Size())
	canvas.Refresh(r.k)
}
