package today

import (
	"fmt"
	"strings"

	"placard/app/desk"
	"placard/app/study"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/look"
	"placard/screens/route"
)

// lead is the best next thing, as the page says it.
type lead struct {
	step   desk.Step
	small  string // why this
	title  string
	sub    string
	button string // empty where there is nothing to go to
	to     route.Route
}

// leadOf words the desk's next step.
func leadOf(d *desk.Desk) lead {
	n := d.Next()
	l := lead{step: n.Step}
	switch n.Step {
	case desk.ReadFirst, desk.ReadOn:
		return l.reading(d, n)
	case desk.Practise:
		l.small, l.title = "Practise today’s cards", count(d.Counts().Today(), "card")
		l.sub, l.button, l.to = allRead(d, study.AboutMinutes(n.Minutes)), "Practise", route.To(route.Session)
	case desk.Argue:
		return l.arguing(d)
	case desk.Answer:
		return l.answering(d)
	case desk.Choose:
		all, _, _ := d.CountSolutions()
		l.small, l.title = "Choose what you take to committee", "Bookmark solutions for the committee"
		l.sub = fmt.Sprintf("You can argue %s. None is bookmarked yet.", ofAll(all, all))
		l.button, l.to = "Choose", route.To(route.Solutions)
	default:
		if other, ok := elsewhere(d.Elsewhere()); ok {
			return other
		}
		return l.resting(d)
	}
	return l
}

// elsewhere leads to the next topic with something to do, when nothing is left
// in the one that is shown.
func elsewhere(topics []desk.Waiting) (lead, bool) {
	for _, w := range topics {
		does := map[desk.Step]string{
			desk.ReadFirst: "Start reading: " + w.Next.Section.Title,
			desk.ReadOn:    "Go on reading: " + w.Next.Section.Title,
			desk.Practise:  "Practise " + count(w.Counts.Today(), "card"),
			desk.Argue:     "Work through the solutions",
			desk.Choose:    "Choose what you take to committee",
			desk.Answer:    "Answer the questions",
		}[w.Next.Step]
		if does != "" {
			return lead{
				step: w.Next.Step, small: "This topic is done for today. Go on with the next", title: w.Topic.Title,
				sub: does, button: "Go there", to: route.Route{Screen: route.Today, Topic: w.Topic.ID},
			}, true
		}
	}
	return lead{}, false
}

func (l lead) reading(d *desk.Desk, n desk.Next) lead {
	l.title, l.button, l.to = n.Section.Title, "Continue", route.At(route.Read, n.Section.ID)
	left := ""
	switch {
	case n.Step == desk.ReadFirst:
		l.small, l.button = "Start reading", "Start"
	case d.Place().Section == n.Section.ID:
		l.small, l.to, left = "Go on where you stopped", route.To(route.Read), " left in this section"
	default:
		l.small = "Go on reading"
	}
	where, minutes := "", study.AboutMinutes(n.Minutes)+left
	if len(d.Topics()) > 1 {
		where = d.TopicTitle(d.TopicOf(n.Section.ID))
	}
	if n.Minutes <= 0 {
		minutes = ""
	}
	l.sub = sentence(where, n.Parent, minutes)
	return l
}

func (l lead) arguing(d *desk.Desk) lead {
	all, ticked, _ := d.CountSolutions()
	l.small, l.button = "Work through the solutions", "Continue"
	for i, s := range d.AllSolutions() {
		if d.Ticked(s.ID) {
			continue
		}
		l.title, l.to = s.Title, route.At(route.Solutions, s.ID)
		if l.title == "" {
			l.title = fmt.Sprintf("Solution %d", i+1)
		}
		break
	}
	l.sub = fmt.Sprintf("You can argue %d of %s", ticked, count(all, "solution"))
	if ticked == 0 {
		l.sub, l.button = count(all, "solution")+" to work through", "Start"
	}
	return l
}

func (l lead) answering(d *desk.Desk) lead {
	all, answered := d.CountQuestions()
	l.small, l.button = "Answer what a resolution should answer", "Continue"
	for _, t := range d.Topics() {
		for _, q := range t.Questions {
			if l.title == "" && !d.Ticked(q.ID) {
				l.title, l.to = q.Text, route.At(route.Solutions, q.ID)
			}
		}
	}
	l.sub = fmt.Sprintf("You have an answer to %d of %s", answered, count(all, "question"))
	if answered == 0 {
		l.sub, l.button = count(all, "question")+" to answer", "Start"
	}
	return l
}

// resting is when nothing waits: what comes next, and what one could look at.
func (l lead) resting(d *desk.Desk) lead {
	_, _, marked := d.CountSolutions()
	l.small, l.title = "Nothing is left for today", "Everything is worked through"
	if dayOff(d) {
		l.small = "Today is a day off"
	}
	if next := d.Deck().Next(d.Now()); next != "" {
		l.title = "The next cards come " + next
	}
	switch {
	case len(readable(d)) == 0:
		l.small, l.title, l.sub = "Nothing to read", "This report has no text", "Open another report from the menu."
	case marked > 0:
		l.sub, l.button, l.to = allRead(d, count(marked, "solution")+" on your committee sheet"), "Committee sheet", route.To(route.Sheet)
	default:
		l.sub, l.button, l.to = allRead(d), "Read again", route.At(route.Read, readable(d)[0].ID)
	}
	return l
}

// allRead says that there is nothing left to read, and more.
func allRead(d *desk.Desk, more ...string) string {
	if len(readable(d)) > 0 {
		more = append([]string{"All sections are read"}, more...)
	}
	return sentence(more...)
}

// readable are the sections that have a text to read.
func readable(d *desk.Desk) []report.Section {
	var list []report.Section
	for _, s := range d.Sections() {
		if d.MinutesIn(s) > 0 {
			list = append(list, s)
		}
	}
	return list
}

// leadView is the placard with the next thing on it.
type leadView struct {
	content           *kit.Placard
	small, title, sub *kit.Text
	button            *kit.Button
}

func newLeadView(act func()) *leadView {
	v := &leadView{small: kit.Small(""), sub: kit.Hint(""), button: kit.NewFilled("", act)}
	v.title = kit.NewText("", look.SerifSemiBold, look.Title, look.Ink)
	v.title.MaxLines = 4
	v.button.After = look.IconArrowRight
	words := kit.VStack(2, v.small, kit.Pad(2, 0, 0, 0, v.title), v.sub)
	v.content = kit.NewPlacard(kit.NewAside(words, v.button, 24))
	return v
}

func (v *leadView) set(l lead) {
	v.small.Set(l.small)
	v.title.Set(l.title)
	v.sub.Set(l.sub)
	v.sub.Hidden = l.sub == ""
	v.button.Hidden = l.button == ""
	v.button.Weight = kit.Filled
	if l.step == desk.Rest {
		v.button.Weight = kit.Outlined // nothing calls for it
	}
	v.button.Text = l.button
	v.button.Refresh()
	v.content.Refresh()
}

// sentence joins what is not empty and begins with a capital.
func sentence(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return capital(strings.Join(said, " · "))
}
