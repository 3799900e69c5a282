package practice

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placard/app/practice"
	"placard/screens/kit"
)

func TestATestIsTakenWithKeysAlone(t *testing.T) {
	r := enter(t, rivers)
	r.keys("6")
	r.Sees("Practice test", "Begin the test", "All 9")
	r.press(fyne.KeyRight, fyne.KeyReturn) // all nine
	p := r.sitting.(*paper)
	forms := map[practice.Mode]bool{}
	missed := 0
	for p.paper.At() < p.paper.Len() {
		q := r.question()
		forms[q.Form] = true
		at := p.paper.At()
		switch q.Form {
		case practice.Typed:
			if missed == 0 {
				missed++
				r.types("nonsense")
			} else {
				r.types(q.Answer)
			}
		case practice.Matching:
			for left := range q.Board.Pairs() {
				r.keys(fmt.Sprint(left+1) + partner(q.Board, left))
			}
			r.press(fyne.KeyReturn)
		default:
			r.keys(fmt.Sprint(q.Right + 1))
		}
		r.Misses("Not right", "Go on")
		if p.paper.At() != at+1 {
			t.Fatalf("after question %d of kind %s one is at %d", at, q.Form, p.paper.At())
		}
	}
	if len(forms) != 4 {
		t.Errorf("the test has %v", forms)
	}
	r.Sees("The end of the test", "All questions are answered.")
	r.press(fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyReturn)
	r.Sees("8 of 9 right", "You: nonsense", "Not right", "Count as right", "Again, only what I missed")
	r.practised(practice.Test, 9, 8)
	r.keys("r") // the line that was missed is chosen
	r.Sees("9 of 9 right", "Right, by you")
	r.keys("ra")
	r.Sees("1 of 1")
	r.press(fyne.KeyEscape)
	r.Sees("Ways to practise", "Go on: Practice test")
}

func TestTheKindsOfATestAreChosenWithKeys(t *testing.T) {
	r := enter(t, rivers)
	r.keys("6124")
	r.press(fyne.KeyRight, fyne.KeyReturn)
	for _, l := range r.sitting.(*paper).paper.Sheet() {
		if l.Question.Form != practice.TrueFalse {
			t.Errorf("a question of kind %s is among them", l.Question.Form)
		}
	}
	none := enter(t, rivers)
	none.keys("61234")
	if !none.Button("Begin the test").Disabled() {
		t.Error("a test without questions can begin")
	}
	none.press(fyne.KeyReturn)
	none.Sees("Kinds of questions")
}

func TestWhatWasTypedInATestStaysWhenOneGoesBack(t *testing.T) {
	r := enter(t, twoTerms)
	r.keys("6234")
	r.press(fyne.KeyReturn)
	first := r.question().Answer
	r.Canvas().Focused().(*kit.Entry).KeyDown(&fyne.KeyEvent{})
	test.Type(r.Canvas().Focused(), first)
	r.press(fyne.KeyPageDown)
	r.types("nothing right")
	r.press(fyne.KeyPageUp, fyne.KeyPageUp)
	if text := r.sitting.(*paper).field.Text; text != first {
		t.Errorf("the field of the first question has %q", text)
	}
	r.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	r.Sees("1 of 2 right")
}
