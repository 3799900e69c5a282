package shell

import "testing"

func TestATopicIsCalledAsTheReportCallsIt(t *testing.T) {
	for _, c := range []struct {
		index            int
		id, place, brief string
	}{
		{0, "topic-a", "Topic A", "A"},
		{1, "topic-b", "Topic B", "B"},
		{0, "topic-1", "Topic 1 of 3", "1/3"},
		{2, "topic-4", "Topic 3 of 3", "3/3"}, // the report leaves one out
		{1, "topic-a-2", "Topic 2 of 3", "2/3"},
		{0, "", "Topic 1 of 3", "1/3"},
	} {
		if place, brief := placeOf(sign(c.index, c.id), 3); place != c.place || brief != c.brief {
			t.Errorf("%q is called %q, %q", c.id, place, brief)
		}
	}
}
