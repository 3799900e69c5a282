package prose

import "placard/screens/look"

// Font is a face at a size in device-independent pixels: what is measured.
type Font struct {
	Face look.Face
	Size float32
}

// Measurer knows how wide text is when it is drawn.
type Measurer interface {
	// Width is how far a text advances on one line.
	Width(text string, f Font) float32
	// Extent is the height of a line of the font and how far below its top
	// the baseline lies.
	Extent(f Font) (height, baseline float32)
}

// rung is a step of the ladder of sizes: a text size and its line height.
type rung struct{ size, line float32 }

// sheet is every length that the layout needs. All follow the text scale.
type sheet struct {
	unit                                            float32 // 1 at the ordinary text size
	caption, text, reading, heading, title, display rung
}

// px is a length of the design at the present text size.
func (s sheet) px(v float32) float32 { return v * s.unit }

// tone is the colour of text by what it says.
type tone uint8

const (
	inkTone tone = iota
	mutedTone
	linkTone
)

// style is how a piece of text is set.
type style struct {
	font   Font
	tone   tone
	rise   float32 // of a superscript, above the baseline
	under  bool
	strike bool
}

// styles hands out numbers for styles, so that a piece stays small.
type styles struct {
	list  []style
	index map[style]uint16
}

func (s *styles) number(st style) uint16 {
	if n, ok := s.index[st]; ok {
		return n
	}
	if s.index == nil {
		s.index = map[style]uint16{}
	}
	n := uint16(len(s.list))
	s.list = append(s.list, st)
	s.index[st] = n
	return n
}

// ruler measures words, each distinct one once per font.
type ruler struct {
	Measurer
	fonts map[Font]*fontRuler
	count int
}

// fontRuler is what is known of one font.
type fontRuler struct {
	words  map[string]float32
	spaces map[[2]rune]float32
}

// maxWords bounds the memory of a ruler: some 20 MB of words, more than any
// report has.
const maxWords = 200_000

func newRuler(m Measurer) *ruler {
	return &ruler{Measurer: m, fonts: map[Font]*fontRuler{}}
}

func (r *ruler) font(f Font) *fontRuler {
	if r.count >= maxWords {
		r.fonts, r.count = map[Font]*fontRuler{}, 0
	}
	known := r.fonts[f]
	if known == nil {
		known = &fontRuler{map[string]float32{}, map[[2]rune]float32{}}
		r.fonts[f] = known
	}
	return known
}

// word is the width of a word, remembered.
func (r *ruler) word(text string, f Font) float32 {
	known := r.font(f)
	w, ok := known.words[text]
	if !ok {
		w = r.Width(text, f)
		known.words[text] = w
		r.count++
	}
	return w
}

// space is the width of the space between two letters, remembered. Faces have
// kerning with the space: behind a T it is narrower.
func (r *ruler) space(before, after rune, f Font) float32 {
	known := r.font(f)
	w, ok := known.spaces[[2]rune{before, after}]
	if !ok {
		a, b := string(before), string(after)
		w = r.Width(a+" "+b, f) - r.word(a, f) - r.word(b, f)
		known.spaces[[2]rune{before, after}] = w
		r.count++
	}
	return w
}
