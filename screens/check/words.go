package check

import (
	"fmt"
	"path/filepath"
	"strings"

	"placard/app/chair"
	"placard/content/report"
)

// group is problems that matter equally, by their lines.
type group struct {
	name     string
	problems []report.Problem
}

func (g group) title() string { return fmt.Sprintf("%s · %d", g.name, len(g.problems)) }

// groups parts what must be mended from what is only worth a look; a group
// without problems is left out.
func groups(problems []report.Problem) []group {
	mend, consider := group{name: "To mend"}, group{name: "Worth a look"}
	for _, p := range problems {
		g := &mend
		if p.Severity == report.Note {
			g = &consider
		}
		g.problems = append(g.problems, p)
	}
	var list []group
	for _, g := range []group{mend, consider} {
		if len(g.problems) > 0 {
			list = append(list, g)
		}
	}
	return list
}

// origin says where the report was read.
func origin(r Result) string {
	switch {
	case r.Missing != "":
		return "The copy in your library. The file that it came from is no longer there: " + r.Missing
	case r.Path == "":
		return "The copy in your library."
	}
	return filepath.Base(r.Path) + " in " + filepath.Dir(r.Path)
}

// remains says how much there is to look at.
func remains(n int) string {
	switch n {
	case 0:
		return "Nothing is left to mend."
	case 1:
		return "One thing is left."
	}
	return fmt.Sprintf("%d things are left.", n)
}

// asText is the list as plain text, to be sent to who wrote the report.
func asText(r Result) string {
	var b strings.Builder
	b.WriteString(r.Report.Title + "\n")
	if r.Path != "" {
		b.WriteString(filepath.Base(r.Path) + "\n")
	}
	for i := range r.Report.Topics {
		t := &r.Report.Topics[i]
		if len(r.Report.Topics) > 1 {
			b.WriteString(t.Title + ": ")
		}
		b.WriteString(chair.Summary(t) + "\n")
	}
	list := groups(r.Report.Problems)
	if len(list) == 0 {
		b.WriteString("\nThere is nothing to mend.\n")
	}
	for _, g := range list {
		fmt.Fprintf(&b, "\n%s (%d)\n", g.name, len(g.problems))
		for _, p := range g.problems {
			b.WriteString("- ")
			if where := r.Where(p); where != "" {
				b.WriteString(where + ": ")
			}
			b.WriteString(p.Message)
			if p.Passage != "" {
				b.WriteString(" “" + p.Passage + "”")
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}
