// Package export turns what the student works with into other formats: the
// committee sheet to print, sources in MLA 9. It knows formats and nothing of
// files, clipboards or screens; everything is written to an io.Writer or
// returned as text.
package export

import (
	"fmt"
	"io"
	"time"
)

// SheetData is what stands on My committee sheet. All of it is plain text;
// paragraphs are parted by blank lines, and anything may be empty.
type SheetData struct {
	Title       string // of the report, or of the one of its topics
	Committee   string
	Country     string // that the student represents
	Day         string // conference day, ISO 8601
	Language    string // of the report, BCP 47
	Solutions   []SheetSolution
	Answers     []SheetAnswer
	CountryNote string // the student's note on the country
}

// Bare reports whether there is nothing on the sheet to take along.
func (d SheetData) Bare() bool { return len(d.Solutions)+len(d.Answers) == 0 }

// SheetAnswer is a question that a resolution should answer, with what the student
// wrote to it.
type SheetAnswer struct {
	Topic    string // title of its topic, where the sheet holds several
	Question string
	Text     string // the student's own
}

// SheetSolution is a solution that the student takes to committee.
type SheetSolution struct {
	Number    int    // its place in its topic, from 1
	Topic     string // title of its topic, where the sheet holds several
	Title     string
	Text      string // outside its measures
	Measures  []SheetMeasure
	Challenge string // title of the challenge that it answers
	Note      string // the student's own
}

// SheetMeasure is one step that a solution proposes.
type SheetMeasure struct{ Title, Text string }

// Format is a way to write the committee sheet.
type Format string

// The formats of the committee sheet.
const (
	HTML     Format = "html" // one file to print, without scripts
	Markdown Format = "md"
	Text     Format = "txt"
)

// Words that all formats of the sheet share.
const (
	sheetName   = "My committee sheet"
	sheetEmpty  = "Nothing is bookmarked yet. Bookmark what you want to take to committee, and it stands here."
	AnswersName = "Questions and my answers" // stands above them
	answersWord = "Answers the challenge"
	topicWord   = "Topic"
	noteWord    = "My note"
)

// Sheet writes My committee sheet. It returns the writer's error, or one that
// names a format it does not know.
func Sheet(w io.Writer, format Format, d SheetData) error {
	switch format {
	case HTML:
		return sheetHTML(w, d)
	case Markdown:
		_, err := io.WriteString(w, markdownSheet.write(d))
		return err
	case Text:
		_, err := io.WriteString(w, textSheet.write(d))
		return err
	}
	return fmt.Errorf("a committee sheet cannot be written as %q; choose html, md or txt", format)
}

// Fact is a line of the sheet's head: "Country: Kenya".
type Fact struct{ Name, Value string }

// Facts are the lines under the title that are known.
func (d SheetData) Facts() []Fact {
	var known []Fact
	for _, f := range []Fact{
		{"Committee", d.Committee},
		{"Country", d.Country},
		{"Conference day", longDay(d.Day)},
	} {
		if f.Value != "" {
			known = append(known, f)
		}
	}
	return known
}

// CountryHeading stands above the note on the country.
func (d SheetData) CountryHeading() string {
	if d.Country == "" {
		return "My country"
	}
	return "My country: " + d.Country
}

// Heading is a solution's number and title.
func (s SheetSolution) Heading() string {
	if s.Number == 0 {
		return s.Title
	}
	return fmt.Sprintf("%d. %s", s.Number, s.Title)
}

// longDay writes a day with its weekday, and anything else as it stands.
func longDay(iso string) string {
	day, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return day.Format("Monday 2 January 2006")
}
