package anchor

import (
	"cmp"
	"slices"
)

// alikeEnough is how much of two passages must be the same for the one to be the
// other, in a new edition. It is what the rest of the program takes for items.
const alikeEnough = 0.8

// Bounds of the search for what is alike.
const (
	mostHolders = 64         // places tried for one word
	mostTries   = 16         // places compared with a passage
	mostSteps   = 40_000_000 // of comparing, of one passage: a fraction of a second
)

// near finds the place whose words are most like those of a passage, if they are
// alike enough: twice the words that are the same in the same order, against the
// words of both.
func (f *Finder) near(q quoted) (first, end int, ok bool) {
	best, alike := fit{}, 0.0
	slack := len(q.words)/4 + 4
	tries := max(min(mostTries, mostSteps/(len(q.words)*(len(q.words)+2*slack))), 1)
	for _, start := range f.starts(q.words, tries) {
		from, to := max(start-slack, 0), min(start+len(q.words)+slack, len(f.words))
		a, z, now := align(q.words, f.words[from:to])
		if now < alikeEnough {
			continue
		}
		a, z = a+from, z+from
		fits := f.fit(q, a, z)
		if q.byChance(fits) {
			continue
		}
		if !ok || now > alike || now == alike && fits.better(best) {
			first, end, ok, best, alike = a, z, true, fits, now
		}
	}
	return first, end, ok
}

// starts are places where a passage might begin, the likeliest first: where one
// of its rarest words stands. If 80 % of its words are there, one of the rarest
// third and one more is.
func (f *Finder) starts(q []int32, most int) []int {
	order := make([]int, 0, len(q))
	for i, n := range q {
		if n >= 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(f.at[q[a]]) - len(f.at[q[b]]) })
	wide := max(len(q)/2, 4)
	votes, start := map[int]int{}, map[int]int{} // by stretches of the text
	for _, i := range order[:min(len(q)/3+1, len(order))] {
		holders := f.at[q[i]]
		for _, p := range holders[:min(len(holders), mostHolders)] {
			at := max(int(p)-i, 0)
			if votes[at/wide]++; votes[at/wide] == 1 {
				start[at/wide] = at
			}
		}
	}
	var list []int
	for stretch := range votes {
		list = append(list, stretch)
	}
	slices.SortFunc(list, func(a, b int) int { return cmp.Or(votes[b]-votes[a], a-b) })
	list = list[:min(len(list), most)]
	for i, stretch := range list {
		list[i] = start[stretch]
	}
	return list
}

// run is a way to read words in common, in order: how many, and where in the text
// the first of them stands.
type run struct{ length, from int }

// align finds the stretch of a text that is most like a passage (the longest
// common subsequence, by the classic table of which two rows are kept), and how
// much alike the two are.
func align(q []int32, text []word) (first, end int, alike float64) {
	above, row := make([]run, len(text)+1), make([]run, len(text)+1)
	for _, n := range q {
		for j := range text {
			switch {
			case text[j].number == n && above[j].length == 0:
				row[j+1] = run{1, j}
			case text[j].number == n:
				row[j+1] = run{above[j].length + 1, above[j].from}
			default:
				row[j+1] = longer(above[j+1], row[j])
			}
			if r := row[j+1]; text[j].number == n {
				if now := 2 * float64(r.length) / float64(len(q)+j+1-r.from); now > alike {
					first, end, alike = r.from, j+1, now
				}
			}
		}
		above, row = row, above
	}
	return first, end, alike
}

// longer prefers the run that began last among equals: it is the denser one.
func longer(a, b run) run {
	if b.length > a.length || b.length == a.length && b.from > a.from {
		return b
	}
	return a
}
