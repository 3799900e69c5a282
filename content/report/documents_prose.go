package report

import (
	"regexp"
	"slices"
	"strings"
)

// Documents that a report only tells of: treaties and resolutions in the midst
// of a text.

// instrumentWords name what states agree on or adopt.
var instrumentWords = wordSet(`charter declaration covenant convention conventions protocol protocols treaty treaties agreement agreements accord accords pact compact code
	principles resolution resolutions agenda statute framework goals guidelines act bill plan strategy directive rules
	carta declaración convención convenio pacto protocolo tratado acuerdo resolución charte déclaration convention pacte protocole traité accord résolution`)

// inMidst are the words in small letters that stand within the name of an instrument.
var inMidst = wordSet(`of on the for and in to by against de del la las los el y sobre contra para des du le les et sur contre relatif relative`)

var (
	wordForm     = regexp.MustCompile(`[\p{L}\p{N}]+(?:[’'./-][\p{L}\p{N}]+)*`)
	acronymAfter = regexp.MustCompile(`^ \(([A-Z][A-Za-z-]{1,9})\)`)
	numbered     = regexp.MustCompile(`\b((?i:(?:(?:UN |United Nations )?(?:General Assembly|Security Council|ECOSOC|Human Rights Council) )?resolutions?)) ((?:\d{2,4}(?:\.\d{1,2}\b)?(?: ?[A-Z])?(?: ?\([IVXL\d]+\))?(?:/\d+)?(?:, and |, | and )?)+)`)
	oneNumber    = regexp.MustCompile(`\d{2,4}(?:\.\d{1,2}\b)?(?: ?[A-Z]\b)?(?: ?\([IVXL\d]+\))?(?:/\d+)?`)
)

// mention is a document that a text names, and where.
type mention struct {
	name, symbol string
	start, end   int
}

// proseDocuments finds what the texts of sections of a kind name: all
// instruments if all is set, otherwise those with a symbol or a number. Each
// counts once.
func (p *parser) proseDocuments(kind Kind, all bool) {
	known := map[string]bool{}
	listed := map[int]bool{} // blocks that are a document's
	for _, d := range p.topic.Documents {
		known[instrumentKey(d.Title)], known[d.Symbol] = true, true
		for _, s := range d.Body {
			listed[s.Block] = listed[s.Block] || kind == Documents
		}
	}
	for _, reg := range p.regions(kind) {
		before := len(p.topic.Documents)
		for _, b := range reg.blocks {
			block := &p.r.Blocks[b]
			if block.Kind != Paragraph && block.Kind != ListItem || listed[b] {
				continue
			}
			var sentences []int
			found := symbolMentions(block.Text)
			if all {
				found = append(found, instrumentsIn(block.Text)...)
			}
			slices.SortStableFunc(found, func(a, b mention) int { return a.start - b.start })
			for _, m := range found {
				if key := instrumentKey(m.name); !known[key] && (m.symbol == "" || !known[m.symbol]) {
					known[key], known[m.symbol] = true, m.symbol != "" || known[m.symbol]
					if sentences == nil {
						sentences = sentencesOf(block.Text)
					}
					p.addMention(b, m, sentences)
				}
			}
		}
		if n := len(p.topic.Documents) - before; n > 0 {
			p.problem(reg.line, Note, "told-in-prose", "“%s” names %s in its sentences; list each in a line of its own, like “Title, date (A/RES/64/293)”.", clip(reg.title, 12), is(n, "one document", "%d documents"))
		}
	}
}

const nearby = 250 // bytes around a name in which its date is looked for

// addMention makes a document of a mention; its text is the sentence around it.
func (p *parser) addMention(b int, m mention, sentences []int) {
	block := &p.r.Blocks[b]
	start, end := sentenceAround(sentences, m.start, m.end)
	if end-start > 4*nearby { // a text without full stops
		start, end = m.start, m.end
	}
	d := Document{Line: block.Line, Title: m.name, Symbol: m.symbol}
	if s, ok := p.span(b, start, end); ok {
		d.Body = []Span{s}
	}
	if d.Date = yearOf(m.name); d.Date.IsZero() && !strings.Contains(m.name, "esolution") {
		d.Date = firstDate(block.Text[max(start, m.start-nearby):min(end, m.end+nearby)])
	}
	d.ID = p.id("document", d.Title, d.Line)
	p.topic.Documents = append(p.topic.Documents, d)
}

