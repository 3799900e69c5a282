package study

import (
	"maps"
	"slices"
	"time"
)

// LearnAhead is how early a card on its steps is shown when nothing else is
// left, so that nobody waits for the last card (Anki's default).
const LearnAhead = 20 * time.Minute

// longestAnswer caps the seconds of an answer: a pause is not study time.
const longestAnswer = 60 * time.Second

// Key is what a student does in a session. The runes are how tests write it.
type Key rune

// The keys.
const (
	KeyShow     Key = '_' // show the answer; nothing once it is shown
	Key1        Key = '1' // Not yet; the first of four answers
	Key2        Key = '2' // Got it; Hard where there are four
	Key3        Key = '3' // Good, with four answers only
	Key4        Key = '4' // Easy, with four answers only
	KeyUndo     Key = 'z' // take back the last answer, setting aside or skip
	KeyRedo     Key = 'y' // do again what was taken back last
	KeySetAside Key = 's' // this card is not asked any more
	KeySkip     Key = 'k' // this card is not asked until tomorrow
	KeyLeave    Key = 'q' // end the session
)

// Do says what a step asks the desk to do.
type Do int

// What the desk may have to do.
const (
	DoNothing  Do = iota
	DoShow        // only the screen changes: the answer is seen
	DoAnswer      // record Rating and Seconds for Card
	DoSetAside    // suspend Card
	DoSkip        // bury Card until Until
	DoUndo        // undo the latest DoAnswer, DoSetAside or DoSkip not yet undone; Of says which
	DoRedo        // do again what the latest DoUndo undid; Of says what
	DoLeave       // the student left
)

// Effect is what a step asks the desk to do.
type Effect struct {
	Do      Do
	Card    Card
	Rating  Rating
	Seconds float64  // 0 to 60
	Tricky  bool     // of DoAnswer: the card has turned tricky and is set aside with it
	Until   StudyDay // of DoSkip
	Of      Do       // of DoUndo and DoRedo
}

// Session is one sitting with cards. It is a value that is never changed: Step
// gives the next one, and an older one may be kept and gone on from. A card is
// on screen, in the queue, waiting on its steps, or done.
type Session struct {
	four    bool
	deck    *Deck // as it was at the start
	queue   []Card
	waiting []Card // on their steps
	current Card
	open    bool // current is on screen
	shown   bool // with its answer
	back    bool // current has been on screen before
	left    bool
	since   time.Time // when current came on screen

	changed  map[string]Memory   // by card's ID, after this session's answers
	aside    map[string]bool     // set aside in this session
	skipped  map[string]StudyDay // skipped in this session
	met      map[string]bool     // cards that have been on screen
	answered []given
	total    int   // cards of the session
	earlier  sofar // of today, before the session

	before *Session // before the last answer, setting aside or skip
	undoes Do       // which of these it was
	next   *Session // after what was taken back last, until something else is done
}

// given is an answer given in the session.
type given struct {
	card    Card
	rating  Rating
	seconds float64
}

// sofar is what was done of a day's cards before a session, which goes on
// counting there.
type sofar struct{ cards, answers int }

// Start begins a session with cards of a deck, usually d.Queue(at), in this
// order. Answers is the number of answers offered, two or four. Later changes of
// the deck do not reach the session, but for its plan, see Following.
func Start(d *Deck, cards []Card, answers int, at time.Time) Session {
	own := *d
	own.Memories, own.Suspended, own.Buried = maps.Clone(d.Memories), maps.Clone(d.Suspended), maps.Clone(d.Buried)
	s := Session{four: answers == 4, deck: &own}
	seen := map[string]bool{}
	for _, c := range cards {
		if seen[c.ID] {
			continue
		}
		seen[c.ID] = true
		if own.Memory(c.ID).InSteps() {
			s.waiting = append(s.waiting, c)
		} else {
			s.queue = append(s.queue, c)
		}
	}
	s.total = len(seen)
	if !own.anyway {
		s.goOn(seen, at)
	}
	s.turn(at)
	return s
}

// goOn counts what was answered earlier in the day: somebody who quit in the
// middle goes on where she was. Cards beyond the day's own begin at one.
func (s *Session) goOn(mine map[string]bool, at time.Time) {
	today := s.deck.Scheduler.Day(at)
	s.met = map[string]bool{}
	for _, c := range s.deck.Cards {
		m := s.deck.Memory(c.ID)
		if m.Phase == PhaseNew || m.LastDay != today {
			continue
		}
		s.earlier.answers += m.DayReps
		if mine[c.ID] {
			s.met[c.ID] = true
		} else {
			s.earlier.cards++
		}
	}
}

// Step is the session after a key, and what the desk has to do about it. A key
// that means nothing at the moment changes nothing; so does an answer before
// the answer is shown, for a double press must never answer a question that
// nobody has read.
func Step(s Session, k Key, at time.Time) (Session, Effect) {
	switch {
	case s.left:
		return s, Effect{}
	case k == KeyUndo:
		return s.undo(at)
	case k == KeyRedo:
		return s.redo(at)
	case k == KeyLeave:
		s.left, s.open, s.shown = true, false, false
		return s, Effect{Do: DoLeave}
	case !s.open:
		return s, Effect{}
	case k == KeySetAside:
		return s.setAside(at)
	case k == KeySkip:
		return s.skip(at)
	case k == KeyShow && !s.shown:
		s.shown = true
		return s, Effect{Do: DoShow, Card: s.current}
	}
	if r := s.rating(k); r != 0 && s.shown {
		return s.answer(r, at)
	}
	return s, Effect{}
}

