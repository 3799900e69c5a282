package report

import (
	"cmp"
	"slices"
)

// alikeEnough is how much of two texts must be the same for the one to be a new
// version of the other.
const alikeEnough = 0.8

// Alike is how much of two texts is the same, 0 to 1: twice the words that they
// share against the words of both, each counted as often as it stands there
// (the coefficient of Dice, Ecology 26, 1945, and Sørensen, 1948, over
// multisets). Case, accents, punctuation and the order of the words do not
// count. Two texts without a word are not alike.
func Alike(a, b string) float64 {
	bags := bagsOf([]string{a, b})
	return bags[0].alike(bags[1])
}

// bag is the words of a text as numbers, in ascending order. The rarer a word
// is among the texts that are looked at, the lower its number.
type bag []int

// bagsOf makes bags of texts.
func bagsOf(texts []string) []bag {
	number := map[string]int{}
	var seen []int
	bags := make([]bag, len(texts))
	for i, text := range texts {
		words := plainWords(text)
		bags[i] = make(bag, len(words))
		for j, w := range words {
			n, known := number[w]
			if !known {
				n = len(seen)
				number[w], seen = n, append(seen, 0)
			}
			seen[n]++
			bags[i][j] = n
		}
	}
	order := make([]int, len(seen))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return seen[a] - seen[b] })
	rank := make([]int, len(seen))
	for i, n := range order {
		rank[n] = i
	}
	for _, b := range bags {
		for j, n := range b {
			b[j] = rank[n]
		}
		slices.Sort(b)
	}
	return bags
}

func (a bag) alike(b bag) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	shared, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			shared, i, j = shared+1, i+1, j+1
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}

// rarest are enough of the rarest words of a text to share one with every text
// that is alike.
func (a bag) rarest() bag { return slices.Compact(slices.Clone(a[:min(len(a)/3+1, len(a))])) }

// Bounds of the search for what is alike. They keep it linear also where
// hundreds of items have the same words.
const (
	mostHolders    = 32 // old texts tried for one word
	mostCandidates = 16 // old texts compared with one new text
)

// likeness is a possible pair.
type likeness struct {
	old, new int
	alike    float64
}

// likePairs pairs old and new texts that are alike, the most alike first, each
// in one pair at most. Among equals those are paired that stand nearest.
//
// A new text is not compared with every old one, but with those that share one
// of its rarest words. If two texts are 80 % alike, at least two thirds of the
// words of each are in the other, so among the rarest third and one more of
// both there is a word that they share (prefix filtering, as Bayardo, Ma and
// Srikant describe it, WWW 2007).
func likePairs(olds, news []string) [][2]int {
	bags := bagsOf(slices.Concat(olds, news))
	oldBags, newBags := bags[:len(olds)], bags[len(olds):]
	search := newSearch(oldBags)
	var found []likeness
	for j, b := range newBags {
		for _, i := range search.candidates(b) {
			if a := oldBags[i].alike(b); a >= alikeEnough {
				found = append(found, likeness{i, j, a})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b likeness) int {
		return cmp.Or(cmp.Compare(b.alike, a.alike), cmp.Compare(apart(a), apart(b)))
	})
	var pairs [][2]int
	oldTaken, newTaken := make([]bool, len(olds)), make([]bool, len(news))
	for _, l := range found {
		if !oldTaken[l.old] && !newTaken[l.new] {
			oldTaken[l.old], newTaken[l.new] = true, true
			pairs = append(pairs, [2]int{l.old, l.new})
		}
	}
	return pairs
}

func apart(l likeness) int { return max(l.old-l.new, l.new-l.old) }

// search finds the old texts that share rare words with a new one.
type search struct {
	holders map[int][]int // by word: old texts that have it among their rarest
	shares  []int         // by old text: how many words it shares; zero between searches
}

func newSearch(olds []bag) *search {
	s := &search{holders: map[int][]int{}, shares: make([]int, len(olds))}
	for i, b := range olds {
		for _, w := range b.rarest() {
			if len(s.holders[w]) < mostHolders {
				s.holders[w] = append(s.holders[w], i)
			}
		}
	}
	return s
}

// candidates are old texts, those that share most words first.
func (s *search) candidates(b bag) []int {
	var list []int
	for _, w := range b.rarest() {
		for _, i := range s.holders[w] {
			if s.shares[i] == 0 {
				list = append(list, i)
			}
			s.shares[i]++
		}
	}
	slices.SortFunc(list, func(a, b int) int { return cmp.Or(s.shares[b]-s.shares[a], a-b) })
	for _, i := range list {
		s.shares[i] = 0
	}
	return list[:min(len(list), mostCandidates)]
}
