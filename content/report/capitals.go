package report

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Calm writes titles that are all in capitals as titles usually are written.
// Words that the text of the blocks has in capitals too, as abbreviations have,
// keep them. A title keeps its length in bytes, so that spans of it hold.
func Calm(blocks []Block, titles ...*string) {
	var loud []*string
	met := map[string]*spelling{}
	for _, t := range titles {
		if shouts(*t) {
			loud = append(loud, t)
			for _, w := range titleWord.FindAllString(*t, -1) {
				met[strings.ToLower(w)] = &spelling{}
			}
		}
	}
	if len(loud) == 0 {
		return
	}
	meet(blocks, met)
	for _, t := range loud {
		if calm := calmed(*t, met); len(calm) == len(*t) {
			*t = calm
		}
	}
}

// calm does so with the report's titles; its blocks keep the words as the source
// has them.
func (p *parser) calm() {
	titles := []*string{&p.r.Title, &p.r.Committee}
	for t := range p.r.Topics {
		topic := &p.r.Topics[t]
		titles = append(titles, &topic.Title)
		for i := range topic.Sections {
			titles = append(titles, &topic.Sections[i].Title)
		}
		for i := range topic.Terms {
			titles = append(titles, &topic.Terms[i].Term)
		}
		for i := range topic.Events {
			titles = append(titles, &topic.Events[i].Title)
		}
		for i := range topic.Parties {
			for n := range topic.Parties[i].Names {
				titles = append(titles, &topic.Parties[i].Names[n])
			}
		}
		for i := range topic.Challenges {
			titles = append(titles, &topic.Challenges[i].Title)
		}
		for i := range topic.Solutions {
			titles = append(titles, &topic.Solutions[i].Title)
		}
	}
	Calm(p.r.Blocks, titles...)
}

// spelling is how often the text has a word in capitals, and otherwise.
type spelling struct{ capitals, other int }

var titleWord = regexp.MustCompile(`[\p{L}\p{M}\p{N}]+`)

// shouts reports whether a text is in capitals and no abbreviation or the like.
func shouts(text string) bool {
	upper, lower, longest, words := 0, 0, 0, 0
	for _, w := range titleWord.FindAllString(text, -1) {
		n := 0
		for _, r := range w {
			switch {
			case unicode.IsUpper(r):
				n++
			case unicode.IsLower(r):
				lower++
			}
		}
		upper += n
		if longest = max(longest, n); n > 2 {
			words++
		}
	}
	return upper > 10*lower && (longest > 5 || words > 1)
}

// meet counts how the text spells words. Headings and paragraphs that shout say
// nothing of that.
func meet(blocks []Block, met map[string]*spelling) {
	for i := range blocks {
		if b := &blocks[i]; b.Kind == Heading || b.Kind == Furniture || shouts(b.Text) {
			continue
		}
		for _, w := range titleWord.FindAllString(blocks[i].Text, -1) {
			s := met[strings.ToLower(w)]
			switch {
			case s == nil:
			case w == strings.ToUpper(w):
				s.capitals++
			default:
				s.other++
			}
		}
	}
}

// Words that stand in small letters within a title, in English, Spanish and
// French; abbreviations that can be spoken; and such as a letter follows that is a
// number.
var (
	within = set("a an and as at but by for from in into nor of on or over per so the to upon via vs with " +
		"al con de del e el en la las los para por su un una y au aux des du et les ou par sur")
	spoken   = set("asean aids disec ecosoc europol interpol nato opec sochum specpol stem unaids unesco unhabitat unicef wash")
	lettered = set("annex annexe anexo appendix committee part section topic")
	roman    = regexp.MustCompile(`^[IVX]{2,}$`)
)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}

func calmed(title string, met map[string]*spelling) string {
	var out strings.Builder
	end, before := 0, ""
	for _, at := range titleWord.FindAllStringIndex(title, -1) {
		gap, w := title[end:at[0]], title[at[0]:at[1]]
		small := strings.ToLower(w)
		out.WriteString(gap)
		switch s := met[small]; {
		case before != "" && (gap == "’" || gap == "'") && len(small) < 3: // the s of a possessive
			out.WriteString(small)
		case roman.MatchString(w), strings.ContainsFunc(w, unicode.IsNumber), lettered[before] && len(w) == 1:
			out.WriteString(w)
		case before != "" && strings.TrimSpace(gap) == "" && within[small]:
			out.WriteString(small)
		case s.capitals > 0 && s.capitals >= s.other, s.other == 0 && !readable(w, gap):
			out.WriteString(w)
		default:
			first, n := utf8.DecodeRuneInString(w)
			out.WriteString(string(first) + strings.ToLower(w[n:]))
		}
		end, before = at[1], small
	}
	out.WriteString(title[end:])
	return out.String()
}

// readable reports whether a word that the text does not have is one that can be
// spoken, and no abbreviation for all that; such often stand in brackets.
func readable(w, gap string) bool {
	w = strings.ToLower(w)
	return !spoken[w] && strings.ContainsAny(w, "aeiouyáéíóúàèêëîïôöüù") && !strings.HasSuffix(gap, "(")
}
