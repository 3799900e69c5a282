package shell

import (
	"fmt"
	"strings"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/route"
)

// several reports whether there is more than one topic to choose from.
func (s *Shell) several() bool { return s.desk != nil && s.desk.Several() }

// topicOf is the topic in which a place lies: the one that it names, that of the
// item or passage, else the one that is shown. Where all are shown together one
// stays there.
func (s *Shell) topicOf(r route.Route) string {
	here := s.desk.TopicID()
	switch {
	case here == "":
		return ""
	case r.Topic != "":
		return r.Topic
	case here == desk.AllTopics:
		return here
	}
	if there := s.topicThere(r); there != "" {
		return there
	}
	return here
}

// topicThere is the topic of a place's item or passage, empty if it is in none.
func (s *Shell) topicThere(r route.Route) string {
	if r.Item == "" && r.Block > 0 {
		return s.desk.TopicAt(r.Block - 1)
	}
	return s.desk.TopicOf(r.Item)
}

// toTopic shows another topic. Screens are made of one topic and forgotten with
// it.
func (s *Shell) toTopic(id string) {
	s.leave()
	s.forget()
	s.desk.SetTopic(id)
}

// forget lets all screens be made anew.
func (s *Shell) forget() {
	s.current = nil
	s.screens, s.stale = map[route.Name]route.Screen{}, map[route.Name]bool{}
}

// showTopics lets one choose a topic: by number, with what is due in each.
func (s *Shell) showTopics() {
	if !s.several() {
		return
	}
	chosen := s.desk.TopicID()
	var items []kit.MenuItem
	for i, t := range s.desk.Report.Topics {
		items = append(items, kit.MenuItem{
			Text: sign(i, t.ID) + ": " + t.Title, Key: s.dueIn(t.ID), Ticked: t.ID == chosen,
			Run: func() { s.choose(t.ID) },
		})
	}
	items = append(items, kit.MenuItem{Separator: true}, kit.MenuItem{
		Text: "All topics together", Ticked: chosen == desk.AllTopics, Run: func() { s.choose(desk.AllTopics) },
	})
	kit.ShowMenu(s.Canvas(), s.rail.Topic(), items)
}

// dueIn says how many cards a topic that is not shown has for today.
func (s *Shell) dueIn(topic string) string {
	for _, w := range s.desk.Elsewhere() {
		if n := w.Counts.Today(); w.Topic.ID == topic && n > 0 {
			return fmt.Sprintf("%d today", n)
		}
	}
	return ""
}

// choose shows a topic on the screen where one is. Out of a session one comes to
// the list of terms.
func (s *Shell) choose(topic string) {
	if topic == s.desk.TopicID() {
		return
	}
	at := route.To(s.history.places[s.history.at].Screen)
	if at.Screen == route.Session {
		at.Screen = route.Terms
	}
	at.Topic = topic
	s.Go(at)
}

// railTopic is what the rail says of the topic that is shown.
func (s *Shell) railTopic() kit.RailTopic {
	if !s.several() {
		return kit.RailTopic{}
	}
	n, chosen := len(s.desk.Report.Topics), s.desk.TopicID()
	for i, t := range s.desk.Report.Topics {
		if t.ID == chosen {
			place, brief := placeOf(sign(i, t.ID), n)
			return kit.RailTopic{Title: t.Title, Place: place, Brief: brief, Act: s.showTopics}
		}
	}
	return kit.RailTopic{Title: "All together", Place: fmt.Sprintf("%d topics", n), Brief: "All", Act: s.showTopics}
}

// placeOf says which of the topics one is, and says it briefly.
func placeOf(sign string, of int) (place, brief string) {
	if sign >= "A" {
		return "Topic " + sign, sign
	}
	return fmt.Sprintf("Topic %s of %d", sign, of), fmt.Sprintf("%s/%d", sign, of)
}

// sign is the letter by which the report calls a topic, as its ID has it, else
// the topic's number.
func sign(index int, id string) string {
	if letter, ok := strings.CutPrefix(id, "topic-"); ok && len(letter) == 1 && letter >= "a" {
		return strings.ToUpper(letter)
	}
	return fmt.Sprint(index + 1)
}
