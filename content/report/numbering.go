package report

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
)

// numbering is what stands before a title: "1.", "1.1", "a.", "iv)", "Topic 2:".
type numbering struct {
	style byte // 'd' digits, 'a' letters, 'i' Roman, 't' a topic; 0 for none
	depth int  // how many numbers: 2 in "1.1"
	value int  // the last number
}

var (
	topicNumber = regexp.MustCompile(`(?i)^(?:(?:committee\s+)?topic(?:\s+area)?|agenda\s+(?:item|topic)|t[óo]pico|tema|sujet|thème)\s+(?:n[°º]\s*)?(\d{1,2}|[ivx]{1,4}|[a-f]|one|two|three|four)\s*(?:[:.)–—-]\s*|$)`)
	topicSpaced = regexp.MustCompile(`^(?:TOPIC|Topic)(?:\s+(?:AREA|Area))?\s+(\d|[A-F]|[IVX]{1,3})\s+\p{Lu}`) // "TOPIC A CLEAN WATER"
	partNumber  = regexp.MustCompile(`(?i)^(?:section|chapter|part)\s+(\d{1,2}|[ivx]{1,4}|[a-f])\s*[:.)–—-]\s*`)
	digitNumber = regexp.MustCompile(`^\(?(\d{1,2}(?:\.\d{1,2})*)(?:[.)]\s*|\.?\s+)`)
	romanNumber = regexp.MustCompile(`^\(?([ivx]{1,5}|[IVX]{1,5})[.)]\s+`)
	letterMark  = regexp.MustCompile(`^\(?([a-zA-Z])[.)]\s+`)
)

// numberWords begin a number that is told in words: "Topic 2:", "Section 3 –".
var numberWords = map[string]bool{
	"committee": true, "topic": true, "agenda": true, "tópico": true, "topico": true, "tema": true, "sujet": true, "thème": true,
	"section": true, "chapter": true, "part": true,
}

// mayBeNumbered rules out what is no number at a glance. Every line of a report
// comes by here, some of them often.
func mayBeNumbered(title string) bool {
	if title == "" {
		return false
	}
	if c := title[0]; c == '(' || c >= '0' && c <= '9' {
		return true
	}
	word := title
	if i := strings.IndexFunc(title, unicode.IsSpace); i >= 0 {
		word = title[:i]
	}
	const longest = 12 // bytes, of a word or sign that numbers
	return len(word) <= longest && (strings.ContainsAny(word, ".)") || numberWords[strings.ToLower(word)])
}

// splitNumber parts a title from the number before it.
func splitNumber(title string) (numbering, string) {
	title = strings.TrimSpace(title)
	if !mayBeNumbered(title) {
		return numbering{}, title
	}
	if m := topicNumber.FindStringSubmatch(title); m != nil {
		return numbering{'t', 1, ordinal(m[1])}, rest(title, m[0])
	}
	if m := topicSpaced.FindStringSubmatchIndex(title); m != nil {
		return numbering{'t', 1, ordinal(title[m[2]:m[3]])}, strings.TrimSpace(title[m[3]:])
	}
	if m := partNumber.FindStringSubmatch(title); m != nil {
		return numbering{'d', 1, ordinal(m[1])}, rest(title, m[0])
	}
	if m := digitNumber.FindStringSubmatch(title); m != nil {
		parts := strings.Split(m[1], ".")
		value, _ := strconv.Atoi(parts[len(parts)-1])
		marked := strings.ContainsAny(m[0], ".)") || m[1][0] == '0'
		if after := rest(title, m[0]); marked && after != "" && (after[0] < '0' || after[0] > '9') {
			return numbering{'d', len(parts), value}, after
		}
		return numbering{}, title
	}
	if m := romanNumber.FindStringSubmatch(title); m != nil {
		return numbering{'i', 1, ordinal(m[1])}, rest(title, m[0])
	}
	if m := letterMark.FindStringSubmatch(title); m != nil {
		return numbering{'a', 1, int(m[1][0]|0x20) - 'a' + 1}, rest(title, m[0])
	}
	return numbering{}, title
}

// stripNumbers takes all numbers from before a title: "4. Topic 1: Seas".
func stripNumbers(title string) string {
	for range 3 {
		n, after := splitNumber(title)
		if n.style == 0 || after == "" {
			break
		}
		title = after
	}
	return strings.TrimSpace(title)
}

func rest(s, prefix string) string { return strings.TrimSpace(s[len(prefix):]) }

// follows reports whether a number comes right after another of its kind.
func (n numbering) follows(before numbering) bool {
	return n.style != 0 && n.style == before.style && n.depth == before.depth && n.value == before.value+1
}

// ordinal reads a number in digits, Roman numerals, a letter or a word.
func ordinal(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	s = strings.ToLower(s)
	for i, w := range []string{"one", "two", "three", "four"} {
		if s == w {
			return i + 1
		}
	}
	if strings.Trim(s, "ivx") != "" {
		return int(s[0]-'a') + 1
	}
	n, last := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := map[byte]int{'i': 1, 'v': 5, 'x': 10}[s[i]]
		if v < last {
			v = -v
		} else {
			last = v
		}
		n += v
	}
	return n
}
