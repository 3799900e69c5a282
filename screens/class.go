package screens

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"

	"placard/app/class"
	"placard/app/library"
	"placard/app/settings"
	"placard/screens/kit"
	"placard/screens/preferences"
)

// firstSettings are those that a first start begins with: those of the class that
// the program was handed out with, where there is one.
func firstSettings(classes []library.Kit) settings.Settings {
	s := settings.Defaults()
	if len(classes) > 0 {
		says(classes[0].Settings, &s, func(class.Choice) bool { return true })
		if size := classes[0].Settings.TextScale; size != 0 {
			s.TextScale = size
		}
	}
	return s.Bounded()
}

// says puts what a class says in the place of settings, as far as it is wanted.
func says(c class.Settings, to *settings.Settings, wanted func(class.Choice) bool) {
	if c.Retention != 0 && wanted(class.ChooseRetention) {
		to.Retention = c.Retention
	}
	if c.Answers != 0 && wanted(class.ChooseAnswers) {
		to.Answers = c.Answers
	}
	if !wanted(class.ChooseLimits) {
		return
	}
	if c.NewPerDay != 0 {
		to.NewPerDay = c.NewPerDay
	}
	if c.ReviewsPerDay != 0 {
		to.ReviewsPerDay = c.ReviewsPerDay
	}
}

// choices are the settings, and what the class of the open report has fixed in
// place of them.
func (p *Program) choices() settings.Settings {
	s := p.store.Settings()
	says(p.class.Settings, &s, p.class.Fixes)
	return s.Bounded()
}

// newClass finds a class whose greeting the student has not seen.
func (p *Program) newClass() (library.Kit, bool) {
	seen := strings.Fields(p.store.Window().Greeted)
	for _, k := range p.library.Classes() {
		if !slices.Contains(seen, sign(k)) && len(k.First()) > 0 {
			return k, true
		}
	}
	return library.Kit{}, false
}

// sign tells whether a greeting has been seen: a class with another one greets
// again.
func sign(k library.Kit) string {
	sum := sha256.Sum256([]byte(k.ID + "\n" + k.Name + "\n" + k.Greeting))
	return fmt.Sprintf("%x", sum[:8]) // without spaces, whatever the folder is called
}

// greet shows what the teacher says to a class, once.
func (p *Program) greet(k library.Kit) {
	p.met(sign(k))
	switch {
	case k.Damaged:
		p.shell.Warn("The reports of the class “" + k.Name + "” are here. Its file " + class.File + " is damaged, so that its greeting, its conference day and its settings are missing. Ask your teacher for the class kit again.")
	case strings.TrimSpace(k.Greeting) == "":
		p.shell.Toast("Here are the reports of “"+k.Name+"”.", "", nil)
	default:
		kit.ShowWelcome(p.window.Canvas(), p.welcome(k), "Start")
	}
}

func (p *Program) welcome(k library.Kit) kit.Welcome {
	return kit.Welcome{Class: k.Name, Says: k.Greeting, Day: k.ConferenceDay, Reports: p.titles(k.First())}
}

// AboutClass shows what the class of a report says, once more.
func (p *Program) AboutClass(id string) {
	if k, ok := p.library.ClassOf(id); ok {
		kit.ShowWelcome(p.window.Canvas(), p.welcome(k), "Close")
	}
}

// met keeps a sign among those that are known.
func (p *Program) met(sign string) {
	p.d.Go(func() {
		_ = p.store.ChangeWindow(func(w *settings.Window) { w.Greeted = strings.TrimSpace(w.Greeted + " " + sign) })
	})
}

// titles are those of reports of the library, in their order.
func (p *Program) titles(ids []string) []string {
	var list []string
	entries := p.library.List()
	for _, id := range ids {
		if at := slices.IndexFunc(entries, func(e library.Entry) bool { return e.ID == id }); at >= 0 {
			list = append(list, entries[at].Title)
		}
	}
	return list
}

// meetEditions has the student's own copies of reports give way to the class's,
// once for each edition that is met: one that was installed over an earlier one
// would be hidden behind them. It runs in the background.
func (p *Program) meetEditions() {
	seen := strings.Fields(p.store.Window().Greeted)
	for _, k := range p.library.Classes() {
		edition := k
		edition.Greeting = fmt.Sprint("edition ", k.Edition)
		if slices.Contains(seen, sign(edition)) {
			continue
		}
		for _, id := range k.First() {
			p.giveWay(id, k)
		}
		p.met(sign(edition))
	}
}

// fixed is what the class of the open report has set for its students.
func (p *Program) fixed() preferences.Fixed {
	return preferences.Fixed{
		By:        p.class.Name,
		Answers:   p.class.Fixes(class.ChooseAnswers) && p.class.Settings.Answers != 0,
		Retention: p.class.Fixes(class.ChooseRetention) && p.class.Settings.Retention != 0,
		New:       p.class.Fixes(class.ChooseLimits) && p.class.Settings.NewPerDay != 0,
		Reviews:   p.class.Fixes(class.ChooseLimits) && p.class.Settings.ReviewsPerDay != 0,
	}
}
