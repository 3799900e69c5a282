package today

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens/kit"
)

// readiness is what is known, now or on the day.
type readiness struct {
	title, text     string
	missed          string // what if today is missed; may be empty
	leftOut         bool   // the days cannot hold all
	done, soon, all int
}

// readyOf looks ahead to the conference day, and after it says what would be
// remembered now; without a day, what is known.
func readyOf(d *desk.Desk) readiness {
	days, _ := d.DaysLeft()
	r, ok := d.Readiness()
	switch {
	case !ok || r.Of == 0:
		return knownOf(d)
	case days < 0:
		return readiness{title: "After the conference", done: r.Now, all: r.Of,
			text: r.Sentence() + " Cards go on coming when you are about to forget them."}
	}
	ready := readiness{title: "Ready for the day?", done: r.Now, soon: r.WithToday - r.Now, all: r.Of}
	if days == 0 {
		ready.title, ready.text = "Today is the day", r.Sentence()
		if d.Counts().Today() > 0 {
			ready.text += " The cards are there for a last look; none has to be done."
		}
		return ready
	}
	ready.text = joined(verdictOf(r, days), r.Sentence(), r.WithTodaySentence(), r.WithPlanSentence())
	ready.missed, ready.leftOut = r.IfTodayMissedSentence(), r.LeftOut > 0
	return ready
}

// verdictOf says whether one will be ready, or what the days cannot hold.
func verdictOf(r study.Readiness, days int) string {
	left := map[int]string{1: "Tomorrow is the day.", 2: "Today and tomorrow are left."}[days]
	switch ready := r.Verdict(); {
	case r.LeftOut > 0:
		return joined(left, r.LeftOutSentence())
	case left == "" || ready == "You are ready.":
		return joined(left, ready)
	}
	return left
}

// knownOf is what is known now.
func knownOf(d *desk.Desk) readiness {
	const title = "What you know"
	c := d.Counts()
	all := c.Items - c.SetAside
	if all == 0 {
		return readiness{title: title, text: "No " + d.Deck().Noun() + " is being practised."}
	}
	return readiness{title: title, text: fmt.Sprintf("You know %d of %s.", c.Known, count(all, d.Deck().Noun())), done: c.Known, all: all}
}

// ready is the part about what will be remembered.
type ready struct {
	content     fyne.CanvasObject
	title, text *kit.Text
	bar         *kit.Segments
	missed      *kit.Text
	leftOut     *kit.Button
}

func newReady(onPlan, onLeftOut func()) *ready {
	r := &ready{title: kit.Subheading(""), text: kit.Hint(""), bar: kit.NewSegments(0, 0, 0), missed: kit.Small("")}
	r.leftOut = kit.NewQuiet("What is left out ›", onLeftOut)
	links := kit.Flow(10, kit.NewQuiet("The plan ›", onPlan), r.leftOut)
	r.content = kit.VStack(6, r.title, r.text, kit.Pad(4, 0, 0, 0, r.bar), r.missed, kit.Pad(0, 0, 0, -quietSide, links))
	return r
}

func (r *ready) set(to readiness) {
	r.title.Set(to.title)
	r.text.Set(to.text)
	r.bar.Set(to.done, to.soon, to.all)
	r.bar.Hidden = to.all == 0
	r.missed.Set(to.missed)
	r.missed.Hidden = to.missed == ""
	r.leftOut.Hidden = !to.leftOut
}

// joined are sentences after each other.
func joined(sentences ...string) string {
	var said []string
	for _, s := range sentences {
		if s != "" {
			said = append(said, s)
		}
	}
	return strings.Join(said, " ")
}
