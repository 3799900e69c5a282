package shell

import (
	"fmt"
	"strings"

	"placard/app/desk"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// place is a screen as the rail shows it.
type place struct {
	name         route.Name
	text         string
	icon, chosen look.IconName
}

// places are the screens in the order of the rail.
func places() []place {
	return []place{
		{route.Today, "Today", look.IconHouse, look.IconHouseFill},
		{route.Read, "Read", look.IconBookOpen, look.IconBookOpenFill},
		{route.Terms, "Terms", look.IconCards, look.IconCardsFill},
		{route.Timeline, "Timeline", look.IconClockCounterClockwise, look.IconClockCounterClockwiseFill},
		{route.Parties, "Stakeholders", look.IconUsersThree, look.IconUsersThreeFill},
		{route.Solutions, "Solutions", look.IconListChecks, look.IconListChecksFill},
		{route.Sources, "Sources", look.IconQuotes, look.IconQuotesFill},
	}
}

// feet are the screens at the foot of the rail.
func feet() []place {
	return []place{
		{route.Library, "Library", look.IconBooks, look.IconBooksFill},
		{route.Settings, "Settings", look.IconGearSix, look.IconGearSixFill},
	}
}

// home is the rail's entry for a screen: a session and practice belong to Terms,
// the sheet to Solutions, checking and class kits to the Library.
func home(name route.Name) route.Name {
	switch name {
	case route.Session, route.Practice:
		return route.Terms
	case route.Edition, route.Stats, route.Plan:
		return route.Today
	case route.Notes:
		return route.Read
	case route.Sheet:
		return route.Solutions
	case route.Check, route.Packaging:
		return route.Library
	}
	return name
}

// fillRail shows the screens, the report's sections while one reads, and the
// numbers as they are now.
func (s *Shell) fillRail() {
	if s.desk == nil || len(s.history.places) == 0 {
		return
	}
	at := s.history.places[s.history.at]
	s.rail.SetTopic(s.railTopic())
	var items []kit.RailItem
	for _, p := range places() {
		items = append(items, kit.RailItem{
			ID: string(p.name), Text: p.text, Icon: p.icon, Chosen: p.chosen,
			Trailing: s.number(p.name), Faint: s.lacks(p.name), Act: func() { s.goHome(p.name) },
		})
		if p.name == route.Read && at.Screen == route.Read {
			items = append(items, s.sections()...)
		}
	}
	var bottom []kit.RailItem
	for _, p := range feet() {
		act := func() { s.Go(route.To(p.name)) }
		if p.name == route.Library {
			act = s.openLibrary
			if s.p.Program.Reports() < 2 {
				continue
			}
		}
		bottom = append(bottom, kit.RailItem{ID: string(p.name), Text: p.text, Icon: p.icon, Chosen: p.chosen, Act: act})
	}
	s.rail.SetItems(items, bottom)
	s.rail.Select(string(home(at.Screen)), s.section(at))
}

// FollowPlace shows in the rail where one is now, and what was read: reading on,
// one has come into another section.
func (s *Shell) FollowPlace() { s.fillRail() }

// goHome goes to a screen; to Read where reading stopped.
func (s *Shell) goHome(name route.Name) { s.Go(route.To(name)) }

// frontTitle stands over letters, rules and the like.
const frontTitle = "About this guide"

// sections are the report's sections as items below Read: those of each topic
// that is shown, and at the end what is read and not studied.
func (s *Shell) sections() []kit.RailItem {
	var items []kit.RailItem
	topic, several := "", len(s.desk.Topics()) > 1
	for _, section := range s.desk.Sections() {
		if t := s.desk.TopicOf(section.ID); several && t != topic {
			topic = t
			items = append(items, kit.RailItem{ID: t, Text: s.desk.TopicTitle(t), Level: 1, Caption: true})
		}
		items = append(items, s.sectionItem(section.ID, section.Title, section.Level, s.desk.PartRead(section.First, section.End)))
	}
	front := s.desk.FrontMatter()
	if len(front) > 0 {
		items = append(items, kit.RailItem{ID: "front", Text: frontTitle, Level: 1, Caption: true})
	}
	for _, section := range front {
		items = append(items, s.sectionItem(section.ID, section.Title, section.Level, s.desk.PartRead(section.First, section.End)))
	}
	return items
}

// sectionItem is a section, with a tick once it is read, and until then how much of
// it was read in a hundred, where that is more than its beginning and less than all.
func (s *Shell) sectionItem(id, title string, level, part int) kit.RailItem {
	const beginning, whole, step = 10, 95, 5
	item := kit.RailItem{
		ID: id, Text: title, Level: min(level, 3), Done: s.desk.IsRead(id),
		Act: func() { s.Go(route.At(route.Read, id)) },
	}
	if !item.Done && part >= beginning && part < whole {
		item.Trailing = fmt.Sprintf("%d%%", part/step*step)
	}
	return item
}

// lacks reports whether the topics that are shown have nothing for a screen. It
// can be opened all the same, and says what to do.
func (s *Shell) lacks(name route.Name) bool {
	n := 0
	for _, t := range s.desk.Topics() {
		switch name {
		case route.Terms:
			n += len(t.Terms) + len(s.desk.Deck().Cards)
		case route.Timeline:
			n += len(t.Events)
		case route.Parties:
			n += len(t.Parties)
		case route.Solutions:
			n += len(t.Solutions) + len(t.Questions)
		default:
			return false
		}
	}
	return n == 0 && !(name == route.Parties && s.desk.Country() != "")
}

// committee is the committee's name, unless the title is just that.
func committee(d *desk.Desk) string {
	if strings.EqualFold(d.Report.Committee, d.Report.Title) {
		return ""
	}
	return d.Report.Committee
}

// section is the section that one reads.
func (s *Shell) section(at route.Route) string {
	if at.Screen != route.Read {
		return ""
	}
	if place, ok := s.current.(route.Stateful); ok {
		return place.Place().Item
	}
	return at.Item
}

// number is what stands behind a screen's name; each number has this one home.
func (s *Shell) number(name route.Name) string {
	switch name {
	case route.Terms:
		if n := s.desk.Counts().Today(); n > 0 {
			return fmt.Sprintf("%d today", n)
		}
	case route.Solutions:
		all, ticked, _ := s.desk.CountSolutions()
		if all == 0 {
			all, ticked = s.desk.CountQuestions()
		}
		if all > 0 {
			return fmt.Sprintf("%d of %d", ticked, all)
		}
	}
	return ""
}

func (s *Shell) openLibrary() {
	if s.p.Program.Reports() > 1 {
		s.Go(route.To(route.Library))
	} else {
		s.Go(route.To(route.Today))
	}
}
