package kit

import (
	"fyne.io/fyne/v2"

	"placard/screens/look"
)

// railHeader names the report that is open.
type railHeader struct {
	press
	mark             *Mark
	title, committee *Text
	compact          bool
}

func newRailHeader(act func()) *railHeader {
	h := &railHeader{
		mark:      NewMark(24),
		title:     NewLine("", look.SansSemiBold, look.Text, look.Ink),
		committee: NewLine("", look.Sans, look.Caption, look.Muted),
	}
	h.init(h, act)
	return h
}

func (h *railHeader) MinSize() fyne.Size { return fyne.NewSize(40, 44) }

func (h *railHeader) CreateRenderer() fyne.WidgetRenderer {
	r := &railHeaderRenderer{h: h, state: newBox(look.RadiusControl), ring: newBox(look.RadiusControl)}
	r.Refresh()
	return r
}

type railHeaderRenderer struct {
	h           *railHeader
	state, ring box
}

func (r *railHeaderRenderer) Layout(size fyne.Size) {
	h := r.h
	cover(r.state, size)
	cover(r.ring, size)
	h.mark.Width = px(h, 24)
	m := h.mark.MinSize()
	left := iconSide(h) + 22 // as the entries' texts
	middle := (left - 4) / 2 // as their icons
	if h.compact {
		middle = size.Width / 2
	}
	h.mark.Move(fyne.NewPos(middle-m.Width/2, (size.Height-m.Height)/2))
	h.mark.Resize(m)
	h.title.Hidden, h.committee.Hidden = h.compact, h.compact || h.committee.Content == ""
	w := max(size.Width-left-4, 0)
	th, ch := h.title.HeightFor(w), float32(0)
	if h.committee.Content != "" {
		ch = h.committee.HeightFor(w)
	}
	y := (size.Height - th - ch) / 2
	h.title.Move(fyne.NewPos(left, y))
	h.title.Resize(fyne.NewSize(w, th))
	h.committee.Move(fyne.NewPos(left, y+th))
	h.committee.Resize(fyne.NewSize(w, ch))
}

func (r *railHeaderRenderer) MinSize() fyne.Size { return r.h.MinSize() }
func (r *railHeaderRenderer) Destroy()           {}
func (r *railHeaderRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.state.Rectangle, r.h.mark, r.h.title, r.h.committee, r.ring.Rectangle}
}

func (r *railHeaderRenderer) Refresh() {
	r.state.paint(r.h, r.h.state(), "", 0)
	r.ring.ring(r.h, r.h.focused)
	r.h.mark.Refresh()
	r.h.title.Refresh()
	r.h.committee.Refresh()
	r.Layout(r.h.Size())
}
