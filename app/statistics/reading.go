package statistics

// Section is a section of the report as it is read: how long that takes in
// minutes, and whether it was done.
type Section struct {
	Title   string
	Minutes int
	Read    bool
}

// Reading is how much of a report has been read.
type Reading struct {
	Sections, Read       int
	Minutes, MinutesRead int
}

// ReadingOf counts sections; headings without a text under them are none.
func ReadingOf(sections []Section) Reading {
	var r Reading
	for _, s := range sections {
		if s.Minutes == 0 {
			continue
		}
		r.Sections++
		r.Minutes += s.Minutes
		if s.Read {
			r.Read++
			r.MinutesRead += s.Minutes
		}
	}
	return r
}
