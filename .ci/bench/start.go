package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
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
	words         int  // of the report that is open; 0 is the one that comes with the program
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
		{name: "Placard, 3,000 words", program: program, words: 3_000, against: 4},
		{name: "Placard, 30,000 words", program: program, words: 30_000, against: 4},
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
	if t.words > 0 && t.samples == nil {
		if err := t.bringIn(home); err != nil {
			return sample{}, err
		}
	}
	return measure(t.program, home)
}

// bringIn puts a report into the library of a home folder, as the one that was
// open last.
func (t *trial) bringIn(home string) error {
	const id = "a-written-report"
	file := filepath.Join(home, "report.md")
	config := filepath.Join(home, ".config", "placard")
	if err := errors.Join(os.MkdirAll(config, 0o700), os.WriteFile(file, written(id, t.words), 0o600),
		os.WriteFile(filepath.Join(config, "settings.json"), []byte(`{"lastReport": "`+id+`"}`), 0o600)); err != nil {
		return err
	}
	program, err := filepath.Abs(t.program)
	if err != nil {
		return err
	}
	cmd := exec.Command(program, "import", file)
	cmd.Env = environment(home, "")
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%w; it said: %s", err, said)
	}
	return nil
}

// written is a report of about so many words, with its parts in the measure
// that reports have.
func written(id string, words int) []byte {
	prose := strings.Repeat("In the years after that, its members met often and agreed on little, for nobody had said who should pay. ", 5)
	var text strings.Builder
	part := func(title string, items int, format string) {
		fmt.Fprintf(&text, "# %s\n\n", title)
		for i := range items * words / 3_000 {
			fmt.Fprintf(&text, format, 1000+i, prose)
		}
	}
	fmt.Fprintf(&text, "---\nid: %s\ntitle: A Written Report\n---\n\n", id)
	part("Introduction", 2, "In %d they began. %s\n\n")
	part("Key Terms", 14, "**Convention no. %d:** An agreement between states. %.100s\n\n")
	part("General Overview", 5, "## The year %d\n\n%[2]s\n\n%[2]s\n\n%[2]s\n\n")
	part("Timeline", 6, "- %d – A convention was signed. %.100s\n")
	part("Stakeholders", 5, "## Land %d\n\n%.250s\n\n")
	part("Possible Solutions", 7, "## Aim %d\n\nA useful measure: States agree. %.250s\n\n")
	part("Works Cited", 8, "Author. \"Page %d.\" *Site*, 2020, www.example.org. %.50s\n\n")
	return []byte(text.String())
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
