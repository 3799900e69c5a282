package palette

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// foot says what is not searched yet, and the keys.
type foot struct {
	widget.BaseWidget
	status *kit.Text
	keys   *fyne.Container
}

func newFoot() *foot {
	f := &foot{status: kit.NewLine("", look.Sans, look.Caption, look.Muted)}
	hint := func(does string, keys ...string) fyne.CanvasObject {
		var objects []fyne.CanvasObject
		for _, k := range keys {
			objects = append(objects, kit.NewKeyCap(k))
		}
		return kit.HStack(4, append(objects, kit.NewLine(does, look.Sans, look.Caption, look.Muted))...)
	}
	f.keys = kit.HStack(16, hint("Choose", "↑", "↓"), hint("Open", "Enter"), hint("Narrow", "Tab"), hint("Close", "Esc"))
	f.ExtendBaseWidget(f)
	return f
}

func (f *foot) say(status string) {
	f.status.Set(status)
	f.Refresh()
}

// MinSize is a line with room around it.
func (f *foot) MinSize() fyne.Size {
	return fyne.NewSize(100, look.LineHeight(f.Theme(), look.Caption)+24)
}

// CreateRenderer draws it.
func (f *foot) CreateRenderer() fyne.WidgetRenderer {
	r := &footRenderer{f: f, edge: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type footRenderer struct {
	f    *foot
	edge *canvas.Rectangle
}

// Layout sets the keys at the right; where there is no room for both, the status
// goes before them.
func (r *footRenderer) Layout(size fyne.Size) {
	const inset = side + lineInset/2
	place(r.edge, 0, 0, size.Width, 1)
	keys, height := kit.NaturalWidth(r.f.keys), r.f.keys.MinSize().Height
	status := min(r.f.status.NaturalWidth()+1, size.Width-2*inset)
	r.f.keys.Hidden = keys+status+2*inset+asideGap > size.Width
	place(r.f.keys, size.Width-inset-keys, (size.Height-height)/2, keys, height)
	h := r.f.status.HeightFor(status)
	place(r.f.status, inset, (size.Height-h)/2, status, h)
}

func (r *footRenderer) MinSize() fyne.Size { return r.f.MinSize() }
func (r *footRenderer) Destroy()           {}
func (r *footRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.edge, r.f.keys, r.f.status}
}

func (r *footRenderer) Refresh() {
	r.edge.FillColor = theme.ColorForWidget(look.Line, r.f)
	r.Layout(r.f.Size())
	canvas.Refresh(r.f)
}
