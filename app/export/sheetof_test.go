package export

import (
	"reflect"
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
	got := SheetOf(r, student{"bookmark b": "yes", "note b": "Ask Uganda"}, "We hold 6 %.")
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
