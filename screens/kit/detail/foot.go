package detail

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placard/screens/kit"
	"placard/screens/look"
)

// Footed keeps a foot in view under what a pane scrolls: right below a short
// text, and under a hairline at the bottom where the text goes on.
type Footed struct {
	*fyne.Container
	Scroll *kit.Scroll
}

const (
	footTop    = 12
	footBottom = 20
)

// InsetFooted is Inset with a foot.
func InsetFooted(top float32, content, foot fyne.CanvasObject) *Footed {
	f := &Footed{Scroll: inset(top, 8, content)}
	low := kit.Pad(footTop, paneRight, footBottom, ring, kit.Narrow(look.ColumnMax, foot))
	f.Container = container.New(&footed{}, f.Scroll, low, kit.NewDivider())
	return f
}

// Fit makes room for content that has changed.
func (f *Footed) Fit() {
	f.Scroll.Fit()
	f.Container.Refresh()
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
