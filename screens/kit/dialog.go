package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Dialog is a question or a form over the window. Esc closes it, Enter accepts
// it, Tab stays inside.
type Dialog struct {
	Title   string
	Body    fyne.CanvasObject // may be nil
	Primary string            // the filled button; without it the dialog only closes
	// Secondary closes without accepting. Empty is "Cancel", or "Close" where
	// there is no primary.
	Secondary string
	// Other is another way to accept, a button at the left; it closes too.
	Other   string
	OnOther func()
	// Danger marks a primary that takes something away. The focus then starts on
	// the secondary.
	Danger bool
	// TapOutside lets a tap beside the dialog close it: for dialogs that hold
	// nothing to lose.
	TapOutside bool
	Width      float32 // 0 is 480
	// OnPrimary says whether the dialog stays open, for instance because a
	// field is not right yet.
	OnPrimary func() (stay bool)
	// OnKey has the keys that nothing inside wanted before the dialog itself, and
	// says whether it took one. It may be nil.
	OnKey   func(*fyne.KeyEvent) bool
	OnClose func() // called once, however it closes
}

const (
	dialogWidth   = 480
	dialogPadding = 28
	dialogMargin  = 32 // from the window's edges
	dialogGap     = 24 // above the buttons
	bleed         = 6  // room in the scroller for focus rings
)

// Shown is a dialog on the screen.
type Shown struct {
	view *dialogView
	over *over
}

// ShowDialog shows a dialog in place of one that is open, and puts the focus in
// its first field, or on its safest button.
func ShowDialog(c fyne.Canvas, d Dialog) *Shown {
	for _, o := range c.Overlays().List() {
		if open, ok := o.(*dialogView); ok {
			open.shown.Close()
			break
		}
	}
	v := newDialogView(d)
	s := &Shown{view: v}
	v.shown = s
	s.over = layOver(c, v, v.typedKey, func(rune) {})
	v.focusFirst(c)
	return s
}

// Confirm asks before something that cannot be taken back. Yes names the deed.
func Confirm(c fyne.Canvas, title, text, yes string, act func()) *Shown {
	return ShowDialog(c, Dialog{
		Title: title, Body: Body(text), Primary: yes, Danger: true, TapOutside: true,
		OnPrimary: func() bool { act(); return false },
	})
}

// Close takes the dialog away.
func (s *Shown) Close() {
	if s.over.lift() && s.view.OnClose != nil {
		s.view.OnClose()
	}
}

// Fit makes room for a body that has changed.
func (s *Shown) Fit() {
	s.view.scroll.Fit()
	s.view.Refresh()
}

// AllowPrimary lets the primary button react or not.
func (s *Shown) AllowPrimary(on bool) {
	if on {
		s.view.primary.Enable()
	} else {
		s.view.primary.Disable()
	}
}

// dialogView is the veil with the panel on it.
type dialogView struct {
	widget.BaseWidget
	Dialog
	shown              *Shown
	veil               box
	panel              panel
	title              *Text
	scroll             *Scroll
	body               fyne.CanvasObject
	primary, secondary *Button
	other              *Button
}

var _ fyne.Tappable = (*dialogView)(nil)
var _ desktop.Hoverable = (*dialogView)(nil)

func newDialogView(d Dialog) *dialogView {
	if d.Secondary == "" {
		d.Secondary = "Close"
		if d.Primary != "" {
			d.Secondary = "Cancel"
		}
	}
	if d.Body == nil {
		d.Body = VStack(0)
	}
	v := &dialogView{Dialog: d, veil: newBox(0), panel: newPanel(look.RadiusDialog)}
	v.title = NewText(d.Title, look.SerifSemiBold, look.Title, look.Ink)
	v.body = Pad(bleed, bleed, bleed, bleed, d.Body)
	v.scroll = NewScroll(v.body)
	v.secondary = NewButton(d.Secondary, func() { v.shown.Close() })
	v.primary = NewFilled(d.Primary, v.accept)
	v.primary.Hidden = d.Primary == ""
	v.other = NewButton(d.Other, v.acceptOther)
	v.other.Hidden = d.Other == ""
	if d.Danger {
		v.primary.Weight = Danger
	}
	v.ExtendBaseWidget(v)
	return v
}

func (v *dialogView) accept() {
	if v.Primary == "" {
		v.shown.Close()
		return
	}
	if v.primary.Disabled() || v.OnPrimary != nil && v.OnPrimary() {
		return
	}
	v.shown.Close()
}

