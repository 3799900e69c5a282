package statistics

import "placard/app/study"

// Stage is what a card was when it was asked, as Anki tells them apart.
type Stage int

// The stages of a card.
const (
	Learning Stage = iota // new, or on its steps, also after it was forgotten
	Young                 // in review, away for less than MatureDays
	Mature                // in review, away for MatureDays or more
	stages
)

// MatureDays is the interval in days from which a card is mature. It is Anki's,
// see "True Retention Table" in its manual (docs.ankiweb.net/stats.html).
const MatureDays = 21

// longest is the most that an answer counts for, in seconds: a pause is not study
// time. Answers are kept so, but other programs may write a journal too.
const longest = 60

// Given is an answer with what statistics ask of it.
type Given struct {
	Day     study.StudyDay
	Rating  study.Rating
	Seconds float64 // 0 to 60; 0 is not known
	Stage   Stage
	// First says that it is the card's first answer of its day and that the card
	// was in review: those alone tell what was remembered.
	First bool
}

// Given are all answers of the record, card by card. Answers with a rating that
// does not exist are left out; what was answered before a card was started over
// is not.
func (r Record) Given() []Given {
	list := make([]Given, 0, r.Answers())
	for _, c := range r.Cards {
		over := min(max(c.Over, 0), len(c.Answers))
		for _, answers := range [][]study.Answer{c.Answers[:over], c.Answers[over:]} {
			list = r.given(list, c.ID, answers)
		}
	}
	return list
}

// given adds the answers to one card, which begins as a new one.
func (r Record) given(list []Given, card string, answers []study.Answer) []Given {
	last, answered := study.StudyDay(0), false
	for _, m := range r.Scheduler.History(card, answers) {
		if m.Rating < study.Again || m.Rating > study.Easy {
			continue
		}
		g := Given{Day: m.After.LastDay, Rating: m.Rating, Seconds: min(max(m.Seconds, 0), longest), Stage: stageOf(m)}
		g.First = g.Stage != Learning && !(answered && last == g.Day)
		last, answered = g.Day, true
		list = append(list, g)
	}
	return list
}

func stageOf(m study.Moment) Stage {
	switch {
	case m.Before.Phase != study.PhaseReview:
		return Learning
	case m.Interval() < MatureDays:
		return Young
	}
	return Mature
}
