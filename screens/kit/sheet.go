package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Sheet lies near the top of the window over a veil: something to type into,
// with what comes of it below. It keeps its height, so that nothing jumps while
// one types. Esc and a tap beside it close it.
type Sheet struct {
	Content fyne.CanvasObject // fills the sheet, edge to edge
	Width   float32
	Height  float32 // at most; with larger text more
	// OnKey sees the keys that nothing in the sheet has the focus for, but for
	// Esc, and OnRune the characters.
	OnKey   func(*fyne.KeyEvent)
	OnRune  func(rune)
	OnClose func() // called once, however it closes
}

// OpenSheet is a sheet on the screen.
type OpenSheet struct {
	view *sheetView
	over *over
}

// ShowSheet shows a sheet. The caller puts the focus where it belongs.
func ShowSheet(c fyne.Canvas, s Sheet) *OpenSheet {
	v := &sheetView{Sheet: s, veil: newBox(0), panel: newPanel(look.RadiusDialog)}
	v.ExtendBaseWidget(v)
	o := &OpenSheet{view: v}
	v.close = o.Close
	o.over = layOver(c, v, v.typedKey, v.typedRune)
	return o
}

// Close takes the sheet away.
func (o *OpenSheet) Close() {
	if o.over.lift() && o.view.OnClose != nil {
		o.view.OnClose()
	}
}

// sheetView is the veil with the panel on it.
type sheetView struct {
	widget.BaseWidget
	Sheet
	veil  box
	panel panel
	close func()
}

var (
	_ fyne.Tappable     = (*sheetView)(nil)
	_ desktop.Hoverable = (*sheetView)(nil)
)

// Where a sheet lies in its window.
const (
	sheetSide  = 32
	sheetLeast = 20  // from the upper and lower edge
	sheetMost  = 120 // from the upper edge
	sheetAbove = 0.4 // of the room that it leaves
)

func (v *sheetView) typedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyEscape:
		v.close()
	case v.OnKey != nil:
		v.OnKey(ev)
	}
}

func (v *sheetView) typedRune(r rune) {
	if v.OnRune != nil {
		v.OnRune(r)
	}
}

// Tapped closes when the tap lies beside the panel.
func (v *sheetView) Tapped(ev *fyne.PointEvent) {
	at, size := ev.Position.Subtract(v.panel.Position()), v.panel.Size()
	if at.X < 0 || at.Y < 0 || at.X >= size.Width || at.Y >= size.Height {
		v.close()
	}
}

// MouseIn keeps the pointer from what lies behind.
func (v *sheetView) MouseIn(*desktop.MouseEvent) {}

// MouseMoved does nothing.
func (v *sheetView) MouseMoved(*desktop.MouseEvent) {}

// MouseOut does nothing.
func (v *sheetView) MouseOut() {}

// CreateRenderer draws it.
func (v *sheetView) CreateRenderer() fyne.WidgetRenderer {
	v.paint()
	return &bare{
		w: v, layout: v.layout, refresh: v.paint, least: func() fyne.Size { return fyne.Size{} },
		objects: []fyne.CanvasObject{v.veil.Rectangle, v.panel.Container, v.Content},
	}
}

func (v *sheetView) paint() {
	v.veil.paint(v, look.Veil, "", 0)
	v.panel.show(v)
}

func (v *sheetView) layout(size fyne.Size) {
	cover(v.veil, size)
	grow := max(look.Scale(v.Theme()), 1)
	width := min(v.Width*grow, size.Width-2*sheetSide)
	height := min(v.Height*grow, size.Height-2*sheetLeast)
	y := max(min((size.Height-height)*sheetAbove, sheetMost), sheetLeast)
	at := fyne.NewPos((size.Width-width)/2, y)
	v.panel.Move(at)
	v.panel.Resize(fyne.NewSize(width, height))
	v.Content.Move(at)
	v.Content.Resize(fyne.NewSize(width, height))
}
