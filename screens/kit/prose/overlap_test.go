package prose

import (
	"fmt"
	"testing"

	"placard/content/report"
)

// extras are the blocks that section has none of: deep lists and quotes, wide
// tables, and words without end.
func extras() []report.Block {
	return []report.Block{
		heading(1, "What the Other Section Has None Of"),
		item(0, "•", "one"), item(1, "◦", "two"), item(2, "1.", "three"), item(3, "a.", "four, which is long enough to go on in a second line where the column is narrow"),
		item(4, "i.", "five"), item(5, "•", "six"), item(0, "", "This goes on with the item before it."),
		quote(0, "Outer words."), quote(1, "Inner words, which are long enough to go on in a second line where the column is narrow."), quote(2, "Innermost."),
		labelled(report.Callout, "WARNING", "Lamps of the **old** kind hold mercury."),
		labelled(report.Callout, "", "A callout without a name."),
		table("Coast|Lights>|Seen as far as>|Kept by|Since|Paid out of|Last seen dark|What its neighbours ask for", "Northern Reach|41|22|Harbour office|1874|Dues of ships|14 January 2024|A second lamp at the mouth"),
		table("One column", "of words"),
		block(report.Code, "https://example.org/a/very/long/address/that/has/no/end/and/goes/on/and/on?with=many&signs=in_it"),
		para("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and `a_name_of_code_that_is_longer_than_any_line_has_a_right_to_be_in_a_report` and **bold *and italic* words**."),
		labelled(report.Footnote, "12", "A second footnote, with two figures in its mark."),
	}
}

// hebrew are blocks whose words are in a face of the system: how wide they are
// depends on it.
func hebrew() []report.Block {
	return []report.Block{
		para("האור על הסלע אומר לספינה היכן הסלע (ראו A/RES/78/211), והשומר אומר לה מתי הוא דולק, 12%."),
		item(0, "1.", "המים של שני העמקים (Light List, 1921) נמדדים כל שבוע, ומי שמודד אותם כותב אותם"),
		quote(0, "מים הם השכן היחיד"),
	}
}

func TestTheRarerBlocksAreLaidOutAsBefore(t *testing.T) {
	for _, scale := range []float32{1, 1.5} {
		underLook(t, scale)
		for _, width := range []float32{300, 620, 1150} {
			p, _ := reader(t, asked(), width, 600, extras())
			golden(t, fmt.Sprintf("extras-%.0f-x%.1f", width, scale), dump(&p.flow))
		}
	}
}

// TestNothingOverlapsOrLeavesTheColumn looks at every line, sign, box and picture at
// the widths that windows from the smallest to a large one leave to the text.
func TestNothingOverlapsOrLeavesTheColumn(t *testing.T) {
	for _, scale := range []float32{0.8, 1, 1.5, 2} {
		underLook(t, scale)
		for _, width := range []float32{644, 804, 1150, 1704} {
			for name, blocks := range map[string][]report.Block{"section": section(), "extras": extras(), "hebrew": hebrew(), "chapter": chapter(3000)} {
				p, _ := reader(t, Options{Column: 544, Margin: 240, Picture: asked().Picture, Chart: asked().Chart}, width, 700, blocks)
				if name == "section" {
					p.fold(3) // the editor's note
				}
				where := fmt.Sprintf("%s, %.0f wide, text ×%.1f", name, width, scale)
				checkColumn(t, p, where)
			}
		}
	}
}

func checkColumn(t *testing.T, p *Prose, where string) {
	t.Helper()
	below := float64(0)
	for i := range p.flow.laid {
		l := &p.flow.laid[i]
		if l.height == 0 {
			continue
		}
		if l.top < below-0.1 {
			t.Errorf("%s: block %d begins at %.1f, the one before ends at %.1f", where, i, l.top, below)
		}
		below = l.top + float64(l.height)
		for _, r := range areasIn(p, i) {
			if r.Y < -0.5 || r.Y+r.Height > l.height+0.5 {
				t.Errorf("%s: in block %d something reaches from %.1f to %.1f of %.1f", where, i, r.Y, r.Y+r.Height, l.height)
			}
			if l.wide == 0 && (r.X < -0.5 || r.X+r.Width > p.page.column+0.5) {
				t.Errorf("%s: in block %d something reaches from %.1f to %.1f of %.1f", where, i, r.X, r.X+r.Width, p.page.column)
			}
		}
		for k := range l.lines {
			for _, o := range l.lines[k+1:] {
				if a := l.lines[k]; a.y < o.y+o.height-0.1 && o.y < a.y+a.height-0.1 && a.x < o.x+o.width-0.1 && o.x < a.x+a.width-0.1 {
					t.Errorf("%s: in block %d the lines at %.1f, %.1f and %.1f, %.1f overlap", where, i, a.x, a.y, o.x, o.y)
				}
			}
		}
	}
	if float64(p.page.left)+float64(p.page.column) > float64(p.Size().Width) {
		t.Errorf("%s: the column leaves the window", where)
	}
}

// areasIn are the areas of all that a block holds.
func areasIn(p *Prose, i int) []Rect {
	l := &p.flow.laid[i]
	var list []Rect
	for _, ln := range l.lines {
		list = append(list, Rect{ln.x, ln.y, ln.width, ln.height})
	}
	for _, b := range l.boxes {
		list = append(list, b.Rect)
	}
	for _, pt := range l.parts {
		list = append(list, pt.Rect)
	}
	for _, tg := range l.tags {
		list = append(list, Rect{tg.x, tg.base - 4, tg.width, 4})
	}
	return list
}
