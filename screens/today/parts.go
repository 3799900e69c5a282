package today

import (
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
	text     *kit.Text
	practise *kit.Button
	terms    *kit.Button // in its place where there is nothing to practise here
}

func newPractice(onPractise, onTerms func()) *practice {
	p := &practice{text: kit.Hint("")}
	p.practise = kit.NewButton("Practise", onPractise).With(look.IconCards)
	p.terms = kit.NewQuiet("All terms ›", onTerms)
	buttons := kit.Layers(kit.HStack(0, p.practise), kit.Pad(0, 0, 0, -quietSide, kit.HStack(0, p.terms)))
	p.content = kit.VStack(6, kit.Subheading("Terms for today"), p.text, kit.Pad(6, 0, 0, 0, buttons))
	return p
}

// quietSide is what a quiet button leaves beside its text; taking it away
// aligns the text with what stands above.
const quietSide = 6

// set shows today's cards, with the button where it is to stand here.
func (p *practice) set(text string, button bool) {
	p.text.Set(text)
	p.practise.Hidden, p.terms.Hidden = !button, button
}

// practiceOf says what today's cards are. How many they are and how long they
// take, or when the next ones come, is left out where the placard says it.
func practiceOf(d *desk.Desk, onPlacard desk.Step) string {
	c := d.Counts()
	switch {
	case c.Today() == 0:
		return noneWaiting(d, c, onPlacard == desk.Rest)
	case onPlacard == desk.Practise:
		return kindsOf(c) + trickyOf(d)
	}
	return fmt.Sprintf("%s, %s.%s", count(c.Today(), "card"), study.AboutMinutes(c.Minutes), trickyOf(d))
}

func noneWaiting(d *desk.Desk, c study.Counts, brief bool) string {
	next := d.Deck().Next(d.Now())
	switch {
	case c.Items > 0 && c.SetAside == c.Items:
		return "All " + d.Deck().Noun() + "s are set aside."
	case next == "":
		return "No cards are waiting."
	}
	if brief {
		return "Nothing is due now."
	}
	return "Nothing is due now. The next cards come " + next + "."
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

// readiness is what is known, now or on the day.
type readiness struct {
	title, text     string
	done, soon, all int
}

// readyOf looks ahead to the conference day; without one, or after it, it says
// what is known now.
func readyOf(d *desk.Desk) readiness {
	days, _ := d.DaysLeft()
	if r, ok := d.Readiness(); ok && days >= 0 && r.Of > 0 {
		text := r.Sentence()
		if more := r.WithTodaySentence(); more != "" {
			text += " " + more
		}
		if more := r.WithPlanSentence(); more != "" {
			text += " " + more
		}
		return readiness{"Ready for the day?", text, r.Now, r.WithToday - r.Now, r.Of}
	}
	c := d.Counts()
	all := c.Items - c.SetAside
	if all == 0 {
		return readiness{title: "What you know", text: "No " + d.Deck().Noun() + " is being practised."}
	}
	return readiness{"What you know", fmt.Sprintf("You know %d of %s.", c.Known, count(all, d.Deck().Noun())), c.Known, 0, all}
}

// ready is the part about what will be remembered.
type ready struct {
	content     fyne.CanvasObject
	title, text *kit.Text
	bar         *kit.Segments
}

func newReady() *ready {
	r := &ready{title: kit.Subheading(""), text: kit.Hint(""), bar: kit.NewSegments(0, 0, 0)}
	r.content = kit.VStack(6, r.title, r.text, kit.Pad(4, 0, 0, 0, r.bar))
	return r
}

func (r *ready) set(to readiness) {
	r.title.Set(to.title)
	r.text.Set(to.text)
	r.bar.Set(to.done, to.soon, to.all)
	r.bar.Hidden = to.all == 0
}
