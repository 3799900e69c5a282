// Package desk is one open report together with what the student did with it.
// Every change is a named operation: it takes effect in memory at once, is
// handed to the journal, and is told to the one subscriber as what changed.
// The desk draws nothing and opens no files.
package desk

import (
	"io/fs"
	"maps"
	"time"

	"placard/app/journal"
	"placard/app/search"
	"placard/app/study"
	"placard/content/report"
)

// Changes says what an operation changed, so that a screen redraws only for
// what it shows.
type Changes uint8

// What can change.
const (
	Cards      Changes     = 1 << iota // answers, cards set aside or skipped
	Solutions                          // ticks and bookmarks
	Notes                              // and marks
	Reading                            // sections read
	Delegate                           // my country, the conference day
	Sources                            // sources of one's own
	Contents                           // Report is another one: what sections are was said
	Asking                             // which cards are asked, and when there is time for them
	Everything = ^Contents             // all but Contents
)

// Writer takes facts for keeping and returns each as it will be read tomorrow.
// It is the journal in the program and a slice in tests.
type Writer interface {
	Append(journal.Entry) journal.Entry
}

// Params are what a desk is made of.
type Params struct {
	Report *report.Report
	// Kinds are those that Report was parsed with, see KindsOf, and Parse
	// parses it again with others. Without Parse they cannot change.
	Kinds  map[string]report.Kind
	Parse  func(kinds map[string]report.Kind) *report.Report
	Assets fs.FS          // the report's pictures; may be nil
	State  *journal.State // the fold of all entries so far
	Writer Writer
	Now    func() time.Time
	// Topic is the ID of the topic to show of several, or AllTopics; if it is
	// unknown the first. Places are where reading stopped, by such IDs; under
	// the empty one where the report has a single topic.
	Topic  string
	Places map[string]Place
	Reader Reader // how the student reads, and what she has read of the report

	// Later works in the background and then goes on where the desk is used;
	// without it both is done at once.
	Later func(work, then func())

	Scheduler study.Scheduler // must be valid
	Limits    study.Limits
	// ConferenceDay is the class's day, used while neither the student nor
	// the report names one.
	ConferenceDay string
	DayFixed      bool // it holds whatever they name
}

// Desk is one open report. It belongs to one goroutine.
type Desk struct {
	Report *report.Report // another one after each change of Contents

	p        Params
	topic    int         // index in Report.Topics, or everyTopic
	deck     *study.Deck // of all topics
	shown    *study.Deck // of those that are shown
	mentions []search.Mention
	tell     func(Changes)
	done     []operation // undo stack, the latest last
	undone   []operation
	places   map[string]Place
	reading  reader
	inOrder  order
	edition  edition
	marked   marked

	planning  int  // how many plans were asked for: the last one counts
	planComes bool // it is on its way
}

// Place is where reading stopped: a section, and the block and byte offset at
// the top of the page.
type Place struct {
	Section string
	Block   int
	Offset  int
}

// New opens a desk.
func New(p Params) *Desk {
	d := &Desk{Report: p.Report, p: p, places: map[string]Place{}, tell: func(Changes) {}}
	maps.Copy(d.places, p.Places)
	d.readAs(p.Reader)
	d.topic = d.firstTopic()
	d.readState()
	return d
}

// Subscribe names the one who is told of every change.
func (d *Desk) Subscribe(tell func(Changes)) { d.tell = tell }

// Opened notes that the report was opened.
func (d *Desk) Opened() { d.record(journal.Entry{Kind: journal.Opened}) }

// Keep goes on with progress that is kept in another place, where more may have
// been found. What was done in this sitting cannot be undone any more: its
// facts have names of the old place.
func (d *Desk) Keep(state *journal.State, w Writer) {
	d.p.State, d.p.Writer = state, w
	d.done, d.undone = nil, nil
	d.tell(d.readState())
}

// Now is the desk's clock.
func (d *Desk) Now() time.Time { return d.p.Now() }

// Mentions are the key terms named in the text, found once.
func (d *Desk) Mentions() []search.Mention {
	if d.mentions == nil {
		d.mentions = search.Mentions(d.Report)
	}
	return d.mentions
}

// Arrived takes entries that another device or process wrote.
func (d *Desk) Arrived(entries []journal.Entry) {
	for _, e := range entries {
		d.p.State.Add(e)
	}
	if len(entries) > 0 {
		d.tell(d.readState())
	}
}

// readState makes what the desk answers from of the entries there are, and says
// what may have changed.
func (d *Desk) readState() Changes {
	d.findKeys()
	d.marked = marked{finder: d.marked.finder, of: d.marked.of}
	d.buildDeck()
	d.measure()
	if d.reread() {
		return Everything | Contents
	}
	return Everything
}

// value is the fact that holds for an item of the report, or for one of its
// cards.
func (d *Desk) value(kind journal.Kind, item string) journal.Entry {
	return d.stored(kind, d.key(item))
}

// stored is the fact that holds under a key.
func (d *Desk) stored(kind journal.Kind, key string) journal.Entry {
	e, _ := d.p.State.Value(kind, d.Report.ID, key)
	return e
}
