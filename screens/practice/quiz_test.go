package practice

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/route"
)

func TestTypedAnswersAreGivenWithKeysAlone(t *testing.T) {
	r := enter(t, rivers)
	r.Sees("Ways to practise", "Type the answer", "9 cards", "Practice does not change your plan.")
	r.keys("1")
	r.Sees("1 of 9", "Practice: your plan does not change")
	for i := range 9 {
		answer := r.question().Answer
		r.Misses(answer)
		r.types(strings.ToLower(answer))
		r.Sees(answer, "Right")
		if i == 0 && r.Canvas().Focused() != nil {
			t.Error("the focus stays in the field, so that R types a letter")
		}
		r.press(fyne.KeyReturn)
	}
	r.Sees("Done for now", "You answered 9 questions", "9 right, 0 not", "your plan has not changed", "Once more")
	r.practised(practice.Typed, 9, 9)
	r.press(fyne.KeyReturn)
	r.Sees("Ways to practise")
}

func TestASlipIsMarkedAndCanBeCounted(t *testing.T) {
	r := enter(t, twoTerms)
	r.keys("1")
	answer := r.question().Answer
	r.types(answer + "x")
	if answer != "Dam" { // of three letters one is much
		r.Sees("Nearly", "Underlined is missing, struck out is too much. The answer: "+answer)
	}
	r.Sees("Count as right")
	r.keys("r")
	r.Sees("Counted as right", "Count as wrong")
	r.press(fyne.KeyReturn)
	r.press(fyne.KeyReturn)
	r.Sees("Nothing is typed")
	r.press(fyne.KeyReturn)
	r.Sees("The answer", r.question().Answer)
	r.Misses("Count as right")
	r.press(fyne.KeyReturn)
	r.Sees("1 right, 1 not", "Worth another look", "Again, only what I missed")
	r.practised(practice.Typed, 2, 1)
	r.keys("a")
	r.Sees("1 of 1")
}

func TestTheCharacterOfTheKeyThatBeginsIsNotTyped(t *testing.T) {
	r := enter(t, twoTerms)
	r.keys("1")
	r.Canvas().Focused().TypedRune('1')
	if text := r.sitting.(*quiz).field.Text; text != "" {
		t.Errorf("the field begins with %q", text)
	}
}

func TestATypedAnswerToACardForTodayMovesThePlanAndSaysSo(t *testing.T) {
	r := enter(t, twoTerms)
	r.Sees("None of today's cards asks for something that is short enough to be typed.")
	r.ownCard("Who keeps the numbers?", "The river commission")
	r.keys("7")
	r.Sees("A card for today: your answer moves your plan", "Who keeps the numbers?")
	r.types("the comission") // far off
	if got := r.ratings(); got != "1" {
		t.Errorf("a wrong answer is kept as %q", got)
	}
	r.keys("r")
	if got := r.ratings(); got != "3" {
		t.Errorf("counted as right it is kept as %q", got)
	}
	r.keys("r")
	if got := r.ratings(); got != "1" {
		t.Errorf("counted as wrong again it is kept as %q", got)
	}
	r.press(fyne.KeyReturn)
	r.Sees("Your answers to 1 card moved your plan.")
	if n := len(r.Desk.Practices()); n > 0 {
		t.Error("what moved the plan is counted as practice as well")
	}
}

func TestACardThatTurnsTrickyIsTold(t *testing.T) {
	r := enter(t, twoTerms)
	r.ownCard("Who keeps the numbers?", "The river commission")
	var card string
	for _, c := range r.Desk.Deck().Cards {
		if c.Kind == study.OfOwn {
			card = c.ID
		}
	}
	r.Desk.Answer(card, study.Easy, 5)
	for range 7 {
		r.Now = r.Now.Add(60 * 24 * time.Hour)
		r.Desk.Answer(card, study.Again, 5)
		r.Now = r.Now.Add(time.Hour)
		r.Desk.Answer(card, study.Good, 5)
	}
	r.Now = r.Now.Add(60 * 24 * time.Hour)
	r.Screen.Refresh()
	r.keys("7")
	r.types("nobody")
	if want := "“Who keeps the numbers?” was forgotten often: it is tricky, and set aside."; r.Toasted != want {
		t.Errorf("said: %q", r.Toasted)
	}
}

func TestACardThatWasAnsweredElsewhereMeanwhileIsPracticeNow(t *testing.T) {
	r := enter(t, twoTerms)
	r.ownCard("Who keeps the numbers?", "The river commission")
	r.keys("7")
	card := r.question().Card
	r.Screen.Hide()
	r.Desk.Answer(card, study.Easy, 5)
	r.Screen.Show(route.Route{})
	r.Sees("Practice: your plan does not change")
	r.types("nobody")
	r.keys("r")
	if got := r.ratings(); got != "4" {
		t.Errorf("a card that is not due any more is answered: %q", got)
	}
}

func TestTheSameCardTypedAsPracticeMovesNothing(t *testing.T) {
	r := enter(t, twoTerms)
	r.ownCard("Who keeps the numbers?", "The river commission")
	r.keys("1")
	for range 3 {
		r.types(r.question().Answer)
		r.press(fyne.KeyReturn)
	}
	r.practised(practice.Typed, 3, 3)
}

