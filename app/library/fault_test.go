package library

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// failing is a disk that fails once, at its nth operation, and may go on
// failing. It writes half of a file that it fails to write.
type failing struct {
	OS
	at      int
	forever bool
	err     error
	n       int
}

func (d *failing) next() error {
	d.n++
	if d.n == d.at || d.forever && d.n > d.at {
		return d.err
	}
	return nil
}

func (d *failing) MkdirAll(dir string) error {
	if err := d.next(); err != nil {
		return err
	}
	return d.OS.MkdirAll(dir)
}

func (d *failing) MkdirTemp(dir, pattern string) (string, error) {
	if err := d.next(); err != nil {
		return "", err
	}
	return d.OS.MkdirTemp(dir, pattern)
}

func (d *failing) WriteFile(path string, data []byte) error {
	if err := d.next(); err != nil {
		return errors.Join(err, d.OS.WriteFile(path, data[:len(data)/2]))
	}
	return d.OS.WriteFile(path, data)
}

func (d *failing) Rename(from, to string) error {
	if err := d.next(); err != nil {
		return err
	}
	return d.OS.Rename(from, to)
}

func (d *failing) RemoveAll(path string) error {
	if err := d.next(); err != nil {
		return err
	}
	return d.OS.RemoveAll(path)
}

func (d *failing) SyncDir(dir string) error {
	if err := d.next(); err != nil {
		return err
	}
	return d.OS.SyncDir(dir)
}

// Whatever step of an import fails, once or from then on, the library holds the
// old edition or the new one whole, at once and after the next start.
func TestAFailedImportLeavesTheLibraryAsItWas(t *testing.T) {
	for _, forever := range []bool{false, true} {
		for at := 1; ; at++ {
			l, p := open(t)
			dir := t.TempDir()
			if _, err := l.Import(write(t, filepath.Join(dir, "lakes.md"), text("lakes", "Old"))); err != nil {
				t.Fatal(err)
			}
			disk := &failing{at: at, forever: forever, err: &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}}
			l.Disk = disk
			write(t, filepath.Join(dir, "a.png"), []byte("map"))
			_, err := l.Import(write(t, filepath.Join(dir, "lakes.md"), text("lakes", "New", "![](a.png)")))
			want := "New"
			if err != nil {
				want = "Old"
				if !errors.Is(err, ErrDiskFull) || !strings.Contains(err.Error(), "Your library is as it was.") {
					t.Errorf("step %d: %v", at, err)
				}
			}
			// A disk that fails even when the old edition is put back leaves that
			// to the next start.
			if got := titles(l); !forever && got != want+", Sharing wells" {
				t.Errorf("step %d: shelf %q, want %s", at, got, want)
			}
			if got := titles(openAt(p)); got != want+", Sharing wells" {
				t.Errorf("step %d, forever %v: after the next start %q, want %s", at, forever, got, want)
			}
			if disk.n < at {
				break
			}
		}
	}
}

func titles(l *Library) string {
	var list []string
	for _, e := range l.List() {
		list = append(list, e.Title)
	}
	return strings.Join(list, ", ")
}

func TestAnImportCutShortIsPutRight(t *testing.T) {
	l, p := open(t)
	arrived := filepath.Join(p.Reports(), arriving+"1")
	write(t, filepath.Join(arrived, "report.md"), text("lakes", "Half"))
	write(t, filepath.Join(p.Reports(), leaving+"lakes", "report.md"), text("lakes", "Old"))
	write(t, filepath.Join(p.Reports(), leaving+"seas", "report.md"), text("seas", "Old seas"))
	write(t, filepath.Join(p.Reports(), "seas", "report.md"), text("seas", "New seas"))
	l.mend()
	if got := titles(l); got != "New seas, Old, Sharing wells" && got != "Old, New seas, Sharing wells" {
		t.Errorf("shelf %q", got)
	}
	if len(files(t, p.Backups())) != 1 {
		t.Errorf("backups %q", files(t, p.Backups()))
	}
	l.Now = func() time.Time { return time.Now().Add(2 * time.Hour) }
	l.mend()
	if _, err := os.Stat(arrived); err == nil {
		t.Error("what never arrived is still there")
	}
}

func TestADataFolderThatMayNotBeWrittenToIsSaidPlainly(t *testing.T) {
	for cause, kind := range map[error]error{
		fs.ErrPermission: ErrNoPermission, syscall.EROFS: ErrNoPermission,
		syscall.EACCES: ErrNoPermission, syscall.EDQUOT: ErrDiskFull, syscall.EIO: ErrNotSaved,
	} {
		l, _ := open(t)
		l.Disk = &failing{at: 1, forever: true, err: cause}
		_, err := l.Import(write(t, filepath.Join(t.TempDir(), "lakes.md"), text("lakes", "Lakes")))
		if !errors.Is(err, kind) {
			t.Errorf("%v: %v", cause, err)
		}
		if got := ids(l); len(got) != 1 {
			t.Errorf("shelf %q", got)
		}
	}
}
