package cli

import (
	"encoding/json"
	"io"

	"placard/app/chair"
	"placard/content/report"
)

// The JSON of “check --json”. It is documented in README and kept stable: new
// fields may come, none goes or changes its meaning.
type (
	fileJSON struct {
		File      string        `json:"file"`
		ID        string        `json:"id"`
		Title     string        `json:"title"`
		Committee string        `json:"committee"`
		Authors   []string      `json:"authors"`
		Language  string        `json:"language"`
		Topics    []topicJSON   `json:"topics"`
		Problems  []problemJSON `json:"problems"`
	}
	topicJSON struct {
		Title      string          `json:"title"`
		Sections   []sectionJSON   `json:"sections"`
		Terms      []termJSON      `json:"terms"`
		Events     []eventJSON     `json:"events"`
		Parties    []partyJSON     `json:"parties"`
		Challenges []challengeJSON `json:"challenges"`
		Solutions  []solutionJSON  `json:"solutions"`
		Questions  []questionJSON  `json:"questions"`
		Documents  []documentJSON  `json:"documents"`
		Readings   []readingJSON   `json:"readings"`
		Citations  []citationJSON  `json:"citations"`
	}
	sectionJSON struct {
		ID    string `json:"id"`
		Line  int    `json:"line"`
		Level int    `json:"level"`
		Kind  string `json:"kind"`
		Title string `json:"title"`
	}
	termJSON struct {
		ID         string   `json:"id"`
		Line       int      `json:"line"`
		Term       string   `json:"term"`
		Aliases    []string `json:"aliases"`
		Definition string   `json:"definition"`
	}
	dateJSON struct {
		Text        string `json:"text"`
		Start       string `json:"start"`
		End         string `json:"end"`
		Precision   string `json:"precision"`
		Approximate bool   `json:"approximate"`
	}
	eventJSON struct {
		ID    string   `json:"id"`
		Line  int      `json:"line"`
		Date  dateJSON `json:"date"`
		Title string   `json:"title"`
		Text  string   `json:"text"`
	}
	partyJSON struct {
		ID    string   `json:"id"`
		Line  int      `json:"line"`
		Names []string `json:"names"`
		Text  string   `json:"text"`
	}
	challengeJSON struct {
		ID    string `json:"id"`
		Line  int    `json:"line"`
		Title string `json:"title"`
		Text  string `json:"text"`
	}
	measureJSON struct {
		Title string `json:"title"`
		Text  string `json:"text"`
	}
	solutionJSON struct {
		ID       string        `json:"id"`
		Line     int           `json:"line"`
		Title    string        `json:"title"`
		Text     string        `json:"text"`
		Measures []measureJSON `json:"measures"`
	}
	questionJSON struct {
		ID   string `json:"id"`
		Line int    `json:"line"`
		Text string `json:"text"`
	}
	documentJSON struct {
		ID     string    `json:"id"`
		Line   int       `json:"line"`
		Title  string    `json:"title"`
		Symbol string    `json:"symbol"`
		Date   *dateJSON `json:"date"` // null if not given
	}
	readingJSON struct {
		ID        string `json:"id"`
		Line      int    `json:"line"`
		Title     string `json:"title"`
		URL       string `json:"url"`
		Publisher string `json:"publisher"`
	}
	citationJSON struct {
		ID   string `json:"id"`
		Line int    `json:"line"`
		Text string `json:"text"`
		URL  string `json:"url"`
	}
	problemJSON struct {
		Line     int    `json:"line"`
		Severity string `json:"severity"`
		Code     string `json:"code"`
		Message  string `json:"message"`
		Section  string `json:"section"`
		Passage  string `json:"passage"`
	}
)

// writeJSON prints one report as one line of JSON.
func writeJSON(w io.Writer, file string, c chair.Checked) error {
	r := c.Report
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(fileJSON{
		File: file, ID: r.ID, Title: r.Title, Committee: r.Committee, Authors: list(r.Authors), Language: r.Language,
		Topics: each(r.Topics, func(t report.Topic) topicJSON { return topicOf(r, t) }),
		Problems: each(r.Problems, func(p report.Problem) problemJSON {
			return problemJSON{p.Line, string(p.Severity), p.Code, p.Message, c.Section(p), p.Passage}
		}),
	})
}

func topicOf(r *report.Report, t report.Topic) topicJSON {
	return topicJSON{
		Title: t.Title,
		Sections: each(t.Sections, func(s report.Section) sectionJSON {
			return sectionJSON{s.ID, s.Line, s.Level, string(s.Kind), s.Title}
		}),
		Terms: each(t.Terms, func(x report.Term) termJSON {
			return termJSON{x.ID, x.Line, x.Term, list(x.Aliases), r.Text(x.Definition)}
		}),
		Events: each(t.Events, func(x report.Event) eventJSON {
			return eventJSON{x.ID, x.Line, dateOf(x.Date), x.Title, r.Text(x.Body)}
		}),
		Parties: each(t.Parties, func(x report.Party) partyJSON {
			return partyJSON{x.ID, x.Line, list(x.Names), r.Text(x.Body)}
		}),
		Challenges: each(t.Challenges, func(x report.Challenge) challengeJSON {
			return challengeJSON{x.ID, x.Line, x.Title, r.Text(x.Body)}
		}),
		Solutions: each(t.Solutions, func(x report.Solution) solutionJSON {
			return solutionJSON{x.ID, x.Line, x.Title, r.Text(x.Body), each(x.Measures, func(m report.Measure) measureJSON {
				return measureJSON{m.Title, r.Text(m.Body)}
			})}
		}),
		Questions: each(t.Questions, func(x report.Question) questionJSON { return questionJSON{x.ID, x.Line, x.Text} }),
		Documents: each(t.Documents, func(x report.Document) documentJSON {
			d := documentJSON{ID: x.ID, Line: x.Line, Title: x.Title, Symbol: x.Symbol}
			if !x.Date.IsZero() {
				date := dateOf(x.Date)
				d.Date = &date
			}
			return d
		}),
		Readings: each(t.Readings, func(x report.Reading) readingJSON {
			return readingJSON{x.ID, x.Line, x.Title, x.URL, x.Publisher}
		}),
		Citations: each(t.Citations, func(x report.Citation) citationJSON { return citationJSON{x.ID, x.Line, x.Text, x.URL} }),
	}
}

func dateOf(d report.Date) dateJSON {
	return dateJSON{d.Text, d.Start, d.End, string(d.Precision), d.Approximate}
}

// each maps a list; an empty one stays a list in JSON.
func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, 0, len(in))
	for _, a := range in {
		out = append(out, f(a))
	}
	return out
}

func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
