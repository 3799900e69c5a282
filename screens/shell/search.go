package shell

import (
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/search"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// most is how many results the search shows.
const most = 40

// result is something found: where it leads, what it is, and its words.
type result struct {
	to    route.Route
	kind  string // "Term"
	title string
	text  string // the words around the hit, or what the thing says
}

// showSearch searches the open report for what one types: screens, sections,
// terms, events, parties, solutions, then the text itself.
func (s *Shell) showSearch() {
	field := kit.NewSearch("Terms, events, solutions, words of the report")
	list := kit.NewList()
	var found []result
	var shown *kit.Shown
	open := func(i int) {
		if i >= 0 && i < len(found) {
			shown.Close()
			s.Go(found[i].to)
		}
	}
	list.OnSelect = list.Select
	field.OnChanged = func(query string) {
		found = s.results(query)
		list.SetRows(resultRows(found, open))
		if len(found) > 0 {
			list.Select(0)
		}
	}
	field.OnKey = func(ev *fyne.KeyEvent) bool {
		switch ev.Name {
		case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
			return list.Key(ev.Name)
		case fyne.KeyReturn, fyne.KeyEnter:
			open(list.Selected())
			return true
		}
		return false
	}
	size := s.Canvas().Size()
	body := kit.VStack(12, field, kit.Tall(min(size.Height*0.55, 420), list))
	shown = kit.ShowDialog(s.Canvas(), kit.Dialog{Title: "Search", Body: body, Secondary: "Close", TapOutside: true, Width: 640})
	field.OnChanged("")
}

func resultRows(found []result, open func(int)) []*kit.Row {
	rows := make([]*kit.Row, len(found))
	for i, f := range found {
		line := kit.HStack(16,
			kit.Grow(kit.VStack(0, kit.NewLine(f.title, look.SansSemiBold, look.Text, look.Ink), kit.NewLine(f.text, look.Sans, look.Caption, look.Muted))),
			kit.NewLine(f.kind, look.Sans, look.Caption, look.Muted))
		rows[i] = kit.NewRow(line, func() { open(i) })
		rows[i].Inset = 12
	}
	return rows
}

// results are what matches a query: names first, then what is said, then the
// report's text. An empty query offers the screens.
func (s *Shell) results(query string) []result {
	var named, said []result
	take := func(r result, more ...string) {
		switch {
		case search.Matches(query, r.title):
			named = append(named, r)
		case strings.TrimSpace(query) != "" && search.Matches(query, append(more, r.title)...):
			said = append(said, r)
		}
	}
	for _, p := range places() {
		take(result{to: route.To(p.name), kind: "Screen", title: p.text})
	}
	if strings.TrimSpace(query) == "" {
		return named
	}
	s.things(take)
	return firstOf(append(append(named, said...), s.passages(query)...), most)
}

// things gives every named thing of the report.
func (s *Shell) things(take func(result, ...string)) {
	r := s.desk.Report
	for _, t := range r.Topics {
		for _, x := range t.Terms {
			text := r.Text(x.Definition)
			take(result{route.At(route.Terms, x.ID), "Term", x.Term, text}, text)
		}
		for _, x := range t.Events {
			take(result{route.At(route.Timeline, x.ID), "Event", x.Title, x.Date.Long()}, x.Date.Text, r.Text(x.Body))
		}
		for _, x := range t.Parties {
			text := r.Text(x.Body)
			take(result{route.At(route.Parties, x.ID), "Stakeholder", strings.Join(x.Names, ", "), text}, text)
		}
		for _, x := range t.Solutions {
			measures := ""
			for _, m := range x.Measures {
				measures += m.Title + ". "
			}
			take(result{route.At(route.Solutions, x.ID), "Solution", x.Title, strings.TrimSpace(measures)}, measures, s.desk.Note(x.ID))
		}
		for _, x := range t.Sections {
			take(result{route.At(route.Read, x.ID), "Section", x.Title, ""})
		}
	}
}

// passages are the places in the text where the query stands, one for each
// block.
func (s *Shell) passages(query string) []result {
	var list []result
	blocks := s.desk.Report.Blocks
	last := -1
	for _, hit := range search.Find(blocks, 0, len(blocks), query) {
		if hit.Block == last || len(list) == most {
			continue
		}
		last = hit.Block
		list = append(list, result{
			to: route.Passage(hit.Block, hit.Start), kind: "In the text",
			title: s.sectionTitle(hit.Block), text: around(blocks[hit.Block].Text, hit),
		})
	}
	return list
}

func (s *Shell) sectionTitle(block int) string {
	title := s.desk.Report.Title
	for _, x := range s.desk.Sections() {
		if x.First <= block && block < x.End {
			title = x.Title
		}
	}
	return title
}

// around is the hit with some words on either side.
func around(text string, hit report.Span) string {
	const side = 40
	from, end := max(hit.Start-side, 0), min(hit.End+2*side, len(text))
	if i := strings.IndexByte(text[from:hit.Start], ' '); from > 0 && i >= 0 {
		from += i + 1
	}
	if i := strings.LastIndexByte(text[hit.End:end], ' '); end < len(text) && i >= 0 {
		end = hit.End + i
	}
	return strings.ToValidUTF8(strings.Join(strings.Fields(text[from:end]), " "), "")
}

func firstOf(list []result, n int) []result { return list[:min(len(list), n)] }
