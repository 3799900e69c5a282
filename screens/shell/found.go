package shell

import (
	"cmp"
	"strings"

	"placard/app/search"
	"placard/app/settings"
	"placard/screens/look"
	"placard/screens/route"
)

// commandDocs are the screens and commands that can be given now.
func (s *Shell) commandDocs() []search.Doc {
	screens := map[string]bool{}
	for _, p := range append(places(), feet()...) {
		screens[string(p.name)] = true
	}
	var docs []search.Doc
	for _, c := range s.commands {
		if c.ID == "search" || !c.enabled() || !c.offered() {
			continue
		}
		d := search.Doc{Kind: search.Command, ID: c.ID, Block: -1, Topic: -1, Title: strings.TrimSuffix(c.title(), "…"), Also: cmp.Or(c.Also, c.Title), Within: -1}
		if screens[c.ID] {
			d.Kind = search.Screen
		}
		docs = append(docs, d)
	}
	return docs
}

// leftOutDocs are what the present edition leaves out.
func (s *Shell) leftOutDocs() []search.Doc {
	var docs []search.Doc
	for _, l := range s.desk.LeftOut() {
		docs = append(docs, search.Doc{
			Kind: search.LeftOut, ID: l.Part.ID, Block: -1, Topic: -1, Title: l.Part.Name, Text: l.Work.Note, Also: l.Part.Text, Within: -1,
		})
	}
	return docs
}

// iconOf is the icon of what was found.
func (s *Shell) iconOf(x search.Found) look.IconName {
	if x.Kind == search.Screen {
		for _, p := range append(places(), feet()...) {
			if string(p.name) == x.ID {
				return p.icon
			}
		}
	}
	icons := map[search.Kind]look.IconName{
		search.Screen: look.IconArrowRight, search.Command: look.IconKeyboard, search.Report: look.IconBooks,
		search.Term: look.IconCards, search.Event: look.IconClockCounterClockwise, search.Party: look.IconUsersThree,
		search.Solution: look.IconListChecks, search.Challenge: look.IconFlag, search.Question: look.IconQuestion,
		search.Document: look.IconFileText, search.Section: look.IconBookOpen, search.Reading: look.IconQuotes,
		search.Citation: look.IconQuotes, search.Note: look.IconNotePencil, search.LeftOut: look.IconInfo,
	}
	if icon, ok := icons[x.Kind]; ok {
		return icon
	}
	return look.IconTextAa
}

// followTo goes to what was chosen.
func (s *Shell) followTo(c settings.Choice) {
	s.p.Program.Chose(c)
	switch kind := search.Kind(c.Kind); {
	case kind == search.Command || kind == search.Screen:
		s.Run(c.ID)
	case kind == search.Report && c.ID != s.desk.Report.ID:
		s.p.Program.OpenAt(c.ID, route.To(route.Today))
	case kind == search.Report:
		s.Go(route.To(route.Today))
	case c.Report != s.desk.Report.ID:
		s.p.Program.OpenAt(c.Report, leadsTo(c))
	default:
		s.Go(leadsTo(c))
	}
}

// leadsTo is the place of something in a report.
func leadsTo(c settings.Choice) route.Route {
	screens := map[search.Kind]route.Name{
		search.Term: route.Terms, search.Event: route.Timeline, search.Party: route.Parties, search.Solution: route.Solutions,
		search.Question: route.Solutions, search.Reading: route.Sources, search.Citation: route.Sources, search.LeftOut: route.Edition,
	}
	if name, ok := screens[search.Kind(c.Kind)]; ok {
		return route.At(name, c.ID)
	}
	if search.Kind(c.Kind) == search.Note {
		if name, ok := screenOf(c.ID); ok {
			return route.At(name, c.ID)
		}
		if c.Block < 0 { // on a passage that is not in this edition
			return route.At(route.Notes, c.ID)
		}
	}
	return route.Passage(max(c.Block, 0), c.Offset)
}

// screenOf is the screen of an item by its ID.
func screenOf(id string) (route.Name, bool) {
	for part := range strings.SplitSeq(id, "/") {
		switch part {
		case "term":
			return route.Terms, true
		case "event":
			return route.Timeline, true
		case "party", "country":
			return route.Parties, true
		case "solution", "question":
			return route.Solutions, true
		}
	}
	return "", false
}
