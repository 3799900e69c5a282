package prose

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
)

// pane is the window through which a table that is wider than the column is
// seen. It scrolls sideways and hands everything else on.
type pane struct {
	widget.BaseWidget
	reader *Prose
	block  int
	thumb  *canvas.Rectangle
	back   []fyne.CanvasObject
	front  []fyne.CanvasObject
}

var (
	_ fyne.Scrollable = (*pane)(nil)
	_ fyne.Draggable  = (*pane)(nil)
)

// paneBar is the room under a wide table for its scroll bar.
const paneBar = 10

// pane places the window of a wide table and returns the ground within. The
// window never reaches out of the reader, because what is clipped by it would
// be clickable there.
func (k *ink) pane(i int, g ground) ground {
	p, l := k.p, &k.p.flow.laid[i]
	w := k.panes[i]
	if w == nil {
		w = &pane{reader: p, block: i, thumb: &canvas.Rectangle{}}
		w.ExtendBaseWidget(w)
		k.panes[i] = w
	}
	w.back, w.front = w.back[:0], w.front[:0]
	top := max(g.y, 0)
	bottom := min(g.y+l.paneHeight, p.Size().Height)
	w.Move(fyne.NewPos(g.x, top))
	w.Resize(fyne.NewSize(p.page.column, max(bottom-top, 0)))
	k.front = append(k.front, w)
	part := p.page.column / l.wide
	w.thumb.FillColor, w.thumb.CornerRadius = k.palette.bar, barThin/2
	w.thumb.Resize(fyne.NewSize(p.page.column*part, barThin))
	w.thumb.Move(fyne.NewPos(p.sideways[i]*part, g.y-top+l.paneHeight-barThin))
	return ground{-p.sideways[i], g.y - top, &w.back, &w.front}
}

// CreateRenderer is called by the toolkit.
func (w *pane) CreateRenderer() fyne.WidgetRenderer { return &placedRenderer{w.visible} }

// Scrolled is called by the toolkit.
func (w *pane) Scrolled(event *fyne.ScrollEvent) {
	if event.Scrolled.DX != 0 && w.reader.slide(w.block, -kit.Turned(event).Scrolled.DX) {
		return
	}
	w.reader.Scrolled(event)
}

// Dragged is called by the toolkit: a drag that began on text selects, any other
// moves the table.
func (w *pane) Dragged(event *fyne.DragEvent) {
	if w.reader.hand.held {
		w.reader.dragTo(event.Position.Add(w.Position()))
		return
	}
	w.reader.slide(w.block, -event.Dragged.DX)
}

// DragEnd is called by the toolkit.
func (w *pane) DragEnd() { w.reader.DragEnd() }

// Sideways is how far it is scrolled to the side.
func (w *pane) Sideways() float32 { return w.reader.sideways[w.block] }

// visible is what the pane shows now.
func (w *pane) visible() []fyne.CanvasObject {
	return slices.Concat(w.back, w.front, []fyne.CanvasObject{w.thumb})
}

// placedRenderer shows objects that the reader itself has put in their places.
type placedRenderer struct{ objects func() []fyne.CanvasObject }

func (r *placedRenderer) Layout(fyne.Size)             {}
func (r *placedRenderer) MinSize() fyne.Size           { return fyne.NewSize(1, 1) }
func (r *placedRenderer) Refresh()                     {}
func (r *placedRenderer) Destroy()                     {}
func (r *placedRenderer) Objects() []fyne.CanvasObject { return r.objects() }
