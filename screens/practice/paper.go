package practice

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// paper shows a test: its questions, the end where it is handed in, and the score
// sheet.
type paper struct {
	s      *Screen
	paper  practice.Paper
	field  *kit.Entry
	typing int  // index of the question that is in the field, -1
	byKeys bool // arrows were used on a board
	fresh  bool // it has just begun, by a key whose character is still to come
	score  *score
}

func newPaper(s *Screen, p practice.Paper) *paper {
	t := &paper{s: s, paper: p, typing: -1, fresh: true}
	t.field = kit.NewEntry("Type the answer")
	t.field.OnSubmitted = func(string) { t.answer() }
	t.field.OnEscape = s.leave
	t.field.OnKey = t.onFieldKey
	return t
}

func (t *paper) mode() practice.Mode     { return practice.Test }
func (t *paper) result() practice.Result { return t.paper.Result() }
func (t *paper) place() (n, of int)      { return t.paper.Position() }
func (t *paper) over() bool              { return t.paper.Handed() }
func (t *paper) pause(d time.Duration)   { t.paper = t.paper.Paused(d) }

func (t *paper) show() {
	q, _ := t.paper.Question()
	c := t.s.host.Canvas()
	if q.Form == practice.Typed && !t.paper.Handed() {
		c.Focus(t.field)
		if t.fresh {
			t.field.AwaitKey()
		}
	} else if c.Focused() == t.field {
		c.Unfocus()
	}
	t.fresh = false
}

func (t *paper) draw() fyne.CanvasObject {
	if t.paper.Handed() {
		if t.score == nil {
			t.score = newScore(t)
		}
		return t.score.draw()
	}
	n, of := t.place()
	note := fmt.Sprintf("%d answered · practice: your plan does not change", t.paper.Answered())
	objects := []fyne.CanvasObject{t.s.top(n, of, float64(t.paper.Answered())/float64(max(of, 1)), note)}
	q, given := t.paper.Question()
	width := float32(cardWidth)
	switch q.Form {
	case practice.Typed:
		objects = append(objects, t.s.card(q, 200), t.typed(given))
	case practice.Choice, practice.TrueFalse:
		objects = append(objects, t.s.card(q, 128), t.options(q, given))
	case practice.Matching:
		width = boardWidth
		objects = append(objects, kit.Hint(q.Prompt+" Pick one at the left and what belongs to it at the right."), board(q.Board, t.byKeys, t.step))
	default:
		objects = append(objects, t.handIn())
	}
	return t.s.page.sheet(width, append(objects, t.walk(q))...)
}

// typed is the field with what was typed before.
func (t *paper) typed(given practice.Given) fyne.CanvasObject {
	if t.typing != t.paper.At() {
		t.typing = t.paper.At()
		t.field.SetText(given.Text)
	}
	return t.field
}

func (t *paper) options(q practice.Question, given practice.Given) fyne.CanvasObject {
	return options(q, t.step, func(o *kit.Option, i int) {
		if given.Option == i {
			o.Set(kit.Picked, "Your answer")
		}
	})
}

// handIn is the end of the paper.
func (t *paper) handIn() fyne.CanvasObject {
	says := "All questions are answered."
	_, all := t.paper.Position()
	if open := all - t.paper.Answered(); open == 1 {
		says = "1 question has no answer yet. It counts as wrong."
	} else if open > 1 {
		says = fmt.Sprintf("%d questions have no answer yet. They count as wrong.", open)
	}
	hand := kit.NewFilled("Hand in", func() { t.step(practice.KeyEnter) })
	hand.Key = "Enter"
	return kit.NewPlacard(kit.VStack(8, kit.Heading("The end of the test"), kit.Body(says), gap(8), kit.HStack(12, hand)))
}

// walk goes to the questions before and behind.
func (t *paper) walk(q practice.Question) fyne.CanvasObject {
	back := kit.NewButton("Back", func() { t.turn(practice.KeyBack) }).With(look.IconArrowLeft)
	if t.paper.At() == 0 {
		back.Disable()
	}
	row := []fyne.CanvasObject{back, kit.Space()}
	if q.Form != "" {
		next := kit.NewButton("Next", func() { t.turn(practice.KeyNext) })
		next.After = look.IconArrowRight
		row = append(row, kit.Middle(kit.HStack(18, hint("PgUp", "back"), hint("PgDn", "next"))), kit.Space(), next)
	}
	return kit.HStack(12, row...)
}

