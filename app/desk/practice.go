package desk

import (
	"encoding/json"
	"math"
	"time"

	"placard/app/journal"
)

// Practice is a sitting of practice beside the session of cards: it moves no
// schedule, and is kept for the statistics.
type Practice struct {
	At      time.Time `json:"-"`       // when it ended
	Mode    string    `json:"-"`       // the way, as the practice package names it
	Cards   int       `json:"cards"`   // items that were answered
	Right   int       `json:"right"`   // of these
	Seconds float64   `json:"seconds"` // that it took, pauses left out
}

// Practised keeps that a sitting of practice ended. It cannot be undone, and
// nothing is kept of one in which nothing was answered.
func (d *Desk) Practised(p Practice) {
	if p.Cards <= 0 {
		return
	}
	p.Seconds = math.Round(p.Seconds*10) / 10
	text, _ := json.Marshal(p) // numbers
	d.keep(journal.Entry{Kind: journal.Practised, Item: p.Mode, Text: string(text)})
}

// Practices are all sittings of practice with the report, in their order.
// Entries that cannot be read are left out.
func (d *Desk) Practices() []Practice {
	var all []Practice
	for _, e := range d.p.State.All(journal.Practised, d.Report.ID) {
		p := Practice{At: e.At, Mode: e.Item}
		if json.Unmarshal([]byte(e.Text), &p) == nil && p.Cards > 0 && p.Right >= 0 && p.Right <= p.Cards && p.Seconds >= 0 {
			all = append(all, p)
		}
	}
	return all
}
