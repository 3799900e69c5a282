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

// shown is the mark whose card is shown: of a term, a document or a footnote.
type shown struct {
	mark prose.TermMark
	card *card
	kept bool // opened, so it stays when the pointer leaves
}

// markTerms marks mentions in the section's text as the settings ask: all, none,
// or the first of each term, which is never in an editor's note, because these
// are folded away. The titles of cited works are left as they are. The symbols of
// the report's documents are marked too.
func (s *Screen) markTerms() {
	s.marks = s.options.TermMarks()
	type place struct{ section, term string }
	p, met := s.page(), map[place]bool{}
	var terms []prose.TermMark
	for _, m := range s.desk.Mentions() {
		i := m.Span.Block - p.first
		if s.marks == settings.MarkNever || i < 0 || i >= len(p.blocks) || !p.inReport() {
			continue
		}
		in := s.sectionAt(m.Span.Block)
		at := place{in.id, m.Term}
		if in.kind != report.Citations && (s.marks == settings.MarkAlways || !met[at] && p.blocks[i].Kind != report.Editor) {
			met[at] = true
			terms = append(terms, prose.TermMark{Span: m.Span, ID: m.Term})
		}
	}
	for _, m := range s.papers() {
		if i := m.Span.Block - p.first; i >= 0 && i < len(p.blocks) && p.inReport() {
			terms = append(terms, prose.TermMark{Span: m.Span, ID: m.Term})
		}
	}
	s.prose.SetTerms(terms)
}

// onTerm hears what happens to the marks of terms, documents and footnotes.
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

// onFootnote hears what happens to the marks of footnotes: the note opens beside
// the line.
func (s *Screen) onFootnote(mark prose.NoteMark, at prose.Rect, how prose.How) {
	s.onTerm(prose.TermMark{Span: mark.Span, ID: footnoteID + mark.Label}, at, how)
}

// footnoteID begins the ID of a footnote's mark; its label follows.
const footnoteID = "footnote/"

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

// showTerm shows what a mark is about beside it.
func (s *Screen) showTerm(mark prose.TermMark, kept bool) {
	c := s.newCard(mark.ID)
	if c == nil {
		return
	}
	if s.shown != nil && s.shown.mark != mark && !kept {
		s.prose.CloseTerm()
	}
	s.shown = &shown{mark: mark, kept: kept, card: c}
	s.stage.show()
}

// refreshCard draws the card that is shown anew: what is known of it may have
// changed.
func (s *Screen) refreshCard() {
	if s.shown == nil {
		return
	}
	if c := s.newCard(s.shown.mark.ID); c != nil {
		s.shown.card = c
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

// goToDefinition goes to where the report says what the card shows.
func (s *Screen) goToDefinition() bool {
	if s.shown == nil || s.shown.card.to == (route.Route{}) {
		return false
	}
	to := s.shown.card.to
	s.closeTerm()
	s.host.Go(to)
	return true
}

// learnShown asks the card of the term that is shown today.
func (s *Screen) learnShown() bool {
	if s.shown == nil || s.shown.card.learn == nil {
		return false
	}
	s.shown.kept = true
	s.shown.card.learn()
	return true
}
