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
	listMost    = 648  // at the ordinary text size
	paneLeft    = 36
	barRoom     = 4 // between the list's bar and the hairline
	lineTop     = 8
	backTop     = 8
)

// Panes shows a list and, behind a hairline, what is chosen in it. Where there
// is too little width for both, the list is shown, and after Open the pane in
// its place with a way back. Both sides scroll by themselves and reach to the
// edges, so that their bars lie there; their words begin and end where those of
// all screens do.
type Panes struct {
	widget.BaseWidget
	list   *List
	pane   *Pane
	back   *kit.Button
	line   *kit.Divider
	opened bool
}

// NewPanes makes the two panes; back names the way from the pane to the list.
func NewPanes(list *List, pane *Pane, back string) *Panes {
	p := &Panes{list: list, pane: pane, line: kit.NewDivider()}
	p.line.Upright = true
	p.back = kit.NewQuiet(back, func() { p.Open(false) }).With(look.IconArrowLeft)
	p.ExtendBaseWidget(p)
	return p
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
	show(p.pane.Object, !narrow || covers)
	show(p.line, !narrow)
	show(p.back, covers)
	scale := look.Scale(p.Theme())
	left, right := look.Margins(size.Width, scale)
	p.pane.until(right)
	if narrow {
		r.layNarrow(size, left, right)
		return
	}
	p.list.between(left, listRight)
	left += min((size.Width-left-right)*listShare, listMost*max(scale, 1))
	place(p.list.Scroll, 0, 0, left-barRoom, size.Height)
	place(p.line, left, lineTop, 1, size.Height-lineTop)
	place(p.pane.Object, left+paneLeft-ring, 0, size.Width-left-paneLeft+ring, size.Height)
}

func (r *panesRenderer) layNarrow(size fyne.Size, left, right float32) {
	p := r.p
	p.list.between(left, right-look.RowInset)
	place(p.list.Scroll, 0, 0, size.Width, size.Height)
	least := p.back.MinSize()
	top := backTop + least.Height
	place(p.back, left-6, backTop, min(least.Width, size.Width-left), least.Height)
	place(p.pane.Object, left-ring, top, size.Width-left+ring, size.Height-top)
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
	return []fyne.CanvasObject{r.p.list.Scroll, r.p.line, r.p.back, r.p.pane.Object}
}

func (r *panesRenderer) Refresh() {
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}
