package screens

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"placard/app/desk"
	"placard/app/journal"
	applibrary "placard/app/library"
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
	classes := p.library.Classes()
	for _, e := range p.library.Glance() {
		r := library.Report{Class: className(classes, e), ID: e.ID, Title: e.Title, Committee: e.Committee, Kind: e.Kind, Hidden: p.fact(journal.Hidden, e.ID).On}
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

// className is the name of the class that a report is from, empty if it is none's.
func className(classes []applibrary.Kit, e applibrary.Entry) string {
	for _, k := range classes {
		if k.Holds(e) {
			return k.Name
		}
	}
	return ""
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
	p.follow()
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