// rating is what a key answers, 0 if it does not.
func (s Session) rating(k Key) Rating {
	for i, r := range s.Ratings() {
		if k == Key1+Key(i) {
			return r
		}
	}
	return 0
}

// Ratings are the answers offered, in the order of their keys.
func (s Session) Ratings() []Rating {
	if s.four {
		return []Rating{Again, Hard, Good, Easy}
	}
	return []Rating{Again, Good}
}

func (s Session) answer(r Rating, at time.Time) (Session, Effect) {
	n := s.after(DoAnswer)
	e := Effect{Do: DoAnswer, Card: s.current, Rating: r, Seconds: s.seconds(at)}
	before := s.memory(s.current.ID)
	m := s.deck.next(before, r, at)
	n.changed = with(s.changed, s.current.ID, m)
	n.answered = append(slices.Clip(s.answered), given{e.Card, r, e.Seconds})
	if e.Tricky = turnsTricky(before, m); e.Tricky {
		n.aside = with(s.aside, s.current.ID, true)
	} else if m.InSteps() {
		n.waiting = append(slices.Clip(s.waiting), s.current)
	}
	n.turn(at)
	return n, e
}

func (s Session) setAside(at time.Time) (Session, Effect) {
	n := s.after(DoSetAside)
	n.aside = with(s.aside, s.current.ID, true)
	n.turn(at)
	return n, Effect{Do: DoSetAside, Card: s.current}
}

func (s Session) skip(at time.Time) (Session, Effect) {
	n := s.after(DoSkip)
	tomorrow := s.deck.Scheduler.Day(at) + 1
	n.skipped = with(s.skipped, s.current.ID, tomorrow)
	n.turn(at)
	return n, Effect{Do: DoSkip, Card: s.current, Until: tomorrow}
}

// undo goes back to before the last deed: its card is on screen again, with the
// answer hidden, so that it can be asked afresh.
func (s Session) undo(at time.Time) (Session, Effect) {
	if s.before == nil {
		return s, Effect{}
	}
	n := *s.before
	n.shown, n.since, n.next = false, at, &s
	return n, Effect{Do: DoUndo, Card: n.current, Of: s.undoes}
}

// redo goes forward again to after the deed that was taken back last. The card
// that came next then is on screen, with its answer hidden.
func (s Session) redo(at time.Time) (Session, Effect) {
	if s.next == nil {
		return s, Effect{}
	}
	n := *s.next
	n.shown, n.since = false, at
	return n, Effect{Do: DoRedo, Card: s.current, Of: n.undoes}
}

// after is the session with its card gone and the way back kept.
func (s Session) after(deed Do) Session {
	n := s
	n.before, n.undoes, n.next = &s, deed, nil
	n.open, n.shown = false, false
	return n
}

// turn brings the next card on screen: one on its steps whose time has come,
// then the queue, then, with nothing else left, one whose time comes within
// LearnAhead. The card just answered comes at once only if it is the last.
func (s *Session) turn(at time.Time) {
	s.since = at
	s.open, s.shown = false, false
	i, wait := s.soonest(at)
	switch {
	case i >= 0 && (wait <= 0 || len(s.queue) == 0 && wait <= LearnAhead):
		s.current = s.waiting[i]
		s.waiting = slices.Delete(slices.Clone(s.waiting), i, i+1)
	case len(s.queue) > 0:
		s.current, s.queue = s.queue[0], s.queue[1:]
	default:
		s.current = Card{}
		return
	}
	s.open, s.back = true, s.met[s.current.ID]
	s.met = with(s.met, s.current.ID, true)
}

// soonest is the place in waiting of the card to show next, and how long until
// its time; -1 if none waits.
func (s *Session) soonest(at time.Time) (int, time.Duration) {
	best, wait := -1, time.Duration(0)
	for i, c := range s.waiting {
		w := s.memory(c.ID).Due.Sub(at)
		if s.justAnswered(c) && w > 0 {
			w = max(w, LearnAhead) // behind all others that could be shown
		}
		if best < 0 || w < wait {
			best, wait = i, w
		}
	}
	return best, wait
}

func (s *Session) justAnswered(c Card) bool {
	return len(s.answered) > 0 && s.answered[len(s.answered)-1].card.ID == c.ID
}

func (s Session) memory(card string) Memory {
	if m, ok := s.changed[card]; ok {
		return m
	}
	return s.deck.Memory(card)
}

func (s Session) seconds(at time.Time) float64 {
	return min(max(at.Sub(s.since), 0), longestAnswer).Seconds()
}

// with is a copy of m with one more entry.
func with[V any](m map[string]V, key string, v V) map[string]V {
	n := make(map[string]V, len(m)+1)
	maps.Copy(n, m)
	n[key] = v
	return n
}
