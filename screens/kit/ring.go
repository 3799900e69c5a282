package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Ring is a circle filled to a share, with a word in its middle that says how
// far it is.
type Ring struct {
	widget.BaseWidget
	Side  float32
	share float32
	text  *Text
}

// ringWidth is the ring's thickness as a share of its radius.
const ringWidth = 0.2

// NewRing makes a ring at a share of 0 to 1.
func NewRing(side float32, share float64, text string) *Ring {
	r := &Ring{Side: side, text: NewLine(text, look.SansSemiBold, look.Text, look.Ink)}
	r.text.Align = fyne.TextAlignCenter
	r.ExtendBaseWidget(r)
	r.Set(share, text)
	return r
}

// Set shows another share and word.
func (r *Ring) Set(share float64, text string) {
	r.share = float32(min(max(share, 0), 1))
	r.text.Set(text)
	r.Refresh()
}

// MinSize is the square around it.
func (r *Ring) MinSize() fyne.Size {
	return fyne.NewSquareSize(r.Side * look.Scale(r.Theme()))
}

// CreateRenderer draws it.
func (r *Ring) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	rr := &ringRenderer{r: r, track: &canvas.Arc{EndAngle: 360, CutoutRatio: 1 - ringWidth}, arc: &canvas.Arc{CutoutRatio: 1 - ringWidth}}
	rr.Refresh()
	return rr
}

type ringRenderer struct {
	r          *Ring
	track, arc *canvas.Arc
}

func (rr *ringRenderer) Layout(size fyne.Size) {
	side := min(size.Width, size.Height)
	for _, a := range []*canvas.Arc{rr.track, rr.arc} {
		a.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
		a.Resize(fyne.NewSquareSize(side))
	}
	put(rr.r.text, 0, size.Width, size.Height)
}

func (rr *ringRenderer) MinSize() fyne.Size { return rr.r.MinSize() }
func (rr *ringRenderer) Destroy()           {}
func (rr *ringRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{rr.track, rr.arc, rr.r.text}
}

func (rr *ringRenderer) Refresh() {
	rr.track.FillColor, rr.arc.FillColor = ink(look.Line, rr.r), ink(look.Primary, rr.r)
	rr.arc.EndAngle = 360 * rr.r.share
	rr.arc.Hidden = rr.r.share == 0
	rr.r.text.Refresh()
	rr.Layout(rr.r.Size())
	canvas.Refresh(rr.r)
}
