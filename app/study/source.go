package study

import (
	"strings"
	"unicode"

	"placard/content/report"
)

// Source is the title of the section where a card stands in a report, or of one
// around it where the title would tell the answer: an event, a term or a document
// may have a heading of its own. It is empty where there is none.
func Source(r *report.Report, c Card) string {
	if c.Topic >= len(r.Topics) {
		return ""
	}
	sections := r.Topics[c.Topic].Sections
	level := 0
	for i := len(sections) - 1; i >= 0; i-- {
		s := sections[i]
		switch {
		case level == 0 && s.ID != c.Section, level > 0 && s.Level >= level:
		case tells(s.Title, c):
			level = s.Level
		default:
			return s.Title
		}
	}
	return ""
}

// tells reports whether a title names what a card asks about, or its answer, or a
// year of it.
func tells(title string, c Card) bool {
	title = strings.ToLower(title)
	for _, s := range []string{c.Name, c.Question.Head, c.Answer.Head} {
		if s != "" && strings.Contains(title, strings.ToLower(s)) {
			return true
		}
	}
	notDigit := func(r rune) bool { return !unicode.IsDigit(r) }
	for _, year := range strings.FieldsFunc(c.Answer.Head, notDigit) {
		if len(year) >= 3 && strings.Contains(title, year) {
			return true
		}
	}
	return false
}
