package statistics

import "placard/app/study"

// Strength is how well the terms and other items of one section are known. Each
// counts by the card that stands for it; those set aside are left out.
type Strength struct {
	Section string // its ID
	Items   int
	Begun   int // answered at least once
	// Chance is the mean chance of remembering them, 0 to 1. What was not begun
	// counts as nothing. What was answered today counts as it will stand
	// tomorrow: learnt a minute ago, it is not yet certain. The readiness for
	// the conference day is counted in the same way.
	Chance float64
}

// StrengthOf is the strength of each section that has items, in the report's
// order.
func StrengthOf(r Record) []Strength {
	var list []Strength
	at := map[string]int{}
	today := r.Today()
	for _, c := range r.Cards {
		if c.Aside || !c.Stands {
			continue
		}
		i, ok := at[c.Section]
		if !ok {
			i = len(list)
			at[c.Section] = i
			list = append(list, Strength{Section: c.Section})
		}
		s := &list[i]
		s.Items++
		if c.Memory.Phase != study.PhaseNew {
			s.Begun++
		}
		s.Chance += r.Scheduler.RetrievabilityOn(c.Memory, max(today, c.Memory.LastDay+1))
	}
	for i := range list {
		list[i].Chance /= float64(list[i].Items)
	}
	return list
}
