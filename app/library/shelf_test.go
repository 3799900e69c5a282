package library

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
)

func pack(t *testing.T, name string, data []byte) Parcel {
	t.Helper()
	p, err := Pack(write(t, filepath.Join(t.TempDir(), name), data))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// unnamed is a report that does not name its ID, as one from a word processor.
func unnamed(title, committee string, lines ...string) []byte {
	return []byte("---\ntitle: " + title + "\ncommittee: " + committee + "\n---\n\n# Introduction\n\n" + strings.Join(lines, "\n\n") + "\n")
}

func TestWhetherAReportIsAnotherEdition(t *testing.T) {
	l, _ := open(t)
	for _, data := range [][]byte{text("lakes", "Lakes"), unnamed("Quiet seas", "GA2", "Waves.")} {
		if _, err := l.Import(write(t, filepath.Join(t.TempDir(), "a.md"), data)); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		what string
		data []byte
		id   string
		want Relation
	}{
		{"the same bytes", text("lakes", "Lakes"), "lakes", Identical},
		{"the same ID", text("lakes", "Ponds", "Mended."), "lakes", NewEdition},
		{"the ID of a bundled report", text("wells", "Wells", "Mended."), "wells", NewEdition},
		{"the same title and committee", unnamed("Quiet  Seas", "ga2", "Mended."), "quiet-seas", Perhaps},
		{"the same title and committee under another ID", text("ponds", "Lakes", "Mended."), "lakes", Perhaps},
		{"the same title in another committee", unnamed("Quiet seas", "GA1", "Mended."), "quiet-seas", Perhaps},
		{"a title and committee without an ID, where there is one", unnamed("Lakes", "GA2", "Mended."), "lakes", Perhaps},
		{"another report", unnamed("Loud seas", "GA2", "Waves."), "", Unknown},
		{"another ID and committee", text("ponds", "Quiet seas"), "quiet-seas", Perhaps},
	} {
		e, got := l.Relate(pack(t, "a.md", c.data))
		if got != c.want || e.ID != c.id {
			t.Errorf("%s: %v of %q, want %v of %q", c.what, got, e.ID, c.want, c.id)
		}
	}
}

func TestBothEditionsCanBeKept(t *testing.T) {
	l, _ := open(t)
	for _, body := range []string{"One.", "Two.", "Three."} {
		p := pack(t, "a.md", unnamed("Quiet seas", "GA2", body))
		if _, err := l.Put(p, l.Free(p.ID)); err != nil {
			t.Fatal(err)
		}
	}
	if got := ids(l); !slices.Equal(got, []string{"own quiet-seas", "own quiet-seas-2", "own quiet-seas-3", "bundled wells"}) {
		t.Errorf("shelf %q", got)
	}
}

func TestARemovedReportCanBePutBack(t *testing.T) {
	l, p := open(t)
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.png"), []byte("map"))
	e, err := l.Import(write(t, filepath.Join(dir, "wells.md"), text("wells", "My wells", "![](a.png)")))
	if err != nil {
		t.Fatal(err)
	}
	before := files(t, e.Folder())
	removed, err := l.Remove("wells")
	if err != nil || titles(l) != "Sharing wells" {
		t.Fatalf("%v; shelf %q: the bundled edition is to be seen again", err, titles(l))
	}
	if len(files(t, p.Backups())) != 2 {
		t.Errorf("backups hold %q", files(t, p.Backups()))
	}
	if err := l.Restore(removed); err != nil || titles(openAt(p)) != "My wells" || !same(files(t, e.Folder()), before) {
		t.Errorf("%v; shelf %q", err, titles(l))
	}
	if err := l.Restore(removed); !errors.Is(err, ErrNotSaved) || titles(l) != "My wells" {
		t.Errorf("putting it back twice: %v; shelf %q", err, titles(l))
	}
	if _, err := l.Remove("nothing"); !errors.Is(err, ErrUnknown) {
		t.Error(err)
	}
}

func TestOnlyOnesOwnReportsAreRemoved(t *testing.T) {
	l, _ := open(t)
	if _, err := l.Remove("wells"); !errors.Is(err, ErrUnknown) {
		t.Error(err)
	}
}

// Whatever step of removing or putting back fails, the report is in one of the
// two places, and the error says whether it was done.
func TestAFailedRemovalLosesNothing(t *testing.T) {
	cause := &fs.PathError{Op: "rename", Path: "x", Err: syscall.EIO}
	for at := 1; ; at++ {
		l, _ := open(t)
		if _, err := l.Import(write(t, filepath.Join(t.TempDir(), "a.md"), text("lakes", "Lakes"))); err != nil {
			t.Fatal(err)
		}
		disk := &failing{at: at, err: cause}
		l.Disk = disk
		removed, err := l.Remove("lakes")
		if gone := titles(l) == "Sharing wells"; gone != (err == nil) {
			t.Errorf("step %d of removing: %v, shelf %q", at, err, titles(l))
		}
		if err == nil {
			err = l.Restore(removed)
			if back := titles(l) == "Lakes, Sharing wells"; back != (err == nil) {
				t.Errorf("step %d, putting back: %v, shelf %q", at, err, titles(l))
			}
		}
		if disk.n < at {
			return
		}
	}
}

func TestExportWritesTextAndPictures(t *testing.T) {
	l, _ := open(t)
	dir, out := t.TempDir(), t.TempDir()
	write(t, filepath.Join(dir, "maps", "a.png"), []byte("map"))
	e, err := l.Import(write(t, filepath.Join(dir, "lakes.md"), text("lakes", "Lakes", "![](maps/a.png)")))
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(e.Folder(), "original.docx"), []byte("word"))
	want := map[string]string{"report.md": string(text("lakes", "Lakes", "![](maps/a.png)")), "maps/a.png": "map"}
	for _, name := range []string{"lakes", "lakes-2"} {
		got, err := l.Export("lakes", out)
		if err != nil || got != filepath.Join(out, name) || !same(files(t, got), want) {
			t.Errorf("%q, %v: %q", got, err, files(t, got))
		}
	}
	if got, err := l.Export("wells", out); err != nil || len(files(t, got)) != 1 {
		t.Errorf("a bundled report: %q, %v", got, err)
	}
}

