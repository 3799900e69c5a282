package terms

import (
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
)

// entry is a line of the list: a key term, or what other cards stand for.
type entry struct {
	id    string // of the item
	name  string
	also  string // other names, for the filter
	says  string // what stands beside the name
	kind  study.Kind
	cards []study.Card // the one that stands for it first; none where it is not asked
}

// card is the one that stands for the item.
func (e entry) card() (study.Card, bool) {
	if len(e.cards) == 0 {
		return study.Card{}, false
	}
	return e.cards[0], true
}

// ids are those of its cards.
func (e entry) ids() []string {
	var list []string
	for _, c := range e.cards {
		list = append(list, c.ID)
	}
	return list
}

// entries are the key terms, asked or not, and behind them what else is asked,
// in the report's order.
func entries(d *desk.Desk) []entry {
	cards := map[string][]study.Card{}
	for _, c := range d.Deck().Cards {
		cards[c.Item] = append(cards[c.Item], c)
	}
	var list []entry
	for _, t := range d.AllTerms() {
		list = append(list, entry{
			id: t.ID, name: t.Term, also: strings.Join(t.Aliases, " "), says: study.Definition(d.Report, t),
			kind: study.OfTerm, cards: cards[t.ID],
		})
	}
	for _, c := range d.Deck().Cards {
		if c.Asks() && c.Kind != study.OfTerm {
			list = append(list, entry{id: c.Item, name: firstLine(c.Name), also: c.Name, says: told(c.Answer), kind: c.Kind, cards: cards[c.Item]})
		}
	}
	return list
}

// find is the entry of an item.
func find(d *desk.Desk, item string) (entry, bool) {
	for _, e := range entries(d) {
		if e.id == item {
			return e, true
		}
	}
	return entry{}, false
}

// told is a side of a card in a line.
func told(s study.Side) string {
	if s.Head == "" || s.Text == "" {
		return s.Head + s.Text
	}
	return s.Head + " · " + s.Text
}

func firstLine(s string) string {
	first, _, _ := strings.Cut(s, "\n")
	return first
}

// kindWords are what the kinds are called on screen.
func kindWords(k study.Kind) (one, many string) {
	switch k {
	case study.OfEvent:
		return "Event", "Events"
	case study.OfParty:
		return "Stakeholder", "Stakeholders"
	case study.OfDocument:
		return "Document", "Documents"
	case study.OfOwn:
		return "My own", "My own"
	}
	return "Key term", "Key terms"
}

// notAsked is what stands where others have a state.
const notAsked = study.State("Not asked")

// state is what is known of an entry, by the card that stands for it.
func (l *List) state(e entry) study.State {
	if c, ok := e.card(); ok {
		return l.d.Deck().State(c, l.d.Now())
	}
	return notAsked
}

// any reports whether one of an entry's cards is so.
func (e entry) any(is func(card string) bool) bool {
	for _, c := range e.cards {
		if is(c.ID) {
			return true
		}
	}
	return false
}

// view is one of the views of the list.
type view struct {
	text  string
	shows func(l *List, e entry) bool
}

func views() []view {
	return []view{
		{"All", func(*List, entry) bool { return true }},
		{"Due", func(l *List, e entry) bool {
			return e.any(func(card string) bool { return l.d.Deck().IsDue(card, l.d.Now()) })
		}},
		{"New", func(l *List, e entry) bool { return l.state(e) == study.New }},
		{"Tricky", func(l *List, e entry) bool { return e.any(l.d.Deck().IsTricky) }},
		{"Important", func(l *List, e entry) bool { return l.d.IsImportant(e.id) }},
		{"Set aside", func(l *List, e entry) bool {
			return e.any(func(card string) bool { return l.d.Deck().Suspended[card] })
		}},
	}
}

// made is a row with all that it was made of.
type made struct {
	name, says, under string
	state             study.State
	important         bool
	scale             float32
	row               *kit.Row
}

// row is the row of an entry: the one there was, unless it would be another.
func (l *List) row(e entry) *kit.Row {
	now := made{e.name, e.says, l.under(e), l.state(e), l.d.IsImportant(e.id), look.Scale(l.field.Theme()), nil}
	was := l.rows[e.id]
	if now.row = was.row; was.row == nil || now != was {
		now.row = l.makeRow(e, now)
	}
	l.rows[e.id] = now
	return now.row
}

// makeRow makes one line of the list: the name, what it is, what is known of it.
func (l *List) makeRow(e entry, now made) *kit.Row {
	name := kit.NewText(e.name, look.SerifSemiBold, look.Reading, look.Ink)
	name.MaxLines = 2
	says := kit.NewText(firstLine(e.says), look.Serif, look.Text, look.Muted)
	says.MaxLines = 2
	title := kit.VStack(0, name)
	if now.under != "" {
		title.Add(kit.NewLine(now.under, look.Sans, look.Caption, look.Muted))
	}
	word := kit.NewLine(string(now.state), look.Sans, look.Caption, colourOf(now.state))
	star := kit.Layers()
	if now.important {
		star.Add(kit.NewIcon(look.IconStarFill, look.Bookmark))
	}
	var more *kit.IconButton
	more = kit.NewIconButton(look.IconDotsThree, "More", func() { l.showMenu(more, e.id) })
	end := kit.HStack(6, kit.Fixed(starRoom, star), kit.Fixed(widestState(), word), more)
	row := kit.NewRow(kit.Columns(20, []float32{3, 6, 0}, title, says, end), func() { l.onOpen(e.id) })
	row.Inset = inset
	row.OnMenu = func(at fyne.Position) { kit.ShowMenuAt(l.host.Canvas(), at, l.menu(e.id)) }
	return row
}

const starRoom = 20

// under is the small line below a name: of what kind it is, and which topic it
// belongs to, where there are several.
func (l *List) under(e entry) string {
	var parts []string
	if len(l.kinds) > 1 {
		one, _ := kindWords(e.kind)
		parts = append(parts, one)
	}
	if len(l.d.Topics()) > 1 {
		if c, ok := e.card(); ok {
			parts = append(parts, topicOf(l.d, c))
		} else {
			parts = append(parts, l.d.TopicTitle(l.d.TopicOf(e.id)))
		}
	}
	return strings.Join(parts, " · ")
}
