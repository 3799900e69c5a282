package shell

import (
	"fyne.io/fyne/v2"

	"placard/app/search"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// most is how many results the search shows.
const most = 40

// result is something found and where it leads.
type result struct {
	to                route.Route
	kind, title, text string
	topic             string // its title, where the report has several
}

// showSearch searches the open report for what one types: screens, sections,
// terms, events, parties, solutions, then the text itself.
func (s *Shell) showSearch() {
	field := kit.NewSearch("Terms, events, solutions, words of the report")
	list := kit.NewList()
	none := kit.Hint("Nothing in this report has these words. Try fewer, or the beginning of one.")
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
		if len(found) == 0 {
			list.Hide()
			none.Show()
			return
		}
		none.Hide()
		list.Show()
		list.Select(0)
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
	scale := look.Scale(field.Theme())
	room := s.Canvas().Size().Height - 200 - 100*scale // what the dialog leaves: the list alone scrolls
	body := kit.VStack(12, field, kit.Tall(min(max(room, 120), 420), kit.Layers(list, kit.Pad(8, 12, 0, 12, none))))
	shown = kit.ShowDialog(s.Canvas(), kit.Dialog{Title: "Search", Body: body, Secondary: "Close", TapOutside: true, Width: 640})
	field.OnChanged("")
}

func resultRows(found []result, open func(int)) []*kit.Row {
	rows := make([]*kit.Row, len(found))
	for i, f := range found {
		words := kit.VStack(0, kit.NewLine(f.title, look.SansSemiBold, look.Text, look.Ink))
		if f.text != "" {
			words.Add(kit.NewLine(f.text, look.Sans, look.Caption, look.Muted))
		}
		line := kit.HStack(16, kit.Grow(words), aside(f))
		rows[i] = kit.NewRow(line, func() { open(i) })
		rows[i].Inset = 12
	}
	return rows
}

// topicWidth is the room for a topic's title beside a result.
const topicWidth = 180

// aside says what a result is, and of several topics in which it stands.
func aside(f result) fyne.CanvasObject {
	kind := kit.NewLine(f.kind, look.Sans, look.Caption, look.Muted)
	if f.topic == "" {
		return kind
	}
	topic := kit.NewLine(f.topic, look.Sans, look.Caption, look.Muted)
	kind.Align, topic.Align = fyne.TextAlignTrailing, fyne.TextAlignTrailing
	return kit.Fixed(topicWidth, kit.VStack(0, kind, topic))
}

// results are the screens that match a query, and what is found in the report.
// An empty query offers the screens.
func (s *Shell) results(query string) []result {
	var list []result
	for _, p := range places() {
		if search.Matches(query, p.text) {
			list = append(list, result{to: route.To(p.name), kind: "Screen", title: p.text})
		}
	}
	first := -1
	for i, t := range s.desk.Report.Topics {
		if t.ID == s.desk.TopicID() {
			first = i
		}
	}
	for _, f := range search.Everything(s.desk.Report, s.desk.Note, query, first, most) {
		to := leadsTo(f)
		list = append(list, result{to, string(f.Kind), f.Title, f.Text, s.desk.TopicTitle(s.topicThere(to))})
	}
	for _, l := range s.desk.LeftOut() {
		if search.Matches(query, l.Part.Name, l.Part.Text, l.Work.Note) {
			list = append(list, result{to: route.At(route.Edition, l.Part.ID), kind: "Left out of this edition", title: l.Part.Name, text: l.Work.Note})
		}
	}
	return list
}

// leadsTo is the place of a result.
func leadsTo(f search.Result) route.Route {
	screens := map[search.Kind]route.Name{
		search.Term: route.Terms, search.Event: route.Timeline, search.Party: route.Parties,
		search.Solution: route.Solutions,
	}
	if name, ok := screens[f.Kind]; ok {
		return route.At(name, f.ID)
	}
	return route.Passage(f.Block, f.Offset)
}
