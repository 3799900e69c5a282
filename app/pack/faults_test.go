package pack

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"placard/app/class"
	"placard/app/library"
	"placard/app/places"
)

// tripped is a disk to which something happens at one of its operations.
type tripped struct {
	realDisk
	left int          // operations before it
	trip func() error // what happens
}

type trippedFile struct {
	output
	disk *tripped
}

func (d *tripped) step() error {
	if d.left--; d.left == -1 {
		return d.trip()
	}
	return nil
}

func (d *tripped) create(path string) (output, error) {
	if err := d.step(); err != nil {
		return nil, err
	}
	f, err := d.realDisk.create(path)
	return trippedFile{f, d}, err
}

func (d *tripped) rename(from, to string) error {
	if err := d.step(); err != nil {
		return err
	}
	return d.realDisk.rename(from, to)
}

func (f trippedFile) Write(p []byte) (int, error) {
	if err := f.disk.step(); err != nil {
		return 0, err
	}
	return f.output.Write(p)
}

func (f trippedFile) WriteAt(p []byte, at int64) (int, error) {
	if err := f.disk.step(); err != nil {
		return 0, err
	}
	return f.output.WriteAt(p, at)
}

func (f trippedFile) Sync() error { return errors.Join(f.disk.step(), f.output.Sync()) }

func (f trippedFile) Close() error { return errors.Join(f.disk.step(), f.output.Close()) }

func TestWhateverFailsTheFolderIsAsItWas(t *testing.T) {
	_, k := enter(t)
	out := t.TempDir()
	r := build(t, k, spec(), out)
	before := files(t, out)
	s := spec()
	s.Class.Greeting = "A new greeting."
	for operation, ended := 0, false; !ended; operation++ {
		disk := &tripped{left: operation, trip: func() error { return &fs.PathError{Op: "write", Path: "file", Err: syscall.ENOSPC} }}
		k.disk = disk
		_, err := k.Build(context.Background(), s, out, func(int, int, string) {})
		if ended = disk.left >= 0; ended { // it came to its end before
			if err != nil || operation < 50 || maps.Equal(files(t, out), before) {
				t.Errorf("after %d operations: %v", operation, err)
			}
			break
		}
		says := "the disk is full. Free some space, for example by emptying the bin. It takes up to 1 MB there."
		if err != nil && strings.Contains(err.Error(), "could not be replaced") {
			says = "Close all that is open from it, or choose another folder"
		}
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("operation %d fails: %v", operation, err)
		}
		if !maps.Equal(files(t, out), before) {
			t.Fatalf("operation %d fails, and the folder is another", operation)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(r.Folder), ".*")); len(left) > 0 {
		t.Errorf("it leaves %v", left)
	}
}

func TestTheRoomThatIsAskedForIsEnoughAndNotMuchMore(t *testing.T) {
	dir, _ := enter(t)
	for role, size := range map[Role]int{LinuxProgram: 2 << 20, WindowsProgram: 2 << 20, WindowsSetup: 1 << 20, MacImage: 2 << 20} {
		write(t, filepath.Join(dir, usualNames()[role]), string(programLike(size)))
	}
	if err := ListKit(dir, "1.2.0", released); err != nil {
		t.Fatal(err)
	}
	k, err := OpenKit(dir, "1.2.0")
	if err != nil {
		t.Fatal(err)
	}
	s, out, took := spec(), t.TempDir(), int64(0)
	s.Reports[0].Beside["river.png"] = programLike(1 << 20)
	build(t, k, s, out)
	for _, text := range files(t, out) {
		took += int64(len(text))
	}
	if told := k.room(s); told < took || told > 2*took {
		t.Errorf("%d KB are asked for, and %d KB taken", told>>10, took>>10)
	}
}

