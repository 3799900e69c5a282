package search

import (
	"unicode"
	"unicode/utf8"
)

// typo finds words that differ from a word by a few edits: a letter too many,
// missing or another one, or two neighbours exchanged. It goes through sorted
// words as through a tree: what words have in common at their beginning is
// compared once, and where a beginning is too far away already, all words with
// it are passed over.
type typo struct {
	word  []rune
	edits int  // that are forgiven
	begin bool // words that begin with something like the word count too

	rows    [][]uint8 // rows[n][i] is how far the first n letters of a word are from the first i of this one
	heads   []uint8   // the least of a row's end up to each row, where beginnings count
	letters []rune    // of the word that is compared
}

// forgiven is how many edits a word may be away: short words are too much like
// each other, and numbers are other numbers.
func forgiven(word string) int {
	n := utf8.RuneCountInString(word)
	for _, r := range word {
		if unicode.IsDigit(r) {
			return 0
		}
	}
	switch {
	case n < 4 || n > 60:
		return 0
	case n < 8:
		return 1
	}
	return 2
}

// newTypo returns nil for a word in which nothing is forgiven.
func newTypo(word string) *typo {
	t := &typo{word: []rune(word), edits: forgiven(word)}
	if t.edits == 0 {
		return nil
	}
	n := len(t.word)
	t.begin = n >= 6
	t.letters = make([]rune, n+t.edits+2)
	t.heads = make([]uint8, n+t.edits+2)
	for range t.heads {
		t.rows = append(t.rows, make([]uint8, n+1))
	}
	for i := range t.rows[0] {
		t.rows[0][i] = uint8(i)
	}
	t.heads[0] = t.far()
	return t
}

// far is a distance that is not forgiven.
func (t *typo) far() uint8 { return uint8(t.edits + 1) }

// each gives the words that are near enough, by index, and how near. Shared is
// how many letters each has in common with the one before.
func (t *typo) each(words []string, shared []uint8, give func(i int, quality uint8)) {
	depth, hopeless := 0, false // rows up to depth are right; the last is too far
	for i, w := range words {
		if in := int(shared[i]); !hopeless || in < depth {
			depth, hopeless = t.compare(w, min(in, depth))
		}
		if q := t.quality(depth, hopeless); q != none && t.starts(w) {
			give(i, q)
		}
	}
}

// starts reports whether a word begins as it must: people seldom mistake the
// first letter, and short words that begin otherwise are other words ("wall",
// "call").
func (t *typo) starts(word string) bool {
	if t.begin {
		return true
	}
	first, size := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[size:])
	return first == t.word[0] || first == t.word[1] && second == t.word[0]
}

// compare makes the rows of a word of which the first are right already. It
// stops where the word is too far away, whatever follows.
func (t *typo) compare(word string, right int) (depth int, hopeless bool) {
	for _, r := range word {
		if depth++; depth <= right {
			continue
		}
		if t.row(depth, r) {
			return depth, true
		}
	}
	return depth, false
}

// row makes the row of one more letter. It reports whether all of it is too far.
func (t *typo) row(n int, letter rune) (hopeless bool) {
	t.letters[n] = letter
	row, above := t.rows[n], t.rows[n-1]
	first, last := max(n-t.edits, 1), min(n+t.edits, len(t.word))
	row[0] = min(uint8(n), t.far())
	if first > 1 {
		row[first-1] = t.far()
	}
	hopeless = int(row[0]) > t.edits || first > 1
	for i := first; i <= last; i++ {
		d := above[i-1]
		if t.word[i-1] != letter {
			d++
		}
		d = min(d, row[i-1]+1)
		if i < n+t.edits {
			d = min(d, above[i]+1)
		}
		if n > 1 && i > 1 && letter == t.word[i-2] && t.letters[n-1] == t.word[i-1] {
			d = min(d, t.rows[n-2][i-2]+1)
		}
		row[i] = min(d, t.far())
		hopeless = hopeless && int(row[i]) > t.edits
	}
	t.heads[n] = t.heads[n-1]
	if t.begin && last == len(t.word) {
		t.heads[n] = min(t.heads[n], row[last])
	}
	return hopeless
}

// quality is how near the word is whose rows have been made.
func (t *typo) quality(depth int, hopeless bool) uint8 {
	n := len(t.word)
	switch {
	case !hopeless && depth+t.edits >= n && int(t.rows[depth][n]) <= t.edits:
		return typoWord
	case t.heads[depth] == 1:
		return typoOne
	case int(t.heads[depth]) <= t.edits:
		return typoHead
	}
	return none
}

// fits is how near a word is.
func (t *typo) fits(word string) (quality uint8) {
	t.each([]string{word}, []uint8{0}, func(_ int, q uint8) { quality = q })
	return quality
}
