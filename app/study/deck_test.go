package study

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestEveryCardIsInOneState(t *testing.T) {
	lapses := func(d *Deck, n int) {
		d.answer("term/a/forward", "33", monday)
		for i := range n {
			d.answer("term/a/forward", "13", days(10*i+10))
		}
	}
	for _, c := range []struct {
		name string
		do   func(*Deck)
		at   time.Time
		want State
	}{
		{"never answered", func(*Deck) {}, monday, New},
		{"on its steps", func(d *Deck) { d.answer("term/a/forward", "3", monday) }, monday, Learning},
		{"on its steps since last week", func(d *Deck) { d.answer("term/a/forward", "3", monday) }, days(7), Learning},
		{"learnt", func(d *Deck) { d.answer("term/a/forward", "33", monday) }, days(1), Know},
		{"come round", func(d *Deck) { d.answer("term/a/forward", "33", monday) }, days(2), Due},
		{"come round at four in the morning", func(d *Deck) { d.answer("term/a/forward", "33", monday) }, days(2).Add(-11 * time.Hour), Due},
		{"long due", func(d *Deck) { d.answer("term/a/forward", "33", monday) }, days(90), Due},
		{"forgotten", func(d *Deck) { d.answer("term/a/forward", "331", monday) }, monday, Learning},
		{"forgotten seven times", func(d *Deck) { lapses(d, 7) }, days(71), Due},
		{"forgotten eight times", func(d *Deck) { lapses(d, 8) }, days(80), Tricky},
		{"forgotten eight times and set aside", func(d *Deck) { lapses(d, 8); d.Suspended["term/a/forward"] = true }, days(80), SetAside},
		{"due and skipped until tomorrow", func(d *Deck) {
			d.answer("term/a/forward", "33", monday)
			d.Buried["term/a/forward"] = d.Scheduler.Day(days(2)) + 1
		}, days(2), Know},
		{"due, skipped until today", func(d *Deck) {
			d.answer("term/a/forward", "33", monday)
			d.Buried["term/a/forward"] = d.Scheduler.Day(days(2))
		}, days(2), Due},
	} {
		d := plainDeck(1)
		c.do(d)
		is(t, c.name, d.State(d.Cards[0], c.at), c.want)
	}
}

func TestTheReverseIsOfferedOnceTheForwardCardIsKnown(t *testing.T) {
	const forward, reverse = "term/coercion/forward", "term/coercion/reverse"
	d := NewDeck(Cards(glossary("Coercion: forcing someone to act against their will"), Kind.AsksAtFirst), NewScheduler(time.UTC))
	back := d.Cards[1]
	for _, c := range []struct {
		card, ratings string
		day           int
		want          bool
	}{
		{forward, "", 0, false},
		{forward, "33", 0, false}, // learnt, but not yet remembered on another day
		{forward, "3", 2, true},
		{forward, "1", 14, false}, // forgotten
		{forward, "3", 14, false},
		{forward, "4", 30, true},
		{reverse, "3", 31, true},
		{forward, "1", 90, true}, // begun is begun
	} {
		d.answer(c.card, c.ratings, days(c.day))
		is(t, fmt.Sprintf("%s answered %q on day %d", c.card, c.ratings, c.day), d.Offered(back), c.want)
	}
}

