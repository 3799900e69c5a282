package study

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// played is a session that writes down what is on screen: "a?" a question,
// "a!" its answer, "end" when it is over.
type played struct {
	Session
	at      time.Time
	screens []string
	effects []Effect
	times   []time.Time // of the effects
}

// play gives the keys of a string to a session, two seconds apart. A dot lets a
// minute pass, spaces are for reading.
func play(s Session, keys string) *played {
	p := &played{Session: s, at: monday}
	for _, k := range strings.ReplaceAll(keys, " ", "") {
		if k == '.' {
			p.at = p.at.Add(time.Minute)
			continue
		}
		p.at = p.at.Add(2 * time.Second)
		var e Effect
		p.Session, e = Step(p.Session, Key(k), p.at)
		p.screens = append(p.screens, p.screen())
		if e.Do != DoNothing && e.Do != DoShow {
			p.effects, p.times = append(p.effects, e), append(p.times, p.at)
		}
	}
	return p
}

func (p *played) screen() string {
	c, ok := p.Card()
	switch {
	case !ok:
		return "end"
	case p.Shown():
		return label(c) + "!"
	}
	return label(c) + "?"
}

// deeds are the effects in short: "a3" an answer, "-a" set aside, "~a" skipped,
// "undo a3".
func (p *played) deeds() string {
	var all []string
	for _, e := range p.effects {
		all = append(all, e.short())
	}
	return strings.Join(all, " ")
}

func (e Effect) short() string {
	switch e.Do {
	case DoAnswer:
		return fmt.Sprint(label(e.Card), int(e.Rating))
	case DoSetAside:
		return "-" + label(e.Card)
	case DoSkip:
		return "~" + label(e.Card)
	case DoUndo:
		return "z" + label(e.Card)
	case DoRedo:
		return "y" + label(e.Card)
	}
	return "leave"
}

// due is a deck of n cards that are all due, a first.
func due(n int) *Deck {
	d := plainDeck(n)
	for i, c := range d.Cards {
		d.answer(c.ID, "33", days(-20+i))
	}
	return d
}

func begin(d *Deck, answers int) Session { return Start(d, d.Queue(monday), answers, monday) }

func TestSessionsAsKeys(t *testing.T) {
	for _, c := range []struct {
		name    string
		deck    *Deck
		answers int
		keys    string
		screens string
		deeds   string
	}{
		{"answers in turn", due(2), 2, "_ 2 _ 2", "a! b? b! end", "a3 b3"},
		{"an answer before the answer is shown does nothing", due(2), 2, "2 1 _ 2 2 2", "a? a? a! b? b? b?", "a3"},
		{"Show twice does not answer", due(2), 2, "_ _ _ 2", "a! a! a! b?", "a3"},
		{"keys of four answers do nothing with two", due(1), 2, "_ 3 4", "a! a! a!", ""},
		{"four answers", due(4), 4, "_ 1 _ 2 _ 3 _ 4", "a! b? b! c? c! d? d! a?", "a1 b2 c3 d4"},
		{"a forgotten card comes back at the end at once", due(2), 2, "_1 _2 _2", "a! b? b! a? a! end", "a1 b3 a3"},
		{"a card comes back in the middle when its time has come", due(4), 2, "_1 _2 .......... _2 _2", "a! b? b! c? c! a? a! d?", "a1 b3 c3 a3"},
		{"a new card takes two good answers", plainDeck(1), 2, "_2 _2", "a! a? a! end", "a3 a3"},
		{"a new card answered Easy takes one", plainDeck(1), 4, "_4", "a! end", "a4"},
		{"new cards take turns", plainDeck(3), 2, "_2 _2 _2 _2 _2 _2", "a! b? b! c? c! a? a! b? b! c? c! end", "a3 b3 c3 a3 b3 c3"},
		{"the card just forgotten does not come straight back", plainDeck(2), 2, "_2 _1 _2", "a! b? b! a? a! b?", "a3 b1 a3"},
		{"unless it is the only one", plainDeck(1), 2, "_1 _1 _2 _2", "a! a? a! a? a! a? a! end", "a1 a1 a3 a3"},
		{"undo", due(2), 2, "_ 2 _ 1 z _ 2", "a! b? b! b? b? b! end", "a3 b1 zb b3"},
		{"undo goes back all the way and no further", due(2), 2, "_2 _2 z z z _1", "a! b? b! end b? a? a? a! b?", "a3 b3 zb za a1"},
		{"undo with an answer shown takes back the answer before", due(2), 2, "_2 _ z", "a! b? b! a?", "a3 za"},
		{"undo at the start does nothing", due(1), 2, "z _ z _", "a? a! a! a!", ""},
		{"set aside", due(2), 2, "s _ s", "b? b! end", "-a -b"},
		{"skip until tomorrow", due(2), 2, "_ k k", "a! b? end", "~a ~b"},
		{"undo of setting aside and skip", due(3), 2, "s k z z _2", "b? c? b? a? a! b?", "-a ~b zb za a3"},
		{"redo", due(3), 2, "_2 s z z y y y _2", "a! b? c? b? a? b? c? c? c! end", "a3 -b zb za ya yb c3"},
		{"after something else there is nothing to redo", due(3), 2, "_2 z _1 y _", "a! b? a? a! b? b? b!", "a3 za a1"},
		{"redo of nothing", due(1), 2, "y _ y", "a? a! a!", ""},
		{"leave", due(2), 2, "_2 q _ 2 z q", "a! b? end end end end end", "a3 leave"},
		{"keys after the end do nothing", due(1), 2, "_2 _ 2 s k", "a! end end end end end", "a3"},
		{"unknown keys do nothing", due(1), 2, "x 0 5 9", "a? a? a? a?", ""},
		{"nothing to do", plainDeck(0), 2, "_ 2 z s", "end end end end", ""},
	} {
		p := play(begin(c.deck, c.answers), c.keys)
		is(t, c.name+": screens", strings.Join(p.screens, " "), c.screens)
		is(t, c.name+": deeds", p.deeds(), c.deeds)
	}
}

