package plan

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
)

// list is what the days cannot hold, in a dialog: items can be marked as
// important, and stay in. Those that stay in then are still listed, and those that
// give way come at the end: nothing moves while one chooses.
type list struct {
	s     *Screen
	says  *kit.Text
	rows  *kit.List
	shown *kit.Shown
	items []string
	stars map[string]*kit.Toggle
	fates map[string]*kit.Text
}

const (
	listWidth = 600
	listRows  = 6 // in sight at most
)

// onLeftOut shows what is left out.
func (s *Screen) onLeftOut() {
	if s.list != nil || len(s.d.Whole().LeftOut()) == 0 {
		return
	}
	l := &list{s: s, says: kit.Hint(""), rows: kit.NewList(), stars: map[string]*kit.Toggle{}, fates: map[string]*kit.Text{}}
	l.rows.OnSelect = l.rows.Select
	s.list = l
	l.fill()
	l.shown = kit.ShowDialog(s.host.Canvas(), kit.Dialog{
		Title: "What the days cannot hold", Width: listWidth, TapOutside: true,
		Body:    kit.VStack(14, l.says, kit.Tall(l.height(), l.rows)),
		OnClose: func() { s.list = nil },
	})
	s.host.Canvas().Focus(l.rows.Rows[0])
}

// height is that of the rows, as far as they are in sight at once.
func (l *list) height() float32 {
	rows := min(len(l.rows.Rows), listRows)
	return float32(rows) * l.rows.Rows[0].HeightFor(listWidth)
}

// fill reads the desk: what is left out now, beside what was before.
func (l *list) fill() {
	deck := l.s.d.Whole()
	out := map[string]bool{}
	for _, c := range deck.LeftOut() {
		out[c.Item] = true
	}
	rows := l.rows.Rows
	for _, c := range deck.LeftOut() {
		if l.stars[c.Item] == nil {
			rows = append(rows, l.row(c))
			l.items = append(l.items, c.Item)
		}
	}
	if len(rows) > len(l.rows.Rows) {
		l.rows.SetRows(rows)
	}
	for _, item := range l.items {
		l.stars[item].Set(l.s.d.IsImportant(item))
		l.fates[item].Set(map[bool]string{true: "left out", false: "stays in"}[out[item]])
	}
	l.says.Set(l.sentence(len(out)))
	if l.shown != nil {
		l.shown.Fit()
	}
}

func (l *list) sentence(out int) string {
	day, _ := l.s.conference()
	if out == 0 {
		return fmt.Sprintf("Now everything is asked before %s.", day.Words())
	}
	return fmt.Sprintf("%s will not be asked before %s. Give a star to what is important: it stays in, and something else gives way.",
		count(out, l.s.d.Whole().Noun()), day.Words())
}

// row is the line of an item, by the card that stands for it.
func (l *list) row(c study.Card) *kit.Row {
	flip := func() { l.s.d.SetImportant(c.Item, !l.s.d.IsImportant(c.Item)) }
	star := kit.NewStar("", func(bool) { flip() })
	star.SetTip("Important")
	fate := kit.Small("left out")
	fate.Align = fyne.TextAlignTrailing
	l.stars[c.Item], l.fates[c.Item] = star, fate
	name := kit.NewLine(c.Name, look.Serif, look.Reading, look.Ink)
	row := kit.NewRow(kit.HStack(8, star, kit.Grow(name), kit.Fixed(fate.NaturalWidth()+8, fate)), flip)
	row.Inset = look.RowInset
	return row
}
