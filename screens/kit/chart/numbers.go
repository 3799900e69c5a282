package chart

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// number reads a cell: "10,093", "1 234", "4.5", "−3", "56 %". A cell that is
// no number is NaN.
func number(s string) (v float64, percent bool) {
	s = strings.TrimSpace(s)
	s, percent = strings.CutSuffix(s, "%")
	s = strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\u00a0', '\u2009', '\u202f', '\'', '’':
			return -1
		case '−', '–':
			return '-'
		}
		return r
	}, s)
	v, err := strconv.ParseFloat(points(s), 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return math.NaN(), false
	}
	return v, percent
}

// groups is a number whose thousands are set apart with commas.
var groups = regexp.MustCompile(`^-?\d{1,3}(,\d{3})+(\.\d+)?$`)

// points leaves a number with at most a decimal point: a comma that cannot set
// thousands apart is one, as much of Europe writes it.
func points(s string) string {
	if groups.MatchString(s) {
		return strings.ReplaceAll(s, ",", "")
	}
	if strings.Count(s, ",") == 1 && !strings.Contains(s, ".") {
		return strings.Replace(s, ",", ".", 1)
	}
	return s
}

// format writes a number for people: thousands apart, a real minus, as many
// decimals as are asked for and no trailing zeros.
func format(v float64, decimals int) string {
	s := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	whole, fraction, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction = strings.TrimRight(fraction, "0"); fraction != "" {
		whole += "." + fraction
	}
	if v < 0 && whole != "0" {
		whole = "−" + whole
	}
	return whole
}

// value is a number of the data with its unit.
func (d Data) value(v float64) string {
	decimals := 0
	if v != math.Trunc(v) {
		decimals = 2
	}
	return format(v, decimals) + d.Unit
}

// ticks are round numbers from at or below low to at or above high, about want
// of them, and how many decimals they need.
func ticks(low, high float64, want int) (at []float64, decimals int) {
	if high <= low {
		high = low + 1
	}
	step := niceStep((high - low) / float64(want))
	first, last := math.Floor(low/step+1e-9), math.Ceil(high/step-1e-9)
	for i := first; i <= last; i++ {
		at = append(at, i*step)
	}
	return at, max(0, -int(math.Floor(math.Log10(step)+1e-9)))
}

// niceStep is the smallest of 1, 2 and 5 times a power of ten that is at least
// as large as a rough step.
func niceStep(rough float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(rough)))
	for _, m := range []float64{1, 2, 5} {
		if rough <= m*power*(1+1e-9) {
			return m * power
		}
	}
	return 10 * power
}
