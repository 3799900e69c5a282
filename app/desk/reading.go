package desk

import (
	"math"
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

// Sections are the sections to read, of every topic, in order: front matter and
// sections without any text of their own but a heading are left out.
func (d *Desk) Sections() []report.Section {
	var list []report.Section
	for _, t := range d.Report.Topics {
		for _, s := range t.Sections {
			if s.Kind != report.FrontMatter {
				list = append(list, s)
			}
		}
	}
	return list
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
