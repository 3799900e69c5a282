package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placard/screens/look"
)

// Standing is how an option stands: open to be chosen, or settled.
type Standing int

// The standings. Each has a shape or a word of its own beside its colour.
const (
	Open   Standing = iota
	Picked          // chosen for the moment
	Right           // with a tick
	Wrong           // with a cross
	Faded           // settled and of no concern
)

// Option is one of several answers, or a piece that is moved or matched: a key,
// a text that wraps, and when it is settled how it stands and a word on that.
type Option struct {
	press
	Key      string // key cap at the left, empty for none
	Text     string
	Face     look.Face
	TextSize fyne.ThemeSizeName
	Note     string // under the text
	Aside    string // a letter or two at the right; room for it and a sign is kept from the start
	MaxLines int    // of the text, 0 is no limit
	Least    float32
	Standing Standing
	Cursor   bool // the keys are on it
}

const (
	optionSide = 14
	optionGap  = 12
	optionAir  = 11 // above and below the text
	capRoom    = 22 // of a key cap, so that texts begin under each other
)

// NewOption makes an option; act is called when it is chosen.
func NewOption(key, text string, act func()) *Option {
	o := &Option{Key: key, Text: text, Face: look.Serif, TextSize: look.Reading, Least: look.RowHeight}
	o.init(o, act)
	return o
}

// Set shows another standing, with a note.
func (o *Option) Set(s Standing, note string) {
	if o.Standing != s || o.Note != note {
		o.Standing, o.Note = s, note
		o.Refresh()
	}
}

func (o *Option) text() *Text {
	t := NewText(o.Text, o.Face, o.TextSize, look.Ink)
	t.MaxLines = o.MaxLines
	return t
}

// sides are what is left of the text and right of it.
func (o *Option) sides() (left, right float32) {
	left, right = optionSide, optionSide
	if o.Key != "" {
		left += max(NewKeyCap(o.Key).MinSize().Width, px(o, capRoom)) + optionGap
	}
	if _, _, ok := o.sign(); ok || o.Aside != "" {
		right += iconSide(o) + 8
	}
	if o.Aside != "" {
		right += px(o, capRoom)
	}
	return left, right
}

// sign is the icon of the standing.
func (o *Option) sign() (look.IconName, fyne.ThemeColorName, bool) {
	switch o.Standing {
	case Right:
		return look.IconCheckCircle, look.Good, true
	case Wrong:
		return look.IconX, look.Wrong, true
	}
	return look.IconX, look.Muted, false
}

// HeightFor is the height at a width.
func (o *Option) HeightFor(width float32) float32 {
	left, right := o.sides()
	h := o.text().HeightFor(max(width-left-right, 20)) + 2*optionAir
	if o.Note != "" {
		h += Small(o.Note).HeightFor(max(width-left-right, 20))
	}
	return max(h, px(o, o.Least))
}

// NaturalWidth shows the text in one line.
func (o *Option) NaturalWidth() float32 {
	left, right := o.sides()
	return o.text().NaturalWidth() + left + right + 1
}

// MinSize leaves room for a word.
func (o *Option) MinSize() fyne.Size {
	const least = 120
	return fyne.NewSize(least, o.HeightFor(max(o.Size().Width, least)))
}

// CreateRenderer draws it.
func (o *Option) CreateRenderer() fyne.WidgetRenderer {
	r := &optionRenderer{
		o: o, ground: newFrame(look.RadiusControl), state: newBox(look.RadiusControl), ring: newBox(look.RadiusControl + 3),
		key: NewKeyCap(""), icon: canvas.NewImageFromResource(nil),
		text: NewText("", look.Serif, look.Reading, look.Ink), note: Small(""), aside: NewLine("", look.SansSemiBold, look.Text, look.Muted),
	}
	r.Refresh()
	LayAnew(r, o.Size())
	return r
}

type optionRenderer struct {
	o           *Option
	ground      frame
	state, ring box
	key         *KeyCap
	icon        *canvas.Image
	text, note  *Text
	aside       *Text
}

