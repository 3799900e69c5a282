// Package practice shows the ways to practise beside the session of cards:
// typed answers, multiple choice, true or false, matching, events in order, and
// a test of them all.
package practice

import (
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/practice"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/route"
)

// Options are what the screen needs beside the desk.
type Options struct {
	Seed  func() uint64 // a new one for each sitting
	After kit.Timer     // nil is the real one
}

// Screen shows the ways to practise, or the sitting that was begun.
type Screen struct {
	d    *desk.Desk
	host route.Host
	o    Options

	content *fyne.Container
	menu    *menu
	page    *page
	tabbing tabbing
	items   []practice.Item       // of the topics that are shown
	asked   map[string]study.Card // by item: the card that stands for it in sessions, if any does
	topic   string                // whose items they are
	timed   bool                  // the student wants to see the time of a board

	sitting sitting // the last that was begun; nil before the first
	begun   practice.Params
	open    bool            // the sitting is on screen, not the menu
	logged  practice.Result // what is journalled of the sitting
	left    time.Time       // when the sitting was left; zero while it is on screen
}

// sitting is one way of practising on screen.
type sitting interface {
	mode() practice.Mode
	draw() fyne.CanvasObject
	key(*fyne.KeyEvent, fyne.KeyModifier) bool
	keys() []route.KeyHelp
	result() practice.Result
	place() (n, of int) // how far it is, 0 of 0 where there is nothing
	over() bool         // all was answered
	pause(time.Duration)
	show() // it comes on screen
}

var (
	_ route.Screen     = (*Screen)(nil)
	_ route.KeyHandler = (*Screen)(nil)
	_ route.Helper     = (*Screen)(nil)
	_ route.Stateful   = (*Screen)(nil)
)

// inSitting is the item of the route to the sitting, to which Back returns.
const inSitting = "sitting"

