package report

// ItemsIn is how many items of a kind stand in a section of an ID, those under
// it included.
func (r *Report) ItemsIn(id string, kind Kind) int {
	for i := range r.Topics {
		t := &r.Topics[i]
		for n, s := range t.Sections {
			if s.ID != id {
				continue
			}
			end := s.End
			for n++; n < len(t.Sections) && t.Sections[n].Level > s.Level; n++ {
				end = t.Sections[n].End
			}
			return r.itemsBetween(t, kind, s.First, end)
		}
	}
	return 0
}

// itemsBetween counts the items of a kind that begin in some blocks.
func (r *Report) itemsBetween(t *Topic, kind Kind, first, end int) int {
	n := 0
	from, to := r.lineOf(first), r.lineOf(end)
	count := func(line int, body []Span) {
		within := line >= from && (to == 0 || line < to)
		if len(body) > 0 {
			within = body[0].Block >= first && body[0].Block < end
		}
		if within {
			n++
		}
	}
	switch kind {
	case Terms:
		for _, x := range t.Terms {
			count(x.Line, x.Definition)
		}
	case Timeline:
		for _, x := range t.Events {
			count(x.Line, x.Body)
		}
	case Parties:
		for _, x := range t.Parties {
			count(x.Line, x.Body)
		}
	case Challenges:
		for _, x := range t.Challenges {
			count(x.Line, x.Body)
		}
	case Solutions:
		for _, x := range t.Solutions {
			count(x.Line, x.Body)
		}
	case Questions:
		for _, x := range t.Questions {
			count(x.Line, x.Body)
		}
	case Documents:
		for _, x := range t.Documents {
			count(x.Line, x.Body)
		}
	case Readings:
		for _, x := range t.Readings {
			count(x.Line, x.Body)
		}
	case Citations:
		for _, x := range t.Citations {
			count(x.Line, x.Body)
		}
	}
	return n
}

// lineOf is the line of a block, 0 behind the last.
func (r *Report) lineOf(block int) int {
	if block < len(r.Blocks) {
		return r.Blocks[block].Line
	}
	return 0
}
