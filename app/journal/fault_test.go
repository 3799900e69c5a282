package journal

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// session appends and flushes five ticks and returns which of them Flush said
// are safe.
func session(c Config) (safe []int) {
	j, _, err := Open(c)
	if err != nil {
		return nil
	}
	for i := range 5 {
		j.Append(tick(i))
		if j.Flush(context.Background()) == nil {
			safe = nil
			for k := range i + 1 {
				safe = append(safe, k)
			}
		}
	}
	_ = j.Close(context.Background())
	return safe
}

// steps is the number of operations that a session takes without faults.
func steps(t *testing.T) int {
	disk := &faulty{}
	c := config(t.TempDir(), "linux-000001")
	c.FS = disk
	session(c)
	if disk.count < 15 {
		t.Fatalf("only %d operations were counted", disk.count)
	}
	return disk.count
}

func TestOneFailedOperationLosesNothing(t *testing.T) {
	for at := range steps(t) {
		dir := t.TempDir()
		failed := ""
		c := config(dir, "linux-000001")
		c.FS = &faulty{fail: func(n int, op string) error {
			if n == at+1 {
				failed = op
				return syscall.EIO
			}
			return nil
		}}
		session(c)
		_, loaded := open(t, config(dir, "linux-000001"))
		expect(t, "after "+failed+" failed", items(loaded.Entries), ticked(0, 1, 2, 3, 4))
		if len(loaded.Damages) != 0 {
			t.Fatalf("after %s failed, told of damage where nothing is lost: %v", failed, loaded.Damages)
		}
	}
}

func TestADiskThatDiesKeepsWhatWasFlushed(t *testing.T) {
	for at := range steps(t) {
		dir := t.TempDir()
		c := config(dir, "linux-000001")
		c.FS = &faulty{fail: func(n int, op string) error {
			if n > at {
				return syscall.EIO
			}
			return nil
		}}
		safe := session(c)
		_, loaded := open(t, config(dir, "linux-000001"))
		got := items(loaded.Entries)
		for _, want := range ticked(safe...) {
			if !slices.Contains(got, want) {
				t.Fatalf("dead after %d operations: %s was flushed and is lost", at, want)
			}
		}
	}
}

// planned is an After that keeps the attempts for the test to make.
type planned struct {
	waits []time.Duration
	next  func()
}

func (p *planned) after(d time.Duration, f func()) func() bool {
	p.waits, p.next = append(p.waits, d), f
	return func() bool { return true }
}

func TestAFullDiskIsToldOnceAndEntriesWait(t *testing.T) {
	dir := t.TempDir()
	var told []Trouble
	var plan planned
	full := true
	c := config(dir, "linux-000001")
	c.OnTrouble = func(tr Trouble) { told = append(told, tr) }
	c.After = plan.after
	c.FS = &faulty{fail: func(_ int, op string) error {
		if full && op == "write" {
			return &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}
		}
		return nil
	}}
	j, _ := open(t, c)
	for i := range 3 {
		j.Append(tick(i))
	}
	for range 8 {
		plan.next()
	}
	if len(told) != 1 || !strings.HasPrefix(told[0].Text, "The disk is full, so your latest progress is not saved yet. You can go on") {
		t.Fatalf("told %v", told)
	}
	if !errors.Is(told[0], syscall.ENOSPC) || told[0].Waiting != 1 || j.Waiting() != 3 {
		t.Fatalf("told %+v, waiting %d", told[0], j.Waiting())
	}
	var trouble Trouble
	if err := j.Flush(context.Background()); !errors.As(err, &trouble) || trouble.Waiting != 3 {
		t.Fatalf("flushing on a full disk gave %v", err)
	}
	if files := filesIn(t, dir); len(files) != 1 {
		t.Fatalf("failed attempts left %v", files)
	}
	s := time.Second
	if want := []time.Duration{s, 2 * s, 4 * s, 8 * s, 16 * s, 32 * s, 60 * s, 60 * s, 60 * s, 60 * s}; !slices.Equal(plan.waits, want) {
		t.Fatalf("waited %v", plan.waits)
	}

	full = false
	plan.next()
	if len(told) != 2 || !told[1].Over || j.Waiting() != 0 {
		t.Fatalf("told %v, waiting %d", told, j.Waiting())
	}
	_, loaded := open(t, config(dir, "linux-000001"))
	expect(t, "after a restart", items(loaded.Entries), ticked(0, 1, 2))
	if len(filesIn(t, dir)) != 1 || len(loaded.Damages) != 0 {
		t.Fatalf("left %v and %v", filesIn(t, dir), loaded.Damages)
	}
}

