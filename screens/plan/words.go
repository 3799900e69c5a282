package plan

import (
	"fmt"
	"math"
	"strings"

	"placard/app/desk"
	"placard/app/study"
	"placard/screens/kit/calendar"
)

// whenOf says when the conference is and what is planned: "Conference on
// Saturday 5 December, in 12 days".
func whenOf(d *desk.Desk) string {
	day, ok := calendar.DayOf(d.ConferenceDay())
	if !ok {
		return "No conference day is set."
	}
	left, _ := d.DaysLeft()
	said := "Conference on " + day.Words()
	switch {
	case left > 1:
		said += fmt.Sprintf(", in %d days", left)
	case left == 1:
		said += ", tomorrow"
	case left == 0:
		said = "The conference is today, " + day.Words()
	default:
		said = "The conference was on " + day.Words()
	}
	if d.Several() {
		said += " · all topics together"
	}
	return said
}

// saysOf says with how much one will be ready.
func saysOf(r study.Readiness) string {
	return join(r.Sentence(), r.WithTodaySentence(), r.WithPlanSentence())
}

// remedy says what can be done where the days cannot hold all.
func remedy(d *desk.Desk) string {
	ways := []string{"mark as important what is to stay in"}
	if d.MinutesADay() > 0 {
		ways = append(ways, "allow more minutes a day")
	}
	if len(d.DaysOff()) > 0 {
		ways = append(ways, "take back days off")
	}
	said := strings.Join(ways, ", ")
	if n := len(ways); n > 1 {
		said = strings.Join(ways[:n-1], ", ") + " or " + ways[n-1]
	}
	return "What is least important is left out. To change that, " + said + "."
}

// act is what one can do about a plan that is not there.
type act int

const (
	nothing act = iota
	setDay
	goTerms
	goSettings
)

// why is the reason that there is no plan, in a sentence; empty if there is one.
type why struct {
	sentence, button string
	act              act
}

// whyNot finds the reason that there is no plan.
func whyNot(d *desk.Desk) why {
	deck := d.Whole()
	left, known := d.DaysLeft()
	c := deck.Counts(d.Now())
	switch {
	case deck.Plan != nil:
		return why{}
	case len(deck.Cards) == 0:
		return why{sentence: "There are no cards to plan: no key terms were found in this report, and you have made no cards of your own.", button: "To the terms", act: goTerms}
	case c.SetAside == c.Items:
		return why{sentence: "There is nothing to plan, for all cards are set aside. Take some back into practice.", button: "To the terms", act: goTerms}
	case !known:
		return why{sentence: "Say when your conference is. Then each day’s cards are chosen so that you remember as much as possible on that day.", button: "Set the conference day", act: setDay}
	case left == 0:
		return why{sentence: "Nothing is planned beyond today. Afterwards cards come back when you are about to forget them."}
	case left < 0 && d.DayFixed():
		return why{sentence: "Cards now come back when you are about to forget them."}
	case left < 0:
		return why{sentence: "Cards now come back when you are about to forget them. For another conference, set its day.", button: "Set another day", act: setDay}
	case d.PlanComes():
		return why{sentence: "The plan is being made."}
	case deck.Limits.New == 0:
		return why{sentence: "There is nothing to plan, for Settings say that no new terms are begun.", button: "To the settings", act: goSettings}
	}
	return why{sentence: "The conference is too far away to plan day by day. The plan begins four months before it; until then cards come back when you are about to forget them."}
}

// loadOf says what the days on which something is asked take together, and the
// busiest of them.
func loadOf(days []study.Ahead) string {
	var busiest study.Ahead
	minutes, on := 0, 0
	for _, a := range days {
		minutes += a.Minutes
		if a.Minutes > busiest.Minutes {
			busiest = a
		}
		if a.Minutes > 0 {
			on++
		}
	}
	if minutes == 0 {
		return "Nothing needs to be asked until then."
	}
	which := "on " + calendar.Day(busiest.Day).Words()
	if busiest.Day == days[0].Day {
		which = "today"
	}
	switch {
	case len(days) == 1:
		return fmt.Sprintf("In all %s on 1 day.", hours(minutes))
	case on == 1:
		return fmt.Sprintf("In all %s, only %s.", hours(minutes), which)
	}
	return fmt.Sprintf("In all %s on %d days. The busiest is %s, with %s.", hours(minutes), on, strings.TrimPrefix(which, "on "), count(busiest.Minutes, "minute"))
}

// hours says a time that may be long: "40 minutes", "about 3 hours".
func hours(minutes int) string {
	if minutes < 90 {
		return count(minutes, "minute")
	}
	return fmt.Sprintf("about %d hours", int(math.Round(float64(minutes)/60)))
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func join(sentences ...string) string {
	var said []string
	for _, s := range sentences {
		if s != "" {
			said = append(said, s)
		}
	}
	return strings.Join(said, " ")
}
