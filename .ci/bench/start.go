package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"text/tabwriter"
	"time"
)

// rounds is how often each case is measured; the median counts. The first round
// only warms the caches.
const rounds = 11

// trial is one way to start a program.
type trial struct {
	name, program string
	fresh         bool // in a home folder that is new each time
	against       int  // the trial that it is held against
	samples       []sample
}

// start measures the program against a bare window of the toolkit: as it is
// every day, and as it is the very first time.
//
// The window is drawn into a virtual display whose picture is a file, so that
// nothing has to be asked of the program or the display while it starts.
func start(bare, program string) error {
	home, err := os.MkdirTemp("", "placard-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	trials := []trial{
		{name: "bare window", program: bare},
		{name: "Placard, a report open", program: program},
		{name: "bare window, new home", program: bare, fresh: true, against: 2},
		{name: "Placard, very first start", program: program, fresh: true, against: 2},
	}
	for round := range rounds {
		for i := range trials {
			s, err := trials[i].run(filepath.Join(home, fmt.Sprint(i)))
			if err != nil {
				return fmt.Errorf("%s: %w", trials[i].program, err)
			}
			if round > 0 {
				trials[i].samples = append(trials[i].samples, s)
			}
		}
	}
	printStart(trials)
	return nil
}

func (t *trial) run(home string) (sample, error) {
	if t.fresh {
		if err := os.RemoveAll(home); err != nil {
			return sample{}, err
		}
	} else if err := answerQuestions(home); err != nil {
		return sample{}, err
	}
	return measure(t.program, home)
}

// answerQuestions notes in a home folder that the first start's questions were
// asked, as they were for everyone from the second start.
func answerQuestions(home string) error {
	state := filepath.Join(home, ".local", "state", "placard")
	if err := os.MkdirAll(state, 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(state, "window.json"), []byte(`{"asked": true}`), 0o600)
}

func printStart(trials []trial) {
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(out, "start\tfirst frame\tratio\tat rest\tratio\tprocessor\tratio\tmemory\tratio\tits own\tratio\t")
	for _, t := range trials {
		s, bare := median(t.samples), median(trials[t.against].samples)
		fmt.Fprintf(out, "%s\t%d ms\t%.2f\t%d ms\t%.2f\t%d ms\t%.2f\t%d MB\t%.2f\t%d MB\t%.2f\t\n", t.name,
			s.frame.Milliseconds(), ratio(s.frame, bare.frame),
			s.rest.Milliseconds(), ratio(s.rest, bare.rest),
			s.work.Milliseconds(), ratio(s.work, bare.work),
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
		work:   middle(samples, func(s sample) time.Duration { return s.work }),
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
