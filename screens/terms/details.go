package terms

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/detail"
	"placard/screens/look"
	"placard/screens/route"
)

// asked is where details are asked for.
type asked int

const (
	fromList     asked = iota
	fromQuestion       // of a card, whose answer is not given away
	fromAnswer
)

const detailsWidth = 680

// details is the dialog with all that is known of an item: what it means, how
// well its cards are known, how they came to be known, and what can be done.
type details struct {
	h     hand
	e     entry
	from  asked
	shown *kit.Shown
	cards []study.Card // that can be asked
	at    int          // the one that is shown
	state *kit.Text
	known *fyne.Container
	deeds *fyne.Container
	list  []deed
}

// showDetails shows an item.
func (h hand) showDetails(e entry, from asked) {
	v := &details{h: h, e: e, from: from, state: kit.Body(""), known: kit.VStack(20), deeds: kit.Flow(8)}
	for _, c := range e.cards {
		if h.d.Deck().Offered(c) {
			v.cards = append(v.cards, c)
		}
	}
	title, body := "Card details", kit.VStack(20)
	if from != fromQuestion {
		title = e.name
		body.Add(kit.VStack(10, h.meaning(e)...))
	}
	if len(v.cards) > 1 {
		var texts []string
		for _, c := range v.cards {
			texts = append(texts, wayOf(c))
		}
		body.Add(kit.NewChips(v.choose, texts...))
	}
	body.Objects = append(body.Objects, v.state, v.deeds, v.known)
	v.draw()
	v.shown = kit.ShowDialog(h.host.Canvas(), kit.Dialog{
		Title: title, Body: body, Secondary: "Close", TapOutside: true, Width: detailsWidth,
		OnKey: func(ev *fyne.KeyEvent) bool { return press(v.list, ev.Name) },
	})
}

// choose shows another card of the item.
func (v *details) choose(i int) {
	v.at = i
	v.draw()
	v.shown.Fit()
}

// draw shows what is known of the card and what can be done.
func (v *details) draw() {
	var card study.Card
	v.known.Objects = nil
	if v.at < len(v.cards) {
		card = v.cards[v.at]
		v.known.Objects = v.h.known(card)
		v.state.Set(v.h.stateSentence(card))
	} else {
		v.state.Set("Not asked. “What is asked” on the screen of the terms says what is.")
	}
	v.known.Hidden = len(v.known.Objects) == 0
	list := v.h.deeds(v.e, card)
	if v.from != fromList {
		list = v.h.inSession(v.e)
	}
	v.list, v.deeds.Objects = nil, nil
	for _, one := range list {
		act := func() { v.shown.Close(); one.do() }
		v.list = append(v.list, deed{one.text, one.key, one.icon, act})
		b := kit.NewButton(one.text, act).With(one.icon)
		b.Key = keyWord(one.key)
		v.deeds.Add(b)
	}
}

// meaning is what an item is, and what an editor says of it.
func (h hand) meaning(e entry) []fyne.CanvasObject {
	if t, ok := h.d.Term(e.id); ok {
		meaning := detail.Set(h.d.Report, "", t.Definition, detail.Setting{OnLink: h.host.OpenLink})
		return append([]fyne.CanvasObject{meaning}, h.notes(e.id)...)
	}
	c, ok := e.card()
	if !ok {
		return nil
	}
	var list []fyne.CanvasObject
	for _, s := range []study.Side{without(c.Question, e.name), c.Answer} {
		if s.Head != "" {
			list = append(list, kit.NewText(s.Head, look.SerifSemiBold, look.Reading, look.Ink))
		}
		switch {
		case len(s.Spans) > 0:
			list = append(list, detail.Set(h.d.Report, "", s.Spans, detail.Setting{OnLink: h.host.OpenLink}))
		case s.Text != "":
			list = append(list, kit.NewText(s.Text, look.Serif, look.Reading, look.Ink))
		}
	}
	return append(list, h.notes(e.id)...)
}

// notes are what an editor says of an item.
func (h hand) notes(item string) []fyne.CanvasObject {
	var notes []int
	for _, t := range h.d.Report.Topics {
		for _, x := range t.Terms {
			if x.ID == item {
				notes = x.Notes
			}
		}
		for _, x := range t.Events {
			if x.ID == item {
				notes = x.Notes
			}
		}
		for _, x := range t.Parties {
			if x.ID == item {
				notes = x.Notes
			}
		}
	}
	var list []fyne.CanvasObject
	for _, n := range notes {
		list = append(list, kit.Small("Editor’s note: "+h.d.Report.Blocks[n].Text))
	}
	return list
}

// without is a side of which the title says nothing yet: the head of a card is
// its name as a rule, the years hidden.
func without(s study.Side, name string) study.Side {
	if s.Text == "" || s.Text == name {
		return study.Side{}
	}
	return s
}

// wayOf says in which way a card asks.
func wayOf(c study.Card) string {
	return map[study.Direction]string{
		study.Forward: "From the term to its meaning", study.Reverse: "From the meaning to the term",
		study.Contrast: "What is the difference", study.Dating: "From the event to its date", study.Dated: "From the date to its event",
		study.Position: "What is their part", study.Paper: "Which document it is", study.Front: "From front to back",
	}[c.Direction]
}

// definedAt is where a term is defined.
func definedAt(t report.Term) report.Span {
	if len(t.Definition) == 0 {
		return report.Span{Block: -1}
	}
	return t.Definition[0]
}

// passage is where a card stands in the report.
func passage(s report.Span) route.Route {
	if s.Block < 0 {
		return route.To(route.Read)
	}
	return route.Passage(s.Block, s.Start)
}

// stateSentence says of a card what is known of it, in words.
func (h hand) stateSentence(c study.Card) string {
	deck, now := h.d.Deck(), h.d.Now()
	o, m, today := deck.Overview(c, now), deck.Memory(c.ID), deck.Scheduler.Day(now)
	said := string(o.State)
	if later := max(deck.Asked[c.ID], deck.Buried[c.ID]); m.Phase == study.PhaseNew && later > today {
		said += ". Not asked before " + later.Words()
	}
	if o.Chance != "" {
		said += ". Chance you remember it today: " + o.Chance
	}
	if o.Next != "" && o.State != study.SetAside && o.State != study.Due {
		said += ". Asked again " + o.Next
	}
	if m.Reps > 0 {
		said += ". Answered " + times(m.Reps)
	}
	if m.Lapses > 0 {
		said += ", forgotten " + times(m.Lapses)
	}
	return said + "."
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}
