package report

import (
	"regexp"
	"strings"
)

// dating is how the entries of a timeline say when something happened.
type dating struct {
	before Date // of the entry before: a day without a year is of its year
	// told is set where paragraphs tell of days: "On 3 May the ships …".
	told bool
	// sentences is set where nothing else was found: each sentence may begin
	// with a date, "In 1822 the lens was made."
	sentences bool
	lent      int // how many years were taken from the entry before
}

// parse reads a date that may leave out its year.
func (d *dating) parse(s string) (Date, string, bool) {
	date, rest, ok := ParseDate(s)
	year, month, _, known := splitISO(d.before.Start)
	if last, _, _, _ := splitISO(d.before.End); ok || !known || last != year {
		return date, rest, ok
	}
	if date, rest, ok = parseDateIn(s, year); ok && month > 8 {
		if _, next, _, _ := splitISO(date.Start); next < 5 { // from December to January
			return parseDateIn(s, year+1)
		}
	}
	return date, rest, ok
}

// note remembers the date of the last of the entries.
func (d *dating) note(openings []opening) {
	for _, o := range openings {
		if o.date.IsZero() {
			continue
		}
		if _, _, whole := ParseDate(o.date.Text); !whole && !o.group {
			d.lent++
		}
		d.before = o.date
	}
}

// dateLines opens an event with each line of a block that begins with a date,
// and with each date that runs on within such a line.
func (d *dating) dateLines(pc *piece) []opening {
	var out []opening
	if d.sentences {
		return d.sentenceDates(pc)
	}
	for i, l := range pc.lines() {
		o, ok := d.dateLine(pc, l[0], l[1], i == 0)
		if !ok {
			continue
		}
		out = append(out, o)
		out = append(out, laterDates(pc, o, l[1])...)
	}
	if len(out) == 0 && d.told {
		if o, ok := d.boldDay(pc); ok {
			out = append(out, o)
		}
	}
	return out
}

// laterDates finds the events that run on in a line behind the first: where a
// date is set off in bold as the first is, where a sentence ends and a date
// with a colon or a dash follows, and where a day or month stands between two
// phrases without a preposition: "… is founded 14 April 2004 The council …".
func laterDates(pc *piece, first opening, to int) []opening {
	var out []opening
	text := pc.Text
	bold := pc.styledFrom(dateAt(pc, first), Bold) > dateAt(pc, first)
	for at := first.rest; at < to; at++ {
		if at == 0 || text[at-1] != ' ' && text[at-1] != '\n' || !dateMayStart(text[at:to]) {
			continue
		}
		d, rest, ok := ParseDate(text[at:min(to, at+maxDate)])
		if !ok || !strings.HasPrefix(text[at:], d.Text) || strings.TrimSpace(rest) == "" {
			continue
		}
		after := at + len(d.Text)
		begin := after + len(text[after:min(to, at+maxDate)]) - len(rest)
		marked := strings.ContainsAny(text[after:begin], ":–—-")
		switch before := strings.TrimRight(text[first.rest:at], " \n"); {
		case bold && boldFrom(pc, at) >= after:
		case !bold && marked && startsUpper(text[begin:]) && before != "" && strings.IndexByte(".!?", before[len(before)-1]) >= 0:
		case !bold && !marked && (d.Precision == Day || d.Precision == Month) && d.Start == d.End && begin == after+1 && startsUpper(text[begin:]) && endsPhrase(before):
		default:
			continue
		}
		out = append(out, opening{start: at, rest: begin, date: d})
		at = begin
	}
	return out
}

// dateAt is where the date of an opening stands.
func dateAt(pc *piece, o opening) int {
	at := strings.Index(pc.Text[o.start:], o.date.Text)
	return o.start + max(at, 0)
}

// boldFrom is where a bold stretch ends that begins at an offset, 0 if none does.
func boldFrom(pc *piece, at int) int {
	for _, r := range pc.Runs {
		if r.Style&Bold != 0 && r.Start == at {
			return pc.styledFrom(at, Bold)
		}
	}
	return 0
}

func dateMayStart(s string) bool {
	c := s[0]
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'
}

