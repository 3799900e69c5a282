package report

import (
	"strconv"
	"strings"
)

const maxSlug = 60 // bytes of an id's last part

// slug is a name as it stands in an id: lower case letters and digits, without
// accents, with hyphens between words.
func slug(s string) string {
	s = strings.ReplaceAll(normal(strings.NewReplacer("'", "", "’", "").Replace(s)), " ", "-")
	if len(s) <= maxSlug {
		return s
	}
	if cut := strings.LastIndexByte(s[:maxSlug+1], '-'); cut > 0 {
		return s[:cut]
	}
	return strings.ToValidUTF8(s[:maxSlug], "")
}

// naming is where in the source something has a name.
type naming struct {
	name string // its id, without a number
	line int
}

// id makes an id like "term/palermo-protocol", with "-2" and so on where the
// name comes again. What had an id before has it still.
func (p *parser) id(kind, name string, line int) string {
	s := slug(name)
	if s == "" {
		s = kind
	}
	s = kind + "/" + s
	if p.topic.ID != "" {
		s = p.topic.ID + "/" + s
	}
	at := naming{s, line}
	if kept := p.kept[at]; len(kept) > 0 {
		p.kept[at] = kept[1:]
		return kept[0]
	}
	for {
		p.repeats[s]++
		id := s
		if n := p.repeats[s]; n > 1 {
			id += "-" + strconv.Itoa(n)
		}
		if !p.taken[id] {
			p.taken[id] = true
			p.given[at] = append(p.given[at], id)
			return id
		}
	}
}
