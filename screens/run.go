// Package screens puts the program together: it opens the student's files,
// builds every screen for the desk, and hands them to the shell.
package screens

import (
	"context"
	"log/slog"
	"os"
	"runtime"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/instance"
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
	Go       func(func()) // runs something in the background
	Do       func(func()) // runs something on the toolkit's goroutine
	After    kit.Timer    // runs something later there; Run's own, nil in tests
	Open     string       // a report file to open; may be empty
	Version  string
	Instance *instance.Instance // hears of second starts; may be nil
}

// patience is how long closing waits for the disk.
const patience = 3 * time.Second

// Run shows the window and returns when the program ends.
func Run(app fyne.App, d Deps) {
	d.After = kit.After
	// The window comes first: X11 takes the window's class, by which desktops
	// find our icon, from the first title.
	p := Build(app, app.NewWindow("Placard"), d)
	app.Lifecycle().SetOnStarted(p.Begin)
	p.window.ShowAndRun()
	p.end()
}

// Build fills a window with everything, without showing it and without reading
// the report: that is Begin's, after the first frame.
func Build(app fyne.App, window fyne.Window, d Deps) *Program {
	store, told := settings.Open(settings.Config{Places: d.Places, Now: d.Now})
	p := &Program{app: app, window: window, d: d, store: store, told: told, library: library.Open(d.Places)}
	p.applyTheme()
	keyboard := shell.KeyboardOf(runtime.GOOS, os.Getenv)
	p.shell = shell.New(shell.Params{Window: window, Program: p, Keyboard: keyboard, GOOS: runtime.GOOS})
	w := store.Window()
	window.SetPadded(false)
	window.SetContent(p.shell.Content())
	window.Resize(fyne.NewSize(even(w.Width), even(w.Height)))
	window.SetMaster()
	window.SetCloseIntercept(p.Quit)
	window.SetOnDropped(p.onDropped)
	return p
}

// even rounds to whole pairs of pixels: on some desktops an odd size grows with
// each start.
func even(v float32) float32 { return float32(int(v) / 2 * 2) }

func (p *Program) applyTheme() {
	s := p.store.Settings()
	variant := map[settings.Theme]look.Variant{settings.Light: look.Light, settings.Dark: look.Dark}[s.Theme]
	p.app.Settings().SetTheme(look.New(look.Options{Variant: variant, TextScale: float32(s.TextScale)}))
}

// Begin reads the student's files in the background and opens the desk. The
// first frame is on screen by then.
func (p *Program) Begin() {
	p.d.Go(func() {
		opened := p.openFiles()
		p.d.Do(func() { p.opened(opened) })
	})
	p.keepSaving()
	if p.d.Instance != nil {
		p.d.Go(func() {
			p.d.Instance.Listen(func(r instance.Request) { p.d.Do(func() { p.asked(r) }) })
		})
	}
}

// end saves what is in hand and waits until it is on disk.
func (p *Program) end() {
	if p.d.Instance != nil {
		_ = p.d.Instance.Close()
	}
	if p.journal == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := p.journal.Close(ctx); err != nil {
		slog.Error("closing the journal", "error", err)
	}
}
