package shell

import (
	"fmt"
	"strings"

	"placard/app/search"
	"placard/app/settings"
	"placard/screens/kit"
	"placard/screens/kit/palette"
)

// most is how many results the search shows.
const most = 60

// finding is the search over everything while it is open.
type finding struct {
	s       *Shell
	palette *palette.Palette
	set     search.Set // what there is to search by now
	waiting int        // reports that are still being read
	recent  []settings.Choice
	here    search.Here
	leads   []settings.Choice // to what the rows lead
}

// scope is what the search can be narrowed to.
type scope struct {
	name string
	sign string
	in   search.Narrowing
}

// scopes are all of them, in the order in which Tab goes through them.
func scopes() []scope {
	list := []scope{
		{"Everything", "", search.All}, {"This report", "", search.ThisReport}, {"Terms", "", search.Terms},
		{"Stakeholders", "", search.Parties}, {"Notes", "", search.Notes}, {"Commands", "", search.Commands},
	}
	for sign, in := range search.Signs() {
		for i := range list {
			if list[i].in == in {
				list[i].sign = sign
			}
		}
	}
	return list
}

// showSearch searches the whole library for what one types, and the program's
// screens and commands.
func (s *Shell) showSearch() {
	s.p.Program.Searching()
	f := &finding{s: s, recent: s.p.Program.Recent()}
	f.here = search.Here{Report: s.desk.Report.ID, Topic: s.topicIndex()}
	f.load()
	s.finding = f
	var list []palette.Scope
	for _, x := range scopes() {
		list = append(list, palette.Scope{Name: x.name, Sign: x.sign})
	}
	f.palette = palette.Show(s.Canvas(), palette.Params{
		Placeholder: "Words, terms, events, notes, commands", Scopes: list,
		Find: f.find, Status: f.status, Choose: func(_ palette.Row, i int) { s.followTo(f.leads[i]) },
		OnClose: func() { s.finding = nil },
	})
}

// FoundMore hears that there is more to search, or less.
func (s *Shell) FoundMore() {
	if f := s.finding; f != nil {
		f.load()
		f.palette.Again()
	}
}

// topicIndex is the index of the topic that is shown; -1 if all are.
func (s *Shell) topicIndex() int {
	for i, t := range s.desk.Report.Topics {
		if t.ID == s.desk.TopicID() {
			return i
		}
	}
	return -1
}

// load takes what there is to search by now, and finds in it what was chosen
// lately.
func (f *finding) load() {
	f.set, f.waiting = f.s.p.Program.Searched()
	f.set = append(f.set, search.NewIndex("", "", f.s.commandDocs()), search.NewIndex(f.s.desk.Report.ID, "", f.s.leftOutDocs()))
	f.here.Recent = map[*search.Doc]int{}
	for i, c := range f.recent {
		if x, ok := f.lookUp(c); ok {
			f.here.Recent[x.Doc] = i + 1
		}
	}
}

// status says what is not searched yet.
func (f *finding) status() string {
	switch f.waiting {
	case 0:
		return ""
	case 1:
		return "Still reading 1 report"
	}
	return fmt.Sprintf("Still reading %d reports", f.waiting)
}

// find looks for what is typed.
func (f *finding) find(typed string, chosen int) (rows []palette.Row, none string) {
	q := search.Parse(typed)
	if q.In == search.All {
		q.In = scopes()[chosen].in
	}
	f.leads = nil
	if q.Text == "" && q.In == search.All {
		rows = f.lately()
		q.In = search.Commands
	}
	for _, x := range f.set.Search(q, f.here, most) {
		if len(rows) > 0 && q.Text == "" && f.here.Recent[x.Doc] > 0 {
			continue // it stands above
		}
		rows = append(rows, f.row(x))
	}
	switch {
	case len(rows) > 0:
		return rows, ""
	case q.Text == "" && q.In == search.Notes:
		return nil, "You have written no notes yet."
	case q.Text == "":
		return nil, "There are none."
	case q.In == search.All:
		return nil, "Nothing has these words. Try fewer, or the beginning of one."
	}
	return nil, "Nothing has these words here. Press Tab to search elsewhere."
}

// lately are the rows of what was chosen last.
func (f *finding) lately() []palette.Row {
	const several = 5
	var rows []palette.Row
	for _, c := range f.recent {
		if x, ok := f.lookUp(c); ok && len(rows) < several {
			x.Around = "Chosen lately"
			if x.Kind == search.Passage {
				x.Around += ": " + wordsAt(x.Text, x.At)
			}
			rows = append(rows, f.row(x))
		}
	}
	return rows
}

// wordsAt are some words of a text from an offset on.
func wordsAt(text string, at int) string {
	const some = 160 // bytes, more than a line
	text = text[min(max(at, 0), len(text)):]
	return strings.ToValidUTF8(text[:min(len(text), some)], "")
}

// lookUp finds what was chosen before, as it is now.
func (f *finding) lookUp(c settings.Choice) (search.Found, bool) {
	for _, x := range f.set {
		if x.Report != c.Report {
			continue
		}
		for i := range x.Docs {
			if d := &x.Docs[i]; d.ID == c.ID && string(d.Kind) == c.Kind && d.Block == c.Block {
				return search.Found{Doc: d, Report: x.Report, In: x.Title, Name: d.Title, At: c.Offset}, true
			}
		}
	}
	return search.Found{}, false
}

// row shows what was found and notes where it leads.
func (f *finding) row(x search.Found) palette.Row {
	c := settings.Choice{Report: x.Report, Kind: string(x.Kind), ID: x.ID, Block: x.Block, Offset: x.Offset, Title: x.Title}
	if x.Kind == search.Passage {
		c.Offset = x.At
	}
	f.leads = append(f.leads, c)
	r := palette.Row{
		Icon: f.s.iconOf(x), Title: x.Name, Named: parts(x.Named), Text: x.Around, Marks: parts(x.Marks),
		Kind: string(x.Kind), In: f.in(x), Same: fmt.Sprint(c.Report, "\n", c.Kind, "\n", c.ID, "\n", c.Block),
	}
	if x.Kind == search.Command || x.Kind == search.Screen {
		r.Key = f.s.keyOf(x.ID)
	}
	return r
}

// in names where something stands: the report, where there are several, and of
// the open one the topic, where it has several.
func (f *finding) in(x search.Found) string {
	d := f.s.desk
	switch {
	case x.Report == "":
		return ""
	case x.Report == d.Report.ID && d.Several() && x.Topic >= 0 && x.Topic < len(d.Report.Topics):
		return d.Report.Topics[x.Topic].Title
	case f.s.p.Program.Reports() < 2:
		return ""
	case x.Report == d.Report.ID:
		return "This report"
	}
	return x.In
}

func parts(marks []search.Mark) []kit.Part {
	var list []kit.Part
	for _, m := range marks {
		list = append(list, kit.Part(m))
	}
	return list
}
