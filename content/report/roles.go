package report

import (
	"maps"
	"slices"
)

// lists are the kinds of sections from which items are taken. What stands under
// such a section without a kind of its own is a part of the list.
var lists = map[Kind]bool{
	Terms: true, Parties: true, Timeline: true, Documents: true, Challenges: true,
	Solutions: true, Questions: true, Readings: true, Citations: true, Figures: true,
}

// known reports whether this version has the kind.
func (k Kind) known() bool {
	return lists[k] || k == Plain || k == Introduction || k == Overview || k == Attempts || k == FrontMatter
}

// role is what a section passes on to those under it.
type role struct {
	level  int
	kind   Kind
	chosen bool // a reader said so, of it or of one above
}

// eachTopic does something with the parser at each topic.
func (p *parser) eachTopic(do func()) {
	for t := range p.r.Topics {
		p.topic = &p.r.Topics[t]
		do()
	}
}

// findItems settles what each section is for and takes the items from it. Where
// a reader's choices change that, it is done without them first: an item that
// is found both ways has one ID.
func (p *parser) findItems(kinds map[string]Kind) {
	p.eachTopic(func() { p.settleRoles(nil) })
	if len(kinds) > 0 {
		problems, alike, topics := slices.Clone(p.r.Problems), maps.Clone(p.alike), slices.Clone(p.r.Topics)
		p.eachTopic(p.items)
		p.kept, p.given = p.given, map[naming][]string{}
		p.r.Problems, p.alike, p.r.Topics = problems, alike, topics
		p.eachTopic(func() { p.settleRoles(kinds) })
	}
	p.eachTopic(p.items)
}

// settleRoles gives the sections of the topic their roles, after the choices of
// a reader by the sections' IDs. A choice that says what is so anyway, or that
// this version does not know, changes nothing.
func (p *parser) settleRoles(kinds map[string]Kind) {
	var above []role
	secs := p.topic.Sections
	for i := range secs {
		s := &secs[i]
		for len(above) > 0 && above[len(above)-1].level >= s.Level {
			above = above[:len(above)-1]
		}
		var parent role
		if n := len(above); n > 0 {
			parent = above[n-1]
		}
		if parent.chosen && lists[parent.kind] && words(s.Title) == 1 && len(p.outlineAt()[normal(s.Title)]) == 0 {
			s.Kind = Plain // as demoteWords has it
		}
		r := role{level: s.Level, kind: s.Kind, chosen: parent.chosen}
		if s.Kind == Plain && lists[parent.kind] {
			r.kind = parent.kind
		}
		if kind, ok := kinds[s.ID]; ok && kind.known() && kind != r.kind {
			s.Kind, r.kind, r.chosen = kind, kind, true
			p.chosen[s.ID] = true
			p.gather(i)
		}
		if s.Role = r.kind; kinds == nil {
			s.Recognised = r.kind
		}
		above = append(above, r)
	}
}

// gather puts the headings that name items of a section at its own level below
// it, as itemHeadings does where the section was recognised.
func (p *parser) gather(at int) {
	secs := p.topic.Sections
	top, below := secs[at], false
	for i := at + 1; i < len(secs) && secs[i].Level >= top.Level; i++ {
		s := &secs[i]
		if s.Level == top.Level {
			heading := p.headingOf(*s)
			if below = heading >= 0 && s.Kind == Plain && p.namesItem(&p.pieces[heading], top.Kind) && !p.inOutline(&p.pieces[heading]); !below {
				return
			}
		}
		if below {
			s.Level++
			p.lower(s.First, s.End)
		}
	}
}

// lower sets the headings among blocks one level lower.
func (p *parser) lower(first, end int) {
	for b := first; b < end; b++ {
		if pc := &p.pieces[b]; pc.heading && pc.opens == 0 && !pc.head {
			pc.level++
			p.r.Blocks[b].Level = min(pc.level, 6)
		}
	}
}

// headingOf is the block that is a section's heading, -1 if it has none.
func (p *parser) headingOf(s Section) int {
	for b := s.First; b < s.End; b++ {
		if pc := &p.pieces[b]; pc.opens > 0 || pc.head {
			continue
		} else if pc.heading {
			return b
		}
		break
	}
	return -1
}
