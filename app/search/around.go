package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// The stretch of a text that is shown around hits, in bytes.
const (
	leadIn        = 36 // before the first
	stretchLength = 180
)

// longText is how much of a text is searched for what to show, in bytes.
const longText = 20_000

// marksOf are the words of a text that match a query, in order, and for each the
// index of the query's word. With typos, those of the query that match nothing
// otherwise are forgiven some.
func marksOf(text string, seeks []seek, typos bool) (marks []Mark, of []int) {
	if len(text) > longText {
		text = text[:longText]
	}
	found := make([]bool, len(seeks))
	look := func(typos bool) {
		eachWord(text, func(w string, start, end int) {
			for i := range seeks {
				if !found[i] && seeks[i].fits(w, typos) != none {
					marks, of = append(marks, Mark{start, end}), append(of, i)
					return
				}
			}
		})
	}
	look(false)
	for _, i := range of {
		found[i] = true
	}
	if typos && slices.Contains(found, false) {
		look(true)
	}
	return inOrder(marks, of)
}

// inOrder sorts marks and leaves out what overlaps: of words that a dash joins,
// the whole where its first part matches by itself.
func inOrder(marks []Mark, of []int) ([]Mark, []int) {
	order := make([]int, len(marks))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(marks[a].Start, marks[b].Start), cmp.Compare(marks[a].End, marks[b].End))
	})
	var sorted []Mark
	var sortedOf []int
	for _, i := range order {
		if n := len(sorted); n == 0 || marks[i].Start >= sorted[n-1].End {
			sorted, sortedOf = append(sorted, marks[i]), append(sortedOf, of[i])
		}
	}
	return sorted, sortedOf
}

// around is the stretch of a text in which most of a query's words stand, the
// words in it, and where in the text the first of them is. A text without any is
// shown from its beginning.
func around(text string, seeks []seek, typos bool) (shown string, words []Mark, at int) {
	marks, of := marksOf(text, seeks, typos)
	from := 0
	if len(marks) > 0 {
		at = marks[best(marks, of)].Start
		from = wordStart(text, max(at-leadIn, 0))
	}
	end := wordEnd(text, min(from+stretchLength, len(text)))
	part := &stretch{}
	if from > 0 {
		part.add("…")
	}
	for _, m := range marks {
		if m.Start < from || m.End > end {
			continue
		}
		part.add(text[from:m.Start])
		start := part.Len()
		part.add(text[m.Start:m.End])
		part.marks = append(part.marks, Mark{start, part.Len()})
		from = m.End
	}
	part.add(text[from:end])
	return part.String(), part.marks, at
}

// stretch is text whose line breaks are spaces.
type stretch struct {
	strings.Builder
	marks []Mark
}

func (s *stretch) add(text string) {
	s.WriteString(strings.ToValidUTF8(strings.ReplaceAll(text, "\n", " "), ""))
}

// best is the index of the mark from which on most different words stand, and
// of those where they stand closest together, the first of equals.
func best(marks []Mark, of []int) int {
	chosen, most, closest := 0, 0, 0
	for i := range marks {
		var words uint64
		n, span := 0, 0
		for j := i; j < len(marks) && marks[j].End-marks[i].Start < stretchLength-leadIn; j++ {
			if bit := uint64(1) << of[j]; words&bit == 0 {
				words |= bit
				n, span = n+1, marks[j].End-marks[i].Start
			}
		}
		if n > most || n == most && n > 1 && span < closest {
			chosen, most, closest = i, n, span
		}
	}
	return chosen
}

// wordStart moves an offset to the beginning of a word, on but not far.
func wordStart(text string, at int) int {
	if at == 0 {
		return 0
	}
	if i := strings.IndexAny(text[at:], " \n"); i >= 0 && i < leadIn {
		return at + i + 1
	}
	return runeStart(text, at)
}

// wordEnd moves an offset back to the end of a word, not far.
func wordEnd(text string, at int) int {
	if at >= len(text) {
		return len(text)
	}
	if i := strings.LastIndexAny(text[:at], " \n"); i > at-leadIn && i > 0 {
		return i
	}
	return runeStart(text, at)
}

func runeStart(text string, at int) int {
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
