package reader

import (
	"strings"
	"time"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
)

// A section counts as read once its end has been in sight and it has been on
// screen for long enough to have been read: the time that it takes at this
// pace, four times as fast as the careful reading of the desk's minutes (180
// words a minute), and in no case less than three seconds. Paging through a
// section to see what is in it is no reading.
const (
	fastest  = 720 // words a minute
	leastTry = 3 * time.Second
)

// leastTime is how long blocks must be on screen to count as read.
func leastTime(blocks []report.Block) time.Duration {
	words := 0
	for _, b := range blocks {
		if b.Kind != report.Furniture {
			words += len(strings.Fields(b.Text))
		}
	}
	return max(time.Duration(words)*time.Minute/fastest, leastTry)
}

// watch notices that a section has been read.
type watch struct {
	desk    *desk.Desk
	after   kit.Timer
	section string
	needs   time.Duration
	since   time.Time                // when it came on screen
	spent   map[string]time.Duration // on screen before that, by section
	seen    bool                     // its end was in sight
	byHand  bool                     // the student has said herself whether it is read
	stop    func()                   // of the timer that runs, nil if none does
}

func newWatch(d *desk.Desk, after kit.Timer) *watch {
	return &watch{desk: d, after: after, spent: map[string]time.Duration{}}
}

// begin says that a section is on screen. The time that it was there before
// counts.
func (w *watch) begin(id string, needs time.Duration) {
	if w.section == id {
		return
	}
	w.pause()
	w.section, w.needs, w.since = id, needs, w.desk.Now()
	w.seen, w.byHand = false, false
}

// pause says that nothing is on screen.
func (w *watch) pause() {
	w.halt()
	if w.section != "" {
		w.spent[w.section] += w.desk.Now().Sub(w.since)
	}
	w.section = ""
}

func (w *watch) halt() {
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
}

// sawEnd says that the end of the section is in sight.
func (w *watch) sawEnd() {
	if w.section == "" || w.seen || w.byHand || w.section == correctionsID || w.desk.IsRead(w.section) {
		return
	}
	w.seen = true
	w.check()
}

// check marks the section as read if it is time, and otherwise comes back when
// it will be.
func (w *watch) check() {
	w.halt()
	if w.section == "" || w.byHand {
		return
	}
	if left := w.needs - w.spent[w.section] - w.desk.Now().Sub(w.since); left > 0 {
		w.stop = w.after(left, w.check)
		return
	}
	w.desk.MarkRead(w.section, true)
}

// toggle marks the section as read or unread by hand; while it stays on screen
// it is not marked by itself any more.
func (w *watch) toggle() {
	if w.section == "" || w.section == correctionsID {
		return
	}
	w.halt()
	w.byHand = true
	w.desk.MarkRead(w.section, !w.desk.IsRead(w.section))
}
