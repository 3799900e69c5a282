package chart

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placard/content/report"
	"placard/screens/kit"
)

// ForecastData is what lies ahead, day by day, up to a goal: what each day
// takes, and what would be reached if one stopped after it.
type ForecastData struct {
	Days  []ForecastDay // in order; the last is the goal's own
	Takes string        // over the columns: "Minutes a day"
	Leads string        // over the line
	Of    float64       // the most that the line can reach
	Off   string        // what a day is called on which there is nothing: "Day off"
	Goal  string        // what the flag over the last day says: "Conference"
	Tell  func(day int) (whose, much string)
}

// ForecastDay is one of the days.
type ForecastDay struct {
	Label string  // under its column; some are left out where days are many
	Takes float64 // NaN for nothing that could be counted
	Off   bool
	Leads float64
}

// Forecast draws what is ahead: columns, under them the days, and a line. Days
// off are hollow and low, the goal has a flag. Pointing at a day, or walking
// there with the arrow keys, tells what it is.
type Forecast struct {
	plane
	data ForecastData
	// OnFocus is called when the focus comes, so that it can be brought into
	// view; may be nil.
	OnFocus func()
}

var (
	_ fyne.Tappable     = (*Forecast)(nil)
	_ fyne.Focusable    = (*Forecast)(nil)
	_ desktop.Hoverable = (*Forecast)(nil)
)

// NewForecast returns a forecast. Its height follows from its width.
func NewForecast(d ForecastData) *Forecast {
	f := &Forecast{data: d}
	f.init(f, f.drawn, func(s spot) (whose, much string) { return f.data.Tell(s.label) })
	return f
}

// Set shows other data.
func (f *Forecast) Set(d ForecastData) {
	f.data = d
	f.anew()
}

// The measures of a forecast at the ordinary text size.
const (
	takesHeight = 132
	leadsHeight = 96
	offHeight   = 7  // of a day off
	offSeries   = 5  // the hollow one
	leadsSeries = 3  // in the colour of what is good
	dotsFrom    = 16 // width of a day from which each has a dot on the line
	flagSide    = 6  // beside the words on the flag
	flagEdge    = 3
)

// drawn makes the scene, from the top: the flag beside the names of the columns,
// the columns, the days, the name of the line and the line.
func (f *Forecast) drawn(p *pen) scene {
	if len(f.data.Days) == 0 {
		return scene{}
	}
	takes, leads := f.series()
	p.gutter = max(p.gutterOf(takes), p.gutterOf(leads))
	head := p.px(4) + p.line + p.px(10)
	p.data, p.tall = takes, p.px(takesHeight)
	a := p.upright(head)
	slot := (a.width - p.px(dotSize)/2) / float32(len(f.data.Days)) // the last dot ends within
	f.head(p, a, slot)
	f.columns(p, a, slot)
	y := f.days(p, a, slot)
	p.write(p.short(f.data.Leads, p.width), 0, y+p.px(16), muted, false)
	p.data, p.tall = leads, p.px(leadsHeight)
	b := p.upright(y + p.px(16) + p.line + p.px(8))
	f.line(p, b, slot)
	pole := a.left + slot*(float32(len(f.data.Days))-0.5)
	p.scene.bars = append(p.scene.bars, bar{snap(pole), head - p.px(10), 1.5, a.top + a.height - head + p.px(10), 0, 0})
	p.scene.height = b.top + b.height + p.line/2
	return p.scene
}

// series are the columns and the line as the rest of the package knows them.
func (f *Forecast) series() (takes, leads Data) {
	takes = Data{Kind: report.Columns, Series: []string{""}, Values: [][]float64{nil}, Whole: true}
	leads = Data{Kind: report.Lines, Series: []string{""}, Values: [][]float64{nil}, Whole: true, Top: f.data.Of}
	for _, d := range f.data.Days {
		takes.Labels, leads.Labels = append(takes.Labels, d.Label), append(leads.Labels, d.Label)
		takes.Values[0] = append(takes.Values[0], d.Takes)
		leads.Values[0] = append(leads.Values[0], d.Leads)
	}
	return takes, leads
}

// head names the columns at the left, and days off where there are some; the
// flag stands over the last day.
func (f *Forecast) head(p *pen, a frame, slot float32) {
	y := p.px(4)
	w := p.wide(f.data.Goal, true) + 2*p.px(flagSide)
	x := min(a.left+slot*(float32(len(f.data.Days))-0.5)-w/2, p.width-w)
	p.scene.bars = append(p.scene.bars, bar{x, 0, w, p.px(flagEdge), 0, 1})
	p.write(f.data.Goal, x+p.px(flagSide), y, ink, true)
	room := x - p.px(12)
	name := p.short(f.data.Takes, room)
	p.write(name, 0, y, muted, false)
	at := p.wide(name, false) + p.px(20)
	for _, d := range f.data.Days {
		if d.Off && at+p.px(swatch+6)+p.wide(f.data.Off, false) < room {
			p.scene.bars = append(p.scene.bars, bar{at, y + (p.line-p.px(offHeight))/2, p.px(swatch), p.px(offHeight), offSeries, corner})
			p.write(f.data.Off, at+p.px(swatch+6), y, muted, false)
			break
		}
	}
}

