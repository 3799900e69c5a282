package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
)

// timing is one benchmark: what it measures, with how many of what, how long
// one run takes.
type timing struct {
	name string // without "Benchmark", the size and the number of processors
	size int
	unit string // of the size: words, entries
	time time.Duration
	kept float64 // megabytes of memory that it leaves in use; 0 if it does not say
	most float64 // the most that was in use at a time, likewise
}

var (
	keptLine = regexp.MustCompile(`([\d.]+) MB\b`)
	mostLine = regexp.MustCompile(`([\d.]+) most-MB\b`)
)

var line = regexp.MustCompile(`^Benchmark(\S+)/(\d+)-(\w+?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op`)

// titles say what the benchmarks measure.
var titles = map[string]string{
	"KeyToCard":               "Show the answer, give one: to the next card",
	"KeyToCard_painted":       "… and painted in software",
	"SectionOpen":             "Open a section in Read",
	"ReadOn":                  "A key that scrolls Read, on and on",
	"TodayOpen":               "Open a report's start page",
	"Statistics":              "Open the statistics",
	"Statistics_counted":      "… until all is counted, in the background",
	"StatisticsCards":         "… of 10,000 answers to so many cards",
	"KeystrokeInSearch":       "A keystroke in the search, reports of 5,000 words",
	"KeystrokeWithTypos":      "… where typos are forgiven",
	"Catalogue":               "Make that ready, in the background",
	"KeystrokeInFind":         "A keystroke in Read's find bar, whole report",
	"KeystrokeInFind_onePage": "… with all of it on one page",
	"FoldReport":              "… what its first one costs besides",
	"NextCard":                "An answer, the next card and when it would return",
	"CardsOfToday":            "Count the day's cards",
	"Readiness":               "Look ahead to the conference day",
	"TodaysPlan":              "Today's plan, in the middle of 30 days, in the background",
	"TodaysPlanFarOff":        "… of 60 days",
	"Load/open":               "Read the journal",
	"Load/fold":               "Progress out of the journal",
	"Parse":                   "Read a report",
	"ReportOpen":              "Open a report of the library, then Read",
	"ReportOpen_painted":      "… both pages painted in software",
	"ImportMarkdown":          "Bring a report in, Markdown",
	"ImportWord":              "Bring a report in, Word",
	"ClassKit":                "Make a class kit, two reports",
}

// table reads what go test prints and prints the fastest run of each benchmark,
// and how its time grew from the size before.
func table(in io.Reader, out io.Writer) error {
	all, err := timings(in)
	if err != nil {
		return err
	}
	printTable(out, all)
	return nil
}

// timings are the fastest run of each benchmark in what go test prints.
func timings(in io.Reader) ([]timing, error) {
	var all []timing
	failed := false
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		if t, ok := read(lines.Text()); ok {
			all = add(all, t)
		} else if strings.HasPrefix(lines.Text(), "FAIL") || strings.HasPrefix(lines.Text(), "--- FAIL") {
			failed = true
		}
	}
	if failed || len(all) == 0 {
		return nil, errors.Join(lines.Err(), errors.New("the benchmarks did not run; try them with go test -bench=. PACKAGE"))
	}
	return all, lines.Err()
}

// read takes a line such as "BenchmarkParse/3000-words-2  100  2100000 ns/op".
// Each benchmark of these tables names its size in this way.
func read(text string) (timing, bool) {
	m := line.FindStringSubmatch(text)
	if m == nil {
		return timing{}, false
	}
	ns, err := strconv.ParseFloat(m[4], 64)
	if err != nil {
		return timing{}, false
	}
	kept, most := 0., 0.
	if mb := mostLine.FindStringSubmatch(text); mb != nil {
		most, _ = strconv.ParseFloat(mb[1], 64)
	}
	if mb := keptLine.FindStringSubmatch(text); mb != nil {
		kept, _ = strconv.ParseFloat(mb[1], 64)
	}
	size, err := strconv.Atoi(m[2])
	return timing{name: m[1], size: size, unit: m[3], time: time.Duration(ns), kept: kept, most: most}, err == nil
}

// add keeps the faster of two runs, and what has one name together.
func add(all []timing, t timing) []timing {
	at := len(all)
	for i, other := range all {
		if other.name == t.name && other.size == t.size {
			all[i].time = min(other.time, t.time)
			return all
		}
		if other.name == t.name {
			at = i + 1
		}
	}
	return slices.Insert(all, at, t)
}

func printTable(out io.Writer, all []timing) {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "what\twith\ttime\tgrowth\t")
	for i, t := range all {
		fmt.Fprintf(w, "%s\t%d %s\t%s\t", cmp.Or(titles[t.name], t.name), t.size, t.unit, short(t.time))
		if i > 0 && all[i-1].name == t.name {
			before := all[i-1]
			fmt.Fprintf(w, "%.3g × as much: %.3g × as long", float64(t.size)/float64(before.size), float64(t.time)/float64(before.time))
		}
		if t.kept > 0 {
			fmt.Fprintf(w, "; %.3g MB kept", t.kept)
		}
		if t.most > 0 {
			fmt.Fprintf(w, "; at most %.3g MB in use", t.most)
		}
		fmt.Fprintln(w, "\t")
	}
	w.Flush()
}

// short is a duration in three figures.
func short(d time.Duration) string {
	for _, unit := range []time.Duration{time.Second, time.Millisecond, time.Microsecond, time.Nanosecond} {
		if d >= unit {
			names := map[time.Duration]string{time.Second: "s", time.Millisecond: "ms", time.Microsecond: "µs", time.Nanosecond: "ns"}
			return fmt.Sprintf("%.3g %s", float64(d)/float64(unit), names[unit])
		}
	}
	return "0"
}
