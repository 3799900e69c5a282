package practice

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// setup chooses how long a test is and of what questions it is made.
type setup struct {
	m      *menu
	length int // index in lengths
	start  *kit.Button
}

func newSetup(m *menu) *setup { return &setup{m: m} }

// testForms are the kinds of questions that a test can have.
func testForms() []practice.Mode {
	return []practice.Mode{practice.Typed, practice.Choice, practice.TrueFalse, practice.Matching}
}

// lengths are how many questions a test may have, each less than there are, and
// all there are.
func (u *setup) lengths() []int {
	all := u.able()
	var list []int
	for _, n := range []int{5, 10, 20, 40} {
		if n < all {
			list = append(list, n)
		}
	}
	return append(list, all)
}

// able is how many items can be asked.
func (u *setup) able() int {
	return practice.OfferOf(u.m.s.params(u.m.chosen(), 0), practice.Test).Count
}

func (u *setup) draw() fyne.CanvasObject {
	lengths := u.lengths()
	u.length = min(u.length, len(lengths)-1)
	var texts []string
	for i, n := range lengths {
		texts = append(texts, map[bool]string{true: fmt.Sprintf("All %d", n), false: fmt.Sprint(n)}[i == len(lengths)-1])
	}
	long := kit.NewChips(func(i int) { u.length = i }, texts...)
	long.Mark(u.length)
	forms := kit.VStack(2)
	for i, f := range testForms() {
		name := title(f)
		if f == practice.Matching {
			name += ", each pair a question"
		}
		tick := kit.NewTick(name, func(on bool) { u.tick(f, on) })
		tick.Set(u.m.ticks[f])
		forms.Add(kit.HStack(4, keyColumn(fmt.Sprint(i+1)), kit.Grow(tick)))
	}
	u.start = kit.NewFilled("Begin the test", u.begin)
	u.start.Key = "Enter"
	back := kit.NewButton("Ways to practise", u.close)
	u.allow()
	body := kit.VStack(20,
		kit.VStack(2, kit.Heading("Practice test"), kit.Hint("Nothing is checked before you hand it in. Your plan does not change.")),
		kit.VStack(8, kit.Label("Questions"), long),
		kit.VStack(4, kit.Label("Kinds of questions"), forms),
		kit.HStack(12, u.start, back),
	)
	return kit.NewScroll(kit.Page(12, 24, kit.Narrow(look.ColumnMax, body)))
}

func (u *setup) tick(f practice.Mode, on bool) {
	u.m.ticks[f] = on
	u.allow()
}

// allow lets the test begin where it would have a question.
func (u *setup) allow() {
	if u.paper().Len() > 0 {
		u.start.Enable()
	} else {
		u.start.Disable()
	}
}

func (u *setup) paper() practice.Paper {
	return practice.NewPaper(u.params(), u.m.forms(), u.m.s.d.Now())
}

func (u *setup) params() practice.Params {
	return u.m.s.params(u.m.chosen(), u.lengths()[u.length])
}

func (u *setup) begin() {
	if u.start.Disabled() {
		return
	}
	p := u.params()
	u.m.setup = nil
	u.m.s.begin(practice.Test, p)
}

func (u *setup) close() {
	u.m.setup = nil
	u.m.s.draw()
}

func (u *setup) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		u.begin()
	case fyne.KeyEscape:
		u.close()
	case fyne.KeyLeft, fyne.KeyRight:
		to := u.length + map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[ev.Name]
		u.length = min(max(to, 0), len(u.lengths())-1)
		u.m.s.draw()
	default:
		i := slices.Index([]fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4}, ev.Name)
		if i < 0 {
			return false
		}
		f := testForms()[i]
		u.m.ticks[f] = !u.m.ticks[f]
		u.m.s.draw()
	}
	return true
}

func (u *setup) keys() []route.KeyHelp {
	return []route.KeyHelp{
		{Does: "Begin the test", Keys: []string{"Enter"}},
		{Does: "Kinds of questions", Keys: []string{"1 … 4"}},
		{Does: "Shorter and longer", Keys: []string{"←", "→"}},
		{Does: "Ways to practise", Keys: []string{"Esc"}},
	}
}
