package report

import "strings"

// cut removes text[from:to] of a piece; styles and breaks move along.
func (pc *piece) cut(from, to int) {
	move := func(at int) int {
		switch {
		case at <= from:
			return at
		case at < to:
			return from
		}
		return at - (to - from)
	}
	pc.Text = pc.Text[:from] + pc.Text[to:]
	runs := pc.Runs[:0:0]
	for _, r := range pc.Runs {
		if r.Start, r.End = move(r.Start), move(r.End); r.Start < r.End {
			runs = append(runs, r)
		}
	}
	pc.Runs = runs
	breaks := pc.breaks[:0:0]
	for _, at := range pc.breaks {
		if at < from || at >= to {
			breaks = append(breaks, move(at))
		}
	}
	pc.breaks = breaks
}

// join appends another piece's text after a separator.
func (pc *piece) join(next piece, sep string) {
	shift := len(pc.Text) + len(sep)
	pc.Text += sep + next.Text
	for _, r := range next.Runs {
		pc.Runs = append(pc.Runs, Run{r.Start + shift, r.End + shift, r.Style, r.Link})
	}
	for _, at := range next.breaks {
		pc.breaks = append(pc.breaks, at+shift)
	}
}

// split cuts a piece in two at an offset; white space around it is dropped.
func (pc piece) split(at int) (before, after piece) {
	before, after = pc, pc
	before.cut(len(strings.TrimRight(pc.Text[:at], " \t\n")), len(pc.Text))
	after.cut(0, len(pc.Text)-len(strings.TrimLeft(pc.Text[at:], " \t\n")))
	return before, after
}

// styled reports how far from the start of the text runs reach that have one of
// the styles, spaces and punctuation between them included.
func (b *Block) styled(s Style) int {
	end := 0
	for _, r := range b.Runs {
		if r.Style&s == 0 {
			continue
		}
		if strings.Trim(b.Text[end:r.Start], " \t\n\"“”'‘’«»()") != "" {
			break
		}
		end = r.End
	}
	return end
}

// words counts the words of a text, parted by white space.
func words(s string) int { return len(strings.Fields(s)) }

// clip shortens a text to its first words, with an ellipsis if some are left out.
func clip(s string, n int) string {
	f := strings.Fields(s)
	if len(f) <= n {
		return strings.Join(f, " ")
	}
	return strings.TrimRight(strings.Join(f[:n], " "), ",;:.–—-") + " …"
}
