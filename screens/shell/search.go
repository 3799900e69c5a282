package shell

import (
	"fmt"
	"strings"

	"placard/app/search"
	"placard/app/settings"
	"placard/screens/kit"
	"placard/screens/kit/palette"
	"placard/screens/look"
	"placard/screens/route"
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
	f.here = search.Here{Report: s.desk.Report.ID, Topic: s.topicIndex(), Recent: f.ago}
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

// load takes what there is to search by now.
func (f *finding) load() {
	f.set, f.waiting = f.s.p.Program.Searched()
	f.set = append(f.set, search.NewIndex("", "", f.s.commandDocs()), search.NewIndex(f.s.desk.Report.ID, "", f.s.leftOutDocs()))
}

// commandDocs are the screens and commands that can be given now.
func (s *Shell) commandDocs() []search.Doc {
	screens := map[string]bool{string(route.Library): true, string(route.Settings): true}
	for _, p := range places() {
		screens[string(p.name)] = true
	}
	var docs []search.Doc
	for _, c := range s.commands {
		if c.ID == "search" || !c.enabled() || !c.offered() {
			continue
		}
		d := search.Doc{Kind: search.Command, ID: c.ID, Block: -1, Topic: -1, Title: strings.TrimSuffix(c.title(), "…"), Also: c.Title, Within: -1}
		if screens[c.ID] {
			d.Kind = search.Screen
		}
		docs = append(docs, d)
	}
	return docs
}

// leftOutDocs are what the present edition leaves out.
func (s *Shell) leftOutDocs() []search.Doc {
	var docs []search.Doc
	for _, l := range s.desk.LeftOut() {
		docs = append(docs, search.Doc{
			Kind: search.LeftOut, ID: l.Part.ID, Block: -1, Topic: -1, Title: l.Part.Name, Text: l.Work.Note, Also: l.Part.Text, Within: -1,
		})
	}
	return docs
}

// ago is how long ago something was chosen, 1 the last time; 0 is never.
func (f *finding) ago(report string, d *search.Doc) int {
	for i, c := range f.recent {
		if c.Report == report && c.ID == d.ID && c.Kind == string(d.Kind) && c.Block == d.Block {
			return i + 1
		}
	}
	return 0
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
		if len(rows) > 0 && q.Text == "" && f.ago(x.Report, x.Doc) > 0 {
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
			rows = append(rows, f.row(x))
		}
	}
	return rows
}

// lookUp finds what was chosen before, as it is now.
func (f *finding) lookUp(c settings.Choice) (search.Found, bool) {
	for _, x := range f.set {
		if x.Report != c.Report {
			continue
		}
		for i := range x.Docs {
			if d := &x.Docs[i]; d.ID == c.ID && string(d.Kind) == c.Kind && d.Block == c.Block {
				return search.Found{Doc: d, Report: x.Report, In: x.Title, At: c.Offset}, true
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
		Icon: f.s.iconOf(x), Title: x.Title, Named: stretches(x.Named), Text: x.Around, Marks: stretches(x.Marks),
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

func stretches(marks []search.Mark) []kit.Part {
	var list []kit.Part
	for _, m := range marks {
		list = append(list, kit.Part(m))
	}
	return list
}

// iconOf is the icon of what was found.
func (s *Shell) iconOf(x search.Found) look.IconName {
	if x.Kind == search.Screen {
		for _, p := range places() {
			if string(p.name) == x.ID {
				return p.icon
			}
		}
	}
	icons := map[search.Kind]look.IconName{
		search.Screen: look.IconArrowRight, search.Command: look.IconKeyboard, search.Report: look.IconBooks,
		search.Term: look.IconCards, search.Event: look.IconClockCounterClockwise, search.Party: look.IconUsersThree,
		search.Solution: look.IconListChecks, search.Challenge: look.IconFlag, search.Question: look.IconQuestion,
		search.Document: look.IconFileText, search.Section: look.IconBookOpen, search.Reading: look.IconQuotes,
		search.Citation: look.IconQuotes, search.Note: look.IconNotePencil, search.LeftOut: look.IconInfo,
	}
	if icon, ok := icons[x.Kind]; ok {
		return icon
	}
	return look.IconTextAa
}

// followTo goes to what was chosen.
func (s *Shell) followTo(c settings.Choice) {
	s.p.Program.Chose(c)
	switch kind := search.Kind(c.Kind); {
	case kind == search.Command || kind == search.Screen:
		s.Run(c.ID)
	case kind == search.Report && c.ID != s.desk.Report.ID:
		s.p.Program.OpenAt(c.ID, route.To(route.Today))
	case kind == search.Report:
		s.Go(route.To(route.Today))
	case c.Report != s.desk.Report.ID:
		s.p.Program.OpenAt(c.Report, leadsTo(c))
	default:
		s.Go(leadsTo(c))
	}
}

// leadsTo is the place of something in a report.
func leadsTo(c settings.Choice) route.Route {
	screens := map[search.Kind]route.Name{
		search.Term: route.Terms, search.Event: route.Timeline, search.Party: route.Parties, search.Solution: route.Solutions,
		search.Question: route.Solutions, search.Reading: route.Sources, search.Citation: route.Sources, search.LeftOut: route.Edition,
	}
	if name, ok := screens[search.Kind(c.Kind)]; ok {
		return route.At(name, c.ID)
	}
	if search.Kind(c.Kind) == search.Note {
		if name, ok := screenOf(c.ID); ok {
			return route.At(name, c.ID)
		}
	}
	return route.Passage(max(c.Block, 0), c.Offset)
}

// screenOf is the screen of an item by its ID.
func screenOf(id string) (route.Name, bool) {
	for part := range strings.SplitSeq(id, "/") {
		switch part {
		case "term":
			return route.Terms, true
		case "event":
			return route.Timeline, true
		case "party", "country":
			return route.Parties, true
		case "solution", "question":
			return route.Solutions, true
		}
	}
	return "", false
}
