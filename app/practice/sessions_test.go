package practice

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"placard/app/study"
)

// quizzed is a quiz that writes down what it asks of the desk.
type quizzed struct {
	Quiz
	at    time.Time
	deeds []string
}

// play gives the keys of a string to a quiz, two seconds apart. Words in brackets
// are typed, * is the right option, ! a wrong one, ? gives up, a dot lets a minute
// pass.
func play(z Quiz, keys string) *quizzed {
	p := &quizzed{Quiz: z, at: now}
	for keys != "" {
		k, text := rune(keys[0]), ""
		keys = keys[1:]
		if k == '[' {
			text, keys, _ = strings.Cut(keys, "]")
		}
		switch k {
		case ' ':
			continue
		case '.':
			p.at = p.at.Add(time.Minute)
			continue
		}
		p.at = p.at.Add(2 * time.Second)
		p.press(k, text)
	}
	return p
}

func (p *quizzed) press(k rune, text string) {
	q, _ := p.Question()
	var e Effect
	switch k {
	case '[':
		p.Quiz, e = p.Answer(text, p.at)
	case '?':
		p.Quiz, e = p.GiveUp(p.at)
	case '*':
		p.Quiz, e = p.Step(Key('1'+q.Right), p.at)
	case '!':
		p.Quiz, e = p.Step(Key('1'+(q.Right+1)%len(q.Options)), p.at)
	default:
		p.Quiz, e = p.Step(Key(k), p.at)
	}
	switch e.Do {
	case DoAnswer, DoAmend:
		p.deeds = append(p.deeds, fmt.Sprintf("%s%v", map[Do]string{DoAmend: "~"}[e.Do], map[bool]string{true: "right", false: "wrong"}[e.Right]))
	case DoEnd:
		p.deeds = append(p.deeds, "end")
	}
}

// inOrderOf is a quiz of the items in their order, for knowing what comes.
func inOrderOf(mode Mode, items ...Item) Quiz {
	z := NewQuiz(mode, params(items, 1), now)
	for i, it := range items {
		for j, q := range z.questions {
			if q.Item.ID == it.ID {
				z.questions[i], z.questions[j] = z.questions[j], z.questions[i]
			}
		}
	}
	return z
}

func TestQuizzesAsKeys(t *testing.T) {
	terms := of(study.OfTerm, itemsOf(rivers(4)))
	typed := func() Quiz { return inOrderOf(Typed, terms[:2]...) } // Dam, Delta
	choice := func() Quiz { return NewQuiz(Choice, params(terms, 1), now) }
	for _, c := range []struct {
		name  string
		quiz  Quiz
		keys  string
		deeds string
		right int
	}{
		{"typed", typed(), "[dam]_[the delta]_", "right right end", 2},
		{"a typo is shown and not counted", typed(), "[dam]_[dleta]_", "right wrong end", 1},
		{"count as right", typed(), "[wall]+_[delta]_", "wrong ~right right end", 2},
		{"and no longer", typed(), "[wall]++_[delta]_", "wrong ~right ~wrong right end", 1},
		{"what is right stays right", typed(), "[dam]+_", "right", 1},
		{"count as right does nothing before an answer", typed(), "+[dam]", "right", 1},
		{"Enter before an answer does nothing", typed(), "___[dam]", "right", 1},
		{"nothing is no answer", typed(), "[] [ ] [?!]", "", 0},
		{"an answer is given once", typed(), "[dam][wall]", "right", 1},
		{"giving up is a wrong answer", typed(), "?_[delta]_", "wrong right end", 1},
		{"and cannot be counted as right", typed(), "?+", "wrong", 0},
		{"keys after the end do nothing", typed(), "[dam]_[delta]_ _[dam]1", "right right end", 2},
		{"choice", choice(), "*_!_*_*_", "right wrong right right end", 3},
		{"an option is chosen once", choice(), "!*_", "wrong", 0},
		{"five is no option", choice(), "509", "", 0},
		{"a choice cannot be counted as right", choice(), "!+", "wrong", 0},
		{"true or false", NewQuiz(TrueFalse, params(terms, 1), now), "*_!_*_!_", "right wrong right wrong end", 2},
		{"nothing to ask", NewQuiz(Choice, params(terms[:2], 1), now), "1_+", "", 0},
	} {
		p := play(c.quiz, c.keys)
		is(t, c.name+": deeds", strings.Join(p.deeds, " "), c.deeds)
		is(t, c.name+": right", p.Result().Right, c.right)
	}
}

