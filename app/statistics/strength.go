package statistics

import "placard/app/study"

// Strength is how well the cards of one section are known.
type Strength struct {
	Section string // its ID
	Cards   int    // those set aside left out
	Begun   int    // answered at least once
	// Chance is the mean chance of remembering the cards, 0 to 1. A card that
	// was not begun counts as nothing. One answered today counts as it will
	// stand tomorrow: what was learnt a minute ago is not yet certain. So does
	// the readiness for the conference day.
	Chance float64
}

// StrengthOf is the strength of each section that has cards, in the report's
// order.
func StrengthOf(r Record) []Strength {
	var list []Strength
	at := map[string]int{}
	today := r.Today()
	for _, c := range r.Cards {
		if c.Aside {
			continue
		}
		i, ok := at[c.Section]
		if !ok {
			i = len(list)
			at[c.Section] = i
			list = append(list, Strength{Section: c.Section})
		}
		s := &list[i]
		s.Cards++
		if c.Memory.Phase != study.PhaseNew {
			s.Begun++
		}
		s.Chance += r.Scheduler.RetrievabilityOn(c.Memory, max(today, c.Memory.LastDay+1))
	}
	for i := range list {
		list[i].Chance /= float64(list[i].Cards)
	}
	return list
}
