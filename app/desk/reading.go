package desk

import (
	"math"
	"slices"
	"strings"

	"placard/app/journal"
	"placard/content/report"
)

// wordsPerMinute is a careful reader's pace in a text to be learned; silent
// reading of non-fiction averages 238 (Brysbaert 2019), younger and second
// language readers are slower.
const wordsPerMinute = 180

// MarkRead says that a section has been read, or is to be read again.
func (d *Desk) MarkRead(section string, on bool) {
	if d.IsRead(section) == on {
		return
	}
	d.record(journal.Entry{Kind: journal.Read, Item: section, On: on})
	d.tell(Reading)
}

// IsRead reports whether the section has been read.
func (d *Desk) IsRead(section string) bool { return d.value(journal.Read, section).On }

// Place is where reading stopped.
func (d *Desk) Place() Place { return d.place }

// SetPlace remembers where reading stopped. It is no progress and no
// operation: it is not journalled and cannot be undone.
func (d *Desk) SetPlace(p Place) { d.place = p }

// Sections are what is read at one sitting, of every topic, in order. Front
// matter is left out. A list of items (parties, events, solutions) is one
// section with a heading for each, and so is a section with small ones of the
// third level: a page of three lines is no page.
func (d *Desk) Sections() []report.Section {
	var list []report.Section
	for _, t := range d.Report.Topics {
		start := len(list)
		for _, s := range t.Sections {
			if s.Kind == report.FrontMatter {
				continue
			}
			if last := len(list) - 1; last >= start && belongs(s, list[last]) {
				list[last].End = s.End
				continue
			}
			list = append(list, s)
		}
	}
	return list
}

// belongs reports whether a section is read as a part of the one before it.
func belongs(s, before report.Section) bool {
	if s.Level <= before.Level || s.First != before.End {
		return false
	}
	return s.Level > 2 || slices.Contains([]report.Kind{
		report.Terms, report.Parties, report.Timeline, report.Documents, report.Solutions,
		report.Questions, report.Readings, report.Citations, report.Challenges,
	}, before.Kind)
}

// SectionTitle is the title of a section of the report by its ID.
func (d *Desk) SectionTitle(id string) string {
	for _, t := range d.Report.Topics {
		for _, s := range t.Sections {
			if s.ID == id {
				return s.Title
			}
		}
	}
	return ""
}

// Minutes is about how long reading blocks first to end takes.
func (d *Desk) Minutes(first, end int) int {
	words := 0
	for b := max(first, 0); b < min(end, len(d.Report.Blocks)); b++ {
		if d.Report.Blocks[b].Kind != report.Furniture {
			words += len(strings.Fields(d.Report.Blocks[b].Text))
		}
	}
	return int(math.Ceil(float64(words) / wordsPerMinute))
}
