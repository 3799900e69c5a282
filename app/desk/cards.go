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

// Answer keeps an answer to a card; seconds is the time that it took.
func (d *Desk) Answer(card string, rating study.Rating, seconds float64) {
	d.doCards(Answered, []string{card}, journal.Entry{
		Kind: journal.Review, Item: card, Rating: int(rating), Seconds: seconds,
	})
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

// SkipUntilTomorrow leaves a card out of today's practice.
func (d *Desk) SkipUntilTomorrow(card string) {
	until := d.deck.Scheduler.Day(d.Now()) + 1
	d.doCards(Skipped, []string{card}, journal.Entry{
		Kind: journal.Bury, Item: card, Text: until.String(),
	})
}

// CardsOf are the cards of a term, the one that asks for its meaning first.
func (d *Desk) CardsOf(term string) []study.Card {
	var list []study.Card
	for _, c := range d.deck.Cards {
		if c.Item == term {
			list = append(list, c)
		}
	}
	return list
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

// buildDeck makes the cards and replays every answer.
func (d *Desk) buildDeck() {
	var plan *study.Plan
	if d.deck != nil {
		plan = d.deck.Plan // until there is another
	}
	d.deck = study.NewDeck(study.Cards(d.Report), d.p.Scheduler)
	d.deck.Limits, d.deck.Plan = d.p.Limits, plan
	ids := make([]string, len(d.deck.Cards))
	var answers []study.Answer
	for i, c := range d.deck.Cards {
		ids[i] = c.ID
		answers = append(answers, d.answers(c.ID)...)
	}
	d.refresh(ids)
	slices.SortFunc(answers, func(a, b study.Answer) int { return a.At.Compare(b.At) })
	d.deck.Seconds = study.MedianSeconds(answers)
	d.deal()
	d.planAhead()
}

// refresh brings cards up to date with their entries.
func (d *Desk) refresh(cards []string) {
	for _, c := range cards {
		d.deck.Remember(c, d.answers(c))
		d.deck.Suspended[c] = d.value(journal.Suspend, c).On
		delete(d.deck.Buried, c)
		if day, err := study.ParseDay(d.value(journal.Bury, c).Text); err == nil {
			d.deck.Buried[c] = day
		}
	}
}

func (d *Desk) answers(card string) []study.Answer {
	entries := d.p.State.CardReviews(d.Report.ID, d.key(card))
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
