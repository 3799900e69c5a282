package sources

import (
	"net/url"
	"strings"
	"time"

	"placard/app/desk"
	"placard/content/report"
)

// field is a field of the form.
type field int

const (
	title field = iota
	address
	authors
	site
	publisher
	published
	accessed
	fields // how many there are
)

// draft is what stands in the form.
type draft [fields]string

// faults are what is wrong with a draft, said to the student beside the field.
type faults map[field]string

// draftOf is a source as it is edited: dates in words.
func draftOf(s desk.Source) draft {
	return draft{
		title: s.Title, address: s.URL, authors: strings.Join(s.Authors, "\n"), site: s.Site,
		publisher: s.Publisher, published: inWords(s.Date), accessed: inWords(s.Accessed),
	}
}

// inWords is an ISO 8601 date as people write it; others stay as they are.
func inWords(date string) string {
	if d, rest, ok := report.ParseDate(date); ok && rest == "" && d.Start == date {
		return d.Long()
	}
	return date
}

// today is what a new source's day of access is set to.
func today(now time.Time) string { return inWords(now.Format(time.DateOnly)) }

// source reads the draft. With faults there is no source.
func (d draft) source() (desk.Source, faults) {
	for f := range d {
		d[f] = strings.TrimSpace(d[f])
	}
	wrong := faults{}
	if d[title] == "" && d[address] == "" {
		wrong[title] = "Write the title of the page, or its address below."
	}
	url, ok := webAddress(d[address])
	if !ok {
		wrong[address] = "This is no address of a web page. Copy it from the browser; it begins with https://."
	}
	date, ok := isoDate(d[published])
	if !ok {
		wrong[published] = "Write it like 9 November 2024, November 2024 or 2024."
	}
	day, ok := isoDate(d[accessed])
	if len(day) != len(time.DateOnly) && day != "" || !ok {
		wrong[accessed] = "Write a day, like 9 November 2024, or leave it empty."
	}
	if len(wrong) > 0 {
		return desk.Source{}, wrong
	}
	return desk.Source{
		Authors: names(d[authors]), Title: d[title], Site: d[site], Publisher: d[publisher],
		Date: date, URL: url, Accessed: day,
	}, nil
}

// names parts authors at line ends and semicolons.
func names(s string) []string {
	var list []string
	for _, name := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == ';' }) {
		if name = strings.Join(strings.Fields(name), " "); name != "" {
			list = append(list, name)
		}
	}
	return list
}

// webAddress completes an address that was typed without https://, and joins
// one that was broken over lines. The empty one is fine.
func webAddress(s string) (string, bool) {
	s = strings.Join(strings.Fields(s), "")
	if s == "" {
		return "", true
	}
	if !strings.Contains(s, "://") {
		s = "https://" + s
	}
	u, err := url.Parse(s)
	if err != nil || u.User != nil || u.Scheme != "http" && u.Scheme != "https" {
		return "", false
	}
	name := u.Hostname()
	return s, strings.Contains(strings.Trim(name, "."), ".") && strings.Trim(name, ".") == name
}

// isoDate is a date as ISO 8601 if it is a single day, month or year, and as
// written if it is another date, such as a season or a range.
func isoDate(s string) (string, bool) {
	if s == "" {
		return "", true
	}
	d, rest, ok := report.ParseDate(s)
	switch {
	case !ok || strings.TrimSpace(rest) != "":
		return "", false
	case d.Start != d.End || d.Approximate:
		return s, true
	}
	return d.Start, true
}
