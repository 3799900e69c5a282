package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"placard/content/report"
)

// Quotation is a passage of a report in quotation marks, and below it where it
// is from, by MLA 9. Section is the title of the section that it stands in; it
// may be empty.
func Quotation(r *report.Report, section, passage string) string {
	return quoted(passage) + "\n\n" + MLAReport(r, section).Text()
}

// quoted sets a passage in quotation marks. Each paragraph opens them, the last
// one closes them.
func quoted(passage string) string {
	return "“" + strings.Join(paragraphs(singleQuotes(passage)), "\n\n“") + "”"
}

// MLAReport cites a report, or a section of it, by MLA 9: as a part of it, with
// the conference or else the committee as the publisher.
func MLAReport(r *report.Report, section string) Work {
	page := WebPage{Title: section, Site: r.Title, Publisher: r.Conference, Date: r.ConferenceDate}
	if page.Publisher == "" {
		page.Publisher = r.Committee
	}
	for _, name := range r.Authors {
		page.Authors = append(page.Authors, lastNameFirst(name))
	}
	return MLA(page)
}

// lastNameFirst turns a person's name round: "Anna van der Berg" is "van der
// Berg, Anna". Names of one word, with a comma, and those that look like an
// organisation's stay as they are.
func lastNameFirst(name string) string {
	words := strings.Fields(name)
	last := len(words) - 1
	if last < 1 || last > 4 || strings.Contains(name, ",") {
		return strings.Join(words, " ")
	}
	for i, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case w == "of" || w == "and" || w == "&" || w == "for" || w == "the" || w == "The":
			return strings.Join(words, " ")
		case unicode.IsLower(first) && i > 0 && i < last:
			last = i // a name goes on from its "van"
		}
		if last == i {
			break
		}
	}
	return strings.Join(words[last:], " ") + ", " + strings.Join(words[:last], " ")
}
