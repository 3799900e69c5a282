package reader

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// turn is the way to the section before or after: its title behind or before an
// arrow, cut where there is no room.
type turn struct {
	widget.BaseWidget
	text    *kit.Text
	icon    *kit.Icon
	forward bool
	act     func()
	hovered bool
	focused bool
}

var (
	_ fyne.Tappable      = (*turn)(nil)
	_ fyne.Focusable     = (*turn)(nil)
	_ desktop.Hoverable  = (*turn)(nil)
	_ desktop.Cursorable = (*turn)(nil)
)

func newTurn(icon look.IconName, forward bool, act func()) *turn {
	t := &turn{
		text: kit.NewLine("", look.Sans, look.Text, look.Muted), icon: kit.NewIcon(icon, look.Muted),
		forward: forward, act: act,
	}
	if forward {
		t.text.Align = fyne.TextAlignTrailing
	}
	t.ExtendBaseWidget(t)
	return t
}

// turnGap is between the arrow and the title.
const turnGap = 4

// NaturalWidth shows the whole title.
func (t *turn) NaturalWidth() float32 {
	return t.icon.MinSize().Width + turnGap - iconInset + t.text.NaturalWidth() + 1
}

// MinSize is a line with room for a fingertip.
func (t *turn) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	return fyne.NewSize(t.icon.MinSize().Width+turnGap+40, max(look.LineHeight(t.Theme(), look.Text)+12, 36))
}

// Tapped goes there.
func (t *turn) Tapped(*fyne.PointEvent) { t.act() }

// FocusGained shows the ring.
func (t *turn) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost takes it away.
func (t *turn) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune gives characters to the window.
func (t *turn) TypedRune(r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil && r != ' ' && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

// TypedKey goes there on Enter and gives other keys to the window.
func (t *turn) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter {
		t.act()
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(ev)
	}
}

// MouseIn follows the pointer.
func (t *turn) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh() }

// MouseMoved does nothing; the toolkit wants it.
func (t *turn) MouseMoved(*desktop.MouseEvent) {}

// MouseOut follows the pointer.
func (t *turn) MouseOut() { t.hovered = false; t.Refresh() }

// Cursor is a hand.
func (t *turn) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws it.
func (t *turn) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &turnRenderer{t: t, ring: &canvas.Rectangle{CornerRadius: look.RadiusControl}}
	r.Refresh()
	return r
}

type turnRenderer struct {
	t    *turn
	ring *canvas.Rectangle
}

func (r *turnRenderer) Layout(size fyne.Size) {
	t := r.t
	icon := t.icon.MinSize()
	t.icon.Resize(icon)
	width := max(size.Width-icon.Width-turnGap+iconInset, 0)
	height := t.text.HeightFor(width)
	t.text.Resize(fyne.NewSize(width, height))
	y := (size.Height - height) / 2
	if t.forward {
		t.text.Move(fyne.NewPos(0, y))
		t.icon.Move(fyne.NewPos(size.Width-icon.Width+iconInset, (size.Height-icon.Height)/2))
	} else {
		t.icon.Move(fyne.NewPos(-iconInset, (size.Height-icon.Height)/2))
		t.text.Move(fyne.NewPos(size.Width-width, y))
	}
	r.ring.Move(fyne.NewPos(-iconInset, 0))
	r.ring.Resize(fyne.NewSize(size.Width+2*iconInset, size.Height))
}

func (r *turnRenderer) MinSize() fyne.Size { return r.t.MinSize() }
func (r *turnRenderer) Destroy()           {}
func (r *turnRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.icon, r.t.text, r.ring}
}

func (r *turnRenderer) Refresh() {
	t := r.t
	colour := fyne.ThemeColorName(look.Muted)
	if t.hovered || t.focused {
		colour = look.Ink
	}
	t.text.Paint(colour)
	t.text.Refresh()
	t.icon.Set(look.IconCaretLeft, colour)
	if t.forward {
		t.icon.Set(look.IconCaretRight, colour)
	}
	t.icon.Refresh()
	r.ring.StrokeWidth, r.ring.StrokeColor = 0, color.Color(nil)
	if t.focused {
		r.ring.StrokeWidth, r.ring.StrokeColor = look.FocusWidth, theme.ColorForWidget(look.Focus, t)
	}
	r.Layout(t.Size())
	canvas.Refresh(t)
}
