package reader

import (
	"time"

	"placard/app/desk"
	"placard/content/report"
	"placard/screens/kit"
	"placard/screens/kit/prose"
)

// A block counts as read once it has been on screen for long enough to have been
// read, and its end was in sight. The time on screen goes to the blocks in sight in
// their order, at the pace of fastest: four times that of careful reading. So
// paging through a section to see what is in it is no reading. A section is read
// once its last block is and nine words in ten are, and it has been there for no
// less than leastTry.
const (
	fastest   = 720 // words a minute
	leastTry  = 3 * time.Second
	leastWord = 4 // that a block counts for: a picture, a short line
	mostPart  = 0.9
)

// A page that stays for longer than its words take at the pace of slowest is not
// read any more: somebody has left.
const (
	slowest   = 60 // words a minute
	leastStay = 20 * time.Second
)

// watch notices what has been read.
type watch struct {
	desk    *desk.Desk
	after   kit.Timer
	section section
	on      bool // a section of the report is on screen
	byHand  bool // the student has said herself whether it is read

	sight []prose.InSight
	near  []section                // that are in sight
	since time.Time                // when it came into sight
	got   map[int]float64          // words for which each block has had time
	ended map[int]bool             // its end was in sight
	spent map[string]time.Duration // on screen, by section
	fresh map[string]int           // words read since the program started, by section
	stop  func()                   // of the timer that runs, nil if none does
}

func newWatch(d *desk.Desk, after kit.Timer) *watch {
	return &watch{desk: d, after: after, got: map[int]float64{}, ended: map[int]bool{},
		spent: map[string]time.Duration{}, fresh: map[string]int{}}
}

// begin says that a section is on screen.
func (w *watch) begin(p section) {
	if w.on && w.section.id == p.id {
		return
	}
	w.settle()
	w.section, w.on, w.byHand = p, p.inReport(), false
	w.sight, w.near = nil, nil
}

// pause says that nothing is on screen.
func (w *watch) pause() {
	w.settle()
	w.halt()
	w.on, w.sight = false, nil
}

func (w *watch) halt() {
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
}

// look says what is in sight now, and in which sections that is.
func (w *watch) look(sight []prose.InSight, near []section) {
	if !w.on {
		return
	}
	w.settle()
	w.sight, w.near, w.since = sight, near, w.desk.Now()
	for _, s := range sight {
		w.ended[s.Block] = w.ended[s.Block] || s.Ended
	}
	w.tick()
}

// tick takes account of the time and comes back when the next block will have been
// read.
func (w *watch) tick() {
	w.halt()
	w.settle()
	w.check()
	if next := w.next(); next > 0 {
		w.stop = w.after(next, w.tick)
	}
}

// settle gives the time that has passed to what was in sight.
func (w *watch) settle() {
	if !w.on || len(w.sight) == 0 {
		return
	}
	now := w.desk.Now()
	passed := now.Sub(w.since)
	w.since = now
	if most := w.stay(); passed > most {
		passed = most
	}
	for _, p := range w.near {
		w.spent[p.id] += passed
	}
	words := passed.Minutes() * fastest
	for _, s := range w.sight {
		need := w.needs(s.Block) - w.got[s.Block]
		if w.desk.Saw(s.Block) || need <= 0 && !w.ended[s.Block] {
			continue
		}
		take := min(max(need, 0), words)
		words -= take
		w.got[s.Block] += take
		if take >= need-enough && w.ended[s.Block] {
			w.desk.SawBlock(s.Block)
			w.fresh[w.sectionOf(s.Block)] += w.desk.WordsIn(s.Block)
		}
	}
}

// enough is by how much of a word a sum may be off.
const enough = 1e-6

// sectionOf is the ID of the section in sight that a block is in.
func (w *watch) sectionOf(block int) string {
	id := w.section.id
	for _, p := range w.near {
		if p.first <= block {
			id = p.id
		}
	}
	return id
}

// stay is how long what is in sight may keep somebody.
func (w *watch) stay() time.Duration {
	words := 0
	for _, s := range w.sight {
		words += w.desk.WordsIn(s.Block)
	}
	return max(time.Duration(words)*time.Minute/slowest, leastStay)
}

// needs are the words that a block counts for.
func (w *watch) needs(block int) float64 {
	b := &w.desk.Report.Blocks[block]
	if b.Kind == report.Editor {
		return 1 // it is folded
	}
	return float64(max(w.desk.WordsIn(block), leastWord))
}

// next is the time until another block, or the section, will have been read; 0 if
// there is none in sight.
func (w *watch) next() time.Duration {
	if !w.on {
		return 0
	}
	for _, s := range w.sight {
		if !w.desk.Saw(s.Block) && w.ended[s.Block] {
			need := max(w.needs(s.Block)-w.got[s.Block], 0)
			return time.Duration(need/fastest*float64(time.Minute)) + time.Millisecond
		}
	}
	for _, p := range w.near {
		if left := leastTry - w.spent[p.id]; left > 0 && w.isRead(p) {
			return left
		}
	}
	return 0
}

// check marks the sections in sight as read that are.
func (w *watch) check() {
	for _, p := range w.near {
		byHand := w.byHand && p.id == w.section.id
		if byHand || w.spent[p.id] < leastTry || w.desk.IsRead(p.id) || !w.isRead(p) {
			continue
		}
		w.desk.LearnPace(w.fresh[p.id], w.spent[p.id])
		w.fresh[p.id], w.spent[p.id] = 0, leastTry
		w.desk.MarkRead(p.id, true)
	}
}

// isRead reports whether the last block of a section and nearly all of its words
// were read.
func (w *watch) isRead(p section) bool {
	first, end := p.first, p.first+len(p.blocks)
	last := end - 1
	for last > first && p.blocks[last-first].Kind == report.Furniture {
		last--
	}
	return w.desk.Saw(last) && float64(w.desk.WordsLeft(first, end)) <= (1-mostPart)*float64(w.desk.WordsFrom(first, end))
}

// toggle marks the section as read or unread by hand; while it stays on screen
// it is not marked by itself any more.
func (w *watch) toggle() {
	if !w.on {
		return
	}
	w.halt()
	w.byHand = true
	read := !w.desk.IsRead(w.section.id)
	if !read {
		w.desk.Unsee(w.section.first, w.section.first+len(w.section.blocks))
		for b := range w.section.blocks {
			delete(w.got, w.section.first+b)
		}
	}
	w.desk.MarkRead(w.section.id, read)
}
