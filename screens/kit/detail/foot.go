package detail

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placard/screens/kit"
	"placard/screens/look"
)

// Pane shows what is chosen: content that scrolls, and perhaps a foot that
// stays in view under it.
type Pane struct {
	Object fyne.CanvasObject // all of it
	Scroll *kit.Scroll
	inset  []*fyne.Container // what ends at the right margin
}

// Room in a pane.
const (
	ring       = 4 // at the left, for focus rings
	paneBottom = 40
	footGap    = 8 // above a foot
	footTop    = 12
	footBottom = 20
)

// Inset scrolls the content of a pane, top pixels from above, and keeps it to
// the width of a column that is read.
func Inset(top float32, content fyne.CanvasObject) *Pane {
	return inset(top, paneBottom, content)
}

func inset(top, bottom float32, content fyne.CanvasObject) *Pane {
	page := kit.Pad(top, look.RightMargin, bottom, ring, kit.Narrow(look.ColumnMax, content))
	scroll := kit.NewScroll(page)
	return &Pane{Object: scroll, Scroll: scroll, inset: []*fyne.Container{page}}
}

// InsetFooted is Inset with a foot: right below a short text, and under a
// hairline at the bottom where the text goes on.
func InsetFooted(top float32, content, foot fyne.CanvasObject) *Pane {
	p := inset(top, footGap, content)
	low := kit.Pad(footTop, look.RightMargin, footBottom, ring, kit.Narrow(look.ColumnMax, foot))
	p.inset = append(p.inset, low)
	p.Object = container.New(&footed{}, p.Scroll, low, kit.NewDivider())
	return p
}

// Fit makes room for content that has changed.
func (p *Pane) Fit() {
	p.Scroll.Fit()
	if p.Object != fyne.CanvasObject(p.Scroll) {
		p.Object.Refresh()
	}
}

// until has the words end so many pixels from the right.
func (p *Pane) until(right float32) {
	moved := false
	for _, c := range p.inset {
		moved = kit.SetSides(c, ring, right) || moved
	}
	if moved {
		p.Fit()
	}
}

// footed lays out a scroller, what lies under it, and the line between them.
type footed struct{}

func (footed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	scroll, foot, line := objects[0].(*kit.Scroll), objects[1], objects[2]
	low := kit.HeightFor(foot, size.Width)
	whole, room := scroll.WholeHeight(size.Width), max(size.Height-low, 0)
	place(scroll, 0, 0, size.Width, min(whole, room))
	place(foot, 0, min(whole, room), size.Width, low)
	place(line, ring, room, size.Width-ring, 1)
	show(line, whole > room)
}

func (footed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(0, objects[1].MinSize().Height)
}
