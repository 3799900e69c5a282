package kit

import (
	"math"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placard/screens/look"
)

// RailItem is one place that the rail leads to.
type RailItem struct {
	ID       string
	Text     string
	Icon     look.IconName // of items on the first level
	Chosen   look.IconName // the icon when one is there
	Trailing string        // "12 today"
	Level    int           // 0, or 1 and deeper for the report's sections
	Done     bool          // a section that has been read
	Caption  bool          // no place, but a title over those that follow
	Faint    bool          // the report has nothing there
	Act      func()
}

// Rail is the column at the left: what is open, the screens, the report's
// sections under Read. Compact, it shows the icons alone.
type Rail struct {
	widget.BaseWidget
	header  *railHeader
	topic   *railTopic
	above   *fyne.Container // the screens up to Read
	deep    *railContents   // the sections
	below   *fyne.Container // the other screens
	bottom  *fyne.Container
	scroll  *Scroll // of all but the bottom
	entries []*railEntry
	compact bool
	line    float32 // height of a screen's entry; 0 is as usual
}

// NewRail makes an empty rail.
func NewRail(onHeader func()) *Rail {
	r := &Rail{header: newRailHeader(onHeader), above: VStack(0), deep: newRailContents(), below: VStack(0), bottom: VStack(0)}
	r.topic = newRailTopic(r)
	r.scroll = NewScroll(VStack(0, besideBar(r.above), r.deep.object, besideBar(r.below)))
	r.ExtendBaseWidget(r)
	return r
}

// SetReport names what is open.
func (r *Rail) SetReport(title, committee string) {
	r.header.title.MaxLines = 1
	if committee == "" {
		r.header.title.MaxLines = 2 // the title has its room
	}
	r.header.title.Set(title)
	r.header.committee.Set(committee)
	r.header.Refresh()
}

// SetItems shows items, and those that stand at the bottom. An item that was
// there before keeps its focus. Only what changed is drawn anew: this is called
// at each answer to a card.
func (r *Rail) SetItems(items, bottom []RailItem) {
	before, old := r.entries, map[string]*railEntry{}
	for _, e := range before {
		old[e.item.ID] = e
	}
	r.entries = nil
	first, end := sectionsIn(items)
	r.fill(r.above, items[:first], old)
	r.fill(r.deep.entries, items[first:end], old)
	r.fill(r.below, items[end:], old)
	r.fill(r.bottom, bottom, old)
	if !slices.Equal(r.entries, before) {
		r.Refresh()
	}
}

func (r *Rail) fill(c *fyne.Container, items []RailItem, old map[string]*railEntry) {
	c.Objects = c.Objects[:0]
	for _, item := range items {
		e := old[item.ID]
		if e == nil {
			e = newRailEntry(r)
		}
		changed := !e.item.same(item)
		e.item, e.act, e.disabled = item, item.Act, item.Caption
		if changed {
			e.Refresh()
		}
		r.entries = append(r.entries, e)
		c.Objects = append(c.Objects, e)
	}
}

// same reports whether two items look the same.
func (i RailItem) same(o RailItem) bool {
	i.Act, o.Act = nil, nil
	return reflect.DeepEqual(i, o)
}

// Select marks where one is: the screen, and the section when there is one.
func (r *Rail) Select(screen, section string) {
	for _, e := range r.entries {
		on := e.item.ID == screen || section != "" && e.item.ID == section
		if e.on != on {
			e.on = on
			e.Refresh()
		}
		if on && e.item.Level > 0 {
			e.scroll.seen(e)
		}
	}
}

// SetCompact shows icons alone, or everything.
func (r *Rail) SetCompact(on bool) {
	if r.compact != on {
		r.compact = on
		r.header.compact = on
		r.Refresh()
	}
}

// Width is the rail's width as it is now.
func (r *Rail) Width() float32 {
	grown := min(look.Scale(r.Theme()), railGrowth)
	if r.compact {
		return look.RailCompact * grown
	}
	return look.RailWidth * grown
}

// railGrowth is how much wider than usual large text makes the rail at most.
const railGrowth = 1.4

