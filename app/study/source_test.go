package study

import (
	"testing"

	"placard/content/report"
)

func TestTheSourceOfACardDoesNotTellItsAnswer(t *testing.T) {
	r := &report.Report{Topics: []report.Topic{{Sections: []report.Section{
		{ID: "terms", Title: "Key Terms", Level: 1},
		{ID: "weir", Title: "Weir (or dam)", Level: 2},
		{ID: "timeline", Title: "Timeline of 1900 to now", Level: 1},
		{ID: "era", Title: "The first floods", Level: 2},
		{ID: "event", Title: "May 3rd, 2004: The flood", Level: 3},
		{ID: "alone", Title: "2004", Level: 1},
	}}}}
	for _, c := range []struct {
		name string
		card Card
		want string
	}{
		{"a section of many", Card{Section: "terms", Name: "Weir", Question: Side{Head: "Weir"}}, "Key Terms"},
		{"a section of its own", Card{Section: "weir", Name: "Weir", Question: Side{Head: "Weir"}}, "Key Terms"},
		{"the other way", Card{Section: "weir", Name: "Weir", Answer: Side{Head: "Weir"}}, "Key Terms"},
		{"a date in other words", Card{Section: "event", Name: "A flood", Question: Side{Head: "A flood"}, Answer: Side{Head: "3 May 2004"}}, "The first floods"},
		{"the year two levels up", Card{Section: "event", Name: "The first", Answer: Side{Head: "3 May 1900"}}, "May 3rd, 2004: The flood"},
		{"nothing around it", Card{Section: "alone", Name: "x", Answer: Side{Head: "2004"}}, ""},
		{"no section", Card{Name: "x"}, ""},
		{"no topic", Card{Topic: 3, Section: "terms", Name: "x"}, ""},
	} {
		is(t, c.name, Source(r, c.card), c.want)
	}
}