func TestWhatTheDeskIsAskedToDo(t *testing.T) {
	d := due(3)
	a := d.Cards[0]
	p := play(begin(d, 2), "_2 s k z")
	want := []Effect{
		{Do: DoAnswer, Card: a, Rating: Good, Seconds: 4},
		{Do: DoSetAside, Card: d.Cards[1]},
		{Do: DoSkip, Card: d.Cards[2], Until: d.Scheduler.Day(monday) + 1},
		{Do: DoUndo, Card: d.Cards[2], Of: DoSkip},
	}
	is(t, "effects", fmt.Sprintf("%+v", p.effects), fmt.Sprintf("%+v", want))
	p = play(begin(d, 2), "_ ..... 2")
	is(t, "a pause is not study time", p.effects[0].Seconds, 60)
	p = play(begin(d, 2), "_2 ..... z _2")
	is(t, "after undo the clock starts afresh", p.effects[2].Seconds, 4)
}

func TestTheAnswersOfferedSayWhenTheCardReturns(t *testing.T) {
	s := begin(plainDeck(1), 2)
	var words []string
	for _, c := range s.Choices(monday) {
		words = append(words, c.Words)
	}
	is(t, "two", strings.Join(words, ", "), "in 1 minute, in 10 minutes")
	is(t, "four", len(begin(plainDeck(1), 4).Choices(monday)), 4)
	is(t, "none at the end", len(begin(plainDeck(0), 4).Choices(monday)), 0)
}

func TestPositionProgressAndTheTimeLeft(t *testing.T) {
	d := plainDeck(4)
	d.answer("term/a/forward", "33", days(-9))
	d.answer("term/b/forward", "33", days(-8))
	d.Seconds = 60 // 2 reviews, 2 new cards with 2 answers each
	for _, c := range []struct {
		keys     string
		n, left  int
		progress float64
	}{
		{"", 1, 6, 0},
		{"_2", 2, 5, 1. / 6},
		{"_2 _1", 3, 5, 2. / 7}, // a forgotten card lengthens the way
		{"_2 _1 z", 2, 5, 1. / 6},
		{"_2 _2 _2 _2", 4, 2, 4. / 6},
		{"_2 _2 _2 _2 _2", 4, 1, 5. / 6},
		{"_2 _2 _2 _2 _2 _2", 4, 0, 1},
		{"s k s s", 4, 0, 1},
	} {
		s := play(begin(d, 2), c.keys).Session
		n, total := s.Position()
		is(t, c.keys+": position", [2]int{n, total}, [2]int{c.n, 4})
		is(t, c.keys+": minutes", s.MinutesLeft(), c.left)
		is(t, c.keys+": progress", s.Progress(), c.progress)
	}
	is(t, "nothing to do", begin(plainDeck(0), 2).Progress(), 1)
}

