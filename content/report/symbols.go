package report

import (
	"regexp"
	"strings"
)

// The first part of a United Nations document symbol is the organ that issued
// it. Organs with one letter need more behind them than a single number, for
// "A/4" may be a sheet of paper.
var (
	symbolForm = regexp.MustCompile(`(?:ACABQ|AGN|APLC|BWC|CAT|CBD|CCPR|CCW|CD|CED|CEDAW|CERD|CMW|CND|COP|CRC|CRPD|CTOC|CAC|DP|ECE|FCCC|GC|HRI|HSP|IDB|ISBA|NPT|OPCW|PBC|SPLOS|ST|TD|UNEP|UNFF|UNW|WFP|WHO|A|E|S|T)` +
		`(?:/Resolution \d{1,2}\.\d{1,2}|/[A-Z0-9][A-Za-z0-9.*-]*(?:\([A-Z0-9-]+\)[A-Za-z0-9.]*)?)+` +
		`(?: ?(?:[A-Z] )?\([IVXLC]+\)| ?\((?:19|20)[0-9]{2}\))?`)
	symbolNumber = regexp.MustCompile(`[0-9]`)
	longNumber   = regexp.MustCompile(`^[0-9]{3,6}(?:/|$| \()`)
)

// FindSymbol finds the first United Nations document symbol in s, such as
// A/RES/64/293, S/RES/1325 (2000) or CRC/C/GC/14, and returns it with its byte
// offsets. Without one it returns "", -1 and -1.
func FindSymbol(s string) (symbol string, start, end int) {
	for from := 0; ; {
		at := symbolForm.FindStringIndex(s[from:])
		if at == nil {
			return "", -1, -1
		}
		start, end = from+at[0], from+at[1]
		end = start + len(strings.TrimRight(s[start:end], ".-*"))
		if standsAlone(s, start, end) && isSymbol(s[start:end]) {
			return s[start:end], start, end
		}
		from = start + 1
	}
}

// standsAlone reports whether no letter or digit is glued to a stretch of s.
func standsAlone(s string, start, end int) bool {
	before, after := strings.TrimRightFunc(s[:start], isWordRune), strings.TrimLeftFunc(s[end:], isWordRune)
	return len(before) == start && len(after) == len(s)-end
}

func isWordRune(r rune) bool { k := runeKind(r); return k == wordToken || k == numberToken }

// isSymbol tells a symbol from other things with a stroke in them.
func isSymbol(s string) bool {
	organ, rest, _ := strings.Cut(s, "/")
	if !symbolNumber.MatchString(rest) {
		return false
	}
	return len(organ) > 1 || strings.Contains(rest, "/") || longNumber.MatchString(rest)
}
