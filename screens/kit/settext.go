package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// set breaks a paragraph into lines that look well together, as few as there
// can be: centred lines are about as long as each other, and elsewhere no short
// word is left alone on the last.
func (t *Text) set(paragraph string, width float32) []string {
	lines := t.breakLine(paragraph, width)
	switch {
	case len(lines) < 2:
		return lines
	case t.Align == fyne.TextAlignCenter:
		return t.evened(paragraph, width, lines)
	}
	return t.accompanied(width, lines)
}

// evened breaks a paragraph at the least width that does not cost a line more.
func (t *Text) evened(paragraph string, width float32, lines []string) []string {
	least, most := width/float32(len(lines)), width
	for word := range strings.FieldsSeq(paragraph) {
		least = max(least, t.measure(word)) // none is broken for it
	}
	for most-least > 2 {
		middle := (least + most) / 2
		if tried := t.breakLine(paragraph, middle); len(tried) == len(lines) {
			lines, most = tried, middle
		} else {
			least = middle
		}
	}
	return lines
}

// accompanied takes a word down to a short one that stands alone on the last
// line, from a line that can spare it.
func (t *Text) accompanied(width float32, lines []string) []string {
	const short = 1. / 3 // of the width
	before, last := lines[len(lines)-2], lines[len(lines)-1]
	if strings.Contains(last, " ") || strings.Count(before, " ") < 2 || t.measure(last) > width*short {
		return lines
	}
	at := strings.LastIndexByte(before, ' ')
	if pair := before[at+1:] + " " + last; t.measure(pair) <= width {
		lines[len(lines)-2], lines[len(lines)-1] = before[:at], pair
	}
	return lines
}
