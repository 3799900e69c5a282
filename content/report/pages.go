package report

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// What the pages of a printed document leave in its text: notes at their feet,
// sentences cut in two, headings made of the line that a page begins with.

// maxJoined is the length in bytes beyond which nothing is joined to a text;
// no paragraph of a report comes near it.
const maxJoined = 50000

var pageNote = regexp.MustCompile(`^(\d{1,3}) (Ibid\b\.?|<?(?:https?://|www\.))`)

// pageNotes parts the notes at the foot of a page, "7 https://… 8 https://…",
// from the text that goes on after them.
func (p *parser) pageNotes() {
	var out []piece
	for _, pc := range p.pieces {
		if end := pc.notesEnd(); end > 0 {
			var note piece
			note, pc = pc.split(end)
			note.Kind, note.Depth = Footnote, 0
			if out = append(out, note); pc.Text == "" {
				continue
			}
		}
		out = append(out, pc)
	}
	p.pieces = out
}

// notesEnd is where the notes that a paragraph begins with end, 0 if there are none.
func (pc *piece) notesEnd() int {
	if pc.Kind != Paragraph || pc.inList {
		return 0
	}
	at, last := 0, -1
	if !pageNote.MatchString(pc.Text) {
		return 0
	}
	found := addressesIn(&pc.Block, 0, len(pc.Text))
	for {
		m := pageNote.FindStringSubmatch(pc.Text[at:])
		if m == nil {
			return at
		}
		n, _ := strconv.Atoi(m[1])
		if last >= 0 && n != last+1 {
			return at
		}
		end := at + len(m[0])
		if !strings.HasPrefix(m[2], "Ibid") {
			for len(found) > 0 && found[0].end <= end {
				found = found[1:]
			}
			if len(found) == 0 || found[0].start > end {
				return at
			}
			end = found[0].end
		}
		last, at = n, end+len(pc.Text[end:])-len(strings.TrimLeft(pc.Text[end:], " .>\n"))
	}
}

// cutHeadings makes text again of headings that are none: they end in a comma,
// or stand in the middle of a sentence.
func (p *parser) cutHeadings() {
	known, last := false, -1
	var out []piece
	for i := range p.pieces {
		pc := p.pieces[i]
		if kind, _ := kindOf(pc.Text); pc.heading && pc.marked && known && kind == Plain {
			switch {
			case last >= 0 && p.inSentence(&out[last], i):
				out[last].join(pc, " ")
				continue
			case strings.HasSuffix(pc.Text, ","), endsInNote(&pc):
				pc.Kind, pc.heading, pc.marked, pc.Level = Paragraph, false, false, 0
			}
		} else if pc.heading && kind != Plain {
			known = true
		}
		if out = append(out, pc); pc.Kind == Paragraph {
			last = len(out) - 1
		} else if !pc.between() {
			last = -1
		}
	}
	p.pieces = out
}

// endsInNote reports whether a line is a sentence with the mark of a footnote
// behind its full stop: what a conversion made of a caption.
func endsInNote(pc *piece) bool {
	n := len(pc.Runs)
	return n > 0 && pc.Runs[n-1].Style&Superscript != 0 && pc.Runs[n-1].End == len(pc.Text) && strings.HasSuffix(pc.Text[:pc.Runs[n-1].Start], ".")
}

// inSentence reports whether heading i goes on with the sentence that a text
// before it leaves open, and is not where the next part begins.
func (p *parser) inSentence(before *piece, i int) bool {
	text := strings.TrimRight(before.Text, " ")
	end, _ := utf8.DecodeLastRuneInString(text)
	if !isWordRune(end) || words(text) < 8 || len(text) > maxJoined || before.styled(Bold|Italic|Underline) == len(before.Text) {
		return false
	}
	for i++; i < len(p.pieces) && p.pieces[i].between(); i++ {
	}
	lower := i < len(p.pieces) && p.pieces[i].Kind == Paragraph && startsLower(p.pieces[i].Text)
	return lower || smallWords[strings.ToLower(text[strings.LastIndexByte(text, ' ')+1:])]
}

// between reports whether a piece may stand between two pages.
func (pc *piece) between() bool {
	return pc.Kind == Furniture || pc.Kind == Rule || pc.Kind == Footnote || pc.Kind == Figure || pc.Kind == Paragraph && caption.MatchString(pc.Text)
}

// joinCut joins sentences that a page break cut in two: a paragraph that ends
// without closing punctuation goes on in lower case after an empty line, and
// so does an address that a line broke.
func (p *parser) joinCut() {
	var out []piece
	last := -1 // index in out of the text that may go on
	for _, pc := range p.pieces {
		if last >= 0 && pc.Kind == Paragraph && !pc.term {
			cut := addressCut(&out[last], &pc)
			if cut || goesOn(&out[last], &pc) {
				sep := " "
				if strings.HasSuffix(out[last].Text, "-") && !cut {
					sep = ""
				}
				if out[last].join(pc, sep); cut {
					out[last].rejoinAddresses()
				}
				continue
			}
		}
		out = append(out, pc)
		switch {
		case pc.between():
		case pc.Kind == Paragraph, pc.Kind == ListItem:
			last = len(out) - 1
		default:
			last = -1
		}
	}
	p.pieces = out
}

// goesOn reports whether b is the rest of the sentence that a begins.
func goesOn(a, b *piece) bool {
	end, n := utf8.DecodeLastRuneInString(a.Text)
	if before, _ := utf8.DecodeLastRuneInString(a.Text[:len(a.Text)-n]); end == '-' && isWordRune(before) && words(a.Text) > 8 && len(a.Text) <= maxJoined && !a.term {
		r, _ := utf8.DecodeRuneInString(b.Text)
		return isWordRune(r) // a word cut in two, "Non-" and "Self"
	}
	if a.term || len(a.Text) > maxJoined || words(a.Text[:min(len(a.Text), 80)]) < 4 || strings.ContainsRune(".!?:;…\"”’)»]", end) || !startsLower(b.Text) {
		return false
	}
	if number, _ := splitNumber(b.Text); number.style != 0 || strings.Contains(b.Text[:min(len(b.Text), 12)], "://") {
		return false
	}
	if len(b.Runs) > 0 && b.Runs[0].Start == 0 && b.Runs[0].Style&Bold != 0 && a.Runs != nil && a.Runs[0].Start == 0 && a.Runs[0].Style&Bold != 0 {
		return false // two entries, each with its lead-in
	}
	return a.styled(Bold) != len(a.Text) && !strings.HasPrefix(b.Text, "www.")
}

// addressCut reports whether b begins with the rest of the address that a ends with.
func addressCut(a, b *piece) bool {
	if len(a.Runs) == 0 || len(a.Text) > maxJoined {
		return false
	}
	r := a.Runs[len(a.Runs)-1]
	if r.Link == "" || r.End < len(a.Text)-1 || !addressStart.MatchString(a.Text[r.Start:r.End]) {
		return false
	}
	tail := a.Text[r.End:]
	return strings.ContainsAny(a.Text[len(a.Text)-1:], "-_=&?%/") && strings.ContainsAny(b.Text[:1], "_=&?%/") && addressGoesOn(a.Text[r.Start:r.End], tail+" "+b.Text) > 0
}
