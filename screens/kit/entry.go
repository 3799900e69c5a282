package kit

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Entry is a field of one line. Unlike the toolkit's it gives keys and
// shortcuts that mean nothing to a field on to the window, so that Ctrl+K works
// while typing and Enter accepts a dialog.
type Entry struct {
	widget.Entry
	// OnKey sees every key first and says whether it took it: a list under the
	// field is walked with ↑ and ↓ in this way.
	OnKey func(*fyne.KeyEvent) bool
	// OnShortcut sees every shortcut first and says whether it took it.
	OnShortcut func(fyne.Shortcut) bool
	// OnEscape is called for Esc; without it the field loses the focus.
	OnEscape func()
	// TakesTab gives Tab to OnKey instead of moving on to the next thing.
	TakesTab bool
	// OnFocus is told when the field gains and loses the focus.
	OnFocus func(focused bool)

	self    fyne.Widget // the widget that embeds it
	focused bool
	scroll  *Scroll // that it lies in, nil if in none
	late    bool    // the next character belongs to a key pressed elsewhere
}

// fieldPadding is what the toolkit's field leaves above and below its text,
// border included.
const fieldPadding = 11

// NewEntry makes a field. The placeholder stands in it while it is empty.
func NewEntry(placeholder string) *Entry {
	e := &Entry{}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.PlaceHolder = placeholder
	e.init(e)
	return e
}

// NewSearch makes a field with a magnifying glass before its text.
func NewSearch(placeholder string) *Entry {
	e := NewEntry(placeholder)
	e.Icon = look.IconIn(look.IconMagnifyingGlass, look.Muted)
	return e
}

// Clear empties the field, and reports whether something stood in it. A list that
// is filtered by it does so on Esc.
func (e *Entry) Clear() bool {
	if e.Text == "" {
		return false
	}
	e.SetText("")
	return true
}

func (e *Entry) init(self fyne.Widget) {
	e.self = self
	e.ExtendBaseWidget(self)
}

// MinSize is at least a control's height.
func (e *Entry) MinSize() fyne.Size {
	m := e.Entry.MinSize()
	return fyne.NewSize(m.Width, max(m.Height, grown(e, look.ControlHeight)))
}

// NaturalWidth is a comfortable width for a name or an address.
func (e *Entry) NaturalWidth() float32 { return max(280*look.Scale(e.Theme()), e.MinSize().Width) }

// FocusGained shows the focus ring.
func (e *Entry) FocusGained() {
	e.focused, e.late = true, false
	e.Entry.FocusGained()
	e.scroll.seen(e.self)
	if e.OnFocus != nil {
		e.OnFocus(true)
	}
}

func (e *Entry) scrolledBy(s *Scroll) { e.scroll = s }

// FocusLost hides it.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	if e.OnFocus != nil {
		e.OnFocus(false)
	}
}

// AwaitKey drops characters until a key is pressed in the field. A key that
// opens a form (Space on a button) is followed by its character, which the
// field in focus by then would get.
func (e *Entry) AwaitKey() { e.late = true }

// KeyDown is called before a key's character arrives.
func (e *Entry) KeyDown(ev *fyne.KeyEvent) {
	e.late = false
	e.Entry.KeyDown(ev)
}

// TypedRune types a character.
func (e *Entry) TypedRune(r rune) {
	if !e.late {
		e.Entry.TypedRune(r)
	}
}

// AcceptsTab reports whether Tab is a key like others.
func (e *Entry) AcceptsTab() bool { return e.TakesTab || e.Entry.AcceptsTab() }

// TypedKey types, or gives the key to whom it concerns.
func (e *Entry) TypedKey(ev *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(ev) {
		return
	}
	switch ev.Name {
	case fyne.KeyEscape:
		e.escape(ev)
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.MultiLine || e.OnSubmitted != nil {
			e.Entry.TypedKey(ev)
		} else {
			passKey(e.self, ev)
		}
	default:
		if isFunctionKey(ev.Name) {
			passKey(e.self, ev)
			return
		}
		e.Entry.TypedKey(ev)
	}
}

// escape leaves the field. In a dialog Esc is the dialog's as well.
func (e *Entry) escape(ev *fyne.KeyEvent) {
	c := canvasOf(e.self)
	switch {
	case e.OnEscape != nil:
		e.OnEscape()
	case c != nil && c.Overlays().Top() != nil:
		passKey(e.self, ev)
	case c != nil:
		c.Unfocus()
	}
}

