package statistics

import "placard/app/study"

// Share is how many of several.
type Share struct{ Right, Of int }

// Percent is the share in percent, 0 of nothing.
func (s Share) Percent() float64 {
	if s.Of == 0 {
		return 0
	}
	return 100 * float64(s.Right) / float64(s.Of)
}

func (s *Share) count(right bool) {
	s.Of++
	if right {
		s.Right++
	}
}

// and is both together.
func (s Share) and(o Share) Share { return Share{s.Right + o.Right, s.Of + o.Of} }

// Recall is what was remembered of the cards that came back in a period: Anki's
// true retention. A card counts once a day, with its first answer, and only
// where it was in review; Again is forgotten, all else remembered.
type Recall struct {
	Days          int // of the period, today among them; 0 for all time
	Young, Mature Share
}

// All is young and mature cards together.
func (r Recall) All() Share { return r.Young.and(r.Mature) }

// RecallOf is what was remembered in the last week, in the last 30 days, and at
// all times.
func RecallOf(given []Given, today study.StudyDay) []Recall {
	periods := []Recall{{Days: 7}, {Days: 30}, {}}
	for _, g := range given {
		if !g.First {
			continue
		}
		for i := range periods {
			p := &periods[i]
			if p.Days > 0 && int(today-g.Day) >= p.Days {
				continue
			}
			of := &p.Young
			if g.Stage == Mature {
				of = &p.Mature
			}
			of.count(g.Rating != study.Again)
		}
	}
	return periods
}

// Buttons is how often each answer was given, Again first, by what the card was
// before it.
type Buttons [stages][study.Easy]int

// ButtonsOf counts answers.
func ButtonsOf(given []Given) Buttons {
	var b Buttons
	for _, g := range given {
		b[g.Stage][g.Rating-study.Again]++
	}
	return b
}

// Known is how many of the answers at a stage were not Again.
func (b Buttons) Known(s Stage) Share {
	sum := 0
	for _, n := range b[s] {
		sum += n
	}
	return Share{sum - b[s][0], sum}
}

// Four reports whether answers other than Again and Good were given.
func (b Buttons) Four() bool {
	for _, row := range b {
		if row[study.Hard-study.Again] > 0 || row[study.Easy-study.Again] > 0 {
			return true
		}
	}
	return false
}
