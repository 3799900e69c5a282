package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placard/screens/look"
)

// Weight is how much a button stands out.
type Weight int

// The weights. One filled button stands on a screen.
const (
	Outlined Weight = iota
	Filled
	Quiet  // text alone, in primary
	Faint  // small secondary text alone, for where something comes from
	Danger // filled, in the colour of what goes wrong: it takes something away
)

// Button does something. Beside its text it can show an icon, a word of what
// follows ("in 4 days") and the key that does the same.
type Button struct {
	press
	Text   string
	Weight Weight
	Icon   look.IconName // before the text
	After  look.IconName // behind the text
	Aside  string        // secondary, at the right edge
	Key    string        // key cap at the right edge
	Height float32       // 0 is look.ControlHeight
	Wide   float32       // least width
	lone   bool          // the one thing to do in an empty state
}

// NewButton makes an outlined button.
func NewButton(text string, act func()) *Button {
	b := &Button{Text: text}
	b.init(b, act)
	return b
}

// NewFilled makes the screen's one filled button.
func NewFilled(text string, act func()) *Button {
	b := NewButton(text, act)
	b.Weight = Filled
	return b
}

// NewQuiet makes a button of text alone.
func NewQuiet(text string, act func()) *Button {
	b := NewButton(text, act)
	b.Weight = Quiet
	return b
}

// NewFaint makes a button of small secondary text.
func NewFaint(text string, act func()) *Button {
	b := NewButton(text, act)
	b.Weight = Faint
	return b
}

// bareSide is how far the text of a button without an edge stands in.
const bareSide = 6

// FlushLeft lets the text of a button without an edge begin where other words
// do: its side hangs over.
func FlushLeft(b *Button) *fyne.Container { return Pad(0, 0, 0, -bareSide, b) }

// FlushRight is FlushLeft for the right side.
func FlushRight(b *Button) *fyne.Container { return Pad(0, -bareSide, 0, 0, b) }

// With sets an icon before the text and returns the button.
func (b *Button) With(icon look.IconName) *Button {
	b.Icon = icon
	return b
}

// Set changes the text.
func (b *Button) Set(text string) {
	if b.Text != text {
		b.Text = text
		b.Refresh()
	}
}

// SetAct changes what the button does.
func (b *Button) SetAct(act func()) { b.act = act }

// NaturalWidth is the width that shows everything.
func (b *Button) NaturalWidth() float32 {
	w := measure(b.Theme(), b.Text, b.style()) + 2*b.side()
	side, gap := b.sign()
	if b.Icon != "" {
		w += side + gap
	}
	if b.After != "" {
		w += side + gap
	}
	if b.Aside != "" {
		w += measure(b.Theme(), b.Aside, b.asideStyle()) + 24
	}
	if b.Key != "" {
		w += NewKeyCap(b.Key).MinSize().Width + 8
	}
	return max(w, b.Wide)
}

// MinSize shows everything.
func (b *Button) MinSize() fyne.Size {
	h := b.Height
	if h == 0 {
		h = look.ControlHeight
	}
	if b.bare() && b.Height == 0 {
		h = 32
	}
	return fyne.NewSize(b.NaturalWidth(), grown(b, h))
}

func (b *Button) side() float32 {
	if b.bare() {
		return bareSide
	}
	return 18
}

// bare reports whether the button is text alone.
func (b *Button) bare() bool { return b.Weight == Quiet || b.Weight == Faint }

func (b *Button) style() Style {
	if b.Weight == Faint {
		return Style{look.Sans, look.Caption, look.Muted}
	}
	return Style{look.SansSemiBold, look.Text, b.foreground()}
}

// solid reports whether the ground is coloured.
func (b *Button) solid() bool { return b.Weight == Filled || b.Weight == Danger }

func (b *Button) asideStyle() Style {
	colour := fyne.ThemeColorName(look.Muted)
	if b.solid() {
		colour = look.OnPrimary
	}
	return Style{look.Sans, look.Caption, colour}
}

func (b *Button) foreground() fyne.ThemeColorName {
	switch {
	case b.disabled:
		return look.Muted
	case b.solid():
		return look.OnPrimary
	case b.Weight == Quiet:
		return look.Primary
	case b.Weight == Faint:
		return look.Muted
	}
	return look.Ink
}

