package report

import (
	"slices"
	"strings"
)

// How says what a new edition did to a part.
type How string

// What can have happened to a part.
const (
	Added    How = "added"
	Removed  How = "removed"
	Renamed  How = "renamed" // and perhaps reworded
	Reworded How = "reworded"
)

// Change is what a new edition did to one part. Old is empty for what was
// added, New for what was removed.
type Change struct {
	How      How
	Old, New Part
}

// Kind is the kind of the part.
func (c Change) Kind() PartKind {
	if c.How == Removed {
		return c.Old.Kind
	}
	return c.New.Kind
}

// Comparison is how two editions of a report differ.
type Comparison struct {
	Was     map[string]string // by ID of a part in the new edition: its ID in the old one
	Changes []Change          // by kind, in the report's order
}

// Compare finds the parts of an old edition again in a new one. A part is the
// same if its name is the same; among those that are left it is, if its text is
// at least 80 % the same (see Alike). Where it stands does not matter. The time
// that it takes grows with the length of the editions, not with its square.
func Compare(old, new []Part) Comparison {
	c := comparison{old: old, new: new, was: make([]int, len(new)), is: make([]int, len(old))}
	for i := range c.was {
		c.was[i] = -1
	}
	for i := range c.is {
		c.is[i] = -1
	}
	c.byName(func(p Part) string { return p.Topic + "\x00" + key(p) }, true)
	c.byName(key, false)
	for _, kind := range PartKinds() {
		c.byText(c.left(old, c.is, kind), c.left(new, c.was, kind))
	}
	return c.result()
}

// key is a part's kind and name, without case and punctuation.
func key(p Part) string { return string(p.Kind) + "\x00" + normal(p.Name) }

// PartKinds are the kinds in the order in which changes are listed.
func PartKinds() []PartKind {
	return []PartKind{TermPart, SolutionPart, ChallengePart, EventPart, PartyPart, QuestionPart,
		DocumentPart, ReadingPart, CitationPart, SectionPart}
}

// comparison pairs the parts of two editions by their indexes, -1 for none.
type comparison struct {
	old, new []Part
	was, is  []int // of a new part its old one, of an old part its new one
}

func (c *comparison) pair(old, new int) { c.is[old], c.was[new] = new, old }

// left are the indexes of the parts of a kind that have no partner.
func (c *comparison) left(parts []Part, partner []int, kind PartKind) []int {
	var list []int
	for i, p := range parts {
		if p.Kind == kind && partner[i] < 0 {
			list = append(list, i)
		}
	}
	return list
}

// byName pairs parts of one name. Where several have it, the text decides, and
// what the text does not decide is paired in order if all is set.
func (c *comparison) byName(name func(Part) string, all bool) {
	olds := map[string][]int{}
	for i, p := range c.old {
		if c.is[i] < 0 && p.Name != "" {
			olds[name(p)] = append(olds[name(p)], i)
		}
	}
	news, order := map[string][]int{}, []string{}
	for i, p := range c.new {
		if k := name(p); c.was[i] < 0 && len(olds[k]) > 0 {
			if news[k] == nil {
				order = append(order, k)
			}
			news[k] = append(news[k], i)
		}
	}
	for _, k := range order {
		a, b := olds[k], news[k]
		if len(a) > 1 || len(b) > 1 {
			c.byText(a, b)
			a = slices.DeleteFunc(a, func(i int) bool { return c.is[i] >= 0 })
			b = slices.DeleteFunc(b, func(i int) bool { return c.was[i] >= 0 })
			if !all {
				continue
			}
		}
		for n := range min(len(a), len(b)) {
			c.pair(a[n], b[n])
		}
	}
}

// byText pairs what is alike among parts given by their indexes: first what is
// the same, in order.
func (c *comparison) byText(olds, news []int) {
	same := map[string][]int{}
	for _, i := range olds {
		if k := c.old[i].Print; k != "" {
			same[k] = append(same[k], i)
		}
	}
	for _, j := range news {
		if list := same[c.new[j].Print]; len(list) > 0 {
			c.pair(list[0], j)
			same[c.new[j].Print] = list[1:]
		}
	}
	olds = slices.DeleteFunc(slices.Clone(olds), func(i int) bool { return c.is[i] >= 0 })
	news = slices.DeleteFunc(slices.Clone(news), func(i int) bool { return c.was[i] >= 0 })
	if len(olds) == 0 || len(news) == 0 {
		return
	}
	for _, p := range likePairs(saidBy(c.old, olds), saidBy(c.new, news)) {
		c.pair(olds[p[0]], news[p[1]])
	}
}

func saidBy(parts []Part, at []int) []string {
	list := make([]string, len(at))
	for i, n := range at {
		list[i] = parts[n].said()
	}
	return list
}

// isItsName reports whether a part is called by its text: it cannot be renamed.
func isItsName(p Part) bool { return p.Kind == QuestionPart || p.Kind == CitationPart }

func (c *comparison) result() Comparison {
	r := Comparison{Was: make(map[string]string, len(c.new))}
	by := map[PartKind][]Change{}
	for i, p := range c.new {
		if c.was[i] < 0 {
			by[p.Kind] = append(by[p.Kind], Change{How: Added, New: p})
			continue
		}
		old := c.old[c.was[i]]
		r.Was[p.ID] = old.ID
		switch {
		case key(old) != key(p) && !isItsName(p):
			by[p.Kind] = append(by[p.Kind], Change{How: Renamed, Old: old, New: p})
		case old.Print != p.Print || key(old) != key(p):
			by[p.Kind] = append(by[p.Kind], Change{How: Reworded, Old: old, New: p})
		}
	}
	for i, p := range c.old {
		if c.is[i] < 0 {
			by[p.Kind] = append(by[p.Kind], Change{How: Removed, Old: p})
		}
	}
	for _, kind := range PartKinds() {
		r.Changes = append(r.Changes, by[kind]...)
	}
	return r
}

// Differing are the paragraphs that only the old or only the new of two texts
// has, in order.
func Differing(old, new string) (gone, come []string) {
	olds, news := paragraphs(old), paragraphs(new)
	return without(olds, news), without(news, olds)
}

// without are the paragraphs that the others do not have, as often as they do.
func without(paragraphs, others []string) []string {
	has := map[string]int{}
	for _, p := range others {
		has[printOf(plainWords(p))]++
	}
	var left []string
	for _, p := range paragraphs {
		k := printOf(plainWords(p))
		if has[k]--; has[k] < 0 {
			left = append(left, p)
		}
	}
	return left
}

func paragraphs(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n\n"), func(p string) bool { return len(plainWords(p)) == 0 })
}