func TestWheneverItIsCancelledTheFolderIsAsItWas(t *testing.T) {
	_, k := enter(t)
	out := t.TempDir()
	for operation, ended := 0, false; !ended; operation++ {
		ctx, cancel := context.WithCancel(context.Background())
		disk := &tripped{left: operation, trip: func() error { cancel(); return nil }}
		k.disk = disk
		_, err := k.Build(ctx, spec(), out, func(int, int, string) {})
		cancel()
		if err == nil { // too late to cancel
			ended = true
			if len(files(t, out)) == 0 {
				t.Errorf("nothing is made")
			}
			continue
		}
		if entries, _ := os.ReadDir(out); !errors.Is(err, context.Canceled) || len(entries) > 0 {
			t.Fatalf("cancelled at operation %d it leaves %v: %v", operation, entries, err)
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
	for _, name := range []string{"../../etc", `C:\class`, "Grade 10/11", "🎓🌍", "\u202eten\u202c", "صف عاشر", "con", "a:b*c?", strings.Repeat("ä", 80), "-rf", "<script>", "  spaced \t"} {
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
				if c, err := class.Parse([]byte(text)); err != nil || c.Name != strings.TrimSpace(name) {
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
	for _, id := range []string{"../out", "a/b", `a\b`, "..", "", "c:", "what?", "dot.", "end ", "two\nlines", "nul\x00", "\xff", "PORTS"} {
		s, out := spec(), t.TempDir()
		s.Reports[0].ID = id
		if _, err := k.Build(context.Background(), s, out, func(int, int, string) {}); err == nil || len(files(t, out)) > 0 {
			t.Errorf("a report %q: %v", id, err)
		}
	}
	for _, name := range []string{"../../evil.png", "/evil.png", `..\evil.png`, "a//b.png", "C:/x.png", "report.md", "Report.MD", "what?.png", "maps./x.png", "a\x00.png", "<x>.png", "\xff.png"} {
		s, out := spec(), t.TempDir()
		s.Reports[0].Beside = map[string][]byte{name: []byte("evil")}
		if _, err := k.Build(context.Background(), s, out, func(int, int, string) {}); err == nil || len(files(t, out)) > 0 {
			t.Errorf("a picture %q: %v", name, err)
		}
	}
	s, out := spec(), t.TempDir()
	s.Reports[0].Beside = map[string][]byte{"Map.png": []byte("a map"), "map.PNG": []byte("another")}
	if _, err := k.Build(context.Background(), s, out, func(int, int, string) {}); !errors.Is(err, ErrReport) {
		t.Errorf("two pictures that Windows takes for one: %v", err)
	}
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

func TestAProgramThatGoesInTheMiddleStopsTheWork(t *testing.T) {
	dir, k := enter(t)
	out := t.TempDir()
	_, err := k.Build(context.Background(), spec(), out, func(done, _ int, _ string) {
		if done == 8 {
			_ = os.RemoveAll(dir)
		}
	})
	if !errors.Is(err, ErrTampered) || !strings.Contains(err.Error(), "copy the kit anew") {
		t.Errorf("it says %v", err)
	}
	if left := files(t, out); len(left) > 0 {
		t.Errorf("it leaves %v", left)
	}
}

func TestWhatATeacherPutIntoAClassFolderIsNotLost(t *testing.T) {
	_, k := enter(t)
	out := t.TempDir()
	r := build(t, k, spec(), out)
	for name, mine := range map[string]bool{
		"homework.txt": true, "Windows/notes.docx": true, "class/another/class.json": true, "class/read-me.txt": true, "pictures/photo.exe": true,
		".DS_Store": false, "Windows/Thumbs.db": false, "class/model-un-grade-10/._class.json": false, "Windows/opengl32.dll": false, "old.placard": false,
	} {
		path := filepath.Join(r.Folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, path, "mine")
		_, err := k.Build(context.Background(), spec(), out, func(int, int, string) {})
		if mine && (err == nil || !strings.Contains(err.Error(), path+" would go")) {
			t.Errorf("%s: %v", name, err)
		}
		if !mine && err != nil {
			t.Errorf("%s stands in the way: %v", name, err)
		}
		if _, gone := os.Stat(path); mine && gone != nil {
			t.Errorf("%s is lost", name)
		}
		_ = os.RemoveAll(path)
		if dir := filepath.Dir(path); dir != r.Folder {
			_ = os.Remove(dir) // if there is nothing else in it
		}
	}
}

func TestPlacesThatAreTakenAreSaid(t *testing.T) {
	_, k := enter(t)
	out := t.TempDir()
	r := build(t, k, spec(), out)
	if _, err := k.Build(context.Background(), spec(), r.Folder, func(int, int, string) {}); err == nil || !strings.Contains(err.Error(), "choose the folder that it lies in") {
		t.Errorf("into an earlier class folder: %v", err)
	}
	for _, path := range []string{r.Folder, r.Zip} {
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
		if path == r.Folder {
			write(t, path, "a file")
		} else if err := os.Mkdir(path, 0o755); err != nil {
			t.Fatal(err)
		}
		if _, err := k.Build(context.Background(), spec(), out, func(int, int, string) {}); err == nil || !strings.Contains(err.Error(), path+" is there already") {
			t.Errorf("%s is taken: %v", path, err)
		}
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
		build(t, k, spec(), out)
	}
}

func TestWhatAMakingThatWasKilledLeftIsTakenAway(t *testing.T) {
	_, k := enter(t)
	out := filepath.Join(t.TempDir(), "class [10]")
	for name, age := range map[string]time.Duration{making + "killed": time.Hour, making + "busy": 0, "mine": time.Hour, ".placard-mine": time.Hour} {
		file := filepath.Join(out, name, "placard-ten", "Placard.dmg")
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, file, "half of it")
		then := time.Now().Add(-age)
		for _, path := range []string{file, filepath.Dir(file), filepath.Join(out, name)} {
			if err := os.Chtimes(path, then, then); err != nil {
				t.Fatal(err)
			}
		}
	}
	build(t, k, spec(), out)
	for name, stays := range map[string]bool{making + "killed": false, making + "busy": true, "mine": true, ".placard-mine": true} {
		if _, err := os.Stat(filepath.Join(out, name)); (err == nil) != stays {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAnEarlierFolderSurvivesAKillBetweenTwoRenames(t *testing.T) {
	_, k := enter(t)
	out := t.TempDir()
	r := build(t, k, spec(), out)
	before := files(t, out)
	killed := filepath.Join(out, making+"killed")
	if err := os.Mkdir(killed, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, place := range []string{r.Folder, r.Zip} {
		if err := os.Rename(place, filepath.Join(killed, earlier+filepath.Base(place))); err != nil {
			t.Fatal(err)
		}
	}
	then := time.Now().Add(-time.Hour)
	err := filepath.WalkDir(killed, func(path string, _ os.DirEntry, _ error) error { return os.Chtimes(path, then, then) })
	if err != nil {
		t.Fatal(err)
	}
	other := spec()
	other.Class.Name = "Another class"
	build(t, k, other, out)
	after := files(t, out)
	for name, text := range before {
		if after[name] != text {
			t.Fatalf("%s is gone or another", name)
		}
	}
	if _, err := os.Stat(killed); err == nil {
		t.Error("the folder of the making is still there")
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
