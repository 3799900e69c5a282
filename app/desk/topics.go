package desk

import (
	"maps"
	"slices"
	"strings"

	"placard/app/study"
	"placard/content/report"
)

// AllTopics stands for the ID of a topic where all are shown together.
const AllTopics = "all"

// everyTopic is the index of AllTopics.
const everyTopic = -1

// Several reports whether the report has more than one topic to choose from.
func (d *Desk) Several() bool { return len(d.Report.Topics) > 1 }

// TopicID is the ID of the topic that is shown: terms, cards, events,
// solutions, sections and what is next are those of this topic alone. It is
// AllTopics for all of them together, and empty where the report has a single
// one.
func (d *Desk) TopicID() string {
	switch {
	case !d.Several():
		return ""
	case d.topic == everyTopic:
		return AllTopics
	}
	return d.Report.Topics[d.topic].ID
}

// SetTopic shows another topic by its ID, or AllTopics. It is no progress: it
// is not journalled and cannot be undone. An unknown ID changes nothing.
func (d *Desk) SetTopic(id string) {
	i := d.topicIndex(id)
	if !d.Several() || id == d.TopicID() || i == everyTopic && id != AllTopics {
		return
	}
	d.topic = i
	d.deal()
	d.tell(Everything)
}

// Subject is what is spoken of on screen: "This report", or "This topic" where
// one of several is shown.
func (d *Desk) Subject() string {
	if d.Several() && d.topic != everyTopic {
		return "This topic"
	}
	return "This report"
}

// Topics are the topics that are shown: the chosen one, or all.
func (d *Desk) Topics() []report.Topic {
	if d.topic == everyTopic || d.topic >= len(d.Report.Topics) {
		return d.Report.Topics
	}
	return d.Report.Topics[d.topic : d.topic+1]
}

// Here says where something was not found: " in this topic", where one of
// several is shown, and else nothing.
func (d *Desk) Here() string {
	if d.Several() && d.topic != everyTopic {
		return " in this topic"
	}
	return ""
}

// Citing are the topics whose works cited are shown: those that are shown, or,
// where they have none, the one topic that has a list for all.
func (d *Desk) Citing() []report.Topic {
	citing := func(t report.Topic) bool { return len(t.Citations) > 0 }
	if slices.ContainsFunc(d.Topics(), citing) {
		return d.Topics()
	}
	all := d.Report.Topics
	i := slices.IndexFunc(all, citing)
	if i < 0 || slices.ContainsFunc(all[i+1:], citing) {
		return d.Topics()
	}
	return all[i : i+1]
}

// TopicTitle is the title of a topic by its ID, empty if there is none.
func (d *Desk) TopicTitle(id string) string {
	if i := d.topicIndex(id); i >= 0 && id != "" {
		return d.Report.Topics[i].Title
	}
	return ""
}

// TopicOf is the ID of the topic that an item or a section belongs to, by its
// ID. It is empty where the report has a single topic, and for front matter,
// which belongs to all.
func (d *Desk) TopicOf(item string) string {
	if d.order().isFront[item] {
		return ""
	}
	for _, t := range d.Report.Topics {
		if t.ID != "" && strings.HasPrefix(item, t.ID+"/") {
			return t.ID
		}
	}
	return ""
}

// TopicAt is TopicOf for a block of the report.
func (d *Desk) TopicAt(block int) string {
	if s := d.Report.SectionOf(block); s != nil {
		return d.TopicOf(s.ID)
	}
	return ""
}

// shows reports whether a block stands in the topics that are shown, or in front
// matter.
func (d *Desk) shows(block int) bool {
	t := ""
	if d.topic != everyTopic {
		t = d.TopicAt(block)
	}
	return t == "" || t == d.TopicID()
}

// Waiting is what there is to do in a topic that is not shown.
type Waiting struct {
	Topic  report.Topic
	Counts study.Counts // of its cards
	Next   Next
}

// Elsewhere are the topics that are not shown, in the report's order, so that
// what waits there is not forgotten.
func (d *Desk) Elsewhere() []Waiting {
	if d.topic == everyTopic {
		return nil
	}
	var list []Waiting
	for i := range d.Report.Topics {
		if i != d.topic {
			there := d.in(i)
			list = append(list, Waiting{d.Report.Topics[i], there.Counts(), there.Next()})
		}
	}
	return list
}

// in is the desk as it would be with another topic shown, to be read only.
func (d *Desk) in(topic int) *Desk {
	there := *d
	there.topic = topic
	there.deal()
	return &there
}

// deal takes the cards of the topics that are shown out of all. What is
// remembered is shared, and so are the day's limits.
func (d *Desk) deal() {
	d.shown = d.deck
	if d.topic != everyTopic {
		d.shown = d.deck.Of(func(c study.Card) bool { return c.Topic == d.topic })
	}
}

// firstTopic is the topic that a desk begins with: the one that was asked for,
// else the first.
func (d *Desk) firstTopic() int {
	if !d.Several() || d.p.Topic == AllTopics {
		return everyTopic
	}
	return max(d.topicIndex(d.p.Topic), 0)
}

// topicIndex is everyTopic for an ID that no topic has.
func (d *Desk) topicIndex(id string) int {
	return slices.IndexFunc(d.Report.Topics, func(t report.Topic) bool { return t.ID == id })
}

// Place is where reading stopped in the topics that are shown.
func (d *Desk) Place() Place { return d.places[d.TopicID()] }

// Places are where reading stopped, by the ID of what was shown then.
func (d *Desk) Places() map[string]Place { return maps.Clone(d.places) }

// SetPlace remembers where reading stopped. It is no progress and no
// operation: it is not journalled and cannot be undone.
func (d *Desk) SetPlace(p Place) {
	d.places[d.TopicID()] = p
	if t := d.TopicOf(p.Section); t != "" {
		d.places[t] = p // where all are shown, reading goes on in its topic too
	}
}
