package desk

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"placard/app/journal"
	"placard/content/report"
)

// Edition is what a report was made of when it was opened.
type Edition struct {
	Source string        `json:"source"` // sign of the file's bytes
	Parts  []report.Part `json:"parts"`
}

// EditionOf is the edition of a report that was parsed from these bytes.
func EditionOf(r *report.Report, source []byte) Edition {
	return Edition{fmt.Sprintf("%x", sha256.Sum256(source)), report.Parts(r)}
}

// Editions are what is kept of a report between sittings, to tell what a new
// edition changes. Progress does not need them: without them, whatever keeps
// its name keeps its progress.
type Editions struct {
	Last Edition  `json:"last"`           // as it was opened last
	Base *Edition `json:"base,omitempty"` // the one that changes are counted from
	// Definitions are texts of before, by the term's key: the changed ones have
	// not been shown yet.
	Definitions map[string]string `json:"definitions,omitempty"`
}

// Opening is an edition about to be opened, compared with those before.
type Opening struct {
	kept             Editions
	now              Edition
	sinceLast, since report.Comparison // since is counted from the base
}

// Compare prepares the opening of an edition. It touches no desk, so that it can
// be done in the background.
func Compare(kept Editions, now Edition) Opening {
	o := Opening{kept: kept, now: now}
	if len(kept.Last.Parts) > 0 {
		o.sinceLast = report.Compare(kept.Last.Parts, now.Parts)
	}
	if kept.Base != nil {
		o.since = report.Compare(kept.Base.Parts, now.Parts)
	}
	return o
}

// edition is what the desk knows of its edition and the one before.
type edition struct {
	kept    Editions
	changed bool              // kept has
	changes []report.Change   // since the base
	parts   []report.Part     // nil until they are asked for
	keys    map[string]string // of parts that do not stand under their own id
}

// Adopt takes over the progress of earlier editions: what is called otherwise
// now goes on under the name that it had, which is noted in the journal for all
// devices. Editions is then what is to be kept.
func (d *Desk) Adopt(o Opening) {
	d.edition.parts, d.edition.kept = o.now.Parts, Editions{Last: o.now, Base: o.kept.Base}
	d.edition.kept.Definitions = maps.Clone(o.kept.Definitions)
	d.edition.changed = o.kept.Last.Source != o.now.Source || len(o.sinceLast.Changes) > 0
	if len(o.kept.Last.Parts) == 0 {
		return
	}
	first, before := d.edition.keys, d.keysOf(o.kept.Last.Parts)
	d.rename(o, before)
	if d.reread() { // a section under another name is again what the student said
		o = Compare(o.kept, Edition{o.now.Source, d.parts()})
		d.rename(o, before)
	}
	d.welcome(o)
	d.note(o, before)
	d.remember(o, before)
	d.edition.changes = o.since.Changes
	if o.kept.Last.Source != o.now.Source && len(o.sinceLast.Changes) > 0 {
		if o.kept.Base == nil || d.looked(o.kept.Last.Source) {
			d.edition.kept.Base, d.edition.changes = &o.kept.Last, o.sinceLast.Changes
		}
		for topic, place := range d.places {
			d.places[topic] = d.moved(place, o)
		}
	}
	d.marked = marked{finder: d.marked.finder, of: d.marked.of}
	if d.edition.keys = d.keysOf(d.parts()); !maps.Equal(first, d.edition.keys) {
		d.buildDeck()
	}
}

// Editions are what is to be kept of the report between sittings, and whether
// that has changed since it was asked for last.
func (d *Desk) Editions() (kept Editions, changed bool) {
	changed, d.edition.changed = d.edition.changed, false
	return d.edition.kept, changed
}

// parts are those of the report as it was read last.
func (d *Desk) parts() []report.Part {
	if d.edition.parts == nil {
		d.edition.parts = report.Parts(d.Report)
	}
	return d.edition.parts
}

// editionReread follows a report that was read in another way.
func (d *Desk) editionReread() {
	d.edition.parts = nil
	if len(d.edition.kept.Last.Parts) > 0 {
		d.edition.kept.Last.Parts, d.edition.changed = d.parts(), true
	}
	d.findKeys()
}

// rename notes under which key a part goes on, where that is not plain from its
// name. A key that is given away may leave another part without one of its
// own: hence the second look.
func (d *Desk) rename(o Opening, before map[string]string) {
	for range 2 {
		now, changed := d.keysOf(o.now.Parts), false
		for _, p := range o.now.Parts {
			was, known := o.sinceLast.Was[p.ID]
			key, usual := keyIn(before, was), keyIn(now, p.ID)
			returns := d.workOn(key) == (Work{}) && d.workOn(usual) != (Work{}) // to what was done under its name
			if known && usual != key && !returns {
				d.keep(journal.Entry{Kind: journal.Renamed, Item: p.ID, Text: key})
				changed = true
			}
		}
		if !changed {
			return
		}
	}
}

