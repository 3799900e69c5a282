package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// MenuItem is a line of a menu.
type MenuItem struct {
	Icon      look.IconName
	Text      string
	Key       string // the shortcut that does the same, as people write it
	Ticked    bool   // the present choice
	Disabled  bool
	Separator bool // a hairline instead of a line of text
	Run       func()
}

func (m MenuItem) usable() bool { return !m.Disabled && !m.Separator }

// Menu is a menu on the screen.
type Menu struct{ over *over }

// Close takes the menu away.
func (m *Menu) Close() { m.over.lift() }

// ShowMenu shows a menu below an object, or above it where there is no room.
// It is walked with ↑ ↓ Home End and first letters; Enter and Space choose, Esc
// and a tap beside it close.
func ShowMenu(c fyne.Canvas, anchor fyne.CanvasObject, items []MenuItem) *Menu {
	return showMenu(c, spot(anchor), anchor.Size(), 0, items)
}

// ShowMenuAt shows a menu at a point of the window, for a secondary tap.
func ShowMenuAt(c fyne.Canvas, at fyne.Position, items []MenuItem) *Menu {
	return showMenu(c, at, fyne.Size{}, 0, items)
}

func showMenu(c fyne.Canvas, at fyne.Position, size fyne.Size, least float32, items []MenuItem) *Menu {
	m := &Menu{}
	v := newMenuView(items, m.Close)
	v.at, v.size, v.least = at, size, least
	m.over = layOver(c, v, v.typedKey, v.typedRune)
	v.start()
	return m
}

// menuView is the whole window while the menu is open, so that a tap anywhere
// else closes it.
type menuView struct {
	widget.BaseWidget
	at      fyne.Position // the anchor
	size    fyne.Size
	least   float32 // width
	items   []MenuItem
	rows    []*menuRow
	panel   panel
	list    *fyne.Container
	scroll  *Scroll
	pointed int  // index of an item, -1 for none
	keyed   bool // pointed at with keys
	close   func()
}

var _ fyne.Tappable = (*menuView)(nil)

const (
	menuPad   = 6 // from the panel's edge to the lines
	menuRing  = 4 // of it within the scroller, for the focus ring
	menuGap   = 4 // from the anchor
	menuLeast = 180
)

func newMenuView(items []MenuItem, closing func()) *menuView {
	v := &menuView{items: items, panel: newPanel(look.RadiusControl + 2), pointed: -1, close: closing}
	signs := false
	for _, item := range items {
		signs = signs || item.Icon != "" || item.Ticked
	}
	v.list = VStack(0)
	for i, item := range items {
		row := newMenuRow(v, i, item, signs)
		v.rows = append(v.rows, row)
		v.list.Add(row)
	}
	v.scroll = NewScroll(Pad(menuRing, menuRing, menuRing, menuRing, v.list))
	v.ExtendBaseWidget(v)
	return v
}

// start points at the present choice, otherwise at the first.
func (v *menuView) start() {
	for i, item := range v.items {
		if item.Ticked && item.usable() {
			v.point(i, true)
			return
		}
	}
	v.point(v.next(-1, 1), true)
	v.keyed = false
	v.repaint()
}

// next is the next usable item in a direction, going round; -1 if there is
// none.
func (v *menuView) next(from, step int) int {
	n := len(v.items)
	for k := 1; k <= n; k++ {
		if i := ((from+k*step)%n + n) % n; v.items[i].usable() {
			return i
		}
	}
	return -1
}

func (v *menuView) point(i int, keyed bool) {
	v.pointed, v.keyed = i, keyed
	v.repaint()
	if i >= 0 && keyed {
		r := v.rows[i]
		v.scroll.Reveal(r.Position().Y, r.Size().Height+2*menuRing)
	}
}

func (v *menuView) repaint() {
	for _, r := range v.rows {
		r.Refresh()
	}
}

func (v *menuView) typedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		v.close()
	case fyne.KeyDown:
		v.point(v.next(v.pointed, 1), true)
	case fyne.KeyUp:
		v.point(v.next(max(v.pointed, 0), -1), true)
	case fyne.KeyHome:
		v.point(v.next(-1, 1), true)
	case fyne.KeyEnd:
		v.point(v.next(0, -1), true)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		v.run(v.pointed)
	}
}

// typedRune goes to the next item that begins with a letter.
func (v *menuView) typedRune(r rune) {
	n, letter := len(v.items), string(unicode.ToLower(r))
	if letter == " " {
		return // of the space key, which opened the menu
	}
	for k := 1; k <= n; k++ {
		i := (v.pointed + k + n) % n
		if v.items[i].usable() && strings.HasPrefix(strings.ToLower(v.items[i].Text), letter) {
			v.point(i, true)
			return
		}
	}
}

// run closes the menu, then does what the item says.
func (v *menuView) run(i int) {
	if i < 0 || !v.items[i].usable() {
		return
	}
	v.close()
	if v.items[i].Run != nil {
		v.items[i].Run()
	}
}

// Tapped closes; taps on a line are the line's.
func (v *menuView) Tapped(ev *fyne.PointEvent) {
	at, size := ev.Position.Subtract(v.panel.Position()), v.panel.Size()
	if at.X < 0 || at.Y < 0 || at.X >= size.Width || at.Y >= size.Height {
		v.close()
	}
}

// TappedSecondary closes as well.
func (v *menuView) TappedSecondary(ev *fyne.PointEvent) { v.Tapped(ev) }

// CreateRenderer draws it.
func (v *menuView) CreateRenderer() fyne.WidgetRenderer {
	v.panel.show(v)
	return &bare{
		w: v, layout: v.layout, least: func() fyne.Size { return fyne.Size{} },
		refresh: func() { v.panel.show(v) },
		objects: []fyne.CanvasObject{v.panel.Container, v.scroll},
	}
}

// layout hangs the panel on its anchor: below it if it fits, else above it, else
// as far below as it is whole, over the anchor, and scrolling only where the
// window is too low; from its left edge if it fits, else to its right edge.
func (v *menuView) layout(size fyne.Size) {
	width := min(max(natural(v.list)+2*menuPad, menuLeast, v.least), size.Width-2*edge)
	height := HeightFor(v.list, width-2*menuPad) + 2*menuPad
	below := size.Height - edge - (v.at.Y + v.size.Height + menuGap)
	above := v.at.Y - menuGap - edge
	y := v.at.Y + v.size.Height + menuGap
	switch {
	case height <= below:
	case height <= above:
		y = v.at.Y - menuGap - height
	default:
		height = min(height, size.Height-2*edge)
		y = within(y, height, size.Height, edge)
	}
	x := v.at.X
	if x+width > size.Width-edge {
		x = v.at.X + v.size.Width - width
	}
	x = within(x, width, size.Width, edge)
	v.panel.Move(fyne.NewPos(x, y))
	v.panel.Resize(fyne.NewSize(width, height))
	inset := float32(menuPad - menuRing)
	v.scroll.Move(fyne.NewPos(x+inset, y+inset))
	v.scroll.Resize(fyne.NewSize(width-2*inset, max(height-2*inset, 0)))
}