func (v *dialogView) acceptOther() {
	v.OnOther()
	v.shown.Close()
}

// focusFirst puts the focus in the first thing of the body that can have it,
// otherwise on the button that Enter should press.
func (v *dialogView) focusFirst(c fyne.Canvas) {
	c.FocusNext()
	switch c.Focused() {
	case v.primary, v.secondary, v.other, nil:
		if v.Primary == "" || v.Danger {
			c.Focus(v.secondary)
		} else {
			c.Focus(v.primary)
		}
	}
	if field, ok := c.Focused().(interface{ AwaitKey() }); ok {
		field.AwaitKey()
	}
}

// typedKey has the keys that nothing inside wanted.
func (v *dialogView) typedKey(ev *fyne.KeyEvent) {
	if v.OnKey != nil && v.OnKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyEscape:
		v.shown.Close()
	case fyne.KeyReturn, fyne.KeyEnter:
		v.accept()
	case fyne.KeyPageUp:
		v.scroll.By(-v.scroll.Page())
	case fyne.KeyPageDown:
		v.scroll.By(v.scroll.Page())
	case fyne.KeyUp:
		v.scroll.By(-look.ControlHeight)
	case fyne.KeyDown:
		v.scroll.By(look.ControlHeight)
	}
}

// Tapped closes when the tap lies beside the panel and nothing can be lost.
func (v *dialogView) Tapped(ev *fyne.PointEvent) {
	at := ev.Position.Subtract(v.panel.Position())
	size := v.panel.Size()
	inside := at.X >= 0 && at.Y >= 0 && at.X < size.Width && at.Y < size.Height
	if v.TapOutside && !inside {
		v.shown.Close()
	}
}

// MouseIn keeps the pointer from what lies behind.
func (v *dialogView) MouseIn(*desktop.MouseEvent) {}

// MouseMoved does nothing.
func (v *dialogView) MouseMoved(*desktop.MouseEvent) {}

// MouseOut does nothing.
func (v *dialogView) MouseOut() {}

// CreateRenderer draws it.
func (v *dialogView) CreateRenderer() fyne.WidgetRenderer {
	r := &bare{
		w: v, layout: v.layout, refresh: v.paint,
		least: func() fyne.Size { return fyne.Size{} },
		objects: []fyne.CanvasObject{
			v.veil.Rectangle, v.panel.Container, v.title, v.scroll, v.other, v.secondary, v.primary,
		},
	}
	v.paint()
	return r
}

func (v *dialogView) paint() {
	v.veil.paint(v, look.Veil, "", 0)
	v.panel.show(v)
}

// layout centres the panel, as tall as its content or the window allows.
func (v *dialogView) layout(size fyne.Size) {
	cover(v.veil, size)
	width := v.Width
	if width == 0 {
		width = dialogWidth
	}
	width = min(width*max(look.Scale(v.Theme()), 1), size.Width-2*dialogMargin)
	inner := max(width-2*dialogPadding, 0)
	head := v.title.HeightFor(inner)
	foot := v.secondary.MinSize().Height
	bodyHeight := HeightFor(v.body, inner+2*bleed)
	fixed := 2*dialogPadding + head + 12 + dialogGap + foot - 2*bleed
	bodyHeight = max(min(bodyHeight, size.Height-2*dialogMargin-fixed), 0)

	height := fixed + bodyHeight
	at := fyne.NewPos((size.Width-width)/2, max((size.Height-height)*0.45, dialogMargin))
	v.panel.Move(at)
	v.panel.Resize(fyne.NewSize(width, height))

	x, y := at.X+dialogPadding, at.Y+dialogPadding
	v.title.Move(fyne.NewPos(x, y))
	v.title.Resize(fyne.NewSize(inner, head))
	y += head + 12 - bleed
	v.scroll.Move(fyne.NewPos(x-bleed, y))
	v.scroll.Resize(fyne.NewSize(inner+2*bleed, bodyHeight))
	y += bodyHeight - bleed + dialogGap
	v.placeButtons(x+inner, y)
	v.other.Move(fyne.NewPos(x, y))
	v.other.Resize(v.other.MinSize())
}

// placeButtons sets the buttons at the right, the primary last.
func (v *dialogView) placeButtons(right, y float32) {
	for _, b := range []*Button{v.primary, v.secondary} {
		if !b.Visible() {
			continue
		}
		m := b.MinSize()
		b.Move(fyne.NewPos(right-m.Width, y))
		b.Resize(m)
		right -= m.Width + 12
	}
}
