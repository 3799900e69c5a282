package desk

import (
	"slices"

	"placard/app/journal"
	"placard/app/study"
	"placard/content/report"
)

// Names of operations, as CanUndo gives them.
const (
	Answered = "Answer"
	PutAside = "Set aside"
	Skipped  = "Skip until tomorrow"
)

// Deck is the cards of the topics that are shown, with what is remembered of
// them. It changes with every answer; callers only read it.
func (d *Desk) Deck() *study.Deck { return d.shown }

// Counts are the numbers of today's cards.
func (d *Desk) Counts() study.Counts { return d.shown.Counts(d.Now()) }

// Readiness says how much would be remembered on the conference day. It reports
// false without a day or without terms.
func (d *Desk) Readiness() (study.Readiness, bool) {
	day, err := study.ParseDay(d.ConferenceDay())
	if err != nil || len(d.shown.Cards) == 0 {
		return study.Readiness{}, false
	}
	return d.shown.Readiness(day, d.Now()), true
}

// today is the study day as an ISO 8601 day: before 4:00 it is still yesterday.
func (d *Desk) today() string { return d.deck.Scheduler.Day(d.Now()).String() }

// Answer keeps an answer to a card; seconds is the time that it took. A card that
// turns tricky with it is set aside.
func (d *Desk) Answer(card string, rating study.Rating, seconds float64) {
	entries := []journal.Entry{{Kind: journal.Review, Item: card, Rating: int(rating), Seconds: seconds}}
	if d.deck.TurnsTricky(card, rating, d.Now()) && !d.deck.Suspended[card] {
		entries = append(entries, journal.Entry{Kind: journal.Suspend, Item: card, On: true})
	}
	d.doCards(Answered, []string{card}, entries...)
}

// SetAside takes cards out of practice, or back into it.
func (d *Desk) SetAside(on bool, cards ...string) {
	var entries []journal.Entry
	for _, c := range cards {
		if d.deck.Suspended[c] != on {
			entries = append(entries, journal.Entry{Kind: journal.Suspend, Item: c, On: on})
		}
	}
	if len(entries) > 0 {
		d.doCards(either(on, PutAside, "Take back"), cards, entries...)
	}
}

// SkipUntilTomorrow leaves cards out of today's practice.
func (d *Desk) SkipUntilTomorrow(cards ...string) {
	until := d.deck.Scheduler.Day(d.Now()) + 1
	var entries []journal.Entry
	for _, c := range cards {
		if d.deck.Buried[c] != until {
			entries = append(entries, journal.Entry{Kind: journal.Bury, Item: c, Text: until.String()})
		}
	}
	if len(entries) > 0 {
		d.doCards(Skipped, cards, entries...)
	}
}

// CardsOf are the cards of an item, the one that stands for it first.
func (d *Desk) CardsOf(item string) []study.Card {
	var list []study.Card
	for _, c := range d.deck.Cards {
		if c.Item == item {
			list = append(list, c)
		}
	}
	return list
}

// Card finds a card that is asked, of any topic, by its ID.
func (d *Desk) Card(id string) (study.Card, bool) {
	for _, c := range d.deck.Cards {
		if c.ID == id {
			return c, true
		}
	}
	return study.Card{}, false
}

// Term finds a key term of any topic by its ID.
func (d *Desk) Term(id string) (report.Term, bool) {
	for _, t := range d.Report.Topics {
		for _, term := range t.Terms {
			if term.ID == id {
				return term, true
			}
		}
	}
	return report.Term{}, false
}

// AllTerms are the key terms of the topics that are shown, in the report's
// order.
func (d *Desk) AllTerms() []report.Term {
	var all []report.Term
	for _, t := range d.Topics() {
		all = append(all, t.Terms...)
	}
	return all
}

// buildDeck makes the cards, and a plan for them.
func (d *Desk) buildDeck() {
	d.makeDeck()
	d.planAhead()
}

// makeDeck makes the cards and replays every answer. The plan stays until there
// is another.
func (d *Desk) makeDeck() {
	before := d.deck
	d.deck = study.NewDeck(study.Cards(d.Report, d.Asks, d.OwnCards()...), d.p.Scheduler)
	d.deck.Limits, d.deck.Minutes, d.deck.Off = d.p.Limits, d.MinutesADay(), d.daysOff()
	if before != nil {
		d.deck.Plan, d.deck.Seconds = before.Plan, before.Seconds
	}
	d.markImportant()
	for _, c := range d.deck.Cards {
		d.refresh([]string{c.ID})
	}
	d.deal()
}

// measure finds the student's usual time for an answer.
func (d *Desk) measure() {
	var answers []study.Answer
	for _, c := range d.deck.Cards {
		answers = append(answers, d.answers(c.ID)...)
	}
	slices.SortFunc(answers, func(a, b study.Answer) int { return a.At.Compare(b.At) })
	d.deck.Seconds = study.MedianSeconds(answers)
	d.deal()
}

// refresh brings cards up to date with their entries.
func (d *Desk) refresh(cards []string) {
	for _, c := range cards {
		delete(d.deck.Asked, c)
		if day, ok := d.wanted(c); ok {
			d.deck.Asked[c] = day
		}
		d.deck.Remember(c, d.answers(c))
		d.deck.Suspended[c] = d.value(journal.Suspend, c).On
		delete(d.deck.Buried, c)
		if day, err := study.ParseDay(d.value(journal.Bury, c).Text); err == nil {
			d.deck.Buried[c] = day
		}
	}
}

// answers are those that a card's memory is made of.
func (d *Desk) answers(card string) []study.Answer {
	entries := d.p.State.CardReviews(d.Report.ID, d.key(card))
	if afresh := d.value(journal.Afresh, card); afresh.Kind != "" {
		entries = slices.DeleteFunc(slices.Clone(entries), func(e journal.Entry) bool { return journal.Compare(e, afresh) < 0 })
	}
	return answersOf(entries)
}

func answersOf(entries []journal.Entry) []study.Answer {
	list := make([]study.Answer, len(entries))
	for i, e := range entries {
		list[i] = study.Answer{At: e.At, Rating: study.Rating(e.Rating), Seconds: e.Seconds}
	}
	return list
}

// Tune studies on with another scheduler and other limits, as the settings now
// say; every answer is replayed.
func (d *Desk) Tune(s study.Scheduler, l study.Limits) {
	d.p.Scheduler, d.p.Limits = s, l
	d.buildDeck()
	d.tell(Everything)
}
