package statistics

import (
	"fmt"
	"slices"
)

// Sitting is one sitting of practice beside the session of cards.
type Sitting struct {
	Mode         string // the way, as the practice package names it
	Cards, Right int
	Seconds      float64
}

// Practised is what came of one way to practise.
type Practised struct {
	Mode     string
	Sittings int
	Right    Share
	Seconds  float64
}

// PracticeOf is what came of each way to practise, in the order in which they
// were first used.
func PracticeOf(sittings []Sitting) []Practised {
	var list []Practised
	for _, s := range sittings {
		i := slices.IndexFunc(list, func(p Practised) bool { return p.Mode == s.Mode })
		if i < 0 {
			i, list = len(list), append(list, Practised{Mode: s.Mode})
		}
		p := &list[i]
		p.Sittings++
		p.Right = p.Right.and(Share{s.Right, s.Cards})
		p.Seconds += s.Seconds
	}
	return list
}

// PracticeSentence says what came of all practice, and that the cards do not
// depend on it.
func PracticeSentence(list []Practised) string {
	all := together(list)
	if all.Sittings == 0 {
		return "Nothing was practised in other ways yet."
	}
	return fmt.Sprintf("%s in %s, %s right. They do not change when a card comes back.",
		Count(all.Sittings, "sitting"), Minutes(all.Seconds), outOf(all.Right))
}

// PracticeWords says what came of all practice in a few words: "3 sittings, 17 of
// 20 (85%) right". It is empty where there was none.
func PracticeWords(list []Practised) string {
	all := together(list)
	if all.Sittings == 0 {
		return ""
	}
	return fmt.Sprintf("%s, %s right", Count(all.Sittings, "sitting"), outOf(all.Right))
}

func outOf(s Share) string {
	return fmt.Sprintf("%s of %s (%s)", Number(s.Right), Number(s.Of), percent(s))
}

func together(list []Practised) Practised {
	var all Practised
	for _, p := range list {
		all.Sittings += p.Sittings
		all.Right = all.Right.and(p.Right)
		all.Seconds += p.Seconds
	}
	return all
}
