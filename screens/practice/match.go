package practice

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// match shows boards of pairs.
type match struct {
	s      *Screen
	match  practice.Match
	byKeys bool // arrows were used: the cursor is shown
	clock  *kit.Text
	stop   func() // the clock's timer
}

func newMatch(s *Screen, t practice.Match) *match {
	return &match{s: s, match: t, clock: kit.Small("")}
}

func (m *match) mode() practice.Mode     { return practice.Matching }
func (m *match) result() practice.Result { return m.match.Result() }
func (m *match) place() (n, of int)      { return m.match.Position() }
func (m *match) over() bool              { return m.match.Done() }
func (m *match) pause(d time.Duration)   { m.match = m.match.Paused(d) }

// show lets the clock go, where it is wanted.
func (m *match) show() { m.tick() }

// mayTime reports whether the time may be shown: never where a report is about
// hard things.
func (m *match) mayTime() bool { return !m.s.d.Report.Sensitive }

// tick shows the time, and again a second later while the board is on screen.
func (m *match) tick() {
	if m.stop != nil {
		m.stop()
		m.stop = nil
	}
	if !m.s.timed || !m.mayTime() || m.match.Done() {
		return
	}
	d := m.match.Elapsed(m.s.d.Now())
	m.clock.Set(fmt.Sprintf("%d:%02d", int(d.Minutes()), int(d.Seconds())%60))
	if !m.match.Board().Done() {
		m.stop = m.s.o.After(time.Second, m.onTick)
	}
}

func (m *match) onTick() {
	if m.s.open && m.s.left.IsZero() && m.s.sitting == m {
		m.tick()
	}
}

func (m *match) draw() fyne.CanvasObject {
	if m.match.Done() {
		return m.s.end(0)
	}
	b := m.match.Board()
	n, of := m.match.Position()
	done := (float64(n-1) + float64(b.Found())/float64(b.Pairs())) / float64(of)
	cells := board(b, m.byKeys, m.step)
	objects := []fyne.CanvasObject{m.s.top(n, of, done, isPractice), kit.HStack(12, kit.Grow(kit.Hint(m.says(b))), m.timing()), cells}
	if b.Done() {
		next := kit.NewFilled("Go on", func() { m.step(practice.KeyEnter) })
		next.Key, next.Height, next.Wide = "Enter", 52, 216
		objects = append(objects, kit.Middle(next))
	}
	all := m.s.page.sheet(boardWidth, objects...)
	switch {
	case b.Done():
		m.s.page.see(objects[len(objects)-1])
	case m.byKeys:
		m.s.page.see(cells, cells.Objects[b.Cursor.N])
	}
	return all
}

// says what to do, or that the last two do not belong together.
func (m *match) says(b practice.Board) string {
	switch {
	case b.Done():
		return "All pairs are found."
	case b.Wrong[0] >= 0:
		return fmt.Sprintf("%s and %s do not belong together. Try another.", capital(practice.Place{N: b.Wrong[0]}), capital(practice.Place{Right: true, N: b.Wrong[1]}))
	}
	return "Pick one at the left and what belongs to it at the right."
}

// timing is the time, where it is wanted, and the way to have it.
func (m *match) timing() fyne.CanvasObject {
	if !m.mayTime() {
		return kit.Layers()
	}
	if m.s.timed {
		return kit.HStack(8, m.clock, kit.NewQuiet("Hide the time", m.onTime))
	}
	return kit.NewQuiet("Show the time", m.onTime)
}

func (m *match) onTime() {
	if m.mayTime() {
		m.s.timed = !m.s.timed
		m.s.draw()
	}
}

// board draws the cells of a board in two columns.
func board(b practice.Board, byKeys bool, step func(practice.Key)) *fyne.Container {
	rows := kit.VStack(10)
	keys, clues := sizeOf(b.Left, func(it practice.Item) string { return it.Key }), sizeOf(b.Right, func(it practice.Item) string { return it.Short })
	for i := range b.Left {
		left := cell(b, practice.Place{N: i}, b.Left[i].Key, step)
		left.Face, left.TextSize = look.SerifSemiBold, keys
		right := cell(b, practice.Place{Right: true, N: i}, b.Right[i].Short, step)
		right.TextSize = clues
		left.Cursor = byKeys && b.Cursor == practice.Place{N: i}
		right.Cursor = byKeys && b.Cursor == practice.Place{Right: true, N: i}
		rows.Add(kit.EqualColumns(16, []float32{1, 1}, left, right))
	}
	return rows
}

