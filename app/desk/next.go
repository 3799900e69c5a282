package desk

import "placard/content/report"

// Step is what to do next.
type Step int

// The steps, in the order in which a report is prepared.
const (
	ReadOn    Step = iota // go on where reading stopped
	ReadFirst             // nothing read yet
	Practise              // everything read, cards are waiting
	Argue                 // solutions that are not ticked yet
	Choose                // nothing bookmarked for the committee yet
	Answer                // questions that are not ticked yet
	Rest                  // nothing waits today
)

// Next is the best next thing to do.
type Next struct {
	Step    Step
	Section report.Section // of ReadOn and ReadFirst
	Parent  string         // title of the section above it, if any
	Minutes int            // about how long it takes, 0 if not known
}

// Next says what to do next: read what is unread, then practise what is due,
// then prepare the solutions, then answer the questions that a resolution should.
func (d *Desk) Next() Next {
	sections := d.Sections()
	if s, ok := d.unread(sections); ok {
		step := ReadFirst
		for _, other := range sections {
			if d.IsRead(other.ID) || d.Place().Section != "" {
				step = ReadOn
			}
		}
		return Next{Step: step, Section: s, Parent: parentOf(sections, s), Minutes: d.minutesLeft(s)}
	}
	if c := d.Counts(); c.Today() > 0 {
		return Next{Step: Practise, Minutes: c.Minutes}
	}
	all, ticked, marked := d.CountSolutions()
	switch {
	case ticked < all:
		return Next{Step: Argue}
	case all > 0 && marked == 0:
		return Next{Step: Choose}
	}
	if all, answered := d.CountQuestions(); answered < all {
		return Next{Step: Answer}
	}
	return Next{Step: Rest}
}

// unread is the section to read next: the one where reading stopped, if it is
// unread, otherwise the first unread one after it, otherwise the first.
func (d *Desk) unread(sections []report.Section) (report.Section, bool) {
	start := 0
	for i, s := range sections {
		if s.ID == d.Place().Section {
			start = i
		}
	}
	for i := range sections {
		s := sections[(start+i)%len(sections)]
		if !d.IsRead(s.ID) && d.MinutesIn(s) > 0 {
			return s, true
		}
	}
	return report.Section{}, false
}

// minutesLeft is how long the rest of a section takes, as Read says it at the
// place where reading stopped.
func (d *Desk) minutesLeft(s report.Section) int {
	from := d.body(s)
	if d.Place().Section == s.ID && d.Place().Block > from && d.Place().Block < s.End {
		from = d.Place().Block
	}
	return d.Minutes(from, s.End)
}

// parentOf is the title of the nearest section before s on a higher level.
func parentOf(sections []report.Section, s report.Section) string {
	parent := ""
	for _, o := range sections {
		if o.First < s.First && o.Level < s.Level {
			parent = o.Title
		}
	}
	return parent
}
