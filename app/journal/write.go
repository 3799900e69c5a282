package journal

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// After a failed write or sync nothing is certain about the file: part of a
// line may be there, and a later sync may claim success for pages that were
// dropped. So the file is left as it is, never written again, and everything
// not known to be synced goes into a new file under the same Refs. Entries
// that are then there twice are the same entries.

// The waits between attempts while there is trouble.
const (
	firstDelay = time.Second
	lastDelay  = time.Minute
)

// startLayout is the time in a file's name: when its process started, in UTC.
const startLayout = "20060102T150405Z"

// errGone means that the file was removed, or replaced, under the journal.
var errGone = errors.New("the file was removed while it was being written")

// waiter is a Flush that waits for the first upto lines.
type waiter struct {
	upto int
	done chan error
}

// output is the file being written.
type output struct {
	File
	path   string
	size   int64 // bytes written
	synced bool  // something in it has been synced
}

// write brings all waiting lines to disk, then ends. What is appended during a
// sync makes the next batch. One runs at a time: whoever set busy starts it.
func (j *Journal) write() {
	j.writing.Lock()
	defer j.writing.Unlock()
	gone := false
	for {
		batch := j.nextBatch()
		if batch == nil {
			return
		}
		err := j.writeBatch(batch)
		if errors.Is(err, errGone) && !gone {
			gone = true // start again from the first line, at once
			j.forgetDurable()
			continue
		}
		if !j.settle(len(batch), err) {
			return
		}
	}
}

// nextBatch is what is not on disk yet; nil ends the writer.
func (j *Journal) nextBatch() [][]byte {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.durable == len(j.lines) {
		j.busy = false
		return nil
	}
	return j.lines[j.durable:]
}

// forgetDurable makes every line of this process wait again.
func (j *Journal) forgetDurable() {
	j.mu.Lock()
	j.durable = 0
	j.mu.Unlock()
}

// settle books the outcome of a batch and tells those who wait for it. It
// reports whether the writer goes on.
func (j *Journal) settle(n int, err error) bool {
	j.mu.Lock()
	if err == nil {
		j.durable += n
	} else if errors.Is(err, errGone) {
		j.durable = 0
	}
	var tell *Trouble
	waiters := j.waiters
	j.waiters = nil
	if err == nil {
		tell = j.settleGood()
		waiters = j.releaseReached(waiters)
	} else {
		t := j.settleBad(err)
		if t.Text != j.trouble {
			tell = &t
		}
		j.trouble, err = t.Text, t
	}
	j.mu.Unlock()
	for _, w := range waiters {
		w.done <- err
	}
	if tell != nil {
		j.c.OnTrouble(*tell)
	}
	return err == nil
}

// settleGood ends a trouble, if there was one. The caller holds mu.
func (j *Journal) settleGood() *Trouble {
	j.delay = 0
	if j.trouble == "" {
		return nil
	}
	j.trouble = ""
	t := troubleOver()
	return &t
}

// releaseReached keeps those who wait for more than is durable and returns the
// others. The caller holds mu.
func (j *Journal) releaseReached(waiters []waiter) []waiter {
	var reached []waiter
	for _, w := range waiters {
		if w.upto <= j.durable {
			reached = append(reached, w)
		} else {
			j.waiters = append(j.waiters, w)
		}
	}
	return reached
}

// settleBad plans the next attempt. The caller holds mu.
func (j *Journal) settleBad(err error) Trouble {
	j.busy = false
	j.delay = min(max(2*j.delay, firstDelay), lastDelay)
	if j.stop != nil {
		j.stop()
	}
	j.stop = j.c.After(j.delay, j.retry)
	return troubleWriting(j.c.Dir, len(j.lines)-j.durable, err)
}

// retry is the attempt that settleBad planned.
func (j *Journal) retry() {
	j.mu.Lock()
	start := !j.busy && j.durable < len(j.lines)
	j.busy = j.busy || start
	j.mu.Unlock()
	if start {
		j.c.Go(j.write)
	}
}

// writeBatch appends lines to this process's file and syncs them.
func (j *Journal) writeBatch(batch [][]byte) error {
	if j.out == nil {
		if err := j.create(); err != nil {
			return err
		}
	}
	err := j.appendSynced(bytes.Join(batch, nil))
	if err == nil {
		j.out.synced = true
		return nil
	}
	if !j.out.synced {
		j.stray = j.out.path
	}
	_ = j.closeOutput() // it has failed already; a second error adds nothing
	return err
}

// create begins this process's next file with its header.
func (j *Journal) create() error {
	if j.stray != "" { // all that it holds is about to be written again
		if err := j.c.FS.Remove(j.stray); err == nil || errors.Is(err, os.ErrNotExist) {
			j.stray = ""
		}
	}
	dir := filepath.Join(j.c.Dir, j.c.Device)
	if err := j.makeDir(dir); err != nil {
		return err
	}
	j.part++
	name := j.file
	if j.part > 1 {
		name = fmt.Sprintf("%s-%d", j.file, j.part)
	}
	path := filepath.Join(dir, name+extension)
	f, err := j.c.FS.Create(path)
	if err != nil {
		return err
	}
	j.out = &output{File: f, path: path}
	return nil
}

// makeDir creates a folder and notes which folders have new names in them that
// must be synced.
func (j *Journal) makeDir(dir string) error {
	j.unsynced = append(j.unsynced, dir)
	for d := dir; filepath.Dir(d) != d; d = filepath.Dir(d) {
		if _, err := j.c.FS.Stat(d); !errors.Is(err, os.ErrNotExist) {
			break
		}
		j.unsynced = append(j.unsynced, filepath.Dir(d))
	}
	return j.c.FS.MkdirAll(dir)
}

// appendSynced writes whole lines in one call, and before the first ones the
// header, and returns when they are on disk under the file's name.
func (j *Journal) appendSynced(data []byte) error {
	if !j.out.synced {
		head, err := encode(header{"journal", version, j.c.Device, j.file, j.part})
		if err != nil {
			return err
		}
		data = append(head, data...)
	}
	n, err := j.out.Write(data)
	j.out.size += int64(n)
	if err != nil {
		return err
	}
	if err := j.out.Sync(); err != nil {
		return err
	}
	for ; len(j.unsynced) > 0; j.unsynced = j.unsynced[1:] {
		if err := j.c.FS.SyncDir(j.unsynced[0]); err != nil {
			return err
		}
	}
	return j.stillThere()
}

// stillThere finds out whether what was written will be found again: a removed
// file takes writes without complaint.
func (j *Journal) stillThere() error {
	info, err := j.c.FS.Stat(j.out.path)
	if errors.Is(err, os.ErrNotExist) || err == nil && info.Size() < j.out.size {
		return errGone
	}
	return err
}

// closeOutput closes the file, if one is open.
func (j *Journal) closeOutput() error {
	if j.out == nil {
		return nil
	}
	err := j.out.Close()
	j.out = nil
	return err
}
