package practice

import (
	"fmt"
	"math"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// order shows events to be put in order.
type order struct {
	s       *Screen
	order   practice.Ordering
	pieces  map[string]*kit.Piece // by event's ID; kept while they are dragged
	dragged int                   // place where the piece was taken up, -1
}

const pieceGap = 8

func newOrder(s *Screen, o practice.Ordering) *order {
	return &order{s: s, order: o, pieces: map[string]*kit.Piece{}, dragged: -1}
}

func (o *order) mode() practice.Mode     { return practice.Order }
func (o *order) result() practice.Result { return o.order.Result() }
func (o *order) place() (n, of int)      { return o.order.Position() }
func (o *order) over() bool              { return o.order.Done() }
func (o *order) pause(d time.Duration)   { o.order = o.order.Paused(d) }
func (o *order) show()                   {}

func (o *order) draw() fyne.CanvasObject {
	if o.order.Done() {
		return o.s.end(0)
	}
	n, of := o.order.Position()
	done := float64(n-1) / float64(of)
	if o.order.Checked {
		done = float64(n) / float64(of)
	}
	events := o.order.Events()
	list := kit.VStack(pieceGap)
	for i, e := range events {
		list.Add(o.piece(i, e))
	}
	button, says := kit.NewFilled("Check", func() { o.step(practice.KeyEnter) }), "Put these events in order, the earliest first."
	if o.order.Checked {
		button = kit.NewFilled("Go on", func() { o.step(practice.KeyEnter) })
		says = fmt.Sprintf("%d of %d stand where they belong.", o.order.Standing(), len(events))
	}
	button.Key, button.Height, button.Wide = "Enter", 52, 216
	buttons := kit.Middle(button)
	all := o.s.page.sheet(cardWidth,
		o.s.top(n, of, done, isPractice), kit.NewText(says, look.SerifSemiBold, look.Heading, look.Ink), list, buttons, o.hints())
	if o.order.Checked {
		o.s.page.see(buttons)
	} else if o.dragged < 0 {
		o.s.page.see(list, list.Objects[o.order.Cursor])
	}
	return all
}

func (o *order) hints() fyne.CanvasObject {
	if o.order.Checked {
		return kit.Layers()
	}
	return kit.Middle(kit.HStack(18, hint("↑ ↓", "choose"), hint("Shift ↑ ↓", "move"), hint(fmt.Sprintf("1 … %d", len(o.order.Events())), "pick up, and set down there")))
}

// piece is an event at its place; once it was checked with its date, and where
// it belongs.
func (o *order) piece(i int, e practice.Item) *kit.Piece {
	p := o.pieces[e.ID]
	if p == nil {
		p = kit.NewPiece("", e.Clue, func() { o.onTap(e.ID) })
		p.Least = 48
		p.OnDrag = func(dy float32) { o.onDrag(e.ID, dy) }
		p.OnDrop = o.onDrop
		o.pieces[e.ID] = p
	}
	p.Key = fmt.Sprint(i + 1)
	p.TextSize = look.Reading
	if len(p.Text) > 70 {
		p.TextSize = look.Text
	}
	p.Cursor = !o.order.Checked && o.order.Cursor == i
	standing, note := kit.Open, ""
	switch belongs := o.order.Belongs(i); {
	case o.order.Checked && belongs == i:
		standing, note = kit.Right, e.Key
	case o.order.Checked:
		standing, note = kit.Wrong, fmt.Sprintf("%s · belongs at %d", e.Key, belongs+1)
	case o.order.Lifted && o.order.Cursor == i:
		standing = kit.Picked
	}
	p.Standing, p.Note = standing, note
	if o.order.Checked {
		p.Disable()
	} else {
		p.Enable()
	}
	p.Refresh()
	return p
}

// index is where an event lies.
func (o *order) index(id string) int {
	for i, e := range o.order.Events() {
		if e.ID == id {
			return i
		}
	}
	return -1
}

// onTap picks an event up, or sets the one that is picked down there.
func (o *order) onTap(id string) { o.step(practice.Key('1' + o.index(id))) }

// onDrag moves an event along with the pointer, as far as other events go.
func (o *order) onDrag(id string, dy float32) {
	if o.dragged < 0 {
		o.dragged = o.index(id)
	}
	step := o.pieces[id].Size().Height + pieceGap
	to := o.dragged + int(math.Round(float64(dy/step)))
	to = min(max(to, 0), len(o.order.Events())-1)
	if from := o.index(id); to != from {
		o.order = o.order.Move(from, to)
		o.s.draw()
	}
}

func (o *order) onDrop() { o.dragged = -1 }

func (o *order) step(k practice.Key) {
	next, e := o.order.Step(k, o.s.d.Now())
	if e.Do == practice.DoNothing {
		return
	}
	o.order = next
	if e.Do == practice.DoEnd {
		o.s.log()
	}
	o.s.draw()
}

func (o *order) key(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	if o.order.Done() {
		return mod == 0 && o.s.keyAtEnd(ev)
	}
	if mod == fyne.KeyModifierShift {
		switch ev.Name {
		case fyne.KeyUp:
			o.step(practice.KeyRaise)
		case fyne.KeyDown:
			o.step(practice.KeyLower)
		default:
			return false
		}
		return true
	}
	if mod != 0 {
		return false
	}
	switch name := ev.Name; {
	case name == fyne.KeyUp:
		o.step(practice.KeyUp)
	case name == fyne.KeyDown:
		o.step(practice.KeyDown)
	case name == fyne.KeySpace:
		o.step(practice.KeyLift)
	case name == fyne.KeyBackspace:
		o.step(practice.KeyDrop)
	case name == fyne.KeyReturn || name == fyne.KeyEnter:
		o.step(practice.KeyEnter)
	case len(name) == 1 && name[0] >= '1' && name[0] <= '7':
		o.step(practice.Key(name[0]))
	default:
		return false
	}
	return true
}

func (o *order) keys() []route.KeyHelp {
	if o.order.Done() {
		return endKeys()
	}
	return []route.KeyHelp{
		{Does: "Next and previous event", Keys: []string{"↓", "↑"}},
		{Does: "Move it", Keys: []string{"Shift ↓", "Shift ↑"}},
		{Does: "Pick it up, or set it down", Keys: []string{"Space"}},
		{Does: "Pick one up, and set it down there", Keys: []string{"1 … 7"}},
		{Does: "Check, and go on", Keys: []string{"Enter"}},
	}
}