func isFunctionKey(name fyne.KeyName) bool {
	return len(name) > 1 && name[0] == 'F' && name[1] >= '1' && name[1] <= '9'
}

// TypedShortcut edits with the shortcuts of a field and gives all others to the
// window.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if e.OnShortcut != nil && e.OnShortcut(s) {
		return
	}
	if e.MultiLine && isCtrlEnter(s) {
		e.done()
		return
	}
	if key := toEdge(s, runtime.GOOS); key != "" {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: key})
		return
	}
	if ofField(s, runtime.GOOS) {
		e.Entry.TypedShortcut(s)
		return
	}
	passShortcut(canvasOf(e.self), s)
}

// done ends writing where Enter begins a line: it is the Enter of the dialog that
// the field stands in, and otherwise leaves the field as Esc does.
func (e *Entry) done() {
	if c := canvasOf(e.self); c != nil && c.Overlays().Top() != nil {
		passKey(e.self, &fyne.KeyEvent{Name: fyne.KeyReturn})
		return
	}
	e.escape(&fyne.KeyEvent{Name: fyne.KeyEscape})
}

// isCtrlEnter reports whether a shortcut is Ctrl+Enter.
func isCtrlEnter(s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	return ok && custom.Modifier == fyne.KeyModifierShortcutDefault &&
		(custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter)
}

// toEdge is the key by which the toolkit's field goes to the beginning or the
// end of all its text, for the shortcuts that mean this; empty for others.
func toEdge(s fyne.Shortcut, system string) fyne.KeyName {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return ""
	}
	first, last, with := fyne.KeyHome, fyne.KeyEnd, fyne.KeyModifierControl
	if system == "darwin" {
		first, last, with = fyne.KeyUp, fyne.KeyDown, fyne.KeyModifierSuper
	}
	switch {
	case custom.Modifier&^fyne.KeyModifierShift != with:
		return ""
	case custom.KeyName == first:
		return fyne.KeyPageUp
	case custom.KeyName == last:
		return fyne.KeyPageDown
	}
	return ""
}

// ofField reports whether the toolkit's field knows a shortcut: the clipboard,
// undo and redo, and moving or deleting by words.
func ofField(s fyne.Shortcut, system string) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		return true
	}
	word := fyne.KeyModifierControl
	if system == "darwin" {
		word = fyne.KeyModifierAlt
	}
	modifier := custom.Modifier &^ fyne.KeyModifierShift
	switch custom.KeyName {
	case fyne.KeyLeft, fyne.KeyRight:
		return modifier == word || system == "darwin" && custom.Modifier == fyne.KeyModifierSuper
	case fyne.KeyBackspace, fyne.KeyDelete:
		return custom.Modifier == word
	}
	return false
}

// passShortcut gives a shortcut to the window.
func passShortcut(c fyne.Canvas, s fyne.Shortcut) {
	if window, ok := c.(fyne.Shortcutable); ok {
		window.TypedShortcut(s)
	}
}

// CreateRenderer draws the toolkit's field, which takes our colours by name, on
// a ground of ours and with our focus ring over it.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := &entryRenderer{
		WidgetRenderer: e.Entry.CreateRenderer(), e: e, ground: newFrame(look.RadiusControl), ring: newBox(look.RadiusControl),
	}
	r.ground.paint(e, look.Surface, look.Border)
	r.ring.ring(e, e.focused)
	LayAnew(r, e.Size())
	return r
}

type entryRenderer struct {
	fyne.WidgetRenderer
	e      *Entry
	ground frame
	ring   box
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	cover(r.ground, size)
	cover(r.ring, size)
	r.placeIcon()
}

// placeIcon sets the icon beside the first line's middle; the toolkit sets it
// at the top whatever the text's size.
func (r *entryRenderer) placeIcon() {
	th := r.e.Theme()
	line := fyne.MeasureText("M", th.Size(look.Text), fyne.TextStyle{}).Height
	for _, o := range r.WidgetRenderer.Objects() {
		if icon, ok := o.(*canvas.Image); ok {
			icon.Move(fyne.NewPos(icon.Position().X, fieldPadding+(line-icon.Size().Height)/2))
		}
	}
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	objects := append([]fyne.CanvasObject{r.ground.Container}, ungrounded(r.WidgetRenderer.Objects())...)
	return append(objects, r.ring.Rectangle)
}

func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.ground.paint(r.e, look.Surface, look.Border)
	r.ring.ring(r.e, r.e.focused)
	r.ring.CornerRadius = look.RadiusControl
	canvas.Refresh(r.e.self)
}
