package desk

import (
	"math"
	"slices"
	"strings"
	"time"

	"placard/content/report"
)

// usualPace is a careful reader's pace in a text to be learned, in words a
// minute, until her own is known; silent reading of non-fiction averages 238
// (Brysbaert 2019), younger and second language readers are slower.
const usualPace = 180

// The bounds of a reader's own pace: below the first she was doing something
// else, above the second she was looking for something.
const (
	slowestPace = 80
	fastestPace = 400
)

// Reader is what is kept of how a student reads: her pace in words a minute (0
// while it is not known), and the blocks of a report that were on screen for long
// enough, as indexes from and up to, in pairs. Blocks and Words tell whether the
// report is still the one that they belong to.
type Reader struct {
	Pace          int
	Seen          []int
	Blocks, Words int
}

// reader is Reader as the desk works with it.
type reader struct {
	pace float64
	seen map[int]bool
	of   *report.Report // that sums belong to
	sums []int          // words before each block
}

// pace is how fast the student reads, in words a minute.
func (d *Desk) pace() float64 {
	if d.reading.pace > 0 {
		return d.reading.pace
	}
	return usualPace
}

// LearnPace takes account of words that were read in a time. One section says
// little, many say more.
func (d *Desk) LearnPace(words int, spent time.Duration) {
	const least, weight = 100, 2000. // words
	if words < least || spent <= 0 {
		return
	}
	now := min(max(float64(words)/spent.Minutes(), slowestPace), fastestPace)
	part := min(float64(words)/weight, 0.5)
	d.reading.pace = math.Exp((1-part)*math.Log(d.pace()) + part*math.Log(now))
}

// SawBlock says that a block was on screen for long enough to have been read.
func (d *Desk) SawBlock(block int) { d.reading.seen[block] = true }

// Saw reports whether a block was read.
func (d *Desk) Saw(block int) bool { return d.reading.seen[block] }

// WordsIn are the words of a block that is read.
func (d *Desk) WordsIn(block int) int { return d.words(block, block+1) }

// WordsFrom are the words of blocks first to end.
func (d *Desk) WordsFrom(first, end int) int { return d.words(first, end) }

// WordsLeft are the words of blocks first to end that were not read yet.
func (d *Desk) WordsLeft(first, end int) int {
	left := d.words(first, end)
	for b := first; b < end; b++ {
		if d.reading.seen[b] {
			left -= d.WordsIn(b)
		}
	}
	return left
}

// PartRead is how much of blocks first to end was read, in a hundred.
func (d *Desk) PartRead(first, end int) int {
	all := d.words(first, end)
	if all == 0 {
		return 0
	}
	return 100 * (all - d.WordsLeft(first, end)) / all
}

// MinutesToRead is about how long all that is not read yet takes, of the topics
// that are shown.
func (d *Desk) MinutesToRead() int {
	words := 0
	for _, s := range d.Sections() {
		if !d.IsRead(s.ID) {
			words += d.WordsLeft(d.body(s), s.End)
		}
	}
	return int(math.Ceil(float64(words) / d.pace()))
}

// Reader is what is to be kept.
func (d *Desk) Reader() Reader {
	r := Reader{Pace: int(math.Round(d.reading.pace)), Blocks: len(d.Report.Blocks), Words: d.words(0, len(d.Report.Blocks))}
	blocks := make([]int, 0, len(d.reading.seen))
	for b := range d.reading.seen {
		blocks = append(blocks, b)
	}
	slices.Sort(blocks)
	for _, b := range blocks {
		if last := len(r.Seen) - 1; last > 0 && r.Seen[last] == b {
			r.Seen[last]++
		} else {
			r.Seen = append(r.Seen, b, b+1)
		}
	}
	return r
}

// readAs takes over what was kept. What was read of another edition is not known
// of this one.
func (d *Desk) readAs(r Reader) {
	d.reading = reader{seen: map[int]bool{}}
	if r.Pace > 0 {
		d.reading.pace = min(max(float64(r.Pace), slowestPace), fastestPace)
	}
	if r.Blocks != len(d.Report.Blocks) || r.Words != d.words(0, len(d.Report.Blocks)) {
		return
	}
	for i := 0; i+1 < len(r.Seen); i += 2 {
		for b := max(r.Seen[i], 0); b < min(r.Seen[i+1], r.Blocks); b++ {
			d.reading.seen[b] = true
		}
	}
}

// Unsee forgets that blocks were read: they are to be read again.
func (d *Desk) Unsee(first, end int) {
	for b := first; b < end; b++ {
		delete(d.reading.seen, b)
	}
}

// words are the words of blocks first to end.
func (d *Desk) words(first, end int) int {
	r := &d.reading
	if r.of != d.Report {
		r.of, r.sums = d.Report, wordSums(d.Report.Blocks)
	}
	first = min(max(first, 0), len(d.Report.Blocks))
	return r.sums[max(min(end, len(d.Report.Blocks)), first)] - r.sums[first]
}

// wordSums are the words before each block, and at last of all.
func wordSums(blocks []report.Block) []int {
	sums := make([]int, len(blocks)+1)
	for i, b := range blocks {
		sums[i+1] = sums[i]
		if b.Kind != report.Furniture {
			sums[i+1] += len(strings.Fields(b.Text))
		}
	}
	return sums
}
