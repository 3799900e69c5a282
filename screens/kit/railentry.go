package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placard/screens/look"
)

// railEntry is one line of the rail.
type railEntry struct {
	press
	rail *Rail
	item RailItem
	on   bool
	cut  bool // the text ends in an ellipsis
}

func newRailEntry(r *Rail) *railEntry {
	e := &railEntry{rail: r}
	e.init(e, nil)
	return e
}

// MinSize is a line high; sections stand closer than screens.
func (e *railEntry) MinSize() fyne.Size {
	h := e.rail.line
	if h == 0 || e.item.Caption {
		h = px(e, railLine)
	}
	if e.item.Level > 0 && !e.item.Caption {
		h = px(e, 28)
	}
	return fyne.NewSize(38, h)
}

// TypedKey walks the rail with ↑ and ↓.
func (e *railEntry) TypedKey(ev *fyne.KeyEvent) {
	if !e.rail.walk(e, ev.Name) {
		e.press.TypedKey(ev)
	}
}

// FocusGained brings the entry into view.
func (e *railEntry) FocusGained() {
	e.tell()
	e.press.FocusGained()
}

func (e *railEntry) CreateRenderer() fyne.WidgetRenderer {
	r := &railEntryRenderer{
		e: e, ground: newBox(look.RadiusControl), state: newBox(look.RadiusControl), ring: newBox(look.RadiusControl),
		icon: canvas.NewImageFromResource(nil), done: canvas.NewImageFromResource(nil),
		text: NewLine("", look.Sans, look.Text, look.Ink), trailing: NewLine("", look.Sans, look.Caption, look.Muted),
	}
	r.trailing.Align = fyne.TextAlignTrailing
	r.Refresh()
	return r
}

type railEntryRenderer struct {
	e                   *railEntry
	ground, state, ring box
	icon, done          *canvas.Image
	text, trailing      *Text
}

func (r *railEntryRenderer) Layout(size fyne.Size) {
	cover(r.ground, size)
	cover(r.state, size)
	cover(r.ring, size)
	item := r.e.item
	side := iconSide(r.e)
	at := float32(10)
	if r.e.rail.compact {
		at = (size.Width - side) / 2
	}
	r.icon.Move(fyne.NewPos(at, (size.Height-side)/2))
	r.icon.Resize(fyne.NewSquareSize(side))
	compact := r.e.rail.compact
	r.text.Hidden, r.trailing.Hidden = compact, compact || item.Trailing == ""
	left := 10 + side + 12 + float32(max(item.Level-1, 0))*12
	right := size.Width - 8
	if item.Trailing != "" {
		w := r.trailing.NaturalWidth() + 1
		put(r.trailing, right-w, w, size.Height)
		right -= w + 8
	}
	if item.Done {
		tick := px(r.e, 16)
		x := min(left+r.text.NaturalWidth()+6, right-tick)
		r.done.Move(fyne.NewPos(x, (size.Height-tick)/2))
		r.done.Resize(fyne.NewSquareSize(tick))
		right = x - 2
	}
	r.done.Hidden = !item.Done || compact
	if item.Caption { // it stands near what it is the title of
		r.text.Resize(fyne.NewSize(max(right-left, 0), r.text.HeightFor(right-left)))
		r.text.Move(fyne.NewPos(left, size.Height-r.text.Size().Height-4))
	} else {
		put(r.text, left, max(right-left, 0), size.Height)
	}
	r.e.cut = r.text.Cut()
}

func (r *railEntryRenderer) MinSize() fyne.Size { return r.e.MinSize() }
func (r *railEntryRenderer) Destroy()           {}
func (r *railEntryRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.Rectangle, r.state.Rectangle, r.icon, r.text, r.done, r.trailing, r.ring.Rectangle}
}

func (r *railEntryRenderer) Refresh() {
	e := r.e
	face, size, colour := look.Sans, fyne.ThemeSizeName(look.Text), fyne.ThemeColorName(look.Ink)
	if e.item.Level > 0 || e.item.Faint {
		colour = look.Muted
	}
	if e.item.Caption {
		face, size = look.SansSemiBold, look.Caption
	}
	icon, tint := e.item.Icon, fyne.ThemeColorName(look.Muted)
	if e.item.Faint {
		tint = look.Border
	}
	ground := fyne.ThemeColorName("")
	if e.on {
		face, colour = look.SansSemiBold, look.Ink
		if e.item.Level == 0 {
			ground, icon, tint = look.Selection, e.item.Chosen, look.Primary
		}
	}
	r.ground.paint(e, ground, "", 0)
	r.state.paint(e, e.state(), "", 0)
	r.ring.ring(e, e.focused)
	r.icon.Hidden = e.item.Level > 0 || icon == ""
	if !r.icon.Hidden {
		setIcon(e, r.icon, icon, tint)
	}
	if e.item.Done {
		setIcon(e, r.done, look.IconCheck, look.Good)
	}
	r.text.Content, r.text.Style = e.item.Text, Style{face, size, colour}
	r.trailing.Content = e.item.Trailing
	r.text.Refresh()
	r.trailing.Refresh()
	r.Layout(e.Size())
	canvas.Refresh(e)
}
