package practice

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placard/app/practice"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/route"
)

func TestASittingLeftInTheMiddleGoesOn(t *testing.T) {
	r := enter(t, rivers)
	r.keys("2")
	q := r.question()
	r.keys(fmt.Sprint(q.Right + 1))
	r.press(fyne.KeyReturn)
	second := r.question()
	r.Screen.Hide()
	r.Now = r.Now.Add(time.Hour)
	r.Screen.Show(route.Route{})
	r.Sees("2 of 9")
	if r.question().Item.ID != second.Item.ID {
		t.Error("another question is asked than before")
	}
	r.practised(practice.Choice, 1, 1)

	r.press(fyne.KeyEscape)
	r.Sees("Go on: Multiple choice", "You left at 2 of 9.")
	r.press(fyne.KeyReturn)
	r.Sees("2 of 9")
	r.keys(fmt.Sprint(second.Right + 1))
	if _, given := r.sitting.(*quiz).quiz.Question(); given.Seconds > 30 {
		t.Errorf("an hour elsewhere counts as %v seconds", given.Seconds)
	}
	r.press(fyne.KeyEscape)
	cards := 0
	for _, p := range r.Desk.Practices() {
		cards += p.Cards
	}
	if cards != 2 {
		t.Errorf("two answers are written down as %d", cards)
	}
}

func TestBackReturnsToTheEndOfASittingAndAFreshStartOffersTheWays(t *testing.T) {
	r := enter(t, twoTerms)
	r.keys("1")
	for range 2 {
		r.types(r.question().Answer)
		r.press(fyne.KeyReturn)
	}
	at := r.Place()
	r.Screen.Hide()
	r.Screen.Show(at)
	r.Sees("Done for now")
	r.Screen.Hide()
	r.Screen.Show(route.To(route.Practice))
	r.Sees("Ways to practise", "Multiple choice")
	if len(r.Desk.Practices()) != 1 {
		t.Errorf("one sitting is written down as %+v", r.Desk.Practices())
	}
}

func TestWithFewCardsTheScreenSaysWhatIsNotPossible(t *testing.T) {
	r := enter(t, twoTerms)
	r.Sees("Matching needs 3 pairs", "A question needs 4 options", "This needs 4 events whose order is plain; there are none.")
	r.keys("25")
	if r.Screen.open {
		t.Error("what is not possible has begun")
	}
	nothing := enter(t, "# Introduction\n\nA page of text.\n")
	nothing.Sees("This report has no terms, events, stakeholders or documents")
}

func TestTheKindIsChosenWithArrows(t *testing.T) {
	r := enter(t, rivers)
	r.Sees("9 cards")
	r.press(fyne.KeyRight)
	r.Sees("4 cards")
	r.press(fyne.KeyRight)
	r.Sees("5 cards")
	r.keys("1")
	r.Sees("1 of 5", "When was this? The year is enough.")
}

func TestOnlyWhatIsNotKnownOrImportantCanBePractised(t *testing.T) {
	r := enter(t, twoTerms)
	r.Misses("Not known yet", "Important") // nothing is known, nothing is marked: these would be all and none
	r.Desk.SetImportant("term/delta", true)
	for range 3 {
		r.Desk.Answer("term/dam/forward", study.Easy, 5)
		r.Now = r.Now.Add(30 * 24 * time.Hour)
	}
	r.Desk.Answer("term/dam/forward", study.Easy, 5)
	r.Sees("Which", "Not known yet", "Important")
	r.Misses("Tricky")
	r.keys("f1")
	r.Sees("1 of 1")
	if q := r.question(); q.Item.ID != "term/delta" {
		t.Errorf("%s is asked as not known", q.Item.Key)
	}
	r.press(fyne.KeyEscape)
	r.keys("f")
	r.Sees("1 card")
	r.keys("f")
	r.Sees("2 cards")
}

func TestAnotherTopicEndsTheSitting(t *testing.T) {
	r := enter(t, "# Topic A: Rivers\n\n## Key Terms\n\n**Dam:** A wall that holds the water of a river back for later use.\n\n# Topic B: Seas\n\n## Key Terms\n\n**Reef:** A bank of coral or of rock that lies just under the water.\n")
	if !r.Desk.Several() {
		t.Fatal("the report has one topic")
	}
	r.keys("1")
	first := r.question().Answer
	r.Desk.SetTopic(other(r.Desk.TopicID(), r.Desk.Report))
	r.Screen.Show(route.Route{})
	r.Sees("Ways to practise")
	r.keys("1")
	if second := r.question().Answer; second == first {
		t.Errorf("in the other topic %s is asked as well", second)
	}
}

func other(topic string, rep *report.Report) string {
	for _, t := range rep.Topics {
		if t.ID != topic {
			return t.ID
		}
	}
	return ""
}

func TestEverythingStaysInsideASmallWindow(t *testing.T) {
	for _, keys := range []string{"", "1", "2", "21", "3", "31", "4", "5", "6"} {
		r := enterAt(t, rivers, fyne.NewSize(804, 504))
		r.keys(keys)
		r.Inside()
	}
}
