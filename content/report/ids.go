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

// id makes an id like "term/palermo-protocol", with "-2" and so on where the
// name comes again.
func (p *parser) id(kind, name string) string {
	s := slug(name)
	if s == "" {
		s = kind
	}
	id := kind + "/" + s
	if p.topic.ID != "" {
		id = p.topic.ID + "/" + id
	}
	p.ids[id]++
	if n := p.ids[id]; n > 1 {
		numbered := id + "-" + strconv.Itoa(n)
		p.ids[numbered]++
		return numbered
	}
	return id
}
