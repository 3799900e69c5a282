package shoot

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/places"
	"placard/app/settings"
	"placard/app/study"
	"placard/screens"
	"placard/screens/look"
	"placard/screens/route"
)

// The pictures show the bundled report on a day in the middle of preparing: the
// conference is twelve days away, ten days of study lie behind.
var (
	shown    = time.Date(2026, time.November, 23, 18, 30, 0, 0, time.Local)
	studied  = 10
	dayOfUse = 24 * time.Hour
)

// screen draws the whole window at a route; more is done there before the
// picture is taken.
func screen(name string, at route.Route, more ...func(*screens.Program, *desk.Desk)) Scene {
	return Scene{Name: name, Build: func(w fyne.Window) {
		p, d := open(w, true, "")
		student(p, d)
		p.Shell().Go(at)
		for _, do := range more {
			do(p, d.Desk)
		}
	}}
}

// fresh draws a first start.
func fresh(name string) Scene {
	return Scene{Name: name, Build: func(w fyne.Window) { open(w, false, "") }}
}

// moving is a desk whose clock can be set.
type moving struct {
	*desk.Desk
	now *time.Time
}

// open builds the program in a window, with everything kept in a folder that is
// thrown away. It shows a report of this text, or the bundled one.
func open(w fyne.Window, asked bool, text string) (*screens.Program, moving) {
	app := fyne.CurrentApp()
	root, err := os.MkdirTemp("", "placard-shoot-")
	if err != nil {
		panic("shoot: no folder for temporary files: " + err.Error())
	}
	w.SetOnClosed(func() { _ = os.RemoveAll(root) })
	where := places.In(root)
	if t, ok := app.Settings().Theme().(*look.Theme); ok {
		keepLook(where, t.Options(), asked)
	}
	now := shown
	atOnce := func(f func()) { f() }
	size := w.Canvas().Size()
	p := screens.Build(app, w, screens.Deps{
		Places: where, Now: func() time.Time { return now }, Go: atOnce, Do: atOnce, After: never, Version: "",
		Open: written(root, text),
	})
	w.Resize(size)
	p.Begin()
	return p, moving{p.Shell().Desk(), &now}
}

// written is the path of a file with a text, empty without one.
func written(folder, text string) string {
	if text == "" {
		return ""
	}
	path := filepath.Join(folder, "guide.md")
	err := errors.Join(os.WriteFile(path, []byte(text), 0o600), os.WriteFile(filepath.Join(folder, "coast.png"), coast, 0o600))
	if err != nil {
		panic("shoot: a report cannot be written: " + err.Error())
	}
	return path
}

// never is a timer for pictures, in which time stands still.
func never(time.Duration, func()) func() { return func() {} }

// keepLook writes the look into the settings that the program will read, and
// whether the questions of the first start were asked before.
func keepLook(where places.Places, o look.Options, asked bool) {
	store, _ := settings.Open(settings.Config{Places: where})
	_ = store.ChangeWindow(func(w *settings.Window) { w.Asked = asked })
	_ = store.Change(func(s *settings.Settings) {
		s.TextScale = float64(o.TextScale)
		s.Theme = map[look.Variant]settings.Theme{look.System: settings.System, look.Light: settings.Light, look.Dark: settings.Dark}[o.Variant]
	})
}

// student plays ten days of a student: reads half of the report, answers cards
// on most days, with some lapses, ticks and bookmarks solutions.
func student(p *screens.Program, d moving) {
	d.Subscribe(func(desk.Changes) {}) // nobody looks on, which saves drawing each answer
	d.Desk.SetCountry("Kenya")
	for day := studied; day > 1; day-- {
		*d.now = shown.Add(-time.Duration(day) * dayOfUse)
		if day%4 != 2 { // an evening off now and then
			answer(d, day)
		}
	}
	*d.now = shown
	for i, s := range d.Sections() {
		d.MarkRead(s.ID, i < 4)
	}
	if s := d.Sections(); len(s) > 4 {
		d.SetPlace(desk.Place{Section: s[4].ID, Block: s[4].First})
	}
	for i, s := range d.AllSolutions() {
		d.Tick(s.ID, i < 3)
		d.Bookmark(s.ID, i == 0 || i == 2 || i == 6)
		if i == 2 {
			d.SetNote(s.ID, "Kenya can point to its own witness protection agency. Ask who pays: propose the trust fund of the Global Plan of Action.")
		}
	}
	_ = d.SetConferenceDay(shown.AddDate(0, 0, 12).Format(time.DateOnly)) // last: a plan is made once
	p.Shell().SetDesk(d.Desk, route.To(route.Today))
}

// answer gives a day's answers, two new terms a day at most.
func answer(d moving, day int) {
	fresh := 0
	for n, c := range d.Deck().Queue(d.Now()) {
		if d.Deck().Memory(c.ID).Phase == study.PhaseNew {
			if fresh++; fresh > 2 {
				continue
			}
		}
		if (n+day)%7 == 3 {
			d.Answer(c.ID, study.Again, 12)
		}
		for tries := 0; tries < 4 && d.Deck().IsDue(c.ID, d.Now()) || tries == 0; tries++ {
			*d.now = d.now.Add(11 * time.Minute)
			d.Answer(c.ID, study.Good, 9)
		}
	}
}

// tricky draws what is said of a card that is forgotten for the eighth time.
func tricky(name string) Scene {
	return Scene{Name: name, Build: func(w fyne.Window) {
		p, d := open(w, true, "")
		student(p, d)
		d.Subscribe(func(desk.Changes) {})
		card := d.Deck().Cards[0].ID
		for d.Deck().Memory(card).Lapses < 7 {
			*d.now = d.now.Add(30 * dayOfUse)
			d.Answer(card, study.Again, 9)
			for d.Deck().Memory(card).Phase != study.PhaseReview {
				d.Answer(card, study.Good, 9)
			}
		}
		*d.now = d.now.Add(30 * dayOfUse)
		d.AskOn(card, d.Deck().Scheduler.Day(d.Now()))
		p.Shell().SetDesk(d.Desk, route.To(route.Session))
		for n := 0; n < 30 && !d.Deck().IsTricky(card); n++ {
			press(fyne.KeySpace, fyne.Key1)(p, d.Desk)
		}
	}}
}
