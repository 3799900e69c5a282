package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// findBar is the field to find words with: how many there are, the way from one
// to the next, and to those in other sections.
type findBar struct {
	widget.BaseWidget
	f       *finder
	entry   *kit.Entry
	count   *kit.Text
	away    *kit.Button
	content *fyne.Container
}

const findPad = 8

func newFindBar(f *finder) *findBar {
	b := &findBar{f: f, entry: kit.NewSearch("Find in this section"), count: kit.Small("")}
	b.count.Align = fyne.TextAlignTrailing
	b.entry.OnChanged = func(string) { f.search() }
	b.entry.OnKey = b.key
	b.entry.OnEscape = func() { f.close() }
	b.away = kit.NewQuiet("", f.goAway)
	b.away.After = look.IconArrowRight
	line := kit.HStack(2, kit.Grow(b.entry), kit.Fixed(72, b.count),
		kit.NewIconButton(look.IconCaretUp, "Previous place", func() { f.step(-1) }),
		kit.NewIconButton(look.IconCaretDown, "Next place", func() { f.step(1) }),
		kit.NewIconButton(look.IconX, "Close", func() { f.close() }))
	b.content = kit.VStack(2, line, kit.HStack(0, b.away, kit.Space()))
	b.ExtendBaseWidget(b)
	return b
}

// key takes the keys that lead from place to place.
func (b *findBar) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF3:
		b.f.step(shift())
	case fyne.KeyDown:
		b.f.step(1)
	case fyne.KeyUp:
		b.f.step(-1)
	default:
		return false
	}
	return true
}

// say shows what has been found.
func (b *findBar) say(count, elsewhere string) {
	b.count.Set(count)
	b.away.Set(elsewhere)
	b.away.Hidden = elsewhere == ""
	b.content.Refresh()
}

// focus puts the cursor into the field, with what is in it selected.
func (b *findBar) focus(c fyne.Canvas) {
	if c == nil {
		return
	}
	c.Focus(b.entry)
	b.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// blur takes the focus from the bar.
func (b *findBar) blur(c fyne.Canvas) {
	if c != nil && c.Focused() != nil {
		c.Unfocus()
	}
}

// HeightFor is the height at a width.
func (b *findBar) HeightFor(width float32) float32 {
	return kit.HeightFor(b.content, width-2*findPad) + 2*findPad
}

// MinSize fits the content.
func (b *findBar) MinSize() fyne.Size {
	m := b.content.MinSize()
	return fyne.NewSize(m.Width+2*findPad, m.Height+2*findPad)
}

// CreateRenderer is called by the toolkit.
func (b *findBar) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &findBarRenderer{b: b, ground: &canvas.Rectangle{CornerRadius: look.RadiusCard, StrokeWidth: 1}}
	r.Refresh()
	return r
}

type findBarRenderer struct {
	b      *findBar
	ground *canvas.Rectangle
}

func (r *findBarRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.b.content.Move(fyne.NewPos(findPad, findPad))
	r.b.content.Resize(fyne.NewSize(size.Width-2*findPad, size.Height-2*findPad))
}

func (r *findBarRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *findBarRenderer) Destroy()           {}
func (r *findBarRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.b.content}
}

func (r *findBarRenderer) Refresh() {
	b := r.b
	r.ground.FillColor = theme.ColorForWidget(look.Surface, b)
	r.ground.StrokeColor = theme.ColorForWidget(look.Line, b)
	r.ground.Shadow = canvas.Shadow{Color: theme.ColorForWidget(look.Shadow, b), BlurRadius: 16, Offset: fyne.NewPos(0, 4)}
	r.Layout(b.Size())
	canvas.Refresh(b)
}
