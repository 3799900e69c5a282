package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placard/screens/look"
)

// over is something that lies over the whole window for a while: a dialog's
// veil, a menu. The window's keys and the focus are its own until it is lifted;
// then they go back to whoever had them.
type over struct {
	canvas fyne.Canvas
	object fyne.CanvasObject
	focus  fyne.Focusable
	key    func(*fyne.KeyEvent)
	rune   func(rune)
}

func layOver(c fyne.Canvas, o fyne.CanvasObject, key func(*fyne.KeyEvent), typed func(rune)) *over {
	v := &over{canvas: c, object: o, focus: c.Focused(), key: c.OnTypedKey(), rune: c.OnTypedRune()}
	c.Unfocus()
	c.SetOnTypedKey(key)
	c.SetOnTypedRune(typed)
	c.Overlays().Add(o)
	return v
}

// lift takes it away, with all that lies on it; false if it was gone already.
func (v *over) lift() bool {
	if !slices.Contains(v.canvas.Overlays().List(), v.object) {
		return false
	}
	v.canvas.Overlays().Remove(v.object)
	v.canvas.SetOnTypedKey(v.key)
	v.canvas.SetOnTypedRune(v.rune)
	if v.focus != nil {
		v.canvas.Focus(v.focus)
	}
	return true
}

// panel is the ground of what floats: surface, a rim, a shadow.
type panel struct{ frame }

func newPanel(radius float32) panel { return panel{newFrame(radius)} }

func (p panel) show(w fyne.Widget) {
	p.float(w)
	p.paint(w, look.Surface, look.Rim)
}

// within moves a stretch of a length so that it lies inside a room, margin
// pixels from both ends, as near to at as can be.
func within(at, length, room, margin float32) float32 {
	return max(min(at, room-margin-length), margin)
}

// spot is where an object lies in its window.
func spot(o fyne.CanvasObject) fyne.Position {
	if app := fyne.CurrentApp(); app != nil {
		return app.Driver().AbsolutePositionForObject(o)
	}
	return fyne.Position{}
}

// bare is the renderer of a widget that places its objects itself.
type bare struct {
	w       fyne.Widget
	objects []fyne.CanvasObject
	layout  func(fyne.Size)
	least   func() fyne.Size
	refresh func()
}

var _ fyne.WidgetRenderer = (*bare)(nil)

func (r *bare) Layout(size fyne.Size)        { r.layout(size) }
func (r *bare) MinSize() fyne.Size           { return r.least() }
func (r *bare) Objects() []fyne.CanvasObject { return r.objects }
func (r *bare) Destroy()                     {}
func (r *bare) Refresh() {
	r.refresh()
	r.layout(r.w.Size())
	canvas.Refresh(r.w)
}
