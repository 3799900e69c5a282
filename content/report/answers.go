package report

import (
	"strings"
)

// answers links solutions to the challenge that they answer: by a line
// "Answers: …", or where a solution shares at least two significant words with
// one challenge and no other. It rather leaves the link out than errs.
func (p *parser) answers() {
	common := p.commonStems()
	for i := range p.topic.Solutions {
		s := &p.topic.Solutions[i]
		if s.Answers != "" {
			s.Answers = p.answersNamed(s)
			continue
		}
		title := s.Title
		for _, m := range s.Measures {
			title += " " + m.Title
		}
		best, second, id := 0, 0, ""
		for j := range p.topic.Challenges {
			c := &p.topic.Challenges[j]
			n := shared(stems(title, common), stems(c.Title, common))
			if n > best {
				best, second, id = n, best, c.ID
			} else {
				second = max(second, n)
			}
		}
		if best >= 2 && second < best {
			s.Answers = id
		}
	}
}

// answersNamed finds the challenge that a line "Answers: …" names.
func (p *parser) answersNamed(s *Solution) string {
	key := normal(s.Answers)
	for _, c := range p.topic.Challenges {
		if normal(c.Title) == key {
			return c.ID
		}
	}
	p.problem(s.Line, Warning, "answers-unknown", "This solution answers “%s”, but no challenge has that name; write it as it stands among the challenges.", clip(s.Answers, 12))
	return ""
}

// commonStems are the words of the report's title and those that more than
// half of the challenges have in their titles: they tell nothing apart.
func (p *parser) commonStems() map[string]bool {
	common := stems(p.r.Title+" "+p.topic.Title, nil)
	n := map[string]int{}
	for _, c := range p.topic.Challenges {
		for s := range stems(c.Title, nil) {
			if n[s]++; n[s] > 1 && 2*n[s] > len(p.topic.Challenges) {
				common[s] = true
			}
		}
	}
	return common
}

// fillers are words of titles that carry no subject.
var fillers = wordSet(`lack limited different improving improve improved strengthening strengthen enhancing enhance better more new international global national
	countries country states state measures measure programs programmes program programme systems system efforts effort building increasing increased
	developing development creating promoting establishing expanding robust issues issue problems problem weak poor insufficient difficulties among between their these those`)

// stems are the significant words of a text, cut to their stems.
func stems(s string, except map[string]bool) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(normal(s)) {
		if len(w) < 4 || smallWords[w] || fillers[w] {
			continue
		}
		if w = stem(w); !except[w] {
			out[w] = true
		}
	}
	return out
}

// stem cuts the commonest endings of English words.
func stem(w string) string {
	for _, end := range []string{"ations", "ation", "ings", "ing", "ies", "ion", "ions", "ment", "ments", "es", "ed", "s", "y", "e"} {
		if strings.HasSuffix(w, end) && len(w)-len(end) >= 4 {
			return w[:len(w)-len(end)]
		}
	}
	return w
}

func shared(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}
