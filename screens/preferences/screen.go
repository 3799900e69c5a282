// Package preferences is the screen of settings: what the student may choose,
// where progress is kept, and what the program is. It knows the choices and not
// what they do; whoever gives it Change makes them hold.
package preferences

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/settings"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// Params are what the screen shows and changes. All must be set.
type Params struct {
	// Settings are the settings as they are now.
	Settings func() settings.Settings
	// Change alters the settings: they hold at once and are saved.
	Change func(func(*settings.Settings))
	// Progress is the folder in which progress is kept.
	Progress func() string
	// ShowFolder opens a folder in the computer's file manager.
	ShowFolder func(path string) error
	// MoveFolder lets the student choose another progress folder.
	MoveFolder func()
	Fixed      Fixed
	Device     string // this computer's name in the files
	Version    string // of the program
}

// Screen is the screen of settings.
type Screen struct {
	p    Params
	host route.Host

	page     *kit.Scroll
	controls []control
	folder   *kit.Text
}

var (
	_ route.Screen     = (*Screen)(nil)
	_ route.KeyHandler = (*Screen)(nil)
)

// control is something that shows one of the settings.
type control interface{ show(settings.Settings) }

// New makes the screen.
func New(p Params, host route.Host) *Screen {
	s := &Screen{p: p, host: host, folder: kit.Body("")}
	column := kit.VStack(0,
		kit.Heading("Settings"),
		kit.Pad(24, 0, 0, 0, group("Look", s.theme(), s.textSize())),
		parted(group("Studying", s.studying()...)),
		parted(group("Reading", s.termMarks(), s.textFlow())),
		parted(group("My files", s.files()...)),
		parted(group("About", s.about()...)),
	)
	s.page = kit.NewScroll(kit.Page(12, 40, kit.Narrow(look.ColumnMax, column)))
	s.Refresh()
	return s
}

// studying are the settings that a class can fix, and when a day begins.
func (s *Screen) studying() []fyne.CanvasObject {
	f := s.p.Fixed
	return []fyne.CanvasObject{
		s.or(f.Answers, "Answers under a card", answersInWords, s.answers),
		s.or(f.Retention, "How sure do you want to be?", func(now settings.Settings) string { return fmt.Sprintf("%.0f of 100", now.Retention*100) }, s.retention),
		s.or(f.New, "New cards a day", func(now settings.Settings) string { return fmt.Sprint(now.NewPerDay) }, s.newPerDay),
		s.or(f.Reviews, "Cards a day", func(now settings.Settings) string { return fmt.Sprint(now.ReviewsPerDay) }, s.reviewsPerDay),
		s.dayStart(),
	}
}

// group is settings under a title.
func group(title string, items ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.VStack(16, kit.Subheading(title), kit.VStack(20, items...))
}

// parted sets a group under a hairline.
func parted(group fyne.CanvasObject) fyne.CanvasObject {
	return kit.Pad(28, 0, 0, 0, kit.VStack(24, kit.NewDivider(), group))
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Show does nothing: one goes on where one was on the page.
func (s *Screen) Show(route.Route) {}

// Hide has nothing to save: every change holds at once.
func (s *Screen) Hide() {}

// Refresh reads the settings.
func (s *Screen) Refresh() {
	now := s.p.Settings()
	for _, c := range s.controls {
		c.show(now)
	}
	s.folder.Set(s.p.Progress())
	s.page.Fit()
}

// change alters the settings and shows what holds now: a value out of its
// bounds has been brought back.
func (s *Screen) change(alter func(*settings.Settings)) {
	s.p.Change(alter)
	s.Refresh()
}

// Key scrolls.
func (s *Screen) Key(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	return mod == 0 && s.page.Key(ev.Name)
}
