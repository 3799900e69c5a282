package journal

import (
	"context"
	"fmt"
	"testing"
	"time"
)

// fill writes n reviews of 200 cards, over three processes of two devices.
func fill(tb testing.TB, dir string, n int) {
	tb.Helper()
	at := time.Date(2026, 9, 1, 8, 0, 0, 0, time.UTC)
	for p := range 3 {
		j, _, err := Open(Config{Dir: dir, Device: fmt.Sprintf("linux-%d", p%2), Go: func(func()) {}})
		if err != nil {
			tb.Fatal(err)
		}
		for i := p; i < n; i += 3 {
			j.Append(Entry{At: at.Add(time.Duration(i) * time.Minute), Kind: Review, Report: "human-trafficking",
				Item: fmt.Sprintf("term/palermo-protocol-%d/forward", i%200), Rating: 1 + i%4, Seconds: 7.25})
		}
		j.busy, j.c.Go = false, func(f func()) { f() }
		if err := j.Close(context.Background()); err != nil {
			tb.Fatal(err)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		dir := b.TempDir()
		fill(b, dir, n)
		b.Run(fmt.Sprintf("open/%d-entries", n), func(b *testing.B) {
			for b.Loop() {
				_, loaded, err := Open(Config{Dir: dir, Device: "linux-0"})
				if err != nil || len(loaded.Entries) != n {
					b.Fatal(err, len(loaded.Entries))
				}
			}
		})
		_, loaded, _ := Open(Config{Dir: dir, Device: "linux-0"})
		b.Run(fmt.Sprintf("fold/%d-entries", n), func(b *testing.B) {
			for b.Loop() {
				Fold(loaded.Entries)
			}
		})
	}
}

func BenchmarkAppend(b *testing.B) {
	j, _, err := Open(Config{Dir: b.TempDir(), Device: "linux-0"})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		j.Append(Entry{Kind: Tick, Report: "r", Item: "solution/1", On: true})
	}
	if err := j.Close(context.Background()); err != nil {
		b.Fatal(err)
	}
}
