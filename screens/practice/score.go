package practice

import (
	"fmt"

	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// score is the sheet of a test that was handed in.
type score struct {
	t     *paper
	list  *kit.List
	lines []practice.Line
}

func newScore(t *paper) *score {
	c := &score{t: t, list: kit.NewList()}
	c.list.OnSelect = func(i int) { c.list.Select(i) }
	return c
}

func (c *score) draw() fyne.CanvasObject {
	c.lines = c.t.paper.Sheet()
	r := c.t.paper.Result()
	selected := c.list.Selected()
	if selected < 0 {
		selected = c.firstMissed()
	}
	rows := make([]*kit.Row, len(c.lines))
	for i, l := range c.lines {
		rows[i] = c.row(i, l)
	}
	c.list.SetRows(rows)
	c.list.Select(min(selected, len(rows)-1))
	again := kit.NewFilled(againText(r), c.t.again)
	again.Key = "A"
	title := kit.Heading(fmt.Sprintf("%d of %d right", r.Right, r.Cards))
	buttons := kit.HStack(12, again, kit.NewButton("Ways to practise", c.t.s.leave), kit.Space())
	head := kit.VStack(14, kit.VStack(2, title, kit.Hint("This was practice: your plan has not changed.")), buttons)
	return c.list.Wheel(kit.Page(12, 0, kit.Below(head, kit.Pad(0, -look.RowInset, 0, -look.RowInset, c.list), 12)))
}

func (c *score) firstMissed() int {
	for i, l := range c.lines {
		if !l.Right {
			return i
		}
	}
	return 0
}

// row is a line of the sheet: how it stands, what was asked, what was answered
// and, where that is not right, what is.
func (c *score) row(i int, l practice.Line) *kit.Row {
	icon, colour, word := look.IconCheckCircle, fyne.ThemeColorName(look.Good), "Right"
	if !l.Right {
		icon, colour, word = look.IconX, look.Wrong, "Not right"
	}
	if l.Amended {
		word += ", by you"
	}
	asked := kit.NewText(l.Asked, look.SerifSemiBold, look.Text, look.Ink)
	asked.MaxLines = 2
	lines := kit.VStack(2, asked, answerLine("You: ", l.Given))
	if !l.Right || l.Amended {
		lines.Add(answerLine("Answer: ", l.Answer))
	}
	amend := kit.NewQuiet(map[bool]string{true: "Count as wrong", false: "Count as right"}[l.Right], func() { c.amend(i) })
	var side fyne.CanvasObject = kit.Layers()
	if l.Given != practice.NoAnswer && (!l.Right || l.Amended) {
		side = kit.FlushLeft(amend)
	}
	word1 := kit.NewLine(word, look.Sans, look.Caption, colour)
	row := kit.NewRow(kit.HStack(14, kit.NewIcon(icon, colour), kit.Grow(lines), kit.VStack(2, word1, side)), func() { c.open(i) })
	row.Inset = look.RowInset
	return row
}

// answerLine is an answer behind whose it is.
func answerLine(whose, text string) *kit.Text {
	t := kit.NewText(whose+text, look.Sans, look.Text, look.Muted)
	t.MaxLines = 2
	return t
}

func (c *score) open(i int) {
	c.list.Select(i)
	c.t.s.passage(c.lines[i].Item)
}

// amend counts a line otherwise.
func (c *score) amend(i int) {
	if i < 0 || i >= len(c.lines) || c.lines[i].Given == practice.NoAnswer {
		return
	}
	c.list.Select(i)
	c.t.paper = c.t.paper.Amend(i)
	c.t.s.draw()
}

// again is a test of what was missed, or the same once more.
func (t *paper) again() {
	if len(t.paper.Result().Missed) == 0 {
		t.s.begin(practice.Test, t.s.params(t.s.begun.Asked, t.s.begun.Count))
		return
	}
	next := t.paper.Again(t.s.o.Seed(), t.s.d.Now())
	t.s.sitting, t.s.logged = newPaper(t.s, next), practice.Result{}
	t.s.draw()
}

func (c *score) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if i := c.list.Selected(); i >= 0 {
			c.open(i)
		}
		return true
	case fyne.KeyR:
		c.amend(c.list.Selected())
		return true
	case fyne.KeyA:
		c.t.again()
		return true
	}
	return c.list.Key(ev.Name)
}

func (c *score) keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Next and previous line", Keys: []string{"↓", "↑"}},
		{Does: "Show in report", Keys: []string{"Enter"}},
		{Does: "Count it otherwise", Keys: []string{"R"}},
		{Does: "Again, only what I missed", Keys: []string{"A"}},
	}
}
