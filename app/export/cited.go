package export

import (
	"regexp"
	"strings"

	"placard/content/report"
)

var (
	trailingYear = regexp.MustCompile(`\s*\(((?:19|20)\d\d)\)$`)
	reportTitle  = regexp.MustCompile(`(?i)\breport\b`)
)

// MLAReading cites a reading of the report by MLA 9 where its title and address
// are known, and otherwise as the report has it. A year in brackets after the
// title is its date; a title with the word report is one, and set in italics.
// Accessed is an ISO 8601 day, or empty.
func MLAReading(r *report.Report, reading report.Reading, accessed string) Work {
	if strings.TrimSpace(reading.Title) == "" || reading.URL == "" {
		if asWritten := spansAsWritten(r, reading.Body); len(asWritten) > 0 {
			return asWritten
		}
	}
	page := WebPage{
		Title: oneLine(reading.Title), Publisher: reading.Publisher, URL: reading.URL,
		Standalone: reportTitle.MatchString(reading.Title),
	}
	if reading.URL != "" {
		page.Accessed = accessed
	}
	if m := trailingYear.FindStringSubmatch(page.Title); m != nil {
		page.Title, page.Date = strings.TrimSuffix(page.Title, m[0]), m[1]
	}
	return MLA(page)
}

// MLACitations are the entries of the report's works cited as the report has
// them: they were written as citations, and their parts cannot be told apart
// for certain. Only the three hyphens for "the same author as above" give way to
// the author's name, so that each entry can be copied alone and sorted.
func MLACitations(r *report.Report, citations []report.Citation) []Work {
	var works []Work
	author := ""
	for _, c := range citations {
		w := spansAsWritten(r, c.Body)
		if len(w) == 0 {
			w.sentence(Piece{Text: oneLine(c.Text)})
		}
		if len(w) > 0 {
			if mark := sameAuthor.FindString(w[0].Text); mark != "" && author != "" {
				w[0].Text = author + w[0].Text[len(mark):]
			}
			author = authorOf(w[0])
		}
		works = append(works, w)
	}
	return works
}

var (
	sameAuthor = regexp.MustCompile(`^(?:-{3}|[–—―]{1,3})\. ?`)
	// An author's name ends in a full stop that is not an initial's.
	authorForm = regexp.MustCompile(`^[^“"]*?[^\s“"]{2,}?\.(?: |$)`)
)

// authorOf returns the name that an entry begins with and the full stop after
// it, and "" where it begins with a title.
func authorOf(p Piece) string {
	if p.Italic {
		return ""
	}
	return authorForm.FindString(p.Text)
}

// spansAsWritten takes spans of the report's blocks with their italics.
func spansAsWritten(r *report.Report, spans []report.Span) Work {
	var w Work
	for _, s := range spans {
		if s.Block < 0 || s.Block >= len(r.Blocks) {
			continue
		}
		if len(w) > 0 {
			w = append(w, Piece{Text: " "})
		}
		w = append(w, pieces(r.Blocks[s.Block], s.Start, s.End)...)
	}
	for i := range w {
		w[i].Text = spaces.ReplaceAllString(w[i].Text, " ")
	}
	w.join()
	if len(w) > 0 {
		w[0].Text = strings.TrimLeft(w[0].Text, " ")
		w[len(w)-1].Text = strings.TrimRight(w[len(w)-1].Text, " ")
		w.join()
	}
	return w
}

var spaces = regexp.MustCompile(`\s+`)

// pieces cuts a stretch of a block where italics begin and end.
func pieces(b report.Block, start, end int) Work {
	var w Work
	end = min(end, len(b.Text))
	start = min(max(start, 0), end)
	for _, run := range b.Runs {
		from, to := max(run.Start, start), min(run.End, end)
		if run.Style&report.Italic == 0 || from >= to {
			continue
		}
		w = append(w, Piece{Text: b.Text[start:from]}, Piece{Text: b.Text[from:to], Italic: true})
		start = to
	}
	return append(w, Piece{Text: b.Text[start:end]})
}
