package desk

import (
	"maps"

	"placard/app/journal"
	"placard/content/report"
)

// SectionKind is the name of saying what a section is, as CanUndo gives it.
const SectionKind = "Section kind"

// SetKind says what a section is, whatever its heading says; report.Plain is
// just read. The report is read again: Report is another one afterwards, with
// the same blocks, sections and IDs.
func (d *Desk) SetKind(section string, kind report.Kind) {
	if now, said := d.KindSaid(section); !said || now != kind {
		d.do(SectionKind, Contents, journal.Entry{Kind: journal.SectionKind, Item: section, On: true, Text: string(kind)})
	}
}

// ClearKind lets a section be again what its heading says.
func (d *Desk) ClearKind(section string) {
	if _, said := d.KindSaid(section); said {
		d.do(SectionKind, Contents, journal.Entry{Kind: journal.SectionKind, Item: section})
	}
}

// KindSaid is what the student said that a section is. It reports false where
// the section is what its heading says.
func (d *Desk) KindSaid(section string) (report.Kind, bool) {
	e := d.value(journal.SectionKind, section)
	return report.Kind(e.Text), e.On
}

// CanSetKind reports whether there is a way to read the report again.
func (d *Desk) CanSetKind() bool { return d.p.Parse != nil }

// KindsOf are the kinds of sections that the student said in a report of an ID,
// by the IDs of the sections, by those of new editions too. Some may not be there
// any more.
func KindsOf(state *journal.State, id string) map[string]report.Kind {
	kinds := map[string]report.Kind{}
	for _, e := range state.Values(journal.SectionKind, id) {
		if e.On {
			kinds[e.Item] = report.Kind(e.Text)
		}
	}
	for _, e := range state.Values(journal.Renamed, id) {
		if kind, said := kinds[e.Text]; said {
			kinds[e.Item] = kind
		}
	}
	return kinds
}

// reread reads the report again if what the student said of its sections is
// not what it was read with, and reports whether it was.
func (d *Desk) reread() bool {
	kinds := KindsOf(d.p.State, d.Report.ID)
	if d.p.Parse == nil || maps.Equal(kinds, d.p.Kinds) {
		return false
	}
	id := d.Report.ID
	d.p.Kinds, d.Report, d.mentions = kinds, d.p.Parse(kinds), nil
	d.Report.ID = id
	d.editionReread()
	d.buildDeck()
	return true
}
