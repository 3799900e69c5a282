package search

import (
	"slices"
	"strings"
)

// The tiers, from the worst: what is better is better whatever else.
const (
	typosInText = iota
	typosInTitle
	inWords  // every word somewhere
	inPhrase // as they are typed, in the text
	inNames  // every word in the title
	inName   // as they are typed, in the title
	startsName
	isName
)

// enough is how many results make looking for typos needless.
const enough = 8

// doubtful is how many of the best are looked at closely.
const doubtful = 200

// hit is a doc on its way to being found, and how good it is.
type hit struct {
	x     *Index
	doc   int32
	place int32 // among all docs, so that the order is always the same
	rank  uint64
}

// phraseOf is a query as titles are compared.
func phraseOf(text string) string {
	var list []string
	eachToken(text, func(w string) { list = append(list, w) })
	return strings.Join(list, " ")
}

// ranking is a search under way.
type ranking struct {
	q      Query
	here   Here
	seeks  []seek
	phrase string
	hits   []hit
	marks  [][]uint8 // by the query's words, of the docs of an index
}

// gather finds the docs in which every word matches; with typos those in which
// some do so only if one forgives some.
func (r *ranking) gather(s Set, typos bool) {
	r.marks = make([][]uint8, len(r.seeks))
	known := map[int32]bool{}
	for _, h := range r.hits {
		known[h.place] = true
	}
	base := int32(0)
	for _, x := range s {
		if r.markIn(x, typos) {
			for i := range x.Docs {
				place := base + int32(i)
				if !r.q.In.takes(x, &x.Docs[i], r.here.Report) || known[place] {
					continue
				}
				if rank, ok := r.rank(x, i, typos); ok {
					r.hits = append(r.hits, hit{x, int32(i), place, rank})
				}
			}
		}
		base += int32(len(x.Docs))
	}
}

// markIn marks the matches of each word in an index. It reports whether some doc
// may have them all.
func (r *ranking) markIn(x *Index, typos bool) bool {
	for i := range r.seeks {
		r.marks[i] = slices.Grow(r.marks[i][:0], len(x.Docs))[:len(x.Docs)]
		clear(r.marks[i])
		if !r.seeks[i].in(x, typos, r.marks[i]) {
			return false
		}
	}
	return true
}

// rank is how good a doc is, in one number: its tier, then what tells equals
// apart. False if a word is missing.
func (r *ranking) rank(x *Index, doc int, typos bool) (uint64, bool) {
	d := &x.Docs[doc]
	named, quality := true, 0
	for _, marks := range r.marks {
		m := marks[doc]
		if m == 0 {
			return 0, false
		}
		named = named && m&inTitle != 0
		quality += int(m &^ inTitle)
	}
	if len(r.seeks) > 0 {
		quality = quality * 8 / len(r.seeks) // at most 48
	}
	tier := inWords
	switch {
	case typos && named:
		tier = typosInTitle
	case typos:
		tier = typosInText
	case named:
		tier = r.tierOf(x.titles[doc])
	}
	rank := uint64(tier)
	add := func(bits int, value int) { rank = rank<<bits | uint64(min(max(value, 0), 1<<bits-1)) }
	recent := 0
	if ago := r.here.Recent[d]; ago > 0 {
		recent = 64 - min(ago, 63)
	}
	add(6, recent)
	add(1, bit(x.Report == r.here.Report || x.Report == ""))
	add(1, bit(d.Topic == r.here.Topic && x.Report == r.here.Report))
	add(6, quality)
	add(4, 15-order(d.Kind))
	if len(r.seeks) > 0 {
		add(8, 255-len(x.titles[doc])) // the shorter a title, the more of it was typed
	}
	return rank, true
}

func bit(on bool) int {
	if on {
		return 1
	}
	return 0
}

// tierOf is how good a title is that has all words.
func (r *ranking) tierOf(title string) int {
	switch {
	case title == r.phrase:
		return isName
	case strings.HasPrefix(title, r.phrase):
		return startsName
	case strings.Contains(title, " "+r.phrase):
		return inName
	}
	return inNames
}

func (r *ranking) sort() {
	slices.SortFunc(r.hits, func(a, b hit) int {
		switch {
		case a.rank > b.rank:
			return -1
		case a.rank < b.rank:
			return 1
		}
		return int(a.place - b.place)
	})
}

// tierBits is how far the tier stands left in a rank.
const tierBits = 6 + 1 + 1 + 6 + 4 + 8

// lookCloser finds out which of the best have several words as they were typed,
// one behind the other.
func (r *ranking) lookCloser() {
	if len(r.seeks) < 2 {
		return
	}
	for i := range r.hits[:min(len(r.hits), doubtful)] {
		h := &r.hits[i]
		if h.rank>>tierBits == inWords && r.hasPhrase(&h.x.Docs[h.doc]) {
			h.rank += (inPhrase - inWords) << tierBits
		}
	}
	r.sort()
}

// hasPhrase reports whether a doc has the words as they were typed, near its
// beginning if it is very long.
func (r *ranking) hasPhrase(d *Doc) bool {
	text := d.Text[:min(len(d.Text), longText)]
	return strings.Contains(" "+spaced(d.Title)+"  "+spaced(text), " "+r.phrase)
}

// take is the best, with the words around the hits. A paragraph that says what
// an item before it is about is left out.
func (r *ranking) take(limit int) []Found {
	var list []Found
	type of struct {
		x   *Index
		doc int
	}
	taken := map[of]bool{}
	for _, h := range r.hits {
		if len(list) == limit {
			break
		}
		d := &h.x.Docs[h.doc]
		if d.Within >= 0 && taken[of{h.x, d.Within}] {
			continue
		}
		taken[of{h.x, int(h.doc)}] = true
		f := Found{Doc: d, Report: h.x.Report, In: h.x.Title}
		typos := h.rank>>tierBits <= typosInTitle
		f.Name = d.Title
		if f.Named, _ = marksOf(d.Title, r.seeks, typos); len(f.Named) > 0 && f.Named[0].End > longTitle {
			f.Name, f.Named, _ = around(d.Title, r.seeks, typos)
		}
		f.Around, f.Marks, f.At = around(d.Text, r.seeks, typos)
		f.otherwise(r.seeks)
		list = append(list, f)
	}
	return list
}

// otherwise shows by which other name something was found, if neither its title
// nor its text says why.
func (f *Found) otherwise(seeks []seek) {
	if len(f.Named) > 0 || len(f.Marks) > 0 {
		return
	}
	if also, marks, _ := around(f.Also, seeks, false); len(marks) > 0 {
		f.Around, f.Marks = also, marks
	}
}
