package report

import (
	"regexp"
	"strings"
)

var listSeparator = regexp.MustCompile(`\s*(?:,\s*(?:and|y|et)\s+|,|/|;|\s(?:and|y|et)\s)\s*`)

// partyNames parts a title that names several parties. An ampersand always
// parts; commas and "and" only between names that are known, for many a body
// has them in its name.
func partyNames(title string) []string {
	title = strings.Trim(strings.Join(strings.Fields(title), " "), ".,: ")
	if isParty(title) {
		return []string{title}
	}
	var out []string
	for _, part := range strings.Split(title, " & ") {
		names := splitOutsideBrackets(part)
		if len(names) > 1 && allParties(names) {
			out = append(out, names...)
		} else if part = strings.Trim(part, " ,"); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// splitOutsideBrackets parts a list, but not what stands in brackets.
func splitOutsideBrackets(s string) []string {
	hidden := bracketed.ReplaceAllStringFunc(s, func(m string) string {
		return strings.NewReplacer(",", "\x01", "/", "\x02", " and ", "\x03").Replace(m)
	})
	var out []string
	for _, n := range listSeparator.Split(hidden, -1) {
		if n = strings.TrimSpace(strings.NewReplacer("\x01", ",", "\x02", "/", "\x03", " and ").Replace(n)); n != "" {
			out = append(out, n)
		}
	}
	return out
}

func allParties(names []string) bool {
	for _, n := range names {
		if !isParty(n) {
			return false
		}
	}
	return len(names) > 0
}

var blocWords = wordSet(`bloc blocs block countries nations states group groups union league members powers community region alliance movement economies
	governments organizations organisations ngos companies corporations pays états bloque bloques países estados naciones`)

var regionNames = tagSetOf(`africa; asia; europe; latin america; north america; south america; the americas; middle east; oceania; caribbean; arab world; west; global south; global north;
	north africa; sub saharan africa; west africa; east africa; central africa; southern africa; southeast asia; south asia; east asia; central asia; western europe; eastern europe; asia pacific;
	áfrica; américa latina; europa; medio oriente; oriente medio; caribe; afrique; asie; amérique latine; moyen orient; amérique du nord; océanie`)

// isBloc reports whether a name is that of a group of states: "African Bloc",
// "Western countries", "Asia".
func isBloc(name string) bool {
	key := strings.TrimPrefix(normal(bracketed.ReplaceAllString(name, " ")), "the ")
	f := strings.Fields(key)
	if len(f) == 0 || len(f) > 8 || !startsUpper(name) {
		return false
	}
	return regionNames[key] || len(f) > 1 && (blocWords[f[len(f)-1]] || blocWords[f[0]] && len(f) > 2)
}

// partyAt is the length of the known name that a text begins with, if a
// sentence goes on after it: "China has opposed …".
func partyAt(text string) int {
	best, from := 0, 0
	for n := 0; n < 9; n++ {
		space := strings.IndexByte(text[from:], ' ')
		if space < 0 {
			break
		}
		from += space
		after := text[from+1:]
		next, _, _ := strings.Cut(after, " ")
		if name := text[:from]; isParty(name) && (startsLower(after) || isAcronym(strings.TrimSuffix(strings.TrimSuffix(next, "'s"), "’s"))) {
			best = from
		}
		from++
	}
	return best
}
