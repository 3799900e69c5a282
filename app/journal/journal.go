package journal

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"io"
	"sync"
	"time"
)

// Later runs something after a while; stop calls it off.
type Later func(after time.Duration, run func()) (stop func() bool)

// Config is what a journal needs from outside. Dir and Device must be set;
// everything else has a default.
type Config struct {
	Dir    string // the progress folder, with one folder for each device
	Device string // this device's id
	Aside  string // the folder where damaged lines are kept; empty keeps none

	Now    func() time.Time // default time.Now
	Random io.Reader        // default crypto/rand
	FS     FS               // default Disk
	Go     func(func())     // runs in the background; default go
	After  Later            // runs later; default time.AfterFunc

	// OnTrouble is called in the background when writing fails, when the
	// reason changes, and once when all is well again. It must not wait for
	// the journal.
	OnTrouble func(Trouble)
}

// Journal is this process's hold on the progress folder. Its methods may be
// called from any goroutine.
type Journal struct {
	c    Config
	file string // this process's file, as in Ref

	mu      sync.Mutex
	lines   [][]byte // all that this process appended: lines[i] is entry i+1
	durable int      // how many of them are on disk and synced
	busy    bool     // a writer is running or about to
	waiters []waiter
	delay   time.Duration // until the next attempt, while there is trouble
	stop    func() bool   // cancels that attempt
	trouble string        // the text last told, while there is trouble

	writing  sync.Mutex // held by the writer
	out      *output    // nil until the first entry, and after a failure
	part     int        // how many files this process has created
	stray    string     // a file that was left by a failed attempt
	unsynced []string   // folders with new names that are not synced yet

	reading sync.Mutex
	sources map[string]*source // the files seen, by path
	told    map[string]bool    // damages that have been told; nil until needed
}

// Open reads the progress of all devices and prepares to append to it; nothing
// is created before the first entry. The journal can be used even when there
// is an error (a Trouble): then some or all of what was saved earlier could not
// be read.
func Open(c Config) (*Journal, Loaded, error) {
	c = c.withDefaults()
	var random [4]byte
	if _, err := io.ReadFull(c.Random, random[:]); err != nil {
		return nil, Loaded{}, err
	}
	j := &Journal{
		c:       c,
		file:    c.Now().UTC().Format(startLayout) + "-" + hex.EncodeToString(random[:]),
		sources: map[string]*source{},
	}
	loaded, err := j.scan()
	return j, loaded, err
}

func (c Config) withDefaults() Config {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Random == nil {
		c.Random = rand.Reader
	}
	if c.FS == nil {
		c.FS = Disk{}
	}
	if c.Go == nil {
		c.Go = func(f func()) { go f() }
	}
	if c.After == nil {
		c.After = func(d time.Duration, f func()) func() bool { return time.AfterFunc(d, f).Stop }
	}
	if c.OnTrouble == nil {
		c.OnTrouble = func(Trouble) {}
	}
	return c
}

// Append records a fact and returns it as it will be read tomorrow, with its
// Ref; an entry without a time gets the present one. It is in memory when
// Append returns, and on disk and synced very soon after.
func (j *Journal) Append(e Entry) Entry {
	if !believable(e.At) {
		e.At = j.c.Now()
	}
	if !believable(e.At) {
		e.At = time.Unix(0, 0) // the clock is no help
	}
	e = tidy(e)
	j.mu.Lock()
	e.Ref = Ref{Device: j.c.Device, File: j.file, N: len(j.lines) + 1}
	raw, err := encode(written{N: e.Ref.N, Entry: e})
	if err != nil {
		panic("journal: a tidy entry cannot be encoded: " + err.Error())
	}
	j.lines = append(j.lines, raw)
	start := !j.busy && j.trouble == "" // in trouble the next attempt is planned already
	j.busy = j.busy || start
	j.mu.Unlock()
	if start {
		j.c.Go(j.write)
	}
	return e
}

// Waiting is the number of entries that are not on disk yet.
func (j *Journal) Waiting() int {
	j.mu.Lock()
	defer j.mu.Unlock()
	return len(j.lines) - j.durable
}

// Flush returns once everything appended before is on disk and synced. In
// trouble it tries again at once and returns the Trouble if that fails; the
// entries keep waiting all the same. It returns the context's error if that
// ends first.
func (j *Journal) Flush(ctx context.Context) error {
	j.mu.Lock()
	if j.durable >= len(j.lines) {
		j.mu.Unlock()
		return nil
	}
	w := waiter{upto: len(j.lines), done: make(chan error, 1)}
	j.waiters = append(j.waiters, w)
	start := !j.busy
	j.busy = true
	j.mu.Unlock()
	if start {
		j.c.Go(j.write)
	}
	select {
	case err := <-w.done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Close flushes, and closes this process's file. What is appended after it is
// still kept, in another file.
func (j *Journal) Close(ctx context.Context) error {
	if err := j.Flush(ctx); err != nil {
		return err
	}
	j.writing.Lock()
	defer j.writing.Unlock()
	return j.closeOutput()
}
