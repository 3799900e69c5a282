// Package screens puts the program together: it opens the student's files,
// builds every screen for the desk, and hands them to the shell.
package screens

import (
	"os"
	"runtime"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/instance"
	"placard/app/journal"
	"placard/app/library"
	"placard/app/places"
	"placard/app/settings"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/shell"
)

// Deps is what the program is started with.
type Deps struct {
	Places   places.Places
	Now      func() time.Time
	Go       func(func())  // runs something in the background
	Do       func(func())  // runs something on the toolkit's goroutine
	After    kit.Timer     // runs something later there; nil is the real one for all but saving
	Retry    journal.Later // plans the next attempt to save progress; nil is the real one
	Open     string        // a report file to open; may be empty
	Version  string
	Instance *instance.Instance // hears of second starts; may be nil
	Raise    func(fyne.Window)  // brings the window forward; nil asks for the focus
	Closing  func()             // told when the window is about to close for good; may be nil
	Silent   func() bool        // asks, and may wait, whether the desktop leaves unsaid if it is light or dark; nil: it never does
}

// Run shows the window and returns when the program ends.
func Run(app fyne.App, d Deps) {
	d.After = kit.After
	p := prepare(app, d)
	p.fill(app.NewWindow("Placard"))
	p.Begin()
	p.window.ShowAndRun()
	p.end()
}

// Build fills a window with everything, without showing it; Begin opens the
// desk.
func Build(app fyne.App, window fyne.Window, d Deps) *Program {
	p := prepare(app, d)
	p.fill(window)
	return p
}

// prepare begins to read the student's files in the background: that and making
// a window take as long as each other.
func prepare(app fyne.App, d Deps) *Program {
	shelf := library.Open(d.Places)
	store, told := settings.Open(settings.Config{Places: d.Places, Now: d.Now, First: firstSettings(shelf.Classes())})
	p := &Program{app: app, d: d, store: store, told: told, library: shelf, files: make(chan opening, 1), silent: d.Silent != nil}
	p.d.Go(func() { p.files <- p.openFiles() })
	return p
}

func (p *Program) fill(window fyne.Window) {
	p.window = window
	p.applyTheme()
	keyboard := shell.KeyboardOf(runtime.GOOS, os.Getenv)
	p.shell = shell.New(shell.Params{Window: window, Program: p, Keyboard: keyboard, GOOS: runtime.GOOS, After: p.d.After})
	w := p.store.Window()
	window.SetPadded(false)
	window.SetContent(p.shell.Content())
	window.Resize(fyne.NewSize(even(w.Width), even(w.Height)))
	window.SetMaster()
	window.SetCloseIntercept(p.Quit)
	window.SetOnDropped(p.onDropped)
}

// even rounds to whole pairs of pixels: on some desktops an odd size grows with
// each start.
func even(v float32) float32 { return float32(int(v) / 2 * 2) }

// askDesktop follows the desktop's light and dark once it is known to say which;
// it is taken as light until then.
func (p *Program) askDesktop() {
	if p.d.Silent == nil {
		return
	}
	p.d.Go(func() {
		if p.d.Silent() {
			return
		}
		p.d.Do(func() {
			p.silent = false
			p.applyTheme()
		})
	})
}

func (p *Program) applyTheme() {
	s := p.store.Settings()
	variant := map[settings.Theme]look.Variant{settings.Light: look.Light, settings.Dark: look.Dark}[s.Theme]
	if variant == look.System && p.silent {
		variant = look.Light // the toolkit would take dark
	}
	p.app.Settings().SetTheme(look.New(look.Options{Variant: variant, TextScale: float32(s.TextScale)}))
}

// Begin opens the desk. What is read by now stands in the window's first frame;
// what takes longer, such as a long report, comes after it.
func (p *Program) Begin() {
	select {
	case o := <-p.files:
		p.opened(o)
	default:
		p.d.Go(func() {
			o := <-p.files
			p.d.Do(func() { p.opened(o) })
		})
	}
	p.keepSaving()
	p.askDesktop()
	if p.d.Instance != nil {
		p.d.Go(func() {
			p.d.Instance.Listen(func(r instance.Request) { p.d.Do(func() { p.asked(r) }) })
		})
	}
}
