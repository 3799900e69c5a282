// Package detail is what screens with a list and a detail pane share: the two
// beside each other or one in place of the other, stretches of the report set
// for a pane, an editor's note on request, the student's note on an item. It
// knows the report's blocks and nothing of what a student did with them.
package detail

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// Distances of the two columns, in device-independent pixels.
const (
	narrowBelow = 900  // width of the content under which one is shown at a time
	listShare   = 0.53 // of what is between the margins
	listMost    = 648
	paneLeft    = 36
	barRoom     = 4 // between the list's bar and the hairline
	lineTop     = 8
	backTop     = 8
)

// Panes shows a list and, behind a hairline, what is chosen in it. Where there
// is too little width for both, the list is shown, and after Open the pane in
// its place with a way back. Both sides scroll by themselves and reach to the
// edges, so that their bars lie there: the list is told where its words begin,
// the pane is set in by Inset.
type Panes struct {
	widget.BaseWidget
	list   *List
	pane   fyne.CanvasObject
	back   *kit.Button
	line   *kit.Divider
	opened bool
}

// NewPanes makes the two panes; back names the way from the pane to the list.
func NewPanes(list *List, pane fyne.CanvasObject, back string) *Panes {
	p := &Panes{list: list, pane: pane, line: kit.NewDivider()}
	p.line.Upright = true
	p.back = kit.NewQuiet(back, func() { p.Open(false) }).With(look.IconArrowLeft)
	p.ExtendBaseWidget(p)
	return p
}

// Room at a pane's sides: at the left for focus rings.
const (
	ring      = 4
	paneRight = look.RightMargin
)

// Inset scrolls the content of a pane, top pixels from above, and keeps it to
// the width of a column that is read.
func Inset(top float32, content fyne.CanvasObject) *kit.Scroll {
	return inset(top, 40, content)
}

func inset(top, bottom float32, content fyne.CanvasObject) *kit.Scroll {
	return kit.NewScroll(kit.Pad(top, paneRight, bottom, ring, kit.Narrow(look.ColumnMax, content)))
}

// Narrow reports whether one is shown at a time. A larger text needs more
// width.
func (p *Panes) Narrow() bool {
	return p.Size().Width < narrowBelow*max(1, 0.8*look.Scale(p.Theme()))
}

// Open shows the pane in place of the list, or the list again, where there is
// no room for both.
func (p *Panes) Open(on bool) {
	p.opened = on
	p.Refresh()
}

// Covers reports whether the pane stands in the list's place.
func (p *Panes) Covers() bool { return p.opened && p.Narrow() }

// MinSize is small: both sides scroll.
func (p *Panes) MinSize() fyne.Size { return fyne.NewSize(320, 200) }

// CreateRenderer draws it.
func (p *Panes) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return &panesRenderer{p}
}

type panesRenderer struct{ p *Panes }

func (r *panesRenderer) Layout(size fyne.Size) {
	p := r.p
	narrow, covers := p.Narrow(), p.Covers()
	show(p.list.Scroll, !covers)
	show(p.pane, !narrow || covers)
	show(p.line, !narrow)
	show(p.back, covers)
	if narrow {
		r.layNarrow(size)
		return
	}
	left, right := look.Margins(size.Width)
	p.list.from(left)
	left += min((size.Width-left-right)*listShare, listMost)
	place(p.list.Scroll, 0, 0, left-barRoom, size.Height)
	place(p.line, left, lineTop, 1, size.Height-lineTop)
	place(p.pane, left+paneLeft-ring, 0, size.Width-left-paneLeft+ring, size.Height)
}

func (r *panesRenderer) layNarrow(size fyne.Size) {
	p := r.p
	left, _ := look.Margins(size.Width)
	p.list.from(left)
	place(p.list.Scroll, 0, 0, size.Width, size.Height)
	least := p.back.MinSize()
	top := backTop + least.Height
	place(p.back, left-6, backTop, min(least.Width, size.Width-left), least.Height)
	place(p.pane, left-ring, top, size.Width-left+ring, size.Height-top)
}

func show(o fyne.CanvasObject, on bool) {
	if o.Visible() == on {
		return
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(width, 0), max(height, 0)))
}

func (r *panesRenderer) MinSize() fyne.Size { return r.p.MinSize() }
func (r *panesRenderer) Destroy()           {}
func (r *panesRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.list.Scroll, r.p.line, r.p.back, r.p.pane}
}

func (r *panesRenderer) Refresh() {
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}
