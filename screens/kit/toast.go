package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

const (
	toastStay  = 5 * time.Second
	toastWidth = 560
)

// Toaster says one thing at a time in passing, at the foot of the window. A
// toast goes by itself after five seconds, but not while one points at it, and
// never takes the focus.
type Toaster struct {
	Timer Timer // nil is the real one
	view  *toastView
	act   func()
	stop  func()
	// place gives the view its place again, appear shows it.
	place  func()
	appear func(fyne.CanvasObject)
}

func newToaster() *Toaster {
	t := &Toaster{view: newToastView()}
	t.view.button.SetAct(t.do)
	return t
}

// Show says something in place of what was said before. With an action it has
// a button that does it, "Undo" for instance; an empty label is none.
func (t *Toaster) Show(text, action string, do func()) {
	t.act = do
	t.view.text.Set(text)
	t.view.button.Set(action)
	t.view.button.Hidden = action == ""
	t.place()
	t.view.Refresh()
	t.appear(t.view)
	t.count()
}

// Hide ends what is said.
func (t *Toaster) Hide() {
	t.halt()
	t.view.Hide()
}

func (t *Toaster) do() {
	t.Hide()
	if t.act != nil {
		t.act()
	}
}

// count starts the five seconds anew.
func (t *Toaster) count() {
	t.halt()
	t.stop = t.Timer.wait(toastStay, t.over)
}

func (t *Toaster) over() {
	if t.view.hovered || t.view.button.hovered {
		t.count()
		return
	}
	t.Hide()
}

func (t *Toaster) halt() {
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
}

// toastView is the panel of a toast.
type toastView struct {
	widget.BaseWidget
	panel   panel
	text    *Text
	button  *Button
	hovered bool
}

var _ desktop.Hoverable = (*toastView)(nil)

func newToastView() *toastView {
	v := &toastView{panel: newPanel(look.RadiusControl), text: Body(""), button: NewQuiet("", nil)}
	v.ExtendBaseWidget(v)
	v.Hide()
	return v
}

// MouseIn keeps it while one points at it.
func (v *toastView) MouseIn(*desktop.MouseEvent) { v.hovered = true }

// MouseMoved does nothing.
func (v *toastView) MouseMoved(*desktop.MouseEvent) {}

// MouseOut lets it go.
func (v *toastView) MouseOut() { v.hovered = false }

const toastSide, toastTop, toastGap = 18, 12, 12

// side is the width of the button with what lies left of it.
func (v *toastView) side() float32 {
	if !v.button.Visible() {
		return 0
	}
	return v.button.NaturalWidth() + toastGap
}

// NaturalWidth is that of everything in a line.
func (v *toastView) NaturalWidth() float32 {
	return v.text.NaturalWidth() + v.side() + 2*toastSide + 1
}

// HeightFor is the height at a width.
func (v *toastView) HeightFor(width float32) float32 {
	return v.text.HeightFor(width-2*toastSide-v.side()) + 2*toastTop
}

func (v *toastView) layout(size fyne.Size) {
	cover(v.panel, size)
	put(v.text, toastSide, size.Width-2*toastSide-v.side(), size.Height)
	if v.button.Visible() {
		m := v.button.MinSize()
		v.button.Move(fyne.NewPos(size.Width-toastSide-m.Width, (size.Height-m.Height)/2))
		v.button.Resize(m)
	}
}

// CreateRenderer draws it.
func (v *toastView) CreateRenderer() fyne.WidgetRenderer {
	v.panel.show(v)
	return &bare{
		w: v, layout: v.layout, least: func() fyne.Size { return fyne.Size{} },
		refresh: func() { v.panel.show(v) },
		objects: []fyne.CanvasObject{v.panel.Container, v.text, v.button},
	}
}