// sign is the side and the gap of an icon.
func (b *Button) sign() (side, gap float32) {
	if b.Weight == Faint {
		return px(b, 14), 4
	}
	return iconSide(b), 8
}

// CreateRenderer draws it.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b.self)
	r := &buttonRenderer{
		b: b, ground: newFrame(look.RadiusControl), state: newBox(look.RadiusControl), ring: newBox(look.RadiusControl + 3),
		icon: canvas.NewImageFromResource(nil), after: canvas.NewImageFromResource(nil),
		text: NewLine("", look.SansSemiBold, look.Text, look.Ink), aside: NewLine("", look.Sans, look.Caption, look.Muted),
		key: NewKeyCap(""),
	}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	b           *Button
	ground      frame
	state, ring box
	icon, after *canvas.Image
	text, aside *Text
	key         *KeyCap
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	b := r.b
	cover(r.ground, size)
	cover(r.state, size)
	around(r.ring, size, 3)
	inner := r.contentWidth()
	x := (size.Width - inner) / 2
	right := size.Width - b.side()
	if b.Aside != "" || b.Key != "" {
		x = b.side()
	}
	x = r.putIcon(r.icon, b.Icon, x, size.Height)
	w := measure(b.Theme(), b.Text, b.style())
	put(r.text, x, w+1, size.Height)
	_, gap := b.sign()
	r.putIcon(r.after, b.After, x+w+gap, size.Height)
	if b.Key != "" {
		k := r.key.MinSize()
		r.key.Move(fyne.NewPos(right-k.Width, (size.Height-k.Height)/2))
		r.key.Resize(k)
		right -= k.Width + 8
	}
	if b.Aside != "" {
		w := measure(b.Theme(), b.Aside, b.asideStyle())
		put(r.aside, right-w, w+1, size.Height)
	}
}

func (r *buttonRenderer) contentWidth() float32 {
	w := measure(r.b.Theme(), r.b.Text, r.b.style())
	side, gap := r.b.sign()
	if r.b.Icon != "" {
		w += side + gap
	}
	if r.b.After != "" {
		w += side + gap
	}
	return w
}

// putIcon places an icon at x and returns where the next thing begins.
func (r *buttonRenderer) putIcon(icon *canvas.Image, name look.IconName, x, height float32) float32 {
	if name == "" {
		icon.Hide()
		return x
	}
	icon.Show()
	side, gap := r.b.sign()
	icon.Move(fyne.NewPos(x, (height-side)/2))
	icon.Resize(fyne.NewSquareSize(side))
	return x + side + gap
}

// put places a text in the middle of a height.
func put(t *Text, x, width, height float32) {
	h := t.HeightFor(width)
	t.Move(fyne.NewPos(x, (height-h)/2))
	t.Resize(fyne.NewSize(width, h))
}

func (r *buttonRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *buttonRenderer) Destroy()           {}
func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.Container, r.state.Rectangle, r.icon, r.text, r.after, r.aside, r.key, r.ring.Rectangle}
}

func (r *buttonRenderer) Refresh() {
	b := r.b
	switch {
	case b.solid() && b.disabled:
		r.ground.paint(b, look.Line, "")
	case b.Weight == Danger:
		r.ground.paint(b, look.Wrong, "")
	case b.Weight == Filled:
		r.ground.paint(b, look.Primary, "")
	case b.Weight == Outlined:
		r.ground.paint(b, look.Surface, look.Border)
	default:
		r.ground.paint(b, "", "")
	}
	r.state.paint(b, b.state(), "", 0)
	r.ring.ring(b, b.focused)
	for icon, name := range map[*canvas.Image]look.IconName{r.icon: b.Icon, r.after: b.After} {
		if name != "" {
			setIcon(b, icon, name, b.foreground())
		}
	}
	r.text.Style, r.text.Content = b.style(), b.Text
	r.text.Refresh()
	r.aside.Style, r.aside.Content = b.asideStyle(), b.Aside
	r.aside.Refresh()
	r.aside.Hidden = b.Aside == ""
	r.key.text.Content, r.key.on, r.key.Hidden = b.Key, b.solid(), b.Key == ""
	r.key.Refresh()
	r.Layout(b.Size())
	canvas.Refresh(b)
}
