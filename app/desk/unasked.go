package desk

import "placard/app/study"

// Unasked are the answers to cards that are not asked any more, by card: of a kind
// that was switched off, removed, or left out by a new edition. Where one of
// several topics is shown, they are those that are known to belong to it.
func (d *Desk) Unasked() map[string][]study.Answer {
	reviews := d.p.State.Reviews(d.Report.ID)
	for _, c := range d.deck.Cards {
		delete(reviews, d.key(c.ID))
	}
	unasked := map[string][]study.Answer{}
	for card, entries := range reviews {
		if d.topic == everyTopic || d.TopicOf(card) == d.TopicID() {
			unasked[card] = answersOf(entries)
		}
	}
	return unasked
}
