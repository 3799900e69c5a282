package practice

import (
	"slices"

	"placard/app/study"
)

// deal parts items into hands of most at most and least at least, about equally
// large, of which each holds only items that go together. What is left over
// makes a last hand with others once more, or is left out where there is none.
func deal(items []Item, most, least int, together func(a, b Item) bool) [][]Item {
	n := (len(items) + most - 1) / most
	if n == 0 {
		return nil
	}
	size := (len(items) + n - 1) / n
	fits := func(hand []Item, it Item) bool {
		return !slices.ContainsFunc(hand, func(o Item) bool { return o.ID == it.ID || !together(o, it) })
	}
	var hands [][]Item
	for _, it := range items {
		i := slices.IndexFunc(hands, func(h []Item) bool { return len(h) < size && fits(h, it) })
		if i < 0 {
			hands = append(hands, []Item{it})
		} else {
			hands[i] = append(hands[i], it)
		}
	}
	var kept [][]Item
	for _, h := range hands {
		for _, it := range items {
			if len(h) < least && fits(h, it) {
				h = append(h, it)
			}
		}
		if len(h) >= least {
			kept = append(kept, h)
		}
	}
	return kept
}

// Pairs on a board.
const (
	fewestPairs = 3
	mostPairs   = 6
)

// boards deals items to boards, each of one kind and of pairs that cannot be
// mistaken for each other.
func (m *maker) boards(items []Item, most int, told bool) []Board {
	items = slices.Clone(items)
	m.rand.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
	var all []Board
	for _, hand := range hands(items, most) {
		all = append(all, m.board(hand, told))
	}
	return all
}

func hands(items []Item, most int) [][]Item {
	var all [][]Item
	for _, k := range study.Kinds() {
		var kind []Item
		for _, it := range items {
			if it.Kind == k {
				kind = append(kind, it)
			}
		}
		all = append(all, deal(kind, most, fewestPairs, func(a, b Item) bool {
			return !alike(a, b) && a.Key != b.Key && a.Short != b.Short
		})...)
	}
	return all
}

// pairable is how many of items can be matched.
func pairable(items []Item) int {
	n := 0
	for _, h := range hands(items, mostPairs) {
		n += len(h)
	}
	return min(n, len(items))
}

// Events to be put in order at once.
const (
	fewestEvents = 4
	mostEvents   = 7
)

// Rounds are the events to be put in order, some at a time, each in random
// order: of no two in a round it is doubtful which comes first.
func Rounds(p Params) [][]Item { return newMaker(p).rounds(p.Asked, p.Count) }

func (m *maker) rounds(items []Item, count int) [][]Item {
	events := dated(items)
	m.rand.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
	if count > 0 && count < len(events) {
		events = events[:max(count, fewestEvents)]
	}
	rounds := deal(events, mostEvents, fewestEvents, func(a, b Item) bool {
		return apart(a.Date, b.Date) && !alikeTexts(a, b)
	})
	for _, r := range rounds {
		for tries := 0; tries < 10 && inOrder(r); tries++ {
			m.rand.Shuffle(len(r), func(i, j int) { r[i], r[j] = r[j], r[i] })
		}
	}
	return rounds
}

func inOrder(events []Item) bool {
	return slices.IsSortedFunc(events, func(a, b Item) int { return a.Date.Compare(b.Date) })
}
