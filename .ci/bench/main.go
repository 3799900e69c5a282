// Command bench measures how long programs take from their start to their first
// frame and to a window at rest, and the memory they then hold, as ratios to
// the first program named.
//
//	bench BARE PROGRAM…
//
// The window is drawn into a virtual display whose picture is a file, so that
// nothing has to be asked of the program or the display while it starts.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"text/tabwriter"
	"time"
)

// rounds is how often each program is started; the median counts. The first
// round only warms the caches.
const rounds = 11

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: bench BARE PROGRAM…")
		os.Exit(2)
	}
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(programs []string) error {
	home, err := os.MkdirTemp("", "placard-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	results := make([][]sample, len(programs))
	for round := range rounds {
		for i, program := range programs {
			s, err := measure(program, filepath.Join(home, filepath.Base(program)))
			if err != nil {
				return fmt.Errorf("%s: %w", program, err)
			}
			if round > 0 {
				results[i] = append(results[i], s)
			}
		}
	}
	print(programs, results)
	return nil
}

func print(programs []string, results [][]sample) {
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(out, "program\tfirst frame\tratio\tat rest\tratio\tmemory\tratio\tits own\tratio\t")
	bare := median(results[0])
	for i, program := range programs {
		s := median(results[i])
		fmt.Fprintf(out, "%s\t%d ms\t%.2f\t%d ms\t%.2f\t%d MB\t%.2f\t%d MB\t%.2f\t\n", filepath.Base(program),
			s.frame.Milliseconds(), ratio(s.frame, bare.frame),
			s.rest.Milliseconds(), ratio(s.rest, bare.rest),
			s.memory>>20, ratio(s.memory, bare.memory),
			s.own>>20, ratio(s.own, bare.own))
	}
	out.Flush()
}

// median takes the median of each quantity by itself.
func median(samples []sample) sample {
	return sample{
		frame:  middle(samples, func(s sample) time.Duration { return s.frame }),
		rest:   middle(samples, func(s sample) time.Duration { return s.rest }),
		memory: middle(samples, func(s sample) int64 { return s.memory }),
		own:    middle(samples, func(s sample) int64 { return s.own }),
	}
}

func middle[T time.Duration | int64](samples []sample, of func(sample) T) T {
	values := make([]T, 0, len(samples))
	for _, s := range samples {
		values = append(values, of(s))
	}
	slices.Sort(values)
	return values[len(values)/2]
}

func ratio[T time.Duration | int64](a, b T) float64 { return float64(a) / float64(b) }
