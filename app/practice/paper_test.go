package practice

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"placard/app/study"
)

// play gives keys to a test as to a quiz; # matches a board rightly.
func (p Paper) play(keys string) Paper {
	at := now
	for keys != "" {
		k, text := rune(keys[0]), ""
		keys = keys[1:]
		if k == '[' {
			text, keys, _ = strings.Cut(keys, "]")
		}
		at = at.Add(2 * time.Second)
		q, _ := p.Question()
		switch k {
		case ' ':
		case '[':
			p, _ = p.Answer(text, at)
		case '*':
			p, _ = p.Step(Key('1'+q.Right), at)
		case '!':
			p, _ = p.Step(Key('1'+(q.Right+1)%len(q.Options)), at)
		case '#':
			for l, it := range q.Board.Left {
				p, _ = p.Step(Key('1'+l), at)
				r := slices.IndexFunc(q.Board.Right, func(o Item) bool { return o.ID == it.ID })
				p, _ = p.Step(Key('a'+r), at)
			}
		default:
			p, _ = p.Step(Key(k), at)
		}
	}
	return p
}

func (p Paper) score() string {
	r := p.Result()
	return fmt.Sprintf("%d of %d", r.Right, r.Cards)
}

func TestTestsAsKeys(t *testing.T) {
	terms := of(study.OfTerm, itemsOf(rivers(4)))
	paper := func() Paper { return NewPaper(params(terms, 1), []Mode{TrueFalse}, now) }
	for _, c := range []struct {
		name, keys string
		at         int
		answered   int
		handed     bool
		score      string // once it is handed in
	}{
		{"options go on", "*!", 2, 2, false, ""},
		{"to the end and in", "**!*_", 4, 4, true, "3 of 4"},
		{"going back and changing one's mind", "!(**))_", 4, 2, true, "2 of 4"},
		{"what is not answered is missed", "*____", 4, 1, true, "1 of 4"},
		{"nothing before the first", "((*", 1, 1, false, ""},
		{"the end is handed in with Enter only", "****1)+*", 4, 4, false, ""},
		{"nothing can be changed then", "***!_((*", 4, 4, true, "3 of 4"},
	} {
		p := paper().play(c.keys)
		is(t, c.name+": at", p.At(), c.at)
		is(t, c.name+": answered", p.Answered(), c.answered)
		is(t, c.name+": handed in", p.Handed(), c.handed)
		if c.score != "" {
			is(t, c.name+": score", p.score(), c.score)
		}
	}
}

func TestTypedAnswersInATestCanBeChangedAndTakenBack(t *testing.T) {
	terms := of(study.OfTerm, itemsOf(rivers(2)))
	p := NewPaper(params(terms, 1), []Mode{Typed}, now)
	first, _ := p.Question()
	p = p.play("[nonsense]([" + first.Item.Key + "]")
	is(t, "the second answer counts", p.given[0].Right, true)
	p = p.play("([]")
	is(t, "nothing typed takes it back", p.Answered(), 0)
	p = p.play("__")
	is(t, "the sheet says so", p.Sheet()[0].Given, NoAnswer)
}

func TestATestMixesItsForms(t *testing.T) {
	items := itemsOf(rivers(8))
	for seed := range uint64(20) {
		params := params(items, seed)
		params.Count = 12
		p := NewPaper(params, []Mode{Typed, Choice, TrueFalse, Matching}, now)
		forms, points := map[Mode]int{}, 0
		asked := map[string]bool{}
		for _, q := range p.questions {
			forms[q.Form]++
			points += q.Points()
			if asked[q.Item.ID] {
				t.Errorf("seed %d: %s is asked twice", seed, q.Item.Key)
			}
			asked[q.Item.ID] = true
		}
		is(t, fmt.Sprintf("seed %d: points", seed), points, 12)
		if forms[Matching] > 1 || forms[Typed] < 2 || forms[Choice] < 2 || forms[TrueFalse] < 2 {
			t.Errorf("seed %d: %v", seed, forms)
		}
	}
}

func TestAFormThatIsNotPossibleIsMadeUpForByOthers(t *testing.T) {
	terms := of(study.OfTerm, itemsOf(rivers(2)))
	is(t, "two terms, all forms", NewPaper(params(terms, 1), []Mode{Typed, Choice, TrueFalse, Matching}, now).Len(), 2)
	is(t, "two terms, choice alone", NewPaper(params(terms, 1), []Mode{Choice}, now).Len(), 0)
}

