package practice

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"placard/app/study"
)

// traps has items of which one may be true where another is.
const traps = `# Key Terms

**Trafficking:** Moving people or goods from one place to another against the law of a state.

**Human Trafficking:** Moving people by force or fraud in order to gain from what they are made to do.

**ILO (International Labour Organization):** The agency of the United Nations for work, founded in 1919 after the war.

**International Labour Organization:** A body in which workers and employers decide together with governments.

**Grooming:** Winning the trust of a person step by step so as to control them later on.

**Luring:** Winning the trust of a person step by step, so as to control them later on.

**Coercion:** Making people act against their will by violence, threats or confinement in a house.

**Corruption:** The abuse of a position of trust for gain, for instance by taking bribes.

**Extradition:** Handing a suspect over to the state in which the crime was committed.

**Smuggling vs. Trafficking:** Smuggling crosses a border for money, trafficking exploits a person afterwards.

# Timeline of Key Events

- **2000:** The Protocol is adopted by the Assembly
- **15 November 2000:** The Protocol is opened for signature
- **1990s:** Many states change their laws on labour
- **1996:** The first conference on the trade is held
- **25 December 2003:** The Protocol enters into force
- **30 July 2010:** The Plan of Action is adopted
`

// truths are pairs of names of which what is said of the one is, or may be, true
// of the other.
var truths = [][2]string{
	{"Trafficking", "Human Trafficking"}, {"Trafficking", "Smuggling vs. Trafficking"},
	{"ILO (International Labour Organization)", "International Labour Organization"}, {"Grooming", "Luring"},
	{"2000", "15 November 2000"}, {"1990s", "1996"},
}

func bothTrue(a, b string) bool {
	return slices.Contains(truths, [2]string{a, b}) || slices.Contains(truths, [2]string{b, a})
}

func TestOfFourOptionsOneAloneIsTrue(t *testing.T) {
	for _, items := range [][]Item{itemsOf(traps), itemsOf(rivers(8))} {
		byShort := map[string]string{}
		for _, it := range items {
			byShort[it.Short] = it.Key
		}
		asked := 0
		for seed := range uint64(60) {
			for _, q := range newMaker(params(items, seed)).questions(Choice, items, 0) {
				asked++
				what := fmt.Sprintf("seed %d, %s: %q", seed, q.Item.Key, q.Options)
				is(t, what+": options", len(q.Options), optionsOffered)
				right := q.Item.Key
				if q.Head != "" {
					right = q.Item.Short
				}
				is(t, what+": right", q.Options[q.Right], right)
				for i, o := range q.Options {
					key := o
					if q.Head != "" {
						key = byShort[o]
					}
					if i != q.Right && (o == right || bothTrue(key, q.Item.Key)) {
						t.Errorf("%s: %q is true as well", what, o)
					}
					if slices.Index(q.Options, o) != i {
						t.Errorf("%s: %q stands there twice", what, o)
					}
				}
			}
		}
		if asked < 60*10 {
			t.Errorf("only %d questions were made", asked)
		}
	}
}

func TestWrongOptionsAreOfTheKindAndLookAlike(t *testing.T) {
	items := itemsOf(rivers(8))
	kind := map[string]study.Kind{}
	for _, it := range items {
		kind[it.Key], kind[it.Short] = it.Kind, it.Kind
	}
	for seed := range uint64(40) {
		for _, q := range newMaker(params(items, seed)).questions(Choice, items, 0) {
			for _, o := range q.Options {
				if k, ok := kind[o]; q.Item.Kind != study.OfEvent && (!ok || k != q.Item.Kind) {
					t.Errorf("%s is among the options for %s", o, q.Item.Key)
				}
			}
		}
	}
	m := newMaker(params([]Item{
		{ID: "1", Key: "UNHCR", Short: "a"}, {ID: "2", Key: "UNODC", Short: "b"}, {ID: "3", Key: "IAEA", Short: "c"},
		{ID: "4", Key: "A very long name of something", Short: "d"}, {ID: "5", Key: "WHO", Short: "e"}, {ID: "6", Key: "Another very long name of something", Short: "f"},
	}, 1))
	for _, r := range m.rivals(m.pool[0], 1, keySide) {
		if len(r.Key) > 5 {
			t.Errorf("%s stands beside UNHCR, where UNODC could", r.Key)
		}
	}
}

