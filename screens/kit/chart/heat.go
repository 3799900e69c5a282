package chart

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/screens/kit"
)

// HeatData is a grid of numbers, such as days in columns of weeks.
type HeatData struct {
	Columns []string    // over each column; most are empty
	Rows    []string    // beside each row; may be empty
	Values  [][]float64 // Values[column][row]; NaN where there is no such place
	Legend  [2]string   // beside the smallest and the largest square, "fewer" and "more"
	// Tell says of a place whose number it is and how much.
	Tell func(column, row int) (whose, much string)
}

// Heat is a map of many numbers. The more there is, the more of its place a
// square fills: that can be told without colours. Pointing at a place, or walking
// there with the arrow keys, tells its number.
type Heat struct {
	plane
	data HeatData
	// OnFocus is called when the focus comes, so that it can be brought into
	// view; may be nil.
	OnFocus func()
}

var (
	_ fyne.Tappable     = (*Heat)(nil)
	_ fyne.Focusable    = (*Heat)(nil)
	_ desktop.Hoverable = (*Heat)(nil)
)

// NewHeat returns a map. Its height follows from its width and the data.
func NewHeat(d HeatData) *Heat {
	h := &Heat{data: d}
	h.init(h, h.grid, func(s spot) (whose, much string) { return h.data.Tell(s.series, s.label) })
	return h
}

// Set shows other data. Where the keys have come to stays.
func (h *Heat) Set(d HeatData) {
	at := h.pointed
	h.data = d
	h.anew()
	if h.ringed {
		h.point(min(at, len(h.sceneAt(h.Size().Width).spots)-1))
	}
}

// Levels are how many sizes a square has, but for none at all.
const heatLevels = 4

const (
	ground    = -1 // in place of a series: where nothing is
	cellMost  = 20 // side of a place
	cellGap   = 3
	cellLeast = 6
)

// level is the size of a value's square, 0 for none at all.
func level(v, most float64) int {
	if !(v > 0) || most <= 0 {
		return 0
	}
	return min(max(int(math.Ceil(heatLevels*v/most)), 1), heatLevels)
}

// grid draws the grid, from the top: names of columns, places, the legend.
func (h *Heat) grid(p *pen) scene {
	left := float32(0)
	for _, name := range h.data.Rows {
		left = max(left, p.wide(name, false))
	}
	if left > 0 {
		left += p.px(8)
	}
	pitch := (p.width - left) / float32(max(len(h.data.Columns), 1))
	pitch = min(max(pitch, cellLeast), p.px(cellMost)+cellGap)
	gap := min(pitch/5, cellGap)
	h.names(p, left, pitch)
	top, most := p.line+p.px(4), h.most()
	for c, column := range h.data.Values {
		for r, v := range column {
			if math.IsNaN(v) {
				continue
			}
			x, y := left+float32(c)*pitch, top+float32(r)*pitch
			p.cell(x, y, pitch-gap, level(v, most))
			p.scene.spots = append(p.scene.spots, spot{x, y, pitch, pitch, c, r})
		}
	}
	bottom := top + float32(len(h.data.Rows))*pitch
	return h.legend(p, left, bottom+p.px(8))
}

// names writes over the columns, as far as one name does not run into the next,
// and beside every second row where they stand closer than lines do.
func (h *Heat) names(p *pen, left, pitch float32) {
	free := float32(0)
	for c, name := range h.data.Columns {
		x := min(left+float32(c)*pitch, max(p.width-p.wide(name, false), 0))
		if name != "" && x >= free {
			p.write(name, x, 0, muted, false)
			free = x + p.wide(name, false) + p.px(6)
		}
	}
	top, every := p.line+p.px(4), 1
	if pitch < p.line {
		every = 2
	}
	for r := 0; r < len(h.data.Rows); r += every {
		p.write(h.data.Rows[r], 0, top+float32(r)*pitch+(pitch-cellGap-p.line)/2, muted, false)
	}
}

// cell draws a place and the square in it.
func (p *pen) cell(x, y, side float32, level int) {
	p.scene.bars = append(p.scene.bars, bar{x, y, side, side, ground, corner})
	if level > 0 {
		s := side * (0.2 + 0.8*float32(level)/heatLevels)
		p.scene.bars = append(p.scene.bars, bar{x + (side-s)/2, y + (side-s)/2, s, s, 0, corner})
	}
}

// legend shows the sizes of squares between its two words.
func (h *Heat) legend(p *pen, left, top float32) scene {
	side, x := p.px(12), left
	p.write(h.data.Legend[0], x, top, muted, false)
	x += p.wide(h.data.Legend[0], false) + p.px(8)
	for l := range heatLevels + 1 {
		p.cell(x, top+(p.line-side)/2, side, l)
		x += side + p.px(4)
	}
	p.write(h.data.Legend[1], x+p.px(4), top, muted, false)
	p.scene.height = top + p.line
	return p.scene
}

func (h *Heat) most() float64 {
	var most float64
	for _, column := range h.data.Values {
		for _, v := range column {
			if v > most {
				most = v
			}
		}
	}
	return most
}

// FocusGained shows where the arrow keys walk from: the last place.
func (h *Heat) FocusGained() {
	h.ringed = true
	if h.pointed == none {
		h.pointed = len(h.sceneAt(h.Size().Width).spots) - 1
	}
	h.Refresh()
	if h.OnFocus != nil {
		h.OnFocus()
	}
}

// FocusLost hides it.
func (h *Heat) FocusLost() {
	h.ringed, h.pointed = false, none
	h.Refresh()
}

// MouseOut leaves the place that the keys have come to.
func (h *Heat) MouseOut() {
	if !h.ringed {
		h.point(none)
	}
}

// TypedKey walks from place to place, and passes other keys on.
func (h *Heat) TypedKey(ev *fyne.KeyEvent) {
	step, ok := map[fyne.KeyName][2]int{
		fyne.KeyLeft: {-1, 0}, fyne.KeyRight: {1, 0}, fyne.KeyUp: {0, -1}, fyne.KeyDown: {0, 1},
	}[ev.Name]
	if !ok {
		kit.PassKey(h, ev)
		return
	}
	spots := h.sceneAt(h.Size().Width).spots
	if h.pointed < 0 || h.pointed >= len(spots) {
		return
	}
	from := spots[h.pointed]
	c, r := from.series+step[0], from.label+step[1]
	if rows := len(h.data.Rows); r < 0 || r >= rows { // on into the column beside
		c, r = c+step[1], (r+rows)%rows
	}
	for i, s := range spots {
		if s.series == c && s.label == r {
			h.point(i)
		}
	}
}

// TypedRune passes characters on.
func (h *Heat) TypedRune(r rune) { kit.PassRune(h, r) }