// answer takes what is typed and goes on.
func (t *paper) answer() {
	t.take(t.paper.Answer(t.field.Text, t.s.d.Now()))
}

// turn goes to another question; what is typed stays.
func (t *paper) turn(k practice.Key) {
	q, given := t.paper.Question()
	if q.Form == practice.Typed && t.field.Text != given.Text {
		t.paper, _ = t.paper.Answer(t.field.Text, t.s.d.Now())
		t.paper, _ = t.paper.Step(practice.KeyBack, t.s.d.Now())
	}
	t.step(k)
}

func (t *paper) step(k practice.Key) { t.take(t.paper.Step(k, t.s.d.Now())) }

func (t *paper) take(p practice.Paper, e practice.Effect) {
	if e.Do == practice.DoNothing {
		return
	}
	t.paper = p
	if e.Do == practice.DoEnd {
		t.s.log()
	}
	t.s.draw()
}

// onFieldKey takes the keys that go to other questions out of the field.
func (t *paper) onFieldKey(ev *fyne.KeyEvent) bool {
	k := walkKey(ev.Name)
	if k != 0 {
		t.turn(k)
	}
	return k != 0
}

func walkKey(name fyne.KeyName) practice.Key {
	switch name {
	case fyne.KeyPageUp, fyne.KeyUp:
		return practice.KeyBack
	case fyne.KeyPageDown, fyne.KeyDown:
		return practice.KeyNext
	}
	return 0
}

func (t *paper) key(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	if mod != 0 {
		return false
	}
	if t.paper.Handed() {
		return t.score.key(ev)
	}
	q, _ := t.paper.Question()
	switch name := ev.Name; {
	case q.Form == practice.Matching && name != fyne.KeyPageUp && name != fyne.KeyPageDown:
		k, arrow := boardKey(name)
		if k == 0 {
			return false
		}
		t.s.toCursor(arrow)
		t.byKeys = arrow
		t.step(k)
	case walkKey(name) != 0:
		t.turn(walkKey(name))
	case name == fyne.KeyLeft && q.Form != practice.Typed:
		t.turn(practice.KeyBack)
	case name == fyne.KeyRight && q.Form != practice.Typed:
		t.turn(practice.KeyNext)
	case name == fyne.KeyReturn || name == fyne.KeyEnter || name == fyne.KeySpace && q.Form != practice.Typed:
		t.step(practice.KeyEnter)
	case q.Form == practice.TrueFalse && (name == fyne.KeyT || name == fyne.KeyF):
		t.step(map[fyne.KeyName]practice.Key{fyne.KeyT: '1', fyne.KeyF: '2'}[name])
	case len(name) == 1 && name[0] >= '1' && name[0] <= '9':
		t.step(practice.Key(name[0]))
	default:
		return false
	}
	return true
}

func (t *paper) keys() []route.KeyHelp {
	if t.paper.Handed() {
		return t.score.keys()
	}
	q, _ := t.paper.Question()
	var all []route.KeyHelp
	switch q.Form {
	case practice.Matching:
		all = boardKeys()
	case practice.Typed:
		all = []route.KeyHelp{{Does: "Keep what is typed, and go on", Keys: []string{"Enter"}}}
	case practice.Choice:
		all = []route.KeyHelp{{Does: "Choose an answer, and go on", Keys: []string{"1 … 4"}}}
	case practice.TrueFalse:
		all = []route.KeyHelp{{Does: "True", Keys: []string{"1", "T"}}, {Does: "False", Keys: []string{"2", "F"}}}
	default:
		all = []route.KeyHelp{{Does: "Hand in", Keys: []string{"Enter"}}}
	}
	return append(all, route.KeyHelp{Does: "Question before and next", Keys: []string{"PgUp", "PgDn"}})
}