func TestTheSheetHasALineForEachPairAndCanBeOverridden(t *testing.T) {
	terms := of(study.OfTerm, itemsOf(rivers(4)))
	p := NewPaper(params(terms, 1), []Mode{Matching}, now).play("#__")
	is(t, "handed in", p.Handed(), true)
	is(t, "all pairs", p.score(), "4 of 4")
	is(t, "lines", len(p.Sheet()), 4)

	q := NewPaper(params(terms, 1), []Mode{Typed}, now).play("[a wall][a wall][a wall][a wall]_")
	is(t, "nothing is right", q.score(), "0 of 4")
	is(t, "what was typed", q.Sheet()[2].Given, "a wall")
	amended := q.Amend(2)
	is(t, "but one counts", amended.score(), "1 of 4")
	is(t, "and says that it was amended", amended.Sheet()[2].Amended, true)
	is(t, "and no longer", amended.Amend(2).score(), "0 of 4")
	is(t, "the earlier sheet is as it was", q.score(), "0 of 4")
	is(t, "before it is handed in nothing is amended", NewPaper(params(terms, 1), []Mode{Typed}, now).Amend(0).Sheet()[0].Right, false)
}

func TestPairsInATestAreChangedAsOneLikes(t *testing.T) {
	terms := of(study.OfTerm, itemsOf(rivers(3)))
	p := NewPaper(params(terms, 1), []Mode{Matching}, now)
	p = p.play("1a2b3c")
	is(t, "all are matched, rightly or not", p.Answered(), 3)
	p = p.play("1x")
	is(t, "a pair comes apart when it is picked", p.Answered(), 2)
	q, _ := p.Question()
	is(t, "the others stay", q.Board.Found(), 2)
	p = p.play("#__")
	is(t, "and is made again", p.score(), "3 of 3")
}

func TestEachPairOfABoardIsAQuestion(t *testing.T) {
	terms := of(study.OfTerm, itemsOf(rivers(8)))
	p := NewPaper(params(terms, 1), []Mode{Choice, Matching}, now)
	n, all := p.Position()
	is(t, "as many as are asked", [2]int{n, all}, [2]int{1, 8})
	for p.At() < p.Len()-1 {
		p, _ = p.Step(KeyNext, now)
	}
	q, _ := p.Question()
	n, _ = p.Position()
	is(t, "the board begins behind the others", n, 8-q.Board.Pairs()+1)
	p, _ = p.Step(KeyNext, now)
	n, _ = p.Position()
	is(t, "the end", n, 8)
	is(t, "nothing is answered", p.Answered(), 0)
}

func TestAgainAsksOnlyWhatWasMissed(t *testing.T) {
	terms := of(study.OfTerm, itemsOf(rivers(4)))
	p := NewPaper(params(terms, 1), []Mode{TrueFalse}, now).play("*!*!_")
	missed := map[string]bool{}
	for _, it := range p.Result().Missed {
		missed[it.ID] = true
	}
	again := p.Again(2, now)
	is(t, "questions", again.Len(), 2)
	for _, q := range again.questions {
		if !missed[q.Item.ID] {
			t.Errorf("%s was right and is asked again", q.Item.Key)
		}
	}
	one := NewPaper(params(terms, 1), []Mode{Matching}, now).play("1a2b3c4d__")
	if n := len(one.Result().Missed); n > 0 {
		points := 0
		for _, q := range one.Again(3, now).questions {
			points += q.Points()
		}
		is(t, "missed pairs are asked as pairs or alone", points, n)
	}
}

func TestTheSheetHidesNothing(t *testing.T) {
	items := itemsOf("# Key Terms\n\n**Dam:** A dam is a wall that holds a river back.\n\n**Delta:** A delta is the land that a river builds.\n\n**Estuary:** An estuary is the wide mouth of a river.\n")
	hidden := 0
	for seed := range uint64(12) {
		p := NewPaper(params(items, seed), []Mode{Choice, TrueFalse, Matching}, now)
		for _, l := range p.Sheet() {
			if strings.Contains(l.Item.Short, "____") && strings.Contains(l.Answer, l.Item.Text) {
				hidden++
			}
			if strings.Contains(l.Answer, "____") {
				t.Errorf("the answer to %q is told as %q", l.Asked, l.Answer)
			}
		}
	}
	if hidden == 0 {
		t.Error("nothing was hidden in the test, so that it tells nothing")
	}
}