// MinSize is the rail's width.
func (r *Rail) MinSize() fyne.Size { return fyne.NewSize(r.Width(), 200) }

// CreateRenderer draws it.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	rr := &railRenderer{r: r, line: newBox(0)}
	rr.Refresh()
	return rr
}

// walk moves the focus up or down the rail.
func (r *Rail) walk(from *railEntry, name fyne.KeyName) bool {
	step := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[name]
	if step == 0 {
		return false
	}
	for i, e := range r.entries {
		if e != from {
			continue
		}
		for i += step; i >= 0 && i < len(r.entries); i += step {
			if r.entries[i].Visible() && !r.entries[i].disabled {
				if c := canvasOf(r); c != nil {
					c.Focus(r.entries[i])
				}
				break
			}
		}
		return true
	}
	return false
}

type railRenderer struct {
	r    *Rail
	line box
}

const (
	railHead   = 72 // height of the header
	railLine   = 36 // of a screen's entry, where there is room
	leastLine  = 26 // where there is little
	railGutter = 7  // right of the entries, for a bar
)

// besideBar leaves room for the bar of the scroller that an object lies in.
func besideBar(o fyne.CanvasObject) fyne.CanvasObject { return Pad(0, railGutter, 0, 0, o) }

// tighten sets the screens' entries closer where they would not all be in sight
// with the height that is left for them and for a few of the sections. Where
// they are not all in sight even so, all of it scrolls, as wide apart as usual.
func (r *Rail) tighten(room float32) {
	n, sections := 0, float32(0)
	for _, e := range r.entries {
		switch {
		case !e.Visible():
		case e.item.Level == 0:
			n++
		default:
			sections += e.MinSize().Height
		}
	}
	room -= min(sections, px(r, leastDeep))
	line := px(r, railLine)
	if n > 0 {
		if near := float32(math.Floor(float64(room / float32(n)))); near >= px(r, leastLine) {
			line = min(line, near)
		}
	}
	if r.line != line {
		r.line = line
		for _, c := range []*fyne.Container{r.above, r.below, r.bottom} {
			c.Refresh()
		}
	}
}

func (r *railRenderer) Layout(size fyne.Size) {
	rail := r.r
	r.line.Move(fyne.NewPos(size.Width-1, 0))
	r.line.Resize(fyne.NewSize(1, size.Height))
	head := px(rail, railHead)
	rail.header.Move(fyne.NewPos(8, 12))
	rail.header.Resize(fyne.NewSize(size.Width-17, head-20))
	if rail.topic.Visible() {
		h := rail.topic.HeightFor(size.Width - 17)
		rail.topic.Move(fyne.NewPos(8, head))
		rail.topic.Resize(fyne.NewSize(size.Width-17, h))
		head += h + 12
	}
	rail.tighten(size.Height - head - 24)
	bottom := HeightFor(rail.bottom, size.Width-17)
	rail.bottom.Move(fyne.NewPos(8, size.Height-bottom-12))
	rail.bottom.Resize(fyne.NewSize(size.Width-17, bottom))
	room := fyne.NewSize(size.Width-17, max(size.Height-head-bottom-24, 0))
	rail.deep.fit(room.Height-HeightFor(rail.above, room.Width)-HeightFor(rail.below, room.Width), px(rail, leastDeep))
	rail.scroll.Move(fyne.NewPos(8, head))
	rail.scroll.Resize(room.AddWidthHeight(railGutter, 0))
}

func (r *railRenderer) MinSize() fyne.Size { return r.r.MinSize() }
func (r *railRenderer) Destroy()           {}
func (r *railRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.line.Rectangle, r.r.header, r.r.topic, r.r.scroll, r.r.bottom}
}

func (r *railRenderer) Refresh() {
	r.line.paint(r.r, look.Line, "", 0)
	for _, e := range r.r.entries {
		e.Hidden = r.r.compact && e.item.Level > 0
	}
	r.r.topic.Refresh()
	r.Layout(r.r.Size())
	r.r.deep.scroll.Fit()
	r.r.scroll.Fit()
	canvas.Refresh(r.r)
}
