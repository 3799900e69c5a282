package prose

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Measures of the scroll bar in device-independent pixels.
const (
	barArea   = 12 // what the pointer can take hold of
	barThin   = 4
	barThick  = 8
	leastBar  = 32
	barMargin = 2
)

// bar is the reader's scroll bar.
type bar struct {
	widget.BaseWidget
	reader *Prose
	thumb  *canvas.Rectangle
	hot    bool
	grip   float32 // how far below the thumb's top it is held
	held   bool
}

var (
	_ fyne.Draggable    = (*bar)(nil)
	_ fyne.Tappable     = (*bar)(nil)
	_ desktop.Hoverable = (*bar)(nil)
)

func newBar(p *Prose) *bar {
	b := &bar{reader: p, thumb: &canvas.Rectangle{}}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is called by the toolkit.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	return &placedRenderer{func() []fyne.CanvasObject { return []fyne.CanvasObject{b.thumb} }}
}

// MinSize is called by the toolkit.
func (b *bar) MinSize() fyne.Size { return fyne.NewSize(barArea, leastBar) }

// follow puts the bar where the reader is; it hides when all is in sight.
func (b *bar) follow() {
	p := b.reader
	size := p.Size()
	if p.documentHeight() <= float64(size.Height)+1 {
		b.Hide()
		return
	}
	b.Show()
	b.Resize(fyne.NewSize(barArea, size.Height))
	b.Move(fyne.NewPos(size.Width-barArea, 0))
	top, height := b.extent()
	width := float32(barThin)
	if b.hot || b.held {
		width = barThick
	}
	b.thumb.FillColor, b.thumb.CornerRadius = p.ink.palette.bar, width/2
	b.thumb.Resize(fyne.NewSize(width, height))
	b.thumb.Move(fyne.NewPos(barArea-barMargin-width, top))
}

// extent is where the thumb is and how long.
func (b *bar) extent() (top, height float32) {
	window := b.reader.Size().Height
	all := float32(b.reader.documentHeight())
	height = max(window*window/all, min(leastBar, window))
	return float32(b.reader.offset/float64(all-window)) * (window - height), height
}

// Dragged is called by the toolkit.
func (b *bar) Dragged(event *fyne.DragEvent) {
	top, height := b.extent()
	if !b.held {
		b.held, b.grip = true, event.Position.Y-event.Dragged.DY-top
	}
	window := b.reader.Size().Height
	way := window - height
	if way <= 0 {
		return
	}
	part := (event.Position.Y - b.grip) / way
	b.reader.scrollTo(float64(part) * (b.reader.documentHeight() - float64(window)))
}

// DragEnd is called by the toolkit.
func (b *bar) DragEnd() {
	b.held = false
	b.follow()
}

// Tapped is called by the toolkit: beside the thumb it moves by a page.
func (b *bar) Tapped(event *fyne.PointEvent) {
	top, height := b.extent()
	switch {
	case event.Position.Y < top:
		b.reader.PageUp()
	case event.Position.Y > top+height:
		b.reader.PageDown()
	}
}

// MouseIn is called by the toolkit.
func (b *bar) MouseIn(*desktop.MouseEvent) {
	b.hot = true
	b.follow()
}

// MouseMoved is called by the toolkit.
func (b *bar) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by the toolkit.
func (b *bar) MouseOut() {
	b.hot = false
	b.follow()
}
