package axis

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"placard/screens/kit"
	"placard/screens/look"
)

// Axis shows events in time. It is panned by dragging, zoomed with the wheel
// around the pointer, and has a strip below on which one sees where one is. All
// of its methods belong to the UI goroutine.
type Axis struct {
	widget.BaseWidget
	// OnSelect is told which event the user chose by pointing.
	OnSelect func(event int)
	// OnView is told when another stretch of time is shown.
	OnView func()

	view
	held   grip
	titles map[int][]string // folded, at one width and text scale
	folded float32
	ruler  canvas.Text
	scene  scene
	fresh  bool   // the scene is that of the view
	row    []mark // the strip's dots, nil if they are to be found anew
}

// none is no event.
const none = -1

// New returns an axis without events.
func New() *Axis {
	a := &Axis{}
	a.ExtendBaseWidget(a)
	a.SetEvents(nil, 2000)
	return a
}

// SetEvents shows other events, all of them, none selected. They come in the
// order in which one walks them. Today is a decimal year: what goes on ends
// there.
func (a *Axis) SetEvents(events []Event, today float64) {
	a.events, a.today = events, today
	a.bounds = BoundsOf(times(events, today), today)
	a.chosen, a.pointed, a.titles, a.row = none, none, nil, nil
	a.scale = a.whole()
	a.changed()
}

// Select marks an event and brings it into view, without telling; -1 is none.
func (a *Axis) Select(event int) {
	if event < 0 || event >= len(a.events) {
		event = none
	} else {
		a.scale = a.scale.Center(a.events[event].at(), a.bounds)
	}
	a.chosen = event
	a.changed()
}

// Selected is the marked event, -1 if there is none.
func (a *Axis) Selected() int { return a.chosen }

// Walk selects the event that many steps on, stopping at the ends, and tells.
// Without a selection it begins at the end that it walks from.
func (a *Axis) Walk(steps int) {
	from := a.chosen
	if from == none && steps < 0 {
		from = len(a.events)
	}
	a.choose(min(max(from+steps, 0), len(a.events)-1))
}

// Zoom shows more time (factor above 1) or less around the selected event if it
// is in sight, around the middle otherwise.
func (a *Axis) Zoom(factor float64) {
	x := a.Size().Width / 2
	if a.chosen != none {
		if at := a.scale.X(a.events[a.chosen].at()); at >= side && at <= a.right() {
			x = at
		}
	}
	a.scale = a.scale.Zoom(factor, x, a.bounds)
	a.changed()
}

// Pan moves by a part of what is in sight; positive goes towards later times.
func (a *Axis) Pan(part float32) {
	a.scale = a.scale.Pan(part*a.width(), a.bounds)
	a.moved()
}

// Fit shows all events.
func (a *Axis) Fit() {
	a.scale = a.whole()
	a.changed()
}

// Window is the stretch of time in sight, in decimal years.
func (a *Axis) Window() (from, to float64) { return a.scale.From, a.scale.To }

// Whole reports whether all of time is in sight.
func (a *Axis) Whole() bool {
	return a.scale.span() >= (a.bounds.To-a.bounds.From)*0.999
}

// Closest reports whether one cannot zoom in further.
func (a *Axis) Closest() bool { return a.scale.span() <= narrowest*1.001 }

func (a *Axis) choose(event int) {
	if event < 0 || event >= len(a.events) {
		return
	}
	a.Select(event)
	if a.OnSelect != nil {
		a.OnSelect(event)
	}
}

// changed draws after more has changed than the place.
func (a *Axis) changed() {
	a.lean = undecided
	a.moved()
}

// moved draws at another place.
func (a *Axis) moved() {
	a.Refresh()
	if a.OnView != nil {
		a.OnView()
	}
}

// Refresh draws everything anew.
func (a *Axis) Refresh() {
	a.fresh = false
	a.BaseWidget.Refresh()
}

// Resize keeps the window of time.
func (a *Axis) Resize(size fyne.Size) {
	if size != a.Size() {
		a.fresh, a.size, a.row, a.lean = false, size, nil, undecided
		a.scale.Left, a.scale.Width = side, a.width()
	}
	a.BaseWidget.Resize(size)
}

// MinSize has room for the axis and one level of cards.
func (a *Axis) MinSize() fyne.Size {
	a.ExtendBaseWidget(a)
	u := look.Scale(a.Theme())
	return fyne.NewSize(240, (view{unit: u}).leastHeight()+stripGap+stripHeight+stripFoot)
}

// GoodHeight has room for a level of cards on both sides of the axis.
func (a *Axis) GoodHeight() float32 {
	a.ExtendBaseWidget(a)
	u := look.Scale(a.Theme())
	return (view{unit: u}).heightOf(2) + stripGap + stripHeight + stripFoot
}

// sceneNow is the scene of the present view.
func (a *Axis) sceneNow() scene {
	unit := look.Scale(a.Theme())
	if a.fresh && a.unit == unit {
		return a.scene
	}
	a.unit = unit
	a.view.title = a.title
	a.scene, a.fresh = a.view.draw(), true
	a.lean = a.scene.lean
	if a.row == nil {
		a.row = a.dotsOfStrip()
	}
	return a.scene
}

// title folds a title, once.
func (a *Axis) title(event int, width float32) []string {
	if key := width + a.unit; key != a.folded || a.titles == nil {
		a.titles, a.folded = map[int][]string{}, key
	}
	lines, ok := a.titles[event]
	if !ok {
		lines = fold(a.events[event].Title, width, titleLines, a.inTitle)
		a.titles[event] = lines
	}
	return slices.Clone(lines)
}

// inTitle is the width of words in a card's title, inDate in its date.
func (a *Axis) inTitle(words string) float32 {
	return a.wide(words, titleSize*a.unit, look.SerifSemiBold)
}

func (a *Axis) inDate(words string) float32 { return a.wide(words, a.captionSize(), look.Sans) }

func (a *Axis) wide(words string, size float32, face look.Face) float32 {
	a.ruler.Text, a.ruler.TextSize, a.ruler.FontSource = words, size, look.Font(face)
	return a.ruler.MinSize().Width
}

// CreateRenderer is called by the toolkit.
func (a *Axis) CreateRenderer() fyne.WidgetRenderer {
	a.ExtendBaseWidget(a)
	r := &renderer{axis: a}
	kit.LayAnew(r, a.Size())
	return r
}

// captionSize is the size of dates and ticks' labels.
func (a *Axis) captionSize() float32 { return theme.SizeForWidget(look.Caption, a) }