func TestASessionGoesOnCountingWhereTheDayWasLeft(t *testing.T) {
	first := play(begin(plainDeck(4), 2), "_2 _2 _2 _2 _2 _2") // all met, two of them done
	again := play(Start(first.Deck(), first.Deck().Queue(first.at), 2, first.at), "")
	n, total := again.Position()
	is(t, "position", [2]int{n, total}, [2]int{4, 4})
	is(t, "to repeat", again.Repeats(), 2)
	is(t, "progress", again.Progress(), first.Progress())

	first = play(begin(plainDeck(4), 2), "_2 _2") // two met, none done
	again = play(Start(first.Deck(), first.Deck().Queue(first.at), 2, first.at), "")
	n, total = again.Position()
	is(t, "position in the first round", [2]int{n, total}, [2]int{3, 4})

	extra := play(Start(first.Deck().Anyway(), first.Deck().Anyway().Queue(first.at), 2, first.at), "")
	n, _ = extra.Position()
	is(t, "more than the day's begins at one", n, 1)

	next := first.at.AddDate(0, 0, 1)
	n, _ = Start(first.Deck(), first.Deck().Queue(next), 2, next).Position()
	is(t, "so does the next day", n, 1)
}

func TestASessionSaysHowManyCardsComeBack(t *testing.T) {
	for _, c := range []struct {
		keys string
		left int
	}{
		{"", 0}, {"_2 _2", 0}, {"_2 _2 _2", 3}, {"_2 _2 _2 _2", 2}, {"_2 _2 _2 _2 z", 3}, {"_2 _2 _2 _2 _2 _1", 1}, {"_2 _2 _2 _2 _2 _2", 0},
		{"_1 . . _2", 0}, // the first comes back, but the third is still to come
	} {
		is(t, c.keys, play(begin(plainDeck(3), 2), c.keys).Repeats(), c.left)
	}
}

func TestAPlanThatComesLaterReachesASession(t *testing.T) {
	const toTheLast = "_2 _2 _2 _2 _2 _2"
	d := plainDeck(3)
	early := play(begin(d, 2), toTheLast[:len(toTheLast)-1])
	d.follow(9, monday)
	with := play(begin(d, 2), toTheLast[:len(toTheLast)-1])
	alone, planned := early.Choices(early.at)[1].Words, with.Choices(with.at)[1].Words
	is(t, "the plan says something else", alone != planned, true)
	is(t, "what it says", early.Following(d.Plan).Choices(early.at)[1].Words, planned)
	is(t, "without a plan again", early.Following(d.Plan).Following(nil).Choices(early.at)[1].Words, alone)
}

func TestTheEndOfASession(t *testing.T) {
	d := due(3)
	p := play(begin(d, 2), "_1 _2 _1 _1 _2 _2")
	sum := p.Summary(p.at)
	is(t, "over", p.Done(), true)
	is(t, "answered", [4]int{sum.Answered, sum.GotIt, sum.NotYet, sum.Cards}, [4]int{6, 3, 3, 3})
	is(t, "hard ones", names(sum.Hard), "a c")
	is(t, "seconds", sum.Seconds, 24)
	is(t, "next", sum.Next, "tomorrow")
	is(t, "the deck it leaves is empty for today", len(p.Deck().Queue(p.at)), 0)
	is(t, "the deck it began with is untouched", names(d.Queue(monday)), "a b c")

	p = play(begin(due(1), 2), "q")
	is(t, "left at once", fmt.Sprintf("%+v", p.Summary(p.at)), fmt.Sprintf("%+v", Summary{Next: "tomorrow"}))
	p = play(begin(due(1), 2), "s")
	is(t, "nothing left", p.Summary(p.at).Next, "")
}

