package journal

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// clock gives a later time at each call.
func clock(start time.Time) func() time.Time {
	at := start
	return func() time.Time {
		at = at.Add(time.Second)
		return at
	}
}

// inline runs what would be in the background at once.
func inline(f func()) { f() }

// never is an After whose time does not come.
func never(time.Duration, func()) func() bool { return func() bool { return true } }

func config(dir, device string) Config {
	return Config{Dir: filepath.Join(dir, "progress"), Device: device, Aside: filepath.Join(dir, "damaged"),
		Now: clock(noon), Go: inline, After: never}
}

func open(t testing.TB, c Config) (*Journal, Loaded) {
	t.Helper()
	j, loaded, err := Open(c)
	if err != nil {
		t.Fatal(err)
	}
	return j, loaded
}

func finish(t testing.TB, j *Journal) {
	t.Helper()
	if err := j.Close(context.Background()); err != nil {
		t.Fatal(err)
	}
}

// tick is a fact that tests append; the item tells one from another.
func tick(i int) Entry {
	return Entry{Kind: Tick, Report: "r", Item: fmt.Sprintf("solution/%d", i), On: true}
}

// items are the items of the ticks that stand.
func items(entries []Entry) []string {
	var all []string
	for _, e := range Fold(entries).Values(Tick, "r") {
		all = append(all, e.Item)
	}
	slices.Sort(all)
	return all
}

func ticked(numbers ...int) []string {
	var all []string
	for _, i := range numbers {
		all = append(all, tick(i).Item)
	}
	slices.Sort(all)
	return all
}

func expect(t testing.TB, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Fatalf("%s: got %v, want %v", what, got, want)
	}
}

// filesIn are the journal files in a folder.
func filesIn(t testing.TB, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "progress", "*", "*"+extension))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func write(t testing.TB, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// faulty is a disk on which operations fail. Every operation that changes
// something is counted.
type faulty struct {
	Disk
	count int
	fail  func(n int, op string) error // nil lets it pass
}

func (f *faulty) step(op string) error {
	f.count++
	if f.fail == nil {
		return nil
	}
	return f.fail(f.count, op)
}

func (f *faulty) MkdirAll(dir string) error {
	if err := f.step("mkdir"); err != nil {
		return err
	}
	return f.Disk.MkdirAll(dir)
}

func (f *faulty) Create(path string) (File, error) {
	if err := f.step("create"); err != nil {
		return nil, err
	}
	file, err := f.Disk.Create(path)
	return &faultyFile{file, f}, err
}

func (f *faulty) Stat(path string) (fs.FileInfo, error) {
	if err := f.step("stat"); err != nil {
		return nil, err
	}
	return f.Disk.Stat(path)
}

func (f *faulty) Rename(from, to string) error {
	if err := f.step("rename"); err != nil {
		return err
	}
	return f.Disk.Rename(from, to)
}

func (f *faulty) Remove(path string) error {
	if err := f.step("remove"); err != nil {
		return err
	}
	return f.Disk.Remove(path)
}

func (f *faulty) SyncDir(dir string) error {
	if err := f.step("syncdir"); err != nil {
		return err
	}
	return f.Disk.SyncDir(dir)
}

type faultyFile struct {
	File
	disk *faulty
}

// Write stops half-way when it fails, as on a full disk.
func (f *faultyFile) Write(p []byte) (int, error) {
	if err := f.disk.step("write"); err != nil {
		n, _ := f.File.Write(p[:len(p)/2])
		return n, err
	}
	return f.File.Write(p)
}

func (f *faultyFile) Sync() error {
	if err := f.disk.step("sync"); err != nil {
		return err
	}
	return f.File.Sync()
}

func (f *faultyFile) Close() error {
	err := f.disk.step("close")
	if closeErr := f.File.Close(); err == nil {
		err = closeErr
	}
	return err
}