// welcome finds what earlier editions left out, and the student had worked on,
// among what is new: it may come back under another name.
func (d *Desk) welcome(o Opening) {
	keys := d.keysOf(d.parts())
	kept := map[string]bool{}
	var added []report.Part
	for _, p := range d.parts() {
		if _, known := o.sinceLast.Was[p.ID]; known {
			kept[keyIn(keys, p.ID)] = true
		} else {
			added = append(added, p)
		}
	}
	var left []report.Part
	for _, l := range d.leftBeside(kept) {
		left = append(left, l.Part)
	}
	if len(left) == 0 || len(added) == 0 {
		return
	}
	back := report.Compare(left, added).Was
	for _, p := range added {
		if key, returns := back[p.ID]; returns && keyIn(keys, p.ID) != key {
			d.keep(journal.Entry{Kind: journal.Renamed, Item: p.ID, Text: key})
		}
	}
}

// note keeps what was left out and the student had worked on, so that its text
// stands beside it on every device.
func (d *Desk) note(o Opening, before map[string]string) {
	for _, c := range o.sinceLast.Changes {
		if c.How != report.Removed {
			continue
		}
		key := keyIn(before, c.Old.ID)
		if w := d.workOn(key); w == (Work{}) {
			continue
		}
		c.Old.ID, c.Old.First = key, 0
		if text, err := json.Marshal(c.Old); err == nil && d.stored(journal.Gone, key).Text != string(text) {
			d.keep(journal.Entry{Kind: journal.Gone, Item: key, Text: string(text)})
		}
	}
}

// remember keeps the old texts of changed definitions that the student has been
// asked for, until the new ones have been shown.
func (d *Desk) remember(o Opening, before map[string]string) {
	next := &d.edition.kept
	old := map[string]report.Part{}
	for _, p := range o.kept.Last.Parts {
		key := keyIn(before, p.ID)
		old[p.ID] = p
		if d.stored(journal.Met, key).Text == p.Print {
			delete(next.Definitions, key)
		}
	}
	for _, p := range o.now.Parts {
		was, known := old[o.sinceLast.Was[p.ID]]
		if key := keyIn(before, was.ID); known && p.Kind == report.TermPart && was.Print != p.Print && d.workOn(key).Answers > 0 {
			if next.Definitions == nil {
				next.Definitions = map[string]string{}
			}
			if next.Definitions[key] == "" {
				next.Definitions[key] = was.Text
			}
		}
	}
}

// moved finds the section again in which reading stopped.
func (d *Desk) moved(place Place, o Opening) Place {
	for _, old := range o.kept.Last.Parts {
		if old.ID != place.Section || old.Kind != report.SectionPart {
			continue
		}
		for now, was := range o.sinceLast.Was {
			if s := d.Report.Section(now); was == old.ID && s != nil {
				block := min(max(s.First+place.Block-old.First, s.First), max(s.End-1, s.First))
				return Place{Section: now, Block: block, Offset: place.Offset}
			}
		}
	}
	return Place{}
}

// findKeys reads from the journal what goes on under another name.
func (d *Desk) findKeys() {
	d.edition.keys = nil
	if len(d.p.State.Values(journal.Renamed, d.Report.ID)) > 0 {
		d.edition.keys = d.keysOf(d.parts())
	}
}

// keysOf are the keys under which the journal has the facts of parts, of those
// whose key is not their id. A key belongs to one part: the one that the journal
// gave it to last; what has no other claim to it than its name gets a new one.
func (d *Desk) keysOf(parts []report.Part) map[string]string {
	var given []journal.Entry
	for _, p := range parts {
		if e := d.stored(journal.Renamed, p.ID); e.Text != "" {
			given = append(given, e)
		}
	}
	if len(given) == 0 {
		return nil
	}
	slices.SortFunc(given, func(a, b journal.Entry) int { return journal.Compare(b, a) })
	keys, taken := map[string]string{}, map[string]bool{}
	for _, e := range given {
		if !taken[e.Text] {
			keys[e.Item], taken[e.Text] = e.Text, true
		}
	}
	for _, p := range parts {
		if _, given := keys[p.ID]; given {
			continue
		}
		key := p.ID
		for n := 2; taken[key]; n++ {
			key = fmt.Sprintf("%s~%d", p.ID, n)
		}
		keys[p.ID], taken[key] = key, true
	}
	maps.DeleteFunc(keys, func(id, key string) bool { return id == key })
	return keys
}

func keyIn(keys map[string]string, id string) string {
	if key, ok := keys[id]; ok {
		return key
	}
	return id
}

// key is the name under which the journal has the facts of an item or a card.
func (d *Desk) key(id string) string {
	if len(d.edition.keys) == 0 {
		return id
	}
	if key, ok := d.edition.keys[id]; ok {
		return key
	}
	if i := strings.LastIndexByte(id, '/'); i > 0 { // a card: its item and its direction
		return keyIn(d.edition.keys, id[:i]) + id[i:]
	}
	return id
}