func TestTheQueueOfADay(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*Deck)
		at   time.Time
		want string
	}{
		{"new cards come in the report's order", func(*Deck) {}, monday, "a b c d e"},
		{"no more new cards than the limit", func(d *Deck) { d.Limits.New = 2 }, monday, "a b"},
		{"those introduced today count", func(d *Deck) {
			d.Limits.New = 3
			d.answer("term/a/forward", "4", monday)
			d.answer("term/b/forward", "4", monday)
		}, monday, "c"},
		{"tomorrow the limit is whole again", func(d *Deck) {
			d.Limits.New = 3
			d.answer("term/a/forward", "4", monday)
			d.answer("term/b/forward", "4", monday)
		}, days(1), "c d e"},
		{"no limit lets nothing through", func(d *Deck) { d.Limits = Limits{} }, monday, ""},
		{"a limit that was lowered since lets nothing through", func(d *Deck) {
			d.answer("term/a/forward", "4", monday)
			d.answer("term/b/forward", "4", monday)
			d.Limits.New = 1
		}, monday, ""},
		{"steps, then reviews with the weakest first, then new", func(d *Deck) {
			d.answer("term/a/forward", "33", days(-4))
			d.answer("term/b/forward", "33", days(-8))
			d.answer("term/c/forward", "3", monday)
			d.answer("term/d/forward", "1", monday)
		}, monday, "d c b a e"},
		{"no more reviews than the limit, those of today counted", func(d *Deck) {
			for i, id := range []string{"a", "b", "c", "d", "e"} {
				d.answer("term/"+id+"/forward", "33", days(-9-i))
			}
			d.answer("term/e/forward", "3", monday)
			d.answer("term/d/forward", "3", monday)
			d.Limits.Reviews = 3
		}, monday, "c"},
		{"set aside and skipped cards stay away", func(d *Deck) {
			d.Suspended["term/b/forward"] = true
			d.Buried["term/c/forward"] = d.Scheduler.Day(monday) + 1
			d.Buried["term/d/forward"] = d.Scheduler.Day(monday)
		}, monday, "a d e"},
		{"a card on its steps is never held back", func(d *Deck) {
			d.answer("term/e/forward", "1", monday)
			d.Limits = Limits{}
		}, monday, "e"},
	} {
		d := plainDeck(5)
		c.do(d)
		is(t, c.name, names(d.Queue(c.at)), c.want)
	}
}

func TestTheCardsOfOneTermAreKeptApart(t *testing.T) {
	d := NewDeck(Cards(glossary(
		"A: this is the first of them",
		"B: this is the second of them",
	), Kind.AsksAtFirst), NewScheduler(time.UTC))
	d.answer("term/a/forward", "33", days(-20))
	d.answer("term/a/forward", "3", days(-18))
	is(t, "the due forward card comes, its new reverse waits", names(d.Queue(monday)), "A B")
	d.answer("term/a/forward", "3", monday)
	is(t, "and waits for the rest of the day", names(d.Queue(monday)), "B")
	is(t, "new terms come before new reverse cards", names(d.Queue(days(1))), "B A<")
	d.answer("term/a/reverse", "33", days(1))
	is(t, "long after, both are due", d.IsDue("term/a/forward", days(99)) && d.IsDue("term/a/reverse", days(99)), true)
	is(t, "and the one more likely forgotten is asked", names(d.Queue(days(99))), "A< B")
	is(t, "counts agree with the queue", d.Counts(days(99)).Due, 1)
}

func TestCounts(t *testing.T) {
	d := NewDeck(Cards(glossary(
		"A: this is the first of them", "B: this is the second of them",
		"C: this is the third of them", "D vs. E: these are the fourth and fifth",
		"F: this is the sixth of them",
	), Kind.AsksAtFirst), NewScheduler(time.UTC))
	is(t, "at first", d.Counts(monday), Counts{New: 5, Minutes: 3, Items: 5})
	d.answer("term/a/forward", "4", monday)
	d.answer("term/b/forward", "33", days(-3))
	d.answer("term/c/forward", "3", monday)
	d.Suspended["term/f/forward"] = true
	d.Seconds = 60
	c := d.Counts(monday)
	is(t, "later", c, Counts{New: 1, Learning: 1, Due: 1, Minutes: 4, Items: 5, Known: 1, SetAside: 1})
	is(t, "today", c.Today(), len(d.Queue(monday)))
	is(t, "nothing", *new(Counts), plainDeck(0).Counts(monday))
}

func TestTheUsualTimeOfAnAnswerIsTheMedianOfTheLastHundred(t *testing.T) {
	of := func(seconds ...float64) []Answer {
		var all []Answer
		for _, s := range seconds {
			all = append(all, Answer{Seconds: s})
		}
		return all
	}
	is(t, "none", MedianSeconds(nil), 0)
	is(t, "without a time", MedianSeconds(of(0, 0)), 0)
	is(t, "odd", MedianSeconds(of(60, 4, 8)), 8)
	is(t, "even", MedianSeconds(of(60, 4, 8, 10)), 9)
	is(t, "the last", MedianSeconds(of(append(slices.Repeat([]float64{60}, 300), slices.Repeat([]float64{5}, 100)...)...)), 5)
}

