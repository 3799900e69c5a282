package desk

import (
	"testing"

	"placard/app/study"
)

func TestAnswersToWhatIsNotAskedAnyMoreAreStillThere(t *testing.T) {
	r := enterWith(t, rich())
	r.SetAsks(study.OfEvent, true)
	r.Answer("event/signature/date", study.Good, 4)
	own, _ := r.AddCard(study.Own{Front: "Who?", Back: "All."})
	r.Answer(own+"/front", study.Good, 3)
	r.Answer(r.Deck().Cards[0].ID, study.Good, 3)
	if left := r.Unasked(); len(left) != 0 {
		t.Errorf("all are asked, but there is %v", left)
	}
	r.SetAsks(study.OfEvent, false)
	r.RemoveCard(own)
	left := r.Unasked()
	if len(left) != 2 || len(left["event/signature/date"]) != 1 || left[own+"/front"][0].Seconds != 3 {
		t.Errorf("not asked any more: %v", left)
	}
	r.SetAsks(study.OfEvent, true)
	if left := r.Unasked(); len(left) != 1 {
		t.Errorf("the event is asked again, but there is %v", left)
	}
}

func TestEachTopicHasItsOwnOfWhatIsNotAskedAnyMore(t *testing.T) {
	d := topics(t, AllTopics)
	d.SetAsks(study.OfEvent, true)
	for _, c := range d.Deck().Cards {
		d.Answer(c.ID, study.Good, 1)
	}
	d.SetAsks(study.OfEvent, false)
	for topic, want := range map[string]int{"topic-a": 2, "topic-b": 2, AllTopics: 4} {
		d.SetTopic(topic)
		if left := d.Unasked(); len(left) != want {
			t.Errorf("of %q %d cards are not asked any more: %v", topic, len(left), left)
		}
	}
}