// sentencesOf are the offsets where the sentences of a text begin, and its end.
func sentencesOf(text string) []int {
	starts := []int{0}
	for at := nextSentence(text, 0); at > 0 && at < len(text); at = nextSentence(text, at) {
		starts = append(starts, at)
	}
	return append(starts, len(text))
}

// sentenceAround is the sentence that holds a stretch of a text.
func sentenceAround(sentences []int, from, to int) (start, end int) {
	i, here := slices.BinarySearch(sentences, from)
	if !here {
		i--
	}
	j, _ := slices.BinarySearch(sentences, to)
	return sentences[i], sentences[min(max(j, i+1), len(sentences)-1)]
}

// firstDate is the first date in a sentence.
func firstDate(text string) Date {
	for i := 0; i < len(text); i++ {
		if i > 0 && text[i-1] != ' ' && text[i-1] != '(' || !dateMayStart(text[i:]) {
			continue
		}
		word, _, _ := strings.Cut(text[i:min(len(text), i+20)], " ")
		if text[i] > '9' && monthWords[foldWord(strings.TrimRight(word, ".,"))] == 0 {
			continue
		}
		d, _, ok := ParseDate(text[i:min(len(text), i+maxDate)])
		if !ok && afterIn.MatchString(text[:i]) {
			d, _, ok = ParseDate(oneYear.FindString(text[i:]))
		}
		if ok && d.Precision != Decade && d.Precision != Century && (d.Precision != Year || afterIn.MatchString(text[:i])) {
			return d
		}
	}
	return Date{}
}

var (
	afterIn = regexp.MustCompile(`(?i)(?:^|\s)(?:in|since|of|en|dès)\s\(?$`)
	oneYear = regexp.MustCompile(`^(?:18|19|20)\d{2}\b`)
	inName  = regexp.MustCompile(`(?:^| of |\()((?:18|19|20)\d{2})\b`)
)

// yearOf is the year in the name of an instrument, "1925 Protocol".
func yearOf(name string) (d Date) {
	if m := inName.FindStringSubmatch(name); m != nil {
		d, _, _ = ParseDate(m[1])
	}
	return d
}

// symbolMentions finds symbols of the United Nations, and resolutions that are
// given by number: "General Assembly Resolutions 2131, 2625, and 3314".
func symbolMentions(text string) []mention {
	var out []mention
	for from := 0; ; {
		symbol, start, end := FindSymbol(text[from:])
		if symbol == "" {
			break
		}
		out = append(out, mention{capitalised(documentWordBefore(text[:from+start])) + symbol, symbol, from + start, from + end})
		from += end
	}
	symbols := len(out)
	for _, m := range numbered.FindAllStringSubmatchIndex(text, -1) {
		organ := strings.TrimSuffix(strings.Join(strings.Fields(text[m[2]:m[3]]), " "), "s")
		for _, n := range oneNumber.FindAllStringIndex(text[m[4]:m[5]], -1) {
			start, end := m[4]+n[0], m[4]+n[1]
			if i, _ := slices.BinarySearchFunc(out[:symbols], start, func(o mention, at int) int { return o.end - at - 1 }); i < symbols && out[i].start < end {
				continue // a part of a symbol
			}
			out = append(out, mention{capitalised(organ) + " " + text[start:end], "", start, end})
		}
	}
	return out
}

// documentWordBefore is "resolution " where a text ends in that word.
func documentWordBefore(before string) string {
	f := strings.Fields(strings.TrimRight(before[max(0, len(before)-40):], " (,"))
	if n := len(f); n > 0 && documentWords[strings.ToLower(f[n-1])] {
		return f[n-1] + " "
	}
	return ""
}

