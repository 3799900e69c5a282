package export

import (
	_ "embed"
	"fmt"
	"io"

	"placard/app/desk"
	"placard/app/statistics"
	"placard/app/study"
)

//go:embed handin.html
var handInPage string

// HandIn is what the student wants on the page to hand in. Nothing else is on
// it but the titles of the report, its topic and its committee.
type HandIn struct {
	Name      bool   // a line for the name, with Student on it
	Student   string // may be empty, to be written by hand
	Reading   bool
	Terms     bool // or other items that cards ask about
	Practice  bool
	Solutions bool
	Notes     bool // the student's own, on solutions and on the country
}

// Anything reports whether more than the name is wanted.
func (h HandIn) Anything() bool {
	return h.Reading || h.Terms || h.Practice || h.Solutions || h.Notes
}

// HandInData is what stands on the page. All of it is plain text, and anything
// may be empty.
type HandInData struct {
	Title     string // of the report, or of the one of its topics
	Committee string
	Language  string // of the report, BCP 47
	WithName  bool
	Name      string
	Made      string // the day on which the page was made, ISO 8601
	Parts     []HandInPart
}

// HandInPart is a part of the page: what it comes to, and then item by item.
type HandInPart struct {
	Title string
	Text  string // in a sentence
	Facts []Fact
	Items []HandInItem
}

// Columns reports whether the items are short and many: then they stand in two
// columns, so that all is on one page.
func (p HandInPart) Columns() bool {
	for _, i := range p.Items {
		if i.Note != "" {
			return false
		}
	}
	return len(p.Items) > 8
}

// HandInItem is a section, a term or a solution.
type HandInItem struct {
	Text  string
	Aside string // what is said of it
	Note  string // the student's own; paragraphs are parted by blank lines
}

// HandInName is what the page is called.
const HandInName = "What I have prepared"

// WriteHandIn writes the page to hand in as HTML, to be printed. It returns the
// writer's error.
func WriteHandIn(w io.Writer, d HandInData) error {
	if d.Language == "" {
		d.Language = "en"
	}
	return writePage(w, handInPage, map[string]any{"Page": d, "Name": HandInName, "Made": longDay(d.Made)})
}

// Done is what the page is gathered from beside the desk.
type Done struct {
	Numbers  statistics.Numbers
	Sections []statistics.Section
	Practice []statistics.Practised
}

// HandInOf gathers the page of the topics that are shown.
func HandInOf(d *desk.Desk, done Done, want HandIn) HandInData {
	n := done.Numbers
	page := HandInData{
		Title: d.Report.Title, Committee: d.Report.Committee, Language: d.Report.Language,
		WithName: want.Name, Name: want.Student, Made: n.Today.String(),
	}
	if topics := d.Topics(); len(topics) == 1 && d.Several() {
		page.Title = topics[0].Title
	}
	add := func(wanted bool, part HandInPart) {
		if wanted && (part.Text != "" || len(part.Facts) > 0 || len(part.Items) > 0) {
			page.Parts = append(page.Parts, part)
		}
	}
	add(want.Reading, readPart(done.Sections))
	add(want.Terms, learnedPart(d))
	add(want.Practice, practisedPart(done))
	add(want.Solutions, solutionsPart(d))
	add(want.Notes, notesPart(d))
	return page
}

// readPart is what was read.
func readPart(sections []statistics.Section) HandInPart {
	r := statistics.ReadingOf(sections)
	if r.Sections == 0 {
		return HandInPart{}
	}
	p := HandInPart{Title: "Read", Text: r.Sentence()}
	for _, s := range sections {
		if s.Read {
			p.Items = append(p.Items, HandInItem{Text: s.Title})
		}
	}
	return p
}

// learnedPart is what is known and what is being learned; what was not begun is
// only counted.
func learnedPart(d *desk.Desk) HandInPart {
	p := HandInPart{Title: "Learned"}
	known, all := 0, 0
	for _, c := range d.Deck().Cards {
		if !c.Asks() || d.Deck().Suspended[c.ID] {
			continue
		}
		all++
		switch d.Deck().Memory(c.ID).Phase {
		case study.PhaseNew:
		case study.PhaseReview:
			known++
			p.Items = append(p.Items, HandInItem{Text: c.Name})
		default:
			p.Items = append(p.Items, HandInItem{Text: c.Name, Aside: "being learned"})
		}
	}
	if all == 0 {
		return HandInPart{}
	}
	p.Text = ofAll(known, all, d.Deck().Noun()) + " learned."
	return p
}

// practisedPart is how much was practised and what was remembered.
func practisedPart(done Done) HandInPart {
	n, p := done.Numbers, HandInPart{Title: "Practised"}
	if len(n.Days) > 0 {
		p.Facts = []Fact{
			{"Cards answered", statistics.Number(n.Answers())},
			{"Time", statistics.Minutes(n.Time.Seconds)},
			{"Days", statistics.Count(len(n.Days), "day") + ", the first " + longDay(n.Days[0].Day.String())},
		}
	}
	for _, r := range n.Recall {
		if all := r.All(); r.Days == 0 && all.Of > 0 {
			p.Facts = append(p.Facts, Fact{"Remembered when asked again", fmt.Sprintf("%d of %d (%.0f%%)", all.Right, all.Of, all.Percent())})
		}
	}
	if other := statistics.PracticeWords(done.Practice); other != "" {
		p.Facts = append(p.Facts, Fact{"Other practice", other})
	}
	return p
}

// solutionsPart is the solutions that can be argued or are taken to committee.
func solutionsPart(d *desk.Desk) HandInPart {
	all, ticked, marked := d.CountSolutions()
	if all == 0 {
		return HandInPart{}
	}
	p := HandInPart{Title: "Solutions prepared", Text: fmt.Sprintf("I can argue %d of %s and take %d to committee.", ticked, statistics.Count(all, "solution"), marked)}
	for _, s := range d.AllSolutions() {
		item := HandInItem{Text: s.Title}
		switch argue, take := d.Ticked(s.ID), d.Bookmarked(s.ID); {
		case argue && take:
			item.Aside = "can argue, take to committee"
		case argue:
			item.Aside = "can argue"
		case take:
			item.Aside = "take to committee"
		default:
			continue
		}
		p.Items = append(p.Items, item)
	}
	return p
}

// notesPart is the student's notes on solutions and on the country.
func notesPart(d *desk.Desk) HandInPart {
	p := HandInPart{Title: "My notes"}
	for _, s := range d.AllSolutions() {
		if note := d.Note(s.ID); note != "" {
			p.Items = append(p.Items, HandInItem{Text: s.Title, Note: note})
		}
	}
	if note := d.CountryNote(); note != "" {
		p.Items = append(p.Items, HandInItem{Text: SheetData{Country: d.Country()}.CountryHeading(), Note: note})
	}
	return p
}

// ofAll is how many of all: "9 of 14 terms", "All 14 terms".
func ofAll(n, all int, noun string) string {
	if n == all && all > 1 {
		return "All " + statistics.Count(all, noun)
	}
	return fmt.Sprintf("%d of %s", n, statistics.Count(all, noun))
}
