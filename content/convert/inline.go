package convert

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tidy prepares the text of a block for writing: white space takes the style
// of what surrounds it and never stands at the edge of a style, and marks on
// nothing but punctuation go.
func (l spans) tidy() spans {
	l, out := l.without(0), make(spans, 0, len(l)) // joins what is set alike
	for i, s := range l {
		if !s.isText() {
			out = append(out, s)
			continue
		}
		if !hasWord(s.text) {
			s.style = l.between(i) & (s.style | spaceStyle(s.text))
		}
		out.edges(s)
	}
	return out
}

func spaceStyle(s string) style {
	if strings.TrimSpace(s) == "" {
		return bold | italic | strike | underline | super
	}
	return 0
}

// between is the style that the text on both sides of a span shares.
func (l spans) between(i int) style {
	if i == 0 || i+1 == len(l) || !l[i-1].isText() || !l[i+1].isText() {
		return 0
	}
	return l[i-1].style & l[i+1].style
}

// edges appends a span with the white space at its ends outside its style.
func (l *spans) edges(s span) {
	lead, body, tail := cutSpace(s.text)
	l.add(lead, 0, s.link)
	l.add(body, s.style, s.link)
	l.add(tail, 0, s.link)
}

// cutSpace parts the white space at both ends from the text.
func cutSpace(s string) (lead, body, tail string) {
	body = strings.TrimSpace(s)
	at := strings.Index(s, body)
	return s[:at], body, s[at+len(body):]
}

// part is a piece of a line on its way to Markdown: text that is written
// already, or the begin or end of a style.
type part struct {
	text  string
	style style
	open  bool
	mate  int // of a mark, the index of the other
	tag   bool
}

// inline writes spans as Markdown. Line breaks stay "\n".
func (e escaper) inline(l spans) string {
	var p parts
	l = l.tidy()
	for i := 0; i < len(l); {
		end := i + 1
		if l[i].link != "" && l[i].isText() {
			for end < len(l) && l[end].link == l[i].link && l[end].isText() {
				end++
			}
			p.to(0)
			e.link(l[i:end], &p)
		} else {
			p.to(l[i].style)
			p.write(e.piece(l[i], &p, i+1 < len(l) && (l[i+1].link != "" || l[i+1].note > 0)))
		}
		i = end
	}
	p.to(0)
	p.decide()
	return p.String()
}

// piece writes one span; bracket says that a bracket follows.
func (e escaper) piece(s span, p *parts, bracket bool) string {
	switch {
	case s.note > 0:
		return "[^" + strconv.Itoa(s.note) + "]"
	case s.picture:
		return e.image(s)
	}
	last, _ := utf8.DecodeLastRuneInString(p.last)
	text := e.text(s.text, p.last == "" || last == '\n', last)
	if bracket && strings.HasSuffix(text, "!") {
		text = text[:len(text)-1] + `\!`
	}
	return text
}

func (e escaper) image(s span) string {
	alt := escaper{inLink: true, inTable: e.inTable}.text(oneLine(s.text), false, '[')
	title := ""
	if s.title != "" {
		title = ` "` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "|", `\|`, "<", `\<`, "&", `\&`).Replace(oneLine(s.title)) + `"`
	}
	return "![" + alt + "](" + destination(s.file) + title + ")"
}

func oneLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// link writes text that leads somewhere.
func (e escaper) link(l spans, p *parts) {
	url := l[0].link
	lead, text, tail := cutSpace(l.plain())
	if !hasWord(text) {
		p.write(e.piece(span{text: l.plain()}, p, false))
		return
	}
	p.write(lead)
	defer p.write(tail)
	if text == url && !strings.ContainsAny(url, "<> |\\") && strings.Contains(url, "://") {
		p.write("<" + url + ">")
		return
	}
	label := make(spans, len(l))
	for i, s := range l {
		s.link = ""
		label[i] = s
	}
	e.inLink = true
	p.write("[" + strings.TrimSpace(strings.ReplaceAll(e.inline(label), "\n", " ")) + "](" + destination(url) + ")")
}

// parts are the pieces of a line in order.
type parts struct {
	list []part
	open []int  // indexes of the marks that are open, outermost first
	last string // the text written last
}

