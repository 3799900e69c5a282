package report

import "slices"

// settleOutline gives the entries their levels, by the first difference that
// the list makes: items in items, numbers, bold.
func settleOutline(entries []entry) {
	levels := func(key func(entryLook) int) bool {
		var keys []int
		for _, e := range entries {
			if k := key(e.look); !slices.Contains(keys, k) {
				keys = append(keys, k)
			}
		}
		slices.Sort(keys)
		for i := range entries {
			entries[i].level = 1 + slices.Index(keys, key(entries[i].look))
		}
		return len(keys) > 1
	}
	_ = levels(func(l entryLook) int { return l.nesting() }) ||
		levels(func(l entryLook) int { return l.numberRank() }) ||
		levels(func(l entryLook) int { return l.weight() })
}

func (l entryLook) nesting() int {
	if !l.item {
		return -1
	}
	return l.depth
}

func (l entryLook) numberRank() int {
	switch l.number.style {
	case 'd', 't':
		return l.number.depth
	case 'a', 'i':
		return 5
	}
	return 0
}

func (l entryLook) weight() int {
	if l.bold {
		return 0
	}
	return 1
}