func TestAFailedExportLeavesNothing(t *testing.T) {
	for at := 1; ; at++ {
		l, _ := open(t)
		out := t.TempDir()
		disk := &failing{at: at, err: syscall.ENOSPC}
		l.Disk = disk
		_, err := l.Export("wells", out)
		if left := files(t, out); err != nil && len(left) > 0 || err == nil && len(left) != 1 {
			t.Errorf("step %d: %v, left %q", at, err, left)
		}
		if disk.n < at {
			return
		}
	}
}

func TestTheReportsOfAFolder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.md", "b.docx", "README.md", "~$b.docx", "photo.png", ".hidden.md",
		"c/report.md", "c/appendix.md", "d/e/f.odt", "d/e/f/g/h.md"} {
		write(t, filepath.Join(dir, filepath.FromSlash(name)), []byte("x"))
	}
	got, err := Reports(dir)
	for i, path := range got {
		rel, _ := filepath.Rel(dir, path)
		got[i] = filepath.ToSlash(rel)
	}
	if want := []string{"a.md", "b.docx", "c/report.md", "d/e/f.odt"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
	if _, err := Reports(t.TempDir()); !errors.Is(err, ErrNoReport) {
		t.Errorf("an empty folder: %v", err)
	}
	if _, err := Reports(filepath.Join(dir, "none")); !errors.Is(err, ErrMissing) {
		t.Errorf("a folder that is not there: %v", err)
	}
}

func TestGivingUpAnImportIsNoReport(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	path := write(t, filepath.Join(t.TempDir(), "a.md"), text("lakes", "Lakes"))
	if p, err := PackUntil(ctx, path); !errors.Is(err, context.Canceled) || p.ID != "" {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestTheLibraryIsListedWithoutReadingReportsAgain(t *testing.T) {
	l, p := open(t)
	path := write(t, filepath.Join(p.Reports(), "lakes", "report.md"), text("lakes", "Lakes"))
	if got := l.Glance(); got[0].Title != "" || got[0].ID != "lakes" {
		t.Errorf("before anything was read: %+v", got)
	}
	l.List()
	again := openAt(p)
	if got := again.Glance(); got[0].Title != "Lakes" || got[1].Title != "Sharing wells" {
		t.Errorf("the next day: %+v", got)
	}
	write(t, path, text("lakes", "Lakes and ponds"))
	if got := again.Glance(); got[0].Title != "Lakes" {
		t.Errorf("of a changed file: %+v", got)
	}
	write(t, filepath.Join(p.Snapshots(), "library.json"), []byte("{damaged"))
	if got := openAt(p).List(); got[0].Title != "Lakes and ponds" {
		t.Errorf("with a damaged cache: %+v", got)
	}
	if err := os.RemoveAll(p.Cache); err != nil {
		t.Fatal(err)
	}
	write(t, p.Cache, nil) // no folder can be made there
	if got := openAt(p).List(); got[0].Title != "Lakes and ponds" {
		t.Errorf("without a cache: %+v", got)
	}
}
