package practice

import (
	"time"

	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// quiz shows questions one at a time, each with its answer: typed, choice, and
// true or false.
type quiz struct {
	s     *Screen
	quiz  practice.Quiz
	field *kit.Entry
	empty bool // Enter was pressed with nothing typed: once more gives up
	fresh bool // it has just begun, by a key whose character is still to come
	moved int  // cards whose schedule moved

	counted bool // the last answer moved a schedule

	done, undone []answered // those that did, for undo and redo
}

func newQuiz(s *Screen, z practice.Quiz) *quiz {
	q := &quiz{s: s, quiz: z, fresh: true}
	q.field = kit.NewEntry("Type the answer")
	q.field.OnSubmitted = func(string) { q.submit() }
	q.field.OnEscape = s.leave
	q.field.OnShortcut = q.inField
	return q
}

func (q *quiz) mode() practice.Mode     { return q.quiz.Mode }
func (q *quiz) result() practice.Result { return q.quiz.Result() }
func (q *quiz) place() (n, of int)      { return q.quiz.Position() }
func (q *quiz) over() bool              { return q.quiz.Done() }
func (q *quiz) pause(d time.Duration)   { q.quiz = q.quiz.Paused(d) }

// show puts the focus where one types.
func (q *quiz) show() {
	question, given := q.quiz.Question()
	c := q.s.host.Canvas()
	if question.Form == practice.Typed && !given.Done {
		c.Focus(q.field)
		if q.fresh {
			q.field.AwaitKey()
		}
	} else if c.Focused() != nil {
		c.Unfocus()
	}
	q.fresh = false
}

func (q *quiz) draw() fyne.CanvasObject {
	if q.quiz.Done() {
		return q.s.end(q.moved)
	}
	question, given := q.quiz.Question()
	n, of := q.quiz.Position()
	note := isPractice
	if q.moves(question, given) {
		note = countsToo
	}
	done := float64(n-1) / float64(of)
	if given.Done {
		done = float64(n) / float64(of)
	}
	objects := []fyne.CanvasObject{q.s.top(n, of, done, note)}
	switch question.Form {
	case practice.Typed:
		objects = append(objects, q.typed(question, given)...)
	case practice.TrueFalse:
		objects = append(objects, q.trueFalse(question, given)...)
	default:
		objects = append(objects, q.choice(question, given)...)
	}
	all := q.s.page.sheet(cardWidth, objects...)
	if given.Done {
		q.s.page.see(objects[len(objects)-1]) // in a low window what is needed next
	}
	return all
}

// choice shows the options below the card; once one is chosen, which is right.
func (q *quiz) choice(question practice.Question, given practice.Given) []fyne.CanvasObject {
	objects := []fyne.CanvasObject{q.s.card(question, 128), options(question, q.step, func(o *kit.Option, i int) { settle(o, i, question, given) })}
	if given.Done {
		return append(objects, q.onwards(question, given))
	}
	return objects
}

// options are what can be chosen: under each other, or True and False side by
// side. Each is shown as it stands.
func options(question practice.Question, step func(practice.Key), stand func(o *kit.Option, i int)) fyne.CanvasObject {
	var all []fyne.CanvasObject
	for i, text := range question.Options {
		o := kit.NewOption(string(rune('1'+i)), text, func() { step(practice.Key('1' + i)) })
		switch {
		case question.Form == practice.TrueFalse:
			o.Face, o.TextSize = look.SansSemiBold, look.Text
		case len(text) > 60:
			o.TextSize = look.Text
		}
		stand(o, i)
		all = append(all, o)
	}
	if question.Form == practice.TrueFalse {
		return kit.EqualColumns(16, []float32{1, 1}, all...)
	}
	return kit.VStack(10, all...)
}

// settle shows how an option stands once one was chosen.
func settle(o *kit.Option, i int, question practice.Question, given practice.Given) {
	if !given.Done {
		return
	}
	o.Disable()
	switch {
	case i == question.Right && i == given.Option:
		o.Set(kit.Right, "Your answer, and right")
	case i == question.Right:
		o.Set(kit.Right, "Right")
	case i == given.Option:
		o.Set(kit.Wrong, "Your answer")
	default:
		o.Set(kit.Faded, "")
	}
}

// trueFalse shows a statement; of a false one what is right.
func (q *quiz) trueFalse(question practice.Question, given practice.Given) []fyne.CanvasObject {
	buttons := options(question, q.step, func(o *kit.Option, i int) { settle(o, i, question, given) })
	if !given.Done {
		return []fyne.CanvasObject{q.s.card(question, 240), buttons}
	}
	var below []fyne.CanvasObject
	switch {
	case question.Right == 0:
		below = append(below, verdict(given.Right, "This is true."))
	case question.Item.Kind == study.OfEvent:
		below = append(below, verdict(given.Right, "This is false: it was "+question.Answer+"."))
	default:
		below = append(below, verdict(given.Right, "This is false. What is right:"), gap(8),
			centred(kit.NewText(question.Told(), look.Serif, look.Reading, look.Ink)))
		if question.Other != "" {
			below = append(below, gap(8), centred(kit.Small("What was said belongs to: "+question.Other)))
		}
	}
	return []fyne.CanvasObject{q.s.card(question, 240, below...), buttons, q.onwards(question, given)}
}

// onwards goes on, counts a typed answer as right, shows the passage.
func (q *quiz) onwards(question practice.Question, given practice.Given) fyne.CanvasObject {
	next := kit.NewFilled("Go on", func() { q.step(practice.KeyEnter) })
	next.Key, next.Height, next.Wide = "Enter", 52, 216
	buttons := []fyne.CanvasObject{next}
	if canCount(question, given) {
		text := "Count as right"
		if given.Right {
			text = "Count as wrong"
		}
		amend := kit.NewButton(text, func() { q.step(practice.KeyCorrect) })
		amend.Key, amend.Height, amend.Wide = "R", 52, 216
		buttons = []fyne.CanvasObject{amend, next}
	}
	return kit.VStack(10, kit.Even(16, buttons...), q.s.linked(question.Item))
}

func (q *quiz) step(k practice.Key) { q.take(q.quiz.Step(k, q.s.d.Now())) }

// take goes on with what a step came to, and tells the desk of a card for today.
func (q *quiz) take(z practice.Quiz, e practice.Effect) {
	if e.Do == practice.DoNothing {
		return
	}
	before := q.quiz
	q.quiz = z
	switch card := e.Question.Card; {
	case card == "":
	case e.Do == practice.DoAnswer:
		if q.counted = q.s.waits(card); q.counted {
			q.s.d.Answer(card, rating(e.Right), e.Seconds)
			q.moved++
			q.note(answered{card, before, z, q.field.Text, q.s.d.Now()})
			if q.s.d.Deck().Suspended[card] {
				q.s.host.Toast("“"+e.Question.Item.Name+"” was forgotten often: it is tricky, and set aside.", "", nil)
			}
		}
	case e.Do == practice.DoAmend && q.counted:
		// What was done elsewhere since is not taken back.
		if a, ok := lastOf(q.done); ok && isAnswer(card, q.s.d.LastDone) {
			q.s.d.Undo()
			q.s.d.Answer(card, rating(e.Right), e.Seconds)
			a.after = z
			q.done[len(q.done)-1], q.undone = a, nil
		}
	}
	if e.Do == practice.DoShow {
		q.field.SetText("")
		q.empty = false
	}
	if e.Do == practice.DoEnd {
		q.s.log()
	}
	q.s.draw()
}

// moves reports whether the answer to a question moves the plan, or has.
func (q *quiz) moves(question practice.Question, given practice.Given) bool {
	if given.Done {
		return question.Card != "" && q.counted
	}
	return question.Card != "" && q.s.waits(question.Card)
}

// waits reports whether a card is still to be answered: it may have been since
// the sitting began.
func (s *Screen) waits(card string) bool {
	deck := s.d.Deck()
	return deck.IsDue(card, s.d.Now()) || deck.Memory(card).Phase == study.PhaseNew && !deck.Suspended[card]
}

func rating(right bool) study.Rating {
	if right {
		return study.Good
	}
	return study.Again
}

func (q *quiz) key(ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	if mod != 0 {
		return false
	}
	if q.quiz.Done() {
		return q.s.keyAtEnd(ev)
	}
	question, given := q.quiz.Question()
	switch name := ev.Name; {
	case name == fyne.KeyReturn || name == fyne.KeyEnter || name == fyne.KeySpace:
		if question.Form == practice.Typed && !given.Done {
			q.s.host.Canvas().Focus(q.field)
			return true
		}
		q.step(practice.KeyEnter)
	case name == fyne.KeyR:
		q.step(practice.KeyCorrect)
	case name == fyne.KeyG && given.Done:
		q.s.passage(question.Item)
	case question.Form == practice.TrueFalse && (name == fyne.KeyT || name == fyne.KeyF):
		q.step(map[fyne.KeyName]practice.Key{fyne.KeyT: '1', fyne.KeyF: '2'}[name])
	case len(name) == 1 && name[0] >= '1' && name[0] <= '9':
		q.step(practice.Key(name[0]))
	default:
		return false
	}
	return true
}

func (q *quiz) keys() []route.KeyHelp {
	if q.quiz.Done() {
		return endKeys()
	}
	var first []route.KeyHelp
	switch q.quiz.Mode {
	case practice.Typed:
		first = []route.KeyHelp{{Does: "Check what is typed", Keys: []string{"Enter"}}, {Does: "Count as right", Keys: []string{"R"}}}
	case practice.TrueFalse:
		first = []route.KeyHelp{{Does: "True", Keys: []string{"1", "T"}}, {Does: "False", Keys: []string{"2", "F"}}}
	default:
		first = []route.KeyHelp{{Does: "Choose an answer", Keys: []string{"1 … 4"}}}
	}
	return append(first, route.KeyHelp{Does: "Go on", Keys: []string{"Enter"}}, route.KeyHelp{Does: "Show in report", Keys: []string{"G"}})
}
