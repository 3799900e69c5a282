package anchor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"placard/content/report"
	"placard/content/words"
)

// Finder knows where the words of a report stand. To make it takes time that
// grows with the length of the text; it is read-only then.
type Finder struct {
	r       *report.Report
	section func(id string) string // the name of a section that editions keep
	words   []word                 // of all text that is shown, in order; asides come last
	first   map[int]int            // by block: index of its first word
	number  map[string]int32       // of a word, without case and accents
	at      [][]int32              // by number: indexes in words
}

// word is one word of the text.
type word struct{ number, block, start, end int32 }

// NewFinder reads the words of a report. Section turns the ID of a section into
// the name that it keeps in all editions.
func NewFinder(r *report.Report, section func(id string) string) *Finder {
	f := &Finder{r: r, section: section, number: map[string]int32{}, first: map[int]int{}}
	for _, asides := range []bool{false, true} {
		for i := range r.Blocks {
			if b := &r.Blocks[i]; b.Kind != report.Furniture && isAside(b) == asides {
				f.first[i] = len(f.words)
				f.read(int32(i), b.Text)
			}
		}
	}
	return f
}

// isAside reports whether a block may be folded away: one reads across it, and
// what is marked across it leaves it out.
func isAside(b *report.Block) bool {
	return b.Kind == report.Editor || b.Kind == report.Table && b.Chart != ""
}

func (f *Finder) read(block int32, text string) {
	for _, w := range split(text) {
		n, known := f.number[w.text]
		if !known {
			n = int32(len(f.at))
			f.number[w.text], f.at = n, append(f.at, nil)
		}
		f.at[n] = append(f.at[n], int32(len(f.words)))
		f.words = append(f.words, word{n, block, int32(w.start), int32(w.end)})
	}
}

// folded is a word without case and accents, and where it stands in its text.
type folded struct {
	text       string
	start, end int
}

// split finds the words of a text. Scripts that are written without spaces have
// a word for each sign.
func split(text string) []folded {
	var list []folded
	for _, w := range words.Split(text) {
		from := w.Start
		for i, r := range text[w.Start:w.End] {
			if at := w.Start + i; isWide(r) {
				if at > from {
					list = append(list, folded{fold(text[from:at]), from, at})
				}
				from = at + utf8.RuneLen(r)
				list = append(list, folded{string(r), at, from})
			}
		}
		if w.End > from {
			list = append(list, folded{fold(text[from:w.End]), from, w.End})
		}
	}
	return list
}

func isWide(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

func fold(w string) string {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return strings.Map(func(r rune) rune {
				if unicode.Is(unicode.Mn, r) {
					return -1
				}
				return unicode.ToLower(r)
			}, norm.NFKD.String(w))
		}
	}
	return strings.ToLower(w)
}

// numbers are the numbers of the words of texts, -1 for a word that the report
// does not have.
func (f *Finder) numbers(texts ...string) []int32 {
	var list []int32
	for _, text := range texts {
		for _, w := range split(text) {
			n, known := f.number[w.text]
			if !known {
				n = -1
			}
			list = append(list, n)
		}
	}
	return list
}

// between are the words that touch a span, as indexes of words, last excluded.
func (f *Finder) between(s report.Span) (first, last int) {
	first, known := f.first[s.Block]
	if !known {
		return 0, 0
	}
	for first < len(f.words) && int(f.words[first].block) == s.Block && int(f.words[first].end) <= s.Start {
		first++
	}
	last = first
	for last < len(f.words) && int(f.words[last].block) == s.Block && int(f.words[last].start) < s.End {
		last++
	}
	return first, last
}

// Make makes an anchor of spans in the order of the text, and returns them as
// they are marked: with whole words, without the asides among them. It reports
// false where there is no word in them.
func (f *Finder) Make(spans []report.Span) (Anchor, []report.Span, bool) {
	spans = f.withoutAsides(spans)
	var kept []report.Span
	first, end := -1, 0
	for _, s := range spans {
		a, z := f.between(s)
		if a == z {
			continue
		}
		if first < 0 {
			first = a
		}
		end = z
		s.Start = min(max(s.Start, 0), int(f.words[a].start))
		s.End = max(min(s.End, len(f.r.Blocks[s.Block].Text)), int(f.words[z-1].end))
		kept = append(kept, f.trimmed(s))
	}
	if len(kept) == 0 {
		return Anchor{}, nil, false
	}
	a := Anchor{Block: kept[0].Block, Start: kept[0].Start, Before: f.said(first-around, first), After: f.said(end, end+around)}
	if s := f.r.SectionOf(a.Block); s != nil {
		a.Section, a.Title = f.section(s.ID), s.Title
	}
	for _, s := range kept {
		a.Quote = append(a.Quote, f.r.Blocks[s.Block].Text[s.Start:s.End])
	}
	a.Only = len(f.places(f.numbers(a.Quote...))) == 1
	return a, kept, true
}

// withoutAsides leaves out editor's notes and charts, unless there is nothing else.
func (f *Finder) withoutAsides(spans []report.Span) []report.Span {
	var text []report.Span
	for _, s := range spans {
		if a, z := f.between(s); a < z && !isAside(&f.r.Blocks[s.Block]) {
			text = append(text, s)
		}
	}
	if len(text) == 0 {
		return spans
	}
	return text
}

// trimmed is a span without the space at its ends.
func (f *Finder) trimmed(s report.Span) report.Span {
	text := f.r.Blocks[s.Block].Text[s.Start:s.End]
	s.Start += len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	s.End -= len(text) - len(strings.TrimRightFunc(text, unicode.IsSpace))
	return s
}

// said are some words in a row.
func (f *Finder) said(first, end int) string {
	var list []string
	for _, w := range f.words[max(first, 0):min(end, len(f.words))] {
		list = append(list, f.r.Blocks[w.block].Text[w.start:w.end])
	}
	return strings.Join(list, " ")
}