// columns are what each day takes.
func (f *Forecast) columns(p *pen, a frame, slot float32) {
	w := min(max(slot*0.7, 1.5), p.px(40))
	for i, d := range f.data.Days {
		x, base := a.left+slot*(float32(i)+0.5)-w/2, a.top+a.height
		switch {
		case d.Off:
			h := p.px(offHeight)
			p.scene.bars = append(p.scene.bars, bar{x, base - h, w, h, offSeries, min(corner, w/4)})
		case d.Takes > 0:
			h := max(base-a.y(d.Takes), 1.5)
			p.scene.bars = append(p.scene.bars, bar{x, base - h, w, h, 0, min(corner, w/4)})
		}
		p.scene.spots = append(p.scene.spots, spot{a.left + slot*float32(i), a.top, slot, a.height, 0, i})
	}
}

// days writes under the columns: the first and the last, and as many between as
// there is room for.
func (f *Forecast) days(p *pen, a frame, slot float32) (bottom float32) {
	y, last := a.top+a.height+p.px(6), len(f.data.Days)-1
	place := func(i int) (x, w float32) {
		w = p.wide(f.data.Days[i].Label, i == 0 || i == last)
		return min(max(a.left+slot*(float32(i)+0.5)-w/2, a.left), p.width-w), w
	}
	x, w := place(0)
	free := x + w
	p.write(f.data.Days[0].Label, x, y, ink, true)
	end, _ := place(last)
	if last > 0 && end > free+p.px(6) {
		p.write(f.data.Days[last].Label, end, y, ink, true)
	}
	widest := float32(0)
	for i := range f.data.Days {
		_, w := place(i)
		widest = max(widest, w)
	}
	every := max(1, int(math.Ceil(float64((widest+p.px(10))/slot))))
	for i := every; i < last; i += every {
		if x, w := place(i); x >= free+p.px(8) && x+w <= end-p.px(8) {
			p.write(f.data.Days[i].Label, x, y, muted, false)
			free = x + w
		}
	}
	return y + p.line
}

// line goes through what would be reached after each day.
func (f *Forecast) line(p *pen, b frame, slot float32) {
	centre := func(i int) float32 { return b.left + slot*(float32(i)+0.5) }
	last := len(f.data.Days) - 1
	for i, d := range f.data.Days {
		p.scene.spots = append(p.scene.spots, spot{b.left + slot*float32(i), b.top, slot, b.height, 1, i})
		if math.IsNaN(d.Leads) {
			continue
		}
		x, y := centre(i), b.y(d.Leads)
		if i > 0 && !math.IsNaN(f.data.Days[i-1].Leads) {
			p.scene.strokes = append(p.scene.strokes, stroke{centre(i - 1), b.y(f.data.Days[i-1].Leads), x, y, leadsSeries})
		}
		if i == 0 || i == last || slot >= p.px(dotsFrom) {
			p.scene.dots = append(p.scene.dots, dot{x, y, leadsSeries, false})
		}
	}
}

// FocusGained shows where the arrow keys walk from: the first day.
func (f *Forecast) FocusGained() {
	f.ringed = true
	if f.pointed == none && len(f.data.Days) > 0 {
		f.pointed = 0
	}
	f.Refresh()
	if f.OnFocus != nil {
		f.OnFocus()
	}
}

// FocusLost hides it.
func (f *Forecast) FocusLost() {
	f.ringed, f.pointed = false, none
	f.Refresh()
}

// MouseOut leaves the day that the keys have come to.
func (f *Forecast) MouseOut() {
	if !f.ringed {
		f.point(none)
	}
}

// TypedKey walks from day to day, and passes other keys on.
func (f *Forecast) TypedKey(ev *fyne.KeyEvent) {
	last := len(f.data.Days) - 1
	at := f.pointed
	if at > last { // pointed at on the line
		at -= last + 1
	}
	switch ev.Name {
	case fyne.KeyLeft:
		at--
	case fyne.KeyRight:
		at++
	case fyne.KeyHome:
		at = 0
	case fyne.KeyEnd:
		at = last
	default:
		kit.PassKey(f, ev)
		return
	}
	f.point(min(max(at, 0), last))
}

// TypedRune passes characters on.
func (f *Forecast) TypedRune(r rune) { kit.PassRune(f, r) }
