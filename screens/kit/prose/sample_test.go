package prose

import (
	"strings"

	"placard/content/report"
)

// block makes a block from a line of simple markup: **bold**, *italic*,
// `mono`, ~~struck~~, __under__, ^mark^ and [words](address).
func block(kind report.BlockKind, markup string) report.Block {
	b := report.Block{Kind: kind}
	for markup != "" {
		markup = markedUp(&b, markup)
	}
	return b
}

// signs are the marks of the test markup, the longer ones first.
var signs = []struct {
	sign  string
	style report.Style
}{
	{"**", report.Bold}, {"~~", report.Strike}, {"__", report.Underline},
	{"*", report.Italic}, {"`", report.Mono}, {"^", report.Superscript},
}

func markedUp(b *report.Block, s string) string {
	for _, sg := range signs {
		if rest, ok := strings.CutPrefix(s, sg.sign); ok {
			if words, after, ok := strings.Cut(rest, sg.sign); ok {
				addRun(b, words, report.Run{Style: sg.style})
				return after
			}
		}
	}
	if rest, ok := strings.CutPrefix(s, "["); ok {
		words, after, _ := strings.Cut(rest, "](")
		address, after, _ := strings.Cut(after, ")")
		addRun(b, words, report.Run{Link: address})
		return after
	}
	n := strings.IndexAny(s[1:], "*~_`^[") + 1
	if n == 0 {
		n = len(s)
	}
	b.Text += s[:n]
	return s[n:]
}

func addRun(b *report.Block, words string, run report.Run) {
	run.Start = len(b.Text)
	b.Text += words
	run.End = len(b.Text)
	b.Runs = append(b.Runs, run)
}

func heading(level int, words string) report.Block {
	b := block(report.Heading, words)
	b.Level = level
	return b
}

func para(markup string) report.Block { return block(report.Paragraph, markup) }

func item(depth int, label, markup string) report.Block {
	b := block(report.ListItem, markup)
	b.Depth, b.Label = depth, label
	return b
}

func task(state report.TaskState, markup string) report.Block {
	b := block(report.ListItem, markup)
	b.Task = state
	return b
}

func quote(depth int, markup string) report.Block {
	b := block(report.Quote, markup)
	b.Depth = depth
	return b
}

func labelled(kind report.BlockKind, label, markup string) report.Block {
	b := block(kind, markup)
	b.Label = label
	return b
}

// table makes a table from rows of cells parted by |; a column whose head ends
// in > is aligned to the right.
func table(rows ...string) report.Block {
	b := report.Block{Kind: report.Table}
	var right []bool
	for r, row := range rows {
		var cells []report.Cell
		for c, cell := range strings.Split(row, "|") {
			if r == 0 {
				right = append(right, strings.HasSuffix(cell, ">"))
				cell = strings.TrimSuffix(cell, ">")
			}
			if b.Text != "" {
				b.Text += "\n"
			}
			start := len(b.Text)
			b.Text += cell
			cells = append(cells, report.Cell{Start: start, End: len(b.Text), Right: right[c]})
		}
		b.Rows = append(b.Rows, cells)
	}
	return b
}

func figure(image, words string) report.Block {
	b := block(report.Figure, words)
	b.Image = image
	return b
}

// section is a made-up section with most kinds of blocks.
func section() []report.Block {
	chart := table("Year|Rivers>|Wells>|Rain>", "2019|41|37|22", "2020|44|35|21", "2021|46|33|21")
	chart.Chart = report.StackedShares
	return []report.Block{
		heading(2, "Sharing the Water of Two Valleys"),
		para("Three bodies carry most of the work between the valleys. The Joint Water Office helps villages to write and apply the **Lowland Charter**, the *Upper Council* measures what the springs give, and RIVERNET links wardens who would otherwise never share a file.^[1]^"),
		para("Progress is uneven. A rule that exists on paper protects no field if there is no warden to read the gauge, and where officials profit from the pumps, drought turns the village into part of the market — see the [charter’s text](https://example.org/charter) and its ~~three~~ four annexes."),
		labelled(report.Editor, "EDITOR", "The source says 2011; the charter was signed in **2012** and has been in force since 2014."),
		heading(3, "Why Agreements Fail"),
		para("**Different measures.** Some villages count litres only where a canal crosses a border; others count cases within one valley. What one office calls a breach, the next calls a dry year."),
		heading(4, "What the wardens ask for"),
		item(0, "1.", "Gauges that both sides can read, with the figures published every week, so that nobody has to take a neighbour’s word for it."),
		item(1, "•", "at the weirs"),
		item(1, "•", "at the three pumps of the lower valley, where most of the quarrels of the last ten years began"),
		item(0, "2.", "A common fund."),
		item(0, "10.", "A court that sits in the valley."),
		task(report.DoneTask, "Read the charter"),
		task(report.OpenTask, "Find out which villages have not signed it"),
		quote(0, "Water is the only neighbour who visits every house."),
		quote(1, "And the only one who never returns a visit."),
		labelled(report.Callout, "NOTE", "Litres in this report are litres of drinking water. Water for fields is counted apart.\nWhere a source does not say which, both are given."),
		heading(3, "Figures"),
		chart,
		table("Village|What it says on the charter|Litres>", "Aldern|Signed in the first year and has published its figures since|120", "Bree|Not signed: asks for a court first|87", "Corrow|Signed, with a reservation on pumps|1,204"),
		figure("weir.png", "A dry weir\nThe weir at Aldern in a dry summer, seen from the bridge."),
		figure("lost.png", "Pumps by village, a bar chart"),
		block(report.Code, "flow = gauge * width\nif flow < least:\n\twarn(\"below the least flow that the charter allows at this weir\")"),
		{Kind: report.Rule},
		para("The file `gauges.csv` holds __every__ reading."),
		labelled(report.Footnote, "1", "RIVERNET, *Yearbook of the Valleys*, second edition, pages 14 to 19."),
	}
}
