package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"placard/content/words"
)

// Index is docs made ready to be searched at each keystroke: their words, and
// where each stands. It does not change, so that it may be built on one
// goroutine and read on another. It holds the docs' texts, and about as much
// again.
type Index struct {
	Report string // ID of the report that the docs are of; empty for commands
	Title  string // of that report, as results name it
	Docs   []Doc

	titles []string // of the docs, folded, single spaces between words; of those without a name empty
	words  []string // folded, sorted
	shared []uint8  // how many letters each has in common with the one before
	first  []int32  // where each word's places begin in places, and where the last's end
	places []uint32 // index of a doc, times 2, plus 1 where the word is in its title
}

// NewIndex indexes docs. It takes about a tenth of the time that parsing the
// report takes.
func NewIndex(report, title string, docs []Doc) *Index {
	x := &Index{Report: report, Title: title, Docs: docs, titles: make([]string, len(docs))}
	found := map[string][]uint32{}
	for i, d := range docs {
		add := func(text string, inTitle uint32) {
			eachWord(text, func(w string, _, _ int) {
				list, place := found[w], uint32(i)<<1
				if n := len(list); n == 0 || list[n-1]>>1 != uint32(i) {
					found[w] = append(list, place|inTitle)
				}
			})
		}
		switch d.Kind {
		case Passage:
		case Citation: // is text, and no name
			add(d.Title, 0)
		default:
			x.titles[i] = spaced(d.Title)
			add(d.Title, 1)
			add(d.Also, 1)
		}
		add(d.Text, 0)
	}
	x.fill(found)
	return x
}

func (x *Index) fill(found map[string][]uint32) {
	n := 0
	for w, list := range found {
		x.words = append(x.words, w)
		n += len(list)
	}
	slices.Sort(x.words)
	x.shared = make([]uint8, 0, len(x.words))
	x.first = make([]int32, 0, len(x.words)+1)
	x.places = make([]uint32, 0, n)
	before := ""
	for _, w := range x.words {
		x.shared = append(x.shared, inCommon(before, w))
		before = w
		x.first = append(x.first, int32(len(x.places)))
		x.places = append(x.places, found[w]...)
	}
	x.first = append(x.first, int32(len(x.places)))
}

// at are the places of a word.
func (x *Index) at(word int) []uint32 { return x.places[x.first[word]:x.first[word+1]] }

// eachWord gives every word of a text as it is compared, with where it stands.
// Of what a dash joins ("cross-border") it gives the parts, and the whole as one
// word ("crossborder").
func eachWord(text string, give func(word string, start, end int)) {
	all := words.Split(text)
	whole := all[:0] // a word that may be broken at a line's end is one word
	for _, w := range all {
		if n := len(whole); n > 0 && hidden(text[whole[n-1].End:w.Start]) {
			whole[n-1].End = w.End
		} else {
			whole = append(whole, w)
		}
	}
	for i := 0; i < len(whole); {
		end := i + 1
		for end < len(whole) && isDash(text[whole[end-1].End:whole[end].Start]) {
			end++
		}
		for _, w := range whole[i:end] {
			give(plainWord(text[w.Start:w.End]), w.Start, w.End)
		}
		if n := end - i; n > 1 && n <= 3 {
			start, stop := whole[i].Start, whole[end-1].End
			give(plainWord(text[start:stop]), start, stop)
		}
		i = end
	}
}

func isDash(gap string) bool {
	r, size := utf8.DecodeRuneInString(gap)
	return size == len(gap) && unicode.Is(unicode.Pd, r)
}

// hidden reports whether a gap between words has nothing that is seen.
func hidden(gap string) bool {
	return strings.IndexFunc(gap, func(r rune) bool { return !unicode.Is(unicode.Cf, r) }) < 0
}

// plainWord is a word as it is compared; most are that already.
func plainWord(w string) string {
	for i := range len(w) {
		if c := w[i]; !('a' <= c && c <= 'z' || '0' <= c && c <= '9') {
			return string(fold(w).text)
		}
	}
	return w
}

// spaced is a text's words as they are compared, a space between two.
func spaced(text string) string {
	var b strings.Builder
	end := 0
	eachWord(text, func(w string, start, stop int) {
		if start < end { // the whole of parts
			return
		}
		end = stop
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	})
	return b.String()
}

// inCommon is how many letters two words have in common at their beginning, up
// to the most that matters.
func inCommon(a, b string) uint8 {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(b) && !utf8.RuneStart(b[n]) {
		n--
	}
	return uint8(min(utf8.RuneCountInString(b[:n]), 255))
}
