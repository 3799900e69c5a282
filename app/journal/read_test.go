package journal

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// journalOf makes a progress folder with one file of ticks 0 to n-1 by a device
// and returns the file.
func journalOf(t testing.TB, dir, device string, n int) string {
	t.Helper()
	j, _ := open(t, config(dir, device))
	for i := range n {
		j.Append(tick(i))
	}
	finish(t, j)
	return filepath.Join(dir, "progress", device, j.file+extension)
}

func TestADamagedLineCostsThatLineAlone(t *testing.T) {
	dir := t.TempDir()
	path := journalOf(t, dir, "linux-000001", 5)
	lines := bytes.SplitAfter(read(t, path), []byte("\n"))
	lines[3] = []byte("\x00\x00{\"n\":3,\"at\n")
	before := bytes.Join(lines, nil)
	write(t, path, before)

	_, loaded := open(t, config(dir, "linux-000001"))
	expect(t, "what is left", items(loaded.Entries), ticked(0, 1, 3, 4))
	if len(loaded.Damages) != 1 || loaded.Damages[0].Line != 4 {
		t.Fatalf("told of %v", loaded.Damages)
	}
	if n := loaded.Entries[2].Ref.N; n != 4 {
		t.Fatalf("the entry behind the damage is now number %d", n)
	}
	text := Tell(loaded.Damages, filepath.Join(dir, "damaged"))
	if !strings.HasPrefix(text, "One line of your saved progress was damaged") {
		t.Fatalf("told %q", text)
	}

	_, loaded = open(t, config(dir, "linux-000001"))
	if len(loaded.Damages) != 0 {
		t.Fatalf("told again: %v", loaded.Damages)
	}
	kept, _ := filepath.Glob(filepath.Join(dir, "damaged", "*"))
	if len(kept) != 1 || !bytes.Contains(read(t, kept[0]), []byte(`\"n\":3`)) {
		t.Fatalf("kept %v", kept)
	}
	if !bytes.Equal(read(t, path), before) {
		t.Fatal("the damaged file was changed")
	}
}

func TestDamageThatCannotBeKeptIsToldAgain(t *testing.T) {
	dir := t.TempDir()
	write(t, journalOf(t, dir, "linux-000001", 1), []byte("?\n"))
	write(t, filepath.Join(dir, "damaged"), []byte("not a folder"))
	for range 2 {
		if _, loaded := open(t, config(dir, "linux-000001")); len(loaded.Damages) != 1 {
			t.Fatalf("told of %v", loaded.Damages)
		}
	}
}

// Whatever bit flips, at most the line that it is in is lost (two if it joins
// them), and nothing that was never written is believed.
func TestAFlippedBitIsNoticed(t *testing.T) {
	dir := t.TempDir()
	path := journalOf(t, dir, "linux-000001", 3)
	good := read(t, path)
	all := ticked(0, 1, 2)
	for at := range good {
		for _, bit := range []byte{1, 4, 64} {
			bad := bytes.Clone(good)
			bad[at] ^= bit
			write(t, path, bad)
			_, loaded := open(t, forgetful(dir))
			got := items(loaded.Entries)
			least := 2
			if good[at] == '\n' {
				least = 1
			}
			if len(got) < least {
				t.Fatalf("bit %d of byte %d cost %d lines", bit, at, 3-len(got))
			}
			for _, e := range loaded.Entries {
				if e != tickOf(e) || e.Ref.File != strings.TrimSuffix(filepath.Base(path), extension) {
					t.Fatalf("bit %d of byte %d made up %+v", bit, at, e)
				}
			}
			if len(got) < len(all) && len(loaded.Damages) == 0 {
				t.Fatalf("bit %d of byte %d took a line without a word", bit, at)
			}
		}
	}
}

// tickOf is the tick that was written under the number of e.
func tickOf(e Entry) Entry {
	want := tick(e.Ref.N - 1)
	want.At, want.Ref = e.At, e.Ref
	return want
}

// forgetful keeps nothing aside, so that it tells of all damage each time.
func forgetful(dir string) Config {
	c := config(dir, "linux-000001")
	c.Aside = ""
	return c
}

// A power cut can leave a file at any length.
func TestATornLastLineCostsThatLineOnly(t *testing.T) {
	dir := t.TempDir()
	path := journalOf(t, dir, "linux-000001", 3)
	good := read(t, path)
	for size := range good {
		write(t, path, good[:size])
		whole := bytes.Count(append(bytes.Clone(good[:size]), good[size]), []byte("\n")) // a line may lack its newline
		_, loaded := open(t, forgetful(dir))
		if want := max(whole-1, 0); len(loaded.Entries) != want {
			t.Fatalf("cut at %d: %d entries of %d", size, len(loaded.Entries), want)
		}
		torn := size > 0 && good[size-1] != '\n' && good[size] != '\n'
		if (len(loaded.Damages) == 1) != torn {
			t.Fatalf("cut at %d: told of %v", size, loaded.Damages)
		}
	}
}

