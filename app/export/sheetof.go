package export

import "placard/content/report"

// Delegate is what the sheet asks of the student's desk.
type Delegate interface {
	Bookmarked(solution string) bool
	Note(item string) string
	Country() string
	ConferenceDay() string
}

// SheetOf gathers the committee sheet of topics of a report: the solutions that
// the student bookmarked, in the report's order and with its numbers, which begin
// anew with each topic, and the questions to which the student wrote a note.
// countryNote is the student's note on the country.
func SheetOf(r *report.Report, topics []report.Topic, d Delegate, countryNote string) SheetData {
	sheet := SheetData{
		Title: r.Title, Committee: r.Committee, Language: r.Language,
		Country: d.Country(), Day: d.ConferenceDay(), CountryNote: countryNote,
	}
	if len(topics) == 1 && len(r.Topics) > 1 {
		sheet.Title = topics[0].Title
	}
	for _, t := range topics {
		challenges := map[string]string{}
		for _, c := range t.Challenges {
			challenges[c.ID] = c.Title
		}
		for i, s := range t.Solutions {
			if !d.Bookmarked(s.ID) {
				continue
			}
			taken := SheetSolution{
				Number: i + 1, Title: s.Title, Text: r.Text(s.Body),
				Challenge: challenges[s.Answers], Note: d.Note(s.ID),
			}
			if len(topics) > 1 {
				taken.Topic = t.Title
			}
			for _, m := range s.Measures {
				taken.Measures = append(taken.Measures, SheetMeasure{m.Title, r.Text(m.Body)})
			}
			sheet.Solutions = append(sheet.Solutions, taken)
		}
		for _, q := range t.Questions {
			if text := d.Note(q.ID); text != "" {
				answer := SheetAnswer{Question: q.Text, Text: text}
				if len(topics) > 1 {
					answer.Topic = t.Title
				}
				sheet.Answers = append(sheet.Answers, answer)
			}
		}
	}
	return sheet
}
