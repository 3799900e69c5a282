package report

import (
	"regexp"
	"slices"
	"strings"
)

// region is a section of one kind with its subsections, except those that are
// of another kind themselves.
type region struct {
	kind   Kind
	title  string
	line   int
	blocks []int // headings of subsections included, its own excluded
}

// regions finds the regions of a kind, in source order.
func (p *parser) regions(kind Kind) []region {
	secs := p.topic.Sections
	var out []region
	for i := 0; i < len(secs); {
		if secs[i].Role != kind {
			i++
			continue
		}
		reg := region{kind: kind, title: secs[i].Title, line: secs[i].Line}
		reg.add(p, secs[i], true)
		top := secs[i].Level
		above := map[int]Kind{top: kind} // roles by level
		for i++; i < len(secs) && secs[i].Level > top; i++ {
			above[secs[i].Level] = secs[i].Role
			if secs[i].Role == kind {
				own, exact := kindOf(secs[i].Title)
				reg.add(p, secs[i], own == kind && exact || above[secs[i].Level-1] != kind)
			}
		}
		out = append(out, reg)
	}
	return out
}

func (r *region) add(p *parser, s Section, withoutHeading bool) {
	first := s.First
	for first < s.End && (p.pieces[first].opens > 0 || p.pieces[first].head) {
		first++
	}
	if withoutHeading && first < s.End && p.pieces[first].heading {
		first++
	}
	for b := first; b < s.End; b++ {
		r.blocks = append(r.blocks, b)
	}
}

// opening is a place in a block where an item begins.
type opening struct {
	start int    // where its title begins
	rest  int    // where its text begins
	title string // empty for a group: it ends the item before and begins none
	date  Date
	group bool
	names bool // the title belongs to the item that is open
	// skip leaves the block out of all items.
	skip bool
	// goesOn gives the whole block to the item that is open.
	goesOn bool
}

// item is a stretch of a region under one title.
type item struct {
	opening
	block  int
	line   int
	body   []Span
	notes  []int
	opener BlockKind
	level  int // of the heading that opened it
	depth  int // of the list item that opened it
	open   bool
	url    string // the first address in the body, as far as it was looked through
	seen   int    // how many spans were
}

// walkItems parts a region into items. begin says where items begin in a block;
// cur is the item that is open, or nil.
func (p *parser) walkItems(reg region, begin func(at int, cur *item) []opening) []item {
	var items []item
	for at, b := range reg.blocks {
		block := &p.r.Blocks[b]
		var cur *item
		if n := len(items); n > 0 && items[n-1].open {
			cur = &items[n-1]
		}
		if block.Kind == Editor {
			if n := len(items); n > 0 && (cur != nil || items[n-1].touches(p, b)) {
				items[n-1].notes = append(items[n-1].notes, b)
			}
			continue
		}
		if block.Kind == Furniture || block.Kind == Rule || block.Kind == Figure || block.Kind == Footnote {
			continue
		}
		if block.Kind == Paragraph && caption.MatchString(block.Text) {
			continue
		}
		openings := begin(at, cur)
		if len(openings) == 0 {
			if cur != nil && block.Kind != Table {
				cur.extend(p, b, block)
			}
			continue
		}
		if openings[0].skip {
			continue
		}
		if openings[0].goesOn {
			if cur != nil {
				cur.addSpan(p, b, 0, len(block.Text))
			}
			continue
		}
		if cur != nil && openings[0].names {
			cur.title, cur.block, cur.level = openings[0].title, b, p.pieces[b].level
			continue
		}
		if cur != nil && block.Kind != Table && openings[0].start > 0 {
			cur.addSpan(p, b, 0, openings[0].start)
		}
		items = p.openItems(items, b, openings)
	}
	return slices.DeleteFunc(items, func(it item) bool { return it.group })
}

