package desk

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"placard/app/journal"
	"placard/app/study"
	"placard/content/report"
)

// News are what the new edition changed, since the one whose changes were
// looked at. They can be read again after that, until the next edition.
func (d *Desk) News() []report.Change { return d.edition.changes }

// NewsSentence says what changed: "Terms: 2 new, 1 changed. Text: 3 changed."
func (d *Desk) NewsSentence() string {
	var sentences, counts []string
	var kind report.PartKind
	said := map[report.How]int{}
	end := func() {
		for _, h := range []struct {
			how  report.How
			word string
		}{{report.Added, "new"}, {report.Reworded, "changed"}, {report.Renamed, "renamed"}, {report.Removed, "left out"}} {
			if n := said[h.how]; n > 0 {
				counts = append(counts, fmt.Sprintf("%d %s", n, h.word))
			}
		}
		if len(counts) > 0 {
			sentences = append(sentences, kindWord(kind)+": "+strings.Join(counts, ", ")+".")
		}
		counts = nil
		clear(said)
	}
	for _, c := range d.News() {
		if c.Kind() != kind {
			end()
			kind = c.Kind()
		}
		said[c.How]++
	}
	end()
	if n := len(d.LostMarks()); n > 0 && len(sentences) > 0 {
		sentences = append(sentences, fmt.Sprintf("Marks: %d not found.", n))
	}
	return strings.Join(sentences, " ")
}

func kindWord(k report.PartKind) string {
	switch k {
	case report.SectionPart:
		return "Sections"
	case report.PartyPart:
		return "Stakeholders"
	case report.CitationPart:
		return "Works cited"
	}
	return strings.ToUpper(string(k[:1])) + string(k[1:]) + "s"
}

// NewsWait reports whether there are news that have not been looked at, on this
// device or another.
func (d *Desk) NewsWait() bool {
	return len(d.edition.changes) > 0 && !d.looked(d.edition.kept.Last.Source)
}

// LookedAtNews notes that the news have been looked at.
func (d *Desk) LookedAtNews() {
	if d.NewsWait() {
		d.keep(journal.Entry{Kind: journal.Looked, Text: d.edition.kept.Last.Source})
		d.tell(Reading)
	}
}

func (d *Desk) looked(source string) bool { return d.stored(journal.Looked, "").Text == source }

// DefinitionBefore is what a term's definition was when the student last saw
// it, if it has changed since and that has not been shown.
func (d *Desk) DefinitionBefore(term string) (text string, changed bool) {
	key := d.key(term)
	before, kept := d.edition.kept.Definitions[key]
	now, here := d.part(term)
	if !kept || !here || d.stored(journal.Met, key).Text == now.Print || report.Alike(before, now.Text) == 1 {
		return "", false
	}
	return before, true
}

// MetDefinition notes that a changed definition has been shown.
func (d *Desk) MetDefinition(term string) {
	if _, changed := d.DefinitionBefore(term); changed {
		now, _ := d.part(term)
		d.record(journal.Entry{Kind: journal.Met, Item: term, Text: now.Print})
		d.tell(Cards)
	}
}

func (d *Desk) part(id string) (report.Part, bool) {
	for _, p := range d.parts() {
		if p.ID == id {
			return p, true
		}
	}
	return report.Part{}, false
}

// Work is what the student did with one item.
type Work struct {
	Ticked, Bookmarked bool
	Note               string
	Answers            int // to the cards of it
}

// workOn finds what stands under a key.
func (d *Desk) workOn(key string) Work {
	w := Work{
		Ticked: d.stored(journal.Tick, key).On, Bookmarked: d.stored(journal.Bookmark, key).On,
		Note: d.stored(journal.NoteText, key).Text,
	}
	for _, way := range study.Directions() {
		w.Answers += len(d.p.State.CardReviews(d.Report.ID, key+"/"+string(way)))
	}
	return w
}

// Left is an item that the present edition does not have, with what the student
// did with it.
type Left struct {
	Part report.Part
	Work Work
}

// LeftOut are the items that the present edition does not have and that the
// student worked on. If one returns, so does the work.
func (d *Desk) LeftOut() []Left {
	here := map[string]bool{}
	for _, p := range d.parts() {
		here[d.key(p.ID)] = true
	}
	return d.leftBeside(here)
}

// leftBeside are the items that some edition left out and that the student
// worked on, but for those under these keys.
func (d *Desk) leftBeside(here map[string]bool) []Left {
	var list []Left
	for _, e := range d.p.State.Values(journal.Gone, d.Report.ID) {
		var p report.Part
		if here[e.Item] || json.Unmarshal([]byte(e.Text), &p) != nil {
			continue
		}
		if w := d.workOn(e.Item); w != (Work{}) {
			list = append(list, Left{p, w})
		}
	}
	slices.SortStableFunc(list, func(a, b Left) int { return cmp.Compare(a.Part.ID, b.Part.ID) })
	return list
}
