// Package chart draws a table of numbers as a chart, in the theme's colours and
// at any width. It knows numbers and names, and nothing of where they come from
// but the shape of a report's table; the table itself stays a key away, with
// whoever shows the chart.
//
// The path of a number: a table becomes Data (data.go, numbers.go), Data at a
// width becomes a scene of bars, strokes and words (scene.go, columns.go,
// bars.go, lines.go), and a scene becomes canvas objects (chart.go).
package chart

import (
	"math"
	"strings"

	"placard/content/report"
)

// Data is what a chart shows: one value for each series and label.
type Data struct {
	Kind   report.ChartKind
	Labels []string    // along the axis: years, countries
	Series []string    // what was counted; the legend
	Values [][]float64 // Values[series][label]; NaN where there is none
	Unit   string      // behind each number, such as "%"; may be empty
	Whole  bool        // what is counted has no halves: nor has the axis
	Top    float64     // the axis reaches at least this far, such as 100 for shares
}

// Most is how many series and labels a chart draws. A larger table is better
// read as a table.
const (
	mostSeries = 8
	mostLabels = 60
)

// FromTable reads a table whose first row names the series and whose first
// column holds the labels. It reports false if the table holds no number, or
// more than a drawing can show.
func FromTable(b report.Block) (Data, bool) {
	if len(b.Rows) < 2 || len(b.Rows[0]) < 2 {
		return Data{}, false
	}
	d := Data{Kind: b.Chart}
	for _, c := range b.Rows[0][1:] {
		d.Series = append(d.Series, strings.TrimSpace(cellText(b, c)))
	}
	d.Values = make([][]float64, len(d.Series))
	found, percents := 0, 0
	for _, row := range b.Rows[1:] {
		if len(row) == 0 {
			continue
		}
		d.Labels = append(d.Labels, strings.TrimSpace(cellText(b, row[0])))
		for s := range d.Series {
			v, percent := math.NaN(), false
			if s+1 < len(row) {
				v, percent = number(cellText(b, row[s+1]))
			}
			if !math.IsNaN(v) {
				found++
			}
			if percent {
				percents++
			}
			d.Values[s] = append(d.Values[s], v)
		}
	}
	if found > 0 && percents == found {
		d.Unit = "%"
	}
	return d, found > 0 && len(d.Series) <= mostSeries && len(d.Labels) <= mostLabels
}

// cellText is the words of a cell.
func cellText(b report.Block, c report.Cell) string {
	if c.Start < 0 || c.End > len(b.Text) || c.Start > c.End {
		return ""
	}
	return b.Text[c.Start:c.End]
}

// at is a value, NaN outside the table.
func (d Data) at(series, label int) float64 {
	if series >= len(d.Values) || label >= len(d.Values[series]) {
		return math.NaN()
	}
	return d.Values[series][label]
}

// total is the sum of a label's values that are above zero.
func (d Data) total(label int) float64 {
	var sum float64
	for s := range d.Series {
		if v := d.at(s, label); v > 0 {
			sum += v
		}
	}
	return sum
}

// stacked reports whether the series of a label share one bar.
func (d Data) stacked() bool {
	return d.Kind == report.StackedColumns || d.Kind == report.StackedShares
}

// span is the least and the greatest end that a bar or a line reaches; zero is
// always among them.
func (d Data) span() (low, high float64) {
	high = d.Top
	for l := range d.Labels {
		var up, down float64
		for s := range d.Series {
			v := d.at(s, l)
			switch {
			case math.IsNaN(v):
			case d.stacked() && v > 0:
				up += v
			case d.stacked():
				down += v
			default:
				up, down = max(up, v), min(down, v)
			}
		}
		low, high = min(low, down), max(high, up)
	}
	return low, high
}