func (p *parts) write(text string) {
	if text != "" {
		p.list = append(p.list, part{text: text})
		p.last = text
	}
}

// to closes and opens styles until just these are open.
func (p *parts) to(want style) {
	keep := 0
	for keep < len(p.open) && p.list[p.open[keep]].style&want != 0 {
		keep++
	}
	for n := len(p.open) - 1; n >= keep; n-- {
		at := p.open[n]
		p.list[at].mate = len(p.list)
		p.list = append(p.list, part{style: p.list[at].style, mate: at})
	}
	p.open = p.open[:keep]
	var have style
	for _, at := range p.open {
		have |= p.list[at].style
	}
	for s := bold; s <= super; s <<= 1 {
		if want&s != 0 && have&s == 0 {
			p.open = append(p.open, len(p.list))
			p.list = append(p.list, part{style: s, open: true})
		}
	}
}

// markers are the marks of Markdown, and the tags that are used where those
// would not be read or do not exist.
var (
	stars = map[style]string{bold: "**", italic: "*", strike: "~~"}
	tags  = map[style]string{bold: "b", italic: "i", strike: "s", underline: "u", super: "sup"}
)

// decide chooses tags for all styles whose marks a Markdown reader would not
// take for such: within a word beside punctuation, or beside other marks.
func (p *parts) decide() {
	nested := p.nested()
	for i := range p.list {
		q := &p.list[i]
		if q.style != 0 && (stars[q.style] == "" || !p.reads(i, !nested[i])) {
			q.tag = true
			p.list[q.mate].tag = true
		}
	}
}

// nested tells for each mark whether it stands within other stars or has such
// within it.
func (p *parts) nested() []bool {
	nested := make([]bool, len(p.list))
	var open []int
	for i, q := range p.list {
		switch {
		case q.style&(bold|italic) == 0:
		case q.open:
			if len(open) > 0 {
				nested[i], nested[open[len(open)-1]] = true, true
			}
			open = append(open, i)
		default:
			nested[i] = nested[q.mate]
			open = open[:len(open)-1]
		}
	}
	return nested
}

// reads reports whether the mark at i would be read as begin or end, and as
// nothing else. alone says that no stars stand around or within its pair: among
// others, one that could be both begin and end would be taken for theirs.
func (p *parts) reads(i int, alone bool) bool {
	open := p.list[i].open
	first, last := i, i
	for first > 0 && p.list[i].joins(p.list[first-1]) {
		if first--; p.list[first].open != open {
			return false
		}
	}
	for last+1 < len(p.list) && p.list[i].joins(p.list[last+1]) {
		if last++; p.list[last].open != open {
			return false
		}
	}
	before, after := '\n', '\n'
	if first > 0 {
		before = p.list[first-1].edge(false)
	}
	if last+1 < len(p.list) {
		after = p.list[last+1].edge(true)
	}
	if !open {
		before, after = after, before
	}
	reads := !unicode.IsSpace(after) && (isWord(after) || unicode.IsSpace(before) || isMark(before))
	both := !unicode.IsSpace(before) && (!isMark(before) || !isWord(after))
	return reads && (!both || alone && first == last)
}

// isMark reports whether all Markdown readers take a character for punctuation.
func isMark(r rune) bool { return r < utf8.RuneSelf && unicode.In(r, unicode.P, unicode.S) }

// joins reports whether the marks of two parts would be read as one run.
func (q part) joins(other part) bool {
	const starred = bold | italic
	return q.style&starred != 0 && other.style&starred != 0 || q.style == strike && other.style == strike
}

// edge is the first or last character of a part; tags begin and end in angles.
func (q part) edge(first bool) rune {
	r := '>'
	switch {
	case q.style != 0 && first:
		r = '<'
	case q.style != 0:
	case first:
		r, _ = utf8.DecodeRuneInString(q.text)
	default:
		r, _ = utf8.DecodeLastRuneInString(q.text)
	}
	return r
}

func (p *parts) String() string {
	var b strings.Builder
	for _, q := range p.list {
		switch {
		case q.style == 0:
			b.WriteString(q.text)
		case !q.tag:
			b.WriteString(stars[q.style])
		case q.open:
			b.WriteString("<" + tags[q.style] + ">")
		default:
			b.WriteString("</" + tags[q.style] + ">")
		}
	}
	return b.String()
}
