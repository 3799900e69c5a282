package practice

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// glossaryOf is a report with n key terms, each of words of its own.
func glossaryOf(n int) string {
	r := rand.New(rand.NewPCG(1, 1))
	word := func() string {
		var b strings.Builder
		for range 2 + r.IntN(3) {
			b.WriteByte("bdfgklmnprstvz"[r.IntN(14)])
			b.WriteByte("aeiou"[r.IntN(5)])
		}
		return b.String()
	}
	var b strings.Builder
	b.WriteString("# Key Terms\n\n")
	for range n {
		fmt.Fprintf(&b, "**%s %s:** A", word(), word())
		for range 8 + r.IntN(40) {
			fmt.Fprintf(&b, " %s", word())
		}
		b.WriteString(".\n\n")
	}
	return b.String()
}

// BenchmarkOffers is what the screen waits for: what can be practised in which
// way.
func BenchmarkOffers(b *testing.B) {
	for _, n := range []int{14, 100, 500} {
		p := params(itemsOf(glossaryOf(n)), 1)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Offers(p)
			}
		})
	}
}

// BenchmarkQuiz is the making of ten questions with four options.
func BenchmarkQuiz(b *testing.B) {
	for _, n := range []int{14, 100, 500} {
		p := params(itemsOf(glossaryOf(n)), 1)
		p.Count = 10
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				NewQuiz(Choice, p, now)
			}
		})
	}
}
