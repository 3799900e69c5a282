package prose

import (
	"testing"

	"placard/content/report"
)

// TestPagesTurnedByKeyLeaveNothingOutAndEndWell pages through reports at many
// heights: every line is seen whole, a page begins with a whole line, and no
// heading is last.
func TestPagesTurnedByKeyLeaveNothingOutAndEndWell(t *testing.T) {
	for _, scale := range []float32{1, 1.5} {
		underLook(t, scale)
		for height := float32(400); height < 900; height += 83 {
			for name, blocks := range map[string][]report.Block{"chapter": chapter(3000), "headings": headings(40)} {
				p, _ := reader(t, Options{}, 900, height, blocks)
				before := p.offset
				for pages := 0; p.PageDown(); pages++ {
					if pages > 200 {
						t.Fatalf("%s at %.0f: it does not end", name, height)
					}
					if foot := before + float64(height); p.offset > foot {
						t.Errorf("%s at %.0f, text ×%.1f: from %.0f to %.0f text is left out", name, height, scale, foot, p.offset)
					}
					before = p.offset
					checkPage(t, p, name, height)
				}
				if !p.AtEnd() {
					t.Errorf("%s at %.0f: the last page is not the end", name, height)
				}
				for p.PageUp() {
					if p.offset >= before || before-p.offset > float64(height) {
						t.Errorf("%s at %.0f: back from %.0f to %.0f", name, height, before, p.offset)
					}
					before = p.offset
				}
				if p.offset != 0 {
					t.Errorf("%s at %.0f: the way back ends at %.0f", name, height, p.offset)
				}
			}
		}
	}
}

// checkPage fails for a page in the middle of the text that begins within a line or
// ends with a heading.
func checkPage(t *testing.T, p *Prose, name string, height float32) {
	t.Helper()
	if p.offset >= p.clamp(p.documentHeight())-1 {
		return
	}
	foot := p.offset + float64(height)
	top := p.offset + topGap
	lastKind := report.BlockKind("")
	for i := range p.flow.laid {
		l := &p.flow.laid[i]
		for k := range l.lines {
			y := l.top + float64(l.lines[k].y)
			end := y + float64(l.lines[k].height)
			if y < top-0.5 && end > top+0.5 {
				t.Errorf("%s at %.0f: the page at %.0f begins within the line at %.0f", name, height, p.offset, y)
			}
			if end <= foot && y >= p.offset {
				lastKind = p.flow.blocks[i].Kind
			}
		}
	}
	if lastKind == report.Heading {
		t.Errorf("%s at %.0f: the page at %.0f ends with a heading", name, height, p.offset)
	}
}

// headings are headings in twos and threes, with short texts between.
func headings(n int) []report.Block {
	var blocks []report.Block
	for i := range n {
		for level := range 1 + i%3 {
			blocks = append(blocks, heading(1+level, "Water and what it costs"))
		}
		for range 1 + i%2 {
			blocks = append(blocks, para("A gauge stands at the weir, and nobody reads it in a dry year, though the charter says that somebody must, every week, and that the figures are published."))
		}
	}
	return blocks
}
