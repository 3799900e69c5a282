package timeline

import (
	"slices"
	"time"

	"placard/content/report"
	"placard/screens/kit/axis"
)

// event is an entry of the timeline with the topic that it is from.
type event struct {
	report.Event
	topic string // empty when a single one is shown
}

// collect are the events of the topics that are shown, by their start; those
// without a date come last. Dated is how many have one.
func collect(topics []report.Topic) (events []event, dated int) {
	for _, t := range topics {
		topic := ""
		if len(topics) > 1 {
			topic = t.Title
		}
		for _, e := range t.Events {
			events = append(events, event{e, topic})
		}
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.Date.Compare(b.Date) })
	dated = slices.IndexFunc(events, func(e event) bool { return e.Date.IsZero() })
	if dated < 0 {
		dated = len(events)
	}
	return events, dated
}

// onAxis are events as the axis draws them.
func onAxis(events []event) []axis.Event {
	list := make([]axis.Event, len(events))
	for i, e := range events {
		start, end := e.Date.Bounds()
		list[i] = axis.Event{Start: start, End: end, Kind: kindOf(e.Date), Label: e.Date.Label(), Title: e.Title}
	}
	return list
}

func kindOf(d report.Date) axis.Kind {
	switch {
	case d.End == "":
		return axis.Lasts
	case d.Approximate, d.Precision == report.Season, d.Precision == report.Decade, d.Precision == report.Century:
		return axis.Vague
	case d.Start != d.End:
		return axis.Lasts
	}
	return axis.Point
}

// decimal is a moment as a decimal year.
func decimal(t time.Time) float64 { return float64(t.Year()) + float64(t.YearDay()-1)/366 }

// dateOf is an event's date in short, for the list.
func dateOf(e event) string {
	if e.Date.IsZero() {
		return "No date"
	}
	return e.Date.Label()
}
