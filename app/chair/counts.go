package chair

import (
	"fmt"
	"slices"
	"strings"

	"placard/content/report"
)

// Count is how many items of a kind were recognised in a topic.
type Count struct {
	N         int
	one, many string
}

// Name is what is counted, "key terms".
func (c Count) Name() string {
	if c.N == 1 {
		return c.one
	}
	return c.many
}

// String is the count in words, "14 key terms".
func (c Count) String() string {
	return fmt.Sprintf("%d %s", c.N, c.Name())
}

// Counts are the kinds of which something was recognised in a topic.
func Counts(t *report.Topic) []Count {
	return slices.DeleteFunc([]Count{
		{len(t.Sections), "section", "sections"},
		{len(t.Terms), "key term", "key terms"},
		{len(t.Events), "event", "events"},
		{len(t.Parties), "stakeholder", "stakeholders"},
		{len(t.Challenges), "challenge", "challenges"},
		{len(t.Solutions), "solution", "solutions"},
		{len(t.Questions), "question", "questions"},
		{len(t.Documents), "document", "documents"},
		{len(t.Readings), "reading", "readings"},
		{len(t.Citations), "citation", "citations"},
	}, func(c Count) bool { return c.N == 0 })
}

// Summary is the counts of a topic in one line.
func Summary(t *report.Topic) string {
	var parts []string
	for _, c := range Counts(t) {
		parts = append(parts, c.String())
	}
	if len(parts) == 0 {
		return "nothing recognised; it is read as plain text"
	}
	return strings.Join(parts, ", ")
}

// sort puts the problems in the order of their lines.
func (c Checked) sort() {
	slices.SortStableFunc(c.Report.Problems, func(a, b report.Problem) int { return a.Line - b.Line })
}