// instrumentsIn finds names like "International Covenant on Civil and Political
// Rights (ICCPR)": a run of capitalised words with one for an instrument.
func instrumentsIn(text string) []mention {
	var out []mention
	all := wordForm.FindAllStringIndex(text, -1)
	for i := 0; i < len(all); {
		w := text[all[i][0]:all[i][1]]
		if !startsUpper(w) || articles[strings.ToLower(w)] && !isAcronym(w) || notLabels[strings.ToLower(w)] || startsSentence(text, all[i][0]) && inMidst[strings.ToLower(w)] {
			i++
			continue
		}
		last, head := nameEnd(text, all, i)
		if m, ok := instrument(text, all[i][0], all[last][1], head); ok {
			out = append(out, m)
		}
		i = last + 1
	}
	return out
}

func startsSentence(text string, at int) bool {
	before := strings.TrimRight(text[:at], " ")
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:")
}

// nameEnd is the last word of the name that begins with word i, and whether one
// of its words is an instrument.
func nameEnd(text string, all [][]int, i int) (last int, head bool) {
	at := func(k int) string { return text[all[k][0]:all[k][1]] }
	last, head = i, instrumentWords[strings.ToLower(at(i))]
	about := false // a word like "on" has followed the instrument
	for k := i + 1; k < len(all) && k < i+18; k++ {
		w, between := at(k), text[all[k-1][1]:all[k][0]]
		switch list := between == ", " && about; {
		case between != " " && !list:
			return last, head
		case startsUpper(w):
			last, head = k, head || instrumentWords[strings.ToLower(w)]
		case !inMidst[w] || w == "the" && !inMidst[at(k-1)] || w == "and" && head && anotherFollows(text, all, k+1):
			return last, head
		default:
			about = about || head
		}
	}
	return last, head
}

// anotherFollows reports whether the capitalised words from word k on name
// another instrument, after an article perhaps.
func anotherFollows(text string, all [][]int, k int) bool {
	for n := k; n < len(all) && n < k+8; n++ {
		w := text[all[n][0]:all[n][1]]
		switch {
		case n == k && w == "the":
		case n > k && text[all[n-1][1]:all[n][0]] != " ", !startsUpper(w):
			return false
		case instrumentWords[strings.ToLower(w)]:
			return true
		}
	}
	return false
}

// commonWords say of an instrument no more than what it is.
var commonWords = wordSet(`international regional national global new peace action un united nations world draft final working legal multilateral bilateral general assembly security council member state states other first second third human rights foreign law`)

// onlyResolution is the name of a resolution that its number must tell.
var onlyResolution = regexp.MustCompile(`(?i)\bresolutions?\b(?: [\d/() A-Z]+)?$`)

// instrument makes a mention of a name that says which instrument it is.
func instrument(text string, start, end int, head bool) (mention, bool) {
	name := strings.Join(strings.Fields(text[start:end]), " ")
	told := false
	for _, w := range strings.Fields(instrumentKey(name)) {
		told = told || !commonWords[w] && !instrumentWords[w] && !inMidst[w]
	}
	un := strings.HasPrefix(name, "UN ") && words(name) == 2 // the UN Charter
	if !head || !told && !un && !strings.Contains(name, " of ") || words(name) < 2 || onlyResolution.MatchString(name) {
		return mention{}, false
	}
	if m := acronymAfter.FindStringSubmatch(text[end:]); m != nil && isAcronym(m[1]) {
		name += " (" + m[1] + ")"
		end += len(m[0])
	}
	return mention{name: name, start: start, end: end}, true
}

// instrumentKey is what two names of one instrument have in common.
func instrumentKey(name string) string {
	key := normal(bracketed.ReplaceAllString(name, " "))
	for _, lead := range []string{"the ", "united nations ", "un "} {
		key = strings.TrimPrefix(key, lead)
	}
	return key
}

// namesInstrument reports whether a title has a word for an instrument or a year.
func namesInstrument(title string) bool {
	for _, w := range strings.Fields(normal(title)) {
		if instrumentWords[w] || oneYear.MatchString(w) {
			return true
		}
	}
	return false
}
