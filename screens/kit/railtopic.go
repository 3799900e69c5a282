package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/screens/look"
)

// RailTopic is what the rail says under the report's name when one of several
// topics is shown. The zero value is for a report with a single one.
type RailTopic struct {
	Title string // of the topic
	Place string // "Topic 2 of 3"
	Brief string // the same where there is room for little: "2/3"
	Act   func() // to choose another
}

// SetTopic says which topic is shown; without a title nothing is said.
func (r *Rail) SetTopic(t RailTopic) {
	r.topic.act = t.Act
	if r.topic.brief.Content == t.Brief && r.topic.title.Content == t.Title && r.topic.place.Content == t.Place {
		return
	}
	r.topic.title.Set(t.Title)
	r.topic.place.Set(t.Place)
	r.topic.brief.Set(t.Brief)
	r.topic.Hidden = t.Title == ""
	r.Refresh()
}

// Topic is the object that a menu of topics hangs on.
func (r *Rail) Topic() fyne.CanvasObject { return r.topic }

// railTopic names the topic that is shown and opens the menu of them.
type railTopic struct {
	press
	rail                *Rail
	title, place, brief *Text
}

func newRailTopic(r *Rail) *railTopic {
	t := &railTopic{
		rail:  r,
		title: NewText("", look.SansSemiBold, look.Text, look.Ink),
		place: NewLine("", look.Sans, look.Caption, look.Muted),
		brief: NewLine("", look.SansSemiBold, look.Caption, look.Ink),
	}
	t.title.MaxLines = 2
	t.brief.Align = fyne.TextAlignCenter
	t.Hidden = true
	t.init(t, nil)
	return t
}

const topicSide, topicTop = 10, 7

// HeightFor is the height at a width.
func (t *railTopic) HeightFor(width float32) float32 {
	if t.rail.compact {
		return px(t, 36)
	}
	words := max(width-2*topicSide-caretSide(t)-4, 0)
	return t.place.HeightFor(words) + t.title.HeightFor(words) + 2*topicTop
}

// MinSize is narrow: the words are cut.
func (t *railTopic) MinSize() fyne.Size { return fyne.NewSize(38, t.HeightFor(t.Size().Width)) }

// TypedKey opens the menu with ↓ too, as of any such field.
func (t *railTopic) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyDown {
		t.do()
		return
	}
	t.press.TypedKey(ev)
}

// MouseIn shows what is cut in a tip.
func (t *railTopic) MouseIn(ev *desktop.MouseEvent) {
	t.tell()
	t.press.MouseIn(ev)
}

// FocusGained does so for the keyboard.
func (t *railTopic) FocusGained() {
	t.tell()
	t.press.FocusGained()
}

func (t *railTopic) tell() {
	t.SetTip("")
	if t.rail.compact || t.title.Cut() {
		t.SetTip(t.place.Content + "\n" + t.title.Content)
	}
}

// CreateRenderer draws it.
func (t *railTopic) CreateRenderer() fyne.WidgetRenderer {
	r := &railTopicRenderer{
		t: t, ground: newFrame(look.RadiusControl), state: newBox(look.RadiusControl), ring: newBox(look.RadiusControl + 3),
		caret: canvas.NewImageFromResource(nil),
	}
	r.Refresh()
	return r
}

type railTopicRenderer struct {
	t           *railTopic
	ground      frame
	state, ring box
	caret       *canvas.Image
}

func (r *railTopicRenderer) Layout(size fyne.Size) {
	t := r.t
	cover(r.ground, size)
	cover(r.state, size)
	around(r.ring, size, 3)
	compact := t.rail.compact
	t.title.Hidden, t.place.Hidden, r.caret.Hidden, t.brief.Hidden = compact, compact, compact, !compact
	put(t.brief, 0, size.Width, size.Height)
	caret := caretSide(t)
	words := max(size.Width-2*topicSide-caret-4, 0)
	place, title := t.place.HeightFor(words), t.title.HeightFor(words)
	t.place.Move(fyne.NewPos(topicSide, topicTop))
	t.place.Resize(fyne.NewSize(words, place))
	t.title.Move(fyne.NewPos(topicSide, topicTop+place))
	t.title.Resize(fyne.NewSize(words, title))
	r.caret.Move(fyne.NewPos(size.Width-topicSide-caret, (size.Height-caret)/2))
	r.caret.Resize(fyne.NewSquareSize(caret))
}

func (r *railTopicRenderer) MinSize() fyne.Size { return r.t.MinSize() }
func (r *railTopicRenderer) Destroy()           {}
func (r *railTopicRenderer) Objects() []fyne.CanvasObject {
	t := r.t
	return []fyne.CanvasObject{r.ground.Container, r.state.Rectangle, t.place, t.title, t.brief, r.caret, r.ring.Rectangle}
}

func (r *railTopicRenderer) Refresh() {
	t := r.t
	r.ground.paint(t, look.Surface, look.Border)
	r.state.paint(t, t.state(), "", 0)
	r.ring.ring(t, t.focused)
	setIcon(t, r.caret, look.IconCaretDown, look.Muted)
	for _, text := range []*Text{t.title, t.place, t.brief} {
		text.Refresh()
	}
	r.Layout(t.Size())
	canvas.Refresh(t)
}
