package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placard/screens/look"
)

// Toggle is an icon that is on or off, with a text beside it if it has one: a
// tick, a bookmark, a choice among several. The shape changes as well as the
// colour.
type Toggle struct {
	press
	Text    string
	On      bool
	onIcon  look.IconName
	offIcon look.IconName
	colour  fyne.ThemeColorName // when on
	tell    func(bool)
}

// NewTick is a box to tick.
func NewTick(text string, tell func(bool)) *Toggle {
	return newToggle(text, look.IconSquare, look.IconCheckSquareFill, look.Good, tell)
}

// NewBookmark is a bookmark.
func NewBookmark(text string, tell func(bool)) *Toggle {
	return newToggle(text, look.IconBookmarkSimple, look.IconBookmarkSimpleFill, look.Bookmark, tell)
}

// NewStar is a star, on what is important.
func NewStar(text string, tell func(bool)) *Toggle {
	return newToggle(text, look.IconStar, look.IconStarFill, look.Bookmark, tell)
}

// NewChoice is one choice among several; it is not turned off by pressing it.
func NewChoice(text string, choose func()) *Toggle {
	t := newToggle(text, look.IconCircle, look.IconRadioButton, look.Primary, nil)
	t.act = choose
	return t
}

func newToggle(text string, off, on look.IconName, colour fyne.ThemeColorName, tell func(bool)) *Toggle {
	t := &Toggle{Text: text, offIcon: off, onIcon: on, colour: colour, tell: tell}
	t.init(t, t.flip)
	return t
}

func (t *Toggle) flip() {
	t.Set(!t.On)
	if t.tell != nil {
		t.tell(t.On)
	}
}

// Set shows it on or off without telling.
func (t *Toggle) Set(on bool) { t.set(&t.On, on) }

// NaturalWidth is the icon's and the text's.
func (t *Toggle) NaturalWidth() float32 {
	if t.Text == "" {
		return reach(t)
	}
	return reach(t) + measure(t.Theme(), t.Text, t.style()) + 8
}

// HeightFor is the height at a width; a long text wraps.
func (t *Toggle) HeightFor(width float32) float32 {
	if t.Text == "" {
		return reach(t)
	}
	text := NewText(t.Text, look.Sans, look.Text, look.Ink)
	return max(text.HeightFor(max(width-reach(t)-8, 20))+8, reach(t))
}

// MinSize leaves room for a word.
func (t *Toggle) MinSize() fyne.Size {
	w := reach(t)
	if t.Text != "" {
		w += 48
	}
	return fyne.NewSize(w, t.HeightFor(max(t.Size().Width, w)))
}

func (t *Toggle) style() Style { return Style{look.Sans, look.Text, look.Ink} }

// CreateRenderer draws it.
func (t *Toggle) CreateRenderer() fyne.WidgetRenderer {
	r := &toggleRenderer{
		t: t, state: newBox(look.RadiusControl), ring: newBox(look.RadiusControl),
		icon: canvas.NewImageFromResource(nil), text: NewText("", look.Sans, look.Text, look.Ink),
	}
	r.Refresh()
	return r
}

type toggleRenderer struct {
	t           *Toggle
	state, ring box
	icon        *canvas.Image
	text        *Text
}

func (r *toggleRenderer) Layout(size fyne.Size) {
	cover(r.state, size)
	cover(r.ring, size)
	side, left := iconSide(r.t), reach(r.t)
	r.icon.Move(fyne.NewPos((left-side)/2, (size.Height-side)/2))
	r.icon.Resize(fyne.NewSquareSize(side))
	if r.t.Text != "" {
		put(r.text, left, max(size.Width-left-8, 0), size.Height)
	}
}

func (r *toggleRenderer) MinSize() fyne.Size { return r.t.MinSize() }
func (r *toggleRenderer) Destroy()           {}
func (r *toggleRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.state.Rectangle, r.icon, r.text, r.ring.Rectangle}
}

func (r *toggleRenderer) Refresh() {
	name, colour := r.t.offIcon, fyne.ThemeColorName(look.Muted)
	if r.t.On {
		name, colour = r.t.onIcon, r.t.colour
	}
	r.state.paint(r.t, r.t.state(), "", 0)
	r.ring.ring(r.t, r.t.focused)
	setIcon(r.t, r.icon, name, colour)
	r.text.Content = r.t.Text
	r.text.Refresh()
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}