func (r *optionRenderer) Layout(size fyne.Size) {
	if size.Width <= 0 { // not laid out yet
		return
	}
	cover(r.ground, size)
	cover(r.state, size)
	around(r.ring, size, 3)
	left, right := r.o.sides()
	w := max(size.Width-left-right, 20)
	h, low := r.text.HeightFor(w), float32(0)
	if r.o.Note != "" {
		low = r.note.HeightFor(w)
	}
	y := (size.Height - h - low) / 2
	r.text.Move(fyne.NewPos(left, y))
	r.text.Resize(fyne.NewSize(w, h))
	r.note.Move(fyne.NewPos(left, y+h))
	r.note.Resize(fyne.NewSize(w, low))
	k := r.key.MinSize()
	r.key.Move(fyne.NewPos(optionSide+max(px(r.o, capRoom)-k.Width, 0)/2, (size.Height-k.Height)/2))
	r.key.Resize(k)
	side := iconSide(r.o)
	r.icon.Move(fyne.NewPos(size.Width-optionSide-side, (size.Height-side)/2))
	r.icon.Resize(fyne.NewSquareSize(side))
	put(r.aside, size.Width-right+8, px(r.o, capRoom), size.Height)
}

func (r *optionRenderer) MinSize() fyne.Size { return r.o.MinSize() }
func (r *optionRenderer) Destroy()           {}
func (r *optionRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.Container, r.state.Rectangle, r.key, r.text, r.note, r.aside, r.icon, r.ring.Rectangle}
}

func (r *optionRenderer) Refresh() {
	o := r.o
	ground, edge, ink := fyne.ThemeColorName(look.Surface), fyne.ThemeColorName(look.Border), fyne.ThemeColorName(look.Ink)
	switch o.Standing {
	case Picked:
		ground, edge = look.Selection, look.Primary
	case Right:
		edge = look.Good
	case Wrong:
		edge = look.Wrong
	case Faded:
		ground, edge, ink = look.Paper, look.Line, look.Muted
	}
	r.ground.paint(o.self, ground, edge)
	r.state.paint(o.self, o.state(), "", 0)
	r.ring.ring(o.self, o.focused || o.Cursor)
	r.key.text.Set(o.Key)
	r.key.Hidden = o.Key == ""
	r.key.Refresh()
	r.text.Content, r.text.MaxLines, r.text.Style = o.Text, o.MaxLines, Style{o.Face, o.TextSize, ink}
	r.text.Refresh()
	r.note.Content, r.note.Hidden = o.Note, o.Note == ""
	r.note.Refresh()
	r.aside.Content = o.Aside
	r.aside.Refresh()
	name, colour, ok := o.sign()
	r.icon.Hidden = !ok
	if ok {
		setIcon(o.self, r.icon, name, colour)
	}
	r.Layout(o.Size())
	canvas.Refresh(o.self)
}

// Piece is an option that can be dragged up and down as well.
type Piece struct {
	Option
	OnDrag func(dy float32) // how far from where it was taken up, down if positive
	OnDrop func()
	moved  float32
}

var _ fyne.Draggable = (*Piece)(nil)

// NewPiece makes a piece; act is called when it is tapped.
func NewPiece(key, text string, act func()) *Piece {
	p := &Piece{Option: Option{Key: key, Text: text, Face: look.Serif, TextSize: look.Reading, Least: look.RowHeight}}
	p.init(p, act)
	return p
}

// Dragged follows the pointer.
func (p *Piece) Dragged(ev *fyne.DragEvent) {
	if p.OnDrag != nil && !p.disabled {
		p.moved += ev.Dragged.DY
		p.OnDrag(p.moved)
	}
}

// DragEnd lets go.
func (p *Piece) DragEnd() {
	p.moved = 0
	if p.OnDrop != nil && !p.disabled {
		p.OnDrop()
	}
}
