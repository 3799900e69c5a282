package library

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Names in the folder of own reports while an import is under way. List passes
// over what begins with a dot.
const (
	arriving = ".import-"
	leaving  = ".old-"
)

// editions is how many earlier editions of a report are kept.
const editions = 10

// put places a parcel in the library. It is written whole beside its place and
// then moved there; the edition that was there goes to the backups.
func (l *Library) put(p Parcel) error {
	if err := l.Disk.MkdirAll(l.own); err != nil {
		return err
	}
	temp, err := l.Disk.MkdirTemp(l.own, arriving+"*")
	if err != nil {
		return err
	}
	if err := l.fill(temp, p); err != nil {
		return errors.Join(err, l.Disk.RemoveAll(temp))
	}
	l.shelving.Lock()
	defer l.shelving.Unlock()
	if err := l.swap(temp, p.ID); err != nil {
		return errors.Join(err, l.Disk.RemoveAll(temp))
	}
	return nil
}

func (l *Library) fill(dir string, p Parcel) error {
	if err := l.Disk.WriteFile(filepath.Join(dir, reportName), p.Markdown); err != nil {
		return err
	}
	for name, data := range p.Beside {
		if err := l.Disk.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), data); err != nil {
			return err
		}
	}
	return l.Disk.SyncDir(dir)
}

// swap moves a new edition into its place. Between the two renames the report
// has only its leaving name; mend knows that.
func (l *Library) swap(temp, id string) error {
	place, old := filepath.Join(l.own, id), filepath.Join(l.own, leaving+id)
	_, err := os.Lstat(place)
	replacing := err == nil
	if replacing {
		if _, err := l.retire(old, id); err != nil {
			return err
		}
		if err := l.Disk.Rename(place, old); err != nil {
			return err
		}
	}
	if err := l.Disk.Rename(temp, place); err != nil {
		if replacing {
			err = errors.Join(err, l.Disk.Rename(old, place))
		}
		return err
	}
	// The new edition is in its place; what follows can wait for the next time.
	_ = l.Disk.SyncDir(l.own)
	if replacing {
		_, _ = l.retire(old, id)
	}
	return nil
}

// retire moves an edition to the backups, returns where it is, and drops the
// oldest of many. It does nothing if there is none.
func (l *Library) retire(old, id string) (kept string, err error) {
	if _, err := os.Lstat(old); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	shelf := filepath.Join(l.backups, id)
	if err := l.Disk.MkdirAll(shelf); err != nil {
		return "", err
	}
	kept = filepath.Join(shelf, l.Now().UTC().Format("2006-01-02-150405.000"))
	if err := l.Disk.Rename(old, kept); err != nil {
		return "", err
	}
	list, err := os.ReadDir(shelf) // sorted, and so by time
	if err != nil {
		return kept, err
	}
	for _, f := range list[:max(0, len(list)-editions)] {
		if err := l.Disk.RemoveAll(filepath.Join(shelf, f.Name())); err != nil {
			return kept, err
		}
	}
	return kept, nil
}

// mend finishes what an import that was cut short has left: an edition without
// a successor goes back to its place, one with a successor to the backups (of
// a class, which came from elsewhere, there are none), and what had not arrived
// after an hour is removed.
func (l *Library) mend() {
	l.mendIn(l.own, func(old, id string) { _, _ = l.retire(old, id) })
	l.mendIn(l.classes[0], func(old, _ string) { _ = l.Disk.RemoveAll(old) })
}

func (l *Library) mendIn(dir string, retire func(old, id string)) {
	files, _ := os.ReadDir(dir)
	for _, f := range files {
		path := filepath.Join(dir, f.Name())
		id, left := strings.CutPrefix(f.Name(), leaving)
		place := filepath.Join(dir, id)
		switch _, missing := os.Lstat(place); {
		case left && missing == nil:
			retire(path, id)
		case left:
			_ = l.Disk.Rename(path, place)
		case strings.HasPrefix(f.Name(), arriving) && l.stale(f):
			_ = l.Disk.RemoveAll(path)
		}
	}
}

func (l *Library) exists(id string) bool {
	_, err := os.Lstat(filepath.Join(l.own, id))
	return err == nil
}

func (l *Library) stale(f os.DirEntry) bool {
	info, err := f.Info()
	return err == nil && l.Now().Sub(info.ModTime()) > time.Hour
}
