// Package catalogue keeps all reports of the library ready to be searched. It
// reads them in the background, one at a time, and follows what is new, changed
// or gone. It keeps nothing on disk: reading a hundred reports takes about a
// second of one processor, and an index that is made anew is never out of date.
package catalogue

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"placard/app/library"
	"placard/app/search"
	"placard/content/report"
)

// Library is what is asked of the library. It is used in the background.
type Library interface {
	Stamps() map[string]string
	Source(id string) (library.Source, error)
}

// Report is one that is to be searched.
type Report struct {
	ID    string
	Title string                 // as results name it; if empty its own
	Kinds map[string]report.Kind // what the student said that its sections are
}

// Config is what a catalogue works with. All of it must be set.
type Config struct {
	Library  Library
	Go       func(func()) // runs something in the background
	Do       func(func()) // runs something where the catalogue is used
	OnChange func()       // hears that there is more to search, or less
}

// Catalogue belongs to one goroutine, that of Do.
type Catalogue struct {
	c Config

	set     search.Set
	made    map[string]string // what the indexes were made from, by report's ID
	wanted  []Report
	stamps  map[string]string // of the files, when they were looked at last
	looking bool              // the background is at work
	again   bool              // and has to look at the files once more
	closed  bool
}

// New makes an empty catalogue.
func New(c Config) *Catalogue {
	return &Catalogue{c: c, made: map[string]string{}}
}

// Set is what can be searched by now.
func (c *Catalogue) Set() search.Set { return c.set }

// Waiting is how many reports are still to be read.
func (c *Catalogue) Waiting() int {
	n := 0
	for _, r := range c.wanted {
		if c.stamps == nil || c.stale(r) {
			n++
		}
	}
	return n
}

// Follow says which reports are to be searched, those first that are to be read
// first. What is not among them is forgotten at once; what is new, or has another
// file than before, is read in the background.
func (c *Catalogue) Follow(reports []Report) {
	c.wanted = slices.Clone(reports)
	for id := range maps.Clone(c.made) {
		if !slices.ContainsFunc(reports, func(r Report) bool { return r.ID == id }) {
			c.forget(id)
		}
	}
	c.again = true
	c.goOn()
}

// Close stops reading. The report that is being read just now is not kept.
func (c *Catalogue) Close() { c.closed = true }

func (c *Catalogue) forget(id string) {
	delete(c.made, id)
	c.set = c.set.Without(id)
}

// stale reports whether a report is not indexed as it is now.
func (c *Catalogue) stale(r Report) bool { return c.made[r.ID] != c.sign(r) }

// sign is what an index of a report is made from.
func (c *Catalogue) sign(r Report) string { return fmt.Sprint(c.stamps[r.ID], r.Title, r.Kinds) }

// goOn does the next thing in the background, unless something is done there.
func (c *Catalogue) goOn() {
	if c.looking || c.closed {
		return
	}
	if c.again {
		c.again, c.looking = false, true
		c.c.Go(func() {
			stamps := c.c.Library.Stamps()
			c.c.Do(func() { c.looked(stamps) })
		})
		return
	}
	if i := slices.IndexFunc(c.wanted, c.stale); i >= 0 {
		next := c.wanted[i]
		sign := c.sign(next)
		c.looking = true
		c.c.Go(func() {
			x := c.index(next)
			c.c.Do(func() { c.took(x, sign) })
		})
	}
}

func (c *Catalogue) looked(stamps map[string]string) {
	c.looking, c.stamps = false, stamps
	c.goOn()
}

// index reads a report. One that cannot be read has nothing to be found in. It
// runs in the background.
func (c *Catalogue) index(r Report) *search.Index {
	s, err := c.c.Library.Source(r.ID)
	if err != nil {
		return search.NewIndex(r.ID, r.Title, nil)
	}
	parsed := report.ParseAs(s.Markdown, r.Kinds)
	return search.NewIndex(r.ID, cmp.Or(r.Title, parsed.Title, r.ID), search.Docs(parsed))
}

// took takes an index that was made, unless nobody wants it any more.
func (c *Catalogue) took(x *search.Index, sign string) {
	c.looking = false
	if c.closed {
		return
	}
	if slices.ContainsFunc(c.wanted, func(r Report) bool { return r.ID == x.Report }) {
		c.set, c.made[x.Report] = c.set.With(x), sign
		c.c.OnChange()
	}
	c.goOn()
}
