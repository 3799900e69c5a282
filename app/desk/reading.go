package desk

import (
	"math"
	"slices"
	"strings"

	"placard/app/journal"
	"placard/content/report"
)

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

// Sections are what is read at one sitting, of the topics that are shown, in
// order. Front matter is left out, unless there is nothing else. A list of items
// (parties, events, solutions) is one section with a heading for each, and so is
// a section with small ones of the third level: a page of three lines is no
// page. A heading with nothing under it begins the next section, and so does a
// motto under the title of a topic.
func (d *Desk) Sections() []report.Section { return slices.Clone(d.order().sections) }

// FrontMatter are the letters, the rules and what is said on the committee:
// to be read, but not to be studied. They belong to all topics.
func (d *Desk) FrontMatter() []report.Section { return slices.Clone(d.order().front) }

// order is what is read in which order. It is found once for a report and a topic:
// it is asked for at every turn.
type order struct {
	of              *report.Report
	topic           int
	sections, front []report.Section
	isFront         map[string]bool // by ID
}

func (d *Desk) order() *order {
	o := &d.inOrder
	if o.of == d.Report && o.topic == d.topic {
		return o
	}
	*o = order{of: d.Report, topic: d.topic, sections: d.sittings(d.Topics(), false), isFront: map[string]bool{}}
	switch {
	case len(o.sections) == 0 && !d.Several():
		o.sections = d.sittings(d.Report.Topics, true)
	case d.Several() || len(d.sittings(d.Report.Topics, false)) > 0:
		o.front = d.sittings(d.Report.Topics, true)
	}
	for _, s := range o.front {
		o.isFront[s.ID] = true
	}
	return o
}

// sittings are the sections of topics, their front matter or all else, with
// what is read together in one.
func (d *Desk) sittings(topics []report.Topic, front bool) []report.Section {
	var list []report.Section
	for _, t := range topics {
		start := len(list)
		isFront := frontIn(t.Sections)
		for i, s := range t.Sections {
			last := len(list) - 1
			switch {
			case isFront[i] != front:
			case last >= start && belongs(s, list[last]):
				list[last].End = s.End
			case last >= start && s.First == list[last].End && d.begins(t, list[last], s):
				s.First = list[last].First
				list[last] = s
			default:
				list = append(list, s)
			}
		}
	}
	return list
}

// frontIn says of each section whether it is front matter: what stands under a
// letter is a part of it.
func frontIn(sections []report.Section) []bool {
	front := make([]bool, len(sections))
	level := 0 // of the front matter that one is in, 0 for none
	for i, s := range sections {
		switch s.Kind {
		case report.FrontMatter:
			front[i] = true
			if level == 0 || s.Level < level {
				level = s.Level
			}
			continue
		case report.Plain, report.Introduction, report.Overview:
			front[i] = level > 0 && s.Level > level
		}
		if !front[i] {
			level = 0
		}
	}
	return front
}

// begins reports whether a section is no more than the beginning of the next,
// which is no part of it: a heading alone, of no known kind, or the few words that
// stand between the title of a topic and its first heading.
func (d *Desk) begins(t report.Topic, s, next report.Section) bool {
	if s.Kind != report.Plain || next.Level > s.Level {
		return false
	}
	return d.IsEmpty(s) || t.ID != "" && s.Title == t.Title && d.words(d.body(s), s.End) < fewWords
}

// fewWords are too few for a page of their own: a motto.
const fewWords = 40

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

// ReadIn is the ID of the section of Sections in which another section is read,
// by its ID; itself where it is read in none of them.
func (d *Desk) ReadIn(section string) string {
	for _, t := range d.Report.Topics {
		i := slices.IndexFunc(t.Sections, func(s report.Section) bool { return s.ID == section })
		if i < 0 {
			continue
		}
		for _, s := range d.Sections() {
			if first := t.Sections[i].First; s.First <= first && first < s.End {
				return s.ID
			}
		}
	}
	return section
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

// Minutes is about how long reading blocks first to end takes, at the student's
// own pace.
func (d *Desk) Minutes(first, end int) int {
	return int(math.Ceil(float64(d.words(first, end)) / d.pace()))
}

// MinutesIn is about how long reading a section without its heading takes.
func (d *Desk) MinutesIn(s report.Section) int { return d.Minutes(d.body(s), s.End) }

// body is the first block under a section's heading. Text that stands before all
// headings has none.
func (d *Desk) body(s report.Section) int {
	if s.First < len(d.Report.Blocks) && d.Report.Blocks[s.First].Kind == report.Heading {
		return s.First + 1
	}
	return s.First
}

// IsEmpty reports whether there is nothing to read under a section's heading.
func (d *Desk) IsEmpty(s report.Section) bool {
	for _, b := range d.Report.Blocks[min(d.body(s), len(d.Report.Blocks)):min(s.End, len(d.Report.Blocks))] {
		switch b.Kind {
		case report.Furniture, report.Rule:
		case report.Figure:
			return false
		default:
			if strings.TrimSpace(b.Text) != "" {
				return false
			}
		}
	}
	return true
}
