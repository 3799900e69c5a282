package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// notePause is how long one stops typing before a note is saved.
const notePause = 800 * time.Millisecond

// noteLines are the fewest and the most lines that a note shows.
const (
	noteLeast = 3
	noteMost  = 12
)

// NoteEntry is a field of several lines for the student's own words. It grows
// with its text up to MaxLines, then scrolls, and saves by itself: after a
// pause, and when the focus leaves it.
type NoteEntry struct {
	Entry
	MaxLines int   // 0 is 12
	Timer    Timer // nil is the real one
	OnSave   func(text string)
	OnGrow   func() // called when it wants another height

	saved  string // what OnSave was given last, or SetText was
	stop   func()
	ruler  *widget.RichText // the same text, to learn its height
	height float32
}

// NewNote makes an empty note. Save is given the text whenever it has changed.
func NewNote(placeholder string, save func(text string)) *NoteEntry {
	n := &NoteEntry{OnSave: save}
	n.MultiLine = true
	n.Wrapping = fyne.TextWrapWord
	n.PlaceHolder = placeholder
	n.ruler = widget.NewRichText(&widget.TextSegment{Style: widget.RichTextStyleInline})
	n.ruler.Wrapping = fyne.TextWrapWord
	n.OnChanged = n.changed
	n.init(n)
	return n
}

// SetText shows a note as it is kept; nothing is saved. While it is being
// edited, a text that is what was saved last changes nothing, so the news of
// one's own saving does not undo what was typed since.
func (n *NoteEntry) SetText(text string) {
	if text == n.saved && n.stop != nil {
		return
	}
	n.settle()
	n.saved = text
	if text != n.Text {
		n.OnChanged = nil
		n.Entry.SetText(text)
		n.OnChanged = n.changed
		n.grow()
	}
}

// Flush saves at once what has not been saved. Call it before what the note
// belongs to changes.
func (n *NoteEntry) Flush() {
	n.settle()
	if n.Text == n.saved {
		return
	}
	n.saved = n.Text
	if n.OnSave != nil {
		n.OnSave(n.Text)
	}
}

// changed waits for a pause in typing.
func (n *NoteEntry) changed(string) {
	n.settle()
	n.stop = n.Timer.wait(notePause, n.Flush)
	n.grow()
}

func (n *NoteEntry) settle() {
	if n.stop != nil {
		n.stop()
		n.stop = nil
	}
}

// grow tells when the height is no longer what the text needs.
func (n *NoteEntry) grow() {
	if h := n.HeightFor(n.Size().Width); h != n.height {
		n.height = h
		if n.OnGrow != nil {
			n.OnGrow()
		}
	}
}

// FocusLost saves.
func (n *NoteEntry) FocusLost() {
	n.Entry.FocusLost()
	n.Flush()
}

// AcceptsTab leaves Tab to move on to the next thing.
func (n *NoteEntry) AcceptsTab() bool { return false }

// HeightFor is the height of the text at a width, between three lines and
// MaxLines.
func (n *NoteEntry) HeightFor(width float32) float32 {
	most := n.MaxLines
	if most == 0 {
		most = noteMost
	}
	least, line := n.frame()
	tall := least + line*float32(max(most-noteLeast, 0))
	return min(max(n.textHeight(width), least), tall)
}

// frame is the height of an empty note, and that of a line.
func (n *NoteEntry) frame() (empty, line float32) {
	th := n.Theme()
	line = fyne.MeasureText("M", th.Size(look.Text), fyne.TextStyle{}).Height
	return line*noteLeast + 2*fieldPadding, line
}

func (n *NoteEntry) textHeight(width float32) float32 {
	if width <= 0 {
		return 0
	}
	n.ruler.Segments[0].(*widget.TextSegment).Text = n.Text
	n.ruler.Resize(fyne.NewSize(width, 1))
	n.ruler.Refresh()
	return n.ruler.MinSize().Height + 2
}

// NaturalWidth is a comfortable measure.
func (n *NoteEntry) NaturalWidth() float32 { return 400 }

// MinSize is three lines at least, the height of the text at the present width.
func (n *NoteEntry) MinSize() fyne.Size {
	return fyne.NewSize(160, n.HeightFor(n.Size().Width))
}

// Resize lays the text out anew, which can change the height that it needs.
func (n *NoteEntry) Resize(size fyne.Size) {
	n.Entry.Resize(size)
	n.height = n.HeightFor(size.Width)
}