func TestWhatWasUndoneElsewhereIsNotAnsweredAgain(t *testing.T) {
	r := enter(t, twoTerms)
	r.ownCard("Who keeps the numbers?", "The river commission")
	r.keys("7")
	r.types("nobody")
	r.Desk.Undo()
	r.keys("r")
	if got := r.ratings(); got != "" {
		t.Errorf("an answer that was taken back is there again as %q", got)
	}
}

func TestAChoiceIsMadeWithKeysAlone(t *testing.T) {
	r := enter(t, rivers)
	r.keys("2")
	for i := range 9 {
		q := r.question()
		for _, o := range q.Options {
			r.Sees(o)
		}
		pick := q.Right
		if i == 0 {
			pick = (q.Right + 1) % 4
		}
		r.keys(fmt.Sprint(pick + 1))
		if i == 0 {
			r.Sees("Your answer", "Right", "Go on")
		} else {
			r.Sees("Your answer, and right")
		}
		r.press(fyne.KeyReturn)
	}
	r.Sees("8 right, 1 not")
	r.practised(practice.Choice, 9, 8)
}

func TestStatementsAreJudgedWithKeysAlone(t *testing.T) {
	r := enter(t, rivers)
	r.keys("3")
	sawFalse := false
	for range 9 {
		q := r.question()
		r.keys([]string{"t", "f"}[q.Right])
		if q.Right == 0 {
			r.Sees("This is true.")
		} else {
			sawFalse = true
			r.Sees("This is false", q.Answer)
		}
		r.press(fyne.KeyReturn)
	}
	if !sawFalse {
		t.Error("no statement was false")
	}
	r.practised(practice.TrueFalse, 9, 9)
}

func TestWhatIsMissedLeadsToItsPassage(t *testing.T) {
	r := enter(t, twoTerms)
	r.keys("1")
	r.types("nonsense")
	want := r.question().Item.Passage
	r.keys("g")
	if r.At != route.Passage(want.Block, want.Start) {
		t.Errorf("G leads to %+v", r.At)
	}
}

func TestUndoAsksTheTypedCardOnceMore(t *testing.T) {
	r := enter(t, twoTerms)
	r.ownCard("Who keeps the numbers?", "The river commission")
	r.keys("7")
	first := r.question().Item.ID
	r.types("nobody")
	r.Sees("Not right")
	if !r.Screen.Undo() {
		t.Fatal("the answer is not taken back")
	}
	if got := r.ratings(); got != "" || r.question().Item.ID != first {
		t.Errorf("after undo the card has answers %q, and %s is asked", got, r.question().Item.ID)
	}
	r.Sees("A card for today: your answer moves your plan")
	if field := r.Canvas().Focused().(*kit.Entry); field.Text != "nobody" {
		t.Errorf("what was typed is gone: %q", field.Text)
	}
	if !r.Screen.Redo() || r.ratings() != "1" {
		t.Errorf("redo leaves %q", r.ratings())
	}
	r.Sees("Not right")
	r.keys("r")
	if !r.Screen.Undo() || r.ratings() != "" {
		t.Errorf("undo of an answer that was counted otherwise leaves %q", r.ratings())
	}
	if r.Screen.Undo() {
		t.Error("more is taken back than was done")
	}
}

func TestUndoGoesBackToTheCardBefore(t *testing.T) {
	r := enter(t, twoTerms)
	r.ownCard("Who keeps the numbers?", "The river commission")
	r.ownCard("Who reads them?", "The six states")
	r.keys("7")
	var asked []string
	for range 2 {
		asked = append(asked, r.question().Item.ID)
		r.types(r.question().Answer)
		r.press(fyne.KeyReturn)
	}
	for i := len(asked) - 1; i >= 0; i-- {
		if !r.Screen.Undo() || r.question().Item.ID != asked[i] {
			t.Fatalf("undo asks %s, not %s", r.question().Item.ID, asked[i])
		}
	}
	for range asked {
		r.Screen.Redo()
	}
	if got := r.Screen.sitting.result(); got.Cards != 2 || got.Right != 2 {
		t.Errorf("after redo %d cards, %d right", got.Cards, got.Right)
	}
}

func TestUndoAndRedoReachAnswersFromTheFieldUntilOneTypes(t *testing.T) {
	r := enter(t, twoTerms)
	r.ownCard("Who keeps the numbers?", "The river commission")
	r.ownCard("Who reads them?", "The six states")
	r.keys("7")
	r.types("nobody")
	r.press(fyne.KeyReturn)
	field := r.Canvas().Focused().(*kit.Entry)
	field.TypedShortcut(&fyne.ShortcutUndo{})
	if got := r.ratings(); got != "" || field.Text != "nobody" {
		t.Fatalf("undo in the empty field leaves answers %q and the field %q", got, field.Text)
	}
	field.TypedShortcut(&fyne.ShortcutRedo{})
	if got := r.ratings(); got != "1" {
		t.Fatalf("redo in the field that holds the answer leaves %q", got)
	}
	r.Screen.Undo()
	field.SetText("nobody at all")
	field.TypedShortcut(&fyne.ShortcutRedo{})
	if got := r.ratings(); got != "" {
		t.Errorf("redo gave an answer over what was typed: %q", got)
	}
}

func TestPracticeIsNotUndone(t *testing.T) {
	r := enter(t, twoTerms)
	r.keys("1")
	r.types(r.question().Answer)
	if r.Screen.Undo() {
		t.Error("practice that moved nothing was taken back")
	}
}
