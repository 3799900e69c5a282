package anchor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"placard/content/report"
)

// Find looks for a passage: its words as they were, wherever they stand now, and
// otherwise words that are much the same. Of several places it is the one whose
// surroundings are most like those that it had, and among equals the nearest.
// Case, accents, punctuation, spaces and where paragraphs end do not count.
func (f *Finder) Find(a Anchor) ([]report.Span, How) {
	q := f.quoted(a)
	if len(q.words) == 0 {
		return nil, Lost
	}
	if first, ok := f.exact(q); ok {
		return f.spans(a, first, first+len(q.words)), Same
	}
	if first, end, ok := f.near(q); ok {
		return f.spans(a, first, end), Near
	}
	return nil, Lost
}

// quoted is an anchor in numbers.
type quoted struct {
	Anchor
	words, before, after []int32
}

func (f *Finder) quoted(a Anchor) quoted {
	return quoted{a, f.numbers(a.Quote...), f.numbers(a.Before), f.numbers(a.After)}
}

// fewWords are so few that they may stand elsewhere by chance.
const fewWords = 5

// exact finds where all words stand in a row. A few words need something else
// that speaks for the place, or they would go to any mention of a name.
func (f *Finder) exact(q quoted) (first int, ok bool) {
	best, found := fit{}, f.places(q.words)
	for n, at := range found {
		if now := f.fit(q, at, at+len(q.words)); n == 0 || now.better(best) {
			best, first = now, at
		}
	}
	return first, len(found) > 0 && (!q.byChance(best) || len(found) == 1 && (best.section || q.Only))
}

// places are where all words stand in a row, as indexes of the first.
func (f *Finder) places(q []int32) []int {
	rare := f.rarest(q)
	if rare < 0 {
		return nil
	}
	var list []int
	for _, p := range f.at[q[rare]] {
		if at := int(p) - rare; at >= 0 && at+len(q) <= len(f.words) && f.stand(q, at) {
			list = append(list, at)
		}
	}
	return list
}

// byChance reports whether nothing around a place says that it is the one, and
// the words are too few to say so themselves.
func (q quoted) byChance(x fit) bool {
	return len(q.words) < fewWords && x.agree < min(2, len(q.before)+len(q.after))
}

// rarest is the index of the word that stands in fewest places, -1 if one stands
// in none.
func (f *Finder) rarest(q []int32) int {
	best := 0
	for i, n := range q {
		if n < 0 {
			return -1
		}
		if len(f.at[n]) < len(f.at[q[best]]) {
			best = i
		}
	}
	return best
}

// stand reports whether words stand at a place.
func (f *Finder) stand(q []int32, at int) bool {
	for i, n := range q {
		if f.words[at+i].number != n {
			return false
		}
	}
	return true
}

// fit is how much speaks for a place.
type fit struct {
	agree   int  // words around it that are the same
	section bool // it is in the section that it was in
	away    int  // blocks from where it was
}

// sectionWorth is how many words around a passage its section counts for.
const sectionWorth = 4

func (a fit) better(b fit) bool {
	worth := func(x fit) int {
		if x.section {
			return x.agree + sectionWorth
		}
		return x.agree
	}
	if x, y := worth(a), worth(b); x != y {
		return x > y
	}
	return a.away < b.away
}

func (f *Finder) fit(q quoted, first, end int) fit {
	var x fit
	for n := len(q.before); n > 0 && first-1-(len(q.before)-n) >= 0; n-- {
		if f.words[first-1-(len(q.before)-n)].number != q.before[n-1] {
			break
		}
		x.agree++
	}
	for i := 0; i < len(q.after) && end+i < len(f.words) && f.words[end+i].number == q.after[i]; i++ {
		x.agree++
	}
	block := int(f.words[first].block)
	if s := f.r.SectionOf(block); s != nil {
		x.section = f.section(s.ID) == q.Section
	}
	x.away = max(block-q.Block, q.Block-block)
	return x
}

// spans are some words in a row as stretches of blocks, with as many signs
// before and behind them as the passage had, and all that lies between.
func (f *Finder) spans(a Anchor, first, end int) []report.Span {
	var list []report.Span
	for _, w := range f.words[first:end] {
		if n := len(list); n > 0 && list[n-1].Block == int(w.block) {
			list[n-1].End = int(w.end)
			continue
		}
		list = append(list, report.Span{Block: int(w.block), Start: int(w.start), End: int(w.end)})
	}
	for i := range list {
		text := f.r.Blocks[list[i].Block].Text
		if i > 0 {
			list[i].Start = 0
		}
		if i < len(list)-1 {
			list[i].End = len(text)
		}
	}
	last := len(list) - 1
	list[0].Start -= len(signsBefore(f.r.Blocks[list[0].Block].Text[:list[0].Start], lead(a.Quote[0])))
	list[last].End += len(signsBehind(f.r.Blocks[list[last].Block].Text[list[last].End:], tail(a.Quote[len(a.Quote)-1])))
	for i := range list {
		list[i] = f.trimmed(list[i])
	}
	return list
}

func isSign(r rune) bool {
	return !unicode.IsSpace(r) && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
}

// lead and tail are how many signs stand before the first and behind the last
// word of a quotation.
func lead(quote string) int {
	return utf8.RuneCountInString(quote) - utf8.RuneCountInString(strings.TrimLeftFunc(quote, isSign))
}

func tail(quote string) int {
	return utf8.RuneCountInString(quote) - utf8.RuneCountInString(strings.TrimRightFunc(quote, isSign))
}

// signsBefore are at most n signs at the end of a text.
func signsBefore(text string, n int) string {
	from := len(text)
	for ; n > 0 && from > 0; n-- {
		r, size := utf8.DecodeLastRuneInString(text[:from])
		if !isSign(r) {
			break
		}
		from -= size
	}
	return text[from:]
}

// signsBehind are at most n signs at the beginning of a text.
func signsBehind(text string, n int) string {
	end := 0
	for ; n > 0 && end < len(text); n-- {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isSign(r) {
			break
		}
		end += size
	}
	return text[:end]
}