func TestTheResultNamesWhatWasMissedAndHowLongItTook(t *testing.T) {
	terms := of(study.OfTerm, itemsOf(rivers(3)))
	p := play(inOrderOf(Typed, terms...), "[wall]_ ..[delta]_ ?_")
	r := p.Result()
	is(t, "cards", r.Cards, 3)
	is(t, "right", r.Right, 1)
	is(t, "missed", len(r.Missed) == 2 && r.Missed[0].Key == "Dam" && r.Missed[1].Key == "Aquifer", true)
	is(t, "seconds", r.Seconds, 2+60+2.0) // a pause is not practice
	z, _ := inOrderOf(Typed, terms...).Paused(time.Minute).Answer("dam", now.Add(65*time.Second))
	is(t, "seconds after a minute elsewhere", z.Result().Seconds, 5)
}

func TestAnEarlierQuizCanBeGoneOnFrom(t *testing.T) {
	terms := of(study.OfTerm, itemsOf(rivers(3)))
	start := inOrderOf(Typed, terms...)
	after := play(start, "[dam]_[delta]_").Quiz
	play(after, "[wall]+_")
	is(t, "the start", start.Result().Cards, 0)
	is(t, "the middle", after.Result().Cards, 2)
	is(t, "anew", play(start, "[wall]").Result().Right, 0)
}

func TestADueCardIsNamedInItsQuestionOnly(t *testing.T) {
	terms := of(study.OfTerm, itemsOf(rivers(2)))
	p := params(terms, 1)
	p.Due = map[string]string{"term/dam": "term/dam/reverse"}
	for _, q := range NewQuiz(Typed, p, now).questions {
		is(t, q.Item.Key, q.Card, map[string]string{"Dam": "term/dam/reverse"}[q.Item.Key])
	}
	for _, q := range NewQuiz(TrueFalse, p, now).questions {
		is(t, "a statement moves no card", q.Card, "")
	}
}

// at gives keys to a match, two seconds apart. Pairs are said in brackets: [2]
// picks the second at the left and what belongs to it.
func (t Match) play(keys string) Match {
	at := now
	for i := 0; i < len(keys); i++ {
		at = at.Add(2 * time.Second)
		if keys[i] == '[' {
			left := int(keys[i+1] - '1')
			t, _ = t.Step(Key(keys[i+1]), at)
			for r, it := range t.Board().Right {
				if it.ID == t.Board().Left[left].ID {
					t, _ = t.Step(Key(rune('a'+r)), at)
					break
				}
			}
			i += 2
			continue
		}
		t, _ = t.Step(Key(keys[i]), at)
	}
	return t
}

// wrong is the letter of something that does not belong to the first at the left.
func wrong(b Board) string {
	for r, it := range b.Right {
		if it.ID != b.Left[0].ID && b.Partner(Place{true, r}).N < 0 {
			return string(rune('a' + r))
		}
	}
	return ""
}

func TestMatchingAsKeys(t *testing.T) {
	start := func() Match {
		return NewMatch(params(of(study.OfTerm, itemsOf(rivers(4))), 1), now)
	}
	w := wrong(start().Board())
	for _, c := range []struct {
		name, keys   string
		found, right int
		done         bool
	}{
		{"all pairs", "[1][2][3][4]", 4, 4, false},
		{"and on", "[1][2][3][4]_", 0, 4, true},
		{"a wrong pair stays open and counts", "1" + w + "[1]", 1, 0, false},
		{"a wrong pair alone", "1" + w, 0, 0, false},
		{"the same again lets go", "11" + w, 0, 0, false},
		{"another at the same side is picked instead", "2[1]", 1, 1, false},
		{"what is found stays found", "[1][1]", 1, 1, false},
		{"a cell that there is not", "9z", 0, 0, false},
		{"Enter goes on only at the end", "[1]_", 1, 1, false},
		{"letting go", "1x" + w, 0, 0, false},
	} {
		m := start().play(c.keys)
		b := m.boards[0]
		if c.found > 0 {
			is(t, c.name+": found", b.Found(), c.found)
		}
		is(t, c.name+": right", m.Result().Right, c.right)
		is(t, c.name+": done", m.Done(), c.done)
	}
}

func TestABoardIsPlayedWithArrowsAlone(t *testing.T) {
	m := NewMatch(params(of(study.OfTerm, itemsOf(rivers(4))), 1), now)
	for range 4 {
		b := m.Board()
		target := 0
		for r, it := range b.Right {
			if it.ID == b.Left[b.Cursor.N].ID {
				target = r
			}
		}
		is(t, "the cursor is at the left, where something is open", b.Cursor.Right || b.Partner(b.Cursor).N >= 0, false)
		m = m.play("|>")
		for m.Board().Cursor.N > target {
			m = m.play("^")
		}
		for m.Board().Cursor.N < target {
			m = m.play("v")
		}
		m = m.play("|<")
	}
	is(t, "all are found", m.Result().Right, 4)
}