func TestADateOfAnotherFormIsOfferedOnlyInNeed(t *testing.T) {
	events := of(study.OfEvent, itemsOf(rivers(0)))
	for seed := range uint64(40) {
		m := newMaker(params(events, seed))
		for _, it := range events {
			for _, d := range m.dates(it, 3) {
				if strings.Count(d, " ") != strings.Count(it.Key, " ") {
					t.Errorf("%s is offered for %s", d, it.Key)
				}
				if year := d[max(len(d)-4, 0):]; year > "2026" {
					t.Errorf("%s lies in the future", d)
				}
			}
		}
	}
}

func TestHalfOfTheStatementsAreTrue(t *testing.T) {
	items := itemsOf(traps)
	for seed := range uint64(40) {
		qs := newMaker(params(items, seed)).questions(TrueFalse, items, 0)
		yes := 0
		for _, q := range qs {
			is := q.Head == q.Item.Key && q.Text == q.Item.Short
			if is {
				yes++
			}
			if is != (q.Right == optionTrue) {
				t.Errorf("seed %d: %q of %q counts as %s", seed, q.Text, q.Head, q.Options[q.Right])
			}
			if q.Right == optionFalse && (bothTrue(q.Item.Key, q.Other) || bothTrue(q.Item.Key, q.Head)) {
				t.Errorf("seed %d: that %q is %q counts as false", seed, q.Head, q.Text)
			}
		}
		if len(qs) != len(items) || yes*2 < len(qs)-1 || yes*2 > len(qs)+1 {
			t.Errorf("seed %d: %d of %d statements on %d items are true", seed, yes, len(qs), len(items))
		}
	}
}

func TestAClueDoesNotNameItsKey(t *testing.T) {
	for _, it := range append(itemsOf(traps), itemsOf(rivers(8))...) {
		for _, n := range append(it.Keys, halves(it.Key)...) {
			if n = " " + strings.ToLower(n) + " "; strings.Contains(" "+strings.ToLower(it.Clue)+" ", n) {
				t.Errorf("the clue of %s names it: %s", it.Key, it.Clue)
			}
		}
	}
}

func TestAClueDoesNotNameTheParty(t *testing.T) {
	for _, c := range []struct{ party, text, want string }{
		{"Egypt", "The Egyptian government of Egypt keeps the high water.", "The ____ government of ____ keeps the high water."},
		{"China", "Chinese firms build what China plans along the river.", "____ firms build what ____ plans along the river."},
		{"Italy", "Italians pay, and the Italian fleet sails.", "____ pay, and the ____ fleet sails."},
		{"European Union", "The EU pays for wells, as the European Union said.", "The ____ pays for wells, as the ____ said."},
		{"The United States of America", "The United States pays, and so the USA decides.", "The ____ pays, and so the ____ decides."},
		{"India", "Individual farmers in India dig wells of their own.", "Individual farmers in ____ dig wells of their own."},
	} {
		items := itemsOf("# Major Parties Involved\n\n## " + c.party + "\n\n" + c.text + "\n\n## Northland\n\nNorthland lies at the spring and wants dams.\n")
		if len(items) != 2 {
			t.Fatalf("%s: %d items", c.party, len(items))
		}
		is(t, c.party, items[0].Clue, c.want)
	}
}

func TestTheSameSeedAsksTheSame(t *testing.T) {
	items := itemsOf(rivers(8))
	ask := func(seed uint64) string {
		return fmt.Sprint(newMaker(params(items, seed)).questions(Choice, items, 5))
	}
	first := ask(3)
	is(t, "seed 3 again", ask(3), first)
	if ask(4) == first {
		t.Error("seed 4 asks the same as seed 3")
	}
}

func TestWhatIsSaidOfSeveralIsNotTyped(t *testing.T) {
	items := itemsOf("# Key Terms\n\n**Resolution 1:** Both papers forbid the use of children in any war.\n\n**Resolution 2:** Both papers forbid the use of children in any war.\n\n**Envoy:** A person whom a state sends out to speak for it.\n")
	qs := newMaker(params(items, 1)).questions(Typed, items, 0)
	if len(qs) != 1 || qs[0].Item.Key != "Envoy" {
		t.Errorf("asked to type: %+v", qs)
	}
}