func TestAnotherDevicesFileMayArriveInPieces(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	data := read(t, journalOf(t, elsewhere, "mac-000002", 4))
	path := filepath.Join(dir, "progress/mac-000002/20261123T120001Z-00000001.jsonl")
	write(t, path, nil)
	j, loaded := open(t, config(dir, "linux-000001"))
	entries := loaded.Entries
	for at := 0; at < len(data); at += 37 {
		write(t, path, data[:min(at+37, len(data))])
		late, err := j.Rescan()
		if err != nil || len(late.Damages) != 0 {
			t.Fatalf("at %d: %v, %v", at, late.Damages, err)
		}
		entries = append(entries, late.Entries...)
	}
	expect(t, "what arrived", items(entries), ticked(0, 1, 2, 3))
	if len(entries) != 4 {
		t.Fatalf("%d entries arrived for 4", len(entries))
	}
}

func TestAnUnfinishedLineOfAnotherDeviceIsDamageOnceMoreFollows(t *testing.T) {
	dir := t.TempDir()
	path := journalOf(t, dir, "mac-000002", 2)
	data := read(t, path)
	torn := data[:len(data)-30]
	write(t, path, torn)
	j, loaded := open(t, config(dir, "linux-000001"))
	if len(loaded.Damages) != 0 || len(loaded.Entries) != 1 {
		t.Fatalf("at first: %+v", loaded)
	}
	l, _ := encode(written{N: 3, Entry: at(2, tick(2))})
	write(t, path, append(append(bytes.Clone(torn), '\n'), l...))
	late, _ := j.Rescan()
	if len(late.Damages) != 1 || late.Damages[0].Line != 3 {
		t.Fatalf("told of %v", late.Damages)
	}
	expect(t, "what came with it", items(late.Entries), ticked(2))
}

func TestACopyUnderAnotherNameStatesNothingNew(t *testing.T) {
	dir := t.TempDir()
	path := journalOf(t, dir, "mac-000002", 3)
	data := read(t, path)
	write(t, strings.TrimSuffix(path, extension)+" (conflicted copy)"+extension, data)
	write(t, filepath.Join(dir, "progress/mac-000002 copy/again"+extension), data)
	_, loaded := open(t, config(dir, "linux-000001"))
	state := Fold(loaded.Entries)
	if len(loaded.Entries) != 9 || len(state.facts) != 3 {
		t.Fatalf("%d entries make %d facts", len(loaded.Entries), len(state.facts))
	}
}

func TestANewerVersionIsUsedAsFarAsUnderstood(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "progress/mac-000002/20300101T000000Z-00000001.jsonl")
	data := []byte(`{"placard":"journal","version":2,"device":"mac-000002","file":"20300101T000000Z-00000001","key":"x"}
{"n":1,"at":"2030-01-01T00:00:00Z","kind":"tick","report":"r","item":"solution/1","on":true,"mood":{"a":[1]}}
%% something else altogether
{"n":2,"at":"2030-01-01T00:00:01Z","kind":"dance","report":"r"}
{"n":3,"at":"2030-01-01T00:00:02Z","kind":"tick","report":"r","item":"solution/2","on":true}
{"n":4,"at":`)
	write(t, path, data)
	for _, device := range []string{"linux-000001", "mac-000002"} {
		j, loaded := open(t, config(dir, device))
		expect(t, "ticks", items(loaded.Entries), ticked(1, 2))
		expect(t, "newer files", loaded.Newer, []string{path})
		if len(loaded.Damages) != 0 {
			t.Fatalf("took a newer form for damage: %v", loaded.Damages)
		}
		if device == "mac-000002" {
			j.Append(tick(3))
			finish(t, j)
		}
	}
	if !bytes.Equal(read(t, path), data) {
		t.Fatal("a newer version's file was changed")
	}
}

func TestAFileWithoutItsHeaderIsStillRead(t *testing.T) {
	dir := t.TempDir()
	path := journalOf(t, dir, "mac-000002", 2)
	_, body, _ := bytes.Cut(read(t, path), []byte("\n"))
	write(t, path, body)
	_, loaded := open(t, config(dir, "linux-000001"))
	expect(t, "ticks", items(loaded.Entries), ticked(0, 1))
	want := Ref{Device: "mac-000002", File: strings.TrimSuffix(filepath.Base(path), extension), N: 1}
	if loaded.Entries[0].Ref != want {
		t.Fatalf("known as %+v, want %+v", loaded.Entries[0].Ref, want)
	}
}

func TestFilesOfOthersInTheFolderAreLeftAlone(t *testing.T) {
	dir := t.TempDir()
	journalOf(t, dir, "linux-000001", 1)
	for _, name := range []string{".stfolder", "readme.txt", "linux-000001/.syncthing.x.jsonl", "linux-000001/~x.jsonl", "linux-000001/x.jsonl.tmp"} {
		write(t, filepath.Join(dir, "progress", name), []byte("not an entry\n"))
	}
	_, loaded := open(t, config(dir, "linux-000001"))
	if len(loaded.Entries) != 1 || len(loaded.Damages) != 0 {
		t.Fatalf("%+v", loaded)
	}
}

func TestAFileThatCannotBeReadIsToldAndTheRestIsThere(t *testing.T) {
	dir := t.TempDir()
	journalOf(t, dir, "linux-000001", 2)
	if err := os.MkdirAll(filepath.Join(dir, "progress/mac-000002/x.jsonl"), 0o700); err != nil {
		t.Fatal(err)
	}
	j, loaded, err := Open(config(dir, "linux-000001"))
	if j == nil || err == nil || !strings.HasPrefix(err.Error(), "Some of your earlier progress could not be read") {
		t.Fatalf("%v", err)
	}
	expect(t, "the rest", items(loaded.Entries), ticked(0, 1))
}
