package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// cutTexts are the whole words of those texts in an object that end in an
// ellipsis: what its tip says.
func cutTexts(o fyne.CanvasObject) string {
	switch o := o.(type) {
	case *Text:
		if o.Visible() && o.Cut() {
			return o.Content
		}
	case *fyne.Container:
		var cut []string
		for _, c := range o.Objects {
			if words := cutTexts(c); words != "" && c.Visible() {
				cut = append(cut, words)
			}
		}
		return strings.Join(cut, "\n")
	}
	return ""
}

// MouseIn shows what is cut in a tip.
func (r *Row) MouseIn(ev *desktop.MouseEvent) {
	r.SetTip(cutTexts(r.Content))
	r.press.MouseIn(ev)
}

// MouseIn shows what is cut in a tip; of a compact rail that is everything.
func (e *railEntry) MouseIn(ev *desktop.MouseEvent) {
	e.tell()
	e.press.MouseIn(ev)
}

func (e *railEntry) tell() {
	e.SetTip("")
	if e.cut || e.rail.compact {
		e.SetTip(e.item.Text)
	}
}

// MouseIn shows what is cut in a tip.
func (h *railHeader) MouseIn(ev *desktop.MouseEvent) {
	h.tell()
	h.press.MouseIn(ev)
}

// FocusGained does so for the keyboard.
func (h *railHeader) FocusGained() {
	h.tell()
	h.press.FocusGained()
}

func (h *railHeader) tell() {
	h.SetTip("")
	if h.compact || h.title.Cut() || h.committee.Cut() {
		h.SetTip(strings.TrimSpace(h.title.Content + "\n" + h.committee.Content))
	}
}
