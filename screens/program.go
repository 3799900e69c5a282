package screens

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/catalogue"
	"placard/app/class"
	"placard/app/desk"
	"placard/app/instance"
	"placard/app/journal"
	"placard/app/library"
	"placard/app/settings"
	"placard/app/study"
	"placard/screens/route"
	"placard/screens/shell"
)

// bundled is the report that a first start opens.
const bundled = "human-trafficking"

// Program is the running program: the student's files, the open desk and the
// window. It belongs to the toolkit's goroutine.
type Program struct {
	app     fyne.App
	d       Deps
	window  fyne.Window
	shell   *shell.Shell
	store   *settings.Store
	told    string // what settings.Open had to tell
	library *library.Library
	files   chan opening // what the background reads at the start
	reports int
	saves   bool   // a save of the place is planned
	asking  bool   // whether to quit and lose progress
	silent  bool   // the desktop has not said whether it is light or dark
	stop    func() // of what is being brought in; nil if nothing is
	shelf   shelving
	handout handout
	device  string

	lastFolder string // in which something was chosen last

	catalogue *catalogue.Catalogue

	journal *journal.Journal
	state   *journal.State
	desk    *desk.Desk
	class   library.Kit // of the open report; empty if it is none of a class's
}

// opening is what the background hands over.
type opening struct {
	device  string
	journal *journal.Journal
	state   *journal.State
	notices []string
	book    book
	greets  *library.Kit // a class that is met for the first time; nil if there is none
	left    bool         // what was to be opened takes more than that: the window does it
	err     error
}

// openFiles reads progress and the report that was open last. It runs in the
// background and touches nothing of the window.
func (p *Program) openFiles() opening {
	var o opening
	if p.told != "" {
		o.notices = append(o.notices, p.told)
	}
	device, err := p.d.Places.Device(rand.Reader)
	if err != nil {
		o.notices = append(o.notices, "This computer cannot keep the program's own files: "+err.Error())
	}
	o.device = device
	o.journal, o.state, err = p.openJournal(p.store.Progress(), device, &o.notices)
	if err != nil {
		o.notices = append(o.notices, err.Error())
	}
	o.notices = append(o.notices, p.gone(o.state)...)
	p.meetEditions()
	o.book, o.greets = p.ofClass(o.state)
	if o.greets == nil {
		o.book, o.left, o.err = p.first(o.state)
	}
	return o
}

// opened takes over what the background read.
func (p *Program) opened(o opening) {
	p.device, p.journal, p.state = o.device, o.journal, o.state
	p.reports = len(p.visible())
	p.readAhead()
	if o.book.report == nil {
		p.shell.Warn(fmt.Sprintf("No report could be opened: %v. Open one from the menu.", o.err))
		return
	}
	p.show(o.book, p.store.Window())
	if o.err != nil {
		o.notices = append(o.notices, o.err.Error())
	}
	p.shell.Warn(strings.Join(o.notices, " "))
	if p.journal != nil {
		p.d.Go(p.backup)
	}
	if o.greets != nil {
		p.greet(*o.greets)
	}
	if o.left {
		p.Open(p.d.Open)
	}
}

// show opens the desk of a report, at the place where its window was left. What
// a new edition changes is said on the start page.
func (p *Program) show(b book, w settings.Window) {
	topic, reading := p.store.Reading(b.report.ID)
	stopped := map[string]desk.Place{}
	for t, r := range reading {
		stopped[t] = desk.Place(r)
	}
	p.class, _ = p.library.ClassOf(b.id)
	seen := p.store.Seen(b.report.ID)
	p.desk = desk.New(desk.Params{
		Reader: desk.Reader{Pace: p.store.Window().Pace, Seen: seen.Spans, Blocks: seen.Blocks, Words: seen.Words},
		Report: b.report, Kinds: b.kinds, Parse: b.parse, Assets: b.source.Assets, State: p.state, Writer: p.writer(), Now: p.d.Now,
		Later: p.later, Topic: topic, Places: stopped, Scheduler: p.scheduler(), Limits: p.limits(),
		ConferenceDay: p.class.ConferenceDay, DayFixed: p.class.Fixes(class.ChooseDay),
	})
	p.desk.Adopt(b.opening)
	p.desk.Opened()
	first := route.To(route.Today)
	if w.Report == b.id && w.Screen != "" && !p.desk.NewsWait() {
		first = route.Route{Screen: route.Name(w.Screen), Item: w.Item, Block: w.Block, Offset: w.Offset}
	}
	p.shell.SetDesk(p.desk, first)
	p.keepEditions()
	// X11 takes the window's class, by which desktops find our icon, from the
	// title that the window is made with: the report's comes after.
	p.d.Go(func() { p.d.Do(func() { p.retitle() }) })
	p.d.Go(func() { _ = p.store.Change(func(s *settings.Settings) { s.LastReport = b.report.ID }) })
}

