package reader

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/app/search"
	"placard/screens/kit"
	"placard/screens/look"
)

// findBar is the field to find words with: how many there are, the way from one
// to the next and to those in other sections, and what is gone through.
type findBar struct {
	widget.BaseWidget
	f       *finder
	entry   *kit.Entry
	count   *kit.Text
	choices []choice
	away    *kit.Button
	content *fyne.Container
}

// choice is something to choose in the bar, with a key of its own.
type choice struct {
	tick *kit.Toggle
	key  fyne.KeyName
	take func(on bool)
}

const findPad = 8

// tickSide brings the boxes under the field's edge: room around them reacts.
const tickSide = -5

func newFindBar(f *finder) *findBar {
	b := &findBar{f: f, entry: kit.NewSearch("Find"), count: kit.NewLine("", look.Sans, look.Caption, look.Muted)}
	b.entry.OnChanged = func(string) { f.search() }
	b.entry.OnKey = b.key
	b.entry.OnShortcut = b.shortcut
	b.entry.OnEscape = func() { f.close() }
	b.away = kit.NewQuiet("", f.goAway)
	b.away.After = look.IconArrowRight
	line := kit.HStack(2, kit.Grow(b.entry), kit.Pad(0, 4, 0, 8, b.count),
		kit.NewIconButton(look.IconCaretUp, "Previous place", func() { f.step(-1) }),
		kit.NewIconButton(look.IconCaretDown, "Next place", func() { f.step(1) }),
		kit.NewIconButton(look.IconX, "Close", func() { f.close() }))
	ticks := kit.Flow(0)
	b.choose("Whole report", fyne.KeyR, f.setWhole)
	b.choose("Whole words", fyne.KeyW, func(on bool) { f.setHow(search.How{WholeWords: on, MatchCase: f.how.MatchCase}) })
	b.choose("Match case", fyne.KeyC, func(on bool) { f.setHow(search.How{MatchCase: on, WholeWords: f.how.WholeWords}) })
	for _, c := range b.choices {
		ticks.Add(c.tick)
	}
	b.content = kit.VStack(2, line, kit.Pad(0, 0, 0, tickSide, ticks), kit.HStack(0, b.away, kit.Space()))
	b.ExtendBaseWidget(b)
	return b
}

// choose adds something to choose.
func (b *findBar) choose(text string, key fyne.KeyName, take func(bool)) {
	tick := kit.NewTick(text, take)
	tick.SetTip(text + "  " + choiceKeys(key))
	b.choices = append(b.choices, choice{tick, key, take})
}

// shortcut takes the keys of what there is to choose.
func (b *findBar) shortcut(s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok || custom.Modifier != choiceModifier() {
		return false
	}
	for _, c := range b.choices {
		if c.key == custom.KeyName {
			c.tick.Set(!c.tick.On)
			c.take(c.tick.On)
			return true
		}
	}
	return false
}

// choiceModifier is held with the key of a choice. Option alone types letters on
// macOS.
func choiceModifier() fyne.KeyModifier {
	if runtime.GOOS == "darwin" {
		return fyne.KeyModifierAlt | fyne.KeyModifierSuper
	}
	return fyne.KeyModifierAlt
}

// choiceKeys is the key of a choice as people write it.
func choiceKeys(key fyne.KeyName) string {
	if runtime.GOOS == "darwin" {
		return "⌥⌘" + string(key)
	}
	return "Alt+" + string(key)
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
