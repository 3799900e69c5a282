package kit

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// railContents is the part of the rail with the report's sections. Where these
// are too many for the window they scroll by themselves, so that the screens
// below stay in sight; where there is little room at all, the whole rail scrolls.
type railContents struct {
	object  *fyne.Container
	scroll  *Scroll
	entries *fyne.Container
	beside  fyne.CanvasObject // they, left of the bar
	most    float32           // height
}

// leastDeep is the height from which on it is worth while: five sections.
const leastDeep = 5 * 28

func newRailContents() *railContents {
	c := &railContents{entries: VStack(0)}
	c.beside = besideBar(c.entries)
	c.scroll = NewScroll(c.beside)
	c.object = container.New(&railWindow{c: c}, c.scroll)
	return c
}

// fit says how much room there is. The toolkit does not draw one scroller within
// another well, so the sections lie in one of the two.
func (c *railContents) fit(room, least float32) {
	c.most, c.object.Objects[0] = room, c.scroll
	if room < least {
		c.most, c.object.Objects[0] = math.MaxFloat32, c.beside
	}
}

// sectionsIn is where the sections begin and end among items.
func sectionsIn(items []RailItem) (first, end int) {
	isSection := func(i RailItem) bool { return i.Level > 0 }
	if first = slices.IndexFunc(items, isSection); first < 0 {
		return len(items), len(items)
	}
	for end = first; end < len(items) && isSection(items[end]); end++ {
	}
	return first, end
}

// railWindow is as high as the sections, or as the room for them.
type railWindow struct{ c *railContents }

func (w *railWindow) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	return min(HeightFor(w.c.entries, width), w.c.most)
}

func (w *railWindow) naturalWidth([]fyne.CanvasObject) float32 { return natural(w.c.entries) }

func (w *railWindow) Layout(objects []fyne.CanvasObject, size fyne.Size) { cover(objects[0], size) }

func (w *railWindow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(38, w.heightFor(nil, w.c.scroll.Size().Width))
}
