package study

import (
	"strings"

	"placard/content/report"
)

// Own is a card that the student made, typed or from a passage of the report.
type Own struct {
	ID      string `json:"-"`
	Front   string `json:"front"`
	Back    string `json:"back"`
	Section string `json:"section,omitempty"` // ID of the section that it belongs to; may be gone
	Topic   string `json:"topic,omitempty"`   // ID of the topic, used where there is no such section
	Quote   string `json:"quote,omitempty"`   // words of the report that it is about, to find them again
}

// own makes the student's cards that belong to the maker's topic. One that
// belongs to none that is there is asked with the first.
func (m *maker) own(all []Own) {
	for _, o := range all {
		if strings.TrimSpace(o.Front) == "" || strings.TrimSpace(o.Back) == "" || m.topicOf(o) != m.topic {
			continue
		}
		c := m.start(OfOwn, o.ID, o.Front, m.find(o))
		if c.Section == "" && m.has(m.topic, o.Section) {
			c.Section = o.Section
		}
		m.add(c, Front, sideOf(o.Front), Side{Text: o.Back})
	}
}

// longestHead is how many bytes of a card of one's own are set large.
const longestHead = 60

func sideOf(text string) Side {
	if len(text) <= longestHead && !strings.Contains(text, "\n") {
		return Side{Head: text}
	}
	return Side{Text: text}
}

func (m *maker) topicOf(o Own) int {
	for t := range m.r.Topics {
		if m.has(t, o.Section) {
			return t
		}
	}
	for t := range m.r.Topics {
		if m.r.Topics[t].ID == o.Topic {
			return t
		}
	}
	return 0
}

func (m *maker) has(topic int, section string) bool {
	for _, s := range m.r.Topics[topic].Sections {
		if s.ID == section {
			return true
		}
	}
	return false
}

// find looks for the words that a card is about: in its section first, then
// anywhere. Where they are gone it is the section's heading.
func (m *maker) find(o Own) report.Span {
	first, end := 0, 0
	if s := m.r.Section(o.Section); s != nil {
		first, end = s.First, s.End
	}
	if o.Quote != "" {
		for _, within := range [][2]int{{first, end}, {0, len(m.r.Blocks)}} {
			for b := within[0]; b < within[1]; b++ {
				if at := strings.Index(m.r.Blocks[b].Text, o.Quote); at >= 0 {
					return report.Span{Block: b, Start: at, End: at + len(o.Quote)}
				}
			}
		}
	}
	if end > first {
		return report.Span{Block: first}
	}
	return report.Span{Block: -1}
}
