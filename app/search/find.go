package search

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"placard/content/report"
)

// How says what counts as a hit. Without case and accents it is always looked;
// MatchCase then leaves out what is written otherwise.
type How struct {
	MatchCase  bool
	WholeWords bool
}

// Text is the text of a report made ready to be searched at each keystroke. It
// takes about as much memory again as the text, and does not change.
type Text struct {
	blocks []report.Block
	folded
	starts []int // of each block in the folded text, and where the next would start
}

// between stands between two blocks in a folded text, and nowhere else.
const between = 0

// NewText folds blocks; those that are not shown are left out. It takes some
// milliseconds for 100,000 words.
func NewText(blocks []report.Block) *Text {
	t := &Text{blocks: blocks, starts: make([]int, 0, len(blocks)+1)}
	size := 0
	for i := range blocks {
		size += len(blocks[i].Text) + 1
	}
	t.text = make([]byte, 0, size)
	for i := range blocks {
		t.starts = append(t.starts, len(t.text))
		if blocks[i].Kind != report.Furniture {
			t.add(blocks[i].Text)
		}
		t.text = append(t.text, between)
	}
	t.starts = append(t.starts, len(t.text))
	return t
}

// Find returns every place where query stands in blocks first to end, in reading
// order. The cost grows with the length of the text and with the number of hits.
func (t *Text) Find(first, end int, query string, how How) []report.Span {
	want := wanted(query)
	first, end = max(first, 0), min(end, len(t.blocks))
	if len(want) == 0 || first >= end {
		return nil
	}
	var hits []report.Span
	block := first
	for from, stop := t.starts[first], t.starts[end]; ; from += len(want) {
		i := bytes.Index(t.text[from:stop], want)
		if i < 0 {
			return hits
		}
		for from += i; t.starts[block+1] <= from; {
			block++
		}
		hit := t.span(block, from, from+len(want))
		if n := len(hits); n > 0 && hits[n-1].Block == block && hits[n-1].End > hit.Start {
			continue // both in one rune that became several
		}
		if how.fits(t.blocks[block].Text, hit, query) {
			hits = append(hits, hit)
		}
	}
}

// span is the stretch of a block's text that bytes of the folded text came from.
// Of a word with a dash that goes on, the hit ends before the dash.
func (t *Text) span(block, from, end int) report.Span {
	start, stop := t.original(from, end)
	text := t.blocks[block].Text
	for stop > start {
		r, size := utf8.DecodeLastRuneInString(text[start:stop])
		if !unicode.Is(unicode.Cf, r) && (t.text[end-1] == '-' || !unicode.Is(unicode.Pd, r) && r != '−') {
			break
		}
		stop -= size
	}
	return report.Span{Block: block, Start: start, End: stop}
}

// wanted is a query as it stands in a folded text. A dash at its edge belongs to
// a word that is not typed to its end, and does not count.
func wanted(query string) []byte {
	query = strings.TrimSpace(query)
	if trimmed := strings.Trim(query, "-‐‑"); trimmed != "" {
		query = trimmed
	}
	return bytes.TrimSpace(fold(query).text)
}

// fits reports whether a hit in a text is one in this way of looking.
func (h How) fits(text string, hit report.Span, query string) bool {
	if h.WholeWords {
		before, _ := utf8.DecodeLastRuneInString(text[:hit.Start])
		after, _ := utf8.DecodeRuneInString(text[hit.End:])
		first, _ := utf8.DecodeRuneInString(text[hit.Start:])
		last, _ := utf8.DecodeLastRuneInString(text[:hit.End])
		if inWord(before) && inWord(first) || inWord(after) && inWord(last) {
			return false
		}
	}
	return !h.MatchCase || sameCase(text[hit.Start:hit.End], query)
}

// sameCase reports whether two texts that fold to the same have their capitals
// in the same places.
func sameCase(a, b string) bool {
	b = strings.TrimSpace(b)
	if a == b {
		return true
	}
	return capitals(a) == capitals(b)
}

// capitals is a text's letters, each as whether it is a capital.
func capitals(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case !unicode.IsLetter(r):
			return -1
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			return 'A'
		}
		return 'a'
	}, s)
}

// Find is Text.Find for blocks that are searched once.
func Find(blocks []report.Block, first, end int, query string) []report.Span {
	first, end = max(first, 0), min(end, len(blocks))
	if first >= end {
		return nil
	}
	hits := NewText(blocks[first:end]).Find(0, end-first, query, How{})
	for i := range hits {
		hits[i].Block += first
	}
	return hits
}

// Matches reports whether every word of query stands somewhere in one of the
// texts, without regard to case and accents. An empty query matches all.
func Matches(query string, texts ...string) bool {
	all := string(fold(strings.Join(texts, "\n")).text)
	for _, word := range strings.Fields(string(fold(query).text)) {
		if !strings.Contains(all, word) {
			return false
		}
	}
	return true
}
