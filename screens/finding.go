package screens

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"placard/app/catalogue"
	"placard/app/desk"
	"placard/app/journal"
	"placard/app/search"
	"placard/app/settings"
	"placard/screens/route"
)

// readingAhead is how long after the start the reports that are not open are
// read for the search: what one came for goes first.
const readingAhead = 4 * time.Second

// readAhead begins to keep the library ready to be searched.
func (p *Program) readAhead() {
	p.catalogue = catalogue.New(catalogue.Config{
		Library: p.library, Go: p.d.Go, Do: p.d.Do, OnChange: func() { p.shell.FoundMore() },
	})
	if p.d.After != nil {
		p.d.After(readingAhead, p.follow)
	}
}

// follow has the catalogue read what is new in the library, the open report
// first.
func (p *Program) follow() {
	if p.catalogue == nil {
		return
	}
	var list []catalogue.Report
	for _, e := range p.visible() {
		r := catalogue.Report{ID: e.ID, Title: p.fact(journal.Name, e.ID).Text, Kinds: desk.KindsOf(p.state, e.ID)}
		if p.desk != nil && e.ID == p.desk.Report.ID {
			list = slices.Insert(list, 0, r)
		} else {
			list = append(list, r)
		}
	}
	p.catalogue.Follow(list)
}

// Searching has the library looked through for what is new: the search opens.
func (p *Program) Searching() { p.follow() }

// Searched is what can be searched of all reports by now, with the student's
// notes, and how many reports are still to be read.
func (p *Program) Searched() (search.Set, int) {
	set := slices.Clone(p.catalogue.Set())
	var shelf []search.Doc
	for _, e := range p.visible() {
		title := p.titleOf(e)
		shelf = append(shelf, search.Doc{Kind: search.Report, ID: e.ID, Block: -1, Topic: -1, Title: title, Text: e.Committee, Also: e.Title, Within: -1})
		if docs := p.notesOn(e.ID, set.Of(e.ID)); len(docs) > 0 {
			set = append(set, search.NewIndex(e.ID, title, docs))
		}
	}
	return append(set, search.NewIndex("", "", shelf)), p.catalogue.Waiting()
}

// notesOn are the student's notes on a report: on its items and on passages.
func (p *Program) notesOn(report string, x *search.Index) []search.Doc {
	known := map[string]search.Doc{}
	if x != nil {
		for _, d := range x.Docs {
			known[d.ID] = d
		}
	}
	renamed := map[string]string{} // what this edition calls an item whose note stands under another name
	for _, e := range p.state.Values(journal.Renamed, report) {
		if _, here := known[e.Item]; here {
			renamed[e.Text] = e.Item
		}
	}
	var docs []search.Doc
	for _, e := range p.state.Values(journal.NoteText, report) {
		if e.Text == "" {
			continue
		}
		id := cmp.Or(renamed[e.Item], e.Item)
		about, ok := known[id]
		if !ok && !strings.HasSuffix(id, desk.CountryItem) {
			continue // left out of this edition, where it is found as such
		}
		docs = append(docs, search.Doc{
			Kind: search.Note, ID: id, Block: about.Block, Offset: about.Offset, Topic: about.Topic,
			Title: cmp.Or(about.Title, "My country"), Text: e.Text, Within: -1,
		})
	}
	return append(docs, p.notesOnPassages(report, x)...)
}

// notesOnPassages are the notes on what is marked in a report's text.
func (p *Program) notesOnPassages(report string, x *search.Index) []search.Doc {
	var docs []search.Doc
	for _, m := range p.marksIn(report) {
		if m.Note == "" || len(m.Anchor.Quote) == 0 {
			continue
		}
		d := search.Doc{Kind: search.Note, ID: m.ID, Topic: -1, Title: strings.Join(m.Anchor.Quote, " "), Text: m.Note, Within: -1}
		d.Block, d.Offset = whereIs(m, x)
		docs = append(docs, d)
	}
	return docs
}

// marksIn are the marks in a report; where they are now is known of those in the
// open one.
func (p *Program) marksIn(report string) []desk.Mark {
	if p.desk != nil && report == p.desk.Report.ID {
		return p.desk.Marks()
	}
	var marks []desk.Mark
	for _, e := range p.state.Values(journal.Highlight, report) {
		m := desk.Mark{ID: e.Item}
		if json.Unmarshal([]byte(e.Text), &m) == nil {
			marks = append(marks, m)
		}
	}
	return marks
}

// whereIs is the place of a mark: where the desk found it, or else the paragraph
// that has its words, its own before others. The block is -1 if there is none.
func whereIs(m desk.Mark, x *search.Index) (block, offset int) {
	if m.Found() {
		return m.Spans[0].Block, m.Spans[0].Start
	}
	block = -1
	if x == nil {
		return block, 0
	}
	for _, d := range x.Docs {
		if d.Kind != search.Passage || block >= 0 && d.Block != m.Anchor.Block {
			continue
		}
		if at := strings.Index(d.Text, m.Anchor.Quote[0]); at >= 0 {
			block, offset = d.Block, at
		}
	}
	return block, offset
}

// Recent are the last choices in the search, the last first.
func (p *Program) Recent() []settings.Choice { return p.store.Recent() }

// Chose keeps a choice in the search.
func (p *Program) Chose(c settings.Choice) {
	save := p.store.Chose(c)
	p.d.Go(func() { _ = save() }) // without it, it is not listed tomorrow
}

// OpenAt shows another report at a place in it.
func (p *Program) OpenAt(report string, r route.Route) {
	at := settings.Window{Report: report, Screen: string(r.Screen), Item: r.Item, Block: r.Block, Offset: r.Offset}
	p.openThen(report, at, "", func() {
		if p.shell.Place().Screen != r.Screen { // what a new edition changes is said first
			p.shell.Go(r)
		}
	})
}