// endsPhrase reports whether a text ends in a word that a date does not depend on.
func endsPhrase(before string) bool {
	last := before[strings.LastIndexAny(before, " \n")+1:]
	return last != "" && startsLower(last) && !smallWords[last] && !dateWordsBefore[last] && !strings.ContainsAny(last[len(last)-1:], ",;:(")
}

// dateWordsBefore lead to a date within a sentence.
var dateWordsBefore = wordSet(`since until till during early late mid around about circa before after between dated of the this that last next every each desde hasta durante avant après depuis`)

// dateLine reads one line. A date begins an event where a sign parts it from
// the text, where it is set off by its style, or, at the start of a block,
// where a capital letter follows; "2010 saw …" is a sentence.
func (d *dating) dateLine(pc *piece, from, to int, first bool) (opening, bool) {
	line := pc.Text[from:to]
	lead := len(line) - len(strings.TrimLeft(line, bulletSigns+"(["))
	lead += len(dateLabel.FindString(line[lead:]))
	if strings.HasPrefix(line[lead:], "-") {
		lead = 0
	}
	date, rest, ok := d.parse(line[lead:])
	if !ok {
		return opening{}, false
	}
	at := strings.Index(line[lead:], date.Text)
	if at < 0 || len(rest) > len(line) {
		return opening{}, false
	}
	after := lead + at + len(date.Text)
	begin := len(line) - len(rest)
	if !strings.HasSuffix(line, rest) {
		begin = after
	}
	parted := begin > after && strings.TrimSpace(line[after:begin]) != ""
	styled := pc.styledFrom(from+lead, Bold|Italic|Underline) >= from+after
	told := d.told && first && date.Precision == Day
	if !(parted || styled || told || rest == "" && first || first && startsUpper(rest)) {
		return opening{}, false
	}
	start := from
	if first {
		start = 0
	}
	return opening{start: start, rest: from + begin, date: date}, true
}

// dateLabel is what a form writes before a date.
var dateLabel = regexp.MustCompile(`(?i)^(?:date|fecha|year|año|année)\s*:\s*`)

// sentenceDates opens an event with each sentence that begins with a date, and
// with a name before a colon that a date follows: "Great Storm: in 1982 …".
func (d *dating) sentenceDates(pc *piece) []opening {
	var out []opening
	if l, ok := lead(&pc.Block, 0, len(pc.Text)); ok && l.mark == ':' && isTitleCase(l.title) {
		if date := firstDate(pc.Text[l.rest:min(len(pc.Text), l.rest+60)]); !date.IsZero() {
			return []opening{{title: l.title, rest: l.rest, date: date}}
		}
	}
	for at := 0; at >= 0 && at < len(pc.Text); at = nextSentence(pc.Text, at) {
		if date, rest, ok := d.parse(pc.Text[at:]); ok && rest != "" {
			out = append(out, opening{start: at, rest: len(pc.Text) - len(rest), date: date})
		}
	}
	return out
}

// boldDay reads a paragraph in whose first words a day stands in bold: "A day
// later, on **22 May**, the ships …".
func (d *dating) boldDay(pc *piece) (opening, bool) {
	for _, r := range pc.Runs {
		if r.Style&Bold == 0 || r.Start > 40 {
			continue
		}
		if date, rest, ok := d.parse(pc.Text[r.Start:r.End]); ok && rest == "" && date.Precision == Day {
			after := pc.Text[r.End:]
			return opening{rest: len(pc.Text) - len(strings.TrimLeft(after, " ,:–—-")), date: date}, true
		}
	}
	return opening{}, false
}

// tellsOfDays reports whether most paragraphs among blocks, four at least,
// begin with a day: a chronology that is written as a story.
func (p *parser) tellsOfDays(blocks []int) bool {
	form, all := dating{told: true}, 0
	days := 0
	for _, b := range blocks {
		pc := &p.pieces[b]
		if pc.Kind != Paragraph || caption.MatchString(pc.Text) {
			continue
		}
		all++
		if o := form.dateLines(pc); len(o) > 0 && o[0].date.Precision == Day {
			form.note(o)
			days++
		}
	}
	return days >= 4 && 2*days > all
}