func TestACardWhoseStepIsFarOffEndsTheSession(t *testing.T) {
	d := plainDeck(1)
	d.Scheduler.Steps.Learning = []time.Duration{time.Minute, 30 * time.Minute}
	p := play(begin(d, 2), "_1 _2 _2")
	is(t, "screens", strings.Join(p.screens, " "), "a! a? a! end end end")
	is(t, "next", p.Summary(p.at).Next, "in 30 minutes")
}

func TestAnOlderSessionCanBeGoneOnFrom(t *testing.T) {
	root := play(begin(plainDeck(4), 2), "_2").Session
	one, other := play(root, "_1 _1 s"), play(root, "s k _2")
	again := play(root, "_1 _1 s")
	is(t, "the same keys", strings.Join(again.screens, " "), strings.Join(one.screens, " "))
	is(t, "the other branch", other.deeds(), "-b ~c d3")
	n, total := root.Position()
	is(t, "the older session", [2]int{n, total}, [2]int{2, 4})
}

// FuzzStep gives a session any keys: nothing panics, and after each key every
// card is on screen, in the queue, on its steps, or done; what the desk was told
// makes the same deck as the session's own.
func FuzzStep(f *testing.F) {
	for _, keys := range []string{"_2_1z_2", "_1_1_1_1_1_1", "skzzz_2q", "_2.........._2", "_4_3_2_1zzzz", "z2_2_z2q_", "_2zy_1zzyy"} {
		f.Add(uint8(3), uint8(2), true, keys)
	}
	f.Fuzz(func(t *testing.T, fresh, old uint8, four bool, keys string) {
		if len(keys) > 200 {
			return
		}
		d := plainDeck(int(fresh%8) + int(old%8))
		for i, c := range d.Cards[:old%8] {
			d.answer(c.ID, "331"[:i%3+1], days(-20+i))
		}
		answers := 2
		if four {
			answers = 4
		}
		p := play(begin(d, answers), keys)
		is(t, "cards", whereabouts(p.Session), len(d.Cards))
		is(t, "deck", fmt.Sprint(p.Deck()), fmt.Sprint(obey(d, p)))
		for !p.Done() {
			next := play(p.Session, "_4s") // the way out is always open
			if len(next.queue)+len(next.waiting) > len(p.queue)+len(p.waiting) {
				t.Fatal("setting aside does not end")
			}
			p = next
		}
	})
}

// whereabouts counts the cards of a session that are where they should be, each
// once.
func whereabouts(s Session) int {
	at := map[string]int{}
	if s.open {
		at[s.current.ID]++
	}
	for _, c := range s.queue {
		at[c.ID]++
	}
	for _, c := range s.waiting {
		at[c.ID]++
	}
	for id, m := range s.changed {
		if m.Phase == PhaseReview {
			at[id]++
		}
	}
	for id := range s.aside {
		at[id] = 1
	}
	for id := range s.skipped {
		at[id] = 1
	}
	n := 0
	for _, times := range at {
		if times == 1 {
			n++
		}
	}
	if n == s.total-1 && s.left { // the card on screen was left
		n++
	}
	return n
}

// obey is the deck after the effects of a session, undone ones left out.
func obey(d *Deck, p *played) *Deck {
	out := play(begin(d, 2), "").Deck()
	for _, i := range p.standing() {
		switch e := p.effects[i]; e.Do {
		case DoAnswer:
			out.Memories[e.Card.ID] = out.Scheduler.Next(out.Memory(e.Card.ID), e.Rating, p.times[i])
		case DoSetAside:
			out.Suspended[e.Card.ID] = true
		case DoSkip:
			out.Buried[e.Card.ID] = e.Until
		}
	}
	return out
}

// standing are the indexes of the effects that stand: those that were undone and
// not done again are left out.
func (p *played) standing() []int {
	var done, undone []int
	for i, e := range p.effects {
		switch e.Do {
		case DoUndo:
			last := len(done) - 1
			done, undone = done[:last], append(undone, done[last])
		case DoRedo:
			last := len(undone) - 1
			done, undone = append(done, undone[last]), undone[:last]
		case DoAnswer, DoSetAside, DoSkip:
			done, undone = append(done, i), nil
		}
	}
	return done
}

