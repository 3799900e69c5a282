package search

import (
	"slices"
	"strings"

	"placard/content/report"
)

// Kind is what a result is.
type Kind string

// The kinds of results, as they are called on screen.
const (
	Term     Kind = "Term"
	Event    Kind = "Event"
	Party    Kind = "Stakeholder"
	Solution Kind = "Solution"
	Section  Kind = "Section"
	Passage  Kind = "In the text"
)

// Result is something found: what it is, where it stands and its words.
type Result struct {
	Kind   Kind
	ID     string // of the item or section; empty for a passage
	Block  int    // of a passage, and the first of a section
	Offset int    // byte offset in Block
	Title  string
	Text   string // what it says, or the words around the hit
	Topic  int    // index in Report.Topics, -1 for a passage in none
}

// Everything searches a report: names first, then what items say, the student's
// notes on them included, then the text. Each list is in the report's order, but
// for the topic with index first, which comes before the others; at most limit
// results are returned. An empty query finds nothing.
func Everything(r *report.Report, note func(item string) string, query string, first, limit int) []Result {
	if strings.TrimSpace(query) == "" {
		return nil
	}
	var named, said []Result
	for t := range r.Topics {
		for _, x := range items(r, r.Topics[t]) {
			x.Topic = t
			switch {
			case Matches(query, x.Title):
				named = append(named, x.Result)
			case Matches(query, x.Title, x.more, note(x.ID)):
				said = append(said, x.Result)
			}
		}
	}
	all := slices.Concat(leading(first, named), leading(first, said), passages(r, query, first, limit))
	return all[:min(len(all), limit)]
}

// leading puts the results of one topic before the others.
func leading(first int, list []Result) []Result {
	slices.SortStableFunc(list, func(a, b Result) int { return rank(first, a) - rank(first, b) })
	return list
}

func rank(first int, r Result) int {
	if r.Topic == first {
		return 0
	}
	return 1
}

// item is a thing with a name, and all its words.
type item struct {
	Result
	more string
}

func items(r *report.Report, t report.Topic) []item {
	var list []item
	add := func(kind Kind, id, title, text, more string) {
		list = append(list, item{Result{Kind: kind, ID: id, Title: title, Text: text}, more})
	}
	for _, x := range t.Terms {
		text := r.Text(x.Definition)
		add(Term, x.ID, x.Term, text, text+" "+strings.Join(x.Aliases, " "))
	}
	for _, x := range t.Events {
		add(Event, x.ID, x.Title, x.Date.Long(), x.Date.Text+" "+r.Text(x.Body))
	}
	for _, x := range t.Parties {
		text := r.Text(x.Body)
		add(Party, x.ID, strings.Join(x.Names, ", "), text, text)
	}
	for _, x := range t.Solutions {
		var measures []string
		for _, m := range x.Measures {
			measures = append(measures, m.Title)
		}
		text := strings.Join(measures, ", ")
		add(Solution, x.ID, x.Title, text, text)
	}
	for _, x := range t.Sections {
		if !isItem(t, x) {
			add(Section, x.ID, x.Title, "", "")
			list[len(list)-1].Block = x.First
		}
	}
	return list
}

// isItem reports whether a section is the heading of an event, a party or a
// solution, which is found under its own name.
func isItem(t report.Topic, s report.Section) bool {
	return slices.ContainsFunc(t.Events, func(e report.Event) bool { return e.Line == s.Line }) ||
		slices.ContainsFunc(t.Parties, func(p report.Party) bool { return p.Line == s.Line }) ||
		slices.ContainsFunc(t.Solutions, func(x report.Solution) bool { return x.Line == s.Line })
}

// passages are the places in the text where the query stands, one for each
// block: at most limit in the topic with index first, and at most limit after it
// in the others.
func passages(r *report.Report, query string, first, limit int) []Result {
	var lists [2][]Result // by rank
	last := -1
	for _, hit := range Find(r.Blocks, 0, len(r.Blocks), query) {
		if hit.Block == last || len(lists[0]) == limit {
			continue
		}
		last = hit.Block
		x := Result{Kind: Passage, Block: hit.Block, Offset: hit.Start}
		x.Title, x.Topic = whereIs(r, hit.Block)
		if list := &lists[rank(first, x)]; len(*list) < limit {
			x.Text = around(r.Blocks[hit.Block].Text, hit)
			*list = append(*list, x)
		}
	}
	return slices.Concat(lists[0], lists[1])
}

// whereIs is the title of the section that a block stands in, and its topic.
func whereIs(r *report.Report, block int) (title string, topic int) {
	s := r.SectionOf(block)
	for t := range r.Topics {
		all := r.Topics[t].Sections
		if s != nil && len(all) > 0 && all[0].First <= block && block < all[len(all)-1].End {
			return s.Title, t
		}
	}
	return r.Title, -1
}

// around is the hit with some words on either side.
func around(text string, hit report.Span) string {
	const side = 40
	from, end := max(hit.Start-side, 0), min(hit.End+2*side, len(text))
	if i := strings.IndexByte(text[from:hit.Start], ' '); from > 0 && i >= 0 {
		from += i + 1
	}
	if i := strings.LastIndexByte(text[hit.End:end], ' '); end < len(text) && i >= 0 {
		end = hit.End + i
	}
	return strings.ToValidUTF8(strings.Join(strings.Fields(text[from:end]), " "), "")
}
