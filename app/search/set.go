package search

import (
	"slices"
	"strings"
)

// Set is all that is searched together: an index for each report, and those of
// what is in no report. A Set does not change; With and Without make others.
type Set []*Index

// With is the set with an index, in the place of the one of the same report if
// there is one.
func (s Set) With(x *Index) Set { return append(s.Without(x.Report), x) }

// Without is the set without a report.
func (s Set) Without(report string) Set {
	return slices.DeleteFunc(slices.Clone(s), func(x *Index) bool { return x.Report == report })
}

// Of is the index of a report, nil if it is not in the set.
func (s Set) Of(report string) *Index {
	for _, x := range s {
		if x.Report == report {
			return x
		}
	}
	return nil
}

// Here is where the student is, whose own things come first.
type Here struct {
	Report string // the open one
	Topic  int    // that is shown, -1 if it is not one of several
	// Recent says how long ago something was chosen, 1 the last time. It may be
	// nil.
	Recent map[*Doc]int
}

// Found is a doc that was found.
type Found struct {
	*Doc
	Report string // ID; empty for commands
	In     string // the report's title
	// Name is the title, where it is long only the part with the words, and
	// Named are the words in it. Around and Marks are the same of the text; the
	// first of the words is at byte At of it.
	Name   string
	Named  []Mark
	Around string
	Marks  []Mark
	At     int
}

// longTitle is how long a title may be to be shown from its beginning, in bytes.
const longTitle = 70

// Mark is a stretch of a text, as byte offsets.
type Mark struct{ Start, End int }

// Search finds at most limit docs, the best first: what is called by the query,
// then by words that begin like it, then what has all its words in the text, and
// last what is like it but for typos. Among equals, what was chosen lately comes
// first, then the open report's, then items before passages. A query without
// words finds all docs of its narrowing, and nothing without one. The cost grows
// with the number of reports; see the benchmarks.
func (s Set) Search(q Query, h Here, limit int) []Found {
	seeks := newSeeks(q.Text)
	if len(seeks) == 0 && (q.In == All || strings.TrimSpace(q.Text) != "") {
		return nil
	}
	r := &ranking{q: q, here: h, seeks: seeks, phrase: phraseOf(q.Text)}
	r.gather(s, false)
	if len(r.hits) < enough && slices.ContainsFunc(seeks, func(s seek) bool { return s.typo != nil }) {
		r.gather(s, true)
	}
	r.sort()
	r.lookCloser()
	return r.take(limit)
}
