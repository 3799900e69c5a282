package reader

import (
	"slices"
	"time"

	"placard/app/search"
	"placard/app/settings"
	"placard/content/report"
	"placard/screens/kit/prose"
	"placard/screens/route"
)

// Pointing at a term shows its definition after a moment, so that crossing the
// text shows nothing; leaving it takes the definition away after another, so
// that one can get to it.
const (
	pointPause = 150 * time.Millisecond
	leavePause = 350 * time.Millisecond
)

// shown is the term whose definition is shown.
type shown struct {
	mark prose.TermMark
	card *card
	kept bool // opened, so it stays when the pointer leaves
}

// markTerms marks mentions in the section's text as the settings ask. The
// titles of cited works are left as they are.
func (s *Screen) markTerms() {
	s.marks = s.options.TermMarks()
	var mentions []search.Mention
	p := s.page()
	switch {
	case s.marks == settings.MarkNever || p.kind == report.Citations:
	case s.marks == settings.MarkAlways:
		mentions = s.desk.Mentions()
	default:
		mentions = s.firstMentions()
	}
	var terms []prose.TermMark
	for _, m := range mentions {
		if p.inReport() && m.Span.Block >= p.first && m.Span.Block < p.first+len(p.blocks) {
			terms = append(terms, prose.TermMark{Span: m.Span, ID: m.Term})
		}
	}
	s.prose.SetTerms(terms)
}

// firstMentions are the first mention of each term in each section. Editor's
// notes do not count: they are folded away.
func (s *Screen) firstMentions() []search.Mention {
	if s.firsts == nil {
		r := s.desk.Report
		open := slices.DeleteFunc(slices.Clone(s.desk.Mentions()), func(m search.Mention) bool {
			return r.Blocks[m.Span.Block].Kind == report.Editor
		})
		s.firsts = search.Firsts(r, open)
	}
	return s.firsts
}

// onTerm hears what happens to the marked terms.
func (s *Screen) onTerm(mark prose.TermMark, _ prose.Rect, how prose.How) {
	s.callOff()
	switch how {
	case prose.Pointed:
		if s.shown == nil || s.shown.mark != mark {
			s.soon = s.options.After(pointPause, func() { s.showTerm(mark, false) })
		}
	case prose.Left:
		s.leaveTerm()
	case prose.Opened:
		if s.shown != nil && s.shown.kept && s.shown.mark == mark {
			s.closeTerm()
			return
		}
		s.showTerm(mark, true)
	}
}

// leaveTerm closes a definition that nobody has opened for good.
func (s *Screen) leaveTerm() {
	s.callOff()
	if s.shown != nil && !s.shown.kept {
		s.soon = s.options.After(leavePause, func() { s.closeTerm() })
	}
}

// callOff stops what the pointer has set going.
func (s *Screen) callOff() {
	if s.soon != nil {
		s.soon()
		s.soon = nil
	}
}

// showTerm shows the definition of a term beside its mention.
func (s *Screen) showTerm(mark prose.TermMark, kept bool) {
	term, ok := s.desk.Term(mark.ID)
	if !ok {
		return
	}
	if s.shown != nil && s.shown.mark != mark && !kept {
		s.prose.CloseTerm()
	}
	s.shown = &shown{mark: mark, kept: kept, card: s.newCard(term)}
	s.stage.show()
}

// refreshCard draws the definition that is shown anew: the card's state may
// have changed.
func (s *Screen) refreshCard() {
	if s.shown == nil {
		return
	}
	if term, ok := s.desk.Term(s.shown.mark.ID); ok {
		s.shown.card = s.newCard(term)
		s.stage.show()
	}
}

// closeTerm takes the definition away. It reports whether one was shown.
func (s *Screen) closeTerm() bool {
	s.callOff()
	if s.shown == nil {
		return false
	}
	s.shown = nil
	s.prose.CloseTerm()
	s.stage.show()
	return true
}

// walkTerms opens the definition of the next term, or of the one before; after
// the last it begins again at the top of the window.
func (s *Screen) walkTerms(walk func() bool) {
	if walk() || s.prose.Blur() && walk() {
		s.prose.OpenTerm()
	}
}

// goToDefinition goes to where the report defines the term that is shown.
func (s *Screen) goToDefinition() bool {
	if s.shown == nil {
		return false
	}
	term, ok := s.desk.Term(s.shown.mark.ID)
	if !ok || len(term.Definition) == 0 {
		return false
	}
	s.closeTerm()
	s.host.Go(route.Passage(term.Definition[0].Block, term.Definition[0].Start))
	return true
}

// mentions is how often the text names a term.
func (s *Screen) mentions(id string) int {
	n := 0
	for _, m := range s.desk.Mentions() {
		if m.Term == id {
			n++
		}
	}
	return n
}

// meaning is a term's definition as one text.
func meaning(r *report.Report, t report.Term) string {
	text := ""
	for i, s := range t.Definition {
		if i > 0 {
			text += "\n"
		}
		text += r.Blocks[s.Block].Text[s.Start:s.End]
	}
	return text
}
