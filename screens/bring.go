package screens

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/class"
	"placard/app/journal"
	"placard/app/library"
	"placard/app/settings"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// busyAfter is how long bringing in may take before it is said: nobody should
// have to read of what is over in a moment.
const busyAfter = 300 * time.Millisecond

// arrivals are what became of files that were to be brought in.
type arrivals struct {
	files   int              // that there were
	classes []library.Kit    // brought in with their reports
	left    bool             // there is a class, which is more than one report
	entries []library.Entry  // brought in, or there already
	asks    []library.Parcel // may be new editions: the user knows
	failed  []failed
	told    []string // what of a file is missing or shortened
}

// failed is a file that was not brought in, and why.
type failed struct {
	name string
	err  error
}

// Open brings files and folders of reports into the library and shows the one
// report, or the library if there are several. It is done in the background and
// can be stopped; what fails is told and leaves everything as it was.
func (p *Program) Open(paths ...string) { p.bring("", paths) }

// Bring takes a file in as a new edition of the report on the desk, whatever its
// title is now.
func (p *Program) Bring(path string) { p.bring(p.desk.Report.ID, []string{path}) }

func (p *Program) bring(into string, paths []string) {
	if p.stop != nil {
		p.shell.Toast("Another report is still being brought in. Try again when it is done.", "", nil)
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	over := p.sayBusy(ctx, paths)
	p.stop = func() {
		cancel()
		over()
		p.stop = nil
		p.shell.Toast("Stopped.", "", nil)
	}
	p.d.Go(func() {
		a := p.take(ctx, into, paths, false)
		p.d.Do(func() {
			if ctx.Err() != nil { // some of several may have come in before
				p.shelfChanged()
				return
			}
			cancel()
			over()
			p.stop = nil
			p.settle(a.asks, a)
		})
	})
}

// sayBusy tells after a moment that reports are being brought in, with a way to
// stop it. It returns what ends that.
func (p *Program) sayBusy(ctx context.Context, paths []string) (over func()) {
	if len(paths) == 0 || p.d.After == nil {
		return func() {}
	}
	name := filepath.Base(paths[0])
	call := p.d.After(busyAfter, func() {
		if ctx.Err() == nil && p.stop != nil {
			p.shell.Busy("Bringing in "+name, 0, p.stop)
		}
	})
	return func() {
		call()
		p.shell.Idle()
	}
}

// take brings files in: as editions of a report, if its ID is given. It runs in
// the background. If only one is wanted, several are left where they are.
func (p *Program) take(ctx context.Context, into string, paths []string, one bool) *arrivals {
	a := &arrivals{}
	var files []string
	for _, path := range paths {
		if classes := library.ClassesIn(path); len(classes) > 0 {
			if a.left = one; one {
				return a
			}
			p.takeClasses(classes, a)
			continue
		}
		list, err := library.Reports(path)
		if err != nil {
			a.failed = append(a.failed, failed{filepath.Base(path), err})
		}
		files = append(files, list...)
	}
	a.files = len(files) + len(a.failed)
	if one && a.files > 1 {
		return a
	}
	for i, file := range files {
		if len(files) > 1 {
			p.d.Do(func() {
				p.shell.Progress(fmt.Sprintf("Bringing in %d of %d: %s", i+1, len(files), filepath.Base(file)), float64(i)/float64(len(files)))
			})
		}
		err := p.takeFile(ctx, into, file, a)
		if ctx.Err() != nil {
			return a
		}
		if err != nil {
			a.failed = append(a.failed, failed{filepath.Base(file), err})
		}
	}
	return a
}

// takeClasses brings classes in, each whole with its reports.
func (p *Program) takeClasses(folders []string, a *arrivals) {
	for _, folder := range folders {
		k, err := p.library.AddClass(folder)
		if err != nil {
			a.failed = append(a.failed, failed{filepath.Base(folder), err})
			continue
		}
		a.classes = append(a.classes, k)
		for _, id := range k.First() {
			p.giveWay(id, k)
		}
	}
}

// giveWay puts a copy of a class's report aside that the student brought in by
// itself: it would hide the class's, and with it the day and the settings.
func (p *Program) giveWay(id string, k library.Kit) {
	for _, e := range p.library.Glance() {
		if e.ID != id || e.Kind != library.Own {
			continue
		}
		mine, err := p.library.Source(id)
		theirs, missing := os.ReadFile(filepath.Join(k.Folder, class.Reports, id, "report.md"))
		same := err == nil && missing == nil && bytes.Equal(mine.Markdown, theirs)
		if same || strings.EqualFold(filepath.Ext(p.store.Origin(id)), library.Packed) {
			_, _ = p.library.Remove(id) // it is among the backups; or stays, and hides the class's
		}
	}
}

// takeFile brings one file in, or notes that the user has to be asked.
func (p *Program) takeFile(ctx context.Context, into, file string, a *arrivals) error {
	parcel, err := library.PackUntil(ctx, file)
	if err != nil {
		return err
	}
	for _, lost := range parcel.Problems {
		if !lost.Minor {
			a.told = append(a.told, lost.Message)
		}
	}
	e, relation := p.relate(parcel)
	if err := ctx.Err(); err != nil {
		return err
	}
	switch {
	case relation == library.Identical:
	case into != "":
		e, err = p.library.Put(parcel, into)
	case relation == library.Perhaps:
		a.asks = append(a.asks, parcel)
		return nil
	case relation == library.Unknown:
		e, err = p.library.Put(parcel, p.library.Free(parcel.ID))
	default:
		e, err = p.library.Put(parcel, e.ID)
	}
	if err == nil {
		a.entries = append(a.entries, e)
		p.came(e.ID, parcel.Path)
	}
	return err
}

// relate finds the report that a parcel may be a new edition of. One that comes
// from the same file under the same title is; where only the file is the same,
// the title may have been mended.
func (p *Program) relate(parcel library.Parcel) (library.Entry, library.Relation) {
	e, relation := p.library.Relate(parcel)
	whole, err := filepath.Abs(parcel.Path)
	if relation != library.Unknown && relation != library.Perhaps || err != nil {
		return e, relation
	}
	from := p.store.From(whole)
	for _, like := range p.library.Glance() {
		switch {
		case !slices.Contains(from, like.ID):
		case relation == library.Unknown:
			return like, library.Perhaps
		case len(from) == 1 && like.Kind == library.Own && strings.EqualFold(like.Title, parcel.Title):
			return like, library.NewEdition
		}
	}
	return e, relation
}

// settle asks what is to become of reports that may be new editions, one after
// the other, and then shows what was brought in.
func (p *Program) settle(asks []library.Parcel, a *arrivals) {
	if len(asks) == 0 {
		p.arrived(a)
		return
	}
	parcel, rest := asks[0], asks[1:]
	like, relation := p.relate(parcel)
	put := func(id string) {
		p.d.Go(func() {
			e, err := p.library.Put(parcel, id)
			if err == nil {
				p.came(e.ID, parcel.Path)
			}
			p.d.Do(func() {
				if err == nil {
					a.entries = append(a.entries, e)
				} else {
					a.failed = append(a.failed, failed{parcel.Title, err})
				}
				p.settle(rest, a)
			})
		})
	}
	if relation != library.Perhaps { // another of these files has settled it
		put(parcel.ID)
		return
	}
	p.askEdition(parcel, like, put, func() { p.settle(rest, a) })
}

// askEdition asks whether a report is a new edition of one that is there.
func (p *Program) askEdition(parcel library.Parcel, like library.Entry, put func(id string), neither func()) {
	chosen := false
	choose := func(id string) {
		chosen = true
		put(id)
	}
	text := "Your library has a report with this title already. "
	if !strings.EqualFold(parcel.Title, like.Title) {
		text = fmt.Sprintf("This one is called “%s”. It comes from the same file. ", parcel.Title)
		if parcel.ID == like.ID {
			text = fmt.Sprintf("This one is called “%s”. ", parcel.Title)
		}
	}
	text += "A new edition takes its place and keeps your progress: what you know, your notes, ticks and bookmarks."
	if like.Kind == library.Own {
		text += " The edition that is there goes to the backups."
	}
	kit.ShowDialog(p.shell.Canvas(), kit.Dialog{
		Title: fmt.Sprintf("Is this a new edition of “%s”?", p.titleOf(like)),
		Body:  kit.VStack(12, kit.Body(text), kit.Hint("Keep both if they are different reports.")),
		Width: 540, Primary: "Replace", Other: "Keep both",
		OnPrimary: func() bool { choose(like.ID); return false },
		OnOther:   func() { choose(p.library.Free(parcel.ID)) },
		OnClose: func() {
			if !chosen {
				neither()
			}
		},
	})
}

// arrived shows what was brought in and says what was not.
func (p *Program) arrived(a *arrivals) {
	for _, e := range a.entries {
		if p.fact(journal.Hidden, e.ID).On {
			p.say(journal.Entry{Kind: journal.Hidden, Report: e.ID})
		}
	}
	p.reports = len(p.visible())
	switch {
	case len(a.classes) > 0 && len(a.failed) == 0:
		p.arrivedClass(a.classes[0])
	case a.files == 1 && len(a.failed) == 1:
		p.shell.Warn(a.failed[0].err.Error())
	case a.files == 1 && len(a.entries) == 1:
		told := strings.Join(a.told, " ")
		p.openThen(a.entries[0].ID, settings.Window{}, told, func() {
			if told == "" {
				p.shell.Toast(foundIn(p.desk.Report), "", nil)
			}
		})
	case a.files == 1:
		p.shell.Stale()
	default:
		p.arrivedSeveral(a)
	}
}

// foundIn says what a report that was brought in holds to work with: "In your
// library now, with 14 key terms, 5 events and 7 solutions."
func foundIn(r *report.Report) string {
	terms, events, parties, solutions := 0, 0, 0, 0
	for _, t := range r.Topics {
		terms, events = terms+len(t.Terms), events+len(t.Events)
		parties, solutions = parties+len(t.Parties), solutions+len(t.Solutions)
	}
	var found []string
	for _, k := range []struct {
		n         int
		one, many string
	}{{terms, "key term", "key terms"}, {events, "event", "events"}, {parties, "stakeholder", "stakeholders"}, {solutions, "solution", "solutions"}} {
		switch {
		case k.n == 1:
			found = append(found, "1 "+k.one)
		case k.n > 1:
			found = append(found, fmt.Sprintf("%d %s", k.n, k.many))
		}
	}
	said := "In your library now"
	switch n := len(found); {
	case n == 0:
		return said + "."
	case n == 1:
		return said + ", with " + found[0] + "."
	default:
		return said + ", with " + strings.Join(found[:n-1], ", ") + " and " + found[n-1] + "."
	}
}

// arrivedClass opens the first report of a class, and greets as a first start
// would.
func (p *Program) arrivedClass(k library.Kit) {
	say := func() {
		if met, found := p.newClass(); found && met.ID == k.ID {
			p.greet(k)
			return
		}
		p.shell.Toast("The reports of “"+k.Name+"” are up to date.", "", nil)
	}
	for _, id := range k.First() {
		if _, err := p.library.Source(id); err == nil {
			p.openThen(id, settings.Window{}, "", say)
			return
		}
	}
	p.shell.Warn("The class “" + k.Name + "” has no report that can be read. Ask your teacher for another copy.")
}

func (p *Program) arrivedSeveral(a *arrivals) {
	if p.desk != nil {
		p.shell.Go(route.To(route.Library))
		p.shell.Stale()
	}
	said := fmt.Sprintf("%d reports were brought in.", len(a.entries))
	switch {
	case len(a.entries) == 1:
		said = "1 report was brought in."
	case len(a.entries) == 0:
		said = "No report was brought in."
	}
	if len(a.failed) == 0 {
		p.shell.Toast(said, "", nil)
		return
	}
	list := kit.VStack(12, kit.Body(said+" These could not be brought in:"))
	for _, f := range a.failed {
		list.Add(kit.VStack(2, kit.NewText(f.name, look.SansSemiBold, look.Text, look.Ink), kit.Hint(f.err.Error())))
	}
	kit.ShowDialog(p.shell.Canvas(), kit.Dialog{Title: "Not everything was brought in", Body: list, Width: 560, TapOutside: true})
}

func (p *Program) onDropped(_ fyne.Position, items []fyne.URI) {
	var paths []string
	for _, item := range items {
		paths = append(paths, item.Path())
	}
	if len(paths) > 0 {
		p.Open(paths...)
	}
}