// Any keys with undo and redo among them leave the session as those deeds alone
// would that stand at the end, given at the same moments.
func TestUndoAndRedoLeaveWhatWasNotUndone(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 9))
	for range 300 {
		d := due(rng.IntN(4))
		d.Cards = append(d.Cards, plainDeck(7).Cards[len(d.Cards):]...)
		keys := make([]byte, rng.IntN(60))
		for i := range keys {
			keys[i] = "__1222sk.zzzyyy"[rng.IntN(15)]
		}
		p := play(begin(d, 2), string(keys))
		want := begin(d, 2)
		for _, i := range p.standing() {
			e := p.effects[i]
			key := map[Do]Key{DoSetAside: KeySetAside, DoSkip: KeySkip, DoAnswer: Key2}[e.Do]
			if e.Do == DoAnswer {
				want, _ = Step(want, KeyShow, p.times[i])
				if e.Rating == Again {
					key = Key1
				}
			}
			want, _ = Step(want, key, p.times[i])
		}
		is(t, string(keys), sessionState(p.Session), sessionState(want))
	}
}

// sessionState is all of a session but when its card came on screen, and whether
// its answer is seen.
func sessionState(s Session) string {
	var answers []string
	for _, a := range s.answered {
		answers = append(answers, label(a.card), fmt.Sprint(a.rating))
	}
	return fmt.Sprint(label(s.current), s.open, "|", names(s.queue), "|", names(s.waiting), "|", answers, s.aside, s.skipped, s.changed, s.met)
}

func TestASessionFitsADeckThatKnowsWhatItKnows(t *testing.T) {
	d := due(3)
	p := play(begin(d, 2), "_2")
	for _, c := range []struct {
		name   string
		change func(*Deck)
		at     time.Time
		want   bool
	}{
		{"as it left it", func(*Deck) {}, p.at, true},
		{"a card that is done was answered again", func(d *Deck) { d.answer("term/a/forward", "3", p.at) }, p.at, true},
		{"the next card was answered elsewhere", func(d *Deck) { d.answer("term/b/forward", "3", p.at) }, p.at, false},
		{"a card was set aside", func(d *Deck) { d.Suspended["term/c/forward"] = true }, p.at, false},
		{"a card was skipped", func(d *Deck) { d.Buried["term/c/forward"] = d.Scheduler.Day(p.at) + 1 }, p.at, false},
		{"a card is gone", func(d *Deck) { d.Cards = d.Cards[:2] }, p.at, false},
		{"another day", func(*Deck) {}, p.at.AddDate(0, 0, 1), false},
	} {
		now := p.Deck()
		c.change(now)
		is(t, c.name, p.Fits(now, c.at), c.want)
	}
	is(t, "no session", Session{}.Fits(d, monday), false)
	p.Session = p.Paused(time.Hour)
	p.at = p.at.Add(time.Hour)
	p.Session, _ = Step(p.Session, KeyShow, p.at)
	_, e := Step(p.Session, Key2, p.at.Add(3*time.Second))
	is(t, "a pause is not study time", e.Seconds, 3)
}

// A session must end: whoever answers Good most of the time gets through, and
// every card of the day has been answered.
func TestASessionEndsWithEveryCardAnswered(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 20 {
		d := plainDeck(14)
		p := play(begin(d, 2), "")
		for i := 0; !p.Done() && i < 500; i++ {
			key := Key2
			if rng.IntN(4) == 0 {
				key = Key1
			}
			p.at = p.at.Add(5 * time.Second)
			p.Session, _ = Step(p.Session, KeyShow, p.at)
			p.Session, _ = Step(p.Session, key, p.at)
		}
		is(t, "done", p.Done(), true)
		is(t, "learnt", p.Summary(p.at).Cards, 14)
		is(t, "left for today", len(p.Deck().Queue(p.at)), 0)
	}
}

func BenchmarkStep(b *testing.B) {
	s := begin(plainDeck(1000), 2)
	s, _ = Step(s, KeyShow, monday)
	for b.Loop() {
		Step(s, Key2, monday)
	}
}
