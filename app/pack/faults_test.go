package pack

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"placard/app/class"
	"placard/app/library"
	"placard/app/places"
)

// smallDisk makes files on a disk that has room for so many bytes.
type smallDisk struct{ room int }

type smallFile struct {
	io.WriteCloser
	disk *smallDisk
}

func (d *smallDisk) create(path string, mode os.FileMode) (io.WriteCloser, error) {
	f, err := onDisk(path, mode)
	return smallFile{f, d}, err
}

func (f smallFile) Write(p []byte) (int, error) {
	if f.disk.room -= len(p); f.disk.room < 0 {
		return 0, &fs.PathError{Op: "write", Path: "file", Err: syscall.ENOSPC}
	}
	return f.WriteCloser.Write(p)
}

func TestAFullDiskIsSaidAndLeavesNothing(t *testing.T) {
	_, k := enter(t)
	out := t.TempDir()
	whole := build(t, k, spec(), out)
	earlier := files(t, whole.Folder)
	size := 0
	for _, text := range files(t, out) {
		size += len(text)
	}
	for part := range 8 {
		disk := &smallDisk{size * part / 8}
		k.create = disk.create
		s := spec()
		s.Class.Greeting = "A new greeting."
		_, err := k.Build(context.Background(), s, out, func(int, int, string) {})
		if err == nil || !strings.Contains(err.Error(), "the disk is full. Free some space") {
			t.Errorf("full after %d of 8: %v", part, err)
		}
		if left, _ := filepath.Glob(filepath.Join(out, ".*")); len(left) > 0 {
			t.Errorf("full after %d of 8 it leaves %v", part, left)
		}
		for name, text := range files(t, whole.Folder) {
			if earlier[name] != text {
				t.Fatalf("full after %d of 8, %s of the earlier class folder is another", part, name)
			}
		}
	}
}

func TestAFolderThatCannotBeWrittenIsSaid(t *testing.T) {
	_, k := enter(t)
	file := filepath.Join(t.TempDir(), "file")
	write(t, file, "mine")
	for _, dir := range []string{file, filepath.Join(t.TempDir(), "gone")} {
		_, err := k.Build(context.Background(), spec(), dir, func(int, int, string) {})
		if err == nil || !strings.Contains(err.Error(), "could not be written to "+dir) || !strings.Contains(err.Error(), "Choose another folder.") {
			t.Errorf("%s: %v", dir, err)
		}
	}
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("everything can be written here")
	}
	locked := t.TempDir()
	if err := os.Chmod(locked, 0o500); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Build(context.Background(), spec(), locked, func(int, int, string) {}); err == nil || !strings.Contains(err.Error(), "Placard may not write to that folder") {
		t.Errorf("a locked folder: %v", err)
	}
}

var portable = regexp.MustCompile(`^[A-Za-z0-9._+/-]+$`)

func TestStrangeNamesMakeFilesThatEverySystemCanHave(t *testing.T) {
	_, k := enter(t)
	for _, name := range []string{"../../etc", `C:\class`, "Grade 10/11", "🎓🌍", "\u202eten\u202c", "صف عاشر", "con", "a:b*c?", strings.Repeat("ä", 80), "-rf", "<script>"} {
		s, out := spec(), t.TempDir()
		s.Class.Name = name
		r, err := k.Build(context.Background(), s, out, func(int, int, string) {})
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		if filepath.Dir(r.Folder) != out || filepath.Dir(r.Zip) != out {
			t.Errorf("%q makes %s", name, r.Folder)
		}
		for path, text := range files(t, out) {
			if !portable.MatchString(path) {
				t.Errorf("%q makes a file %q", name, path)
			}
			if filepath.Base(path) == class.File {
				if c, err := class.Parse([]byte(text)); err != nil || c.Name != name {
					t.Errorf("%q is %q to the students, %v", name, c.Name, err)
				}
			}
		}
	}
	for _, name := range []string{"", " \t", "two\nlines", "nul\x00", strings.Repeat("a", 81)} {
		s := spec()
		s.Class.Name = name
		if _, err := k.Build(context.Background(), s, t.TempDir(), func(int, int, string) {}); err == nil {
			t.Errorf("%q is a name", name)
		}
	}
}

