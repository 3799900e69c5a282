package sources

import (
	"reflect"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/export"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/detail"
	"placard/screens/look"
	"placard/screens/route"
)

// part is a part of the screen.
type part int

const (
	all part = iota // as a view
	readings
	works
	documents
	own
)

func (p part) title() string {
	return [...]string{"All", "Further readings", "Works cited", "Documents", "My own sources"}[p]
}

// group is a part with what it lists.
type group struct {
	part    part
	entries []*entry
	empty   fyne.CanvasObject // stands there while the part has no entries
}

// entry is a line of the screen.
type entry struct {
	id    string
	part  part
	words string      // for the filter
	work  export.Work // as cited by MLA 9; empty for a document
	url   string      // opened when the row is chosen; may be empty
	at    route.Route // where it stands in the report, for those without an address
	own   desk.Source

	row  *kit.Row
	text *fyne.Container // holds the words in the row
	sign *kit.Icon       // tells what choosing the row does
}

// gather makes the groups; the student's own entries come later. Documents are
// listed where the report has any.
func (s *Screen) gather() []*group {
	groups := []*group{
		{part: readings, empty: note(s.d.Subject() + " suggests no further reading.")},
		{part: works, empty: s.noWorks()},
		{part: documents},
		{part: own, empty: kit.Pad(4, inset, 12, inset, kit.VStack(12,
			kit.Hint("Web pages that you found yourself are kept here, cited by MLA 9."),
			kit.HStack(0, kit.NewButton("Add a source", s.onAdd).With(look.IconPlus))))},
	}
	topics := s.d.Topics()
	for i := range topics {
		t := &topics[i]
		groups[0].entries = append(groups[0].entries, s.readingEntries(t)...)
		groups[2].entries = append(groups[2].entries, s.documentEntries(t)...)
	}
	citing := s.d.Citing()
	for i := range citing {
		groups[1].entries = append(groups[1].entries, s.citationEntries(&citing[i])...)
	}
	return slices.DeleteFunc(groups, func(g *group) bool { return g.part == documents && len(g.entries) == 0 })
}

func note(sentence string) fyne.CanvasObject { return kit.Pad(4, inset, 12, inset, kit.Hint(sentence)) }

func (s *Screen) readingEntries(t *report.Topic) []*entry {
	var list []*entry
	for _, r := range t.Readings {
		e := &entry{id: r.ID, part: readings, url: r.URL, words: r.Title + " " + r.Publisher + " " + r.URL,
			work: export.MLAReading(s.d.Report, r, s.d.Now().Format(time.DateOnly)), at: s.passage(r.Line, r.Body)}
		s.addRow(e, titled(r.Title, r.Publisher, bareAddress(r.URL)))
		list = append(list, e)
	}
	return list
}

func (s *Screen) citationEntries(t *report.Topic) []*entry {
	var list []*entry
	for i, w := range export.MLACitations(s.d.Report, t.Citations) {
		c := t.Citations[i]
		e := &entry{id: c.ID, part: works, url: c.URL, words: w.Text(), work: w, at: s.passage(c.Line, c.Body)}
		s.addRow(e, cited(w))
		list = append(list, e)
	}
	return list
}

func (s *Screen) documentEntries(t *report.Topic) []*entry {
	var list []*entry
	for _, d := range t.Documents {
		e := &entry{id: d.ID, part: documents, words: d.Title + " " + d.Symbol + " " + d.Date.Text, at: s.passage(d.Line, d.Body)}
		date := ""
		if !d.Date.IsZero() {
			date = d.Date.Label()
		}
		s.addRow(e, titled(d.Title, d.Symbol, date))
		list = append(list, e)
	}
	return list
}

// ownEntries are the student's own sources in the order of MLA 9. A source that
// was there keeps its entry.
func (s *Screen) ownEntries() []*entry {
	known := map[string]*entry{}
	for _, e := range s.entriesOf(own) {
		known[e.id] = e
	}
	var list []*entry
	for _, src := range s.own {
		e := known[src.ID]
		if e == nil {
			e = &entry{id: src.ID, part: own}
		}
		if e.row == nil || !reflect.DeepEqual(e.own, src) {
			s.write(e, src)
		}
		list = append(list, e)
	}
	return inOrder(list)
}

// write gives an entry its source.
func (s *Screen) write(e *entry, src desk.Source) {
	e.own, e.url = src, src.URL
	e.work = export.MLA(export.WebPage{
		Authors: src.Authors, Title: src.Title, Site: src.Site, Publisher: src.Publisher,
		Date: src.Date, URL: src.URL, Accessed: src.Accessed,
	})
	e.words = e.work.Text()
	if e.row == nil {
		s.addRow(e, cited(e.work))
	} else {
		e.say(cited(e.work))
	}
}

// inOrder sorts entries as their works are sorted in a list of works cited.
func inOrder(list []*entry) []*entry {
	sorted := worksOf(list)
	export.SortWorks(sorted)
	place := map[string]int{}
	for i, w := range sorted {
		place[w.Text()] = i
	}
	slices.SortStableFunc(list, func(a, b *entry) int { return place[a.work.Text()] - place[b.work.Text()] })
	return list
}

func worksOf(list []*entry) []export.Work {
	var works []export.Work
	for _, e := range list {
		works = append(works, e.work)
	}
	return works
}

func (s *Screen) passage(line int, body []report.Span) route.Route {
	return route.Passage(detail.Start(s.d.Report, line, body))
}

// bareAddress is an address as it is read: without the scheme and the slash at
// its end.
func bareAddress(url string) string {
	for _, scheme := range []string{"https://", "http://"} {
		url = strings.TrimPrefix(url, scheme)
	}
	return strings.TrimSuffix(strings.TrimPrefix(url, "www."), "/")
}
