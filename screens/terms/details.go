package terms

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit"
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

// showDetails shows a term: what it means, how well its cards are known, and
// what can be done about it. In a session, where setting aside has a key of its
// own that the session can undo, it is not offered.
func showDetails(d *desk.Desk, host route.Host, term string, from asked) {
	t, ok := d.Term(term)
	if !ok {
		return
	}
	var shown *kit.Shown
	leave := func(act func()) func() { return func() { shown.Close(); act() } }
	title, body := "Card details", []fyne.CanvasObject(nil)
	if from != fromQuestion {
		title, body = t.Term, meaningOf(d, t)
	}
	for _, c := range d.CardsOf(t.ID) {
		if d.Deck().Offered(c) {
			body = append(body, cardLine(d, c))
		}
	}
	buttons := []fyne.CanvasObject{
		kit.NewButton("Show in report", leave(func() { host.Go(passage(definedAt(t))) })).With(look.IconBookOpen),
	}
	if from == fromList {
		buttons = append(buttons, asideButton(d, t, leave))
	}
	body = append(body, kit.HStack(12, buttons...))
	shown = kit.ShowDialog(host.Canvas(), kit.Dialog{
		Title: title, Body: kit.VStack(16, body...), Secondary: "Close", TapOutside: true, Width: 600,
	})
}

// definedAt is where a term is defined.
func definedAt(t report.Term) report.Span {
	if len(t.Definition) == 0 {
		return report.Span{Block: -1}
	}
	return t.Definition[0]
}

// meaningOf is what a term means, and what an editor says of it.
func meaningOf(d *desk.Desk, t report.Term) []fyne.CanvasObject {
	list := []fyne.CanvasObject{kit.NewText(study.Definition(d.Report, t), look.Serif, look.Reading, look.Ink)}
	for _, n := range t.Notes {
		list = append(list, kit.Small("Editor’s note: "+d.Report.Blocks[n].Text))
	}
	return list
}

func asideButton(d *desk.Desk, t report.Term, leave func(func()) func()) *kit.Button {
	var ids []string
	aside := true
	for _, c := range d.CardsOf(t.ID) {
		ids = append(ids, c.ID)
		aside = aside && d.Deck().Suspended[c.ID]
	}
	if len(ids) > 0 && aside {
		return kit.NewButton("Take back into practice", leave(func() { d.SetAside(false, ids...) })).With(look.IconEye)
	}
	return kit.NewButton("Set aside", leave(func() { d.SetAside(true, ids...) })).With(look.IconEyeSlash)
}

// cardLine says of a card what is known of it, in words.
func cardLine(d *desk.Desk, c study.Card) fyne.CanvasObject {
	asks := map[study.Direction]string{
		study.Forward: "From the term to its meaning", study.Reverse: "From the meaning to the term",
		study.Contrast: "What is the difference",
	}[c.Direction]
	o := d.Deck().Overview(c, d.Now())
	m := d.Deck().Memory(c.ID)
	said := string(o.State)
	if o.Chance != "" {
		said += ". Chance you remember it today: " + o.Chance
	}
	if o.Next != "" && o.State != study.SetAside {
		said += ". Asked again " + o.Next
	}
	if m.Reps > 0 {
		said += fmt.Sprintf(". Answered %s, forgotten %s", times(m.Reps), times(m.Lapses))
	}
	return kit.VStack(2, kit.Label(asks), kit.Hint(said+"."))
}

func times(n int) string {
	switch n {
	case 0:
		return "never"
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}

// passage is where a card stands in the report.
func passage(s report.Span) route.Route {
	if s.Block < 0 {
		return route.To(route.Read)
	}
	return route.Passage(s.Block, s.Start)
}