func TestWithFewCardsItIsSaidWhatIsNotPossible(t *testing.T) {
	for _, c := range []struct {
		items []Item
		want  string
	}{
		{nil, ""},
		{of(study.OfTerm, itemsOf(rivers(1))), "typed 1"},
		{of(study.OfTerm, itemsOf(rivers(2))), "typed 2, true-false 2, test 2"},
		{of(study.OfTerm, itemsOf(rivers(3))), "typed 3, true-false 3, matching 3, test 3"},
		{of(study.OfTerm, itemsOf(rivers(4))), "typed 4, choice 4, true-false 4, matching 4, test 4"},
		{of(study.OfEvent, itemsOf(rivers(0)))[:1], "typed 1, choice 1, true-false 1, test 1"}, // dates are made up
		{of(study.OfEvent, itemsOf(rivers(0))), "typed 5, choice 5, true-false 5, matching 5, order 5, test 5"},
		{of(study.OfParty, itemsOf(rivers(0))), "typed 4, choice 4, true-false 4, matching 4, test 4"},
	} {
		var can []string
		for _, o := range Offers(params(c.items, 1)) {
			if o.Count > 0 && o.Why == "" {
				can = append(can, fmt.Sprintf("%s %d", o.Mode, o.Count))
			} else if o.Why == "" || !strings.HasSuffix(o.Why, ".") {
				t.Errorf("%d items, %s: why it is not possible: %q", len(c.items), o.Mode, o.Why)
			}
		}
		got := strings.Join(can, ", ")
		if len(c.items) == 1 && c.items[0].Kind == study.OfTerm {
			got = strings.TrimSuffix(got, ", test 1") // a test of one question is one
		}
		is(t, fmt.Sprintf("%d items", len(c.items)), got, c.want)
	}
}

func TestWhatIsOfferedCanBeAsked(t *testing.T) {
	var many strings.Builder
	many.WriteString("# Key Terms\n\n")
	for i := range 300 {
		fmt.Fprintf(&many, "**Measure %c%c%c:** Number %d of the steps that the states of group %d agreed on in round %d.\n\n", 'a'+i%26, 'a'+i/26, 'a'+i%7, i, i%17, i%13)
	}
	for _, items := range [][]Item{itemsOf(traps), itemsOf(rivers(8)), itemsOf(many.String())} {
		p := params(items, 5)
		for _, o := range Offers(p) {
			switch o.Mode {
			case Matching:
				r := 0
				for _, b := range NewMatch(p, now).boards {
					r += b.Pairs()
				}
				if r < o.Count {
					t.Errorf("%d pairs of %d offered", r, o.Count)
				}
			case Order:
				is(t, "rounds of events", len(Rounds(p)) > 0, o.Count > 0)
			case Test:
				is(t, "test", NewPaper(p, []Mode{Typed, Choice, TrueFalse}, now).Len(), o.Count)
			default:
				_, n := NewQuiz(o.Mode, p, now).Position()
				is(t, string(o.Mode), n, o.Count)
			}
		}
	}
}

func TestOwnCardsAreAskedForTheirShortSide(t *testing.T) {
	items := of(study.OfOwn, itemsOf(rivers(2),
		study.Own{ID: "own/1", Front: "Who keeps the numbers on the water?", Back: "The river commission"},
		study.Own{ID: "own/2", Front: "Our line", Back: "We speak for the fishermen, and we ask that no dam is filled before the spring floods are over and done with."},
	))
	is(t, "items", len(items), 2)
	is(t, "a short back is typed", items[0].Key, "The river commission")
	is(t, "and chosen, not asked about", items[0].OneWay, true)
	is(t, "a long back leads to the front", items[1].Key, "Our line")
}

func TestACardIsMovedOnlyWhereItAsksWhatIsTyped(t *testing.T) {
	items := itemsOf(rivers(2), study.Own{ID: "own/1", Front: "Who keeps the numbers on the water?", Back: "The river commission"})
	card := func(item string, d study.Direction) study.Card {
		return study.Card{ID: item + "/" + string(d), Item: item, Direction: d}
	}
	var event string
	for _, it := range items {
		if it.Kind == study.OfEvent {
			event = it.ID
		}
	}
	due := Due(items, []study.Card{
		card("term/dam", study.Forward), card("term/delta", study.Reverse), card(event, study.Dating), card("own/1", study.Front), card("term/gone", study.Reverse),
	})
	is(t, "cards", fmt.Sprint(due), fmt.Sprint(map[string]string{
		"term/delta": "term/delta/reverse", event: event + "/date", "own/1": "own/1/front",
	}))
}
