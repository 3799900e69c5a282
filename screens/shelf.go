package screens

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"placard/app/desk"
	"placard/app/journal"
	applibrary "placard/app/library"
	"placard/app/settings"
	"placard/content/report"
	"placard/screens/library"
	"placard/screens/route"
)

// shelving is what the library's screen shows of reports that are not open, as far
// as it is known, and what can be taken back there.
type shelving struct {
	standings map[string]standing // by report's ID
	looking   bool                // the background is finding out more
	undo      func()              // takes back what was done last; nil if nothing can be
	done      string              // what that was
}

// standing is how far the student is with a report, and what it was found from.
type standing struct {
	from string
	desk.Standing
}

// Shelf lists the reports for the library's screen at once. What is not known
// yet is found in the background, and the screen is refreshed then.
func (p *Program) Shelf() []library.Report {
	var list []library.Report
	complete := true
	for _, e := range p.library.Glance() {
		r := library.Report{ID: e.ID, Title: e.Title, Committee: e.Committee, Kind: e.Kind, Hidden: p.fact(journal.Hidden, e.ID).On}
		if r.Title == "" {
			r.Title, complete = strings.ReplaceAll(e.ID, "-", " "), false
		}
		if name := p.fact(journal.Name, e.ID).Text; name != "" {
			r.Title, r.Own = name, true
		}
		if e.ID == p.desk.Report.ID {
			r.Standing = new(p.desk.Standing())
		} else if s, known := p.shelf.standings[e.ID]; known {
			r.Standing = &s.Standing
			r.DaysSince = int(p.scheduler().Day(p.d.Now()) - p.scheduler().Day(s.Opened))
		}
		list = append(list, r)
	}
	p.lookCloser(complete)
	slices.SortStableFunc(list, func(a, b library.Report) int {
		if a.Kind != b.Kind {
			return 0 // as the library has them
		}
		return strings.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title))
	})
	return list
}

func (p *Program) fact(kind journal.Kind, id string) journal.Entry {
	e, _ := p.state.Value(kind, id, "")
	return e
}

// lookCloser finds out in the background what is not known of the reports that
// are not open. What is known of a report is found again only if its file, its
// progress or the day is another.
func (p *Program) lookCloser(complete bool) {
	if p.shelf.looking {
		return
	}
	now := p.d.Now()
	day := p.scheduler().Day(now)
	views, from := map[string]*journal.State{}, map[string]string{}
	for id, stamp := range p.library.Stamps() {
		view := p.state.View(id)
		from[id] = fmt.Sprint(stamp, view.Len(), day)
		if id != p.desk.Report.ID && p.shelf.standings[id].from != from[id] {
			views[id] = view
		}
	}
	if len(views) == 0 && complete {
		return
	}
	p.shelf.looking = true
	look := desk.Params{Now: func() time.Time { return now }, Scheduler: p.scheduler(), Limits: p.limits()}
	p.d.Go(func() {
		p.library.List()
		found := map[string]standing{}
		for id, view := range views {
			found[id] = standing{from[id], p.standingOf(id, view, look)}
		}
		p.d.Do(func() { p.looked(found) })
	})
}

// standingOf reads a report only to see how far the student is. It runs in the
// background.
func (p *Program) standingOf(id string, view *journal.State, look desk.Params) desk.Standing {
	s, err := p.library.Source(id)
	if err != nil {
		return desk.Standing{}
	}
	look.State, look.Kinds = view, desk.KindsOf(view, id)
	look.Report = report.ParseAs(s.Markdown, look.Kinds)
	look.Report.ID = id
	return desk.StandingOf(look)
}

func (p *Program) looked(found map[string]standing) {
	if p.shelf.standings == nil {
		p.shelf.standings = map[string]standing{}
	}
	for id, s := range found {
		p.shelf.standings[id] = s
	}
	p.shelfChanged()
	p.shelf.looking = false
}

// shelfChanged shows the library anew, if it is what is seen.
func (p *Program) shelfChanged() {
	p.reports = len(p.visible())
	if p.shell.Place().Screen == route.Library {
		p.shell.Stale()
	}
}

// visible are the reports that are not hidden.
func (p *Program) visible() []applibrary.Entry {
	return slices.DeleteFunc(p.library.Glance(), func(e applibrary.Entry) bool { return p.fact(journal.Hidden, e.ID).On })
}

// say keeps a fact about a report, whether it is open or not.
func (p *Program) say(e journal.Entry) journal.Ref {
	e.At = p.d.Now()
	e = p.writer().Append(p.state.After(e))
	p.state.Add(e)
	return e.Ref
}