func TestAReportCannotLeaveItsFolder(t *testing.T) {
	_, k := enter(t)
	for _, id := range []string{"../out", "a/b", `a\b`, "..", "", "c:"} {
		s, out := spec(), t.TempDir()
		s.Reports[0].ID = id
		if _, err := k.Build(context.Background(), s, out, func(int, int, string) {}); err == nil || len(files(t, out)) > 0 {
			t.Errorf("a report %q: %v", id, err)
		}
	}
	for _, name := range []string{"../../evil.png", "/evil.png", `..\evil.png`, "a//b.png", "C:/x.png", "report.md"} {
		s, out := spec(), t.TempDir()
		s.Reports[0].Beside = map[string][]byte{name: []byte("evil")}
		if _, err := k.Build(context.Background(), s, out, func(int, int, string) {}); err == nil || len(files(t, out)) > 0 {
			t.Errorf("a picture %q: %v", name, err)
		}
	}
	s, out := spec(), t.TempDir()
	s.Reports[0].Beside = map[string][]byte{"🗺 карта \u200f.png": []byte("a map")}
	if r := build(t, k, s, out); len(files(t, r.Folder)) == 0 {
		t.Error("a picture with a name of its own stops the work")
	}
}

func TestReportsThatAreTooLargeTogetherAreNotEvenRead(t *testing.T) {
	const each = 20 << 20
	picture := make([]byte, each)
	read := 0
	_, err := Gather(make([]int, 25), func(int) (library.Parcel, error) { // 500 MB
		read++
		return library.Parcel{ID: "a", Title: "Rivers", Beside: map[string][]byte{"map.png": picture}}, nil
	})
	if !errors.Is(err, ErrReport) || !strings.Contains(err.Error(), "make the largest pictures smaller") || read != MostBytes/each+1 {
		t.Errorf("%d reports were read: %v", read, err)
	}
	_, k := enter(t)
	s := spec()
	s.Reports[0].Beside = map[string][]byte{"1.png": picture, "2.png": picture, "3.png": picture}
	if _, err := k.Build(context.Background(), s, t.TempDir(), func(int, int, string) {}); !errors.Is(err, ErrReport) {
		t.Errorf("60 MB of pictures: %v", err)
	}
}

func TestEveryFileOfAKitIsVerified(t *testing.T) {
	for _, name := range []string{"placard-linux-amd64", "placard.exe", "Placard-Setup.exe", "Placard.dmg", "LICENCES.txt"} {
		dir, k := enter(t)
		if err := k.Verify(context.Background()); err != nil {
			t.Fatal(err)
		}
		data := readFile(t, filepath.Join(dir, name))
		write(t, filepath.Join(dir, name), strings.ToUpper(data)) // of the same size
		if err := k.Verify(context.Background()); !errors.Is(err, ErrTampered) || !strings.Contains(err.Error(), name+" is not what was released") {
			t.Errorf("%s changed: %v", name, err)
		}
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
		if err := k.Verify(context.Background()); !errors.Is(err, ErrTampered) {
			t.Errorf("%s gone: %v", name, err)
		}
	}
}

func TestADraftIsKeptAndEditionsCount(t *testing.T) {
	_, k := enter(t)
	where, out := places.In(t.TempDir()), t.TempDir()
	d := NewDrafts(where)
	if first := d.Read(); first.Edition() != 1 || len(first.Reports) > 0 {
		t.Errorf("a first draft is %+v", first)
	}
	draft := Draft{Class: class.Class{Name: "Grade 10", Greeting: "Hello"}, Folder: out}
	draft.Add(Chosen{ID: "water"})
	draft.Add(Chosen{ID: "water"})
	older := d.Keeper(draft)
	draft.Without = []Target{MacOS}
	newer := d.Keeper(draft)
	if err := errors.Join(newer(), older()); err != nil { // in whatever order they come to the disk
		t.Fatal(err)
	}
	got := NewDrafts(where).Read()
	if got.Class.Greeting != "Hello" || len(got.Reports) != 1 || got.Takes(MacOS) || !got.Takes(Linux) {
		t.Errorf("kept %+v", got)
	}
	s := spec()
	s.Class.Name, s.Class.Edition = "Grade 10", 6
	build(t, k, s, out)
	if n := got.Edition(); n != 7 {
		t.Errorf("behind edition 6 comes %d", n)
	}
	write(t, filepath.Join(where.State, "class-kit.json"), "{")
	if again := d.Read(); again.Class.Name != "" {
		t.Errorf("a damaged draft is %+v", again)
	}
}
