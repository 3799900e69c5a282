package today

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// ofAll says how many of several: "all 7", "both", "3 of 7".
func ofAll(n, all int) string {
	switch {
	case n < all:
		return fmt.Sprintf("%d of %d", n, all)
	case all == 1:
		return "it"
	case all == 2:
		return "both"
	}
	return fmt.Sprintf("all %d", all)
}

// inWords writes small numbers as words, as running text does.
func inWords(n int) string {
	words := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n >= 0 && n < len(words) {
		return words[n]
	}
	return fmt.Sprint(n)
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// countdown says how far the conference is, from a number of days.
func countdown(days int) string {
	switch {
	case days > 1:
		return fmt.Sprintf("Conference in %d days", days)
	case days == 1:
		return "The conference is tomorrow"
	case days == 0:
		return "The conference is today"
	case days == -1:
		return "The conference was yesterday"
	}
	return fmt.Sprintf("The conference was %d days ago", -days)
}
