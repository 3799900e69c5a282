package study

import (
	"maps"
	"slices"
	"time"
)

// Card is the card on screen; false when the session is over.
func (s Session) Card() (Card, bool) { return s.current, s.open }

// Shown reports whether the answer of the card on screen is seen.
func (s Session) Shown() bool { return s.shown }

// Done reports whether the session is over: nothing is left, or the student
// left.
func (s Session) Done() bool { return !s.open }

// CanUndo reports whether KeyUndo would take something back.
func (s Session) CanUndo() bool { return s.before != nil && !s.left }

// CanRedo reports whether KeyRedo would do something again.
func (s Session) CanRedo() bool { return s.next != nil && !s.left }

// Paused is the session after a pause of which nothing counts as study time.
func (s Session) Paused(pause time.Duration) Session {
	s.since = s.since.Add(max(pause, 0))
	return s
}

// Fits reports whether the session can go on with a deck at a moment: it is
// still the same study day, and of the cards that are left none was answered,
// set aside, skipped or removed elsewhere.
func (s Session) Fits(d *Deck, at time.Time) bool {
	if s.deck == nil || d.Scheduler.Day(at) != d.Scheduler.Day(s.since) {
		return false
	}
	here := map[string]bool{}
	for _, c := range d.Cards {
		here[c.ID] = true
	}
	left := slices.Concat(s.queue, s.waiting)
	if s.open {
		left = append(left, s.current)
	}
	for _, c := range left {
		if !here[c.ID] || d.hidden(c.ID, d.Scheduler.Day(at)) || s.memory(c.ID).Reps != d.Memory(c.ID).Reps {
			return false
		}
	}
	return true
}

// Memory is what is known of the card on screen, for its details.
func (s Session) Memory() Memory { return s.memory(s.current.ID) }

// Choices are the answers offered for the card on screen, in the order of their
// keys, each with when it would return the card.
func (s Session) Choices(at time.Time) []Preview {
	if !s.open {
		return nil
	}
	all := s.deck.preview(s.Memory(), at)
	var out []Preview
	for _, r := range s.Ratings() {
		out = append(out, all[r-Again])
	}
	return out
}

// Following is the session with another plan of the deck: it may have been made
// when the session had begun, and says when each answer returns a card.
func (s Session) Following(p *Plan) Session {
	if s.deck == nil || s.deck.Plan == p {
		return s
	}
	own := *s.deck
	own.Plan = p
	s.deck = &own
	return s
}

// Position is "n of total": how many of today's cards have been on screen, the
// present one and those of earlier sessions among them. A card that comes back
// does not count again; Progress moves on all the same, and Repeats says how
// many are left.
func (s Session) Position() (n, total int) {
	return s.earlier.cards + len(s.met), s.earlier.cards + s.total
}

// Repeats is the number of cards that are left, once all have been on screen and
// only come back; 0 before.
func (s Session) Repeats() int {
	if !s.open || len(s.queue) > 0 || !s.back {
		return 0
	}
	return 1 + len(s.waiting)
}

// Progress is how much of today's work is done, 0 to 1: answers given against
// answers that are still needed at the least.
func (s Session) Progress() float64 {
	done, left := s.earlier.answers+len(s.answered)+len(s.aside)+len(s.skipped), s.needed()
	if done+left == 0 {
		return 1
	}
	return float64(done) / float64(done+left)
}

// MinutesLeft is how long the rest takes at the student's usual pace; 0 only
// when nothing is left. AboutMinutes says it.
func (s Session) MinutesLeft() int { return minutes(float64(s.needed()), s.deck.seconds()) }

// needed is the fewest answers that end the session.
func (s Session) needed() int {
	n := 0
	if s.open {
		n = s.deck.needed(s.Memory())
	}
	for _, c := range s.queue {
		n += s.deck.needed(s.memory(c.ID))
	}
	for _, c := range s.waiting {
		n += s.deck.needed(s.memory(c.ID))
	}
	return n
}

// Deck is the deck as the session leaves it.
func (s Session) Deck() *Deck {
	d := *s.deck
	d.Memories = merged(d.Memories, s.changed)
	d.Suspended = merged(d.Suspended, s.aside)
	d.Buried = merged(d.Buried, s.skipped)
	return &d
}

func merged[V any](base, over map[string]V) map[string]V {
	m := make(map[string]V, len(base)+len(over))
	maps.Copy(m, base)
	maps.Copy(m, over)
	return m
}

// Summary is the end of a session.
type Summary struct {
	Answered int // answers given, cards that came back counted each time
	GotIt    int // answers other than Again
	NotYet   int // answers Again
	Cards    int // different cards answered
	Hard     []Card
	Seconds  float64 // studied
	Next     string  // when the next card comes: "in 10 minutes", "tomorrow"; empty if none will
}

// Summary sums the session up. Hard holds the cards that were answered Again,
// each once, in the order of the first time.
func (s Session) Summary(at time.Time) Summary {
	var sum Summary
	hard, cards := map[string]bool{}, map[string]bool{}
	for _, a := range s.answered {
		sum.Answered++
		sum.Seconds += a.seconds
		cards[a.card.ID] = true
		if a.rating != Again {
			sum.GotIt++
			continue
		}
		sum.NotYet++
		if !hard[a.card.ID] {
			hard[a.card.ID] = true
			sum.Hard = append(sum.Hard, a.card)
		}
	}
	sum.Cards = len(cards)
	sum.Next = s.Deck().Next(at)
	return sum
}
