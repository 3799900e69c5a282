package desk

import (
	"time"

	"placard/app/journal"
)

// Standing is how far the student is with a report, all topics together.
type Standing struct {
	Sections, Read int
	Items, Known   int       // that cards stand for
	Noun           string    // what an item is called
	Waiting        int       // cards of today
	Opened         time.Time // last; zero if never
}

// Standing is how far the student is with this report.
func (d *Desk) Standing() Standing {
	all := d.in(everyTopic)
	c := all.Counts()
	s := Standing{Items: c.Items, Known: c.Known, Noun: all.shown.Noun(), Waiting: c.Today(), Opened: d.value(journal.Opened, "").At}
	for _, section := range all.Sections() {
		if d.MinutesIn(section) == 0 {
			continue // a heading alone
		}
		s.Sections++
		if d.IsRead(section.ID) {
			s.Read++
		}
	}
	return s
}

// StandingOf is the Standing of a report that is not open. It only looks: the
// state may be a View, and nothing is written.
func StandingOf(p Params) Standing { return New(p).Standing() }
