package main

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
)

// held is what a document keeps in memory, as a benchmark tells it.
var held = regexp.MustCompile(`^BenchmarkPage/open/(\w+)/(\d+)-words.*?([\d.]+) bytes-held`)

// page reads what BenchmarkPage prints and sets the page beside the toolkit's
// rich text, size by size.
func page(in io.Reader, out io.Writer) error {
	text, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	memory := map[string]int64{} // by sort and words
	for line := range strings.Lines(string(text)) {
		if m := held.FindStringSubmatch(line); m != nil {
			bytes, _ := strconv.ParseFloat(m[3], 64)
			memory[m[1]+m[2]] = int64(bytes)
		}
	}
	all, err := timings(strings.NewReader(string(text)))
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "reading\twith\tpage\tsmallest\tRichText\tratio\t")
	for _, m := range []struct{ name, title string }{
		{"open", "Open"}, {"resize", "Another width"}, {"frame", "A frame, scrolled"}, {"painted", "… painted in software"},
	} {
		rows(w, all, m.name, m.title)
	}
	for _, t := range all {
		if words := fmt.Sprint(t.size); t.name == "Page/open/page" {
			fmt.Fprintf(w, "Memory\t%d words\t%d MB\t\t%d MB\t%.2g\t\n", t.size, memory["page"+words]>>20,
				memory["richtext"+words]>>20, ratio(memory["page"+words], memory["richtext"+words]))
		}
	}
	return w.Flush()
}

// rows are the rows of one measure: of the page at a size, against its own at the
// smallest size, and against the rich text.
func rows(w io.Writer, all []timing, name, title string) {
	least := time.Duration(0)
	for _, t := range all {
		if t.name != "Page/"+name+"/page" {
			continue
		}
		if least == 0 {
			least = t.time
		}
		fmt.Fprintf(w, "%s\t%d words\t%s\t× %.2f\t", title, t.size, short(t.time), ratio(t.time, least))
		rich := slices.IndexFunc(all, func(o timing) bool { return o.name == "Page/"+name+"/richtext" && o.size == t.size })
		if rich < 0 {
			fmt.Fprintln(w, "\t\t")
			continue
		}
		fmt.Fprintf(w, "%s\t%.2g\t\n", short(all[rich].time), ratio(t.time, all[rich].time))
	}
}
