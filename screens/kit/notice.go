package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// Tone is what a notice is about.
type Tone int

// The tones.
const (
	Plain   Tone = iota // something to know
	Caution             // something to look at
	Trouble             // something that went wrong
)

// sign is a tone's icon and colour.
func (t Tone) sign() (look.IconName, fyne.ThemeColorName) {
	switch t {
	case Caution:
		return look.IconWarningCircle, look.Bookmark
	case Trouble:
		return look.IconWarningCircle, look.Wrong
	}
	return look.IconInfo, look.Primary
}

// Sentence makes an error a sentence: it begins with a capital, unless that would
// change a path, and ends with a full stop.
func Sentence(err error) string {
	text := err.Error()
	first, n := utf8.DecodeRuneInString(text)
	if n > 0 && !strings.ContainsRune(`/\\`, first) {
		text = string(unicode.ToUpper(first)) + text[n:]
	}
	if !strings.HasSuffix(text, ".") {
		text += "."
	}
	return text
}

// Notice is a box with something that the reader should know where it stands:
// what happened, what it means, and below it what to do.
type Notice struct {
	widget.BaseWidget
	tone    Tone
	content *fyne.Container
}

const noticePad = 16

// NewNotice makes a notice. The title may be empty; the actions, if there are
// any, stand below the text.
func NewNotice(tone Tone, title, text string, actions ...fyne.CanvasObject) *Notice {
	n := &Notice{tone: tone}
	var words []fyne.CanvasObject
	if title != "" {
		words = append(words, NewText(title, look.SansSemiBold, look.Text, look.Ink))
	}
	words = append(words, Body(text))
	if len(actions) > 0 {
		words = append(words, Pad(8, 0, 0, 0, HStack(8, actions...)))
	}
	icon, colour := tone.sign()
	n.content = HStackTop(12, NewIcon(icon, colour), Grow(VStack(2, words...)))
	n.ExtendBaseWidget(n)
	return n
}

// HeightFor is the height at a width.
func (n *Notice) HeightFor(width float32) float32 {
	return HeightFor(n.content, width-2*noticePad) + 2*noticePad
}

// MinSize fits the content at the present width.
func (n *Notice) MinSize() fyne.Size {
	w := n.content.MinSize().Width + 2*noticePad
	return fyne.NewSize(w, n.HeightFor(max(n.Size().Width, w)))
}

// CreateRenderer draws it.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer {
	n.ExtendBaseWidget(n)
	r := &noticeRenderer{n: n, ground: newFrame(look.RadiusControl)}
	r.Refresh()
	return r
}

type noticeRenderer struct {
	n      *Notice
	ground frame
}

func (r *noticeRenderer) Layout(size fyne.Size) {
	cover(r.ground, size)
	r.n.content.Move(fyne.NewPos(noticePad, noticePad))
	r.n.content.Resize(fyne.NewSize(max(size.Width-2*noticePad, 0), max(size.Height-2*noticePad, 0)))
}

func (r *noticeRenderer) MinSize() fyne.Size { return r.n.MinSize() }
func (r *noticeRenderer) Destroy()           {}
func (r *noticeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground.Container, r.n.content}
}

func (r *noticeRenderer) Refresh() {
	_, colour := r.n.tone.sign()
	edge := look.Line
	if r.n.tone != Plain {
		edge = colour
	}
	r.ground.paint(r.n, look.Surface, edge)
	r.Layout(r.n.Size())
	r.n.content.Refresh()
	canvas.Refresh(r.n)
}
