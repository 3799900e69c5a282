package report

import (
	"regexp"
	"strings"
	"unicode"
)

// The tables below are keyed by folded words: lower case, without accents. To
// teach the reader another language, add its words here.

var monthWords = byWord(map[int]string{
	1:  "january jan enero ene janvier janv",
	2:  "february feb febrero fevrier fevr fev",
	3:  "march mar marzo mars",
	4:  "april apr abril abr avril avr",
	5:  "may mayo mai",
	6:  "june jun junio juin",
	7:  "july jul julio juillet juil",
	8:  "august aug agosto ago aout",
	9:  "september sept sep septiembre setiembre septembre",
	10: "october oct octubre octobre",
	11: "november nov noviembre novembre",
	12: "december dec diciembre dic decembre",
})

var weekdayWords = byWord(map[int]string{
	1: "monday mon lunes lundi",
	2: "tuesday tue tues martes mardi",
	3: "wednesday wed miercoles mercredi",
	4: "thursday thu thur thurs jueves jeudi",
	5: "friday fri viernes vendredi",
	6: "saturday sat sabado samedi",
	7: "sunday sun domingo dimanche",
})

// Seasons are those of the northern hemisphere, in whole months: spring is
// March to May, winter December of the year named to February of the next.
var seasonWords = byWord(map[int]string{
	3:  "spring primavera printemps",
	6:  "summer verano ete",
	9:  "autumn fall otono automne",
	12: "winter invierno hiver",
})

// yearPart is the third of a year, decade or century that a word points to.
type yearPart int

const (
	wholePart yearPart = iota
	early
	mid
	late
)

var partWords = byWord(map[yearPart]string{
	early: "early beginning start principios comienzos inicios debut",
	mid:   "mid middle mediados mi milieu",
	late:  "late end finales fines fin",
})

// dateLead is what a word before a date says about it.
type dateLead int

const (
	_       dateLead = iota
	plainly          // "in 2010": a number after it is a year
	article          // "the 1960s", but "the 1951 Convention" is no date
	onwards          // "since 2002": the end is open
	between          // "between 1990 and 1995"
	vaguely          // "before 1945", kept as about 1945
)

var leadWords = byWord(map[dateLead]string{
	plainly: "on in by during year en dans",
	article: "the le la les l el los a au",
	onwards: "since from desde depuis",
	between: "between entre",
	vaguely: "before after antes avant apres",
})

var (
	circaWords     = wordSet("circa c ca cca around about approximately approx roughly vers hacia environ")
	joinWords      = wordSet("of de del d the la los las les in en") // "15th of March", "15 de marzo de 2010"
	rangeWords     = wordSet("to until till through thru a al hasta au jusqu")
	andWords       = wordSet("and y et")
	openWords      = wordSet("present today now ongoing onwards onward date hoy actualidad presente aujourd actuel")
	ordinalEndings = wordSet("st nd rd th er ro re e o º ª eme")
	centuryWord    = wordSet("century centuries cent siglo siglos siecle siecles")
	decadeWord     = wordSet("decada decadas anos annees decennie")
	titleWords     = wordSet("the a an el la los las un una le les l une") // open a sentence after a year
)

var ordinalWords = byWord(map[int]string{
	15: "fifteenth", 16: "sixteenth", 17: "seventeenth", 18: "eighteenth",
	19: "nineteenth", 20: "twentieth",
})

// Eras are matched in capitals where a common word is spelled the same.
var (
	bceAfter  = regexp.MustCompile(`^\s?(?:B\.\s?C\.\s?E\.|B\.\s?C\.|BCE|BC|bce|bc|a\.\s?C\.|av\.?\s?J\.?-?C\.?)`)
	ceAfter   = regexp.MustCompile(`^\s?(?:C\.\s?E\.|A\.\s?D\.|CE|AD|d\.\s?C\.|ap\.?\s?J\.?-?C\.?)`)
	romanForm = regexp.MustCompile(`^(x{0,2})(ix|iv|v?i{0,3})$`)
)

// byWord turns a table of space-separated words by value into one by word.
func byWord[V comparable](table map[V]string) map[string]V {
	byWord := make(map[string]V)
	for value, list := range table {
		for _, w := range strings.Fields(list) {
			byWord[w] = value
		}
	}
	return byWord
}

func wordSet(list string) map[string]bool {
	return byWord(map[bool]string{true: list})
}

var dateAccents = strings.NewReplacer("á", "a", "à", "a", "â", "a", "é", "e", "è", "e", "ê", "e",
	"í", "i", "î", "i", "ó", "o", "ô", "o", "ú", "u", "û", "u", "ü", "u", "ñ", "n", "ç", "c")

// foldWord makes a word comparable: lower case, without accents.
func foldWord(w string) string {
	w = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, w)
	return dateAccents.Replace(w)
}

// romanCentury reads a Roman numeral from I to XXIX, as centuries are written in
// Spanish and French. It returns 0 for anything else.
func romanCentury(w string) int {
	m := romanForm.FindStringSubmatch(w)
	if m == nil {
		return 0
	}
	units := map[string]int{"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
	return 10*len(m[1]) + units[m[2]]
}
