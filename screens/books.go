package screens

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"strings"

	"placard/app/desk"
	"placard/app/journal"
	"placard/app/library"
	"placard/app/settings"
	"placard/content/report"
)

// book is a report, parsed, and where it came from.
type book struct {
	id     string
	report *report.Report
	source library.Source
	kinds  map[string]report.Kind // that it was parsed with

	opening desk.Opening // compared with the editions before
}

// parse parses it with other kinds of sections.
func (b book) parse(kinds map[string]report.Kind) *report.Report {
	r := report.ParseAs(b.source.Markdown, kinds)
	r.ID = b.id // progress belongs to the place on the shelf, whatever the text says
	return r
}

// first is the report to begin with: the one asked for, else the last one, else
// the first of the library. Left says that the one asked for is left to the
// window: several were named, or the user must be asked whether it is a new
// edition.
func (p *Program) first(state *journal.State) (b book, left bool, err error) {
	if p.d.Open != "" {
		a := p.take(context.Background(), "", []string{p.d.Open}, true)
		switch {
		case len(a.asks) > 0 || a.files > 1 || a.left:
			left = true
		case len(a.failed) > 0:
			err = a.failed[0].err
		default:
			b, err = p.read(a.entries[0].ID, desk.KindsOf(state, a.entries[0].ID))
			if err == nil && len(a.told) > 0 {
				err = errors.New(strings.Join(a.told, " "))
			}
			return b, false, err
		}
	}
	b, lastErr := p.last(state)
	return b, left, cmp.Or(err, lastErr)
}

// ofClass is the first report of a class that is met for the first time. One that
// was asked for comes before it.
func (p *Program) ofClass(state *journal.State) (book, *library.Kit) {
	k, found := p.newClass()
	if !found || p.d.Open != "" {
		return book{}, nil
	}
	for _, id := range k.First() {
		if b, err := p.read(id, desk.KindsOf(state, id)); err == nil {
			return b, &k
		}
	}
	return book{}, nil
}

// last is the report that was open last; without it one of a class's, or the
// bundled one.
func (p *Program) last(state *journal.State) (book, error) {
	ids := []string{p.store.Settings().LastReport}
	for _, k := range p.library.Classes() {
		ids = append(ids, k.First()...)
	}
	for _, id := range append(ids, bundled) {
		if b, err := p.read(id, desk.KindsOf(state, id)); id != "" && err == nil {
			return b, nil
		}
	}
	for _, e := range p.library.List() {
		if b, err := p.read(e.ID, desk.KindsOf(state, e.ID)); err == nil {
			return b, nil
		}
	}
	return book{}, library.ErrUnknown
}

// gone says that the report which was open last is there no longer, as when a
// newer kit of the class leaves it out; nothing if nothing was done with it.
func (p *Program) gone(state *journal.State) []string {
	id := p.store.Settings().LastReport
	if id == "" || state.View(id).Len() == 0 {
		return nil
	}
	if _, err := p.library.Source(id); !errors.Is(err, library.ErrUnknown) {
		return nil
	}
	return []string{"“" + strings.ReplaceAll(id, "-", " ") + "”, which was open last, is no longer here. What you did with it is kept, and is there again once the report is."}
}

// read reads a report of the library with the kinds of sections that the
// student said; the desk makes up for those that are not known yet.
func (p *Program) read(id string, kinds map[string]report.Kind) (book, error) {
	s, err := p.library.Source(id)
	if err != nil {
		return book{}, err
	}
	b := book{id: id, source: s, kinds: kinds}
	b.report = b.parse(kinds)
	b.opening = desk.Compare(p.editions(id), desk.EditionOf(b.report, s.Markdown))
	return b, nil
}

// editions are what is known of a report's editions; nothing if that cannot be
// read: progress then goes on by names alone.
func (p *Program) editions(id string) desk.Editions {
	var kept desk.Editions
	if json.Unmarshal(p.library.Editions(id), &kept) != nil {
		return desk.Editions{}
	}
	return kept
}

// keepEditions writes what is to be known of the open report's editions, where
// that has changed. That it fails costs some knowledge of what a new edition
// renames, and no progress.
func (p *Program) keepEditions() {
	if write := p.editionsKeeper(); write != nil {
		p.d.Go(write)
	}
}

// editionsKeeper notes what there is to keep, and returns what writes it.
func (p *Program) editionsKeeper() func() {
	kept, changed := p.desk.Editions()
	if !changed {
		return nil
	}
	id := p.desk.Report.ID
	return func() {
		if data, err := json.Marshal(kept); err == nil {
			_ = p.library.KeepEditions(id, data)
		}
	}
}

// OpenReport shows a report of the library.
func (p *Program) OpenReport(id string) { p.openAt(id, settings.Window{}, "") }

// openAt shows a report at a place in it, with what has to be told of it.
func (p *Program) openAt(id string, at settings.Window, told string) {
	p.openThen(id, at, told, func() {})
}

// openThen is openAt, and goes on once the report is there.
func (p *Program) openThen(id string, at settings.Window, told string, then func()) {
	kinds := desk.KindsOf(p.state, id)
	p.d.Go(func() {
		b, err := p.read(id, kinds)
		p.d.Do(func() {
			if err != nil {
				p.shell.Warn(err.Error())
				return
			}
			p.shell.Warn(told)
			p.saveWindow()
			p.show(b, at)
			then()
		})
	})
}
