package today

import (
	"cmp"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens/kit"
	"placard/screens/look"
)

// practice is the part about today's cards.
type practice struct {
	content  fyne.CanvasObject
	title    *kit.Text
	text     *kit.Text
	practise *kit.Button
	terms    *kit.Button // in its place where there is nothing to practise here
}

func newPractice(onPractise, onTerms func()) *practice {
	p := &practice{title: kit.Subheading(""), text: kit.Hint("")}
	p.practise = kit.NewButton("", onPractise).With(look.IconCards)
	p.terms = kit.NewQuiet("", onTerms)
	buttons := kit.Layers(kit.HStack(0, p.practise), kit.HStack(0, kit.FlushLeft(p.terms)))
	p.content = kit.VStack(6, p.title, p.text, kit.Pad(6, 0, 0, 0, buttons))
	return p
}

// quietSide is what a quiet button leaves beside its text; taking it away
// aligns the text with what stands above.
const quietSide = 6

// set shows today's cards.
func (p *practice) set(w work) {
	p.title.Set(w.title)
	p.text.Set(w.text)
	p.practise.Set(w.button)
	p.practise.Hidden, p.terms.Hidden = w.button == "", w.button != ""
	p.terms.Set(cmp.Or(w.link, "All terms ›"))
}

// work is what today's cards are, in words, and the button under them; empty
// where there is nothing to practise, or the placard has it. Then a link leads to
// the terms; empty is its usual name.
type work struct{ title, text, button, link string }

// workOf says what today's cards are. How many they are and how long they take,
// or when the next ones come, is left out where the placard says it.
func workOf(d *desk.Desk, onPlacard desk.Step) work {
	if len(d.Deck().Cards) == 0 {
		return workWithout(d)
	}
	c := d.Counts()
	w := work{title: capital(d.Deck().Noun()) + "s for today"}
	switch {
	case dayOff(d):
		w.title, w.text = "A day off", "Nothing is asked today."+nextOf(d, onPlacard == desk.Rest)
	case c.Today() == 0:
		w.text = noneWaiting(d, c, onPlacard == desk.Rest)
	case backAgain(d) != "":
		w.text = backAgain(d) + " " + capital(study.AboutMinutes(c.Minutes)) + "."
	case onPlacard == desk.Practise:
		w.text = kindsOf(c) + trickyOf(d)
	default:
		w.text = fmt.Sprintf("%s, %s.%s", count(c.Today(), "card"), study.AboutMinutes(c.Minutes), trickyOf(d))
	}
	switch {
	case c.Today() > 0 && onPlacard != desk.Practise:
		w.button = "Practise"
	case c.Today() == 0 && moreCards(d) > 0:
		w.button = "Practise anyway"
	}
	return w
}

// workWithout is where no cards are asked: what could be asked.
func workWithout(d *desk.Desk) work {
	w := work{title: "Cards", text: "No cards are asked.", link: "Choose what is asked ›"}
	if could := d.CouldAsk(); could != "" && d.CountKind(study.OfTerm) == 0 {
		w.text = "No key terms were found" + d.Here() + ". Its " + could + " can be asked instead."
	}
	return w
}

// dayOff reports whether today is one.
func dayOff(d *desk.Desk) bool { return d.Deck().Off[d.Deck().Scheduler.Day(d.Now())] }

// moreCards is how many cards there are for one who wants to practise though
// nothing more is asked today.
func moreCards(d *desk.Desk) int { return d.Deck().Anyway().Counts(d.Now()).Today() }

// longAway is how many days without an answer are a break.
const longAway = 3

// backAgain says after a break how what was missed is caught up with. Practising
// another topic is no break, and from the conference day on nothing has to be
// caught up with.
func backAgain(d *desk.Desk) string {
	if days, set := d.DaysLeft(); set && days <= 0 {
		return ""
	}
	if d.Whole().CatchUp(d.Now()).Away < longAway {
		return ""
	}
	return d.Deck().CatchUp(d.Now()).Sentence()
}

func noneWaiting(d *desk.Desk, c study.Counts, brief bool) string {
	switch {
	case c.Items > 0 && c.SetAside == c.Items:
		return "All " + d.Deck().Noun() + "s are set aside."
	case d.Deck().Next(d.Now()) == "":
		return "No cards are waiting."
	case moreCards(d) > 0: // the day's minutes are used up, or the rest comes later
		return "Today’s cards are done." + nextOf(d, brief)
	}
	return "Nothing is due now." + nextOf(d, brief)
}

// nextOf says when the next cards come, and nothing where the placard does.
func nextOf(d *desk.Desk, brief bool) string {
	next := d.Deck().Next(d.Now())
	if brief || next == "" {
		return ""
	}
	return " The next cards come " + next + "."
}

// kindsOf says what kinds of cards are waiting: "7 new, 3 to repeat."
func kindsOf(c study.Counts) string {
	var kinds []string
	for _, k := range []struct {
		n    int
		what string
	}{{c.New, "new"}, {c.Due, "to repeat"}, {c.Learning, "still being learned"}} {
		if k.n > 0 {
			kinds = append(kinds, fmt.Sprintf("%d %s", k.n, k.what))
		}
	}
	return strings.Join(kinds, ", ") + "."
}

// trickyOf says how many of today's cards were forgotten again and again.
func trickyOf(d *desk.Desk) string {
	n, queue := 0, d.Deck().Queue(d.Now())
	for _, c := range queue {
		if d.Deck().IsTricky(c.ID) {
			n++
		}
	}
	switch {
	case n == 0:
		return ""
	case len(queue) == 1:
		return " It is a tricky one."
	case n == 1:
		return " One of them is tricky."
	}
	return " " + capital(inWords(n)) + " of them are tricky."
}
