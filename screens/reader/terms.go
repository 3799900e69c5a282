package reader

import (
	"time"

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

// markTerms marks mentions in the section's text as the settings ask: all, none,
// or the first of each term, which is never in an editor's note, because these
// are folded away. The titles of cited works are left as they are.
func (s *Screen) markTerms() {
	s.marks = s.options.TermMarks()
	p, met := s.page(), map[string]bool{}
	var terms []prose.TermMark
	for _, m := range s.desk.Mentions() {
		i := m.Span.Block - p.first
		if i < 0 || i >= len(p.blocks) || !p.inReport() {
			continue
		}
		if s.marks == settings.MarkAlways || !met[m.Term] && p.blocks[i].Kind != report.Editor {
			met[m.Term] = true
			terms = append(terms, prose.TermMark{Span: m.Span, ID: m.Term})
		}
	}
	if s.marks == settings.MarkNever || p.kind == report.Citations {
		terms = nil
	}
	s.prose.SetTerms(terms)
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
