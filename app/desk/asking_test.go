package desk

import (
	"slices"
	"testing"
	"time"

	"placard/app/study"
)

func queue(r *room) []string {
	var ids []string
	for _, c := range r.Deck().Queue(r.Now()) {
		ids = append(ids, c.ID)
	}
	return ids
}

func TestKindsOfCardsAreChosenForEachReport(t *testing.T) {
	r := enterWith(t, rich())
	if r.Asks(study.OfEvent) || r.CountKind(study.OfEvent) != 1 || r.CountKind(study.OfDocument) != 0 {
		t.Error("events are asked before they are wanted, or not counted")
	}
	r.SetAsks(study.OfEvent, true)
	r.Answer("event/signature/date", study.Good, 4)
	r.SetAsks(study.OfEvent, false)
	if slices.Contains(queue(r), "event/signature/date") {
		t.Error("an event is asked though events are off")
	}
	r.SetAsks(study.OfEvent, true)
	if m := r.Deck().Memory("event/signature/date"); m.Reps != 1 {
		t.Errorf("what was known of the event is lost: %+v", m)
	}
}

func TestACardOfOnesOwnIsThereTomorrow(t *testing.T) {
	r := enter(t)
	id, err := r.AddCard(study.Own{Front: " Who votes? ", Back: "Everybody."})
	if err != nil {
		t.Fatal(err)
	}
	other, _ := r.AddCard(study.Own{Front: "Where?", Back: "Here."})
	if _, err := r.AddCard(study.Own{Front: "Nothing behind it"}); err == nil {
		t.Error("a card without an answer is kept")
	}
	r.Answer(id+"/front", study.Good, 3)
	r.RemoveCard(other)
	next := r.tomorrow(t)
	c, ok := next.OwnCard(id)
	if !ok || c.Front != "Who votes?" || len(next.OwnCards()) != 1 {
		t.Errorf("own cards are %v", next.OwnCards())
	}
	if next.Deck().Memory(id+"/front").Reps != 1 {
		t.Error("its answer is lost")
	}
	if err := next.ChangeCard(study.Own{ID: id, Front: "Who votes?", Back: "All members."}); err != nil {
		t.Fatal(err)
	}
	if card, _ := next.Card(id + "/front"); card.Answer.Text != "All members." || next.Deck().Memory(card.ID).Reps != 1 {
		t.Errorf("changed it is %+v", card)
	}
}

func TestTheStudentSetsTheDayOfACard(t *testing.T) {
	r := graduated(t)
	today := r.Deck().Scheduler.Day(r.Now())
	card := "term/coercion/forward"
	r.AskOn(card, today+5)
	if day := r.Deck().Memory(card).DueDay; day != today+5 {
		t.Errorf("it comes on %v", day)
	}
	r.AskOn(card, today)
	if !slices.Contains(queue(r), card) {
		t.Error("it is wanted today and is not asked")
	}
	r.Answer(card, study.Good, 4)
	if day := r.Deck().Memory(card).DueDay; day <= today {
		t.Errorf("after its answer it comes on %v", day)
	}
}

func TestANewCardWaitsForItsDay(t *testing.T) {
	r := enter(t)
	r.AskOn("term/coercion/forward", r.Deck().Scheduler.Day(r.Now())+1)
	if q := queue(r); !slices.Equal(q, []string{"term/asylum/forward"}) {
		t.Errorf("today asks %v", q)
	}
	if q := queue(r.tomorrow(t)); q[0] != "term/coercion/forward" {
		t.Errorf("tomorrow asks %v", q)
	}
}

func TestACardThatIsStartedOverKeepsItsHistory(t *testing.T) {
	r := graduated(t)
	card := "term/coercion/forward"
	r.SetAside(true, card)
	r.StartOver(card)
	if m := r.Deck().Memory(card); m.Phase != study.PhaseNew || m.Reps != 0 || r.Deck().Suspended[card] {
		t.Errorf("started over it is %+v", m)
	}
	if len(r.History(card)) != 2 || r.StartedOver(card) != 2 {
		t.Errorf("its history is %v", r.History(card))
	}
	r.Answer(card, study.Good, 4)
	if m := r.tomorrow(t).Deck().Memory(card); m.Reps != 1 {
		t.Errorf("answered once since, tomorrow it is %+v", m)
	}
}

func TestACardThatTurnsTrickyIsSetAsideWithItsAnswer(t *testing.T) {
	r := enter(t)
	card := "term/coercion/forward"
	for n := 0; r.Deck().Memory(card).Lapses < 8; n++ {
		if n > 100 {
			t.Fatal("it is never forgotten eight times")
		}
		if r.Deck().Suspended[card] {
			t.Fatalf("set aside after %d lapses", r.Deck().Memory(card).Lapses)
		}
		rating := study.Good
		if r.Deck().Memory(card).Phase == study.PhaseReview {
			rating = study.Again
		}
		r.Answer(card, rating, 5)
		r.now = r.now.Add(30 * time.Hour)
	}
	if !r.Deck().Suspended[card] || !r.Deck().IsTricky(card) {
		t.Error("it is not set aside, or not tricky")
	}
	if r.Undo(); r.Deck().Suspended[card] || r.Deck().Memory(card).Lapses != 7 {
		t.Error("undoing the answer does not take it back into practice")
	}
}

func TestDaysOffAndMinutesAreKept(t *testing.T) {
	r := enter(t)
	today := r.Deck().Scheduler.Day(r.Now())
	r.SetDaysOff(true, today+3, today+2, today-1)
	r.SetDaysOff(false, today+2)
	r.SetMinutesADay(15)
	next := enter(t, r.entries...)
	if got := next.DaysOff(); !slices.Equal(got, []study.StudyDay{today + 3}) || !next.Deck().Off[today+3] {
		t.Errorf("days off are %v", got)
	}
	if next.MinutesADay() != 15 || next.Deck().Minutes != 15 {
		t.Errorf("a day takes %d minutes", next.MinutesADay())
	}
}

func TestImportantItemsAreKnownToTheDeck(t *testing.T) {
	r := enter(t)
	r.SetImportant("term/asylum", true)
	if !r.Deck().Important["term/asylum"] || r.Deck().Important["term/coercion"] {
		t.Errorf("important are %v", r.Deck().Important)
	}
	if !r.tomorrow(t).Deck().Important["term/asylum"] {
		t.Error("tomorrow it is forgotten")
	}
}