// later works in the background and then goes on in the window.
func (p *Program) later(work, then func()) {
	p.d.Go(func() {
		work()
		p.d.Do(then)
	})
}

// retitle shows the open report's name as the window's.
func (p *Program) retitle() { p.window.SetTitle(p.desk.Title() + " – Placard") }

// writer is the journal, or nothing that keeps when there is none: the program
// stays usable and says so.
func (p *Program) writer() desk.Writer {
	if p.journal != nil {
		return p.journal
	}
	return &forgetful{}
}

// forgetful takes facts and does not keep them.
type forgetful struct{ n int }

func (f *forgetful) Append(e journal.Entry) journal.Entry {
	f.n++
	e.Ref = journal.Ref{Device: "none", File: "none", N: f.n}
	return e
}

// scheduler and limits are study as the settings say.
func (p *Program) scheduler() study.Scheduler {
	set := p.choices()
	s := study.NewScheduler(time.Local)
	s.Retention, s.DayStart = set.Retention, time.Duration(set.DayStart)*time.Hour
	if s.Validate() != nil {
		return study.NewScheduler(time.Local)
	}
	return s
}

func (p *Program) limits() study.Limits {
	set := p.choices()
	return study.Limits{New: set.NewPerDay, Reviews: set.ReviewsPerDay}
}

func (p *Program) backup() {
	_ = journal.Backup(journal.Disk{}, p.store.Progress(), p.d.Places.Backups(), p.d.Now())
}

// Shell is the window's content, for whoever draws screens without a user.
func (p *Program) Shell() *shell.Shell { return p.shell }

// onTrouble tells that writing fails, and that it works again.
func (p *Program) onTrouble(t journal.Trouble) {
	if t.Over {
		p.shell.Trouble("")
		p.shell.Toast(t.Text, "", nil)
		return
	}
	p.shell.Trouble(t.Text)
}

// asked hears what a second start wants.
func (p *Program) asked(r instance.Request) {
	if p.d.Raise != nil {
		p.d.Raise(p.window)
	} else {
		p.window.RequestFocus()
	}
	if r.Open != "" {
		p.Open(r.Open)
	}
}

// saving is how long after a move the place is saved: not while one leafs
// through, but soon enough for a power cut.
const saving = 2 * time.Second

// Moved plans to save where one is.
func (p *Program) Moved() {
	if p.saves || p.d.After == nil {
		return
	}
	p.saves = true
	p.d.After(saving, func() {
		p.saves = false
		p.saveWindow()
	})
}

// keepSaving saves every while where one is: reading on is no move.
func (p *Program) keepSaving() {
	if p.d.After == nil {
		return
	}
	p.d.After(5*saving, func() {
		p.saveWindow()
		p.keepSaving()
	})
}

// saveWindow keeps the window's size, where one is, and where reading stopped.
// Writing is left to the background, but for the end.
func (p *Program) saveWindow() { p.d.Go(p.windowSaver()) }

// windowSaver notes what there is to keep, and returns what writes it.
func (p *Program) windowSaver() func() {
	if p.desk == nil {
		return func() {}
	}
	size, full := p.window.Canvas().Size(), p.window.FullScreen()
	at, report, topic := p.shell.Place(), p.desk.Report.ID, p.desk.TopicID()
	reading := map[string]settings.Reading{}
	for t, place := range p.desk.Places() {
		reading[t] = settings.Reading(place)
	}
	reader := p.desk.Reader()
	editions := p.editionsKeeper()
	return func() {
		if editions != nil {
			editions()
		}
		_ = p.store.ChangeWindow(func(w *settings.Window) {
			if !full {
				w.Width, w.Height = size.Width, size.Height
			}
			w.Report, w.Screen, w.Item, w.Block, w.Offset = report, string(at.Screen), at.Item, at.Block, at.Offset
			w.Pace = reader.Pace
		})
		_ = p.store.SetReading(report, topic, reading, settings.Seen{Spans: reader.Seen, Blocks: reader.Blocks, Words: reader.Words})
	}
}

// temporary is the folder of pages that are opened in the browser.
func (p *Program) temporary() (string, error) {
	dir := filepath.Join(p.d.Places.Cache, "pages")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return os.MkdirTemp("", "placard-")
	}
	return dir, nil
}
