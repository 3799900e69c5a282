package statistics

import "testing"

func TestPracticeIsAddedUpByItsWay(t *testing.T) {
	list := PracticeOf([]Sitting{{"typed", 10, 8, 95}, {"choice", 4, 4, 30}, {"typed", 6, 5, 60}})
	is(t, "practice", list, []Practised{
		{Mode: "typed", Sittings: 2, Right: Share{13, 16}, Seconds: 155},
		{Mode: "choice", Sittings: 1, Right: Share{4, 4}, Seconds: 30},
	})
	is(t, "sentence", PracticeSentence(list), "3 sittings in 3 minutes, 17 of 20 (85%) right. They do not change when a card comes back.")
	is(t, "words", PracticeWords(list), "3 sittings, 17 of 20 (85%) right")
	is(t, "no sentence", PracticeSentence(nil), "Nothing was practised in other ways yet.")
	is(t, "no words", PracticeWords(nil), "")
}
