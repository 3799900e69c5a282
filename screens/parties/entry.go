package parties

import (
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/search"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/detail"
	"placard/screens/look"
)

// entry is a line of the list: one of the report's, or the student's country
// where the report has none for it.
type entry struct {
	id    string
	title string
	party *report.Party // nil for the country
	line  detail.Line

	small *kit.Text // "My country"
	note  *kit.Icon // there is a note
}

func newEntry(id, title string, party *report.Party, choose func()) *entry {
	e := &entry{id: id, title: title, party: party}
	name := kit.NewText(title, look.Serif, look.Reading, look.Ink)
	name.MaxLines = 2
	e.small = kit.Small("My country")
	e.note = kit.NewIcon(look.IconNotePencil, look.Muted)
	row := kit.NewRow(kit.HStack(12, kit.Grow(kit.VStack(0, name, e.small)), e.note), choose)
	row.Inset, row.Least = look.RowInset, 56
	e.line = detail.Line{ID: id, Row: row, Mark: func(on bool) { mark(row, name, on) }}
	return e
}

func mark(row *kit.Row, name *kit.Text, on bool) {
	face := look.Serif
	if on {
		face = look.SerifSemiBold
	}
	if name.Style.Face != face {
		name.Style.Face = face
		name.Refresh()
	}
	row.Select(on)
}

// show brings the line up to the desk.
func (e *entry) show(d *desk.Desk, mine bool) {
	e.small.Hidden = !mine
	e.small.Set(myCountry(e, d.Country()))
	e.note.Hidden = d.Note(e.id) == ""
	e.line.Row.Refresh()
}

// myCountry marks an entry as one's own, and says which of several names is.
func myCountry(e *entry, country string) string {
	if e.party != nil && len(e.party.Names) > 1 {
		return "My country: " + country
	}
	return "My country"
}

// passes reports whether an entry is found by what was typed.
func (e *entry) passes(r *report.Report, typed string) bool {
	return e.party == nil || search.Matches(typed, e.title, r.Text(e.party.Body))
}

// group is the entries of a topic; the title is empty where there is one topic.
type group struct {
	head    fyne.CanvasObject // nil without a title
	entries []*entry
}

func groupsOf(topics []report.Topic, choose func(id string)) []group {
	var groups []group
	for t := range topics {
		topic := &topics[t]
		if len(topic.Parties) == 0 {
			continue
		}
		var g group
		if len(topics) > 1 {
			g.head = kit.Pad(18, 0, 6, 0, kit.Subheading(topic.Title))
		}
		for i := range topic.Parties {
			p := &topic.Parties[i]
			g.entries = append(g.entries, newEntry(p.ID, names(p.Names), p, func() { choose(p.ID) }))
		}
		groups = append(groups, g)
	}
	return groups
}

// names are the names of an entry as one title: "Thailand & Philippines".
func names(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " & " + list[last]
}