func TestAFolderThatMayNotBeWrittenToIsToldClearly(t *testing.T) {
	for _, tc := range []struct {
		err  error
		text string
	}{
		{syscall.EACCES, "Placard may not write to the folder "},
		{syscall.EROFS, "Placard may not write to the folder "},
		{syscall.EDQUOT, "The disk is full"},
		{syscall.EIO, "cannot be written to (input/output error)"},
	} {
		var told []Trouble
		c := config(t.TempDir(), "linux-000001")
		c.OnTrouble = func(tr Trouble) { told = append(told, tr) }
		c.FS = &faulty{fail: func(_ int, op string) error {
			if op == "mkdir" {
				return &fs.PathError{Op: "mkdir", Path: "x", Err: tc.err}
			}
			return nil
		}}
		j, _ := open(t, c)
		j.Append(tick(1))
		if len(told) != 1 || !strings.Contains(told[0].Text, tc.text) {
			t.Fatalf("%v: told %v", tc.err, told)
		}
	}
}

func TestAFileInPlaceOfTheFolder(t *testing.T) {
	dir := t.TempDir()
	c := config(dir, "linux-000001")
	write(t, c.Dir, []byte("not a folder"))
	var told []Trouble
	var plan planned
	c.OnTrouble = func(tr Trouble) { told = append(told, tr) }
	c.After = plan.after
	j, loaded, err := Open(c)
	if err == nil || j == nil || len(loaded.Entries) != 0 {
		t.Fatalf("got %v, %v, %v", j, loaded, err)
	}
	j.Append(tick(1))
	if len(told) != 1 || string(read(t, c.Dir)) != "not a folder" {
		t.Fatalf("told %v", told)
	}
	if err := os.Remove(c.Dir); err != nil {
		t.Fatal(err)
	}
	plan.next()
	_, loaded = open(t, config(dir, "linux-000001"))
	expect(t, "after the file went away", items(loaded.Entries), ticked(1))
}

func TestAFolderRemovedWhileRunningIsWrittenAgain(t *testing.T) {
	dir := t.TempDir()
	var told []Trouble
	c := config(dir, "linux-000001")
	c.OnTrouble = func(tr Trouble) { told = append(told, tr) }
	j, _ := open(t, c)
	for i := range 4 {
		if i == 2 {
			if err := os.RemoveAll(c.Dir); err != nil {
				t.Fatal(err)
			}
		}
		j.Append(tick(i))
	}
	finish(t, j)
	_, loaded := open(t, config(dir, "linux-000001"))
	expect(t, "after the folder was removed", items(loaded.Entries), ticked(0, 1, 2, 3))
	if len(told) != 0 {
		t.Fatalf("told %v although all is well", told)
	}
}

func TestAFileThatIsRemovedAgainAndAgainIsTrouble(t *testing.T) {
	dir := t.TempDir()
	var told []Trouble
	c := config(dir, "linux-000001")
	c.OnTrouble = func(tr Trouble) { told = append(told, tr) }
	c.FS = &faulty{fail: func(_ int, op string) error {
		if op == "syncdir" {
			return os.RemoveAll(c.Dir)
		}
		return nil
	}}
	j, _ := open(t, c)
	j.Append(tick(1))
	if len(told) != 1 || j.Waiting() != 1 {
		t.Fatalf("told %v, waiting %d", told, j.Waiting())
	}
}

func TestBackupSurvivesEveryFault(t *testing.T) {
	for at := 1; ; at++ {
		dir := t.TempDir()
		progress, backups := filepath.Join(dir, "progress"), filepath.Join(dir, "backups")
		fill(t, progress, 9)
		disk := &faulty{fail: func(n int, _ string) error {
			if n == at {
				return syscall.EIO
			}
			return nil
		}}
		err := Backup(disk, progress, backups, noon)
		if disk.count < at { // it came through before the fault
			if err != nil {
				t.Fatal(err)
			}
			return
		}
		if err := Backup(Disk{}, progress, backups, noon); err != nil {
			t.Fatalf("fault %d: %v", at, err)
		}
		expect(t, "backups", zips(t, backups), []string{"progress-2026-11-23.zip"})
		if got := zipped(t, filepath.Join(backups, "progress-2026-11-23.zip")); got != 3 {
			t.Fatalf("fault %d: %d files in the backup", at, got)
		}
	}
}
