package statistics

import (
	"fyne.io/fyne/v2"

	"placard/screens/kit"
)

// figure is what a part shows of the numbers at hand.
type figure struct {
	words string // what it means, in a sentence or two
	head  []string
	rows  [][]string // none where there is nothing to draw
}

// part is one chart with its numbers: a title, the chart or the table in its
// place, and what it means.
type part struct {
	content *fyne.Container
	chart   fyne.CanvasObject
	table   *fyne.Container
	toggle  *kit.Button
	words   *kit.Text
	ofCards bool                 // it stands on the page once cards were answered, others when they have something
	numbers bool                 // the table is shown
	drawn   figure               // what is shown
	draw    func(*Screen) figure // draws the chart
	refit   func()
}

func newPart(title string, chart fyne.CanvasObject, draw func(*Screen) figure, refit func()) *part {
	p := &part{chart: chart, draw: draw, refit: refit, table: kit.VStack(0), words: kit.Hint("")}
	p.toggle = kit.NewQuiet("", p.onToggle)
	head := kit.HStack(16, kit.Grow(kit.Subheading(title)), kit.FlushRight(p.toggle))
	p.content = kit.Pad(32, 0, 0, 0, kit.VStack(18, kit.NewDivider(), kit.VStack(14, head, p.chart, p.table, p.words)))
	return p
}

// has reports whether there is something to draw.
func (p *part) has() bool { return len(p.drawn.rows) > 0 }

// show draws the numbers as they are now.
func (p *part) show(s *Screen) {
	p.drawn = p.draw(s)
	p.words.Set(p.drawn.words)
	p.turn(p.numbers)
}

// turn shows the table or the chart.
func (p *part) turn(numbers bool) {
	p.numbers = numbers
	p.table.Hidden, p.table.Objects = !numbers || !p.has(), nil
	if !p.table.Hidden {
		p.table.Objects = []fyne.CanvasObject{kit.NewTable(p.drawn.head, p.drawn.rows)}
	}
	shows(p.chart, p.has() && !numbers)
	p.toggle.Hidden = !p.has()
	p.toggle.Set(map[bool]string{false: "Numbers", true: "Chart"}[numbers])
	p.table.Refresh()
}

func (p *part) onToggle() {
	p.turn(!p.numbers)
	p.refit()
}

func shows(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}
