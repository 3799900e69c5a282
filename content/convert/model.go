package convert

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"
)

// document is what all formats are read into and Markdown is written from.
type document struct {
	blocks   []block
	notes    [][]spans // by the number that the text shows, less one; each in paragraphs
	problems problems
	pictures pictures

	bytes, pieces int // of text, and how many pieces hold it
}

// Limits on a document. Reports of 300,000 words, longer than any, have half of
// them.
const (
	maxBytes   = 6 << 20 // of text; marks are to come
	maxPieces  = 500_000 // blocks, cells, and stretches of text in one style
	maxColumns = 60      // of a table
	maxLists   = 9       // levels of lists, as many as Word has
)

// errFull ends the reading of a document at its limits.
var errFull = errors.New("the document is longer than any report")

// isFull reports whether the rest of a document must be left out.
func (d *document) isFull() bool { return d.bytes > maxBytes || d.pieces > maxPieces }

// put appends to a text of the document.
func (d *document) put(to *spans, s span) {
	before := len(*to)
	if s.isText() {
		to.add(s.text, s.style, s.link)
	} else {
		*to = append(*to, s)
	}
	d.bytes += len(s.text) + len(s.title)
	d.pieces += len(*to) - before
}

// add appends a block to a list of the document's.
func (d *document) add(to *[]block, b block) {
	*to = append(*to, b)
	d.pieces++
}

type kind uint8

const (
	paragraph kind = iota
	heading
	item
	table
	rule
)

// block is a paragraph, a heading, an item of a list, a table or a rule.
type block struct {
	kind  kind
	cont  bool // of an item: a further paragraph of the item before
	level int8 // of a heading, 1 to 6; of an item, 0 is the outermost
	mark  byte // of an item: '-', '.' or ')'
	// number is that of an item with the mark '.' or ')'. label is how the
	// document shows it, for where an item turns out to be a heading.
	number int
	label  string
	list   listKey
	text   spans
	rows   []row
}

// listKey is what the items of one list and level share.
type listKey struct {
	list  string
	level int
}

// row is a row of a table; all rows of a table have the same number of cells.
type row []spans

type style uint8

const (
	bold style = 1 << iota
	italic
	strike
	underline
	super
)

// span is a stretch of text in one style. Line breaks within a paragraph are
// "\n". A picture or the mark of a note is a span of its own.
type span struct {
	text    string
	style   style
	link    string
	picture bool
	file    string // of a picture; empty if it was left out. Its text is the alternative text
	title   string // of a picture
	note    int    // the number of a note
}

func (s span) isText() bool { return !s.picture && s.note == 0 }

type spans []span

// maxSpan keeps a paragraph of very many runs from being copied for each.
const maxSpan = 4 << 10

// add appends text, joined with the span before where nothing changes.
func (l *spans) add(text string, s style, link string) {
	if text == "" {
		return
	}
	if n := len(*l); n > 0 {
		last := &(*l)[n-1]
		if last.isText() && last.style == s && last.link == link && len(last.text) < maxSpan {
			last.text += text
			return
		}
	}
	*l = append(*l, span{text: text, style: s, link: link})
}

// empty reports whether there is nothing to be seen.
func (l spans) empty() bool {
	for _, s := range l {
		if !s.isText() || strings.TrimSpace(s.text) != "" {
			return false
		}
	}
	return true
}

// plain is the text without styles.
func (l spans) plain() string {
	var b strings.Builder
	for _, s := range l {
		if s.isText() {
			b.WriteString(s.text)
		}
	}
	return b.String()
}

// all reports whether every letter and digit is set in one of the styles.
func (l spans) all(any style) bool {
	seen := false
	for _, s := range l {
		if s.isText() && hasWord(s.text) {
			if seen = true; s.style&any == 0 {
				return false
			}
		}
	}
	return seen
}

// without takes styles away, and joins what is set alike then.
func (l spans) without(off style) spans {
	var out spans
	for _, s := range l {
		if s.style &^= off; s.isText() {
			out.add(s.text, s.style, s.link)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// split parts the text at each occurrence of a character.
func (l spans) split(sep string) []spans {
	parts := []spans{nil}
	for _, s := range l {
		if !s.isText() || !strings.Contains(s.text, sep) {
			parts[len(parts)-1] = append(parts[len(parts)-1], s)
			continue
		}
		for i, piece := range strings.Split(s.text, sep) {
			if i > 0 {
				parts = append(parts, nil)
			}
			parts[len(parts)-1].add(piece, s.style, s.link)
		}
	}
	return parts
}

// take parts the pictures from the text. Words on both sides of one stay apart.
func (l spans) take() (text, pictures spans) {
	apart := false
	for _, s := range l {
		if s.picture {
			pictures, apart = append(pictures, s), true
			continue
		}
		if r, _ := utf8.DecodeRuneInString(s.text); apart && isWord(r) {
			text.add(" ", 0, "")
		}
		text, apart = append(text, s), false
	}
	if len(pictures) == 0 {
		return l, nil
	}
	return text, pictures
}

func hasWord(s string) bool { return strings.ContainsFunc(s, isWord) }

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// clean makes one line of text out of what a file holds: without characters
// that cannot be seen, with plain hyphens.
func clean(s string) string {
	if !strings.ContainsAny(s, "\r\n\u00ad\ufeff\u2011\u0000") {
		return s
	}
	return cleaner.Replace(s)
}

var cleaner = strings.NewReplacer("\r\n", " ", "\r", " ", "\n", " ", "\u00ad", "", "\ufeff", "", "\u2011", "-", "\x00", "")