// Rename gives a report a name of the student's own; empty takes it away.
func (p *Program) Rename(id, name string) {
	before := p.fact(journal.Name, id).Text
	if title := p.titleFromFile(id); name == title {
		name = ""
	}
	if name == before {
		return
	}
	p.rename(id, name)
	p.canUndo("The report has another name.", "Rename", func() { p.rename(id, before) })
}

func (p *Program) rename(id, name string) {
	p.say(journal.Entry{Kind: journal.Name, Report: id, Text: name})
	p.retitle()
	p.shell.Retitle()
	p.shelfChanged()
}

func (p *Program) titleFromFile(id string) string {
	for _, e := range p.library.Glance() {
		if e.ID == id {
			return e.Title
		}
	}
	return ""
}

// titleOf is a report's name as the student knows it.
func (p *Program) titleOf(e applibrary.Entry) string {
	return cmp.Or(p.fact(journal.Name, e.ID).Text, e.Title, e.ID)
}

// Remove takes one of the student's own reports away; another one is opened in
// its place if it was open.
func (p *Program) Remove(id string) {
	open := id == p.desk.Report.ID
	if open {
		p.saveWindow()
	}
	removed, err := p.library.Remove(id)
	if err != nil {
		p.shell.Warn(err.Error())
		return
	}
	p.shelfChanged()
	if open {
		p.openNext(id)
	}
	p.canUndo("The report is removed.", "Remove", func() {
		if err := p.library.Restore(removed); err != nil {
			p.shell.Warn(err.Error())
			return
		}
		if open {
			p.openAt(id, settings.Window{Report: id, Screen: string(route.Library), Item: id})
		}
		p.shelfChanged()
	})
}

// Hide takes a report out of sight, or shows it again.
func (p *Program) Hide(id string, on bool) {
	p.say(journal.Entry{Kind: journal.Hidden, Report: id, On: on})
	p.shelfChanged()
	if on && id == p.desk.Report.ID {
		p.openNext(id)
	}
	said, name := "The report is hidden.", "Hide"
	if !on {
		said, name = "The report is in the list again.", "Show"
	}
	p.canUndo(said, name, func() {
		p.say(journal.Entry{Kind: journal.Hidden, Report: id, On: !on})
		p.shelfChanged()
	})
}

// openNext opens a report in the place of one that went: the edition of the same
// ID that it hid, or the first in sight. One stays in the library.
func (p *Program) openNext(gone string) {
	list := p.visible()
	if len(list) == 0 {
		list = p.library.Glance()
	}
	next := list[0].ID
	for _, e := range list {
		if e.ID == gone {
			next = gone
		}
	}
	p.openAt(next, settings.Window{Report: next, Screen: string(route.Library), Item: next})
}

// canUndo says what was done, with a way back until something else is done here.
func (p *Program) canUndo(said, name string, undo func()) {
	p.shelf.undo, p.shelf.done = undo, name
	p.shell.Toast(said, "Undo", func() { p.UndoShelf() })
}

// UndoShelf takes back what was done last with the library, and reports whether
// there was something.
func (p *Program) UndoShelf() bool {
	undo := p.shelf.undo
	if undo == nil {
		return false
	}
	p.shelf.undo = nil
	p.shell.Toast("Undone: "+p.shelf.done, "", nil)
	undo()
	return true
}

// ShowReportFolder shows where a report lies.
func (p *Program) ShowReportFolder(id string) {
	for _, e := range p.library.Glance() {
		if folder := e.Folder(); e.ID == id && folder != "" {
			if err := p.showFolder(folder); err != nil {
				p.shell.Warn(err.Error())
			}
		}
	}
}

// ExportDialog lets the student choose where a copy of a report goes.
func (p *Program) ExportDialog(id string) {
	p.chooseFolder("Save a copy in a folder", "Save here", func(dir string) { p.Export(id, dir) })
}

// Export writes a report with its pictures into a folder of its own in dir.
func (p *Program) Export(id, dir string) {
	p.d.Go(func() {
		place, err := p.library.Export(id, dir)
		p.d.Do(func() {
			if err != nil {
				p.shell.Warn(err.Error())
				return
			}
			p.shell.Toast("Saved in "+place, "Show", func() {
				if err := p.showFolder(place); err != nil {
					p.shell.Warn(err.Error())
				}
			})
		})
	})
}

// FolderDialog lets the user choose a folder of reports to bring in.
func (p *Program) FolderDialog() {
	p.chooseFolder("Open a folder of reports", "Open", func(dir string) { p.Open(dir) })
}

func (p *Program) chooseFolder(title, confirm string, chosen func(dir string)) {
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		switch {
		case err != nil:
			p.shell.Warn("The folder could not be opened: " + err.Error())
		case folder != nil:
			chosen(folder.Path())
		}
	}, p.window)
	d.SetTitleText(title)
	d.SetConfirmText(confirm)
	p.ask(d)
}
