// Package parties shows the stakeholders that a report names: who they are and
// what they did in the report's words, what they would want in the student's.
// The student's own country comes first, whether the report has an entry for it
// or not.
package parties

import (
	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/kit/country"
	"placard/screens/kit/detail"
	"placard/screens/look"
	"placard/screens/route"
)

// Screen is the list of stakeholders with what is to be said of the chosen one.
type Screen struct {
	d    *desk.Desk
	host route.Host

	groups  []group
	entries map[string]*entry // of the report, by ID
	country string            // the student's, as shown
	own     *entry            // the country's, where the report has none; may be nil

	content fyne.CanvasObject
	panes   *detail.Panes
	list    *detail.List
	head    []fyne.CanvasObject
	field   *kit.Entry // nil where there are few entries
	ask     fyne.CanvasObject
	nothing fyne.CanvasObject // in place of the panes where there is nothing
	none    fyne.CanvasObject // under the field where nothing is found
	pane    *pane
}

var (
	_ route.Screen      = (*Screen)(nil)
	_ route.KeyHandler  = (*Screen)(nil)
	_ route.RuneHandler = (*Screen)(nil)
	_ route.Searchable  = (*Screen)(nil)
	_ route.Stateful    = (*Screen)(nil)
	_ route.Helper      = (*Screen)(nil)
)

// filterFrom is the number of entries from which on there is a filter.
const filterFrom = 9

// New makes the screen.
func New(d *desk.Desk, host route.Host) *Screen {
	s := &Screen{d: d, host: host, entries: map[string]*entry{}, list: detail.NewList()}
	s.groups = groupsOf(d.Topics(), s.open)
	for _, g := range s.groups {
		for _, e := range g.entries {
			s.entries[e.id] = e
		}
	}
	s.build()
	s.Refresh()
	return s
}

func (s *Screen) build() {
	s.head = []fyne.CanvasObject{kit.Heading("Stakeholders"),
		kit.Hint("Who they are and what they did. What they would want is your note."), kit.Tall(16, kit.VStack(0))}
	if len(s.entries) >= filterFrom {
		s.field = kit.NewSearch("Filter stakeholders")
		s.field.OnChanged = func(string) { s.Refresh() }
		s.field.OnKey = s.onFieldKey
		s.head = append(s.head, kit.Pad(0, 0, 10, 0, kit.HStack(0, kit.Fixed(280, s.field))))
	}
	words := kit.NewText("Choose my country", look.SansSemiBold, look.Text, look.Primary)
	row := kit.NewRow(kit.HStack(12, kit.NewIcon(look.IconFlag, look.Primary), kit.Grow(words)), s.askCountry)
	row.Inset, row.Least = look.RowInset, 56
	s.ask = row
	s.none = kit.NewEmpty("No stakeholder here has these words.", "Show all", func() { s.field.SetText("") })
	s.pane = newPane(s)
	s.panes = detail.NewPanes(s.list, s.pane.content, "All stakeholders")
	s.nothing = kit.Page(12, 0, kit.VStack(0, kit.Heading("Stakeholders"),
		kit.NewEmpty("No stakeholders were found"+s.d.Here()+". If a section lists them, say so at its heading in Read. Your own country can stand here all the same.", "Choose my country", s.askCountry)))
	s.content = kit.Layers(s.panes, s.nothing)
}

// Content is the screen's object.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show brings the entry of the route into the pane; without one the list is
// shown.
func (s *Screen) Show(r route.Route) {
	ok := s.entry(r.Item) != nil
	if ok && !s.list.Has(r.Item) && s.field != nil {
		s.field.SetText("")
	}
	if ok {
		s.choose(r.Item)
	}
	s.panes.Open(ok)
}

// Hide saves the note in hand.
func (s *Screen) Hide() { s.pane.note.Flush() }

// Place is the entry in the pane; where the list covers it, the list.
func (s *Screen) Place() route.Route {
	if s.panes.Narrow() && !s.panes.Covers() {
		return route.To(route.Parties)
	}
	return route.At(route.Parties, s.list.Chosen())
}

// Find puts the cursor into the filter.
func (s *Screen) Find() {
	if s.field != nil {
		s.host.Canvas().Focus(s.field)
	}
}

// Refresh reads the desk.
func (s *Screen) Refresh() {
	mine, listed := s.d.MyParty()
	changed := s.country != s.d.Country()
	if changed {
		s.country, s.own = s.d.Country(), nil
		if s.country != "" && !listed {
			item := s.d.CountryItem()
			s.own = newEntry(item, s.country, nil, func() { s.open(item) })
		}
	}
	id := mine.ID
	if s.own != nil {
		id = s.own.id
		s.own.show(s.d, true)
	}
	for _, e := range s.entries {
		e.show(s.d, e.id == id)
	}
	s.fill(id)
	if changed && s.list.Has(id) {
		s.list.Choose(id)
	}
	s.panes.Hidden = len(s.entries) == 0 && s.own == nil
	s.nothing.(*fyne.Container).Hidden = !s.panes.Hidden
	s.pane.show(s.entry(s.list.Chosen()), id)
}

// fill puts the entries under the head, that of one's own country first.
func (s *Screen) fill(mine string) {
	typed := ""
	if s.field != nil {
		typed = s.field.Text
	}
	objects := append([]fyne.CanvasObject{}, s.head...)
	var lines []detail.Line
	add := func(e *entry) {
		lines, objects = append(lines, e.line), append(objects, e.line.Row)
	}
	if first := s.entry(mine); first != nil {
		add(first)
	} else {
		objects = append(objects, s.ask)
	}
	found := 0
	for _, g := range s.groups {
		head := g.head
		for _, e := range g.entries {
			if !e.passes(s.d.Report, typed) {
				continue
			}
			if found++; e.id == mine {
				continue // it stands first
			}
			if head != nil {
				objects, head = append(objects, head), nil
			}
			add(e)
		}
	}
	if found == 0 && typed != "" {
		objects = append(objects, s.none)
	}
	s.list.Set(objects, lines)
}

// entry finds an entry of the report, or that of one's own country; nil if
// there is none.
func (s *Screen) entry(id string) *entry {
	if id == s.d.CountryItem() {
		return s.own
	}
	return s.entries[id]
}

func (s *Screen) mine() string {
	if p, ok := s.d.MyParty(); ok {
		return p.ID
	}
	return s.d.CountryItem()
}

// choose shows an entry in the pane and its line as chosen.
func (s *Screen) choose(id string) {
	s.list.Choose(id)
	s.pane.show(s.entry(id), s.mine())
}

// open chooses an entry; where there is room for one thing only, it goes to it,
// so that Back returns to the list.
func (s *Screen) open(id string) {
	if s.panes.Narrow() {
		s.host.Go(route.At(route.Parties, id))
		return
	}
	s.choose(id)
}

func (s *Screen) askCountry() {
	country.Ask(s.host.Canvas(), country.Asked{
		Current: s.d.Country(), Likely: s.d.UsualCountry(), Suggest: s.d.SuggestCountries, OnName: s.d.SetCountry,
	})
}