func TestOverview(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*Deck)
		at   time.Time
		want Overview
		next string
	}{
		{"new", func(*Deck) {}, monday, Overview{New, "", ""}, "tomorrow"},
		{"on its steps", func(d *Deck) { d.answer("term/a/forward", "3", monday) }, monday, Overview{Learning, "", "in 10 minutes"}, "in 10 minutes"},
		{"steps over", func(d *Deck) { d.answer("term/a/forward", "3", monday) }, days(1), Overview{Learning, "", "now"}, "now"},
		{"learnt", func(d *Deck) { d.answer("term/a/forward", "33", monday) }, monday, Overview{Know, "over 99%", "in 2 days"}, "in 2 days"},
		{"due", func(d *Deck) { d.answer("term/a/forward", "33", monday) }, days(2), Overview{Due, "91%", "today"}, "tomorrow"},
		{"skipped", func(d *Deck) {
			d.answer("term/a/forward", "33", monday)
			d.Buried["term/a/forward"] = d.Scheduler.Day(days(3))
		}, days(2), Overview{Know, "91%", "tomorrow"}, "tomorrow"},
		{"set aside", func(d *Deck) {
			d.answer("term/a/forward", "33", monday)
			d.Suspended["term/a/forward"] = true
		}, days(2), Overview{SetAside, "91%", ""}, ""},
		{"no new cards wanted", func(d *Deck) { d.Limits.New = 0 }, monday, Overview{New, "", ""}, ""},
	} {
		d := plainDeck(1)
		c.do(d)
		is(t, c.name, d.Overview(d.Cards[0], c.at), c.want)
		is(t, c.name+", next", d.Next(c.at), c.next)
	}
}

func TestReadiness(t *testing.T) {
	conference := func(n int) StudyDay { return NewScheduler(time.UTC).Day(days(n)) }
	all := func(d *Deck, ratings string, at time.Time) {
		for _, c := range d.Cards {
			d.answer(c.ID, ratings, at)
		}
	}
	for _, c := range []struct {
		name string
		do   func(*Deck)
		day  int
		want string
	}{
		{"nothing learnt", func(*Deck) {}, 5, "With today’s cards you would remember 12 of 14 terms on 7 March."},
		{"few new cards a day", func(d *Deck) { d.Limits.New = 4 }, 5, "With today’s cards you would remember 3 of 14 terms on 7 March."},
		{"learnt today", func(d *Deck) { all(d, "33", monday) }, 5, "On 7 March you would remember 12 of 14 terms."},
		{"learnt today, far off", func(d *Deck) { all(d, "33", monday) }, 60, "On 1 May you would remember 8 of 14 terms."},
		{"due today", func(d *Deck) { all(d, "33", days(-30)) }, 5, "On 7 March you would remember 9 of 14 terms. With today’s cards: 14."},
		{"half set aside", func(d *Deck) {
			all(d, "33", days(-30))
			for _, c := range d.Cards[:7] {
				d.Suspended[c.ID] = true
			}
		}, 5, "On 7 March you would remember 5 of 7 terms. With today’s cards: 7."},
		{"a night lies between", func(d *Deck) { all(d, "1", monday) }, 0, "Today you would remember 11 of 14 terms."},
		{"a day that is past is today", func(d *Deck) { all(d, "33", days(-3)) }, -100, "Today you would remember 12 of 14 terms. With today’s cards: 14."},
	} {
		d := plainDeck(14)
		c.do(d)
		r := d.Readiness(conference(c.day), monday)
		is(t, c.name, strings.TrimSpace(r.Sentence()+" "+r.WithTodaySentence()), c.want)
		is(t, c.name+", chances", len(r.Chances), r.Of)
	}
	is(t, "one term", plainDeck(1).Readiness(0, monday).Sentence(), "Today you would remember 0 of 1 term.")
}

func TestReadinessLeavesTheReverseCardsOut(t *testing.T) {
	d := NewDeck(Cards(glossary("A: this is the first of them", "B vs. C: these are others"), Kind.AsksAtFirst), NewScheduler(time.UTC))
	is(t, "cards", len(d.Cards), 3)
	is(t, "terms", d.Readiness(0, monday).Of, 2)
}
