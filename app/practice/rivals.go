package practice

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"placard/app/study"
	"placard/content/report"
)

// nearEnough is how much of two texts must be the same for the one to be true
// where the other is.
const nearEnough = 0.7

// prepared is the item with what alike looks at, worked out once.
func (it Item) prepared() Item {
	if it.names == nil {
		for _, k := range it.Keys {
			it.names = append(it.names, fold(k))
		}
		it.bag = fold(it.Text)
		it.text = " " + strings.Join(it.bag, " ") + " "
		slices.Sort(it.bag)
		it.shapes = [2]shape{shapeOf(it.Key), shapeOf(it.Short)}
	}
	return it
}

// alike reports whether what is said of one item may be true of the other: they
// have a name in common or one name within the other, the same text or one
// within the other, or, of events, dates that could be taken for the same.
func alike(a, b Item) bool {
	if a.ID == b.ID {
		return true
	}
	if a.Kind != b.Kind {
		return false
	}
	if a.Kind == study.OfEvent {
		return clash(a.Date, b.Date) || alikeTexts(a, b)
	}
	for _, x := range a.names {
		for _, y := range b.names {
			if within(x, y) || within(y, x) {
				return true
			}
		}
	}
	return alikeTexts(a, b)
}

func alikeTexts(a, b Item) bool {
	if len(a.bag) == 0 || len(b.bag) == 0 {
		return false
	}
	return strings.Contains(a.text, b.text) || strings.Contains(b.text, a.text) || dice(a.bag, b.bag) >= nearEnough
}

// dice is how much of two bags of words is the same: Dice's coefficient over
// multisets, as report.Alike has it. Bags of very different sizes are 0.
func dice(a, b []string) float64 {
	if float64(2*min(len(a), len(b))) < nearEnough*float64(len(a)+len(b)) {
		return 0
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch strings.Compare(a[i], b[j]) {
		case 0:
			shared, i, j = shared+1, i+1, j+1
		case -1:
			i++
		default:
			j++
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}

// maker makes questions.
type maker struct {
	pool []Item // what wrong options are taken from
	rand *rand.Rand
	year int            // no later one is made up; 0 is no bound
	told map[string]int // how many items of the pool have a text
}

func newMaker(p Params) *maker {
	m := &maker{pool: make([]Item, len(p.Pool)), rand: rand.New(rand.NewPCG(p.Seed, 0)), year: p.Year, told: map[string]int{}}
	for i, it := range p.Pool {
		m.pool[i] = it.prepared()
		m.told[m.pool[i].said()]++
	}
	return m
}

// said is what is told of an item, for finding others of which the same is told.
func (it Item) said() string { return string(it.Kind) + it.prepared().text }

// choosable is from how many of the most plausible items wrong options are drawn
// for each that is needed: some chance, so that the same question has other
// options next time.
const choosable = 2

// rivals are up to n other items of the kind that are plausible in place of one
// and not true of it, and of which no two are alike, by the side that is seen.
func (m *maker) rivals(it Item, n int, seen side) []Item {
	type ranked struct {
		*Item
		far float64
	}
	it = it.prepared()
	all := make([]ranked, 0, len(m.pool))
	for i := range m.pool {
		if o := &m.pool[i]; o.Kind == it.Kind && o.ID != it.ID {
			all = append(all, ranked{o, m.far(&it, o, seen)})
		}
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return cmp.Compare(a.far, b.far) })
	var near []Item
	for _, o := range all {
		if len(near) == choosable*n {
			break
		}
		if !alike(it, *o.Item) {
			near = append(near, *o.Item)
		}
	}
	m.rand.Shuffle(len(near), func(i, j int) { near[i], near[j] = near[j], near[i] })
	return distinct(near, n, seen)
}

// distinct are up to n of items that cannot be taken for each other.
func distinct(items []Item, n int, seen side) []Item {
	var kept []Item
	for _, o := range items {
		if len(kept) < n && !slices.ContainsFunc(kept, func(k Item) bool { return alike(k, o) || k.on(seen) == o.on(seen) }) {
			kept = append(kept, o)
		}
	}
	return kept
}

// has reports whether an item has n rivals, without making a choice.
func (m *maker) has(it Item, n int) bool {
	var kept []Item
	for _, o := range m.pool {
		if o.Kind == it.Kind && !alike(it, o) && !slices.ContainsFunc(kept, func(k Item) bool { return alike(k, o) }) {
			if kept = append(kept, o); len(kept) == n {
				return true
			}
		}
	}
	return n == 0
}

// far is how little one item looks like another: by the length of what is seen,
// by its shape, and by where both stand in the report; for events by the years
// between them.
func (m *maker) far(a, b *Item, seen side) float64 {
	if a.Kind == study.OfEvent {
		x, _ := a.Date.Bounds()
		y, _ := b.Date.Bounds()
		return math.Abs(x - y)
	}
	x, y := a.shapes[seen], b.shapes[seen]
	far := math.Abs(x.log-y.log) + 0.3*math.Abs(x.words-y.words)
	if x.capitals != y.capitals {
		far++
	}
	if a.contrast != b.contrast {
		far += 2
	}
	if a.Topic != b.Topic {
		far += 2
	}
	if a.Section != b.Section {
		far += 0.5
	}
	return far
}

// dates are up to n wrong dates for an event, as they are written: those of
// other events, the nearest first, and made-up ones near it.
func (m *maker) dates(it Item, n int) []string {
	given := []report.Date{it.Date}
	fits := func(d report.Date) bool {
		return !slices.ContainsFunc(given, func(g report.Date) bool { return clash(g, d) || g.Long() == d.Long() })
	}
	true1 := m.trueDates(it)
	wrong := func(d report.Date) bool {
		return !slices.ContainsFunc(true1, func(t report.Date) bool { return clash(t, d) })
	}
	others := m.rivals(it, n, keySide)
	for _, o := range others {
		// A date of another form gives itself away, where one can be made up.
		if len(given) < n && o.Date.Precision == it.Date.Precision && wrong(o.Date) && fits(o.Date) {
			given = append(given, o.Date)
		}
	}
	offsets := steps(it.Date, m.year)
	near := min(6, len(offsets))
	m.rand.Shuffle(near, func(i, j int) { offsets[i], offsets[j] = offsets[j], offsets[i] })
	for _, by := range offsets {
		d, ok := shifted(it.Date, by)
		if ok && len(given) <= n && wrong(d) && fits(d) && !m.late(d, it.Date) {
			given = append(given, d)
		}
	}
	for _, o := range others {
		if len(given) <= n && wrong(o.Date) && fits(o.Date) {
			given = append(given, o.Date)
		}
	}
	var list []string
	for _, d := range given[1:] {
		list = append(list, d.Long())
	}
	return list
}

// trueDates are those of the event in all the report: it may be told twice.
func (m *maker) trueDates(it Item) []report.Date {
	all := []report.Date{it.Date}
	for _, o := range m.pool {
		if o.Kind == study.OfEvent && alikeTexts(o, it) {
			all = append(all, o.Date)
		}
	}
	return all
}

// late reports whether a made-up date lies in the future, where the true one
// does not.
func (m *maker) late(d, of report.Date) bool {
	_, end := d.Bounds()
	_, true1 := of.Bounds()
	return m.year > 0 && end > float64(m.year) && true1 <= float64(m.year)
}
