package report

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// topicHead is one of several topics of a file.
type topicHead struct {
	id    string // "topic-a", "topic-1": as it is numbered
	title string
}

// topicRun is a stretch between the heading of a topic and that of another.
type topicRun struct {
	first int // piece of the heading
	value int // the topic's number
	text  int // bytes of what is said, letters and contents lists left out
}

// findTopics finds the headings that open the topics, if the file has several.
func (p *parser) findTopics() {
	starts := p.numberedTopics()
	if len(starts) < 2 {
		starts = p.topicsAlike()
	}
	if len(starts) < 2 {
		return
	}
	given := map[string]bool{}
	for n, i := range starts {
		pc := &p.pieces[i]
		pc.opens = n + 1
		head := topicHead{topicID(pc, n+1), p.topicTitle(i)}
		for given[head.id] {
			head.id += "-2"
		}
		given[head.id] = true
		p.heads = append(p.heads, head)
	}
	p.repeatedTopics()
}

// repeatedTopics makes furniture of the titles of topics that return on pages.
func (p *parser) repeatedTopics() {
	at := map[string][]int{}
	for i := range p.pieces {
		if pc := &p.pieces[i]; pc.heading && pc.number.style == 't' && pc.opens == 0 && !pc.head {
			at[normal(pc.Text)] = append(at[normal(pc.Text)], i)
		}
	}
	for _, places := range at {
		for _, i := range places {
			if pc := &p.pieces[i]; len(places) > 1 {
				pc.Kind, pc.heading, pc.marked, pc.Level = Furniture, false, false, 0
			}
		}
	}
}

// numberedTopics finds headings like "Topic A: …". A cover and letters may name
// the topics too: each opens where most is said under its number.
func (p *parser) numberedTopics() []int {
	p.nameFromOutline()
	var runs []topicRun
	front := false
	for i := range p.pieces {
		pc := &p.pieces[i]
		switch {
		case pc.heading && pc.number.style == 't':
			if front = false; len(runs) == 0 || runs[len(runs)-1].value != pc.number.value {
				runs = append(runs, topicRun{first: i, value: pc.number.value})
			}
		case pc.heading && pc.kind != Plain:
			front = pc.kind == FrontMatter
		case len(runs) > 0 && !front && pc.Kind != Furniture:
			runs[len(runs)-1].text += len(pc.Text)
		}
	}
	best := map[int]topicRun{}
	for _, r := range runs {
		if r.text > best[r.value].text {
			best[r.value] = r
		}
	}
	var starts []int
	for _, r := range best {
		starts = append(starts, r.first)
	}
	slices.Sort(starts)
	return starts
}

// nameFromOutline numbers the headings that only the contents list calls topics.
func (p *parser) nameFromOutline() {
	numbers := map[string]int{}
	for _, e := range p.outline {
		if e.topic > 0 && e.title != "" {
			numbers[e.title] = e.topic
		}
	}
	for i := range p.pieces {
		pc := &p.pieces[i]
		if n := numbers[normal(pc.title)]; n > 0 && pc.heading && pc.number.style != 't' && pc.kind == Plain {
			pc.number = numbering{'t', 1, n}
		}
	}
}

// topicsAlike finds topics without a number: headings of one rank with at least
// three known sections each, two of them the same.
func (p *parser) topicsAlike() []int {
	ranks := map[int]bool{}
	for i := range p.pieces {
		if pc := &p.pieces[i]; pc.heading && pc.kind == Plain {
			ranks[pc.rank] = true
		}
	}
	if len(ranks) > 20 {
		return nil
	}
	for _, rank := range slices.Sorted(maps.Keys(ranks)) {
		starts, common := p.alikeAt(rank)
		if len(starts) >= 2 && len(starts) <= 12 && common >= 2 {
			return starts
		}
	}
	return nil
}

