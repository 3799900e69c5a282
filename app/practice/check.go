package practice

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"placard/app/study"
	"placard/content/report"
)

// Verdict is what a typed answer comes to.
type Verdict struct {
	Right  bool
	Near   bool // not right, but for a few letters, or for more than was asked
	Typed  string
	Answer string  // the accepted answer that it was held against, as written
	Diff   []Piece // where it is near: how the two differ
}

// Piece is a stretch of an answer beside what was typed.
type Piece struct {
	Text string
	Mark Mark
}

// Mark says how a piece was typed.
type Mark int

// The marks.
const (
	Same    Mark = iota
	Missing      // stands in the answer and was not typed
	Extra        // was typed and does not stand in the answer
)

// Check holds what was typed against the key of an item.
func (it Item) Check(typed string) Verdict {
	if it.Kind == study.OfEvent {
		return checkDate(typed, it.Date)
	}
	return Check(typed, it.Key, it.Keys...)
}

// Check holds what was typed against an answer and its other names. Case,
// accents, punctuation, articles, hyphens, singular and plural, and British or
// American spelling do not count. A few wrong letters are near: one in words of
// up to seven letters, two up to twelve, three beyond.
func Check(typed, answer string, others ...string) Verdict {
	v := Verdict{Typed: strings.TrimSpace(typed), Answer: answer}
	if len(fold(typed)) == 0 {
		return v
	}
	names := append([]string{answer}, others...)
	for _, t := range study.Names(v.Typed) {
		have := fold(t)
		for _, n := range names {
			if same(have, fold(n)) {
				v.Right, v.Answer = true, n
				return v
			}
		}
	}
	best := -1
	have := strings.Join(fold(typed), " ")
	for _, n := range names {
		want := strings.Join(fold(n), " ")
		d := distance([]rune(have), []rune(want))
		if d <= tolerance(want) && (best < 0 || d < best) {
			best, v.Near, v.Answer = d, true, n
		}
	}
	if v.Near {
		v.Diff = Differ(v.Typed, v.Answer)
	}
	return v
}

// tolerance is how many letters of an answer may be wrong for it to be near.
func tolerance(want string) int {
	switch n := utf8.RuneCountInString(want); {
	case n <= 3:
		return 0
	case n <= 7:
		return 1
	case n <= 12:
		return 2
	}
	return 3
}

// distance counts the letters to put in, take out, change or swap with the next
// to make b of a: Damerau's distance with each letter moved once (optimal string
// alignment).
func distance(a, b []rune) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			change := rows[i-1][j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}

// Differ lays what was typed beside an answer, letter by letter: the longest
// sequence that both share stays, case, accents and punctuation aside.
func Differ(typed, answer string) []Piece {
	a, b := []rune(typed), []rune(answer)
	long := common(a, b)
	var all []Piece
	add := func(m Mark, r rune) {
		if m == Extra && !counts(r) {
			return
		}
		if m == Missing && !counts(r) {
			m = Same
		}
		if n := len(all); n > 0 && all[n-1].Mark == m {
			all[n-1].Text += string(r)
			return
		}
		all = append(all, Piece{string(r), m})
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && alikeRunes(a[i], b[j]):
			add(Same, b[j])
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && long[i+1][j] >= long[i][j+1]:
			add(Extra, a[i])
			i++
		default:
			add(Missing, b[j])
			j++
		}
	}
	return all
}

// common is the length of the longest sequence that a[i:] and b[j:] share.
func common(a, b []rune) [][]int {
	long := make([][]int, len(a)+1)
	for i := range long {
		long[i] = make([]int, len(b)+1)
	}
	for i, x := range slices.Backward(a) {
		for j, y := range slices.Backward(b) {
			if alikeRunes(x, y) {
				long[i][j] = long[i+1][j+1] + 1
			} else {
				long[i][j] = max(long[i+1][j], long[i][j+1])
			}
		}
	}
	return long
}

func alikeRunes(a, b rune) bool { return a == b || plainRunes(a) == plainRunes(b) }

func counts(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// checkDate holds a typed date against that of an event. The year is enough; of
// a range the year in which it begins. What is given beyond that must be right
// as well, otherwise the answer is near.
func checkDate(typed string, d report.Date) Verdict {
	v := Verdict{Typed: strings.TrimSpace(typed), Answer: d.Long()}
	t, ok := typedDate(v.Typed)
	if !ok {
		return v
	}
	switch {
	case t.End != "" && t.Start != t.End && t.End != d.End && d.Start != d.End:
		v.Near = agree(t.Start, d.Start)
	case agree(t.Start, d.Start):
		v.Right = true
	case vague(d):
		lo, hi := d.Bounds()
		from, to := t.Bounds()
		v.Right = from >= lo && to <= hi
	default:
		v.Near = agree(yearOf(t.Start), d.Start)
	}
	return v
}

// typedDate reads a date, and a year of fewer than four digits as well.
func typedDate(s string) (report.Date, bool) {
	if d, _, ok := report.ParseDate(s); ok {
		return d, true
	}
	if n, err := strconv.Atoi(s); err == nil && n > 0 && n < 10000 {
		iso := pad(n)
		return report.Date{Text: s, Start: iso, End: iso, Precision: report.Year}, true
	}
	return report.Date{}, false
}

// agree reports whether two dates in ISO 8601 say the same as far as both go.
func agree(a, b string) bool {
	return a != "" && b != "" && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}
