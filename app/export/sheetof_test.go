package export

import (
	"reflect"
	"strings"
	"testing"

	"placard/content/report"
)

type student map[string]string

func (s student) Bookmarked(id string) bool { return s["bookmark "+id] != "" }
func (s student) Note(id string) string     { return s["note "+id] }
func (s student) Country() string           { return "Kenya" }
func (s student) ConferenceDay() string     { return "2026-12-12" }

func TestTheSheetHoldsWhatWasBookmarked(t *testing.T) {
	r := &report.Report{
		Title: "Lakes", Committee: "GA2", Language: "en",
		Blocks: []report.Block{{Text: "Why. Gauges: one each."}, {Text: "Read by both."}},
		Topics: []report.Topic{{
			Challenges: []report.Challenge{{ID: "challenge/trust", Title: "No trust"}},
			Solutions: []report.Solution{
				{ID: "a", Title: "Left out"},
				{
					ID: "b", Title: "Measure", Answers: "challenge/trust",
					Body: []report.Span{{Block: 0, Start: 0, End: 4}},
					Measures: []report.Measure{{Title: "Gauges", Body: []report.Span{
						{Block: 0, Start: 13, End: 22}, {Block: 1, Start: 0, End: 13},
					}}},
				},
			},
		}},
	}
	got := SheetOf(r, r.Topics, student{"bookmark b": "yes", "note b": "Ask Uganda"}, "We hold 6 %.")
	want := SheetData{
		Title: "Lakes", Committee: "GA2", Language: "en", Country: "Kenya", Day: "2026-12-12", CountryNote: "We hold 6 %.",
		Solutions: []SheetSolution{{
			Number: 2, Title: "Measure", Text: "Why.", Challenge: "No trust", Note: "Ask Uganda",
			Measures: []SheetMeasure{{"Gauges", "one each.\n\nRead by both."}},
		}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func TestTheSheetHoldsTheQuestionsThatWereAnswered(t *testing.T) {
	r := &report.Report{Title: "GA2", Topics: []report.Topic{
		{Title: "Lakes", Questions: []report.Question{{ID: "a", Text: "Who pays?"}, {ID: "b", Text: "Who measures?"}}},
		{Title: "Rivers", Questions: []report.Question{{ID: "c", Text: "Who opens the dam?"}}},
	}}
	answered := student{"note b": "Both.", "note c": "The commission."}
	if one := SheetOf(r, r.Topics[:1], answered, ""); one.Bare() || !reflect.DeepEqual(one.Answers, []SheetAnswer{{Question: "Who measures?", Text: "Both."}}) {
		t.Errorf("one topic: %+v", one.Answers)
	}
	all := SheetOf(r, r.Topics, answered, "")
	if len(all.Answers) != 2 || all.Answers[0].Topic != "Lakes" || all.Answers[1].Topic != "Rivers" {
		t.Errorf("all topics: %+v", all.Answers)
	}
	if none := SheetOf(r, r.Topics, student{}, "We hold 6 %."); !none.Bare() {
		t.Errorf("nothing is answered: %+v", none)
	}
}

func TestTheSheetOfOneTopicHasItsTitleAndOfSeveralNamesThem(t *testing.T) {
	r := &report.Report{Title: "GA2", Topics: []report.Topic{
		{Title: "Lakes", Solutions: []report.Solution{{ID: "a", Title: "Gauges"}}},
		{Title: "Rivers", Solutions: []report.Solution{{ID: "b", Title: "Dams"}, {ID: "c", Title: "Nets"}}},
	}}
	taken := student{"bookmark a": "yes", "bookmark c": "yes"}
	one := SheetOf(r, r.Topics[1:], taken, "")
	if one.Title != "Rivers" || len(one.Solutions) != 1 || one.Solutions[0].Number != 2 || one.Solutions[0].Topic != "" {
		t.Errorf("one topic: %+v", one)
	}
	all := SheetOf(r, r.Topics, taken, "")
	if all.Title != "GA2" || len(all.Solutions) != 2 || all.Solutions[0].Topic != "Lakes" || all.Solutions[1].Topic != "Rivers" {
		t.Errorf("all topics: %+v", all)
	}
	for _, format := range []Format{HTML, Markdown, Text} {
		if paper := sheet(t, format, all); !strings.Contains(paper, "Rivers") || strings.Count(paper, "Topic:") != 2 {
			t.Errorf("%s does not name the topics:\n%s", format, paper)
		}
		if paper := sheet(t, format, one); strings.Contains(paper, "Topic:") {
			t.Errorf("%s names the one topic twice:\n%s", format, paper)
		}
	}
}