func TestBoardsAreOfUpToSixPairsOfOneKindThatCannotBeMistaken(t *testing.T) {
	for _, items := range [][]Item{itemsOf(traps), itemsOf(rivers(8))} {
		for seed := range uint64(30) {
			for _, b := range NewMatch(params(items, seed), now).boards {
				if b.Pairs() < fewestPairs || b.Pairs() > mostPairs {
					t.Errorf("seed %d: a board of %d", seed, b.Pairs())
				}
				for i, x := range b.Left {
					for _, y := range b.Left[i+1:] {
						if x.Kind != y.Kind || bothTrue(x.Key, y.Key) {
							t.Errorf("seed %d: %s and %s on one board", seed, x.Key, y.Key)
						}
					}
				}
			}
		}
	}
}

func TestTheTimeOfABoardStopsWithItAndInPauses(t *testing.T) {
	m := NewMatch(params(of(study.OfTerm, itemsOf(rivers(4))), 1), now)
	is(t, "at the start", m.Elapsed(now), 0)
	is(t, "after three seconds", m.Elapsed(now.Add(3*time.Second)), 3*time.Second)
	is(t, "after an hour", m.Elapsed(now.Add(time.Hour)), 4*time.Minute)
	m = m.play("[1][2][3][4]")
	is(t, "when it is done", m.Elapsed(now.Add(time.Hour)), 8*time.Second)
}

func (o Ordering) play(keys string) Ordering {
	at := now
	for _, k := range keys {
		at = at.Add(2 * time.Second)
		o, _ = o.Step(Key(k), at)
	}
	return o
}

func (o Ordering) years() string {
	var all []string
	for _, e := range o.Events() {
		all = append(all, e.Date.Start[:4])
	}
	return strings.Join(all, " ")
}

func TestOrderingAsKeys(t *testing.T) {
	start := NewOrdering(params(itemsOf(rivers(0)), 1), now)
	five := []string{"1912", "1938", "1959", "1997", "2010"}
	// As a start the events lie backwards.
	for i, year := range []string{five[4], five[3], five[2], five[1], five[0]} {
		for j, e := range start.Events() {
			if e.Date.Start[:4] == year {
				start = start.Move(j, i)
			}
		}
	}
	start.Cursor = 0
	is(t, "at the start", start.years(), "2010 1997 1959 1938 1912")
	for _, c := range []struct {
		name, keys, years string
		standing          int
	}{
		{"lower", "l", "1997 2010 1959 1938 1912", 1},
		{"raise at the top does nothing", "r", "2010 1997 1959 1938 1912", 1},
		{"lift and carry", "|vv|v", "1997 1959 2010 1938 1912", 0},
		{"pick a place and set down at another", "15", "1997 1959 1938 1912 2010", 1},
		{"letting go", "1x5", "2010 1997 1959 1938 1912", 1},
		{"the cursor walks", "vvl", "2010 1997 1938 1959 1912", 0},
		{"places that there are not", "90|^^", "2010 1997 1959 1938 1912", 1},
		{"all in order", "15" + "14" + "13" + "12", "1912 1938 1959 1997 2010", 5},
		{"nothing moves once it is checked", "_15l", "2010 1997 1959 1938 1912", 1},
	} {
		o := start.play(c.keys)
		is(t, c.name, o.years(), c.years)
		is(t, c.name+": standing", o.Standing(), c.standing)
	}
	o := start.play("_")
	is(t, "result", o.Result().Right, 1)
	is(t, "missed", len(o.Result().Missed), 4)
	is(t, "the first belongs last", o.Belongs(0), 4)
	is(t, "done", start.play("__").Done(), true)
}

func TestNoTwoEventsOfARoundAreInDoubt(t *testing.T) {
	items := itemsOf(traps)
	for seed := range uint64(40) {
		rounds := Rounds(params(items, seed))
		if len(rounds) == 0 {
			t.Fatalf("seed %d: no round of %d events", seed, len(dated(items)))
		}
		for _, r := range rounds {
			if len(r) < fewestEvents || len(r) > mostEvents || inOrder(r) {
				t.Errorf("seed %d: a round of %d, in order: %v", seed, len(r), inOrder(r))
			}
			for i, x := range r {
				for _, y := range r[i+1:] {
					if bothTrue(x.Key, y.Key) {
						t.Errorf("seed %d: %s and %s in one round", seed, x.Key, y.Key)
					}
				}
			}
		}
	}
}