// alikeAt finds the headings of a rank with three known sections each, and how
// many kinds all of these have.
func (p *parser) alikeAt(rank int) (starts []int, common int) {
	at, below := -1, map[Kind]bool{}
	has := map[Kind]int{}
	end := func() {
		if at >= 0 && len(below) >= 3 {
			starts = append(starts, at)
			for k := range below {
				has[k]++
			}
		}
	}
	for i := range p.pieces {
		switch pc := &p.pieces[i]; {
		case !pc.heading:
		case pc.rank <= rank:
			end()
			if at, below = -1, map[Kind]bool{}; pc.rank == rank && pc.kind == Plain {
				at = i
			}
		case pc.kind != Plain && pc.kind != FrontMatter:
			below[pc.kind] = true
		}
	}
	end()
	for _, n := range has {
		if n == len(starts) {
			common++
		}
	}
	return starts, common
}

// topicTitle is the title of the topic that a heading opens: what stands after
// its number, or the heading under it, with the rest of a broken title.
func (p *parser) topicTitle(i int) string {
	pc := &p.pieces[i]
	title := pc.title
	if topicNumberOf(title) > 0 {
		title = ""
	}
	for i++; i < len(p.pieces); i++ {
		next := &p.pieces[i]
		if next.Kind == Figure || next.Kind == Rule || next.Kind == Furniture {
			continue
		}
		again := next.number.style == 't' && next.number.value == pc.number.value
		if !next.heading || next.kind != Plain || title != "" && !again && !goesOnInHeading(title, next.title) {
			break
		}
		next.head = true
		if normal(next.title) != normal(title) {
			title += " " + next.title
		}
	}
	title = strings.Trim(strings.Join(strings.Fields(title), " "), " :.,–—-\"“”")
	if title == "" {
		title = strings.Trim(pc.Text, " :.–—-")
	}
	return title
}

// goesOnInHeading reports whether a title is cut off and goes on in the next.
func goesOnInHeading(title, next string) bool {
	last := strings.ToLower(title[strings.LastIndexByte(title, ' ')+1:])
	return startsLower(next) || smallWords[last] || strings.HasSuffix(title, ",") || strings.HasPrefix(next, "(")
}

// topicID is stable as long as the topic keeps its number.
func topicID(pc *piece, place int) string {
	if pc.number.style != 't' {
		return "topic-" + strconv.Itoa(place)
	}
	text := pc.Text
	for range 2 {
		m := topicNumber.FindStringSubmatch(text)
		if m == nil {
			m = topicSpaced.FindStringSubmatch(text)
		}
		if m != nil && len(m[1]) == 1 && strings.Trim(strings.ToLower(m[1]), "abcdef") == "" {
			return "topic-" + strings.ToLower(m[1])
		}
		_, text = splitNumber(text)
	}
	return "topic-" + strconv.Itoa(pc.number.value)
}

// topicNumberOf is the number of the topic that a line names, 0 if it names none.
func topicNumberOf(line string) int {
	for range 2 {
		n, after := splitNumber(line)
		if n.style == 't' {
			return n.value
		}
		line = after
	}
	return 0
}

// namesTopics reports whether lines number at least two topics.
func (p *parser) namesTopics() bool {
	values := map[int]bool{}
	for i := range p.pieces {
		if pc := &p.pieces[i]; (pc.Kind == Heading || pc.Kind == Paragraph) && len(pc.Text) < 300 {
			if n := topicNumberOf(pc.Text); n > 0 {
				values[n] = true
			}
		}
	}
	return len(values) > 1
}

// isTopicLine reports whether a plain paragraph is the heading of a topic.
func (p *parser) isTopicLine(i int) bool {
	pc := &p.pieces[i]
	return !pc.inList && i+1 < len(p.pieces) && len(pc.Text) < 300 && words(pc.Text) <= 25 && topicNumberOf(pc.Text) > 0 && !strings.HasSuffix(pc.Text, ".")
}
