package axis

import "math"

// Kind is what is known of an event's time.
type Kind int

// The kinds of events.
const (
	Point Kind = iota // on a day, in a month, in a year
	Vague             // some time between start and end: a season, a decade, about 1850
	Lasts             // from start to end
)

// Event is something that happened. Start and End are decimal years, 15
// November 2000 is 2000.87 and 500 BCE is -499; End is the first moment after
// it and NaN where it goes on until today.
type Event struct {
	Start, End float64
	Kind       Kind
	Label      string // its date in short
	Title      string
}

// open reports whether the event goes on until today.
func (e Event) open() bool { return math.IsNaN(e.End) }

// at is the time at which the event's flag stands: the start of what lasts, the
// middle of what is not known better.
func (e Event) at() float64 {
	if e.Kind == Lasts || e.open() {
		return e.Start
	}
	return (e.Start + e.End) / 2
}

// times are all ends of the events, for BoundsOf.
func times(events []Event, today float64) []float64 {
	list := make([]float64, 0, 2*len(events))
	for _, e := range events {
		list = append(list, e.Start)
		if e.open() {
			list = append(list, max(today, e.Start))
		} else {
			list = append(list, e.End)
		}
	}
	return list
}
