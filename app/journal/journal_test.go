package journal

import (
	"bytes"
	"context"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"
)

func TestNothingIsCreatedBeforeTheFirstEntry(t *testing.T) {
	dir := t.TempDir()
	j, loaded := open(t, config(dir, "linux-000001"))
	finish(t, j)
	if names, _ := os.ReadDir(dir); len(names) != 0 || len(loaded.Entries) != 0 {
		t.Fatalf("found %v and %v in a new place", names, loaded)
	}
}

func TestWhatWasAppendedIsThereTomorrow(t *testing.T) {
	dir := t.TempDir()
	j, _ := open(t, config(dir, "linux-000001"))
	of := Ref{Device: "linux-00000f", File: "20260101T000000Z-00000000", N: 7}
	want := []Entry{
		j.Append(Entry{Kind: Review, Report: "r", Item: "term/a/forward", Rating: 3, Seconds: 4.2}),
		j.Append(Entry{Kind: NoteText, Report: "r", Item: "solution/1", Text: "a\nb \u2028 <&> \"\\ \xff \x00 é 国"}),
		j.Append(Entry{Kind: Undo, Report: "r", Of: &of}),
		j.Append(Entry{Kind: "from the future", Item: "x", On: true}),
		j.Append(Entry{Kind: Review, Report: "r", Item: "b", Rating: 1, Seconds: math.Inf(1)}),
		j.Append(Entry{Kind: Review, Report: "r", Item: "b", Rating: 1, Seconds: math.NaN()}),
		j.Append(Entry{Kind: Opened, Report: "r", At: time.Date(12026, 1, 1, 0, 0, 0, 0, time.Local)}),
		j.Append(Entry{Kind: Opened, Report: "r", At: noon.In(time.FixedZone("", 3600)).Add(1234567)}),
	}
	finish(t, j)
	_, loaded := open(t, config(dir, "linux-000001"))
	if !reflect.DeepEqual(loaded.Entries, want) {
		t.Fatalf("read\n%v\nappended\n%v", loaded.Entries, want)
	}
	if loaded.Damages != nil || loaded.Newer != nil {
		t.Fatalf("reading found fault: %+v", loaded)
	}
}

func TestSavingWhatWasLoadedGivesTheSameFile(t *testing.T) {
	dir := t.TempDir()
	fill(t, filepath.Join(dir, "progress"), 30)
	for _, path := range filesIn(t, dir) {
		var again []byte
		for raw := range bytes.Lines(read(t, path)) {
			l, err := decode(bytes.TrimSuffix(raw, []byte("\n")))
			if err != nil {
				t.Fatal(err)
			}
			var v any = l.written
			if l.isHeader() {
				v = l.header
			}
			line, err := encode(v)
			if err != nil {
				t.Fatal(err)
			}
			again = append(again, line...)
		}
		if !bytes.Equal(again, read(t, path)) {
			t.Fatalf("%s changed:\n%s", path, again)
		}
	}
}

func TestTheFileStatesWhatItIs(t *testing.T) {
	dir := t.TempDir()
	c := config(dir, "linux-000001")
	c.Random = bytes.NewReader([]byte{0xab, 0xcd, 0xef, 0x01})
	j, _ := open(t, c)
	j.Append(tick(1))
	finish(t, j)
	got := string(read(t, filepath.Join(dir, "progress/linux-000001/20261123T120001Z-abcdef01.jsonl")))
	want := `{"placard":"journal","version":1,"device":"linux-000001","file":"20261123T120001Z-abcdef01","part":1,"sum":"8eeb9c0a"}
{"n":1,"at":"2026-11-23T12:00:02Z","kind":"tick","report":"r","item":"solution/1","on":true,"sum":"c65025eb"}
`
	if got != want {
		t.Fatalf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTwoDevicesShareAFolder(t *testing.T) {
	dir := t.TempDir()
	a, _ := open(t, config(dir, "linux-000001"))
	a.Append(tick(1))
	finish(t, a)
	b, loaded := open(t, config(dir, "mac-000002"))
	expect(t, "the second device at start", items(loaded.Entries), ticked(1))
	b.Append(tick(2))
	finish(t, b)

	late, err := a.Rescan()
	if err != nil {
		t.Fatal(err)
	}
	expect(t, "what came to the first device", items(late.Entries), ticked(2))
	if late, _ = a.Rescan(); len(late.Entries) != 0 {
		t.Fatalf("came again: %v", late.Entries)
	}
	b.Append(tick(3))
	finish(t, b)
	late, _ = a.Rescan()
	expect(t, "what came later", items(late.Entries), ticked(3))
}

func TestEntriesAppendedDuringASyncAreWrittenTogether(t *testing.T) {
	dir := t.TempDir()
	c := config(dir, "linux-000001")
	var later []func()
	c.Go = func(f func()) { later = append(later, f) }
	disk := &faulty{}
	c.FS = disk
	j, _ := open(t, c)
	syncs := 0
	disk.fail = func(_ int, op string) error {
		if op == "sync" {
			if syncs++; syncs == 1 {
				for i := range 100 {
					j.Append(tick(i))
				}
			}
		}
		return nil
	}
	j.Append(tick(100))
	if len(later) != 1 {
		t.Fatalf("%d writers were started for one entry", len(later))
	}
	later[0]()
	if syncs != 2 || j.Waiting() != 0 || len(later) != 1 {
		t.Fatalf("%d syncs, %d entries waiting, %d writers", syncs, j.Waiting(), len(later))
	}
}

func TestFlushEndsWithItsContext(t *testing.T) {
	c := config(t.TempDir(), "linux-000001")
	c.Go = func(func()) {} // a disk that never answers
	j, _ := open(t, c)
	j.Append(tick(1))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := j.Flush(ctx); err != context.Canceled {
		t.Fatalf("got %v", err)
	}
}

func TestWhatIsAppendedAfterCloseIsKept(t *testing.T) {
	dir := t.TempDir()
	j, _ := open(t, config(dir, "linux-000001"))
	j.Append(tick(1))
	finish(t, j)
	j.Append(tick(2))
	finish(t, j)
	_, loaded := open(t, config(dir, "linux-000001"))
	expect(t, "after a restart", items(loaded.Entries), ticked(1, 2))
	if len(filesIn(t, dir)) != 2 {
		t.Fatalf("a closed file was opened again: %v", filesIn(t, dir))
	}
}
