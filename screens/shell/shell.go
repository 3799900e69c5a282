// Package shell is the window around the screens: the rail, the top bar, where
// one has been, the table of commands, keys, and what is said in passing. It
// knows screens only by the interfaces of package route.
package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placard/app/desk"
	"placard/app/search"
	"placard/app/settings"
	"placard/screens/kit"
	"placard/screens/route"
)

// Program is what the shell asks of the program around it.
type Program interface {
	// Screen makes a screen for the desk; nil if there is none of the name.
	Screen(route.Name, *desk.Desk, route.Host) route.Screen
	// OpenDialog lets the user choose a report to open.
	OpenDialog()
	// NewReport lets the user choose a folder for a template.
	NewReport()
	// Reports is the number of reports that there are.
	Reports() int
	// TextSize changes the size of the text by steps, 0 sets the usual one.
	TextSize(steps int)
	// Theme goes on to the next of system, light and dark, and names it.
	Theme() string
	// Copy puts text on the clipboard.
	Copy(text string)
	// OpenURL opens an address in the browser.
	OpenURL(address string) error
	// SaveAs asks where to save a file and saves it.
	SaveAs(name string, data []byte)
	// ShowFile writes a file to be looked at and opens it in the browser.
	ShowFile(name string, data []byte) error
	// Searching hears that the search opens.
	Searching()
	// Searched is what can be searched by now, and how many reports are still to
	// be read.
	Searched() (search.Set, int)
	// Recent are the last choices in the search, the last first; Chose keeps one.
	Recent() []settings.Choice
	Chose(settings.Choice)
	// OpenAt shows another report at a place in it.
	OpenAt(report string, r route.Route)
	// Moved hears that one is somewhere else now.
	Moved()
	// Quit ends the program.
	Quit()
}

// Params are what a shell is made of.
type Params struct {
	Window   fyne.Window
	Program  Program
	Keyboard Keyboard
	GOOS     string
	After    kit.Timer // of toasts and tips; nil is the real one
}

// Shell is the window's content. It belongs to the toolkit's goroutine.
type Shell struct {
	p        Params
	desk     *desk.Desk
	screens  map[route.Name]route.Screen
	stale    map[route.Name]bool
	current  route.Screen
	history  history
	commands []Command
	finding  *finding // the search, nil while it is closed
	usedUp   bool     // the last key was used: its character is for nobody

	rail    *kit.Rail
	top     *topBar
	notice  *notice // what happened, until it is closed
	trouble *notice // what lasts, until it is over
	busy    *busy
	body    *fyne.Container
	frame   *fyne.Container
	layer   *kit.Layer
}

var _ route.Host = (*Shell)(nil)

// New builds the window's frame. It is empty until a desk is set.
func New(p Params) *Shell {
	s := &Shell{p: p, screens: map[route.Name]route.Screen{}, stale: map[route.Name]bool{}}
	s.commands = s.table()
	s.rail = kit.NewRail(s.openLibrary)
	s.top = newTopBar(s)
	s.notice, s.trouble, s.busy = newNotice(), newNotice(), newBusy()
	s.body = container.NewStack()
	// Tab goes through the screen first: the rail has keys of its own.
	s.frame = container.New(&frame{s}, s.trouble.bar, s.notice.bar, s.busy.bar, s.body, s.rail, s.top.bar)
	s.layer = kit.NewLayer(s.frame)
	s.layer.Timer, s.layer.Toaster.Timer = p.After, p.After
	s.listen()
	return s
}

// Content is what the window shows.
func (s *Shell) Content() fyne.CanvasObject { return s.layer }

// SetDesk shows another desk, beginning at a route. Screens of the former desk
// are forgotten.
func (s *Shell) SetDesk(d *desk.Desk, first route.Route) {
	s.leave()
	s.desk = d
	s.forget()
	s.history = history{}
	d.Subscribe(s.onChange)
	s.Retitle()
	s.Go(first)
}

// Retitle shows the report's name as it is now.
func (s *Shell) Retitle() { s.rail.SetReport(s.desk.Title(), committee(s.desk)) }

// Desk is the desk that is shown, nil before there is one.
func (s *Shell) Desk() *desk.Desk { return s.desk }

// onChange hears of every change of the desk.
func (s *Shell) onChange(c desk.Changes) {
	if c&desk.Contents != 0 {
		s.anew()
		return
	}
	for name := range s.screens {
		s.stale[name] = true
	}
	if s.current != nil {
		s.refresh(s.history.places[s.history.at].Screen, s.current)
	}
	s.fillRail()
}

// anew makes the screens for the report that the desk holds now, and stays where
// one is.
func (s *Shell) anew() {
	s.settle()
	s.leave()
	s.forget()
	if len(s.history.places) > 0 {
		s.show(s.history.places[s.history.at])
	}
}

// Stale has every screen read the desk again, after a change of settings.
func (s *Shell) Stale() { s.onChange(desk.Everything) }

func (s *Shell) refresh(name route.Name, screen route.Screen) {
	delete(s.stale, name)
	screen.Refresh()
}

// Go shows a place. Going to where one is does nothing but bring what is asked
// for into view.
func (s *Shell) Go(r route.Route) {
	if s.desk == nil {
		return
	}
	s.settle()
	r.Topic = s.topicOf(r)
	s.history.visit(r)
	s.show(r)
}

// Back goes to where one was.
func (s *Shell) Back() {
	s.settle()
	if r, ok := s.history.back(); ok {
		s.show(r)
	}
}

// Forward goes to where one was before Back.
func (s *Shell) Forward() {
	s.settle()
	if r, ok := s.history.forward(); ok {
		s.show(r)
	}
}

// Place is where one is, as exactly as the screen can say.
func (s *Shell) Place() route.Route {
	s.settle()
	if len(s.history.places) == 0 {
		return route.To(route.Today)
	}
	return s.history.places[s.history.at]
}

// settle notes the exact place before one leaves it.
func (s *Shell) settle() {
	if place, ok := s.current.(route.Stateful); ok {
		at := place.Place()
		at.Topic = s.desk.TopicID()
		s.history.settle(at)
	}
}

// leave lets the visible screen save what is in hand.
func (s *Shell) leave() {
	if s.current != nil {
		s.current.Hide()
	}
}

// Leave saves what is in hand, before the program ends.
func (s *Shell) Leave() { s.leave() }

func (s *Shell) show(r route.Route) {
	if r.Topic != s.desk.TopicID() {
		s.toTopic(r.Topic)
	}
	screen := s.screen(r.Screen)
	if screen == nil {
		r.Screen, r.Item = route.Today, ""
		screen = s.screen(r.Screen)
	}
	s.layer.HideTip()
	if screen != s.current {
		s.leave()
		s.p.Window.Canvas().Unfocus()
		s.current = screen
		s.body.Objects = []fyne.CanvasObject{screen.Content()}
		s.body.Refresh() // and with it the screen, whose theme may have changed meanwhile
	}
	if s.stale[r.Screen] {
		s.refresh(r.Screen, screen)
	}
	screen.Show(r)
	s.fillRail()
	s.top.update()
	s.p.Program.Moved()
}

func (s *Shell) screen(name route.Name) route.Screen {
	if made, ok := s.screens[name]; ok {
		return made
	}
	screen := s.p.Program.Screen(name, s.desk, s)
	if screen != nil {
		s.screens[name] = screen
	}
	return screen
}