// sizeOf is the text size of a column: that of reading where all of it is short,
// its words too.
func sizeOf(items []practice.Item, text func(practice.Item) string) fyne.ThemeSizeName {
	for _, it := range items {
		for _, w := range strings.Fields(text(it)) {
			if len(w) > 13 || len(text(it)) > 48 {
				return look.Text
			}
		}
	}
	return look.Reading
}

// letter is the key of a cell.
func letter(p practice.Place) practice.Key {
	if p.Right {
		return practice.Key('a' + p.N)
	}
	return practice.Key('1' + p.N)
}

func capital(p practice.Place) string {
	if p.Right {
		return string(rune('A' + p.N))
	}
	return string(rune('1' + p.N))
}

func cell(b practice.Board, p practice.Place, text string, step func(practice.Key)) *kit.Option {
	o := kit.NewOption(capital(p), text, func() { step(letter(p)) })
	o.MaxLines = 6
	partner := b.Partner(p)
	wrong := !p.Right && b.Wrong[0] == p.N || p.Right && b.Wrong[1] == p.N
	o.Aside = " "
	if partner.N >= 0 {
		o.Aside = capital(partner)
	}
	switch {
	case partner.N >= 0 && b.Told():
		o.Set(kit.Right, "")
		o.Disable()
	case partner.N >= 0:
		o.Set(kit.Picked, "")
	case b.Picked == p:
		o.Set(kit.Picked, "")
	case wrong:
		o.Set(kit.Wrong, "")
	}
	return o
}

func (m *match) step(k practice.Key) {
	t, e := m.match.Step(k, m.s.d.Now())
	if e.Do == practice.DoNothing {
		return
	}
	m.match = t
	if e.Do == practice.DoEnd {
		m.s.log()
	}
	m.s.draw()
}

// boardKey is the key of a board that a key of the keyboard is.
func boardKey(name fyne.KeyName) (k practice.Key, arrow bool) {
	switch name {
	case fyne.KeyUp:
		return practice.KeyUp, true
	case fyne.KeyDown:
		return practice.KeyDown, true
	case fyne.KeyLeft:
		return practice.KeyLeft, true
	case fyne.KeyRight:
		return practice.KeyRight, true
	case fyne.KeySpace:
		return practice.KeyLift, true
	case fyne.KeyReturn, fyne.KeyEnter:
		return practice.KeyEnter, true
	case fyne.KeyBackspace:
		return practice.KeyDrop, false
	}
	if len(name) == 1 && name[0] >= '1' && name[0] <= '6' {
		return practice.Key(name[0]), false
	}
	if len(name) == 1 && name[0] >= 'A' && name[0] <= 'F' {
		return practice.Key(name[0] - 'A' + 'a'), false
	}
	return 0, false
}

func (m *match) key(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	if mod != 0 {
		return false
	}
	if m.match.Done() {
		return m.s.keyAtEnd(ev)
	}
	if ev.Name == fyne.KeyT {
		m.onTime()
		return true
	}
	k, arrow := boardKey(ev.Name)
	if k == 0 {
		return false
	}
	m.s.toCursor(arrow)
	m.byKeys = arrow
	m.step(k)
	return true
}

func (m *match) keys() []route.KeyHelp {
	if m.match.Done() {
		return endKeys()
	}
	all := boardKeys()
	if m.mayTime() {
		all = append(all, route.KeyHelp{Does: "Show or hide the time", Keys: []string{"T"}})
	}
	return append(all, route.KeyHelp{Does: "Go on", Keys: []string{"Enter"}})
}

func boardKeys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Pick at the left", Keys: []string{"1 … 6"}},
		{Does: "Pick at the right", Keys: []string{"A … F"}},
		{Does: "Move, and pick", Keys: []string{"↑", "↓", "←", "→", "Space"}},
		{Does: "Let go", Keys: []string{"Backspace"}},
	}
}
