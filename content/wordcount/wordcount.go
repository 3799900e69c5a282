// Package wordcount finds the words of a report's source without knowing how a
// report is read, so that it can say whether every word arrived. It strips
// Markdown of its marks line by line, and takes the text out of Word's XML; it
// must never use the parser or the converter that it watches over.
//
// A word is a run of letters and digits of the visible text, alternative texts
// and titles included; comments, addresses and embedded data are none.
package wordcount

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"placard/content/words"
)

// Word is a word and the line that it stands in; of a Word file the number of
// its paragraph.
type Word struct {
	Text string
	Line int
}

// Text is the words of a source, or of what became of it, in their order.
type Text struct {
	Words []Word
	// Optional are words that may be shown or not: front matter, the numbers
	// before items, the marks of notes.
	Optional []Word
}

// Place is a word that is on one side only, with the words around it.
type Place struct {
	Word
	Around string
}

// String is the word and where it stands.
func (p Place) String() string {
	return fmt.Sprintf("line %d: “%s” in “%s”", p.Line, p.Text, p.Around)
}

// In lists the words of a text that is visible as it stands.
func In(text string) []string {
	text = strings.ReplaceAll(text, "\u00a0", " ") // it ends an address
	return split(addresses.ReplaceAllString(text, " "))
}

func split(text string) []string {
	var out []string
	for _, w := range words.Split(text) {
		out = append(out, text[w.Start:w.End])
	}
	return out
}

var addresses = regexp.MustCompile(`<?(?:https?://|www\.|mailto:)[^\s>"]*>?`)

// Add appends the words of a text that begins in a line.
func (t *Text) Add(text string, line int) {
	for i, part := range strings.Split(text, "\n") {
		for _, w := range In(part) {
			t.Words = append(t.Words, Word{w, line + i})
		}
	}
}

// AddOptional appends words that may be shown or not.
func (t *Text) AddOptional(text string, line int) {
	for _, w := range split(text) {
		t.Optional = append(t.Optional, Word{w, line})
	}
}

// Compare finds the words of the source that are not shown as often as they
// stand there, and those that are shown more often.
func Compare(source, shown Text) (lost, doubled []Place) {
	return source.without(shown), shown.without(source)
}

// without lists the words that the other text has less often.
func (t Text) without(other Text) []Place {
	n := map[string]int{}
	for _, w := range t.Words {
		n[w.Text]++
	}
	for _, w := range slices.Concat(other.Words, other.Optional) {
		n[w.Text]--
	}
	missing := false
	for _, k := range n {
		missing = missing || k > 0
	}
	if !missing {
		return nil
	}
	return t.places(n, other)
}

// places finds where the missing words stand: first where the other text does
// not have them between the same neighbours, the longest stretch of such words
// before shorter ones, then anywhere from the end on.
func (t Text) places(missing map[string]int, other Text) []Place {
	among := map[[3]string]int{}
	for i, w := range other.Words {
		if missing[w.Text] > 0 {
			among[neighbours(other.Words, i)]++
		}
	}
	strange := make([]bool, len(t.Words))
	for i, w := range t.Words {
		if missing[w.Text] > 0 {
			key := neighbours(t.Words, i)
			among[key]--
			strange[i] = among[key] < 0
		}
	}
	var order []int
	for _, s := range stretches(strange) {
		for i := s[0]; i < s[1]; i++ {
			order = append(order, i)
		}
	}
	for i := len(t.Words) - 1; i >= 0; i-- {
		if !strange[i] {
			order = append(order, i)
		}
	}
	found := map[int]bool{}
	for _, i := range order {
		if w := t.Words[i].Text; missing[w] > 0 {
			missing[w]--
			found[i] = true
		}
	}
	var out []Place
	for i, w := range t.Words {
		if found[i] {
			out = append(out, Place{w, around(t.Words, i)})
		}
	}
	return out
}

// stretches are the bounds of the stretches of true, the longest first.
func stretches(list []bool) [][2]int {
	var out [][2]int
	for i := 0; i < len(list); i++ {
		if from := i; list[i] {
			for i < len(list) && list[i] {
				i++
			}
			out = append(out, [2]int{from, i})
		}
	}
	slices.SortStableFunc(out, func(a, b [2]int) int { return (b[1] - b[0]) - (a[1] - a[0]) })
	return out
}

func neighbours(list []Word, i int) [3]string {
	key := [3]string{1: list[i].Text}
	if i > 0 {
		key[0] = list[i-1].Text
	}
	if i+1 < len(list) {
		key[2] = list[i+1].Text
	}
	return key
}

// around is a word with some on both sides.
func around(list []Word, i int) string {
	const side = 4
	from, to := max(0, i-side), min(len(list), i+side+1)
	var parts []string
	for _, w := range list[from:to] {
		parts = append(parts, w.Text)
	}
	return strings.Join(parts, " ")
}