// New makes the screen.
func New(d *desk.Desk, host route.Host, o Options) *Screen {
	if o.After == nil {
		o.After = kit.After
	}
	s := &Screen{d: d, host: host, o: o, content: kit.Layers(), page: newPage(), tabbing: tabbing{home: host.Canvas()}}
	s.menu = newMenu(s)
	s.read()
	return s
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show goes on with the sitting that was left in the middle, unless another
// topic is shown now; otherwise it offers the ways to practise. Back returns to
// the end of a sitting as well.
func (s *Screen) Show(r route.Route) {
	if s.open && s.sitting.over() && r.Item != inSitting {
		s.open = false
	}
	if s.topic != s.d.TopicID() {
		s.sitting, s.open = nil, false
		s.host.Canvas().Unfocus()
		s.read()
	}
	s.resume()
	s.draw()
}

// Place is the sitting, or the ways to practise.
func (s *Screen) Place() route.Route {
	if s.open {
		return route.At(route.Practice, inSitting)
	}
	return route.To(route.Practice)
}

// Hide keeps the sitting: it goes on when one comes back. The time until then
// does not count.
func (s *Screen) Hide() {
	s.rest()
}

// Refresh reads the desk; a sitting draws itself after each step.
func (s *Screen) Refresh() {
	if !s.open {
		s.read()
		s.draw()
	}
}

// read finds out what there is to practise.
func (s *Screen) read() {
	s.topic = s.d.TopicID()
	s.items = practice.Items(s.d.Report, s.cards())
	s.asked = map[string]study.Card{}
	for _, c := range s.d.Deck().Cards {
		if c.Asks() {
			s.asked[c.Item] = c
		}
	}
}

// cards are those of all kinds of the topics that are shown, whether or not they
// are asked in sessions.
func (s *Screen) cards() []study.Card {
	all := study.Cards(s.d.Report, func(study.Kind) bool { return true }, s.d.OwnCards()...)
	if !s.d.Several() || s.topic == desk.AllTopics {
		return all
	}
	return slices.DeleteFunc(all, func(c study.Card) bool { return s.d.Report.Topics[c.Topic].ID != s.topic })
}

func (s *Screen) draw() {
	s.tabbing.before(s.page.column)
	var o fyne.CanvasObject
	if s.open {
		o = s.sitting.draw()
	} else {
		o = s.menu.draw()
	}
	if len(s.content.Objects) != 1 || s.content.Objects[0] != o {
		s.content.Objects = []fyne.CanvasObject{o}
	}
	s.content.Refresh()
	if s.open {
		n, _ := s.sitting.place()
		anew := s.page.fit(fmt.Sprintf("%p %d", s.sitting, n))
		s.sitting.show()
		s.tabbing.after(s.page.column, anew)
	}
}

// params are what a sitting is made of, of items.
func (s *Screen) params(asked []practice.Item, count int) practice.Params {
	return practice.Params{Asked: asked, Pool: s.items, Count: count, Seed: s.o.Seed(), Year: s.d.Now().Year()}
}

// begin begins a sitting of a way; what was left in the middle ends.
func (s *Screen) begin(mode practice.Mode, p practice.Params) {
	now := s.d.Now()
	s.logged, s.left, s.begun = practice.Result{}, time.Time{}, p
	switch mode {
	case practice.Matching:
		s.sitting = newMatch(s, practice.NewMatch(p, now))
	case practice.Order:
		s.sitting = newOrder(s, practice.NewOrdering(p, now))
	case practice.Test:
		s.sitting = newPaper(s, practice.NewPaper(p, s.menu.forms(), now))
	default:
		s.sitting = newQuiz(s, practice.NewQuiz(mode, p, now))
	}
	s.open = true
	s.draw()
}

// again asks once more: only what was missed, or everything where nothing was.
func (s *Screen) again() {
	p := s.begun
	r := s.sitting.result()
	p.Seed, p.Due = s.o.Seed(), nil
	if len(r.Missed) > 0 {
		p.Asked, p.Count = r.Missed, 0
	}
	if mode := r.Mode; s.canAgain(p, mode) {
		s.begin(mode, p)
	} else {
		s.begin(practice.Typed, p)
	}
}

// canAgain reports whether what was missed is enough for the way in which it was.
func (s *Screen) canAgain(p practice.Params, mode practice.Mode) bool {
	return practice.OfferOf(p, mode).Count > 0
}

// leave goes back to the ways to practise; the sitting can be gone on with.
func (s *Screen) leave() {
	s.rest()
	s.open = false
	s.read()
	s.host.Canvas().Unfocus()
	s.menu.list.Select(0) // what was left in the middle
	s.draw()
}

// rest journals what was answered since it was last journalled, and stops the
// clock.
func (s *Screen) rest() {
	if !s.open || s.sitting == nil {
		return
	}
	s.log()
	if s.left.IsZero() {
		s.left = s.d.Now()
	}
}

// resume goes on with the clock.
func (s *Screen) resume() {
	if s.open && !s.left.IsZero() {
		s.sitting.pause(s.d.Now().Sub(s.left))
		s.left = time.Time{}
	}
}

// goOn comes back to the sitting that was left in the middle.
func (s *Screen) goOn() {
	s.open = true
	s.resume()
	s.draw()
}

// log keeps what was answered since the last time.
func (s *Screen) log() {
	switch {
	case s.sitting.mode() == practice.Test && !s.sitting.over():
		return // it counts when it is handed in
	case s.begun.Due != nil:
		return // these are answers to cards, and kept as such
	}
	r := s.sitting.result()
	cards, right := r.Cards-s.logged.Cards, r.Right-s.logged.Right
	if cards <= 0 {
		return
	}
	s.d.Practised(desk.Practice{
		Mode: string(r.Mode), Cards: cards, Right: min(max(right, 0), cards), Seconds: max(r.Seconds-s.logged.Seconds, 0),
	})
	s.logged = r
}

// Key is for the sitting or the menu.
func (s *Screen) Key(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	if !s.open {
		return mod == 0 && s.menu.key(ev)
	}
	if mod == 0 && ev.Name == fyne.KeyEscape {
		s.leave()
		return true
	}
	return s.sitting.key(ev, mod)
}

// Keys are for the help sheet.
func (s *Screen) Keys() []route.KeyHelp {
	if s.open {
		return append(s.sitting.keys(), route.KeyHelp{Does: "Back to the ways to practise", Keys: []string{"Esc"}})
	}
	return s.menu.keys()
}

// unfinished reports whether there is a sitting to go on with.
func (s *Screen) unfinished() bool { return s.sitting != nil && !s.sitting.over() }

// passage shows where an item stands in the report.
func (s *Screen) passage(it practice.Item) {
	if it.Passage.Block >= 0 {
		s.host.Go(route.Passage(it.Passage.Block, it.Passage.Start))
	}
}