// openItems adds the items that begin in a block.
func (p *parser) openItems(items []item, b int, openings []opening) []item {
	block := &p.r.Blocks[b]
	for i, o := range openings {
		if n := len(items); n > 0 {
			items[n-1].open = false
		}
		it := item{opening: o, block: b, line: block.Line, opener: block.Kind, depth: block.Depth, level: p.pieces[b].level, open: !o.group}
		end := len(block.Text)
		if i+1 < len(openings) {
			end = openings[i+1].start
		}
		if it.title = strings.Join(strings.Fields(it.title), " "); !o.group {
			it.addSpan(p, b, o.rest, end)
		}
		items = append(items, it)
	}
	return items
}

// extend gives a block to an item, or ends the item: after an item of a list,
// an ordinary paragraph is not its own any more.
func (it *item) extend(p *parser, b int, block *Block) {
	if it.opener == ListItem && len(it.body) > 0 && block.Kind == Paragraph {
		it.open = false
		return
	}
	it.addSpan(p, b, 0, len(block.Text))
}

// touches reports whether block b comes right after the item's last one.
func (it *item) touches(p *parser, b int) bool {
	last := it.block
	if n := len(it.body); n > 0 {
		last = it.body[n-1].Block
	}
	for last++; last < b; last++ {
		if k := p.r.Blocks[last].Kind; k != Editor && k != Rule && k != Furniture {
			return false
		}
	}
	return true
}

// addSpan adds a stretch of a block to the body, without the white space
// around it; an empty one is left out.
func (it *item) addSpan(p *parser, b, start, end int) {
	if s, ok := p.span(b, start, end); ok {
		it.body = append(it.body, s)
	}
}

func (p *parser) span(b, start, end int) (Span, bool) {
	text := p.r.Blocks[b].Text
	start, end = min(start, len(text)), min(end, len(text))
	end = start + len(strings.TrimRight(text[start:max(start, end)], " \t\n"))
	start = end - len(strings.TrimLeft(text[start:end], " \t\n"))
	return Span{b, start, end}, start < end
}

// next is the block after the one at an index of a region, nil at the end.
func (p *parser) next(reg region, at int) (*piece, int) {
	for at++; at < len(reg.blocks); at++ {
		switch pc := &p.pieces[reg.blocks[at]]; pc.Kind {
		case Furniture, Rule, Figure, Footnote, Editor:
		default:
			return pc, at
		}
	}
	return nil, -1
}

// isGroup reports whether a heading only gathers the headings below it.
func (p *parser) isGroup(reg region, at int) bool {
	next, _ := p.next(reg, at)
	return next != nil && next.heading && next.level > p.pieces[reg.blocks[at]].level
}

// headingOpening opens an item with a heading, or a group.
func (p *parser) headingOpening(reg region, at int) []opening {
	pc := &p.pieces[reg.blocks[at]]
	return []opening{{title: pc.title, rest: len(pc.Text), group: p.isGroup(reg, at) || pc.title == ""}}
}

// rowOpenings opens an item with each row of a table whose first cell is
// accepted; a column that only counts the rows is passed over. The first row is
// one of them where the table has no header.
func rowOpenings(b *Block, headless bool, accept func(first string, row []Cell) (opening, bool)) []opening {
	var out []opening
	counted := countsRows(b)
	for i, row := range b.Rows {
		if i == 0 && !headless || len(row) < 2 {
			continue
		}
		start := row[0].Start
		if counted && len(row) > 2 {
			row = row[1:]
		}
		if o, ok := accept(b.Text[row[0].Start:row[0].End], row); ok {
			if o.start = start; o.rest == 0 {
				o.rest = row[1].Start
			}
			out = append(out, o)
		}
	}
	return out
}

var rowNumber = regexp.MustCompile(`^\d{1,3}[.)]?$`)

// countsRows reports whether the first column of a table holds only numbers.
func countsRows(b *Block) bool {
	for i, row := range b.Rows {
		if i > 0 && (len(row) < 3 || !rowNumber.MatchString(b.Text[row[0].Start:row[0].End])) {
			return false
		}
	}
	return len(b.Rows) > 1
}

// items finds all items of the topic.
func (p *parser) items() {
	p.checkGuesses()
	p.terms()
	p.events()
	p.parties()
	p.challenges()
	p.solutions()
	p.answers()
	p.questions()
	p.documents()
	p.readings()
	p.citations()
	p.figures()
}
