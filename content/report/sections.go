package report

import "slices"

// settleLevels gives every heading its level, topic by topic.
func (p *parser) settleLevels() {
	p.demoteWords()
	from, next := 0, 0
	for i := range p.pieces {
		if p.pieces[i].opens > 0 {
			next = p.settleStretch(from, i, next)
			from = i
		}
	}
	p.settleStretch(from, len(p.pieces), next)
}

// settleStretch gives the headings of one topic their levels: by the contents
// list where there is one, otherwise by rank, so that a child is one below its
// parent. The contents list is read from an entry on; it returns the one after.
func (p *parser) settleStretch(from, to, next int) int {
	listed, next := p.matchOutline(from, to, next)
	deep := false // a contents list with levels names all of the top level
	for _, level := range listed {
		deep = deep || level > 1
	}
	type open struct {
		rank, level int
		listed      bool
		number      numbering
	}
	var stack []open
	for i := from; i < to; i++ {
		pc := &p.pieces[i]
		if pc.opens > 0 || pc.head {
			pc.level, pc.Level = 1, 1
			continue
		}
		if !pc.heading || pc.closed {
			continue
		}
		level, isListed := listed[i]
		rank := pc.rank
		if isListed {
			for len(stack) > 0 && stack[len(stack)-1].level >= level {
				stack = stack[:len(stack)-1]
			}
			level = min(level, len(stack)+1)
		} else {
			for j := range stack { // "4." belongs beside "3.", whatever its marks
				if pc.number.follows(stack[j].number) && !stack[j].listed {
					rank = stack[j].rank
				}
			}
			beside := 0 // "9." after "8." of the contents list is the next of them
			for _, o := range stack {
				if o.listed && pc.number.follows(o.number) {
					beside = o.level
				}
			}
			for len(stack) > 0 && (beside > 0 && stack[len(stack)-1].level >= beside ||
				beside == 0 && stack[len(stack)-1].rank >= rank && !(deep && len(stack) == 1 && stack[0].listed)) {
				stack = stack[:len(stack)-1]
			}
			level = len(stack) + 1
		}
		stack = append(stack, open{rank, level, isListed, pc.number})
		pc.level = level
		pc.Level = min(level, 6)
	}
	return next
}

// demoteWords takes their kind from one-word titles below a section of items:
// among key terms "Mandate" is a term.
func (p *parser) demoteWords() {
	rank, items := 0, false
	for i := range p.pieces {
		pc := &p.pieces[i]
		if !pc.heading || pc.closed {
			continue
		}
		if pc.opens > 0 {
			rank, items = 0, false
			continue
		}
		if items && pc.rank > rank && words(pc.title) == 1 && !p.inOutline(pc) {
			pc.kind = Plain
		}
		if pc.kind != Plain || pc.rank <= rank {
			rank, items = pc.rank, itemKinds[pc.kind]
		}
	}
}

// itemKinds are the kinds of sections whose headings name items.
var itemKinds = map[Kind]bool{Terms: true, Parties: true, Timeline: true, Challenges: true, Solutions: true, Documents: true}

func (p *parser) inOutline(pc *piece) bool {
	return len(p.outlineAt()[normal(pc.title)]) > 0
}

// outlineAt finds the places of a title in the contents list.
func (p *parser) outlineAt() map[string][]int {
	if p.places == nil {
		p.places = map[string][]int{}
		for i, e := range p.outline {
			p.places[e.title] = append(p.places[e.title], i)
		}
	}
	return p.places
}

// matchOutline finds the headings of a stretch that the contents list names, in
// its order from entry next on, and the levels that it gives them.
func (p *parser) matchOutline(from, to, next int) (map[int]int, int) {
	var found []entry
	var at []int
	for i := from; i < to; i++ {
		pc := &p.pieces[i]
		if !pc.heading || pc.closed || pc.opens > 0 || pc.head {
			continue
		}
		places := p.outlineAt()[normal(pc.title)]
		if j, _ := slices.BinarySearch(places, next); j < len(places) {
			next = places[j] + 1
			found, at = append(found, p.outline[places[j]]), append(at, i)
		}
	}
	if len(found) < 2 {
		return nil, next
	}
	settleOutline(found)
	levels := map[int]int{}
	for j, i := range at {
		levels[i] = found[j].level
	}
	return levels, next
}

// namesDate reports whether a heading is the title of the date that the
// heading directly before it gives.
func (p *parser) namesDate(secs []Section, i int) bool {
	if i == 0 || len(secs) == 0 || secs[len(secs)-1].First != i-1 {
		return false
	}
	date, title := &p.pieces[i-1], &p.pieces[i]
	return date.heading && title.kind == Plain && date.level == title.level && isDateLine(date.title) && !dateStarts(title.title)
}
