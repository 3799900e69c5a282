package export

import (
	"regexp"
	"strings"
	"time"

	"placard/content/report"
)

// WebPage is a source as the student enters it. What is not known stays empty.
type WebPage struct {
	Authors    []string // "Last, First", or an organisation
	Title      string   // of the page
	Site       string
	Publisher  string
	Date       string // ISO 8601 as exact as known, or as the page writes it
	URL        string
	Accessed   string // ISO 8601 day
	Standalone bool   // a report or book of its own: the title is set in italics
}

// MLA cites a page by the MLA Handbook, 9th edition:
//
//	Last, First. “Page.” Site, Publisher, 9 Nov. 2024, address. Accessed 3 Dec. 2024.
//
// An organisation that is author and publisher at once is named as publisher
// alone, and a publisher with the site's name not at all. A site whose own
// title is the page's is cited as a whole.
func MLA(p WebPage) Work {
	p = p.tidy()
	var w Work
	w.sentence(Piece{Text: authors(p.Authors)})
	switch {
	case p.Title == "" || sameName(p.Title, p.Site):
	case p.Standalone:
		w.sentence(Piece{Text: p.Title, Italic: true})
	default:
		w.sentence(Piece{Text: "“" + innerQuotes(p.Title), quoted: true})
	}
	var container Work
	container.element(Piece{Text: p.Site, Italic: true})
	container.element(Piece{Text: p.Publisher})
	container.element(Piece{Text: mlaDate(p.Date)})
	container.element(Piece{Text: shortAddress(p.URL)})
	w.append(container)
	if day := mlaDate(p.Accessed); day != "" {
		w.sentence(Piece{Text: "Accessed " + day})
	}
	return w
}

// tidy joins broken lines and leaves out what would be said twice.
func (p WebPage) tidy() WebPage {
	for _, s := range []*string{&p.Title, &p.Site, &p.Publisher, &p.Date, &p.Accessed} {
		*s = oneLine(*s)
	}
	var named []string
	for _, a := range p.Authors {
		if a = oneLine(a); a != "" {
			named = append(named, a)
		}
	}
	p.Authors = named
	if len(named) == 1 && !isPerson(named[0]) && (sameName(named[0], p.Publisher) || p.Publisher == "" && sameName(named[0], p.Site)) {
		p.Authors = nil
	}
	if sameName(p.Publisher, p.Site) {
		p.Publisher = ""
	}
	if p.Title != "" && !p.Standalone {
		p.Title = strings.TrimRight(p.Title, ".")
	}
	return p
}

// authors names one author, two, or the first of more. Only the first name of
// all is turned round.
func authors(names []string) string {
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	case 2:
		return names[0] + ", and " + firstNameFirst(names[1])
	}
	return names[0] + ", et al."
}

var suffix = regexp.MustCompile(`^(?:Jr\.?|Sr\.?|I{2,3}|IV)$`)

// isPerson tells "Doe, Jane" and "King, Martin Luther, Jr." from organisations
// with commas in their names.
func isPerson(name string) bool {
	parts := strings.Split(name, ", ")
	if len(parts) == 3 && suffix.MatchString(parts[2]) {
		parts = parts[:2]
	}
	if len(parts) != 2 || len(strings.Fields(parts[0])) > 4 || len(strings.Fields(parts[1])) > 3 {
		return false
	}
	return !strings.Contains(name, " and ") && !strings.Contains(name, " & ") && !strings.Contains(name, " of ")
}

func firstNameFirst(name string) string {
	if !isPerson(name) {
		return name
	}
	parts := strings.Split(name, ", ")
	turned := parts[1] + " " + parts[0]
	if len(parts) == 3 {
		turned += " " + parts[2]
	}
	return turned
}

// sameName compares names without case, punctuation and a leading article.
func sameName(a, b string) bool {
	return a != "" && b != "" && sortKey(a) == sortKey(b)
}

// innerQuotes turns the double quotation marks of a title into single ones, as
// it stands in double ones itself. The title's full stop goes inside both.
func innerQuotes(title string) string {
	inner, ends := strings.CutSuffix(singleQuotes(title), "’")
	if ends && strings.ContainsAny(lastRune(title), "\"”") && !strings.ContainsAny(lastRune(inner), ".?!") {
		return inner + ".’"
	}
	return singleQuotes(title)
}

// singleQuotes turns double quotation marks into single ones.
func singleQuotes(text string) string {
	var out strings.Builder
	before := ' '
	for _, r := range text {
		opens := r == '“' || r == '"' && strings.ContainsRune(" ([—–-\n", before)
		switch {
		case opens:
			out.WriteRune('‘')
		case r == '"', r == '”':
			out.WriteRune('’')
		default:
			out.WriteRune(r)
		}
		before = r
	}
	return out.String()
}

// mlaDate writes a day, month or year by MLA 9, "9 Nov. 2024": months of more
// than four letters are shortened. Other dates stay as they are written.
func mlaDate(s string) string {
	d, rest, ok := report.ParseDate(s)
	if !ok || rest != "" || d.Start != d.End || d.Approximate {
		return s
	}
	for _, form := range []struct{ iso, day string }{{"2006-01-02", "2 "}, {"2006-01", ""}} {
		if t, err := time.Parse(form.iso, d.Start); err == nil {
			return t.Format(form.day) + shortMonth(t.Month()) + t.Format(" 2006")
		}
	}
	return d.Label()
}

func shortMonth(m time.Month) string {
	switch {
	case len(m.String()) <= 4:
		return m.String()
	case m == time.September:
		return "Sept."
	}
	return m.String()[:3] + "."
}

var doi = regexp.MustCompile(`^https?://(?:dx\.)?doi\.org/`)

// shortAddress leaves out http:// and https://, except of a DOI, which MLA
// gives in full, and joins an address that was broken over lines.
func shortAddress(url string) string {
	url = strings.Join(strings.Fields(url), "")
	if doi.MatchString(url) {
		return doi.ReplaceAllString(url, "https://doi.org/")
	}
	for _, scheme := range []string{"https://", "http://"} {
		if len(url) > len(scheme) && strings.EqualFold(url[:len(scheme)], scheme) {
			return url[len(scheme):]
		}
	}
	return url
}
